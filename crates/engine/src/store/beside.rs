//! What stands beside the file, and whether anything may: asked of the system by path, nothing is opened.

use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// Whether a write-ahead log with content stands beside the file: of a program that has it open, or of one that crashed.
pub(super) fn has_log(path: &Path) -> bool {
    std::fs::metadata(log_of(path)).is_ok_and(|about| about.len() > 0)
}

/// Whether files may be made beside it, which every write of SQLite needs.
pub(super) fn may_make(path: &Path) -> bool {
    path.parent().is_none_or(may_write)
}

/// Size and time of change of a file that nobody is expected to change.
pub(super) fn stamp(path: &Path) -> Option<(u64, Option<SystemTime>)> {
    let about = std::fs::metadata(path).ok()?;
    (!has_log(path)).then(|| (about.len(), about.modified().ok()))
}

fn log_of(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push("-wal");
    name.into()
}

#[cfg(unix)]
fn may_write(folder: &Path) -> bool {
    rustix::fs::access(folder, rustix::fs::Access::WRITE_OK).is_ok()
}

/// Elsewhere SQLite's own attempt tells.
#[cfg(not(unix))]
fn may_write(_folder: &Path) -> bool {
    true
}
