//! Answering the native file dialog with the keyboard, as a person would.

use std::path::Path;

use crate::Outcome;
use crate::screen::Screen;
use crate::wait::until;

/// Types the path into the dialog of this title and confirms.
pub async fn choose(screen: &Screen, title: &str, path: &Path) -> Outcome {
    let path = path.to_str().ok_or("a path in UTF-8")?;
    let dialog = screen.window_named(title).await?;
    screen.xdotool(&["windowactivate", "--sync", &dialog])?;
    screen.xdotool(&["key", "ctrl+l"])?;
    screen.xdotool(&["key", "ctrl+a"])?;
    screen.xdotool(&["type", "--delay", "12", path])?;
    // The first Return may only complete what was typed; the dialog goes when it has its answer.
    until("the file dialog to close", || async {
        if screen.visible(title).is_none() {
            return Some(());
        }
        screen.xdotool(&["key", "Return"]).ok()?;
        None
    })
    .await
}

/// Makes the dialog list a folder, so that it looks at the files there.
pub async fn look_into(screen: &Screen, title: &str, folder: &Path) -> Outcome {
    let folder = folder.to_str().ok_or("a path in UTF-8")?;
    let dialog = screen.window_named(title).await?;
    screen.xdotool(&["windowactivate", "--sync", &dialog])?;
    screen.xdotool(&["key", "ctrl+l"])?;
    screen.xdotool(&["type", "--delay", "12", &format!("{folder}/")])?;
    Ok(())
}

/// Cancels the dialog of this title.
pub async fn cancel(screen: &Screen, title: &str) -> Outcome {
    let dialog = screen.window_named(title).await?;
    screen.xdotool(&["windowactivate", "--sync", &dialog])?;
    until("the file dialog to close", || async {
        if screen.visible(title).is_none() {
            return Some(());
        }
        screen.xdotool(&["key", "Escape"]).ok()?;
        None
    })
    .await
}
