//! Adds, renames and drops columns, writes rows, holds locks and vacuums, at random. It says how often it raised each of
//! its counters, then ends.

use std::time::Duration;

use sqlx::{AssertSqlSafe, Executor, SqliteConnection};

use crate::{Outcome, connected, say};

/// Rows whose counter is the stranger's; the others are ours.
const THEIRS: std::ops::RangeInclusive<i64> = 26..=50;
/// Longest pause between two things it does.
const LONGEST_PAUSE_MS: u64 = 12;
/// Longest time an ordinary lock is held.
const SHORT_LOCK_MS: u64 = 60;
/// One in so many locks is a long one: the first, then each one after so many short ones.
const LONG_EACH: u32 = 25;

pub(crate) async fn storm(file: &str, [rounds, seed, longest_ms]: [&str; 3]) -> Outcome {
    let (rounds, longest_ms): (u32, u64) = (rounds.parse()?, longest_ms.parse()?);
    let mut connection = connected(file).await?;
    let mut random = fastrand::Rng::with_seed(seed.parse()?);
    let (mut raised, mut locks, mut extra, mut renamed) = (0, 0, false, false);
    for _ in 0..rounds {
        // A program that never pauses leaves no gap for anyone; real ones do.
        tokio::time::sleep(Duration::from_millis(random.u64(1..LONGEST_PAUSE_MS))).await;
        match random.u8(0..10) {
            0 | 1 => {
                let sql = if extra {
                    "ALTER TABLE storm DROP COLUMN x"
                } else {
                    "ALTER TABLE storm ADD COLUMN x TEXT DEFAULT 'x'"
                };
                connection.execute(sql).await?;
                extra = !extra;
            }
            2 | 3 => {
                let sql = if renamed {
                    "ALTER TABLE storm RENAME COLUMN b2 TO b"
                } else {
                    "ALTER TABLE storm RENAME COLUMN b TO b2"
                };
                connection.execute(sql).await?;
                renamed = !renamed;
            }
            4 => {
                connection.execute("VACUUM").await?;
            }
            5 => {
                let long = locks % LONG_EACH == 0;
                let held = if long { random.u64(longest_ms / 2..longest_ms) } else { random.u64(0..SHORT_LOCK_MS) };
                hold(&mut connection, held).await?;
                locks += 1;
            }
            _ => {
                let row = random.i64(THEIRS);
                connection.execute(AssertSqlSafe(format!("UPDATE storm SET n = n + 1 WHERE id = {row}"))).await?;
                raised += 1;
            }
        }
    }
    say(&format!("{raised} {}", locks.div_ceil(LONG_EACH)))
}

/// A lock that not even readers get past (in a rollback-journal file), kept for a while, then given up with nothing
/// written.
async fn hold(connection: &mut SqliteConnection, milliseconds: u64) -> Result<(), sqlx::Error> {
    connection.execute("BEGIN EXCLUSIVE").await?;
    tokio::time::sleep(Duration::from_millis(milliseconds)).await;
    connection.execute("ROLLBACK").await.map(|_| ())
}
