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

/// Longest name that is suggested, in bytes without its ending: every system takes 255 in all.
const LONGEST: usize = 120;

/// What a file with that in it may be called on every system, from the name of something; nothing when nothing of it can be.
#[must_use]
pub fn suggested(of: &str, ending: &str) -> Option<String> {
    let plain: String = of.chars().map(|letter| if is_unseen(letter) { ' ' } else { letter }).collect();
    // Windows allows the least, and files travel. A name that begins with a dot is a hidden file.
    let options = || sanitize_filename::Options { windows: true, truncate: false, replacement: " " };
    let trimmed = |text: &str| {
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        words.trim_matches(['.', ' ']).to_owned()
    };
    let clean = trimmed(&sanitize_filename::sanitize_with_options(plain, options()));
    let short: String = clean
        .char_indices()
        .take_while(|(at, letter)| at + letter.len_utf8() <= LONGEST)
        .map(|(_, letter)| letter)
        .collect();
    // Cut and trimmed, it may have become a word that Windows keeps for itself.
    let clean = trimmed(&sanitize_filename::sanitize_with_options(trimmed(&short), options()));
    match (clean.as_str(), ending) {
        ("", _) => None,
        // An ending is letters and digits: what else stands there would read as something else.
        (_, ending) if ending.is_empty() || !ending.chars().all(char::is_alphanumeric) => Some(clean),
        (_, ending) => Some(format!("{clean}.{ending}")),
    }
}

/// Controls, and what turns the direction of text: with that, an ending reads as another one.
fn is_unseen(letter: char) -> bool {
    let turns = matches!(letter, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    letter.is_control() || turns
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
        assert_eq!(named(&"🎵".repeat(500)).map(|name| name.len()), Some(LONGEST + 4));
        assert_eq!(named("photo\u{202E}fdp").as_deref(), Some("photo fdp.csv"));
        for none in ["", "c\u{202E}sv", "a:b"] {
            assert_eq!(suggested("notes", none).as_deref(), Some("notes"), "{none:?}");
        }
        for nothing in ["", " . ", "///", "\0\n", "CON", " CON", ".CON", "/con."] {
            assert_eq!(named(nothing), None, "{nothing:?}");
        }
    }
}
