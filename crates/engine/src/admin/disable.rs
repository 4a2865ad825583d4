//! Disabling: everything that enabling added is dropped, and nothing else.

use sqlx::{AssertSqlSafe, Executor};

use super::{Admin, meta};
use crate::error::{Error, ErrorCode, Result};
use crate::store::{quote, sqlite_error};

impl Admin {
    /// Drops the recorded names in one transaction. Open the file anew afterwards.
    ///
    /// # Errors
    /// [`ErrorCode::NotEnabled`]; [`ErrorCode::AuditBroken`] when the list of names is gone.
    pub(crate) async fn disable(&self) -> Result<()> {
        self.require_enabled()?;
        let mut tx = self.store().write().await?;
        let connection = tx.connection();
        let names = meta::get(connection, meta::ADDED).await?.ok_or_else(|| Error::new(ErrorCode::AuditBroken))?;
        for name in names.lines() {
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
