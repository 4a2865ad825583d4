//! In our process only SQLite opens the database. Any other open and close would drop the locks SQLite holds there, and
//! another program could then delete journals that are in use (see `bureau_tests::trace` for how opens are told apart).

use bureau_tests::screen::{Bus, Screen};
use bureau_tests::trace::{self, Open};
use bureau_tests::window::{Launch, Window};
use bureau_tests::{dialog, fixture};

use crate::steps;

/// Opens, lists, edits, and has the file dialog up in the file's folder while the file is open.
async fn opens_of_a_working_day(bus: Bus) -> Vec<Open> {
    let screen = Screen::start(bus).await.unwrap();
    let file = fixture::enabled(screen.folder(), "chinook.sqlite").await.unwrap();
    let prefix = screen.folder().join("trace");
    let launch = Launch { trace: Some(prefix.clone()), ..Launch::app().unwrap() };
    let window = Window::open_on(screen, &launch).await.unwrap();

    steps::open_by_dialog(&window, &file).await;
    steps::sign_in(&window).await;
    steps::edit_first_track(&window, "Angus Young").await;

    window.press("button", "Close").await.unwrap();
    window.press("button", "Chinook").await.unwrap();
    window.press("menuitem", "Open database").await.unwrap();
    dialog::look_into(&window.screen, steps::DIALOG, window.screen.folder()).await.unwrap();
    dialog::cancel(&window.screen, steps::DIALOG).await.unwrap();
    steps::edit_first_track(&window, "Malcolm Young").await;

    let screen = window.close().await.unwrap();
    let opens = trace::opens(&prefix, &file).unwrap();
    drop(screen);
    opens
}

fn only_sqlite_opened_it(opens: &[Open]) {
    let own: Vec<&Open> = opens.iter().filter(|open| open.own).collect();
    assert!(own.iter().any(|open| open.sqlite), "the trace saw SQLite at work: {opens:#?}");
    let other: Vec<&&Open> = own.iter().filter(|open| !open.sqlite).collect();
    assert!(other.is_empty(), "opened in our process, not by SQLite: {other:#?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn only_sqlite_opens_the_database_beside_a_portal() {
    only_sqlite_opened_it(&opens_of_a_working_day(Bus::Portal).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_sqlite_opens_the_database_beside_the_helper() {
    let opens = opens_of_a_working_day(Bus::Bare).await;
    only_sqlite_opened_it(&opens);
}
