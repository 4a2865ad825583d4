//! The ways a file comes to the window, and what is said when it may not come in.

use bureau_tests::screen::{Bus, Screen};
use bureau_tests::window::{Launch, Window};
use bureau_tests::{dialog, fixture};

use crate::steps;

#[tokio::test(flavor = "multi_thread")]
async fn without_a_portal_a_helper_process_asks_for_the_file() {
    let window = Window::open(Bus::Bare, |_| Launch::app()).await.unwrap();
    let file = fixture::chinook(window.screen.folder(), "a copy (1).sqlite").unwrap();

    window.press("button", "Open database").await.unwrap();
    dialog::cancel(&window.screen, steps::DIALOG).await.unwrap();
    window.find("heading", "Bureau").await.unwrap();

    steps::open_by_dialog(&window, &file).await;
    steps::list(&window, "Tracks").await;
    window.says("For Those About To Rock").await.unwrap();
    window.close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_database_is_made_where_one_says() {
    let window = Window::open(Bus::Bare, |_| Launch::app()).await.unwrap();
    let place = window.screen.folder().join("Club members");
    window.press("button", "New database").await.unwrap();
    window.press("radio", "Tasks").await.unwrap();
    window.press("button", "Choose a place").await.unwrap();
    dialog::choose(&window.screen, "Create a database", &place).await.unwrap();
    window.says("No projects yet").await.unwrap();
    assert!(place.with_extension("sqlite").exists(), "with the ending it lacked");
    window.close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dropped_file_opens() {
    let mut window = Window::open(Bus::Bare, |_| Launch::app()).await.unwrap();
    let file = fixture::chinook(window.screen.folder(), "dropped café.sqlite").unwrap();
    window.find("button", "Open database").await.unwrap();

    window.drag_over(&file).await.unwrap();
    window.hover_until("Let go to open it").await.unwrap();
    window.drop_it().unwrap();
    steps::list(&window, "Tracks").await;
    window.close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_on_the_command_line_opens_and_names_the_window() {
    let window =
        Window::open(Bus::Bare, |screen: &Screen| Launch::on(&fixture::chinook(screen.folder(), "chinook.sqlite")?))
            .await
            .unwrap();
    steps::list(&window, "Tracks").await;
    window.screen.window_named("^Chinook · Bureau$").await.unwrap();
    window.close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_on_the_command_line_that_is_no_database_is_explained() {
    let window = Window::open(Bus::Bare, |screen: &Screen| {
        let file = screen.folder().join("letter.sqlite");
        std::fs::write(&file, "Dear reader, ".repeat(200))?;
        Launch::on(&file)
    })
    .await
    .unwrap();
    window.says("This file is not a SQLite database").await.unwrap();
    window.find("button", "Open database").await.unwrap();
    window.close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_password_and_an_unknown_person_read_alike() {
    let screen = Screen::start(Bus::Bare).await.unwrap();
    let file = fixture::enabled(screen.folder(), "chinook.sqlite").await.unwrap();
    let window = Window::open_on(screen, &Launch::on(&file).unwrap()).await.unwrap();
    window.find("heading", "Sign in to Chinook").await.unwrap();

    let mut said = Vec::new();
    for (email, password) in [(fixture::EMAIL, "violet-harbour-28"), ("nobody@example.org", fixture::PASSWORD)] {
        window.sign_in(email, password).await.unwrap();
        window.says("Invalid credentials").await.unwrap();
        said.push(window.find("alert", "").await.unwrap().text().await.unwrap());
    }
    assert_eq!(said[0], said[1], "the form must not tell who exists");
    assert!(!window.has("link", "Tracks").await, "nothing of the file is shown");

    steps::sign_in(&window).await;
    window.close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_chosen_theme_is_there_from_the_first_paint() {
    let screen = Screen::start(Bus::Bare).await.unwrap();
    let window = Window::open_on(screen, &Launch::app().unwrap()).await.unwrap();
    window.press("button", "Appearance and language").await.unwrap();
    window.press("menuitemradio", "Dark").await.unwrap();
    let background = "return getComputedStyle(document.documentElement).getPropertyValue('--window').trim()";
    bureau_tests::wait::until("the dark theme", || async {
        window.run(background, vec![]).await.ok()?.as_str()?.eq_ignore_ascii_case("#0f1013").then_some(())
    })
    .await
    .unwrap();

    let screen = window.close().await.unwrap();
    let window = Window::open_on(screen, &Launch::app().unwrap()).await.unwrap();
    let given = window.run("return window.__BUREAU__.theme + document.documentElement.dataset.theme", vec![]).await;
    assert_eq!(given.unwrap(), "darkdark", "told before any script ran, and on the page");
    window.close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn closing_the_window_leaves_nothing_beside_the_file() {
    let screen = Screen::start(Bus::Bare).await.unwrap();
    let file = fixture::chinook(screen.folder(), "chinook.sqlite").unwrap();
    // Bytes 18 and 19 of a database are its format: 2 and 2 is one with a write-ahead log.
    let mut bytes = std::fs::read(&file).unwrap();
    bytes[18..20].copy_from_slice(&[2, 2]);
    std::fs::write(&file, bytes).unwrap();
    let log = screen.folder().join("chinook.sqlite-wal");

    let window = Window::open_on(screen, &Launch::on(&file).unwrap()).await.unwrap();
    steps::list(&window, "Tracks").await;
    assert!(log.exists(), "the log is there while the file is open");
    let shown = window.screen.window_named("Bureau$").await.unwrap();
    window.screen.xdotool(&["windowactivate", "--sync", &shown]).unwrap();
    window.screen.xdotool(&["key", "alt+F4"]).unwrap();
    bureau_tests::wait::until("the log to go", || async { (!log.exists()).then_some(()) }).await.unwrap();
}
