//! Changes, one or many: all of them are made or none is, and what stands in the way is told of each.

use std::collections::BTreeMap;

use tokio_util::sync::CancellationToken;

use super::add::add;
use super::delete::{delete, in_use};
use super::edit::{Draft, Updated, update};
use crate::error::{Error, ErrorCode, Problem, ProblemCode, Result};
use crate::model::{Catalog, RecordKey};
use crate::policy::Actor;
use crate::store::{Fetched, Tx};

/// One change of one record.
#[derive(Debug, Clone)]
pub enum Change {
    /// Add a record.
    Add {
        /// Slug of its model.
        model: String,
        /// What it holds.
        draft: Draft,
    },
    /// Edit a record.
    Edit {
        /// Slug of its model.
        model: String,
        /// Which.
        key: RecordKey,
        /// What becomes of it.
        draft: Draft,
    },
    /// Delete a record.
    Delete {
        /// Slug of its model.
        model: String,
        /// Which.
        key: RecordKey,
    },
}

/// What many changes came to.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Applied {
    /// Each record as it is now, in the order of the changes; nothing for one that was deleted.
    pub records: Vec<Option<Updated>>,
    /// How many other records went with those that were deleted, by slug (or table, where it has no model).
    pub cascaded: BTreeMap<String, u64>,
    /// Whether the deleted records are kept in the trash.
    pub trashed: bool,
}

/// What deleting one record came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deleted {
    /// How many other records went with it, by slug.
    pub cascaded: BTreeMap<String, u64>,
    /// Whether it is kept in the trash.
    pub trashed: bool,
}

/// Why nothing was changed: each change that could not be made, by its place, and what stood in its way.
#[derive(Debug)]
pub struct Refused(pub Vec<(usize, Error)>);

impl From<Error> for Refused {
    fn from(error: Error) -> Self {
        Self(vec![(0, error)])
    }
}

impl Refused {
    /// The first thing that stood in the way.
    #[must_use]
    pub fn into_first(self) -> Error {
        self.0.into_iter().next().map_or_else(|| Error::internal("refused without a reason"), |(_, error)| error)
    }
}

/// What was done so far inside a transaction.
#[derive(Default)]
pub(crate) struct Made {
    pub(crate) records: Vec<Option<Updated>>,
    /// For each change: how many row changes there had been when it was done, and what it deleted.
    pub(crate) marks: Vec<(usize, Option<Gone>)>,
}

/// A record that was deleted, as it was.
pub(crate) struct Gone {
    pub(crate) model: String,
    pub(crate) row: Fetched,
    pub(crate) how: How,
}

/// What deleting came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum How {
    /// The row is gone.
    Deleted,
    /// The row is there, marked as deleted.
    Marked,
    /// The row was marked before; now it is gone.
    Purged,
}

/// Makes the changes inside `tx`, telling `progress` how many are done. The caller drops `tx` when they are refused.
///
/// # Errors
/// Every change that cannot be made; [`ErrorCode::Cancelled`] alone once `stop` was cancelled.
pub(crate) async fn apply(
    tx: &mut Tx,
    catalog: &Catalog,
    actor: &Actor,
    changes: Vec<Change>,
    now_ms: i64,
    (progress, stop): (&(dyn Fn(usize) + Sync), &CancellationToken),
) -> Result<Made, Refused> {
    let mut made = Made::default();
    let mut refused = Vec::new();
    for (index, change) in changes.into_iter().enumerate() {
        if stop.is_cancelled() {
            return Err(Error::new(ErrorCode::Cancelled).into());
        }
        let (updated, gone) = match make(tx, catalog, actor, change, now_ms).await {
            Ok(done) => done,
            Err(error) => {
                refused.push((index, error));
                // A trigger said RAISE(ROLLBACK): whatever came now would be outside the transaction.
                if !tx.is_open().await? {
                    return Err(Refused(refused));
                }
                continue;
            }
        };
        made.records.push(updated);
        made.marks.push((tx.changes_so_far(), gone));
        progress(index + 1);
    }
    // Any other reference was looked at with the statement that wrote it.
    if refused.is_empty() && catalog.schema.defers() && tx.has_unresolved_references().await? {
        refused.push((0, unresolved(tx, catalog, actor, &made).await?));
    }
    if refused.is_empty() { Ok(made) } else { Err(Refused(refused)) }
}

async fn make(
    tx: &mut Tx,
    catalog: &Catalog,
    actor: &Actor,
    change: Change,
    now_ms: i64,
) -> Result<(Option<Updated>, Option<Gone>)> {
    Ok(match change {
        Change::Add { model, draft } => (Some(add(tx, catalog, actor, &model, draft).await?), None),
        Change::Edit { model, key, draft } => (Some(update(tx, catalog, actor, &model, &key, draft).await?), None),
        Change::Delete { model, key } => (None, Some(delete(tx, catalog, actor, &model, &key, now_ms).await?)),
    })
}

/// A deferred foreign key refers to nothing: to what was deleted, or it never referred to anything.
async fn unresolved(tx: &mut Tx, catalog: &Catalog, actor: &Actor, made: &Made) -> Result<Error> {
    for (_, gone) in &made.marks {
        if let Some(gone) = gone {
            let table = &catalog.model(&gone.model)?.table;
            let error = in_use(tx, catalog, actor, table, &gone.row).await?;
            if error.code == ErrorCode::RecordInUse {
                return Ok(error);
            }
        }
    }
    Ok(Error::invalid(vec![Problem::new("", ProblemCode::ReferenceMissing)]))
}
