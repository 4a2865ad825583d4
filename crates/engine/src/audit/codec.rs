//! The canonical bytes of an entry: what is hashed, stored, and read back.
//!
//! Every part is preceded by its length (u32, little endian), so that no two entries have the same bytes; the first part
//! names the format. Values over 4 KB stand elsewhere by their SHA-256 (`bureau_audit_value`).

use std::cell::Cell;
use std::collections::HashMap;

use sha2::{Digest, Sha256};

use super::entry::{Entry, FieldChange, Subject};
use crate::error::{Error, ErrorCode, Result};
use crate::model::RecordKey;
use crate::value::Value;

/// Names the format; a change of the format changes this.
const FORMAT: &str = "bureau-audit-1";
/// Longest text or blob kept inside an entry, in bytes.
const INLINE: usize = 4096;

/// SHA-256.
pub(crate) type Hash = [u8; 32];

/// A value too large to stand in the entry: its hash and its bytes.
pub(crate) type Outside = (Hash, Vec<u8>);

/// `SHA-256(predecessor ‖ canonical bytes)`.
pub(super) fn chain(predecessor: &Hash, canonical: &[u8]) -> Hash {
    Sha256::new().chain_update(predecessor).chain_update(canonical).finalize().into()
}

/// The first entry's predecessor: binds the chain to its workspace.
pub(super) fn genesis(workspace_id: &str) -> Hash {
    Sha256::new().chain_update(FORMAT).chain_update(workspace_id).finalize().into()
}

/// Encodes an entry; values over 4 KB are handed back to be kept apart.
pub(crate) fn encode(entry: &Entry) -> (Vec<u8>, Vec<Outside>) {
    let mut out = Encoder::default();
    out.part(FORMAT.as_bytes());
    out.part(&entry.seq.to_le_bytes());
    out.part(&entry.at.to_le_bytes());
    for text in [&entry.change_id, &entry.actor_id, &entry.actor, &entry.actor_name, &entry.action, &entry.origin] {
        out.part(text.as_bytes());
    }
    out.option(entry.acting_as.as_ref(), |out, text| out.part(text.as_bytes()));
    out.option(entry.subject.as_ref(), |out, subject| {
        out.part(subject.table.as_bytes());
        out.key(&subject.key);
    });
    out.count(entry.changes.len() + entry.kept.len());
    let kept = entry.kept.iter().map(|(field, value)| (field, Some(value), Some(value)));
    let changes = entry.changes.iter().map(|change| (&change.field, change.old.as_ref(), change.new.as_ref()));
    for (field, old, new) in changes.chain(kept) {
        out.part(field.as_bytes());
        out.option(old, Encoder::value);
        out.option(new, Encoder::value);
    }
    (out.bytes, out.outside)
}

/// The bytes a record's entries are found by.
pub(crate) fn encode_key(key: &RecordKey) -> Vec<u8> {
    let mut out = Encoder::default();
    out.key(key);
    out.bytes
}

/// Decodes what [`encode`] wrote. `outside` finds a large value by its hash.
pub(crate) fn decode(bytes: &[u8], outside: &dyn Fn(&Hash) -> Option<Vec<u8>>) -> Result<Entry> {
    let mut input = Decoder { bytes, outside };
    if input.text()? != FORMAT {
        return Err(broken());
    }
    let (seq, at) = (input.number()?, input.number()?);
    let mut text = || input.text();
    let (change_id, actor_id, actor, actor_name, action, origin) =
        (text()?, text()?, text()?, text()?, text()?, text()?);
    let acting_as = input.option(Decoder::text)?;
    let subject = input.option(|input| Ok(Subject { table: input.text()?, key: input.key()? }))?;
    let count = input.count()?;
    let (mut changes, mut kept) = (Vec::new(), Vec::new());
    let of_a_row = subject.is_some() && action == "edit";
    for _ in 0..count {
        let field = input.text()?;
        let (old, new) = (input.option(Decoder::value)?, input.option(Decoder::value)?);
        match (old, new) {
            (Some(old), Some(new)) if old == new && of_a_row => kept.push((field, new)),
            // In one order only: no two entries have the same bytes, and no entry has others.
            _ if !kept.is_empty() => return Err(broken()),
            (old, new) => changes.push(FieldChange { field, old, new }),
        }
    }
    if !input.bytes.is_empty() {
        return Err(broken());
    }
    Ok(Entry { seq, at, change_id, actor_id, actor, actor_name, acting_as, action, origin, subject, changes, kept })
}

/// What came of decoding with the large values known so far.
pub(crate) enum Decoded {
    /// The entry.
    Whole(Box<Entry>),
    /// The value of this hash is needed first.
    Lacks(Hash),
}

/// As [`decode`], step by step: the caller fetches what is lacking and tries again.
pub(crate) fn decode_known(bytes: &[u8], known: &HashMap<Hash, Vec<u8>>) -> Result<Decoded> {
    let lacking = Cell::new(None);
    let decoded = decode(bytes, &|hash| {
        let content = known.get(hash).cloned();
        if content.is_none() {
            lacking.set(Some(*hash));
        }
        content
    });
    match lacking.take() {
        Some(hash) => Ok(Decoded::Lacks(hash)),
        None => decoded.map(|entry| Decoded::Whole(Box::new(entry))),
    }
}

fn broken() -> Error {
    Error::new(ErrorCode::AuditBroken)
}

#[derive(Default)]
struct Encoder {
    bytes: Vec<u8>,
    outside: Vec<Outside>,
}

impl Encoder {
    fn count(&mut self, count: usize) {
        self.bytes.extend(u32::try_from(count).unwrap_or(u32::MAX).to_le_bytes());
    }

    fn part(&mut self, part: &[u8]) {
        self.count(part.len());
        self.bytes.extend(part);
    }

    fn option<T>(&mut self, value: Option<&T>, write: impl FnOnce(&mut Self, &T)) {
        self.bytes.push(u8::from(value.is_some()));
        if let Some(value) = value {
            write(self, value);
        }
    }

    fn key(&mut self, key: &RecordKey) {
        self.count(key.0.len());
        for value in &key.0 {
            self.value(value);
        }
    }

    fn value(&mut self, value: &Value) {
        let (tag, content): (u8, &[u8]) = match value {
            Value::Null => (b'n', &[]),
            Value::Integer(number) => (b'i', &number.to_le_bytes()),
            Value::Real(number) => (b'r', &number.to_bits().to_le_bytes()),
            Value::Text(text) => (b't', text.as_bytes()),
            Value::RawText(bytes) => (b'x', bytes),
            Value::Blob(bytes) => (b'b', bytes),
        };
        if content.len() <= INLINE {
            self.bytes.push(tag);
            self.part(content);
            return;
        }
        let hash: Hash = Sha256::digest(content).into();
        // The upper-case tag says: elsewhere, under this hash.
        self.bytes.push(tag.to_ascii_uppercase());
        self.part(&hash);
        self.outside.push((hash, content.to_vec()));
    }
}

struct Decoder<'a> {
    bytes: &'a [u8],
    outside: &'a dyn Fn(&Hash) -> Option<Vec<u8>>,
}

impl<'a> Decoder<'a> {
    fn take(&mut self, length: usize) -> Result<&'a [u8]> {
        let (part, rest) = self.bytes.split_at_checked(length).ok_or_else(broken)?;
        self.bytes = rest;
        Ok(part)
    }

    fn array<const N: usize>(part: &[u8]) -> Result<[u8; N]> {
        part.try_into().map_err(|_| broken())
    }

    fn count(&mut self) -> Result<usize> {
        Ok(u32::from_le_bytes(Self::array(self.take(4)?)?) as usize)
    }

    fn part(&mut self) -> Result<&'a [u8]> {
        let length = self.count()?;
        self.take(length)
    }

    fn number(&mut self) -> Result<i64> {
        Ok(i64::from_le_bytes(Self::array(self.part()?)?))
    }

    fn text(&mut self) -> Result<String> {
        String::from_utf8(self.part()?.to_vec()).map_err(|_| broken())
    }

    fn option<T>(&mut self, read: impl FnOnce(&mut Self) -> Result<T>) -> Result<Option<T>> {
        match self.take(1)? {
            [0] => Ok(None),
            [1] => read(self).map(Some),
            _ => Err(broken()),
        }
    }

    fn key(&mut self) -> Result<RecordKey> {
        let count = self.count()?;
        let mut parts = Vec::new();
        for _ in 0..count {
            parts.push(self.value()?);
        }
        Ok(RecordKey(parts))
    }

    fn value(&mut self) -> Result<Value> {
        let tag = self.take(1)?.first().copied().ok_or_else(broken)?;
        let part = self.part()?;
        let content = if tag.is_ascii_uppercase() {
            let hash: Hash = Self::array(part)?;
            let found = (self.outside)(&hash).ok_or_else(broken)?;
            if found.len() <= INLINE || Hash::from(Sha256::digest(&found)) != hash {
                return Err(broken());
            }
            found
        } else if part.len() <= INLINE {
            part.to_vec()
        } else {
            return Err(broken());
        };
        Ok(match tag.to_ascii_lowercase() {
            b'n' if content.is_empty() => Value::Null,
            b'i' => Value::Integer(i64::from_le_bytes(Self::array(&content)?)),
            b'r' => Value::Real(f64::from_bits(u64::from_le_bytes(Self::array(&content)?))),
            b't' => Value::Text(String::from_utf8(content).map_err(|_| broken())?),
            b'x' => Value::RawText(content),
            b'b' => Value::Blob(content),
            _ => return Err(broken()),
        })
    }
}

#[cfg(test)]
mod tests;
