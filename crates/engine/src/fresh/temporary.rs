//! The file that is written before it has its name, and those that a crash left behind.

use std::path::{Path, PathBuf};
use std::time::Duration;

use uuid::Uuid;

/// What SQLite may put beside a copy; and the copy itself.
const ENDINGS: [&str; 4] = ["", "-wal", "-shm", "-journal"];
/// A copy that nobody wrote to for so long is nobody's: its program was killed, or the machine went down.
const LEFT: Duration = Duration::from_secs(24 * 60 * 60);

/// A copy that is removed when it is dropped, with whatever SQLite put beside it.
pub(crate) struct Temporary(PathBuf);

impl Temporary {
    /// A new name in that folder. Copies that were left there are removed.
    pub(crate) fn in_folder(folder: &Path) -> Self {
        sweep(folder);
        Self(folder.join(format!(".bureau-{}.tmp", Uuid::now_v7().simple())))
    }

    /// Where it is.
    pub(crate) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        for ending in ENDINGS {
            let mut path = self.0.clone().into_os_string();
            path.push(ending);
            // Gone already when the copy was finished; nothing else can be done on the way out.
            let _ = std::fs::remove_file(path);
        }
    }
}

/// Removes what killed programs left: only by our exact name, and only when it was last written long ago. A folder that
/// cannot be read, or a copy that cannot be removed, is no reason not to take a backup.
fn sweep(folder: &Path) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let left = entry.file_name().to_str().is_some_and(is_ours)
            && entry.metadata().is_ok_and(|about| about.is_file())
            && entry.metadata().and_then(|about| about.modified()).is_ok_and(|written| {
                // One from the future is not known to be old.
                written.elapsed().is_ok_and(|age| age > LEFT)
            });
        if left {
            let _ = std::fs::remove_file(entry.path());
        }
    }
}

/// `.bureau-` and 32 digits, `.tmp`, and perhaps an ending of SQLite's.
fn is_ours(name: &str) -> bool {
    let Some((id, ending)) = name.strip_prefix(".bureau-").and_then(|rest| rest.split_once(".tmp")) else {
        return false;
    };
    let digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    id.len() == 32 && id.bytes().all(digit) && ENDINGS.contains(&ending)
}

#[cfg(test)]
mod tests {
    use std::fs::File;
    use std::time::SystemTime;

    use super::*;

    #[test]
    fn only_our_own_copies_of_long_ago_are_removed() {
        let folder = tempfile::tempdir().unwrap();
        let place = |name: &str, age: Duration| {
            let file = File::create(folder.path().join(name)).unwrap();
            file.set_modified(SystemTime::now() - age).unwrap();
        };
        let id = "0199f6a2b3c47d5e8f90a1b2c3d4e5f6";
        let old = LEFT + Duration::from_secs(60);
        let gone = [format!(".bureau-{id}.tmp"), format!(".bureau-{id}.tmp-wal"), format!(".bureau-{id}.tmp-journal")];
        let kept = [
            format!("bureau-{id}.tmp"),
            format!(".bureau-{id}.tmp.bak"),
            format!(".bureau-{}.tmp", &id[1..]),
            format!(".bureau-{}.tmp", id.to_uppercase()),
            format!(".bureau-{id}.sqlite"),
            "notes.tmp".to_owned(),
        ];
        gone.iter().chain(&kept).for_each(|name| place(name, old));
        let fresh = format!(".bureau-{}.tmp", id.replace('0', "1"));
        place(&fresh, LEFT / 2);
        let own = Temporary::in_folder(folder.path());
        assert!(!own.path().exists(), "it is only a name so far");
        for name in gone {
            assert!(!folder.path().join(&name).exists(), "{name} was left behind");
        }
        for name in kept.iter().chain([&fresh]) {
            assert!(folder.path().join(name).exists(), "{name} is not ours, or may be in use");
        }
    }
}
