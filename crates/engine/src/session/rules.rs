//! Rules of roles: which records and fields of a model their permissions cover. Whoever changes one could widen what the role
//! allows there, so they must hold all of that themselves, without a rule of their own.

use std::collections::{BTreeMap, BTreeSet};

use super::Session;
use crate::audit::{self, FieldChange};
use crate::error::{Error, ErrorCode, Problem, ProblemCode, Result};
use crate::identity::rule;
use crate::model::Catalog;
use crate::policy::{Actor, Grant, Ours, Permission, Permissions, Role, RoleRule, Verb, authorize, require_held};
use crate::record::{Filter, Scope, read_filter, row_rule};
use crate::store::Tx;
use crate::value::Value;

/// What is said of a rule; what is not said stays as it was.
#[derive(Debug, Clone, Default)]
pub struct RuleChange {
    /// Forgets first what the rule said so far.
    pub clear: bool,
    /// Which records, in the filter language, with `$user.id`, `$user.email` and `$user.name`; every record when empty.
    pub rows: Option<String>,
    /// Fields that are not there.
    pub hidden: Option<Vec<String>>,
    /// Fields that are shown and not written.
    pub locked: Option<Vec<String>>,
}

/// A rule as it is to stand; one that narrows nothing is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleDraft {
    /// Slug of the model.
    pub model: String,
    /// The verb.
    pub verb: Verb,
    /// Which records, as in [`RuleChange::rows`]; every record when empty.
    pub rows: String,
    /// Fields that are not there.
    pub hidden: Vec<String>,
    /// Fields that are shown and not written.
    pub locked: Vec<String>,
}

impl RuleDraft {
    /// What a role says already, or nothing yet.
    pub(super) fn of((model, verb): (&str, Verb), rule: Option<&RoleRule>) -> Self {
        let names = |names: &BTreeSet<String>| names.iter().cloned().collect();
        Self {
            model: model.to_owned(),
            verb,
            rows: rule.map(|rule| rule.rows.clone()).unwrap_or_default(),
            hidden: rule.map(|rule| names(&rule.hidden)).unwrap_or_default(),
            locked: rule.map(|rule| names(&rule.locked)).unwrap_or_default(),
        }
    }

    /// Whether a stored rule says the same.
    pub(super) fn says(&self, rule: &RoleRule) -> bool {
        let same = |said: &[String], stored: &BTreeSet<String>| {
            said.iter().collect::<BTreeSet<_>>() == stored.iter().collect()
        };
        (&self.model, self.verb) == (&rule.model, rule.verb)
            && self.rows.trim() == rule.rows
            && same(&self.hidden, &rule.hidden)
            && same(&self.locked, &rule.locked)
    }
}

impl Session {
    /// Changes what a role covers on a model, for each of the verbs. The rule of `view` narrows the other verbs too. A rule that
    /// narrows nothing is removed.
    ///
    /// # Errors
    /// [`ErrorCode::Forbidden`] without `roles.edit`, [`ErrorCode::RoleNotFound`], [`ErrorCode::ModelNotFound`],
    /// [`ErrorCode::MoreThanHeld`]; [`ErrorCode::InvalidFilter`] and [`ErrorCode::FieldUnknown`];
    /// [`ErrorCode::InvalidInput`] for a field that cannot be hidden.
    pub async fn set_rule(&self, role: &str, model: &str, verbs: &[Verb], change: &RuleChange) -> Result<()> {
        let (mut tx, actor) = self.ours_change(Verb::Edit, Ours::Roles).await?;
        let catalog = self.admin.catalog(tx.connection()?).await?;
        let actor = self.limited(&catalog, actor).await;
        let role = self.changeable(&mut tx, &actor, role).await?;
        let model = catalog.find(model)?;
        may_narrow(&actor, &[&role.permissions], &model.slug, verbs)?;
        let mut said = vec![word("role", None, Some(role.name.clone()))];
        for verb in verbs.iter().copied().collect::<BTreeSet<_>>() {
            let old = role.rules.iter().find(|rule| rule.model == model.slug && rule.verb == verb);
            let mut draft = RuleDraft::of((&model.slug, verb), old.filter(|_| !change.clear));
            draft.rows = change.rows.clone().unwrap_or(draft.rows);
            draft.hidden = change.hidden.clone().unwrap_or(draft.hidden);
            draft.locked = change.locked.clone().unwrap_or(draft.locked);
            let new = self.made_out(&catalog, &actor, &draft)?;
            said.extend(put(&mut tx, &role, old, &new).await?);
        }
        if said.len() > 1 {
            audit::append_changes(&mut tx, &self.author(&actor), "edit_role", said).await?;
            tx.commit().await?;
        }
        Ok(())
    }

    /// What the filter of a rule means, as a tree in which `$user` stands for whoever will ask.
    ///
    /// # Errors
    /// As [`Session::read_filter`]; [`ErrorCode::Forbidden`] where nobody is signed in.
    pub async fn read_rule(&self, model: &str, text: &str) -> Result<Filter> {
        let (_, catalog, actor) = self.reading().await?;
        let grant = authorize(&actor, Verb::View, &catalog.model(model)?)?;
        let Some(user) = actor.user() else { return Err(Error::new(ErrorCode::Forbidden)) };
        read_filter(Scope { who: Some(user), ..self.scope(&catalog, &actor) }, &grant, text)
    }

    /// A rule as it can be stored: what it names is there, and is the actor's to see.
    pub(super) fn made_out(&self, catalog: &Catalog, actor: &Actor, draft: &RuleDraft) -> Result<RoleRule> {
        let known = authorize(actor, Verb::View, &catalog.model(&draft.model)?)?;
        let mut rule = RoleRule {
            model: draft.model.clone(),
            verb: draft.verb,
            rows: draft.rows.trim().to_owned(),
            hidden: names(&known, &draft.hidden)?,
            locked: names(&known, &draft.locked)?,
            readings: BTreeMap::new(),
        };
        let fixed = |name: &&String| known.model().field(name).is_some_and(|field| !known.model().can_hide(field));
        let problems: Vec<Problem> =
            rule.hidden.iter().filter(fixed).map(|name| Problem::new(name, ProblemCode::CannotHide)).collect();
        if !problems.is_empty() {
            return Err(Error::invalid(problems));
        }
        // What the actor could ask for themselves: a rule is no way to look at more.
        let Some(user) = actor.user() else { return Err(Error::new(ErrorCode::Forbidden)) };
        let scope = Scope { who: Some(user), ..self.scope(catalog, actor) };
        let (rows, readings) = row_rule(scope, &known, &rule.rows)?;
        // It is obeyed over every row of what it looks into: through it, who is narrowed there would see the others.
        if !rows.condition().looks_into_whole() {
            return Err(Error::new(ErrorCode::MoreThanHeld).with("permission", format!("{}.{}", rule.model, rule.verb)));
        }
        rule.readings = readings;
        Ok(rule)
    }
}

/// Refuses whoever does not hold, without a rule of their own, all that a rule for these verbs could widen: what the role may do
/// there, by any of its permissions, and what it may be given afterwards, since what is narrowed or not stays.
pub(super) fn may_narrow(actor: &Actor, permissions: &[&Permissions], model: &str, verbs: &[Verb]) -> Result<()> {
    let has = |verb: &Verb| permissions.iter().any(|permissions| permissions.allowing(model, *verb).is_some());
    let concerned = |verb: &Verb| has(verb) || *verb == Verb::View || verbs.contains(verb);
    for verb in Verb::ALL.into_iter().filter(concerned) {
        require_held(actor, &Permission::One { slug: model.to_owned(), verb })?;
    }
    // Actions run where these verbs reach.
    let runs = permissions.iter().flat_map(|permissions| permissions.iter());
    for permission in runs.filter(|permission| matches!(permission, Permission::Run { slug, .. } if slug == model)) {
        require_held(actor, permission)?;
    }
    Ok(())
}

/// Stores a rule in place of the one that stood there, and tells what changed.
pub(super) async fn put(
    tx: &mut Tx,
    role: &Role,
    old: Option<&RoleRule>,
    new: &RoleRule,
) -> Result<Option<FieldChange>> {
    let (was, is) = (old.map(told), (!new.is_nothing()).then(|| told(new)));
    // Said again, a filter is read anew.
    if was == is && old.is_none_or(|old| old.readings == new.readings) {
        return Ok(None);
    }
    rule::set(tx.connection()?, &role.id, new).await?;
    Ok(Some(word(&format!("{}.{}", new.model, new.verb), was, is)))
}

/// Exact names of fields.
fn names(known: &Grant, said: &[String]) -> Result<BTreeSet<String>> {
    let model = known.model();
    let exact = |name: &String| {
        let found = model.field(name.trim()).filter(|field| known.shows(&field.name));
        let unknown = || Error::new(ErrorCode::FieldUnknown).with("field", name).with("model", &model.slug);
        found.map(|field| field.name.clone()).ok_or_else(unknown)
    };
    said.iter().map(exact).collect()
}

pub(super) fn word(field: &str, old: Option<String>, new: Option<String>) -> FieldChange {
    FieldChange { field: field.into(), old: old.map(Value::from), new: new.map(Value::from) }
}

/// A rule in the audit log.
fn told(rule: &RoleRule) -> String {
    serde_json::json!({ "rows": rule.rows, "hidden": rule.hidden, "locked": rule.locked }).to_string()
}
