//! Beside a program that opens and closes the file again and again, while we edit, take backups and check (F4): had any of
//! that dropped SQLite's locks, its last close would delete the log that we go on writing to. Another one is killed right
//! after its commits, again and again.

use std::io::Write;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use bureau_tests::rounds::{random, rounds};
use bureau_tests::visitor::visit;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::Child;
use tokio::task::JoinHandle;

use super::{OURS, ROWS, Work, numbers, stranger};

/// Visits in the short form, in each of the two journal modes.
const SHORT: u32 = 60;
/// One in so many of our steps is also a backup, and one a check.
const WHOLE: u32 = 6;
/// For so many visits one that stays is killed, so many rows after the one before.
const VISITS_PER_KILL: u32 = 20;
const LIFE: i64 = 30;

#[tokio::test]
async fn no_lock_is_lost_beside_one_that_comes_and_goes() {
    for (mode, salt) in [("DELETE", 3), ("WAL", 4)] {
        let folder = tempfile::tempdir().unwrap();
        let mut work = Work::begun(folder.path(), mode, random(salt)).await;
        work.edit().await;
        let log = (mode == "WAL").then(|| log_of(&work.path()));
        let coming = tokio::spawn(visits(work.path(), rounds(SHORT), random(salt + 10)));
        let mut backups = 0;
        while !coming.is_finished() {
            backups += u32::from(step(&mut work, mode).await);
            assert_eq!(log, (mode == "WAL").then(|| log_of(&work.path())), "{mode}: the log is the one we write to");
        }
        let [raised, _] = coming.await.unwrap();
        // Whoever comes now sees everything: what is in a log that was deleted, only we would see.
        let [last, seen] = visits(work.path(), 1, random(salt + 20)).await;
        assert_eq!(seen, work.sum(), "{mode}: what we wrote is there for others");
        assert!(backups > 0, "{mode}: backups were taken");
        // Only now: while this one has the file open, no visitor can take itself for the last.
        let mut staying = Staying::new(&work.path(), 0);
        for kill in 1..=i64::from(rounds(SHORT) / VISITS_PER_KILL) {
            while staying.said() < LIFE * kill {
                step(&mut work, mode).await;
            }
            staying = staying.killed(mode, &work.path()).await;
        }
        staying.end().await;
        let told = format!("storm, {mode}: {} of ours, {raised} of theirs, {backups} backups", work.sum());
        let _ = writeln!(std::io::stderr(), "{told}, {} killed", rounds(SHORT) / VISITS_PER_KILL);
        work.ended(mode, raised + last).await;
    }
}

/// A look, an edit, and sometimes a backup (then true) or a check.
async fn step(work: &mut Work, mode: &str) -> bool {
    work.look().await;
    work.edit().await;
    let whole = work.random.u32(0..WHOLE);
    match whole {
        0 => backup(work, mode).await,
        1 => assert_eq!(work.session.check().await.unwrap().integrity, "ok", "{mode}"),
        _ => {}
    }
    whole == 0
}

/// Which file the log is. Asked by name: opening it would be the very thing that must not happen.
fn log_of(path: &Path) -> u64 {
    let mut name = path.as_os_str().to_owned();
    name.push("-wal");
    std::fs::metadata(PathBuf::from(name)).unwrap_or_else(|error| panic!("the log is gone: {error}")).ino()
}

/// A backup holds every write of ours that was acknowledged, and is removed.
async fn backup(work: &Work, mode: &str) {
    let folder = tempfile::tempdir().unwrap();
    let backup = work.session.backup(&folder.path().join("kept.sqlite")).await.unwrap();
    let sums = "SELECT sum(s.n) FILTER (WHERE s.id <= 25), count(1) FROM storm AS s";
    assert_eq!(numbers(&backup.path, sums).await, [work.sum(), OURS * 2], "{mode}: in the backup");
}

/// Visits that raise their own counters, and look at ours: what they see of ours never becomes less. Returns how often they
/// raised, and what they saw last.
async fn visits(path: PathBuf, times: u32, mut random: fastrand::Rng) -> [i64; 2] {
    let (mut raised, mut seen) = (0, 0);
    for _ in 0..times {
        let mut sql = String::new();
        for _ in 0..random.u8(0..3) {
            sql += &format!("UPDATE storm SET n = n + 1 WHERE id = {};", random.i64(OURS + 1..=ROWS));
            raised += 1;
        }
        sql += &format!("SELECT sum(s.n) FROM storm AS s WHERE s.id <= {OURS}");
        let ours: i64 = visit(&path, &sql).await.unwrap().trim().parse().unwrap();
        assert!(ours >= seen, "a visitor saw {ours} after {seen}");
        seen = ours;
    }
    [raised, seen]
}

/// The one that stays, and the last row that it says it committed.
struct Staying {
    child: Child,
    said: Arc<AtomicI64>,
    heard: JoinHandle<()>,
}

impl Staying {
    fn new(path: &Path, rows: i64) -> Self {
        let mut child = stranger(&["stays"], path);
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let said = Arc::new(AtomicI64::new(rows));
        let last = Arc::clone(&said);
        let heard = tokio::spawn(async move {
            while let Some(line) = lines.next_line().await.unwrap() {
                last.store(line.parse().unwrap(), Ordering::Relaxed);
            }
        });
        Self { child, said, heard }
    }

    fn said(&self) -> i64 {
        self.said.load(Ordering::Relaxed)
    }

    /// SIGKILL, and every row it said is there; then another one goes on.
    async fn killed(self, mode: &str, path: &Path) -> Self {
        let last = self.end().await;
        let [rows, newest] = numbers(path, "SELECT count(1), coalesce(max(v.id), 0) FROM visitor AS v").await;
        assert_eq!(rows, newest, "{mode}: none in between is lost");
        assert!(rows == last || rows == last + 1, "{mode}: {rows} there, {last} acknowledged");
        Self::new(path, rows)
    }

    async fn end(mut self) -> i64 {
        self.child.start_kill().unwrap();
        self.child.wait().await.unwrap();
        self.heard.await.unwrap();
        self.said.load(Ordering::Relaxed)
    }
}
