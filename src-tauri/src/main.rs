//! Starts the desktop app. Everything is in the library, so that it can be tested.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    bureau_desktop::run(std::env::args_os())
}
