//! What a browser can do for the desk: no dialog of the system, events by SSE.

use std::future::Future;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::sync::Arc;

use bureau_api::wire::Event;
use bureau_api::{ApiResult, Folders, Host, Pick};
use bureau_engine::identity::PasswordCost;
use bureau_engine::session::Origin;
use clap::Args;

use super::events::Windows;

/// The face of the browser tests.
pub struct BrowserHost {
    folders: Folders,
    dialogs: Dialogs,
    windows: Arc<Windows>,
}

/// What the dialogs answer.
#[derive(Args)]
pub struct Dialogs {
    #[arg(long, value_name = "DB")]
    pick: Option<PathBuf>,

    #[arg(long, value_name = "DB")]
    new: Option<PathBuf>,

    #[arg(long, value_name = "FILE")]
    options: Option<PathBuf>,

    #[arg(long, value_name = "FILE")]
    new_options: Option<PathBuf>,

    #[arg(long, value_name = "FILE")]
    new_bytes: Option<PathBuf>,

    #[arg(long, value_name = "FILE")]
    new_export: Option<PathBuf>,

    #[arg(long, value_name = "FILE")]
    bytes: Option<PathBuf>,
}

impl BrowserHost {
    /// Keeps everything below `data`, apart from the person's own settings.
    pub fn new(data: &Path, dialogs: Dialogs, windows: Arc<Windows>) -> Self {
        let home = directories::BaseDirs::new().map(|dirs| dirs.home_dir().to_owned());
        Self { folders: Folders { config: data.join("config"), data: data.join("data"), home }, dialogs, windows }
    }
}

impl Host for BrowserHost {
    fn origin(&self) -> Origin {
        Origin::Window
    }

    fn folders(&self) -> &Folders {
        &self.folders
    }

    fn password_cost(&self) -> PasswordCost {
        PasswordCost::LEAST
    }

    fn pick_file<'a>(
        &'a self,
        _window: &'a str,
        pick: Pick,
        _name: Option<String>,
    ) -> Pin<Box<dyn Future<Output = ApiResult<Option<PathBuf>>> + Send + 'a>> {
        let answer = match pick {
            Pick::Open => &self.dialogs.pick,
            Pick::New => &self.dialogs.new,
            Pick::Options => &self.dialogs.options,
            Pick::NewOptions => &self.dialogs.new_options,
            Pick::NewBytes => &self.dialogs.new_bytes,
            Pick::NewExport(_) => &self.dialogs.new_export,
            Pick::Bytes => &self.dialogs.bytes,
        };
        Box::pin(async move { Ok(answer.clone()) })
    }

    /// The page opens it: only a browser gives itself windows.
    fn open_window<'a>(
        &'a self,
        window: &'a str,
        place: &'a str,
    ) -> Pin<Box<dyn Future<Output = ApiResult<Option<String>>> + Send + 'a>> {
        Box::pin(async move { Ok(Some(format!("/?window={window}#{place}"))) })
    }

    fn has_window(&self, window: &str) -> bool {
        self.windows.knows(window)
    }

    fn emit_to_all(&self, event: &Event) {
        self.windows.send_to_all(event);
    }

    fn emit(&self, windows: &[String], event: &Event) {
        self.windows.send(windows, event);
    }
}
