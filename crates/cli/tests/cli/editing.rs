//! Changing a record, its history, and the log that proves it.

use serde_json::json;

use crate::bench::{ANA, Bench, names};

#[test]
fn an_edit_is_in_the_record_its_history_and_the_log() {
    let bench = Bench::enabled();
    let edited = bench.json(&["edit", &bench.db, "Track", "1", "Name=Salute, twice=", "Composer:=null", "GenreId=2"]);
    assert_eq!(names(&edited), ["display", "ignored", "key", "labels", "values"]);
    assert_eq!(edited["values"]["Name"], json!("Salute, twice="), "text is taken as it stands");
    assert_eq!((&edited["values"]["Composer"], &edited["labels"]["GenreId"]), (&json!(null), &json!("Jazz")));
    assert_eq!(bench.json(&["show", &bench.db, "track", "1"])["values"], edited["values"]);

    let history = bench.json(&["history", &bench.db, "Track", "1"]);
    let entry = &history[0];
    assert_eq!(names(entry), ["action", "actor", "as", "at", "changes", "origin", "seq"]);
    assert_eq!((&entry["action"], &entry["actor"], &entry["origin"]), (&json!("edit"), &json!(ANA), &json!("cli")));
    assert_eq!(entry["changes"]["GenreId"], json!({"old": 1, "new": 2}));
    assert_eq!(names(&entry["changes"]), ["Composer", "GenreId", "Name"], "only what changed");

    let log = bench.json(&["audit", &bench.db, "--limit", "10"]);
    let about = log.as_array().unwrap().iter().find(|entry| entry["action"] == "edit").expect("the edit is in the log");
    assert_eq!(names(about), ["action", "actor", "as", "at", "changes", "key", "model", "origin", "seq"]);
    assert_eq!((&about["model"], &about["key"]), (&json!("track"), &json!(1)));

    let newest = bench.json(&["audit", &bench.db, "--limit", "1"]);
    assert_eq!((newest.as_array().unwrap().len(), &newest[0]["action"]), (1, &json!("sign_in")), "newest first");

    let verified = bench.json(&["audit", &bench.db, "--verify"]);
    assert_eq!(names(&verified), ["entries", "first_bad", "head", "ok"]);
    assert_eq!((&verified["ok"], &verified["first_bad"]), (&json!(true), &json!(null)));
}

#[test]
fn an_edit_that_expects_something_else_is_a_conflict() {
    let bench = Bench::enabled();
    let edit = |expect: &str| bench.error(&["edit", &bench.db, "Genre", "1", "Name=Rock!", "--expect", expect]);
    let (code, error) = edit("Name=Jazz");
    assert_eq!((code, &error["code"]), (6, &json!("record_conflict")));
    assert_eq!(bench.json(&["show", &bench.db, "Genre", "1"])["values"]["Name"], json!("Rock"), "nothing was written");
    let args = ["edit", &bench.db, "Genre", "1", "Name=Rock!", "--expect", "Name=Rock", "--expect", "GenreId:=1"];
    assert_eq!(bench.json(&args)["values"]["Name"], json!("Rock!"));
}

#[test]
fn every_problem_of_the_input_is_told_at_once() {
    let bench = Bench::enabled();
    let (code, error) = bench.error(&["edit", &bench.db, "Track", "1", "Milliseconds=soon", "GenreId=999"]);
    assert_eq!((code, &error["code"]), (5, &json!("invalid_input")));
    let problems: Vec<&str> =
        error["problems"].as_array().unwrap().iter().filter_map(|one| one["code"].as_str()).collect();
    assert_eq!(problems, ["not_an_integer", "reference_missing"], "{error}");
    let text = bench.run(&["edit", &bench.db, "Track", "1", "Milliseconds=soon", "--as", ANA]);
    assert!(text.err.contains("Milliseconds: Enter a whole number"), "{}", text.err);
    assert_eq!(text.out, "");
}

#[test]
fn a_plain_file_is_not_edited() {
    let bench = Bench::plain();
    let before = bench.sha256();
    let (code, error) = bench.error(&["edit", &bench.db, "Track", "1", "Name=x"]);
    assert_eq!((code, &error["code"]), (3, &json!("not_confirmed")));
    assert_eq!(bench.sha256(), before);
}

#[test]
fn a_log_that_was_tampered_with_is_found_out() {
    let bench = Bench::enabled();
    bench.json(&["edit", &bench.db, "Genre", "1", "Name=Rock!"]);
    let seq = bench.json(&["history", &bench.db, "Genre", "1"])[0]["seq"].clone();
    bench.outside(
        r#"DROP TRIGGER "bureau_audit_no_update";
        UPDATE "bureau_audit" SET "canonical" = CAST(substr("canonical", 1, length("canonical") - 1) || x'07' AS BLOB)
        WHERE "table_name" = 'Genre'"#,
    );
    let ran = bench.run(&["audit", &bench.db, "--verify", "--as", ANA, "--json"]);
    let verified = ran.document();
    assert_eq!(ran.code, 7, "a damaged file: {verified}");
    assert_eq!(verified["ok"], json!(false));
    assert_eq!(verified["first_bad"], seq, "the entry that was changed is named: {verified}");
    let check = bench.run(&["check", &bench.db, "--as", ANA, "--json"]);
    assert_eq!((check.code, &check.document()["audit"]), (7, &json!("broken")));
}

#[test]
fn a_backup_is_a_database_and_overwrites_nothing() {
    let bench = Bench::enabled();
    let copy = bench.path("copy.sqlite");
    let done = bench.json(&["backup", &bench.db, &copy]);
    assert_eq!(names(&done), ["bytes", "path", "sha256"]);
    assert_eq!(done["sha256"], json!(crate::bench::sha256(&copy)));
    let check = bench.json(&["check", &copy]);
    assert_eq!(names(&check), ["audit", "complaints", "dangling", "foreign_keys", "integrity", "sqlite", "unchecked"]);
    assert_eq!((&check["integrity"], &check["foreign_keys"], &check["audit"]), (&json!("ok"), &json!(0), &json!("ok")));
    let (code, error) = bench.error(&["backup", &bench.db, &copy]);
    assert_eq!((code, &error["code"]), (6, &json!("file_exists")));
}

#[test]
fn a_column_may_have_a_sign_of_equality_in_its_name() {
    let bench = Bench::plain();
    bench.outside(r#"CREATE TABLE "k=v" (id INTEGER PRIMARY KEY, "a=b" TEXT, "n:" INTEGER)"#);
    let added = bench.json(&["add", &bench.db, "k=v", "a=b=c", "n::=7", "--personal"]);
    assert_eq!(added["values"], json!({ "id": 1, "a=b": "c", "n:": 7 }));
    let edit = ["edit", &bench.db, "k=v", "1", "a=b=d", "--personal", "--expect"];
    let (code, error) = bench.error(&[&edit[..], &["a=b=x"]].concat());
    assert_eq!((code, &error["code"]), (6, &json!("record_conflict")));
    let edited = bench.json(&[&edit[..], &["a=b=c"]].concat());
    assert_eq!(edited["values"]["a=b"], json!("d"));
}
