//! Which file a path names: by asking the system about the path, never by opening the file (closing such a handle would
//! drop SQLite's own locks on Unix).

use std::fs::Metadata;
use std::path::Path;

/// Tells a file from another that took its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Identity {
    volume: u64,
    file: u64,
}

impl Identity {
    /// Of the file at `path`; nothing when there is none.
    pub(crate) fn of(path: &Path) -> Option<Self> {
        std::fs::metadata(path).ok().filter(Metadata::is_file).map(|about| Self::from(&about))
    }

    /// As text, for names and comparison on this computer only.
    pub(crate) fn text(self) -> String {
        format!("{:x}-{:x}", self.volume, self.file)
    }

    #[cfg(unix)]
    fn from(about: &Metadata) -> Self {
        use std::os::unix::fs::MetadataExt;
        Self { volume: about.dev(), file: about.ino() }
    }

    /// Elsewhere an open database cannot be replaced, and files at one path seldom share their birth.
    #[cfg(not(unix))]
    fn from(about: &Metadata) -> Self {
        let born = about.created().ok().and_then(|born| born.duration_since(std::time::UNIX_EPOCH).ok());
        Self { volume: 0, file: born.map_or(0, |born| u64::try_from(born.as_nanos()).unwrap_or(u64::MAX)) }
    }
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
}
