//! Which journal belongs to a file, and the connection to it.

use std::path::{Path, PathBuf};
use std::time::Duration;

use sha2::{Digest, Sha256};
use sqlx::pool::PoolConnection;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{Connection, Executor, Sqlite, SqliteConnection};

use crate::error::{Error, ErrorCode, Result};
use crate::store::{Identity, is_usable, sqlite_error};

/// What a new journal is made of; every statement leaves an existing one as it is.
const TABLES: &str = include_str!("../../../../migrations/journal.sql");
/// Format of journals this program knows, kept as `PRAGMA user_version`.
const FORMAT: i64 = 1;
/// Folder below the app's data folder.
const FOLDER: &str = "journals";
/// How long another process of ours is waited for.
const BUSY: Duration = Duration::from_secs(5);

/// The journal of one file. Cheap to clone; nothing is made before the first change.
#[derive(Clone)]
pub(crate) struct Journal {
    path: PathBuf,
    pool: SqlitePool,
    pub(super) most_bytes: u64,
}

impl Journal {
    /// The journal below `data_dir` of the file at `path`: a file that takes the name of another has its own.
    pub(crate) fn of(data_dir: &Path, path: &Path, identity: Identity, most_bytes: u64) -> Self {
        let named = Sha256::new()
            .chain_update(path.as_os_str().as_encoded_bytes())
            .chain_update([0])
            .chain_update(identity.text())
            .finalize();
        let name = data_encoding::HEXLOWER.encode(named.get(..16).unwrap_or_default());
        let path = data_dir.join(FOLDER).join(format!("{name}.sqlite"));
        let options = SqliteConnectOptions::new()
            .filename(&path)
            .create_if_missing(true)
            .auto_vacuum(sqlx::sqlite::SqliteAutoVacuum::Incremental)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .busy_timeout(BUSY);
        let pool = SqlitePoolOptions::new()
            .max_connections(1)
            .acquire_timeout(BUSY * 2)
            .test_before_acquire(false)
            .before_acquire(|connection, _| Box::pin(async { Ok(is_usable(connection)) }))
            .connect_lazy_with(options);
        Self { path, pool, most_bytes }
    }

    /// The journal, if there is one yet.
    pub(super) async fn existing(&self) -> Result<Option<PoolConnection<Sqlite>>> {
        if self.path.exists() { self.connection().await.map(Some) } else { Ok(None) }
    }

    /// The journal, made if need be.
    pub(super) async fn connection(&self) -> Result<PoolConnection<Sqlite>> {
        if !self.path.exists() {
            self.make_folder()
                .map_err(|error| Error::new(ErrorCode::FileDenied).with("path", self.path.display()).because(error))?;
        }
        let mut connection = self.pool.acquire().await.map_err(sqlite_error)?;
        let format: i64 =
            sqlx::query_scalar("PRAGMA user_version").fetch_one(&mut *connection).await.map_err(sqlite_error)?;
        if format > FORMAT {
            return Err(Error::new(ErrorCode::FormatNewer).with("path", self.path.display()));
        }
        if format == 0 {
            // Not in the pool's after_connect: it tries again after any failure, until all that is told of a full disk
            // is that there was no connection in time.
            prepare(&mut connection).await.map_err(sqlite_error)?;
        }
        Ok(connection)
    }

    pub(crate) async fn close(&self) {
        self.pool.close().await;
    }

    /// For this person only: a journal holds what the file held.
    fn make_folder(&self) -> std::io::Result<()> {
        let Some(folder) = self.path.parent() else { return Ok(()) };
        if let Some(data) = folder.parent() {
            std::fs::create_dir_all(data)?;
        }
        let mut builder = std::fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        match builder.create(folder) {
            Err(error) if error.kind() != std::io::ErrorKind::AlreadyExists => Err(error),
            _ => Ok(()),
        }
    }
}

/// Makes what a new journal is made of, at once or not at all.
async fn prepare(connection: &mut SqliteConnection) -> Result<(), sqlx::Error> {
    let mut tx = connection.begin_with("BEGIN IMMEDIATE").await?;
    tx.execute(TABLES).await?;
    tx.execute("PRAGMA user_version = 1").await?;
    tx.commit().await
}
