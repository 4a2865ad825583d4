//! The audit log: every row the transaction changed, in a chain that notices every kind of tampering.

use bureau_engine::audit::Entry;
use bureau_engine::error::ErrorCode;
use bureau_engine::session::Session;
use bureau_engine::value::Value;

use crate::fixture::{EMAIL, File, key, names, set};

const TRIGGERED: &str = "
CREATE TABLE p (id INTEGER PRIMARY KEY, name TEXT, hits INTEGER NOT NULL DEFAULT 0);
CREATE TABLE c (id INTEGER PRIMARY KEY, p TEXT REFERENCES p (name) ON UPDATE CASCADE, note TEXT);
CREATE TABLE log (what TEXT);
CREATE UNIQUE INDEX p_name ON p (name);
INSERT INTO p VALUES (1, 'one', 0); INSERT INTO c VALUES (10, 'one', 'x'), (11, 'one', 'y');
CREATE TRIGGER t AFTER UPDATE OF name ON p BEGIN INSERT INTO log VALUES (NEW.name); END";

async fn changes(session: &Session) -> Vec<Entry> {
    let all = session.audit(100).await.unwrap();
    let mut rows: Vec<Entry> =
        all.into_iter().map(|(entry, _)| entry).filter(|entry| entry.subject.is_some()).collect();
    rows.reverse();
    rows
}

#[tokio::test]
async fn cascades_and_triggers_are_recorded_with_the_change() {
    let file = File::with(TRIGGERED).await;
    let session = file.session().await;
    session.update("p", &key(1), set(&[("name", "two".into())])).await.unwrap();
    let rows = changes(&session).await;
    let mut seen: Vec<(String, String, String)> = rows
        .iter()
        .map(|entry| {
            let subject = entry.subject.as_ref().unwrap();
            (entry.action.clone(), subject.table.clone(), subject.key.to_string())
        })
        .collect();
    seen.sort();
    let expected = [("add", "log", "1"), ("edit", "c", "10"), ("edit", "c", "11"), ("edit", "p", "1")];
    assert_eq!(seen, expected.map(|(a, t, k)| (a.to_owned(), t.to_owned(), k.to_owned())));
    assert!(rows.iter().all(|entry| entry.change_id == rows[0].change_id), "one transaction, one change");
    assert!(rows.iter().all(|entry| entry.actor == EMAIL && entry.origin == "library"));
    let history = session.history("p", &key(1)).await.unwrap().entries;
    let change = &history[0].changes[0];
    assert_eq!((change.field.as_str(), &change.old, &change.new), ("name", &Some("one".into()), &Some("two".into())));
    assert!(session.verify_audit().await.unwrap().ok);
}

#[tokio::test]
async fn columns_after_a_virtual_one_are_recorded_right() {
    let file = File::with(
        "CREATE TABLE g (id INTEGER PRIMARY KEY, a TEXT, v TEXT AS (a || '!') VIRTUAL, b TEXT, s TEXT AS (a || b) STORED, c REAL);
         INSERT INTO g (id, a, b, c) VALUES (1, 'a', 'b', 1)",
    )
    .await;
    let session = file.session().await;
    session.update("g", &key(1), set(&[("b", "B".into()), ("c", Value::Integer(2))])).await.unwrap();
    let rows = changes(&session).await;
    let seen: Vec<(&str, &Option<Value>, &Option<Value>)> =
        rows[0].changes.iter().map(|change| (change.field.as_str(), &change.old, &change.new)).collect();
    let text = |text: &str| Some(Value::from(text));
    assert_eq!(
        seen,
        [
            ("b", &text("b"), &text("B")),
            ("s", &text("ab"), &text("aB")),
            ("c", &Some(Value::Real(1.0)), &Some(Value::Real(2.0))),
        ]
    );
}

#[tokio::test]
async fn values_over_four_kilobytes_come_back_whole() {
    let file = File::with("CREATE TABLE a (id INTEGER PRIMARY KEY, t TEXT); INSERT INTO a VALUES (1, '')").await;
    let session = file.session().await;
    let long = "é".repeat(100_000);
    session.update("a", &key(1), set(&[("t", long.as_str().into())])).await.unwrap();
    session.update("a", &key(1), set(&[("t", "short".into())])).await.unwrap();
    let history = session.history("a", &key(1)).await.unwrap().entries;
    assert_eq!(history[0].changes[0].old, Some(Value::from(long.as_str())));
    assert!(session.verify_audit().await.unwrap().ok);
}

#[tokio::test]
async fn the_log_cannot_be_rewritten_by_plain_sql() {
    use sqlx::Executor;
    let file = File::chinook();
    let session = file.session().await;
    session.update("track", &key(1), set(&[("Name", "x".into())])).await.unwrap();
    let mut other = file.other().await;
    for sql in [
        "UPDATE bureau_audit SET at = 0",
        "DELETE FROM bureau_audit WHERE seq = 1",
        "INSERT OR REPLACE INTO bureau_audit SELECT seq, at, table_name, record_key, canonical, hash FROM bureau_audit",
        "REPLACE INTO bureau_audit (seq, at, canonical, hash) VALUES (1, 0, x'00', x'00')",
    ] {
        let refused = other.execute(sqlx::AssertSqlSafe(sql)).await.unwrap_err().to_string();
        assert!(refused.contains("append-only"), "{sql}: {refused}");
    }
    assert!(session.verify_audit().await.unwrap().ok);
}

/// Whoever removes the triggers first is noticed by the chain: any column of any entry, entries gone, swapped, doubled or
/// added, and the end cut off.
#[tokio::test]
async fn every_tampering_is_noticed_and_the_first_bad_entry_named() {
    let file = File::chinook();
    let session = file.session().await;
    for n in 0..4 {
        session.update("track", &key(1), set(&[("Name", format!("name {n}").into())])).await.unwrap();
    }
    session.update("track", &key(1), set(&[("Composer", "x".repeat(5000).into())])).await.ok();
    assert!(session.verify_audit().await.unwrap().ok);
    session.admin().close().await;
    let whole = crate::fixture::bytes(&file.path);
    let open = "DROP TRIGGER bureau_audit_no_update; DROP TRIGGER bureau_audit_no_delete; DROP TRIGGER bureau_audit_no_replace; DROP TRIGGER bureau_audit_value_no_update; DROP TRIGGER bureau_audit_value_no_delete; ";
    let cases = [
        ("UPDATE bureau_audit SET at = at + 1 WHERE seq = 4", 4),
        ("UPDATE bureau_audit SET table_name = 'Album' WHERE seq = 4", 4),
        ("UPDATE bureau_audit SET record_key = x'00' WHERE seq = 4", 4),
        ("UPDATE bureau_audit SET record_key = NULL WHERE seq = 4", 4),
        ("UPDATE bureau_audit SET at = CAST(at AS TEXT) || 'x' WHERE seq = 4", 4),
        ("UPDATE bureau_audit SET canonical = canonical || x'00' WHERE seq = 5", 5),
        ("UPDATE bureau_audit SET canonical = CAST(canonical AS TEXT) WHERE seq = 5", 5),
        ("UPDATE bureau_audit SET hash = (SELECT hash FROM bureau_audit WHERE seq = 1) WHERE seq = 5", 5),
        ("DELETE FROM bureau_audit WHERE seq = 1", 1),
        ("DELETE FROM bureau_audit WHERE seq = 5", 5),
        ("DELETE FROM bureau_audit WHERE seq = (SELECT max(seq) FROM bureau_audit)", 7),
        ("DELETE FROM bureau_audit", 1),
        (
            "UPDATE bureau_audit SET seq = 99 WHERE seq = 2; UPDATE bureau_audit SET seq = 2 WHERE seq = 3; UPDATE bureau_audit SET seq = 3 WHERE seq = 99",
            2,
        ),
        (
            "INSERT INTO bureau_audit SELECT 8, at, table_name, record_key, canonical, hash FROM bureau_audit WHERE seq = 7",
            8,
        ),
        ("UPDATE bureau_audit SET seq = seq + 10 WHERE seq > 5", 6),
        ("UPDATE bureau_meta SET value = 'another' WHERE name = 'workspace_id'", 1),
        ("DELETE FROM bureau_meta WHERE name = 'audit_head'", 8),
        ("UPDATE bureau_meta SET value = '3:00' WHERE name = 'audit_head'", 8),
    ];
    for (sql, bad) in cases {
        std::fs::write(&file.path, &whole).unwrap();
        file.run(&format!("{open}{sql}")).await;
        let session = file.sign_in().await;
        let found = session.verify_audit().await.unwrap();
        assert_eq!((found.ok, found.first_bad), (false, Some(bad)), "{sql}");
        session.admin().close().await;
    }
}

/// Without a trigger dropped: places nobody should sit on, and values nobody should replace.
#[tokio::test]
async fn plain_inserts_neither_pass_nor_stop_the_log() {
    use sqlx::Executor;
    let file = File::chinook();
    let session = file.session().await;
    session.update("track", &key(1), set(&[("Composer", "x".repeat(5000).into())])).await.unwrap_err();
    session.update("track", &key(1), set(&[("Name", "x".into())])).await.unwrap();
    let mut other = file.other().await;
    let copy = "INSERT INTO bureau_audit SELECT -5, at, table_name, record_key, canonical, hash FROM bureau_audit WHERE seq = 4";
    assert!(other.execute(copy).await.is_err(), "there is no place before the first");
    let last = "INSERT INTO bureau_audit (seq, at, canonical, hash) VALUES (9223372036854775807, 0, x'00', x'00')";
    other.execute(last).await.unwrap();
    file.sign_in().await.update("track", &key(1), set(&[("Name", "y".into())])).await.unwrap();
    let found = session.verify_audit().await.unwrap();
    assert!(!found.ok, "the stranger's entry is noticed: {found:?}");
}

#[tokio::test]
async fn backups_are_whole_and_carry_the_head_of_the_log() {
    let file = File::chinook();
    let session = file.session().await;
    let destination = file.folder.path().join("copy.sqlite");
    let head = session.verify_audit().await.unwrap();
    let backup = session.backup(&destination).await.unwrap();
    assert_eq!(names(file.folder.path()), ["chinook.sqlite", "copy.sqlite", "copy.sqlite.json"]);
    let manifest: serde_json::Value =
        serde_json::from_slice(&crate::fixture::bytes(&file.folder.path().join("copy.sqlite.json"))).unwrap();
    assert_eq!(manifest["audit_head"], format!("{}:{}", head.entries, head.head));
    assert_eq!(manifest["sha256"], backup.sha256.as_str());
    assert_eq!(session.backup(&destination).await.unwrap_err().code, ErrorCode::FileExists);
    let nowhere = file.folder.path().join("no folder/copy.sqlite");
    assert_eq!(session.backup(&nowhere).await.unwrap_err().code, ErrorCode::FolderMissing);
}
