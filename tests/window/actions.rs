//! Actions of a model in the real window: on what is selected, with a question before, in Settings. With pictures on the way.

use bureau_engine::Admin;
use bureau_engine::model::RecordKey;
use bureau_engine::session::{Origin, Session};
use bureau_engine::value::Value;
use bureau_tests::fixture::{self, EMAIL, PASSWORD};
use bureau_tests::screen::{Bus, Screen};
use bureau_tests::window::{Launch, Window};

use crate::screens::pictures;
use crate::steps;

const OPTIONS: &str = r#"
version = 1
[models.Genre]
actions = [
    { key = "shout", label = "Shout", icon = "mic-vocal", set = { Name = "LOUD" } },
    { key = "hush", label = "Hush", danger = true, confirm = "Nobody will hear of it again.", set = { Name = "hush" } },
]
"#;

async fn name(session: &Session) -> Option<Value> {
    let record = session.get("genre", &RecordKey(vec![Value::Integer(1)])).await.unwrap();
    record.value("Name").cloned()
}

#[tokio::test(flavor = "multi_thread")]
async fn actions_run_on_what_is_selected() {
    let screen = Screen::start(Bus::Bare).await.unwrap();
    let file = fixture::enabled(screen.folder(), "chinook.sqlite").await.unwrap();
    let admin = Admin::open(&file).await.unwrap();
    let session = admin.sign_in(EMAIL, PASSWORD, Origin::Library).await.unwrap();
    session.import_options(OPTIONS).await.unwrap();
    let window = Window::open_on(screen, &Launch::on(&file).unwrap()).await.unwrap();
    steps::sign_in(&window).await;
    steps::list(&window, "Genres").await;
    window.press("checkbox", "Select Rock").await.unwrap();
    window.says("1 selected").await.unwrap();
    pictures(&window, "actions-bar").await;
    window.press("button", "Shout").await.unwrap();
    window.says("Shout: 1 genre").await.unwrap();
    assert_eq!(name(&session).await, Some(Value::from("LOUD")));
    window.press("button", "Undo").await.unwrap();
    window.says("Taken back: Shout: 1 genre").await.unwrap();
    assert_eq!(name(&session).await, Some(Value::from("Rock")));

    window.press("checkbox", "Select Rock").await.unwrap();
    window.press("button", "Hush").await.unwrap();
    window.says("Nobody will hear of it again.").await.unwrap();
    pictures(&window, "actions-asked").await;
    window.press("button", "Cancel").await.unwrap();
    assert_eq!(name(&session).await, Some(Value::from("Rock")), "asked, and not answered");

    window.press("link", "Settings").await.unwrap();
    window.press("link", "Genres Genre").await.unwrap();
    window.says("mic-vocal").await.unwrap();
    window.press("button", "Add an action").await.unwrap();
    window.says("1 change").await.unwrap();
    pictures(&window, "settings-actions").await;
    admin.close().await;
    window.close().await.unwrap();
}
