//! What is done with many records at once, in the real window: all that a search leaves are selected, a field of theirs is set,
//! and all of it is taken back at once. With pictures on the way.

use bureau_engine::record::{CountMode, ListQuery};
use bureau_engine::session::Session;
use bureau_tests::wait::until;
use bureau_tests::window::Window;

use crate::screens::pictures;
use crate::steps;

const TITLE: &str = "All of one name";

/// Waits until so many albums have the title that all of them were given.
async fn named(session: &Session, wanted: i64) {
    let filter = session.read_filter("album", &format!("Title = '{TITLE}'")).await.unwrap();
    let query = ListQuery { filter, ..ListQuery::default() };
    until(&format!("{wanted} albums of that title"), || async {
        let count = session.count("album", &query, CountMode::Exact).await.ok()?;
        (count.total == Some(wanted)).then_some(())
    })
    .await
    .unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn all_that_match_are_changed_and_taken_back_as_one() {
    let (session, screen, launch) = steps::beside().await;
    let window = Window::open_on(screen, &launch).await.unwrap();
    steps::sign_in(&window).await;
    steps::list(&window, "Albums").await;
    window.fill("Search albums", "the").await.unwrap();
    window.says("filtered from 347").await.unwrap();
    window.press("checkbox", "Select every row of this page").await.unwrap();
    window.says("50 selected").await.unwrap();
    pictures(&window, "bulk-page").await;
    window.press("button", "Select all 80").await.unwrap();
    window.says("80 selected").await.unwrap();

    window.press("button", "Set field").await.unwrap();
    window.find("dialog", "Set a field of 80 albums").await.unwrap();
    window.fill("Title", TITLE).await.unwrap();
    pictures(&window, "bulk-set").await;
    window.press("button", "Set for 80 albums").await.unwrap();
    named(&session, 80).await;
    window.press("button", "Undo").await.unwrap();
    named(&session, 0).await;
    session.admin().close().await;
    window.close().await.unwrap();
}
