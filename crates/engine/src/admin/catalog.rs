//! The models of the workspace, read again whenever the schema moves, always on the same view of the file as the rows.
//!
//! With a new schema a bounded sample of values is read too: what it shows is kept as long as the schema version.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, Instant};

use sqlx::{Row, SqliteConnection};

use super::Admin;
use crate::error::Result;
use crate::model::{Catalog, Evidence, Samples, wanted};
use crate::policy::{Actor, Verb, authorize};
use crate::schema::{self, Schema, TableKind};
use crate::store::{self, sqlite_error};

/// What looking at the values of one table may take, and of all tables together. Nobody waits longer for a first page.
const PER_TABLE: Duration = Duration::from_millis(100);
const IN_ALL: Duration = Duration::from_millis(500);

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
        let schema = schema::read(connection).await?;
        let samples = samples(connection, &schema, &slugs).await?;
        let catalog = Arc::new(Catalog::with_samples(schema, &slugs, &samples));
        *self.0.cached.0.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(&catalog));
        Ok(catalog)
    }
}

/// What the values of each table look like. A table that takes too long, and those after it, are left out: their kinds
/// come from types alone. Views are left out too: a row of one may cost a walk through everything.
async fn samples(
    connection: &mut SqliteConnection,
    schema: &Schema,
    slugs: &BTreeMap<String, String>,
) -> Result<Samples> {
    let plain = Catalog::new(schema.clone(), slugs);
    let end = Instant::now() + IN_ALL;
    let mut samples = Samples::new();
    for table in schema.tables.iter().filter(|table| table.kind == TableKind::Ordinary) {
        let left = end.saturating_duration_since(Instant::now()).min(PER_TABLE);
        let Some(model) = plain.of_table(&table.name).filter(|_| !left.is_zero()) else { continue };
        let columns: Vec<&str> =
            table.columns.iter().filter(|column| wanted(table, column)).map(|column| column.name.as_str()).collect();
        if columns.is_empty() {
            continue;
        }
        let grant = authorize(&Actor::SYSTEM, Verb::View, model)?;
        if let Some(values) = store::sample(connection, &grant, &columns, left).await? {
            let seen = columns.iter().zip(&values).map(|(column, values)| ((*column).to_owned(), Evidence::of(values)));
            samples.insert(table.name.clone(), seen.collect());
        }
    }
    Ok(samples)
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
