//! Edits: exactly the row meant, every problem at once, nothing rewritten that nobody touched.

use bureau_engine::error::{Error, ErrorCode, Problem, ProblemCode};
use bureau_engine::model::RecordKey;
use bureau_engine::record::Draft;
use bureau_engine::value::Value;

use crate::fixture::{File, key, set};

const ODD: &str = r#"
CREATE TABLE "parent" ("id" INTEGER PRIMARY KEY, "name" TEXT NOT NULL);
CREATE TABLE "odd ""table""" (
    "id" INTEGER PRIMARY KEY,
    "name" TEXT NOT NULL UNIQUE,
    "size" INTEGER CHECK ("size" > 0),
    "state" TEXT NOT NULL DEFAULT 'draft' CHECK ("state" IN ('draft', 'live')),
    "parent" INTEGER REFERENCES "parent" ("id"),
    "double" INTEGER GENERATED ALWAYS AS ("size" * 2) VIRTUAL,
    "on" BOOLEAN,
    "at" DATETIME,
    "price" NUMERIC(10, 2),
    "picture" BLOB
);
INSERT INTO "parent" VALUES (1, 'One');
INSERT INTO "odd ""table""" ("id", "name", "size", "parent", "on", "at", "price", "picture")
VALUES (1, 'a', 5, 1, 1, '2026-01-01 10:00', 9.5, x'00ff'), (2, 'b', 6, NULL, 0, 'someday', 'free', NULL);
CREATE TRIGGER "no" BEFORE UPDATE ON "parent" WHEN NEW."name" = 'no' BEGIN SELECT RAISE(ABORT, 'not that name'); END;
"#;
const SLUG: &str = "odd_table";

fn codes(problems: &[Problem]) -> Vec<(&str, ProblemCode)> {
    problems.iter().map(|problem| (problem.field.as_str(), problem.code)).collect()
}

#[tokio::test]
async fn an_edit_writes_the_field_and_nothing_else() {
    let file = File::with(ODD).await;
    let session = file.session().await;
    let row = "SELECT quote(t.name) || quote(t.size) || quote(t.state) || quote(t.\"on\") || quote(t.at) || quote(t.price) || quote(t.picture) FROM \"odd \"\"table\"\"\" AS t ORDER BY t.id";
    let before = file.ask(row).await;
    let updated = session.update(SLUG, &key(2), set(&[("size", Value::Integer(7))])).await.unwrap();
    assert_eq!(updated.ignored, Vec::<String>::new());
    let after = file.ask(row).await;
    assert_eq!(after[0], before[0], "the other row is as it was");
    assert_eq!(after[1], before[1].replace("'b'6", "'b'7"), "'someday' and 'free' stand where they stood");
    let double = updated.record.values.iter().find(|(name, _)| name == "double").map(|(_, value)| value.clone());
    assert_eq!(double, Some(Value::Integer(14)), "what the database computes comes back");
}

#[tokio::test]
async fn every_problem_of_every_field_is_told_at_once() {
    let file = File::with(ODD).await;
    let session = file.session().await;
    let mut draft = set(&[
        ("name", Value::Null),
        ("state", Value::from("gone")),
        ("parent", Value::Integer(99)),
        ("double", Value::Integer(1)),
        ("id", Value::Integer(3)),
        ("on", Value::Integer(2)),
        ("at", Value::from("tomorrow")),
    ]);
    draft.problems.push(Problem::new("size", ProblemCode::NotAnInteger));
    let error = session.update(SLUG, &key(1), draft).await.unwrap_err();
    assert_eq!(error.code, ErrorCode::InvalidInput);
    let mut found = codes(&error.problems);
    found.sort_unstable_by_key(|(field, _)| *field);
    let expected = [
        ("at", ProblemCode::NotADate),
        ("double", ProblemCode::NotWritable),
        ("id", ProblemCode::FixedKey),
        ("name", ProblemCode::Required),
        ("on", ProblemCode::NotABoolean),
        ("parent", ProblemCode::ReferenceMissing),
        ("size", ProblemCode::NotAnInteger),
        ("state", ProblemCode::NotAChoice),
    ];
    assert_eq!(found, expected);
}

#[tokio::test]
async fn what_only_the_database_knows_is_told_by_field_too() {
    let file = File::with(ODD).await;
    let session = file.session().await;
    let refuse = async |slug: &str, field: &str, value: Value| {
        session.update(slug, &key(1), set(&[(field, value)])).await.unwrap_err()
    };
    assert_eq!(codes(&refuse(SLUG, "name", "b".into()).await.problems), [("name", ProblemCode::NotUnique)]);
    assert_eq!(codes(&refuse(SLUG, "size", Value::Integer(-1)).await.problems), [("size", ProblemCode::CheckFailed)]);
    let trigger = refuse("parent", "name", "no".into()).await;
    assert_eq!((trigger.code, trigger.params["message"].as_str()), (ErrorCode::RefusedByTrigger, "not that name"));
    assert_eq!(refuse(SLUG, "nope", Value::Null).await.code, ErrorCode::FieldUnknown);
    assert_eq!(codes(&refuse(SLUG, "picture", "text".into()).await.problems), [("picture", ProblemCode::NotWritable)]);
    assert_eq!(session.verify_audit().await.unwrap().entries, 3, "enable, add_user, sign_in: refusals leave no change");
}

#[tokio::test]
async fn a_record_that_changed_meanwhile_is_a_conflict() {
    let file = File::with(ODD).await;
    let session = file.session().await;
    let shown = session.get(SLUG, &key(1)).await.unwrap();
    let base = shown.by_name();
    file.run("UPDATE \"odd \"\"table\"\"\" SET size = 50, price = 1 WHERE id = 1").await;
    let draft = Draft { base: base.clone(), ..set(&[("name", "mine".into())]) };
    let error = session.update(SLUG, &key(1), draft).await.unwrap_err();
    assert_eq!((error.code, error.params["fields"].as_str()), (ErrorCode::RecordConflict, "double, price, size"));
    assert_eq!(file.ask("SELECT name FROM \"odd \"\"table\"\"\" WHERE id = 1").await, ["a"], "nothing was written");
    let now = session.get(SLUG, &key(1)).await.unwrap();
    let draft = Draft { base: now.by_name(), ..set(&[("name", "mine".into())]) };
    session.update(SLUG, &key(1), draft).await.expect("against what is there now it is no conflict");
}

#[tokio::test]
async fn what_sqlite_refuses_late_or_without_a_name_is_still_told() {
    let file = File::with(
        "CREATE TABLE p (id INTEGER PRIMARY KEY);
         CREATE TABLE \"a.b\" (id INTEGER PRIMARY KEY, mail TEXT, code TEXT UNIQUE, p INTEGER REFERENCES p (id) DEFERRABLE INITIALLY DEFERRED);
         CREATE UNIQUE INDEX lower_mail ON \"a.b\" (lower(mail));
         INSERT INTO \"a.b\" VALUES (1, 'x@y', 'c1', NULL), (2, 'z@y', 'c2', NULL);
         CREATE TRIGGER ignore BEFORE UPDATE ON \"a.b\" WHEN NEW.mail = 'ignore' BEGIN SELECT RAISE(IGNORE); END",
    )
    .await;
    let session = file.session().await;
    let refuse =
        async |field: &str, value: Value| session.update("a_b", &key(2), set(&[(field, value)])).await.unwrap_err();
    assert_eq!(codes(&refuse("mail", "X@Y".into()).await.problems), [("mail", ProblemCode::NotUnique)]);
    assert_eq!(codes(&refuse("code", "c1".into()).await.problems), [("code", ProblemCode::NotUnique)]);
    assert_eq!(codes(&refuse("p", Value::Integer(9)).await.problems), [("p", ProblemCode::ReferenceMissing)]);
    assert_eq!(refuse("mail", "ignore".into()).await.code, ErrorCode::RefusedByTrigger);
}

#[tokio::test]
async fn large_doubles_are_no_conflict_with_themselves() {
    let file = File::with(
        "CREATE TABLE d (id INTEGER PRIMARY KEY, v REAL, w TEXT); INSERT INTO d VALUES (1, 1e16, 'a'), (2, 5.0, 'b')",
    )
    .await;
    let session = file.session().await;
    let base = [("v".to_owned(), Value::Integer(10_000_000_000_000_000))].into();
    session.update("d", &key(1), Draft { base, ..set(&[("w", "new".into())]) }).await.unwrap();
    let entries = session.verify_audit().await.unwrap().entries;
    session.update("d", &key(2), set(&[("v", Value::Integer(5))])).await.unwrap();
    assert_eq!(session.verify_audit().await.unwrap().entries, entries, "5 over 5.0 is no change");
}

#[tokio::test]
async fn putting_back_what_was_there_writes_nothing() {
    let file = File::with(ODD).await;
    let session = file.session().await;
    let entries = session.verify_audit().await.unwrap().entries;
    session.update(SLUG, &key(2), set(&[("at", "someday".into()), ("price", "free".into())])).await.unwrap();
    assert_eq!(session.verify_audit().await.unwrap().entries, entries);
}

#[tokio::test]
async fn exactly_the_row_meant_is_touched_whatever_the_key() {
    let file = File::with(
        "CREATE TABLE w (a TEXT, b INTEGER, v TEXT, PRIMARY KEY (a, b)) WITHOUT ROWID;
         INSERT INTO w VALUES ('x', 1, 'old'), ('x', 2, 'old'), ('y', 1, 'old');
         CREATE TABLE r (v TEXT); INSERT INTO r VALUES ('old'), ('old'), ('old');
         CREATE TABLE n (k TEXT PRIMARY KEY, v TEXT); INSERT INTO n VALUES (NULL, 'old'), ('k', 'old');
         CREATE TABLE s (rowid TEXT, v TEXT); INSERT INTO s VALUES ('2', 'old'), ('1', 'old')",
    )
    .await;
    let session = file.session().await;
    let new = || set(&[("v", "new".into())]);
    session.update("w", &RecordKey(vec!["x".into(), Value::Integer(2)]), new()).await.unwrap();
    assert_eq!(file.ask("SELECT a || b FROM w WHERE v = 'new'").await, ["x2"]);
    session.update("r", &key(2), new()).await.unwrap();
    assert_eq!(file.ask("SELECT CAST(rowid AS TEXT) FROM r WHERE v = 'new'").await, ["2"]);
    session.update("n", &RecordKey(vec![Value::Null]), new()).await.unwrap();
    assert_eq!(file.ask("SELECT ifnull(k, 'null') FROM n WHERE v = 'new'").await, ["null"]);
    session.update("s", &key(2), new()).await.unwrap();
    assert_eq!(
        file.ask("SELECT rowid FROM s WHERE v = 'new'").await,
        ["1"],
        "the real rowid, not the column of that name"
    );
    let missing = session.update("r", &key(9), new()).await.unwrap_err();
    assert_eq!(missing.code, ErrorCode::RecordNotFound);
}

#[tokio::test]
async fn a_key_that_names_several_rows_changes_none() {
    // Two rows with a NULL key: SQLite allows it in a rowid table.
    let file =
        File::with("CREATE TABLE n (k TEXT PRIMARY KEY, v TEXT); INSERT INTO n VALUES (NULL, 'a'), (NULL, 'b')").await;
    let session = file.session().await;
    assert!(session.update("n", &RecordKey(vec![Value::Null]), set(&[("v", "x".into())])).await.is_err());
    assert_eq!(file.ask("SELECT v FROM n ORDER BY v").await, ["a", "b"]);
}

/// What only the database finds is told with the rest, all of it.
#[tokio::test]
async fn what_the_database_would_refuse_next_is_told_at_once() {
    let file = File::with(
        "CREATE TABLE cat (id INTEGER PRIMARY KEY); INSERT INTO cat VALUES (1);
         CREATE TABLE item (id INTEGER PRIMARY KEY, code TEXT UNIQUE, qty INT CHECK (qty >= 0), cat INT NOT NULL REFERENCES cat (id),
            a INT, b INT, size INT CHECK (size < 10), UNIQUE (a, b));
         INSERT INTO item VALUES (1, 'A', 1, 1, 5, 6, 1), (2, 'B', 1, 1, 7, 8, 1)",
    )
    .await;
    let session = file.session().await;
    let before = file.ask("SELECT group_concat(code || qty || a || b) FROM item").await;
    let told = |error: Error| {
        let mut told: Vec<(String, ProblemCode)> =
            error.problems.into_iter().map(|one| (one.field, one.code)).collect();
        told.sort_by(|a, b| a.0.cmp(&b.0));
        told
    };
    let wrong = [
        ("code", "A".into()),
        ("qty", Value::Integer(-1)),
        ("size", Value::Integer(10)),
        ("a", Value::Integer(5)),
        ("b", Value::Integer(6)),
    ];
    let found = [
        ("a", ProblemCode::NotUniqueTogether),
        ("b", ProblemCode::NotUniqueTogether),
        ("code", ProblemCode::NotUnique),
        ("qty", ProblemCode::CheckFailed),
        ("size", ProblemCode::CheckFailed),
    ];
    let expected: Vec<(String, ProblemCode)> = found.map(|(name, code)| (name.to_owned(), code)).to_vec();
    let fine = [&wrong[..], &[("cat", Value::Integer(1))]].concat();
    assert_eq!(told(session.add("item", set(&fine)).await.unwrap_err()), expected);
    assert_eq!(told(session.update("item", &key(2), set(&wrong)).await.unwrap_err()), expected);
    let with_more = [&wrong[..], &[("cat", Value::Integer(99))]].concat();
    let mut all = expected.clone();
    all.insert(2, ("cat".to_owned(), ProblemCode::ReferenceMissing));
    assert_eq!(told(session.add("item", set(&with_more)).await.unwrap_err()), all);
    assert_eq!(told(session.update("item", &key(2), set(&with_more)).await.unwrap_err()), all);
    // Something that must be given and is not hides nothing of it either.
    let mut without = expected.clone();
    without.insert(2, ("cat".to_owned(), ProblemCode::Required));
    assert_eq!(told(session.add("item", set(&wrong)).await.unwrap_err()), without);
    assert_eq!(file.ask("SELECT group_concat(code || qty || a || b) FROM item").await, before);
    assert!(session.verify_audit().await.unwrap().ok);
    let newest = session.history("item", &key(2)).await.unwrap();
    assert!(newest.entries.is_empty(), "what was tried is no change");
}

#[tokio::test]
async fn who_refers_to_a_value_is_told_where_it_is_changed() {
    for action in ["", "ON UPDATE RESTRICT"] {
        let file = File::with(&format!(
            "CREATE TABLE shelf (id INTEGER PRIMARY KEY, code TEXT UNIQUE); INSERT INTO shelf VALUES (1, 'A');
             CREATE TABLE book (id INTEGER PRIMARY KEY, shelf TEXT REFERENCES shelf (code) {action}); INSERT INTO book VALUES (1, 'A'), (2, 'A')"
        ))
        .await;
        let session = file.session().await;
        let error = session.update("shelf", &key(1), set(&[("code", "Z".into())])).await.unwrap_err();
        let problem = &error.problems[0];
        assert_eq!(
            (problem.field.as_str(), problem.code, problem.params["by"].as_str()),
            ("code", ProblemCode::ReferredTo, "Books (2)")
        );
    }
}
