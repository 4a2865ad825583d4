//! What a session does with the file as a whole: restoring a backup, saying whether it is a copy.

use std::path::Path;

use super::Session;
use crate::admin::{Restored, meta};
use crate::audit::Author;
use crate::error::{Error, ErrorCode, Result};
use crate::policy::{Actor, Consent, require_superuser};

impl Session {
    /// Replaces the file's whole content by that of a backup Bureau took of it, after a backup of what is there now.
    /// Superusers; the owner of a plain file who agreed to edit it directly. Open the file anew afterwards: people and
    /// tables may be others.
    ///
    /// # Errors
    /// [`ErrorCode::BackupNotWhole`], [`ErrorCode::BackupForeign`], [`ErrorCode::Forbidden`],
    /// [`ErrorCode::NotConfirmed`], [`ErrorCode::FileBusy`] while other programs use the file.
    pub async fn restore_backup(&self, from: &Path) -> Result<Restored> {
        let (reader, _, actor) = self.reading().await?;
        drop(reader);
        match &actor {
            Actor::Owner(Consent::Editing) => {}
            Actor::Owner(Consent::Looking) => return Err(Error::new(ErrorCode::NotConfirmed)),
            other => require_superuser(other)?,
        }
        self.admin.restore(from, &self.author(&actor)).await
    }

    /// Says that this file is a copy: it becomes a workspace of its own, with its own id, which is recorded. Superusers.
    ///
    /// # Errors
    /// [`ErrorCode::Forbidden`], [`ErrorCode::NotAvailable`] when the file is not taken for a copy.
    pub async fn accept_copy(&self) -> Result<()> {
        let (tx, actor) = self.superuser_change().await?;
        if self.admin.copy_of().is_none() {
            return Err(Error::new(ErrorCode::NotAvailable));
        }
        let id = self.admin.become_a_workspace(tx, &self.author(&actor)).await?;
        self.admin.moved_here(&id).await
    }

    /// Says that this file is the workspace itself, which was moved. Nothing in it changes.
    ///
    /// # Errors
    /// [`ErrorCode::NotSignedIn`], [`ErrorCode::NotAvailable`] when the file is not taken for a copy.
    pub async fn declare_moved(&self) -> Result<()> {
        let (mut reader, ..) = self.reading().await?;
        if self.admin.copy_of().is_none() {
            return Err(Error::new(ErrorCode::NotAvailable));
        }
        let id = meta::get(&mut reader, meta::WORKSPACE_ID).await?.ok_or_else(|| Error::new(ErrorCode::AuditBroken))?;
        self.admin.moved_here(&id).await
    }

    pub(super) fn author<'a>(&self, actor: &'a Actor) -> Author<'a> {
        Author { actor, origin: self.origin, now_ms: self.admin.clock().now_ms() }
    }
}
