//! Reading what one field holds. Bytes, and only as many as are wanted: SQLite tells the class and the length of a value from the
//! row's head, so that what is too long is not read at all.

use bureau_guard::Desk;

use super::read;
use super::select::{T, key_condition};
use super::source::source;
use super::sql::Sql;
use crate::error::{Error, ErrorCode, Result};
use crate::model::{KeyColumns, RecordKey};
use crate::policy::Grant;
use crate::value::Value;

/// The bytes in `column` of the row of that key, if the grant covers it: nothing when they are no bytes or more than `most`,
/// outer nothing without the row.
pub(crate) fn bytes_of(
    desk: &mut Desk<'_>,
    grant: &Grant,
    key: &RecordKey,
    (column, most): (&str, u64),
) -> Result<Option<Option<Vec<u8>>>> {
    let model = grant.model();
    if !grant.shows(column) {
        return Err(grant.refused(ErrorCode::Forbidden));
    }
    let mut sql = Sql::new("SELECT CASE WHEN typeof(");
    sql.column(T, column).text(") = 'blob' AND length(").column(T, column).text(") <= ").number(most);
    source(sql.text(" THEN ").column(T, column).text(" END FROM "), grant, T)?;
    sql.text(" WHERE ");
    key_condition(&mut sql, T, model, key)?;
    let mut rows = read::rows(desk, sql, read::values)?;
    if rows.len() > 1 && !matches!(model.key, KeyColumns::Row(_)) {
        return Err(Error::new(ErrorCode::InvalidKey).with("model", &model.slug).with("key", key));
    }
    let value = rows.pop().and_then(|row| row.into_iter().next());
    Ok(value.map(|value| match value {
        Value::Blob(bytes) => Some(bytes),
        _ => None,
    }))
}

/// Some texts that stand in `column`, at most `most`.
pub(crate) fn texts_of(desk: &mut Desk<'_>, grant: &Grant, column: &str, most: u64) -> Result<Vec<String>> {
    if !grant.shows(column) {
        return Err(grant.refused(ErrorCode::Forbidden));
    }
    let mut sql = Sql::new("SELECT ");
    source(sql.column(T, column).text(" FROM "), grant, T)?;
    sql.text(" WHERE typeof(").column(T, column);
    sql.text(") = 'text' LIMIT ").number(most);
    let rows = read::rows(desk, sql, read::values)?;
    let text = |value: Value| value.as_text().map(ToOwned::to_owned);
    Ok(rows.into_iter().flatten().filter_map(text).collect())
}
