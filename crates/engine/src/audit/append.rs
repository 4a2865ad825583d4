//! Adding entries to the chain, inside the transaction of what they record.

use bureau_guard::Desk;
use uuid::Uuid;

use super::codec::{Hash, chain, encode, encode_key, genesis};
use super::entry::{Author, Entry, FieldChange, Subject};
use crate::admin::meta;
use crate::error::{Error, ErrorCode, Result};
use crate::model::RecordKey;
use crate::schema::{Affinity, Schema, Table, TableKind};
use crate::store::{self, RowChange, Tx};
use crate::value::Value;

/// Where the newest entry's place and hash are noted: cutting the end off the log is then noticed.
pub(super) const HEAD: &str = "audit_head";

/// Longest value that is kept of what an edit left alone, in bytes, and most of them in all.
const KEPT_VALUE: usize = 4096;
const KEPT: usize = 16 * 1024;

/// Rows written by one statement.
const AT_ONCE: usize = 64;

/// The entries of one change.
pub(crate) struct Described {
    /// In the order it happened. None has a place yet.
    pub(crate) entries: Vec<Entry>,
    /// For each row change its entry, by number; nothing where nothing had changed.
    pub(crate) rows: Vec<Option<usize>>,
}

/// An entry for every row the transaction changed, and before them what it was, when there is something to say (`event`).
pub(crate) fn entries_of(
    tx: &Tx,
    schema: &Schema,
    author: &Author<'_>,
    event: Option<(&str, &[(&str, &str)])>,
) -> Result<Described> {
    let change_id = Uuid::now_v7().to_string();
    let mut entries: Vec<Entry> =
        event.map(|(action, about)| event_entry(author, &change_id, action, about)).into_iter().collect();
    let mut rows = Vec::new();
    for row in tx.changes()? {
        let table = schema.table(&row.table).ok_or_else(|| {
            Error::new(ErrorCode::AuditBroken).because(format!("a change in an unknown table {:?}", row.table))
        })?;
        let entry = row_entry(author, &change_id, table, row);
        // Rows of the tables behind an index are no records: what they hold follows from those that are.
        let is_record = table.kind != TableKind::Shadow;
        let says_something = entry.action != "edit" || !entry.changes.is_empty();
        let is_told = is_record && says_something;
        rows.push(is_told.then_some(entries.len()));
        entries.extend(is_told.then_some(entry));
    }
    Ok(Described { entries, rows })
}

/// Records something that is not a row change: enabling, a sign-in. `about` holds what there is to say.
pub(crate) async fn append_event(tx: &mut Tx, author: &Author<'_>, action: &str, about: &[(&str, &str)]) -> Result<()> {
    let entry = event_entry(author, &Uuid::now_v7().to_string(), action, about);
    append(tx, vec![entry]).await.map(drop)
}

fn event_entry(author: &Author<'_>, change_id: &str, action: &str, about: &[(&str, &str)]) -> Entry {
    let mut entry = author.entry(change_id, action);
    entry.changes = about
        .iter()
        .map(|(field, value)| FieldChange { field: (*field).to_owned(), old: None, new: Some(Value::from(*value)) })
        .collect();
    entry
}

/// Records an event that changed something of ours: what, from what, to what.
pub(crate) async fn append_changes(
    tx: &mut Tx,
    author: &Author<'_>,
    action: &str,
    changes: Vec<FieldChange>,
) -> Result<()> {
    let mut entry = author.entry(&Uuid::now_v7().to_string(), action);
    entry.changes = changes;
    append(tx, vec![entry]).await.map(drop)
}

/// Adds entries to the chain, each in its place, and returns the places.
pub(crate) async fn append(tx: &mut Tx, entries: Vec<Entry>) -> Result<Vec<i64>> {
    if entries.is_empty() { Ok(Vec::new()) } else { tx.write(move |desk| write(desk, entries)).await }
}

fn write(desk: &mut Desk<'_>, entries: Vec<Entry>) -> Result<Vec<i64>> {
    let mut places = Vec::with_capacity(entries.len());
    let Head { mut seq, hash: mut predecessor, all_free } = head(desk, entries.len())?;
    let mut rows: Vec<Row> = Vec::new();
    for mut entry in entries {
        seq = if all_free { seq.saturating_add(1) } else { free_place(desk, seq)? };
        entry.seq = seq;
        places.push(seq);
        let (canonical, outside) = encode(&entry);
        predecessor = chain(&predecessor, &canonical);
        for (hash, bytes) in outside {
            let text =
                r#"INSERT INTO "bureau_audit_value" ("hash", "content") VALUES (?, ?) ON CONFLICT ("hash") DO NOTHING"#;
            store::execute(desk, text, vec![Value::Blob(hash.to_vec()), Value::Blob(bytes)])?;
        }
        rows.push(Row { seq, at: entry.at, subject: entry.subject, canonical, hash: predecessor });
        if rows.len() == AT_ONCE {
            insert(desk, std::mem::take(&mut rows))?;
        }
    }
    insert(desk, rows)?;
    meta::write(desk, HEAD, &head_text(seq, &predecessor))?;
    Ok(places)
}

/// One row of the log.
struct Row {
    seq: i64,
    at: i64,
    subject: Option<Subject>,
    canonical: Vec<u8>,
    hash: Hash,
}

fn insert(desk: &mut Desk<'_>, rows: Vec<Row>) -> Result<()> {
    if rows.is_empty() {
        return Ok(());
    }
    let mut text = String::from(
        r#"INSERT INTO "bureau_audit" ("seq", "at", "table_name", "record_key", "canonical", "hash") VALUES "#,
    );
    text.push_str(&vec!["(?, ?, ?, ?, ?, ?)"; rows.len()].join(", "));
    let values = rows.into_iter().flat_map(|row| {
        let key = row.subject.as_ref().map_or(Value::Null, |subject| Value::Blob(encode_key(&subject.key)));
        let table = row.subject.map_or(Value::Null, |subject| Value::from(subject.table));
        let hash = Value::Blob(row.hash.to_vec());
        [Value::from(row.seq), Value::from(row.at), table, key, Value::Blob(row.canonical), hash]
    });
    store::execute(desk, &text, values.collect())
}

/// Where the chain goes on.
struct Head {
    seq: i64,
    hash: Hash,
    /// Nobody sits on the places that are wanted.
    all_free: bool,
}

/// The noted head, and whether the `wanted` places after it are free, in one statement.
fn head(desk: &mut Desk<'_>, wanted: usize) -> Result<Head> {
    let count = i64::try_from(wanted).map_err(Error::internal)?;
    // CAST reads the number that a noted head begins with.
    let text = r#"SELECT "m"."value", (SELECT count(1) FROM "bureau_audit" AS "a"
            WHERE "a"."seq" > CAST("m"."value" AS INTEGER) AND "a"."seq" <= CAST("m"."value" AS INTEGER) + ?)
        FROM "bureau_meta" AS "m" WHERE "m"."name" = ?"#;
    let rows = store::query(desk, text, vec![Value::from(count), Value::from(HEAD)])?;
    if let Some([Value::Text(noted), Value::Integer(taken)]) = rows.first().map(Vec::as_slice)
        && let Some((seq, hash)) = parse_head(noted)
    {
        return Ok(Head { seq, hash, all_free: *taken == 0 && seq.checked_add(count).is_some() });
    }
    let (seq, hash) = noted_head(desk)?;
    Ok(Head { seq, hash, all_free: false })
}

/// Place and hash of the newest entry, as noted beside the log and not as the log says: whoever cuts entries off the
/// end leaves a gap that the next entry does not close. A note that is gone leaves a gap of its own.
pub(super) fn noted_head(desk: &mut Desk<'_>) -> Result<(i64, Hash)> {
    let noted = meta::read(desk, HEAD)?;
    if let Some((seq, hash)) = noted.as_deref().and_then(parse_head) {
        return Ok((seq, hash));
    }
    let rows = store::query(desk, r#"SELECT max("a"."seq") FROM "bureau_audit" AS "a""#, Vec::new())?;
    let gap = match rows.first().map(Vec::as_slice) {
        Some([Value::Integer(newest)]) => newest.saturating_add(1),
        _ => 0,
    };
    Ok((gap, genesis(&meta::read_chain_id(desk)?)))
}

/// The place after `seq`, or the next one that nobody sits on.
fn free_place(desk: &mut Desk<'_>, seq: i64) -> Result<i64> {
    let mut place = seq;
    loop {
        place = place.checked_add(1).ok_or_else(|| Error::new(ErrorCode::AuditBroken))?;
        let text = r#"SELECT 1 FROM "bureau_audit" AS "a" WHERE "a"."seq" = ?"#;
        if store::query(desk, text, vec![Value::from(place)])?.is_empty() {
            return Ok(place);
        }
    }
}

fn parse_head(text: &str) -> Option<(i64, Hash)> {
    let (seq, hash) = text.split_once(':')?;
    let hash = data_encoding::HEXLOWER.decode(hash.as_bytes()).ok()?;
    Some((seq.parse().ok().filter(|seq| *seq > 0)?, hash.try_into().ok()?))
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
    entry.kept = if action == "edit" { kept(table, &row) } else { Vec::new() };
    entry.subject = Some(Subject { table: table.name.clone(), key });
    entry
}

/// What an edited row held before and after, as far as that is small.
fn kept(table: &Table, row: &RowChange) -> Vec<(String, Value)> {
    let (Some(old), Some(new)) = (&row.old, &row.new) else { return Vec::new() };
    let same =
        table.columns.iter().zip(old.iter().zip(new)).filter(|(column, (old, new))| !column.generated && old == new);
    let mut bytes = 0;
    let fits = |(name, value): &(String, Value)| {
        let size = value.size();
        let fits = size <= KEPT_VALUE && bytes + name.len() + size <= KEPT;
        bytes += if fits { name.len() + size } else { 0 };
        fits
    };
    same.filter_map(|(column, (old, _))| Some((column.name.clone(), as_stored(column.affinity(), old.clone()?))))
        .filter(fits)
        .collect()
}

/// A column of REAL affinity keeps whole numbers as integers on disk; everyone reads them back as doubles.
fn as_stored(affinity: Affinity, value: Value) -> Value {
    #[expect(clippy::cast_precision_loss, reason = "this is the conversion SQLite itself makes")]
    match (affinity, value) {
        (Affinity::Real, Value::Integer(number)) => Value::Real(number as f64),
        (_, value) => value,
    }
}

/// A key as the entries of its record hold it, whatever class of number a face sent.
pub(crate) fn key_as_stored(table: Option<&Table>, key: &RecordKey) -> RecordKey {
    let Some(table) = table.filter(|table| table.primary_key.len() <= key.0.len()) else { return key.clone() };
    let parts = table.primary_key.iter().zip(&key.0).map(|(name, value)| match table.column(name) {
        Some(column) => as_stored(column.affinity(), value.clone()),
        None => value.clone(),
    });
    RecordKey(parts.chain(key.0.iter().skip(table.primary_key.len()).cloned()).collect())
}

/// The address of a changed row, as lists give it: the key, and the rowid where there is none or a part of it is NULL.
pub(crate) fn record_key(table: &Table, row: &RowChange) -> RecordKey {
    let (before, after) = record_keys(table, row);
    before.or(after).unwrap_or_else(|| RecordKey(Vec::new()))
}

/// The address of a changed row before and after; nothing where it was not there.
pub(crate) fn record_keys(table: &Table, row: &RowChange) -> (Option<RecordKey>, Option<RecordKey>) {
    let key = |image: &Vec<Option<Value>>, rowid| address(table, image, rowid);
    (row.old.as_ref().map(|old| key(old, row.rowid)), row.new.as_ref().map(|new| key(new, row.new_rowid)))
}

fn address(table: &Table, image: &[Option<Value>], rowid: i64) -> RecordKey {
    let part = |name: &String| {
        let index = table.columns.iter().position(|column| column.name == *name)?;
        let value = image.get(index)?.clone()?;
        Some(as_stored(table.columns.get(index)?.affinity(), value))
    };
    let mut parts: Vec<Value> = table.primary_key.iter().map(|name| part(name).unwrap_or(Value::Null)).collect();
    if parts.iter().any(Value::is_null) || parts.is_empty() {
        parts.extend(table.rowid_name().map(|_| Value::Integer(rowid)));
    }
    RecordKey(parts)
}
