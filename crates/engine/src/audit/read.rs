//! Reading entries back, newest first.

use std::collections::HashMap;

use sqlx::sqlite::SqliteRow;
use sqlx::{Row, SqliteConnection};

use super::append::key_as_stored;
use super::codec::{Decoded, Hash, decode_known, encode_key};
use super::entry::Entry;
use crate::error::{Error, ErrorCode, Result};
use crate::model::RecordKey;
use crate::schema::Schema;
use crate::store::{sqlite_error, value_at};
use crate::value::Value;

/// Entries about one record.
pub(crate) async fn history(
    connection: &mut SqliteConnection,
    schema: &Schema,
    table: &str,
    key: &RecordKey,
) -> Result<Vec<Entry>> {
    let key = key_as_stored(schema.table(table), key);
    let rows = sqlx::query(
        r#"SELECT "a"."canonical" FROM "bureau_audit" AS "a"
        WHERE "a"."table_name" = ? AND "a"."record_key" = ? ORDER BY "a"."seq" DESC"#,
    )
    .bind(table)
    .bind(encode_key(&key))
    .fetch_all(&mut *connection)
    .await
    .map_err(sqlite_error)?;
    entries(connection, &rows).await
}

/// The newest entries of all.
pub(crate) async fn latest(connection: &mut SqliteConnection, limit: u32) -> Result<Vec<Entry>> {
    let rows = sqlx::query(r#"SELECT "a"."canonical" FROM "bureau_audit" AS "a" ORDER BY "a"."seq" DESC LIMIT ?"#)
        .bind(limit)
        .fetch_all(&mut *connection)
        .await
        .map_err(sqlite_error)?;
    entries(connection, &rows).await
}

/// Entries of the change that the entry at `seq` belongs to, in order. A change is one transaction, so they stand
/// together.
pub(crate) async fn change_at(connection: &mut SqliteConnection, seq: i64) -> Result<Vec<Entry>> {
    let Some(entry) = entry_at(connection, seq).await? else { return Ok(Vec::new()) };
    let mut first = entry.clone();
    while let Some(before) = entry_at(connection, first.seq - 1).await?.filter(|e| e.change_id == entry.change_id) {
        first = before;
    }
    let mut change = vec![first.clone()];
    let mut place = first.seq + 1;
    while let Some(after) = entry_at(connection, place).await?.filter(|e| e.change_id == entry.change_id) {
        change.push(after);
        place += 1;
    }
    Ok(change)
}

/// The entries from one place to another, in order.
pub(crate) async fn between(connection: &mut SqliteConnection, first: i64, last: i64) -> Result<Vec<Entry>> {
    let rows = sqlx::query(
        r#"SELECT "a"."canonical" FROM "bureau_audit" AS "a" WHERE "a"."seq" BETWEEN ? AND ? ORDER BY "a"."seq""#,
    )
    .bind(first)
    .bind(last)
    .fetch_all(&mut *connection)
    .await
    .map_err(sqlite_error)?;
    entries(connection, &rows).await
}

async fn entry_at(connection: &mut SqliteConnection, seq: i64) -> Result<Option<Entry>> {
    let canonical: Option<Vec<u8>> =
        sqlx::query_scalar(r#"SELECT "a"."canonical" FROM "bureau_audit" AS "a" WHERE "a"."seq" = ?"#)
            .bind(seq)
            .fetch_optional(&mut *connection)
            .await
            .map_err(sqlite_error)?;
    match canonical {
        Some(canonical) => decode_with(connection, &canonical).await.map(Some),
        None => Ok(None),
    }
}

async fn entries(connection: &mut SqliteConnection, rows: &[SqliteRow]) -> Result<Vec<Entry>> {
    let mut entries = Vec::with_capacity(rows.len());
    for row in rows {
        let canonical: Vec<u8> = row.try_get(0).map_err(sqlite_error)?;
        entries.push(decode_with(connection, &canonical).await?);
    }
    Ok(entries)
}

/// Decodes an entry, fetching the large values it refers to.
pub(super) async fn decode_with(connection: &mut SqliteConnection, canonical: &[u8]) -> Result<Entry> {
    let mut known: HashMap<Hash, Vec<u8>> = HashMap::new();
    loop {
        match decode_known(canonical, &known)? {
            Decoded::Whole(entry) => return Ok(*entry),
            Decoded::Lacks(hash) => known.insert(hash, outside(connection, &hash).await?),
        };
    }
}

async fn outside(connection: &mut SqliteConnection, hash: &Hash) -> Result<Vec<u8>> {
    let row = sqlx::query(r#"SELECT "v"."content" FROM "bureau_audit_value" AS "v" WHERE "v"."hash" = ?"#)
        .bind(hash.as_slice())
        .fetch_optional(&mut *connection)
        .await
        .map_err(sqlite_error)?
        .ok_or_else(|| Error::new(ErrorCode::AuditBroken))?;
    match value_at(&row, 0)? {
        Value::Blob(content) => Ok(content),
        _ => Err(Error::new(ErrorCode::AuditBroken)),
    }
}
