//! Which file a path names: by asking the system about the path, never by opening the file (closing such a handle would
//! drop SQLite's own locks on Unix).

use std::fs::Metadata;
use std::path::Path;

/// Tells a file from another that took its name. A number that the system gave a file it may give to another once the first is
/// deleted: when it was made is part of it, where the file system knows that.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Identity {
    volume: u64,
    file: u64,
    /// Nanoseconds since 1970; 0 where nobody knows.
    born: u64,
}

impl Identity {
    /// Of the file at `path`; nothing when there is none.
    pub(crate) fn of(path: &Path) -> Option<Self> {
        std::fs::metadata(path).ok().filter(Metadata::is_file).map(|about| Self::from(&about))
    }

    /// As text, for names and comparison on this computer only.
    pub(crate) fn text(self) -> String {
        format!("{:x}-{:x}-{:x}", self.volume, self.file, self.born)
    }

    #[cfg(unix)]
    fn from(about: &Metadata) -> Self {
        use std::os::unix::fs::MetadataExt;
        Self { volume: about.dev(), file: about.ino(), born: born(about) }
    }

    /// Elsewhere an open database cannot be replaced, and files at one path seldom share their birth.
    #[cfg(not(unix))]
    fn from(about: &Metadata) -> Self {
        Self { volume: 0, file: 0, born: born(about) }
    }
}

fn born(about: &Metadata) -> u64 {
    let born = about.created().ok().and_then(|born| born.duration_since(std::time::UNIX_EPOCH).ok());
    born.map_or(0, |born| u64::try_from(born.as_nanos()).unwrap_or(u64::MAX))
}

#[cfg(test)]
mod tests {
    use super::Identity;

    #[test]
    fn a_file_keeps_its_identity_until_another_takes_its_name() {
        let folder = tempfile::tempdir().unwrap();
        let (path, other) = (folder.path().join("a"), folder.path().join("b"));
        assert_eq!(Identity::of(&path), None);
        std::fs::write(&path, "1").unwrap();
        std::fs::write(&other, "2").unwrap();
        let before = Identity::of(&path);
        std::fs::write(&path, "changed").unwrap();
        assert_eq!(Identity::of(&path), before, "writing into it makes it no other file");
        std::fs::rename(&other, &path).unwrap();
        assert_ne!(Identity::of(&path), before);
    }

    /// The system gives the number of a deleted file to the next one, mostly at once.
    #[test]
    fn a_file_that_got_the_number_of_a_deleted_one_is_another() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a");
        let mut seen = Vec::new();
        for _ in 0..20 {
            std::fs::write(&path, "1").unwrap();
            let identity = Identity::of(&path).unwrap();
            assert!(!seen.contains(&identity), "{identity:?}");
            seen.push(identity);
            std::fs::remove_file(&path).unwrap();
        }
    }
}
