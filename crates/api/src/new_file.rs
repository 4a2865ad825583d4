//! Files made anew. What is there is never overwritten, nor anything beside it, and one that could not be written whole is not
//! left behind.

use std::io::{self, Write};
use std::path::Path;

use bureau_engine::error::{Error, ErrorCode};

/// Writes a file where nothing is yet.
///
/// # Errors
/// [`ErrorCode::FileExists`], [`ErrorCode::FolderMissing`] without its folder, else as [`unwritten`].
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let write = || {
        let mut file = std::fs::File::create_new(path)?;
        let written = file.write_all(bytes).and_then(|()| file.sync_all());
        if written.is_err() {
            drop(file);
            remove(path);
        }
        written
    };
    write().map_err(|error| unwritten(path, error))
}

/// Removes a file that was made a moment ago. The failure that led here is the one to report; a file that cannot be removed
/// stays where it is.
pub fn remove(path: &Path) {
    let _ = std::fs::remove_file(path);
}

/// Why nothing new could be written there.
#[must_use]
pub fn unwritten(path: &Path, error: io::Error) -> Error {
    let code = match error.kind() {
        io::ErrorKind::AlreadyExists => ErrorCode::FileExists,
        // A file that is made is never missing itself.
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => ErrorCode::FolderMissing,
        io::ErrorKind::PermissionDenied => ErrorCode::FileDenied,
        io::ErrorKind::ReadOnlyFilesystem => ErrorCode::FileReadOnly,
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => ErrorCode::FileFull,
        _ => ErrorCode::FileIo,
    };
    Error::new(code).with("path", path.display()).because(error)
}
