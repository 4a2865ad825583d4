//! Why somebody may or may not do something: which gates let them through, or hold them up, by which rule of which role.

use std::sync::Arc;

use super::actor::Actor;
use super::grant::{Alternative, Grant, Rule, Verb, authorize, decide, is_switched_on, possible};
use crate::model::Model;

/// A gate on the way to a record, in the order in which they are passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gate {
    /// Who may enter, and to whom all is open.
    Site,
    /// What the program says of a group of models.
    Group,
    /// What the file, and the model's options, let anybody do; what the program says of the model.
    Model,
    /// What a role permits.
    Verb,
    /// Which records a rule of that role leaves.
    Record,
    /// Which of a record's fields a rule leaves open.
    Field,
    /// What an action asks for beyond its verbs.
    Action,
}

impl Gate {
    /// As it is told to programs.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Site => "site",
            Self::Group => "group",
            Self::Model => "model",
            Self::Verb => "verb",
            Self::Record => "record",
            Self::Field => "field",
            Self::Action => "action",
        }
    }
}

/// What lets somebody through a gate, or would have to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// Which gate.
    pub gate: Gate,
    /// A permission; `superuser`, `active` or `role` of the site; an option or `read_only` of a model; a filter of a rule; a field.
    pub rule: String,
    /// The role it comes from.
    pub role: Option<String>,
}

/// Whether something may be done, and why.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Explanation {
    /// Whether it may.
    pub allowed: bool,
    /// What lets them.
    pub because: Vec<Reason>,
    /// What is in the way: each of these alone would do, where they are of roles.
    pub missing: Vec<Reason>,
}

impl Reason {
    pub(crate) fn new(gate: Gate, rule: impl Into<String>, role: Option<&str>) -> Self {
        Self { gate, rule: rule.into(), role: role.map(Into::into) }
    }

    pub(super) fn of(because: &Rule) -> Self {
        match because {
            Rule::Superuser => Self::new(Gate::Site, "superuser", None),
            Rule::Role { role, permission } => Self::new(Gate::Verb, permission.to_string(), Some(role)),
            Rule::Owner => Self::new(Gate::Site, "owner", None),
            Rule::System => Self::new(Gate::Site, "system", None),
        }
    }
}

impl Explanation {
    /// That something is in the way.
    pub(crate) fn refused(missing: Reason) -> Self {
        Self { allowed: false, because: Vec::new(), missing: vec![missing] }
    }

    /// Both this and `other`.
    pub(crate) fn and(mut self, other: Self) -> Self {
        self.allowed &= other.allowed;
        let unsaid = |said: &[Reason], more: Vec<Reason>| -> Vec<Reason> {
            more.into_iter().filter(|reason| !said.contains(reason)).collect()
        };
        let (because, missing) = (unsaid(&self.because, other.because), unsaid(&self.missing, other.missing));
        self.because.extend(because);
        self.missing.extend(missing);
        self
    }
}

/// Whether `actor` may do `verb` on records of the model: with a grant, where they may on some.
pub(crate) fn explain(actor: &Actor, verb: Verb, model: &Arc<Model>) -> (Explanation, Option<Grant>) {
    if let Ok(grant) = authorize(actor, verb, model) {
        let reasons = grant.alternatives().iter().flat_map(|one| [Some(Reason::of(&one.because)), rows(one)]);
        let because = reasons.flatten().collect();
        return (Explanation { allowed: true, because, missing: Vec::new() }, Some(grant));
    }
    let mut missing = Vec::new();
    if !is_switched_on(verb, model) {
        missing.push(Reason::new(Gate::Model, format!("can_{verb}"), None));
    }
    if !possible(model.writable, verb) {
        missing.push(Reason::new(Gate::Model, "read_only", None));
    }
    if let Some((gate, denial)) = actor.user().and_then(|user| user.gates.refusal(verb, &model.slug)) {
        missing.push(Reason::new(gate, denial.words().unwrap_or("policy"), None));
    }
    let (allowing, word) = (decide(actor, verb, &model.slug), format!("{}.{verb}", model.slug));
    if allowing.is_empty() {
        missing.push(Reason::new(Gate::Verb, word, None));
    } else if missing.is_empty() {
        // The rules of these roles cannot be obeyed.
        missing.extend(allowing.iter().filter_map(|rule| match rule {
            Rule::Role { role, .. } => Some(Reason::new(Gate::Record, word.clone(), Some(role))),
            _ => None,
        }));
    }
    (Explanation { allowed: false, because: Vec::new(), missing }, None)
}

/// The same of one record, of which `covering` says which alternatives of the grant cover it.
pub(crate) fn explain_record(grant: &Grant, covering: &[bool]) -> Explanation {
    let mut explanation = Explanation { allowed: covering.contains(&true), ..Explanation::default() };
    for (one, covers) in grant.alternatives().iter().zip(covering) {
        if *covers {
            explanation.because.extend([Some(Reason::of(&one.because)), rows(one)].into_iter().flatten());
        } else if !explanation.allowed {
            explanation.missing.extend(rows(one));
        }
    }
    explanation
}

/// The rule that leaves some records only.
fn rows(alternative: &Alternative) -> Option<Reason> {
    let said: Vec<&str> = alternative.rows.rules().iter().map(|rule| rule.said()).collect();
    let Rule::Role { role, .. } = &alternative.because else { return None };
    let rule = match said.as_slice() {
        [] => return None,
        [only] => (*only).to_owned(),
        several => several.iter().map(|said| format!("({said})")).collect::<Vec<_>>().join(" and "),
    };
    Some(Reason::new(Gate::Record, rule, Some(role)))
}
