//! Answering the native file dialog with the keyboard, as a person would.

use std::path::Path;
use std::time::{Duration, Instant};

use crate::Outcome;
use crate::screen::Screen;
use crate::wait::{BETWEEN_LOOKS, until};

/// How long the dialog may take over an answer before it is given once more.
const OVER_AN_ANSWER: Duration = Duration::from_secs(12);
/// How long it may take over a key before that is pressed once more.
const OVER_A_KEY: Duration = Duration::from_millis(500);

/// Types the path into the dialog of this title and confirms. On a loaded machine GTK may lose keys that come while it
/// still lists the folder; then the answer is given once more, as a person would.
pub async fn choose(screen: &Screen, title: &str, path: &Path) -> Outcome {
    let path = path.to_str().ok_or("a path in UTF-8")?;
    let dialog = screen.window_named(title).await?;
    until("the file dialog to take its answer", || async {
        // Errors mean that it closed meanwhile; the look below tells.
        let _ = answer(screen, &dialog, path);
        confirmed(screen, &dialog, title).await
    })
    .await
}

fn answer(screen: &Screen, dialog: &str, path: &str) -> Outcome {
    screen.xdotool(&["windowactivate", "--sync", dialog])?;
    screen.xdotool(&["key", "ctrl+l"])?;
    screen.xdotool(&["key", "ctrl+a"])?;
    // At each stroke GTK may look into a folder; on a loaded machine it loses keys that come faster.
    screen.xdotool(&["type", "--delay", "40", path]).map(drop)
}

/// Presses Return until the dialog has closed: GTK takes none while it looks for what the path could become.
async fn confirmed(screen: &Screen, dialog: &str, title: &str) -> Option<()> {
    let end = Instant::now() + OVER_AN_ANSWER;
    while Instant::now() < end {
        // Not to the window behind it, when the last one was taken after all.
        if screen.xdotool(&["getactivewindow"]).is_ok_and(|active| active == dialog) {
            let _ = screen.xdotool(&["key", "Return"]);
        }
        let look_again = Instant::now() + OVER_A_KEY;
        while Instant::now() < look_again {
            if screen.visible(title).is_none() {
                return Some(());
            }
            tokio::time::sleep(BETWEEN_LOOKS).await;
        }
    }
    None
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
