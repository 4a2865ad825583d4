//! A bounded look at a table's values, for guessing what its columns hold. Never more than a few hundred rows, never a
//! large value, never longer than it is given time for.

use std::time::Duration;

use bureau_guard::Desk;
use sqlx::SqliteConnection;

use super::read::{self, Extent, Jobs};
use super::sql::Sql;
use crate::error::{ErrorCode, Result};
use crate::model::{LARGE_BLOB, LARGE_TEXT};
use crate::policy::Grant;
use crate::value::Value;

/// Alias of the table.
const T: &str = "t";
/// Rows looked at. The first that are found: no order, so nothing is sorted or walked through.
const ROWS: u64 = 300;
/// Largest value that is read, in bytes. The size of a larger one is known without reading it.
const LARGEST: u64 = 2000;
/// Columns of one query: SQLite's own limit is 2000.
const COLUMNS: usize = 500;

/// The values of these columns in the first rows: one list a column, which is empty where the file's own definition does not
/// let them be read. Nothing when `time` ran out.
pub(crate) async fn sample(
    connection: &mut SqliteConnection,
    grant: &Grant,
    columns: &[&str],
    time: Duration,
) -> Result<Option<Vec<Vec<Value>>>> {
    let shown: Vec<&str> = columns.iter().copied().filter(|column| grant.shows(column)).collect();
    if !grant.is_unlimited() || shown.len() < columns.len() {
        return Ok(None);
    }
    let end = tokio::time::Instant::now() + time;
    let mut seen = Vec::with_capacity(columns.len());
    for part in shown.chunks(COLUMNS) {
        let (text, values) = select(grant, part)?.into_bound();
        let job = move |desk: &mut Desk<'_>| desk.rows(&text, &values, read::values).map_err(read::unread);
        match connection.until(tokio::time::sleep_until(end), Extent::More, job).await {
            Ok(rows) => {
                let mut rows: Vec<_> = rows.into_iter().map(Vec::into_iter).collect();
                for _ in part {
                    seen.push(rows.iter_mut().filter_map(Iterator::next).collect());
                }
            }
            Err(error) if error.code == ErrorCode::Cancelled => return Ok(None),
            // What its rows are is said to whoever opens the table; the file is opened without.
            Err(error) if error.code == ErrorCode::SchemaBroken => seen.extend(part.iter().map(|_| Vec::new())),
            Err(error) => return Err(error),
        }
    }
    Ok(Some(seen))
}

/// Each column, or the class of its value where that is too large.
fn select(grant: &Grant, columns: &[&str]) -> Result<Sql> {
    let mut sql = Sql::new("SELECT ");
    sql.list(columns, ", ", |sql, column| {
        sql.text("CASE WHEN ifnull(octet_length(").column(T, column).text("), 0) <= ").number(LARGEST).text(" THEN ");
        sql.column(T, column).text(" WHEN typeof(").column(T, column).text(") = 'text' THEN ");
        sql.value(&Value::from(LARGE_TEXT))?.text(" ELSE ").value(&Value::from(LARGE_BLOB))?.text(" END");
        Ok(())
    })?;
    sql.text(" FROM ").name(&grant.model().table).text(" AS ").name(T).text(" LIMIT ").number(ROWS);
    Ok(sql)
}
