//! Connections for jobs, lent one at a time: to read lists in a view, and the one that writes.
//!
//! sqlx knows nothing of the transactions on them. Each ends when its loan does, however that comes about, and a connection
//! on which it would not end is never used again.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use bureau_guard::{Desk, Held};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, SqliteConnection};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, TryAcquireError};

use super::capture::Capture;
use super::connect::{harden, harden_reader};
use super::failure::sqlite_error;
use super::read::{self, Doing, Extent, Jobs};
use crate::error::{Error, ErrorCode, Result};

/// How long a free connection is waited for.
const PATIENCE: Duration = Duration::from_secs(10);

/// Connections of one kind, made when they are needed and kept.
pub(super) struct Lender {
    options: SqliteConnectOptions,
    /// What sees the changes made there.
    capture: Option<Capture>,
    /// Nothing is ever written there.
    reading: bool,
    /// How long each waits for the locks of others.
    busy: Duration,
    most: u32,
    free: Arc<Semaphore>,
    idle: Arc<Mutex<Vec<Held>>>,
}

impl Lender {
    /// At most so many, opened with these options, each of which waits for others as long as `busy` says.
    pub(super) fn new(options: SqliteConnectOptions, most: u32, busy: Duration) -> Self {
        let free = Arc::new(Semaphore::new(most as usize));
        Self {
            options: options.busy_timeout(busy),
            capture: None,
            reading: false,
            busy,
            most,
            free,
            idle: Arc::default(),
        }
    }

    /// Changes made there are seen by `capture`.
    pub(super) fn seen_by(self, capture: &Capture) -> Self {
        Self { capture: Some(capture.clone()), ..self }
    }

    /// For reading user data alone.
    pub(super) fn reading(self) -> Self {
        Self { reading: true, ..self }
    }

    /// A connection, with no transaction begun yet.
    pub(super) async fn lend(&self) -> Result<Lent> {
        let place = match Arc::clone(&self.free).try_acquire_owned() {
            Err(TryAcquireError::NoPermits) => self.wait().await?,
            tried => tried.map_err(closed)?,
        };
        let held = match self.idle() {
            Some(held) => held,
            None => {
                let mut connection = self.options.connect().await.map_err(sqlite_error)?;
                let hardened =
                    if self.reading { harden_reader(&mut connection).await } else { harden(&mut connection).await };
                hardened.map_err(sqlite_error)?;
                if let Some(capture) = &self.capture {
                    capture.install(&mut connection.lock_handle().await.map_err(sqlite_error)?);
                }
                Held::of(connection).await.map_err(sqlite_error)?
            }
        };
        Ok(self.lent(held, place))
    }

    /// One that was made before, if it is free now: nothing when all are lent or closed, and else what there is.
    pub(super) fn at_hand(&self) -> Option<Option<Lent>> {
        let place = Arc::clone(&self.free).try_acquire_owned().ok()?;
        Some(self.idle().map(|held| self.lent(held, place)))
    }

    /// Closes every connection, those that are lent when they come back.
    pub(super) async fn close(&self) {
        let back = Arc::clone(&self.free).acquire_many_owned(self.most).await;
        self.free.close();
        let idle = std::mem::take(&mut *self.idle.lock().unwrap_or_else(PoisonError::into_inner));
        for held in idle {
            // Nothing is under way there: there is nothing to lose.
            let _ = held.close().await;
        }
        drop(back);
    }

    async fn wait(&self) -> Result<OwnedSemaphorePermit> {
        match tokio::time::timeout(PATIENCE, Arc::clone(&self.free).acquire_owned()).await {
            Ok(place) => place.map_err(closed),
            Err(late) => Err(Error::new(ErrorCode::FileBusy).because(late)),
        }
    }

    fn idle(&self) -> Option<Held> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop()
    }

    fn lent(&self, held: Held, place: OwnedSemaphorePermit) -> Lent {
        Lent { held: Some(held), busy: self.busy, idle: Arc::clone(&self.idle), _place: place }
    }
}

/// The workspace was closed under work that nobody waits for any more.
fn closed(error: impl std::error::Error + Send + Sync + 'static) -> Error {
    Error::new(ErrorCode::Cancelled).because(error)
}

/// A connection of a [`Lender`]; goes back when dropped.
pub(crate) struct Lent {
    held: Option<Held>,
    busy: Duration,
    idle: Arc<Mutex<Vec<Held>>>,
    // Given up last: whoever waits for it finds the connection.
    _place: OwnedSemaphorePermit,
}

impl Jobs for Lent {
    fn until<'a, T: Send + 'static>(
        &'a mut self,
        stop: impl Future<Output = ()> + Send + 'a,
        extent: Extent,
        job: impl FnMut(&mut Desk<'_>) -> Result<T> + Send + 'static,
    ) -> Doing<'a, T> {
        Box::pin(async move {
            let held = self.held.as_mut().ok_or_else(given_back)?;
            held.run(extent.length(self.busy), stop, job).await.map_err(read::unread)?
        })
    }
}

impl Lent {
    /// The connection as sqlx knows it, until the next job.
    pub(super) fn connection(&mut self) -> Result<&mut SqliteConnection> {
        self.held.as_mut().map(Held::connection).ok_or_else(given_back)
    }

    /// Closes it instead of giving it back.
    pub(super) async fn close(mut self) -> Result<()> {
        let held = self.held.take().ok_or_else(given_back)?;
        held.close().await.map_err(sqlite_error)
    }
}

impl Drop for Lent {
    fn drop(&mut self) {
        let Some(mut held) = self.held.take() else { return };
        if held.end() {
            self.idle.lock().unwrap_or_else(PoisonError::into_inner).push(held);
        }
    }
}

fn given_back() -> Error {
    Error::internal("a connection that was given back")
}
