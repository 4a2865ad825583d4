//! The file named on the command line: opened before the window exists, so that the window starts on it. When that fails the
//! window starts on its first page, which then gets the file as if it had been dropped, and says why it does not open.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use bureau_api::wire::Event;
use bureau_api::{Desk, Host};

use crate::host::DesktopHost;
use crate::window;

/// The file that did not open, until the page was told.
#[derive(Default)]
pub struct Unopened(Mutex<Option<PathBuf>>);

impl Unopened {
    /// Opens the file for the window that will be made.
    pub fn after_trying(desk: &Arc<Desk>, file: Option<&Path>) -> Self {
        let failed = file.filter(|path| {
            let opened = tauri::async_runtime::block_on(desk.open_at_start(window::MAIN, path));
            opened.is_err()
        });
        Self(Mutex::new(failed.map(Path::to_owned)))
    }

    /// Tells the page once. It asks for the recent files when its first page is there to hear.
    pub fn tell(&self, desk: &Desk, host: &DesktopHost) {
        let path = self.0.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(path) = path {
            host.emit(&[window::MAIN.to_owned()], &Event::FileDropped { file: desk.offer(path) });
        }
    }
}
