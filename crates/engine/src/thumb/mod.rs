//! Small pictures of images that stand in fields, to be shown in place of their size.
//!
//! Whatever claims to be an image is decoded in this process: sides, pixels and memory are bounded, a panic of a decoder is
//! caught, few are decoded at a time, and what comes out is written anew, so that nothing of the original but its looks
//! reaches a window.

mod draw;
mod shelf;

use std::sync::Arc;
use std::time::Duration;

use image::ImageFormat;
use tokio::sync::{Semaphore, SemaphorePermit};

pub(crate) use shelf::{Shelf, seal};

/// Longest side of a thumb, in pixels: 64 on a screen with two to each.
pub const SIDE: u32 = 128;
/// Bytes of an image that are read for a thumb at most; longer ones are told by their size.
pub const LARGEST: u64 = 20_000_000;

/// How many are decoded at a time in this process: each may take a quarter of a gigabyte for a moment.
static AT_ONCE: Semaphore = Semaphore::const_new(2);
/// A window does not wait longer; what is being decoded then still comes to its end, and keeps its turn until it does.
const PATIENCE: Duration = Duration::from_secs(10);

/// A small picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thumb {
    /// Its media type: `image/png` or `image/jpeg`.
    pub media: &'static str,
    /// Itself.
    pub bytes: Vec<u8>,
    /// Width of the image it is made of, in pixels, as it is seen.
    pub width: u32,
    /// Height of that.
    pub height: u32,
}

/// Whether bytes begin as an image does that thumbs are made of (PNG, JPEG, GIF, WebP, BMP), and are not too many. They may
/// still be none.
#[must_use]
pub fn may_have_one(bytes: &[u8]) -> bool {
    format(bytes).is_some()
}

fn format(bytes: &[u8]) -> Option<ImageFormat> {
    use ImageFormat as F;
    let found = image::guess_format(bytes).ok().filter(|_| bytes.len() as u64 <= LARGEST);
    found.filter(|format| matches!(format, F::Png | F::Jpeg | F::Gif | F::WebP | F::Bmp))
}

/// The thumb of an image; nothing when the bytes are none, when it is beyond the bounds, and when it took too long.
pub async fn of(bytes: Vec<u8>) -> Option<Arc<Thumb>> {
    made(bytes, turn().await?).await
}

/// The right to hold an image in memory and to decode it.
pub(crate) type Turn = SemaphorePermit<'static>;

/// Waits for a turn.
pub(crate) async fn turn() -> Option<Turn> {
    AT_ONCE.acquire().await.ok()
}

/// The same for whoever has a turn already.
pub(crate) async fn made(bytes: Vec<u8>, turn: Turn) -> Option<Arc<Thumb>> {
    let format = format(&bytes)?;
    let drawn = tokio::task::spawn_blocking(move || {
        let _turn = turn;
        draw::thumb(&bytes, format)
    });
    // Neither a decoder that takes too long nor one that panicked made a thumb.
    tokio::time::timeout(PATIENCE, drawn).await.ok()?.ok().flatten().map(Arc::new)
}
