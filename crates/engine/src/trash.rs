//! Deleted records that can be put back: where in the audit log each one's deletion stands, with everything that went
//! with it. The rows themselves are in the log; throwing a record out of the trash ends the offer, not the history.

use sqlx::sqlite::SqliteRow;
use sqlx::{Row, SqliteConnection};

use crate::error::{Error, ErrorCode, Result};
use crate::store::sqlite_error;

/// One deleted record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trashed {
    /// Place of the first entry of its deletion in the audit log; names it.
    pub seq: i64,
    /// Exact name of its table.
    pub table: String,
    /// What it was called.
    pub display: String,
    /// Unix milliseconds.
    pub deleted_at: i64,
    /// E-mail of who deleted it.
    pub deleted_by: String,
    /// How many other records went with it.
    pub with: i64,
    /// Place of the last entry of its deletion.
    pub(crate) last_seq: i64,
}

const COLUMNS: &str =
    r#""t"."seq", "t"."last_seq", "t"."table_name", "t"."display", "t"."deleted_at", "t"."deleted_by", "t"."cascaded""#;

/// Keeps a record. Inside the transaction that deleted it.
pub(crate) async fn keep(connection: &mut SqliteConnection, trashed: &Trashed) -> Result<()> {
    sqlx::query(
        r#"INSERT INTO "bureau_trash" ("seq", "last_seq", "table_name", "display", "deleted_at", "deleted_by", "cascaded")
        VALUES (?, ?, ?, ?, ?, ?, ?)"#,
    )
    .bind(trashed.seq)
    .bind(trashed.last_seq)
    .bind(&trashed.table)
    .bind(&trashed.display)
    .bind(trashed.deleted_at)
    .bind(&trashed.deleted_by)
    .bind(trashed.with)
    .execute(connection)
    .await
    .map_err(sqlite_error)?;
    Ok(())
}

/// What is in the trash, newest first; of one table when it is given.
pub(crate) async fn list(connection: &mut SqliteConnection, table: Option<&str>) -> Result<Vec<Trashed>> {
    let sql = format!(
        r#"SELECT {COLUMNS} FROM "bureau_trash" AS "t" WHERE ?1 IS NULL OR "t"."table_name" = ?1 ORDER BY "t"."seq" DESC"#
    );
    let rows = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(table).fetch_all(connection).await.map_err(sqlite_error)?;
    rows.iter().map(read).collect()
}

/// The record of that deletion.
///
/// # Errors
/// [`ErrorCode::RecordNotFound`] with `key`.
pub(crate) async fn get(connection: &mut SqliteConnection, seq: i64) -> Result<Trashed> {
    let sql = format!(r#"SELECT {COLUMNS} FROM "bureau_trash" AS "t" WHERE "t"."seq" = ?"#);
    let row = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(seq).fetch_optional(connection).await.map_err(sqlite_error)?;
    let missing = || Error::new(ErrorCode::RecordNotFound).with("model", "").with("key", seq);
    read(&row.ok_or_else(missing)?)
}

/// Takes it out of the trash: it was put back, or is not to be.
pub(crate) async fn forget(connection: &mut SqliteConnection, seq: i64) -> Result<()> {
    sqlx::query(r#"DELETE FROM "bureau_trash" WHERE "seq" = ?"#)
        .bind(seq)
        .execute(connection)
        .await
        .map_err(sqlite_error)?;
    Ok(())
}

/// Takes a record out whenever it was put in: it is no longer marked as deleted, or deleted for good. `key` as the audit
/// log has it.
pub(crate) async fn forget_record(connection: &mut SqliteConnection, table: &str, key: &[u8]) -> Result<()> {
    sqlx::query(
        r#"DELETE FROM "bureau_trash" WHERE "seq" IN (SELECT "a"."seq" FROM "bureau_audit" AS "a"
        WHERE "a"."table_name" = ? AND "a"."record_key" = ?)"#,
    )
    .bind(table)
    .bind(key)
    .execute(connection)
    .await
    .map_err(sqlite_error)?;
    Ok(())
}

/// Takes out whatever a taken-back change had deleted.
pub(crate) async fn forget_between(connection: &mut SqliteConnection, first: i64, last: i64) -> Result<()> {
    sqlx::query(r#"DELETE FROM "bureau_trash" WHERE "seq" BETWEEN ? AND ?"#)
        .bind(first)
        .bind(last)
        .execute(connection)
        .await
        .map_err(sqlite_error)?;
    Ok(())
}

fn read(row: &SqliteRow) -> Result<Trashed> {
    let read = || -> std::result::Result<Trashed, sqlx::Error> {
        Ok(Trashed {
            seq: row.try_get(0)?,
            last_seq: row.try_get(1)?,
            table: row.try_get(2)?,
            display: row.try_get(3)?,
            deleted_at: row.try_get(4)?,
            deleted_by: row.try_get(5)?,
            with: row.try_get(6)?,
        })
    };
    read().map_err(sqlite_error)
}
