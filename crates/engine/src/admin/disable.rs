//! Disabling: everything that enabling added is dropped, and nothing else.

use sqlx::{AssertSqlSafe, Executor};

use super::{Admin, meta};
use crate::error::{Error, ErrorCode, Result};
use crate::store::{Tx, is_own, quote, sqlite_error};

impl Admin {
    /// Drops the recorded names, in the transaction that checked who asks. Open the file anew afterwards.
    ///
    /// # Errors
    /// [`ErrorCode::AuditBroken`] when the list of names is gone.
    pub(crate) async fn disable(mut tx: Tx) -> Result<()> {
        let connection = tx.connection()?;
        let names = meta::get(connection, meta::ADDED).await?.ok_or_else(|| Error::new(ErrorCode::AuditBroken))?;
        // The list is text in the file: whatever else someone wrote into it is not dropped.
        for name in names.lines().filter(|name| is_own(name)) {
            let kind: Option<String> = sqlx::query_scalar(
                r#"SELECT "s"."type" FROM "sqlite_schema" AS "s" WHERE "s"."name" = ? AND "s"."type" = 'table'"#,
            )
            .bind(name)
            .fetch_optional(&mut *connection)
            .await
            .map_err(sqlite_error)?;
            // Indexes and triggers go with their table.
            if kind.is_some() {
                let drop = format!("DROP TABLE {}", quote(name));
                connection.execute(AssertSqlSafe(drop)).await.map_err(sqlite_error)?;
            }
        }
        tx.commit().await
    }
}
