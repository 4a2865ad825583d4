//! Taking changes back: the rows of entries, as they were before, written down the same road as any change.

use std::collections::BTreeMap;

use super::edit::{explain, same};
use super::reach::{Reach, require_after};
use super::view::whole;
use crate::audit::Entry;
use crate::error::{Error, ErrorCode, Result};
use crate::model::{Catalog, Model, RecordKey};
use crate::policy::{Actor, Grant, Verb, asks, authorize, may_add, may_delete, may_edit, of_record};
use crate::schema::Table;
use crate::store::{self, Fetched, Tx};
use crate::value::Value;

/// Columns and their values.
type Image = BTreeMap<String, Value>;

/// Takes the entries back, newest first, and returns how many records were changed. References are checked at the end, so
/// that rows which refer to each other come back in any order. `back` is what bringing a record back takes: `add` where a deletion
/// is undone, `edit` out of the trash.
///
/// # Errors
/// [`ErrorCode::RecordConflict`] with `fields` when a record is no longer what the change made of it,
/// [`ErrorCode::ModelNotFound`] when its table is gone, and what refuses any change.
pub(crate) async fn revert(
    tx: &mut Tx,
    catalog: &Catalog,
    actor: &Actor,
    entries: &[Entry],
    back: Verb,
) -> Result<usize> {
    let mut newest_first: Vec<&Entry> = entries.iter().collect();
    newest_first.sort_by_key(|entry| std::cmp::Reverse(entry.seq));
    let mark = tx.mark().await?;
    let reverted = in_order(tx, catalog, (actor, back), &newest_first).await?;
    if !tx.has_unresolved_references().await? {
        return Ok(reverted);
    }
    // A reference finds its record by the type that the record's key declares; a record that comes later finds the
    // references that wait for it by both types. Where a TEXT key is referred to by a number in a column without a type,
    // only the first way finds: what was deleted comes back first, and the rows that rows took along after them.
    tx.back_to(mark).await?;
    let (mut deleted, others): (Vec<&Entry>, Vec<&Entry>) =
        newest_first.into_iter().partition(|entry| entry.action == "delete");
    deleted.reverse();
    in_order(tx, catalog, (actor, back), &[deleted, others].concat()).await
}

async fn in_order(tx: &mut Tx, catalog: &Catalog, (actor, back): (&Actor, Verb), entries: &[&Entry]) -> Result<usize> {
    tx.defer_references().await?;
    let mut reverted = 0;
    for entry in entries {
        let Some(subject) = &entry.subject else { continue };
        let gone = || Error::new(ErrorCode::ModelNotFound).with("model", &subject.table);
        let model = catalog.of_table(&subject.table).ok_or_else(gone)?;
        let table = catalog.schema.table(&subject.table).ok_or_else(gone)?;
        let (old, new) = images(table, entry);
        let key = key_after(model, &subject.key, &new);
        let shown = authorize(actor, Verb::View, model)?;
        let now = current(tx, &shown, &key).await?;
        match (entry.action.as_str(), now) {
            ("add", None) => gone_for_good(tx, &shown, &key).await?,
            ("add", Some(row)) => {
                unchanged(&shown, &row, &new)?;
                remove(tx, actor, model, &key).await?;
            }
            ("edit", Some(row)) => {
                unchanged(&shown, &row, &new)?;
                write(tx, actor, model, &key, &old).await?;
            }
            ("edit", None) => return Err(conflict(&shown, old.keys())),
            ("delete", Some(row)) => unchanged(&shown, &row, &old)?,
            ("delete", None) => put_back(tx, (actor, back), model, &subject.key, &old).await?,
            _ => continue,
        }
        reverted += 1;
    }
    Ok(reverted)
}

/// Makes a record what it was after the entry `seq` of its history (newest first): changed back, or put back when it was
/// deleted since. The entry of a deletion stands for the version that it deleted.
///
/// # Errors
/// [`ErrorCode::RecordNotFound`] when the history has no such entry, or the record did not exist then.
pub(crate) async fn version(
    tx: &mut Tx,
    catalog: &Catalog,
    actor: &Actor,
    model: &Model,
    key: &RecordKey,
    history: &[Entry],
    seq: i64,
) -> Result<()> {
    let missing = || Error::new(ErrorCode::RecordNotFound).with("model", &model.label_one).with("key", key);
    let table = catalog.schema.table(&model.table).ok_or_else(missing)?;
    let model = catalog.of_table(&model.table).ok_or_else(missing)?;
    let now = current(tx, &authorize(actor, Verb::View, model)?, key).await?;
    let there: Option<Image> = now.map(Fetched::by_name);
    let image = image_at(table, history, seq, there.clone()).ok_or_else(missing)?;
    let Some(was) = there else { return put_back(tx, (actor, Verb::Add), model, key, &image).await };
    let differs = |name: &String, value: &Value| was.get(name).is_none_or(|now| !same(now, value));
    let back: Image = image.into_iter().filter(|(name, value)| differs(name, value)).collect();
    if back.is_empty() { Ok(()) } else { write(tx, actor, model, key, &back).await }
}

/// What a record was after the entry `seq`, by what stands in its history: each field as the last entry up to there left
/// it, else as the first one after it found it, else as it is now. So what other programs wrote since does not count.
/// Nothing when there is no such entry, or too little is known of a record that is gone.
fn image_at(table: &Table, history: &[Entry], seq: i64, now: Option<Image>) -> Option<Image> {
    let (later, upto): (Vec<&Entry>, Vec<&Entry>) = history.iter().partition(|entry| entry.seq > seq);
    let target = upto.first().filter(|entry| entry.seq == seq)?;
    if target.action == "delete" {
        return Some(images(table, target).0);
    }
    let mut whole = now.is_some();
    let mut image = now.unwrap_or_default();
    for entry in later {
        whole |= entry.action == "delete";
        image.extend(images(table, entry).0);
    }
    // Newest first: a field is what the first entry that names it says. Before a deletion it was another record's.
    let mut known = Image::new();
    for entry in upto.into_iter().take_while(|entry| entry.action != "delete") {
        for (name, value) in images(table, entry).1 {
            known.entry(name).or_insert(value);
        }
        if entry.action == "add" {
            whole = true;
            break;
        }
    }
    image.extend(known);
    whole.then_some(image)
}

/// The stored columns of an entry before and after, without what the database computes and columns that are gone.
fn images(table: &Table, entry: &Entry) -> (Image, Image) {
    let (mut old, mut new) = (Image::new(), Image::new());
    for change in &entry.changes {
        let Some(column) = table.column(&change.field).filter(|column| !column.generated) else { continue };
        old.extend(change.old.clone().map(|value| (column.name.clone(), value)));
        new.extend(change.new.clone().map(|value| (column.name.clone(), value)));
    }
    (old, new)
}

/// Where the record is after the change: a change may have moved its key.
fn key_after(model: &Model, key: &RecordKey, new: &Image) -> RecordKey {
    let names = model.key.names();
    let parts = key
        .0
        .iter()
        .enumerate()
        .map(|(index, part)| names.get(index).and_then(|name| new.get(*name)).unwrap_or(part).clone());
    RecordKey(parts.collect())
}

/// The record, if it is shown. All of it: what somebody else changed since is not overwritten because it is hidden.
async fn current(tx: &mut Tx, shown: &Grant, key: &RecordKey) -> Result<Option<Fetched>> {
    let seen = store::fetch_record(tx, shown, key).await?;
    if shown.is_unlimited() || seen.is_none() {
        return Ok(seen);
    }
    store::fetch_record(tx, &authorize(&Actor::SYSTEM, Verb::View, shown.model())?, key).await
}

/// Refuses where the record is only out of sight: it would be taken for taken back.
async fn gone_for_good(tx: &mut Tx, shown: &Grant, key: &RecordKey) -> Result<()> {
    let there = !shown.is_unlimited()
        && store::fetch_record(tx, &authorize(&Actor::SYSTEM, Verb::View, shown.model())?, key).await?.is_some();
    if there { Err(shown.refused(ErrorCode::Forbidden)) } else { Ok(()) }
}

fn unchanged(shown: &Grant, row: &Fetched, expected: &Image) -> Result<()> {
    let now = |name: &String| row.values.iter().find(|(field, _)| field == name).map(|(_, value)| value);
    let moved: Vec<&String> = expected
        .iter()
        .filter(|(name, value)| now(name).is_some_and(|now| !same(now, value)))
        .map(|(name, _)| name)
        .collect();
    if moved.is_empty() { Ok(()) } else { Err(conflict(shown, moved.into_iter())) }
}

fn conflict<'n>(shown: &Grant, fields: impl Iterator<Item = &'n String>) -> Error {
    let fields: Vec<&str> = fields.map(String::as_str).filter(|field| shown.shows(field)).collect();
    Error::new(ErrorCode::RecordConflict).with("fields", fields.join(", "))
}

async fn write(
    tx: &mut Tx,
    actor: &Actor,
    model: &std::sync::Arc<Model>,
    key: &RecordKey,
    image: &Image,
) -> Result<()> {
    let grant = authorize(actor, Verb::Edit, model)?;
    let assignments: Vec<(String, Value)> = image.clone().into_iter().collect();
    if assignments.is_empty() {
        return Ok(());
    }
    let reach = Reach::of(tx, &grant, key).await?;
    if !assignments.iter().all(|(field, _)| reach.opens(field)) {
        return Err(grant.refused(ErrorCode::Forbidden));
    }
    if asks(actor, model) {
        let record = whole(tx, model, key).await?;
        let (_, locked) = of_record(actor, model, &record).await?;
        if assignments.iter().any(|(field, _)| locked.contains(field)) {
            return Err(grant.refused(ErrorCode::Forbidden));
        }
        may_edit(actor, model, &record, image).await?;
    }
    store::update(tx, &grant, key, &assignments).await?.map_err(|error| explain(error, &grant, &assignments))?;
    let after = key_after(model, key, image);
    let changed: Vec<&str> = image.keys().map(String::as_str).collect();
    require_after(tx, &grant, &after, &changed).await
}

async fn remove(tx: &mut Tx, actor: &Actor, model: &std::sync::Arc<Model>, key: &RecordKey) -> Result<()> {
    let grant = authorize(actor, Verb::Delete, model)?;
    Reach::of(tx, &grant, key).await?;
    if asks(actor, model) {
        may_delete(actor, model, &whole(tx, model, key).await?).await?;
    }
    store::delete(tx, &grant, key).await?.map_err(|error| explain(error, &grant, &[]))
}

/// Puts a row back under the address it had, its rowid too where that is the address.
async fn put_back(
    tx: &mut Tx,
    (actor, back): (&Actor, Verb),
    model: &std::sync::Arc<Model>,
    key: &RecordKey,
    image: &Image,
) -> Result<()> {
    let allowed = authorize(actor, back, model)?;
    // What `edit` brings back nobody adds: the row is the engine's to insert.
    let grant = if back == Verb::Add { allowed.clone() } else { authorize(&Actor::SYSTEM, Verb::Add, model)? };
    may_add(actor, model, image).await?;
    let mut assignments: Vec<(String, Value)> = image.clone().into_iter().collect();
    let columns = model.key.names().len();
    let rowid = match model.key.rowid() {
        Some(name) if model.key.names().contains(&name) => key.0.first().map(|value| (name, value)),
        Some(name) => key.0.get(columns).map(|value| (name, value)),
        None => None,
    };
    assignments.extend(rowid.map(|(name, value)| (name.to_owned(), value.clone())));
    let written = store::insert(tx, &grant, &assignments).await?;
    let key = written.map_err(|error| explain(error, &allowed, &assignments))?;
    // What was there comes back whole; that the person may not write some of it is no reason to lose it.
    require_after(tx, &allowed, &key, &[]).await
}
