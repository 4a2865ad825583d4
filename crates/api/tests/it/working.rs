//! Work on many records: a window hears how far it is, stops it, and nothing of it stays.

use bureau_api::wire::Event;
use serde_json::{Value as Json, json};

use crate::fixture::Bench;

/// Each edit and each deletion counts for a while.
const SLOW: &str = "CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER DEFAULT 0);
    WITH RECURSIVE r (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM r WHERE i < 2000) INSERT INTO t (id) SELECT i FROM r;
    CREATE TABLE waste (n INTEGER);
    CREATE TRIGGER u AFTER UPDATE ON t BEGIN INSERT INTO waste
        WITH RECURSIVE r (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM r WHERE i < 5000) SELECT max(i) FROM r; END;
    CREATE TRIGGER d AFTER DELETE ON t BEGIN INSERT INTO waste
        WITH RECURSIVE r (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM r WHERE i < 5000) SELECT max(i) FROM r; END;";

fn keys() -> Json {
    (1..=2000).collect()
}

async fn stopped(command: &str, request: Json) {
    let bench = Bench::with(SLOW).await;
    bench.enable().await;
    bench.sign_in().await;
    let stopping = async {
        let is_far = |event: &Event| matches!(event, Event::WorkProgress { done, total: 2000 } if *done > 0);
        bench.told(is_far).await;
        bench.ok("work_stop", json!({})).await;
    };
    let (code, ()) = tokio::join!(bench.code(command, request), stopping);
    assert_eq!(code, "cancelled", "{command}");
    bench.told(|event| matches!(event, Event::WorkEnded {})).await;
    let query = json!({ "model": "t", "filters": [{ "field": "n", "op": "is", "value": "0" }], "search": "" });
    assert_eq!(bench.ok("records_count", query).await["total"], json!(2000), "{command}: nothing stays");
}

#[tokio::test(flavor = "multi_thread")]
async fn setting_a_field_of_many_is_stopped() {
    stopped("records_set", json!({ "model": "t", "keys": keys(), "values": { "n": 1 } })).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn deleting_many_is_stopped() {
    stopped("records_delete", json!({ "model": "t", "keys": keys() })).await;
}

#[tokio::test]
async fn what_is_done_soon_tells_nothing() {
    let bench = Bench::with("CREATE TABLE t (id INTEGER PRIMARY KEY); INSERT INTO t VALUES (1), (2)").await;
    bench.enable().await;
    bench.sign_in().await;
    bench.ok("records_delete", json!({ "model": "t", "keys": [1, 2] })).await;
    bench.ok("work_stop", json!({})).await;
    let is_work = |event: &Event| matches!(event, Event::WorkProgress { .. } | Event::WorkEnded {});
    assert!(!bench.face.told.lock().unwrap().iter().any(|(_, event)| is_work(event)));
}
