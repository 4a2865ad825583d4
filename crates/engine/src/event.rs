//! What the engine tells listeners after a commit, and never before.

use crate::model::RecordKey;

/// Something that happened to a workspace.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// Records of a model changed.
    RecordsChanged {
        /// Slug.
        model: String,
        /// Which.
        keys: Vec<RecordKey>,
    },
}
