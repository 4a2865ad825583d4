//! Pages of a list: from a place in it, or after or before a row whose values are known (keyset), so that the rows before
//! it are not read again.
//!
//! Rows without a value in the first column of the order stand together, before or after all others. A page that begins
//! at a known row reads these two zones one after the other: within a zone, plain bounds let SQLite seek in an index.

use bureau_guard::Desk;

use super::filter::conditions;
use super::select::{self, Fetched, T};
use super::sql::Sql;
use crate::error::Result;
use crate::policy::Grant;
use crate::record::{Collation, Nulls, Ordered, Plan};
use crate::value::Value;

/// Where a page begins, and in which direction it is read.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Start {
    /// Values of the order's columns in the row to go on from; without one, from the end of the list that is begun with.
    pub(crate) beside: Option<Vec<Value>>,
    /// Towards the beginning of the list.
    pub(crate) backward: bool,
    /// Rows to leave out.
    pub(crate) skip: u64,
    /// Rows to read.
    pub(crate) take: u64,
}

/// The rows, in the list's order. Nothing when rows were to be left out and the zone they are in ended first: how many
/// it had is not known then, and the page must be read from an end of the list.
pub(crate) fn fetch_page(
    desk: &mut Desk<'_>,
    grant: &Grant,
    plan: &Plan,
    start: &Start,
) -> Result<Option<Vec<Fetched>>> {
    let order: Vec<Ordered> = if start.backward { plan.order.iter().map(turned).collect() } else { plan.order.clone() };
    let mut rows: Vec<Fetched> = Vec::new();
    for (index, zone) in zones(&order, start.beside.as_deref()).into_iter().enumerate() {
        let wanted = start.take - rows.len() as u64;
        if wanted == 0 {
            break;
        }
        if index > 0 && start.skip > 0 {
            return Ok(None);
        }
        let found = select::rows(desk, grant, |sql| {
            let first = conditions(sql, T, grant, plan)?;
            zone.condition(sql, if first { " WHERE " } else { " AND " }, &order, start.beside.as_deref())?;
            order_by(sql, &order, !matches!(zone, Zone::Whole))?;
            sql.text(" LIMIT ").number(wanted).text(" OFFSET ").number(start.skip);
            Ok(())
        })?;
        rows.extend(found);
    }
    if start.backward {
        rows.reverse();
    }
    Ok(Some(rows))
}

/// Which rows one statement reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Zone {
    /// The whole list.
    Whole,
    /// After the row, among those that have a value in the first column.
    ValuesAfter,
    /// After the row, among those that have none.
    NullsAfter,
    /// All that have a value in the first column.
    Values,
    /// All that have none.
    NoValues,
}

fn zones(order: &[Ordered], after: Option<&[Value]>) -> Vec<Zone> {
    match (order.first(), after.and_then(<[Value]>::first)) {
        (Some(first), Some(value)) => match (first.nulls, value.is_null()) {
            (Nulls::First, true) => vec![Zone::NullsAfter, Zone::Values],
            (Nulls::First, false) => vec![Zone::ValuesAfter],
            (Nulls::Last, false) => vec![Zone::ValuesAfter, Zone::NoValues],
            (Nulls::Last, true) => vec![Zone::NullsAfter],
        },
        _ => vec![Zone::Whole],
    }
}

impl Zone {
    fn condition(self, sql: &mut Sql, word: &'static str, order: &[Ordered], after: Option<&[Value]>) -> Result<()> {
        let (Some(first), after) = (order.first(), after.unwrap_or_default()) else { return Ok(()) };
        match self {
            Self::Whole => {}
            Self::Values => {
                sql.text(word).column(T, &first.column).text(" IS NOT NULL");
            }
            Self::NoValues => {
                sql.text(word).column(T, &first.column).text(" IS NULL");
            }
            Self::ValuesAfter => {
                if let (Some(value), true) = (after.first(), after.len() > 1) {
                    // Says again what follows from the rest: only a plain bound is looked up in an index.
                    let operator = if first.descending { " <= " } else { " >= " };
                    place(sql.text(word), first).text(operator).value(value)?;
                    beyond(sql.text(" AND "), order, after)?;
                } else {
                    beyond(sql.text(word), order, after)?;
                }
            }
            Self::NullsAfter => {
                sql.text(word).column(T, &first.column).text(" IS NULL AND ");
                beyond(sql, order.get(1..).unwrap_or_default(), after.get(1..).unwrap_or_default())?;
            }
        }
        Ok(())
    }
}

/// The row stands after the values: its first column does, or is the same and the others do.
fn beyond(sql: &mut Sql, order: &[Ordered], after: &[Value]) -> Result<()> {
    let (Some((column, others)), Some((value, rest))) = (order.split_first(), after.split_first()) else {
        // All the same: it is the row itself.
        sql.text("0");
        return Ok(());
    };
    let name = column.column.as_str();
    sql.text("(");
    match (value.is_null(), column.nulls) {
        (true, Nulls::First) => sql.column(T, name).text(" IS NOT NULL"),
        (true, Nulls::Last) => sql.text("0"),
        (false, _) => place(sql, column).text(if column.descending { " < " } else { " > " }).value(value)?,
    };
    if column.nulls == Nulls::Last && !value.is_null() {
        sql.text(" OR ").column(T, name).text(" IS NULL");
    }
    if !rest.is_empty() {
        place(sql.text(" OR ("), column).text(" IS ").value(value)?.text(" AND ");
        beyond(sql, others, rest)?;
        sql.text(")");
    }
    sql.text(")");
    Ok(())
}

/// The column, compared as the order says.
fn place<'s>(sql: &'s mut Sql, ordered: &Ordered) -> &'s mut Sql {
    sql.column(T, &ordered.column).text(match ordered.collation {
        None => "",
        Some(Collation::Binary) => " COLLATE BINARY",
        Some(Collation::Nocase) => " COLLATE NOCASE",
        Some(Collation::Rtrim) => " COLLATE RTRIM",
    })
}

/// `ORDER BY` the columns; nothing for an order of none. Where the first column's NULLs are apart already, saying where
/// they stand would only keep SQLite from using an index.
fn order_by(sql: &mut Sql, order: &[Ordered], nulls_apart: bool) -> Result<()> {
    if order.is_empty() {
        return Ok(());
    }
    sql.text(" ORDER BY ").list(order.iter().enumerate(), ", ", |sql, (index, ordered)| {
        place(sql, ordered).text(if ordered.descending { " DESC" } else { " ASC" });
        if index > 0 || !nulls_apart {
            sql.text(match ordered.nulls {
                Nulls::First => " NULLS FIRST",
                Nulls::Last => " NULLS LAST",
            });
        }
        Ok(())
    })?;
    Ok(())
}

fn turned(ordered: &Ordered) -> Ordered {
    let nulls = match ordered.nulls {
        Nulls::First => Nulls::Last,
        Nulls::Last => Nulls::First,
    };
    Ordered { descending: !ordered.descending, nulls, ..ordered.clone() }
}
