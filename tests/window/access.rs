//! What somebody with a role meets in the real window: the first sign-in with a code, what is not theirs, why it is not, and the
//! end of their session from elsewhere. With pictures on the way.

use bureau_engine::error::ErrorCode;
use bureau_engine::identity::NewUser;
use bureau_engine::session::{NewPerson, NewRole, Origin, Session};
use bureau_tests::fixture::NAME;
use bureau_tests::wait::until;
use bureau_tests::window::Window;
use serde_json::json;

use crate::screens::pictures;
use crate::steps;

const BO: &str = "bo@example.org";
const CHOSEN: &str = "harbour-quartz-mellow-7";

/// Bo, whose role shows albums and nothing else.
async fn make_bo(ada: &Session) {
    let permissions = vec!["album.view".to_owned()];
    let role = NewRole { name: "listener".into(), label: "Listener".into(), permissions, ..NewRole::default() };
    ada.add_role(role).await.unwrap();
    let user = NewUser { email: BO.into(), name: "Bo Lind".into(), password: "velvet-anchor-thistle-4".into() };
    ada.add_person(NewPerson { user, superuser: false, roles: vec!["listener".into()] }).await.unwrap();
}

/// Goes to a page by its address.
async fn go(window: &Window, model: &str) {
    let go = "location.hash = location.hash.replace(/models\\/[^?]*/, `models/${arguments[0]}`)";
    window.run(go, vec![json!(model)]).await.unwrap();
}

/// Scenario 5 of the reference (Asok, "a blank page instead of a 403 error"): a refusal is a page of its own, with the way out.
#[tokio::test(flavor = "multi_thread")]
async fn scenario_5_a_refusal_is_a_page_and_says_why() {
    let (ada, screen, launch) = steps::beside().await;
    make_bo(&ada).await;
    let code = ada.reset_person(BO).await.unwrap();
    let window = Window::open_on(screen, &launch).await.unwrap();

    window.fill("Email", BO).await.unwrap();
    window.press("button", "I have a code").await.unwrap();
    window.fill("Code", "AAAA-AAAA-AAAA-AAAA").await.unwrap();
    window.fill("New password", CHOSEN).await.unwrap();
    window.press("button", "Set password and sign in").await.unwrap();
    window.says("Check the email and the code").await.unwrap();
    pictures(&window, "sign-in-code").await;
    window.fill("Code", &code.code).await.unwrap();
    window.press("button", "Set password and sign in").await.unwrap();

    steps::list(&window, "Albums").await;
    assert!(!window.has("link", "Customers").await, "nothing else is there");
    assert!(!window.has("button", "New album").await, "looking is not adding");
    go(&window, "customer").await;
    window.find("heading", "You cannot see customer").await.unwrap();
    pictures(&window, "refused").await;
    window.press("button", "Why?").await.unwrap();
    window.says("None of your roles has customer.view.").await.unwrap();
    pictures(&window, "why").await;
    window.press("button", "Close").await.unwrap();
    ada.grant("listener", &["customer.view".into()]).await.unwrap();
    go(&window, "album").await;
    steps::list(&window, "Albums").await;
    window.press("link", "Customers").await.unwrap();
    window.find("grid", "Customers").await.unwrap();

    // Signed out from elsewhere: the window hears that the file was written, and asks.
    let elsewhere = ada.admin().sign_in(BO, CHOSEN, Origin::Library).await.unwrap();
    ada.sign_out_everywhere(BO).await.unwrap();
    assert_eq!(elsewhere.models().await.unwrap_err().code, ErrorCode::NotSignedIn);
    window.find("heading", "Sign in to").await.unwrap();
    ada.admin().close().await;
    window.close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_superuser_ends_the_sessions_of_somebody_and_their_own() {
    let (ada, screen, launch) = steps::beside().await;
    make_bo(&ada).await;
    let bo = ada.admin().sign_in(BO, "velvet-anchor-thistle-4", Origin::Library).await.unwrap();
    bo.models().await.unwrap();
    let window = Window::open_on(screen, &launch).await.unwrap();
    steps::sign_in(&window).await;
    window.press("link", "Users").await.unwrap();
    window.press("link", "Bo Lind").await.unwrap();
    window.press("button", "Sign out everywhere").await.unwrap();
    window.says("Bo Lind is signed out in every window and program").await.unwrap();
    until("Bo to be out", || async { bo.models().await.is_err().then_some(()) }).await.unwrap();
    assert_eq!(bo.models().await.unwrap_err().code, ErrorCode::NotSignedIn);
    ada.models().await.unwrap();

    window.press("link", NAME).await.unwrap();
    window.says("Somebody else has to switch you off").await.unwrap();
    window.press("button", "Sign out everywhere").await.unwrap();
    window.find("heading", "Sign in to").await.unwrap();
    assert_eq!(ada.models().await.unwrap_err().code, ErrorCode::NotSignedIn, "here too");
    ada.admin().close().await;
    window.close().await.unwrap();
}
