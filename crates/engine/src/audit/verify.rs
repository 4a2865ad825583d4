//! Does the chain hold? Every entry is read again, hashed again and compared with its own index columns.

use sqlx::{Row, SqliteConnection};

use super::append::{HEAD, head_text, tail};
use super::codec::{Hash, chain, encode_key, genesis};
use super::read::decode_with;
use crate::error::{ErrorCode, Result};
use crate::admin::meta;
use crate::store::sqlite_error;

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
pub(crate) async fn head(connection: &mut SqliteConnection) -> Result<String> {
    let (seq, hash) = tail(connection).await?;
    Ok(head_text(seq, &hash))
}

/// Reads the whole log. Whoever can write the file and knows the format can forge a whole new log: only a head kept
/// elsewhere (a backup's manifest) tells.
pub(crate) async fn verify(connection: &mut SqliteConnection) -> Result<Verified> {
    let mut predecessor = genesis(&meta::workspace_id(connection).await?);
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
    if first_bad.is_none() && meta::get(connection, HEAD).await? != noted(entries, &predecessor) {
        // Entries are missing at the end, or stand behind a place that is missing.
        first_bad = Some(entries + 1);
    }
    let head = data_encoding::HEXLOWER.encode(&predecessor);
    Ok(Verified { entries, head, ok: first_bad.is_none(), first_bad })
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
    // A column of another type than ours is as wrong as another value.
    let (Ok(seq), Ok(at), Ok(table), Ok(key), Ok(canonical), Ok(stored)) = (
        row.try_get::<i64, _>(0),
        row.try_get::<i64, _>(1),
        row.try_get::<Option<String>, _>(2),
        row.try_get::<Option<Vec<u8>>, _>(3),
        row.try_get::<Vec<u8>, _>(4),
        row.try_get::<Vec<u8>, _>(5),
    ) else {
        return Ok(None);
    };
    let hash = chain(predecessor, &canonical);
    if seq != expected || stored != hash {
        return Ok(None);
    }
    let entry = match decode_with(connection, &canonical).await {
        Ok(entry) => entry,
        Err(error) if error.code == ErrorCode::AuditBroken => return Ok(None),
        Err(error) => return Err(error),
    };
    let index_matches = entry.seq == seq
        && entry.at == at
        && entry.subject.as_ref().map(|subject| subject.table.clone()) == table
        && entry.subject.as_ref().map(|subject| encode_key(&subject.key)) == key;
    Ok(index_matches.then_some(hash))
}
