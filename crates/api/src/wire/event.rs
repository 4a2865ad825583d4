//! What the engine tells the windows after a commit.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::WireKey;

/// Something windows must react to. Sent only after the change is committed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Event {
    /// Records changed: refetch what shows them.
    RecordsChanged {
        /// Slug of the model.
        model: String,
        /// The records.
        #[ts(as = "Vec<WireKey>")]
        keys: Vec<serde_json::Value>,
    },
    /// Another program wrote the file: read again what is shown.
    FileChanged {
        /// Its tables changed too.
        schema: bool,
    },
    /// Someone signed in or out of this workspace.
    SessionChanged {},
    /// The workspace itself changed (enabled, closed, schema).
    WorkspaceChanged {},
    /// What is said of models changed: labels, columns, links.
    OptionsChanged {},
    /// A file was dropped on the window and may be opened.
    FileDropped {
        /// Stands for the file.
        file: super::FileToken,
    },
    /// Files hover over the window (`true`) or left it.
    FileHover {
        /// Whether one hovers now.
        over: bool,
    },
    /// A line of the system's menu bar was chosen: act as if these keys had been pressed.
    MenuChosen {
        /// The keys, as the page writes them: `mod+o`.
        keys: String,
    },
    /// The preferences changed in another window.
    PreferencesChanged {
        /// The new ones.
        preferences: super::Preferences,
    },
}
