//! The write transaction. Dropped without commit, everything in it is undone.

use bureau_guard::Desk;
use sqlx::{Connection, SqliteConnection};

use super::capture::{Capture, RowChange};
use super::failure::{Constraint, Refusal, constraint};
use super::lend::Lent;
use super::read::{self, Doing, Extent, Jobs};
use super::view::still;
use super::write::Written;
use crate::error::{Error, Problem, ProblemCode, Result};

/// Whether a pooled connection may be used again. SQLite ends a transaction by itself when the disk fails; sqlx 0.9 then
/// fails to roll it back, counts it as open for ever and refuses to begin another. Such a connection makes room for a new
/// one.
pub(crate) fn is_usable(connection: &SqliteConnection) -> bool {
    !connection.is_in_transaction()
}

/// How many row changes there were at a point of a transaction.
pub(crate) struct Mark(usize);

/// The open `BEGIN IMMEDIATE` transaction and what it changed so far.
pub(crate) struct Tx {
    lent: Lent,
    capture: Capture,
    quiet: bool,
}

impl Tx {
    /// Begins it on the connection that writes.
    pub(super) async fn begin(mut lent: Lent, capture: &Capture) -> Result<Self> {
        lent.run(Extent::Page, |desk| desk.begin_write().map_err(read::unread)).await?;
        capture.arm();
        Ok(Self { lent, capture: capture.clone(), quiet: false })
    }

    /// The connection the transaction runs on, for statements of sqlx's.
    ///
    /// # Errors
    /// None while the transaction is there.
    pub(crate) fn connection(&mut self) -> Result<&mut SqliteConnection> {
        self.lent.connection()
    }

    /// Runs a job that writes: once, and on a thread that may block.
    pub(crate) async fn write<T: Send + 'static>(
        &mut self,
        job: impl FnOnce(&mut Desk<'_>) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let mut job = Some(job);
        let once = move |desk: &mut Desk<'_>| match job.take() {
            Some(job) => job(desk),
            None => Err(Error::internal("a change that was begun twice")),
        };
        self.run(Extent::More, once).await
    }

    /// The same for one that SQLite may refuse.
    pub(super) async fn try_write<T: Send + 'static>(
        &mut self,
        job: impl FnOnce(&mut Desk<'_>) -> std::result::Result<T, bureau_guard::ReadError> + Send + 'static,
    ) -> Result<Written<T>> {
        let quiet = self.quiet;
        let job = move |desk: &mut Desk<'_>| if quiet { desk.without_triggers(job)? } else { job(desk) };
        self.write(|desk| Refusal::apart(job(desk))).await
    }

    /// Whether rows are written from now on without the triggers of the file. What is done to references is done all the same.
    pub(crate) fn without_triggers(&mut self, quiet: bool) {
        self.quiet = quiet;
    }

    async fn execute(&mut self, text: &'static str) -> Result<()> {
        self.write(move |desk| desk.rows(text, &[], |_| ()).map(drop).map_err(read::unread)).await
    }

    /// Stops recording and hands over every row change of the transaction, for the audit.
    pub(crate) fn changes(&self) -> Result<Vec<RowChange>> {
        self.capture.take()
    }

    /// Whether the transaction is still open: a trigger may have ended it.
    pub(crate) async fn is_open(&mut self) -> Result<bool> {
        self.lent.run(Extent::Page, |desk| Ok(desk.has_view())).await
    }

    /// Whether a deferred foreign key refers to nothing so far: the commit would fail.
    pub(crate) async fn has_unresolved_references(&mut self) -> Result<bool> {
        self.run(Extent::Page, |desk| Ok(desk.has_unresolved_references())).await
    }

    /// Lets foreign keys be checked at the commit only: rows that refer to each other can then be put back in any order.
    pub(crate) async fn defer_references(&mut self) -> Result<()> {
        self.execute("PRAGMA defer_foreign_keys = ON").await
    }

    /// Lets them be checked with each statement again.
    pub(crate) async fn check_references(&mut self) -> Result<()> {
        self.execute("PRAGMA defer_foreign_keys = OFF").await
    }

    /// A point to come back to: the rows, and what was recorded of them. One at a time.
    pub(crate) async fn mark(&mut self) -> Result<Mark> {
        self.execute("SAVEPOINT bureau_mark").await?;
        Ok(Mark(self.capture.count()))
    }

    /// Undoes everything since the mark.
    pub(crate) async fn back_to(&mut self, mark: Mark) -> Result<()> {
        self.execute("ROLLBACK TO bureau_mark").await?;
        self.capture.forget_after(mark.0);
        self.keep(mark).await
    }

    /// Forgets the row changes after the first `count`: a statement that was refused took them back itself.
    pub(crate) fn forget_after(&mut self, count: usize) {
        self.capture.forget_after(count);
    }

    /// Gives the mark up: what was done since stays.
    pub(crate) async fn keep(&mut self, _mark: Mark) -> Result<()> {
        self.execute("RELEASE bureau_mark").await
    }

    /// The table of each row change recorded so far, and whether it was a deletion; recording goes on.
    pub(crate) fn row_changes(&self) -> Result<Vec<(String, bool)>> {
        self.after(0, |rows| rows.iter().map(|row| (row.table.clone(), row.new.is_none())).collect())
    }

    /// The deletions among the row changes recorded after the first `count`, and how many changes there are by now.
    pub(crate) fn deleted_after(&self, count: usize) -> Result<(Vec<RowChange>, usize)> {
        self.after(count, |rows| (rows.iter().filter(|row| row.new.is_none()).cloned().collect(), count + rows.len()))
    }

    /// What `look` makes of the row changes recorded after the first `count`; recording goes on.
    pub(crate) fn after<T>(&self, count: usize, look: impl FnOnce(&[RowChange]) -> T) -> Result<T> {
        self.capture.after(count, look)
    }

    /// How many row changes were recorded so far.
    pub(crate) fn changes_so_far(&self) -> usize {
        self.capture.count()
    }

    /// Makes it last. Deferred foreign keys are checked here.
    pub(crate) async fn commit(mut self) -> Result<()> {
        match self.try_write(|desk| desk.rows("COMMIT", &[], |_| ()).map(drop)).await? {
            Ok(()) => Ok(()),
            Err(error) if constraint(&error) == Some(Constraint::ForeignKey) => {
                Err(Error::invalid(vec![Problem::new("", ProblemCode::ReferenceMissing)]).because(error))
            }
            Err(error) => Err(error.into()),
        }
    }
}

impl Jobs for Tx {
    fn until<'a, T: Send + 'static>(
        &'a mut self,
        stop: impl Future<Output = ()> + Send + 'a,
        extent: Extent,
        mut job: impl FnMut(&mut Desk<'_>) -> Result<T> + Send + 'static,
    ) -> Doing<'a, T> {
        self.lent.until(stop, extent, move |desk| still(desk).and_then(|()| job(desk)))
    }
}
