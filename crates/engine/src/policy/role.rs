//! Roles: named sets of permissions.

use data_encoding::HEXLOWER;
use serde_json::{Value as Json, json};
use sha2::{Digest, Sha256};

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
    /// A role without a name that allows nothing: what a new one begins as.
    pub(crate) fn empty() -> Self {
        Self {
            id: String::new(),
            name: String::new(),
            label: String::new(),
            description: String::new(),
            permissions: Permissions::default(),
            inert: Vec::new(),
            rules: Vec::new(),
        }
    }

    /// SHA-256 of all that is said of it, in hexadecimal: another one whenever any of it changes.
    #[must_use]
    pub fn revision(&self) -> String {
        let mut rules: Vec<&RoleRule> = self.rules.iter().collect();
        rules.sort_by_key(|rule| (&rule.model, rule.verb));
        let rule = |rule: &&RoleRule| {
            json!([rule.model, rule.verb.as_str(), rule.rows, rule.hidden, rule.locked, rule.readings])
        };
        let rules: Vec<Json> = rules.iter().map(rule).collect();
        let permissions = self.permissions.to_string();
        let said = json!([self.name, self.label, self.description, permissions, self.inert, rules]);
        HEXLOWER.encode(&Sha256::digest(said.to_string()))
    }

    /// The rule that lets its holders do `verb` on what `slug` stands for.
    #[must_use]
    pub fn allows(&self, verb: Verb, slug: &str) -> Option<Rule> {
        let permission = self.permissions.allowing(slug, verb)?.clone();
        Some(Rule::Role { role: self.name.clone(), permission })
    }

    /// The rule that lets its holders run what the permission `<slug>.<action>` is about.
    #[must_use]
    pub fn runs(&self, slug: &str, action: &str) -> Option<Rule> {
        let permission = self.permissions.running(slug, action)?.clone();
        Some(Rule::Role { role: self.name.clone(), permission })
    }

    /// Whether some rule narrows what it allows on what `slug` stands for.
    #[must_use]
    pub fn is_limited(&self, slug: &str) -> bool {
        self.rules.iter().any(|rule| rule.model == slug)
    }
}
