//! What the engine tells the windows after a commit.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::WireKey;

/// A place on a window's page, in its own pixels (CSS) from the upper left corner.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
pub struct Spot {
    /// To the right.
    pub x: f64,
    /// Down.
    pub y: f64,
}

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
    /// Another program wrote the file, its tables or who may do what there too: read again what is shown.
    FileChanged {},
    /// Someone signed in or out of this workspace.
    SessionChanged {},
    /// The workspace itself changed (enabled, closed, schema).
    WorkspaceChanged {},
    /// What models are said or found to be changed: labels, columns, links, kinds.
    ModelsChanged {},
    /// A file was dropped on the window, or given to it by another start of the app: it may be opened or taken in.
    FileDropped {
        /// Stands for the file.
        file: super::FileToken,
        /// Where it was dropped; nothing when it came otherwise.
        at: Option<Spot>,
    },
    /// A file hovers over the window, or left it.
    FileHover {
        /// Where it hovers; nothing when none does any more.
        at: Option<Spot>,
    },
    /// A line of the system's menu bar was chosen: act as if these keys had been pressed.
    MenuChosen {
        /// The keys, as the page writes them: `mod+o`.
        keys: String,
    },
    /// Accounts, roles, or who has them, changed.
    PeopleChanged {},
    /// An export of this window goes on.
    ExportProgress {
        /// Records written so far.
        #[ts(type = "number")]
        rows: u64,
    },
    /// A change of many records that this window waits for goes on.
    WorkProgress {
        /// Records done so far.
        #[ts(type = "number")]
        done: u64,
        /// Of how many.
        #[ts(type = "number")]
        total: u64,
    },
    /// Such a change is made, or given up.
    WorkEnded {},
    /// The preferences changed in another window.
    PreferencesChanged {
        /// The new ones.
        preferences: super::Preferences,
    },
}
