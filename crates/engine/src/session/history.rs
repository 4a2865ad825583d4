//! What happened: to a record, in the whole file, in one change; from the audit log, or from the undo journal of a plain
//! file.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Session;
use crate::audit::{self, Entry, Verified};
use crate::error::{ErrorCode, Result};
use crate::model::{Catalog, Model, RecordKey};
use crate::policy::{Actor, Grant, Verb, authorize, is_asked, may_read};
use crate::record;
use crate::value::Value;

/// What happened to one record.
#[derive(Debug, Clone)]
pub struct History {
    /// The record's model.
    pub model: Arc<Model>,
    /// Newest first.
    pub entries: Vec<Entry>,
    /// Field, value and name of the record referred to, for the foreign keys among the changes.
    pub names: Vec<(String, Value, String)>,
    /// Fields that something other than Bureau had changed by the time of an entry, by the entry's place.
    pub outside: BTreeMap<i64, Vec<String>>,
    /// Fields that something other than Bureau changed after the newest entry.
    pub outside_since: Vec<String>,
}

impl Session {
    /// Everything that happened to a record, newest first: from the audit log for superusers, from the undo journal for
    /// the owner of a plain file.
    ///
    /// # Errors
    /// [`ErrorCode::Forbidden`]; [`ErrorCode::NotEnabled`] for a plain file without an app-data folder.
    pub async fn history(&self, model: &str, key: &RecordKey) -> Result<History> {
        let (mut reader, catalog, actor) = self.reading().await?;
        let journal = self.history_of(&mut reader, &catalog, &actor).await?;
        let model = catalog.model(model)?;
        let view = authorize(&actor, Verb::View, &model)?;
        may_read(&actor, &model, std::slice::from_ref(key)).await?;
        if !view.is_unlimited() {
            record::require_seen(&mut reader, &view, key).await?;
        }
        let entries = match journal {
            Some(journal) => {
                let key = audit::key_as_stored(catalog.schema.table(&model.table), key);
                journal.history(&model.table, &key).await?
            }
            None => audit::history(&mut reader, &catalog.schema, &model.table, key).await?,
        };
        let entries: Vec<Entry> = entries.into_iter().map(|entry| without_hidden(entry, &view)).collect();
        let changed: Vec<(String, Value)> = entries
            .iter()
            .flat_map(|entry| &entry.changes)
            .flat_map(|change| [&change.old, &change.new].map(|value| (&change.field, value)))
            .filter_map(|(field, value)| Some((field.clone(), value.clone()?)))
            .collect();
        let references = record::References::of(&catalog, &actor, &model);
        let names = record::reference_names(&mut reader, references, changed).await?;
        let now = record::get(&mut reader, &catalog, &actor, &model.slug, key).await;
        let now = match now {
            Ok(record) => Some(record.values),
            Err(error) if error.code == ErrorCode::RecordNotFound => None,
            Err(error) => return Err(error),
        };
        let (outside, outside_since) = audit::written_elsewhere(&entries, now.as_deref());
        Ok(History { model, entries, names, outside, outside_since })
    }

    /// The newest entries, each with the model its table is shown as: of the audit log for superusers, of the undo
    /// journal for the owner of a plain file.
    ///
    /// # Errors
    /// As [`Session::history`].
    pub async fn audit(&self, limit: u32) -> Result<Vec<(Entry, Option<Arc<Model>>)>> {
        let (mut reader, catalog, actor) = self.reading().await?;
        let entries = match self.history_of(&mut reader, &catalog, &actor).await? {
            Some(journal) => journal.latest(limit).await?,
            None => audit::latest(&mut reader, limit).await?,
        };
        let entries = seen(&catalog, &actor, entries);
        let model =
            |entry: &Entry| entry.subject.as_ref().and_then(|subject| catalog.of_table(&subject.table)).cloned();
        Ok(entries
            .into_iter()
            .map(|entry| {
                let model = model(&entry);
                (entry, model)
            })
            .collect())
    }

    /// Every entry of the change that the entry at `seq` belongs to, in the order they happened; from the same place as
    /// [`Session::history`]. Empty when there is no such entry any more.
    ///
    /// # Errors
    /// As [`Session::history`].
    pub async fn change_at(&self, seq: i64) -> Result<Vec<Entry>> {
        let (mut reader, catalog, actor) = self.reading().await?;
        let entries = match self.history_of(&mut reader, &catalog, &actor).await? {
            Some(journal) => journal.change_at(seq).await?,
            None => audit::change_at(&mut reader, seq).await?,
        };
        Ok(seen(&catalog, &actor, entries))
    }

    /// Reads the whole audit log again. Superusers only.
    ///
    /// # Errors
    /// [`ErrorCode::Forbidden`], [`ErrorCode::NotEnabled`].
    pub async fn verify_audit(&self) -> Result<Verified> {
        let (mut reader, _, actor) = self.reading().await?;
        self.require_audit(&actor)?;
        audit::verify(&mut reader).await
    }
}

/// What the actor may know of entries: a policy of the program's may leave a superuser less than all. Of models where it leaves
/// some of the records, nothing: a record that is gone no rule can be asked of.
fn seen(catalog: &Catalog, actor: &Actor, entries: Vec<Entry>) -> Vec<Entry> {
    let known = |entry: Entry| {
        let Some(model) = entry.subject.as_ref().and_then(|subject| catalog.of_table(&subject.table)) else {
            // Its table has no model any more that somebody narrowed could be asked of.
            return (entry.subject.is_none() || !is_asked(actor)).then_some(entry);
        };
        let view = authorize(actor, Verb::View, model).ok()?;
        view.covers_every_row().then(|| without_hidden(entry, &view))
    };
    entries.into_iter().filter_map(known).collect()
}

/// The entry without fields that are not there for whoever holds the grant. A column that is no field any more is told to those
/// alone who see all.
fn without_hidden(mut entry: Entry, view: &Grant) -> Entry {
    if !view.is_unlimited() {
        entry.changes.retain(|change| view.shows(&change.field));
        entry.kept.retain(|(field, _)| view.shows(field));
    }
    entry
}
