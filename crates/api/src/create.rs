//! New database files: empty, or the sample. What is there is never overwritten.

use std::path::Path;

use bureau_engine::Admin;
use bureau_engine::error::{Error, ErrorCode};

/// What a new file begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Content {
    /// No table.
    Nothing,
    /// Chinook.
    Sample,
}

/// Makes the file and opens it. When it cannot be opened it is removed again: a half-made one helps nobody.
///
/// # Errors
/// [`ErrorCode::FileExists`] when anything is there; `file_…` codes for what the folder or the disk refuses.
pub async fn create(path: &Path, content: Content) -> Result<Admin, Error> {
    written(path, content)?;
    let opened = match Admin::open(path).await {
        Ok(admin) => admin.use_wal().await.map(|()| admin),
        Err(error) => Err(error),
    };
    if opened.is_err() {
        remove(path);
    }
    opened
}

/// Removes a file that was made a moment ago. The failure that led here is the one to report; a file that cannot be removed
/// stays where it is.
pub fn remove(path: &Path) {
    let _ = std::fs::remove_file(path);
}

fn written(path: &Path, content: Content) -> Result<(), Error> {
    let exists = || Error::new(ErrorCode::FileExists).with("path", path.display());
    if path.exists() {
        return Err(exists());
    }
    // An empty file is an empty database; creating it anew fails when something is there after all.
    let written = match content {
        Content::Nothing => std::fs::File::create_new(path).map(drop),
        Content::Sample => crate::sample::write(path),
    };
    written.map_err(|error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => exists(),
        std::io::ErrorKind::NotFound => Error::new(ErrorCode::FileMissing).with("path", path.display()),
        std::io::ErrorKind::PermissionDenied => Error::new(ErrorCode::FileDenied).with("path", path.display()),
        std::io::ErrorKind::ReadOnlyFilesystem => Error::new(ErrorCode::FileReadOnly).with("path", path.display()),
        std::io::ErrorKind::StorageFull => Error::new(ErrorCode::FileFull).with("path", path.display()),
        _ => Error::new(ErrorCode::FileIo).with("path", path.display()).because(error),
    })
}
