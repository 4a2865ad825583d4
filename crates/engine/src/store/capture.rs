//! What a transaction really did to each row, taken from SQLite's pre-update hook: cascades and the user's own triggers
//! included. Nothing here depends on what the code meant to do.

use std::ops::Range;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use sqlx::error::DatabaseError;
use sqlx::sqlite::{LockedSqliteHandle, PreupdateHookResult, SqliteError, SqliteOperation, SqliteValueRef};

use super::row::decode;
use crate::error::{Error, ErrorCode, Result};
use crate::value::Value;

/// Prefix of our own tables: their changes are not the user's.
const OWN_PREFIX: &str = "bureau_";
/// SQLITE_RANGE: what the hook's accessors answer for a column that is computed, not stored.
const NOT_STORED: &str = "25";

/// One row change: the values before and after by column number; `None` where a virtual column stores nothing.
#[derive(Debug, Clone)]
pub(crate) struct RowChange {
    pub(crate) table: String,
    pub(crate) rowid: i64,
    /// Its rowid after the change.
    pub(crate) new_rowid: i64,
    pub(crate) old: Option<Vec<Option<Value>>>,
    pub(crate) new: Option<Vec<Option<Value>>>,
}

#[derive(Default)]
struct Buffer {
    armed: bool,
    failed: Option<String>,
    changes: Vec<RowChange>,
}

/// The buffer the writer's hook fills while a transaction is open.
#[derive(Clone, Default)]
pub(crate) struct Capture(Arc<Mutex<Buffer>>);

impl Capture {
    /// Installs the hook on a new writer connection.
    pub(crate) fn install(&self, handle: &mut LockedSqliteHandle<'_>) {
        let capture = self.clone();
        handle.set_preupdate_hook(move |hook| capture.observe(&hook));
    }

    fn observe(&self, hook: &PreupdateHookResult<'_>) {
        if hook.database != "main" || is_own(hook.table) || !self.lock().armed {
            return;
        }
        let read = read(hook);
        let mut buffer = self.lock();
        match read {
            Ok(change) => buffer.changes.push(change),
            Err(error) => buffer.failed = Some(error.to_string()),
        }
    }

    /// Starts recording, with an empty buffer.
    pub(crate) fn arm(&self) {
        *self.lock() = Buffer { armed: true, ..Buffer::default() };
    }

    /// Stops recording and hands over what was seen.
    ///
    /// # Errors
    /// [`ErrorCode::AuditBroken`] when a change could not be read: it must then not be committed.
    pub(crate) fn take(&self) -> Result<Vec<RowChange>> {
        let buffer = std::mem::take(&mut *self.lock());
        match buffer.failed {
            Some(cause) => Err(Error::new(ErrorCode::AuditBroken).because(cause)),
            None => Ok(buffer.changes),
        }
    }

    /// What `look` makes of the row changes after the first `count`; recording goes on.
    ///
    /// # Errors
    /// As [`Capture::take`].
    pub(crate) fn after<T>(&self, count: usize, look: impl FnOnce(&[RowChange]) -> T) -> Result<T> {
        let buffer = self.lock();
        match &buffer.failed {
            Some(cause) => Err(Error::new(ErrorCode::AuditBroken).because(cause.clone())),
            None => Ok(look(buffer.changes.get(count..).unwrap_or_default())),
        }
    }

    /// How many row changes were seen so far.
    pub(crate) fn count(&self) -> usize {
        self.lock().changes.len()
    }

    /// Forgets the row changes after the first `count`: they were undone.
    pub(crate) fn forget_after(&self, count: usize) {
        self.lock().changes.truncate(count);
    }

    fn lock(&self) -> MutexGuard<'_, Buffer> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whether a table is one of ours, by the reserved prefix.
pub(crate) fn is_own(table: &str) -> bool {
    table.get(..OWN_PREFIX.len()).is_some_and(|start| start.eq_ignore_ascii_case(OWN_PREFIX))
}

fn read(hook: &PreupdateHookResult<'_>) -> Result<RowChange> {
    let columns = 0..hook.get_column_count();
    let old = || image(columns.clone(), |column| hook.get_old_column_value(column));
    let new = || image(columns.clone(), |column| hook.get_new_column_value(column));
    let (old, new) = match hook.operation {
        SqliteOperation::Insert => (None, Some(new()?)),
        SqliteOperation::Delete => (Some(old()?), None),
        SqliteOperation::Update => (Some(old()?), Some(new()?)),
        SqliteOperation::Unknown(code) => return Err(Error::internal(format!("unknown operation {code}"))),
    };
    let rowid = hook.get_old_row_id().or_else(|_| hook.get_new_row_id()).map_err(Error::internal)?;
    let new_rowid = hook.get_new_row_id().unwrap_or(rowid);
    Ok(RowChange { table: hook.table.to_owned(), rowid, new_rowid, old, new })
}

/// The stored value of each column. sqlx does not export the accessors' error, hence the type parameter.
fn image<'h, E: std::error::Error + Send + Sync + 'static>(
    columns: Range<i32>,
    value: impl Fn(i32) -> std::result::Result<SqliteValueRef<'h>, E>,
) -> Result<Vec<Option<Value>>> {
    columns
        .map(|column| match value(column) {
            Err(error) if is_not_stored(&error) => Ok(None),
            _ => decode(|| value(column).map_err(Error::internal)).map(Some),
        })
        .collect()
}

fn is_not_stored(error: &dyn std::error::Error) -> bool {
    let cause = error.source().and_then(|source| source.downcast_ref::<SqliteError>());
    cause.and_then(DatabaseError::code).is_some_and(|code| code == NOT_STORED)
}
