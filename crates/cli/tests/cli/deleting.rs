//! Adding, deleting and taking back at the terminal.

use serde_json::json;

use crate::bench::{ANA, Bench, names};

#[test]
fn what_is_added_can_be_deleted_and_taken_back() {
    let bench = Bench::enabled();
    let added = bench.json(&["add", &bench.db, "Genre", "Name=Zydeco"]);
    assert_eq!((&added["display"], &added["ignored"]), (&json!("Zydeco"), &json!([])));
    let key = added["key"].to_string();
    let gone = bench.json(&["delete", &bench.db, "Genre", &key]);
    assert_eq!(gone, json!({"deleted": 1, "cascaded": {}, "trashed": true}));
    let trash = bench.json(&["trash", "list", &bench.db]);
    assert_eq!(names(&trash[0]), ["deleted_at", "deleted_by", "display", "seq", "table", "with"]);
    assert_eq!((&trash[0]["display"], &trash[0]["deleted_by"]), (&json!("Zydeco"), &json!(ANA)));
    let seq = trash[0]["seq"].to_string();
    assert_eq!(bench.json(&["trash", "restore", &bench.db, &seq]), json!({"records": 1}));
    assert_eq!(bench.json(&["show", &bench.db, "Genre", &key])["display"], json!("Zydeco"));
    bench.json(&["delete", &bench.db, "Genre", &key]);
    assert_eq!(bench.json(&["undo", &bench.db]), json!({"records": 1}), "the deletion");
    bench.json(&["delete", &bench.db, "Genre", &key]);
    let seq = bench.json(&["trash", "list", &bench.db, "--model", "Genre"])[0]["seq"].to_string();
    assert_eq!(bench.json(&["trash", "purge", &bench.db, &seq]), json!({"purged": 1}));
    assert_eq!(bench.error(&["trash", "restore", &bench.db, &seq]).0, 4);
    assert_eq!(bench.error(&["trash", "restore", &bench.db]).0, 2, "which one?");
}

#[test]
fn a_deletion_is_all_or_nothing_and_says_what_stands_in_the_way() {
    let bench = Bench::enabled();
    bench.json(&["add", &bench.db, "Genre", "Name=Zydeco"]);
    let (code, error) = bench.error(&["delete", &bench.db, "Genre", "26", "1"]);
    assert_eq!((code, &error["code"]), (5, &json!("record_in_use")));
    assert_eq!((&error["params"]["by"], &error["params"]["key"]), (&json!("Tracks (1297)"), &json!("1")));
    assert_eq!(bench.json(&["show", &bench.db, "Genre", "26"])["display"], json!("Zydeco"), "the other one is there");
    let told = bench.run(&["delete", &bench.db, "Genre", "2", "26", "3", "--as", ANA]);
    assert!(told.err.contains("2, 3"), "every record in the way is named: {}", told.err);
    assert_eq!(bench.error(&["delete", &bench.db, "Genre", "999"]).0, 4);
    let gone = bench.json(&["delete", &bench.db, "Genre", "26", "26"]);
    assert_eq!(gone["deleted"], json!(1), "named twice, deleted once");
    assert_eq!(bench.error(&["add", &bench.db, "Genre", "Nam=x"]).0, 5);
}

#[test]
fn a_version_is_restored_by_its_entry() {
    let bench = Bench::enabled();
    for name in ["One", "Two"] {
        bench.json(&["edit", &bench.db, "Genre", "1", &format!("Name={name}")]);
    }
    let first = bench.json(&["history", &bench.db, "Genre", "1"])[1]["seq"].to_string();
    assert_eq!(bench.json(&["restore", &bench.db, "Genre", "1", "--seq", &first])["display"], json!("One"));
    assert_eq!(bench.error(&["restore", &bench.db, "Genre", "2", "--seq", &first]).0, 4, "another record's entry");
    assert_eq!(bench.json(&["undo", &bench.db]), json!({"records": 1}));
    assert_eq!(
        bench.json(&["show", &bench.db, "Genre", "1"])["display"],
        json!("Two"),
        "a restoration is a change too"
    );
}

#[test]
fn an_action_of_the_options_is_run_by_its_key() {
    let bench = Bench::enabled();
    let options = bench.path("options.toml");
    let said = "[models.Track]\nactions = [{ key = \"credit\", set = { Composer = \"Eddie\" } }]\n";
    std::fs::write(&options, said).unwrap();
    bench.json(&["config", "import", &bench.db, &options]);
    let ran = bench.json(&["action", &bench.db, "Track", "credit", "1", "2"]);
    assert_eq!(ran, json!({ "action": "credit", "records": 2, "changed": 2, "outcome": { "kind": "refresh" } }));
    assert_eq!(bench.json(&["show", &bench.db, "Track", "2"])["values"]["Composer"], json!("Eddie"));
    let (code, error) = bench.error(&["action", &bench.db, "Track", "credit", "3", "99999"]);
    assert_eq!((code, &error["code"], &error["params"]["key"]), (4, &json!("record_not_found"), &json!("99999")));
    assert_ne!(bench.json(&["show", &bench.db, "Track", "3"])["values"]["Composer"], json!("Eddie"), "none of them");
    let (code, error) = bench.error(&["action", &bench.db, "Track", "nope", "1"]);
    assert_eq!((code, &error["code"]), (4, &json!("action_unknown")));
    bench.json(&["undo", &bench.db]);
    assert_ne!(
        bench.json(&["show", &bench.db, "Track", "1"])["values"]["Composer"],
        json!("Eddie"),
        "taken back at once"
    );
}

#[test]
fn what_a_deletion_would_take_along_is_told_before() {
    let bench = Bench::plain();
    bench.outside(
        "CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE b (a INT REFERENCES a ON DELETE CASCADE);
        INSERT INTO a VALUES (1); INSERT INTO b VALUES (1), (1)",
    );
    let before = bench.sha256();
    let planned = bench.json(&["delete", &bench.db, "a", "1", "--plan", "--personal"]);
    assert_eq!(planned, json!({ "planned": 1, "cascaded": { "b": 2 }, "trashed": false }));
    assert_eq!(bench.asked_outside("SELECT count(*) || '' FROM b"), "2");
    assert_eq!(bench.sha256(), before, "nothing happened");
    let deleted = bench.json(&["delete", &bench.db, "a", "1", "--personal"]);
    assert_eq!(deleted, json!({ "deleted": 1, "cascaded": { "b": 2 }, "trashed": false }));
}

#[test]
fn the_words_of_a_trigger_are_told_once() {
    let bench = Bench::plain();
    bench.outside("CREATE TRIGGER t BEFORE UPDATE ON Genre BEGIN SELECT RAISE(ABORT, 'hands off'); END");
    let told = bench.run(&["edit", &bench.db, "Genre", "1", "Name=x", "--personal"]);
    assert_eq!((told.code, told.err.matches("hands off").count()), (5, 1), "{}", told.err);
    let (code, error) = bench.error(&["restore", &bench.db, "Genre", "1", "--seq", "99", "--personal"]);
    assert_eq!((code, &error["code"], &error["params"]["seq"]), (4, &json!("version_not_found"), &json!("99")));
}
