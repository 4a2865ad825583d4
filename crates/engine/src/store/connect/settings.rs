//! The settings of every connection to the file, whoever uses it.

use std::path::Path;

use sqlx::SqliteConnection;
use sqlx::sqlite::SqliteConnectOptions;

use super::BUSY;

/// Settings of every connection (SECURITY.md 1.4). Double-quoted text stays allowed: other people's views use it.
pub(super) fn options(path: &Path, read_only: bool, immutable: bool) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(false)
        .read_only(read_only)
        .immutable(immutable)
        .busy_timeout(BUSY)
        .foreign_keys(true)
        .pragma("trusted_schema", "OFF")
        .pragma("cell_size_check", "ON")
        .pragma("mmap_size", "0")
        .pragma("journal_size_limit", "67108864")
}

/// The same for a connection that only reads, at desks: what does not compare by a collation of another program is read.
pub(in crate::store) async fn harden_reader(connection: &mut SqliteConnection) -> Result<(), sqlx::Error> {
    harden(connection).await?;
    let mut handle = connection.lock_handle().await?;
    bureau_guard::stand_in_for_collations(&mut handle)
        .map_err(|code| sqlx::Error::Protocol(format!("SQLite refused a stand-in: {code}")))
}

pub(in crate::store) async fn harden(connection: &mut SqliteConnection) -> Result<(), sqlx::Error> {
    let mut handle = connection.lock_handle().await?;
    bureau_guard::harden(&mut handle).map_err(|code| sqlx::Error::Protocol(format!("SQLite refused hardening: {code}")))
}
