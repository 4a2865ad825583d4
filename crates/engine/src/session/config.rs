//! Options of the workspace: out and in as one file, or those of one model; all or nothing, each change recorded.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{Allowed, Session};
use crate::admin::option;
use crate::audit::{self, FieldChange};
use crate::error::{Problem, Result};
use crate::identity::role;
use crate::model::options::{Document, ModelOptions, Options, check, difference, everything, file, refuse};
use crate::model::{Catalog, Model};
use crate::policy::{Actor, may_list, require_superuser};
use crate::record::{self, ListQuery, Page};
use crate::store::{Reader, Tx, View};
use crate::value::Value;

/// What the workspace says of a model, and what would hold if it said nothing.
#[derive(Debug, Clone)]
pub struct Configured {
    /// What is stored.
    pub stored: ModelOptions,
    /// The model without it: inferred, and registered in Rust.
    pub otherwise: Arc<Model>,
}

/// A model as it would be with other options, before they are stored.
#[derive(Debug, Clone)]
pub struct Rehearsed {
    /// The model, and what the actor could do with it.
    pub allowed: Allowed,
    /// The beginning of its list.
    pub page: Page,
    /// What was read of it.
    pub query: ListQuery,
    /// Why these options would be refused; what does not fit is left out of the model.
    pub problems: Vec<Problem>,
}

/// What storing options came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// Paths of the keys that changed.
    pub changed: Vec<String>,
    /// Slug of each model by its table: an option may have given it another.
    pub slugs: BTreeMap<String, String>,
}

impl Session {
    /// The workspace's options as a file: what is stored, and with `all` what holds for everything else, as comments.
    /// Superusers, or a plain file's owner.
    ///
    /// # Errors
    /// [`ErrorCode::Forbidden`](crate::error::ErrorCode::Forbidden).
    pub async fn export_options(&self, all: bool) -> Result<String> {
        let (mut reader, catalog, actor) = self.reading().await?;
        let (stored, _) = self.said(&mut reader, &actor).await?;
        Ok(if all { everything(&stored, &catalog) } else { file(&stored) })
    }

    /// Stores what the file says and nothing else that this program understands. Superusers only.
    ///
    /// # Errors
    /// [`ErrorCode::ConfigInvalid`](crate::error::ErrorCode::ConfigInvalid) with every problem and where it stands,
    /// [`ErrorCode::NotEnabled`](crate::error::ErrorCode::NotEnabled),
    /// [`ErrorCode::Forbidden`](crate::error::ErrorCode::Forbidden).
    pub async fn import_options(&self, text: &str) -> Result<Stored> {
        let document = Document::read(text);
        self.admin.look_at_the_rest().await?;
        let (mut tx, actor) = self.superuser_change().await?;
        let said =
            Said { options: option::load(tx.connection()?).await?, slugs: option::slugs(tx.connection()?).await? };
        let catalog = self.admin.with_stored(tx.connection()?, &said.fixed(), &document.options).await?;
        let mut problems = document.problems.clone();
        problems.extend(check(&document.options, &catalog));
        document.refuse(problems)?;
        self.store_options(tx, &actor, &said, &document.options, &catalog).await
    }

    /// What the workspace says of a model, and what would hold without. Superusers, or a plain file's owner.
    ///
    /// # Errors
    /// [`ErrorCode::ModelNotFound`](crate::error::ErrorCode::ModelNotFound),
    /// [`ErrorCode::Forbidden`](crate::error::ErrorCode::Forbidden).
    pub async fn model_options(&self, model: &str) -> Result<Configured> {
        let (mut reader, catalog, actor) = self.reading().await?;
        let table = catalog.model(model)?.table.clone();
        let (options, slugs) = self.said(&mut reader, &actor).await?;
        let said = Said { options, slugs };
        let without = said.with(&table, ModelOptions::default());
        let otherwise = self.admin.with_stored(&mut reader, &said.fixed(), &without).await?.find(&table)?;
        Ok(Configured { stored: said.options.of(&table).cloned().unwrap_or_default(), otherwise })
    }

    /// The model and the beginning of its list as they would be with these options; stores nothing. Superusers, or a
    /// plain file's owner. What is secret now stays so in it: only options that are stored, and recorded, may show it.
    /// Dropping the future stops it.
    ///
    /// # Errors
    /// As [`Session::model_options`].
    pub async fn rehearse_options(&self, model: &str, options: &ModelOptions, rows: u32) -> Result<Rehearsed> {
        self.admin.look_at_the_rest().await?;
        let (mut reader, catalog, actor) = self.reading().await?;
        let now = catalog.model(model)?;
        let table = now.table.clone();
        let (stored, slugs) = self.said(&mut reader, &actor).await?;
        let said = Said { options: stored, slugs };
        let wanted = said.with(&table, options.clone());
        let mut then = self.admin.with_stored(&mut reader, &said.fixed(), &wanted).await?;
        let problems = new_problems((&said.options, &catalog), (&wanted, &then));
        let exposed = {
            let wanted = then.find(&table)?;
            let secret = |name: &str| wanted.field(name).is_some_and(|field| field.kind.is_secret());
            now.fields
                .iter()
                .filter(|field| field.kind.is_secret() && !secret(&field.name))
                .cloned()
                .collect::<Vec<_>>()
        };
        if !exposed.is_empty() {
            let kept = exposed
                .iter()
                .fold(options.clone(), |kept, secret| kept.field(&secret.name, |field| field.kind(secret.kind.name())));
            then = self.admin.with_stored(&mut reader, &said.fixed(), &said.with(&table, kept)).await?;
        }
        let allowed = Allowed::of(&then, &actor, &then.find(&table)?, self.admin.handlers());
        let query = ListQuery { per_page: rows.min(allowed.model.page_size()), ..ListQuery::default() };
        may_list(&actor, &allowed.model, &query).await?;
        let shelf = self.shelf(None).await;
        let mut view = View::Reader(reader);
        let page = record::list(&mut view, self.scope(&then, &actor), &allowed.model.slug, &query, shelf).await?;
        Ok(Rehearsed { allowed, page, query, problems })
    }

    /// Stores what these say of one model and nothing else of it that this program understands. Superusers only.
    /// What fitted the schema no more before does not stand in the way of other changes.
    ///
    /// # Errors
    /// As [`Session::import_options`], and [`ErrorCode::ModelNotFound`](crate::error::ErrorCode::ModelNotFound).
    pub async fn set_model_options(&self, model: &str, options: ModelOptions) -> Result<Stored> {
        self.admin.look_at_the_rest().await?;
        let (mut tx, actor) = self.superuser_change().await?;
        let said =
            Said { options: option::load(tx.connection()?).await?, slugs: option::slugs(tx.connection()?).await? };
        let catalog = self.admin.with_stored(tx.connection()?, &said.slugs, &said.options).await?;
        let wanted = said.with(&catalog.model(model)?.table, options);
        let then = self.admin.with_stored(tx.connection()?, &said.fixed(), &wanted).await?;
        refuse(new_problems((&said.options, &catalog), (&wanted, &then)))?;
        self.store_options(tx, &actor, &said, &wanted, &then).await
    }

    /// What is stored, for whoever may know it: options, and the slugs of tables.
    async fn said(&self, reader: &mut Reader, actor: &Actor) -> Result<(Options, BTreeMap<String, String>)> {
        if !self.admin.is_enabled() {
            return Ok(Default::default());
        }
        require_superuser(actor)?;
        Ok((option::load(reader).await?, option::slugs(reader).await?))
    }

    async fn store_options(
        &self,
        mut tx: Tx,
        actor: &Actor,
        said: &Said,
        wanted: &Options,
        catalog: &Catalog,
    ) -> Result<Stored> {
        let after = wanted.named_as(catalog);
        let differences = difference(&said.options, &after);
        // Whoever is told the slugs must not have to ask for them once this is stored: that could fail, and this did not.
        let slugs = catalog.models().iter().map(|model| (model.table.clone(), model.slug.clone())).collect();
        if differences.is_empty() {
            return Ok(Stored { changed: Vec::new(), slugs });
        }
        let connection = tx.connection()?;
        option::save(connection, &said.options, &after).await?;
        let renamed: Vec<(String, String)> = catalog
            .models()
            .iter()
            .filter(|model| said.slugs.get(&model.table) != Some(&model.slug))
            .map(|model| (model.table.clone(), model.slug.clone()))
            .collect();
        option::rename(connection, &renamed).await?;
        if self.admin.knows_roles() {
            let old = |table: &String| said.slugs.get(table).cloned();
            let now = renamed.iter().filter_map(|(table, slug)| Some((old(table)?, slug.clone()))).collect();
            role::follow(connection, &now).await?;
        }
        let author = self.author(actor);
        let keys: BTreeSet<String> = differences.iter().map(|difference| difference.key.clone()).collect();
        let changes = differences.into_iter().map(|it| FieldChange {
            field: it.key,
            old: it.old.map(Value::from),
            new: it.new.map(Value::from),
        });
        audit::append_changes(&mut tx, &author, "configure", changes.collect()).await?;
        tx.commit().await?;
        Ok(Stored { changed: keys.into_iter().collect(), slugs })
    }
}

/// What a workspace says before a change.
struct Said {
    options: Options,
    slugs: BTreeMap<String, String>,
}

impl Said {
    /// The slugs that stay whatever the options say: one that an option had given goes back to what it would be without.
    fn fixed(&self) -> BTreeMap<String, String> {
        let gave = |table: &String| self.options.of(table).is_some_and(|model| model.slug.is_some());
        self.slugs.iter().filter(|(table, _)| !gave(table)).map(|(t, s)| (t.clone(), s.clone())).collect()
    }

    /// The same options with others of one model.
    fn with(&self, table: &str, options: ModelOptions) -> Options {
        let mut wanted = self.options.clone();
        wanted.models.insert(table, options);
        wanted
    }
}

/// What is wrong now and was not before.
fn new_problems(before: (&Options, &Catalog), after: (&Options, &Catalog)) -> Vec<Problem> {
    let known = check(before.0, before.1);
    check(after.0, after.1).into_iter().filter(|problem| !known.contains(problem)).collect()
}
