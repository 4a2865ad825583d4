//! What other programs wrote to a record: seen where an entry found something else than the entry before it had left.

use std::collections::BTreeMap;

use super::entry::Entry;
use crate::record::FieldName;
use crate::value::Value;

/// For each entry (newest first) the fields that had been changed elsewhere before it, by the entry's place; and those
/// that were changed elsewhere since the newest, against the record as it is `now` (nothing when it is gone).
pub(crate) fn written_elsewhere(
    entries: &[Entry],
    now: Option<&[(FieldName, Value)]>,
) -> (BTreeMap<i64, Vec<String>>, Vec<String>) {
    let mut known: BTreeMap<&str, Option<&Value>> = BTreeMap::new();
    let mut outside = BTreeMap::new();
    for entry in entries.iter().rev().filter(|entry| entry.subject.is_some()) {
        // Whoever deleted it and put another in its place wrote all of that.
        let strange = |field: &str, old: Option<&Value>| known.get(field).is_some_and(|left| *left != old);
        let changed = entry.changes.iter().map(|change| (change.field.as_str(), change.old.as_ref()));
        let kept = entry.kept.iter().map(|(field, value)| (field.as_str(), Some(value)));
        let found = changed.chain(kept).filter(|(field, old)| strange(field, *old));
        let fields: Vec<String> = found.map(|(field, _)| field.to_owned()).collect();
        if !fields.is_empty() {
            outside.insert(entry.seq, fields);
        }
        known.extend(entry.kept.iter().map(|(field, value)| (field.as_str(), Some(value))));
        known.extend(entry.changes.iter().map(|change| (change.field.as_str(), change.new.as_ref())));
    }
    let value = |field: &str| now.and_then(|values| values.iter().find(|(name, _)| name == field)).map(|(_, v)| v);
    let shown = |field: &str| now.is_none_or(|values| values.iter().any(|(name, _)| name == field));
    let since = known.iter().filter(|(field, left)| shown(field) && value(field) != **left);
    (outside, since.map(|(field, _)| (*field).to_owned()).collect())
}
