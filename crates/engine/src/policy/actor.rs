//! Who is asking. There is always an actor.

use std::sync::Arc;

use super::gates::Gates;
use super::limit::Limits;
use super::role::Role;

/// A person with an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct User {
    /// UUIDv7.
    pub id: String,
    /// Sign-in name, lower case.
    pub email: String,
    /// Full name.
    pub name: String,
    /// Superuser.
    pub is_admin: bool,
    /// The turn of the account's sessions that this is of; a session of another one is over.
    pub turn: Option<Arc<str>>,
    /// The roles they have now; assignments that are over are not among them. A superuser needs none and has none here.
    pub roles: Arc<[Arc<Role>]>,
    /// What the rules of these roles come to. Of a role that has some, nothing is allowed that has not been made out here.
    pub limits: Arc<Limits>,
    /// What the program's own policies leave.
    pub gates: Arc<Gates>,
}

impl User {
    /// Someone without any right yet.
    pub(crate) fn named(id: impl Into<String>, email: impl Into<String>, name: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            email: email.into(),
            name: name.into(),
            is_admin: false,
            turn: None,
            roles: Arc::from([]),
            limits: Arc::default(),
            gates: Arc::default(),
        }
    }

    /// Who may enter: superusers, and whoever has a role ("staff"). Entry alone grants nothing.
    #[must_use]
    pub fn is_staff(&self) -> bool {
        self.is_admin || !self.roles.is_empty()
    }
}

/// Who is asking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    /// Someone signed in to an enabled workspace.
    User(User),
    /// The person at the computer, at a plain file.
    Owner(Consent),
    /// Background work; only the engine makes one.
    System(SystemWork),
}

/// What the person at a plain file agreed to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Consent {
    /// Nothing: looking needs no consent.
    Looking,
    /// That the file is edited directly ("Edit chinook.sqlite directly?").
    Editing,
}

/// Seals [`Actor::System`]: it cannot be made outside this crate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SystemWork(pub(crate) ());

impl Actor {
    /// The engine itself.
    pub(crate) const SYSTEM: Self = Self::System(SystemWork(()));

    /// The account, when there is one.
    #[must_use]
    pub fn user(&self) -> Option<&User> {
        match self {
            Self::User(user) => Some(user),
            Self::Owner(_) | Self::System(_) => None,
        }
    }
}
