//! Deleting one record, or marking it as deleted, and saying what stands in the way.

use std::collections::BTreeSet;

use crate::error::{Error, ErrorCode, Problem, ProblemCode, Result};
use crate::model::{Catalog, RecordKey};
use crate::policy::{Actor, Verb, asks, authorize, may_delete};
use crate::schema::{ForeignKey, OnDelete, Table};
use crate::store::{self, Constraint, Fetched, Tx};
use crate::value::Value;

use super::change::{Gone, How};
use super::edit::explain;
use super::reach::Reach;
use super::view::{Record, missing};

/// Deletes the record inside `tx`, and by the database's own rules what goes with it. Where the model's options say so it
/// is only marked; deleting a marked one deletes it for good.
///
/// # Errors
/// [`ErrorCode::RecordNotFound`], [`ErrorCode::RecordInUse`] with `by`, [`ErrorCode::RefusedByTrigger`],
/// [`ErrorCode::ModelReadOnly`].
pub(crate) async fn delete(
    tx: &mut Tx,
    catalog: &Catalog,
    actor: &Actor,
    model: &str,
    key: &RecordKey,
    now_ms: i64,
) -> Result<Gone> {
    let grant = authorize(actor, Verb::Delete, &catalog.model(model)?)?;
    let model = grant.model();
    if !grant.is_unlimited() {
        let shown = authorize(actor, Verb::View, model)?;
        store::fetch_record(tx, &shown, key).await?.ok_or_else(|| missing(&shown, key))?;
        Reach::of(tx, &grant, key).await?;
    }
    // All of it: the trash and whoever refers to it have to know, whatever the person may see.
    let whole = authorize(&Actor::SYSTEM, Verb::View, model)?;
    let before = store::fetch_record(tx, &whole, key).await?.ok_or_else(|| missing(&grant, key))?;
    if asks(actor, model) {
        may_delete(actor, model, &Record::of(model, before.clone())).await?;
    }
    let gone = |how, row| Gone { model: model.slug.clone(), row, how };
    let soft = model.soft_deletion();
    let is_marked =
        soft.as_ref().is_some_and(|soft| value(&before, &soft.field.name).is_some_and(|value| soft.is_marked(&value)));
    if let Some(soft) = soft.filter(|_| !is_marked)
        && let Some(mark) = soft.value(now_ms)
    {
        let column = soft.field.name.as_str();
        return match store::mark(tx, &grant, key, (column, &mark)).await? {
            Ok(()) => Ok(gone(How::Marked, before)),
            Err(error) => Err(explain(error, &grant, &[(column.to_owned(), mark)])),
        };
    }
    match store::delete(tx, &grant, key).await? {
        Ok(()) => Ok(gone(if is_marked { How::Purged } else { How::Deleted }, before)),
        Err(error) if store::constraint(&error) == Some(Constraint::ForeignKey) => {
            Err(in_use(tx, catalog, actor, &model.table, &before).await?.because(error))
        }
        Err(error) => Err(explain(error, &grant, &[])),
    }
}

/// Which records keep this one from being deleted: those that refer to it, and where it takes others with it, those that
/// refer to them. Only what the actor may view is told.
pub(crate) async fn in_use(
    tx: &mut Tx,
    catalog: &Catalog,
    actor: &Actor,
    table: &str,
    before: &Fetched,
) -> Result<Error> {
    let refuses = |foreign: &ForeignKey| foreign.on_delete == OnDelete::Refuse;
    let mut by = referrers(tx, (catalog, actor), table, before, refuses).await?;
    if by.is_empty() {
        by = further(catalog, actor, table);
    }
    if by.is_empty() {
        let problem = Problem::new("", ProblemCode::CheckFailed).with("rule", "FOREIGN KEY");
        return Ok(Error::invalid(vec![problem]));
    }
    Ok(Error::new(ErrorCode::RecordInUse).with("by", by.join(", ")))
}

/// Which models refer to the record by foreign keys of that sort, and how often.
pub(super) async fn referrers(
    tx: &mut Tx,
    (catalog, actor): (&Catalog, &Actor),
    table: &str,
    before: &Fetched,
    of: impl Fn(&ForeignKey) -> bool,
) -> Result<Vec<String>> {
    let mut by = Vec::new();
    for (referring, foreign) in referring(catalog, table).filter(|(_, foreign)| of(foreign)) {
        let Some(model) = catalog.of_table(&referring.name) else { continue };
        let Ok(grant) = authorize(actor, Verb::View, model) else { continue };
        if !foreign.columns.iter().all(|column| grant.shows(column)) {
            continue;
        }
        let values: Option<Vec<Value>> = foreign.referred.iter().map(|name| value(before, name)).collect();
        let Some(values) = values.filter(|values| values.len() == foreign.columns.len()) else { continue };
        let count = store::count_referring(tx, &grant, &foreign.columns, &values).await?;
        if count > 0 {
            by.push(format!("{} ({count})", model.label));
        }
    }
    Ok(by)
}

/// Labels of the models that can hold up what a deletion takes with it.
fn further(catalog: &Catalog, actor: &Actor, table: &str) -> Vec<String> {
    let (mut going, mut holding) = (vec![table.to_owned()], BTreeSet::new());
    let mut index = 0;
    while let Some(table) = going.get(index).cloned() {
        index += 1;
        for (referring, foreign) in referring(catalog, &table) {
            match foreign.on_delete {
                OnDelete::Cascade if !going.contains(&referring.name) => going.push(referring.name.clone()),
                OnDelete::Refuse if index > 1 => {
                    let visible = catalog.of_table(&referring.name).filter(|m| authorize(actor, Verb::View, m).is_ok());
                    holding.extend(visible.map(|model| model.label.clone()));
                }
                _ => {}
            }
        }
    }
    holding.into_iter().collect()
}

/// Foreign keys to a table, with the tables they are in.
fn referring<'c>(catalog: &'c Catalog, table: &str) -> impl Iterator<Item = (&'c Table, &'c ForeignKey)> {
    catalog.schema.tables.iter().flat_map(move |referring| {
        let keys = referring.foreign_keys.iter().filter(move |foreign| foreign.table.eq_ignore_ascii_case(table));
        keys.map(move |foreign| (referring, foreign))
    })
}

fn value(row: &Fetched, name: &str) -> Option<Value> {
    row.values.iter().find(|(field, _)| field.eq_ignore_ascii_case(name)).map(|(_, value)| value.clone())
}
