//! Pictures of every screen of the real window in `target/screens`, light in a wide one and dark in a narrow one: for people
//! to look at (the browser journeys take all four). Each screen is waited for by what it must show.

use bureau_tests::fixture;
use bureau_tests::screen::{Bus, Screen};
use bureau_tests::window::{Launch, Window};
use fantoccini::key::Key;

use crate::steps;

/// The width in CSS pixels under which the sidebar is a rail (`useRail.ts`).
const RAIL_BELOW: u32 = 1101;

/// A picture of the window as it is.
async fn pictures(window: &Window, name: &str, look: &str) {
    let path = fixture::screens().unwrap().join(format!("{name}-{look}.png"));
    window.picture(&path).await.unwrap();
    assert!(path.metadata().unwrap().len() > 1000, "a picture of {name}");
}

async fn every_screen(theme: &str, width: u32, height: u32) {
    let screen = Screen::start(Bus::Bare).await.unwrap();
    screen.prefer_theme(theme).unwrap();
    let file = fixture::chinook(screen.folder(), "chinook.sqlite").unwrap();
    let window = Window::open_on(screen, &Launch::app().unwrap()).await.unwrap();
    let shown = window.run("return document.documentElement.dataset.theme", vec![]).await.unwrap();
    assert_eq!(shown, theme, "the theme that was chosen");
    window.resize(width, height).await.unwrap();
    let look = format!("{theme}-{width}x{height}");

    window.find("heading", "Drop a SQLite file to begin").await.unwrap();
    pictures(&window, "welcome-first", &look).await;

    steps::open_by_dialog(&window, &file).await;
    steps::list(&window, "Tracks").await;
    window.find("gridcell", "Balls to the Wall").await.unwrap();
    pictures(&window, "list-plain", &look).await;

    window.press("button", "Enable admin").await.unwrap();
    window.says("integrity check passed").await.unwrap();
    pictures(&window, "enable", &look).await;
    steps::superuser(&window).await;
    pictures(&window, "recovery-key", &look).await;
    steps::store_key(&window).await;
    pictures(&window, "signin", &look).await;

    window.sign_in(fixture::EMAIL, "wrong-harbour-27").await.unwrap();
    window.says("Invalid credentials").await.unwrap();
    pictures(&window, "signin-refused", &look).await;
    steps::sign_in(&window).await;
    steps::list(&window, "Tracks").await;
    window.find("gridcell", "Balls to the Wall").await.unwrap();
    pictures(&window, "list", &look).await;

    steps::open(&window, "Balls to the Wall", "Balls to the Wall").await;
    window.find("button", "Edit").await.unwrap();
    pictures(&window, "sheet", &look).await;
    window.press("button", "Edit").await.unwrap();
    window.fill("Composer", "Udo Dirkschneider").await.unwrap();
    pictures(&window, "sheet-edit", &look).await;
    window.press("button", "Save").await.unwrap();
    window.press("tab", "History").await.unwrap();
    window.says("Udo Dirkschneider").await.unwrap();
    pictures(&window, "history", &look).await;
    window.press("button", "Open as full page").await.unwrap();
    window.says("Udo Dirkschneider").await.unwrap();
    pictures(&window, "record", &look).await;

    steps::list(&window, "Employees").await;
    steps::open(&window, "Callahan", "Laura Callahan").await;
    window.press("button", "More").await.unwrap();
    window.press("menuitem", "Delete").await.unwrap();
    window.says("kept in the trash").await.unwrap();
    pictures(&window, "delete", &look).await;
    window.press("button", "Delete employee").await.unwrap();
    window.press("button", "Trash").await.unwrap();
    let kept = window.find("button", "Put back").await.unwrap();
    pictures(&window, "trash", &look).await;
    kept.send_keys(&char::from(Key::Escape).to_string()).await.unwrap();

    // A narrow window shows the sidebar as a rail, where the button says more than its name.
    let workspace = if width < RAIL_BELOW { "Workspace Chinook" } else { "Chinook" };
    window.press("button", workspace).await.unwrap();
    window.press("menuitem", "Close Chinook").await.unwrap();
    window.find("heading", "Recent").await.unwrap();
    pictures(&window, "welcome", &look).await;
    window.close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn every_screen_wide_and_light() {
    every_screen("light", 1440, 900).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_screen_narrow_and_dark() {
    every_screen("dark", 900, 700).await;
}
