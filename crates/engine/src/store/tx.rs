//! A write transaction. Dropped without commit, everything in it is undone.

use sqlx::{Connection, Executor, Sqlite, SqliteConnection, Transaction};

use super::capture::{Capture, RowChange};
use super::failure::{Constraint, constraint, sqlite_error};
use crate::error::{Error, Problem, ProblemCode, Result};

/// Whether a pooled connection may be used again. SQLite ends a transaction by itself when there is no room, when writing
/// fails or when a trigger says so; sqlx 0.9 then fails to roll it back, counts it as open for ever and refuses to begin
/// another. Such a connection makes room for a new one.
pub(crate) fn is_usable(connection: &SqliteConnection) -> bool {
    !connection.is_in_transaction()
}

/// How many row changes there were at a point of a transaction.
pub(crate) struct Mark(usize);

/// The open `BEGIN IMMEDIATE` transaction and what it changed so far.
pub(crate) struct Tx {
    inner: Transaction<'static, Sqlite>,
    capture: Capture,
}

impl Tx {
    pub(super) fn new(inner: Transaction<'static, Sqlite>, capture: Capture) -> Self {
        Self { inner, capture }
    }

    /// The connection the transaction runs on.
    pub(crate) fn connection(&mut self) -> &mut SqliteConnection {
        &mut self.inner
    }

    /// Stops recording and hands over every row change of the transaction, for the audit.
    pub(crate) fn changes(&self) -> Result<Vec<RowChange>> {
        self.capture.take()
    }

    /// Whether the transaction is still open: a trigger may have ended it.
    pub(crate) async fn is_open(&mut self) -> Result<bool> {
        let mut handle = self.inner.lock_handle().await.map_err(sqlite_error)?;
        Ok(bureau_guard::in_transaction(&mut handle))
    }

    /// Whether a deferred foreign key refers to nothing so far: the commit would fail.
    pub(crate) async fn has_unresolved_references(&mut self) -> Result<bool> {
        let mut handle = self.inner.lock_handle().await.map_err(sqlite_error)?;
        Ok(bureau_guard::has_unresolved_references(&mut handle))
    }

    /// Lets foreign keys be checked at the commit only: rows that refer to each other can then be put back in any order.
    pub(crate) async fn defer_references(&mut self) -> Result<()> {
        self.inner.execute("PRAGMA defer_foreign_keys = ON").await.map(|_| ()).map_err(sqlite_error)
    }

    /// A point to come back to: the rows, and what was recorded of them. One at a time.
    pub(crate) async fn mark(&mut self) -> Result<Mark> {
        self.inner.execute("SAVEPOINT bureau_mark").await.map_err(sqlite_error)?;
        Ok(Mark(self.capture.count()))
    }

    /// Undoes everything since the mark.
    pub(crate) async fn back_to(&mut self, mark: Mark) -> Result<()> {
        self.inner.execute("ROLLBACK TO bureau_mark").await.map_err(sqlite_error)?;
        self.capture.forget_after(mark.0);
        self.keep(mark).await
    }

    /// Gives the mark up: what was done since stays.
    pub(crate) async fn keep(&mut self, _mark: Mark) -> Result<()> {
        self.inner.execute("RELEASE bureau_mark").await.map(|_| ()).map_err(sqlite_error)
    }

    /// The table of each row change recorded so far, and whether it was a deletion; recording goes on.
    pub(crate) fn row_changes(&self) -> Result<Vec<(String, bool)>> {
        self.capture.seen()
    }

    /// How many row changes were recorded so far.
    pub(crate) fn changes_so_far(&self) -> usize {
        self.capture.count()
    }

    /// Makes it last. Deferred foreign keys are checked here.
    pub(crate) async fn commit(self) -> Result<()> {
        self.inner.commit().await.map_err(|error| match constraint(&error) {
            Some(Constraint::ForeignKey) => {
                Error::invalid(vec![Problem::new("", ProblemCode::ReferenceMissing)]).because(error)
            }
            _ => sqlite_error(error),
        })
    }
}
