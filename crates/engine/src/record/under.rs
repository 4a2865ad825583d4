//! Records changed together with the one they refer to: what their foreign key says, and whether they refer there.

use std::collections::BTreeMap;

use super::change::{Change, Made};
use super::view::{self, Record};
use crate::error::{Error, ErrorCode, Result};
use crate::model::{Catalog, Kind, Model, RecordKey};
use crate::policy::{Actor, Verb, authorize};
use crate::store::{self, Tx};
use crate::value::Value;

/// A reference that the engine fills in.
pub(super) struct Under {
    /// Exact name of the foreign key.
    pub(super) field: String,
    /// What it says; nothing as long as the record it refers to could not be added.
    pub(super) value: Option<Value>,
}

/// The records that changes of the same call are under, by the place of their own change.
pub(super) struct Parents(BTreeMap<usize, Parent>);

struct Parent {
    model: String,
    /// None for one that is added.
    key: Option<RecordKey>,
}

impl Parents {
    pub(super) fn of(changes: &[Change]) -> Self {
        let wanted = changes.iter().enumerate().filter_map(|(index, change)| match change {
            // An earlier one: what comes later has not happened.
            Change::Under { parent, .. } if *parent < index => Some(*parent),
            _ => None,
        });
        let of = |index: usize| match changes.get(index)? {
            Change::Add { model, .. } => Some((index, Parent { model: model.clone(), key: None })),
            Change::Edit { model, key, .. } => Some((index, Parent { model: model.clone(), key: Some(key.clone()) })),
            Change::Delete { .. } | Change::Under { .. } => None,
        };
        Self(wanted.filter_map(of).collect())
    }

    /// The reference of a record of `child` by `field` to the record of the change at `parent`, as that is by now.
    ///
    /// # Errors
    /// [`ErrorCode::InvalidRequest`] when there is no such reference.
    pub(super) async fn reference(
        &self,
        tx: &mut Tx,
        (catalog, actor): (&Catalog, &Actor),
        made: &Made,
        (child, field, parent): (&str, &str, usize),
    ) -> Result<Under> {
        let misfit = || Error::new(ErrorCode::InvalidRequest).with("field", field).with("model", child);
        let head = self.0.get(&parent).ok_or_else(misfit)?;
        let child = catalog.model(child)?;
        // What they do not see is no reference for them, not one that fits and not one that does not.
        let shown = authorize(actor, Verb::View, &child)?;
        let field = child.field(field).filter(|field| shown.shows_everywhere(&field.name)).ok_or_else(misfit)?;
        let Kind::ForeignKey(reference) = &field.kind else { return Err(misfit()) };
        if reference.model != head.model {
            return Err(misfit());
        }
        let value = match (made.records.get(parent), &head.key) {
            (Some(Some(updated)), _) => Some(value_of(catalog, head, &updated.record, &reference.field)?),
            // Its own change was refused; what is wrong with the others is told all the same.
            (_, Some(key)) => match view::get(tx, catalog, actor, &head.model, key).await {
                Ok(record) => Some(value_of(catalog, head, &record, &reference.field)?),
                Err(error) if error.code == ErrorCode::RecordNotFound => None,
                Err(error) => return Err(error),
            },
            (_, None) => None,
        };
        Ok(Under { field: field.name.clone(), value })
    }
}

fn value_of(catalog: &Catalog, parent: &Parent, record: &Record, column: &str) -> Result<Value> {
    let shown = record.values.iter().find(|(name, _)| name.eq_ignore_ascii_case(column));
    if let Some((_, value)) = shown {
        return Ok(value.clone());
    }
    let model: &Model = &*catalog.model(&parent.model)?;
    let part = model.key.names().iter().position(|name| name.eq_ignore_ascii_case(column));
    let value = part.and_then(|part| record.key.0.get(part)).cloned();
    value.ok_or_else(|| Error::new(ErrorCode::FieldUnknown).with("field", column).with("model", &model.slug))
}

/// Where a record is by now whose key holds the reference: where the database lets references follow, the change of what it
/// refers to has moved it.
pub(super) async fn followed(
    tx: &mut Tx,
    (catalog, actor): (&Catalog, &Actor),
    (model, key): (&str, RecordKey),
    under: &Under,
) -> Result<RecordKey> {
    let Some(value) = &under.value else { return Ok(key) };
    let grant = authorize(actor, Verb::View, &catalog.model(model)?)?;
    let part = grant.model().key.names().iter().position(|name| name.eq_ignore_ascii_case(&under.field));
    let Some(part) = part.filter(|part| key.0.get(*part).is_some_and(|there| there != value)) else { return Ok(key) };
    if store::fetch_record(tx, &grant, &key).await?.is_some() {
        return Ok(key);
    }
    let mut moved = key;
    if let Some(there) = moved.0.get_mut(part) {
        there.clone_from(value);
    }
    Ok(moved)
}

/// Refuses a record that does not refer there any more: somebody gave it to another one meanwhile.
pub(super) async fn refuse_stray(
    tx: &mut Tx,
    (catalog, actor): (&Catalog, &Actor),
    (model, key): (&str, &RecordKey),
    under: &Under,
) -> Result<()> {
    let Some(value) = &under.value else { return Ok(()) };
    let grant = authorize(actor, Verb::View, &catalog.model(model)?)?;
    let there = store::fetch_record(tx, &grant, key).await?.is_some();
    let whole = authorize(&Actor::SYSTEM, Verb::View, grant.model())?;
    if there && !store::has(tx, &whole, key, (&under.field, value)).await? {
        return Err(Error::new(ErrorCode::RecordConflict).with("fields", &under.field));
    }
    Ok(())
}
