//! All models of a workspace at one schema version.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Model, infer};
use crate::error::{Error, ErrorCode, Result};
use crate::schema::Schema;

/// The schema and the models made of it.
#[derive(Debug, Default)]
pub struct Catalog {
    /// What the database says.
    pub schema: Schema,
    models: Vec<Arc<Model>>,
}

impl Catalog {
    /// Makes models of the schema's tables. `stored` holds the slugs a workspace fixed when it was enabled, by table.
    #[must_use]
    pub fn new(schema: Schema, stored: &BTreeMap<String, String>) -> Self {
        let models = infer::models(&schema, stored).into_iter().map(Arc::new).collect();
        Self { schema, models }
    }

    /// All models, by label.
    #[must_use]
    pub fn models(&self) -> &[Arc<Model>] {
        &self.models
    }

    /// The model of that exact table name, else of that slug.
    ///
    /// # Errors
    /// [`ErrorCode::ModelNotFound`] with `model`.
    pub fn model(&self, name: &str) -> Result<Arc<Model>> {
        self.models
            .iter()
            .find(|model| model.table == name)
            .or_else(|| self.models.iter().find(|model| model.slug == name))
            .cloned()
            .ok_or_else(|| Error::new(ErrorCode::ModelNotFound).with("model", name))
    }

    /// The model of that table, as SQLite compares names.
    #[must_use]
    pub fn of_table(&self, table: &str) -> Option<&Arc<Model>> {
        self.models.iter().find(|model| model.table.eq_ignore_ascii_case(table))
    }
}
