//! The pre-update hook with every stored column of the row.
//!
//! sqlx's accessors refuse column numbers at or above the number of *stored* columns, so in a table with a virtual
//! generated column they cannot reach the columns after it. This reads by table column number, as SQLite does.

use std::ffi::c_int;
use std::ptr::{self, NonNull};
use std::slice;

use libsqlite3_sys as ffi;
use sqlx::sqlite::{LockedSqliteHandle, SqliteOperation};

/// One value, as SQLite holds it.
#[derive(Debug, Clone, PartialEq)]
pub enum RawValue {
    /// NULL.
    Null,
    /// 64-bit integer.
    Integer(i64),
    /// IEEE 754 double.
    Real(f64),
    /// Text in UTF-8, or bytes that claim to be.
    Text(Vec<u8>),
    /// Bytes.
    Blob(Vec<u8>),
}

/// What is about to happen to one row.
#[derive(Debug)]
pub struct RowEvent {
    /// Schema the table is in, such as `main`.
    pub database: String,
    /// Name of the table.
    pub table: String,
    /// The row before, by table column number; `None` for a virtual generated column. Absent for an insert.
    pub old: Option<Vec<Option<RawValue>>>,
    /// The row after; absent for a delete.
    pub new: Option<Vec<Option<RawValue>>>,
    /// Rowid before (after, for an insert); meaningless in a WITHOUT ROWID table.
    pub rowid: i64,
}

type Accessor = unsafe extern "C" fn(*mut ffi::sqlite3, c_int, *mut *mut ffi::sqlite3_value) -> c_int;

struct Db(NonNull<ffi::sqlite3>);

// SAFETY: the pointer is used only inside the hook, on the thread that runs the statement, while the connection is open.
unsafe impl Send for Db {}

/// Installs `observe` for every row that this connection inserts, updates or deletes, cascades and triggers included
/// (<https://www.sqlite.org/c3ref/preupdate_count.html>). An event that could not be read arrives as the SQLite code.
pub fn on_row(
    handle: &mut LockedSqliteHandle<'_>,
    wanted: impl Fn(&str, &str) -> bool + Send + 'static,
    mut observe: impl FnMut(Result<RowEvent, i32>) + Send + 'static,
) {
    let db = Db(handle.as_raw_handle());
    handle.set_preupdate_hook(move |hook| {
        let db = &db;
        if !wanted(hook.database, hook.table) {
            return;
        }
        let stored = usize::try_from(hook.get_column_count()).unwrap_or(0);
        let old = match hook.operation {
            SqliteOperation::Insert => Ok(None),
            _ => images(db, ffi::sqlite3_preupdate_old, stored).map(Some),
        };
        let new = match hook.operation {
            SqliteOperation::Delete => Ok(None),
            _ => images(db, ffi::sqlite3_preupdate_new, stored).map(Some),
        };
        let rowid = hook.get_old_row_id().or_else(|_| hook.get_new_row_id()).unwrap_or_default();
        observe(old.and_then(|old| {
            let (database, table) = (hook.database.to_owned(), hook.table.to_owned());
            new.map(|new| RowEvent { database, table, old, new, rowid })
        }));
    });
}

/// Columns from number 0 until all stored ones were seen; a number SQLite calls out of range is a virtual column.
fn images(db: &Db, accessor: Accessor, stored: usize) -> Result<Vec<Option<RawValue>>, i32> {
    let mut values = Vec::with_capacity(stored);
    let mut seen = 0;
    while seen < stored {
        let number = c_int::try_from(values.len()).map_err(|_| ffi::SQLITE_TOOBIG)?;
        let mut value = ptr::null_mut();
        // SAFETY: called inside the pre-update hook of this very connection, which is when these accessors are allowed;
        // `value` is a valid place for the pointer.
        let code = unsafe { accessor(db.0.as_ptr(), number, &raw mut value) };
        match (code, NonNull::new(value)) {
            (ffi::SQLITE_OK, Some(value)) => {
                values.push(Some(read(value)));
                seen += 1;
            }
            (ffi::SQLITE_RANGE, _) => values.push(None),
            (code, _) => return Err(code),
        }
    }
    Ok(values)
}

fn read(value: NonNull<ffi::sqlite3_value>) -> RawValue {
    let value = value.as_ptr();
    // SAFETY: SQLite keeps the value alive until the hook returns; bytes are copied before the next call on it, and the
    // length is asked for after the pointer, as <https://www.sqlite.org/c3ref/value_blob.html> requires.
    unsafe {
        match ffi::sqlite3_value_type(value) {
            ffi::SQLITE_INTEGER => RawValue::Integer(ffi::sqlite3_value_int64(value)),
            ffi::SQLITE_FLOAT => RawValue::Real(ffi::sqlite3_value_double(value)),
            ffi::SQLITE_TEXT => {
                let start = ffi::sqlite3_value_text(value);
                RawValue::Text(copy(start, ffi::sqlite3_value_bytes(value)))
            }
            ffi::SQLITE_BLOB => {
                let start = ffi::sqlite3_value_blob(value).cast::<u8>();
                RawValue::Blob(copy(start, ffi::sqlite3_value_bytes(value)))
            }
            _ => RawValue::Null,
        }
    }
}

/// # Safety
/// `start` is null or points to `length` readable bytes.
unsafe fn copy(start: *const u8, length: c_int) -> Vec<u8> {
    match usize::try_from(length) {
        // SAFETY: by this function's contract.
        Ok(length) if !start.is_null() && length > 0 => unsafe { slice::from_raw_parts(start, length).to_vec() },
        _ => Vec::new(),
    }
}
