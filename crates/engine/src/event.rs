//! What the engine tells listeners after a commit, its own or another program's, and never before.

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
    /// Another program wrote the file: anything may be different.
    WrittenElsewhere {
        /// Tables too.
        schema: bool,
    },
    /// More of the tables' values was seen than when models were last described: kinds may be others.
    ModelsChanged,
}
