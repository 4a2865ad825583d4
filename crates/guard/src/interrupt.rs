//! Stopping a running statement.

use std::future::Future;
use std::ptr::NonNull;
use std::time::Duration;

use libsqlite3_sys as ffi;
use sqlx::sqlite::{Sqlite, SqliteRow};
use sqlx::{Execute, Executor, SqliteConnection};

/// Between two interrupts of a statement that has not ended.
const AGAIN: Duration = Duration::from_millis(2);

/// Interrupts the statement when dropped while armed: so does a caller who loses interest (its future is dropped).
struct Interrupter {
    db: NonNull<ffi::sqlite3>,
    armed: bool,
}

// SAFETY: sqlite3_interrupt may be called from any thread while the connection is open
// (<https://www.sqlite.org/c3ref/interrupt.html>), and this type calls nothing else.
unsafe impl Send for Interrupter {}
// SAFETY: as above; shared access only reads the pointer.
unsafe impl Sync for Interrupter {}

impl Interrupter {
    fn fire(&self) {
        // SAFETY: an Interrupter lives only inside `fetch_all`, which holds `&mut SqliteConnection` all that time,
        // so the connection is open.
        unsafe { ffi::sqlite3_interrupt(self.db.as_ptr()) };
    }
}

impl Drop for Interrupter {
    fn drop(&mut self) {
        if self.armed {
            self.fire();
        }
    }
}

/// Fetches all rows of `query`, interrupting it at once when `cancelled` resolves or when the returned future is dropped.
///
/// The query then ends with SQLite's own `SQLITE_INTERRUPT`; the connection stays usable. The query is taken, and not a
/// closure on the connection, so that nothing can replace the connection while its handle is held.
///
/// # Errors
/// Those of the query.
pub async fn fetch_all<'q, Q: Execute<'q, Sqlite> + 'q>(
    connection: &mut SqliteConnection,
    cancelled: impl Future<Output = ()> + Send,
    query: Q,
) -> Result<Vec<SqliteRow>, sqlx::Error> {
    let db = connection.lock_handle().await?.as_raw_handle();
    let mut interrupter = Interrupter { db, armed: true };
    let mut running = connection.fetch_all(query);
    let answer = tokio::select! {
        biased;
        answer = &mut running => answer,
        () = cancelled => {
            // An interrupt means nothing to a statement that has not begun on sqlx's thread yet: repeat until it ends.
            let mut again = tokio::time::interval(AGAIN);
            loop {
                tokio::select! {
                    biased;
                    answer = &mut running => break answer,
                    _ = again.tick() => interrupter.fire(),
                }
            }
        }
    };
    interrupter.armed = false;
    answer
}
