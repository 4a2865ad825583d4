//! The desk: windows, tokens, recent files, preferences.

use std::io::ErrorKind;
use std::time::Duration;

use bureau_api::create::{Content, create};
use bureau_api::desk::OTHER_WINDOWS;
use bureau_api::wire::FileToken;
use bureau_api::{Pick, new_file};
use bureau_engine::error::ErrorCode;
use serde_json::json;

use crate::fixture::{Bench, NOWHERE, WINDOW};

#[tokio::test]
async fn a_token_opens_the_file_it_was_made_for_once() {
    let bench = Bench::new();
    let token = bench.desk.offer(bench.chinook());
    bench.ok("workspace_open", json!({ "file": token })).await;
    assert_eq!(bench.code("workspace_open", json!({ "file": token })).await, "file_missing", "used up");
    let path = bench.chinook().display().to_string();
    assert_eq!(bench.code("workspace_open", json!({ "file": path })).await, "file_missing", "a path is no token");
}

#[tokio::test]
async fn recent_files_are_remembered_opened_again_and_forgotten() {
    let bench = Bench::new();
    bench.open().await;
    let recents = bench.ok("recents_list", json!({})).await;
    let recent = &recents[0];
    assert_eq!((&recent["name"], &recent["enabled"], &recent["tables"]), (&json!("Music"), &json!(false), &json!(11)));
    bench.ok("workspace_close", json!({})).await;
    bench.ok("workspace_open", json!({ "file": recent["file"] })).await;
    std::fs::rename(bench.chinook(), bench.folder.path().join("moved.sqlite")).unwrap();
    assert_eq!(bench.ok("recents_list", json!({})).await[0]["found"], false);
    bench.ok("recents_forget", json!({ "file": recent["file"] })).await;
    assert_eq!(bench.ok("recents_list", json!({})).await, json!([]));
    assert!(bench.desk.redeem(&FileToken(recent["file"].as_str().unwrap().to_owned())).is_err());
}

#[tokio::test]
async fn two_windows_on_a_file_share_one_session_and_the_last_one_closes_it() {
    let bench = Bench::new();
    bench.enable().await;
    bench.sign_in().await;
    let token = bench.desk.offer(bench.chinook());
    let second = bench.desk.call("second", "workspace_open", json!({ "file": token })).await.unwrap();
    assert_eq!(second["user"]["is_admin"], true, "signed in already");
    bench.desk.close_window(WINDOW).await;
    assert!(bench.desk.call("second", "models_list", json!({})).await.is_ok());
    bench.desk.close_window("second").await;
    let reopened = bench.open().await;
    assert_eq!(reopened["user"], json!(null), "a closed workspace forgets who was signed in");
}

#[tokio::test]
async fn a_new_file_is_empty_and_overwrites_nothing() {
    let bench = Bench::new();
    let place = bench.folder.path().join("Club members");
    bench.will_pick(Pick::New, &place);
    let made = bench.ok("file_create", json!({})).await;
    assert!(place.with_extension("sqlite").exists(), "with the ending it lacked");
    bench.ok("workspace_open", json!({ "file": made["file"] })).await;
    assert_eq!(bench.ok("models_list", json!({})).await, json!([]));
    bench.will_pick(Pick::New, &place);
    assert_eq!(bench.code("file_create", json!({})).await, "file_exists");
    bench.will_pick(Pick::New, &bench.folder.path().join("nowhere/club.db"));
    assert_eq!(bench.code("file_create", json!({})).await, "folder_missing");
    assert_eq!(bench.ok("file_create", json!({})).await["file"], json!(null), "cancelled");
}

#[tokio::test]
async fn a_new_file_begins_with_a_template_or_is_not_there() {
    let bench = Bench::new();
    let place = bench.folder.path().join("club.sqlite");
    bench.will_pick(Pick::New, &place);
    let made = bench.ok("file_create", json!({ "template": "contacts", "language": "fr" })).await;
    bench.ok("workspace_open", json!({ "file": made["file"] })).await;
    let models = bench.ok("models_list", json!({})).await;
    let labels: Vec<_> = models.as_array().unwrap().iter().map(|model| &model["label"]).collect();
    assert_eq!(labels, ["Échanges", "Entreprises", "Personnes"]);
    bench.will_pick(Pick::New, &place);
    assert_eq!(bench.code("file_create", json!({ "template": "tasks" })).await, "file_exists");
    assert_eq!(bench.ok("models_list", json!({})).await, models, "nothing is added to what is there");
}

#[tokio::test]
async fn the_sample_is_written_beside_nothing_else() {
    let bench = Bench::new();
    let folder = bench.folder.path();
    let [place, beside] = ["club.sqlite", "club.sqlite.new"].map(|name| folder.join(name));
    std::fs::write(&beside, "a person's own").unwrap();
    create(&place, Content::Sample).await.unwrap().close().await;
    assert_eq!(std::fs::read_to_string(&beside).unwrap(), "a person's own");
    let again = create(&place, Content::Sample).await;
    assert_eq!(again.err().map(|error| error.code), Some(ErrorCode::FileExists));
    // What the system says is told in one way, whichever file it is about.
    for (kind, code) in [
        (ErrorKind::ReadOnlyFilesystem, "file_read_only"),
        (ErrorKind::StorageFull, "file_full"),
        (ErrorKind::PermissionDenied, "file_denied"),
        (ErrorKind::Other, "file_io"),
    ] {
        assert_eq!(new_file::unwritten(&place, kind.into()).code.as_str(), code);
    }
}

#[tokio::test]
async fn a_window_opens_another_on_its_workspace() {
    let bench = Bench::new();
    let place = json!({ "place": "/models/track?page=2" });
    assert_eq!(bench.code("window_open", place.clone()).await, "not_available", "there is nothing to show yet");
    bench.enable().await;
    bench.sign_in().await;
    assert_eq!(bench.ok("window_open", place.clone()).await["address"], "window-2 at /models/track?page=2");
    let info = bench.desk.call("window-2", "app_info", json!({})).await.unwrap();
    assert_eq!(info["workspace"]["user"]["is_admin"], true, "the same file and the same person");
    for elsewhere in ["//example.org/", "https://example.org/", "models"] {
        assert_eq!(bench.code("window_open", json!({ "place": elsewhere })).await, "invalid_request", "{elsewhere}");
    }
    // One label belongs to a window without a workspace.
    for _ in 2..OTHER_WINDOWS.len() {
        bench.ok("window_open", place.clone()).await;
    }
    assert_eq!(bench.code("window_open", place.clone()).await, "not_available", "no label is left");
    bench.desk.close_window("window-3").await;
    assert_eq!(bench.ok("window_open", place).await["address"], "window-3 at /models/track?page=2");
    assert!(bench.desk.window_on(&bench.chinook()).is_some());
}

#[tokio::test]
async fn windows_that_open_at_once_have_labels_of_their_own() {
    let bench = Bench::new();
    bench.open().await;
    let window = |place: &str| bench.call("window_open", json!({ "place": place }));
    let (none, one, two) = tokio::join!(window(NOWHERE), window("/models/track"), window("/models/album"));
    assert_eq!(none.err().map(|error| error.code.as_str()), Some("not_available"));
    assert_eq!(one.unwrap()["address"], "window-3 at /models/track");
    assert_eq!(two.unwrap()["address"], "window-5 at /models/album", "window-4 is there already");
    assert!(bench.desk.workspace("window-2").is_none(), "it did not come");
    assert!(bench.desk.workspace("window-3").is_some(), "what failed beside it took nothing away");
    let (_held, other) = (bench.desk.take_label().unwrap(), bench.desk.take_label().unwrap());
    assert_eq!(&*other, "window-6", "the label that was given back is taken again, by one");
}

#[tokio::test]
async fn a_file_that_takes_long_is_not_given_to_a_window_that_is_gone() {
    let bench = Bench::new();
    let token = bench.desk.offer(bench.chinook());
    let request = json!({ "file": token });
    let (opened, ()) = tokio::join!(bench.call("workspace_open", request), bench.desk.close_window(WINDOW));
    assert_eq!(opened.err().map(|error| error.code.as_str()), Some("cancelled"));
    assert!(bench.desk.workspace(WINDOW).is_none() && bench.desk.window_on(&bench.chinook()).is_none());
    bench.open().await;
}

#[tokio::test]
async fn a_newer_query_of_the_same_window_replaces_the_older() {
    let bench = Bench::new();
    bench.open().await;
    let list = |search: &str| json!({ "model": "track", "page": 1, "per_page": 50, "sort": [], "filters": [], "search": search });
    let (older, newer) = tokio::join!(bench.call("records_list", list("a")), bench.call("records_list", list("ab")));
    assert_eq!(older.err().map(|error| error.code.as_str()), Some("cancelled"));
    assert!(newer.is_ok());
    // Children of two references, side by side: neither replaces the other.
    let children = |album: &str| {
        let of = json!([{ "field": "AlbumId", "op": "is", "value": album }]);
        json!({ "model": "track", "page": 1, "per_page": 50, "sort": [], "filters": of, "search": "" })
    };
    let of = |command, album| bench.call(command, children(album));
    let (one, two) = tokio::join!(of("records_list", "1"), of("records_list", "2"));
    assert_eq!(
        (one.unwrap()["rows"].as_array().map(Vec::len), two.unwrap()["rows"].as_array().map(Vec::len)),
        (Some(10), Some(1))
    );
    let (one, two) = tokio::join!(of("records_count", "1"), of("records_count", "2"));
    assert_eq!((&one.unwrap()["total"], &two.unwrap()["total"]), (&json!(10), &json!(1)));
}

/// A list of this never ends, as that of a large table without an index.
const ENDLESS: &str = "CREATE TABLE a (id INTEGER PRIMARY KEY);
    CREATE VIEW endless AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000000000)
        SELECT i FROM n WHERE i < 0;";

#[tokio::test]
async fn closing_a_window_stops_what_it_waits_for() {
    let bench = Bench::with(ENDLESS).await;
    bench.open().await;
    let listed = bench.call(
        "records_list",
        json!({ "model": "endless", "page": 1, "per_page": 50, "sort": [], "filters": [], "search": "" }),
    );
    let both = async { tokio::join!(listed, bench.desk.close_window(WINDOW)).0 };
    let listed =
        tokio::time::timeout(Duration::from_secs(90), both).await.expect("the file closes without waiting for it");
    assert_eq!(listed.err().map(|error| error.code.as_str()), Some("cancelled"));
}

#[tokio::test]
async fn preferences_and_damaged_settings() {
    let bench = Bench::new();
    let chosen = json!({ "theme": "dark", "language": "es", "density": "compact", "zoom": 125 });
    bench.ok("preferences_set", chosen.clone()).await;
    assert_eq!(bench.ok("app_info", json!({})).await["preferences"], chosen);
    for beyond in [79, 201] {
        let mut wanted = chosen.clone();
        wanted["zoom"] = json!(beyond);
        assert_eq!(bench.code("preferences_set", wanted).await, "invalid_request", "{beyond} %");
    }
    let older = r#"{ "theme": "dark", "language": "es", "density": "compact" }"#;
    std::fs::write(bench.folder.path().join("preferences.json"), older).unwrap();
    assert_eq!(bench.ok("app_info", json!({})).await["preferences"]["zoom"], 100, "what an older version kept");
    std::fs::write(bench.folder.path().join("preferences.json"), "{ damaged").unwrap();
    assert_eq!(bench.ok("app_info", json!({})).await["preferences"]["theme"], "system", "and the app starts");
}

#[tokio::test]
async fn a_list_is_kept_as_each_person_left_it() {
    let bench = Bench::new();
    bench.open().await;
    let empty = json!({ "columns": [], "sort": [] });
    assert_eq!(bench.ok("layout_get", json!({ "model": "track" })).await, empty);
    let narrow = json!({
        "columns": [{ "field": "Name", "width": 320 }, { "field": "Composer" }], "frozen": 2,
        "sort": [{ "field": "Name", "descending": true }], "per_page": 100, "density": "compact",
    });
    bench.ok("layout_set", json!({ "model": "track", "layout": narrow })).await;
    assert_eq!(bench.ok("layout_get", json!({ "model": "album" })).await, empty, "of another model");
    bench.ok("workspace_close", json!({})).await;
    bench.open().await;
    assert_eq!(bench.ok("layout_get", json!({ "model": "track" })).await, narrow, "after closing");
    bench.enable().await;
    bench.sign_in().await;
    assert_eq!(bench.ok("layout_get", json!({ "model": "track" })).await, empty, "of somebody else");
    assert_eq!(bench.code("layout_set", json!({ "model": "gone", "layout": narrow })).await, "model_not_found");
    let endless = json!({ "model": "track", "layout": { "frozen": 4_000_000_000_u32 } });
    assert_eq!(bench.code("layout_set", endless).await, "invalid_request", "more than any list has");
    bench.ok("layout_set", json!({ "model": "track", "layout": narrow })).await;
    bench.ok("layout_set", json!({ "model": "track", "layout": {} })).await;
    assert_eq!(bench.ok("layout_get", json!({ "model": "track" })).await, empty, "as the model has it again");
}
