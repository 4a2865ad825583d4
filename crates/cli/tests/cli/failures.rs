//! Each exit code, and the shape of failure.

use serde_json::json;

use crate::bench::{ANA, Bench};

#[test]
fn usage_errors_are_two_and_json_when_asked() {
    let bench = Bench::plain();
    let db = bench.db.as_str();
    for args in [
        vec![],
        vec!["nope"],
        vec!["list"],
        vec!["list", db, "Track", "--per-page", "0"],
        vec!["list", db, "Track", "--per-page", "501"],
        vec!["list", db, "Track", "--page", "0"],
        vec!["list", db, "Track", "--count", "roughly"],
        vec!["list", db, "Track", "--bogus"],
        vec!["audit", db, "--verify", "--limit", "3"],
        vec!["enable", db, "--email", ANA, "--backup", "x", "--no-backup"],
        vec!["edit", db, "Track", "1"],
        vec!["edit", db, "Track", "1", "Name"],
        vec!["models", db, "--language", "de"],
    ] {
        let text = bench.run(&args);
        assert_eq!((text.code, text.out.as_str()), (2, ""), "{args:?}");
        assert!(
            text.err.starts_with("bureau: ") && !text.err.contains("cli-"),
            "{args:?} is told in words: {}",
            text.err
        );
        let (code, error) = bench.run(&[args.as_slice(), &["--json"]].concat()).error();
        assert_eq!((code, &error["code"]), (2, &json!("usage")), "{args:?}");
    }
}

#[test]
fn what_is_not_there_is_four() {
    let bench = Bench::plain();
    let (code, error) = bench.error(&["list", &bench.db, "Nope"]);
    assert_eq!((code, &error["code"]), (4, &json!("model_not_found")));
    let (code, error) = bench.error(&["show", &bench.db, "Track", "999999"]);
    assert_eq!((code, &error["code"]), (4, &json!("record_not_found")));
}

#[test]
fn input_that_cannot_be_is_five() {
    let bench = Bench::plain();
    let db = bench.db.as_str();
    for (args, expected) in [
        (vec!["list", db, "Track", "--filter", "Name"], "invalid_filter"),
        (vec!["list", db, "Track", "--filter", "Name:like:x"], "invalid_filter"),
        (vec!["list", db, "Track", "--filter", "Milliseconds:gt:soon"], "invalid_filter"),
        (vec!["list", db, "Track", "--filter", "Nope:is:1"], "field_unknown"),
        (vec!["list", db, "Track", "--sort", "Nope"], "field_unknown"),
        (vec!["list", db, "Track", "--fields", "Name,Nope"], "field_unknown"),
        (vec!["show", db, "Track", "one"], "invalid_key"),
        (vec!["show", db, "PlaylistTrack", "1"], "invalid_key"),
    ] {
        let (code, error) = bench.error(&args);
        assert_eq!((code, &error["code"]), (5, &json!(expected)), "{args:?}");
    }
}

#[test]
fn a_file_that_cannot_be_used_is_seven() {
    let bench = Bench::plain();
    let text = bench.path("notes.txt");
    std::fs::write(&text, "not a database, but long enough to be looked at as one. ".repeat(40)).unwrap();
    let folder = bench.path("");
    for (path, expected) in
        [(bench.path("nowhere.sqlite"), "file_missing"), (text, "file_not_a_database"), (folder, "file_not_regular")]
    {
        let (code, error) = bench.error(&["models", &path]);
        assert_eq!((code, &error["code"]), (7, &json!(expected)), "{path}");
        assert!(!std::path::Path::new(&bench.path("nowhere.sqlite")).exists(), "looking makes no file");
    }
    let nowhere = bench.path("no/such/folder.sqlite");
    let (code, error) = bench.run(&["create", &nowhere, "--email", ANA, "--json"]).error();
    assert_eq!((code, &error["code"]), (7, &json!("folder_missing")));
}

#[test]
fn a_file_another_program_locks_is_seven() {
    let bench = Bench::plain();
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
        use sqlx::Connection;
        let options = sqlx::sqlite::SqliteConnectOptions::new().filename(&bench.db);
        let mut other = sqlx::SqliteConnection::connect_with(&options).await.unwrap();
        sqlx::raw_sql("BEGIN EXCLUSIVE").execute(&mut other).await.unwrap();
        let (code, error) = bench.error(&["models", &bench.db]);
        assert_eq!((code, &error["code"]), (7, &json!("file_locked")));
        assert!(error["hint"].as_str().is_some_and(|hint| hint.contains("SQLITE_BUSY")), "{error}");
    });
    assert_eq!(bench.run(&["models", &bench.db]).code, 0, "free again");
}

/// Signing in counts tries in the file; where it may not be written, in the app's data.
#[test]
fn an_enabled_file_that_may_not_be_written_is_looked_at_and_not_touched() {
    let bench = Bench::enabled();
    bench.outside(r#"UPDATE "bureau_meta" SET "value" = '99' WHERE "name" = 'min_writer'"#);
    let before = std::fs::read(&bench.db).unwrap();
    assert_eq!(bench.json(&["show", &bench.db, "Genre", "1"])["values"]["Name"], json!("Rock"));
    let (code, error) = bench.error(&["edit", &bench.db, "Genre", "1", "Name=x"]);
    assert_eq!((code, &error["code"]), (7, &json!("file_read_only")));
    assert!(std::fs::read(&bench.db).unwrap() == before);
}

#[test]
fn failures_in_text_are_one_message_on_stderr() {
    let bench = Bench::plain();
    let ran = bench.run(&["show", &bench.db, "Track", "999999"]);
    assert_eq!((ran.code, ran.out.as_str()), (4, ""));
    assert!(ran.err.starts_with("bureau: "), "{}", ran.err);
    let refused = bench.run(&["edit", &bench.db, "Track", "1", "Name=x"]);
    assert!(refused.err.contains("bureau enable DB"), "the way out is told: {}", refused.err);
}

#[test]
fn a_mistake_in_a_filter_is_shown_where_it_is() {
    let bench = Bench::plain();
    let ran = bench.run(&["list", &bench.db, "Track", "--where", "Name like 'x'"]);
    assert_eq!(ran.code, 5);
    assert!(ran.err.contains("At character 6, before “like 'x'”: a test is missing here"), "{}", ran.err);
    let ran = bench.run(&["list", &bench.db, "Track", "--where", "Name = ", "--json"]);
    let document: serde_json::Value = serde_json::from_str(&ran.err).unwrap();
    assert_eq!(
        document["error"]["params"],
        serde_json::json!({ "position": "8", "near": "", "expected": "value" }),
        "{}",
        ran.err
    );
}
