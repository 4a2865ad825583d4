//! Adding, deleting, taking back.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{ApiError, WireKey, WireValue};

/// A new record.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecordsAddReq {
    /// Slug of the model.
    pub model: String,
    /// What the person entered; every other field gets its default.
    #[ts(as = "BTreeMap<String, WireValue>")]
    pub values: BTreeMap<String, serde_json::Value>,
    /// Records that are to refer to it, added with it.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<ChildrenReq>>")]
    pub children: Vec<ChildrenReq>,
}

/// Changes of records that refer to a record, saved together with it: all of it or nothing.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ChildrenReq {
    /// Slug of their model.
    pub model: String,
    /// The foreign key by which they refer to the record; it is filled in where one is added.
    pub field: String,
    /// In the order they are made.
    pub changes: Vec<ChildChange>,
}

/// A change of one of them.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(tag = "verb", rename_all = "snake_case")]
pub enum ChildChange {
    /// One more.
    Add {
        /// What the person entered.
        #[ts(as = "BTreeMap<String, WireValue>")]
        values: BTreeMap<String, serde_json::Value>,
    },
    /// One that is there.
    Edit {
        /// Which.
        #[ts(as = "WireKey")]
        key: serde_json::Value,
        /// Only the fields the person changed.
        #[ts(as = "BTreeMap<String, WireValue>")]
        values: BTreeMap<String, serde_json::Value>,
        /// Every field its row showed, as it showed them.
        #[ts(as = "BTreeMap<String, WireValue>")]
        base: BTreeMap<String, serde_json::Value>,
    },
    /// One that goes.
    Delete {
        /// Which.
        #[ts(as = "WireKey")]
        key: serde_json::Value,
    },
}

/// Some records of one model.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecordsKeysReq {
    /// Slug of the model.
    pub model: String,
    /// Which records.
    #[ts(as = "Vec<WireKey>")]
    pub keys: Vec<serde_json::Value>,
}

/// What deleting came to, or would come to.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecordsDeleted {
    /// Records that were asked for.
    pub deleted: usize,
    /// How many others go along, by slug.
    #[ts(type = "Record<string, number>")]
    pub cascaded: BTreeMap<String, u64>,
    /// Whether they can be put back from the trash.
    pub trashed: bool,
    /// What stands in the way; then nothing is deleted. Only in a plan.
    pub refused: Vec<RefusedView>,
}

/// The same values for some records of one model.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecordsSetReq {
    /// Slug of the model.
    pub model: String,
    /// Which records.
    #[ts(as = "Vec<WireKey>")]
    pub keys: Vec<serde_json::Value>,
    /// What they are to hold; nothing else of them is looked at.
    #[ts(as = "BTreeMap<String, WireValue>")]
    pub values: BTreeMap<String, serde_json::Value>,
}

/// What setting values came to.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecordsSet {
    /// Records that hold them now.
    pub changed: usize,
    /// What stands in the way; then nothing is changed.
    pub refused: Vec<RefusedView>,
}

/// A record that cannot be deleted or changed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RefusedView {
    /// Which.
    #[ts(as = "WireKey")]
    pub key: serde_json::Value,
    /// Why.
    pub error: ApiError,
}

/// A version to go back to.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecordsRestoreReq {
    /// Slug of the model.
    pub model: String,
    /// Which record.
    #[ts(as = "WireKey")]
    pub key: serde_json::Value,
    /// The history's entry after which the record was as it is to be.
    #[ts(type = "number")]
    pub seq: i64,
}

/// A change to take back.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ChangesUndoReq {
    /// An entry of it; the person's own newest change when nothing is said.
    #[serde(default)]
    #[ts(optional, type = "number | null")]
    pub seq: Option<i64>,
}

/// What taking back came to.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Reverted {
    /// Records that were changed.
    pub records: usize,
}

/// Which part of the trash.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TrashListReq {
    /// Slug of a model; everything when nothing is said.
    #[serde(default)]
    #[ts(optional)]
    pub model: Option<String>,
}

/// Deletions in the trash.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TrashReq {
    /// By their `seq`.
    #[ts(type = "Array<number>")]
    pub seqs: Vec<i64>,
}

/// One deleted record that can be put back.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TrashedView {
    /// Names it.
    #[ts(type = "number")]
    pub seq: i64,
    /// Slug of its model, or its table where there is no model any more.
    pub model: String,
    /// What it was called.
    pub display: String,
    /// RFC 3339 UTC, milliseconds.
    pub deleted_at: String,
    /// E-mail of who deleted it.
    pub deleted_by: String,
    /// Other records that went with it.
    #[ts(type = "number")]
    pub with: i64,
}
