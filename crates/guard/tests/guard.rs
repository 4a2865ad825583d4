//! The unsafe corner on real files.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on stops on the spot")]

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use bureau_guard::backup::{BackupError, copy};
use bureau_guard::{Bound, Cell, Desk, Held, Length, ReadError, Row, fetch_all, run};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, Executor, Row as _, SqliteConnection};

const ENDLESS: &str = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(i) FROM n";
/// As endless, and it takes the write lock when it begins: that shows from outside.
const ENDLESS_WRITE: &str =
    "INSERT INTO t WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(i) FROM n";
const BUSY: Duration = Duration::from_secs(1);

async fn open(path: &Path) -> SqliteConnection {
    SqliteConnectOptions::new().filename(path).create_if_missing(true).busy_timeout(BUSY).connect().await.unwrap()
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
    assert!(started.elapsed() < Duration::from_secs(60));
    let row = connection.fetch_one("SELECT 1").await.unwrap();
    assert_eq!(row.get::<i64, _>(0), 1);
}

#[tokio::test]
async fn what_was_cancelled_before_it_began_stops_too() {
    let folder = tempfile::tempdir().unwrap();
    let mut connection = open(&folder.path().join("a.sqlite")).await;
    for _ in 0..20 {
        let work = fetch_all(&mut connection, std::future::ready(()), ENDLESS);
        let outcome = tokio::time::timeout(Duration::from_secs(60), work).await;
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
    let next = tokio::time::timeout(Duration::from_secs(60), connection.fetch_one("SELECT 1")).await;
    assert_eq!(next.expect("the worker is free again").unwrap().get::<i64, _>(0), 1);
}

const SHORT: Length = Length::Short { busy: BUSY };

/// A job of one statement that counts its rows.
fn counting(text: &'static str) -> impl FnMut(&mut Desk<'_>) -> Result<usize, ReadError> + Send + 'static {
    move |desk| desk.rows(text, &[], |_| ()).map(|rows| rows.len())
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
    let text = "SELECT ?, ?, ?, ?, ?, ?, ?, CAST(x'ff00' AS TEXT) UNION ALL SELECT 1, 2, 3, 4, 5, 6, 7, 8";
    let owned = |row: &Row<'_>| format!("{:?}", row.cells().collect::<Vec<_>>());
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
    for length in [SHORT, Length::Long] {
        let given = given.clone();
        let job = move |desk: &mut Desk<'_>| desk.rows(text, &given, owned);
        let rows = run(&mut connection, length, std::future::pending(), job).await.unwrap().unwrap();
        assert_eq!(rows.len(), 2, "every row, in order");
        assert_eq!(rows[0], format!("{first:?}"));
        let wrong = run(&mut connection, length, std::future::pending(), counting("SELECT x FROM y")).await.unwrap();
        assert!(matches!(&wrong, Err(ReadError::Sqlite(1, text)) if text.contains("no such table")), "{wrong:?}");
    }
}

#[tokio::test]
async fn a_job_stops_when_cancelled_and_the_connection_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.sqlite");
    let mut connection = open(&path).await;
    connection.execute("CREATE TABLE t (v)").await.unwrap();
    for length in [SHORT, Length::Long, SHORT] {
        let outcome = run(&mut connection, length, std::future::ready(()), counting(ENDLESS)).await.unwrap();
        assert!(matches!(&outcome, Err(ReadError::Sqlite(9, _))), "{outcome:?}");
    }
    let outcome = run(&mut connection, Length::Long, begun(&path), counting(ENDLESS_WRITE)).await.unwrap();
    assert!(matches!(&outcome, Err(ReadError::Sqlite(9, _))), "{outcome:?}");
    assert_eq!(connection.fetch_one("SELECT 1").await.unwrap().get::<i64, _>(0), 1);
}

/// Without waiting for the end of the job, sqlx would use the connection while another thread still does.
#[tokio::test]
async fn a_job_that_is_dropped_is_over() {
    let folder = tempfile::tempdir().unwrap();
    let mut connection = open(&folder.path().join("a.sqlite")).await;
    for (pause, length) in [(0, SHORT), (1, Length::Long), (20, SHORT)] {
        let busy = std::sync::Arc::new(());
        let held = std::sync::Arc::clone(&busy);
        let endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n";
        let job = move |desk: &mut Desk<'_>| desk.rows(endless, &[], |_| drop(std::sync::Arc::clone(&held)));
        let work = run(&mut connection, length, std::future::pending(), job);
        assert!(tokio::time::timeout(Duration::from_millis(pause), work).await.is_err());
        assert_eq!(std::sync::Arc::strong_count(&busy), 1, "nobody takes rows any more");
        assert_eq!(connection.fetch_one("SELECT 1").await.unwrap().get::<i64, _>(0), 1);
    }
}

/// A short job runs where it is asked for, one that takes long does not.
#[tokio::test]
async fn a_job_that_takes_long_does_not_keep_its_thread() {
    let folder = tempfile::tempdir().unwrap();
    let mut connection = open(&folder.path().join("a.sqlite")).await;
    let here = std::thread::current().id();
    let where_it_ends = |text: &'static str| {
        move |desk: &mut Desk<'_>| desk.rows(text, &[], |_| ()).map(|_| std::thread::current().id())
    };
    // The first use of a connection reads the schema: that may take long.
    run(&mut connection, Length::Long, std::future::pending(), counting("SELECT 1")).await.unwrap().unwrap();
    let long =
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300000) SELECT count(i) FROM n";
    let elsewhere = run(&mut connection, SHORT, std::future::pending(), where_it_ends(long)).await.unwrap();
    assert_ne!(elsewhere.unwrap(), here, "begun again on a thread that may block, and done there");
    let row = connection.fetch_one(long).await.unwrap();
    assert_eq!(row.get::<i64, _>(0), 300_000, "no clock stops what comes afterwards");
}

/// A job that is tried does not wait; one that is begun again waits as the connection does, also afterwards.
#[tokio::test]
async fn a_lock_of_others_is_waited_for_elsewhere() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.sqlite");
    let mut held = Held::of(open(&path).await).await.unwrap();
    let mut other = open(&path).await;
    other.execute("CREATE TABLE t (v); INSERT INTO t VALUES (7)").await.unwrap();
    other.execute("BEGIN EXCLUSIVE").await.unwrap();
    let here = std::thread::current().id();
    let (began, has_begun) = std::sync::mpsc::channel();
    let job = move |desk: &mut Desk<'_>| {
        if std::thread::current().id() != here {
            began.send(()).unwrap();
        }
        desk.begin()?;
        desk.rows("SELECT v FROM t", &[], |_| ()).map(|rows| rows.len())
    };
    let reading = held.run(SHORT, std::future::pending(), job);
    let unlocking = async {
        tokio::task::spawn_blocking(move || has_begun.recv()).await.unwrap().unwrap();
        other.execute("COMMIT").await.unwrap();
    };
    let (read, ()) = tokio::join!(reading, unlocking);
    assert_eq!(read.unwrap().unwrap(), 1, "waited for, and read");
    assert!(held.end());
    held.close().await.unwrap();
}

/// sqlx does not know of a view that a job began: whatever becomes of the job, it is ended.
#[tokio::test]
async fn a_view_ends_whatever_becomes_of_its_job() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.sqlite");
    let mut held = Held::of(open(&path).await).await.unwrap();
    let mut other = open(&path).await;
    other.execute("CREATE TABLE t (v)").await.unwrap();
    fn in_view(then: &'static str) -> impl FnMut(&mut Desk<'_>) -> Result<usize, ReadError> + Send + 'static {
        move |desk| {
            desk.begin()?;
            desk.rows("SELECT v FROM t", &[], |_| ())?;
            assert!(then != "panic", "as it was asked to");
            desk.rows(then, &[], |_| ()).map(|rows| rows.len())
        }
    }
    for length in [SHORT, Length::Long] {
        let fails = held.run(length, std::future::pending(), in_view("SELECT x FROM y")).await.unwrap();
        assert!(matches!(fails, Err(ReadError::Sqlite(1, _))), "{fails:?}");
        assert!(other.execute("BEGIN EXCLUSIVE").await.is_err(), "the view is there: nobody else has the file alone");
        assert!(held.end());
        let panics = held.run(length, std::future::pending(), in_view("panic")).await;
        assert!(matches!(panics, Err(ReadError::Lost(_))), "{panics:?}");
        assert!(held.end());
        let cancelled = held.run(length, std::future::ready(()), in_view(ENDLESS)).await.unwrap();
        assert!(matches!(cancelled, Err(ReadError::Sqlite(9, _))), "{cancelled:?}");
        assert!(held.end());
        let dropped = held.run(length, std::future::pending(), in_view(ENDLESS));
        assert!(tokio::time::timeout(Duration::from_millis(20), dropped).await.is_err());
        assert!(held.end());
        other.execute("BEGIN EXCLUSIVE").await.expect("no view is left");
        other.execute("COMMIT").await.unwrap();
        assert_eq!(held.run(length, std::future::pending(), in_view("SELECT 1")).await.unwrap().unwrap(), 1);
        assert!(held.end());
    }
    held.close().await.unwrap();
}

/// The clock does not stop a single instruction, and SQLite does not look at it within a page of few.
#[tokio::test]
async fn what_no_clock_stops_is_not_done_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let mut connection = open(&folder.path().join("a.sqlite")).await;
    run(&mut connection, Length::Long, std::future::pending(), counting("SELECT 1")).await.unwrap().unwrap();
    let here = std::thread::current().id();
    let length_and_place = |row: &Row<'_>| {
        let length = row.cells().map(|cell| if let Cell::Blob(bytes) = cell { bytes.len() } else { 0 }).sum::<usize>();
        (length, std::thread::current().id())
    };
    let large = move |desk: &mut Desk<'_>| desk.rows("SELECT zeroblob(100000)", &[], length_and_place);
    let rows = run(&mut connection, SHORT, std::future::pending(), large).await.unwrap().unwrap();
    assert!(rows.len() == 1 && rows[0].0 == 100_000 && rows[0].1 != here, "a large cell: {rows:?}");
    let slow = move |desk: &mut Desk<'_>| {
        desk.rows("VALUES (1), (2), (3)", &[], |_| {
            std::thread::sleep(Duration::from_millis(2));
            std::thread::current().id()
        })
    };
    let rows = run(&mut connection, SHORT, std::future::pending(), slow).await.unwrap().unwrap();
    assert!(rows.len() == 3 && !rows.contains(&here), "rows that take their time: {rows:?}");
    let row = connection.fetch_one("SELECT length(zeroblob(100000))").await.unwrap();
    assert_eq!(row.get::<i64, _>(0), 100_000, "nothing is too large afterwards");
}

/// Forgetting a future is safe Rust. What it left behind ends before the connection is used again, or closed.
#[tokio::test]
async fn a_job_whose_future_was_forgotten_ends_first() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.sqlite");
    for then in ["run", "end", "close", "drop"] {
        let mut held = Held::of(open(&path).await).await.unwrap();
        let busy = std::sync::Arc::new(());
        let taken = std::sync::Arc::clone(&busy);
        let long = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9000000) SELECT i FROM n";
        let job = move |desk: &mut Desk<'_>| desk.rows(long, &[], |_| drop(std::sync::Arc::clone(&taken)));
        let mut work = Box::pin(held.run(Length::Long, std::future::pending(), job));
        assert!(tokio::time::timeout(Duration::from_millis(20), &mut work).await.is_err());
        std::mem::forget(work);
        match then {
            "run" => {
                assert_eq!(held.run(SHORT, std::future::pending(), counting("SELECT 1")).await.unwrap().unwrap(), 1);
            }
            "end" => assert!(held.end()),
            "close" => held.close().await.unwrap(),
            _ => drop(held),
        }
        assert_eq!(std::sync::Arc::strong_count(&busy), 1, "{then}: nobody takes rows any more");
    }
}

/// What is kept prepared follows the schema.
#[tokio::test]
async fn a_kept_statement_follows_the_schema() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.sqlite");
    let mut other = open(&path).await;
    other.execute("CREATE TABLE t (a, b); INSERT INTO t VALUES ('a', 'b')").await.unwrap();
    let mut held = Held::of(open(&path).await).await.unwrap();
    let read = |desk: &mut Desk<'_>| {
        desk.rows("SELECT t.b FROM t", &[], |row| format!("{:?}", row.cells().collect::<Vec<_>>()))
    };
    let is_b = format!("{:?}", [Cell::Text(b"b")]);
    let before = held.run(SHORT, std::future::pending(), read).await.unwrap().unwrap();
    assert_eq!(before, [is_b.as_str()]);
    other.execute("ALTER TABLE t DROP COLUMN a").await.unwrap();
    let after = held.run(SHORT, std::future::pending(), read).await.unwrap().unwrap();
    assert_eq!(after, [is_b.as_str()], "the column of that name, wherever it is now");
    other.execute("ALTER TABLE t RENAME COLUMN b TO c").await.unwrap();
    let gone = held.run(SHORT, std::future::pending(), read).await.unwrap();
    assert!(matches!(&gone, Err(ReadError::Sqlite(1, text)) if text.contains("no such column")), "{gone:?}");
    held.close().await.unwrap();
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

#[tokio::test]
async fn a_sweep_has_a_small_cache_and_leaves_it_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let mut connection = open(&filled(folder.path(), 10).await).await;
    connection.execute("PRAGMA cache_size = -3000").await.unwrap();
    let sizes = run(&mut connection, Length::Long, std::future::pending(), |desk: &mut Desk<'_>| {
        // SQLite says the size as it was when the question was prepared: each spelling is asked once.
        let mut sizes = Vec::new();
        for turn in ["", " "] {
            sizes.extend(size(desk, &format!("PRAGMA cache_size{turn}")));
            sizes.extend(desk.sweeping(|desk| size(desk, &format!("PRAGMA main.cache_size{turn}")))?);
            let failed = desk.sweeping(|desk| desk.rows("SELECT no_such_column FROM t", &[], |_| ()))?;
            assert!(failed.is_err());
        }
        sizes.extend(size(desk, "PRAGMA  cache_size"));
        Ok::<_, ReadError>(sizes)
    });
    assert_eq!(sizes.await.unwrap().unwrap(), [-3000, -256, -3000, -256, -3000]);
}

fn size(desk: &mut Desk<'_>, question: &str) -> Option<i64> {
    let told = desk.rows(question, &[], |row| match row.cells().next() {
        Some(Cell::Integer(size)) => Some(size),
        _ => None,
    });
    told.ok()?.into_iter().flatten().next()
}
