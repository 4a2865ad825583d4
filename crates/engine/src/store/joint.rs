//! Names of records that several columns refer to together.

use bureau_guard::{Desk, Row};

use super::read;
use super::select::{T, address, key_of};
use super::source::source;
use super::sql::Sql;
use crate::error::{Error, Result};
use crate::model::RecordKey;
use crate::policy::Grant;
use crate::value::Value;

/// A record that was meant.
pub(crate) struct Named {
    /// The values that mean it, one a column.
    pub(crate) referred: Vec<Value>,
    pub(crate) key: RecordKey,
    /// Of its display fields.
    pub(crate) display: Vec<Value>,
}

/// The records that values of `columns` mean, for those of `wanted` (one value a column) that exist and the
/// grant covers.
pub(crate) fn labels_of_joint(
    desk: &mut Desk<'_>,
    grant: &Grant,
    columns: &[&str],
    wanted: &[Vec<&Value>],
) -> Result<Vec<Named>> {
    let Some(last) = wanted.last().filter(|_| columns.iter().all(|column| grant.shows(column))) else {
        return Ok(Vec::new());
    };
    let model = grant.model();
    let parts = address(model);
    let mut sql = Sql::new("SELECT ");
    sql.list(columns.iter().chain(&parts), ", ", |sql, column| {
        sql.column(T, column);
        Ok(())
    })?;
    for field in &model.display {
        if grant.shows(field) {
            sql.text(", ").column(T, field)
        } else {
            sql.text(", NULL")
        };
    }
    source(sql.text(" FROM "), grant, T)?;
    // Row values: an index on all the columns is used (<https://www.sqlite.org/rowvalue.html>).
    sql.text(" WHERE (").list(columns, ", ", |sql, column| {
        sql.column(T, column);
        Ok(())
    })?;
    // The last is repeated up to a power of two, so that pages of a list share one prepared statement.
    let surplus = wanted.len().next_power_of_two() - wanted.len();
    sql.text(") IN (VALUES ").list(wanted.iter().chain(std::iter::repeat_n(last, surplus)), ", ", |sql, values| {
        sql.text("(").list(values, ", ", |sql, value| sql.value(value).map(|_| ()))?;
        sql.text(")");
        Ok(())
    })?;
    sql.text(")");
    let taken = |row: &Row<'_>| {
        let mut values = row.cells().map(read::value_of);
        let referred: Vec<Value> = values.by_ref().take(columns.len()).collect();
        let key: Vec<Value> = values.by_ref().take(parts.len()).collect();
        (referred.len() == columns.len()).then(|| Named {
            referred,
            key: key_of(model, key),
            display: values.collect(),
        })
    };
    let rows = read::rows(desk, sql, taken)?;
    rows.into_iter().collect::<Option<_>>().ok_or_else(|| Error::internal("a label without its values"))
}
