//! How the window feels in the hand: from a key to the painted answer, and scrolling through a long list.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use bureau_tests::Outcome;
use bureau_tests::screen::{Bus, Screen};
use bureau_tests::wait::until;
use bureau_tests::window::{Launch, Window};

use super::frame::Frame;
use super::start::MIDDLE;

/// How often the wheel is turned, and the pause between two turns in milliseconds.
const TURNS: (u32, u32) = (600, 10);

/// Keeps the time of every frame the page draws.
const RECORD: &str = "globalThis.frames = []; globalThis.recording = true;
    const keep = (now) => { frames.push(now); if (recording) requestAnimationFrame(keep); };
    requestAnimationFrame(keep);";
/// Ends that, and answers with the gaps between two frames.
const RECORDED: &str = "recording = false; return frames.slice(1).map((now, at) => now - frames[at]);";

/// What was felt.
pub struct Felt {
    /// From a key in the search box to the list that answers it.
    pub keys: Vec<Duration>,
    /// Milliseconds between two frames while the list is scrolled.
    pub gaps: Vec<f64>,
}

/// Opens the shop's file in the app and measures.
pub async fn feel(app: PathBuf, file: &Path, rounds: usize) -> Outcome<Felt> {
    let screen = Screen::start_watched(Bus::Bare).await?;
    let frame = Frame::open(&screen.frame())?;
    let launch = Launch { app, file: Some(file.to_owned()), trace: None };
    let window = Window::open_on(screen, &launch).await?;
    window.press("link", "Orders").await?;
    window.find("grid", "Orders").await?;
    let keys = keys(&window, &frame, rounds).await?;
    let gaps = gaps(&window).await?;
    window.close().await?;
    Ok(Felt { keys, gaps })
}

/// A letter is typed and taken away again; what the list shows after each is known from the first time.
async fn keys(window: &Window, frame: &Frame, rounds: usize) -> Outcome<Vec<Duration>> {
    window.press("searchbox", "Search orders").await?;
    let shown = window.screen.window_named("Bureau$").await?;
    let whole = frame.settled(MIDDLE, &frame.look(MIDDLE)?.blank())?;
    window.screen.xdotool(&["windowactivate", "--sync", &shown, "key", "9"])?;
    let found = frame.settled(MIDDLE, &whole)?;
    let mut times = Vec::new();
    for round in 0..rounds * 2 {
        let (key, expected) = if round % 2 == 0 { ("BackSpace", &whole) } else { ("9", &found) };
        let began = Instant::now();
        window.screen.xdotool(&["key", key])?;
        frame.until(MIDDLE, expected)?;
        times.push(began.elapsed());
    }
    window.screen.xdotool(&["key", "BackSpace"])?;
    Ok(times)
}

/// The wheel turns over a list without pages.
async fn gaps(window: &Window) -> Outcome<Vec<f64>> {
    window.press("button", "Rows per page").await?;
    window.press("menuitemradio", "Endless").await?;
    window.find("grid", "Orders").await?;
    let (turns, pause) = TURNS;
    let (x, y) = (MIDDLE.x + MIDDLE.width / 2, MIDDLE.y + MIDDLE.height / 2);
    window.screen.xdotool(&["mousemove", &x.to_string(), &y.to_string()])?;
    let last = "return Math.max(...Array.from(document.querySelectorAll('[role=grid] [aria-rowindex]'),
        (row) => Number(row.getAttribute('aria-rowindex'))))";
    let before = window.run(last, vec![]).await?;
    window.run(RECORD, vec![]).await?;
    window.screen.xdotool(&["click", "--repeat", &turns.to_string(), "--delay", &pause.to_string(), "5"])?;
    let gaps = window.run(RECORDED, vec![]).await?;
    until("a list that was scrolled", || async { (window.run(last, vec![]).await.ok()? != before).then_some(()) })
        .await?;
    Ok(serde_json::from_value(gaps)?)
}
