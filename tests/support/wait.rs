//! Waiting for a condition, never for a time: the only pause is between two looks.

use std::future::Future;
use std::time::{Duration, Instant};

use crate::Outcome;

/// Long enough for a machine that is many times slower or busy; a condition that holds ends the wait at once.
pub const PATIENCE: Duration = Duration::from_secs(90);

/// The pause between two looks.
pub const BETWEEN_LOOKS: Duration = Duration::from_millis(25);

/// Looks until there is something to see. The error names what was waited for.
pub async fn until<T, F, Seen>(what: &str, mut look: F) -> Outcome<T>
where
    F: FnMut() -> Seen,
    Seen: Future<Output = Option<T>>,
{
    let end = Instant::now() + PATIENCE;
    loop {
        if let Some(seen) = look().await {
            return Ok(seen);
        }
        if Instant::now() > end {
            return Err(format!("waited {} s in vain for {what}", PATIENCE.as_secs()).into());
        }
        tokio::time::sleep(BETWEEN_LOOKS).await;
    }
}
