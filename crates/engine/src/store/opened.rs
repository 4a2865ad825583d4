//! Which files this process has open. Closing any other descriptor of such a file would drop the locks SQLite holds on it
//! (SECURITY.md, F4), so whoever reads a database as a plain file asks here first.

use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::identity::Identity;

/// One entry for each time a file is open: locks belong to the process, not to whoever asked for them.
static OPEN: Mutex<Vec<Identity>> = Mutex::new(Vec::new());

fn open() -> MutexGuard<'static, Vec<Identity>> {
    OPEN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Says that a file is open, for as long as this lives.
pub(super) struct Opened(Identity);

impl Opened {
    pub(super) fn new(identity: Identity) -> Self {
        open().push(identity);
        Self(identity)
    }
}

impl Drop for Opened {
    fn drop(&mut self) {
        let mut open = open();
        if let Some(at) = open.iter().position(|each| *each == self.0) {
            open.swap_remove(at);
        }
    }
}

/// Whether the file at `path` is open as a database in this process.
pub(crate) fn is_open_here(path: &Path) -> bool {
    Identity::of(path).is_some_and(|identity| open().contains(&identity))
}

/// The same for what SQLite keeps beside such a file too: its log, the index of that, its journal.
pub(crate) fn belongs_to_open(path: &Path) -> bool {
    // A link leads to a file that stands beside its own database.
    let real = path.canonicalize().ok().filter(|real| real != path);
    is_open_here(path) || is_beside_open(path) || real.is_some_and(|real| belongs_to_open(&real))
}

fn is_beside_open(path: &Path) -> bool {
    let name = path.to_string_lossy();
    let Some(of) = ["-wal", "-shm", "-journal"].into_iter().find_map(|ending| name.strip_suffix(ending)) else {
        return false;
    };
    // A name that is no text cannot be cut: better not read than one too many.
    path.to_str().is_none() || is_open_here(Path::new(of))
}
