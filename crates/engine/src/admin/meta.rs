//! `bureau_meta`: facts about the workspace itself, by name.

use sqlx::{QueryBuilder, Sqlite, SqliteConnection};

use crate::error::{Error, ErrorCode, Result};
use crate::store::sqlite_error;

/// Name of the workspace's id, a UUIDv7 given when it was enabled.
pub(crate) const WORKSPACE_ID: &str = "workspace_id";
/// Id the audit's chain began with, when the workspace got another one since: a copy that became its own workspace.
pub(crate) const CHAIN_ID: &str = "chain_id";
/// Format of our tables; the oldest format that may read and write them is noted beside it.
pub(crate) const FORMAT: &str = "format";
/// Oldest format whose programs may read.
pub(crate) const MIN_READER: &str = "min_reader";
/// Oldest format whose programs may write.
pub(crate) const MIN_WRITER: &str = "min_writer";
/// SHA-256 of the recovery key.
pub(crate) const RECOVERY: &str = "recovery_key_sha256";
/// Names of what enabling added, one per line: what disabling drops.
pub(crate) const ADDED: &str = "added";

/// The value of that name.
pub(crate) async fn get(connection: &mut SqliteConnection, name: &str) -> Result<Option<String>> {
    sqlx::query_scalar(r#"SELECT "m"."value" FROM "bureau_meta" AS "m" WHERE "m"."name" = ?"#)
        .bind(name)
        .fetch_optional(connection)
        .await
        .map_err(sqlite_error)
}

/// Sets the value of that name.
pub(crate) async fn set(connection: &mut SqliteConnection, name: &str, value: &str) -> Result<()> {
    let mut sql = QueryBuilder::new("");
    push_set(&mut sql, name, value.to_owned());
    sql.build().execute(connection).await.map(drop).map_err(sqlite_error)
}

/// The statement that does so, after whatever is there.
pub(crate) fn push_set(sql: &mut QueryBuilder<Sqlite>, name: &str, value: String) {
    sql.push(r#"INSERT INTO "bureau_meta" ("name", "value") VALUES ("#).push_bind(name.to_owned()).push(", ");
    sql.push_bind(value).push(r#") ON CONFLICT ("name") DO UPDATE SET "value" = excluded."value""#);
}

/// The id that the audit's chain is bound to.
///
/// # Errors
/// [`ErrorCode::AuditBroken`] when it is gone: the chain hangs on it.
pub(crate) async fn chain_id(connection: &mut SqliteConnection) -> Result<String> {
    match get(connection, CHAIN_ID).await? {
        Some(id) => Ok(id),
        None => get(connection, WORKSPACE_ID)
            .await?
            .ok_or_else(|| Error::new(ErrorCode::AuditBroken).because("no workspace id")),
    }
}
