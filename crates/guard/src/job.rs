//! Running a job at a connection's desk: at once and here when it is short, else on a thread that may block.
//!
//! A walk to another thread and back takes longer than reading a page of a list. So a job that is likely to be short is
//! begun where it is asked for; when it takes longer than [`AT_ONCE`], or somebody's lock is in the way, it is stopped and
//! begun again where blocking does no harm.

use std::cell::Cell as Flag;
use std::ffi::{c_int, c_void};
use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::ptr;
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::{Duration, Instant};

use libsqlite3_sys as ffi;
use sqlx::SqliteConnection;

use crate::desk::{Desk, Statements};
use crate::statement::{Database, ReadError};

/// What a job may take where it is asked for.
const AT_ONCE: Duration = Duration::from_millis(1);
/// Between two looks at the clock: so many instructions of SQLite's machine, some microseconds.
const INSTRUCTIONS: c_int = 200;
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
    let done = perform(db, &mut statements, length, cancelled, job).await;
    drop(statements);
    drop(locked);
    done
}

/// Runs a job at the desk of a connection whose lock the caller holds until the returned future has ended or is dropped.
pub(crate) async fn perform<T: Send + 'static>(
    db: Database,
    statements: &mut Statements,
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
    let running = Running { db, ended: Arc::clone(&ended) };
    let signal = Signal(ended);
    let mut working = tokio::task::spawn_blocking(move || {
        // Whole, so that it moves here and is dropped here: also when this never runs.
        let signal = signal;
        let mut job = job;
        let mut statements = Statements::at_most(0);
        let done = job(&mut Desk::new(db, &mut statements));
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
    let clock = Clock { end: Instant::now() + AT_ONCE, over: Flag::new(false) };
    let trial = Trial::begin(db, busy, &clock);
    let mut desk = Desk::new(db, statements);
    let done = catch_unwind(AssertUnwindSafe(|| job(&mut desk)));
    let was_busy = desk.was_busy;
    drop(trial);
    match done {
        Err(_) => Some(Err(ReadError::Lost("a job panicked".to_owned()))),
        Ok(_) if was_busy || clock.over.get() => None,
        Ok(done) => Some(Ok(done)),
    }
}

/// When a trial ends, and whether it was ended.
struct Clock {
    end: Instant,
    over: Flag<bool>,
}

/// Statements are stopped when the clock says so, and wait for nobody; until this is dropped.
struct Trial<'c> {
    db: Database,
    busy: Duration,
    /// SQLite holds a pointer to it.
    _clock: &'c Clock,
}

impl<'c> Trial<'c> {
    fn begin(db: Database, busy: Duration, clock: &'c Clock) -> Self {
        let told = ptr::from_ref(clock).cast_mut().cast::<c_void>();
        // SAFETY: the connection is open and used by this thread only; the clock lives until `Trial` is dropped, which
        // takes the handler away. sqlx sets no such handler here.
        unsafe {
            ffi::sqlite3_progress_handler(db.0.as_ptr(), INSTRUCTIONS, Some(is_over), told);
            ffi::sqlite3_busy_timeout(db.0.as_ptr(), 0);
        }
        Self { db, busy, _clock: clock }
    }
}

impl Drop for Trial<'_> {
    fn drop(&mut self) {
        let busy = c_int::try_from(self.busy.as_millis()).unwrap_or(c_int::MAX);
        // SAFETY: as in `begin`.
        unsafe {
            ffi::sqlite3_progress_handler(self.db.0.as_ptr(), 0, None, ptr::null_mut());
            ffi::sqlite3_busy_timeout(self.db.0.as_ptr(), busy);
        }
    }
}

/// SQLite asks whether to stop.
unsafe extern "C" fn is_over(clock: *mut c_void) -> c_int {
    // SAFETY: what `Trial::begin` gave, alive and on this thread: SQLite asks from inside a step that the trial takes.
    let clock = unsafe { &*clock.cast::<Clock>() };
    let over = Instant::now() >= clock.end;
    if over {
        clock.over.set(true);
    }
    c_int::from(over)
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

/// A job on the blocking thread. Dropping this waits for its end.
struct Running {
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
