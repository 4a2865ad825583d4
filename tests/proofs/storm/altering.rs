//! Beside a program that alters the table, writes, vacuums and holds locks, also for seconds (F1, F11).

use std::io::Write;

use bureau_tests::rounds::{random, rounds, seed};

use super::{Work, stranger};

/// What the stranger does in the short form, in each of the two journal modes.
const SHORT: u32 = 120;
/// Its longest lock in the short form and in the long one; we wait five seconds three times.
const LOCK_MS: [&str; 2] = ["1000", "4000"];

#[tokio::test]
async fn nothing_is_lost_or_mixed_up_beside_another_process() {
    for (mode, salt) in [("DELETE", 1), ("WAL", 2)] {
        let folder = tempfile::tempdir().unwrap();
        let mut work = Work::begun(folder.path(), mode, random(salt)).await;
        let (times, seed) = (rounds(SHORT), (seed() ^ salt).to_string());
        let longest = LOCK_MS[usize::from(times > SHORT)];
        let other = stranger(&["storm", &times.to_string(), &seed, longest], &work.path());
        let ended = tokio::spawn(other.wait_with_output());
        while !ended.is_finished() {
            work.look().await;
            work.edit().await;
        }
        let output = ended.await.unwrap().unwrap();
        assert!(output.status.success(), "{mode}: the stranger did all it wanted");
        let said = String::from_utf8(output.stdout).unwrap();
        let (raised, long) = said.trim().split_once(' ').unwrap();
        let told =
            format!("storm, {mode}: {} of ours, {} dropped, {} of them landed", work.sum(), work.dropped, work.landed);
        let _ = writeln!(std::io::stderr(), "{told}; {raised} of theirs, {long} long locks");
        assert!(work.dropped > 0, "{mode}: some edits were dropped");
        work.ended(mode, raised.parse().unwrap()).await;
    }
}
