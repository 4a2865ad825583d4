//! Journeys through the real app in a real window, on a virtual display: what only the desktop can show. Each test has a
//! display, a bus, folders and a copy of the database of its own.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on should panic on the spot")]

mod access;
mod actions;
mod bulk;
mod editors;
mod journey;
mod lines;
mod locks;
mod opening;
mod people;
mod safety;
mod screens;
mod steps;
mod stranger;
mod windows;
