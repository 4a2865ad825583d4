//! What a transaction really did to each row, taken from SQLite's pre-update hook: cascades and the user's own triggers
//! included. Nothing here depends on what the code meant to do.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use bureau_guard::{RawValue, RowEvent};
use sqlx::sqlite::LockedSqliteHandle;

use crate::error::{Error, ErrorCode, Result};
use crate::value::Value;

/// Prefix of our own tables: their changes are not the user's.
const OWN_PREFIX: &str = "bureau_";

/// One row change: the values before and after by column number; `None` where a virtual column stores nothing.
#[derive(Debug, Clone)]
pub(crate) struct RowChange {
    pub(crate) table: String,
    pub(crate) rowid: i64,
    pub(crate) old: Option<Vec<Option<Value>>>,
    pub(crate) new: Option<Vec<Option<Value>>>,
}

#[derive(Default)]
struct Buffer {
    armed: bool,
    failed: Option<i32>,
    changes: Vec<RowChange>,
}

/// The buffer the writer's hook fills while a transaction is open.
#[derive(Clone, Default)]
pub(crate) struct Capture(Arc<Mutex<Buffer>>);

impl Capture {
    /// Installs the hook on a new writer connection.
    pub(crate) fn install(&self, handle: &mut LockedSqliteHandle<'_>) {
        let (gate, sink) = (self.clone(), self.clone());
        bureau_guard::on_row(
            handle,
            move |database, table| database == "main" && !is_own(table) && gate.lock().armed,
            move |event| match event {
                Ok(event) => sink.lock().changes.push(row_change(event)),
                Err(code) => sink.lock().failed = Some(code),
            },
        );
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
            Some(code) => Err(Error::new(ErrorCode::AuditBroken).because(format!("pre-update hook: code {code}"))),
            None => Ok(buffer.changes),
        }
    }

    fn lock(&self) -> MutexGuard<'_, Buffer> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whether a table is one of ours, by the reserved prefix.
pub(crate) fn is_own(table: &str) -> bool {
    table.get(..OWN_PREFIX.len()).is_some_and(|start| start.eq_ignore_ascii_case(OWN_PREFIX))
}

fn row_change(event: RowEvent) -> RowChange {
    let image = |values: Vec<Option<RawValue>>| values.into_iter().map(|value| value.map(own)).collect();
    RowChange { table: event.table, rowid: event.rowid, old: event.old.map(image), new: event.new.map(image) }
}

fn own(raw: RawValue) -> Value {
    match raw {
        RawValue::Null => Value::Null,
        RawValue::Integer(number) => Value::Integer(number),
        RawValue::Real(number) => Value::Real(number),
        RawValue::Text(bytes) => match String::from_utf8(bytes) {
            Ok(text) => Value::Text(text),
            Err(broken) => Value::RawText(broken.into_bytes()),
        },
        RawValue::Blob(bytes) => Value::Blob(bytes),
    }
}
