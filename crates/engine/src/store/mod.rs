//! The file: connections, transactions, quoting. Every function that touches user data takes a [`Grant`](crate::policy::Grant).
//!
//! Invariants: only this room holds SQL on user data; no `*` in any statement; every name is quoted and qualified; one
//! writer, and every write transaction is `BEGIN IMMEDIATE`; the database is never opened by a file API while a
//! connection is open (closing such a handle drops SQLite's own locks, see SECURITY.md).

mod beside;
mod capture;
mod connect;
mod failure;
mod field;
mod filter;
mod identity;
mod joint;
mod lend;
mod list;
mod literal;
mod opened;
mod page;
mod read;
mod row;
mod sample;
mod select;
mod sniff;
mod source;
mod sql;
mod template;
mod tx;
mod view;
mod whole;
mod write;

pub(crate) use capture::{RowChange, is_own};
pub(crate) use connect::{Reader, Seen, Store};
pub(crate) use failure::{Constraint, Refusal, constraint, refused, sqlite_error};
pub(crate) use field::{bytes_of, texts_of};
pub(crate) use identity::Identity;
pub(crate) use joint::labels_of_joint;
pub(crate) use list::{
    Counted, another_has, beyond_all, choices, count, count_at, fetch_record, find_record, has, labels_of, span, sums,
    values,
};
pub(crate) use literal::insertion;
pub(crate) use opened::{belongs_to_open, is_open_here};
pub(crate) use page::{Start, fetch_page};
pub(crate) use read::{Extent, Jobs, Question, apart, execute, query};
pub(crate) use row::value_at;
pub(crate) use sample::sample;
pub(crate) use select::Fetched;
pub(crate) use source::covering;
pub(crate) use sql::quote;
pub use template::{NamedIn, Template};
pub(crate) use tx::{Tx, is_usable};
pub(crate) use view::View;
pub(crate) use whole::{Look, whole};
pub(crate) use write::{count_referring, delete, insert, mark, update};
