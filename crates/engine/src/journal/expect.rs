//! What the file's rows look like before and after a change. Pure.

use std::collections::BTreeMap;

use crate::audit::{Entry, FieldChange, Subject, encode_key};
use crate::model::RecordKey;
use crate::schema::Schema;
use crate::value::Value;

/// Fields a row has, or that there is no row.
pub(super) type Row = Option<BTreeMap<String, Value>>;

/// One record a change touched.
#[derive(Debug, PartialEq)]
pub(super) struct Touched {
    pub(super) table: String,
    pub(super) key: RecordKey,
    pub(super) before: Row,
    pub(super) after: Row,
}

/// Every record the entries touched, each once, whatever became of it in between.
pub(super) fn touched(schema: &Schema, entries: &[Entry]) -> Vec<Touched> {
    let before = rows(schema, entries.iter().rev(), |change| change.old.clone(), |change| change.new.clone());
    let mut after = rows(schema, entries.iter(), |change| change.new.clone(), |change| change.old.clone());
    before
        .into_iter()
        .map(|(place, (subject, before))| {
            let after = after.remove(&place).and_then(|(_, row)| row);
            Touched { table: subject.table, key: subject.key, before, after }
        })
        .collect()
}

type Place = (String, Vec<u8>);

/// Plays the entries in the order given; `to` is the side a row ends with, `from` the side it had.
fn rows<'e>(
    schema: &Schema,
    entries: impl Iterator<Item = &'e Entry>,
    to: impl Fn(&FieldChange) -> Option<Value>,
    from: impl Fn(&FieldChange) -> Option<Value>,
) -> BTreeMap<Place, (Subject, Row)> {
    let mut rows: BTreeMap<Place, (Subject, Row)> = BTreeMap::new();
    for entry in entries {
        let Some(subject) = &entry.subject else { continue };
        let end = keyed(schema, subject, &entry.changes, &to);
        let start = keyed(schema, subject, &entry.changes, &from);
        let mut row = rows.remove(&place(&start)).and_then(|(_, row)| row).unwrap_or_default();
        rows.insert(place(&start), (start, None));
        let fields = entry.changes.iter().filter_map(|change| Some((change.field.clone(), to(change)?)));
        let stays = entry.changes.iter().any(|change| to(change).is_some());
        row.extend(fields);
        rows.insert(place(&end), (end, stays.then_some(row)));
    }
    rows
}

fn place(subject: &Subject) -> Place {
    (subject.table.clone(), encode_key(&subject.key))
}

/// The record's address on one side of the change: an edit may have changed its key.
fn keyed(
    schema: &Schema,
    subject: &Subject,
    changes: &[FieldChange],
    side: impl Fn(&FieldChange) -> Option<Value>,
) -> Subject {
    let names = schema.table(&subject.table).map(|table| table.primary_key.as_slice()).unwrap_or_default();
    let mut key = subject.key.clone();
    for (part, name) in key.0.iter_mut().zip(names) {
        if let Some(value) = changes.iter().find(|change| change.field == *name).and_then(&side) {
            *part = value;
        }
    }
    Subject { table: subject.table.clone(), key }
}
