//! Taking changes back: the rows of entries, as they were before, written down the same road as any change.

use std::collections::{HashMap, HashSet};

use super::edit::{explain, same};
use super::landed::Whereabouts;
use super::reach::{Reach, require_after};
use super::settle::{is_taken, refuse_losses, settle};
use super::touched::{Image, Touched, images, key_after, place, touched};
use super::view::whole;
use crate::audit::{self, Entry};
use crate::error::{Error, ErrorCode, Result};
use crate::model::{Catalog, Model, RecordKey};
use crate::policy::{Actor, Grant, Verb, asks, authorize, may_add, may_delete, may_edit, of_record};
use crate::schema::Table;
use crate::store::{self, Fetched, Tx};
use crate::value::Value;

/// Takes the entries back, newest first, and returns how many records were changed: each is afterwards what it was
/// before them. Triggers and what the database does to references run as for any change; what they make of these
/// records in its course is set right at the end, without them. References are checked at the end, so that rows which
/// refer to each other come back in any order.
///
/// `back` is what bringing a record back takes: `add` where a deletion is undone, `edit` out of the trash. Out of there records come
/// that were deleted; what the deletion did to others is taken back only where nobody has changed it since.
///
/// # Errors
/// [`ErrorCode::UndoConflict`] with `fields`, `model` and `key` when a record is no longer what the change made of it,
/// [`ErrorCode::ModelNotFound`] when its table is gone, and what refuses any change.
pub(crate) async fn revert(
    tx: &mut Tx,
    catalog: &Catalog,
    actor: &Actor,
    entries: &[Entry],
    back: Verb,
) -> Result<usize> {
    let gone = |entry: &&Entry| entry.subject.as_ref().is_some_and(|at| catalog.schema.table(&at.table).is_none());
    if let Some(subject) = entries.iter().find(gone).and_then(|entry| entry.subject.as_ref()) {
        return Err(Error::new(ErrorCode::ModelNotFound).with("model", &subject.table));
    }
    let mut newest_first: Vec<&Entry> = entries.iter().collect();
    newest_first.sort_by_key(|entry| std::cmp::Reverse(entry.seq));
    let mut rows = Vec::new();
    let mut left = HashSet::new();
    let all = touched(catalog, &newest_first);
    let key_of = |row: &Touched| row.after.as_ref().map(|(key, _)| place(&row.model.table, key));
    let taken: HashSet<String> = all.iter().filter_map(key_of).collect();
    for mut row in all {
        match is_as_left(tx, actor, &row, &taken).await {
            Ok(now) => {
                if let Some(now) = now {
                    row.at = row.key().cloned();
                    row.hold(catalog, now);
                }
                rows.push(row);
            }
            Err(error) if error.code == ErrorCode::UndoConflict && back == Verb::Edit && row.is_edited() => {
                left.extend(row.key().map(|key| place(&row.model.table, key)));
            }
            Err(error) => return Err(error),
        }
    }
    newest_first.retain(|entry| {
        entry.subject.as_ref().is_none_or(|subject| !left.contains(&place(&subject.table, &subject.key)))
    });
    let began = tx.changes_so_far();
    let mark = tx.mark().await?;
    let mut whereabouts = Whereabouts::of(tx, &catalog.schema, &rows);
    in_order(tx, catalog, (actor, back), &newest_first, (&rows, &mut whereabouts)).await?;
    if tx.has_unresolved_references().await? {
        // A reference finds its record by the type that the record's key declares; a record that comes later finds the
        // references that wait for it by both types. Where a TEXT key is referred to by a number in a column without a type,
        // only the first way finds: what was deleted comes back first, and the rows that rows took along after them.
        tx.back_to(mark).await?;
        whereabouts.rewind(tx);
        let (mut deleted, others): (Vec<&Entry>, Vec<&Entry>) =
            newest_first.into_iter().partition(|entry| entry.action == "delete");
        deleted.reverse();
        in_order(tx, catalog, (actor, back), &[deleted, others].concat(), (&rows, &mut whereabouts)).await?;
    } else {
        tx.keep(mark).await?;
    }
    settle(tx, catalog, (actor, back), &rows, &mut whereabouts).await?;
    refuse_losses(tx, catalog, &rows, began)?;
    Ok(rows.len())
}

/// Takes entry after entry back, as far as the rows are where the entries say; the rest is set right at the end.
async fn in_order(
    tx: &mut Tx,
    catalog: &Catalog,
    who: (&Actor, Verb),
    entries: &[&Entry],
    (rows, whereabouts): (&[Touched], &mut Whereabouts<'_>),
) -> Result<()> {
    tx.defer_references().await?;
    let places = rows.iter().enumerate().flat_map(|(index, row)| row.entries.iter().map(move |seq| (*seq, index)));
    let places: HashMap<i64, usize> = places.collect();
    for entry in entries {
        // What came and went in the course of the change is nothing to take back.
        let Some((index, row)) = places.get(&entry.seq).and_then(|index| Some((*index, rows.get(*index)?))) else {
            continue;
        };
        let Some(table) = catalog.schema.table(&row.model.table) else { continue };
        let at = whereabouts.now(tx, index)?;
        let mark = tx.mark().await?;
        match take_back(tx, (table, who), entry, row, at).await {
            Ok(()) => tx.keep(mark).await?,
            // A value, or the key, that another of them still has.
            Err(error) if is_taken(&error) && tx.is_open().await? => {
                tx.back_to(mark).await?;
                whereabouts.rewind(tx);
            }
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// Takes one entry about a row back, which is at `at`.
async fn take_back(
    tx: &mut Tx,
    (table, (actor, back)): (&Table, (&Actor, Verb)),
    entry: &Entry,
    row: &Touched,
    at: Option<RecordKey>,
) -> Result<()> {
    let (Some(subject), model) = (&entry.subject, &row.model) else { return Ok(()) };
    let (old, new) = images(table, entry);
    let key = key_after(model, &subject.key, &new);
    let is_here = at.as_ref().is_some_and(|at| *at == audit::key_as_stored(Some(table), &key));
    match (entry.action.as_str(), at) {
        // What was not there before is removed from where it is: on its way there it may have been anywhere.
        ("add", Some(at)) if is_here || row.before.is_none() => remove(tx, actor, model, &at).await,
        ("edit", Some(_)) if is_here && row.before.is_some() => {
            let now = current(tx, &authorize(actor, Verb::View, model)?, &key).await?;
            match now {
                Some(now) => write(tx, actor, model, &key, &differing(&now, &old)).await,
                None => Ok(()),
            }
        }
        ("delete", None) if row.before.is_some() => {
            let there = current(tx, &authorize(actor, Verb::View, model)?, &subject.key).await?;
            // Another row has its place, for now.
            if there.is_some() { Ok(()) } else { put_back(tx, (actor, back), model, &subject.key, &old).await }
        }
        // What references or a trigger did already, or moved elsewhere.
        _ => Ok(()),
    }
}

/// Refuses a row that is no longer what the change left; what it is, if it is there. `taken` are the places of all that are.
async fn is_as_left(tx: &mut Tx, actor: &Actor, row: &Touched, taken: &HashSet<String>) -> Result<Option<Fetched>> {
    let shown = authorize(actor, Verb::View, &row.model)?;
    let Some(key) = row.key() else { return Ok(None) };
    // The change deleted it, and gave its place to another.
    if row.after.is_none() && taken.contains(&place(&row.model.table, key)) {
        return Ok(None);
    }
    let now = current(tx, &shown, key).await?;
    match (&row.before, &row.after, &now) {
        (None, Some(_), None) => gone_for_good(tx, &shown, key).await?,
        (_, Some((_, after)), Some(now)) => unchanged(&shown, key, now, after)?,
        (Some((_, before)), Some(_), None) => return Err(conflict(&shown, key, before.keys())),
        // Somebody put it back, as it was.
        (Some((_, before)), None, Some(now)) => unchanged(&shown, key, now, before)?,
        (_, None, _) => {}
    }
    Ok(now)
}

/// Those of the values that the row does not have.
pub(super) fn differing(row: &Fetched, image: &Image) -> Image {
    let now = |name: &String| row.values.iter().find(|(field, _)| field == name).map(|(_, value)| value);
    let differs = |(name, value): &(&String, &Value)| now(name).is_none_or(|now| !same(now, value));
    image.iter().filter(differs).map(|(name, value)| (name.clone(), value.clone())).collect()
}

/// Makes a record what it was after the entry `seq` of its history (newest first): changed back, or put back when it was
/// deleted since. The entry of a deletion stands for the version that it deleted.
///
/// # Errors
/// [`ErrorCode::VersionNotFound`] when the history has no such entry, or too little is known of a record that is gone.
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
    let unknown =
        || Error::new(ErrorCode::VersionNotFound).with("seq", seq).with("model", &model.label_one).with("key", key);
    let image = image_at(table, history, seq, there.clone()).ok_or_else(unknown)?;
    let Some(was) = there else { return put_back(tx, (actor, Verb::Add), model, key, &image).await };
    let differs = |name: &String, value: &Value| was.get(name).is_none_or(|now| !same(now, value));
    let back: Image = image.into_iter().filter(|(name, value)| differs(name, value)).collect();
    if back.is_empty() { Ok(()) } else { write(tx, actor, model, key, &back).await }
}

/// What a record was after the entry `seq`, by what stands in its history: each field as the last entry up to there left
/// or found it, else as the first one after it found it, else as it is now. So what other programs wrote since does not count.
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
        whole |= entry.action == "delete" || is_whole(table, entry);
        image.extend(kept(table, entry));
        image.extend(images(table, entry).0);
    }
    // Newest first: a field is what the first entry that names it says. Before a deletion it was another record's.
    let mut known = Image::new();
    // What an entry that keeps the rest was too large to keep: that an older one knows it says nothing of then.
    let mut unknown: HashSet<&str> = HashSet::new();
    for entry in upto.into_iter().take_while(|entry| entry.action != "delete") {
        let told: Image = kept(table, entry).into_iter().chain(images(table, entry).1).collect();
        if !entry.kept.is_empty() {
            let untold =
                table.columns.iter().map(|column| column.name.as_str()).filter(|name| !told.contains_key(*name));
            unknown.extend(untold.filter(|name| !known.contains_key(*name)));
        }
        for (name, value) in told.into_iter().filter(|(name, _)| !unknown.contains(name.as_str())) {
            known.entry(name).or_insert(value);
        }
        if entry.action == "add" || is_whole(table, entry) {
            whole = true;
            break;
        }
    }
    image.extend(known);
    whole.then_some(image)
}

/// What an entry says the record held besides, of columns that are still there.
fn kept(table: &Table, entry: &Entry) -> Image {
    let there = entry.kept.iter().filter_map(|(field, value)| {
        let column = table.column(field).filter(|column| !column.generated)?;
        Some((column.name.clone(), value.clone()))
    });
    there.collect()
}

/// Whether an entry says what all of the record was.
fn is_whole(table: &Table, entry: &Entry) -> bool {
    let told = |name: &str| {
        let changed =
            entry.changes.iter().any(|change| change.old.is_some() && change.field.eq_ignore_ascii_case(name));
        changed || entry.kept.iter().any(|(field, _)| field.eq_ignore_ascii_case(name))
    };
    entry.action == "edit" && table.columns.iter().all(|column| column.generated || told(&column.name))
}

/// The record, if it is shown. All of it: what somebody else changed since is not overwritten because it is hidden.
pub(super) async fn current(tx: &mut Tx, shown: &Grant, key: &RecordKey) -> Result<Option<Fetched>> {
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

fn unchanged(shown: &Grant, key: &RecordKey, row: &Fetched, expected: &Image) -> Result<()> {
    let now = |name: &String| row.values.iter().find(|(field, _)| field == name).map(|(_, value)| value);
    let moved: Vec<&String> = expected
        .iter()
        .filter(|(name, value)| now(name).is_some_and(|now| !same(now, value)))
        .map(|(name, _)| name)
        .collect();
    if moved.is_empty() { Ok(()) } else { Err(conflict(shown, key, moved.into_iter())) }
}

pub(super) fn conflict<'n>(shown: &Grant, key: &RecordKey, fields: impl Iterator<Item = &'n String>) -> Error {
    let fields: Vec<&str> = fields.map(String::as_str).filter(|field| shown.shows(field)).collect();
    let error = Error::new(ErrorCode::UndoConflict).with("fields", fields.join(", "));
    error.with("model", &shown.model().label_one).with("key", key)
}

pub(super) async fn write(
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

pub(super) async fn remove(tx: &mut Tx, actor: &Actor, model: &std::sync::Arc<Model>, key: &RecordKey) -> Result<()> {
    let grant = authorize(actor, Verb::Delete, model)?;
    Reach::of(tx, &grant, key).await?;
    if asks(actor, model) {
        may_delete(actor, model, &whole(tx, model, key).await?).await?;
    }
    store::delete(tx, &grant, key).await?.map_err(|error| explain(error, &grant, &[]))
}

/// Puts a row back under the address it had, its rowid too where that is the address.
pub(super) async fn put_back(
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
