//! Reading whole rows under a grant: which columns, in how many statements, and how a row's key is put together.
//!
//! A statement has at most [`MOST_COLUMNS`] result columns, as many as a table may have; the rowid of such a table is one
//! too many. What does not fit is read by a second statement of the same condition and order, in the same view of the file.

use std::collections::BTreeMap;

use sqlx::SqliteConnection;
use sqlx::sqlite::SqliteRow;
use tokio_util::sync::CancellationToken;

use super::read;
use super::row::value_at;
use super::sql::Sql;
use crate::error::{Error, ErrorCode, Result};
use crate::model::{Model, RecordKey};
use crate::policy::Grant;
use crate::record::FieldName;
use crate::value::Value;

/// Alias of the model's table in every query of this room.
pub(super) const T: &str = "t";
/// SQLITE_MAX_COLUMN (<https://www.sqlite.org/limits.html#max_column>).
const MOST_COLUMNS: usize = 2000;

/// One row as it was read: its key, then the value of each field of the model the grant shows.
#[derive(Debug, Clone)]
pub(crate) struct Fetched {
    pub(crate) key: RecordKey,
    pub(crate) values: Vec<(FieldName, Value)>,
}

impl Fetched {
    /// The values by the names of their fields.
    pub(crate) fn by_name(self) -> BTreeMap<String, Value> {
        self.values.into_iter().map(|(name, value)| (name.to_string(), value)).collect()
    }
}

/// How many rows are expected, which decides the shorter way to them.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Expected {
    /// The one of a key.
    One,
    /// Pages of them, or a long search.
    Many,
}

/// Reads the rows that `rest` (everything after FROM) selects.
pub(super) async fn rows(
    connection: &mut SqliteConnection,
    grant: &Grant,
    expected: Expected,
    rest: impl Fn(&mut Sql) -> Result<()>,
) -> Result<Vec<Fetched>> {
    let model = grant.model();
    if !grant.covers_every_row() {
        return Err(Error::new(ErrorCode::Forbidden).with("model", &model.label));
    }
    let shown: Vec<&str> =
        model.fields.iter().map(|field| field.name.as_str()).filter(|name| grant.shows(name)).collect();
    let address = address(model);
    let hidden = address.iter().filter(|name| !shown.contains(*name));
    let wanted: Vec<&str> = shown.iter().chain(hidden).copied().collect();
    let mut all: Vec<Vec<Value>> = Vec::new();
    for columns in wanted.chunks(MOST_COLUMNS) {
        let mut sql = Sql::new("SELECT ");
        sql.list(columns, ", ", |sql, column| {
            sql.column(T, column);
            Ok(())
        })?;
        sql.text(" FROM ").name(&model.table).text(" AS ").name(T);
        rest(&mut sql)?;
        let part = match expected {
            Expected::One => sql.fetch(connection).await?.iter().map(values).collect::<Result<_>>()?,
            Expected::Many => read::rows(connection, sql, CancellationToken::new()).await?,
        };
        if all.is_empty() {
            all = part;
            continue;
        }
        if part.len() != all.len() {
            return Err(Error::internal("two readings of one page differ"));
        }
        for (row, more) in all.iter_mut().zip(part) {
            row.extend(more);
        }
    }
    let names: Vec<FieldName> = shown.iter().map(|name| FieldName::from(*name)).collect();
    all.into_iter().map(|row| fetched(model, &names, &wanted, row)).collect()
}

/// Columns of a model's address: those of its key, then the rowid where that may be needed.
pub(super) fn address(model: &Model) -> Vec<&str> {
    let mut names = model.key.names();
    if let Some(rowid) = model.key.rowid()
        && !names.contains(&rowid)
    {
        names.push(rowid);
    }
    names
}

/// Every value of a row.
pub(super) fn values(row: &SqliteRow) -> Result<Vec<Value>> {
    use sqlx::Row;
    (0..row.len()).map(|index| value_at(row, index)).collect()
}

fn fetched(model: &Model, names: &[FieldName], wanted: &[&str], row: Vec<Value>) -> Result<Fetched> {
    let parts = address(model).into_iter().map(|name| {
        let at = wanted.iter().position(|column| *column == name);
        at.and_then(|at| row.get(at).cloned()).ok_or_else(|| Error::internal("a row without its key"))
    });
    let key = key_of(model, parts.collect::<Result<_>>()?);
    Ok(Fetched { key, values: names.iter().cloned().zip(row).collect() })
}

/// A key from the values of [`address`]: the rowid stays only where it is needed to tell rows apart.
pub(super) fn key_of(model: &Model, mut parts: Vec<Value>) -> RecordKey {
    let columns = model.key.names().len();
    if parts.len() > columns && !parts.iter().take(columns).any(Value::is_null) {
        parts.truncate(columns);
    }
    RecordKey(parts)
}

/// `"t"."k" IS ?` for each part of the key: IS, because a key part may be NULL.
pub(super) fn key_condition(sql: &mut Sql, table: &str, model: &Model, key: &RecordKey) -> Result<()> {
    let columns = model.key.names().len();
    let names = address(model);
    if key.0.len() != columns && key.0.len() != names.len() {
        return Err(Error::new(ErrorCode::InvalidKey).with("model", &model.slug).with("key", key));
    }
    sql.list(names.into_iter().zip(&key.0), " AND ", |sql, (name, value)| {
        sql.column(table, name).text(" IS ").value(value).map(|_| ())
    })?;
    Ok(())
}

/// Selects `column`, the address and the display fields: what names a record.
pub(super) fn named(grant: &Grant, column: &str) -> Sql {
    let model = grant.model();
    let mut sql = Sql::new("SELECT ");
    sql.column(T, column);
    for part in address(model).into_iter().chain(model.display.iter().map(String::as_str)) {
        sql.text(", ").column(T, part);
    }
    sql.text(" FROM ").name(&model.table).text(" AS ").name(T);
    sql
}

/// A row of [`named`]: the column's value, the record's key, the values that name it.
pub(super) fn label(grant: &Grant, row: Vec<Value>) -> Result<(Value, RecordKey, Vec<Value>)> {
    let model = grant.model();
    let mut values = row.into_iter();
    let value = values.next().ok_or_else(|| Error::internal("a label without a value"))?;
    let parts = values.by_ref().take(address(model).len()).collect();
    Ok((value, key_of(model, parts), values.collect()))
}
