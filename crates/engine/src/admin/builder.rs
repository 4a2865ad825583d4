//! How a workspace is opened: which clock, where the app keeps its own data, what the person agreed to. Opens nothing
//! by itself.

use std::path::{Path, PathBuf};

use super::Admin;
use crate::clock::Clock;
use crate::error::Result;

/// Bytes of row images an undo journal keeps before it forgets the oldest changes: 256 MiB.
const JOURNAL_BYTES: u64 = 256 << 20;

/// How to open workspaces. One may open many: every setting is about the program, not about a file.
#[derive(Clone)]
pub struct AdminBuilder {
    pub(super) clock: Clock,
    pub(super) data_dir: Option<PathBuf>,
    pub(super) recover: bool,
    pub(super) journal_bytes: u64,
}

impl AdminBuilder {
    pub(super) fn new() -> Self {
        Self { clock: Clock::system(), data_dir: None, recover: false, journal_bytes: JOURNAL_BYTES }
    }

    /// Another clock than the computer's.
    #[must_use]
    pub fn clock(mut self, clock: Clock) -> Self {
        self.clock = clock;
        self
    }

    /// The folder of data the app keeps for the person; made when it is first needed. The undo journals of files edited
    /// directly live there, and what may not be written into a read-only file. Without it neither is offered.
    #[must_use]
    pub fn data_dir(mut self, folder: impl Into<PathBuf>) -> Self {
        self.data_dir = Some(folder.into());
        self
    }

    /// Whether a person agreed that work a crashed program left halfway is rolled back while opening. Without it such a
    /// file is refused with [`FileNeedsRecovery`](crate::error::ErrorCode::FileNeedsRecovery) and not touched.
    #[must_use]
    pub fn recover(mut self, agreed: bool) -> Self {
        self.recover = agreed;
        self
    }

    /// Bytes of row images the undo journal of a file edited directly may hold; beyond it the oldest changes are
    /// forgotten. The newest change is always kept.
    #[must_use]
    pub fn journal_bytes(mut self, most: u64) -> Self {
        self.journal_bytes = most;
        self
    }

    /// Opens the database file. Nothing in it changes by opening, unless recovery was agreed to and needed.
    ///
    /// # Errors
    /// Each way a file can fail has its own `file_…` code;
    /// [`FormatNewer`](crate::error::ErrorCode::FormatNewer) when a newer program must be used.
    pub async fn open(&self, path: &Path) -> Result<Admin> {
        Admin::open_as(path, self.clone()).await
    }
}
