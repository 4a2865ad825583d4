//! What the rules of roles come to for who asks: their filters made out with the models of the moment, the person and the day.
//! Made out once and kept as long as none of these moves.

use std::collections::BTreeSet;
use std::sync::{Arc, PoisonError};

use super::Admin;
use crate::model::{Catalog, Model};
use crate::policy::{Actor, Limit, LimitOf, Limits, Role, RoleRule, User, Verb, authorize};
use crate::record::{Scope, asked_of_record, row_rule};

/// People whose limits are kept at a time.
const MOST: usize = 16;
const DAY_MS: i64 = 86_400_000;

/// Limits, and what they were made of.
pub(super) struct Made {
    catalog: Arc<Catalog>,
    /// With the limits.
    user: User,
    day: i64,
}

impl Admin {
    /// The user with what the rules of their roles come to, made out for this once: roles that are not stored may be among them.
    pub(crate) fn with_limits_unkept(&self, catalog: &Catalog, mut user: User) -> User {
        user.limits = Arc::new(limits(catalog, &user, self.clock().now_ms()));
        user
    }

    /// The user with what the rules of their roles come to.
    pub(crate) fn with_limits(&self, catalog: &Arc<Catalog>, mut user: User) -> User {
        if user.roles.iter().all(|role| role.rules.is_empty()) {
            return user;
        }
        let now_ms = self.clock().now_ms();
        let day = now_ms.div_euclid(DAY_MS);
        let mut kept = self.0.cached.limits.lock().unwrap_or_else(PoisonError::into_inner);
        let holds = |made: &Made| {
            let same = (&made.user.id, &made.user.email, &made.user.name) == (&user.id, &user.email, &user.name);
            let roles = made.user.roles.len() == user.roles.len()
                && made.user.roles.iter().zip(user.roles.iter()).all(|(a, b)| Arc::ptr_eq(a, b));
            same && roles && made.day == day && Arc::ptr_eq(&made.catalog, catalog)
        };
        if let Some(made) = kept.iter().find(|made| holds(made)) {
            // Nothing else of them is as it was then: the turn of their sessions, for one.
            user.limits = Arc::clone(&made.user.limits);
            return user;
        }
        user = self.with_limits_unkept(catalog, user);
        kept.retain(|made| made.user.id != user.id);
        if kept.len() >= MOST {
            kept.remove(0);
        }
        kept.push(Made { catalog: Arc::clone(catalog), user: user.clone(), day });
        user
    }
}

/// Rules of a role that cannot be made out, as `slug.verb`: what they name is not there any more, and so they let nobody do
/// anything.
pub(crate) fn broken(catalog: &Catalog, role: &Role, user: &User, now_ms: i64) -> Vec<String> {
    let is_broken = |rule: &&RoleRule| {
        let Ok(model) = catalog.model(&rule.model) else { return false };
        limit((catalog, now_ms), role, &model, rule.verb, user).is_none()
    };
    role.rules.iter().filter(is_broken).map(|rule| format!("{}.{}", rule.model, rule.verb)).collect()
}

fn limits(catalog: &Catalog, user: &User, now_ms: i64) -> Limits {
    let mut limits = Vec::new();
    let mut known_by = BTreeSet::new();
    for role in &*user.roles {
        let slugs: BTreeSet<&str> = role.rules.iter().map(|rule| rule.model.as_str()).collect();
        for model in slugs.into_iter().filter_map(|slug| catalog.model(slug).ok()) {
            for verb in Verb::ALL {
                // One that cannot be made out has no limit here, and so allows nothing.
                if let Some(limit) = limit((catalog, now_ms), role, &model, verb, user) {
                    limits.push((LimitOf { role: role.name.clone(), model: model.slug.clone(), verb }, limit));
                }
            }
        }
        known_by
            .extend(role.rules.iter().flat_map(|rule| rule.readings.keys()).filter_map(|read| asked_of_record(read)));
    }
    let own = catalog.person().filter(|_| !known_by.is_empty()).map(|(model, email)| {
        let fields = known_by.iter().filter_map(|name| model.field(name)).map(|field| field.name.clone());
        (model.slug.clone(), fields.chain([email.to_owned()]).collect())
    });
    Limits::new(limits, own)
}

/// The rule of `view`, and the verb's own; nothing when one of them names what is not there, cannot be hidden, or
/// compares what is read in another way by now. Nobody is to see more because a column was renamed, or holds a value
/// that it did not.
fn limit(
    (catalog, now_ms): (&Catalog, i64),
    role: &Role,
    model: &Arc<Model>,
    verb: Verb,
    user: &User,
) -> Option<Limit> {
    let scope = Scope { catalog, actor: &Actor::SYSTEM, who: Some(user), now_ms };
    let whole = authorize(&Actor::SYSTEM, Verb::View, model).ok()?;
    let counts = |rule: &&RoleRule| rule.model == model.slug && (rule.verb == Verb::View || rule.verb == verb);
    let (mut rows, mut hidden, mut locked) = (Vec::new(), BTreeSet::new(), BTreeSet::new());
    for rule in role.rules.iter().filter(counts) {
        if !rule.rows.trim().is_empty() {
            let (made, readings) = row_rule(scope, &whole, &rule.rows).ok()?;
            if readings != rule.readings {
                return None;
            }
            rows.push(made);
        }
        for name in &rule.hidden {
            hidden.insert(model.field(name).filter(|field| model.can_hide(field))?.name.clone());
        }
        for name in &rule.locked {
            locked.insert(model.field(name)?.name.clone());
        }
    }
    locked.extend(hidden.iter().cloned());
    Some(Limit { rows, hidden: Arc::new(hidden), locked: Arc::new(locked) })
}
