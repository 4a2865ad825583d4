//! The back office for SQLite as a library: open any database, and list, show, edit and audit its records as a person
//! with permissions.
//!
//! House rules: [`Session`] (an opened [`Admin`] and who is asking) is the only public door to data; permission is a
//! value ([`policy::Grant`]), never a habit; a change and its history are one transaction; codes and parameters leave
//! this crate, sentences do not.
//!
//! Words: a *workspace* is one opened database file; a *model* is a table as the admin shows it; a *field* a column; a
//! *record* one row, addressed by its [`model::RecordKey`]; an *actor* whoever is asking.
//!
//! ```
//! use bureau_engine::Admin;
//! use bureau_engine::record::{ListQuery, Sort};
//! use bureau_engine::session::Origin;
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let folder = tempfile::tempdir()?;
//! # let path = folder.path().join("music.sqlite");
//! # std::fs::copy(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/fixtures/chinook.sqlite"), &path)?;
//! let admin = Admin::open(&path).await?;
//! // A plain file has no accounts: whoever is at the computer may look. An enabled one asks for `Admin::sign_in`.
//! let session = admin.owner(Origin::Library)?;
//! let longest = ListQuery {
//!     sort: vec![Sort::by_largest("Milliseconds")],
//!     per_page: 3,
//!     ..ListQuery::default()
//! };
//! let page = session.list("track", &longest).await?;
//! assert_eq!(page.records[0].display, "Occupation / Precipice");
//! assert_eq!(page.records[0].label("AlbumId"), Some("Battlestar Galactica, Season 3"), "a foreign key has a name");
//! # Ok(())
//! # }
//! ```

pub mod action;
pub mod admin;
pub mod audit;
pub mod backup;
pub mod clock;
pub mod error;
pub mod event;
mod fresh;
#[cfg(feature = "fuzz")]
#[doc(hidden)]
pub mod fuzz;
mod home;
pub mod identity;
mod journal;
pub mod model;
pub mod policy;
pub mod record;
pub mod schema;
pub mod session;
mod store;
pub mod thumb;
pub mod transfer;
pub mod trash;
pub mod value;

pub use admin::Admin;
pub use session::Session;
