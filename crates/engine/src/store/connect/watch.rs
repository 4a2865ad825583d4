//! In which state the file is, as SQLite numbers it for a connection.

use sqlx::{Executor, Row};

use super::Store;

/// A state of the file, as one connection numbers it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Seen {
    by_writer: bool,
    data: i64,
    pub(crate) schema: i64,
}

impl Store {
    /// A number that is another one after every commit, by whomever; nothing when it cannot be had just now.
    pub(crate) async fn version(&self) -> Option<i64> {
        let mut connection = self.0.watch.acquire().await.ok()?;
        // To its end: a statement left at its first row would keep a lock that others wait for.
        let rows = connection.fetch_all("PRAGMA data_version").await.ok()?;
        rows.first()?.try_get(0).ok()
    }

    /// The state of the file as far as other programs made it; nothing when it cannot be had just now.
    ///
    /// `data_version` stays what it is for a connection's own commits
    /// (<https://www.sqlite.org/pragma.html#pragma_data_version>), and only the writer commits. Where there is none, nobody
    /// here writes, and the watch knows as well.
    pub(crate) async fn seen(&self) -> Option<Seen> {
        let writer = self.0.writer.try_acquire();
        let by_writer = writer.is_some();
        if !by_writer && self.0.writer.size() > 0 {
            return None;
        }
        let mut connection = match writer {
            Some(connection) => connection,
            None => self.0.watch.acquire().await.ok()?,
        };
        let mut ask = async |pragma: &'static str| -> Option<i64> {
            connection.fetch_all(pragma).await.ok()?.first()?.try_get(0).ok()
        };
        Some(Seen { by_writer, data: ask("PRAGMA data_version").await?, schema: ask("PRAGMA schema_version").await? })
    }
}
