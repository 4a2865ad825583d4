//! After a crash: is a change that was never confirmed in the file or not?

use super::Journal;
use super::expect::{Row, Touched, touched};
use crate::audit::Entry;
use crate::error::{ErrorCode, Result};
use crate::model::Catalog;
use crate::policy::{Actor, Verb, authorize};
use crate::store::{self, Jobs};

/// Whether the transaction in which the rows are looked at holds the file's write lock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lock {
    /// It does: no other process is between its intent and its commit.
    Held,
    /// It does not: a change that is not there may still be coming.
    NotHeld,
}

/// What the rows say about a change.
#[derive(Debug, PartialEq, Eq)]
enum Verdict {
    Happened,
    DidNot,
    /// Everything it touched was changed again by others.
    Unclear,
}

impl Journal {
    /// Whether some change was begun and never confirmed.
    pub(crate) async fn is_unsettled(&self) -> Result<bool> {
        Ok(!self.pending().await?.is_empty())
    }

    /// Settles every change that was begun and never confirmed, by the rows as `jobs` see them.
    ///
    /// One that cannot be told is kept: undoing compares with the rows before it writes, so it cannot do harm.
    pub(crate) async fn settle(&self, jobs: &mut impl Jobs, catalog: &Catalog, lock: Lock) -> Result<()> {
        for (change_id, entries) in self.pending().await? {
            match (verdict(jobs, catalog, &entries).await?, lock) {
                (Verdict::Happened, _) | (Verdict::Unclear, Lock::Held) => self.confirm(&change_id).await?,
                (Verdict::DidNot, Lock::Held) => self.withdraw(&change_id).await?,
                (Verdict::DidNot | Verdict::Unclear, Lock::NotHeld) => {}
            }
        }
        Ok(())
    }
}

/// A transaction happens whole or not at all, so one row that speaks clearly is enough.
async fn verdict(jobs: &mut impl Jobs, catalog: &Catalog, entries: &[Entry]) -> Result<Verdict> {
    let mut verdict = Verdict::Unclear;
    for record in touched(&catalog.schema, entries) {
        let Some(now) = row(jobs, catalog, &record).await? else { continue };
        match (holds(&now, &record.before), holds(&now, &record.after)) {
            (false, true) => return Ok(Verdict::Happened),
            (true, false) => verdict = Verdict::DidNot,
            _ => {}
        }
    }
    Ok(verdict)
}

/// The record's row now; nothing when it cannot be looked at any more.
async fn row(jobs: &mut impl Jobs, catalog: &Catalog, record: &Touched) -> Result<Option<Row>> {
    let Some(model) = catalog.of_table(&record.table) else { return Ok(None) };
    let grant = authorize(&Actor::SYSTEM, Verb::View, model)?;
    match store::fetch_record(jobs, &grant, &record.key).await {
        Ok(found) => Ok(Some(found.map(store::Fetched::by_name))),
        // The table has another key now, or the key names several rows.
        Err(error) if error.code == ErrorCode::InvalidKey => Ok(None),
        Err(error) => Err(error),
    }
}

/// Whether the row is as expected, in the columns that both know.
fn holds(now: &Row, expected: &Row) -> bool {
    match (now, expected) {
        (None, None) => true,
        (Some(now), Some(expected)) => {
            expected.iter().all(|(name, value)| now.get(name).is_none_or(|found| found == value))
        }
        _ => false,
    }
}
