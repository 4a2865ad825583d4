//! What narrows a role: which records of a model a verb of its covers, and which fields it leaves out or only shows.
//!
//! Complete: the rule of `view` narrows every verb of the role on the model, since every verb implies `view`; the rule of another
//! verb narrows that verb further. Rules of one role never narrow what another one allows. A role with a rule for a model that
//! could not be made out allows nothing there.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::Arc;

use super::grant::Verb;
use crate::record::Condition;

/// What narrows one verb of a role on one model, as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleRule {
    /// Slug of the model.
    pub model: String,
    /// The verb.
    pub verb: Verb,
    /// Which records, in the filter language, with `$user.id`, `$user.email` and `$user.name` for who asks; every record when
    /// empty.
    pub rows: String,
    /// Names of fields that are not there for who has the role.
    pub hidden: BTreeSet<String>,
    /// Names of fields that they see and do not write.
    pub locked: BTreeSet<String>,
    /// How the fields that `rows` compares were read when it was stored. Kinds are inferred, also from values: read in another
    /// way, the filter would mean something else, and is not obeyed.
    pub readings: BTreeMap<String, String>,
}

impl RoleRule {
    /// What stands where a rule cannot be read: it covers nothing.
    pub(crate) fn unreadable(model: String) -> Self {
        Self {
            model,
            verb: Verb::View,
            rows: "?".into(),
            hidden: BTreeSet::new(),
            locked: BTreeSet::new(),
            readings: BTreeMap::new(),
        }
    }

    /// Whether it narrows nothing.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.rows.trim().is_empty() && self.hidden.is_empty() && self.locked.is_empty()
    }
}

/// A filter made out for who asks.
#[derive(Clone)]
pub struct RowRule {
    said: Arc<str>,
    condition: Arc<Condition>,
}

impl RowRule {
    pub(crate) fn new(said: &str, condition: Condition) -> Self {
        Self { said: said.into(), condition: Arc::new(condition) }
    }

    /// As it is stored.
    #[must_use]
    pub fn said(&self) -> &str {
        &self.said
    }

    pub(crate) fn condition(&self) -> &Condition {
        &self.condition
    }
}

impl fmt::Debug for RowRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.said, f)
    }
}

/// The same when they were made out together.
impl PartialEq for RowRule {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.condition, &other.condition)
    }
}

impl Eq for RowRule {}

/// What one verb of a role covers on one model.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Limit {
    /// All of these must hold of a record; of none, every record is covered.
    pub(crate) rows: Vec<RowRule>,
    pub(crate) hidden: Arc<BTreeSet<String>>,
    /// What is hidden is among them.
    pub(crate) locked: Arc<BTreeSet<String>>,
}

/// What the rules of a person's roles come to, made out for that person.
#[derive(Debug, PartialEq, Eq, Default)]
pub struct Limits {
    of: Vec<(LimitOf, Limit)>,
    /// What they may not edit in the records that stand for people: fields by which rules know them, and so what they may do.
    own: Option<(String, Limit)>,
}

/// Whose limit one is.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct LimitOf {
    pub(crate) role: String,
    pub(crate) model: String,
    pub(crate) verb: Verb,
}

impl Limits {
    pub(crate) fn new(of: Vec<(LimitOf, Limit)>, own: Option<(String, BTreeSet<String>)>) -> Self {
        let locked = |(model, locked)| (model, Limit { locked: Arc::new(locked), ..Limit::default() });
        Self { of, own: own.map(locked) }
    }

    pub(super) fn of(&self, role: &str, model: &str, verb: Verb) -> Option<&Limit> {
        let same = |of: &LimitOf| of.role == role && of.model == model && of.verb == verb;
        self.of.iter().find(|(of, _)| same(of)).map(|(_, limit)| limit)
    }

    /// What keeps them from editing there who they are to the rules.
    pub(super) fn own(&self, model: &str, verb: Verb) -> Option<&Limit> {
        self.own.as_ref().filter(|(slug, _)| verb == Verb::Edit && slug == model).map(|(_, limit)| limit)
    }
}
