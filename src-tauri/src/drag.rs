//! Files dragged over a window and dropped on it: what its page hears of them. A path never goes there, only a token.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use bureau_api::Desk;
use bureau_api::wire::{Event, Spot, Zoom};
use tauri::{DragDropEvent, PhysicalPosition, WebviewWindow};

/// What is being dragged over one window.
#[derive(Default)]
pub struct Drag {
    /// One file, which may be dropped; several, or none, are not taken.
    one: AtomicBool,
}

impl Drag {
    /// What the page hears of a movement.
    pub fn moved(&self, event: &DragDropEvent, window: &WebviewWindow, desk: &Desk) -> Option<Event> {
        let spot = |at| spot(at, window.scale_factor().unwrap_or(1.0), desk.preferences().zoom);
        if let DragDropEvent::Enter { paths, .. } = event {
            self.one.store(only(paths).is_some(), Ordering::Relaxed);
        }
        match event {
            DragDropEvent::Enter { position, .. } | DragDropEvent::Over { position } => {
                let one = self.one.load(Ordering::Relaxed);
                one.then(|| Event::FileHover { at: Some(spot(position)) })
            }
            DragDropEvent::Drop { paths, position } => Some(match only(paths) {
                Some(path) => Event::FileDropped { file: desk.offer(path.to_owned()), at: Some(spot(position)) },
                None => Event::FileHover { at: None },
            }),
            DragDropEvent::Leave => Some(Event::FileHover { at: None }),
            _ => None,
        }
    }
}

fn only(paths: &[PathBuf]) -> Option<&Path> {
    match paths {
        [path] => Some(path),
        _ => None,
    }
}

/// A place of a drag on the page. Whatever its type says, the web view of Windows tells it in pixels of the screen, and the
/// others in those of the window (wry 0.57, `drag_drop.rs` of each).
fn spot(at: &PhysicalPosition<f64>, scale: f64, zoom: Zoom) -> Spot {
    let pixel = f64::from(zoom.percent()) / 100.0 * if cfg!(windows) { scale } else { 1.0 };
    Spot { x: at.x / pixel, y: at.y / pixel }
}

#[cfg(test)]
mod tests {
    use super::{PathBuf, PhysicalPosition, Zoom, only, spot};

    #[test]
    fn several_files_are_not_taken() {
        assert_eq!(only(&[PathBuf::from("a"), PathBuf::from("b")]), None);
    }

    #[test]
    fn a_page_drawn_larger_has_fewer_pixels() {
        let zoom: Zoom = serde_json::from_str("200").unwrap();
        let there = spot(&PhysicalPosition::new(300.0, 100.0), 1.0, zoom);
        assert_eq!((there.x, there.y), (150.0, 50.0));
    }
}
