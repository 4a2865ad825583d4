//! Per-connection settings that have no pragma, and which SQLite this is.

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

/// Version of the SQLite that is linked, as `major * 1_000_000 + minor * 1_000 + patch`, and its text.
#[must_use]
pub fn linked_version() -> (i32, &'static str) {
    // SAFETY: both functions are pure; the text is a static NUL-terminated string inside SQLite.
    unsafe {
        let text = CStr::from_ptr(ffi::sqlite3_libversion());
        (ffi::sqlite3_libversion_number(), text.to_str().unwrap_or("unknown"))
    }
}
