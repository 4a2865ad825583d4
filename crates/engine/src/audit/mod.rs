//! The history nobody can quietly edit: one entry per changed row or event, in the same transaction as the change, each
//! hashed together with its predecessor (SHA-256 chain; Crosby and Wallach, USENIX Security 2009, on what a chain proves
//! and what needs a copy of its head elsewhere).
//!
//! The canonical bytes that are hashed are also what is stored and shown: there is no second truth. The other columns of
//! `bureau_audit` are an index, and verification compares them too.

mod append;
mod codec;
mod entry;
mod outside;
mod read;
mod verify;

pub(crate) use append::{
    Described, append, append_changes, append_event, entries_of, key_as_stored, record_key, record_keys,
};
#[cfg(feature = "fuzz")]
pub(crate) use codec::decode;
pub(crate) use codec::{Decoded, Hash, decode_known, encode, encode_key};
pub(crate) use entry::Author;
pub use entry::{Entry, FieldChange, Origin, Subject};
pub(crate) use outside::written_elsewhere;
pub(crate) use read::{between, change_at, history, latest};
pub use verify::Verified;
pub(crate) use verify::{head, verify};
