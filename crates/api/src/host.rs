//! What a face must be able to do for the handlers. Deliberately missing: anything that decides; anything with SQL.

use std::future::Future;
use std::path::{Path, PathBuf};
use std::pin::Pin;

use bureau_engine::session::Origin;

use crate::wire::{ApiResult, Event, Platform};

/// A face: the desktop shell, or the development server of the browser tests.
pub trait Host: Send + Sync + 'static {
    /// The system the window runs on.
    fn platform(&self) -> Platform;

    /// What the audit log says changes came from.
    fn origin(&self) -> Origin;

    /// Folder of the app's own settings and recent files. Need not exist yet.
    fn config_dir(&self) -> &Path;

    /// Folder of data the app keeps for the person, such as the sample workspace. Need not exist yet.
    fn data_dir(&self) -> &Path;

    /// The person's home folder, to shorten paths; nothing when unknown.
    fn home_dir(&self) -> Option<&Path>;

    /// Shows the system's own dialog to choose a database. Nothing when the person cancelled.
    fn pick_database<'a>(
        &'a self,
        window: &'a str,
    ) -> Pin<Box<dyn Future<Output = ApiResult<Option<PathBuf>>> + Send + 'a>>;

    /// Tells windows that something happened.
    fn emit(&self, windows: &[String], event: &Event);
}
