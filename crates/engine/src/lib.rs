//! The back office for SQLite as a library: open any database, and list, show, edit and audit its records as a person
//! with permissions.
//!
//! House rules: [`Session`] (an opened [`Admin`] and who is asking) is the only public door to data; permission is a
//! value ([`policy::Grant`]), never a habit; a change and its history are one transaction; codes and parameters leave
//! this crate, sentences do not.
//!
//! Words: a *workspace* is one opened database file; a *model* is a table as the admin shows it; a *field* a column; a
//! *record* one row, addressed by its [`model::RecordKey`]; an *actor* whoever is asking.

pub mod admin;
pub mod audit;
pub mod backup;
pub mod clock;
pub mod error;
pub mod event;
pub mod identity;
pub mod model;
pub mod policy;
pub mod record;
pub mod schema;
pub mod session;
mod store;
pub mod value;

pub use admin::Admin;
pub use session::Session;
