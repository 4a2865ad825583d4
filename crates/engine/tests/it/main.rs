//! The engine on real files. One binary; each module is a room's promises.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test that cannot go on stops on the spot"
)]

mod actions;
mod at_once;
mod auditing;
mod blog;
mod bytes;
mod changing;
mod collations;
mod deep;
mod editing;
mod enabling;
mod exporting;
mod files;
mod filtering;
mod fixture;
mod flowchart;
mod joint;
mod keys;
mod kinds;
mod listing;
mod mapping;
mod moving;
mod opening;
mod options;
mod options_file;
mod options_text;
mod paging;
mod passwords;
mod personal;
mod policies;
mod practices;
mod probing;
mod resets;
mod role_drafts;
mod roles;
mod rules;
mod schemas;
mod sharing;
mod signing_in;
mod soft;
mod statements;
mod templates;
mod together;
mod undoing;
