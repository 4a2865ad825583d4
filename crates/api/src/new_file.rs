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

/// Longest name that is suggested, in characters.
const LONGEST: usize = 80;

/// What a file with that in it may be called on every system, from the name of something; nothing when nothing of it can be.
#[must_use]
pub fn suggested(of: &str, ending: &str) -> Option<String> {
    // Windows allows the least, and files travel.
    let options = sanitize_filename::Options { windows: true, truncate: false, replacement: " " };
    let of: String = of.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).take(LONGEST).collect();
    let clean = sanitize_filename::sanitize_with_options(of, options);
    // A name that begins with a dot is a hidden file.
    let clean = clean.split_whitespace().collect::<Vec<_>>().join(" ");
    let clean = clean.trim_start_matches(['.', ' ']).trim_end_matches(['.', ' ']);
    match (clean, ending) {
        ("", _) => None,
        (clean, "") => Some(clean.to_owned()),
        (clean, ending) => Some(format!("{clean}.{ending}")),
    }
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

#[cfg(test)]
mod tests {
    use super::{LONGEST, suggested};

    #[test]
    fn a_name_that_every_system_takes_is_suggested() {
        let named = |of: &str| suggested(of, "csv");
        assert_eq!(named("Tracks").as_deref(), Some("Tracks.csv"));
        assert_eq!(named("AC/DC: \"Live\"\n?").as_deref(), Some("AC DC Live.csv"));
        assert_eq!(named("..\\..\\.ssh/keys").as_deref(), Some("ssh keys.csv"));
        assert_eq!(named("Été 音楽 🎵.").as_deref(), Some("Été 音楽 🎵.csv"));
        assert_eq!(named(&"x".repeat(500)).map(|name| name.len()), Some(LONGEST + 4));
        assert_eq!(suggested("notes", "").as_deref(), Some("notes"));
        for nothing in ["", " . ", "///", "\0\n", "CON"] {
            assert_eq!(named(nothing), None, "{nothing:?}");
        }
    }
}
