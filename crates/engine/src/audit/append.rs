//! Adding entries to the chain, inside the transaction of what they record.

use std::collections::BTreeMap;

use sqlx::{Row, SqliteConnection};
use uuid::Uuid;

use super::codec::{Hash, chain, encode, encode_key, genesis};
use super::entry::{Author, Entry, FieldChange, Subject};
use crate::admin::meta;
use crate::error::{Error, ErrorCode, Result};
use crate::model::{KeyColumns, RecordKey};
use crate::schema::{Affinity, Schema, Table};
use crate::store::{RowChange, Tx, sqlite_error};
use crate::value::Value;

/// Where the newest entry's place and hash are noted: cutting the end off the log is then noticed.
pub(super) const HEAD: &str = "audit_head";

/// Records every row the transaction changed and returns the records, by table, for listeners.
pub(crate) async fn append_rows(
    tx: &mut Tx,
    schema: &Schema,
    author: &Author<'_>,
) -> Result<BTreeMap<String, Vec<RecordKey>>> {
    let change_id = Uuid::now_v7().to_string();
    let mut touched: BTreeMap<String, Vec<RecordKey>> = BTreeMap::new();
    let mut entries = Vec::new();
    for row in tx.changes()? {
        let table = schema.table(&row.table).ok_or_else(|| {
            Error::new(ErrorCode::AuditBroken).because(format!("a change in an unknown table {:?}", row.table))
        })?;
        let entry = row_entry(author, &change_id, table, row);
        if let Some(subject) = &entry.subject {
            touched.entry(subject.table.clone()).or_default().push(subject.key.clone());
        }
        entries.push(entry);
    }
    append(tx.connection(), entries).await?;
    Ok(touched)
}

/// Records something that is not a row change: enabling, a sign-in. `about` holds what there is to say.
pub(crate) async fn append_event(tx: &mut Tx, author: &Author<'_>, action: &str, about: &[(&str, &str)]) -> Result<()> {
    let mut entry = author.entry(&Uuid::now_v7().to_string(), action);
    entry.changes = about
        .iter()
        .map(|(field, value)| FieldChange { field: (*field).to_owned(), old: None, new: Some(Value::from(*value)) })
        .collect();
    append(tx.connection(), vec![entry]).await
}

async fn append(connection: &mut SqliteConnection, entries: Vec<Entry>) -> Result<()> {
    if entries.is_empty() {
        return Ok(());
    }
    let (mut seq, mut predecessor) = tail(connection).await?;
    for mut entry in entries {
        seq += 1;
        entry.seq = seq;
        let (canonical, outside) = encode(&entry);
        predecessor = chain(&predecessor, &canonical);
        for (hash, bytes) in outside {
            sqlx::query(
                r#"INSERT INTO "bureau_audit_value" ("hash", "content") VALUES (?, ?) ON CONFLICT ("hash") DO NOTHING"#,
            )
            .bind(hash.as_slice())
            .bind(bytes)
            .execute(&mut *connection)
            .await
            .map_err(sqlite_error)?;
        }
        let subject = entry.subject.as_ref();
        sqlx::query(
            r#"INSERT INTO "bureau_audit" ("seq", "at", "table_name", "record_key", "canonical", "hash") VALUES (?, ?, ?, ?, ?, ?)"#,
        )
        .bind(seq)
        .bind(entry.at)
        .bind(subject.map(|subject| subject.table.clone()))
        .bind(subject.map(|subject| encode_key(&subject.key)))
        .bind(canonical)
        .bind(predecessor.as_slice())
        .execute(&mut *connection)
        .await
        .map_err(sqlite_error)?;
    }
    meta::set(connection, HEAD, &head_text(seq, &predecessor)).await
}

/// Place and hash of the newest entry; 0 and the genesis for an empty log.
pub(super) async fn tail(connection: &mut SqliteConnection) -> Result<(i64, Hash)> {
    let newest =
        sqlx::query(r#"SELECT "a"."seq", "a"."hash" FROM "bureau_audit" AS "a" ORDER BY "a"."seq" DESC LIMIT 1"#)
            .fetch_optional(&mut *connection)
            .await
            .map_err(sqlite_error)?;
    let Some(row) = newest else {
        return Ok((0, genesis(&meta::workspace_id(connection).await?)));
    };
    let hash: Vec<u8> = row.try_get(1).map_err(sqlite_error)?;
    let hash = hash.try_into().map_err(|_| Error::new(ErrorCode::AuditBroken))?;
    Ok((row.try_get(0).map_err(sqlite_error)?, hash))
}

/// `12:9f86d0…`.
pub(super) fn head_text(seq: i64, hash: &Hash) -> String {
    format!("{seq}:{}", data_encoding::HEXLOWER.encode(hash))
}

fn row_entry(author: &Author<'_>, change_id: &str, table: &Table, row: RowChange) -> Entry {
    let action = match (&row.old, &row.new) {
        (None, _) => "add",
        (_, None) => "delete",
        _ => "edit",
    };
    let key = record_key(table, &row);
    let at = |image: &Option<Vec<Option<Value>>>, index: usize| -> Option<Value> {
        image.as_ref().and_then(|values| values.get(index).cloned().flatten())
    };
    let mut entry = author.entry(change_id, action);
    entry.changes = table
        .columns
        .iter()
        .enumerate()
        .map(|(index, column)| FieldChange {
            field: column.name.clone(),
            old: at(&row.old, index).map(|value| as_stored(column.affinity(), value)),
            new: at(&row.new, index).map(|value| as_stored(column.affinity(), value)),
        })
        .filter(|change| change.old != change.new)
        .collect();
    entry.subject = Some(Subject { table: table.name.clone(), key });
    entry
}

/// A column of REAL affinity keeps whole numbers as integers on disk; everyone reads them back as doubles.
fn as_stored(affinity: Affinity, value: Value) -> Value {
    #[expect(clippy::cast_precision_loss, reason = "this is the conversion SQLite itself makes")]
    match (affinity, value) {
        (Affinity::Real, Value::Integer(number)) => Value::Real(number as f64),
        (_, value) => value,
    }
}

fn record_key(table: &Table, row: &RowChange) -> RecordKey {
    let image = row.old.as_ref().or(row.new.as_ref());
    let key = if table.primary_key.is_empty() {
        KeyColumns::Rowid("rowid")
    } else {
        KeyColumns::Columns(table.primary_key.clone())
    };
    RecordKey(match key {
        KeyColumns::Rowid(_) => vec![Value::Integer(row.rowid)],
        KeyColumns::Columns(names) => names
            .iter()
            .map(|name| {
                let index = table.columns.iter().position(|column| column.name == *name);
                index
                    .and_then(|index| image.and_then(|values| values.get(index).cloned().flatten()))
                    .unwrap_or(Value::Null)
            })
            .collect(),
    })
}
