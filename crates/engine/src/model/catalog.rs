//! All models of a workspace at one schema version.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::infer::{self, Samples};
use super::options::{Options, apply, settle};
use super::{Model, naming};
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
    /// Makes models of the schema's tables. `stored` holds the slugs a workspace fixed when it was enabled, by table;
    /// `options` what was said, in Rust and in the workspace. Kinds come from types and names alone: no value was seen.
    #[must_use]
    pub fn new(schema: Schema, stored: &BTreeMap<String, String>, options: &Options) -> Self {
        Self::with_samples(schema, stored, options, &Samples::new())
    }

    /// As [`Catalog::new`], with what was seen of the tables' values.
    pub(crate) fn with_samples(
        schema: Schema,
        stored: &BTreeMap<String, String>,
        options: &Options,
        samples: &Samples,
    ) -> Self {
        let slugs = settle(&schema, stored, options);
        let mut models = infer::models(&schema, &slugs, samples);
        for model in &mut models {
            if let Some(said) = options.of(&model.table) {
                apply(model, said);
            }
        }
        models.sort_by_cached_key(|model| {
            (model.options.order.unwrap_or(0), naming::sorted_by(&model.label), model.label.clone())
        });
        Self { schema, models: models.into_iter().map(Arc::new).collect() }
    }

    /// All models, by their order, then by label.
    #[must_use]
    pub fn models(&self) -> &[Arc<Model>] {
        &self.models
    }

    /// The model of that slug: how models refer to each other, and how faces name them.
    ///
    /// # Errors
    /// [`ErrorCode::ModelNotFound`] with `model`.
    pub fn model(&self, slug: &str) -> Result<Arc<Model>> {
        self.named(slug, |model| model.slug == slug)
    }

    /// What a person typed: the exact name of a table, else a slug.
    ///
    /// # Errors
    /// [`ErrorCode::ModelNotFound`] with `model`.
    pub fn find(&self, name: &str) -> Result<Arc<Model>> {
        self.named(name, |model| model.table == name).or_else(|_| self.model(name))
    }

    fn named(&self, name: &str, wanted: impl Fn(&Model) -> bool) -> Result<Arc<Model>> {
        let found = self.models.iter().find(|model| wanted(model)).cloned();
        found.ok_or_else(|| Error::new(ErrorCode::ModelNotFound).with("model", name))
    }

    /// The model of that table, as SQLite compares names.
    #[must_use]
    pub fn of_table(&self, table: &str) -> Option<&Arc<Model>> {
        self.models.iter().find(|model| model.table.eq_ignore_ascii_case(table))
    }

    /// The model whose records stand for people, with the field that holds their e-mail; nothing where the options name more
    /// than one, for then it is not known who is who.
    #[must_use]
    pub fn person(&self) -> Option<(&Arc<Model>, &str)> {
        let mut named = self.models.iter().filter(|model| model.options.person.is_some());
        let model = named.next().filter(|_| named.next().is_none())?;
        let field = model.field(model.options.person.as_deref()?)?;
        Some((model, &field.name))
    }
}
