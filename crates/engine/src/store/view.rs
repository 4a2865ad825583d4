//! A view of the file to read lists in: one read transaction, its statements run at the connection's own desk.
//!
//! sqlx knows nothing of the transaction. It ends when the view is dropped, however that comes about, and a connection on
//! which it would not end is never used again.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use bureau_guard::{Desk, Held};
use sqlx::ConnectOptions;
use sqlx::sqlite::SqliteConnectOptions;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::connect::{Reader, harden};
use super::failure::sqlite_error;
use super::read::{self, Extent, Question};
use crate::error::{Error, ErrorCode, Result};
use crate::value::Value;

/// Connections for views, made when they are needed and kept.
pub(super) struct Views {
    options: SqliteConnectOptions,
    /// How long a free one is waited for.
    patience: Duration,
    most: u32,
    free: Arc<Semaphore>,
    idle: Arc<Mutex<Vec<Held>>>,
}

impl Views {
    pub(super) fn new(options: SqliteConnectOptions, most: u32, patience: Duration) -> Self {
        let free = Arc::new(Semaphore::new(most as usize));
        Self { options, patience, most, free, idle: Arc::default() }
    }

    /// A connection, with no view begun yet.
    pub(super) async fn lend(&self) -> Result<Lent> {
        let free = tokio::time::timeout(self.patience, Arc::clone(&self.free).acquire_owned());
        let place = match free.await {
            Ok(Ok(place)) => place,
            // The workspace was closed under a query that nobody waits for any more.
            Ok(Err(closed)) => return Err(Error::new(ErrorCode::Cancelled).because(closed)),
            Err(late) => return Err(Error::new(ErrorCode::FileBusy).because(late)),
        };
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let held = match idle {
            Some(held) => held,
            None => {
                let mut connection = self.options.connect().await.map_err(sqlite_error)?;
                harden(&mut connection).await.map_err(sqlite_error)?;
                Held::of(connection).await.map_err(sqlite_error)?
            }
        };
        Ok(Lent { held: Some(held), begun: false, idle: Arc::clone(&self.idle), _place: place })
    }

    /// Closes every connection, those that are lent when they come back.
    pub(super) async fn close(&self) {
        let back = Arc::clone(&self.free).acquire_many_owned(self.most).await;
        self.free.close();
        let idle = std::mem::take(&mut *self.idle.lock().unwrap_or_else(PoisonError::into_inner));
        for held in idle {
            // Nothing was written there: there is nothing to lose.
            let _ = held.close().await;
        }
        drop(back);
    }
}

/// A connection of [`Views`]; goes back when dropped.
pub(crate) struct Lent {
    held: Option<Held>,
    /// A job has read in this view: what the next one reads must be the same view.
    begun: bool,
    idle: Arc<Mutex<Vec<Held>>>,
    // Given up last: whoever waits for it finds the connection.
    _place: OwnedSemaphorePermit,
}

impl Drop for Lent {
    fn drop(&mut self) {
        let Some(mut held) = self.held.take() else { return };
        if held.end() {
            self.idle.lock().unwrap_or_else(PoisonError::into_inner).push(held);
        }
    }
}

/// One consistent view of the file.
pub(crate) enum View {
    /// On a connection made for it.
    Own(Lent),
    /// In a transaction of sqlx's.
    Reader(Reader),
}

impl View {
    /// The rows of a few statements, one after the other.
    pub(crate) async fn ask(&mut self, questions: Vec<Question>) -> Result<Vec<Vec<Value>>> {
        self.run(Extent::Page, read::asking(questions)).await
    }

    /// Runs a job of reading. It may be begun twice. Dropping the future stops it at once.
    pub(crate) async fn run<T: Send + 'static>(
        &mut self,
        extent: Extent,
        mut job: impl FnMut(&mut Desk<'_>) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let (lent, begun) = match self {
            Self::Own(Lent { held, begun, .. }) => (held.as_mut().ok_or_else(given_back)?, begun),
            Self::Reader(reader) => {
                let same = move |desk: &mut Desk<'_>| still(desk).and_then(|()| job(desk));
                return read::on(reader, extent, same).await;
            }
        };
        let first = !*begun;
        let viewed = move |desk: &mut Desk<'_>| {
            if first { desk.begin().map_err(read::unread) } else { still(desk) }?;
            job(desk)
        };
        let done = lent.run(extent.length(), std::future::pending(), viewed).await.map_err(read::unread)?;
        *begun |= done.is_ok();
        done
    }
}

/// SQLite ends a transaction by itself when the disk fails. What is read after that would be another state of the file
/// than the one in which it was asked who is reading.
fn still(desk: &Desk<'_>) -> Result<()> {
    if desk.has_view() { Ok(()) } else { Err(Error::new(ErrorCode::FileIo).because("the view has ended")) }
}

fn given_back() -> Error {
    Error::internal("a connection that was given back")
}
