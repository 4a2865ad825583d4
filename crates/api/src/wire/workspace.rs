//! Workspaces: opening a file and enabling the admin on it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{FileToken, UserView};

/// Opens a file in this window.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct WorkspaceOpenReq {
    /// Stands for the file.
    pub file: FileToken,
}

/// One opened database file.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct WorkspaceView {
    /// Name for people, from the file name.
    pub name: String,
    /// The path, shortened for people.
    pub path: String,
    /// Whether our tables are in the file.
    pub enabled: bool,
    /// Whether anything can be written now.
    pub read_only: bool,
    /// The person it is open for; nothing when an enabled workspace waits for sign-in, or a plain file has no accounts.
    pub user: Option<UserView>,
    /// Label of the role that is looked as: nothing is changed meanwhile.
    pub viewing: Option<String>,
}

/// What enabling would do, before it does anything.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EnablePlan {
    /// Tables of the file.
    pub tables: u32,
    /// Rows in all of them.
    #[ts(type = "number")]
    pub rows: i64,
    /// Whether `PRAGMA quick_check` and the foreign key check passed.
    pub sound: bool,
    /// Size of the file in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// Exact names of the tables that would be added.
    pub adds: Vec<String>,
    /// Bytes the tables take while they are empty.
    #[ts(type = "number")]
    pub adds_bytes: u64,
    /// File name of the backup, next to the original.
    pub backup_name: String,
    /// Folder of the backup, shortened for people.
    pub backup_folder: String,
}

/// Adds our tables and the first superuser.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct EnableReq {
    /// Full name.
    pub name: String,
    /// E-mail, used to sign in.
    pub email: String,
    /// Password.
    pub password: String,
    /// Whether to take the backup first.
    pub backup: bool,
}

/// What enabling did.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct Enabled {
    /// Shown once: resets a superuser's password. Only its hash is kept.
    pub recovery_key: String,
    /// The backup that was taken.
    pub backup: Option<BackupView>,
}

/// One verified backup.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BackupView {
    /// The path.
    pub path: String,
    /// Size in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// SHA-256 of the file, hexadecimal.
    pub sha256: String,
}

impl From<&bureau_engine::backup::Backup> for BackupView {
    fn from(backup: &bureau_engine::backup::Backup) -> Self {
        Self { path: backup.path.display().to_string(), bytes: backup.bytes, sha256: backup.sha256.clone() }
    }
}
