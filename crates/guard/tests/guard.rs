//! The unsafe corner on real files.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on stops on the spot")]

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use bureau_guard::backup::{BackupError, copy};
use bureau_guard::{Bound, Cell, ReadError, fetch_all, read_rows};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, Executor, Row, SqliteConnection};

const ENDLESS: &str = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(i) FROM n";
/// As endless, and it takes the write lock when it begins: that shows from outside.
const ENDLESS_WRITE: &str =
    "INSERT INTO t WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(i) FROM n";
const BUSY: Duration = Duration::from_secs(1);

async fn open(path: &Path) -> SqliteConnection {
    SqliteConnectOptions::new().filename(path).create_if_missing(true).connect().await.unwrap()
}

/// Resolves once somebody writes.
async fn begun(path: &Path) {
    let mut other = SqliteConnectOptions::new().filename(path).busy_timeout(Duration::ZERO).connect().await.unwrap();
    while other.execute("BEGIN IMMEDIATE").await.is_ok() {
        other.execute("ROLLBACK").await.unwrap();
        tokio::task::yield_now().await;
    }
}

async fn filled(folder: &Path, rows: u32) -> PathBuf {
    let path = folder.join("source.sqlite");
    let mut connection = open(&path).await;
    let sql = format!(
        "CREATE TABLE t (v TEXT); WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {rows})
         INSERT INTO t (rowid, v) SELECT i * 3, hex(randomblob(500)) FROM n"
    );
    connection.execute(AssertSqlSafe(sql)).await.unwrap();
    connection.close().await.unwrap();
    path
}

#[tokio::test]
async fn an_endless_statement_stops_and_the_connection_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.sqlite");
    let mut connection = open(&path).await;
    connection.execute("CREATE TABLE t (v)").await.unwrap();
    let started = Instant::now();
    let outcome = fetch_all(&mut connection, begun(&path), ENDLESS_WRITE).await;
    let error = outcome.unwrap_err().to_string();
    assert!(error.contains("interrupted"), "{error}");
    assert!(started.elapsed() < Duration::from_secs(5));
    let row = connection.fetch_one("SELECT 1").await.unwrap();
    assert_eq!(row.get::<i64, _>(0), 1);
}

#[tokio::test]
async fn what_was_cancelled_before_it_began_stops_too() {
    let folder = tempfile::tempdir().unwrap();
    let mut connection = open(&folder.path().join("a.sqlite")).await;
    for _ in 0..20 {
        let work = fetch_all(&mut connection, std::future::ready(()), ENDLESS);
        let outcome = tokio::time::timeout(Duration::from_secs(10), work).await;
        assert!(outcome.expect("stopped").is_err());
    }
}

#[tokio::test]
async fn a_dropped_future_stops_its_statement() {
    let folder = tempfile::tempdir().unwrap();
    let mut connection = open(&folder.path().join("a.sqlite")).await;
    {
        let work = fetch_all(&mut connection, std::future::pending(), ENDLESS);
        assert!(tokio::time::timeout(Duration::from_millis(50), work).await.is_err());
    }
    let next = tokio::time::timeout(Duration::from_secs(5), connection.fetch_one("SELECT 1")).await;
    assert_eq!(next.expect("the worker is free again").unwrap().get::<i64, _>(0), 1);
}

#[tokio::test]
async fn rows_are_read_as_they_are_stored_and_bound_as_they_are_given() {
    let folder = tempfile::tempdir().unwrap();
    let mut connection = open(&folder.path().join("a.sqlite")).await;
    let given = vec![
        Bound::Null,
        Bound::Integer(i64::MIN),
        Bound::Real(f64::INFINITY),
        Bound::Text("a\0é".into()),
        Bound::Text(String::new()),
        Bound::Blob(vec![0, 255]),
        Bound::Blob(Vec::new()),
    ];
    let text = "SELECT ?, ?, ?, ?, ?, ?, ?, CAST(x'ff00' AS TEXT) UNION ALL SELECT 1, 2, 3, 4, 5, 6, 7, 8".to_owned();
    let owned = |row: &[Cell<'_>]| format!("{row:?}");
    let rows = read_rows(&mut connection, std::future::pending(), text, given, owned).await.unwrap();
    let first = [
        Cell::Null,
        Cell::Integer(i64::MIN),
        Cell::Real(f64::INFINITY),
        Cell::Text("a\0é".as_bytes()),
        Cell::Text(b""),
        Cell::Blob(&[0, 255]),
        Cell::Blob(b""),
        Cell::Text(&[255, 0]),
    ];
    assert_eq!(rows.len(), 2, "every row, in order");
    assert_eq!(rows[0], format!("{first:?}"));
    let wrong = read_rows(&mut connection, std::future::pending(), "SELECT x FROM y".into(), Vec::new(), |_| ()).await;
    assert!(matches!(&wrong, Err(ReadError::Sqlite(1, text)) if text.contains("no such table")), "{wrong:?}");
}

#[tokio::test]
async fn reading_rows_stops_when_cancelled_and_the_connection_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.sqlite");
    let mut connection = open(&path).await;
    connection.execute("CREATE TABLE t (v)").await.unwrap();
    for _ in 0..3 {
        let at_once = std::future::ready(());
        let outcome = read_rows(&mut connection, at_once, ENDLESS.into(), Vec::new(), |_| ()).await;
        assert!(matches!(&outcome, Err(ReadError::Sqlite(9, _))), "{outcome:?}");
    }
    let outcome = read_rows(&mut connection, begun(&path), ENDLESS_WRITE.into(), Vec::new(), |_| ()).await;
    assert!(matches!(&outcome, Err(ReadError::Sqlite(9, _))), "{outcome:?}");
    assert_eq!(connection.fetch_one("SELECT 1").await.unwrap().get::<i64, _>(0), 1);
}

/// Without waiting for the end of the statement, sqlx would use the connection while another thread still does.
#[tokio::test]
async fn a_reading_that_is_dropped_is_over() {
    let folder = tempfile::tempdir().unwrap();
    let mut connection = open(&folder.path().join("a.sqlite")).await;
    for pause in [0, 1, 20] {
        let busy = std::sync::Arc::new(());
        let held = std::sync::Arc::clone(&busy);
        let take = move |_: &[Cell<'_>]| drop(std::sync::Arc::clone(&held));
        let endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n".to_owned();
        let work = read_rows(&mut connection, std::future::pending(), endless, Vec::new(), take);
        assert!(tokio::time::timeout(Duration::from_millis(pause), work).await.is_err());
        assert_eq!(std::sync::Arc::strong_count(&busy), 1, "nobody takes rows any more");
        assert_eq!(connection.fetch_one("SELECT 1").await.unwrap().get::<i64, _>(0), 1);
    }
}

#[tokio::test]
async fn a_copy_keeps_the_rowids_of_a_table_without_a_key() {
    let folder = tempfile::tempdir().unwrap();
    let source = filled(folder.path(), 10).await;
    let destination = folder.path().join("copy.sqlite");
    copy(&source, &destination, BUSY, |_, _| ControlFlow::Continue(())).unwrap();
    let mut connection = open(&destination).await;
    let row = connection.fetch_one("SELECT group_concat(t.rowid) FROM t").await.unwrap();
    assert_eq!(row.get::<String, _>(0), "3,6,9,12,15,18,21,24,27,30");
}

#[tokio::test]
async fn a_copy_can_be_stopped_and_failures_have_codes() {
    let folder = tempfile::tempdir().unwrap();
    let source = filled(folder.path(), 20_000).await;
    let destination = folder.path().join("copy.sqlite");
    let stopped = copy(&source, &destination, BUSY, |left, all| {
        assert!(left < all);
        ControlFlow::Break(())
    });
    assert!(matches!(stopped, Err(BackupError::Stopped)));
    let missing = copy(&folder.path().join("missing"), &destination, BUSY, |_, _| ControlFlow::Continue(()));
    assert!(matches!(missing, Err(BackupError::Sqlite(14, _))), "{missing:?}");
    std::fs::write(folder.path().join("text"), "not a database, but long enough to be looked at as one".repeat(100))
        .unwrap();
    let text = copy(&folder.path().join("text"), &folder.path().join("b"), BUSY, |_, _| ControlFlow::Continue(()));
    assert!(matches!(text, Err(BackupError::Sqlite(26, _))), "{text:?}");
}
