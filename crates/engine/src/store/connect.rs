//! Opening the file, politely: reading first, nothing changed by looking.

mod settings;
#[cfg(test)]
mod tests;
mod watch;

pub(super) use settings::{harden, harden_reader};
pub(crate) use watch::Seen;

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use sqlx::sqlite::{SqlitePool, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{Executor, Row, Sqlite, Transaction};
use tokio_util::sync::CancellationToken;

use super::beside::{has_log, may_make, stamp};
use super::capture::Capture;
use super::failure::sqlite_error;
use super::identity::Identity;
use super::lend::Lender;
use super::opened::Opened;
use super::read::{self, Extent, Jobs};
use super::sniff::looks_encrypted;
use super::tx::{Tx, is_usable};
use super::view::View;
use crate::error::{Error, ErrorCode, Result};
use settings::options;

/// Oldest SQLite that does not corrupt WAL files (SECURITY.md, F2): 3.51.3.
const OLDEST_SQLITE: i32 = 3_051_003;
/// How long a lock of another program is waited for.
pub(super) const BUSY: Duration = Duration::from_secs(5);
/// Busy timeouts that are waited out before the person is told.
const ATTEMPTS: u32 = 3;
/// Read connections per file.
const READERS: u32 = 4;

/// An open database file.
#[derive(Clone)]
pub(crate) struct Store(Arc<Inner>);

struct Inner {
    path: PathBuf,
    identity: Identity,
    /// Nothing once it is closed.
    opened: Mutex<Option<Opened>>,
    /// A log of a crashed program stands beside the file, and nobody agreed to move it in.
    left_log: bool,
    /// Size and time of a file that is read without locks, because none can be had.
    unlocked: Option<Stamp>,
    readers: SqlitePool,
    /// For lists.
    views: Lender,
    /// One connection.
    writer: Lender,
    /// One connection that only ever asks whether someone committed.
    watch: Lender,
    capture: Capture,
    /// A write transaction was begun here: whatever needs to be rolled back may be ours.
    wrote: AtomicBool,
    /// Cancelled when a writer wants the file: background reads give way.
    background: Mutex<CancellationToken>,
}

type Stamp = (u64, Option<std::time::SystemTime>);

/// A read transaction: one consistent view of the file.
pub(crate) type Reader = Transaction<'static, Sqlite>;

impl Store {
    /// Opens an existing regular file. Nothing is created and no journal mode is changed. Work that a crashed program
    /// left halfway is rolled back only when `recover` says that a person agreed.
    ///
    /// # Errors
    /// Each way a file can fail has its own `file_…` code.
    pub(crate) async fn open(path: &Path, recover: bool) -> Result<Self> {
        let (number, text) = bureau_guard::linked_version();
        if number < OLDEST_SQLITE {
            return Err(Error::internal(format!("SQLite {text} is linked; 3.51.3 or newer is required")));
        }
        let path = regular_file(path)?;
        let left_log = has_log(&path);
        let store = Self::of(&path, left_log && !recover, None)?;
        let error = match patiently(|| store.probe()).await {
            Ok(()) => return Ok(store),
            Err(error) => error,
        };
        match error.code {
            ErrorCode::FileNeedsRecovery if recover => {
                patiently(|| store.recover()).await?;
                Ok(store)
            }
            // The looks of a file matter only when nothing of ours has it open any more.
            ErrorCode::FileNotADatabase => {
                store.close().await;
                let encrypted = looks_encrypted(store.path());
                Err(if encrypted { Error::new(ErrorCode::FileEncrypted).because(error) } else { error })
            }
            // Write-ahead logging needs files beside the database; where none can be made, reading goes without locks as
            // long as no log is there to be read.
            ErrorCode::FileDenied | ErrorCode::FileReadOnly if !may_make(&path) => {
                store.close().await;
                let still = stamp(&path).ok_or_else(|| Error::new(ErrorCode::FileNeedsRecovery).because(error))?;
                let store = Self::of(&path, false, Some(still))?;
                store.probe().await?;
                Ok(store)
            }
            _ => Err(locked(error)),
        }
    }

    fn of(path: &Path, left_log: bool, unlocked: Option<Stamp>) -> Result<Self> {
        let capture = Capture::default();
        let identity = Identity::of(path).ok_or_else(|| missing(path))?;
        Ok(Self(Arc::new(Inner {
            identity,
            opened: Mutex::new(Some(Opened::new(identity))),
            left_log,
            unlocked,
            readers: readers(path, unlocked.is_some()),
            views: Lender::new(options(path, true, unlocked.is_some()), READERS, BUSY).reading(),
            // Never waits: whoever asks may hold the view of the file that a writer is waiting for.
            watch: Lender::new(options(path, true, unlocked.is_some()), 1, Duration::ZERO),
            writer: Lender::new(options(path, false, false).synchronous(SqliteSynchronous::Full), 1, BUSY)
                .seen_by(&capture),
            path: path.to_owned(),
            capture,
            wrote: AtomicBool::new(false),
            background: Mutex::new(CancellationToken::new()),
        })))
    }

    /// The file.
    pub(crate) fn path(&self) -> &Path {
        &self.0.path
    }

    /// Which file that was when it was opened.
    pub(crate) fn identity(&self) -> Identity {
        self.0.identity
    }

    /// Refuses to go on with a file that lost its name, or whose name another file took; and with one that is read
    /// without locks and changed all the same.
    ///
    /// # Errors
    /// [`ErrorCode::FileGone`].
    pub(crate) fn require_there(&self) -> Result<()> {
        let unchanged = self.0.unlocked.is_none_or(|still| stamp(&self.0.path) == Some(still));
        if unchanged && Identity::of(&self.0.path) == Some(self.0.identity) {
            return Ok(());
        }
        Err(Error::new(ErrorCode::FileGone).with("path", self.0.path.display()))
    }

    /// Begins a read transaction: the view of the file is fixed from here on.
    pub(crate) async fn read(&self) -> Result<Reader> {
        self.viewed(|| async {
            let mut reader = self.begin().await?;
            reader.fetch_one("PRAGMA schema_version").await.map_err(sqlite_error)?;
            Ok(reader)
        })
        .await
    }

    /// A read transaction that has no view yet: its first statement takes it.
    pub(crate) async fn begin(&self) -> Result<Reader> {
        self.0.readers.begin().await.map_err(sqlite_error)
    }

    /// A view to read lists in. It has not begun: its first job does that.
    pub(crate) async fn view(&self) -> Result<View> {
        self.0.views.lend().await.map(View::on)
    }

    /// Takes a view of the file with `first`, again while other programs are in the way.
    pub(crate) async fn viewed<T, F: Future<Output = Result<T>>>(&self, first: impl Fn() -> F) -> Result<T> {
        self.require_there()?;
        let begun = match patiently(&first).await {
            // A change of ours found no room, and there was none to take it back: that is done now.
            Err(error) if error.code == ErrorCode::FileNeedsRecovery && self.0.wrote.load(Ordering::Relaxed) => {
                patiently(|| self.recover()).await?;
                patiently(&first).await
            }
            other => other,
        };
        begun.map_err(locked)
    }

    /// Begins the only write transaction, waiting for other programs. Background reads are interrupted: in a
    /// rollback-journal file they would block the commit.
    pub(crate) async fn write(&self) -> Result<Tx> {
        let fresh = CancellationToken::new();
        let old = std::mem::replace(&mut *self.0.background.lock().unwrap_or_else(PoisonError::into_inner), fresh);
        old.cancel();
        let tx = patiently(|| async { Tx::begin(self.0.writer.lend().await?, &self.0.capture).await }).await?;
        // Asked under the lock: a change of a file without a name would be lost.
        self.require_there()?;
        self.0.wrote.store(true, Ordering::Relaxed);
        Ok(tx)
    }

    /// Resolves when a writer wants the file.
    pub(crate) fn background(&self) -> CancellationToken {
        self.0.background.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Whether the file, its folder or its medium forbids writing.
    pub(crate) async fn is_read_only(&self) -> Result<bool> {
        if self.0.unlocked.is_some() || !may_make(&self.0.path) {
            return Ok(true);
        }
        patiently(|| self.asks_writer()).await.map_err(locked)
    }

    async fn asks_writer(&self) -> Result<bool> {
        let mut reader = self.0.readers.acquire().await.map_err(sqlite_error)?;
        reader.fetch_one("PRAGMA schema_version").await.map_err(sqlite_error)?;
        match self.0.writer.lend().await {
            Ok(mut lent) => {
                let read_only = lent.run(Extent::Page, |desk| Ok(desk.is_read_only())).await?;
                if self.0.left_log {
                    // The last writer to close would move the log into the file. While the reader is there it is not
                    // the last, and a reader moves nothing.
                    lent.close().await?;
                }
                Ok(read_only)
            }
            Err(error) if matches!(error.code, ErrorCode::FileReadOnly | ErrorCode::FileDenied) => Ok(true),
            Err(error) => Err(error),
        }
    }

    /// Turns the file to write-ahead logging, for good. Only for a file we made ourselves.
    pub(crate) async fn use_wal(&self) -> Result<()> {
        self.0
            .writer
            .lend()
            .await?
            .run(Extent::More, |desk| read::query(desk, "PRAGMA journal_mode = WAL", Vec::new()))
            .await?;
        Ok(())
    }

    /// Closes every connection; what a journal or a `-wal` needs is done by SQLite on the last close.
    pub(crate) async fn close(&self) {
        self.background().cancel();
        self.0.readers.close().await;
        self.0.views.close().await;
        self.0.watch.close().await;
        self.0.writer.close().await;
        self.0.opened.lock().unwrap_or_else(PoisonError::into_inner).take();
    }

    /// The first look: is it a database, and can its schema be read?
    async fn probe(&self) -> Result<()> {
        let mut connection = self.0.readers.acquire().await.map_err(sqlite_error)?;
        let row = sqlx::query("SELECT count(\"s\".\"name\") FROM \"sqlite_schema\" AS \"s\"")
            .fetch_one(&mut *connection)
            .await
            .map_err(sqlite_error)?;
        row.try_get::<i64, _>(0).map_err(sqlite_error)?;
        Ok(())
    }

    async fn recover(&self) -> Result<()> {
        let mut lent = self.0.writer.lend().await?;
        lent.run(Extent::More, |desk| read::query(desk, "PRAGMA schema_version", Vec::new())).await?;
        drop(lent);
        self.probe().await
    }
}

/// Tries again when another program held the file for a whole busy timeout: SQLite's waiting is not a queue, and among
/// many programs one can be unlucky for longer than that.
async fn patiently<T, F: Future<Output = Result<T>>>(attempt: impl Fn() -> F) -> Result<T> {
    for _ in 1..ATTEMPTS {
        match attempt().await {
            Err(error) if error.code == ErrorCode::FileBusy => {}
            other => return other,
        }
    }
    attempt().await
}

/// Another program that does not even let us read keeps the file to itself; one that only writes is busy.
fn locked(mut error: Error) -> Error {
    if error.code == ErrorCode::FileBusy {
        error.code = ErrorCode::FileLocked;
    }
    error
}

fn missing(path: &Path) -> Error {
    Error::new(ErrorCode::FileMissing).with("path", path.display())
}

/// The absolute path of a regular file. An absolute path is never read as a `file:` URI.
fn regular_file(path: &Path) -> Result<PathBuf> {
    let fail = |code| Error::new(code).with("path", path.display());
    let about = match std::fs::metadata(path) {
        Ok(about) => about,
        Err(error) if error.kind() == std::io::ErrorKind::PermissionDenied => return Err(fail(ErrorCode::FileDenied)),
        Err(_) => return Err(missing(path)),
    };
    if !about.is_file() {
        return Err(fail(ErrorCode::FileNotRegular));
    }
    dunce::canonicalize(path).map_err(|error| missing(path).because(error))
}

fn readers(path: &Path, unlocked: bool) -> SqlitePool {
    SqlitePoolOptions::new()
        .max_connections(READERS)
        .acquire_timeout(BUSY)
        // A connection is tried when it comes back; a local one does not die in between.
        .test_before_acquire(false)
        .before_acquire(|connection, _| Box::pin(async { Ok(is_usable(connection)) }))
        .after_connect(|connection, _| Box::pin(harden_reader(connection)))
        .connect_lazy_with(options(path, true, unlocked))
}
