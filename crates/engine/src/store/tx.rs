//! A write transaction. Dropped without commit, everything in it is undone.

use sqlx::{Sqlite, SqliteConnection, Transaction};

use super::capture::{Capture, RowChange};
use super::failure::{Constraint, constraint, sqlite_error};
use crate::error::{Error, Problem, ProblemCode, Result};

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
