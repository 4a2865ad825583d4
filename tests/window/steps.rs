//! Stretches of the way that several journeys share.

use std::path::Path;

use bureau_tests::window::Window;

/// The superuser the journeys create.
pub const NAME: &str = "Ada Example";
pub const EMAIL: &str = "ada@example.org";
pub const PASSWORD: &str = "violet-harbour-27";

/// Title of the native dialog, in English.
pub const DIALOG: &str = "Open a database";

/// From the welcome page through the native dialog to the file's first page.
pub async fn open_by_dialog(window: &Window, file: &Path) {
    window.press("button", "Open database").await.unwrap();
    bureau_tests::dialog::choose(&window.screen, DIALOG, file).await.unwrap();
}

/// Turns the admin on and stores the recovery key; ends on the sign-in page. Returns the key.
pub async fn enable(window: &Window) -> String {
    window.press("button", "Enable admin").await.unwrap();
    window.find("heading", "Create the first superuser").await.unwrap();
    window.fill("Full name", NAME).await.unwrap();
    window.fill("Email", EMAIL).await.unwrap();
    window.fill("Password", PASSWORD).await.unwrap();
    window.fill("Repeat password", PASSWORD).await.unwrap();
    window.press("button", "Enable admin").await.unwrap();
    window.find("heading", "Store the recovery key").await.unwrap();
    let key = window.find("output", "Recovery key").await.unwrap().text().await.unwrap();
    window.press("checkbox", "I have stored the recovery key").await.unwrap();
    window.press("button", "Go to sign-in").await.unwrap();
    window.find("button", "Sign in").await.unwrap();
    key
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
