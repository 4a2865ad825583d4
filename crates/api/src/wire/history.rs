//! Audit entries as people see them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{WireKey, WireValue};

/// Whose history.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecordsHistoryReq {
    /// Slug of the model.
    pub model: String,
    /// Which record.
    #[ts(as = "WireKey")]
    pub key: serde_json::Value,
}

/// One recorded change or event.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AuditEntryView {
    /// Place in the chain, from 1.
    #[ts(type = "number")]
    pub seq: i64,
    /// RFC 3339 UTC, milliseconds.
    pub at: String,
    /// E-mail of the person whose entry it is; `system` for background work.
    pub actor: String,
    /// Their name at the time.
    pub actor_name: String,
    /// The user being impersonated, when the actor acted as someone else.
    #[serde(rename = "as")]
    pub acting_as: Option<String>,
    /// `add`, `edit`, `delete`, or an event such as `enable`, `sign_in`.
    pub action: String,
    /// Where it came from: `window`, `cli`, `library`.
    pub origin: String,
    /// Slug of the model, when the entry is about a record.
    pub model: Option<String>,
    /// The record.
    #[ts(as = "Option<WireKey>")]
    pub key: Option<serde_json::Value>,
    /// Old and new value of each field that changed.
    pub changes: BTreeMap<String, ChangeView>,
    /// Fields that something other than Bureau had changed before; only in a record's history, only when there are any.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub outside: Option<Vec<String>>,
}

/// Old and new value of one field; absent on one side for an added or deleted record.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ChangeView {
    /// Before; missing when the record was added.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional, as = "Option<WireValue>")]
    pub old: Option<serde_json::Value>,
    /// After; missing when the record was deleted.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional, as = "Option<WireValue>")]
    pub new: Option<serde_json::Value>,
    /// Name of the record the old value refers to, for foreign keys.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub old_label: Option<String>,
    /// Name of the record the new value refers to, for foreign keys.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub new_label: Option<String>,
}

/// Whether the chain of the audit log holds.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AuditVerified {
    /// Entries read.
    #[ts(type = "number")]
    pub entries: i64,
    /// Hash of the newest entry, hexadecimal.
    pub head: String,
    /// Whether every entry matches its hash and its predecessor.
    pub ok: bool,
    /// Sequence number of the first entry that does not.
    #[ts(type = "number | null")]
    pub first_bad: Option<i64>,
}
