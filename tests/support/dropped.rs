//! A future that is dropped before it is done, as a window that is closed or a connection that is lost drops one: at any
//! point where it waits.

use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;

/// When a future is dropped.
#[derive(Debug, Clone, Copy)]
pub struct When {
    /// How often it is polled.
    pub polls: u32,
    /// Dropped while what it waits for is still going on; otherwise once that is done, and before it hears of it.
    pub at_once: bool,
}

/// The outcome, when it was there by then.
pub async fn dropped<F: Future>(when: When, future: F) -> Option<F::Output> {
    let mut future = pin!(future);
    let mut left = when.polls;
    poll_fn(|context| {
        if left == 0 {
            return Poll::Ready(None);
        }
        left -= 1;
        match future.as_mut().poll(context) {
            Poll::Ready(output) => Poll::Ready(Some(output)),
            Poll::Pending if left == 0 && when.at_once => Poll::Ready(None),
            Poll::Pending => Poll::Pending,
        }
    })
    .await
}

#[cfg(test)]
mod tests {
    use super::{When, dropped};

    async fn three_polls() -> u8 {
        tokio::task::yield_now().await;
        tokio::task::yield_now().await;
        3
    }

    #[tokio::test]
    async fn a_future_is_polled_so_often_and_no_more() {
        for at_once in [true, false] {
            for (polls, expected) in [(0, None), (1, None), (2, None), (3, Some(3)), (9, Some(3))] {
                assert_eq!(dropped(When { polls, at_once }, three_polls()).await, expected, "{polls} {at_once}");
            }
        }
    }
}
