//! Stretches of the way that several journeys share.

use std::path::Path;

use bureau_engine::Admin;
use bureau_engine::session::{Origin, Session};
use bureau_tests::fixture::{self, EMAIL, NAME, PASSWORD};
use bureau_tests::screen::{Bus, Screen};
use bureau_tests::window::{Launch, Window};

/// Title of the native dialog, in English.
pub const DIALOG: &str = "Open a database";

/// An enabled Chinook, with its superuser signed in beside the window that is to open it: on a screen of its own.
pub async fn beside() -> (Session, Screen, Launch) {
    let screen = Screen::start(Bus::Bare).await.unwrap();
    let file = fixture::enabled(screen.folder(), "chinook.sqlite").await.unwrap();
    let admin = Admin::open(&file).await.unwrap();
    let session = admin.sign_in(EMAIL, PASSWORD, Origin::Library).await.unwrap();
    (session, screen, Launch::on(&file).unwrap())
}

/// From the welcome page through the native dialog to the file's first page.
pub async fn open_by_dialog(window: &Window, file: &Path) {
    window.press("button", "Open database").await.unwrap();
    bureau_tests::dialog::choose(&window.screen, DIALOG, file).await.unwrap();
}

/// Turns the admin on and stores the recovery key; ends on the sign-in page.
pub async fn enable(window: &Window) {
    window.press("button", "Enable admin").await.unwrap();
    superuser(window).await;
    store_key(window).await;
}

/// Fills in the page that enables the admin and sends it; ends with the recovery key on the page.
pub async fn superuser(window: &Window) {
    window.find("heading", "Create the first superuser").await.unwrap();
    window.fill("Full name", NAME).await.unwrap();
    window.fill("Email", EMAIL).await.unwrap();
    window.fill("Password", PASSWORD).await.unwrap();
    window.fill("Repeat password", PASSWORD).await.unwrap();
    window.press("button", "Enable admin").await.unwrap();
    window.find("heading", "Store the recovery key").await.unwrap();
    let key = window.find("output", "Recovery key").await.unwrap().text().await.unwrap();
    assert!(key.len() > 20, "a recovery key: {key}");
}

/// Says that the key is stored; ends on the sign-in page.
pub async fn store_key(window: &Window) {
    window.press("checkbox", "I have stored the recovery key").await.unwrap();
    window.press("button", "Go to sign-in").await.unwrap();
    window.find("button", "Sign in").await.unwrap();
}

/// Signs in on the page that asks for it, and waits until the models are there.
pub async fn sign_in(window: &Window) {
    window.sign_in(EMAIL, PASSWORD).await.unwrap();
    window.find("link", "Tracks").await.unwrap();
}

/// Opens the list of a model.
pub async fn list(window: &Window, label: &str) {
    window.press("link", label).await.unwrap();
    window.find("grid", label).await.unwrap();
}

/// Opens a record's sheet by a cell of its row. Until it is there, its row's own buttons are.
pub async fn open(window: &Window, cell: &str, name: &str) {
    window.press("gridcell", cell).await.unwrap();
    window.find("dialog", name).await.unwrap();
}

/// Gives the first track another composer, and waits until the window shows it saved.
pub async fn edit_first_track(window: &Window, composer: &str) {
    list(window, "Tracks").await;
    let name = "For Those About To Rock (We Salute You)";
    open(window, name, name).await;
    window.press("button", "Edit").await.unwrap();
    window.fill("Composer", composer).await.unwrap();
    window.press("button", "Save").await.unwrap();
    window.find("tab", "History").await.unwrap();
}
