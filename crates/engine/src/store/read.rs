//! Reading many rows at once, past sqlx's channel of single rows. For a row or two the channel is the shorter way.

use bureau_guard::{Cell, ReadError};
use sqlx::SqliteConnection;
use tokio_util::sync::CancellationToken;

use super::failure::{refused, sqlite_error};
use super::sql::Sql;
use crate::error::{Error, Result};
use crate::value::Value;

/// The rows of a statement that may be long: stopped at once when `stop` is cancelled or the caller goes away.
pub(super) async fn rows(
    connection: &mut SqliteConnection,
    sql: Sql,
    stop: CancellationToken,
) -> Result<Vec<Vec<Value>>> {
    let (text, values) = sql.into_bound();
    let take = |row: &[Cell<'_>]| row.iter().map(value_of).collect();
    let read = bureau_guard::read_rows(connection, async move { stop.cancelled().await }, text, values, take).await;
    read.map_err(|error| match error {
        ReadError::Sqlite(code, message) => refused(code, message),
        ReadError::Connection(error) => sqlite_error(error),
        ReadError::Lost(cause) => Error::internal(cause),
    })
}

fn value_of(cell: &Cell<'_>) -> Value {
    match *cell {
        Cell::Null => Value::Null,
        Cell::Integer(number) => Value::Integer(number),
        Cell::Real(number) => Value::Real(number),
        Cell::Text(bytes) => match str::from_utf8(bytes) {
            Ok(text) => Value::from(text),
            Err(_) => Value::RawText(bytes.to_vec()),
        },
        Cell::Blob(bytes) => Value::Blob(bytes.to_vec()),
    }
}
