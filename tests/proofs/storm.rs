//! A second process in full swing (findings F1, F4 and F11 of SECURITY.md): no wrong column, no false "empty", no lost
//! write, no "busy" shown to a person, in rollback-journal and WAL files.

use std::path::Path;
use std::process::Stdio;

use bureau_engine::Admin;
use bureau_engine::model::RecordKey;
use bureau_engine::record::{CountMode, Draft, ListQuery, Page};
use bureau_engine::session::{Origin, Session};
use bureau_engine::value::Value;
use bureau_tests::fixture::{self, EMAIL, PASSWORD};
use bureau_tests::rounds::{rounds, seed};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, Executor, Row};
use tokio::process::Command;

/// What the stranger does in the short form, in each of the two journal modes.
const SHORT: u32 = 300;
const ROWS: i64 = 50;
/// Rows whose counter is ours.
const OURS: i64 = 25;

#[tokio::test]
async fn nothing_is_lost_or_mixed_up_beside_another_process() {
    for (mode, salt) in [("DELETE", 1), ("WAL", 2)] {
        let folder = tempfile::tempdir().unwrap();
        let path = fixture::enabled(folder.path(), "chinook.sqlite").await.unwrap();
        prepare(&path, mode).await;
        let session = Admin::open(&path).await.unwrap().sign_in(EMAIL, PASSWORD, Origin::Library).await.unwrap();
        let stranger = Command::new(fixture::program("stranger").unwrap())
            .arg(&path)
            .args([rounds(SHORT).to_string(), (seed() ^ salt).to_string()])
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .unwrap();
        let ended = stranger.wait_with_output();
        tokio::pin!(ended);
        let mut edits = 0;
        let output = loop {
            tokio::select! {
                biased;
                output = &mut ended => break output.unwrap(),
                () = work(&session, &mut edits) => {}
            }
        };
        assert!(output.status.success(), "{mode}: the stranger did all it wanted");
        let raised: i64 = String::from_utf8(output.stdout).unwrap().trim().parse().unwrap();
        assert!(edits > 0, "{mode}: we worked beside it");
        assert_eq!(sum(&path, &format!("id > {OURS}")).await, raised, "{mode}: no write of theirs is lost");
        let (last, before) = (sum(&path, &format!("id <= {OURS}")).await, edits);
        assert!(last == before || last == before + 1, "{mode}: {last} written, {before} acknowledged");
        let checked = session.check().await.unwrap();
        assert_eq!((checked.integrity.as_str(), checked.audit), ("ok", Some(true)), "{mode}");
        session.admin().close().await;
    }
}

/// One look and one edit.
async fn work(session: &Session, edits: &mut i64) {
    let page = session.list("storm", &ListQuery::default()).await.unwrap();
    look(&page);
    let total = session.count("storm", &ListQuery::default(), CountMode::Exact).await.unwrap().total;
    assert!(total.is_none_or(|total| total == ROWS), "{total:?}");
    let row = *edits % OURS + 1;
    let key = RecordKey(vec![Value::Integer(row)]);
    let record = session.get("storm", &key).await.unwrap();
    let n = record.values.iter().find(|(name, _)| name == "n").map(|(_, value)| value.clone());
    let Some(Value::Integer(n)) = n else { panic!("n of {row} is {n:?}") };
    let values = [("n".to_owned(), Value::Integer(n + 1))].into();
    session.update("storm", &key, Draft { values, ..Draft::default() }).await.unwrap();
    *edits += 1;
}

fn look(page: &Page) {
    assert_eq!(page.records.len() as i64, ROWS, "never empty, never short");
    for record in &page.records {
        let id = record.key.to_string();
        for (name, value) in &record.values {
            let right = match (name.as_str(), value) {
                ("id", Value::Integer(number)) => number.to_string() == id,
                ("a", Value::Text(text)) => *text == format!("a{id}"),
                ("b" | "b2", Value::Text(text)) => *text == format!("b{id}"),
                ("n", Value::Integer(_)) => true,
                ("x", Value::Text(text)) => text == "x",
                _ => false,
            };
            assert!(right, "{name} of {id} is {value:?}");
        }
    }
}

async fn prepare(path: &Path, mode: &str) {
    let mut connection = sqlx::sqlite::SqliteConnectOptions::new().filename(path).connect().await.unwrap();
    let sql = format!(
        "PRAGMA journal_mode = {mode};
         CREATE TABLE storm (id INTEGER PRIMARY KEY, a TEXT, b TEXT, n INTEGER NOT NULL DEFAULT 0);
         WITH RECURSIVE i(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM i WHERE id < {ROWS})
         INSERT INTO storm (id, a, b) SELECT id, 'a' || id, 'b' || id FROM i"
    );
    connection.execute(AssertSqlSafe(sql)).await.unwrap();
    connection.close().await.unwrap();
}

async fn sum(path: &Path, which: &str) -> i64 {
    let mut connection = sqlx::sqlite::SqliteConnectOptions::new().filename(path).connect().await.unwrap();
    let sql = format!("SELECT sum(s.n) FROM storm AS s WHERE {which}");
    let sum = connection.fetch_one(AssertSqlSafe(sql)).await.unwrap().get(0);
    connection.close().await.unwrap();
    sum
}
