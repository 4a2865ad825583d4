//! `bureau_attempt`: failed sign-ins and the wait they cost.
//!
//! Five free tries, then 30 s doubling to an hour, a full stop at a hundred (NIST SP 800-63B-4, section 3.2.2). Counted
//! before the password is looked at, in a transaction of its own, so that a crash counts too; by hash of the e-mail,
//! known or not, so that a wait does not tell which accounts exist. Restarts and clock changes do not reset it.

use sha2::{Digest, Sha256};
use sqlx::SqliteConnection;

use crate::error::{Error, ErrorCode, Result};
use crate::store::sqlite_error;

/// Tries without a wait.
const FREE: i64 = 5;
/// First wait, doubled with every further failure.
const FIRST_WAIT_MS: i64 = 30_000;
/// Longest wait.
const LONGEST_WAIT_MS: i64 = 3_600_000;
/// Failures after which only a superuser or the recovery key helps.
const HARD_STOP: i64 = 100;

/// Counts a try, or refuses it: the inner result, so that the caller goes on as if it had not been refused and a wait does
/// not tell which accounts exist.
///
/// # Errors
/// `file_…` codes, with the transaction rolled back; [`ErrorCode::TooManyAttempts`] with `seconds` as the inner result (and
/// no further count).
pub(super) async fn begin(connection: &mut SqliteConnection, email: &str, now_ms: i64) -> Result<Result<()>> {
    let (failures, last_at) = failed(connection, email).await?.unwrap_or((0, now_ms));
    let left = wait_left(failures, last_at, now_ms);
    if left > 0 {
        if last_at > now_ms {
            // The clock was wrong then or is now: the wait begins anew by the clock there is.
            sqlx::query(r#"UPDATE "bureau_attempt" SET "last_at" = ? WHERE "email_hash" = ?"#)
                .bind(now_ms)
                .bind(key(email))
                .execute(connection)
                .await
                .map_err(sqlite_error)?;
        }
        return Ok(Err(too_many(left)));
    }
    sqlx::query(
        r#"INSERT INTO "bureau_attempt" ("email_hash", "failures", "last_at") VALUES (?, 1, ?)
        ON CONFLICT ("email_hash") DO UPDATE SET "failures" = "bureau_attempt"."failures" + 1, "last_at" = excluded."last_at""#,
    )
    .bind(key(email))
    .bind(now_ms)
    .execute(connection)
    .await
    .map_err(sqlite_error)?;
    Ok(Ok(()))
}

fn too_many(left_ms: i64) -> Error {
    Error::new(ErrorCode::TooManyAttempts).with("seconds", left_ms.div_euclid(1000).max(1))
}

/// As [`begin`] for a file that may not be written: refuses what its failures make wait, and counts nothing.
///
/// # Errors
/// As [`begin`].
pub(super) async fn look(connection: &mut SqliteConnection, email: &str, now_ms: i64) -> Result<Result<()>> {
    let (failures, last_at) = failed(connection, email).await?.unwrap_or((0, now_ms));
    match wait_left(failures, last_at, now_ms) {
        0 => Ok(Ok(())),
        left => Ok(Err(too_many(left))),
    }
}

/// Failures of an e-mail and when the last one was.
async fn failed(connection: &mut SqliteConnection, email: &str) -> Result<Option<(i64, i64)>> {
    sqlx::query_as(r#"SELECT "b"."failures", "b"."last_at" FROM "bureau_attempt" AS "b" WHERE "b"."email_hash" = ?"#)
        .bind(key(email))
        .fetch_optional(connection)
        .await
        .map_err(sqlite_error)
}

/// Forgets the failures of an e-mail: it signed in, or its password was reset.
pub(crate) async fn forget(connection: &mut SqliteConnection, email: &str) -> Result<()> {
    sqlx::query(r#"DELETE FROM "bureau_attempt" WHERE "email_hash" = ?"#)
        .bind(key(email))
        .execute(connection)
        .await
        .map_err(sqlite_error)?;
    Ok(())
}

fn key(email: &str) -> Vec<u8> {
    Sha256::digest(email.as_bytes()).to_vec()
}

/// Milliseconds to wait before the next try. A clock set back starts the wait anew instead of ending it.
fn wait_left(failures: i64, last_at: i64, now_ms: i64) -> i64 {
    if failures < FREE {
        return 0;
    }
    if failures >= HARD_STOP {
        return LONGEST_WAIT_MS;
    }
    let doublings = u32::try_from(failures - FREE).unwrap_or(u32::MAX).min(20);
    let wait = (FIRST_WAIT_MS << doublings).min(LONGEST_WAIT_MS);
    let passed = now_ms.saturating_sub(last_at);
    if passed < 0 { wait } else { (wait - passed).max(0) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_to_an_hour_and_then_stop() {
        assert_eq!(wait_left(4, 0, 0), 0, "the fifth try is free");
        assert_eq!(wait_left(5, 0, 0), 30_000);
        assert_eq!(wait_left(6, 0, 0), 60_000);
        assert_eq!(wait_left(12, 0, 0), 3_600_000);
        assert_eq!(wait_left(5, 0, 29_999), 1);
        assert_eq!(wait_left(5, 0, 30_000), 0);
        assert_eq!(wait_left(5, 86_400_000, 0), 30_000, "a clock set back does not end the wait");
        assert_eq!(wait_left(100, 0, i64::MAX / 2), 3_600_000, "the hundredth failure is final");
    }
}
