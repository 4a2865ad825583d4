//! The windows of the desk: which labels there are, who has one, what becomes of what a closed window held.

use std::ops::Deref;
use std::path::Path;
use std::sync::Arc;

use bureau_engine::error::{Error, ErrorCode};

use super::{Desk, Workspace, lock};
use crate::wire::ApiResult;

/// Labels of the windows beside the first, `main`: as many as there may be. Every one is named in the capability file, which
/// holds no wildcard.
pub const OTHER_WINDOWS: &[&str] =
    &["window-2", "window-3", "window-4", "window-5", "window-6", "window-7", "window-8", "window-9"];

/// A label that nobody else gets while this lives. Whoever takes one makes its window, or gives up; after that the window
/// alone says whether the label is taken.
pub struct Label {
    desk: Arc<Desk>,
    name: &'static str,
}

impl Deref for Label {
    type Target = str;

    fn deref(&self) -> &str {
        self.name
    }
}

impl Drop for Label {
    fn drop(&mut self) {
        lock(&self.desk.inner).reserved.remove(self.name);
    }
}

impl Desk {
    /// Takes a label that no window has; nothing when there are as many windows as there may be.
    #[must_use]
    pub fn take_label(self: &Arc<Self>) -> Option<Label> {
        let mut inner = lock(&self.inner);
        let free = |label: &str| {
            !inner.windows.contains_key(label) && !inner.reserved.contains(label) && !self.host.has_window(label)
        };
        let name = OTHER_WINDOWS.iter().copied().find(|label| free(label))?;
        inner.reserved.insert(name);
        drop(inner);
        Some(Label { desk: Arc::clone(self), name })
    }

    /// Opens another window on the workspace of one that holds it, at a place inside the interface.
    ///
    /// # Errors
    /// [`ErrorCode::NotAvailable`] when every label is taken or the face gives no window.
    pub(crate) async fn open_window(self: &Arc<Self>, window: &str, place: &str) -> ApiResult<Option<String>> {
        let label = self.take_label().ok_or_else(|| Error::new(ErrorCode::NotAvailable))?;
        {
            let mut inner = lock(&self.inner);
            let held = inner.windows.get(window).cloned().ok_or_else(|| Error::new(ErrorCode::NotAvailable))?;
            inner.windows.insert(label.to_owned(), held);
        }
        let opened = self.host.open_window(&label, place).await;
        if opened.is_err() {
            // The window that asked may have let go of the workspace meanwhile: then this was the last to hold it.
            self.close_window(&label).await;
        }
        opened
    }

    /// Forgets a window and stops what it waits for; the last window of a workspace closes it, and that is over when this is.
    pub async fn close_window(&self, window: &str) {
        let last = {
            let mut inner = lock(&self.inner);
            // The file closes when its last query is over: those of a closed window are of no use to anybody.
            for (_, query) in inner.running.extract_if(|(owner, _), _| owner == window) {
                query.cancel();
            }
            inner.marks.remove(window);
            inner.chosen.retain(|kept| kept.window != window);
            let held = inner.windows.remove(window);
            inner.release(held)
        };
        if let Some(workspace) = last {
            workspace.admin.close().await;
        }
    }

    /// Stops what windows of a workspace do of that purpose: who asked for it is gone.
    pub(crate) fn stop(&self, workspace: &Workspace, purpose: &str) {
        let mut inner = lock(&self.inner);
        let path = workspace.admin.path();
        let here = |held: &Arc<Workspace>| held.admin.path() == path;
        let windows: Vec<String> =
            inner.windows.iter().filter(|(_, held)| here(held)).map(|(window, _)| window.clone()).collect();
        for (_, query) in inner.running.extract_if(|(owner, what), _| what == purpose && windows.contains(owner)) {
            query.cancel();
        }
    }

    /// A window that shows this file, if there is one.
    #[must_use]
    pub fn window_on(&self, path: &Path) -> Option<String> {
        let path = dunce::canonicalize(path).ok()?;
        let inner = lock(&self.inner);
        let mut held = inner.windows.iter().filter(|(_, held)| held.admin.path() == path);
        held.next().map(|(window, _)| window.clone())
    }
}
