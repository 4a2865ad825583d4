//! Doors for the fuzz targets (`fuzz/`) to what is private. Behind a feature of its own; nothing that ships turns it on.

use crate::audit::{decode, encode};

/// Reads any bytes as an audit entry: refused, or exactly the bytes that the entry is written as.
///
/// # Panics
/// When something else is read; that is what fuzzing looks for.
pub fn audit_bytes(bytes: &[u8]) {
    if let Ok(entry) = decode(bytes, &|_| None) {
        assert!(encode(&entry).0 == bytes, "an entry has one way to be written");
    }
}
