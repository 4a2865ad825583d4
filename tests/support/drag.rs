//! Dragging a file from another program's window onto ours.

use std::path::Path;

use crate::Outcome;
use crate::wait::until;
use crate::window::Window;

const SOURCE: &str = include_str!("drag.py");
const TITLE: &str = "Drag source";

impl Window {
    /// Opens a second window that offers `path`, and leaves the mouse pressed over the middle of ours.
    pub async fn drag_over(&mut self, path: &Path) -> Outcome {
        // The system's own Python: GTK for Python belongs to it.
        let mut source = self.screen.command("/usr/bin/python3");
        source.arg("-c").arg(SOURCE).arg(TITLE).arg(path);
        self.screen.run(&mut source, "drag")?;
        let from = self.screen.window_named(TITLE).await?;
        let onto = self.screen.window_named("Bureau$").await?;
        self.screen.xdotool(&["windowmove", "--sync", &from, "20", "60"])?;
        let (x, y) = middle(&self.screen.xdotool(&["getwindowgeometry", "--shell", &from])?)?;
        let (to_x, to_y) = middle(&self.screen.xdotool(&["getwindowgeometry", "--shell", &onto])?)?;
        self.move_to(x, y)?;
        self.screen.xdotool(&["mousedown", "1"])?;
        for step in 1..=10 {
            self.move_to(x + (to_x - x) * step / 10, y + (to_y - y) * step / 10)?;
        }
        Ok(())
    }

    /// Moves on with what is dragged, over the middle of an element.
    pub async fn drag_on_to(&self, role: &str, name: &str) -> Outcome {
        let element = self.find(role, name).await?;
        let at = "arguments[0].scrollIntoView({ block: 'center' });
            const box = arguments[0].getBoundingClientRect();
            return [box.x + box.width / 2, box.y + box.height / 2].map(Math.round)";
        let at: (i32, i32) =
            serde_json::from_value(self.client.execute(at, vec![serde_json::to_value(element)?]).await?)?;
        let window = self.screen.window_named("Bureau$").await?;
        let (x, y) = corner(&self.screen.xdotool(&["getwindowgeometry", "--shell", &window])?)?;
        self.move_to(x + at.0, y + at.1)
    }

    /// Lets go.
    pub fn drop_it(&self) -> Outcome {
        self.screen.xdotool(&["mouseup", "1"]).map(drop)
    }

    /// Moves the mouse a little until the page notices what hovers: the first movements may come before the drag began.
    pub async fn hover_until(&self, words: &str) -> Outcome {
        let mut step = 1;
        until(&format!("“{words}” while a file hovers"), || {
            step = -step;
            let moved = self.screen.xdotool(&["mousemove_relative", "--", &step.to_string(), "0"]);
            async move { (moved.is_ok() && self.text().await.ok()?.contains(words)).then_some(()) }
        })
        .await
    }

    fn move_to(&self, x: i32, y: i32) -> Outcome {
        self.screen.xdotool(&["mousemove", "--sync", &x.to_string(), &y.to_string()]).map(drop)
    }
}

/// The middle of a window, from xdotool's `NAME=value` lines.
fn middle(geometry: &str) -> Outcome<(i32, i32)> {
    let (x, y) = corner(geometry)?;
    Ok((x + value(geometry, "WIDTH=")? / 2, y + value(geometry, "HEIGHT=")? / 2))
}

/// Its upper left corner.
fn corner(geometry: &str) -> Outcome<(i32, i32)> {
    Ok((value(geometry, "X=")?, value(geometry, "Y=")?))
}

fn value(geometry: &str, name: &str) -> Outcome<i32> {
    let line = geometry.lines().find_map(|line| line.strip_prefix(name)).ok_or("a window's geometry")?;
    Ok(line.parse()?)
}
