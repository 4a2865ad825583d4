//! What SQLite holds in one cell, without loss. No meaning: that is the model's.

use std::fmt;
use std::hash::{Hash, Hasher};

/// One stored value. Text that is not UTF-8 keeps its bytes, so that writing back what was read changes nothing.
#[derive(Debug, Clone)]
pub enum Value {
    /// NULL.
    Null,
    /// 64-bit integer.
    Integer(i64),
    /// IEEE 754 double, infinities included.
    Real(f64),
    /// UTF-8 text.
    Text(String),
    /// Text whose bytes are not UTF-8.
    RawText(Vec<u8>),
    /// Bytes.
    Blob(Vec<u8>),
}

impl Value {
    /// Bytes that it holds, about.
    pub(crate) const fn size(&self) -> usize {
        match self {
            Self::Text(text) => text.len(),
            Self::Blob(bytes) | Self::RawText(bytes) => bytes.len(),
            Self::Null | Self::Integer(_) | Self::Real(_) => 8,
        }
    }

    /// Whether this is NULL.
    #[must_use]
    pub const fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// What tells its bytes from others without keeping them, where it is bytes: see [`mark_of`].
    #[must_use]
    pub fn mark(&self) -> Option<String> {
        match self {
            Self::RawText(bytes) | Self::Blob(bytes) => Some(mark_of(bytes)),
            _ => None,
        }
    }

    /// The text, when it is UTF-8 text.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }
}

/// A few letters that are the same for the same bytes in one version of the program, and others for nearly all others. Made
/// to notice a change, as fast as the bytes can be read; who wants to deceive can, so nothing is trusted because of it.
#[must_use]
pub fn mark_of(bytes: &[u8]) -> String {
    let mut hasher = std::hash::DefaultHasher::new();
    hasher.write(bytes);
    format!("{:x}-{:016x}", bytes.len(), hasher.finish())
}

/// Same storage class and same bits: `1` is not `1.0`, and a NaN equals itself.
impl PartialEq for Value {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Null, Self::Null) => true,
            (Self::Integer(a), Self::Integer(b)) => a == b,
            (Self::Real(a), Self::Real(b)) => a.to_bits() == b.to_bits(),
            (Self::Text(a), Self::Text(b)) => a == b,
            (Self::RawText(a), Self::RawText(b)) | (Self::Blob(a), Self::Blob(b)) => a == b,
            _ => false,
        }
    }
}

impl Eq for Value {}

/// As equality: by storage class and bits.
impl Hash for Value {
    fn hash<H: Hasher>(&self, state: &mut H) {
        std::mem::discriminant(self).hash(state);
        match self {
            Self::Null => {}
            Self::Integer(number) => number.hash(state),
            Self::Real(number) => number.to_bits().hash(state),
            Self::Text(text) => text.hash(state),
            Self::RawText(bytes) | Self::Blob(bytes) => bytes.hash(state),
        }
    }
}

/// For names and logs, not for storage: bytes are described, never shown.
impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => Ok(()),
            Self::Integer(number) => write!(f, "{number}"),
            Self::Real(number) => write!(f, "{number}"),
            Self::Text(text) => f.write_str(text),
            Self::RawText(bytes) => f.write_str(&String::from_utf8_lossy(bytes)),
            Self::Blob(bytes) => write!(f, "({} bytes)", bytes.len()),
        }
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Integer(number)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}
