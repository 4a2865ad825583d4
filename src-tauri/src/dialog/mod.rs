//! The system's own dialog to choose a database. On Linux never GTK's chooser in this process: it opens and closes the
//! database files of the folder it lists, and each such close drops the locks SQLite holds here.

#[cfg(target_os = "linux")]
mod chooser;
#[cfg(target_os = "linux")]
mod helper;
#[cfg(target_os = "linux")]
mod portal;

use std::path::PathBuf;

use bureau_api::locale::Catalogue;
use bureau_api::wire::{ApiResult, Language};
use tauri::WebviewWindow;

#[cfg(target_os = "linux")]
pub use chooser::show_chooser;

/// File name endings of SQLite databases, most common first.
const ENDINGS: &[&str] = &["sqlite", "sqlite3", "db", "db3", "s3db", "sl3"];

/// The dialog's words.
struct Words {
    title: String,
    #[cfg(target_os = "linux")]
    accept: String,
    #[cfg(target_os = "linux")]
    cancel: String,
    databases: String,
    all_files: String,
}

impl Words {
    fn of(language: Language) -> Self {
        let catalogue = Catalogue::new(language);
        let say = |key| catalogue.text(key, &[]);
        Self {
            title: say("dialog-open-title"),
            #[cfg(target_os = "linux")]
            accept: say("dialog-open-accept"),
            #[cfg(target_os = "linux")]
            cancel: say("dialog-open-cancel"),
            databases: say("dialog-open-databases"),
            all_files: say("dialog-open-all-files"),
        }
    }
}

/// Asks the person for a database; nothing when they cancel.
pub async fn choose_database(parent: &WebviewWindow, language: Language) -> ApiResult<Option<PathBuf>> {
    #[cfg(target_os = "linux")]
    if !portal::is_there().await {
        return helper::choose(language).await;
    }
    Ok(ask(parent, &Words::of(language)).await)
}

/// The system's dialog by way of rfd: another process on Linux (the portal), the system's own elsewhere.
async fn ask(parent: &WebviewWindow, words: &Words) -> Option<PathBuf> {
    let dialog = rfd::AsyncFileDialog::new()
        .set_parent(parent)
        .set_title(&words.title)
        .add_filter(&words.databases, ENDINGS)
        .add_filter(&words.all_files, &["*"]);
    Some(dialog.pick_file().await?.path().to_owned())
}
