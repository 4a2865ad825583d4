//! Changes at a desk, and work that is done apart, on real files.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on stops on the spot")]

use std::future::pending;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use bureau_guard::{Desk, Held, Length, ReadError, apart};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection, Executor, Row as _, SqliteConnection};
use tokio::sync::oneshot;

const BUSY: Duration = Duration::from_secs(1);
const SHORT: Length = Length::Short { busy: BUSY };
/// Never done, and no row on the way.
const ENDLESS: &str =
    "INSERT INTO t WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(i) FROM n";

async fn open(path: &Path) -> SqliteConnection {
    SqliteConnectOptions::new().filename(path).create_if_missing(true).busy_timeout(BUSY).connect().await.unwrap()
}

async fn held(path: &Path) -> Held {
    let mut connection = open(path).await;
    connection.execute("CREATE TABLE IF NOT EXISTS t (v)").await.unwrap();
    Held::of(connection).await.unwrap()
}

/// A job that begins a change and makes it.
fn adding(text: &'static str) -> impl FnMut(&mut Desk<'_>) -> Result<u64, ReadError> + Send + 'static {
    move |desk| {
        desk.begin_write()?;
        desk.execute(text, &[])
    }
}

async fn count(connection: &mut SqliteConnection) -> i64 {
    connection.fetch_one("SELECT count(v) FROM t").await.unwrap().get(0)
}

/// Whether somebody writes.
async fn is_written(path: &Path) -> bool {
    let mut other = SqliteConnectOptions::new().filename(path).busy_timeout(Duration::ZERO).connect().await.unwrap();
    let taken = other.execute("BEGIN IMMEDIATE").await.is_err();
    other.close().await.unwrap();
    taken
}

/// Long or short, every job is done in place there, and so is what is awaited between them.
#[tokio::test]
async fn jobs_of_work_apart_are_done_in_place() {
    let folder = tempfile::tempdir().unwrap();
    let mut held = held(&folder.path().join("a.sqlite")).await;
    let here = thread::current().id();
    let (held, places) = apart(move || async move {
        let mut places = vec![thread::current().id()];
        for length in [SHORT, Length::Long] {
            let job = |desk: &mut Desk<'_>| {
                desk.begin_write()?;
                desk.execute("INSERT INTO t VALUES (1), (2)", &[]).map(|touched| (touched, thread::current().id()))
            };
            let (touched, place) = held.run(length, pending(), job).await.unwrap().unwrap();
            assert_eq!(touched, 2);
            places.push(place);
            tokio::task::yield_now().await;
        }
        (held, places)
    })
    .await
    .unwrap();
    assert!(places[0] != here && places.iter().all(|place| *place == places[0]), "{places:?}");
    let mut back = held;
    let job = |desk: &mut Desk<'_>| desk.rows("COMMIT", &[], |_| thread::current().id());
    assert!(back.run(SHORT, pending(), job).await.unwrap().is_ok(), "the change is open until it is ended");
    assert_eq!(count(back.connection()).await, 4);
    back.close().await.unwrap();
}

/// Whoever gives up waits for nothing; the statement that runs is interrupted, and no other one is begun.
#[tokio::test]
async fn work_apart_that_is_given_up_ends_and_writes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.sqlite");
    for endless in [true, false] {
        let mut held = held(&path).await;
        let (ended, has_ended) = oneshot::channel();
        let (goes_on, may_go_on) = oneshot::channel::<()>();
        let work = apart(move || async move {
            let first = if endless {
                // Given up at its beginning or in the middle.
                held.run(SHORT, pending(), adding(ENDLESS)).await.map(|endless| endless.is_err())
            } else {
                held.run(SHORT, pending(), adding("INSERT INTO t VALUES (7)")).await.unwrap().unwrap();
                let _ = may_go_on.await;
                Ok(true)
            };
            let commit = |desk: &mut Desk<'_>| desk.rows("COMMIT", &[], |_| ()).map(drop);
            let then = held.run(SHORT, pending(), commit).await;
            ended.send((first.unwrap(), then.is_err())).unwrap();
        });
        let mut work = Box::pin(work);
        while !is_written(&path).await {
            assert!(tokio::time::timeout(Duration::from_millis(1), &mut work).await.is_err());
        }
        let begun = Instant::now();
        drop(work);
        assert!(begun.elapsed() < Duration::from_secs(60), "nobody waits for the end");
        drop(goes_on);
        match tokio::time::timeout(Duration::from_secs(90), has_ended).await.expect("the work ends") {
            Ok(ended) => assert_eq!(ended, (true, true), "interrupted, and then refused"),
            Err(_) => assert!(!endless, "dropped where it waited"),
        }
        // Its connection goes with it: that is waited for as any program waits for a lock.
        let mut other = open(&path).await;
        other.execute("BEGIN IMMEDIATE; ROLLBACK").await.expect("nothing is left of its lock");
        assert_eq!(count(&mut other).await, 0, "nor of its change");
        other.close().await.unwrap();
    }
}

#[tokio::test]
async fn work_apart_that_panics_is_lost_and_so_is_its_job() {
    let folder = tempfile::tempdir().unwrap();
    let mut held = held(&folder.path().join("a.sqlite")).await;
    let outcome = apart(move || async move {
        let job = |_: &mut Desk<'_>| assert_eq!(thread::current().name(), Some("nobody"), "as it was asked to");
        let lost = held.run(SHORT, pending(), job).await;
        assert!(matches!(lost, Err(ReadError::Lost(_))), "{lost:?}");
        let next = |desk: &mut Desk<'_>| desk.rows("SELECT 1", &[], |_| ()).map(|rows| rows.len());
        assert_eq!(held.run(SHORT, pending(), next).await.unwrap().unwrap(), 1, "the connection goes on");
        held
    })
    .await;
    assert!(outcome.is_ok());
    let panicked = apart(|| async { assert!(thread::current().name() == Some("nobody"), "as it was asked to") }).await;
    assert!(matches!(panicked, Err(ReadError::Lost(_))), "{panicked:?}");
}

/// What jobs began, sqlx sees and goes on with, and jobs after it; neither can leave it behind.
#[tokio::test]
async fn a_change_passes_between_jobs_and_sqlx() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.sqlite");
    let mut held = held(&path).await;
    let mut other = open(&path).await;
    for round in 0..3 {
        held.run(SHORT, pending(), adding("INSERT INTO t VALUES (1)")).await.unwrap().unwrap();
        held.connection().execute("INSERT INTO t VALUES (2)").await.unwrap();
        let seen = |desk: &mut Desk<'_>| desk.rows("SELECT t.v FROM t", &[], |_| ()).map(|rows| rows.len());
        assert_eq!(held.run(SHORT, pending(), seen).await.unwrap().unwrap(), 2, "one change");
        assert_eq!(count(&mut other).await, 0, "and nobody else sees it");
        match round {
            0 => {}
            // Lent, and not taken back.
            1 => drop(held.connection().execute("INSERT INTO t VALUES (3)").await.unwrap()),
            // Dropped while sqlx is at it.
            _ => {
                let long =
                    "INSERT INTO t WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000000)
                    SELECT count(i) FROM n";
                let work = held.connection().execute(long);
                assert!(tokio::time::timeout(Duration::from_millis(5), work).await.is_err());
            }
        }
        assert!(held.end(), "{round}");
        other.execute("BEGIN IMMEDIATE; ROLLBACK").await.expect("the file is free");
        assert_eq!(count(held.connection()).await, 0, "{round}: undone");
    }
    held.close().await.unwrap();
}

/// Safe code may put another connection in the place of the one it was lent: nothing of the first may be used on it.
#[tokio::test]
async fn another_connection_may_take_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let (first, second) = (folder.path().join("a.sqlite"), folder.path().join("b.sqlite"));
    let mut held = held(&first).await;
    let mut other = open(&second).await;
    other.execute("CREATE TABLE t (v); INSERT INTO t VALUES (1), (2), (3)").await.unwrap();
    let rows = |desk: &mut Desk<'_>| desk.rows("SELECT t.v FROM t", &[], |_| ()).map(|rows| rows.len());
    assert_eq!(held.run(SHORT, pending(), rows).await.unwrap().unwrap(), 0);
    let was = std::mem::replace(held.connection(), other);
    was.close().await.expect("nothing of ours is left on it");
    assert_eq!(held.run(SHORT, pending(), rows).await.unwrap().unwrap(), 3);
    held.close().await.unwrap();
}
