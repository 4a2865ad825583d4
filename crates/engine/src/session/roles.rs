//! Roles: what there is, what they allow, who has them until when. Verbs on `roles` say who may make and change them; who
//! has them is a matter of people (`users.edit`). Nobody grants or assigns more than they hold.

use sqlx::SqliteConnection;

use super::Session;
use super::rules::{RuleDraft, put, word};
use crate::action::asks_permission;
use crate::admin::broken;
use crate::audit::{self, FieldChange};
use crate::error::{Error, ErrorCode, Problem, ProblemCode, Result};
use crate::identity::role::{self, Assignment, RoleRow};
use crate::identity::{self, Person};
use crate::model::Catalog;
use crate::policy::{Actor, Ours, Permission, Permissions, Role, Verb, require, require_held, require_superuser};
use crate::store::Tx;
use crate::value::Value;

/// Longest name, label and description, in characters.
const LONGEST_NAME: usize = 60;
const LONGEST_LABEL: usize = 100;
const LONGEST_DESCRIPTION: usize = 500;

/// A role and who has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleHeld {
    /// The role.
    pub role: Role,
    /// Permissions that mean nothing in this file: slugs no model has.
    pub inert: Vec<String>,
    /// Rules that cannot be obeyed, as `slug.verb`, because what they name is not there: they let nobody do anything.
    pub broken: Vec<String>,
    /// E-mails of those who have it now.
    pub people: Vec<String>,
}

impl RoleHeld {
    /// Changes whenever the role is said anew: what an edit is based on.
    #[must_use]
    pub fn revision(&self) -> String {
        self.role.revision()
    }
}

/// What is said of a new role.
#[derive(Debug, Clone, Default)]
pub struct NewRole {
    /// Lower-case letters, digits, `_` and `-`.
    pub name: String,
    /// What people are shown; the name stands in when empty.
    pub label: String,
    /// What it is for.
    pub description: String,
    /// Permissions in words.
    pub permissions: Vec<String>,
    /// What narrows them.
    pub rules: Vec<RuleDraft>,
}

impl Session {
    /// Every role, by name.
    ///
    /// # Errors
    /// [`ErrorCode::Forbidden`] without `roles.view`, [`ErrorCode::NotEnabled`].
    pub async fn roles(&self) -> Result<Vec<RoleHeld>> {
        self.admin.require_enabled()?;
        let (mut reader, catalog, actor) = self.reading().await?;
        require(&actor, Verb::View, Ours::Roles)?;
        if !self.admin.knows_roles() {
            return Ok(Vec::new());
        }
        let now_ms = self.admin.clock().now_ms();
        let people = identity::people(&mut reader, true).await?;
        let has =
            |person: &&Person, role: &Role| person.roles.iter().any(|one| one.role == role.name && one.counts(now_ms));
        let mut roles: Vec<RoleHeld> = role::all(&mut reader)
            .await?
            .into_values()
            .map(|role| RoleHeld {
                inert: inert(&role, &catalog),
                broken: actor.user().map(|user| broken(&catalog, &role, user, now_ms)).unwrap_or_default(),
                people: people.iter().filter(|person| has(person, &role)).map(|person| person.email.clone()).collect(),
                role: (*role).clone(),
            })
            .collect();
        roles.sort_by(|a, b| a.role.name.cmp(&b.role.name));
        Ok(roles)
    }

    /// The role of that name, and who has it.
    ///
    /// # Errors
    /// [`ErrorCode::RoleNotFound`], and as [`Session::roles`].
    pub async fn role(&self, name: &str) -> Result<RoleHeld> {
        self.roles().await?.into_iter().find(|held| held.role.name == name).ok_or_else(|| not_found(name))
    }

    /// Makes a role.
    ///
    /// # Errors
    /// [`ErrorCode::Forbidden`] without `roles.add`, [`ErrorCode::InvalidInput`] with every problem,
    /// [`ErrorCode::MoreThanHeld`]; of rules as [`Session::save_role`].
    pub async fn add_role(&self, new: NewRole) -> Result<()> {
        let (mut tx, actor) = self.ours_change(Verb::Add, Ours::Roles).await?;
        let catalog = self.admin.catalog(tx.connection()?).await?;
        let actor = self.limited(&catalog, actor).await;
        let mut problems = problems_of(&new);
        if named(tx.connection()?, &new.name).await.is_ok() {
            problems.push(Problem::new("name", ProblemCode::Taken));
        }
        let permissions = match permissions(&new.permissions, &catalog) {
            Ok(permissions) => permissions,
            Err(more) => {
                problems.extend(more);
                Vec::new()
            }
        };
        if !problems.is_empty() {
            return Err(Error::invalid(problems));
        }
        for permission in &permissions {
            require_held(&actor, permission)?;
        }
        let permissions = Permissions::given(permissions);
        let label = if new.label.trim().is_empty() { &new.name } else { new.label.trim() };
        let row = RoleRow { name: &new.name, label, description: new.description.trim(), permissions: &permissions };
        let author = self.author(&actor);
        role::insert(tx.connection()?, &row, author.now_ms).await?;
        let made = named(tx.connection()?, &new.name).await?;
        let said = [("role", new.name.clone()), ("permissions", permissions.to_string())];
        let mut said: Vec<FieldChange> = said.into_iter().map(|(field, is)| word(field, None, Some(is))).collect();
        for (_, rule) in self.rules_of(&catalog, &actor, (&made, &permissions), &new.rules)? {
            said.extend(put(&mut tx, &made, None, &rule).await?);
        }
        audit::append_changes(&mut tx, &author, "add_role", said).await?;
        tx.commit().await
    }

    /// Adds permissions to a role, with what they imply.
    ///
    /// # Errors
    /// [`ErrorCode::Forbidden`] without `roles.edit`, [`ErrorCode::RoleNotFound`], [`ErrorCode::InvalidInput`],
    /// [`ErrorCode::MoreThanHeld`].
    pub async fn grant(&self, role: &str, words: &[String]) -> Result<()> {
        let (mut tx, actor) = self.ours_change(Verb::Edit, Ours::Roles).await?;
        let catalog = self.admin.catalog(tx.connection()?).await?;
        let permissions = permissions(words, &catalog).map_err(Error::invalid)?;
        for permission in &permissions {
            require_held(&actor, permission)?;
        }
        let before = self.changeable(&mut tx, &actor, role).await?;
        let mut now = before.permissions.clone();
        permissions.into_iter().for_each(|permission| now.grant(permission));
        self.store_permissions(tx, &actor, &before, now, before.inert.clone()).await
    }

    /// Takes permissions from a role; with `view` goes everything that implies it. What is no permission of this file is
    /// taken away as it is written.
    ///
    /// # Errors
    /// [`ErrorCode::Forbidden`] without `roles.edit`, [`ErrorCode::RoleNotFound`], [`ErrorCode::InvalidInput`] with what
    /// the role does not have.
    pub async fn revoke(&self, role: &str, words: &[String]) -> Result<()> {
        let (mut tx, actor) = self.ours_change(Verb::Edit, Ours::Roles).await?;
        let before = self.changeable(&mut tx, &actor, role).await?;
        let (mut now, mut inert, mut missing) = (before.permissions.clone(), before.inert.clone(), Vec::new());
        for word in words {
            let stood = inert.len();
            inert.retain(|other| other != word);
            let went = word.parse().is_ok_and(|permission| now.revoke(&permission));
            if !went && inert.len() == stood {
                missing.push(Problem::new("permissions", ProblemCode::NotGranted).with("permission", word));
            }
        }
        if !missing.is_empty() {
            return Err(Error::invalid(missing));
        }
        self.store_permissions(tx, &actor, &before, now, inert).await
    }

    /// Removes a role, and takes it from everyone who has it.
    ///
    /// # Errors
    /// [`ErrorCode::Forbidden`] without `roles.delete`, [`ErrorCode::RoleNotFound`].
    pub async fn remove_role(&self, name: &str) -> Result<()> {
        let (mut tx, actor) = self.ours_change(Verb::Delete, Ours::Roles).await?;
        let role = self.changeable(&mut tx, &actor, name).await?;
        role::remove(tx.connection()?, &role.id).await?;
        audit::append_event(&mut tx, &self.author(&actor), "remove_role", &[("role", name)]).await?;
        tx.commit().await
    }

    /// Gives someone a role, until a moment or for good; who has it already gets the new end.
    ///
    /// # Errors
    /// [`ErrorCode::Forbidden`] without `users.edit`, [`ErrorCode::RoleNotFound`], [`ErrorCode::UserNotFound`],
    /// [`ErrorCode::MoreThanHeld`].
    pub async fn assign(&self, role: &str, email: &str, until: Option<i64>) -> Result<()> {
        let (mut tx, actor) = self.ours_change(Verb::Edit, Ours::Users).await?;
        let person = self.person_in(&mut tx, email).await?;
        self.assign_in(&mut tx, &actor, role, (&person.id, &person.email), until).await?;
        tx.commit().await
    }

    /// Takes a role from someone.
    ///
    /// # Errors
    /// As [`Session::assign`]; [`ErrorCode::NotYourself`] for one's own; [`ErrorCode::RoleNotFound`] where they do not have
    /// it.
    pub async fn unassign(&self, role: &str, email: &str) -> Result<()> {
        let (mut tx, actor) = self.ours_change(Verb::Edit, Ours::Users).await?;
        let person = self.person_in(&mut tx, email).await?;
        if actor.user().is_some_and(|user| user.id == person.id) {
            return Err(Error::new(ErrorCode::NotYourself));
        }
        let found = self.changeable(&mut tx, &actor, role).await?;
        if !role::unassign(tx.connection()?, &person.id, &found.id).await? {
            return Err(not_found(role));
        }
        let about = [("user", person.email.as_str()), ("role", role)];
        audit::append_event(&mut tx, &self.author(&actor), "unassign_role", &about).await?;
        tx.commit().await
    }

    pub(super) async fn assign_in(
        &self,
        tx: &mut Tx,
        actor: &Actor,
        role: &str,
        (user, email): (&str, &str),
        until: Option<i64>,
    ) -> Result<()> {
        let found = named(tx.connection()?, role).await?;
        for permission in found.permissions.iter() {
            require_held(actor, permission)?;
        }
        let assignment = Assignment { user: user.to_owned(), role: found.id, until };
        role::assign(tx.connection()?, &assignment).await?;
        let until = until.map(|until| until.to_string());
        let about = [Some(("user", email)), Some(("role", role)), until.as_deref().map(|until| ("until", until))];
        let about: Vec<(&str, &str)> = about.into_iter().flatten().collect();
        audit::append_event(tx, &self.author(actor), "assign_role", &about).await
    }

    /// The role, if the actor may change it: what gives everything is superusers' business.
    pub(super) async fn changeable(&self, tx: &mut Tx, actor: &Actor, name: &str) -> Result<Role> {
        let role = named(tx.connection()?, name).await?;
        if role.permissions.iter().any(|permission| *permission == Permission::Everything) {
            require_superuser(actor)?;
        }
        Ok(role)
    }

    async fn store_permissions(
        &self,
        mut tx: Tx,
        actor: &Actor,
        before: &Role,
        now: Permissions,
        inert: Vec<String>,
    ) -> Result<()> {
        let (old, new) = (role::stored(&before.permissions, &before.inert), role::stored(&now, &inert));
        if old == new {
            return Ok(());
        }
        role::set_permissions(tx.connection()?, &before.id, &new).await?;
        let about = FieldChange { field: "role".into(), old: None, new: Some(Value::from(before.name.as_str())) };
        let changed =
            FieldChange { field: "permissions".into(), old: Some(Value::from(old)), new: Some(Value::from(new)) };
        audit::append_changes(&mut tx, &self.author(actor), "edit_role", vec![about, changed]).await?;
        tx.commit().await
    }
}

pub(super) fn not_found(name: &str) -> Error {
    Error::new(ErrorCode::RoleNotFound).with("role", name)
}

/// The role of that name.
pub(super) async fn named(connection: &mut SqliteConnection, name: &str) -> Result<Role> {
    let roles = role::all(connection).await?;
    roles.into_values().find(|role| role.name == name).map(|role| (*role).clone()).ok_or_else(|| not_found(name))
}

/// Permissions as typed, each of which must mean something here.
pub(super) fn permissions(words: &[String], catalog: &Catalog) -> Result<Vec<Permission>, Vec<Problem>> {
    let (mut permissions, mut problems) = (Vec::new(), Vec::new());
    for word in words {
        match word.trim().parse::<Permission>() {
            Ok(permission) if means_something(&permission, catalog) => permissions.push(permission),
            _ => problems.push(Problem::new("permissions", ProblemCode::NotAPermission).with("permission", word)),
        }
    }
    if problems.is_empty() { Ok(permissions) } else { Err(problems) }
}

/// Whether a permission allows anything here.
fn means_something(permission: &Permission, catalog: &Catalog) -> bool {
    match permission {
        Permission::Everything => true,
        Permission::Run { slug, action } => catalog.model(slug).is_ok_and(|model| asks_permission(&model, action)),
        Permission::All { slug } | Permission::One { slug, .. } => {
            catalog.model(slug).is_ok() || Ours::ALL.iter().any(|ours| ours.slug() == slug)
        }
    }
}

/// What stands among a role's permissions and allows nothing.
pub(super) fn inert(role: &Role, catalog: &Catalog) -> Vec<String> {
    let nobody = |permission: &&Permission| !means_something(permission, catalog);
    role.permissions.iter().filter(nobody).map(ToString::to_string).chain(role.inert.iter().cloned()).collect()
}

fn problems_of(new: &NewRole) -> Vec<Problem> {
    let mut problems = Vec::new();
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_' || c == '-';
    if new.name.is_empty() {
        problems.push(Problem::new("name", ProblemCode::Required));
    } else if !new.name.chars().all(fits) {
        problems.push(Problem::new("name", ProblemCode::NotASlug));
    }
    problems.extend(lengths(&new.name, &new.label, &new.description));
    problems
}

/// What is too long of a role's words.
pub(super) fn lengths(name: &str, label: &str, description: &str) -> Vec<Problem> {
    let texts = [
        ("name", name, LONGEST_NAME),
        ("label", label, LONGEST_LABEL),
        ("description", description, LONGEST_DESCRIPTION),
    ];
    let long = texts.into_iter().filter(|(_, text, max)| text.chars().count() > *max);
    long.map(|(field, _, max)| Problem::new(field, ProblemCode::TooLong).with("max", max)).collect()
}
