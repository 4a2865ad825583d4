//! The system's own dialog to choose a database. On Linux never GTK's chooser in this process: it opens and closes the
//! database files of the folder it lists, and each such close drops the locks SQLite holds here.

#[cfg(target_os = "linux")]
mod chooser;
#[cfg(target_os = "linux")]
mod helper;
#[cfg(target_os = "linux")]
mod portal;

use std::path::PathBuf;

use bureau_api::Pick;
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
    /// What a new file is called until the person says otherwise.
    name: String,
    #[cfg(target_os = "linux")]
    accept: String,
    #[cfg(target_os = "linux")]
    cancel: String,
    databases: String,
    all_files: String,
}

impl Words {
    fn of(pick: Pick, language: Language) -> Self {
        let catalogue = Catalogue::new(language);
        let say = |key| catalogue.text(key, &[]);
        let new = pick == Pick::New;
        Self {
            title: say(if new { "dialog-new-title" } else { "dialog-open-title" }),
            name: say("dialog-new-name"),
            #[cfg(target_os = "linux")]
            accept: say(if new { "dialog-new-accept" } else { "dialog-open-accept" }),
            #[cfg(target_os = "linux")]
            cancel: say("dialog-open-cancel"),
            databases: say("dialog-open-databases"),
            all_files: say("dialog-open-all-files"),
        }
    }
}

/// Asks the person for a database, or for the place of a new one; nothing when they cancel.
pub async fn choose_database(parent: &WebviewWindow, pick: Pick, language: Language) -> ApiResult<Option<PathBuf>> {
    #[cfg(target_os = "linux")]
    if !portal::is_there().await {
        return helper::choose(pick, language).await;
    }
    Ok(ask(parent, pick, &Words::of(pick, language)).await)
}

/// The system's dialog by way of rfd: another process on Linux (the portal), the system's own elsewhere.
async fn ask(parent: &WebviewWindow, pick: Pick, words: &Words) -> Option<PathBuf> {
    let dialog = rfd::AsyncFileDialog::new()
        .set_parent(parent)
        .set_title(&words.title)
        .add_filter(&words.databases, ENDINGS)
        .add_filter(&words.all_files, &["*"]);
    let chosen = match pick {
        Pick::Open => dialog.pick_file().await?,
        Pick::New => dialog.set_file_name(&words.name).save_file().await?,
    };
    Some(chosen.path().to_owned())
}
