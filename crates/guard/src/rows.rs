//! Reading many rows where they are: on a thread that may block, straight from SQLite's own buffers. sqlx hands every row
//! from thread to thread and every value over in a copy of its own; for a whole list that is most of the time.

use std::ffi::{CStr, c_int};
use std::future::Future;
use std::ptr::{self, NonNull};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;

use libsqlite3_sys as ffi;
use sqlx::SqliteConnection;

/// Between two interrupts of a statement that has not ended.
const AGAIN: Duration = Duration::from_millis(2);

/// A value to bind.
#[derive(Debug, Clone, PartialEq)]
pub enum Bound {
    /// NULL.
    Null,
    /// An integer.
    Integer(i64),
    /// A double.
    Real(f64),
    /// Text.
    Text(String),
    /// Bytes.
    Blob(Vec<u8>),
}

/// A value of a row, good until the row is left.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Cell<'r> {
    /// NULL.
    Null,
    /// An integer.
    Integer(i64),
    /// A double.
    Real(f64),
    /// Text in UTF-8, or what a file has in its place.
    Text(&'r [u8]),
    /// Bytes.
    Blob(&'r [u8]),
}

/// Why rows could not be read.
#[derive(Debug)]
pub enum ReadError {
    /// SQLite's extended result code and its message.
    Sqlite(i32, String),
    /// The connection could not be had.
    Connection(sqlx::Error),
    /// The runtime is going down, or `take` panicked.
    Lost(String),
}

/// Runs one statement and hands each row to `take`, in the order SQLite gives them, until the last. Interrupted at once
/// when `cancelled` resolves (SQLite's own `SQLITE_INTERRUPT`) or when the returned future is dropped; dropping it waits
/// until the statement has ended, because the connection may be used again after that.
///
/// # Errors
/// [`ReadError`]; rows taken until then are dropped.
pub async fn read_rows<T: Send + 'static>(
    connection: &mut SqliteConnection,
    cancelled: impl Future<Output = ()> + Send,
    text: String,
    values: Vec<Bound>,
    take: impl FnMut(&[Cell<'_>]) -> T + Send + 'static,
) -> Result<Vec<T>, ReadError> {
    // While the lock is held sqlx's own thread leaves the connection alone. It is declared first, so it is dropped last.
    let mut locked = connection.lock_handle().await.map_err(ReadError::Connection)?;
    let db = Database(locked.as_raw_handle());
    let ended = Arc::new(Ended::default());
    let running = Running { db, ended: Arc::clone(&ended) };
    let signal = Signal(ended);
    let mut reading = tokio::task::spawn_blocking(move || {
        // Whole, so that it moves here and is dropped here: also when this never runs.
        let signal = signal;
        let rows = run(&db, &text, &values, take);
        drop(signal);
        rows
    });
    let answer = tokio::select! {
        biased;
        answer = &mut reading => answer,
        () = cancelled => {
            // An interrupt means nothing to a statement that has not begun: repeat until it ends.
            let mut again = tokio::time::interval(AGAIN);
            loop {
                tokio::select! {
                    biased;
                    answer = &mut reading => break answer,
                    _ = again.tick() => running.interrupt(),
                }
            }
        }
    };
    drop(running);
    drop(locked);
    answer.map_err(|error| ReadError::Lost(error.to_string()))?
}

/// The handle of a connection that is locked.
#[derive(Clone, Copy)]
struct Database(NonNull<ffi::sqlite3>);

// SAFETY: SQLite is built and opened for use by several threads, one at a time or serialized
// (<https://www.sqlite.org/threadsafe.html>). `read_rows` holds the connection's lock until the blocking thread has ended
// (`Running::drop` waits for it), so only that thread uses the handle; from elsewhere only sqlite3_interrupt is called,
// which any thread may.
unsafe impl Send for Database {}
// SAFETY: as above.
unsafe impl Sync for Database {}

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

/// A statement on the blocking thread. Dropping this waits for its end.
struct Running {
    db: Database,
    ended: Arc<Ended>,
}

impl Running {
    fn interrupt(&self) {
        // SAFETY: the connection is open: `read_rows` holds its lock for as long as this lives.
        unsafe { ffi::sqlite3_interrupt(self.db.0.as_ptr()) };
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let mut yes = self.ended.yes.lock().unwrap_or_else(PoisonError::into_inner);
        while !*yes {
            self.interrupt();
            yes = self.ended.told.wait_timeout(yes, AGAIN).unwrap_or_else(PoisonError::into_inner).0;
        }
    }
}

/// A statement being run; ended with this.
struct Statement(*mut ffi::sqlite3_stmt);

impl Drop for Statement {
    fn drop(&mut self) {
        // SAFETY: the statement was prepared on this thread and is ended once; NULL is allowed.
        unsafe { ffi::sqlite3_finalize(self.0) };
    }
}

fn run<T>(
    db: &Database,
    text: &str,
    values: &[Bound],
    mut take: impl FnMut(&[Cell<'_>]) -> T,
) -> Result<Vec<T>, ReadError> {
    let statement = prepare(db, text)?;
    for (index, value) in (1..).zip(values) {
        bind(db, &statement, index, value)?;
    }
    // SAFETY: the statement is prepared and lives.
    let columns = unsafe { ffi::sqlite3_column_count(statement.0) };
    let mut rows = Vec::new();
    loop {
        // SAFETY: as above; nobody else uses the connection.
        match unsafe { ffi::sqlite3_step(statement.0) } {
            ffi::SQLITE_ROW => {
                let row: Option<Vec<Cell<'_>>> = (0..columns).map(|column| cell(&statement, column)).collect();
                rows.push(take(&row.ok_or_else(|| refused(db, ffi::SQLITE_NOMEM))?));
            }
            ffi::SQLITE_DONE => return Ok(rows),
            code => return Err(refused(db, code)),
        }
    }
}

fn prepare(db: &Database, text: &str) -> Result<Statement, ReadError> {
    let length = c_int::try_from(text.len()).map_err(|_| ReadError::Lost("a statement of gigabytes".to_owned()))?;
    let mut statement = ptr::null_mut();
    // SAFETY: the text is of the length given and outlives the call; `statement` is a valid place for the result.
    let code = unsafe {
        ffi::sqlite3_prepare_v2(db.0.as_ptr(), text.as_ptr().cast(), length, &raw mut statement, ptr::null_mut())
    };
    let statement = Statement(statement);
    if code == ffi::SQLITE_OK && !statement.0.is_null() { Ok(statement) } else { Err(refused(db, code)) }
}

fn bind(db: &Database, statement: &Statement, index: c_int, value: &Bound) -> Result<(), ReadError> {
    let size = |bytes: &[u8]| ffi::sqlite3_uint64::try_from(bytes.len()).unwrap_or(ffi::sqlite3_uint64::MAX);
    // SAFETY: the statement is prepared and not begun; SQLite copies text and bytes (SQLITE_TRANSIENT) during the call.
    let code = unsafe {
        match value {
            Bound::Null => ffi::sqlite3_bind_null(statement.0, index),
            Bound::Integer(number) => ffi::sqlite3_bind_int64(statement.0, index, *number),
            Bound::Real(number) => ffi::sqlite3_bind_double(statement.0, index, *number),
            Bound::Text(text) => ffi::sqlite3_bind_text64(
                statement.0,
                index,
                text.as_ptr().cast(),
                size(text.as_bytes()),
                ffi::SQLITE_TRANSIENT(),
                UTF8,
            ),
            // A NULL pointer would bind NULL: no bytes are bytes too.
            Bound::Blob(bytes) if bytes.is_empty() => ffi::sqlite3_bind_zeroblob(statement.0, index, 0),
            Bound::Blob(bytes) => ffi::sqlite3_bind_blob64(
                statement.0,
                index,
                bytes.as_ptr().cast(),
                size(bytes),
                ffi::SQLITE_TRANSIENT(),
            ),
        }
    };
    if code == ffi::SQLITE_OK { Ok(()) } else { Err(refused(db, code)) }
}

#[expect(clippy::cast_possible_truncation, reason = "the constant is 1")]
const UTF8: std::ffi::c_uchar = ffi::SQLITE_UTF8 as std::ffi::c_uchar;

/// The value in a column of the current row; nothing when there is no memory to convert it. The borrow ends with the use of the statement's row in [`run`].
fn cell(statement: &Statement, column: c_int) -> Option<Cell<'_>> {
    // SAFETY: the statement stands on a row and `column` is one of its columns. The class is asked before anything is
    // read, and each value is read in its own class only, so SQLite converts nothing under a pointer that was given out;
    // the pointers are good until the next step (<https://www.sqlite.org/c3ref/column_blob.html>), which `run` takes only
    // after `take` has let go of the cells.
    unsafe {
        Some(match ffi::sqlite3_column_type(statement.0, column) {
            ffi::SQLITE_INTEGER => Cell::Integer(ffi::sqlite3_column_int64(statement.0, column)),
            ffi::SQLITE_FLOAT => Cell::Real(ffi::sqlite3_column_double(statement.0, column)),
            ffi::SQLITE_TEXT => {
                let start = ffi::sqlite3_column_text(statement.0, column);
                if start.is_null() {
                    return None;
                }
                Cell::Text(bytes(start, ffi::sqlite3_column_bytes(statement.0, column)))
            }
            ffi::SQLITE_BLOB => {
                let start = ffi::sqlite3_column_blob(statement.0, column);
                Cell::Blob(bytes(start.cast(), ffi::sqlite3_column_bytes(statement.0, column)))
            }
            _ => Cell::Null,
        })
    }
}

/// The bytes SQLite points to.
///
/// # Safety
/// `start` is NULL or points to `length` bytes that stay for `'r`.
unsafe fn bytes<'r>(start: *const u8, length: c_int) -> &'r [u8] {
    match usize::try_from(length) {
        // SAFETY: what the caller promises.
        Ok(length) if !start.is_null() && length > 0 => unsafe { std::slice::from_raw_parts(start, length) },
        _ => &[],
    }
}

fn refused(db: &Database, code: c_int) -> ReadError {
    // SAFETY: the connection is open; the message is NUL-terminated and copied before any other call.
    unsafe {
        let extended = ffi::sqlite3_extended_errcode(db.0.as_ptr());
        let message = CStr::from_ptr(ffi::sqlite3_errmsg(db.0.as_ptr())).to_string_lossy().into_owned();
        ReadError::Sqlite(if extended & 0xff == code & 0xff { extended } else { code }, message)
    }
}
