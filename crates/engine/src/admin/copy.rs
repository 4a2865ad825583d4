//! Copies: two files with one workspace id. Asked about once: either the file moved, or it is a copy and gets its own id.

use std::path::PathBuf;
use std::sync::PoisonError;

use uuid::Uuid;

use super::{Admin, meta};
use crate::audit::{Author, append_event};
use crate::error::{Error, ErrorCode, Result};
use crate::home::Seen;
use crate::store::Tx;

impl Admin {
    /// Where this computer knows the same workspace from, when this file may be a copy of it; nothing once it is settled.
    #[must_use]
    pub fn copy_of(&self) -> Option<PathBuf> {
        self.0.copy_of.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Looks the workspace up among those this computer knows. An app-data folder that fails is no reason not to open.
    pub(super) async fn look_for_copies(&self) -> Result<()> {
        let Some(home) = self.home().filter(|_| self.is_enabled()) else { return Ok(()) };
        let id = meta::get(&mut *self.store().read().await?, meta::WORKSPACE_ID).await?;
        let Some(id) = id else { return Ok(()) };
        if let Ok(Seen::Elsewhere(place)) = home.see(&id, self.path(), self.store().identity()).await {
            *self.0.copy_of.lock().unwrap_or_else(PoisonError::into_inner) = Some(place);
        }
        Ok(())
    }

    /// The file is the workspace itself, in another place than before.
    pub(crate) async fn moved_here(&self, workspace_id: &str) -> Result<()> {
        let home = self.home().ok_or_else(|| Error::new(ErrorCode::NotAvailable))?;
        home.settle(workspace_id, self.path(), self.store().identity()).await?;
        self.0.copy_of.lock().unwrap_or_else(PoisonError::into_inner).take();
        Ok(())
    }

    /// The file is a copy: gives it an id of its own, records that, and commits. The audit's chain stays bound to the id
    /// it began with.
    pub(crate) async fn become_a_workspace(&self, mut tx: Tx, author: &Author<'_>) -> Result<String> {
        let connection = tx.connection()?;
        let old = meta::get(connection, meta::WORKSPACE_ID).await?.ok_or_else(|| Error::new(ErrorCode::AuditBroken))?;
        if meta::get(connection, meta::CHAIN_ID).await?.is_none() {
            meta::set(connection, meta::CHAIN_ID, &old).await?;
        }
        let new = Uuid::now_v7().to_string();
        meta::set(connection, meta::WORKSPACE_ID, &new).await?;
        append_event(&mut tx, author, "accept_copy", &[("was", &old), ("is", &new)]).await?;
        tx.commit().await?;
        Ok(new)
    }
}
