//! Collations that only another program brings: tables of such a file can be read all the same, as long as nothing is compared.
//!
//! SQLite refuses whatever needs such a collation when it is prepared, and for a table whose key is ordered by it that is
//! everything, a mere walk through its rows too. A stand-in lets it be prepared. What the stand-in would say is not what the
//! file was written by, so nothing it was asked for is ever given out: the statement ends with the error SQLite has for it.

use std::cell::RefCell;
use std::cmp::Ordering;
use std::ffi::{CStr, CString, c_char, c_int, c_void};
use std::ptr;

use libsqlite3_sys as ffi;
use sqlx::sqlite::LockedSqliteHandle;

use crate::statement::ReadError;

thread_local! {
    /// The collation that was stood in for since it was asked last: SQLite compares on the thread that takes the step.
    static ASKED: RefCell<Option<CString>> = const { RefCell::new(None) };
}

/// Reads on past collations that are not here. Only for a connection whose every statement on user data is run at a
/// [`Desk`](crate::Desk), and which never writes: an index would be put in another order than the one it has.
///
/// # Errors
/// The SQLite result code when it is refused.
pub fn stand_in_for_collations(handle: &mut LockedSqliteHandle<'_>) -> Result<(), i32> {
    let db = handle.as_raw_handle().as_ptr();
    // SAFETY: `handle` is locked, so `db` is open and unused by any other thread for the length of this call; the callback
    // takes nothing but what SQLite gives it.
    let code = unsafe { ffi::sqlite3_collation_needed(db, ptr::null_mut(), Some(needed)) };
    if code == ffi::SQLITE_OK { Ok(()) } else { Err(code) }
}

/// The collation a column of a table is declared with; nothing for what is no column of a table.
///
/// # Errors
/// [`std::ffi::NulError`] for a name that holds what no name in SQLite can.
pub fn declared_collation(
    handle: &mut LockedSqliteHandle<'_>,
    table: &str,
    column: &str,
) -> Result<Option<String>, std::ffi::NulError> {
    let (table, column) = (CString::new(table)?, CString::new(column)?);
    let mut collation: *const c_char = ptr::null();
    // SAFETY: `handle` is locked; every name is NUL-terminated and outlives the call; `collation` is a valid place, the other
    // places may be NULL (<https://www.sqlite.org/c3ref/table_column_metadata.html>).
    let code = unsafe {
        ffi::sqlite3_table_column_metadata(
            handle.as_raw_handle().as_ptr(),
            c"main".as_ptr(),
            table.as_ptr(),
            column.as_ptr(),
            ptr::null_mut(),
            &raw mut collation,
            ptr::null_mut(),
            ptr::null_mut(),
            ptr::null_mut(),
        )
    };
    if code != ffi::SQLITE_OK || collation.is_null() {
        return Ok(None);
    }
    // SAFETY: SQLite gave a NUL-terminated text that stays until its schema changes; it is copied before any other call.
    Ok(Some(unsafe { CStr::from_ptr(collation) }.to_string_lossy().into_owned()))
}

/// What was asked for before does not count from here on.
pub(crate) fn forget() {
    ASKED.set(None);
}

/// SQLite's own error for the collation that was stood in for, if one was.
pub(crate) fn asked() -> Option<ReadError> {
    let name = ASKED.take()?;
    let message = format!("no such collation sequence: {}", name.to_string_lossy());
    Some(ReadError::Sqlite(ffi::SQLITE_ERROR, message))
}

/// What stands in for one collation.
struct StandIn {
    name: CString,
    db: *mut ffi::sqlite3,
}

/// SQLite needs a collation that it does not have.
unsafe extern "C" fn needed(_: *mut c_void, db: *mut ffi::sqlite3, _: c_int, name: *const c_char) {
    // SAFETY: SQLite gives the name as a NUL-terminated text, good for this call.
    let name = unsafe { CStr::from_ptr(name) }.to_owned();
    let told = Box::into_raw(Box::new(StandIn { name, db }));
    // SAFETY: SQLite calls this with its own open connection. The name lives in the box, which SQLite has until it calls `ended`:
    // when the connection is closed.
    let code = unsafe {
        let name = (*told).name.as_ptr();
        ffi::sqlite3_create_collation_v2(db, name, ffi::SQLITE_UTF8, told.cast(), Some(compared), Some(ended))
    };
    if code != ffi::SQLITE_OK {
        // SAFETY: refused, SQLite does not call `ended`: that is told of this one function
        // (<https://www.sqlite.org/c3ref/create_collation.html>).
        unsafe { ended(told.cast()) };
    }
}

/// SQLite compares. The answer is an order, so that what goes on ends; and it goes on no further than to be stopped.
unsafe extern "C" fn compared(
    told: *mut c_void,
    length: c_int,
    one: *const c_void,
    other_length: c_int,
    other: *const c_void,
) -> c_int {
    // SAFETY: what `needed` gave, alive until `ended`; both texts are of the lengths given, for this call.
    let (stand_in, one, other) = unsafe { (&*told.cast::<StandIn>(), bytes(one, length), bytes(other, other_length)) };
    ASKED.with_borrow_mut(|asked| {
        if asked.is_none() {
            *asked = Some(stand_in.name.clone());
        }
    });
    // SAFETY: the connection is the one that compares; the function sets a flag of it.
    unsafe { ffi::sqlite3_interrupt(stand_in.db) };
    match one.cmp(other) {
        Ordering::Less => -1,
        Ordering::Equal => 0,
        Ordering::Greater => 1,
    }
}

/// SQLite has no use for it any more.
unsafe extern "C" fn ended(told: *mut c_void) {
    // SAFETY: what `needed` made of a box, given back once.
    drop(unsafe { Box::from_raw(told.cast::<StandIn>()) });
}

/// # Safety
/// `start` is NULL or points to `length` bytes that stay for `'r`.
unsafe fn bytes<'r>(start: *const c_void, length: c_int) -> &'r [u8] {
    match usize::try_from(length) {
        // SAFETY: what the caller promises.
        Ok(length) if !start.is_null() && length > 0 => unsafe { std::slice::from_raw_parts(start.cast(), length) },
        _ => &[],
    }
}
