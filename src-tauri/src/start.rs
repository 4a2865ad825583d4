//! Files named on a command line: that of this start, and those of later starts, which are handed to this process. A file is
//! opened before its window exists, so that the window begins on it. When that fails the window begins on its first page,
//! which then gets the file as if it had been dropped, and says why it does not open.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use bureau_api::wire::Event;
use bureau_api::{Desk, Host};
use tauri::{AppHandle, Manager, WebviewWindow};
use tokio::sync::Semaphore;

use crate::host::DesktopHost;
use crate::launch::{self, Launch};
use crate::window;

/// Starts take turns, so that two of one file share its window. The first turn is that of this process's own start: a second
/// one may come as soon as the system knows the app, before there is a desk.
pub struct Turns(Semaphore);

impl Default for Turns {
    fn default() -> Self {
        Self(Semaphore::const_new(0))
    }
}

impl Turns {
    /// The first window is there: other starts may follow.
    pub fn begin(&self) {
        self.0.add_permits(1);
    }
}

/// The files that did not open, by window, until their page was told.
#[derive(Default)]
pub struct Unopened(Mutex<HashMap<String, PathBuf>>);

impl Unopened {
    /// Opens the file for a window that will be made.
    pub async fn open(&self, desk: &Arc<Desk>, window: &str, file: &Path) {
        if desk.open_at_start(window, file).await.is_err() {
            self.lock().insert(window.to_owned(), file.to_owned());
        }
    }

    /// Tells the page once. It asks for the recent files when its first page is there to hear.
    pub fn tell(&self, desk: &Desk, host: &DesktopHost, window: &str) {
        let path = self.lock().remove(window);
        if let Some(path) = path {
            host.emit(&[window.to_owned()], &Event::FileDropped { file: desk.offer(path), at: None });
        }
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<String, PathBuf>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The app was started again: a file comes to the front here, in a window of its own when no window shows it; without
/// one a window that is there does. `folder` is where the command line was typed.
pub fn again(app: &AppHandle, arguments: Vec<String>, folder: &str) {
    let Ok(Launch::Window { file }) = launch::parse(arguments.into_iter().map(Into::into), Path::new(folder)) else {
        return;
    };
    bring(app, file);
}

/// macOS hands over files to open as it hands over a start: never on a command line.
#[cfg(target_os = "macos")]
pub fn opened(app: &AppHandle, urls: Vec<tauri::Url>) {
    for file in urls.into_iter().filter_map(|url| url.to_file_path().ok()) {
        bring(app, Some(file));
    }
}

fn bring(app: &AppHandle, file: Option<PathBuf>) {
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        if let Err(error) = show(&app, file.as_deref()).await {
            tracing::warn!(%error, "what was started again could not be shown");
        }
    });
}

async fn show(app: &AppHandle, file: Option<&Path>) -> tauri::Result<()> {
    let _turn = app.state::<Turns>().inner().0.acquire().await;
    let desk = Arc::clone(&app.state::<Arc<Desk>>());
    let host = Arc::clone(&app.state::<Arc<DesktopHost>>());
    let there = match file {
        Some(file) => desk.window_on(file).and_then(|label| app.get_webview_window(&label)),
        None => front(app),
    };
    if let Some(window) = there {
        window::show(&window);
        return Ok(());
    }
    let Some(label) = desk.take_label() else {
        tracing::warn!("there are as many windows as there may be");
        return Ok(());
    };
    let unopened = app.state::<Unopened>();
    if let Some(file) = file {
        unopened.open(&desk, &label, file).await;
    }
    let made = window::create(app, &label, "", &host, &desk);
    if made.is_err() {
        unopened.lock().remove(&*label);
        desk.close_window(&label).await;
    }
    made
}

/// The window that has the focus, else the first.
pub fn front(app: &AppHandle) -> Option<WebviewWindow> {
    let windows: BTreeMap<_, _> = app.webview_windows().into_iter().collect();
    let focused = windows.values().find(|window| window.is_focused().unwrap_or(false));
    focused.or_else(|| windows.values().next()).cloned()
}
