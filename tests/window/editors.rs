//! The inputs that are editors, bytes, groups of fields, the settings of models and a list without pages, in the real
//! window: what WebKit makes of them, under the policy and the frozen prototypes that only the app has.

use bureau_engine::Admin;
use bureau_engine::session::Origin;
use bureau_tests::screen::{Bus, Screen};
use bureau_tests::visitor::visit;
use bureau_tests::window::{Launch, Window};
use bureau_tests::{Outcome, fixture, wait};
use fantoccini::key::Key;

use crate::screens::pictures;
use crate::steps;

/// A table of every kind that has an editor; another program wrote it, with line ends of its own.
const TABLE: &str = r##"CREATE TABLE "Gig" ("id" INTEGER PRIMARY KEY, "title" TEXT NOT NULL, "settings" JSON,
  "story_md" TEXT, "page_html" TEXT, "doors" TIME, "starts_at" DATETIME, "poster" BLOB, "remarks" TEXT);
INSERT INTO "Gig" VALUES (1, 'First', '{"seats": 9007199254740993, "price": 1.0}',
  '# The *first*' || char(13, 10) || char(13, 10) || '- doors' || char(13, 10) || '- lights',
  '<p>Doors at <b>eight</b>.</p>', '19:30', '2026-11-17 20:00', X'89504e470d0a1a0a' || zeroblob(5000), 'Load in at six.');"##;

/// Its fields in groups, one of them closed at first; the rest stand after them.
const GROUPS: &str = r#"[models.Gig]
fieldsets = [{ label = "Programme", fields = ["title", "settings", "story_md", "page_html"] },
  { label = "Remarks", fields = ["remarks"], collapsed = true }]"#;

/// A file of its own with the admin on, signed in to; with tables of its own and what is said of them.
pub async fn opened(own: Option<(&str, &str)>) -> Outcome<(Window, std::path::PathBuf)> {
    let screen = Screen::start(Bus::Bare).await?;
    let file = fixture::chinook(screen.folder(), "chinook.sqlite")?;
    if let Some((sql, _)) = own {
        visit(&file, sql).await?;
    }
    fixture::enable(&file).await?;
    if let Some((_, options)) = own {
        let admin = Admin::open(&file).await?;
        let session = admin.sign_in(fixture::EMAIL, fixture::PASSWORD, Origin::Library).await?;
        session.import_options(options).await?;
        admin.close().await;
    }
    let window = Window::open_on(screen, &Launch::on(&file)?).await?;
    steps::sign_in(&window).await;
    Ok((window, file))
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_written_in_an_editor_is_stored_and_the_rest_is_left_alone() {
    let (window, file) = opened(Some((TABLE, GROUPS))).await.unwrap();
    let before = visit(&file, "SELECT hex(story_md), settings FROM Gig").await.unwrap();
    steps::list(&window, "Gigs").await;
    steps::open(&window, "First", "First").await;
    window.find("button", "Edit").await.unwrap();
    pictures(&window, "editors-read").await;
    window.press("button", "Look at the data of Poster").await.unwrap();
    window.says("89 50 4e 47").await.unwrap();
    pictures(&window, "bytes").await;
    window.press("button", "Close").await.unwrap();
    window.press("button", "Remarks").await.unwrap();
    window.says("Load in at six.").await.unwrap();
    window.press("button", "Edit").await.unwrap();
    window.find("toolbar", "Tools for Page html").await.unwrap();
    pictures(&window, "editors").await;

    // WebDriver clicks on no text that is edited in place; the mouse and the keys of the display do.
    let at = "const { x, y, width, height } = document.querySelector('[contenteditable]').getBoundingClientRect();
        return `${Math.round(x + width / 2)} ${Math.round(y + height / 2)}`";
    let at = window.run(at, vec![]).await.unwrap();
    let (x, y) = at.as_str().unwrap().split_once(' ').unwrap();
    let shown = window.screen.window_named("Bureau$").await.unwrap();
    window.screen.xdotool(&["mousemove", "--window", &shown, x, y, "click", "1", "key", "ctrl+End"]).unwrap();
    window.screen.xdotool(&["type", " Bring tea."]).unwrap();
    window.says("Bring tea.").await.unwrap();
    window.press("button", "Choose a date").await.unwrap();
    window.find("dialog", "Choose a date").await.unwrap();
    pictures(&window, "editors-moment").await;
    window.client.active_element().await.unwrap().send_keys(&char::from(Key::Escape).to_string()).await.unwrap();
    window.press("button", "Save").await.unwrap();
    window.find("tab", "History").await.unwrap();
    assert_eq!(visit(&file, "SELECT hex(story_md), settings FROM Gig").await.unwrap(), before, "byte for byte");
    let page = visit(&file, "SELECT page_html FROM Gig").await.unwrap();
    assert_eq!(page.trim_end(), "<p>Doors at <b>eight</b>. Bring tea.</p>");
    window.close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_dropped_on_a_field_is_taken_in_there() {
    let (mut window, file) = opened(Some((TABLE, GROUPS))).await.unwrap();
    let poster = window.screen.folder().join("poster café.txt");
    std::fs::write(&poster, "Tonight").unwrap();
    steps::list(&window, "Gigs").await;
    steps::open(&window, "First", "First").await;
    window.press("button", "Edit").await.unwrap();
    window.find("group", "Poster").await.unwrap();

    // Beside the field the file would be opened; over it, it is the field's.
    window.drag_over(&poster).await.unwrap();
    window.hover_until("Let go to open it").await.unwrap();
    window.drag_on_to("group", "Poster").await.unwrap();
    window.hover_until("Let go to put it into Poster").await.unwrap();
    assert!(!window.text().await.unwrap().contains("Let go to open it"));
    pictures(&window, "bytes-hover").await;
    window.drop_it().unwrap();
    window.says("poster café.txt").await.unwrap();
    window.press("button", "Save").await.unwrap();
    window.find("tab", "History").await.unwrap();
    assert_eq!(visit(&file, "SELECT CAST(poster AS TEXT) FROM Gig").await.unwrap().trim_end(), "Tonight");
    window.close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn options_of_a_model_change_its_list_and_a_list_goes_on_without_pages() {
    let (window, file) = opened(None).await.unwrap();
    window.press("link", "Settings").await.unwrap();
    window.press("link", "Genres Genre").await.unwrap();
    window.fill("Name of many", "Styles").await.unwrap();
    window.says("1 change").await.unwrap();
    pictures(&window, "settings-models").await;
    window.press("button", "Save").await.unwrap();
    steps::list(&window, "Styles").await;

    // A web view may refuse the clipboard to who asks the engine first: what is on it is pasted.
    let grid = window.find("grid", "Styles").await.unwrap();
    grid.send_keys(&format!("{}x", char::from(Key::Home))).await.unwrap();
    window.press("button", "Copy").await.unwrap();
    window.press("menuitem", "As SQL").await.unwrap();
    window.says("Copied 1 row").await.unwrap();
    window.fill("Search styles", "r").await.unwrap();
    let shown = window.screen.window_named("Bureau$").await.unwrap();
    window.screen.xdotool(&["windowactivate", "--sync", &shown, "key", "ctrl+a", "ctrl+v"]).unwrap();
    wait::until("the statement in the search box", || async {
        let held = window.run("return document.activeElement.value", vec![]).await.ok()?;
        held.as_str()?.starts_with("INSERT INTO \"Genre\"").then_some(())
    })
    .await
    .unwrap();

    // The file's options leave by the native dialog.
    window.press("link", "Settings").await.unwrap();
    window.press("button", "Export").await.unwrap();
    window.press("button", "Save as a file").await.unwrap();
    let out = file.with_file_name("kept.toml");
    bureau_tests::dialog::choose(&window.screen, "Save the options", &out).await.unwrap();
    wait::until("the options in their file", || async {
        std::fs::read_to_string(&out).ok()?.contains("Styles").then_some(())
    })
    .await
    .unwrap();

    steps::list(&window, "Tracks").await;
    window.press("button", "Rows per page").await.unwrap();
    window.press("menuitemradio", "Endless").await.unwrap();
    window.find("gridcell", "Balls to the Wall").await.unwrap();
    pictures(&window, "list-endless").await;
    let grid = window.find("grid", "Tracks").await.unwrap();
    grid.send_keys(&char::from(Key::End).to_string()).await.unwrap();
    // The last of the rows that were there by then is the 50th or the 100th; what comes after the 50th had to be fetched.
    wait::until("rows of a second page", || async {
        let there = window.has("gridcell", "We Die Young").await || window.has("gridcell", "Out Of Exile").await;
        there.then_some(())
    })
    .await
    .unwrap();
    window.close().await.unwrap();
}
