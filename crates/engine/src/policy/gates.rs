//! What policies written in Rust leave somebody: made out for each call, and asked again about the very record.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::Arc;

use super::actor::{Actor, User};
use super::explain::Gate;
use super::grant::Verb;
use super::hook::{Denial, Policy, Values};
use super::limit::Limit;
use crate::error::{Error, ErrorCode, Result};
use crate::model::{Model, RecordKey};
use crate::record::{ListQuery, Record};

/// The policies of a program, in the order in which they were registered.
#[derive(Clone, Default)]
pub(crate) struct Policies(Arc<[Arc<dyn Policy>]>);

/// What they leave somebody of a workspace's models.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Gates(Made);

#[derive(Debug, Clone, PartialEq, Eq, Default)]
enum Made {
    /// No program said anything.
    #[default]
    Open,
    /// One did, and was not asked yet: nothing is open.
    Unasked,
    /// By slug. A model that is not there is closed.
    Asked(Policies, BTreeMap<String, ModelGate>),
}

/// What policies leave somebody of one model.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct ModelGate {
    /// The group, or the model.
    pub(crate) closed: Option<(Gate, Denial)>,
    pub(crate) is_hidden: bool,
    pub(crate) list: Option<Denial>,
    pub(crate) read: Option<Denial>,
    pub(crate) verbs: BTreeMap<Verb, Denial>,
    /// By key.
    pub(crate) actions: BTreeMap<String, Denial>,
    /// On top of what narrows a role.
    pub(crate) limit: Limit,
}

impl Policies {
    pub(crate) fn with(&self, policy: Arc<dyn Policy>) -> Self {
        Self(self.0.iter().cloned().chain([policy]).collect())
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Arc<dyn Policy>> {
        self.0.iter()
    }
}

impl fmt::Debug for Policies {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} policies", self.0.len())
    }
}

/// What they say is compared where they said it.
impl PartialEq for Policies {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Eq for Policies {}

impl ModelGate {
    fn refusal(&self, verb: Verb) -> Option<(Gate, Denial)> {
        let both = || self.list.as_ref().filter(|_| self.read.is_some());
        let verb = match verb {
            Verb::View => both(),
            Verb::Export => self.list.as_ref(),
            Verb::Add | Verb::Edit | Verb::Delete => self.verbs.get(&verb).or_else(both),
        };
        self.closed.clone().or_else(|| Some((Gate::Verb, verb?.clone())))
    }
}

impl Gates {
    /// Closed until the policies were asked.
    pub(crate) fn unasked() -> Arc<Self> {
        Arc::new(Self(Made::Unasked))
    }

    pub(crate) fn asked(policies: Policies, models: BTreeMap<String, ModelGate>) -> Arc<Self> {
        Arc::new(Self(Made::Asked(policies, models)))
    }

    /// What is refused of a model, and at which gate.
    pub(super) fn refusal(&self, verb: Verb, model: &str) -> Option<(Gate, Denial)> {
        match &self.0 {
            Made::Open => None,
            Made::Unasked => Some((Gate::Model, Denial::new())),
            Made::Asked(_, models) => match models.get(model) {
                Some(gate) => gate.refusal(verb),
                None => Some((Gate::Model, Denial::new())),
            },
        }
    }

    /// What is refused of an action there.
    pub(super) fn action_refusal(&self, model: &str, action: &str) -> Option<&Denial> {
        self.model(model).and_then(|gate| gate.actions.get(action))
    }

    /// What narrows every alternative there.
    pub(super) fn limit(&self, model: &str) -> Option<&Limit> {
        self.model(model).map(|gate| &gate.limit)
    }

    fn model(&self, slug: &str) -> Option<&ModelGate> {
        match &self.0 {
            Made::Open | Made::Unasked => None,
            Made::Asked(_, models) => models.get(slug),
        }
    }
}

/// The policies that were asked about somebody, and what they left them of the model.
struct Asked<'a> {
    who: &'a User,
    policies: &'a Policies,
    gate: Option<&'a ModelGate>,
}

impl<'a> Asked<'a> {
    /// What closes the model, or else that one of its gates: who stands outside is told of the outer one.
    fn first_closed(&self, own: impl Fn(&'a ModelGate) -> Option<&'a Denial>) -> Option<&'a Denial> {
        let gate = self.gate?;
        gate.closed.as_ref().map(|(_, denial)| denial).or_else(|| own(gate))
    }
}

/// Nothing where no program said anything.
fn asked<'a>(actor: &'a Actor, model: &Model) -> Option<Asked<'a>> {
    let who = actor.user()?;
    let Made::Asked(policies, models) = &who.gates.0 else { return None };
    Some(Asked { who, policies, gate: models.get(&model.slug) })
}

/// As it is told.
pub(super) fn refused(denial: &Denial, verb: Verb, model: &Model) -> Error {
    let error = match denial.words() {
        Some(words) => Error::new(ErrorCode::RefusedByPolicy).with("message", words),
        None => Error::new(ErrorCode::Forbidden),
    };
    error.with("model", &model.label).with("verb", verb)
}

/// Whether the model is left out of menus.
pub(crate) fn is_out_of_menus(actor: &Actor, model: &Model) -> bool {
    asked(actor, model).is_some_and(|asked| asked.gate.is_some_and(|gate| gate.is_hidden))
}

/// Refuses a list that a policy does not let the actor have.
///
/// # Errors
/// [`ErrorCode::Forbidden`], [`ErrorCode::RefusedByPolicy`].
pub(crate) async fn may_list(actor: &Actor, model: &Model, query: &ListQuery) -> Result<()> {
    let Some(asked) = asked(actor, model) else { return Ok(()) };
    let refused = |denial: &Denial| refused(denial, Verb::View, model);
    asked.first_closed(|gate| gate.list.as_ref()).map_or(Ok(()), |denial| Err(refused(denial)))?;
    for policy in asked.policies.iter() {
        policy.list(asked.who, model, Some(query)).await.map_err(|denial| refused(&denial))?;
    }
    Ok(())
}

/// Refuses to offer records for a reference where a policy lets the actor have no list of them, whatever it asks for.
///
/// # Errors
/// As [`may_list`].
pub(crate) fn may_choose(actor: &Actor, model: &Model) -> Result<()> {
    let denial = asked(actor, model).and_then(|asked| asked.first_closed(|gate| gate.list.as_ref()));
    denial.map_or(Ok(()), |denial| Err(refused(denial, Verb::View, model)))
}

/// The same of records by their keys.
///
/// # Errors
/// As [`may_list`].
pub(crate) async fn may_read(actor: &Actor, model: &Model, keys: &[RecordKey]) -> Result<()> {
    let Some(asked) = asked(actor, model) else { return Ok(()) };
    let refused = |denial: &Denial| refused(denial, Verb::View, model);
    asked.first_closed(|gate| gate.read.as_ref()).map_or(Ok(()), |denial| Err(refused(denial)))?;
    for policy in asked.policies.iter() {
        policy.read(asked.who, model, Some(keys)).await.map_err(|denial| refused(&denial))?;
    }
    Ok(())
}

/// The same of a new record.
///
/// # Errors
/// As [`may_list`].
pub(crate) async fn may_add(actor: &Actor, model: &Model, values: &Values) -> Result<()> {
    let Some(asked) = asked(actor, model) else { return Ok(()) };
    for policy in asked.policies.iter() {
        let verdict = policy.add(asked.who, model, Some(values)).await;
        verdict.map_err(|denial| refused(&denial, Verb::Add, model))?;
    }
    Ok(())
}

/// The same of a change of a record, which is whole.
///
/// # Errors
/// As [`may_list`].
pub(crate) async fn may_edit(actor: &Actor, model: &Model, record: &Record, values: &Values) -> Result<()> {
    let Some(asked) = asked(actor, model) else { return Ok(()) };
    for policy in asked.policies.iter() {
        let verdict = policy.edit(asked.who, model, Some((record, values))).await;
        verdict.map_err(|denial| refused(&denial, Verb::Edit, model))?;
    }
    Ok(())
}

/// The same of deleting one.
///
/// # Errors
/// As [`may_list`].
pub(crate) async fn may_delete(actor: &Actor, model: &Model, record: &Record) -> Result<()> {
    let Some(asked) = asked(actor, model) else { return Ok(()) };
    for policy in asked.policies.iter() {
        let verdict = policy.delete(asked.who, model, Some(record)).await;
        verdict.map_err(|denial| refused(&denial, Verb::Delete, model))?;
    }
    Ok(())
}

/// The same of running an action on records, which are whole.
///
/// # Errors
/// As [`may_list`].
pub(crate) async fn may_run(actor: &Actor, model: &Model, action: &str, records: &[Record]) -> Result<()> {
    let Some(asked) = asked(actor, model) else { return Ok(()) };
    for policy in asked.policies.iter() {
        let verdict = policy.action(asked.who, model, action, Some(records)).await;
        verdict.map_err(|denial| refused(&denial, Verb::Edit, model))?;
    }
    Ok(())
}

/// Whether policies have a say about the actor at all.
pub(crate) fn is_asked(actor: &Actor) -> bool {
    actor.user().is_some_and(|user| user.gates.0 != Made::Open)
}

/// Whether a policy is to be asked about records of the actor's.
pub(crate) fn asks(actor: &Actor, model: &Model) -> bool {
    asked(actor, model).is_some()
}

/// Names of fields that policies leave out of one record, and of those that they let nobody write there, the first among them.
///
/// # Errors
/// [`ErrorCode::Forbidden`] where one that is named is not there, or cannot be left out.
pub(crate) async fn of_record(
    actor: &Actor,
    model: &Model,
    record: &Record,
) -> Result<(BTreeSet<String>, BTreeSet<String>)> {
    let (mut hidden, mut locked) = (BTreeSet::new(), BTreeSet::new());
    let Some(asked) = asked(actor, model) else { return Ok((hidden, locked)) };
    for policy in asked.policies.iter() {
        let out = policy.fields(asked.who, model, Some(record)).await.hidden(model);
        hidden.extend(out.ok_or_else(|| refused(&Denial::new(), Verb::View, model))?);
        let shut = policy.readonly(asked.who, model, Some(record)).await;
        let exact = |name: &String| model.field(name).map(|field| field.name.clone());
        let shut: Option<Vec<String>> = shut.iter().map(exact).collect();
        locked.extend(shut.ok_or_else(|| refused(&Denial::new(), Verb::Edit, model))?);
    }
    locked.extend(hidden.iter().cloned());
    Ok((hidden, locked))
}
