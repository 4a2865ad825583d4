//! Events to browser windows, by server-sent events. What happens between a window's first call and its connection waits
//! for it: a test must not depend on which comes first.

use std::collections::HashMap;
use std::convert::Infallible;
use std::sync::{Mutex, MutexGuard, PoisonError};

use axum::response::sse::{Event as Sent, KeepAlive, Sse};
use bureau_api::wire::Event;
use tokio::sync::broadcast;
use tokio_stream::wrappers::BroadcastStream;
use tokio_stream::{Stream, StreamExt};

/// Events kept for a window that is slow to read them.
const KEPT: usize = 256;

/// Every browser window seen so far.
#[derive(Default)]
pub struct Windows(Mutex<HashMap<String, Outbox>>);

struct Outbox {
    sender: broadcast::Sender<String>,
    /// Listens from the start, until the window connects.
    waiting: Option<broadcast::Receiver<String>>,
}

impl Default for Outbox {
    fn default() -> Self {
        let (sender, receiver) = broadcast::channel(KEPT);
        Self { sender, waiting: Some(receiver) }
    }
}

impl Windows {
    /// Notes a window, so that events wait for it from now on.
    pub fn greet(&self, window: &str) {
        self.lock().entry(window.to_owned()).or_default();
    }

    /// Sends an event to some windows.
    pub fn send(&self, windows: &[String], event: &Event) {
        let Ok(text) = serde_json::to_string(event) else { return };
        let mut known = self.lock();
        for window in windows {
            // A window that left receives nothing, which is no failure.
            let _ = known.entry(window.clone()).or_default().sender.send(text.clone());
        }
    }

    /// Sends an event to every window.
    pub fn send_to_all(&self, event: &Event) {
        let windows: Vec<String> = self.lock().keys().cloned().collect();
        self.send(&windows, event);
    }

    /// Whether a window was seen.
    pub fn knows(&self, window: &str) -> bool {
        self.lock().contains_key(window)
    }

    /// The stream of one window.
    pub fn connect(&self, window: &str) -> Sse<impl Stream<Item = Result<Sent, Infallible>> + use<>> {
        let mut known = self.lock();
        let outbox = known.entry(window.to_owned()).or_default();
        let receiver = outbox.waiting.take().unwrap_or_else(|| outbox.sender.subscribe());
        let events = BroadcastStream::new(receiver).filter_map(Result::ok).map(|text| Ok(Sent::default().data(text)));
        Sse::new(events).keep_alive(KeepAlive::default())
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<String, Outbox>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
