//! Where a job does its reading: statements one after the other, on one thread, without a walk to sqlx's between them.

use libsqlite3_sys as ffi;

use crate::statement::{Bound, Cell, Database, ReadError, Row, Statement};
use crate::trial::Clock;

/// A connection that is the job's own until it returns.
pub struct Desk<'d> {
    db: Database,
    statements: &'d mut Statements,
    /// Of a trial.
    clock: Option<&'d Clock>,
    /// Somebody else's lock was in the way, or something was too large for a trial.
    pub(crate) put_off: bool,
}

impl<'d> Desk<'d> {
    /// For whoever holds the connection's lock for as long as this lives.
    pub(crate) fn new(db: Database, statements: &'d mut Statements, clock: Option<&'d Clock>) -> Self {
        Self { db, statements, clock, put_off: false }
    }

    /// Runs one statement and hands each row to `take`, in the order SQLite gives them, until the last.
    ///
    /// # Errors
    /// [`ReadError`]; rows taken until then are dropped.
    pub fn rows<T>(
        &mut self,
        text: &str,
        values: &[Bound],
        take: impl FnMut(&Row<'_>) -> T,
    ) -> Result<Vec<T>, ReadError> {
        let rows = self.read(text, values, take);
        if let Err(ReadError::Sqlite(code, _)) = &rows {
            self.put_off |= matches!(code & 0xff, ffi::SQLITE_BUSY | ffi::SQLITE_TOOBIG);
        }
        rows
    }

    /// Begins a view of the file, unless one has begun: its first statement takes it, and all that follow see the same.
    ///
    /// # Errors
    /// [`ReadError`].
    pub fn begin(&mut self) -> Result<(), ReadError> {
        if self.db.in_transaction() { Ok(()) } else { self.rows("BEGIN", &[], |_| ()).map(drop) }
    }

    /// Begins the file's one change, unless it has begun: takes the lock that only one can have.
    ///
    /// # Errors
    /// [`ReadError`].
    pub fn begin_write(&mut self) -> Result<(), ReadError> {
        if self.db.in_transaction() { Ok(()) } else { self.rows("BEGIN IMMEDIATE", &[], |_| ()).map(drop) }
    }

    /// Whether a view or a change has begun and not ended. An error of the disk ends one behind everybody's back, and so
    /// does a trigger that says `RAISE(ROLLBACK)`: what is written afterwards would stay.
    #[must_use]
    pub fn has_view(&self) -> bool {
        self.db.in_transaction()
    }

    /// Runs one INSERT, UPDATE or DELETE for its effect: how many rows it touched itself, those that triggers and references
    /// took along left out.
    ///
    /// # Errors
    /// [`ReadError`].
    pub fn execute(&mut self, text: &str, values: &[Bound]) -> Result<u64, ReadError> {
        self.rows(text, values, |_| ()).map(|_| self.db.changes())
    }

    /// Does something on the connection while it runs no trigger of the file. What foreign keys do to other rows is no trigger.
    ///
    /// # Errors
    /// [`ReadError`] when the setting is refused.
    pub fn without_triggers<T>(&mut self, job: impl FnOnce(&mut Self) -> T) -> Result<T, ReadError> {
        let off = TriggersOff::of(self.db)?;
        let done = job(self);
        drop(off);
        Ok(done)
    }

    /// Does something that reads every page once and none of them again, with a cache of a few pages: what it reads goes through
    /// memory that the processor has at hand, where a large cache would be asked of the system and given back. What the
    /// connection kept of the file is forgotten.
    ///
    /// # Errors
    /// [`ReadError`] when the setting is refused.
    pub fn sweeping<T>(&mut self, job: impl FnOnce(&mut Self) -> T) -> Result<T, ReadError> {
        let small = SmallCache::of(self.db)?;
        let done = job(self);
        drop(small);
        Ok(done)
    }

    /// Whether some foreign key of the open change refers to nothing so far, which would make its commit fail.
    #[must_use]
    pub fn has_unresolved_references(&self) -> bool {
        self.db.has_unresolved_references()
    }

    /// Whether the file can only be read on this connection, whatever was asked for when it was opened.
    #[must_use]
    pub fn is_read_only(&self) -> bool {
        self.db.is_read_only()
    }

    fn read<T>(&mut self, text: &str, values: &[Bound], take: impl FnMut(&Row<'_>) -> T) -> Result<Vec<T>, ReadError> {
        let (name, mut statement) = match self.statements.take(text) {
            Some(kept) => kept,
            None => (Box::from(text), Statement::prepare(self.db, text, self.statements.most > 0)?),
        };
        let rows = statement.run(self.db, self.clock, values, take);
        self.statements.keep(name, statement);
        rows
    }
}

/// A connection that runs no triggers as long as this lives, also when what is done meanwhile panics.
struct TriggersOff(Database);

impl TriggersOff {
    fn of(db: Database) -> Result<Self, ReadError> {
        db.run_triggers(false)?;
        Ok(Self(db))
    }
}

impl Drop for TriggersOff {
    fn drop(&mut self) {
        // SQLite refuses this setting to nobody.
        let _ = self.0.run_triggers(true);
    }
}

/// Size of such a cache, in KiB: 64 pages of the usual size. A count of a million rows took four fifths of its time with it
/// (docs/performance.md).
const SWEEPING: i64 = 256;

/// Times that is said again.
const TRIES: u32 = 100;

/// A connection with a small cache as long as this lives, also when what is done meanwhile panics.
struct SmallCache {
    db: Database,
    /// As SQLite says it: pages, or less than none for KiB (<https://www.sqlite.org/pragma.html#pragma_cache_size>).
    before: i64,
}

impl SmallCache {
    fn of(db: Database) -> Result<Self, ReadError> {
        let size = |row: &Row<'_>| match row.cells().next() {
            Some(Cell::Integer(size)) => Some(size),
            _ => None,
        };
        let told = Statement::prepare(db, "PRAGMA cache_size", false)?.run(db, None, &[], size)?;
        let before = told.into_iter().flatten().next();
        let small = Self { db, before: before.ok_or_else(|| ReadError::Lost("the size of the cache".to_owned()))? };
        small.set(-SWEEPING)?;
        Ok(small)
    }

    /// SQLite sets it when the statement is prepared: one that is kept would not set it again.
    fn set(&self, size: i64) -> Result<(), ReadError> {
        let text = format!("PRAGMA cache_size = {size}");
        let mut set = Statement::prepare(self.db, &text, false);
        // Work that is stopped is interrupted again and again until it ends, and this is no work that can be stopped.
        for _ in 0..TRIES {
            if !matches!(&set, Err(ReadError::Sqlite(code, _)) if code & 0xff == ffi::SQLITE_INTERRUPT) {
                break;
            }
            set = Statement::prepare(self.db, &text, false);
        }
        set.map(drop)
    }
}

impl Drop for SmallCache {
    fn drop(&mut self) {
        // Refused, the connection is as right as before, and slower.
        let _ = self.set(self.before);
    }
}

/// Statements that are kept prepared: those used last. They are ended with this, before their connection is.
pub(crate) struct Statements {
    /// Used last comes last.
    kept: Vec<(Box<str>, Statement)>,
    most: usize,
}

impl Statements {
    pub(crate) fn at_most(most: usize) -> Self {
        Self { kept: Vec::new(), most }
    }

    /// Ends them all.
    pub(crate) fn end(&mut self) {
        self.kept.clear();
    }

    fn take(&mut self, text: &str) -> Option<(Box<str>, Statement)> {
        let at = self.kept.iter().rposition(|(kept, _)| **kept == *text)?;
        Some(self.kept.remove(at))
    }

    fn keep(&mut self, text: Box<str>, mut statement: Statement) {
        if self.most == 0 {
            return;
        }
        statement.rewind();
        if self.kept.len() >= self.most {
            self.kept.remove(0);
        }
        self.kept.push((text, statement));
    }
}
