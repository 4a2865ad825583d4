//! Lists that are read where they are asked for: what must not be, and what is left behind.

use std::path::Path;
use std::time::{Duration, Instant};

use bureau_engine::admin::Admin;
use bureau_engine::record::ListQuery;
use bureau_engine::session::Origin;

use crate::fixture::{File, key, names, set};

/// How often a busy machine may have been what kept a thread.
const TIMES: usize = 20;

/// Some hundred milliseconds in fewer instructions than there are between two looks at the clock, and of short texts.
fn slow() -> String {
    let look = "instr(hex(zeroblob(32000)), hex(zeroblob(15000)) || (id + 1))";
    [look; 8].join(" || ")
}

/// How long the work took, and how long it let nobody else run at a time.
async fn kept<T>(work: impl Future<Output = T>) -> (Duration, Duration) {
    tokio::pin!(work);
    let (begun, mut ticks) = (Instant::now(), tokio::time::interval(Duration::from_millis(1)));
    let (mut last, mut longest) = (begun, Duration::ZERO);
    loop {
        let done = tokio::select! {
            biased;
            _ = &mut work => true,
            _ = ticks.tick() => false,
        };
        longest = longest.max(last.elapsed());
        last = Instant::now();
        if done {
            return (begun.elapsed(), longest);
        }
    }
}

/// Holds when the thread was free most of the time the work took. Work that keeps its thread does so each time; a machine
/// that gives this process no turn does so now and then, so one good time is enough.
async fn lets_others_run<T>(what: &str, work: impl AsyncFn() -> T) {
    let mut found = Vec::new();
    for _ in 0..TIMES {
        let (all, longest) = kept(work()).await;
        assert!(all > Duration::from_millis(50), "{what}: {all:?} is not slow");
        if longest * 4 < all {
            return;
        }
        found.push((longest, all));
    }
    panic!("{what}: nobody else ran for so long, of so long: {found:?}");
}

/// No clock stops one call of a function: a view, a generated column, a virtual table, and what refers to one, never keep
/// the thread that asks.
#[tokio::test]
async fn what_is_computed_never_keeps_the_thread_that_asks() {
    let slow = slow();
    let file = File::with(&format!(
        "CREATE TABLE plain (id INTEGER PRIMARY KEY, name TEXT); INSERT INTO plain VALUES (1, 'one');
         CREATE VIEW seen AS SELECT id, {slow} AS name FROM plain;
         CREATE TABLE made (id INTEGER PRIMARY KEY, name TEXT AS ({slow}) VIRTUAL); INSERT INTO made (id) VALUES (1);
         CREATE TABLE child (id INTEGER PRIMARY KEY, made_id INTEGER REFERENCES made (id)); INSERT INTO child VALUES (1, 1);
         CREATE VIRTUAL TABLE found USING fts5 (name)"
    ))
    .await;
    let session = file.owner().await;
    for (model, computed) in [("plain", false), ("child", false), ("seen", true), ("made", true), ("found", true)] {
        assert_eq!(session.model(model).await.unwrap().computed, computed, "{model}");
    }
    let query = ListQuery::default();
    lets_others_run("a view", async || session.list("seen", &query).await).await;
    lets_others_run("a generated column", async || session.list("made", &query).await).await;
    lets_others_run("a record of it", async || session.get("made", &key(1)).await).await;
    lets_others_run("names of it", async || session.list("child", &query).await).await;
    lets_others_run("choices of it", async || session.choices("child", "made_id", "").await).await;
}

/// Connections that lists were read on are closed with the others, wherever reading was given up.
#[tokio::test]
async fn a_closed_file_is_nobodys() {
    let file = File::with(
        "CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT);
         WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) INSERT INTO t SELECT i, 'v' FROM n",
    )
    .await;
    file.enable().await;
    file.run("PRAGMA journal_mode = wal").await;
    let query = ListQuery::default();
    for polls in (0..24).step_by(3) {
        let session = file.sign_in().await;
        session.list("t", &query).await.unwrap();
        session.update("t", &key(1), set(&[("v", format!("{polls}").into())])).await.unwrap();
        // Each has a connection of its own; some are given up in the middle.
        let mut all = Vec::new();
        for _ in 0..3 {
            all.push(session.stream("t", &query).await.unwrap());
        }
        assert_eq!(all[0].next().await.unwrap().unwrap().len(), 1_000);
        let mut given_up = Box::pin(session.stream("t", &query));
        for _ in 0..polls {
            tokio::select! {
                biased;
                _ = &mut given_up => break,
                () = tokio::task::yield_now() => {}
            }
        }
        drop(given_up);
        drop(all);
        session.admin().close().await;
        assert_eq!(names(file.folder.path()), ["made.sqlite"], "given up after {polls}");
        assert_eq!(open_here(&file.path), 0, "given up after {polls}");
    }
    let moved = file.folder.path().join("moved.sqlite");
    std::fs::rename(&file.path, &moved).unwrap();
    let admin = Admin::open(&moved).await.unwrap();
    let session = admin.sign_in(crate::fixture::EMAIL, crate::fixture::PASSWORD, Origin::Library).await.unwrap();
    assert_eq!(session.list("t", &query).await.unwrap().records.len(), 50);
    session.admin().close().await;
    assert_eq!(names(file.folder.path()), ["moved.sqlite"]);
}

/// A stream that is given up in the middle of a chunk goes on there: an end that is none would cut an export short.
#[tokio::test]
async fn a_chunk_that_was_given_up_is_not_the_end() {
    let file = File::with(
        "CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT);
         WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1500) INSERT INTO t SELECT i, 'v' FROM n",
    )
    .await;
    let session = file.owner().await;
    let mut records = session.stream("t", &ListQuery::default()).await.unwrap();
    for length in [1_000, 500] {
        let begun = tokio::select! {
            biased;
            chunk = records.next() => Some(chunk),
            () = std::future::ready(()) => None,
        };
        // Hardly ever done by then.
        let chunk = if let Some(chunk) = begun { chunk } else { records.next().await };
        assert_eq!(chunk.unwrap().unwrap().len(), length);
    }
    assert!(records.next().await.unwrap().is_none());
}

/// How many handles of this process are of that file, where the system says so.
fn open_here(path: &Path) -> usize {
    let Ok(handles) = std::fs::read_dir("/proc/self/fd") else { return 0 };
    handles
        .filter(|handle| handle.as_ref().is_ok_and(|it| std::fs::read_link(it.path()).is_ok_and(|of| of == path)))
        .count()
}
