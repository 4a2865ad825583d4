//! The whole path of one edit: from the welcome page to the change in the record's history.

use bureau_tests::fixture;
use bureau_tests::screen::Bus;
use bureau_tests::window::{Launch, Window};

use crate::steps;

#[tokio::test(flavor = "multi_thread")]
async fn from_the_welcome_page_to_an_edited_record() {
    let window = Window::open(Bus::Portal, |_| Launch::app()).await.unwrap();
    let file = fixture::chinook(window.screen.folder(), "chinook.sqlite").unwrap();
    steps::open_by_dialog(&window, &file).await;
    steps::list(&window, "Tracks").await;
    steps::enable(&window).await;
    steps::sign_in(&window).await;
    steps::edit_first_track(&window, "Angus Young & Co").await;
    window.press("tab", "History").await.unwrap();
    window.says("Angus Young & Co").await.unwrap();
    window.says("Angus Young, Malcolm Young, Brian Johnson").await.unwrap();
    window.close().await.unwrap();
}
