//! Bytes in a field: read piece by piece, taken in from a file, saved as a file that is new, and never those of a password.

use std::path::{Path, PathBuf};

use bureau_api::Pick;
use serde_json::{Value as Json, json};

use crate::fixture::Bench;

const TABLE: &str = "CREATE TABLE File (id INTEGER PRIMARY KEY, name TEXT, content BLOB, password_hash BLOB);
    INSERT INTO File VALUES (1, 'Logo', X'89504e470d0a1a0a' || zeroblob(5000), CAST('$2b$12$abcdefghijklmnopqrstuuJcK' AS BLOB)),
      (2, 'None', NULL, NULL);";

async fn bench() -> Bench {
    let bench = Bench::with(TABLE).await;
    bench.open().await;
    bench
}

fn of(key: u32, field: &str) -> Json {
    json!({ "model": "file", "key": key, "field": field })
}

fn piece(from: u64) -> Json {
    json!({ "of": of(1, "content"), "from": from })
}

#[tokio::test]
async fn bytes_are_read_piece_by_piece() {
    let bench = bench().await;
    let first = bench.ok("bytes_read", piece(0)).await;
    assert_eq!(first["total"], 5008);
    let hex = first["hex"].as_str().unwrap();
    assert!(hex.starts_with("89504e470d0a1a0a0000") && hex.len() == 2 * 4096, "{} digits", hex.len());
    let last = bench.ok("bytes_read", piece(4096)).await;
    assert_eq!(last["hex"].as_str().unwrap().len(), 2 * (5008 - 4096));
    assert_eq!(bench.ok("bytes_read", piece(5008)).await["hex"], "", "past the end");
    assert_eq!(bench.ok("bytes_read", piece(9_007_199_254_740_991)).await["hex"], "");
}

#[tokio::test]
async fn bytes_are_saved_as_a_new_file_with_the_ending_of_what_they_are() {
    let bench = bench().await;
    let wanted = bench.folder.path().join("picture");
    bench.will_pick(Pick::NewBytes, &wanted);
    let saved = bench.ok("bytes_save", of(1, "content")).await;
    assert_eq!(saved["path"], "~/picture.png");
    assert_eq!(bench.face.suggested.lock().unwrap().as_deref(), Some("Logo.png"));
    let bytes = std::fs::read(wanted.with_extension("png")).unwrap();
    assert!(bytes.len() == 5008 && bytes.starts_with(b"\x89PNG"), "{} bytes", bytes.len());

    bench.will_pick(Pick::NewBytes, &wanted);
    assert_eq!(bench.code("bytes_save", of(1, "content")).await, "file_exists", "what is there stays");
    assert_eq!(bench.ok("bytes_save", of(1, "content")).await["path"], Json::Null, "the dialog was left");
}

#[tokio::test]
async fn what_is_not_shown_as_bytes_is_not_given_as_bytes() {
    let bench = bench().await;
    for (key, field) in [(1, "password_hash"), (1, "name"), (1, "gone"), (2, "content")] {
        assert_eq!(bench.code("bytes_save", of(key, field)).await, "invalid_request", "{field}");
    }
    assert_eq!(bench.code("bytes_save", of(9, "content")).await, "record_not_found");
}

/// A file in the bench's folder; answers with its path.
fn write(bench: &Bench, name: &str, bytes: &[u8]) -> PathBuf {
    let path = bench.folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

/// Chooses a file; answers with what stands for it.
async fn choose(bench: &Bench, path: &Path) -> Json {
    bench.will_pick(Pick::Bytes, path);
    bench.ok("bytes_choose", json!({})).await["chosen"].clone()
}

fn edit(values: Json, base: Json) -> Json {
    json!({ "model": "file", "key": 1, "values": values, "base": base })
}

async fn problem(bench: &Bench, command: &str, request: Json) -> (String, &'static str) {
    let problems = bench.call(command, request).await.unwrap_err().problems;
    (problems[0].field.clone(), problems[0].code.as_str())
}

/// Bytes that are no text, more than a piece of them.
fn long() -> Vec<u8> {
    (0..9000_u32).map(|number| (number % 256) as u8).collect()
}

#[tokio::test]
async fn the_bytes_of_a_chosen_file_are_looked_at_and_taken_in() {
    let bench = bench().await;
    bench.ok("workspace_edit_directly", json!({})).await;
    let path = write(&bench, "Über.bin", &long());
    let chosen = choose(&bench, &path).await;
    assert_eq!((&chosen["name"], &chosen["bytes"]), (&"Über.bin".into(), &9000.into()));
    assert!(!chosen.to_string().contains(bench.folder.path().to_str().unwrap()), "no path leaves");
    let looked = json!({ "of": { "file": chosen["file"] }, "from": 8999 });
    assert_eq!(bench.ok("bytes_read", looked).await, json!({ "total": 9000, "hex": "27" }));

    let base = bench.ok("records_get", json!({ "model": "file", "key": 1 })).await["values"].clone();
    let values = json!({ "content": { "$chosen": chosen }, "name": "Data" });
    let saved = bench.ok("records_update", edit(values.clone(), base.clone())).await;
    assert_eq!(saved["values"]["content"]["$blob"]["bytes"], 9000);
    bench.will_pick(Pick::NewBytes, &bench.folder.path().join("out.bin"));
    bench.ok("bytes_save", of(1, "content")).await;
    assert_eq!(std::fs::read(bench.folder.path().join("out.bin")).unwrap(), long());
    assert_eq!(bench.code("records_update", edit(values.clone(), base)).await, "record_conflict", "they changed");

    let added = bench.ok("records_add", json!({ "model": "file", "values": values })).await;
    assert_eq!(added["values"]["content"]["$blob"]["bytes"], 9000, "as long as the window is there");
    let empty = json!({ "model": "file", "key": added["key"], "values": { "content": null }, "base": added["values"] });
    let emptied = bench.ok("records_update", empty).await;
    assert_eq!(emptied["values"]["content"], Json::Null);
}

#[tokio::test]
async fn a_dropped_file_is_taken_in_once_and_nothing_else_is_by_its_token() {
    let bench = bench().await;
    let dropped = json!({ "dropped": bench.desk.offer(write(&bench, "dropped.bin", &long())) });
    let chosen = bench.ok("bytes_choose", dropped.clone()).await["chosen"].clone();
    assert_eq!((&chosen["name"], &chosen["bytes"]), (&"dropped.bin".into(), &9000.into()));
    assert_eq!(bench.code("bytes_choose", dropped).await, "file_missing", "a token is good for one time");
    let recent = bench.ok("recents_list", json!({})).await[0]["file"].clone();
    assert!(recent.is_string(), "the open file was opened before");
    let taken = bench.code("bytes_choose", json!({ "dropped": recent })).await;
    assert_eq!(taken, "file_missing", "nobody dropped that");
}

#[tokio::test]
async fn a_file_that_is_no_longer_what_was_chosen_is_a_problem_of_its_field() {
    let bench = bench().await;
    bench.ok("workspace_edit_directly", json!({})).await;
    let path = write(&bench, "a.txt", b"first");
    let values = json!({ "content": { "$chosen": choose(&bench, &path).await }, "name": "x" });
    std::fs::write(&path, b"second").unwrap();
    let refused = problem(&bench, "records_update", edit(values.clone(), json!({}))).await;
    assert_eq!(refused, ("content".to_owned(), "file_changed"));
    std::fs::remove_file(&path).unwrap();
    assert_eq!(problem(&bench, "records_update", edit(values, json!({}))).await.1, "file_gone");
    let unchanged = bench.ok("records_get", json!({ "model": "file", "key": 1 })).await;
    assert_eq!(unchanged["values"]["name"], "Logo", "nothing was written");
}

#[tokio::test]
async fn what_cannot_be_taken_in_is_refused_when_it_is_chosen() {
    let bench = bench().await;
    let large = write(&bench, "large", b"");
    std::fs::File::options().write(true).open(&large).unwrap().set_len(100_000_001).unwrap();
    let folder = bench.folder.path().to_owned();
    let gone = folder.join("gone");
    let open = bench.chinook();
    for (path, code) in
        [(&large, "too_many_bytes"), (&folder, "file_unread"), (&gone, "file_gone"), (&open, "file_in_use")]
    {
        bench.will_pick(Pick::Bytes, path);
        assert_eq!(problem(&bench, "bytes_choose", json!({})).await.1, code, "{}", path.display());
    }
    assert_eq!(bench.ok("bytes_choose", json!({})).await["chosen"], Json::Null, "the dialog was left");
}

/// A window names no path, and nothing that another window chose.
#[tokio::test]
async fn only_the_window_that_chose_a_file_has_it() {
    let bench = bench().await;
    bench.ok("workspace_edit_directly", json!({})).await;
    let path = write(&bench, "a.txt", b"first");
    let chosen = choose(&bench, &path).await;
    let read = json!({ "of": { "file": chosen["file"] }, "from": 0 });
    assert_eq!(bench.ok("bytes_read", read.clone()).await["total"], 5);
    let other = bench.desk.open_at_start("window-2", &bench.chinook()).await;
    assert!(other.is_ok());
    let refused = bench.desk.call("window-2", "bytes_read", read).await.unwrap_err();
    assert_eq!(refused.code.as_str(), "invalid_request");
    for token in [json!(path), json!("f00d"), json!(1)] {
        let values = json!({ "content": { "$chosen": { "file": token } } });
        let refused = bench.call("records_update", edit(values, json!({}))).await.unwrap_err();
        assert!(["invalid_request", "invalid_input"].contains(&refused.code.as_str()), "{token}: {refused:?}");
    }
    bench.desk.close_window("main").await;
    bench.open().await;
    let forgotten = json!({ "of": { "file": chosen["file"] }, "from": 0 });
    assert_eq!(bench.code("bytes_read", forgotten).await, "invalid_request", "with its window");
}

const ICON: &[u8] = include_bytes!("../../../../icons/128x128.png");

#[tokio::test]
async fn a_list_says_what_is_an_image_and_a_thumb_is_made_when_it_is_asked_for() {
    let bench = bench().await;
    bench.ok("workspace_edit_directly", json!({})).await;
    let chosen = choose(&bench, &write(&bench, "icon.png", ICON)).await;
    let before = bench.ok("bytes_thumb", json!({ "of": { "file": chosen["file"] } })).await["thumb"].clone();
    assert_eq!((&before["media"], &before["width"]), (&"image/png".into(), &128.into()), "before it is saved");
    let saved = bench.ok("records_update", edit(json!({ "content": { "$chosen": chosen } }), json!({}))).await;
    let blob = &saved["values"]["content"]["$blob"];
    bench.run("INSERT INTO File VALUES (3, 'Text', CAST('Dear' AS BLOB), NULL)").await;

    let list = json!({ "model": "file", "page": 1, "sort": [], "filters": [], "search": "" });
    let rows = bench.ok("records_list", list).await["rows"].clone();
    let of =
        |id: u32| rows.as_array().unwrap().iter().find(|row| row["key"] == id).unwrap()["values"]["content"].clone();
    assert_eq!(of(1)["$blob"], *blob, "told as in the record");
    assert_eq!(of(3), json!({ "$blob": { "bytes": 4 } }), "nothing else of a list is gone through");

    let thumb = json!({ "of": { "model": "file", "key": 1, "field": "content" }, "mark": blob["mark"] });
    assert_eq!(bench.ok("bytes_thumb", thumb).await["thumb"], before, "the same bytes, the same picture");
    for (key, field) in [(3, "content"), (2, "content")] {
        let none = json!({ "of": { "model": "file", "key": key, "field": field } });
        assert_eq!(bench.ok("bytes_thumb", none).await["thumb"], Json::Null, "{key}");
    }
    let secret = json!({ "of": { "model": "file", "key": 1, "field": "password_hash" } });
    assert_eq!(bench.code("bytes_thumb", secret).await, "field_unknown");
}
