//! Looking at a workspace as somebody with one role would see it; nothing is changed meanwhile.

use std::sync::Arc;

use sqlx::SqliteConnection;

use super::Session;
use crate::error::{Error, ErrorCode, Result};
use crate::identity::role;
use crate::policy::{Actor, Role, User, is_asked, require_superuser};

/// The role that is looked as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Viewing {
    role: Arc<str>,
    label: Arc<str>,
}

impl Session {
    /// The same session as somebody with that role alone would have it, who is the actor in `$user.…`. It reads, and changes
    /// nothing; verbs and refusals are those of the role. Superusers.
    ///
    /// # Errors
    /// [`ErrorCode::Forbidden`], [`ErrorCode::RoleNotFound`], [`ErrorCode::NotEnabled`]; [`ErrorCode::NotAvailable`]
    /// under policies.
    pub async fn as_role(&self, name: &str) -> Result<Self> {
        self.admin.require_enabled()?;
        let (mut reader, _, actor) = self.reading().await?;
        require_superuser(&actor)?;
        // A policy may leave a superuser less than it leaves the role.
        if is_asked(&actor) {
            return Err(Error::new(ErrorCode::NotAvailable));
        }
        let role = named(&mut reader, name).await?;
        let viewing = Viewing { role: role.name.as_str().into(), label: role.label.as_str().into() };
        Ok(Self { viewing: Some(viewing), ..self.clone() })
    }

    /// The session as its person has it.
    #[must_use]
    pub fn as_oneself(&self) -> Self {
        Self { viewing: None, ..self.clone() }
    }

    /// Label of the role that is looked as.
    #[must_use]
    pub fn viewing_as(&self) -> Option<&str> {
        self.viewing.as_ref().map(|viewing| &*viewing.label)
    }

    /// The actor as they are looked as.
    ///
    /// # Errors
    /// [`ErrorCode::Forbidden`] once they are no superuser, [`ErrorCode::RoleNotFound`] once there is no such role.
    pub(super) async fn worn(&self, connection: &mut SqliteConnection, user: User) -> Result<User> {
        let Some(Viewing { role, .. }) = &self.viewing else { return Ok(user) };
        let actor = Actor::User(user);
        require_superuser(&actor)?;
        let Actor::User(user) = actor else { return Err(Error::new(ErrorCode::Forbidden)) };
        Ok(User { is_admin: false, roles: Arc::from([named(connection, role).await?]), ..user })
    }

    /// Refuses changes while a role is looked as.
    ///
    /// # Errors
    /// [`ErrorCode::OnlyLooking`].
    pub(super) fn require_oneself(&self) -> Result<()> {
        match &self.viewing {
            Some(viewing) => Err(Error::new(ErrorCode::OnlyLooking).with("role", &viewing.label)),
            None => Ok(()),
        }
    }
}

async fn named(connection: &mut SqliteConnection, name: &str) -> Result<Arc<Role>> {
    let roles = role::all(connection).await?;
    let found = roles.values().find(|role| role.name == name).cloned();
    found.ok_or_else(|| Error::new(ErrorCode::RoleNotFound).with("role", name))
}
