//! Files of options that people choose, read whole.

use std::path::Path;

use bureau_engine::error::{Error, ErrorCode, Problem, ProblemCode};
use bureau_engine::model::Options;

/// The text of a file.
///
/// # Errors
/// [`ErrorCode::ConfigInvalid`] when it is no text or longer than any file of options, [`ErrorCode::FileMissing`],
/// [`ErrorCode::FileNotRegular`], [`ErrorCode::FileDenied`].
pub fn read(path: &Path) -> Result<String, Error> {
    // Asked before it is opened: a pipe would wait for its writer, a device has no end.
    let found = std::fs::metadata(path).map_err(|error| unread(path, error))?;
    if !found.is_file() {
        return Err(Error::new(ErrorCode::FileNotRegular).with("path", path.display()));
    }
    if found.len() > Options::LONGEST {
        return Err(refused(Problem::new("", ProblemCode::TooLong).with("max", Options::LONGEST)));
    }
    let bytes = std::fs::read(path).map_err(|error| unread(path, error))?;
    String::from_utf8(bytes)
        .map_err(|error| refused(Problem::new("", ProblemCode::ConfigSyntax).with("message", error.utf8_error())))
}

fn refused(problem: Problem) -> Error {
    let mut refused = Error::new(ErrorCode::ConfigInvalid).with("problem", problem.code.as_str());
    refused.problems.push(problem);
    refused
}

fn unread(path: &Path, error: std::io::Error) -> Error {
    let code = match error.kind() {
        std::io::ErrorKind::NotFound => ErrorCode::FileMissing,
        std::io::ErrorKind::IsADirectory => ErrorCode::FileNotRegular,
        _ => ErrorCode::FileDenied,
    };
    Error::new(code).with("path", path.display()).because(error)
}
