//! Per-connection settings that have no pragma, and questions only the handle can answer.

use std::ffi::{CStr, c_int};
use std::ptr;

use libsqlite3_sys as ffi;
use sqlx::sqlite::LockedSqliteHandle;

/// Turns on `SQLITE_DBCONFIG_DEFENSIVE` (no writes to `sqlite_schema`, no shadow-table tricks) and refuses `ATTACH`
/// (source: <https://www.sqlite.org/security.html>). Double-quoted strings stay allowed: views and triggers of other
/// people's files use them.
///
/// # Errors
/// The SQLite result code when the setting is refused.
pub fn harden(handle: &mut LockedSqliteHandle<'_>) -> Result<(), i32> {
    let db = handle.as_raw_handle().as_ptr();
    // SAFETY: `handle` is locked, so `db` is open and unused by any other thread for the length of this call; the
    // variadic arguments are the (int, int*) pair that SQLITE_DBCONFIG_DEFENSIVE takes.
    let code =
        unsafe { ffi::sqlite3_db_config(db, ffi::SQLITE_DBCONFIG_DEFENSIVE, 1 as c_int, ptr::null_mut::<c_int>()) };
    if code != ffi::SQLITE_OK {
        return Err(code);
    }
    // SAFETY: as above; sqlite3_limit only sets an integer of the connection.
    unsafe { ffi::sqlite3_limit(db, ffi::SQLITE_LIMIT_ATTACHED, 0) };
    Ok(())
}

/// Whether the main database can only be read on this connection, whatever was asked for when it was opened.
pub fn is_read_only(handle: &mut LockedSqliteHandle<'_>) -> bool {
    let db = handle.as_raw_handle().as_ptr();
    // SAFETY: `handle` is locked, so `db` is open; the name is a static NUL-terminated string.
    unsafe { ffi::sqlite3_db_readonly(db, c"main".as_ptr()) == 1 }
}

/// Whether a transaction is open: a trigger that says `RAISE(ROLLBACK)` ends it behind everyone's back, and what is
/// written afterwards would stay.
pub fn in_transaction(handle: &mut LockedSqliteHandle<'_>) -> bool {
    let db = handle.as_raw_handle().as_ptr();
    // SAFETY: `handle` is locked, so `db` is open; the function only reads a flag of the connection.
    unsafe { ffi::sqlite3_get_autocommit(db) == 0 }
}

/// Whether some foreign key of the open transaction refers to nothing so far, which would make its commit fail
/// (`SQLITE_DBSTATUS_DEFERRED_FKS`, <https://www.sqlite.org/c3ref/c_dbstatus_options.html>).
pub fn has_unresolved_references(handle: &mut LockedSqliteHandle<'_>) -> bool {
    let db = handle.as_raw_handle().as_ptr();
    let (mut unresolved, mut high) = (0, 0);
    // SAFETY: `handle` is locked, so `db` is open; both pointers are to integers that live through the call.
    let code =
        unsafe { ffi::sqlite3_db_status(db, ffi::SQLITE_DBSTATUS_DEFERRED_FKS, &raw mut unresolved, &raw mut high, 0) };
    code == ffi::SQLITE_OK && unresolved != 0
}

/// Version of the SQLite that is linked, as `major * 1_000_000 + minor * 1_000 + patch`, and its text.
#[must_use]
pub fn linked_version() -> (i32, &'static str) {
    // SAFETY: both functions are pure; the text is a static NUL-terminated string inside SQLite.
    unsafe {
        let text = CStr::from_ptr(ffi::sqlite3_libversion());
        (ffi::sqlite3_libversion_number(), text.to_str().unwrap_or("unknown"))
    }
}
