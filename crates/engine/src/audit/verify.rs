//! Does the chain hold? Every entry is read again, hashed again and compared with its own index columns.

use sqlx::{Row, SqliteConnection};

use super::append::{HEAD, head_text, noted_head};
use super::codec::{Hash, chain, encode_key, genesis};
use super::read::decode_with;
use crate::admin::meta;
use crate::error::{ErrorCode, Result};
use crate::store::{Extent, Jobs, sqlite_error, value_at};
use crate::value::Value;

/// Entries read at a time.
const CHUNK: i64 = 1000;

/// What verification found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// Entries read.
    pub entries: i64,
    /// Hash of the newest entry, hexadecimal.
    pub head: String,
    /// Whether everything matches.
    pub ok: bool,
    /// The first entry that does not match, or the first that is missing.
    pub first_bad: Option<i64>,
}

/// Place and hash of the newest entry, as `12:9f86d0…`, for backups and other copies outside the file.
pub(crate) async fn head(jobs: &mut impl Jobs) -> Result<String> {
    let (seq, hash) = jobs.run(Extent::Page, noted_head).await?;
    Ok(head_text(seq, &hash))
}

/// Reads the whole log. Whoever can write the file and knows the format can forge a whole new log: only a head kept
/// elsewhere (a backup's manifest) tells.
pub(crate) async fn verify(connection: &mut SqliteConnection) -> Result<Verified> {
    let mut predecessor = genesis(&meta::chain_id(connection).await?);
    let mut entries = 0;
    let mut first_bad = None;
    loop {
        let rows = sqlx::query(
            r#"SELECT "a"."seq", "a"."at", "a"."table_name", "a"."record_key", "a"."canonical", "a"."hash"
            FROM "bureau_audit" AS "a" WHERE "a"."seq" > ? ORDER BY "a"."seq" LIMIT ?"#,
        )
        .bind(entries)
        .bind(CHUNK)
        .fetch_all(&mut *connection)
        .await
        .map_err(sqlite_error)?;
        if rows.is_empty() {
            break;
        }
        for row in rows {
            let expected = entries + 1;
            match check(connection, &row, expected, &predecessor).await? {
                Some(hash) => predecessor = hash,
                None => {
                    first_bad = Some(expected);
                    break;
                }
            }
            entries = expected;
        }
        if first_bad.is_some() {
            break;
        }
    }
    if let Some(before) = before_the_first(connection).await? {
        first_bad = Some(before);
    }
    if first_bad.is_none() && meta::get(connection, HEAD).await? != noted(entries, &predecessor) {
        // Entries are missing at the end, or stand behind a place that is missing.
        first_bad = Some(entries + 1);
    }
    let head = data_encoding::HEXLOWER.encode(&predecessor);
    Ok(Verified { entries, head, ok: first_bad.is_none(), first_bad })
}

/// A place before the first: nothing of ours stands there.
async fn before_the_first(connection: &mut SqliteConnection) -> Result<Option<i64>> {
    sqlx::query_scalar(r#"SELECT min("a"."seq") FROM "bureau_audit" AS "a" WHERE "a"."seq" < 1"#)
        .fetch_one(connection)
        .await
        .map_err(sqlite_error)
}

fn noted(entries: i64, hash: &Hash) -> Option<String> {
    (entries > 0).then(|| head_text(entries, hash))
}

/// The entry's hash, when everything about it matches.
async fn check(
    connection: &mut SqliteConnection,
    row: &sqlx::sqlite::SqliteRow,
    expected: i64,
    predecessor: &Hash,
) -> Result<Option<Hash>> {
    let columns = (0..row.len()).map(|index| value_at(row, index)).collect::<Result<Vec<_>>>()?;
    // A column of another storage class than ours is as wrong as another value.
    let [Value::Integer(seq), Value::Integer(at), table, key, Value::Blob(canonical), Value::Blob(stored)] =
        columns.as_slice()
    else {
        return Ok(None);
    };
    let hash = chain(predecessor, canonical);
    if *seq != expected || stored.as_slice() != hash {
        return Ok(None);
    }
    let entry = match decode_with(connection, canonical).await {
        Ok(entry) => entry,
        Err(error) if error.code == ErrorCode::AuditBroken => return Ok(None),
        Err(error) => return Err(error),
    };
    let subject = entry.subject.as_ref();
    let index_matches = entry.seq == *seq
        && entry.at == *at
        && *table == subject.map_or(Value::Null, |subject| Value::from(subject.table.as_str()))
        && *key == subject.map_or(Value::Null, |subject| Value::Blob(encode_key(&subject.key)));
    Ok(index_matches.then_some(hash))
}
