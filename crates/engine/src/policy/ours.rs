//! What is ours and permissions name: people and roles.

use super::actor::{Actor, User};
use super::explain::{Explanation, Gate, Reason};
use super::grant::{Verb, decide};
use super::permission::Permission;
use super::role::Role;
use crate::error::{Error, ErrorCode, Result};

/// A reserved slug that permissions can name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ours {
    /// Accounts.
    Users,
    /// Roles, and who has them.
    Roles,
}

impl Ours {
    /// Whether somebody may do `verb` on it, and why.
    pub(crate) fn explain(self, actor: &Actor, verb: Verb) -> Explanation {
        let because: Vec<Reason> = decide(actor, verb, self.slug()).iter().map(Reason::of).collect();
        if because.is_empty() {
            return Explanation::refused(Reason::new(Gate::Verb, format!("{}.{verb}", self.slug()), None));
        }
        Explanation { allowed: true, because, missing: Vec::new() }
    }

    /// All of them.
    pub const ALL: [Self; 2] = [Self::Users, Self::Roles];

    /// As permissions name it.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Users => "users",
            Self::Roles => "roles",
        }
    }
}

/// Refuses whoever may not do `verb` on what is ours.
///
/// # Errors
/// [`ErrorCode::Forbidden`] with `model` and `verb`.
pub(crate) fn require(actor: &Actor, verb: Verb, ours: Ours) -> Result<()> {
    if decide(actor, verb, ours.slug()).is_empty() {
        return Err(Error::new(ErrorCode::Forbidden).with("model", ours.slug()).with("verb", verb));
    }
    Ok(())
}

/// Refuses a permission that its giver does not hold; `*` and superusers are superusers' business.
///
/// # Errors
/// [`ErrorCode::MoreThanHeld`] with `permission`.
pub(crate) fn require_held(actor: &Actor, permission: &Permission) -> Result<()> {
    if holds(actor, permission) {
        return Ok(());
    }
    Err(Error::new(ErrorCode::MoreThanHeld).with("permission", permission))
}

fn holds(actor: &Actor, permission: &Permission) -> bool {
    // What a rule narrows they hold in part only, and nothing says that it would be narrowed for the one who gets it.
    let whole = |role: &Role| permission.slug().is_none_or(|slug| !role.is_limited(slug));
    let own = |user: &User| user.roles.iter().any(|role| role.permissions.covers(permission) && whole(role));
    match actor {
        Actor::User(user) => user.is_admin || (*permission != Permission::Everything && own(user)),
        Actor::Owner(_) => false,
        Actor::System(_) => true,
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::policy::Permissions;

    fn with(permissions: &str) -> Actor {
        let role = Role {
            id: "1".into(),
            name: "a".into(),
            label: "A".into(),
            description: String::new(),
            permissions: Permissions::read(permissions).0,
            inert: Vec::new(),
            rules: Vec::new(),
        };
        Actor::User(User { roles: Arc::from([Arc::new(role)]), ..User::named("1", "a@b.example", "A") })
    }

    #[test]
    fn nobody_grants_more_than_they_hold_and_only_superusers_grant_everything() {
        let may = |holds: &str, permission: &str| require_held(&with(holds), &permission.parse().unwrap()).is_ok();
        assert!(may("track.edit", "track.view") && may("track.*", "track.delete") && may("*", "track.*"));
        assert!(!may("track.edit", "track.delete") && !may("track.edit", "album.view") && !may("*", "*"));
        let superuser = Actor::User(User { is_admin: true, ..User::named("1", "a@b.example", "A") });
        assert!(require_held(&superuser, &Permission::Everything).is_ok());
    }

    #[test]
    fn people_and_roles_are_asked_for_like_models() {
        assert!(require(&with("users.view"), Verb::View, Ours::Users).is_ok());
        assert!(require(&with("users.add"), Verb::View, Ours::Users).is_ok());
        assert!(require(&with("users.view"), Verb::Edit, Ours::Users).is_err());
        assert!(require(&with("users.*"), Verb::View, Ours::Roles).is_err());
        assert!(require(&with("*"), Verb::Delete, Ours::Roles).is_ok());
    }
}
