//! The system's own dialog to choose a file. On Linux never GTK's chooser in this process: it opens and closes the
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
use bureau_engine::transfer::Format;
use tauri::WebviewWindow;

#[cfg(target_os = "linux")]
pub use chooser::show_chooser;

/// File name endings of what is asked for, most common first.
const fn endings(pick: Pick) -> &'static [&'static str] {
    match pick {
        Pick::Open | Pick::New => &["sqlite", "sqlite3", "db", "db3", "s3db", "sl3"],
        Pick::Options | Pick::NewOptions => &["toml"],
        Pick::NewBytes | Pick::Bytes => &["*"],
        Pick::NewExport(Format::Csv) => &["csv"],
        Pick::NewExport(Format::Json) => &["json"],
        Pick::NewExport(Format::Ndjson) => &["ndjson"],
        Pick::NewExport(Format::Xlsx) => &["xlsx"],
    }
}

/// The dialog's words.
struct Words {
    title: String,
    /// What a new file is called until the person says otherwise.
    name: String,
    #[cfg(target_os = "linux")]
    accept: String,
    #[cfg(target_os = "linux")]
    cancel: String,
    /// The files that are offered first.
    kind: String,
    all_files: String,
}

impl Words {
    /// `name` stands in place of the name that a new file has otherwise.
    fn of(pick: Pick, language: Language, name: Option<String>) -> Self {
        let catalogue = Catalogue::new(language);
        let say = |key| catalogue.text(key, &[]);
        let (title, otherwise, kind) = match pick {
            Pick::Open => ("dialog-open-title", "dialog-new-name", "dialog-open-databases"),
            Pick::New => ("dialog-new-title", "dialog-new-name", "dialog-open-databases"),
            Pick::Options => ("dialog-options-title", "dialog-options-name", "dialog-options-files"),
            Pick::NewOptions => ("dialog-options-new-title", "dialog-options-name", "dialog-options-files"),
            Pick::NewBytes => ("dialog-bytes-title", "dialog-bytes-name", "dialog-open-all-files"),
            Pick::Bytes => ("dialog-bytes-open-title", "dialog-bytes-name", "dialog-open-all-files"),
            Pick::NewExport(_) => ("dialog-export-title", "dialog-export-name", "dialog-export-files"),
        };
        let otherwise = || match pick {
            Pick::NewExport(format) => format!("{}.{}", say(otherwise), format.as_str()),
            _ => say(otherwise),
        };
        Self {
            title: say(title),
            name: name.unwrap_or_else(otherwise),
            #[cfg(target_os = "linux")]
            accept: say(match pick {
                Pick::New => "dialog-new-accept",
                Pick::NewOptions | Pick::NewBytes | Pick::NewExport(_) => "dialog-options-accept",
                Pick::Open | Pick::Options => "dialog-open-accept",
                Pick::Bytes => "dialog-bytes-accept",
            }),
            #[cfg(target_os = "linux")]
            cancel: say("dialog-open-cancel"),
            kind: say(kind),
            all_files: say("dialog-open-all-files"),
        }
    }
}

/// Asks the person for a file, or for the place of a new one, with its name until they say otherwise; nothing when they cancel.
pub async fn choose_file(
    parent: &WebviewWindow,
    (pick, name): (Pick, Option<String>),
    language: Language,
) -> ApiResult<Option<PathBuf>> {
    #[cfg(target_os = "linux")]
    if !portal::is_there().await {
        return helper::choose(pick, language, name).await;
    }
    Ok(ask(parent, pick, &Words::of(pick, language, name)).await)
}

/// The system's dialog by way of rfd: another process on Linux (the portal), the system's own elsewhere.
async fn ask(parent: &WebviewWindow, pick: Pick, words: &Words) -> Option<PathBuf> {
    let dialog = rfd::AsyncFileDialog::new()
        .set_parent(parent)
        .set_title(&words.title)
        .add_filter(&words.kind, endings(pick))
        .add_filter(&words.all_files, &["*"]);
    let chosen =
        if pick.is_new() { dialog.set_file_name(&words.name).save_file().await? } else { dialog.pick_file().await? };
    Some(chosen.path().to_owned())
}
