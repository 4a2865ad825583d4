//! The models of the workspace, read again whenever the schema or the options move, always on the same view of the file as
//! the rows.
//!
//! With a new schema a bounded sample of values is read too: what it shows is kept as long as the schema version.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, Instant};

use sqlx::SqliteConnection;

use super::standing::Version;
use super::{Admin, option};
use crate::error::Result;
use crate::model::{Catalog, Evidence, Options, Samples, wanted};
use crate::policy::{Actor, Verb, authorize};
use crate::schema::{self, Schema, TableKind};
use crate::store;

/// What looking at the values of one table may take, and of all tables together. A few hundred small values take a few
/// milliseconds; the limits are for media that hang, and far enough away that kinds do not depend on how busy a machine is.
const PER_TABLE: Duration = Duration::from_secs(1);
const IN_ALL: Duration = Duration::from_secs(3);

/// What is kept of a file between two looks at it.
#[derive(Default)]
pub(super) struct Cached {
    /// The newest catalogue.
    catalog: RwLock<Option<(Version, Arc<Catalog>)>>,
    /// What the values of a schema version showed.
    samples: RwLock<Option<(i64, Arc<Samples>)>>,
    /// Whether our tables are in a schema version.
    pub(super) enabled: RwLock<Option<(i64, bool)>>,
}

pub(super) fn kept<T: Clone>(of: &RwLock<Option<T>>) -> Option<T> {
    of.read().unwrap_or_else(PoisonError::into_inner).clone()
}

pub(super) fn keep<T>(of: &RwLock<Option<T>>, value: T) {
    *of.write().unwrap_or_else(PoisonError::into_inner) = Some(value);
}

impl Admin {
    /// The catalogue as this connection's transaction sees the schema and the options.
    pub(crate) async fn catalog(&self, connection: &mut SqliteConnection) -> Result<Arc<Catalog>> {
        let version = self.version(connection).await?;
        self.catalog_of(connection, version).await
    }

    /// The catalogue of that version, if it is the one that is kept.
    pub(super) fn known(&self, version: Version) -> Option<Arc<Catalog>> {
        kept(&self.0.cached.catalog).filter(|(at, _)| *at == version).map(|(_, catalog)| catalog)
    }

    /// The catalogue of that version, which is the connection's.
    pub(crate) async fn catalog_of(&self, connection: &mut SqliteConnection, version: Version) -> Result<Arc<Catalog>> {
        if let Some(catalog) = self.known(version) {
            return Ok(catalog);
        }
        let (slugs, options) = if self.is_enabled() {
            (option::slugs(connection).await?, option::load(connection).await?.over(self.registered()))
        } else {
            (BTreeMap::new(), self.registered().clone())
        };
        let catalog = Arc::new(self.catalog_with(connection, &slugs, &options).await?);
        keep(&self.0.cached.catalog, (version, Arc::clone(&catalog)));
        Ok(catalog)
    }

    /// The models without what the workspace stores: inferred, then registered in Rust.
    pub(crate) async fn without_stored(&self, connection: &mut SqliteConnection) -> Result<Catalog> {
        self.catalog_with(connection, &BTreeMap::new(), self.registered()).await
    }

    /// The models as they would be with these options stored.
    pub(crate) async fn with_stored(
        &self,
        connection: &mut SqliteConnection,
        slugs: &BTreeMap<String, String>,
        stored: &Options,
    ) -> Result<Catalog> {
        self.catalog_with(connection, slugs, &stored.clone().over(self.registered())).await
    }

    async fn catalog_with(
        &self,
        connection: &mut SqliteConnection,
        slugs: &BTreeMap<String, String>,
        options: &Options,
    ) -> Result<Catalog> {
        let schema = schema::read(connection).await?;
        let samples = match kept(&self.0.cached.samples) {
            Some((version, samples)) if version == schema.version => samples,
            _ => {
                let samples = Arc::new(samples(connection, &schema).await?);
                keep(&self.0.cached.samples, (schema.version, Arc::clone(&samples)));
                samples
            }
        };
        Ok(Catalog::with_samples(schema, slugs, options, &samples))
    }
}

/// What the values of each table look like. A table that takes too long, and those after it, are left out: their kinds
/// come from types alone. Views are left out too: a row of one may cost a walk through everything.
async fn samples(connection: &mut SqliteConnection, schema: &Schema) -> Result<Samples> {
    let plain = Catalog::new(schema.clone(), &BTreeMap::new(), &Options::default());
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
