//! What a face must be able to do for the handlers. Deliberately missing: anything that decides; anything with SQL.

use std::future::Future;
use std::path::PathBuf;
use std::pin::Pin;

use bureau_engine::identity::PasswordCost;
use bureau_engine::session::Origin;
use bureau_engine::transfer::Format;

use crate::wire::{ApiResult, Event};

/// Where a face keeps and finds things. None need exist yet.
#[derive(Debug, Clone)]
pub struct Folders {
    /// The app's own settings and recent files.
    pub config: PathBuf,
    /// Data the app keeps for the person, such as the sample workspace.
    pub data: PathBuf,
    /// The person's home folder, to shorten paths; nothing when unknown.
    pub home: Option<PathBuf>,
}

/// What a file dialog asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pick {
    /// A database that is there.
    Open,
    /// The place and name of a new one.
    New,
    /// A file of options that is there.
    Options,
    /// The place and name of a new one.
    NewOptions,
    /// The place and name of a file for the bytes of a field.
    NewBytes,
    /// The place and name of a file of records.
    NewExport(Format),
    /// A file that is there, whose bytes a field takes in.
    Bytes,
}

impl Pick {
    /// Whether it asks for a place where nothing is yet.
    #[must_use]
    pub const fn is_new(self) -> bool {
        matches!(self, Self::New | Self::NewOptions | Self::NewBytes | Self::NewExport(_))
    }
}

/// A face: the desktop shell, or the development server of the browser tests.
pub trait Host: Send + Sync + 'static {
    /// What the audit log says changes came from.
    fn origin(&self) -> Origin;

    /// Its folders.
    fn folders(&self) -> &Folders;

    /// What passwords stored from now on cost to check. Tests sign in hundreds of times and take the least.
    fn password_cost(&self) -> PasswordCost {
        PasswordCost::default()
    }

    /// Shows the system's own dialog to choose a file. Nothing when the person cancelled. `name` is what a new one is called
    /// until they say otherwise; without it the dialog has a name of its own.
    fn pick_file<'a>(
        &'a self,
        window: &'a str,
        pick: Pick,
        name: Option<String>,
    ) -> Pin<Box<dyn Future<Output = ApiResult<Option<PathBuf>>> + Send + 'a>>;

    /// Opens another window, called `window`, on a place inside the interface (`/models/track?page=2`). Answers with its
    /// address when whoever asked must open it, as in a browser.
    ///
    /// # Errors
    /// [`bureau_engine::error::ErrorCode::NotAvailable`] when the system gives none.
    fn open_window<'a>(
        &'a self,
        window: &'a str,
        place: &'a str,
    ) -> Pin<Box<dyn Future<Output = ApiResult<Option<String>>> + Send + 'a>>;

    /// Whether there is a window of this label, whatever it shows.
    fn has_window(&self, window: &str) -> bool;

    /// Tells windows that something happened.
    fn emit(&self, windows: &[String], event: &Event);

    /// Tells every window, also those that hold no workspace.
    fn emit_to_all(&self, event: &Event);
}
