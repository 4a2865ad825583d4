//! Reading rows at a connection's desk: straight from SQLite, without a walk to another thread for each statement.

use std::pin::Pin;
use std::time::Duration;

use bureau_guard::{Cell, Desk, Length, ReadError, Row};
use sqlx::SqliteConnection;
use tokio_util::sync::CancellationToken;

use super::connect::{BUSY, Reader};
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

    /// On a connection that waits so long for the locks of others.
    pub(super) fn length(self, busy: Duration) -> Length {
        match self {
            Self::Page => Length::Short { busy },
            Self::More => Length::Long,
        }
    }
}

/// A job on its way. Boxed: what the compiler has to know of a future of futures would be more than it can prove `Send`.
pub(crate) type Doing<'a, T> = Pin<Box<dyn Future<Output = Result<T>> + Send + 'a>>;

/// Where jobs are run: in a view, in the write transaction, or at a connection that sqlx uses too, in a transaction of sqlx's.
pub(crate) trait Jobs: Send {
    /// Runs a job. One that is a page may be begun twice: it reads. Stopped at once when `stop` resolves, and when the
    /// future is dropped.
    fn until<'a, T: Send + 'static>(
        &'a mut self,
        stop: impl Future<Output = ()> + Send + 'a,
        extent: Extent,
        job: impl FnMut(&mut Desk<'_>) -> Result<T> + Send + 'static,
    ) -> Doing<'a, T>;

    /// The same, stopped when the future is dropped only.
    fn run<'a, T: Send + 'static>(
        &'a mut self,
        extent: Extent,
        job: impl FnMut(&mut Desk<'_>) -> Result<T> + Send + 'static,
    ) -> Doing<'a, T> {
        self.until(std::future::pending(), extent, job)
    }

    /// The rows of a few statements, one after the other.
    fn ask(&mut self, questions: Vec<Question>) -> Doing<'_, Vec<Vec<Value>>> {
        self.run(Extent::Page, asking(questions))
    }
}

impl Jobs for SqliteConnection {
    fn until<'a, T: Send + 'static>(
        &'a mut self,
        stop: impl Future<Output = ()> + Send + 'a,
        extent: Extent,
        job: impl FnMut(&mut Desk<'_>) -> Result<T> + Send + 'static,
    ) -> Doing<'a, T> {
        let running = bureau_guard::run(self, extent.length(BUSY), stop, job);
        Box::pin(async move { running.await.map_err(unread)? })
    }
}

impl Jobs for Reader {
    fn until<'a, T: Send + 'static>(
        &'a mut self,
        stop: impl Future<Output = ()> + Send + 'a,
        extent: Extent,
        job: impl FnMut(&mut Desk<'_>) -> Result<T> + Send + 'static,
    ) -> Doing<'a, T> {
        SqliteConnection::until(self, stop, extent, job)
    }
}

/// Does work of many jobs on a thread that may block: there they are run in place, and it is walked there once. Dropping the
/// future ends the work before its next job.
pub(crate) async fn apart<T: Send + 'static, F: Future<Output = T>>(
    work: impl FnOnce() -> F + Send + 'static,
) -> Result<T> {
    bureau_guard::apart(work).await.map_err(unread)
}

/// Goes through the rows of a statement that may be long, keeping what `step` makes of them and not the rows. Stopped at
/// once when `stop` is cancelled or the caller goes away.
pub(super) async fn fold<T: Clone + Send + 'static>(
    jobs: &mut impl Jobs,
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
    jobs.until(stop.cancelled_owned(), Extent::More, job).await
}

/// A statement with its values.
pub(crate) type Question = (&'static str, Vec<Value>);

pub(super) fn asking(
    questions: Vec<Question>,
) -> impl FnMut(&mut Desk<'_>) -> Result<Vec<Vec<Value>>> + Send + 'static {
    move |desk| {
        let mut all = Vec::new();
        for (text, given) in &questions {
            all.extend(query(desk, text, given.clone())?);
        }
        Ok(all)
    }
}

/// The rows of a statement, each as `take` makes it.
pub(super) fn rows<T>(desk: &mut Desk<'_>, sql: Sql, take: impl FnMut(&Row<'_>) -> T) -> Result<Vec<T>> {
    let (text, values) = sql.into_bound();
    desk.rows(&text, &values, take).map_err(unread)
}

/// The rows of a statement on our own tables.
pub(crate) fn query(desk: &mut Desk<'_>, text: &str, given: Vec<Value>) -> Result<Vec<Vec<Value>>> {
    rows(desk, Sql::with(text, given), values)
}

/// Runs a statement on our own tables for its effect.
pub(crate) fn execute(desk: &mut Desk<'_>, text: &str, given: Vec<Value>) -> Result<()> {
    let (text, values) = Sql::with(text, given).into_bound();
    desk.execute(&text, &values).map(drop).map_err(unread)
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
