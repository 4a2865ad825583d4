//! Pictures of every screen, light and dark, wide and narrow, in `target/screens`: for people to look at. Each screen is
//! waited for by what it must show.

use bureau_tests::fixture;
use bureau_tests::screen::{Bus, Screen};
use bureau_tests::window::{Launch, Window};

use crate::steps;

const SIZES: [(u32, u32); 2] = [(1440, 900), (900, 700)];

/// One picture in each size. What stands in the page stays the same.
async fn pictures(window: &Window, name: &str, theme: &str) {
    let folder = fixture::screens().unwrap();
    for (width, height) in SIZES.into_iter().rev() {
        window.resize(width, height).await.unwrap();
        let path = folder.join(format!("{name}-{theme}-{width}x{height}.png"));
        window.picture(&path).await.unwrap();
        assert!(path.metadata().unwrap().len() > 1000, "a picture of {name}");
    }
}

async fn every_screen(theme: &str) {
    let screen = Screen::start(Bus::Bare).await.unwrap();
    screen.prefer_theme(theme).unwrap();
    let file = fixture::chinook(screen.folder(), "chinook.sqlite").unwrap();
    let window = Window::open_on(screen, &Launch::app().unwrap()).await.unwrap();
    let shown = window.run("return document.documentElement.dataset.theme", vec![]).await.unwrap();
    assert_eq!(shown, theme, "the theme that was chosen");

    window.find("heading", "Drop a SQLite file to begin").await.unwrap();
    pictures(&window, "welcome-first", theme).await;

    steps::open_by_dialog(&window, &file).await;
    steps::list(&window, "Tracks").await;
    window.find("gridcell", "Balls to the Wall").await.unwrap();
    pictures(&window, "list-plain", theme).await;

    window.press("button", "Enable admin").await.unwrap();
    window.says("integrity check passed").await.unwrap();
    pictures(&window, "enable", theme).await;
    steps::superuser(&window).await;
    pictures(&window, "recovery-key", theme).await;
    steps::store_key(&window).await;
    pictures(&window, "signin", theme).await;

    window.sign_in(fixture::EMAIL, "wrong-harbour-27").await.unwrap();
    window.says("Invalid credentials").await.unwrap();
    pictures(&window, "signin-refused", theme).await;
    steps::sign_in(&window).await;
    steps::list(&window, "Tracks").await;
    window.find("gridcell", "Balls to the Wall").await.unwrap();
    pictures(&window, "list", theme).await;

    window.press("gridcell", "Balls to the Wall").await.unwrap();
    window.find("button", "Edit").await.unwrap();
    pictures(&window, "sheet", theme).await;
    window.press("button", "Edit").await.unwrap();
    window.fill("Composer", "Udo Dirkschneider").await.unwrap();
    pictures(&window, "sheet-edit", theme).await;
    window.press("button", "Save").await.unwrap();
    window.press("tab", "History").await.unwrap();
    window.says("Udo Dirkschneider").await.unwrap();
    pictures(&window, "history", theme).await;
    window.press("button", "Open as full page").await.unwrap();
    window.says("Udo Dirkschneider").await.unwrap();
    pictures(&window, "record", theme).await;

    window.press("button", "Chinook").await.unwrap();
    window.press("menuitem", "Close Chinook").await.unwrap();
    window.find("heading", "Recent").await.unwrap();
    pictures(&window, "welcome", theme).await;
    window.close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn every_screen_in_light() {
    every_screen("light").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_screen_in_dark() {
    every_screen("dark").await;
}
