//! Running a job at a connection's desk: at once and here when it is short, else on a thread that may block.
//!
//! A walk to another thread and back takes longer than reading a page of a list. So a job that is likely to be short is
//! begun where it is asked for; when it takes longer than a trial may, or somebody's lock is in the way, it is stopped
//! and begun again where blocking does no harm.

use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;

use sqlx::SqliteConnection;

use crate::desk::{Desk, Statements};
use crate::statement::{Database, ReadError};
use crate::trial::{Clock, Trial};

/// Between two interrupts of a statement that has not ended.
const AGAIN: Duration = Duration::from_millis(2);

/// How long a job is, as far as its caller knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Length {
    /// Likely a page: tried at once. It may be begun twice.
    Short {
        /// How long the connection waits for the locks of others; a job that is tried does not wait.
        busy: Duration,
    },
    /// Longer than a page.
    Long,
}

/// Runs a job at the desk of a connection that sqlx holds too: its own statements wait until the job has ended.
///
/// Interrupted at once when `cancelled` resolves (SQLite's own `SQLITE_INTERRUPT`) or when the returned future is dropped;
/// dropping it waits until the job has ended, because the connection may be used again after that. The job must be one
/// that may be begun again: it reads.
///
/// # Errors
/// [`ReadError`] when the job could not run; what its statements refuse, it returns itself.
pub async fn run<T: Send + 'static>(
    connection: &mut SqliteConnection,
    length: Length,
    cancelled: impl Future<Output = ()> + Send,
    job: impl FnMut(&mut Desk<'_>) -> T + Send + 'static,
) -> Result<T, ReadError> {
    // While the lock is held sqlx's own thread leaves the connection alone. It is declared first, so it is dropped last.
    let mut locked = connection.lock_handle().await.map_err(ReadError::Connection)?;
    let db = Database(locked.as_raw_handle());
    // sqlx closes the connection without knowing of our statements: none is kept.
    let mut statements = Statements::at_most(0);
    let mut running = None;
    let done = perform(db, &mut statements, &mut running, length, cancelled, job).await;
    drop(running);
    drop(statements);
    drop(locked);
    done
}

/// Runs a job at the desk of a connection whose lock the caller holds until the returned future has ended or is dropped,
/// and until `running` is empty: a future that is forgotten is neither.
pub(crate) async fn perform<T: Send + 'static>(
    db: Database,
    statements: &mut Statements,
    running: &mut Option<Running>,
    length: Length,
    cancelled: impl Future<Output = ()> + Send,
    mut job: impl FnMut(&mut Desk<'_>) -> T + Send + 'static,
) -> Result<T, ReadError> {
    if let Length::Short { busy } = length
        && let Some(done) = at_once(db, statements, busy, &mut job)
    {
        return done;
    }
    let ended = Arc::new(Ended::default());
    let running = Watched(running);
    *running.0 = Some(Running { db, ended: Arc::clone(&ended) });
    let signal = Signal(ended);
    let mut working = tokio::task::spawn_blocking(move || {
        // Whole, so that it moves here and is dropped here: also when this never runs.
        let signal = signal;
        let mut job = job;
        let mut statements = Statements::at_most(0);
        let done = job(&mut Desk::new(db, &mut statements, None));
        drop(statements);
        drop(job);
        drop(signal);
        done
    });
    let answer = tokio::select! {
        biased;
        answer = &mut working => answer,
        () = cancelled => {
            // An interrupt means nothing to a statement that has not begun: repeat until it ends.
            let mut again = tokio::time::interval(AGAIN);
            loop {
                tokio::select! {
                    biased;
                    answer = &mut working => break answer,
                    _ = again.tick() => db.interrupt(),
                }
            }
        }
    };
    drop(running);
    answer.map_err(|error| ReadError::Lost(error.to_string()))
}

/// Does the job here and now; nothing when it must be begun again because it takes long or has to wait.
fn at_once<T>(
    db: Database,
    statements: &mut Statements,
    busy: Duration,
    job: &mut impl FnMut(&mut Desk<'_>) -> T,
) -> Option<Result<T, ReadError>> {
    let clock = Clock::started();
    let trial = Trial::begin(db, busy, &clock);
    let mut desk = Desk::new(db, statements, Some(&clock));
    let done = catch_unwind(AssertUnwindSafe(|| job(&mut desk)));
    let put_off = desk.put_off;
    drop(trial);
    match done {
        Err(_) => Some(Err(ReadError::Lost("a job panicked".to_owned()))),
        Ok(_) if put_off || clock.was_over() => None,
        Ok(done) => Some(Ok(done)),
    }
}

/// Whether the blocking thread is done with the connection.
#[derive(Default)]
struct Ended {
    yes: Mutex<bool>,
    told: Condvar,
}

/// Tells that the blocking thread is done, whichever way: with its rows, by a panic, or because it never began.
struct Signal(Arc<Ended>);

impl Drop for Signal {
    fn drop(&mut self) {
        *self.0.yes.lock().unwrap_or_else(PoisonError::into_inner) = true;
        self.0.told.notify_all();
    }
}

/// Ends what is running, where it is known, when the future is dropped.
struct Watched<'r>(&'r mut Option<Running>);

impl Drop for Watched<'_> {
    fn drop(&mut self) {
        self.0.take();
    }
}

/// A job on the blocking thread. Dropping this waits for its end.
pub(crate) struct Running {
    db: Database,
    ended: Arc<Ended>,
}

impl Drop for Running {
    fn drop(&mut self) {
        let mut yes = self.ended.yes.lock().unwrap_or_else(PoisonError::into_inner);
        while !*yes {
            self.db.interrupt();
            yes = self.ended.told.wait_timeout(yes, AGAIN).unwrap_or_else(PoisonError::into_inner).0;
        }
    }
}
