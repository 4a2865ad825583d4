//! People with an account, and roles: what is shown of them, and what is said of them.

use std::collections::BTreeMap;

use bureau_engine::policy;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{ApiError, FieldProblem, RecordsGetReq};

/// What may be done with records of a model, or with people and roles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum Verb {
    /// See.
    View,
    /// Add.
    Add,
    /// Edit.
    Edit,
    /// Delete.
    Delete,
    /// Export.
    Export,
}

impl From<policy::Verb> for Verb {
    fn from(verb: policy::Verb) -> Self {
        match verb {
            policy::Verb::View => Self::View,
            policy::Verb::Add => Self::Add,
            policy::Verb::Edit => Self::Edit,
            policy::Verb::Delete => Self::Delete,
            policy::Verb::Export => Self::Export,
        }
    }
}

impl From<Verb> for policy::Verb {
    fn from(verb: Verb) -> Self {
        match verb {
            Verb::View => Self::View,
            Verb::Add => Self::Add,
            Verb::Edit => Self::Edit,
            Verb::Delete => Self::Delete,
            Verb::Export => Self::Export,
        }
    }
}

/// Someone who has an account.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PersonView {
    /// Sign-in name, lower case; what the person is addressed by.
    pub email: String,
    /// Full name, or the e-mail when none was given.
    pub name: String,
    /// Whether they may do everything.
    pub superuser: bool,
    /// Whether they may sign in.
    pub active: bool,
    /// RFC 3339, UTC.
    pub created: String,
    /// RFC 3339, UTC; nothing before the first.
    pub last_sign_in: Option<String>,
    /// Their roles, with those that are over.
    pub roles: Vec<AssignedView>,
}

/// A role somebody has.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AssignedView {
    /// Name of the role.
    pub role: String,
    /// RFC 3339, UTC: from then on it no longer counts; nothing for good.
    pub until: Option<String>,
    /// Whether it no longer counts.
    pub over: bool,
}

/// An account to be made.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct PersonAddReq {
    /// E-mail address.
    pub email: String,
    /// Full name; the e-mail stands in when empty.
    pub name: String,
    /// Password.
    pub password: String,
    /// Whether they become a superuser.
    pub superuser: bool,
    /// Names of the roles they get, for good.
    pub roles: Vec<String>,
}

/// Someone, by e-mail.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PersonReq {
    /// E-mail address.
    pub email: String,
}

/// What an account may do, changed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PersonSetReq {
    /// E-mail address.
    pub email: String,
    /// Whether they may sign in; nothing leaves it.
    #[ts(optional)]
    pub active: Option<bool>,
    /// Whether they may do everything; nothing leaves it.
    #[ts(optional)]
    pub superuser: Option<bool>,
}

/// A code for someone who forgot their password.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct PersonReset {
    /// Shown once.
    pub code: String,
    /// RFC 3339, UTC: from then on it no longer counts.
    pub until: String,
}

/// A person and a role.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AssignReq {
    /// E-mail address.
    pub email: String,
    /// Name of the role.
    pub role: String,
    /// Last day, `2026-12-31`; nothing for good. Of no account when a role is taken away.
    #[ts(optional)]
    pub until: Option<String>,
}

/// Signs in with a code instead of a password.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct SignInCodeReq {
    /// E-mail address.
    pub email: String,
    /// The code of the reset.
    pub code: String,
    /// The new password.
    pub password: String,
}

/// A role, as stored.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RoleView {
    /// Name: lower-case letters, digits, `_` and `-`.
    pub name: String,
    /// What it says of itself.
    pub said: RoleSaid,
    /// Permissions that mean nothing in this file.
    pub inert: Vec<String>,
    /// Rules that cannot be obeyed, as `slug.verb`: they let nobody do anything.
    pub broken: Vec<String>,
    /// E-mails of those who have it now.
    pub people: Vec<String>,
    /// What an edit is based on.
    pub revision: String,
}

/// All that is said of a role but its name.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RoleSaid {
    /// What people are shown.
    pub label: String,
    /// What it is for.
    pub description: String,
    /// Every permission, in words: `track.view`, `track.*`, `*`.
    pub permissions: Vec<String>,
    /// Every rule.
    pub rules: Vec<RuleSaid>,
}

/// What a role covers of a model with one verb.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RuleSaid {
    /// Slug of the model.
    pub model: String,
    /// The verb. The rule of `view` narrows the others too.
    pub verb: Verb,
    /// Which records, in the filter language; every record when empty.
    pub rows: String,
    /// Columns that are not there.
    pub hidden: Vec<String>,
    /// Columns that are shown and not written.
    pub locked: Vec<String>,
}

/// A role to be made.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RoleAddReq {
    /// Its name.
    pub name: String,
    /// The rest.
    pub said: RoleSaid,
}

/// A role as it was edited.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RoleSetReq {
    /// Its name.
    pub name: String,
    /// Revision that was edited.
    pub base: String,
    /// The rest.
    pub said: RoleSaid,
}

/// A role, by name.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RoleReq {
    /// Its name.
    pub name: String,
}

/// A role as it is being edited.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RoleRehearseReq {
    /// Its name; nothing for a new one.
    pub name: Option<String>,
    /// The rest.
    pub said: RoleSaid,
    /// E-mail of whom its rules are made out for; nothing for who asks.
    #[ts(optional)]
    pub person: Option<String>,
}

/// What a role would cover.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RoleRehearsed {
    /// Words among its permissions that are none here.
    pub problems: Vec<FieldProblem>,
    /// Rules that cannot be saved as they are.
    pub refused: Vec<RuleRefused>,
    /// By slug of the model: those that a rule is about, and those that come or go.
    pub covered: BTreeMap<String, Covered>,
}

/// A rule that cannot be saved.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RuleRefused {
    /// Slug of the model.
    pub model: String,
    /// The verb.
    pub verb: Verb,
    /// Why.
    pub error: ApiError,
}

/// How many records somebody with nothing but the role sees; nothing where counting took too long.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Covered {
    /// As it is stored.
    #[ts(type = "number | null")]
    pub before: Option<i64>,
    /// As it is edited.
    #[ts(type = "number | null")]
    pub after: Option<i64>,
    /// Of all there are.
    #[ts(type = "number | null")]
    pub total: Option<i64>,
}

/// Whether somebody may do something.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct WhyReq {
    /// In words: `track.edit`, `track.*`, `*`.
    pub permission: String,
    /// With this record; nothing asks in general.
    #[ts(optional)]
    pub record: Option<RecordsGetReq>,
    /// E-mail of whom it is about; nothing for who asks.
    #[ts(optional)]
    pub person: Option<String>,
}

/// Whether they may, and why.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct WhyView {
    /// Whether they may.
    pub allowed: bool,
    /// What lets them.
    pub because: Vec<ReasonView>,
    /// What is in the way.
    pub missing: Vec<ReasonView>,
}

/// What lets somebody through a gate, or would have to.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReasonView {
    /// As [`bureau_engine::policy::Gate::as_str`] says it.
    #[ts(type = "\"site\" | \"group\" | \"model\" | \"verb\" | \"record\" | \"field\" | \"action\"")]
    pub gate: String,
    /// A permission; `superuser`, `active` or `role` of the site; an option or `read_only` of a model; a filter of a rule, empty
    /// for who may not see rules; a field; the words of the program's policy.
    pub rule: String,
    /// Name of the role it comes from.
    pub role: Option<String>,
}
