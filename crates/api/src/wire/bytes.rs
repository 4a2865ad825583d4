//! What stands in a field as bytes: looked at piece by piece, saved as a file.

use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use ts_rs::TS;

/// The bytes of one field of a record.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BytesReq {
    /// Slug of the model.
    pub model: String,
    /// Key of the record.
    #[ts(as = "super::WireKey")]
    pub key: Json,
    /// Name of the field.
    pub field: String,
}

/// A piece of them.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BytesReadReq {
    /// Whose bytes.
    #[serde(flatten)]
    #[ts(flatten)]
    pub of: BytesReq,
    /// The first byte of the piece, counted from 0.
    #[ts(type = "number")]
    pub from: u64,
}

/// What stands there.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BytesPiece {
    /// Bytes in all.
    #[ts(type = "number")]
    pub total: u64,
    /// The piece, two hexadecimal digits a byte; empty past the end.
    pub hex: String,
}

/// Where they went.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BytesSaved {
    /// The file, as people write it; nothing when the dialog was left.
    pub path: Option<String>,
}
