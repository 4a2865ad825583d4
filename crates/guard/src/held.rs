//! A connection whose lock is held for good: jobs begin at its desk without asking sqlx's thread, and what they prepare
//! stays prepared. It can be given to sqlx for a while.

use std::future::Future;
use std::mem::ManuallyDrop;
use std::pin::pin;
use std::ptr::NonNull;
use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Thread};

use sqlx::sqlite::LockedSqliteHandle;
use sqlx::{Connection, SqliteConnection};

use crate::apart::Place;
use crate::desk::{Desk, Statements};
use crate::job::{Length, Running, perform};
use crate::statement::{Database, ReadError};

/// Statements that are kept prepared: those of a few lists.
const STATEMENTS: usize = 24;

/// A connection for jobs.
pub struct Held {
    // In this order they are dropped: a job that a forgotten future left behind ends before anything it uses, statements
    // before their connection, and the lock before what it locks.
    running: Option<Running>,
    statements: Statements,
    /// Nothing while sqlx has the connection.
    locked: Option<LockedSqliteHandle<'static>>,
    /// Of the connection as it was when it was locked last.
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
        let (locked, db) = connection.locked().await?;
        Ok(Self { running: None, statements: Statements::at_most(STATEMENTS), locked: Some(locked), db, connection })
    }

    /// Runs a job, as [`run`](crate::run()) does; in place where work is done [`apart`](crate::apart()), and there it ends
    /// early only with all of that work.
    ///
    /// # Errors
    /// [`ReadError`] when the job could not run; what its statements refuse, it returns itself.
    pub async fn run<T: Send + 'static>(
        &mut self,
        length: Length,
        cancelled: impl Future<Output = ()> + Send,
        mut job: impl FnMut(&mut Desk<'_>) -> T + Send + 'static,
    ) -> Result<T, ReadError> {
        self.settle();
        self.lock().await.map_err(ReadError::Connection)?;
        match Place::here() {
            Some(place) => place.perform(self.db, &mut self.statements, &mut job),
            None => perform(self.db, &mut self.statements, &mut self.running, length, cancelled, job).await,
        }
    }

    /// Gives the connection to sqlx until the next job. A transaction that jobs began is still open there, though sqlx does
    /// not know of it. Nothing stays prepared.
    pub fn connection(&mut self) -> &mut SqliteConnection {
        self.settle();
        // Another connection may be put in this one's place: then nothing of ours may be left on it.
        self.statements.end();
        self.locked = None;
        // SAFETY: the connection lives as long as `Owned`, and the one borrow of it went with the lock.
        unsafe { self.connection.0.as_mut() }
    }

    /// Ends the view or the change that jobs began, if they did; whether there is none any more. Waits for a statement that
    /// sqlx is still at because its future was dropped.
    pub fn end(&mut self) -> bool {
        self.settle();
        if wait(self.lock()).is_err() {
            return false;
        }
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

    /// Takes the connection back from sqlx, if sqlx has it.
    async fn lock(&mut self) -> Result<(), sqlx::Error> {
        if self.locked.is_none() {
            let (locked, db) = self.connection.locked().await?;
            (self.locked, self.db) = (Some(locked), db);
        }
        Ok(())
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
// SAFETY: nothing can be done with a shared `Owned` but waiting for its lock, which only [`Held`] does, by a `&mut` of its own.
unsafe impl Sync for Owned {}

impl Owned {
    fn new(connection: SqliteConnection) -> Self {
        Self(NonNull::from(Box::leak(Box::new(connection))))
    }

    /// Locks the connection. Whoever asks holds no other lock of it, and no borrow.
    async fn locked(&self) -> Result<(LockedSqliteHandle<'static>, Database), sqlx::Error> {
        // SAFETY: the connection stays where it is until `Owned` is dropped or taken apart, which is after the lock is
        // gone: by the order of the fields of `Held`, and in its `close`. Until then nothing else refers to it: `of` and
        // `lock` ask while there is no lock, and `connection` lends it out of a `&mut Held` that ends before they can.
        let borrowed: &'static mut SqliteConnection = unsafe { &mut *self.0.as_ptr() };
        let mut locked = borrowed.lock_handle().await?;
        let db = Database(locked.as_raw_handle());
        Ok((locked, db))
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

/// Waits here and now, where nothing can be awaited: what is waited for hangs on sqlx's thread alone.
fn wait<T>(work: impl Future<Output = T>) -> T {
    struct Unpark(Thread);
    impl Wake for Unpark {
        fn wake(self: Arc<Self>) {
            self.0.unpark();
        }
    }
    let waker = Waker::from(Arc::new(Unpark(thread::current())));
    let mut context = Context::from_waker(&waker);
    let mut work = pin!(work);
    loop {
        match work.as_mut().poll(&mut context) {
            Poll::Ready(done) => return done,
            Poll::Pending => thread::park(),
        }
    }
}
