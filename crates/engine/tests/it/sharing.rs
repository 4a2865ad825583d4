//! Other programs on the same file: no wrong column, no false "empty", no lost write, and long reads that stop.

use std::time::Duration;

use bureau_engine::Session;
use bureau_engine::error::ErrorCode;
use bureau_engine::event::Event;
use bureau_engine::record::{CountMode, ListQuery};
use bureau_engine::value::Value;
use sqlx::{AssertSqlSafe, Connection, Executor};
use tokio::sync::broadcast::Receiver;

use crate::fixture::{File, key, set};

const WIDE: &str = "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT, c TEXT);
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50) INSERT INTO t SELECT i, 'a' || i, 'b' || i, 'c' || i FROM n";

/// Finding F1 of SECURITY.md: sqlx mislabels, empties or panics when another program changes a table's columns.
#[tokio::test(flavor = "multi_thread")]
async fn columns_that_come_and_go_never_show_wrong_values() {
    let file = File::with(WIDE).await;
    let session = file.owner().await;
    let mut other = file.other().await;
    let query = ListQuery::default();
    for round in 0..100 {
        for sql in [
            format!("ALTER TABLE t ADD COLUMN extra{round} TEXT DEFAULT 'x'"),
            "ALTER TABLE t RENAME COLUMN b TO b2".to_owned(),
            format!("ALTER TABLE t DROP COLUMN extra{round}"),
            "ALTER TABLE t RENAME COLUMN b2 TO b".to_owned(),
        ] {
            let (page, altered) = tokio::join!(session.list("t", &query), other.execute(AssertSqlSafe(sql.clone())));
            altered.unwrap();
            let page = page.unwrap();
            assert_eq!(page.records.len(), 50, "{sql}: never empty");
            for record in &page.records {
                let id = record.key.to_string();
                for (name, value) in &record.values {
                    let expected = match name.as_str() {
                        "id" => Value::Integer(id.parse().unwrap()),
                        "a" | "c" => format!("{name}{id}").into(),
                        "b" | "b2" => format!("b{id}").into(),
                        _ => "x".into(),
                    };
                    assert_eq!(*value, expected, "{sql}: {name} of {id}");
                }
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn writers_of_two_processes_lose_nothing() {
    let file =
        File::with("CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER NOT NULL); INSERT INTO t VALUES (1, 0), (2, 0)")
            .await;
    let session = file.session().await;
    let path = file.path.clone();
    let theirs = tokio::spawn(async move {
        let mut other: sqlx::SqliteConnection =
            sqlx::ConnectOptions::connect(&sqlx::sqlite::SqliteConnectOptions::new().filename(path)).await.unwrap();
        for _ in 0..100 {
            other.execute("UPDATE t SET n = n + 1 WHERE id = 2").await.unwrap();
        }
    });
    for n in 1..=100 {
        session.update("t", &key(1), set(&[("n", Value::Integer(n))])).await.unwrap();
    }
    theirs.await.unwrap();
    assert_eq!(file.ask("SELECT CAST(n AS TEXT) FROM t ORDER BY id").await, ["100", "100"]);
    assert!(session.verify_audit().await.unwrap().ok);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_runs_while_the_workspace_is_closed_is_cancelled_not_broken() {
    let file = File::with(WIDE).await;
    for _ in 0..20 {
        let session = file.owner().await;
        let query = ListQuery::default();
        let (first, second, ()) = tokio::join!(
            session.list("t", &query),
            session.count("t", &query, CountMode::Exact),
            session.admin().close()
        );
        for error in [first.err(), second.err()].into_iter().flatten() {
            assert_eq!(error.code, ErrorCode::Cancelled, "{error}");
        }
        let after = session.list("t", &query).await.unwrap_err();
        assert_eq!(after.code, ErrorCode::Cancelled, "{after}");
    }
}

/// Finding: a progress handler does not stop a `count(*)`; an interrupt does.
#[tokio::test(flavor = "multi_thread")]
async fn a_long_count_stops_at_once_and_gives_way_to_a_writer() {
    let file = File::with(
        "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
         WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 400000) INSERT INTO t SELECT i, hex(randomblob(60)) FROM n;
         CREATE TABLE s (id INTEGER PRIMARY KEY, v TEXT); INSERT INTO s VALUES (1, 'a')",
    )
    .await;
    let session = file.session().await;
    let slow = ListQuery { search: "no such text anywhere".into(), ..Default::default() };
    assert_eq!(session.count("t", &slow, CountMode::Exact).await.unwrap().total, Some(0));
    // A count may end before the writer comes; without an interrupt it would end by itself every time.
    let mut gave_way = false;
    for attempt in 0..20 {
        let counting = tokio::spawn({
            let (session, slow) = (session.clone(), slow.clone());
            async move { session.count("t", &slow, CountMode::Exact).await }
        });
        while !counting.is_finished() {
            session.update("s", &key(1), set(&[("v", format!("v{attempt}").into())])).await.unwrap();
        }
        gave_way |= counting.await.unwrap().unwrap().total.is_none();
        if gave_way {
            break;
        }
    }
    assert!(gave_way, "no count gave way to a writer");
}

/// More of them than there are connections to read with: the last would wait for ever for one that nobody lets go.
#[tokio::test]
async fn a_count_that_nobody_wants_holds_nobody_up() {
    let file = File::with(
        "CREATE TABLE s (id INTEGER PRIMARY KEY, v TEXT); INSERT INTO s VALUES (1, 'a');
         CREATE VIEW endless AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n WHERE i < 0",
    )
    .await;
    let session = file.session().await;
    let all = ListQuery::default();
    for _ in 0..12 {
        let counting = session.count("endless", &all, CountMode::Exact);
        assert!(tokio::time::timeout(Duration::from_millis(20), counting).await.is_err(), "it has no end of its own");
    }
    assert_eq!(session.list("s", &all).await.unwrap().records.len(), 1);
    assert_eq!(session.count("s", &all, CountMode::Exact).await.unwrap().total, Some(1));
}

/// A view of a list is nobody's transaction but the list's: once the list was read, refused or given up, another program
/// has the file to itself, and a closed file has no connection left.
#[tokio::test]
async fn no_list_leaves_a_view_of_the_file_behind() {
    let file = File::with(
        "CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT);
         WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300000) INSERT INTO t SELECT i, 'v' || i FROM n;
         CREATE VIEW w AS SELECT id, abs(-9223372036854775807 - (id > 3)) AS v FROM t",
    )
    .await;
    let session = file.session().await;
    let alone = async || {
        let mut other = file.other().await;
        other.execute("PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE; COMMIT").await.expect("no view is left");
        other.close().await.unwrap();
    };
    let slow = ListQuery { search: "no such text anywhere".into(), ..Default::default() };
    for _ in 0..3 {
        assert_eq!(session.list("t", &ListQuery::default()).await.unwrap().records.len(), 50);
        alone().await;
        session.list("w", &ListQuery::default()).await.expect_err("the largest number has no opposite");
        alone().await;
        let dropped = tokio::time::timeout(Duration::from_millis(2), session.list("t", &slow)).await;
        assert!(dropped.is_err(), "looking through all of it takes longer");
        alone().await;
        let mut records = session.stream("t", &ListQuery::default()).await.unwrap();
        assert_eq!(records.next().await.unwrap().unwrap().len(), 1_000);
        drop(records);
        alone().await;
    }
    session.admin().close().await;
    file.run("PRAGMA journal_mode = wal").await;
    let session = file.sign_in().await;
    session.list("t", &ListQuery::default()).await.unwrap();
    session.update("t", &key(1), set(&[("v", "other".into())])).await.unwrap();
    session.admin().close().await;
    assert!(!file.path.with_extension("sqlite-wal").exists(), "whoever closes last moves the log into the file");
    let closed = session.list("t", &ListQuery::default()).await.expect_err("it is closed");
    assert_eq!(closed.code, ErrorCode::Cancelled);
}

/// What three looks let hear. A connection that is just coming back to its pool cannot be looked through.
async fn heard(session: &Session, events: &mut Receiver<Event>) -> Option<Event> {
    let mut looks = 0;
    while looks < 3 {
        looks += u32::from(session.admin().look_for_others().await);
        if let Ok(event) = events.try_recv() {
            return Some(event);
        }
        tokio::task::yield_now().await;
    }
    None
}

#[tokio::test]
async fn what_other_programs_write_is_noticed_and_our_own_changes_are_not() {
    for mode in ["delete", "wal"] {
        let file = File::chinook();
        file.run(&format!("PRAGMA journal_mode = {mode}")).await;
        let session = file.session().await;
        let mut events = session.admin().subscribe();
        assert_eq!(heard(&session, &mut events).await, None, "{mode}");
        session.update("genre", &key(1), set(&[("Name", "ours".into())])).await.unwrap();
        let own = heard(&session, &mut events).await;
        assert!(matches!(own, Some(Event::RecordsChanged { .. })), "{mode}: {own:?}");
        assert_eq!(heard(&session, &mut events).await, None, "{mode}: nobody else wrote");
        file.run("UPDATE Genre SET Name = 'theirs' WHERE GenreId = 2").await;
        let theirs = |schema| Some(Event::WrittenElsewhere { schema });
        assert_eq!(heard(&session, &mut events).await, theirs(false), "{mode}");
        file.run("ALTER TABLE Genre ADD COLUMN Mood TEXT").await;
        assert_eq!(heard(&session, &mut events).await, theirs(true), "{mode}");
        assert!(session.model("genre").await.unwrap().field("Mood").is_some(), "{mode}: the models are read again");
        assert_eq!(heard(&session, &mut events).await, None, "{mode}: once");
    }
}

#[tokio::test]
async fn who_may_only_read_notices_what_others_write_too() {
    let file = File::chinook();
    let session = file.owner().await;
    let mut events = session.admin().subscribe();
    assert_eq!(heard(&session, &mut events).await, None);
    file.run("UPDATE Genre SET Name = 'theirs' WHERE GenreId = 2").await;
    assert_eq!(heard(&session, &mut events).await, Some(Event::WrittenElsewhere { schema: false }));
}
