//! What the handlers may ask of this desktop: its folders, its file dialog, its event channel. Decides nothing.

use std::future::Future;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::sync::Arc;

use bureau_api::wire::{ApiResult, Event, Platform};
use bureau_api::{Desk, Host};
use bureau_engine::session::Origin;
use tauri::{AppHandle, Emitter, EventTarget, Manager};
use tokio::sync::Mutex;

use crate::dialog;

/// The one channel every event of ours travels on.
const CHANNEL: &str = "bureau";

/// The shell, as the handlers see it.
pub struct DesktopHost {
    app: AppHandle,
    config: PathBuf,
    data: PathBuf,
    home: Option<PathBuf>,
    /// Held while a dialog is up: a second one would be a second window asking the same question.
    dialog: Mutex<()>,
}

impl DesktopHost {
    /// Finds the folders; creates none.
    pub fn new(app: &AppHandle) -> tauri::Result<Self> {
        let folders = app.path();
        Ok(Self {
            config: folders.app_config_dir()?,
            data: folders.app_data_dir()?,
            home: folders.home_dir().ok(),
            app: app.clone(),
            dialog: Mutex::new(()),
        })
    }
}

impl Host for DesktopHost {
    fn platform(&self) -> Platform {
        if cfg!(target_os = "macos") {
            Platform::Macos
        } else if cfg!(windows) {
            Platform::Windows
        } else {
            Platform::Linux
        }
    }

    fn origin(&self) -> Origin {
        Origin::Window
    }

    fn config_dir(&self) -> &Path {
        &self.config
    }

    fn data_dir(&self) -> &Path {
        &self.data
    }

    fn home_dir(&self) -> Option<&Path> {
        self.home.as_deref()
    }

    fn pick_database<'a>(
        &'a self,
        window: &'a str,
    ) -> Pin<Box<dyn Future<Output = ApiResult<Option<PathBuf>>> + Send + 'a>> {
        Box::pin(async move {
            let Ok(_alone) = self.dialog.try_lock() else { return Ok(None) };
            let Some(parent) = self.app.get_webview_window(window) else { return Ok(None) };
            let language = self.app.state::<Arc<Desk>>().preferences().language;
            dialog::choose_database(&parent, language).await
        })
    }

    fn emit(&self, windows: &[String], event: &Event) {
        for label in windows {
            if let Err(error) = self.app.emit_to(EventTarget::webview_window(label), CHANNEL, event) {
                tracing::warn!(%error, "an event did not reach its window");
            }
        }
    }
}
