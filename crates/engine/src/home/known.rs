//! `bureau_known`: where each workspace was last seen on this computer. Two files with one workspace id are a copy and its
//! original, and only a person knows which is which.

use std::path::{Path, PathBuf};

use sqlx::{Row, SqliteConnection};

use super::Home;
use crate::error::Result;
use crate::store::{Identity, sqlite_error};

/// What is known of a workspace that was just opened.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Seen {
    /// Here, or nowhere before, or it was moved here.
    Here,
    /// In another place, and it cannot be told that it moved.
    Elsewhere(PathBuf),
}

impl Home {
    /// Looks a workspace up and remembers it, unless it may be a copy.
    pub(crate) async fn see(&self, workspace_id: &str, path: &Path, identity: Identity) -> Result<Seen> {
        let mut connection = self.connect().await?;
        let row =
            sqlx::query(r#"SELECT "k"."path", "k"."identity" FROM "bureau_known" AS "k" WHERE "k"."workspace_id" = ?"#)
                .bind(workspace_id)
                .fetch_optional(&mut connection)
                .await
                .map_err(sqlite_error)?;
        if let Some(row) = row {
            let known = PathBuf::from(row.try_get::<String, _>(0).map_err(sqlite_error)?);
            let was: String = row.try_get(1).map_err(sqlite_error)?;
            // The same file under another name was moved; a file in the same place is the one that was there.
            if known != path && was != identity.text() {
                return Ok(Seen::Elsewhere(known));
            }
        }
        remember(&mut connection, workspace_id, path, identity).await?;
        Ok(Seen::Here)
    }

    /// From now on the workspace is here.
    pub(crate) async fn settle(&self, workspace_id: &str, path: &Path, identity: Identity) -> Result<()> {
        remember(&mut self.connect().await?, workspace_id, path, identity).await
    }
}

async fn remember(connection: &mut SqliteConnection, id: &str, path: &Path, identity: Identity) -> Result<()> {
    sqlx::query(
        r#"INSERT INTO "bureau_known" ("workspace_id", "path", "identity") VALUES (?, ?, ?)
        ON CONFLICT ("workspace_id") DO UPDATE SET "path" = excluded."path", "identity" = excluded."identity""#,
    )
    .bind(id)
    .bind(path.to_string_lossy().into_owned())
    .bind(identity.text())
    .execute(connection)
    .await
    .map_err(sqlite_error)?;
    Ok(())
}
