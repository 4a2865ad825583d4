//! Statements of SQLite as they are: prepared, bound, stepped, and their rows read where SQLite keeps them.

use std::cell::Cell as Flag;
use std::ffi::{CStr, c_int};
use std::ptr::{self, NonNull};

use libsqlite3_sys as ffi;

use crate::missing;
use crate::trial::Clock;

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
    /// The runtime is going down, or the job panicked.
    Lost(String),
}

/// The handle of a connection that nobody else uses as long as this is used: its lock is held.
#[derive(Clone, Copy)]
pub(crate) struct Database(pub(crate) NonNull<ffi::sqlite3>);

// SAFETY: SQLite is built and opened for use by several threads, one at a time or serialized
// (<https://www.sqlite.org/threadsafe.html>). Whoever makes a Database holds the connection's lock until the last use of
// it, and hands it to one thread at a time; from elsewhere only sqlite3_interrupt is called, which any thread may.
unsafe impl Send for Database {}
// SAFETY: as above.
unsafe impl Sync for Database {}

impl Database {
    pub(crate) fn interrupt(self) {
        // SAFETY: the connection is open: its lock is held.
        unsafe { ffi::sqlite3_interrupt(self.0.as_ptr()) };
    }

    /// Whether triggers of the file run on it
    /// (<https://www.sqlite.org/c3ref/c_dbconfig_defensive.html#sqlitedbconfigenabletrigger>). Statements that are
    /// prepared are made anew by SQLite itself.
    pub(crate) fn run_triggers(self, run: bool) -> Result<(), ReadError> {
        // SAFETY: the connection is open and whoever calls holds its lock; the variadic arguments are the (int, int*) pair that
        // SQLITE_DBCONFIG_ENABLE_TRIGGER takes.
        let code = unsafe {
            ffi::sqlite3_db_config(
                self.0.as_ptr(),
                ffi::SQLITE_DBCONFIG_ENABLE_TRIGGER,
                c_int::from(run),
                std::ptr::null_mut::<c_int>(),
            )
        };
        if code == ffi::SQLITE_OK { Ok(()) } else { Err(ReadError::Sqlite(code, String::new())) }
    }

    pub(crate) fn in_transaction(self) -> bool {
        // SAFETY: the connection is open; the function only reads a flag of it.
        unsafe { ffi::sqlite3_get_autocommit(self.0.as_ptr()) == 0 }
    }

    /// Rows that the last INSERT, UPDATE or DELETE touched itself.
    pub(crate) fn changes(self) -> u64 {
        // SAFETY: the connection is open; the function only reads a number of it.
        u64::try_from(unsafe { ffi::sqlite3_changes64(self.0.as_ptr()) }).unwrap_or(0)
    }

    /// Whether some foreign key of the open transaction refers to nothing so far
    /// (`SQLITE_DBSTATUS_DEFERRED_FKS`, <https://www.sqlite.org/c3ref/c_dbstatus_options.html>).
    pub(crate) fn has_unresolved_references(self) -> bool {
        let (mut unresolved, mut high) = (0, 0);
        let (now, most) = (&raw mut unresolved, &raw mut high);
        // SAFETY: the connection is open; both pointers are to integers that live through the call.
        let code = unsafe { ffi::sqlite3_db_status(self.0.as_ptr(), ffi::SQLITE_DBSTATUS_DEFERRED_FKS, now, most, 0) };
        code == ffi::SQLITE_OK && unresolved != 0
    }

    pub(crate) fn is_read_only(self) -> bool {
        // SAFETY: the connection is open; the name is a static NUL-terminated string.
        unsafe { ffi::sqlite3_db_readonly(self.0.as_ptr(), c"main".as_ptr()) == 1 }
    }

    pub(crate) fn refused(self, code: c_int) -> ReadError {
        // SAFETY: the connection is open; the message is NUL-terminated and copied before any other call.
        unsafe {
            let extended = ffi::sqlite3_extended_errcode(self.0.as_ptr());
            let message = CStr::from_ptr(ffi::sqlite3_errmsg(self.0.as_ptr())).to_string_lossy().into_owned();
            ReadError::Sqlite(if extended & 0xff == code & 0xff { extended } else { code }, message)
        }
    }
}

/// Rows of a page of a list, about.
const A_PAGE: usize = 64;

/// A prepared statement; ended with this, before its connection is.
pub(crate) struct Statement(*mut ffi::sqlite3_stmt);

// SAFETY: as for [`Database`]: it is used by whoever may use its connection.
unsafe impl Send for Statement {}

impl Drop for Statement {
    fn drop(&mut self) {
        // SAFETY: the statement is ended once, by whoever may use its connection; NULL is allowed.
        unsafe { ffi::sqlite3_finalize(self.0) };
    }
}

impl Statement {
    /// Prepares a text. One that is kept prepares itself anew when the schema has changed: SQLite does that.
    pub(crate) fn prepare(db: Database, text: &str, kept: bool) -> Result<Self, ReadError> {
        let length = c_int::try_from(text.len()).map_err(|_| ReadError::Lost("a statement of gigabytes".to_owned()))?;
        let flags = if kept { ffi::SQLITE_PREPARE_PERSISTENT } else { 0 };
        let (start, mut statement) = (text.as_ptr().cast(), ptr::null_mut());
        // SAFETY: the text is of the length given and outlives the call; `statement` is a valid place for the result.
        let code = unsafe {
            ffi::sqlite3_prepare_v3(db.0.as_ptr(), start, length, flags, &raw mut statement, ptr::null_mut())
        };
        let statement = Self(statement);
        if code == ffi::SQLITE_OK && !statement.0.is_null() { Ok(statement) } else { Err(db.refused(code)) }
    }

    /// Back to its beginning and without values, so that it holds no lock and no memory of the last use.
    pub(crate) fn rewind(&mut self) {
        // SAFETY: the statement is prepared. What reset returns is how the last step ended, which is known.
        unsafe {
            ffi::sqlite3_reset(self.0);
            ffi::sqlite3_clear_bindings(self.0);
        }
    }

    /// Binds the values and hands each row to `take`, in the order SQLite gives them, until the last.
    pub(crate) fn run<T>(
        &mut self,
        db: Database,
        clock: Option<&Clock>,
        values: &[Bound],
        mut take: impl FnMut(&Row<'_>) -> T,
    ) -> Result<Vec<T>, ReadError> {
        for (index, value) in (1..).zip(values) {
            self.bind(db, index, value)?;
        }
        // What is tried is likely a page.
        let mut rows = Vec::with_capacity(if clock.is_some() { A_PAGE } else { 0 });
        missing::forget();
        loop {
            // SAFETY: the statement is prepared and lives; nobody else uses the connection.
            let stepped = unsafe { ffi::sqlite3_step(self.0) };
            if let Some(refused) = missing::asked() {
                return Err(refused);
            }
            match stepped {
                ffi::SQLITE_ROW => {
                    // SAFETY: as above. Asked at each row: a statement that prepared itself anew may have others.
                    let columns = unsafe { ffi::sqlite3_column_count(self.0) };
                    let row = Row { statement: self, columns, no_memory: Flag::new(false) };
                    rows.push(take(&row));
                    if row.no_memory.get() {
                        return Err(db.refused(ffi::SQLITE_NOMEM));
                    }
                    // A page of few instructions may still be a page of long cells: SQLite would not ask.
                    if clock.is_some_and(Clock::is_over) {
                        return Err(ReadError::Sqlite(ffi::SQLITE_INTERRUPT, "out of time".to_owned()));
                    }
                }
                ffi::SQLITE_DONE => return Ok(rows),
                code => return Err(db.refused(code)),
            }
        }
    }

    fn bind(&mut self, db: Database, index: c_int, value: &Bound) -> Result<(), ReadError> {
        let size = |bytes: &[u8]| ffi::sqlite3_uint64::try_from(bytes.len()).unwrap_or(ffi::sqlite3_uint64::MAX);
        let copy = ffi::SQLITE_TRANSIENT();
        // SAFETY: the statement is prepared and not begun; SQLite copies text and bytes (SQLITE_TRANSIENT) during the call.
        let code = unsafe {
            match value {
                Bound::Null => ffi::sqlite3_bind_null(self.0, index),
                Bound::Integer(number) => ffi::sqlite3_bind_int64(self.0, index, *number),
                Bound::Real(number) => ffi::sqlite3_bind_double(self.0, index, *number),
                Bound::Text(text) => {
                    let bytes = text.as_bytes();
                    ffi::sqlite3_bind_text64(self.0, index, bytes.as_ptr().cast(), size(bytes), copy, UTF8)
                }
                // A NULL pointer would bind NULL: no bytes are bytes too.
                Bound::Blob(bytes) if bytes.is_empty() => ffi::sqlite3_bind_zeroblob(self.0, index, 0),
                Bound::Blob(bytes) => ffi::sqlite3_bind_blob64(self.0, index, bytes.as_ptr().cast(), size(bytes), copy),
            }
        };
        if code == ffi::SQLITE_OK { Ok(()) } else { Err(db.refused(code)) }
    }
}

#[expect(clippy::cast_possible_truncation, reason = "the constant is 1")]
const UTF8: std::ffi::c_uchar = ffi::SQLITE_UTF8 as std::ffi::c_uchar;

/// The row a statement stands on.
pub struct Row<'s> {
    statement: &'s Statement,
    columns: c_int,
    /// A value could not be converted: what was read of the row is not to be believed.
    no_memory: Flag<bool>,
}

impl Row<'_> {
    /// Its values, in the order of the columns.
    pub fn cells(&self) -> impl Iterator<Item = Cell<'_>> {
        (0..self.columns).map(|column| self.cell(column))
    }

    fn cell(&self, column: c_int) -> Cell<'_> {
        let statement = self.statement.0;
        // SAFETY: the statement stands on a row and `column` is one of its columns. The class is asked before anything is
        // read, and each value is read in its own class only, so SQLite converts nothing under a pointer that was given
        // out; the pointers are good until the next step (<https://www.sqlite.org/c3ref/column_blob.html>), which
        // `Statement::run` takes only after it has let go of the row.
        unsafe {
            match ffi::sqlite3_column_type(statement, column) {
                ffi::SQLITE_INTEGER => Cell::Integer(ffi::sqlite3_column_int64(statement, column)),
                ffi::SQLITE_FLOAT => Cell::Real(ffi::sqlite3_column_double(statement, column)),
                ffi::SQLITE_TEXT => {
                    let start = ffi::sqlite3_column_text(statement, column);
                    if start.is_null() {
                        self.no_memory.set(true);
                    }
                    Cell::Text(bytes(start, ffi::sqlite3_column_bytes(statement, column)))
                }
                ffi::SQLITE_BLOB => {
                    let start = ffi::sqlite3_column_blob(statement, column);
                    let length = ffi::sqlite3_column_bytes(statement, column);
                    if start.is_null() && length > 0 {
                        self.no_memory.set(true);
                    }
                    Cell::Blob(bytes(start.cast(), length))
                }
                _ => Cell::Null,
            }
        }
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
