//! What every request asks first of its view of the file, in one statement: which schema and which options these are, and
//! who is asking. Each statement is a walk to another thread and back; a page of a list is hardly longer than one.

use sqlx::{Row, SqliteConnection};

use super::catalog::{keep, kept};
use super::{Admin, has_our_tables, option};
use crate::error::{Error, ErrorCode, Result};
use crate::policy::User;
use crate::store::sqlite_error;

/// The state that a catalogue was made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Version {
    /// `PRAGMA schema_version`.
    pub(super) schema: i64,
    /// How often options had changed.
    pub(super) options: i64,
}

impl Admin {
    /// The state of a file as the connection sees it, and the user of that id if they are active.
    ///
    /// # Errors
    /// [`ErrorCode::NotEnabled`] when the file no longer is.
    pub(crate) async fn standing(
        &self,
        connection: &mut SqliteConnection,
        id: &str,
    ) -> Result<(Version, Option<User>)> {
        // The tables may be gone since; then the statement cannot be made.
        let row = sqlx::query(
            r#"SELECT "v"."schema_version", "o"."value", "u"."email", "u"."name", "u"."is_admin"
            FROM pragma_schema_version AS "v"
            LEFT JOIN "bureau_meta" AS "o" ON "o"."name" = ?
            LEFT JOIN "bureau_user" AS "u" ON "u"."id" = ? AND "u"."is_active" = 1"#,
        )
        .bind(option::MOVED)
        .bind(id)
        .fetch_one(&mut *connection)
        .await;
        let row = match row {
            Ok(row) => row,
            Err(_) if !has_our_tables(connection).await? => return Err(Error::new(ErrorCode::NotEnabled)),
            Err(error) => return Err(sqlite_error(error)),
        };
        let read = || -> Result<_, sqlx::Error> {
            let moved: Option<String> = row.try_get(1)?;
            let version = Version { schema: row.try_get(0)?, options: option::number(moved.as_deref()) };
            let Some(email) = row.try_get::<Option<String>, _>(2)? else { return Ok((version, None)) };
            let is_admin = row.try_get::<i64, _>(4)? != 0;
            Ok((version, Some(User { id: id.to_owned(), email, name: row.try_get(3)?, is_admin })))
        };
        let (version, user) = read().map_err(sqlite_error)?;
        if self.enabled_in(connection, version).await? {
            Ok((version, user))
        } else {
            Err(Error::new(ErrorCode::NotEnabled))
        }
    }

    /// The state of a file as the connection sees it.
    pub(crate) async fn version(&self, connection: &mut SqliteConnection) -> Result<Version> {
        let schema =
            sqlx::query_scalar("PRAGMA schema_version").fetch_one(&mut *connection).await.map_err(sqlite_error)?;
        let options = if self.is_enabled() { option::moved(connection).await? } else { 0 };
        Ok(Version { schema, options })
    }

    /// Whether the file has our tables in that version, which is the connection's.
    pub(crate) async fn enabled_in(&self, connection: &mut SqliteConnection, version: Version) -> Result<bool> {
        if let Some((at, enabled)) = kept(&self.0.cached.enabled)
            && at == version.schema
        {
            return Ok(enabled);
        }
        let enabled = has_our_tables(connection).await?;
        keep(&self.0.cached.enabled, (version.schema, enabled));
        Ok(enabled)
    }
}
