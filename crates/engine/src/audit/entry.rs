//! One audit entry.

use crate::model::RecordKey;
use crate::policy::Actor;
use crate::value::Value;

/// Which face a change came through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// The window.
    Window,
    /// The command line.
    Cli,
    /// A Rust program that embeds the engine.
    Library,
}

impl Origin {
    /// As recorded.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Window => "window",
            Self::Cli => "cli",
            Self::Library => "library",
        }
    }
}

/// One recorded change or event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Place in the chain, from 1.
    pub seq: i64,
    /// Unix milliseconds.
    pub at: i64,
    /// Joins the entries of one transaction; UUIDv7.
    pub change_id: String,
    /// The real person: id, e-mail and name at the time. Empty id for the system and for a plain file's owner.
    pub actor_id: String,
    /// E-mail, or `system`, `owner`.
    pub actor: String,
    /// Name at the time.
    pub actor_name: String,
    /// E-mail of the user being impersonated.
    pub acting_as: Option<String>,
    /// `add`, `edit`, `delete`, or an event such as `enable`, `sign_in`.
    pub action: String,
    /// `window`, `cli`, `library`.
    pub origin: String,
    /// The record, when the entry is about one.
    pub subject: Option<Subject>,
    /// What changed, or what the event is about.
    pub changes: Vec<FieldChange>,
    /// What the record held besides when it was edited: so that any version of it is known whole, and what other programs write
    /// shows. Large values are left out, and what is beyond 16 KB.
    pub kept: Vec<(String, Value)>,
}

/// The record an entry is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    /// Exact name of the table.
    pub table: String,
    /// Address of the record at the time.
    pub key: RecordKey,
}

/// One field, before and after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldChange {
    /// Column name.
    pub field: String,
    /// Before; nothing when the record was added.
    pub old: Option<Value>,
    /// After; nothing when the record was deleted.
    pub new: Option<Value>,
}

/// Who and what a transaction is recorded under.
pub(crate) struct Author<'a> {
    pub(crate) actor: &'a Actor,
    pub(crate) origin: Origin,
    pub(crate) now_ms: i64,
}

impl Author<'_> {
    /// A new entry of this author, without a place in the chain yet.
    pub(super) fn entry(&self, change_id: &str, action: &str) -> Entry {
        let (id, email, name) = match self.actor {
            Actor::User(user) => (user.id.as_str(), user.email.as_str(), user.name.as_str()),
            Actor::Owner(_) => ("", "owner", ""),
            Actor::System(_) => ("", "system", ""),
        };
        Entry {
            seq: 0,
            at: self.now_ms,
            change_id: change_id.to_owned(),
            actor_id: id.to_owned(),
            actor: email.to_owned(),
            actor_name: name.to_owned(),
            acting_as: None,
            action: action.to_owned(),
            origin: self.origin.as_str().to_owned(),
            subject: None,
            changes: Vec::new(),
            kept: Vec::new(),
        }
    }
}
