//! Changes, one or many, and what comes of them: all of them are made or none is. How they are made is in `apply`.

use std::collections::BTreeMap;

use super::edit::{Draft, Updated};
use crate::error::{Error, Problem, ProblemCode};
use crate::model::RecordKey;
use crate::store::Fetched;

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
    /// A change of a record that refers to the one which an earlier change of the same call adds or edits: one that is added
    /// gets its reference from there, also where the database has just made the key; one that is edited or deleted must
    /// refer there. One level only: nothing is under a change that is under another.
    Under {
        /// Place of the earlier change.
        parent: usize,
        /// The foreign key that refers there.
        field: String,
        /// What is done.
        change: Box<Change>,
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
    /// The place of what stands in the way of the whole, where that is told apart.
    pub const WHOLE: usize = usize::MAX;

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
    /// Slugs of the models of records that were to be deleted and had gone along with others that were.
    pub(crate) along: Vec<String>,
}

impl Made {
    /// What somebody may not write is left alone in a form, and told. Where all that is said is to be done it is in the way.
    ///
    /// # Errors
    /// [`ErrorCode::InvalidInput`](crate::error::ErrorCode::InvalidInput) for each change with such a field.
    pub(crate) fn with_all_written(self) -> Result<Self, Refused> {
        let locked = |field: &String| Problem::new(field, ProblemCode::Locked);
        let left = self.records.iter().enumerate().filter_map(|(place, updated)| {
            let ignored = &updated.as_ref()?.ignored;
            (!ignored.is_empty()).then(|| (place, Error::invalid(ignored.iter().map(locked).collect())))
        });
        let refused: Vec<(usize, Error)> = left.collect();
        if refused.is_empty() { Ok(self) } else { Err(Refused(refused)) }
    }
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
