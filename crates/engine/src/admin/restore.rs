//! Restoring a backup into the live file: verified first, preceded by a backup of what is there, all or nothing, and
//! recorded in what is restored.

use std::path::Path;

use super::{Admin, AdminBuilder, meta};
use crate::audit::{self, Author};
use crate::backup::{self, Backup};
use crate::error::{Error, ErrorCode, Result};
use crate::store::{Identity, Look, Tx, is_open_here, sqlite_error, whole};

/// What restoring did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// The content as it was before, to go back to.
    pub safety: Backup,
}

/// What the live file is, as far as a backup must fit it.
struct Live {
    /// Changes when another connection writes the file.
    version: i64,
    /// Of an enabled one.
    workspace: Option<Workspace>,
}

struct Workspace {
    id: String,
    chain: String,
    head: String,
}

impl Admin {
    /// Replaces the whole content by that of the backup at `from`. Whether the author may is the caller's to have checked.
    ///
    /// Another program that writes between the safety backup and the exchange is noticed, except in the instant between
    /// the last look and SQLite's own lock.
    ///
    /// # Errors
    /// [`ErrorCode::BackupNotWhole`], [`ErrorCode::BackupForeign`], [`ErrorCode::FileBusy`] while others use the file,
    /// or while the backup is open here.
    pub(crate) async fn restore(&self, from: &Path, author: &Author<'_>) -> Result<Restored> {
        if Identity::of(from) == Some(self.store().identity()) {
            return Err(Error::new(ErrorCode::BackupNotWhole).with("path", from.display()));
        }
        if is_open_here(from) {
            return Err(Error::new(ErrorCode::FileBusy).with("path", from.display()));
        }
        let staged = backup::staged(from, self.path().parent().unwrap_or(Path::new("."))).await?;
        let live = self.live().await?;
        prepare(&self.0.builder, staged.path(), &live, from, author).await?;
        let head = live.workspace.as_ref().map(|workspace| workspace.head.as_str());
        let safety = backup::take(self.path(), &self.backup_beside(), head).await?;
        if self.live().await?.version != live.version {
            return Err(Error::new(ErrorCode::FileBusy));
        }
        backup::replace(staged, self.path()).await?;
        Ok(Restored { safety })
    }

    async fn live(&self) -> Result<Live> {
        let mut tx = self.write().await?;
        let version = data_version(&mut tx).await?;
        let workspace = if self.is_enabled() {
            let connection = tx.connection()?;
            let id = meta::get(connection, meta::WORKSPACE_ID).await?;
            let id = id.ok_or_else(|| Error::new(ErrorCode::AuditBroken))?;
            Some(Workspace { id, chain: meta::chain_id(connection).await?, head: audit::head(connection).await? })
        } else {
            None
        };
        Ok(Live { version, workspace })
    }
}

/// Checks the copy of the backup and records the restoring in it.
async fn prepare(builder: &AdminBuilder, staged: &Path, live: &Live, from: &Path, author: &Author<'_>) -> Result<()> {
    let not_whole = || Error::new(ErrorCode::BackupNotWhole).with("path", from.display());
    let builder = AdminBuilder { data_dir: None, recover: false, ..builder.clone() };
    let admin = builder.open(staged).await.map_err(|error| match error.code {
        ErrorCode::FormatNewer => error,
        _ => not_whole().because(error),
    })?;
    let outcome = prepare_open(&admin, live, from, author).await;
    // Closed in any case: what is copied next must be one file.
    admin.close().await;
    if outcome? { Ok(()) } else { Err(not_whole()) }
}

/// False when the backup is damaged inside.
async fn prepare_open(admin: &Admin, live: &Live, from: &Path, author: &Author<'_>) -> Result<bool> {
    let mut reader = admin.store().read().await?;
    if !whole(&mut reader, Look::Close).await?.is_sound() {
        return Ok(false);
    }
    admin.catalog(&mut reader).await?;
    let Some(workspace) = &live.workspace else {
        let foreign = admin.is_enabled();
        return if foreign { Err(foreign_backup(from)) } else { Ok(true) };
    };
    // Another workspace's people must not come in by a backup.
    if !admin.is_enabled() || meta::chain_id(&mut reader).await? != workspace.chain {
        return Err(foreign_backup(from));
    }
    if !audit::verify(&mut reader).await?.ok {
        return Ok(false);
    }
    drop(reader);
    let mut tx = admin.write().await?;
    if meta::get(&mut tx, meta::WORKSPACE_ID).await?.as_deref() != Some(&workspace.id) {
        meta::set(&mut tx, meta::CHAIN_ID, &workspace.chain).await?;
        meta::set(&mut tx, meta::WORKSPACE_ID, &workspace.id).await?;
    }
    let path = from.display().to_string();
    let about = [("from", path.as_str()), ("head_before", workspace.head.as_str())];
    audit::append_event(&mut tx, author, "restore_backup", &about).await?;
    tx.commit().await?;
    Ok(true)
}

fn foreign_backup(from: &Path) -> Error {
    Error::new(ErrorCode::BackupForeign).with("path", from.display())
}

async fn data_version(tx: &mut Tx) -> Result<i64> {
    sqlx::query_scalar("PRAGMA data_version").fetch_one(tx.connection()?).await.map_err(sqlite_error)
}
