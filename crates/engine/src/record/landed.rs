//! Where a record is after rows were written: triggers may have given it another key.

use crate::audit;
use crate::error::Result;
use crate::model::{Catalog, Model, RecordKey};
use crate::schema::Table;
use crate::store::Tx;

/// A record that is followed through the row changes of a transaction.
pub(super) struct Followed<'k> {
    /// Where it was when they began, if it was there.
    pub(super) began: Option<&'k RecordKey>,
    /// Where it may come to be, while it is not there.
    pub(super) born: &'k [&'k RecordKey],
}

/// Where the record is after the row changes past the first `since`; nothing when it is not there.
///
/// # Errors
/// [`crate::error::ErrorCode::AuditBroken`] when a change could not be read.
pub(super) fn landed(tx: &Tx, table: &Table, record: &Followed<'_>, since: usize) -> Result<Option<RecordKey>> {
    let stored = |key: &RecordKey| audit::key_as_stored(Some(table), key);
    let mut at = record.began.map(stored);
    let born: Vec<RecordKey> = record.born.iter().map(|key| stored(key)).collect();
    tx.after(since, |changes| {
        for change in changes.iter().filter(|change| change.table.eq_ignore_ascii_case(&table.name)) {
            let (before, after) = audit::record_keys(table, change);
            let is_it = match &at {
                Some(_) => before == at,
                None => before.is_none() && after.as_ref().is_some_and(|key| born.contains(key)),
            };
            if is_it {
                at = after;
            }
        }
        at
    })
}

/// Where the record is that one statement wrote, past the first `since` row changes: as it was said where it is gone again,
/// and for a view, whose rows are not followed.
///
/// # Errors
/// As [`landed`].
pub(super) fn landed_of(
    tx: &Tx,
    (catalog, model): (&Catalog, &Model),
    record: &Followed<'_>,
    since: usize,
) -> Result<Option<RecordKey>> {
    let table = catalog.schema.table(&model.table);
    table.map_or(Ok(None), |table| landed(tx, table, record, since))
}
