//! The models of the workspace, read again whenever the schema or the options move, always on the same view of the file as
//! the rows.
//!
//! With a new schema a bounded sample of values is read too (`looks`).

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use sqlx::SqliteConnection;

use super::looks::Looked;
use super::standing::Version;
use super::{Admin, limits, option};
use crate::error::Result;
use crate::identity::role::Roles;
use crate::model::{Catalog, Options, Samples};
use crate::schema;

/// What is kept of a file between two looks at it.
#[derive(Default)]
pub(super) struct Cached {
    /// The newest catalogue.
    catalog: RwLock<Option<Made>>,
    /// What the values of a schema version showed.
    pub(super) looked: RwLock<Option<Looked>>,
    /// The roles at one state of them.
    pub(super) roles: RwLock<Option<(String, Arc<Roles>)>>,
    /// What rules came to for those who asked last.
    pub(super) limits: Mutex<Vec<limits::Made>>,
    /// Whether our tables are in a schema version.
    pub(super) enabled: RwLock<Option<(i64, bool)>>,
}

/// A catalogue and what it was made of.
#[derive(Clone)]
struct Made {
    version: Version,
    samples: Arc<Samples>,
    catalog: Arc<Catalog>,
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

    /// The catalogue of that version, if it is the one that is kept and no table's values are due for another look.
    pub(super) fn known(&self, version: Version) -> Option<Arc<Catalog>> {
        let made = kept(&self.0.cached.catalog).filter(|made| made.version == version)?;
        self.is_all_that_is_seen(&made.samples).then_some(made.catalog)
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
        let (catalog, samples) = self.catalog_with(connection, &slugs, &options).await?;
        let catalog = Arc::new(catalog);
        keep(&self.0.cached.catalog, Made { version, samples, catalog: Arc::clone(&catalog) });
        Ok(catalog)
    }

    /// The models without what the workspace stores: inferred, then registered in Rust.
    pub(crate) async fn without_stored(&self, connection: &mut SqliteConnection) -> Result<Catalog> {
        Ok(self.catalog_with(connection, &BTreeMap::new(), self.registered()).await?.0)
    }

    /// The models as they would be with these options stored.
    pub(crate) async fn with_stored(
        &self,
        connection: &mut SqliteConnection,
        slugs: &BTreeMap<String, String>,
        stored: &Options,
    ) -> Result<Catalog> {
        Ok(self.catalog_with(connection, slugs, &stored.clone().over(self.registered())).await?.0)
    }

    async fn catalog_with(
        &self,
        connection: &mut SqliteConnection,
        slugs: &BTreeMap<String, String>,
        options: &Options,
    ) -> Result<(Catalog, Arc<Samples>)> {
        let schema = schema::read(connection).await?;
        let samples = self.samples(connection, &schema).await?;
        Ok((Catalog::with_samples(schema, slugs, options, &samples), samples))
    }
}
