//! Stopping a running statement.

use std::future::Future;
use std::pin::Pin;
use std::ptr::NonNull;
use std::time::Duration;

use libsqlite3_sys as ffi;
use sqlx::SqliteConnection;

/// Between two interrupts of a statement that has not ended.
const AGAIN: Duration = Duration::from_millis(2);

/// A future that borrows a connection.
pub type Borrowing<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

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
        // SAFETY: an Interrupter lives only inside `interruptible`, which holds `&mut SqliteConnection` all that time,
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

/// Runs `work` on `connection` and interrupts it at once when `cancelled` resolves, or when the returned future is dropped.
///
/// The work then ends with SQLite's own `SQLITE_INTERRUPT`, and a transaction it was in is rolled back by SQLite's rules;
/// the connection stays usable. `work` must use the connection it is given and may not replace it.
pub async fn interruptible<T: Send>(
    connection: &mut SqliteConnection,
    cancelled: impl Future<Output = ()> + Send,
    work: impl for<'c> FnOnce(&'c mut SqliteConnection) -> Borrowing<'c, T> + Send,
) -> Result<T, sqlx::Error> {
    let db = connection.lock_handle().await?.as_raw_handle();
    let mut interrupter = Interrupter { db, armed: true };
    let mut running = work(connection);
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
    Ok(answer)
}
