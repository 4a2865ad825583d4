//! The desktop shell: windows, native dialogs, dropped files, and the road from a window to the command list.
//!
//! It never contains SQL, a business rule, a permission or a sentence for people (those come from `locales/`), and it never
//! opens a database file itself: closing such a file would drop the locks SQLite holds in this process.

mod commands;
mod dialog;
mod drag;
mod host;
mod launch;
// macOS alone has a menu bar of the app's; that it compiles is seen everywhere.
#[cfg(any(target_os = "macos", test))]
#[cfg_attr(not(target_os = "macos"), expect(dead_code, reason = "its lines are tested, nobody chooses them"))]
mod menu;
#[cfg(target_os = "linux")]
mod painting;
mod start;
mod window;

use std::ffi::OsString;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use bureau_api::{Desk, Host};
use tauri::{App, AppHandle, Manager, RunEvent};
use tauri_plugin_window_state::StateFlags;

use crate::host::DesktopHost;
use crate::launch::Launch;
use crate::start::{Turns, Unopened};
use crate::window::Closing;

/// What is remembered of a window from one start to the next.
const REMEMBERED: StateFlags = StateFlags::SIZE.union(StateFlags::POSITION).union(StateFlags::MAXIMIZED);

/// Starts the app with the given command line and returns when the last window is closed.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    log_to_stderr();
    match launch::parse(arguments, &std::env::current_dir().unwrap_or_default()) {
        Ok(Launch::Window { file }) => open(file),
        Ok(Launch::Version) => say(std::io::stdout(), concat!("Bureau ", env!("CARGO_PKG_VERSION")), ExitCode::SUCCESS),
        #[cfg(target_os = "linux")]
        Ok(Launch::Chooser { pick, language, name }) => dialog::show_chooser(pick, language, name),
        Err(usage) => say(std::io::stderr(), &usage, ExitCode::from(2)),
    }
}

/// Runs the event loop with a first window, on `file` when one was named.
fn open(file: Option<PathBuf>) -> ExitCode {
    #[cfg(target_os = "linux")]
    painting::choose();
    let builder = tauri::Builder::default();
    #[cfg(target_os = "macos")]
    let builder =
        builder.manage(menu::Spoken::default()).on_menu_event(|app, event| menu::chosen(app, event.id().as_ref()));
    let app = builder
        // A second start asks for these as soon as the plugin below has told the system that the app is there.
        .manage(Turns::default())
        .manage(Unopened::default())
        // First of all: a second start ends here, before it touches anything.
        .plugin(tauri_plugin_single_instance::init(|app, arguments, folder| start::again(app, arguments, &folder)))
        .plugin(tauri_plugin_window_state::Builder::default().with_state_flags(REMEMBERED).build())
        .invoke_handler(commands::handler())
        .setup(move |app| set_up(app, file).map_err(Into::into))
        .build(tauri::generate_context!("tauri.conf.json"));
    match app {
        Ok(app) => ExitCode::from(u8::try_from(app.run_return(heard)).unwrap_or(1)),
        Err(error) => {
            tracing::error!(%error, "the app could not start");
            once_more()
        }
    }
}

/// Starts this program anew, once: the app it was handed to may have ended at that very moment.
#[cfg(target_os = "linux")]
fn once_more() -> ExitCode {
    use std::os::unix::process::CommandExt;
    const AGAIN: &str = "BUREAU_STARTED_AGAIN";
    if std::env::var_os(AGAIN).is_some() {
        return ExitCode::FAILURE;
    }
    if let Ok(program) = std::env::current_exe() {
        let error = std::process::Command::new(program).args(std::env::args_os().skip(1)).env(AGAIN, "1").exec();
        tracing::error!(%error, "nor could it start anew");
    }
    ExitCode::FAILURE
}

#[cfg(not(target_os = "linux"))]
fn once_more() -> ExitCode {
    ExitCode::FAILURE
}

/// What the system says while the app runs.
#[cfg_attr(not(target_os = "macos"), expect(unused_variables, reason = "only macOS opens files in this way"))]
fn heard(app: &AppHandle, event: RunEvent) {
    #[cfg(target_os = "macos")]
    if let RunEvent::Opened { urls } = event {
        start::opened(app, urls);
    }
}

fn set_up(app: &App, file: Option<PathBuf>) -> tauri::Result<()> {
    #[cfg(target_os = "linux")]
    window::even_text();
    let host = Arc::new(DesktopHost::new(app.handle())?);
    let desk = Desk::new(Arc::clone(&host) as Arc<dyn Host>);
    app.manage(Arc::clone(&desk));
    app.manage(Arc::clone(&host));
    app.manage(Closing::default());
    if let Some(file) = file {
        tauri::async_runtime::block_on(app.state::<Unopened>().open(&desk, window::MAIN, &file));
    }
    #[cfg(target_os = "macos")]
    menu::speak(app.handle(), desk.preferences().language);
    window::create(app.handle(), window::MAIN, "", &host, &desk)?;
    app.state::<Turns>().begin();
    Ok(())
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
