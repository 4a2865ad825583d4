//! The app itself: version, language, theme, recent files.

use bureau_engine::admin::NamedIn;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a window needs before it can draw anything.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AppInfo {
    /// Version of Bureau, such as `0.1.0`.
    pub version: String,
    /// The system the app runs on: decides shortcuts' words and where window buttons sit.
    pub platform: Platform,
    /// What the person chose for the app.
    pub preferences: Preferences,
    /// Where the window should start: the workspace it holds, if any.
    pub workspace: Option<super::WorkspaceView>,
}

/// The three systems Bureau runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Platform {
    /// Linux and other Unix desktops.
    Linux,
    /// macOS.
    Macos,
    /// Windows.
    Windows,
}

impl Platform {
    /// The one this program was built for.
    #[must_use]
    pub const fn current() -> Self {
        if cfg!(target_os = "macos") {
            Self::Macos
        } else if cfg!(windows) {
            Self::Windows
        } else {
            Self::Linux
        }
    }
}

/// The person's choices for the app on this computer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Preferences {
    /// Light, dark, or as the system says.
    pub theme: Theme,
    /// The language of everything Bureau says.
    pub language: Language,
    /// Row height of lists.
    pub density: Density,
    /// How large everything in a window is.
    #[serde(default)]
    pub zoom: Zoom,
}

/// How large everything in a window is, in percent of its own size: 80 to 200.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(try_from = "u16", into = "u16")]
#[ts(as = "u16")]
pub struct Zoom(u16);

impl Zoom {
    /// The percentage.
    #[must_use]
    pub const fn percent(self) -> u16 {
        self.0
    }
}

impl Default for Zoom {
    fn default() -> Self {
        Self(100)
    }
}

impl TryFrom<u16> for Zoom {
    type Error = String;

    fn try_from(percent: u16) -> Result<Self, String> {
        if (80..=200).contains(&percent) { Ok(Self(percent)) } else { Err(format!("{percent} is not from 80 to 200")) }
    }
}

impl From<Zoom> for u16 {
    fn from(zoom: Zoom) -> Self {
        zoom.0
    }
}

/// Light, dark, or as the system says.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// Follow the system.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

/// A language Bureau speaks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// English.
    #[default]
    En,
    /// French.
    Fr,
    /// Spanish.
    Es,
}

/// Row height of lists.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Density {
    /// 36 px rows.
    #[default]
    Comfortable,
    /// 28 px rows.
    Compact,
}

/// One database opened before, newest first.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecentFile {
    /// Stands for the path: a window never sends a path.
    pub file: FileToken,
    /// The workspace's name, such as `Chinook`.
    pub name: String,
    /// The path, shortened for people (`~/Data/chinook.sqlite`).
    pub path: String,
    /// Whether our tables were in the file when it was last open.
    pub enabled: bool,
    /// Whether the file is there now.
    pub found: bool,
    /// Size in bytes now, when the file is there.
    #[ts(type = "number | null")]
    pub bytes: Option<u64>,
    /// Number of tables when it was last open.
    pub tables: Option<u32>,
    /// When it was last opened, RFC 3339 UTC.
    pub opened_at: String,
}

/// Stands for a file a person chose (in a dialog, by dropping it, from the recent list). Made in Rust, single owner: a
/// path from a web view is never accepted.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
pub struct FileToken(pub String);

impl FileToken {
    /// One that nobody can guess.
    #[must_use]
    #[allow(clippy::new_without_default, reason = "no two are alike")]
    pub fn new() -> Self {
        Self(uuid::Uuid::new_v4().simple().to_string())
    }
}

/// Names one recent file.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecentForgetReq {
    /// Which.
    pub file: FileToken,
}

/// What a new file begins with. Where it goes, the person is asked.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FileCreateReq {
    /// Tables for a common purpose; an empty file when nothing is said.
    #[ts(optional)]
    #[serde(default)]
    pub template: Option<Template>,
    /// The language its tables are named in.
    #[serde(default)]
    pub language: Language,
}

/// What a new file can begin with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Template {
    /// Companies, their people, and what was said to whom.
    Contacts,
    /// Projects and what is to be done for each.
    Tasks,
    /// Products with their suppliers, and what came in and went out.
    Stock,
    /// Customers, what they were sold, and what they owe.
    Invoices,
}

impl From<Template> for bureau_engine::admin::Template {
    fn from(template: Template) -> Self {
        match template {
            Template::Contacts => Self::Contacts,
            Template::Tasks => Self::Tasks,
            Template::Stock => Self::Stock,
            Template::Invoices => Self::Invoices,
        }
    }
}

impl From<Language> for NamedIn {
    fn from(language: Language) -> Self {
        match language {
            Language::En => Self::English,
            Language::Fr => Self::French,
            Language::Es => Self::Spanish,
        }
    }
}

/// The answer of a native dialog.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FilePicked {
    /// The chosen file; nothing when the person cancelled.
    pub file: Option<FileToken>,
}

/// Asks for another window on the same workspace.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct WindowOpenReq {
    /// Where it begins: a path inside the interface with its search, such as `/models/track?page=2`.
    pub place: String,
}

/// The window that was asked for.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct WindowOpened {
    /// In a browser, the address to open; the app opens its window by itself.
    pub address: Option<String>,
}
