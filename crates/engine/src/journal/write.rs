//! Writing changes: intended, then confirmed or withdrawn; the oldest forgotten.

use sqlx::{Connection, SqliteConnection};

use super::Journal;
use crate::audit::{Entry, encode, encode_key};
use crate::error::{ErrorCode, Result};
use crate::store::{Tx, sqlite_error};

impl Journal {
    /// Commits `tx`, which made the change that `entries` describe. The change is in the journal before it is in the
    /// file, and lasts there only when the commit did.
    ///
    /// # Errors
    /// Those of the commit; and those of writing the journal, before anything is committed.
    pub(crate) async fn commit(&self, tx: Tx, entries: Vec<Entry>) -> Result<()> {
        let Some(change_id) = entries.first().map(|entry| entry.change_id.clone()) else { return tx.commit().await };
        self.intend(entries).await?;
        let committed = tx.commit().await;
        let noted = match &committed {
            Ok(()) => self.confirm(&change_id).await,
            // Whether a commit that met a failing disk lasted is seen when the file is next read.
            Err(error) if matches!(error.code, ErrorCode::FileIo | ErrorCode::Internal) => Ok(()),
            Err(_) => self.withdraw(&change_id).await,
        };
        // A note that could not be made is settled later; the file's own outcome is the answer.
        drop(noted);
        committed
    }

    /// Writes a change that is about to be committed. All entries have one change id.
    pub(super) async fn intend(&self, entries: Vec<Entry>) -> Result<()> {
        let Some(change_id) = entries.first().map(|entry| entry.change_id.clone()) else { return Ok(()) };
        let mut connection = self.connection().await?;
        let mut tx = connection.begin_with("BEGIN IMMEDIATE").await.map_err(sqlite_error)?;
        let newest: Option<i64> = sqlx::query_scalar(r#"SELECT max("j"."seq") FROM "bureau_journal" AS "j""#)
            .fetch_one(&mut *tx)
            .await
            .map_err(sqlite_error)?;
        let first = newest.unwrap_or(0) + 1;
        for (seq, mut entry) in (first..).zip(entries) {
            entry.seq = seq;
            insert(&mut tx, &entry).await?;
        }
        sqlx::query(r#"INSERT INTO "bureau_journal_change" ("change_id", "first_seq", "confirmed") VALUES (?, ?, 0)"#)
            .bind(&change_id)
            .bind(first)
            .execute(&mut *tx)
            .await
            .map_err(sqlite_error)?;
        tx.commit().await.map_err(sqlite_error)
    }

    /// The change is in the file: it counts, and the oldest that no longer fit are forgotten.
    pub(super) async fn confirm(&self, change_id: &str) -> Result<()> {
        let mut connection = self.connection().await?;
        let mut tx = connection.begin_with("BEGIN IMMEDIATE").await.map_err(sqlite_error)?;
        sqlx::query(r#"UPDATE "bureau_journal_change" SET "confirmed" = 1 WHERE "change_id" = ?"#)
            .bind(change_id)
            .execute(&mut *tx)
            .await
            .map_err(sqlite_error)?;
        while used_bytes(&mut tx).await? > self.most_bytes {
            let Some(old) = oldest(&mut tx).await? else { break };
            forget(&mut tx, &old).await?;
        }
        tx.commit().await.map_err(sqlite_error)?;
        sqlx::query("PRAGMA incremental_vacuum").execute(&mut *connection).await.map_err(sqlite_error)?;
        Ok(())
    }

    /// The change never came into the file.
    pub(super) async fn withdraw(&self, change_id: &str) -> Result<()> {
        let mut connection = self.connection().await?;
        let mut tx = connection.begin_with("BEGIN IMMEDIATE").await.map_err(sqlite_error)?;
        forget(&mut tx, change_id).await?;
        tx.commit().await.map_err(sqlite_error)
    }
}

/// Bytes of pages in use.
async fn used_bytes(connection: &mut SqliteConnection) -> Result<u64> {
    let mut used = [0_u64; 3];
    for (place, pragma) in used.iter_mut().zip(["PRAGMA page_count", "PRAGMA freelist_count", "PRAGMA page_size"]) {
        let number: i64 = sqlx::query_scalar(pragma).fetch_one(&mut *connection).await.map_err(sqlite_error)?;
        *place = number.unsigned_abs();
    }
    let [pages, free, size] = used;
    Ok(pages.saturating_sub(free) * size)
}

/// The oldest confirmed change that is not the newest of all.
async fn oldest(connection: &mut SqliteConnection) -> Result<Option<String>> {
    sqlx::query_scalar(
        r#"SELECT "c"."change_id" FROM "bureau_journal_change" AS "c" WHERE "c"."confirmed" = 1
        AND "c"."first_seq" < (SELECT max("n"."first_seq") FROM "bureau_journal_change" AS "n" WHERE "n"."confirmed" = 1)
        ORDER BY "c"."first_seq" LIMIT 1"#,
    )
    .fetch_optional(connection)
    .await
    .map_err(sqlite_error)
}

/// Writes one entry and the large values it refers to.
async fn insert(connection: &mut SqliteConnection, entry: &Entry) -> Result<()> {
    let (canonical, outside) = encode(entry);
    for (hash, content) in outside {
        sqlx::query(
            r#"INSERT INTO "bureau_journal_value" ("change_id", "hash", "content") VALUES (?, ?, ?)
            ON CONFLICT ("change_id", "hash") DO NOTHING"#,
        )
        .bind(&entry.change_id)
        .bind(hash.as_slice())
        .bind(content)
        .execute(&mut *connection)
        .await
        .map_err(sqlite_error)?;
    }
    let subject = entry.subject.as_ref();
    sqlx::query(
        r#"INSERT INTO "bureau_journal" ("seq", "change_id", "table_name", "record_key", "canonical") VALUES (?, ?, ?, ?, ?)"#,
    )
    .bind(entry.seq)
    .bind(&entry.change_id)
    .bind(subject.map(|subject| subject.table.clone()))
    .bind(subject.map(|subject| encode_key(&subject.key)))
    .bind(canonical)
    .execute(&mut *connection)
    .await
    .map_err(sqlite_error)?;
    Ok(())
}

async fn forget(connection: &mut SqliteConnection, change_id: &str) -> Result<()> {
    for statement in [
        r#"DELETE FROM "bureau_journal" WHERE "change_id" = ?"#,
        r#"DELETE FROM "bureau_journal_value" WHERE "change_id" = ?"#,
        r#"DELETE FROM "bureau_journal_change" WHERE "change_id" = ?"#,
    ] {
        sqlx::query(statement).bind(change_id).execute(&mut *connection).await.map_err(sqlite_error)?;
    }
    Ok(())
}
