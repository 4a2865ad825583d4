//! Another program on the same file, and not a polite one: `stranger FILE ROUNDS SEED` adds, renames and drops columns,
//! writes rows, holds locks and vacuums, at random. It says how often it raised each of its counters, then ends.

use std::io::Write;
use std::process::ExitCode;
use std::time::Duration;

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, Executor, SqliteConnection};

/// Rows whose counter is the stranger's; the others are ours.
const THEIRS: std::ops::RangeInclusive<i64> = 26..=50;
/// Longest pause between two things it does.
const LONGEST_PAUSE_MS: u64 = 12;
/// Longest time a lock is held.
const LONGEST_LOCK_MS: u64 = 60;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [file, rounds, seed] = arguments.as_slice() else { return ExitCode::from(2) };
    let (Ok(rounds), Ok(seed)) = (rounds.parse(), seed.parse()) else { return ExitCode::from(2) };
    match storm(file, rounds, seed).await {
        Ok(raised) => {
            let _ = writeln!(std::io::stdout(), "{raised}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "stranger: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn storm(file: &str, rounds: u32, seed: u64) -> Result<u32, sqlx::Error> {
    let options = SqliteConnectOptions::new().filename(file).busy_timeout(Duration::from_secs(60));
    let mut connection = options.connect().await?;
    let mut random = fastrand::Rng::with_seed(seed);
    let (mut raised, mut extra, mut renamed) = (0, false, false);
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
            5 => hold(&mut connection, random.u64(0..LONGEST_LOCK_MS)).await?,
            _ => {
                let row = random.i64(THEIRS);
                connection.execute(AssertSqlSafe(format!("UPDATE storm SET n = n + 1 WHERE id = {row}"))).await?;
                raised += 1;
            }
        }
    }
    Ok(raised)
}

/// A write lock kept for a while, then given up with nothing written.
async fn hold(connection: &mut SqliteConnection, milliseconds: u64) -> Result<(), sqlx::Error> {
    connection.execute("BEGIN EXCLUSIVE").await?;
    tokio::time::sleep(Duration::from_millis(milliseconds)).await;
    connection.execute("ROLLBACK").await.map(|_| ())
}
