//! How a change begins and ends, and where its history is: the one place that knows that an enabled file keeps an audit log
//! and a file edited directly an undo journal.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Session;
use crate::audit::{self, Author};
use crate::error::{Error, ErrorCode, Result};
use crate::journal::{Journal, Lock};
use crate::model::{Catalog, RecordKey};
use crate::policy::{Actor, Consent};
use crate::store::{Reader, Tx};

impl Session {
    /// Begins a change: the file's write lock, the models and the actor as they are under it.
    pub(super) async fn changing(&self) -> Result<(Tx, Arc<Catalog>, Actor)> {
        if self.actor == Actor::Owner(Consent::Looking) {
            return Err(Error::new(ErrorCode::NotConfirmed));
        }
        let mut tx = self.admin.write().await?;
        let actor = self.current(tx.connection()).await?;
        let catalog = self.admin.catalog(tx.connection()).await?;
        if let Some(journal) = self.admin.journal() {
            journal.settle(tx.connection(), &catalog, Lock::Held).await?;
        }
        Ok((tx, catalog, actor))
    }

    /// Ends a change: history, commit, events, in that order, all or nothing. The history of a plain file is its undo
    /// journal; of an enabled one the audit log, in the same transaction.
    pub(super) async fn finish(&self, mut tx: Tx, catalog: &Catalog, actor: &Actor) -> Result<()> {
        let author = Author { actor, origin: self.origin, now_ms: self.admin.clock().now_ms() };
        let entries = audit::entries_of(&tx, &catalog.schema, &author)?;
        let mut touched: BTreeMap<String, Vec<RecordKey>> = BTreeMap::new();
        for subject in entries.iter().filter_map(|entry| entry.subject.as_ref()) {
            touched.entry(subject.table.clone()).or_default().push(subject.key.clone());
        }
        match actor {
            Actor::Owner(_) => {
                let journal = self.admin.journal().ok_or_else(|| Error::new(ErrorCode::NotAvailable))?;
                journal.commit(tx, entries).await?;
            }
            Actor::User(_) | Actor::System(_) => {
                audit::append(tx.connection(), entries).await?;
                tx.commit().await?;
            }
        }
        self.tell(catalog, touched);
        Ok(())
    }

    /// Settles what an earlier run left in the journal.
    pub(crate) async fn settle_journal(&self) -> Result<()> {
        let unsettled = match self.admin.journal() {
            Some(journal) => journal.is_unsettled().await?,
            None => false,
        };
        // Beginning a change settles; nothing else is done with it.
        if unsettled { self.changing().await.map(drop) } else { Ok(()) }
    }

    /// The journal when it is what the actor's history is read from; nothing when that is the audit log.
    pub(super) async fn history_of(
        &self,
        reader: &mut Reader,
        catalog: &Catalog,
        actor: &Actor,
    ) -> Result<Option<&Journal>> {
        if !matches!(actor, Actor::Owner(_)) {
            self.require_audit(actor)?;
            return Ok(None);
        }
        let journal = self.admin.journal().ok_or_else(|| Error::new(ErrorCode::NotEnabled))?;
        journal.settle(reader, catalog, Lock::NotHeld).await?;
        Ok(Some(journal))
    }
}
