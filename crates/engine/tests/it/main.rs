//! The engine on real files. One binary; each module is a room's promises.

mod auditing;
mod editing;
mod enabling;
mod fixture;
mod listing;
mod opening;
mod schemas;
mod sharing;
mod signing_in;
