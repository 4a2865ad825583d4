//! The models of the workspace, read again whenever the schema moves, always on the same view of the file as the rows.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

use sqlx::{Row, SqliteConnection};

use super::Admin;
use crate::error::Result;
use crate::model::Catalog;
use crate::schema;
use crate::store::sqlite_error;

/// The catalogue of the newest schema version seen.
#[derive(Default)]
pub(super) struct Cached(RwLock<Option<Arc<Catalog>>>);

impl Admin {
    /// The catalogue as this connection's transaction sees the schema.
    pub(crate) async fn catalog(&self, connection: &mut SqliteConnection) -> Result<Arc<Catalog>> {
        let version: i64 =
            sqlx::query_scalar("PRAGMA schema_version").fetch_one(&mut *connection).await.map_err(sqlite_error)?;
        let cached = self.0.cached.0.read().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some(catalog) = cached.filter(|catalog| catalog.schema.version == version) {
            return Ok(catalog);
        }
        let slugs = if self.is_enabled() { stored_slugs(connection).await? } else { BTreeMap::new() };
        let catalog = Arc::new(Catalog::new(schema::read(connection).await?, &slugs));
        *self.0.cached.0.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(&catalog));
        Ok(catalog)
    }
}

async fn stored_slugs(connection: &mut SqliteConnection) -> Result<BTreeMap<String, String>> {
    sqlx::query(r#"SELECT "m"."table_name", "m"."slug" FROM "bureau_model" AS "m""#)
        .fetch_all(connection)
        .await
        .map_err(sqlite_error)?
        .iter()
        .map(|row| Ok((row.try_get(0)?, row.try_get(1)?)))
        .collect::<Result<_, sqlx::Error>>()
        .map_err(sqlite_error)
}
