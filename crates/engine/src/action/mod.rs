//! Actions: named operations on selected records, declared in the options or written in Rust.
//!
//! One transaction, all or nothing: whoever runs one has the verbs it needs on every record, and its own permission where it
//! asks for one; the program's policies are asked last.

mod declared;
mod handler;
mod invocation;
mod run;

use std::sync::Arc;

use crate::model::options::ActionScope;
use crate::model::{Model, RecordKey};
use crate::policy::Verb;
use crate::value::Value;

pub(crate) use declared::{asks_permission, offered};
pub use handler::Handler;
pub(crate) use handler::Handlers;
pub use invocation::Invocation;
pub(crate) use run::{Halt, run};

/// An operation on records of a model, as it is offered.
#[derive(Debug, Clone)]
pub struct Action {
    /// Name in permissions, commands and the history.
    pub key: String,
    /// What people read on its button.
    pub label: String,
    /// Lucide icon name.
    pub icon: Option<String>,
    /// What it is run on.
    pub scope: ActionScope,
    /// Shown as something to be careful with.
    pub danger: bool,
    /// Asked before it is run.
    pub confirm: Option<String>,
    /// Verbs that whoever runs it must have on every record, `view` besides.
    pub needs: Vec<Verb>,
    /// Whether it takes a permission of its own, `<slug>.<key>`.
    pub permission: bool,
    pub(crate) does: Does,
}

/// What an action does.
#[derive(Debug, Clone)]
pub(crate) enum Does {
    /// Sets fields, by their exact names.
    Set(Vec<(String, Setting)>),
    /// What the program wrote.
    Run(Arc<dyn Handler>),
}

/// What becomes of a field.
#[derive(Debug, Clone)]
pub(crate) enum Setting {
    To(Value),
    Now,
}

/// What running an action came to, beyond what it changed.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// What is shown is read again; no more to say than that it was done.
    Refresh,
    /// Words of the program's own.
    Toast {
        /// How they are meant.
        level: Level,
        /// Shown as they are.
        message: String,
    },
    /// A record to look at.
    Open {
        /// Slug of its model.
        model: String,
        /// Which.
        key: RecordKey,
    },
    /// A file to keep.
    Download {
        /// What it is to be called, without a folder.
        name: String,
        /// What is in it.
        bytes: Vec<u8>,
    },
    /// A list to go to.
    Navigate {
        /// Slug of its model.
        model: String,
        /// A filter as text; everything when nothing is said.
        filter: Option<String>,
    },
}

/// How words are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// Good to know.
    Info,
    /// It was done.
    Success,
    /// It was done, and something is to be looked at.
    Warning,
    /// It was done, and something went wrong.
    Error,
}

impl Level {
    /// As programs are told.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Success => "success",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// What came of an action that was run.
#[derive(Debug, Clone, PartialEq)]
pub struct Ran {
    /// Records it was run on.
    pub records: usize,
    /// Records it changed, added or deleted, whatever their model.
    pub changed: usize,
    /// What it left to do.
    pub outcome: Outcome,
}

impl Action {
    /// Whether it is offered for one record alone.
    #[must_use]
    pub fn is_for_one(&self) -> bool {
        self.scope != ActionScope::Bulk
    }

    /// Whether it is offered for many.
    #[must_use]
    pub fn is_for_many(&self) -> bool {
        self.scope != ActionScope::Row
    }

    /// Its own permission, as it is written.
    #[must_use]
    pub fn permission_of(&self, model: &Model) -> String {
        format!("{}.{}", model.slug, self.key)
    }
}
