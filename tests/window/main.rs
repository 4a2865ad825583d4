//! Journeys through the real app in a real window, on a virtual display: what only the desktop can show. Each test has a
//! display, a bus, folders and a copy of the database of its own.

mod journey;
mod locks;
mod opening;
mod safety;
mod screens;
mod steps;
