//! A connection whose lock is held for good: jobs begin at its desk without asking sqlx's thread, and what they prepare
//! stays prepared.

use std::future::Future;
use std::mem::ManuallyDrop;
use std::ptr::NonNull;

use sqlx::sqlite::LockedSqliteHandle;
use sqlx::{Connection, SqliteConnection};

use crate::desk::{Desk, Statements};
use crate::job::{Length, Running, perform};
use crate::statement::{Database, ReadError};

/// Statements that are kept prepared: those of a few lists.
const STATEMENTS: usize = 24;

/// A connection for jobs only.
pub struct Held {
    // In this order they are dropped: a job that a forgotten future left behind ends before anything it uses, statements
    // before their connection, and the lock before what it locks.
    running: Option<Running>,
    statements: Statements,
    locked: LockedSqliteHandle<'static>,
    db: Database,
    connection: Owned,
}

impl Held {
    /// Takes the connection.
    ///
    /// # Errors
    /// Those of locking it.
    pub async fn of(connection: SqliteConnection) -> Result<Self, sqlx::Error> {
        // Declared first, so dropped last, also when this future is.
        let connection = Owned::new(connection);
        // SAFETY: the connection stays where it is until `Owned` is dropped or taken apart, which is after the lock is
        // gone: by the order of the fields and in `close`. Until then nothing else refers to it.
        let borrowed: &'static mut SqliteConnection = unsafe { &mut *connection.0.as_ptr() };
        let mut locked = borrowed.lock_handle().await?;
        let db = Database(locked.as_raw_handle());
        Ok(Self { running: None, statements: Statements::at_most(STATEMENTS), locked, db, connection })
    }

    /// Runs a job, as [`run`](crate::run()) does.
    ///
    /// # Errors
    /// [`ReadError`] when the job could not run; what its statements refuse, it returns itself.
    pub async fn run<T: Send + 'static>(
        &mut self,
        length: Length,
        cancelled: impl Future<Output = ()> + Send,
        job: impl FnMut(&mut Desk<'_>) -> T + Send + 'static,
    ) -> Result<T, ReadError> {
        self.settle();
        perform(self.db, &mut self.statements, &mut self.running, length, cancelled, job).await
    }

    /// Ends the view that jobs began, if they did; whether there is none any more.
    pub fn end(&mut self) -> bool {
        self.settle();
        if self.db.in_transaction() {
            // Whether it was ended is asked below, whatever this says.
            let _ = Desk::new(self.db, &mut self.statements, None).rows("ROLLBACK", &[], |_| ());
        }
        !self.db.in_transaction()
    }

    /// Closes the connection.
    ///
    /// # Errors
    /// Those of closing it.
    pub async fn close(self) -> Result<(), sqlx::Error> {
        let Self { running, statements, locked, connection, .. } = self;
        drop(running);
        drop(statements);
        drop(locked);
        connection.into_inner().close().await
    }

    /// Waits for the job of a future that was forgotten: dropping a future does so itself.
    fn settle(&mut self) {
        self.running.take();
    }
}

/// A connection that does not move while it is borrowed.
struct Owned(NonNull<SqliteConnection>);

// SAFETY: it owns the connection, which may go from thread to thread.
unsafe impl Send for Owned where SqliteConnection: Send {}
// SAFETY: nothing can be done with a shared `Owned`.
unsafe impl Sync for Owned {}

impl Owned {
    fn new(connection: SqliteConnection) -> Self {
        Self(NonNull::from(Box::leak(Box::new(connection))))
    }

    fn into_inner(self) -> SqliteConnection {
        let this = ManuallyDrop::new(self);
        // SAFETY: made by `new`, and given back once: `drop` does not run.
        *unsafe { Box::from_raw(this.0.as_ptr()) }
    }
}

impl Drop for Owned {
    fn drop(&mut self) {
        // SAFETY: made by `new`, and given back once: `into_inner` keeps this from running.
        drop(unsafe { Box::from_raw(self.0.as_ptr()) });
    }
}
