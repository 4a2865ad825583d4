//! What a job may do where it is asked for: the clock it is stopped by, and what the connection refuses meanwhile.

use std::cell::Cell as Flag;
use std::ffi::{c_int, c_void};
use std::ptr;
use std::time::{Duration, Instant};

use libsqlite3_sys as ffi;

use crate::statement::Database;

/// What a job may take where it is asked for.
const AT_ONCE: Duration = Duration::from_millis(1);
/// Between two looks at the clock: so many instructions of SQLite's machine, some microseconds. Few, because each may
/// read a page from a slow disk.
const INSTRUCTIONS: c_int = 50;
/// Longest text and bytes a trial reads or makes. The clock does not stop a single instruction, and reading a cell or
/// looking through it is one.
const LONGEST: c_int = 1 << 16;

/// When a trial ends, and whether it was ended.
pub(crate) struct Clock {
    end: Instant,
    over: Flag<bool>,
}

impl Clock {
    pub(crate) fn started() -> Self {
        Self { end: Instant::now() + AT_ONCE, over: Flag::new(false) }
    }

    /// Looks: whoever is told that it is over stops.
    pub(crate) fn is_over(&self) -> bool {
        let over = Instant::now() >= self.end;
        if over {
            self.over.set(true);
        }
        over
    }

    /// Whether somebody was told that it is over.
    pub(crate) fn was_over(&self) -> bool {
        self.over.get()
    }
}

/// Statements are stopped when the clock says so, wait for nobody and touch nothing large; until this is dropped.
pub(crate) struct Trial<'c> {
    db: Database,
    busy: Duration,
    longest: c_int,
    /// SQLite holds a pointer to it.
    _clock: &'c Clock,
}

impl<'c> Trial<'c> {
    pub(crate) fn begin(db: Database, busy: Duration, clock: &'c Clock) -> Self {
        let told = ptr::from_ref(clock).cast_mut().cast::<c_void>();
        // SAFETY: the connection is open and used by this thread only; the clock lives until `Trial` is dropped, which
        // takes the handler away. sqlx sets no such handler here. The limit is an integer of the connection.
        let longest = unsafe {
            ffi::sqlite3_progress_handler(db.0.as_ptr(), INSTRUCTIONS, Some(is_over), told);
            ffi::sqlite3_busy_timeout(db.0.as_ptr(), 0);
            ffi::sqlite3_limit(db.0.as_ptr(), ffi::SQLITE_LIMIT_LENGTH, LONGEST)
        };
        Self { db, busy, longest, _clock: clock }
    }
}

impl Drop for Trial<'_> {
    fn drop(&mut self) {
        let busy = c_int::try_from(self.busy.as_millis()).unwrap_or(c_int::MAX);
        // SAFETY: as in `begin`.
        unsafe {
            ffi::sqlite3_progress_handler(self.db.0.as_ptr(), 0, None, ptr::null_mut());
            ffi::sqlite3_busy_timeout(self.db.0.as_ptr(), busy);
            ffi::sqlite3_limit(self.db.0.as_ptr(), ffi::SQLITE_LIMIT_LENGTH, self.longest);
        }
    }
}

/// SQLite asks whether to stop.
unsafe extern "C" fn is_over(clock: *mut c_void) -> c_int {
    // SAFETY: what `Trial::begin` gave, alive and on this thread: SQLite asks from inside a step that the trial takes.
    let clock = unsafe { &*clock.cast::<Clock>() };
    c_int::from(clock.is_over())
}
