//! Where records are after rows were written: triggers may have given them other keys.

use std::collections::HashMap;

use super::touched::{Touched, place};
use crate::audit;
use crate::error::Result;
use crate::model::{Catalog, Model, RecordKey};
use crate::schema::Schema;
use crate::store::{RowChange, Tx};

/// Where the record is that one statement wrote, past the first `since` row changes: it was at `began` before, or came to be at
/// `born`. Nothing where it is gone again, and for a view, whose rows are not followed.
///
/// # Errors
/// [`crate::error::ErrorCode::AuditBroken`] when a change could not be read.
pub(super) fn landed(
    tx: &Tx,
    (catalog, model): (&Catalog, &Model),
    (began, born): (Option<&RecordKey>, Option<&RecordKey>),
    since: usize,
) -> Result<Option<RecordKey>> {
    let Some(table) = catalog.schema.table(&model.table) else { return Ok(None) };
    let stored = |key: &RecordKey| audit::key_as_stored(Some(table), key);
    let (mut at, born) = (began.map(stored), born.map(stored));
    tx.after(since, |changes| {
        for change in changes.iter().filter(|change| change.table.eq_ignore_ascii_case(&table.name)) {
            let (before, after) = audit::record_keys(table, change);
            let is_it = if at.is_some() { before == at } else { before.is_none() && after == born };
            if is_it {
                at = after;
            }
        }
        at
    })
}

/// Where each row of a change is while it is taken back. Follows what happens in one pass; what is undone is to be told.
pub(super) struct Whereabouts<'r> {
    schema: &'r Schema,
    rows: &'r [Touched],
    at: Vec<Option<RecordKey>>,
    /// Rows by where they are.
    here: HashMap<String, usize>,
    /// Rows by where they may come to be while they are not there.
    born: HashMap<String, Vec<usize>>,
    looked: usize,
    /// Each step: after how many changes, which row, and where it was before.
    trail: Vec<(usize, usize, Option<RecordKey>)>,
}

impl<'r> Whereabouts<'r> {
    /// The rows as they are before anything is taken back.
    pub(super) fn of(tx: &Tx, schema: &'r Schema, rows: &'r [Touched]) -> Self {
        let mut all = Self {
            schema,
            rows,
            at: vec![None; rows.len()],
            here: HashMap::new(),
            born: HashMap::new(),
            looked: tx.changes_so_far(),
            trail: Vec::new(),
        };
        for (index, row) in rows.iter().enumerate() {
            let stored = |key: &RecordKey| audit::key_as_stored(schema.table(&row.model.table), key);
            let ends = [row.before.as_ref(), row.after.as_ref()].map(|end| end.map(|(key, _)| key));
            for key in ends.into_iter().flatten().chain(&row.deleted_at) {
                let rows = all.born.entry(place(&row.model.table, &stored(key))).or_default();
                if !rows.contains(&index) {
                    rows.push(index);
                }
            }
            all.set(index, row.at.as_ref().map(stored));
        }
        all
    }

    /// Where the row at that place in the list is; nothing when it is not there.
    ///
    /// # Errors
    /// [`crate::error::ErrorCode::AuditBroken`] when a change could not be read.
    pub(super) fn now(&mut self, tx: &Tx, index: usize) -> Result<Option<RecordKey>> {
        let looked = self.looked;
        tx.after(looked, |changes| {
            for (step, change) in changes.iter().enumerate() {
                self.follow(looked + step + 1, change);
            }
            self.looked += changes.len();
        })?;
        Ok(self.at.get(index).cloned().flatten())
    }

    /// The transaction came back to a mark: what was seen since did not happen.
    pub(super) fn rewind(&mut self, tx: &Tx) {
        let count = tx.changes_so_far();
        while let Some((_, index, was)) = self.trail.pop_if(|(step, ..)| *step > count) {
            self.set(index, was);
        }
        self.looked = self.looked.min(count);
    }

    fn follow(&mut self, step: usize, change: &RowChange) {
        let Some(table) = self.schema.table(&change.table) else { return };
        let (before, after) = audit::record_keys(table, change);
        let row = match &before {
            Some(before) => self.here.get(&place(&table.name, before)).copied(),
            None => {
                let born = after.as_ref().and_then(|after| self.born.get(&place(&table.name, after)));
                born.into_iter().flatten().copied().find(|index| matches!(self.at.get(*index), Some(None)))
            }
        };
        if let Some(index) = row {
            self.trail.push((step, index, self.at.get(index).cloned().flatten()));
            self.set(index, after);
        }
    }

    fn set(&mut self, index: usize, key: Option<RecordKey>) {
        let (Some(row), Some(at)) = (self.rows.get(index), self.at.get_mut(index)) else { return };
        if let Some(left) = at.take() {
            let place = place(&row.model.table, &left);
            if self.here.get(&place) == Some(&index) {
                self.here.remove(&place);
            }
        }
        if let Some(key) = &key {
            self.here.insert(place(&row.model.table, key), index);
        }
        *at = key;
    }
}
