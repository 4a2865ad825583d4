//! Roles and people in the real window: a role is made, narrowed, looked as and given to somebody, whose password is reset. With
//! pictures of each screen on the way.

use bureau_tests::fixture;
use bureau_tests::screen::{Bus, Screen};
use bureau_tests::window::{Launch, Window};

use crate::screens::pictures;
use crate::steps;

const BO: &str = "bo@example.org";

#[tokio::test(flavor = "multi_thread")]
async fn somebody_gets_a_role_and_a_code() {
    let screen = Screen::start(Bus::Bare).await.unwrap();
    let file = fixture::enabled(screen.folder(), "chinook.sqlite").await.unwrap();
    let window = Window::open_on(screen, &Launch::on(&file).unwrap()).await.unwrap();
    steps::sign_in(&window).await;

    window.press("link", "Roles").await.unwrap();
    window.press("button", "New role").await.unwrap();
    window.fill("Name", "Sales support").await.unwrap();
    pictures(&window, "role-new").await;
    window.press("button", "Make role").await.unwrap();
    window.find("heading", "Sales support").await.unwrap();
    window.press("button", "Customers").await.unwrap();
    window.press("button", "Add condition").await.unwrap();
    window.press("menuitem", "Email is the person’s email").await.unwrap();
    window.says("Signed-in person’s email").await.unwrap();
    pictures(&window, "role-conditions").await;
    window.press("button", "Remove filter Email").await.unwrap();
    window.press("button", "As text").await.unwrap();
    window.fill("Which records", "Country = 'Norway'").await.unwrap();
    window.says("1 of 59 records").await.unwrap();
    window.press("button", "Add field rule").await.unwrap();
    window.press("menuitem", "Fax").await.unwrap();
    window.says("Sees 58 fewer records of Customers.").await.unwrap();
    pictures(&window, "role").await;
    window.press("button", "Save role").await.unwrap();
    window.says("Role saved").await.unwrap();

    window.press("button", "View as this role").await.unwrap();
    window.says("Looking as Sales support.").await.unwrap();
    window.press("link", "Customers").await.unwrap();
    window.says("1–1 of 1").await.unwrap();
    pictures(&window, "viewing-as").await;
    window.press("button", "Back to yourself").await.unwrap();

    window.press("link", "Users").await.unwrap();
    window.press("button", "New user").await.unwrap();
    window.fill("Full name", "Bo Lind").await.unwrap();
    window.fill("Email", BO).await.unwrap();
    window.fill("Password", "velvet-anchor-thistle-4").await.unwrap();
    window.press("checkbox", "Sales support").await.unwrap();
    window.says("Strong").await.unwrap();
    pictures(&window, "user-new").await;
    window.press("button", "Add user").await.unwrap();
    window.find("heading", "Bo Lind").await.unwrap();
    window.says("What they may do").await.unwrap();
    pictures(&window, "user").await;
    window.press("button", "Reset password").await.unwrap();
    window.press("button", "Make a code").await.unwrap();
    // A dialog that is still fading in has no text to read yet.
    let code = bureau_tests::wait::until("the code", || async {
        let text = window.find("output", "Code for Bo Lind").await.ok()?.text().await.ok()?;
        (!text.is_empty()).then_some(text)
    });
    let code = code.await.unwrap();
    assert_eq!(code.len(), 19, "four groups of four: {code}");
    pictures(&window, "user-code").await;
    window.close().await.unwrap();
}
