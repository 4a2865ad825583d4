//! Work that goes to a thread that may block, whole: what it does at desks it does in place.
//!
//! A change is some ten statements, each too short for a walk to another thread and back. So the walk is made once, for all
//! of them: on the thread of the work nobody else waits, and it may block there.

use std::cell::RefCell;
use std::ffi::{c_int, c_void};
use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::ptr;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use libsqlite3_sys as ffi;
use tokio::runtime::Handle;
use tokio::sync::oneshot;

use crate::desk::{Desk, Statements};
use crate::statement::{Database, ReadError};

/// Between two questions whether anybody waits: so many instructions of SQLite's machine.
const INSTRUCTIONS: c_int = 1000;

thread_local! {
    /// Where the work of this thread is known, while it has some.
    static HERE: RefCell<Option<Arc<Place>>> = const { RefCell::new(None) };
}

/// Does work on a thread that may block. Its jobs on [`Held`](crate::Held) connections are done there in place, however long
/// they are; everything else it waits for, it waits for there.
///
/// When the returned future is dropped, the job that is running is interrupted, no other one is begun, and the work is
/// dropped where it next waits or ends: nobody waits for that.
///
/// # Errors
/// [`ReadError::Lost`] when the runtime is going down, or the work panicked.
pub async fn apart<T: Send + 'static, F: Future<Output = T>>(
    work: impl FnOnce() -> F + Send + 'static,
) -> Result<T, ReadError> {
    let place = Arc::new(Place::default());
    let (waiting, gone) = oneshot::channel::<()>();
    let waits = Waits { place: Arc::clone(&place), _waiting: waiting };
    let runtime = Handle::current();
    let working = tokio::task::spawn_blocking(move || {
        let _here = Here::at(place);
        runtime.block_on(async move {
            tokio::select! {
                biased;
                done = work() => Some(done),
                _ = gone => None,
            }
        })
    });
    let done = working.await;
    drop(waits);
    match done {
        Ok(Some(done)) => Ok(done),
        Ok(None) => Err(given_up()),
        Err(error) => Err(ReadError::Lost(error.to_string())),
    }
}

/// What whoever waits and the work itself both know.
#[derive(Default)]
pub(crate) struct Place {
    /// Nobody waits any more.
    left: AtomicBool,
    /// Where a job is running.
    at: Mutex<Option<Database>>,
}

impl Place {
    /// Where the thread's work is known, if it has some.
    pub(crate) fn here() -> Option<Arc<Self>> {
        HERE.with_borrow(Clone::clone)
    }

    /// Does a job in place, for whoever holds the connection's lock meanwhile.
    pub(crate) fn perform<T>(
        &self,
        db: Database,
        statements: &mut Statements,
        job: &mut impl FnMut(&mut Desk<'_>) -> T,
    ) -> Result<T, ReadError> {
        {
            let mut at = self.lock();
            // Looked at under the lock: whoever leaves after this finds the job there.
            if self.left.load(Ordering::SeqCst) {
                return Err(given_up());
            }
            *at = Some(db);
        }
        let asked = Asked::of(db, &self.left);
        // Told also when the job panics: an interrupt must not meet a connection that somebody else has.
        let done = catch_unwind(AssertUnwindSafe(|| job(&mut Desk::new(db, statements, None))));
        drop(asked);
        *self.lock() = None;
        done.map_err(|_| ReadError::Lost("a job panicked".to_owned()))
    }

    fn lock(&self) -> MutexGuard<'_, Option<Database>> {
        self.at.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// SQLite asks whether anybody waits, until this is dropped. An interrupt stops what no question reaches, a single long
/// instruction; but it means nothing to a statement that has not begun, and a job has many.
struct Asked<'p> {
    db: Database,
    /// SQLite holds a pointer to it.
    _left: &'p AtomicBool,
}

impl<'p> Asked<'p> {
    fn of(db: Database, left: &'p AtomicBool) -> Self {
        let told = ptr::from_ref(left).cast_mut().cast::<c_void>();
        // SAFETY: the connection is open and used by this thread only; the flag lives until `Asked` is dropped, which takes
        // the handler away. sqlx sets no such handler.
        unsafe { ffi::sqlite3_progress_handler(db.0.as_ptr(), INSTRUCTIONS, Some(has_left), told) };
        Self { db, _left: left }
    }
}

impl Drop for Asked<'_> {
    fn drop(&mut self) {
        // SAFETY: as in `of`.
        unsafe { ffi::sqlite3_progress_handler(self.db.0.as_ptr(), 0, None, ptr::null_mut()) };
    }
}

/// SQLite asks whether to stop.
unsafe extern "C" fn has_left(left: *mut c_void) -> c_int {
    // SAFETY: what `Asked::of` gave, alive: SQLite asks from inside a step that the job takes.
    let left = unsafe { &*left.cast::<AtomicBool>() };
    c_int::from(left.load(Ordering::SeqCst))
}

fn given_up() -> ReadError {
    ReadError::Lost("nobody waits for it any more".to_owned())
}

/// Whoever waits for the work.
struct Waits {
    place: Arc<Place>,
    /// The work hears when it is dropped.
    _waiting: oneshot::Sender<()>,
}

impl Drop for Waits {
    fn drop(&mut self) {
        self.place.left.store(true, Ordering::SeqCst);
        // Under the lock: the job cannot end meanwhile, and the connection is its own as long.
        if let Some(db) = *self.place.lock() {
            db.interrupt();
        }
    }
}

/// The thread has work, until this is dropped.
struct Here;

impl Here {
    fn at(place: Arc<Place>) -> Self {
        HERE.set(Some(place));
        Self
    }
}

impl Drop for Here {
    fn drop(&mut self) {
        HERE.set(None);
    }
}
