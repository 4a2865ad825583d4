//! Work on many records that a window waits for: it hears how far that is, and may stop it.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use tokio_util::sync::CancellationToken;

use crate::desk::{Context, Desk};
use crate::wire::Event;

/// What is done sooner needs no progress.
const SOON: Duration = Duration::from_millis(600);
/// A window is told how far it is no more often.
const STEP: Duration = Duration::from_millis(100);

/// What windows work on, to be stopped.
#[derive(Default)]
pub(crate) struct Works {
    running: Mutex<HashMap<String, Vec<(u64, CancellationToken)>>>,
    begun: AtomicU64,
}

impl Works {
    /// Notes work of a window; its number.
    fn begin(&self, window: &str, stop: CancellationToken) -> u64 {
        let number = self.begun.fetch_add(1, Ordering::Relaxed);
        self.lock().entry(window.to_owned()).or_default().push((number, stop));
        number
    }

    /// Forgets work that is over.
    fn end(&self, window: &str, number: u64) {
        let mut running = self.lock();
        if let Some(works) = running.get_mut(window) {
            works.retain(|(known, _)| *known != number);
            if works.is_empty() {
                running.remove(window);
            }
        }
    }

    /// Stops what a window works on.
    pub(crate) fn stop(&self, window: &str) {
        self.lock().get(window).into_iter().flatten().for_each(|(_, stop)| stop.cancel());
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<String, Vec<(u64, CancellationToken)>>> {
        self.running.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Work under way; over when it is dropped.
pub(crate) struct Work(Arc<Inner>);

struct Inner {
    desk: Arc<Desk>,
    window: String,
    number: u64,
    total: u64,
    stop: CancellationToken,
    began: Instant,
    /// Milliseconds from the beginning when the window was told last.
    told: AtomicU64,
    is_shown: AtomicBool,
}

impl Context {
    /// Begins work on so many records.
    pub(crate) fn work(&self, total: usize) -> Work {
        let stop = CancellationToken::new();
        let number = self.desk.works.begin(&self.window, stop.clone());
        Work(Arc::new(Inner {
            desk: Arc::clone(&self.desk),
            window: self.window.clone(),
            number,
            total: u64::try_from(total).unwrap_or(u64::MAX),
            stop,
            began: Instant::now(),
            told: AtomicU64::new(0),
            is_shown: AtomicBool::new(false),
        }))
    }
}

impl Work {
    /// Cancelled when whoever looks at the window stops it.
    pub(crate) fn stop(&self) -> CancellationToken {
        self.0.stop.clone()
    }

    /// Hears how many records are done.
    pub(crate) fn progress(&self) -> impl Fn(usize) + Send + Sync + 'static {
        let inner = Arc::clone(&self.0);
        move |done| inner.tell(u64::try_from(done).unwrap_or(u64::MAX))
    }
}

impl Inner {
    fn tell(&self, done: u64) {
        let (passed, last) = (self.began.elapsed(), self.told.load(Ordering::Relaxed));
        let now = u64::try_from(passed.as_millis()).unwrap_or(u64::MAX);
        let is_shown = self.is_shown.load(Ordering::Relaxed);
        if passed < SOON || (is_shown && now < last.saturating_add(STEP.as_millis().try_into().unwrap_or(u64::MAX))) {
            return;
        }
        self.told.store(now, Ordering::Relaxed);
        self.is_shown.store(true, Ordering::Relaxed);
        self.emit(&Event::WorkProgress { done, total: self.total });
    }

    fn emit(&self, event: &Event) {
        self.desk.host().emit(std::slice::from_ref(&self.window), event);
    }
}

impl Drop for Work {
    fn drop(&mut self) {
        self.0.desk.works.end(&self.0.window, self.0.number);
        if self.0.is_shown.load(Ordering::Relaxed) {
            self.0.emit(&Event::WorkEnded {});
        }
    }
}
