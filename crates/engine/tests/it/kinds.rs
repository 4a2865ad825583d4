//! Kinds of real files: what a sample shows, what is kept when a record is changed, and what looking costs.

use bureau_engine::error::{ErrorCode, ProblemCode};
use bureau_engine::model::kind::{Digits, Pair, UuidForm, Written};
use bureau_engine::model::{Kind, Model, Reason};
use bureau_engine::record::{Filter, ListQuery, Op, Sort};
use bureau_engine::value::Value;

use crate::fixture::{File, key, set};

fn kinds(model: &Model) -> Vec<&Kind> {
    model.fields.iter().skip(1).map(|field| &field.kind).collect()
}

/// SQLite takes types it does not know for numeric; people do not.
#[tokio::test]
async fn unknown_types_hold_text() {
    let file =
        File::with("CREATE TABLE a (id INTEGER PRIMARY KEY, b STRING, c JSON, d UUID, e DECIMAL(8, 3), f MONEY)").await;
    let model = file.owner().await.find("a").await.unwrap();
    let decimal = |scale| Kind::Decimal(Digits { scale, as_text: false });
    let (text, uuid) = (Kind::Text(None), Kind::Uuid(UuidForm::Hyphens));
    assert_eq!(kinds(&model), [&text, &Kind::Json, &uuid, &decimal(Some(3)), &decimal(None)]);
}

/// Each column is changed through its kind and keeps the form of its other values.
#[tokio::test]
async fn a_changed_value_is_written_as_its_column_writes_them() {
    let file = File::with(
        "CREATE TABLE a (id INTEGER PRIMARY KEY, active TEXT, uid BLOB, seen_at INTEGER, at DATETIME, day REAL, price TEXT);
         INSERT INTO a VALUES
         (1, 'N', x'00112233445566778899aabbccddeeff', 1700000000, '2026-01-01T10:00:00Z', 2461364.5, '12.50'),
         (2, 'Y', x'00112233445566778899aabbccddee00', 1700000001, '2026-01-02T10:00:00Z', 2461365.5, '3')",
    )
    .await;
    let session = file.session().await;
    let model = session.find("a").await.unwrap();
    let pair = Kind::Boolean(Pair { no: "N".into(), yes: "Y".into() });
    assert_eq!(model.field("active").unwrap().kind, pair);
    let typed = [
        ("active", "yes"),
        ("uid", "ffeeddcc-bbaa-9988-7766-554433221100"),
        ("seen_at", "2026-11-19 16:00"),
        ("at", "2026-11-19 16:00"),
        ("day", "2460000.5"),
        ("price", "99.90"),
    ];
    let values: Vec<(&str, Value)> =
        typed.iter().map(|(field, text)| (*field, model.field(field).unwrap().kind.parse(text).unwrap())).collect();
    session.update("a", &key(1), set(&values)).await.unwrap();
    let stored = "SELECT active || hex(uid) || typeof(seen_at) || seen_at || at || day || typeof(price) || price FROM a WHERE id = 1";
    let expected = "YFFEEDDCCBBAA99887766554433221100integer17951040002026-11-19T16:00:00Z2460000.5text99.90";
    assert_eq!(file.ask(stored).await, [expected]);
}

/// A secret is in no answer a person gets, cannot be written and cannot be guessed by comparing.
#[tokio::test]
async fn a_password_stays_where_it_is() {
    let file = File::with(
        "CREATE TABLE a (id INTEGER PRIMARY KEY, password TEXT); INSERT INTO a VALUES (1, 'hunter2'), (2, 'swordfish')",
    )
    .await;
    let session = file.session().await;
    let model = session.find("a").await.unwrap();
    assert!(model.display.is_empty() && model.search.is_empty(), "{:?} {:?}", model.display, model.search);
    assert_eq!(session.get("a", &key(1)).await.unwrap().display, "#1");
    let refused = session.update("a", &key(1), set(&[("password", "x".into())])).await.unwrap_err();
    assert_eq!(refused.problems[0].code, ProblemCode::NotWritable);
    let query = |op, value| ListQuery { filter: Filter::term("password", op, value).unwrap(), ..Default::default() };
    let guessed = session.list("a", &query(Op::Starts, "hunter")).await.unwrap_err();
    assert_eq!(guessed.code, ErrorCode::InvalidFilter);
    assert_eq!(session.list("a", &query(Op::Filled, "")).await.unwrap().records.len(), 2);
    let sort = Sort::by("password");
    let sorted = session.list("a", &ListQuery { sort: vec![sort], ..Default::default() }).await.unwrap_err();
    assert_eq!(sorted.code, ErrorCode::FieldUnknown, "their order would tell them apart");
}

/// Days are found by their dates, however the column keeps them.
#[tokio::test]
async fn counted_days_are_filtered_as_days() {
    let file = File::with(
        "CREATE TABLE a (id INTEGER PRIMARY KEY, seen_at INTEGER, jd_at REAL);
         INSERT INTO a VALUES (1, 1795046400, 2461363.5), (2, 1795132799, 2461364.499), (3, 1795132800, 2461364.5)",
    )
    .await;
    let session = file.owner().await;
    for field in ["seen_at", "jd_at"] {
        for (op, value, expected) in [
            (Op::Is, "2026-11-19", vec![1, 2]),
            (Op::Starts, "2026-11-19", vec![1, 2]),
            (Op::Gt, "2026-11-19", vec![3]),
            (Op::Ge, "2026-11-20", vec![3]),
            (Op::Lt, "2026-11-20", vec![1, 2]),
            (Op::Le, "2026-11", vec![1, 2, 3]),
            (Op::Is, "2027", vec![]),
        ] {
            let query = ListQuery { filter: Filter::term(field, op, value).unwrap(), ..Default::default() };
            let found = session.list("a", &query).await.unwrap().records;
            let found: Vec<Value> = found.into_iter().map(|record| record.key.0[0].clone()).collect();
            let expected: Vec<Value> = expected.into_iter().map(Value::Integer).collect();
            assert_eq!(found, expected, "{field} {op:?} {value}");
        }
    }
}

/// The reason of a kind names counts and types, never a value of the table.
#[tokio::test]
async fn a_kind_says_why_and_not_what() {
    let file = File::with(
        "CREATE TABLE a (id INTEGER PRIMARY KEY, email TEXT, note TEXT, flag BOOLEAN);
         INSERT INTO a VALUES (1, 'a@b.example', 'secret one', 2), (2, 'c@d.example', 'secret two', 3)",
    )
    .await;
    let model = file.owner().await.find("a").await.unwrap();
    assert_eq!(model.field("email").unwrap().because, Reason::Name { seen: 2 });
    assert_eq!(model.field("flag").unwrap().because, Reason::Contradicted { guess: "boolean", seen: 2 });
    let told = format!("{model:?}");
    assert!(!told.contains("secret") && !told.contains("b.example"), "{told}");
}

/// Other values, another kind: only a change of the schema makes us look again.
#[tokio::test]
async fn a_sample_lasts_as_long_as_the_schema() {
    let file =
        File::with("CREATE TABLE a (id INTEGER PRIMARY KEY, seen_at INTEGER); INSERT INTO a VALUES (1, 1700000000)")
            .await;
    let session = file.owner().await;
    let seconds = Kind::Datetime(Written::UnixSeconds { real: false });
    let kind = || async { session.find("a").await.unwrap().field("seen_at").unwrap().kind.clone() };
    assert_eq!(kind().await, seconds);
    file.run("UPDATE a SET seen_at = 5").await;
    assert_eq!(kind().await, seconds, "what was seen is kept");
    file.run("CREATE TABLE b (x)").await;
    assert_eq!(kind().await, Kind::Integer, "a new schema, a new look");
}

/// A table whose values are slow to find or large is not waited for, nor read into memory.
#[tokio::test]
async fn looking_is_bounded() {
    let file = File::with(
        "CREATE TABLE big (id INTEGER PRIMARY KEY, note TEXT, data JSON);
         WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20)
         INSERT INTO big SELECT i, hex(zeroblob(1000000)), 'x' FROM n;
         CREATE TABLE slow (id INTEGER PRIMARY KEY, active BOOLEAN);
         WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000)
         INSERT INTO slow SELECT i, 1 FROM n;
         CREATE VIEW endless AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)
         SELECT i AS id, i AS active, i AS data FROM n WHERE i < 0",
    )
    .await;
    let session = file.owner().await;
    assert_eq!(session.find("endless").await.unwrap().fields.len(), 3, "a look that finds nothing ends all the same");
    let model = session.find("big").await.unwrap();
    assert!(matches!(model.field("note").unwrap().kind, Kind::LongText(_)), "its size is known without reading it");
    assert_eq!(session.find("slow").await.unwrap().field("active").unwrap().kind, Kind::Boolean(Pair::numbers()));
}

/// While we look, another program writes: nobody waits for the other longer than a look takes.
#[tokio::test]
async fn looking_does_not_hold_up_a_writer() {
    let file = File::with(
        "CREATE TABLE a (id INTEGER PRIMARY KEY, active BOOLEAN);
         WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000) INSERT INTO a SELECT i, 1 FROM n",
    )
    .await;
    let session = file.owner().await;
    for round in 0..20 {
        let write = format!("CREATE TABLE b{round} (x); UPDATE a SET active = 0 WHERE id = 1");
        let (found, ()) = tokio::join!(async { session.find("a").await.unwrap() }, file.run(&write));
        assert_eq!(found.field("active").unwrap().kind, Kind::Boolean(Pair::numbers()));
    }
}
