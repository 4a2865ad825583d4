//! What the engine keeps in the app's data folder about files in general: a small database of our own. Nothing in it is
//! secret, and losing it loses no one's data.

mod known;

use std::path::{Path, PathBuf};
use std::time::Duration;

use sqlx::sqlite::{SqliteConnectOptions, SqliteSynchronous};
use sqlx::{ConnectOptions, Executor, SqliteConnection};

pub(crate) use known::Seen;

use crate::error::{Error, ErrorCode, Result};
use crate::store::sqlite_error;

/// What a new one is made of; every statement leaves an existing one as it is.
const TABLES: &str = include_str!("../../../../migrations/home.sql");
/// Its name in the app's data folder.
const NAME: &str = "engine.sqlite";
/// How long another process of ours is waited for.
const BUSY: Duration = Duration::from_secs(5);

/// The app's data folder.
#[derive(Clone)]
pub(crate) struct Home(PathBuf);

impl Home {
    /// At `data_dir`, which is made when something is first kept.
    pub(crate) fn at(data_dir: &Path) -> Self {
        Self(data_dir.to_owned())
    }

    /// A connection of its own: it is seldom needed, and only for a moment.
    pub(crate) async fn connect(&self) -> Result<SqliteConnection> {
        std::fs::create_dir_all(&self.0)
            .map_err(|error| Error::new(ErrorCode::FileDenied).with("path", self.0.display()).because(error))?;
        let options = SqliteConnectOptions::new()
            .filename(self.0.join(NAME))
            .create_if_missing(true)
            .synchronous(SqliteSynchronous::Full)
            .busy_timeout(BUSY);
        let mut connection = options.connect().await.map_err(sqlite_error)?;
        connection.execute(TABLES).await.map_err(sqlite_error)?;
        Ok(connection)
    }
}
