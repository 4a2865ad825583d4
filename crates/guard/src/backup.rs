//! SQLite's online backup: a page-by-page copy of a live database that other programs may be using.

use std::ffi::{CStr, CString, c_int};
use std::ops::ControlFlow;
use std::path::Path;
use std::ptr;
use std::time::Duration;

use libsqlite3_sys as ffi;

/// Pages copied between two looks at whether to go on (4 MiB at the usual page size).
const PAGES_PER_STEP: c_int = 1024;

/// Why a copy failed: SQLite's extended result code and message, or a stop on request.
#[derive(Debug)]
pub enum BackupError {
    /// SQLite's extended result code and its message.
    Sqlite(i32, String),
    /// The path cannot be given to SQLite (it holds a NUL byte or is not UTF-8).
    Path,
    /// The caller asked to stop.
    Stopped,
}

/// Copies the database at `source` into a new file at `destination` by the online backup API
/// (<https://www.sqlite.org/backup.html>). Implicit rowids, page size and encoding are kept. The destination is
/// overwritten if it is a database; callers give it a fresh temporary name, sync it and rename it.
///
/// `progress` hears (pages left, pages in all) after each step and may stop the copy. Blocks: run it off the async threads.
///
/// # Errors
/// [`BackupError`]; a partial destination is left for the caller to remove.
pub fn copy(
    source: &Path,
    destination: &Path,
    busy_timeout: Duration,
    progress: impl FnMut(u32, u32) -> ControlFlow<()>,
) -> Result<(), BackupError> {
    let to = Handle::open(destination, ffi::SQLITE_OPEN_READWRITE | ffi::SQLITE_OPEN_CREATE, busy_timeout)?;
    run(source, &to, busy_timeout, progress)
}

/// Replaces the whole content of the live database at `destination` by that of the one at `source`, in one transaction of
/// SQLite: other programs see the old content or the new, and after a crash one of the two is there. `destination` must
/// exist; its journal mode is kept.
///
/// # Errors
/// [`BackupError`]; the code of SQLITE_BUSY when another program holds a lock longer than `busy_timeout`. Nothing is
/// changed then.
pub fn replace(source: &Path, destination: &Path, busy_timeout: Duration) -> Result<(), BackupError> {
    let to = Handle::open(destination, ffi::SQLITE_OPEN_READWRITE, busy_timeout)?;
    run(source, &to, busy_timeout, |_, _| ControlFlow::Continue(()))
}

fn run(
    source: &Path,
    to: &Handle,
    busy_timeout: Duration,
    mut progress: impl FnMut(u32, u32) -> ControlFlow<()>,
) -> Result<(), BackupError> {
    let from = Handle::open(source, ffi::SQLITE_OPEN_READONLY, busy_timeout)?;
    // SAFETY: both handles are open and owned by this function; the names are static NUL-terminated strings.
    let backup = unsafe { ffi::sqlite3_backup_init(to.0, c"main".as_ptr(), from.0, c"main".as_ptr()) };
    if backup.is_null() {
        return Err(to.error());
    }
    let mut waited = Duration::ZERO;
    let outcome = loop {
        // SAFETY: `backup` was just made, is not null and is finished exactly once, below.
        let (code, left, all) = unsafe {
            let code = ffi::sqlite3_backup_step(backup, PAGES_PER_STEP);
            (code, ffi::sqlite3_backup_remaining(backup), ffi::sqlite3_backup_pagecount(backup))
        };
        match code {
            ffi::SQLITE_DONE => break Ok(()),
            ffi::SQLITE_OK => {}
            // Another program holds a lock: wait as the busy timeout says, then give the code up.
            ffi::SQLITE_BUSY | ffi::SQLITE_LOCKED if waited < busy_timeout => {
                std::thread::sleep(BUSY_PAUSE);
                waited += BUSY_PAUSE;
            }
            code => break Err(code),
        }
        if progress(left.unsigned_abs(), all.unsigned_abs()).is_break() {
            // SAFETY: as above.
            unsafe { ffi::sqlite3_backup_finish(backup) };
            return Err(BackupError::Stopped);
        }
    };
    // SAFETY: `backup` is finished once on this path.
    let finished = unsafe { ffi::sqlite3_backup_finish(backup) };
    match outcome {
        Ok(()) if finished == ffi::SQLITE_OK => Ok(()),
        Ok(()) => Err(to.error()),
        Err(code) => Err(BackupError::Sqlite(code, to.message())),
    }
}

const BUSY_PAUSE: Duration = Duration::from_millis(25);

/// A connection of our own, closed on drop.
struct Handle(*mut ffi::sqlite3);

impl Handle {
    fn open(path: &Path, flags: c_int, busy_timeout: Duration) -> Result<Self, BackupError> {
        let text = path.to_str().ok_or(BackupError::Path)?;
        // An absolute path is never taken for a `file:` URI, whatever characters it holds.
        let name = CString::new(text).map_err(|_| BackupError::Path)?;
        let mut db = ptr::null_mut();
        // SAFETY: `name` outlives the call and `db` is a valid place for the handle, which SQLite sets even on failure.
        let code = unsafe { ffi::sqlite3_open_v2(name.as_ptr(), &raw mut db, flags, ptr::null()) };
        let handle = Self(db);
        if code != ffi::SQLITE_OK {
            return Err(BackupError::Sqlite(code, handle.message()));
        }
        let millis = c_int::try_from(busy_timeout.as_millis()).unwrap_or(c_int::MAX);
        // SAFETY: the handle is open.
        unsafe { ffi::sqlite3_busy_timeout(handle.0, millis) };
        Ok(handle)
    }

    fn message(&self) -> String {
        if self.0.is_null() {
            return "out of memory".to_owned();
        }
        // SAFETY: the handle is open; SQLite's message is NUL-terminated and copied before any other call.
        unsafe { CStr::from_ptr(ffi::sqlite3_errmsg(self.0)).to_string_lossy().into_owned() }
    }

    fn error(&self) -> BackupError {
        // SAFETY: the handle is open.
        let code = unsafe { ffi::sqlite3_extended_errcode(self.0) };
        BackupError::Sqlite(code, self.message())
    }
}

impl Drop for Handle {
    fn drop(&mut self) {
        // SAFETY: the handle is owned here and closed once; closing a null handle does nothing.
        unsafe { ffi::sqlite3_close(self.0) };
    }
}
