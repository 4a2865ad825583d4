//! Verified backups: SQLite's online copy into a temporary name, checked, synced, renamed, described by a manifest.

use std::fs::File;
use std::io::{Read, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::time::Duration;

use bureau_guard::backup::{BackupError, copy};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection, SqliteConnection};

use crate::error::{Error, ErrorCode, Result};
use crate::fresh::{Temporary, blocking, io_error, place, sync_folder_of, whereabouts};
use crate::store::{Look, refused, sqlite_error, whole};

/// How long another program's lock is waited for.
const BUSY: Duration = Duration::from_secs(5);

/// A backup that was taken and checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// Where it is.
    pub path: PathBuf,
    /// Size in bytes.
    pub bytes: u64,
    /// SHA-256 of the file, hexadecimal.
    pub sha256: String,
}

/// What stands beside the backup as `<name>.json`: enough to tell later whether it, and the log in it, are whole.
#[derive(Serialize, Deserialize)]
struct Manifest {
    sha256: String,
    bytes: u64,
    /// Newest audit entry as `seq:hash`, kept outside the file so that a shortened log is noticed.
    audit_head: Option<String>,
}

/// Copies the live database at `source` to `destination`, which must not exist. On any failure nothing is left there.
///
/// # Errors
/// [`ErrorCode::FileExists`], [`ErrorCode::FileCorrupt`] when the copy does not pass `PRAGMA quick_check`, and the
/// `file_…` codes of reading and writing.
pub(crate) async fn take(source: &Path, destination: &Path, audit_head: Option<&str>) -> Result<Backup> {
    for taken in [destination, &manifest_of(destination)] {
        if taken.exists() {
            return Err(Error::new(ErrorCode::FileExists).with("path", taken.display()));
        }
    }
    let (folder, final_path) = whereabouts(destination)?;
    let (from, to) = (source.to_owned(), Temporary::in_folder(&folder));
    // Whoever works on the copy owns it: when nobody waits for the backup any more, the copying still ends, and only then
    // may the copy be removed.
    let copied = move || {
        copy(&from, to.path(), BUSY, |_, _| ControlFlow::Continue(())).map_err(backup_error)?;
        Ok(to)
    };
    let temporary = blocking(copied).await?;
    check(temporary.path()).await?;
    let head = audit_head.map(ToOwned::to_owned);
    blocking(move || finish(temporary.path(), final_path, head.as_deref())).await
}

async fn check(path: &Path) -> Result<()> {
    let mut connection: SqliteConnection =
        SqliteConnectOptions::new().filename(path).connect().await.map_err(sqlite_error)?;
    // What needs a collation or a module of another program cannot be looked at; the copy has its pages like all others.
    let whole = whole(&mut connection, Look::Quick).await?;
    connection.close().await.map_err(sqlite_error)?;
    match whole.complaints.first() {
        None => Ok(()),
        Some(complaint) => Err(Error::new(ErrorCode::FileCorrupt).because(complaint.clone())),
    }
}

/// Syncs, hashes, renames without replacing, and syncs the folder, so that a crash leaves the whole backup or none.
fn finish(temporary: &Path, destination: PathBuf, audit_head: Option<&str>) -> Result<Backup> {
    let (sha256, bytes) = hashed(temporary)?;
    let manifest = Manifest { sha256: sha256.clone(), bytes, audit_head: audit_head.map(ToOwned::to_owned) };
    let manifest = serde_json::to_vec_pretty(&manifest).map_err(Error::internal)?;
    let beside = manifest_of(&destination);
    write_new(&beside, &manifest).map_err(io_error)?;
    if let Err(error) = place(temporary, &destination) {
        // The manifest alone says nothing; what is left when even this fails is named in the error.
        let _ = std::fs::remove_file(&beside);
        return Err(error);
    }
    sync_folder_of(&destination)?;
    Ok(Backup { path: destination, bytes, sha256 })
}

/// SHA-256 of a file in hexadecimal and its size in bytes, once it is safely on the disk.
fn hashed(path: &Path) -> Result<(String, u64)> {
    let mut file = File::open(path).map_err(io_error)?;
    file.sync_all().map_err(io_error)?;
    let mut hash = Sha256::new();
    let mut buffer = vec![0; 1 << 20];
    let mut bytes = 0u64;
    loop {
        let read = file.read(&mut buffer).map_err(io_error)?;
        let Some(part) = buffer.get(..read).filter(|part| !part.is_empty()) else { break };
        hash.update(part);
        bytes += read as u64;
    }
    Ok((data_encoding::HEXLOWER.encode(&hash.finalize()), bytes))
}

/// A copy of a backup in `folder` that is, byte for byte, what the backup's manifest says. The copy is removed when it is
/// dropped.
///
/// # Errors
/// [`ErrorCode::FileMissing`], [`ErrorCode::BackupNotWhole`], and the `file_…` codes of reading and writing.
pub(crate) async fn staged(backup: &Path, folder: &Path) -> Result<Temporary> {
    if !backup.is_file() {
        return Err(Error::new(ErrorCode::FileMissing).with("path", backup.display()));
    }
    let (backup, copy) = (backup.to_owned(), Temporary::in_folder(folder));
    blocking(move || {
        let not_whole = || Error::new(ErrorCode::BackupNotWhole).with("path", backup.display());
        let manifest = std::fs::read(manifest_of(&backup)).map_err(|error| not_whole().because(error))?;
        let manifest: Manifest = serde_json::from_slice(&manifest).map_err(|error| not_whole().because(error))?;
        std::fs::copy(&backup, copy.path()).map_err(io_error)?;
        if hashed(copy.path())? != (manifest.sha256, manifest.bytes) {
            return Err(not_whole());
        }
        Ok(copy)
    })
    .await
}

/// Puts the content of the database at `source` in place of the live one's at `destination`, in one transaction.
///
/// # Errors
/// [`ErrorCode::FileBusy`] when another program holds a lock; the other `file_…` codes. Nothing is changed then.
pub(crate) async fn replace(source: Temporary, destination: &Path) -> Result<()> {
    let destination = destination.to_owned();
    blocking(move || bureau_guard::backup::replace(source.path(), &destination, BUSY).map_err(backup_error)).await
}

/// Whether a backup could be placed there: neither it nor its manifest, which a crash may have left alone, is there.
pub(crate) fn is_free(destination: &Path) -> bool {
    !destination.exists() && !manifest_of(destination).exists()
}

/// `copy.sqlite` → `copy.sqlite.json`.
fn manifest_of(backup: &Path) -> PathBuf {
    let mut name = backup.as_os_str().to_owned();
    name.push(".json");
    name.into()
}

fn write_new(path: &Path, content: &[u8]) -> std::io::Result<()> {
    let mut file = File::create_new(path)?;
    file.write_all(content)?;
    file.sync_all()
}

fn backup_error(error: BackupError) -> Error {
    match error {
        BackupError::Sqlite(code, message) => refused(code, message),
        BackupError::Path => Error::new(ErrorCode::FileNotRegular),
        BackupError::Stopped => Error::new(ErrorCode::Cancelled),
    }
}
