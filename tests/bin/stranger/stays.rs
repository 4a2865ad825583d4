//! Keeps one connection and writes one row after another until it is killed. Each row is said once it is committed, at
//! the strictest `synchronous`: after that it is not lost.

use std::time::Duration;

use sqlx::{AssertSqlSafe, Executor, Row};

use crate::{Outcome, connected, say};

/// Rows written without a gap, and the gap.
const BURST: i64 = 10;
const PAUSE: Duration = Duration::from_millis(20);

pub(crate) async fn stays(file: &str) -> Outcome {
    let mut connection = connected(file).await?;
    connection.execute("PRAGMA synchronous = FULL").await?;
    let first = connection.fetch_one("SELECT coalesce(max(v.id), 0) + 1 FROM visitor AS v").await?;
    for row in first.try_get::<i64, _>(0)?.. {
        connection.execute(AssertSqlSafe(format!("INSERT INTO visitor (id) VALUES ({row})"))).await?;
        say(&row.to_string())?;
        // Most programs leave a gap for others now and then.
        if row % BURST == 0 {
            tokio::time::sleep(PAUSE).await;
        }
    }
    Ok(())
}
