//! Rules of roles: which records and fields of a model their permissions cover. Whoever changes one could widen what the role
//! allows there, so they must hold all of that themselves, without a rule of their own.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::Session;
use crate::audit::{self, FieldChange};
use crate::error::{Error, ErrorCode, Problem, ProblemCode, Result};
use crate::identity::rule;
use crate::model::{Catalog, Model};
use crate::policy::{Actor, Grant, Ours, Permission, RoleRule, Verb, authorize, require_held};
use crate::record::{Readings, row_rule};
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
        let actor = self.limited(&catalog, actor);
        let role = self.changeable(&mut tx, &actor, role).await?;
        let model = catalog.find(model)?;
        // Those, too, that the role may be given afterwards: what is narrowed or not stays.
        let has = |verb: &Verb| role.permissions.allowing(&model.slug, *verb).is_some();
        let concerned = |verb: &Verb| has(verb) || *verb == Verb::View || verbs.contains(verb);
        for verb in Verb::ALL.into_iter().filter(concerned) {
            require_held(&actor, &Permission::One { slug: model.slug.clone(), verb })?;
        }
        let known = authorize(&actor, Verb::View, &model)?;
        let mut said = vec![word("role", None, Some(role.name.clone()))];
        for verb in verbs.iter().copied().collect::<BTreeSet<_>>() {
            let old = role.rules.iter().find(|rule| rule.model == model.slug && rule.verb == verb);
            let mut new = changed((&model, verb), old, &known, change)?;
            new.readings = self.read_rows(&catalog, &actor, &known, &new)?;
            let (was, is) = (old.map(told), (!new.is_nothing()).then(|| told(&new)));
            // Said again, a filter is read anew.
            if was != is || old.is_some_and(|old| old.readings != new.readings) {
                rule::set(tx.connection()?, &role.id, &new).await?;
                said.push(word(&format!("{}.{verb}", model.slug), was, is));
            }
        }
        if said.len() > 1 {
            audit::append_changes(&mut tx, &self.author(&actor), "edit_role", said).await?;
            tx.commit().await?;
        }
        Ok(())
    }

    /// How a filter is read, which the actor could ask for themselves: a rule is no way to look at more.
    fn read_rows(&self, catalog: &Catalog, actor: &Actor, known: &Grant, rule: &RoleRule) -> Result<Readings> {
        let Some(user) = actor.user() else { return Err(Error::new(ErrorCode::Forbidden)) };
        row_rule(self.scope(catalog, actor), known, &rule.rows, user).map(|(_, readings)| readings)
    }
}

fn changed(
    (model, verb): (&Arc<Model>, Verb),
    old: Option<&RoleRule>,
    known: &Grant,
    change: &RuleChange,
) -> Result<RoleRule> {
    let nothing = || RoleRule {
        model: model.slug.clone(),
        verb,
        rows: String::new(),
        hidden: BTreeSet::new(),
        locked: BTreeSet::new(),
        readings: BTreeMap::new(),
    };
    let mut rule = old.filter(|_| !change.clear).cloned().unwrap_or_else(nothing);
    if let Some(rows) = &change.rows {
        rows.trim().clone_into(&mut rule.rows);
    }
    if let Some(hidden) = &change.hidden {
        rule.hidden = names(known, hidden)?;
    }
    if let Some(locked) = &change.locked {
        rule.locked = names(known, locked)?;
    }
    let fixed = |name: &&String| model.field(name).is_some_and(|field| !model.can_hide(field));
    let problems: Vec<Problem> =
        rule.hidden.iter().filter(fixed).map(|name| Problem::new(name, ProblemCode::CannotHide)).collect();
    if problems.is_empty() { Ok(rule) } else { Err(Error::invalid(problems)) }
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

fn word(field: &str, old: Option<String>, new: Option<String>) -> FieldChange {
    FieldChange { field: field.into(), old: old.map(Value::from), new: new.map(Value::from) }
}

/// A rule in the audit log.
fn told(rule: &RoleRule) -> String {
    serde_json::json!({ "rows": rule.rows, "hidden": rule.hidden, "locked": rule.locked }).to_string()
}
