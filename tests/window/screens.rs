//! Pictures of every screen of the real window in `target/screens`, light in a wide one and dark in a narrow one: for people
//! to look at (the browser journeys take all four). Each screen is waited for by what it must show.

use bureau_tests::fixture;
use bureau_tests::screen::{Bus, Screen};
use bureau_tests::window::{Launch, Window};
use fantoccini::key::Key;
use serde_json::json;

use crate::steps;

/// The looks of each picture; the way goes on in the last one.
const LOOKS: [(&str, u32, u32); 2] = [("dark", 900, 700), ("light", 1440, 900)];

/// Pictures of the window as it is, in both themes and sizes.
pub async fn pictures(window: &Window, name: &str) {
    for (theme, width, height) in LOOKS {
        prefer(window, theme).await;
        window.resize(width, height).await.unwrap();
        let path = fixture::screens().unwrap().join(format!("{name}-{theme}-{width}x{height}.png"));
        window.picture(&path).await.unwrap();
        assert!(path.metadata().unwrap().len() > 1000, "a picture of {name}");
    }
}

/// Chooses a theme, as the menu of appearance does, and waits until the page has it.
async fn prefer(window: &Window, theme: &str) {
    let chosen = json!({ "theme": theme, "language": "en", "density": "comfortable", "zoom": 100 });
    let choose = "await window.__TAURI_INTERNALS__.invoke('preferences_set', { req: arguments[0] })";
    window.run(choose, vec![chosen]).await.unwrap();
    bureau_tests::wait::until(&format!("the {theme} theme"), || async {
        let shown = window.run("return document.documentElement.dataset.theme", vec![]).await.ok()?;
        (shown == theme).then_some(())
    })
    .await
    .unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn every_screen() {
    let screen = Screen::start(Bus::Bare).await.unwrap();
    let file = fixture::chinook(screen.folder(), "chinook.sqlite").unwrap();
    let window = Window::open_on(screen, &Launch::app().unwrap()).await.unwrap();

    window.find("heading", "Drop a SQLite file to begin").await.unwrap();
    pictures(&window, "welcome-first").await;
    window.press("button", "Guide").await.unwrap();
    let topic = window.find("tab", "Open a file").await.unwrap();
    pictures(&window, "guide").await;
    topic.send_keys(&char::from(Key::Escape).to_string()).await.unwrap();
    window.press("button", "New database").await.unwrap();
    window.press("radio", "Tasks").await.unwrap();
    pictures(&window, "new-database").await;
    window.press("button", "Cancel").await.unwrap();

    steps::open_by_dialog(&window, &file).await;
    steps::list(&window, "Tracks").await;
    window.find("gridcell", "Balls to the Wall").await.unwrap();
    pictures(&window, "list-plain").await;

    window.press("button", "Enable admin").await.unwrap();
    window.says("integrity check passed").await.unwrap();
    pictures(&window, "enable").await;
    steps::superuser(&window).await;
    pictures(&window, "recovery-key").await;
    steps::store_key(&window).await;
    pictures(&window, "signin").await;

    window.sign_in(fixture::EMAIL, "wrong-harbour-27").await.unwrap();
    window.says("Invalid credentials").await.unwrap();
    pictures(&window, "signin-refused").await;
    steps::sign_in(&window).await;
    steps::list(&window, "Tracks").await;
    window.find("gridcell", "Balls to the Wall").await.unwrap();
    pictures(&window, "list").await;

    steps::open(&window, "Balls to the Wall", "Balls to the Wall").await;
    window.find("button", "Edit").await.unwrap();
    pictures(&window, "sheet").await;
    window.press("button", "Edit").await.unwrap();
    window.fill("Composer", "Udo Dirkschneider").await.unwrap();
    pictures(&window, "sheet-edit").await;
    window.press("button", "Save").await.unwrap();
    window.press("tab", "History").await.unwrap();
    window.says("Udo Dirkschneider").await.unwrap();
    pictures(&window, "history").await;
    window.press("button", "Open as full page").await.unwrap();
    window.says("Udo Dirkschneider").await.unwrap();
    pictures(&window, "record").await;

    steps::list(&window, "Employees").await;
    steps::open(&window, "Callahan", "Laura Callahan").await;
    window.press("button", "More").await.unwrap();
    window.press("menuitem", "Delete").await.unwrap();
    window.says("kept in the trash").await.unwrap();
    pictures(&window, "delete").await;
    window.press("button", "Delete employee").await.unwrap();
    window.press("button", "Trash").await.unwrap();
    let kept = window.find("button", "Put back").await.unwrap();
    pictures(&window, "trash").await;
    kept.send_keys(&char::from(Key::Escape).to_string()).await.unwrap();

    larger(&window).await;
    window.press("button", "Chinook").await.unwrap();
    window.press("menuitem", "Close Chinook").await.unwrap();
    window.find("heading", "Recent").await.unwrap();
    pictures(&window, "welcome").await;
    window.close().await.unwrap();
}

/// Two steps larger by the keys, which gives the page less room, and back.
async fn larger(window: &Window) {
    let wide = |pixels: u32| async move {
        bureau_tests::wait::until(&format!("a page of {pixels} pixels"), || async {
            let width = window.run("return innerWidth", vec![]).await.ok()?;
            (width == json!(pixels)).then_some(())
        })
        .await
        .unwrap();
    };
    let page = window.find("grid", "Employees").await.unwrap();
    page.send_keys(&format!("{}==", char::from(Key::Control))).await.unwrap();
    wide(1152).await;
    let path = fixture::screens().unwrap().join("list-light-zoom-125.png");
    window.picture(&path).await.unwrap();
    page.send_keys(&format!("{}0", char::from(Key::Control))).await.unwrap();
    wide(1440).await;
}
