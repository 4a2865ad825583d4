//! An admin and who is asking: the only public door to data.

mod action;
mod allowed;
mod can;
mod change;
mod config;
mod edit;
mod export;
mod file;
mod history;
mod newest;
mod password;
mod people;
mod role_draft;
mod roles;
mod rules;
mod standing;
mod thumb;
mod undo;
mod viewing;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use tokio_util::sync::CancellationToken;

use crate::action::Action;
use crate::admin::{Admin, Checked, Version};
use crate::audit;
use crate::backup::{self, Backup};
use crate::error::{Error, ErrorCode, Result};
use crate::event::Event;
use crate::identity::{self, NewUser};
use crate::model::{Catalog, Model, RecordKey};
use crate::policy::{Actor, User, Verb, authorize, may_list, may_read, require_superuser};
use crate::record::{
    self, Change, Choices, Count, CountMode, Draft, Facets, Filter, ListQuery, Page, Record, Records, Rights, Scope,
    Shelf, Totals, Updated,
};
use crate::store::Tx;
use crate::value::Value;

pub use crate::audit::Origin;
pub use config::{Configured, Rehearsed, Stored};
pub use history::History;
pub use people::{NewPerson, Standing};
pub use role_draft::{Covered, RoleDraft, RoleRehearsed, RuleRefused};
pub use roles::{NewRole, RoleHeld};
pub use rules::{RuleChange, RuleDraft};

/// A workspace, open for someone. Every call is checked anew: an account that was switched off is refused at once.
#[derive(Clone)]
pub struct Session {
    admin: Admin,
    actor: Actor,
    origin: Origin,
    viewing: Option<viewing::Viewing>,
}

/// A model, and what the session's actor may do with it.
#[derive(Debug, Clone)]
pub struct Allowed {
    /// The model.
    pub model: Arc<Model>,
    /// Verbs the actor has.
    pub verbs: Vec<Verb>,
    /// Actions the actor may run on some of its records.
    pub actions: Vec<Action>,
}

impl Session {
    pub(crate) fn new(admin: Admin, actor: Actor, origin: Origin) -> Self {
        Self { admin, actor, origin, viewing: None }
    }

    /// The workspace.
    #[must_use]
    pub fn admin(&self) -> &Admin {
        &self.admin
    }

    /// Who is asking.
    #[must_use]
    pub fn actor(&self) -> &Actor {
        &self.actor
    }

    /// The same session on the same file, with new connections: after [`Admin::close`], or when the file was replaced by
    /// another program. The account is looked up again on every call, as always.
    ///
    /// # Errors
    /// As [`Admin::open`].
    pub async fn reopened(&self) -> Result<Self> {
        Ok(Self { admin: self.admin.reopened().await?, ..self.clone() })
    }

    /// The models the actor may view, by label.
    ///
    /// # Errors
    /// [`ErrorCode::NotSignedIn`], `file_…` codes.
    pub async fn models(&self) -> Result<Vec<Allowed>> {
        let (_, catalog, actor) = self.reading().await?;
        let handlers = self.admin.handlers();
        let allowed = catalog.models().iter().map(|model| Allowed::of(&catalog, &actor, model, handlers));
        Ok(allowed.filter(|allowed| allowed.verbs.contains(&Verb::View)).collect())
    }

    /// The model of that slug, if the actor may view it.
    ///
    /// # Errors
    /// [`ErrorCode::ModelNotFound`].
    pub async fn model(&self, slug: &str) -> Result<Arc<Model>> {
        let (_, catalog, actor) = self.reading().await?;
        let model = catalog.model(slug)?;
        authorize(&actor, Verb::View, &model)?;
        Ok(allowed::shown(&catalog, &actor, &model))
    }

    /// What a person typed, the exact name of a table or else a slug, as a model the actor may view.
    ///
    /// # Errors
    /// [`ErrorCode::ModelNotFound`].
    pub async fn find(&self, name: &str) -> Result<Arc<Model>> {
        let (_, catalog, actor) = self.reading().await?;
        let model = catalog.find(name)?;
        authorize(&actor, Verb::View, &model)?;
        Ok(allowed::shown(&catalog, &actor, &model))
    }

    /// One page of a list. Dropping the future stops the query at once.
    ///
    /// # Errors
    /// [`ErrorCode::ModelNotFound`], [`ErrorCode::FieldUnknown`], [`ErrorCode::InvalidFilter`].
    pub async fn list(&self, model: &str, query: &ListQuery) -> Result<Page> {
        // Bookmarks help where rows would be left out: not on the first page, nor beside a cursor.
        let deep = query.page > 1 && query.after.is_none() && query.before.is_none();
        let before = if deep { self.admin.store().version().await } else { None };
        let (mut view, catalog, actor) = self.viewing().await?;
        may_list(&actor, &*catalog.model(model)?, query).await?;
        let shelf = self.shelf(before).await;
        record::list(&mut view, self.scope(&catalog, &actor), model, query, shelf).await
    }

    /// What a filter's text means for a model: names as the file writes them, so that a face finds its fields.
    ///
    /// # Errors
    /// [`ErrorCode::ModelNotFound`]; [`ErrorCode::InvalidFilter`] and [`ErrorCode::FieldUnknown`] with `position` (in
    /// characters, from 1) and `near`, and with `length` when the text reads well but does not fit.
    pub async fn read_filter(&self, model: &str, text: &str) -> Result<Filter> {
        let (_, catalog, actor) = self.reading().await?;
        let grant = authorize(&actor, Verb::View, &catalog.model(model)?)?;
        record::read_filter(self.scope(&catalog, &actor), &grant, text)
    }

    /// How many records a list has. Gives way to writers, then has no total. Dropping the future stops it.
    ///
    /// # Errors
    /// As [`Session::list`].
    pub async fn count(&self, model: &str, query: &ListQuery, mode: CountMode) -> Result<Count> {
        let stop: CancellationToken = self.admin.store().background();
        let before = self.admin.store().version().await;
        let (mut view, catalog, actor) = self.viewing().await?;
        may_list(&actor, &*catalog.model(model)?, query).await?;
        let shelf = self.shelf(before).await;
        record::count(&mut view, self.scope(&catalog, &actor), model, query, (mode, stop), shelf).await
    }

    /// Every record of a list, whatever its page, in chunks and from one view of the file. Dropping it ends the reading.
    ///
    /// # Errors
    /// As [`Session::list`].
    pub async fn stream(&self, model: &str, query: &ListQuery) -> Result<Records> {
        let (view, catalog, actor) = self.viewing().await?;
        may_list(&actor, &*catalog.model(model)?, query).await?;
        Records::new(view, self.scope(&catalog, &actor), model, query)
    }

    /// The `limit` (at most 100) most frequent values of a field among the records of a list, whatever its page and order.
    /// Has two seconds, and gives way to writers. Dropping the future stops it.
    ///
    /// # Errors
    /// As [`Session::list`].
    pub async fn facets(&self, model: &str, field: &str, query: &ListQuery, limit: u32) -> Result<Facets> {
        let stop: CancellationToken = self.admin.store().background();
        let (mut reader, catalog, actor) = self.reading().await?;
        may_list(&actor, &*catalog.model(model)?, query).await?;
        record::facets(&mut reader, self.scope(&catalog, &actor), (model, field), query, limit, stop).await
    }

    /// What the numbers of a list come to: of those of `fields` where a sum means something, over all its records, whatever
    /// its page. Has two seconds, and gives way to writers. Dropping the future stops it.
    ///
    /// # Errors
    /// As [`Session::list`].
    pub async fn totals(&self, model: &str, fields: &[String], query: &ListQuery) -> Result<Totals> {
        let stop: CancellationToken = self.admin.store().background();
        let (mut reader, catalog, actor) = self.reading().await?;
        may_list(&actor, &*catalog.model(model)?, query).await?;
        record::totals(&mut reader, self.scope(&catalog, &actor), (model, fields), query, stop).await
    }

    /// One record.
    ///
    /// # Errors
    /// [`ErrorCode::RecordNotFound`].
    pub async fn get(&self, model: &str, key: &RecordKey) -> Result<Record> {
        let (mut view, catalog, actor) = self.viewing().await?;
        may_read(&actor, &*catalog.model(model)?, std::slice::from_ref(key)).await?;
        record::get(&mut view, &catalog, &actor, model, key).await
    }

    /// What may be done with one record: rules and policies may allow less there than in general.
    ///
    /// # Errors
    /// [`ErrorCode::RecordNotFound`].
    pub async fn rights(&self, model: &str, key: &RecordKey) -> Result<Rights> {
        let (mut view, catalog, actor) = self.viewing().await?;
        may_read(&actor, &*catalog.model(model)?, std::slice::from_ref(key)).await?;
        record::rights(&mut view, &catalog, &actor, model, key).await
    }

    /// Records as text another program runs: one `INSERT` each, in the order of the keys, of those of the fields that can
    /// be written and are no secret.
    ///
    /// # Errors
    /// [`ErrorCode::RecordNotFound`] when one of them is not there, [`ErrorCode::FieldUnknown`].
    pub async fn insertions(&self, model: &str, keys: Vec<RecordKey>, fields: &[String]) -> Result<String> {
        let (mut view, catalog, actor) = self.viewing().await?;
        may_read(&actor, &*catalog.model(model)?, &keys).await?;
        record::insertions(&mut view, &catalog, &actor, model, keys, fields).await
    }

    /// Candidates for a foreign key, by name.
    ///
    /// # Errors
    /// [`ErrorCode::FieldUnknown`] when the field is not a foreign key.
    pub async fn choices(&self, model: &str, field: &str, search: &str) -> Result<Choices> {
        let (mut view, catalog, actor) = self.viewing().await?;
        record::choices(&mut view, &catalog, &actor, model, field, search).await
    }

    /// The one candidate for a foreign key that has this very value: what a typed key refers to.
    ///
    /// # Errors
    /// [`ErrorCode::FieldUnknown`] when the field is not a foreign key.
    pub async fn choice(&self, model: &str, field: &str, value: &Value) -> Result<Choices> {
        let (mut view, catalog, actor) = self.viewing().await?;
        record::choice(&mut view, &catalog, &actor, model, field, value).await
    }

    /// Changes one record: conflict check, validation, one row, audit entries of everything the transaction changed,
    /// commit, event; in that order, all or nothing.
    ///
    /// # Errors
    /// [`ErrorCode::NotConfirmed`] for a plain file that is only looked at, [`ErrorCode::RecordConflict`],
    /// [`ErrorCode::InvalidInput`], and the rest of `record_…`.
    pub async fn update(&self, model: &str, key: &RecordKey, draft: Draft) -> Result<Updated> {
        let applied = self.one(Change::Edit { model: model.to_owned(), key: key.clone(), draft }).await?;
        applied.records.into_iter().next().flatten().ok_or_else(|| Error::internal("edited, and not there"))
    }

    /// A verified copy of the database at `destination`, which must not exist. Superusers, or a plain file's owner.
    ///
    /// # Errors
    /// [`ErrorCode::Forbidden`], [`ErrorCode::FileExists`].
    pub async fn backup(&self, destination: &Path) -> Result<Backup> {
        let (mut reader, _, actor) = self.reading().await?;
        if self.admin.is_enabled() {
            require_superuser(&actor)?;
        }
        let head = if self.admin.is_enabled() { Some(audit::head(&mut reader).await?) } else { None };
        drop(reader);
        let backup = backup::take(self.admin.path(), destination, head.as_deref()).await?;
        if self.admin.is_enabled() {
            let path = backup.path.display().to_string();
            self.note(&actor, "backup", &[("path", &path), ("sha256", &backup.sha256)]).await?;
        }
        Ok(backup)
    }

    /// Whether pages, references and the audit log are whole.
    ///
    /// # Errors
    /// [`ErrorCode::NotSignedIn`], `file_…` codes.
    pub async fn check(&self) -> Result<Checked> {
        drop(self.reading().await?);
        self.admin.check().await
    }

    /// Removes everything enabling added. Superusers only. Open the file anew afterwards.
    ///
    /// # Errors
    /// [`ErrorCode::Forbidden`], [`ErrorCode::NotEnabled`].
    pub async fn disable(&self) -> Result<()> {
        let (tx, _) = self.superuser_change().await?;
        Admin::disable(tx).await
    }

    /// Makes another superuser, or gives an account a new password. Superusers only.
    ///
    /// # Errors
    /// [`ErrorCode::Forbidden`], [`ErrorCode::InvalidInput`].
    pub async fn create_superuser(&self, new: NewUser) -> Result<()> {
        let new = identity::checked(new)?;
        let hash = identity::hash(new.password.clone(), self.admin.password_cost()).await?;
        let (mut tx, actor) = self.superuser_change().await?;
        let author = self.author(&actor);
        identity::create_or_reset(&mut tx, &author, &new, &hash).await?;
        tx.commit().await
    }

    /// Records that the person left. The session must not be used afterwards; faces drop it.
    ///
    /// # Errors
    /// `file_…` codes; the person is out all the same.
    pub async fn sign_out(self) -> Result<()> {
        match &self.actor {
            Actor::User(_) => self.note(&self.actor, "sign_out", &[]).await,
            Actor::Owner(_) | Actor::System(_) => Ok(()),
        }
    }

    /// Bookmarks, usable when nobody committed between `before` and now: then the view that was begun in between is the
    /// state of the file that both numbers stand for.
    async fn shelf(&self, before: Option<i64>) -> Shelf<'_> {
        let version = match before {
            Some(before) => self.admin.store().version().await.filter(|now| *now == before),
            None => None,
        };
        Shelf { bookmarks: self.admin.bookmarks(), version }
    }

    fn scope<'a>(&self, catalog: &'a Catalog, actor: &'a Actor) -> Scope<'a> {
        Scope { catalog, actor, who: None, now_ms: self.admin.clock().now_ms() }
    }

    /// The state of the file, and the actor as it knows them now: an account that is gone or inactive is nobody, and so
    /// is one whose sessions were ended, and the owner of a plain file that another program enabled meanwhile.
    async fn current(&self, connection: &mut sqlx::SqliteConnection) -> Result<(Version, Actor)> {
        if let Actor::User(then) = &self.actor {
            let (version, user) = self.admin.standing(connection, &then.id).await?;
            let user = self.worn(connection, still(then, user)?).await?;
            return Ok((version, Actor::User(user)));
        }
        let version = self.admin.version(connection).await?;
        if matches!(self.actor, Actor::Owner(_)) && self.admin.enabled_in(connection, version).await? {
            return Err(Error::new(ErrorCode::NotSignedIn));
        }
        Ok((version, self.actor.clone()))
    }

    /// Begins a change that only superusers may make; checked inside its transaction.
    async fn superuser_change(&self) -> Result<(Tx, Actor)> {
        self.admin.require_enabled()?;
        self.require_oneself()?;
        let mut tx = self.admin.write().await?;
        let (_, actor) = self.current(tx.connection()?).await?;
        require_superuser(&actor)?;
        Ok((tx, actor))
    }

    fn require_audit(&self, actor: &Actor) -> Result<()> {
        self.admin.require_enabled()?;
        require_superuser(actor)
    }

    /// Records an event. A file that may not be written has nowhere to record it.
    async fn note(&self, actor: &Actor, action: &str, about: &[(&str, &str)]) -> Result<()> {
        if self.admin.is_read_only() {
            return Ok(());
        }
        let mut tx = self.admin.write().await?;
        let author = self.author(actor);
        audit::append_event(&mut tx, &author, action, about).await?;
        tx.commit().await
    }

    fn tell(&self, catalog: &Catalog, touched: BTreeMap<String, Vec<RecordKey>>) {
        for (table, keys) in touched {
            if let Some(model) = catalog.of_table(&table) {
                self.admin.publish(Event::RecordsChanged { model: model.slug.clone(), keys });
            }
        }
    }
}

/// The account as it is now, if the session that began as `then` is not over.
fn still(then: &User, now: Option<User>) -> Result<User> {
    now.filter(|now| now.turn == then.turn).ok_or_else(|| Error::new(ErrorCode::NotSignedIn))
}
