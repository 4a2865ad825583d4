//! Asking the program's policies about somebody: who enters, and what is left of each model.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::Admin;
use crate::action::offered;
use crate::model::{Catalog, Model};
use crate::policy::{Actor, Denial, Gate, Gates, ModelGate, Policy, RowRule, User, Verb, authorize};
use crate::record::{Condition, Filter, Scope, condition};

impl Admin {
    /// Whether the account may enter. Without policies superusers and whoever has a role may.
    pub(crate) async fn lets_in(&self, user: &User) -> bool {
        let policies = self.policies();
        if policies.is_empty() {
            return user.is_staff();
        }
        for policy in policies.iter() {
            if policy.site(user).await.is_err() {
                return false;
            }
        }
        true
    }

    /// The account if it may enter. Nothing is open to it before the policies were asked.
    pub(crate) async fn entering(&self, user: Option<User>) -> Option<User> {
        let mut user = user?;
        if !self.lets_in(&user).await {
            return None;
        }
        if !self.policies().is_empty() {
            user.gates = Gates::unasked();
        }
        Some(user)
    }

    /// The actor with what policies leave them.
    pub(crate) async fn gated(&self, catalog: &Catalog, actor: Actor) -> Actor {
        let policies = self.policies();
        let Actor::User(mut user) = actor else { return actor };
        if policies.is_empty() {
            return Actor::User(user);
        }
        let mut groups: BTreeMap<&str, Option<Denial>> = BTreeMap::new();
        for group in catalog.models().iter().filter_map(|model| model.options.group.as_deref()) {
            if !groups.contains_key(group) {
                let mut denied = None;
                for policy in policies.iter() {
                    denied = denied.or(policy.group(&user, group).await.err());
                }
                groups.insert(group, denied);
            }
        }
        let mut models = BTreeMap::new();
        for model in catalog.models() {
            let group = model.options.group.as_deref().and_then(|group| groups.get(group)?.clone());
            let gate = match group {
                Some(denial) => ModelGate { closed: Some((Gate::Group, denial)), ..ModelGate::default() },
                None => self.gate(catalog, &user, model).await,
            };
            models.insert(model.slug.clone(), gate);
        }
        user.gates = Gates::asked(policies.clone(), models);
        Actor::User(user)
    }

    async fn gate(&self, catalog: &Catalog, who: &User, model: &Arc<Model>) -> ModelGate {
        let mut gate = ModelGate::default();
        let (mut hidden, mut locked) = (BTreeSet::new(), BTreeSet::new());
        for policy in self.policies().iter() {
            gate.is_hidden |= !policy.visible(who, model).await;
            let Some(left) = self.left(catalog, (who, model), &**policy, &mut gate).await else {
                gate.closed = Some((Gate::Model, Denial::new()));
                return gate;
            };
            hidden.extend(left.hidden);
            locked.extend(left.locked);
            gate.limit.rows.extend(left.rows);
            if gate.closed.is_some() {
                return gate;
            }
        }
        locked.extend(hidden.iter().cloned());
        gate.limit.hidden = Arc::new(hidden);
        gate.limit.locked = Arc::new(locked);
        gate
    }

    /// What one policy says in general; nothing where it names what is not there, or cannot be hidden.
    async fn left(
        &self,
        catalog: &Catalog,
        (who, model): (&User, &Arc<Model>),
        policy: &dyn Policy,
        gate: &mut ModelGate,
    ) -> Option<Left> {
        if let Err(denial) = policy.access(who, model).await {
            gate.closed = Some((Gate::Model, denial));
            return Some(Left::default());
        }
        let refused = |known: &mut Option<Denial>, now: Option<Denial>| *known = known.take().or(now);
        refused(&mut gate.list, policy.list(who, model, None).await.err());
        refused(&mut gate.read, policy.read(who, model, None).await.err());
        let verbs = [
            (Verb::Add, policy.add(who, model, None).await),
            (Verb::Edit, policy.edit(who, model, None).await),
            (Verb::Delete, policy.delete(who, model, None).await),
        ];
        for (verb, verdict) in verbs {
            if let Err(denial) = verdict {
                gate.verbs.entry(verb).or_insert(denial);
            }
        }
        for action in offered(model, self.handlers()) {
            if let Err(denial) = policy.action(who, model, &action.key, None).await {
                gate.actions.entry(action.key).or_insert(denial);
            }
        }
        let hidden = policy.fields(who, model, None).await.hidden(model)?;
        let exact = |name: &String| Some(model.field(name)?.name.clone());
        let locked: Option<Vec<String>> = policy.readonly(who, model, None).await.iter().map(exact).collect();
        let rows = match policy.rows(who, model).await {
            None => None,
            Some(filter) if filter.is_everything() => None,
            Some(filter) => Some(RowRule::new(&filter.to_string(), self.made_of(catalog, model, &filter)?)),
        };
        Some(Left { hidden, locked: locked?, rows })
    }

    fn made_of(&self, catalog: &Catalog, model: &Arc<Model>, filter: &Filter) -> Option<Condition> {
        let scope = Scope { catalog, actor: &Actor::SYSTEM, who: None, now_ms: self.clock().now_ms() };
        let whole = authorize(&Actor::SYSTEM, Verb::View, model).ok()?;
        condition(scope, &whole, filter).ok()
    }
}

/// What one policy leaves of a model.
#[derive(Default)]
struct Left {
    hidden: Vec<String>,
    locked: Vec<String>,
    rows: Option<RowRule>,
}
