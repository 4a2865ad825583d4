//! A role as somebody edits it: saved whole or not at all, and rehearsed before, with what it would cover.

use std::collections::BTreeSet;
use std::sync::Arc;

use tokio_util::sync::CancellationToken;

use super::Session;
use super::roles::{inert, lengths, named, not_found, permissions};
use super::rules::{RuleDraft, may_narrow, put, word};
use crate::audit;
use crate::error::{Error, ErrorCode, Problem, Result};
use crate::identity::role;
use crate::model::Catalog;
use crate::policy::{Actor, Ours, Permissions, Role, RoleRule, User, Verb, authorize, require, require_held};
use crate::record::{self, CountMode, ListQuery};
use crate::store::View;

/// A role as it is to be.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RoleDraft {
    /// What people are shown; the name stands in when empty.
    pub label: String,
    /// What it is for.
    pub description: String,
    /// Every permission, in words.
    pub permissions: Vec<String>,
    /// Every rule.
    pub rules: Vec<RuleDraft>,
}

/// What a role would cover as it is edited.
#[derive(Debug, Default)]
pub struct RoleRehearsed {
    /// Words among its permissions that are none here.
    pub problems: Vec<Problem>,
    /// Rules that cannot be saved as they are, and why.
    pub refused: Vec<RuleRefused>,
    /// Models that a rule is about, or that come or go with the draft; only those whose every record the actor may see.
    pub covered: Vec<Covered>,
}

/// A rule that cannot be saved.
#[derive(Debug)]
pub struct RuleRefused {
    /// Slug of the model.
    pub model: String,
    /// The verb.
    pub verb: Verb,
    /// Why.
    pub error: Error,
}

/// How many records of a model a person with nothing but the role sees. Each number is missing when counting was stopped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Covered {
    /// Slug of the model.
    pub model: String,
    /// As the role is stored; none when it is new.
    pub before: Option<i64>,
    /// As it is edited; nothing, too, where a rule cannot be made out.
    pub after: Option<i64>,
    /// Of all there are.
    pub total: Option<i64>,
}

impl Session {
    /// Stores a role as it was edited: its words, its permissions and its rules, in one change.
    ///
    /// `base` is the revision that was edited ([`super::RoleHeld::revision`]).
    ///
    /// # Errors
    /// [`ErrorCode::Forbidden`] without `roles.edit`, [`ErrorCode::RoleNotFound`], [`ErrorCode::RoleConflict`] when it
    /// was changed since; [`ErrorCode::InvalidInput`] with every problem; [`ErrorCode::InvalidFilter`] and
    /// [`ErrorCode::FieldUnknown`] with `model` and `verb` of the rule; [`ErrorCode::MoreThanHeld`] for what is given,
    /// and for rules of what is not held.
    pub async fn save_role(&self, name: &str, draft: &RoleDraft, base: &str) -> Result<()> {
        let (mut tx, actor) = self.ours_change(Verb::Edit, Ours::Roles).await?;
        let catalog = self.admin.catalog(tx.connection()?).await?;
        let actor = self.limited(&catalog, actor).await;
        let before = self.changeable(&mut tx, &actor, name).await?;
        if before.revision() != base {
            return Err(Error::new(ErrorCode::RoleConflict).with("role", name));
        }
        let read = permissions_of(draft, &before, &catalog);
        let mut problems = lengths(name, &draft.label, &draft.description);
        problems.extend(read.as_ref().err().cloned().unwrap_or_default());
        let (true, Ok((now, kept))) = (problems.is_empty(), read) else { return Err(Error::invalid(problems)) };
        for permission in now.iter().filter(|permission| !before.permissions.covers(permission)) {
            require_held(&actor, permission)?;
        }
        let mut said = vec![word("role", None, Some(before.name.clone()))];
        let label = if draft.label.trim().is_empty() { name } else { draft.label.trim() };
        let (old, new) = (role::stored(&before.permissions, &before.inert), role::stored(&now, &kept));
        let texts = [
            ("label", before.label.as_str(), label),
            ("description", &before.description, draft.description.trim()),
            ("permissions", &old, &new),
        ];
        for (field, was, is) in texts.into_iter().filter(|(_, was, is)| was != is) {
            said.push(word(field, Some(was.to_owned()), Some(is.to_owned())));
        }
        if said.len() > 1 {
            role::change(tx.connection()?, &before.id, (label, draft.description.trim()), &new).await?;
        }
        for (old, new) in self.rules_of(&catalog, &actor, (&before, &now), &draft.rules)? {
            said.extend(put(&mut tx, &before, old, &new).await?);
        }
        if said.len() > 1 {
            audit::append_changes(&mut tx, &self.author(&actor), "edit_role", said).await?;
            tx.commit().await?;
        }
        Ok(())
    }

    /// The rules that change, each with the one it replaces. One that is said again as it is stored stays, whether it can be made
    /// out today or not.
    pub(super) fn rules_of<'a>(
        &self,
        catalog: &Catalog,
        actor: &Actor,
        (role, now): (&'a Role, &Permissions),
        drafts: &[RuleDraft],
    ) -> Result<Vec<(Option<&'a RoleRule>, RoleRule)>> {
        let stored = |model: &str, verb: Verb| role.rules.iter().find(|rule| rule.model == model && rule.verb == verb);
        let mut changes = Vec::new();
        for draft in drafts {
            let old = stored(&draft.model, draft.verb);
            if old.is_some_and(|old| draft.says(old)) {
                continue;
            }
            may_narrow(actor, &[&role.permissions, now], &draft.model, &[draft.verb])?;
            let made = self.made_out(catalog, actor, draft);
            let place = |error: Error| error.with("model", &draft.model).with("verb", draft.verb);
            changes.push((old, made.map_err(place)?));
        }
        let said: BTreeSet<(&str, Verb)> = drafts.iter().map(|draft| (draft.model.as_str(), draft.verb)).collect();
        for old in role.rules.iter().filter(|rule| !said.contains(&(rule.model.as_str(), rule.verb))) {
            may_narrow(actor, &[&role.permissions, now], &old.model, &[old.verb])?;
            let nothing =
                RoleRule { rows: String::new(), hidden: BTreeSet::new(), locked: BTreeSet::new(), ..old.clone() };
            changes.push((Some(old), nothing));
        }
        Ok(changes)
    }

    /// What a role would cover as it is edited, for the person of that e-mail or else the actor; stores nothing. Without a name
    /// the role is a new one. Has little time a model, and gives way to writers. Dropping the future stops it.
    ///
    /// # Errors
    /// [`ErrorCode::Forbidden`] without `roles.view`, and for others without `users.view`; [`ErrorCode::RoleNotFound`],
    /// [`ErrorCode::UserNotFound`].
    pub async fn rehearse_role(
        &self,
        name: Option<&str>,
        draft: &RoleDraft,
        person: Option<&str>,
    ) -> Result<RoleRehearsed> {
        self.admin.require_enabled()?;
        let stop: CancellationToken = self.admin.store().background();
        let (mut reader, catalog, actor) = self.reading().await?;
        require(&actor, Verb::View, Ours::Roles)?;
        let before = match name {
            Some(name) if self.admin.knows_roles() => named(&mut reader, name).await?,
            Some(name) => return Err(not_found(name)),
            None => Role::empty(),
        };
        let whose = self.counted_for(&mut reader, &actor, person).await?;
        let (now, problems) = match permissions_of(draft, &before, &catalog) {
            Ok((now, _)) => (now, Vec::new()),
            Err(problems) => (before.permissions.clone(), problems),
        };
        let mut told = RoleRehearsed { problems, ..RoleRehearsed::default() };
        let mut rules = Vec::new();
        for said in &draft.rules {
            match before.rules.iter().find(|rule| said.says(rule)) {
                Some(stored) => rules.push(stored.clone()),
                None => match self.made_out(&catalog, &actor, said) {
                    Ok(rule) => rules.push(rule),
                    Err(error) => {
                        told.refused.push(RuleRefused { model: said.model.clone(), verb: said.verb, error });
                    }
                },
            }
        }
        let after = Role { permissions: now, rules, ..before.clone() };
        let wearing = |role: &Role| {
            let user = User { is_admin: false, roles: Arc::from([Arc::new(role.clone())]), ..whose.clone() };
            Actor::User(self.admin.with_limits_unkept(&catalog, user))
        };
        let (then, now) = (wearing(&before), wearing(&after));
        // One that cannot be made out covers nothing that could be told.
        let wrong = |slug: &str| told.refused.iter().any(|refused| refused.model == slug);
        // What a stored rule looks into may be more than the actor sees: then its count would tell of that.
        let own =
            |rule: &RoleRule| self.made_out(&catalog, &actor, &RuleDraft::of((&rule.model, rule.verb), Some(rule)));
        let stored: Vec<&str> =
            before.rules.iter().filter(|rule| own(rule).is_err()).map(|rule| rule.model.as_str()).collect();
        let mut view = View::Reader(reader);
        let mut covered = Vec::new();
        for model in concerned(&catalog, &before, &after, draft) {
            if !authorize(&actor, Verb::View, &catalog.model(model)?).is_ok_and(|grant| grant.is_unlimited()) {
                continue;
            }
            if stored.contains(&model) {
                continue;
            }
            let total = self.counted(&mut view, &catalog, (&actor, model), &stop).await?;
            let before = self.counted(&mut view, &catalog, (&then, model), &stop).await?;
            let after =
                if wrong(model) { None } else { self.counted(&mut view, &catalog, (&now, model), &stop).await? };
            covered.push(Covered { model: model.to_owned(), before, after, total });
        }
        told.covered = covered;
        Ok(told)
    }

    /// Whom rules are made out for: names of the account in a filter are theirs.
    async fn counted_for(
        &self,
        reader: &mut crate::store::Reader,
        actor: &Actor,
        person: Option<&str>,
    ) -> Result<User> {
        let own = actor.user().ok_or_else(|| Error::new(ErrorCode::Forbidden))?;
        let email = person.map(|email| email.trim().to_lowercase()).filter(|email| *email != own.email);
        let Some(email) = email else { return Ok(User::named(&own.id, &own.email, &own.name)) };
        require(actor, Verb::View, Ours::Users)?;
        let found = crate::identity::person(reader, &email).await?;
        let found = found.ok_or_else(|| Error::new(ErrorCode::UserNotFound).with("user", email))?;
        Ok(User::named(found.id, found.email, found.name))
    }

    /// None where they may not look at all.
    async fn counted(
        &self,
        view: &mut View,
        catalog: &Catalog,
        (actor, model): (&Actor, &str),
        stop: &CancellationToken,
    ) -> Result<Option<i64>> {
        if authorize(actor, Verb::View, &catalog.model(model)?).is_err() {
            return Ok(Some(0));
        }
        let how = (CountMode::Quick, stop.clone());
        let shelf = self.shelf(None).await;
        let all = ListQuery::default();
        Ok(record::count(view, self.scope(catalog, actor), model, &all, how, shelf).await?.total)
    }
}

/// Permissions as edited, with those among the words that stood there already and allow nothing here.
fn permissions_of(
    draft: &RoleDraft,
    before: &Role,
    catalog: &Catalog,
) -> Result<(Permissions, Vec<String>), Vec<Problem>> {
    let stood = inert(before, catalog);
    let (old, said): (Vec<String>, Vec<String>) =
        draft.permissions.iter().map(|word| word.trim().to_owned()).partition(|word| stood.contains(word));
    let mut now = Permissions::given(permissions(&said, catalog)?);
    let (slugless, kept) = Permissions::read(&old.join(","));
    slugless.iter().for_each(|permission| now.insert(permission.clone()));
    Ok((now, kept))
}

/// Slugs of models that a rule of either is about, or that come or go.
fn concerned<'a>(catalog: &'a Catalog, before: &Role, after: &Role, draft: &RoleDraft) -> Vec<&'a str> {
    let ruled = |slug: &str| before.is_limited(slug) || draft.rules.iter().any(|rule| rule.model == slug);
    let views = |role: &Role, slug: &str| role.permissions.allowing(slug, Verb::View).is_some();
    let moved = |slug: &str| views(before, slug) != views(after, slug);
    let slugs = catalog.models().iter().map(|model| model.slug.as_str());
    slugs.filter(|slug| moved(slug) || (ruled(slug) && (views(before, slug) || views(after, slug)))).collect()
}
