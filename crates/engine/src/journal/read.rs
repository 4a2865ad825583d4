//! Reading entries back: of one change, of one record, or the newest. Only what is known to be in the file is told.

use std::collections::HashMap;

use sqlx::SqliteConnection;
use sqlx::sqlite::SqliteArguments;

use super::Journal;
use crate::audit::{Decoded, Entry, Hash, decode_known, encode_key};
use crate::error::{Error, ErrorCode, Result};
use crate::model::RecordKey;
use crate::store::sqlite_error;

impl Journal {
    /// The newest entries, newest first.
    pub(crate) async fn latest(&self, limit: u32) -> Result<Vec<Entry>> {
        self.entries(
            sqlx::query_as(
                r#"SELECT "j"."canonical" FROM "bureau_journal" AS "j"
            JOIN "bureau_journal_change" AS "c" ON "c"."change_id" = "j"."change_id" AND "c"."confirmed" = 1
            ORDER BY "j"."seq" DESC LIMIT ?"#,
            )
            .bind(limit),
        )
        .await
    }

    /// Entries about one record, newest first; its key as entries hold it.
    pub(crate) async fn history(&self, table: &str, key: &RecordKey) -> Result<Vec<Entry>> {
        self.entries(
            sqlx::query_as(
                r#"SELECT "j"."canonical" FROM "bureau_journal" AS "j"
            JOIN "bureau_journal_change" AS "c" ON "c"."change_id" = "j"."change_id" AND "c"."confirmed" = 1
            WHERE "j"."table_name" = ? AND "j"."record_key" = ? ORDER BY "j"."seq" DESC"#,
            )
            .bind(table)
            .bind(encode_key(key)),
        )
        .await
    }

    /// All entries of the change that the entry at `seq` belongs to, in the order they happened.
    pub(crate) async fn change_at(&self, seq: i64) -> Result<Vec<Entry>> {
        self.entries(
            sqlx::query_as(
                r#"SELECT "j"."canonical" FROM "bureau_journal" AS "j"
            JOIN "bureau_journal_change" AS "c" ON "c"."change_id" = "j"."change_id" AND "c"."confirmed" = 1
            WHERE "j"."change_id" = (SELECT "o"."change_id" FROM "bureau_journal" AS "o" WHERE "o"."seq" = ?)
            ORDER BY "j"."seq""#,
            )
            .bind(seq),
        )
        .await
    }

    /// The entries from one place to another, in order.
    pub(crate) async fn between(&self, first: i64, last: i64) -> Result<Vec<Entry>> {
        self.entries(
            sqlx::query_as(
                r#"SELECT "j"."canonical" FROM "bureau_journal" AS "j"
            JOIN "bureau_journal_change" AS "c" ON "c"."change_id" = "j"."change_id" AND "c"."confirmed" = 1
            WHERE "j"."seq" BETWEEN ? AND ? ORDER BY "j"."seq""#,
            )
            .bind(first)
            .bind(last),
        )
        .await
    }

    /// Changes that were begun and neither confirmed nor withdrawn, oldest first: each with its entries in order.
    pub(super) async fn pending(&self) -> Result<Vec<(String, Vec<Entry>)>> {
        let Some(mut connection) = self.existing().await? else { return Ok(Vec::new()) };
        let changes: Vec<String> = sqlx::query_scalar(
            r#"SELECT "c"."change_id" FROM "bureau_journal_change" AS "c" WHERE "c"."confirmed" = 0 ORDER BY "c"."first_seq""#,
        )
        .fetch_all(&mut *connection)
        .await
        .map_err(sqlite_error)?;
        let mut pending = Vec::new();
        for change_id in changes {
            let rows: Vec<(Vec<u8>,)> = sqlx::query_as(
                r#"SELECT "j"."canonical" FROM "bureau_journal" AS "j" WHERE "j"."change_id" = ? ORDER BY "j"."seq""#,
            )
            .bind(&change_id)
            .fetch_all(&mut *connection)
            .await
            .map_err(sqlite_error)?;
            pending.push((change_id, decoded(&mut connection, rows).await?));
        }
        Ok(pending)
    }

    async fn entries(
        &self,
        query: sqlx::query::QueryAs<'_, sqlx::Sqlite, (Vec<u8>,), SqliteArguments>,
    ) -> Result<Vec<Entry>> {
        let Some(mut connection) = self.existing().await? else { return Ok(Vec::new()) };
        let rows = query.fetch_all(&mut *connection).await.map_err(sqlite_error)?;
        decoded(&mut connection, rows).await
    }
}

/// Decodes entries, fetching the large values they refer to.
async fn decoded(connection: &mut SqliteConnection, rows: Vec<(Vec<u8>,)>) -> Result<Vec<Entry>> {
    let mut entries = Vec::with_capacity(rows.len());
    for (canonical,) in rows {
        let mut known = HashMap::new();
        let entry = loop {
            match decode_known(&canonical, &known)? {
                Decoded::Whole(entry) => break *entry,
                Decoded::Lacks(hash) => {
                    known.insert(hash, content(connection, &hash).await?);
                }
            }
        };
        entries.push(entry);
    }
    Ok(entries)
}

/// A large value by its hash; whichever change keeps it, it is the same.
async fn content(connection: &mut SqliteConnection, hash: &Hash) -> Result<Vec<u8>> {
    sqlx::query_scalar(r#"SELECT "v"."content" FROM "bureau_journal_value" AS "v" WHERE "v"."hash" = ?"#)
        .bind(hash.as_slice())
        .fetch_optional(connection)
        .await
        .map_err(sqlite_error)?
        .ok_or_else(|| Error::new(ErrorCode::AuditBroken).because("a value of the journal is gone"))
}
