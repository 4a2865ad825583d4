//! What a change came to, row by row: each row as it was before the first entry about it and after the last.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use crate::audit::Entry;
use crate::model::{Catalog, Model, RecordKey};
use crate::schema::Table;
use crate::store::Fetched;
use crate::value::Value;

/// Largest value, in bytes, that is looked after though the change did not write it.
const HELD: usize = 4096;

/// Columns and their values.
pub(super) type Image = BTreeMap<String, Value>;

/// A row that a change touched.
pub(super) struct Touched {
    pub(super) model: Arc<Model>,
    /// Where it was, and what is known of what it held; nothing where it was not there.
    pub(super) before: Option<(RecordKey, Image)>,
    /// Where it is, and what the change left in what it touched; nothing where it is gone.
    pub(super) after: Option<(RecordKey, Image)>,
    /// Where it was when it was deleted, if it was.
    pub(super) deleted_at: Option<RecordKey>,
    /// Where it is when it begins to be taken back: somebody may have deleted it since, or put it back.
    pub(super) at: Option<RecordKey>,
    /// Places of the entries about it.
    pub(super) entries: Vec<i64>,
    /// Whether it is known as it was altogether.
    pub(super) whole: bool,
}

/// The rows of a change, from its entries with the newest first. Tables without records, such as those behind a full-text index,
/// are left out: what keeps them is theirs.
pub(super) fn touched(catalog: &Catalog, newest_first: &[&Entry]) -> Vec<Touched> {
    let mut rows: Vec<Touched> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for entry in newest_first.iter().rev() {
        let Some(subject) = &entry.subject else { continue };
        let Some((model, table)) = kept_here(catalog, &subject.table) else { continue };
        let (old, new) = images(table, entry);
        let index = match places.remove(&place(&model.table, &subject.key)) {
            Some(index) => index,
            None => {
                rows.push(Touched::begin(model, entry, &subject.key));
                rows.len() - 1
            }
        };
        let Some(row) = rows.get_mut(index) else { continue };
        row.follow(entry, (old, new), &subject.key);
        match (&row.after, &row.deleted_at) {
            (Some((key, _)), _) => drop(places.insert(place(&model.table, key), index)),
            // Another row may have its place by now.
            (None, Some(key)) => drop(places.entry(place(&model.table, key)).or_insert(index)),
            (None, None) => {}
        }
    }
    rows.retain(|row| row.before.is_some() || row.after.is_some());
    rows
}

/// A table whose rows people may write; nothing for one that triggers alone write and nobody can address.
pub(super) fn kept_here<'c>(catalog: &'c Catalog, table: &str) -> Option<(&'c Arc<Model>, &'c Table)> {
    let model = catalog.of_table(table).filter(|model| model.writable.edit)?;
    Some((model, catalog.schema.table(table)?))
}

/// Tells rows apart, also those whose keys read alike.
pub(super) fn place(table: &str, key: &RecordKey) -> String {
    format!("{table:?} {key:?}")
}

impl Touched {
    fn begin(model: &Arc<Model>, entry: &Entry, key: &RecordKey) -> Self {
        let is_new = entry.action == "add";
        let there = || (!is_new).then(|| (key.clone(), Image::new()));
        Self {
            model: Arc::clone(model),
            before: there(),
            after: there(),
            deleted_at: None,
            at: None,
            entries: Vec::new(),
            whole: is_new,
        }
    }

    fn follow(&mut self, entry: &Entry, (old, new): (Image, Image), key: &RecordKey) {
        self.entries.push(entry.seq);
        // What an earlier entry wrote there says what was there before that.
        let written = self.after.as_ref().map(|(_, image)| image.clone()).unwrap_or_default();
        if let Some((_, before)) = self.before.as_mut().filter(|_| self.after.is_some()) {
            let unwritten = old.into_iter().filter(|(name, _)| !written.contains_key(name));
            before.extend(unwritten);
        }
        match entry.action.as_str() {
            "delete" => {
                self.whole |= self.before.is_some();
                self.after = None;
                self.deleted_at = Some(key.clone());
            }
            _ => {
                let mut image = written;
                let moved = key_after(&self.model, key, &new);
                image.extend(new);
                self.after = Some((moved, image));
            }
        }
    }

    /// Notes what an edited row holds besides: triggers that run while it is taken back are not to change that. Large values are
    /// not looked after.
    pub(super) fn hold(&mut self, catalog: &Catalog, now: Fetched) {
        let (Some((_, image)), true) = (&mut self.before, self.after.is_some()) else { return };
        let Some(table) = catalog.schema.table(&self.model.table) else { return };
        for (name, value) in now.by_name() {
            let is_stored = table.column(&name).is_some_and(|column| !column.generated);
            if is_stored && value.size() <= HELD {
                image.entry(name).or_insert(value);
            }
        }
    }

    /// Whether it was there before, and is there still.
    pub(super) fn is_edited(&self) -> bool {
        self.before.is_some() && self.after.is_some()
    }

    /// Where it is, or was.
    pub(super) fn key(&self) -> Option<&RecordKey> {
        self.after.as_ref().or(self.before.as_ref()).map(|(key, _)| key)
    }
}

/// The stored columns of an entry before and after, without what the database computes and columns that are gone.
pub(super) fn images(table: &Table, entry: &Entry) -> (Image, Image) {
    let (mut old, mut new) = (Image::new(), Image::new());
    for change in &entry.changes {
        let Some(column) = table.column(&change.field).filter(|column| !column.generated) else { continue };
        old.extend(change.old.clone().map(|value| (column.name.clone(), value)));
        new.extend(change.new.clone().map(|value| (column.name.clone(), value)));
    }
    (old, new)
}

/// Where the record is after the change: a change may have moved its key.
pub(super) fn key_after(model: &Model, key: &RecordKey, new: &Image) -> RecordKey {
    let names = model.key.names();
    let parts = key
        .0
        .iter()
        .enumerate()
        .map(|(index, part)| names.get(index).and_then(|name| new.get(*name)).unwrap_or(part).clone());
    let mut parts: Vec<Value> = parts.collect();
    // A key that was NULL in part, and is not any more, says where the record is without the rowid.
    if parts.iter().take(names.len()).all(|part| !part.is_null()) {
        parts.truncate(names.len());
    }
    RecordKey(parts)
}
