//! The end of taking back: rows that triggers made something else of meanwhile, and records that would be lost with it.

use std::collections::{BTreeMap, HashSet};

use super::landed::Whereabouts;
use super::revert::{conflict, current, differing, put_back, remove, write};
use super::touched::{Image, Touched, kept_here, place};
use crate::audit;
use crate::error::{Error, ErrorCode, ProblemCode, Result};
use crate::model::{Catalog, RecordKey};
use crate::policy::{Actor, Verb, authorize};
use crate::schema::{ForeignKey, OnDelete, TableKind};
use crate::store::{self, Tx};
use crate::value::Value;

/// Times rows are set right that stand in each other's way, or that triggers change again.
const ROUNDS: usize = 4;

/// Sets rows right that triggers made something else of, wherever they are by now. Without triggers, unless they may keep an
/// index that only they know how to keep: then with them, and what they insist on stands in the way.
pub(super) async fn settle(
    tx: &mut Tx,
    catalog: &Catalog,
    who: (&Actor, Verb),
    rows: &[Touched],
    whereabouts: &mut Whereabouts<'_>,
) -> Result<()> {
    let indexed = catalog.schema.tables.iter().any(|table| table.kind == TableKind::Virtual);
    // What was not there goes first: it may have the place, or the value, of what was.
    let (gone, there): (Vec<_>, Vec<_>) = rows.iter().enumerate().partition(|(_, row)| row.before.is_none());
    let rows = [gone, there].concat();
    tx.without_triggers(!indexed);
    let mut last = None;
    for _ in 0..ROUNDS {
        let mut wrong = None;
        for &(index, row) in &rows {
            let at = whereabouts.now(tx, index)?;
            let mark = tx.mark().await?;
            match set_right(tx, who, row, at.as_ref()).await {
                Ok(false) => tx.keep(mark).await?,
                Ok(true) => {
                    tx.keep(mark).await?;
                    // Triggers ran, and may have made something else of it again.
                    let again = || conflict_of(who.0, row);
                    wrong = if indexed { Some(again()?) } else { wrong };
                }
                // A value, or the key, that another of them still has.
                Err(error) if is_taken(&error) && tx.is_open().await? => {
                    tx.back_to(mark).await?;
                    whereabouts.rewind(tx);
                    if let Some(at) = at {
                        make_room(tx, (who.0, whereabouts), row, &at).await?;
                    }
                    wrong = Some(error);
                }
                Err(error) => return Err(error),
            }
        }
        match wrong {
            None => {
                tx.without_triggers(false);
                return Ok(());
            }
            Some(error) => last = Some(error),
        }
    }
    Err(last.unwrap_or_else(|| Error::internal("rows that are never right")))
}

/// Gives a record whose own key another one has, a key that nobody has, so that they can change places.
async fn make_room(
    tx: &mut Tx,
    (actor, whereabouts): (&Actor, &mut Whereabouts<'_>),
    row: &Touched,
    at: &RecordKey,
) -> Result<()> {
    let Some((key, _)) = row.before.as_ref().filter(|(key, _)| key != at) else { return Ok(()) };
    let moved = row.model.key.names().into_iter().zip(key.0.iter().zip(&at.0)).find(|(_, (was, is))| was != is);
    let whole = authorize(&Actor::SYSTEM, Verb::View, &row.model)?;
    let (name, free) = match moved {
        Some((name, (_, Value::Integer(_)))) => (name, store::beyond_all(tx, &whole, name).await?.map(Value::Integer)),
        Some((name, (_, Value::Text(_)))) => (name, Some(Value::from(uuid::Uuid::now_v7().to_string()))),
        _ => return Ok(()),
    };
    let Some(free) = free else { return Ok(()) };
    let mark = tx.mark().await?;
    match write(tx, actor, &row.model, at, &Image::from([(name.to_owned(), free)])).await {
        Ok(()) => tx.keep(mark).await,
        Err(error) if !tx.is_open().await? => Err(error),
        Err(_) => {
            tx.back_to(mark).await?;
            whereabouts.rewind(tx);
            Ok(())
        }
    }
}

pub(super) fn is_taken(error: &Error) -> bool {
    let taken = |code| matches!(code, ProblemCode::NotUnique | ProblemCode::NotUniqueTogether);
    !error.problems.is_empty() && error.problems.iter().all(|problem| taken(problem.code))
}

fn conflict_of(actor: &Actor, row: &Touched) -> Result<Error> {
    let shown = authorize(actor, Verb::View, &row.model)?;
    let fields = row.before.as_ref().map(|(_, image)| image.keys().collect::<Vec<_>>()).unwrap_or_default();
    Ok(row.key().map_or_else(|| Error::new(ErrorCode::UndoConflict), |key| conflict(&shown, key, fields.into_iter())))
}

/// Refuses where records that the change knows nothing of would go along with one that it added: they were made since.
pub(super) fn refuse_losses(tx: &Tx, catalog: &Catalog, rows: &[Touched], began: usize) -> Result<()> {
    let removed: HashSet<String> =
        rows.iter().filter(|row| row.before.is_none()).map(|row| row.model.table.to_ascii_lowercase()).collect();
    if removed.is_empty() {
        return Ok(());
    }
    let ends = |row: &Touched| [row.before.as_ref(), row.after.as_ref()].map(|end| end.map(|(key, _)| key.clone()));
    let own: HashSet<String> = rows
        .iter()
        .flat_map(|row| ends(row).into_iter().flatten().map(|key| place(&row.model.table, &key)).collect::<Vec<_>>())
        .collect();
    let (deleted, _) = tx.deleted_after(began)?;
    let mut lost: BTreeMap<&str, u64> = BTreeMap::new();
    for row in &deleted {
        let Some((model, table)) = kept_here(catalog, &row.table) else { continue };
        let follows = |foreign: &ForeignKey| {
            foreign.on_delete == OnDelete::Cascade && removed.contains(&foreign.table.to_ascii_lowercase())
        };
        let key = audit::record_key(table, row);
        if table.foreign_keys.iter().any(follows) && !own.contains(&place(&table.name, &key)) {
            *lost.entry(model.label.as_str()).or_default() += 1;
        }
    }
    if lost.is_empty() {
        return Ok(());
    }
    let by: Vec<String> = lost.iter().map(|(label, count)| format!("{label} ({count})")).collect();
    Err(Error::new(ErrorCode::RecordInUse).with("by", by.join(", ")))
}

/// Makes a row, which is at `at` by now, what it was; whether that took anything.
async fn set_right(tx: &mut Tx, (actor, back): (&Actor, Verb), row: &Touched, at: Option<&RecordKey>) -> Result<bool> {
    let shown = authorize(actor, Verb::View, &row.model)?;
    let now = match at {
        Some(at) => current(tx, &shown, at).await?,
        None => None,
    };
    let (Some((key, image)), Some(at), Some(now)) = (&row.before, at, &now) else {
        return match (&row.before, at, now) {
            (None, Some(at), Some(_)) => remove(tx, actor, &row.model, at).await.map(|()| true),
            (None, ..) => Ok(false),
            (Some((key, image)), ..) if row.whole => {
                put_back(tx, (actor, back), &row.model, key, image).await.map(|()| true)
            }
            (Some((key, image)), ..) => Err(conflict(&shown, key, image.keys())),
        };
    };
    let mut wrong = differing(now, image);
    // A row that triggers moved goes back to where it was.
    let names = row.model.key.names().into_iter().map(str::to_owned);
    wrong.extend(
        names.zip(key.0.iter().zip(&at.0)).filter(|(_, (was, is))| was != is).map(|(n, (was, _))| (n, was.clone())),
    );
    write(tx, actor, &row.model, at, &wrong).await.map(|()| !wrong.is_empty())
}
