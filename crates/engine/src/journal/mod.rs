//! The undo journal of a file that is edited directly: what changed, kept in the app's data folder because nothing of
//! ours goes into such a file.
//!
//! A change of the file and its journal are two databases and cannot be one transaction. So each change is written here
//! first (*intended*), then committed in the file, then *confirmed* here. After a crash an unconfirmed change is settled
//! by looking at the file's rows, under the file's write lock: only then is no change of another process on its way.
//!
//! Entries have the shape of the audit log's, and come from the same place: what SQLite says it changed. The journal is
//! bounded, the oldest changes go first, and it proves nothing: it is there to undo.

mod expect;
mod open;
mod read;
mod settle;
mod write;

pub(crate) use open::Journal;
pub(crate) use settle::Lock;
