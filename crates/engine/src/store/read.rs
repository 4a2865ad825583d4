//! Reading rows at a connection's desk: straight from SQLite, without a walk to another thread for each statement.

use bureau_guard::{Cell, Desk, Length, ReadError, Row};
use sqlx::SqliteConnection;
use tokio_util::sync::CancellationToken;

use super::connect::BUSY;
use super::failure::{refused, sqlite_error};
use super::sql::Sql;
use crate::error::{Error, Result};
use crate::value::Value;

/// How long a job is, as far as its caller knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Extent {
    /// A page or less, of what is stored.
    Page,
    /// More than that.
    More,
}

impl Extent {
    /// That of a page, where nothing is computed: a clock stops SQLite between its instructions, but one call of a
    /// function in a view may take as long as it likes (SECURITY.md, F7).
    pub(crate) fn of_page(computed: bool) -> Self {
        if computed { Self::More } else { Self::Page }
    }

    pub(super) fn length(self) -> Length {
        match self {
            Self::Page => Length::Short { busy: BUSY },
            Self::More => Length::Long,
        }
    }
}

/// Runs a job of reading at a connection that sqlx uses too: in a transaction of sqlx's. The job may be begun twice.
/// Dropping the future stops it at once.
pub(crate) async fn on<T: Send + 'static>(
    connection: &mut SqliteConnection,
    extent: Extent,
    job: impl FnMut(&mut Desk<'_>) -> Result<T> + Send + 'static,
) -> Result<T> {
    bureau_guard::run(connection, extent.length(), std::future::pending(), job).await.map_err(unread)?
}

/// Goes through the rows of a statement that may be long, keeping what `step` makes of them and not the rows. Stopped at
/// once when `stop` is cancelled or the caller goes away.
pub(super) async fn fold<T: Clone + Send + 'static>(
    connection: &mut SqliteConnection,
    sql: Sql,
    nothing: T,
    step: impl Fn(&mut T, &mut dyn Iterator<Item = Value>) + Send + 'static,
    stop: CancellationToken,
) -> Result<T> {
    let (text, values) = sql.into_bound();
    let job = move |desk: &mut Desk<'_>| {
        // A job may be begun again.
        let mut whole = nothing.clone();
        desk.rows(&text, &values, |row| step(&mut whole, &mut row.cells().map(value_of))).map_err(unread)?;
        Ok(whole)
    };
    let cancelled = async move { stop.cancelled().await };
    bureau_guard::run(connection, Extent::More.length(), cancelled, job).await.map_err(unread)?
}

/// A statement with its values.
pub(crate) type Question = (&'static str, Vec<Value>);

/// The rows of a few statements, one after the other, in a transaction of sqlx's.
pub(crate) async fn ask(connection: &mut SqliteConnection, questions: Vec<Question>) -> Result<Vec<Vec<Value>>> {
    on(connection, Extent::Page, asking(questions)).await
}

pub(super) fn asking(
    questions: Vec<Question>,
) -> impl FnMut(&mut Desk<'_>) -> Result<Vec<Vec<Value>>> + Send + 'static {
    move |desk| {
        let mut all = Vec::new();
        for (text, given) in &questions {
            all.extend(rows(desk, Sql::with(text, given.clone()), values)?);
        }
        Ok(all)
    }
}

/// The rows of a statement, each as `take` makes it.
pub(super) fn rows<T>(desk: &mut Desk<'_>, sql: Sql, take: impl FnMut(&Row<'_>) -> T) -> Result<Vec<T>> {
    let (text, values) = sql.into_bound();
    desk.rows(&text, &values, take).map_err(unread)
}

/// Every value of a row.
pub(super) fn values(row: &Row<'_>) -> Vec<Value> {
    row.cells().map(value_of).collect()
}

pub(super) fn unread(error: ReadError) -> Error {
    match error {
        ReadError::Sqlite(code, message) => refused(code, message),
        ReadError::Connection(error) => sqlite_error(error),
        ReadError::Lost(cause) => Error::internal(cause),
    }
}

pub(super) fn value_of(cell: Cell<'_>) -> Value {
    match cell {
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
