//! What stands in a field as bytes: looked at piece by piece, saved as a file.

use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use ts_rs::TS;

use super::FileToken;

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

/// Where bytes are looked at.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(untagged)]
pub enum BytesOf {
    /// In a record.
    Field(BytesReq),
    /// In a file that was chosen in this window.
    Chosen {
        /// Stands for the file.
        file: FileToken,
    },
}

/// A file that was chosen for a field.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ChosenView {
    /// Stands for it: the path stays in Rust.
    pub file: FileToken,
    /// Its name.
    pub name: String,
    /// Its size.
    #[ts(type = "number")]
    pub bytes: u64,
}

/// Which file a field shall take in.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BytesChooseReq {
    /// One that was dropped on the field; without it the person is asked.
    #[serde(default)]
    #[ts(optional)]
    pub dropped: Option<FileToken>,
}

/// The file that was chosen.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BytesChosen {
    /// Nothing when the dialog was left.
    pub chosen: Option<ChosenView>,
}

/// A piece of them.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BytesReadReq {
    /// Whose bytes.
    pub of: BytesOf,
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

/// Asks for the small picture of an image.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BytesThumbReq {
    /// Whose bytes.
    pub of: BytesOf,
    /// The mark they had, when they are a record's: an answer belongs to these bytes and may be kept, others are asked for
    /// anew.
    #[serde(default)]
    #[ts(optional)]
    pub mark: Option<String>,
}

/// What was made of it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BytesThumb {
    /// Nothing where the bytes are no image, or one that is not decoded: too large, or not whole.
    pub thumb: Option<ThumbView>,
}

/// A small picture, at most 128 pixels wide and high.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ThumbView {
    /// Its media type, `image/png` or `image/jpeg`.
    pub media: String,
    /// Itself, in base 64: a few kilobytes.
    pub base64: String,
    /// Width of the image it is made of, in pixels.
    pub width: u32,
    /// Height of that.
    pub height: u32,
}

/// Where they went.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BytesSaved {
    /// The file, as people write it; nothing when the dialog was left.
    pub path: Option<String>,
}
