//! Files without the admin: edited when the person says so, undone from a journal elsewhere.

use serde_json::json;

use crate::bench::Bench;

#[test]
fn a_plain_file_is_edited_with_personal_and_has_a_history() {
    let bench = Bench::plain();
    let edit = ["edit", &bench.db, "Genre", "1", "Name=Rock!"];
    let (code, error) = bench.error(&edit);
    assert_eq!((code, &error["code"]), (3, &json!("not_confirmed")));
    let told = bench.run(&edit);
    assert!(told.err.contains("--personal"), "the way out is told: {}", told.err);
    assert_eq!(bench.json(&["history", &bench.db, "Genre", "1"]), json!([]));
    let edited = bench.json(&[&edit[..], &["--personal"]].concat());
    assert_eq!(edited["values"]["Name"], json!("Rock!"));
    let entry = &bench.json(&["history", &bench.db, "Genre", "1"])[0];
    assert_eq!((&entry["actor"], &entry["origin"]), (&json!("owner"), &json!("cli")));
    assert_eq!(entry["changes"], json!({"Name": {"old": "Rock", "new": "Rock!"}}));
    let log = bench.json(&["audit", &bench.db]);
    assert_eq!((log.as_array().unwrap().len(), &log[0]["model"]), (1, &json!("genre")));
    let (code, error) = bench.error(&["audit", &bench.db, "--verify"]);
    assert_eq!((code, &error["code"]), (3, &json!("not_enabled")), "a journal proves nothing");
}

#[test]
fn an_enabled_file_is_not_entered_with_personal() {
    let bench = Bench::enabled();
    let ran = bench.run(&["edit", &bench.db, "Genre", "1", "Name=x", "--personal", "--json"]);
    let (code, error) = ran.error();
    assert_eq!((code, &error["code"]), (3, &json!("not_signed_in")));
}

/// A write-ahead log beside the file when nobody has it open would be missed by whoever copies the file.
#[test]
fn nothing_is_left_beside_a_file_that_keeps_a_write_ahead_log() {
    let bench = Bench::plain();
    bench.outside("PRAGMA journal_mode = WAL");
    let beside = || {
        let all = std::fs::read_dir(std::path::Path::new(&bench.db).parent().unwrap()).unwrap();
        let names = all.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        names.filter(|name| name.ends_with("-wal") || name.ends_with("-shm")).collect::<Vec<_>>()
    };
    for round in 0..6 {
        let name = format!("Name=Rock {round}");
        bench.run(&["edit", &bench.db, "Genre", "1", &name, "--personal"]).ok();
        assert_eq!(beside(), Vec::<String>::new(), "after an edit");
        let copy = bench.path("copy.sqlite");
        std::fs::copy(&bench.db, &copy).unwrap();
        assert_eq!(bench.json(&["show", &copy, "Genre", "1"])["values"]["Name"], json!(format!("Rock {round}")));
        bench.run(&["list", &bench.db, "Genre"]).ok();
        assert_eq!(beside(), Vec::<String>::new(), "after a list");
    }
}
