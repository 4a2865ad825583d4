//! Is the file whole?

use sqlx::SqliteConnection;

use crate::error::Result;
use crate::store::sqlite_error;

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// `ok`, or SQLite's first complaint.
    pub integrity: String,
    /// Rows that refer to nothing.
    pub foreign_keys: i64,
    /// Whether the audit log verifies; nothing for a plain file.
    pub audit: Option<bool>,
    /// Version of the SQLite that looked.
    pub sqlite: String,
}

/// `PRAGMA integrity_check`: reads every page; SQLite's first complaint.
pub(super) async fn integrity(connection: &mut SqliteConnection) -> Result<String> {
    sqlx::query_scalar("PRAGMA integrity_check(1)").fetch_one(connection).await.map_err(sqlite_error)
}

/// `PRAGMA quick_check`: as [`integrity`] without comparing indexes with their tables.
pub(super) async fn quick(connection: &mut SqliteConnection) -> Result<String> {
    sqlx::query_scalar("PRAGMA quick_check(1)").fetch_one(connection).await.map_err(sqlite_error)
}

/// Rows that refer to nothing, table by table. A foreign key that SQLite cannot follow (its parent has no such unique
/// columns) counts as one.
pub(super) async fn dangling(connection: &mut SqliteConnection) -> Result<i64> {
    let tables: Vec<String> =
        sqlx::query_scalar(r#"SELECT "s"."name" FROM "sqlite_schema" AS "s" WHERE "s"."type" = 'table'"#)
            .fetch_all(&mut *connection)
            .await
            .map_err(sqlite_error)?;
    let mut dangling = 0;
    for table in tables {
        let rows: Result<i64, sqlx::Error> =
            sqlx::query_scalar(r#"SELECT count(1) FROM pragma_foreign_key_check(?) AS "f""#)
                .bind(table)
                .fetch_one(&mut *connection)
                .await;
        dangling += match rows {
            Ok(rows) => rows,
            Err(error) if is_mismatch(&error) => 1,
            Err(error) => return Err(sqlite_error(error)),
        };
    }
    Ok(dangling)
}

fn is_mismatch(error: &sqlx::Error) -> bool {
    error.as_database_error().is_some_and(|error| error.message().contains("foreign key mismatch"))
}

impl super::Admin {
    /// Checks pages, references and, in an enabled workspace, the audit log.
    pub(crate) async fn check(&self) -> Result<Checked> {
        let mut reader = self.store().read().await?;
        let audit = if self.is_enabled() { Some(crate::audit::verify(&mut reader).await?.ok) } else { None };
        Ok(Checked {
            integrity: integrity(&mut reader).await?,
            foreign_keys: dangling(&mut reader).await?,
            audit,
            sqlite: bureau_guard::linked_version().1.to_owned(),
        })
    }
}
