//! Who is asking. There is always an actor.

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
