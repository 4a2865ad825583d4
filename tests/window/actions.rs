//! Actions of a model in the real window: on what is selected, with a question before, in Settings. With pictures on the way.

use bureau_engine::model::RecordKey;
use bureau_engine::record::Draft;
use bureau_engine::session::Session;
use bureau_engine::value::Value;
use bureau_tests::window::Window;
use serde_json::json;

use crate::screens::pictures;
use crate::steps;

const OPTIONS: &str = r#"
version = 1
[models.Genre]
actions = [
    { key = "shout", label = "Shout", icon = "mic-vocal", set = { Name = "LOUD" } },
    { key = "hush", label = "Hush", danger = true, permission = true, confirm = "Nobody will hear of it again.", set = { Name = "hush" } },
]
"#;

const PRESS: &str = "const asked = [...document.querySelectorAll(`[role=${arguments[0]}] button`)]
    .find((button) => (button.ariaLabel ?? button.textContent).includes(arguments[1]));
    asked?.click(); return asked !== undefined";

async fn name(session: &Session) -> Option<Value> {
    let record = session.get("genre", &RecordKey(vec![Value::Integer(1)])).await.unwrap();
    record.value("Name").cloned()
}

/// Presses a button of the question or the sheet: what lies beside it has one of that name, too.
async fn press_in(window: &Window, role: &str, button: &str) {
    let pressed = window.run(PRESS, vec![json!(role), json!(button)]).await.unwrap();
    assert_eq!(pressed, json!(true), "{button} in the {role}");
}

#[tokio::test(flavor = "multi_thread")]
async fn actions_run_on_what_is_selected() {
    let (session, screen, launch) = steps::beside().await;
    session.import_options(OPTIONS).await.unwrap();
    let draft = Draft { values: [("Name".into(), Value::from("Passing"))].into(), ..Draft::default() };
    let passing = session.add("genre", draft).await.unwrap().record.key;
    let window = Window::open_on(screen, &launch).await.unwrap();
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
    window.press("checkbox", "Select Passing").await.unwrap();
    window.press("button", "Hush").await.unwrap();
    window.says("Nobody will hear of it again.").await.unwrap();
    pictures(&window, "actions-asked").await;
    assert_eq!(name(&session).await, Some(Value::from("Rock")), "asked, and not answered");
    session.delete("genre", &passing).await.unwrap();
    press_in(&window, "alertdialog", "Hush").await;
    window.says("Nothing was changed: one record is in the way.").await.unwrap();
    pictures(&window, "actions-refused").await;
    window.press("button", "Cancel").await.unwrap();
    assert_eq!(name(&session).await, Some(Value::from("Rock")), "all of them or none");

    steps::open(&window, "Latin", "Latin").await;
    window.press("button", "More").await.unwrap();
    window.find("menuitem", "Shout").await.unwrap();
    pictures(&window, "actions-menu").await;
    window.press("menuitem", "Shout").await.unwrap();
    window.says("Shout: 1 genre").await.unwrap();

    press_in(&window, "dialog", "Close").await;
    window.press("link", "Roles").await.unwrap();
    window.press("button", "New role").await.unwrap();
    window.fill("Name", "Librarian").await.unwrap();
    window.press("button", "Make role").await.unwrap();
    window.find("heading", "Librarian").await.unwrap();
    window.press("button", "Genres").await.unwrap();
    window.press("checkbox", "Hush").await.unwrap();
    window.says("Genres: may run Hush").await.unwrap();
    window.says("Run Hush on Genres").await.unwrap();
    pictures(&window, "role-action").await;
    window.press("button", "Save role").await.unwrap();
    window.says("Role saved").await.unwrap();

    window.press("link", "Settings").await.unwrap();
    window.press("link", "Genres Genre").await.unwrap();
    window.says("mic-vocal").await.unwrap();
    window.press("button", "Add an action").await.unwrap();
    window.says("1 change").await.unwrap();
    pictures(&window, "settings-actions").await;
    session.admin().close().await;
    window.close().await.unwrap();
}
