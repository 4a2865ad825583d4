//! Files made anew: under a temporary name until they are whole and on the disk, then in place. What is there is never replaced.

mod temporary;

use std::fs::File;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

pub(crate) use temporary::Temporary;

use crate::error::{Error, ErrorCode, Result};

/// The folder a file is to be in, without links in its path; and the file in it.
///
/// # Errors
/// [`ErrorCode::FolderMissing`], [`ErrorCode::FileNotRegular`] and the other `file_…` codes, with `path`.
pub(crate) fn whereabouts(destination: &Path) -> Result<(PathBuf, PathBuf)> {
    let folder = destination.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let folder = dunce::canonicalize(folder).map_err(|error| {
        let missing = matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory);
        let known = if missing { Error::new(ErrorCode::FolderMissing).because(error) } else { io_error(error) };
        known.with("path", folder.display())
    })?;
    let name = destination
        .file_name()
        .ok_or_else(|| Error::new(ErrorCode::FileNotRegular).with("path", destination.display()))?;
    let path = folder.join(name);
    Ok((folder, path))
}

/// Gives a whole file its name; [`sync_folder_of`] keeps it.
///
/// # Errors
/// [`ErrorCode::FileExists`] and the other `file_…` codes, with `path`.
pub(crate) fn place(temporary: &Path, destination: &Path) -> Result<()> {
    // A hard link fails when the name is taken; a rename would replace it.
    let placed = match std::fs::hard_link(temporary, destination) {
        // File systems without hard links (FAT, some network shares).
        Err(error) if error.kind() != ErrorKind::AlreadyExists => std::fs::rename(temporary, destination),
        other => other,
    };
    placed.map_err(|error| io_error(error).with("path", destination.display()))
}

/// Waits until the name of a file is on the disk, too. Windows syncs it with the file.
///
/// # Errors
/// The `file_…` codes.
pub(crate) fn sync_folder_of(path: &Path) -> Result<()> {
    match path.parent() {
        Some(folder) if cfg!(unix) => File::open(folder).and_then(|folder| folder.sync_all()).map_err(io_error),
        _ => Ok(()),
    }
}

/// What the system says, as one of ours.
pub(crate) fn io_error(error: std::io::Error) -> Error {
    let code = match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => ErrorCode::FileFull,
        ErrorKind::PermissionDenied => ErrorCode::FileDenied,
        ErrorKind::ReadOnlyFilesystem => ErrorCode::FileReadOnly,
        ErrorKind::NotFound => ErrorCode::FileMissing,
        ErrorKind::AlreadyExists => ErrorCode::FileExists,
        _ => ErrorCode::FileIo,
    };
    Error::new(code).because(error)
}

/// Does work on files on a thread that may block.
pub(crate) async fn blocking<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    tokio::task::spawn_blocking(work).await.map_err(Error::internal)?
}
