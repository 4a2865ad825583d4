//! Files of options that people choose: read whole, written new and never over another.

use std::io::Write;
use std::path::Path;

use bureau_engine::error::{Error, ErrorCode, Problem, ProblemCode};

/// The text of a file.
///
/// # Errors
/// [`ErrorCode::ConfigInvalid`] when it is no text, [`ErrorCode::FileMissing`], [`ErrorCode::FileNotRegular`],
/// [`ErrorCode::FileDenied`].
pub fn read(path: &Path) -> Result<String, Error> {
    let bytes = std::fs::read(path).map_err(|error| unread(path, error))?;
    String::from_utf8(bytes).map_err(|error| {
        let problem = Problem::new("", ProblemCode::ConfigSyntax).with("message", error.utf8_error());
        let mut refused = Error::new(ErrorCode::ConfigInvalid).with("problem", problem.code.as_str());
        refused.problems.push(problem);
        refused
    })
}

/// Writes a file where nothing is yet; one that could not be written whole is not left behind.
///
/// # Errors
/// [`ErrorCode::FileExists`], [`ErrorCode::FileMissing`] without its folder, [`ErrorCode::FileFull`],
/// [`ErrorCode::FileDenied`].
pub fn write_new(path: &Path, text: &str) -> Result<(), Error> {
    let write = || {
        let mut file = std::fs::File::create_new(path)?;
        let written = file.write_all(text.as_bytes()).and_then(|()| file.sync_all());
        if written.is_err() {
            drop(file);
            let _ = std::fs::remove_file(path);
        }
        written
    };
    write().map_err(|error| unwritten(path, error))
}

fn unwritten(path: &Path, error: std::io::Error) -> Error {
    let code = match error.kind() {
        std::io::ErrorKind::AlreadyExists => ErrorCode::FileExists,
        std::io::ErrorKind::NotFound => ErrorCode::FileMissing,
        std::io::ErrorKind::StorageFull => ErrorCode::FileFull,
        _ => ErrorCode::FileDenied,
    };
    Error::new(code).with("path", path.display()).because(error)
}

fn unread(path: &Path, error: std::io::Error) -> Error {
    let code = match error.kind() {
        std::io::ErrorKind::NotFound => ErrorCode::FileMissing,
        std::io::ErrorKind::IsADirectory => ErrorCode::FileNotRegular,
        _ => ErrorCode::FileDenied,
    };
    Error::new(code).with("path", path.display()).because(error)
}
