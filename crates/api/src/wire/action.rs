//! Actions: named operations on records.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{ApiError, RefusedView, WireKey};

/// What an action is run on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ActionScope {
    /// One record.
    Row,
    /// Selected records.
    Bulk,
    /// Either.
    Both,
}

/// An action that the person may run on some records of a model.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ActionView {
    /// Its name.
    pub key: String,
    /// What its button says.
    pub label: String,
    /// Lucide icon name.
    pub icon: Option<String>,
    /// What it is run on.
    pub scope: ActionScope,
    /// Something to be careful with.
    pub danger: bool,
    /// Asked before it is run.
    pub confirm: Option<String>,
    /// The permission of its own that it takes, as roles name it.
    pub permission: Option<String>,
}

/// An action to run on records: on all of them, or on none.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ActionsRunReq {
    /// Slug of the model.
    pub model: String,
    /// Key of the action.
    pub action: String,
    /// Which records.
    #[ts(as = "Vec<WireKey>")]
    pub keys: Vec<serde_json::Value>,
}

/// What came of it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ActionRan {
    /// Records it was run on.
    pub records: usize,
    /// Records it changed: there is something to take back.
    pub changed: usize,
    /// What it left to do.
    pub outcome: OutcomeView,
    /// What stands in the way; then nothing was done.
    pub refused: Vec<RefusedView>,
}

/// How words are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum OutcomeLevel {
    /// Good to know.
    Info,
    /// It was done.
    Success,
    /// Something is to be looked at.
    Warning,
    /// Something went wrong.
    Error,
}

/// What an action left to do.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum OutcomeView {
    /// Nothing but to read again what is shown.
    Refresh,
    /// Words of the program's.
    Toast {
        /// How they are meant.
        level: OutcomeLevel,
        /// Shown as they are.
        message: String,
    },
    /// A record to look at.
    Open {
        /// Slug of its model.
        model: String,
        /// Which.
        #[ts(as = "WireKey")]
        key: serde_json::Value,
    },
    /// A file that was saved where the person said.
    Download {
        /// The path, shortened for people; nothing when they cancelled.
        path: Option<String>,
    },
    /// It was done, and what it left to do cannot be.
    Failed {
        /// Why.
        error: ApiError,
    },
    /// A list to go to.
    Navigate {
        /// Slug of its model.
        model: String,
        /// A filter as text.
        filter: Option<String>,
    },
}
