//! The only unsafe code of Bureau: what sqlx does not offer of a SQLite handle.
//!
//! House rules: every function is safe to call; every `unsafe` block says why it is sound; nothing here knows what a
//! model, a user or a permission is. It depends on sqlx because a safe signature needs sqlx's own handle type: taking a
//! raw pointer would move the unsafety to the caller.
//!
//! - [`fetch_all`]: stop a running statement at once (a progress handler cannot stop a `count(*)`).
//! - [`run`](run()): a job of several statements, whose rows come straight from SQLite's buffers; at once, or on a thread
//!   that may block. [`Held`]: a connection for such jobs. [`apart`](apart()): work of many jobs that goes to such a thread
//!   once.
//! - [`harden`]: per-connection settings that have no pragma.
//! - [`stand_in_for_collations`]: files whose order only another program knows can be read.
//! - [`backup`]: SQLite's online backup, which keeps implicit rowids where `VACUUM INTO` renumbers them.

mod apart;
pub mod backup;
mod desk;
mod harden;
mod held;
mod interrupt;
mod job;
mod missing;
mod statement;
mod trial;

pub use apart::apart;
pub use desk::Desk;
pub use harden::{harden, linked_version};
pub use held::Held;
pub use interrupt::fetch_all;
pub use job::{Length, run};
pub use missing::{declared_collation, stand_in_for_collations};
pub use statement::{Bound, Cell, ReadError, Row};
