//! Ten minutes of somebody who has never seen Bureau: a file of their own is dropped in, one typo is mended in the list, the
//! window is closed. Nobody asks for an account, and the file is theirs as before but for the one row.

use std::path::Path;

use bureau_tests::screen::Bus;
use bureau_tests::visitor::visit;
use bureau_tests::window::{Launch, Window};
use bureau_tests::{fixture, wait};
use fantoccini::key::Key;

use crate::steps;

/// Every row, as SQL; the shell prints tables in their order.
async fn dump(file: &Path) -> Vec<String> {
    visit(file, ".dump").await.unwrap().lines().map(str::to_owned).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_typo_is_mended_and_nothing_else_changes() {
    let mut window = Window::open(Bus::Bare, |_| Launch::app()).await.unwrap();
    let file = fixture::chinook(window.screen.folder(), "records.sqlite").unwrap();
    visit(&file, "UPDATE Artist SET Name = 'Accpet' WHERE ArtistId = 2").await.unwrap();
    let (schema, rows) = (visit(&file, ".schema").await.unwrap(), dump(&file).await);

    window.find("button", "Open database").await.unwrap();
    window.drag_over(&file).await.unwrap();
    window.hover_until("Let go to open it").await.unwrap();
    window.drop_it().unwrap();
    steps::list(&window, "Artists").await;
    window.find("gridcell", "Accpet").await.unwrap();
    let grid = window.find("grid", "Artists").await.unwrap();
    grid.send_keys(&String::from_iter([Key::Down, Key::Down].map(char::from))).await.unwrap();
    // With the keyboard itself, as everything a stranger does.
    let shown = window.screen.window_named("Bureau$").await.unwrap();
    window.screen.xdotool(&["windowactivate", "--sync", &shown]).unwrap();
    window.screen.xdotool(&["key", "F2"]).unwrap();
    window.says("no account is needed").await.unwrap();
    window.press("button", "Edit directly").await.unwrap();
    window.fill("Name", "Accept").await.unwrap();
    let cell = window.find("textbox", "Name").await.unwrap();
    cell.send_keys(&char::from(Key::Enter).to_string()).await.unwrap();
    window.says("Saved").await.unwrap();
    window.find("gridcell", "Accept").await.unwrap();

    let folder = window.screen.folder().to_owned();
    window.screen.xdotool(&["key", "alt+F4"]).unwrap();
    let beside =
        || std::fs::read_dir(&folder).unwrap().filter_map(|entry| entry.unwrap().file_name().into_string().ok());
    wait::until("the window to let go of the file", || async {
        (!beside().any(|name| name.starts_with("records.sqlite-"))).then_some(())
    })
    .await
    .unwrap();
    assert_eq!(visit(&file, ".schema").await.unwrap(), schema);
    let now = dump(&file).await;
    let differing: Vec<(&String, &String)> = rows.iter().zip(&now).filter(|(old, new)| old != new).collect();
    assert_eq!(rows.len(), now.len());
    assert_eq!(differing.len(), 1, "one row differs: {differing:?}");
    assert!(differing[0].1.contains("Accept"), "{differing:?}");
    let left: Vec<String> = beside().filter(|name| name.starts_with("records")).collect();
    assert_eq!(left, ["records.sqlite"], "nothing stands beside the file");
}
