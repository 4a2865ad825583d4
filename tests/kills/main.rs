//! SIGKILL at random points of edits and of enabling: integrity clean, the chain verifies, every acknowledged write is
//! there, and nothing is half done. `BUREAU_ROUNDS` and `BUREAU_SEED` repeat a run.
#![allow(clippy::unwrap_used, missing_docs, reason = "a test that cannot go on stops on the spot")]

use std::path::Path;
use std::time::Duration;

use bureau_engine::Admin;
use bureau_engine::model::RecordKey;
use bureau_engine::session::{Origin, Session};
use bureau_engine::value::Value;
use bureau_tests::fixture::{self, EMAIL, PASSWORD};
use bureau_tests::kills::{TRACK, Victim};
use bureau_tests::rounds::{random, rounds};

const VICTIM: &str = env!("CARGO_BIN_EXE_victim");
/// Kills in the short form, both tests together.
const ROUNDS: u32 = 50;
/// Longest life of a victim that edits.
const EDITING_MS: u64 = 120;
/// Far more than enabling takes.
const FOREVER: Duration = Duration::from_secs(60);

/// Opened as after a crash: what was left halfway is rolled back.
async fn opened(path: &Path) -> Admin {
    Admin::builder().recover(true).open(path).await.unwrap()
}

async fn signed_in(path: &Path) -> Session {
    opened(path).await.sign_in(EMAIL, PASSWORD, Origin::Library).await.unwrap()
}

async fn number(session: &Session) -> u64 {
    let record = session.get("track", &RecordKey(vec![Value::Integer(TRACK)])).await.unwrap();
    let name = record.values.into_iter().find(|(field, _)| field == "Name").map(|(_, value)| value.to_string());
    name.and_then(|name| name.parse().ok()).unwrap_or(0)
}

async fn clean(session: &Session, round: u32) {
    let found = session.check().await.unwrap();
    assert_eq!((found.integrity.as_str(), found.foreign_keys, found.audit), ("ok", 0, Some(true)), "round {round}");
}

#[tokio::test]
async fn killed_while_editing() {
    for (mode, salt) in [("DELETE", 1), ("WAL", 2)] {
        let mut random = random(salt);
        let folder = tempfile::tempdir().unwrap();
        let path = fixture::enabled(folder.path(), "chinook.sqlite").await.unwrap();
        journal(&path, mode).await;
        let mut session = signed_in(&path).await;
        session.admin().close().await;
        let mut kills_with_edits = 0;
        for round in 0..rounds(ROUNDS).div_ceil(4).max(1) {
            let victim = Victim::start(VICTIM, "edit", &path).await;
            let said = victim.kill_after(Duration::from_micros(random.u64(0..EDITING_MS * 1000))).await;
            assert!(!said.iter().any(|line| line.starts_with("failed")), "round {round}: {said:?}");
            session = session.reopened().await.unwrap();
            let there = number(&session).await;
            let acknowledged = said.iter().filter_map(|line| line.parse::<u64>().ok()).max();
            if let Some(acknowledged) = acknowledged {
                kills_with_edits += 1;
                assert!(
                    there == acknowledged || there == acknowledged + 1,
                    "{mode} round {round}: said {acknowledged}, found {there}"
                );
            }
            clean(&session, round).await;
            let history = session.history("track", &RecordKey(vec![Value::Integer(TRACK)])).await.unwrap();
            assert_eq!(
                history.entries.len() as u64,
                there,
                "{mode} round {round}: an entry for each edit, an edit for each entry"
            );
            session.admin().close().await;
        }
        assert!(kills_with_edits > 0, "{mode}: some victim lived long enough to edit");
    }
}

#[tokio::test]
async fn killed_while_enabling() {
    let mut random = random(3);
    let (mut before, mut after) = (0, 0);
    // Kills fall between the start and a little after the end, however fast this machine is at the moment.
    let whole = time_to_enable().await;
    for round in 0..rounds(ROUNDS).div_ceil(2).max(1) {
        let folder = tempfile::tempdir().unwrap();
        let path = fixture::chinook(folder.path(), "chinook.sqlite").unwrap();
        let victim = Victim::start(VICTIM, "enable", &path).await;
        let said = victim.kill_after(whole.mul_f64(random.f64() * 1.6)).await;
        assert!(!said.iter().any(|line| line.starts_with("failed")), "round {round}: {said:?}");
        let admin = opened(&path).await;
        if admin.is_enabled() {
            after += 1;
            clean(&signed_in(&path).await, round).await;
        } else {
            before += 1;
            assert!(said.is_empty(), "round {round}: said {said:?} without being enabled");
            let session = admin.owner(Origin::Library).unwrap();
            assert_eq!(session.check().await.unwrap().integrity, "ok", "round {round}");
            assert!(admin.plan_enable().await.is_ok(), "round {round}: nothing of ours is half there");
        }
        for backup in std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().path()) {
            let name = backup.file_name().unwrap().to_string_lossy().into_owned();
            if name.starts_with("chinook.2") && name.ends_with(".sqlite") {
                let copy = Admin::open(&backup).await.unwrap().owner(Origin::Library).unwrap();
                assert_eq!(copy.check().await.unwrap().integrity, "ok", "round {round}: {name} is whole or not there");
            }
        }
    }
    assert!(before > 0 && after > 0, "kills fell on both sides of the commit: {before} before, {after} after");
}

async fn time_to_enable() -> Duration {
    let folder = tempfile::tempdir().unwrap();
    let path = fixture::chinook(folder.path(), "chinook.sqlite").unwrap();
    let victim = Victim::start(VICTIM, "enable", &path).await;
    let started = std::time::Instant::now();
    assert_eq!(victim.kill_after(FOREVER).await, ["enabled"]);
    started.elapsed()
}

async fn journal(path: &Path, mode: &str) {
    use sqlx::{AssertSqlSafe, ConnectOptions, Connection, Executor};
    let mut connection = sqlx::sqlite::SqliteConnectOptions::new().filename(path).connect().await.unwrap();
    connection.execute(AssertSqlSafe(format!("PRAGMA journal_mode = {mode}"))).await.unwrap();
    connection.close().await.unwrap();
}
