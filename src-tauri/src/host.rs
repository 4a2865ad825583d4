//! What the handlers may ask of this desktop: its folders, its file dialog, its event channel. Decides nothing.

use std::future::Future;
use std::path::PathBuf;
use std::pin::Pin;
use std::sync::Arc;

use bureau_api::wire::{ApiResult, Event};
use bureau_api::{Desk, Folders, Host, Pick};
use bureau_engine::error::{Error, ErrorCode};
use bureau_engine::session::Origin;
use tauri::{AppHandle, Emitter, EventTarget, Manager};
use tokio::sync::Mutex;

use crate::{dialog, window};

/// The one channel every event of ours travels on.
const CHANNEL: &str = "bureau";

/// The shell, as the handlers see it.
pub struct DesktopHost {
    app: AppHandle,
    folders: Folders,
    /// Held while a dialog is up: a second one would be a second window asking the same question.
    dialog: Mutex<()>,
}

impl DesktopHost {
    /// Finds the folders; creates none.
    pub fn new(app: &AppHandle) -> tauri::Result<Self> {
        let found = app.path();
        let folders =
            Folders { config: found.app_config_dir()?, data: found.app_data_dir()?, home: found.home_dir().ok() };
        Ok(Self { app: app.clone(), folders, dialog: Mutex::new(()) })
    }
}

impl Host for DesktopHost {
    fn origin(&self) -> Origin {
        Origin::Window
    }

    fn folders(&self) -> &Folders {
        &self.folders
    }

    fn pick_file<'a>(
        &'a self,
        window: &'a str,
        pick: Pick,
        name: Option<String>,
    ) -> Pin<Box<dyn Future<Output = ApiResult<Option<PathBuf>>> + Send + 'a>> {
        Box::pin(async move {
            let Ok(_alone) = self.dialog.try_lock() else { return Ok(None) };
            let Some(parent) = self.app.get_webview_window(window) else { return Ok(None) };
            let language = self.app.state::<Arc<Desk>>().preferences().language;
            dialog::choose_file(&parent, (pick, name), language).await
        })
    }

    fn open_window<'a>(
        &'a self,
        window: &'a str,
        place: &'a str,
    ) -> Pin<Box<dyn Future<Output = ApiResult<Option<String>>> + Send + 'a>> {
        Box::pin(async move {
            let desk = Arc::clone(&self.app.state::<Arc<Desk>>());
            let host = Arc::clone(&self.app.state::<Arc<Self>>());
            window::create(&self.app, window, place, &host, &desk).map_err(|error| {
                tracing::warn!(%error, "the system gave no window");
                Error::new(ErrorCode::NotAvailable)
            })?;
            Ok(None)
        })
    }

    fn has_window(&self, window: &str) -> bool {
        self.app.get_webview_window(window).is_some()
    }

    fn emit_to_all(&self, event: &Event) {
        let windows: Vec<String> = self.app.webview_windows().into_keys().collect();
        self.emit(&windows, event);
    }

    fn emit(&self, windows: &[String], event: &Event) {
        for label in windows {
            if let Err(error) = self.app.emit_to(EventTarget::webview_window(label), CHANNEL, event) {
                tracing::warn!(%error, "an event did not reach its window");
            }
        }
    }
}
