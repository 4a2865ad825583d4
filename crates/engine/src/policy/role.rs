//! Roles: named sets of permissions.

use super::grant::{Rule, Verb};
use super::limit::RoleRule;
use super::permission::Permissions;

/// A role as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Role {
    /// UUIDv7.
    pub id: String,
    /// What it is called on the command line and in the audit log: lower case letters, digits, `_` and `-`.
    pub name: String,
    /// What people are shown.
    pub label: String,
    /// What it is for, in a sentence; may be empty.
    pub description: String,
    /// What it allows.
    pub permissions: Permissions,
    /// What stands among its permissions and is none: it grants nothing.
    pub inert: Vec<String>,
    /// What narrows it, by model and verb.
    pub rules: Vec<RoleRule>,
}

impl Role {
    /// The rule that lets its holders do `verb` on what `slug` stands for.
    #[must_use]
    pub fn allows(&self, verb: Verb, slug: &str) -> Option<Rule> {
        let permission = self.permissions.allowing(slug, verb)?.clone();
        Some(Rule::Role { role: self.name.clone(), permission })
    }

    /// Whether some rule narrows what it allows on what `slug` stands for.
    #[must_use]
    pub fn is_limited(&self, slug: &str) -> bool {
        self.rules.iter().any(|rule| rule.model == slug)
    }
}
