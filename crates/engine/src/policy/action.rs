//! Who may run an action: the verbs it needs, then its own permission, then what the program's policies say of it.

use std::sync::Arc;

use super::actor::Actor;
use super::explain::{Explanation, Gate, Reason, explain, explain_record};
use super::grant::{Grant, Rule, Verb, authorize};
use crate::action::{Action, Does};
use crate::error::{Error, ErrorCode, Result};
use crate::model::Model;

/// Proof that somebody may run an action on records of a model. Made only by [`authorize_action`].
#[derive(Debug)]
pub(crate) struct ActionGrant {
    grants: Vec<Grant>,
}

impl ActionGrant {
    /// A grant for each verb the action needs, the first of them for looking; and where it takes a permission of its
    /// own, one more for looking under the roles that give it.
    pub(crate) fn grants(&self) -> &[Grant] {
        &self.grants
    }
}

/// Decides whether `actor` may run the action on some records of `model`.
///
/// # Errors
/// As [`authorize`] for each verb it needs; [`ErrorCode::ActionForbidden`] with `permission` and `action`;
/// [`ErrorCode::RefusedByPolicy`].
pub(crate) fn authorize_action(actor: &Actor, model: &Arc<Model>, action: &Action) -> Result<ActionGrant> {
    let verbs = [Verb::View].into_iter().chain(action.needs.iter().copied().filter(|verb| *verb != Verb::View));
    let grants = verbs.map(|verb| authorize(actor, verb, model)).collect::<Result<_>>()?;
    let grants: Vec<Grant> = grants;
    if !can_write(&grants, action) {
        return Err(Error::new(ErrorCode::Forbidden).with("model", &model.label).with("verb", Verb::Edit));
    }
    let rules = running(actor, &model.slug, &action.key);
    let unasked = || {
        let error = Error::new(ErrorCode::ActionForbidden).with("permission", action.permission_of(model));
        error.with("action", &action.label).with("model", &model.label)
    };
    if action.permission && rules.is_empty() {
        return Err(unasked());
    }
    match actor.user().and_then(|user| user.gates.action_refusal(&model.slug, &action.key)) {
        Some(denial) => Err(super::gates::refused(denial, Verb::Edit, model)),
        None => {
            // Where it takes a permission of its own, on the records that a role which gives it covers.
            let of_these = |rule: &Rule| rules.iter().any(|other| role_of(other) == role_of(rule));
            let own = grants.first().filter(|_| action.permission).map(|view| view.because_of(of_these));
            let own = own.map(|own| own.ok_or_else(unasked)).transpose()?;
            Ok(ActionGrant { grants: grants.into_iter().chain(own).collect() })
        }
    }
}

fn role_of(rule: &Rule) -> Option<&str> {
    match rule {
        Rule::Role { role, .. } => Some(role),
        Rule::Superuser | Rule::Owner | Rule::System => None,
    }
}

/// Whether the fields that an action sets are there for whoever runs it, and open on some record.
fn can_write(grants: &[Grant], action: &Action) -> bool {
    let Does::Set(settings) = &action.does else { return true };
    let there = |name: &str| grants.iter().all(|grant| grant.verb() != Verb::View || grant.shows(name));
    let open = |name: &str| grants.iter().all(|grant| grant.verb() != Verb::Edit || grant.opens(name));
    settings.iter().all(|(name, _)| there(name) && open(name))
}

/// Every rule that lets `actor` run what the permission `<slug>.<key>` is about.
fn running(actor: &Actor, slug: &str, key: &str) -> Vec<Rule> {
    match actor {
        Actor::User(user) if user.is_admin => vec![Rule::Superuser],
        Actor::User(user) => user.roles.iter().filter_map(|role| role.runs(slug, key)).collect(),
        Actor::Owner(_) => vec![Rule::Owner],
        Actor::System(_) => vec![Rule::System],
    }
}

/// Whether the action may be run on one record, and why: `general` says what holds of all, `covering` of each grant which of its
/// alternatives cover the record.
pub(crate) fn explain_action_on(
    general: Explanation,
    (granted, covering): (&ActionGrant, &[Vec<bool>]),
    action: &Action,
) -> Explanation {
    let each = granted.grants.iter().zip(covering);
    let there = each.clone().map(|(grant, covering)| explain_record(grant, covering));
    let mut whole = there.reduce(Explanation::and).unwrap_or_default();
    // An action of its own permission is let through by the roles that give it and cover the record: its last grant's.
    let own = each.clone().next_back().filter(|_| action.permission);
    let covering = own.into_iter().flat_map(|(grant, covering)| grant.alternatives().iter().zip(covering));
    let roles: Vec<Option<&str>> =
        covering.filter(|(_, covers)| **covers).map(|(one, _)| role_of(&one.because)).collect();
    let lets = |reason: &Reason| reason.gate == Gate::Action && roles.contains(&reason.role.as_deref());
    whole.because.extend(general.because.into_iter().filter(lets));
    let Does::Set(settings) = &action.does else { return whole };
    for (grant, covering) in each.filter(|(grant, covering)| grant.verb() == Verb::Edit && covering.contains(&true)) {
        let open = grant.alternatives().iter().zip(covering).filter(|(_, covers)| **covers).map(|(one, _)| one);
        let shut = settings.iter().filter(|(name, _)| !open.clone().any(|one| one.opens(name)));
        let role = open.clone().find_map(|one| role_of(&one.because));
        whole =
            shut.fold(whole, |whole, (name, _)| whole.and(Explanation::refused(Reason::new(Gate::Field, name, role))));
    }
    whole
}

/// Whether `actor` may run the action, and why.
pub(crate) fn explain_action(actor: &Actor, model: &Arc<Model>, action: &Action) -> Explanation {
    let needed = action.needs.iter().map(|verb| explain(actor, *verb, model).0);
    let mut whole = needed.fold(explain(actor, Verb::View, model).0, Explanation::and);
    let grants: Vec<Grant> =
        [Verb::View, Verb::Edit].iter().filter_map(|verb| authorize(actor, *verb, model).ok()).collect();
    if !can_write(&grants, action) {
        // Whoever may not see the field is not told its name: the action's they know.
        whole = whole.and(Explanation::refused(Reason::new(Gate::Field, &*action.key, None)));
    }
    if action.permission {
        let rules = running(actor, &model.slug, &action.key);
        let own: Vec<Reason> = rules.iter().map(|rule| Reason { gate: Gate::Action, ..Reason::of(rule) }).collect();
        whole = whole.and(match own.is_empty() {
            true => Explanation::refused(Reason::new(Gate::Action, action.permission_of(model), None)),
            false => Explanation { allowed: true, because: own, missing: Vec::new() },
        });
    }
    if let Some(denial) = actor.user().and_then(|user| user.gates.action_refusal(&model.slug, &action.key)) {
        let reason = Reason::new(Gate::Action, denial.words().unwrap_or("policy"), None);
        whole = whole.and(Explanation::refused(reason));
    }
    whole
}
