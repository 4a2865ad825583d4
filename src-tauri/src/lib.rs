//! The desktop shell: windows, native dialogs, dropped files, and the road from a window to the command list.
//!
//! It never contains SQL, a business rule, a permission or a sentence for people (those come from `locales/`), and it never
//! opens a database file itself: closing such a file would drop the locks SQLite holds in this process.

mod commands;
mod dialog;
mod host;
mod launch;
mod start;
mod window;

use std::ffi::OsString;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use bureau_api::{Desk, Host};
use tauri::{App, Manager};

use crate::host::DesktopHost;
use crate::launch::Launch;
use crate::start::Unopened;

/// Starts the app with the given command line and returns when the last window is closed.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    log_to_stderr();
    match launch::parse(arguments) {
        Ok(Launch::Window { file }) => open(file),
        Ok(Launch::Version) => say(std::io::stdout(), concat!("Bureau ", env!("CARGO_PKG_VERSION")), ExitCode::SUCCESS),
        #[cfg(target_os = "linux")]
        Ok(Launch::Chooser { language }) => dialog::show_chooser(language),
        Err(usage) => say(std::io::stderr(), &usage, ExitCode::from(2)),
    }
}

/// Runs the event loop with one window, on `file` when one was named.
fn open(file: Option<PathBuf>) -> ExitCode {
    let app = tauri::Builder::default()
        .invoke_handler(commands::handler())
        .setup(move |app| set_up(app, file).map_err(Into::into))
        .build(tauri::generate_context!("tauri.conf.json"));
    match app {
        Ok(app) => ExitCode::from(u8::try_from(app.run_return(|_, _| {})).unwrap_or(1)),
        Err(error) => {
            tracing::error!(%error, "the app could not start");
            ExitCode::FAILURE
        }
    }
}

fn set_up(app: &App, file: Option<PathBuf>) -> tauri::Result<()> {
    #[cfg(target_os = "linux")]
    window::even_text();
    let host = Arc::new(DesktopHost::new(app.handle())?);
    let desk = Desk::new(Arc::clone(&host) as Arc<dyn Host>);
    app.manage(Arc::clone(&desk));
    app.manage(Arc::clone(&host));
    app.manage(Unopened::after_trying(&desk, file.as_deref()));
    window::create(app.handle(), &host, &desk)
}

/// Says what goes wrong on stderr; `BUREAU_LOG=debug` says more. Never a value of a record, never a password.
fn log_to_stderr() {
    let filter = tracing_subscriber::EnvFilter::builder()
        .with_default_directive(tracing_subscriber::filter::LevelFilter::WARN.into())
        .with_env_var("BUREAU_LOG")
        .from_env_lossy();
    // A second subscriber in one process only happens in tests, where the first one is as good.
    let _ = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).try_init();
}

/// One line on a stream; a closed pipe is the reader's choice.
fn say(mut stream: impl Write, line: &str, code: ExitCode) -> ExitCode {
    let _ = writeln!(stream, "{line}");
    code
}
