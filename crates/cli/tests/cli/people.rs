//! Enabling, accounts, sign-in, disabling.

use serde_json::json;

use crate::bench::{ANA, Bench, LEAST_COST, PASSWORD, names, sha256};

#[test]
fn enabling_takes_a_backup_and_shows_the_recovery_key_once() {
    let bench = Bench::plain();
    let ran =
        bench.run(&["enable", &bench.db, "--email", ANA, "--backup", &bench.path("before.sqlite"), "--json"]).ok();
    let done = ran.document();
    assert_eq!(names(&done), ["backup", "models", "recovery_key"]);
    assert_eq!(done["models"], json!(11));
    assert_eq!(done["backup"]["sha256"], json!(sha256(&bench.path("before.sqlite"))), "the backup is what was said");
    let (code, error) = bench.run(&["enable", &bench.db, "--email", ANA, "--json"]).error();
    assert_eq!((code, &error["code"]), (6, &json!("already_enabled")));
}

/// Tests ask for less; nobody else gets it.
#[test]
fn a_password_is_stored_at_its_full_cost_unless_tests_ask_for_less() {
    let cost = |bench: &Bench| {
        let hash = bench.asked_outside(r#"SELECT "password_hash" FROM "bureau_user""#);
        hash.split('$').nth(3).map(str::to_owned)
    };
    let bench = Bench::plain();
    let mut full = bench.command(&["enable", &bench.db, "--email", ANA, "--no-backup"]);
    full.env_remove(LEAST_COST).env("BUREAU_PASSWORD", PASSWORD);
    let ran = full.output().unwrap();
    assert!(ran.status.success(), "{ran:?}");
    assert_eq!(cost(&bench).as_deref(), Some("m=65536,t=3,p=1"));
    assert_eq!(cost(&Bench::enabled()).as_deref(), Some("m=19456,t=2,p=1"));
}

#[test]
fn an_enabled_file_asks_everyone_who_they_are() {
    let bench = Bench::enabled();
    for args in [
        vec!["models"],
        vec!["list", "Track"],
        vec!["show", "Track", "1"],
        vec!["edit", "Track", "1", "Name=x"],
        vec!["history", "Track", "1"],
        vec!["audit"],
        vec!["backup", "copy.sqlite"],
        vec!["check"],
        vec!["disable"],
        vec!["createsuperuser", "--email", "bo@example.org"],
    ] {
        let mut args: Vec<&str> = [args, vec!["--json"]].concat();
        args.insert(1, &bench.db);
        let (code, error) = bench.run(&args).error();
        assert_eq!((code, &error["code"]), (3, &json!("not_signed_in")), "{args:?}");
    }
    let wrong = bench.run_with(&["models", &bench.db, "--as", ANA, "--json"], &[("BUREAU_PASSWORD", "wrong")], "");
    let nobody = bench.run(&["models", &bench.db, "--as", "nobody@example.org", "--json"]);
    assert_eq!(wrong.error(), (3, json!({"code": "invalid_credentials", "params": {}, "field": null, "hint": null})));
    assert_eq!(wrong.error(), nobody.error(), "one answer to both");
}

#[test]
fn passwords_come_from_stdin_too_and_never_from_nowhere() {
    let bench = Bench::enabled();
    let args = ["models", &bench.db, "--as", ANA, "--password-stdin", "--json"];
    bench.run_with(&args, &[], &format!("{PASSWORD}\n")).ok();
    let (code, error) = bench.run_with(&args, &[("BUREAU_PASSWORD", PASSWORD)], "").error();
    assert_eq!((code, &error["code"]), (2, &json!("usage")), "an empty stdin is not replaced in silence");
    let (code, error) = bench.run_with(&["models", &bench.db, "--as", ANA, "--json"], &[], "").error();
    assert_eq!((code, &error["code"]), (2, &json!("usage")), "without a terminal there is nobody to ask");
}

#[test]
fn six_wrong_passwords_lock_the_account_for_a_while() {
    let bench = Bench::enabled();
    let wrong = || bench.run_with(&["models", &bench.db, "--as", ANA, "--json"], &[("BUREAU_PASSWORD", "no")], "");
    for _ in 0..5 {
        assert_eq!(wrong().error().1["code"], json!("invalid_credentials"));
    }
    let (code, error) = wrong().error();
    assert_eq!((code, &error["code"]), (3, &json!("too_many_attempts")), "counted in the file, over processes");
    assert!(error["params"]["seconds"].is_string(), "{error}");
    let (_, error) = bench.run(&["models", &bench.db, "--as", ANA, "--json"]).error();
    assert_eq!(error["code"], json!("too_many_attempts"), "the right password waits too");
}

#[test]
fn superusers_are_made_by_superusers_or_by_the_recovery_key() {
    let bench = Bench::plain();
    let key =
        bench.run(&["enable", &bench.db, "--email", ANA, "--no-backup", "--json"]).ok().document()["recovery_key"]
            .clone();
    let make = |email: &str, extra: &[&str], variables: &[(&str, &str)], stdin: &str| {
        let args = [&["createsuperuser", &bench.db, "--email", email, "--json"], extra].concat();
        bench.run_with(&args, variables, stdin)
    };
    let both = [("BUREAU_PASSWORD", PASSWORD), ("BUREAU_NEW_PASSWORD", "velvet-anchor-thistle-4")];
    let made = make("bo@example.org", &["--as", ANA], &both, "").ok().document();
    assert_eq!(made["email"], json!("bo@example.org"));
    bench.run_with(&["models", &bench.db, "--as", "bo@example.org"], &[("BUREAU_PASSWORD", both[1].1)], "").ok();

    let by_key = [("BUREAU_RECOVERY_KEY", key.as_str().unwrap())];
    make(ANA, &["--password-stdin"], &by_key, "granite-otter-window-7\n").ok();
    bench.run_with(&["models", &bench.db, "--as", ANA], &[("BUREAU_PASSWORD", "granite-otter-window-7")], "").ok();
    let wrong = [("BUREAU_RECOVERY_KEY", "AAAA-AAAA"), ("BUREAU_NEW_PASSWORD", both[1].1)];
    let (code, error) = make("eve@example.org", &[], &wrong, "").error();
    assert_eq!((code, &error["code"]), (3, &json!("invalid_recovery_key")));
    let weak = [("BUREAU_PASSWORD", "granite-otter-window-7"), ("BUREAU_NEW_PASSWORD", "password")];
    let (code, error) = make("cy@example.org", &["--as", ANA], &weak, "").error();
    assert_eq!((code, &error["code"]), (5, &json!("invalid_input")), "passwords have rules here too");
}

#[test]
fn a_new_workspace_is_empty_or_the_sample() {
    let bench = Bench::plain();
    for (name, extra, models) in [("empty.sqlite", None, 0), ("demo.sqlite", Some("--demo"), 11)] {
        let path = bench.path(name);
        let mut args = vec!["create", &path, "--email", ANA, "--json"];
        args.extend(extra);
        let done = bench.run(&args).ok().document();
        assert_eq!((&done["models"], &done["backup"]), (&json!(models), &json!(null)), "{name}");
        assert_eq!(bench.json(&["models", &path]).as_array().unwrap().len(), models, "{name}");
    }
    for (language, label) in [("en", "Tasks"), ("fr", "Tâches"), ("es", "Tareas")] {
        let path = bench.path(&format!("{language}.sqlite"));
        bench.run(&["create", &path, "--template", "tasks", "--email", ANA, "--language", language]).ok();
        let models = bench.json(&["models", &path]);
        assert!(models.as_array().unwrap().iter().any(|model| model["label"] == label), "{models}");
    }
    let both = ["create", &bench.path("both.sqlite"), "--template", "tasks", "--demo", "--email", ANA, "--json"];
    assert_eq!(bench.run(&both).error().0, 2, "one or the other");
    let (code, error) = bench.run(&["create", &bench.db, "--email", ANA, "--json"]).error();
    assert_eq!((code, &error["code"]), (6, &json!("file_exists")), "nothing is overwritten");
    let path = bench.path("refused.sqlite");
    let weak = bench.run_with(&["create", &path, "--email", ANA, "--json"], &[("BUREAU_PASSWORD", "password")], "");
    assert_eq!(weak.error().0, 5);
    assert!(!std::path::Path::new(&path).exists(), "a half-made workspace is not left behind");
}

#[test]
fn disabling_takes_away_what_enabling_added() {
    let bench = Bench::enabled();
    let done = bench.json(&["disable", &bench.db]);
    assert_eq!(done["enabled"], json!(false));
    bench.run_with(&["models", &bench.db], &[], "").ok();
    let (code, error) = bench.error(&["disable", &bench.db]);
    assert_eq!((code, &error["code"]), (3, &json!("not_enabled")));
}
