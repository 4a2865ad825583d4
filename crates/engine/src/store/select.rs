//! Reading whole rows under a grant: which columns, in how many statements, and how a row's key is put together.
//!
//! A statement has at most [`MOST_COLUMNS`] result columns, as many as a table may have; the rowid of such a table is one
//! too many. What does not fit is read by a second statement of the same condition and order, in the same view of the file.

use std::collections::BTreeMap;

use bureau_guard::{Desk, Row};

use super::read::{self, value_of};
use super::source::source;
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

/// Reads the rows that `rest` (everything after FROM) selects.
pub(super) fn rows(desk: &mut Desk<'_>, grant: &Grant, rest: impl Fn(&mut Sql) -> Result<()>) -> Result<Vec<Fetched>> {
    let model = grant.model();
    let layout = Layout::of(grant)?;
    let select = |columns: &[&str]| -> Result<Sql> {
        let mut sql = Sql::new("SELECT ");
        sql.list(columns, ", ", |sql, column| {
            sql.column(T, column);
            Ok(())
        })?;
        source(sql.text(" FROM "), grant, T)?;
        rest(&mut sql)?;
        Ok(sql)
    };
    if layout.wanted.len() <= MOST_COLUMNS {
        let taken = read::rows(desk, select(&layout.wanted)?, |row| layout.fetched(model, row.cells().map(value_of)))?;
        return taken.into_iter().collect();
    }
    let mut all: Vec<Vec<Value>> = Vec::new();
    for columns in layout.wanted.chunks(MOST_COLUMNS) {
        let part = read::rows(desk, select(columns)?, read::values)?;
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
    all.into_iter().map(|row| layout.fetched(model, row.into_iter())).collect()
}

/// Which columns a row is read with, and where its key is among them.
struct Layout<'g> {
    /// What the grant shows, then what the key needs besides.
    wanted: Vec<&'g str>,
    /// Names of what is shown; the rows share them.
    names: Vec<FieldName>,
    /// Places of the address.
    address: Vec<usize>,
}

impl<'g> Layout<'g> {
    fn of(grant: &'g Grant) -> Result<Self> {
        let model = grant.model();
        let mut wanted: Vec<&str> =
            model.fields.iter().map(|field| field.name.as_str()).filter(|name| grant.shows(name)).collect();
        let names = wanted.iter().map(|name| FieldName::from(*name)).collect();
        let parts = address(model);
        for part in &parts {
            if !wanted.contains(part) {
                wanted.push(part);
            }
        }
        let place = |part: &&str| wanted.iter().position(|column| column == part);
        let address: Option<Vec<usize>> = parts.iter().map(place).collect();
        Ok(Self { address: address.ok_or_else(|| Error::internal("a row without its key"))?, wanted, names })
    }

    fn fetched(&self, model: &Model, mut row: impl Iterator<Item = Value>) -> Result<Fetched> {
        let mut values = Vec::with_capacity(self.names.len());
        values.extend(self.names.iter().cloned().zip(row.by_ref()));
        let rest: Vec<Value> = row.collect();
        let part = |place: &usize| {
            let shown = values.get(*place).map(|(_, value)| value);
            shown.or_else(|| rest.get(place.checked_sub(self.names.len())?)).cloned()
        };
        let mut parts = Vec::with_capacity(self.address.len());
        for place in &self.address {
            parts.push(part(place).ok_or_else(|| Error::internal("a row without its key"))?);
        }
        Ok(Fetched { key: key_of(model, parts), values })
    }
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

/// A key from the values of [`address`]: the rowid stays only where it is needed to tell rows apart.
pub(super) fn key_of(model: &Model, mut parts: Vec<Value>) -> RecordKey {
    let columns = model.key.count();
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

/// Selects `column`, the address and the display fields: what names a record, as far as it is shown.
pub(super) fn named(grant: &Grant, column: &str) -> Result<Sql> {
    let model = grant.model();
    let mut sql = Sql::new("SELECT ");
    sql.column(T, column);
    for part in address(model) {
        sql.text(", ").column(T, part);
    }
    for field in &model.display {
        if grant.shows(field) {
            sql.text(", ").column(T, field)
        } else {
            sql.text(", NULL")
        };
    }
    source(sql.text(" FROM "), grant, T)?;
    Ok(sql)
}

/// A row of [`named`]: the column's value, the record's key, the values that name it.
pub(super) fn label(model: &Model, address: usize, row: &Row<'_>) -> Option<(Value, RecordKey, Vec<Value>)> {
    let mut values = row.cells().map(value_of);
    let value = values.next()?;
    let parts = values.by_ref().take(address).collect();
    Some((value, key_of(model, parts), values.collect()))
}
