//! The app's own files on this computer: preferences, recent databases and lists as they were left, in the config
//! folder. Nothing secret.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use bureau_engine::Admin;
use bureau_engine::clock::{Clock, rfc3339};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::wire::{Density, FileToken, Language, Layout, Preferences, Theme, Zoom};

/// Recent files kept.
const MOST_RECENT: usize = 50;

/// The config folder, read when asked and written whole.
pub struct Settings {
    folder: PathBuf,
    /// One writer at a time in this process.
    writing: Mutex<()>,
}

/// One recent file as it is kept.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Recent {
    /// Stands for the path towards windows.
    pub token: FileToken,
    /// The file.
    pub path: PathBuf,
    /// The workspace's name.
    pub name: String,
    /// Whether our tables were in it.
    pub enabled: bool,
    /// Number of tables, when it was known.
    pub tables: Option<u32>,
    /// RFC 3339 UTC.
    pub opened_at: String,
}

impl Settings {
    /// Settings in `folder`, which is made when something is first written.
    #[must_use]
    pub fn new(folder: &Path) -> Self {
        Self { folder: folder.to_owned(), writing: Mutex::default() }
    }

    /// The preferences; the system's language and theme when nothing was chosen.
    #[must_use]
    pub fn preferences(&self) -> Preferences {
        let defaults = || Preferences {
            theme: Theme::System,
            language: system_language(),
            density: Density::Comfortable,
            zoom: Zoom::default(),
        };
        self.read("preferences.json").unwrap_or_else(defaults)
    }

    /// Keeps the preferences. A folder that cannot be written keeps nothing, and says so in the log.
    pub fn set_preferences(&self, preferences: &Preferences) {
        let _one = self.lock();
        self.write("preferences.json", preferences);
    }

    /// Recent files, newest first.
    #[must_use]
    pub fn recents(&self) -> Vec<Recent> {
        self.read("recent.json").unwrap_or_default()
    }

    /// The path a recent file's token stands for.
    #[must_use]
    pub fn recent_path(&self, token: &FileToken) -> Option<PathBuf> {
        self.recents().into_iter().find(|recent| recent.token == *token).map(|recent| recent.path)
    }

    /// Puts a workspace on top of the recent files.
    pub fn remember(&self, admin: &Admin, tables: Option<usize>) {
        let _one = self.lock();
        let mut recents = self.recents();
        let known = recents.iter().position(|recent| recent.path == admin.path()).map(|place| recents.remove(place));
        let tables = tables.and_then(|tables| u32::try_from(tables).ok());
        let recent = Recent {
            token: known.as_ref().map_or_else(fresh_token, |known| known.token.clone()),
            path: admin.path().to_owned(),
            name: admin.name(),
            enabled: admin.is_enabled(),
            tables: tables.or(known.and_then(|known| known.tables)),
            opened_at: rfc3339(Clock::system().now_ms()),
        };
        recents.insert(0, recent);
        recents.truncate(MOST_RECENT);
        self.write("recent.json", &recents);
    }

    /// Takes a file off the list; the file itself is not touched.
    pub fn forget(&self, token: &FileToken) {
        let _one = self.lock();
        let mut recents = self.recents();
        recents.retain(|recent| recent.token != *token);
        self.write("recent.json", &recents);
    }

    /// A list as its owner left it.
    #[must_use]
    pub fn layout(&self, owner: &str, model: &str) -> Layout {
        let mut all = self.layouts();
        all.get_mut(owner).and_then(|models| models.remove(model)).unwrap_or_default()
    }

    /// Keeps a list as its owner left it; one that says nothing is forgotten.
    pub fn set_layout(&self, owner: &str, model: &str, layout: Layout) {
        let _one = self.lock();
        let mut all = self.layouts();
        let models = all.entry(owner.to_owned()).or_default();
        if layout == Layout::default() {
            models.remove(model);
        } else {
            models.insert(model.to_owned(), layout);
        }
        all.retain(|_, models| !models.is_empty());
        self.write("layouts.json", &all);
    }

    /// By owner and model.
    fn layouts(&self) -> BTreeMap<String, BTreeMap<String, Layout>> {
        self.read("layouts.json").unwrap_or_default()
    }

    fn lock(&self) -> MutexGuard<'_, ()> {
        self.writing.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A file that is missing or damaged counts as empty: nothing in it is worth refusing to start for.
    fn read<T: DeserializeOwned>(&self, name: &str) -> Option<T> {
        let text = std::fs::read(self.folder.join(name)).ok()?;
        serde_json::from_slice(&text).inspect_err(|error| tracing::warn!(name, %error, "settings unreadable")).ok()
    }

    /// Written beside and renamed, so that a crash leaves the old file or the new.
    fn write<T: Serialize>(&self, name: &str, value: &T) {
        let path = self.folder.join(name);
        let beside = self.folder.join(format!("{name}.new"));
        let written = serde_json::to_vec_pretty(value).map_err(std::io::Error::other).and_then(|bytes| {
            std::fs::create_dir_all(&self.folder)?;
            std::fs::write(&beside, bytes)?;
            std::fs::rename(&beside, &path)
        });
        if let Err(error) = written {
            tracing::warn!(path = %path.display(), %error, "settings not kept");
        }
    }
}

fn fresh_token() -> FileToken {
    FileToken(uuid::Uuid::new_v4().simple().to_string())
}

/// The first language of the environment that we speak.
fn system_language() -> Language {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"];
    let chosen = names.iter().filter_map(|name| std::env::var(name).ok()).find(|value| !value.is_empty());
    match chosen.as_deref().map(|value| value.get(..2).unwrap_or_default().to_ascii_lowercase()).as_deref() {
        Some("fr") => Language::Fr,
        Some("es") => Language::Es,
        _ => Language::En,
    }
}
