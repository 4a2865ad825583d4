//! The command line as scripts meet it: the program itself, on real files. What is asserted here, scripts rely on.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should panic on the spot"
)]

mod bench;
mod config;
mod deleting;
mod documents;
mod editing;
mod exporting;
mod failures;
mod people;
mod personal;
mod reading;
mod roles;
mod unwritable;
