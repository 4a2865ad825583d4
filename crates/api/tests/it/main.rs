//! The commands against a real engine and real files, as a face calls them: by name, in JSON.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test that cannot go on stops on the spot"
)]

mod actors;
mod bytes;
mod changes;
mod desk;
mod filters;
mod fixture;
mod gates;
mod options;
mod passwords;
mod path;
mod transfer;
mod working;
