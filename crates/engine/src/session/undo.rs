//! Taking changes back: versions, undo, the trash. Each is a new change, recorded like any other.

use std::sync::Arc;

use super::Session;
use crate::audit::{self, Entry};
use crate::error::{Error, ErrorCode, Result};
use crate::journal::Journal;
use crate::model::{Catalog, Model, RecordKey};
use crate::policy::{Actor, Verb, authorize};
use crate::record::{self, How, Record};
use crate::store::Tx;
use crate::trash::{self, Trashed};

/// The action of the entry that says which change was taken back.
pub(super) const UNDO: &str = "undo";

impl Session {
    /// Makes a record what it was after the entry `seq` of its history; one that was deleted since is put back.
    ///
    /// # Errors
    /// [`ErrorCode::Forbidden`], [`ErrorCode::VersionNotFound`] when its history has no such entry.
    pub async fn restore(&self, model: &str, key: &RecordKey, seq: i64) -> Result<Record> {
        let (mut tx, catalog, actor) = self.changing().await?;
        let model = catalog.model(model)?;
        authorize(&actor, Verb::Edit, &model)?;
        let history = self.versions(&mut tx, &actor, &model, key).await?;
        record::version(&mut tx, &catalog, &actor, &model, key, &history, seq).await?;
        let record = record::get(&mut tx, &catalog, &actor, &model.slug, key).await?;
        let seq = seq.to_string();
        self.finish(tx, &catalog, &actor, Some(("restore", &[("seq", &seq)])), &[]).await?;
        Ok(record)
    }

    /// Takes a change back, whole: the one that the entry `seq` belongs to, or else the newest of this person that is not
    /// taken back yet. Returns how many records were changed. Taking back a taking back makes the change again.
    ///
    /// # Errors
    /// [`ErrorCode::NothingToUndo`]; [`ErrorCode::RecordConflict`] when a record was changed since; what refuses any
    /// change; [`ErrorCode::Forbidden`] for someone else's change, unless a superuser asks.
    pub async fn undo(&self, seq: Option<i64>) -> Result<usize> {
        let (mut tx, catalog, actor) = self.changing().await?;
        let change = match seq {
            Some(seq) => {
                // Anyone's change: for superusers, or where there is only one person.
                if self.journal_of(&actor).is_none() {
                    self.require_audit(&actor)?;
                }
                self.change_around(&mut tx, &actor, seq).await?
            }
            None => self.newest_change(&mut tx, &actor).await?,
        };
        self.take_back(tx, &catalog, &actor, &change).await
    }

    /// Makes the change again that this person took back last, unless they changed something else since. Returns how many
    /// records were changed.
    ///
    /// # Errors
    /// [`ErrorCode::NothingToUndo`], and those of [`Self::undo`].
    pub async fn redo(&self) -> Result<usize> {
        let (mut tx, catalog, actor) = self.changing().await?;
        let change = self.newest_undo(&mut tx, &actor).await?;
        self.take_back(tx, &catalog, &actor, &change).await
    }

    async fn take_back(&self, mut tx: Tx, catalog: &Catalog, actor: &Actor, change: &[Entry]) -> Result<usize> {
        let (Some(first), Some(last)) = (change.first(), change.last()) else {
            return Err(Error::new(ErrorCode::NothingToUndo));
        };
        if change.iter().all(|entry| entry.subject.is_none()) {
            return Err(Error::new(ErrorCode::NothingToUndo));
        }
        let reverted = record::revert(&mut tx, catalog, actor, change, Verb::Add).await?;
        if self.admin.is_enabled() {
            trash::forget_between(&mut tx, first.seq, last.seq).await?;
        }
        let id = first.change_id.clone();
        self.finish(tx, catalog, actor, Some((UNDO, &[("change", &id)])), &[]).await?;
        Ok(reverted)
    }

    /// Deleted records that can be put back, newest first: of one model, or of all the actor may delete in.
    ///
    /// # Errors
    /// [`ErrorCode::ModelNotFound`], [`ErrorCode::NotEnabled`].
    pub async fn trash(&self, model: Option<&str>) -> Result<Vec<Trashed>> {
        self.admin.require_enabled()?;
        let (mut reader, catalog, actor) = self.reading().await?;
        let of = model.map(|slug| catalog.model(slug)).transpose()?;
        let all = trash::list(&mut reader, of.as_ref().map(|model| model.table.as_str())).await?;
        let may = |trashed: &Trashed| {
            let model = catalog.of_table(&trashed.table);
            model.is_some_and(|model| whole(&actor, Verb::Delete, model).is_ok())
        };
        Ok(all.into_iter().filter(may).collect())
    }

    /// Puts deleted records back, each with everything that went with it: all of them, or none. Returns how many records
    /// that were.
    ///
    /// # Errors
    /// [`ErrorCode::RecordNotFound`]; [`ErrorCode::RecordConflict`] or [`ErrorCode::InvalidInput`] when a place is taken.
    pub async fn restore_trashed(&self, seqs: &[i64]) -> Result<usize> {
        self.admin.require_enabled()?;
        let (mut tx, catalog, actor) = self.changing().await?;
        let mut reverted = 0;
        for seq in seqs {
            let trashed = trash::get(&mut tx, *seq).await?;
            let model = catalog.of_table(&trashed.table).ok_or_else(|| Error::new(ErrorCode::ModelNotFound))?;
            whole(&actor, Verb::Edit, model)?;
            let entries = audit::between(tx.connection()?, trashed.seq, trashed.last_seq).await?;
            reverted += record::revert(&mut tx, &catalog, &actor, &entries, Verb::Edit).await?;
            trash::forget(&mut tx, *seq).await?;
        }
        let places: Vec<String> = seqs.iter().map(ToString::to_string).collect();
        self.finish(tx, &catalog, &actor, Some(("restore", &[("seq", &places.join(", "))])), &[]).await?;
        Ok(reverted)
    }

    /// Throws deleted records out of the trash: they can no longer be put back from there, and those that were only marked
    /// as deleted are deleted. The history keeps them.
    ///
    /// # Errors
    /// [`ErrorCode::RecordNotFound`] for one that is not there; then none is thrown out.
    pub async fn purge_trashed(&self, seqs: &[i64]) -> Result<()> {
        self.admin.require_enabled()?;
        let (mut tx, catalog, actor) = self.changing().await?;
        for seq in seqs {
            let trashed = trash::get(&mut tx, *seq).await?;
            let model = catalog.of_table(&trashed.table).ok_or_else(|| Error::new(ErrorCode::ModelNotFound))?;
            whole(&actor, Verb::Delete, model)?;
            let entry = audit::change_at(tx.connection()?, *seq).await?.into_iter().find(|entry| entry.seq == *seq);
            trash::forget(&mut tx, *seq).await?;
            let marked = entry.filter(|entry| entry.action == "edit").and_then(|entry| entry.subject);
            if let Some(subject) = marked {
                let now_ms = self.admin.clock().now_ms();
                match record::delete(&mut tx, &catalog, &actor, &model.slug, &subject.key, now_ms).await {
                    Ok(gone) if gone.how == How::Marked => {
                        return Err(Error::new(ErrorCode::RecordConflict).with("fields", &model.label_one));
                    }
                    Err(error) if error.code != ErrorCode::RecordNotFound => return Err(error),
                    _ => {}
                }
            }
        }
        let places: Vec<String> = seqs.iter().map(ToString::to_string).collect();
        self.finish(tx, &catalog, &actor, Some(("purge", &[("seq", &places.join(", "))])), &[]).await
    }

    /// The undo journal, when that is where this actor's changes are kept.
    pub(super) fn journal_of(&self, actor: &Actor) -> Option<&Journal> {
        self.admin.journal().filter(|_| matches!(actor, Actor::Owner(_)))
    }

    /// Every version of a record, newest first.
    async fn versions(&self, tx: &mut Tx, actor: &Actor, model: &Arc<Model>, key: &RecordKey) -> Result<Vec<Entry>> {
        let catalog = self.admin.catalog(tx.connection()?).await?;
        match self.journal_of(actor) {
            Some(journal) => {
                let key = audit::key_as_stored(catalog.schema.table(&model.table), key);
                journal.history(&model.table, &key).await
            }
            None => {
                self.require_audit(actor)?;
                audit::history(tx.connection()?, &catalog.schema, &model.table, key).await
            }
        }
    }

    /// All entries of the change that the entry at `seq` belongs to.
    pub(super) async fn change_around(&self, tx: &mut Tx, actor: &Actor, seq: i64) -> Result<Vec<Entry>> {
        match self.journal_of(actor) {
            Some(journal) => journal.change_at(seq).await,
            None => audit::change_at(tx.connection()?, seq).await,
        }
    }
}

/// Refuses whom a rule narrows: what is gone from the table a rule cannot be asked of.
fn whole(actor: &Actor, verb: Verb, model: &Arc<Model>) -> Result<()> {
    let grants = [verb, Verb::View].map(|verb| authorize(actor, verb, model));
    for grant in grants {
        let grant = grant?;
        if !grant.is_unlimited() {
            return Err(grant.refused(ErrorCode::Forbidden));
        }
    }
    Ok(())
}
