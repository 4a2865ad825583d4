//! How a change begins and ends, and where its history is: the one place that knows that an enabled file keeps an audit log
//! and a file edited directly an undo journal.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Session;
use crate::audit::{self, Described, Entry, Subject};
use crate::error::{Error, ErrorCode, Result};
use crate::journal::{Journal, Lock};
use crate::model::{Catalog, RecordKey};
use crate::policy::{Actor, Consent};
use crate::record::{Gone, How};
use crate::store::{Reader, Tx};
use crate::trash::{self, Trashed};
use crate::value::Value;

impl Session {
    /// Begins a change: the file's write lock, the models and the actor as they are under it.
    pub(super) async fn changing(&self) -> Result<(Tx, Arc<Catalog>, Actor)> {
        if self.actor == Actor::Owner(Consent::Looking) {
            return Err(Error::new(ErrorCode::NotConfirmed));
        }
        self.require_oneself()?;
        let mut tx = self.admin.write().await?;
        let (catalog, actor) = match self.known_in(&mut tx).await? {
            Some(known) => known,
            None => {
                let connection = tx.connection()?;
                let (version, actor) = self.current(connection).await?;
                let catalog = self.admin.catalog_of(connection, version).await?;
                let actor = self.limited(&catalog, actor).await;
                (catalog, actor)
            }
        };
        if let Some(journal) = self.admin.journal() {
            journal.settle(&mut tx, &catalog, Lock::Held).await?;
        }
        Ok((tx, catalog, actor))
    }

    /// Ends a change: history, trash, commit, events, in that order, all or nothing. The history of a plain file is its
    /// undo journal; of an enabled one the audit log, in the same transaction. `event` says what the change was, where the
    /// rows alone do not; `marks` tell which rows belong to which deletion.
    pub(super) async fn finish(
        &self,
        mut tx: Tx,
        catalog: &Catalog,
        actor: &Actor,
        event: Option<(&str, &[(&str, &str)])>,
        marks: &[(usize, Option<Gone>)],
    ) -> Result<()> {
        let author = self.author(actor);
        let Described { entries, rows } = audit::entries_of(&tx, &catalog.schema, &author, event)?;
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
                let over = settled(catalog, &entries);
                let places = audit::append(&mut tx, entries).await?;
                for subject in over {
                    let key = audit::key_as_stored(catalog.schema.table(&subject.table), &subject.key);
                    trash::forget_record(&mut tx, &subject.table, audit::encode_key(&key)).await?;
                }
                let place = |row: &Option<usize>| row.and_then(|index| places.get(index).copied());
                let rows: Vec<Option<i64>> = rows.iter().map(place).collect();
                for trashed in deletions(catalog, actor, author.now_ms, &rows, marks)? {
                    trash::keep(&mut tx, trashed).await?;
                }
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

/// Whether a deleted record can be put back from the trash: one that is only marked in any file, one that is gone where
/// the workspace keeps it. A plain file has its undo journal, and no trash.
pub(super) fn kept(catalog: &Catalog, gone: &Gone, enabled: bool) -> bool {
    match gone.how {
        How::Marked => true,
        How::Deleted => enabled && catalog.model(&gone.model).is_ok_and(|model| model.keeps_deleted()),
        How::Purged => false,
    }
}

/// Records of models whose deletion is a mark that are no longer marked, or no longer there: what the trash says of them
/// is over.
fn settled(catalog: &Catalog, entries: &[Entry]) -> Vec<Subject> {
    let over = |entry: &Entry| {
        let subject = entry.subject.as_ref()?;
        let soft = catalog.of_table(&subject.table)?.soft_deletion()?;
        let now = entry.changes.iter().find(|change| change.field == soft.field.name);
        let unmarked = now.and_then(|change| change.new.as_ref()).is_some_and(|new| !soft.is_marked(new));
        (entry.action == "delete" || unmarked).then(|| subject.clone())
    };
    entries.iter().filter_map(over).collect()
}

/// The trash's note of each deletion: from the first to the last entry of what it did.
fn deletions(
    catalog: &Catalog,
    actor: &Actor,
    now_ms: i64,
    rows: &[Option<i64>],
    marks: &[(usize, Option<Gone>)],
) -> Result<Vec<Trashed>> {
    let mut notes = Vec::new();
    let mut first = 0;
    for (last, gone) in marks {
        let places: Vec<i64> = rows.get(first..*last).unwrap_or_default().iter().flatten().copied().collect();
        first = *last;
        let (Some(gone), Some(seq), Some(last_seq)) = (gone, places.first(), places.last()) else { continue };
        if !kept(catalog, gone, true) {
            continue;
        }
        let model = catalog.model(&gone.model)?;
        let value = |name: &String| gone.row.values.iter().find(|(field, _)| field == name).map(|(_, v)| v.clone());
        let named: Vec<Value> = model.display.iter().filter_map(value).collect();
        notes.push(Trashed {
            seq: *seq,
            last_seq: *last_seq,
            table: model.table.clone(),
            display: model.display_of(&gone.row.key, &named),
            deleted_at: now_ms,
            deleted_by: actor.user().map(|user| user.email.clone()).unwrap_or_default(),
            with: i64::try_from(places.len().saturating_sub(1)).unwrap_or(i64::MAX),
        });
    }
    Ok(notes)
}
