//! Deleted records that can be put back: where in the audit log each one's deletion stands, with everything that went
//! with it. The rows themselves are in the log; throwing a record out of the trash ends the offer, not the history.

use crate::error::{Error, ErrorCode, Result};
use crate::store::{self, Extent, Jobs, Tx};
use crate::value::Value;

/// One deleted record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trashed {
    /// Place of the first entry of its deletion in the audit log; names it.
    pub seq: i64,
    /// Exact name of its table.
    pub table: String,
    /// What it was called.
    pub display: String,
    /// Unix milliseconds.
    pub deleted_at: i64,
    /// E-mail of who deleted it.
    pub deleted_by: String,
    /// How many other records went with it.
    pub with: i64,
    /// Place of the last entry of its deletion.
    pub(crate) last_seq: i64,
}

const COLUMNS: &str =
    r#""t"."seq", "t"."last_seq", "t"."table_name", "t"."display", "t"."deleted_at", "t"."deleted_by", "t"."cascaded""#;

/// Keeps a record. Inside the transaction that deleted it.
pub(crate) async fn keep(tx: &mut Tx, trashed: Trashed) -> Result<()> {
    let text = r#"INSERT INTO "bureau_trash"
        ("seq", "last_seq", "table_name", "display", "deleted_at", "deleted_by", "cascaded")
        VALUES (?, ?, ?, ?, ?, ?, ?)"#;
    let Trashed { seq, last_seq, table, display, deleted_at, deleted_by, with } = trashed;
    let given = vec![
        Value::from(seq),
        Value::from(last_seq),
        Value::from(table),
        Value::from(display),
        Value::from(deleted_at),
        Value::from(deleted_by),
        Value::from(with),
    ];
    tx.write(move |desk| store::execute(desk, text, given)).await
}

/// What is in the trash, newest first; of one table when it is given.
pub(crate) async fn list(jobs: &mut impl Jobs, table: Option<&str>) -> Result<Vec<Trashed>> {
    let text = format!(
        r#"SELECT {COLUMNS} FROM "bureau_trash" AS "t" WHERE ?1 IS NULL OR "t"."table_name" = ?1 ORDER BY "t"."seq" DESC"#
    );
    let table = table.map_or(Value::Null, Value::from);
    let found = jobs.run(Extent::More, move |desk| store::query(desk, &text, vec![table.clone()])).await?;
    found.into_iter().map(read).collect()
}

/// The record of that deletion.
///
/// # Errors
/// [`ErrorCode::RecordNotFound`] with `key`.
pub(crate) async fn get(jobs: &mut impl Jobs, seq: i64) -> Result<Trashed> {
    let text = format!(r#"SELECT {COLUMNS} FROM "bureau_trash" AS "t" WHERE "t"."seq" = ?"#);
    let found = jobs.run(Extent::Page, move |desk| store::query(desk, &text, vec![Value::from(seq)])).await?;
    let missing = || Error::new(ErrorCode::RecordNotFound).with("model", "").with("key", seq);
    found.into_iter().next().ok_or_else(missing).and_then(read)
}

/// Takes it out of the trash: it was put back, or is not to be.
pub(crate) async fn forget(tx: &mut Tx, seq: i64) -> Result<()> {
    let text = r#"DELETE FROM "bureau_trash" WHERE "seq" = ?"#;
    tx.write(move |desk| store::execute(desk, text, vec![Value::from(seq)])).await
}

/// Takes a record out whenever it was put in: it is no longer marked as deleted, or deleted for good. `key` as the audit
/// log has it.
pub(crate) async fn forget_record(tx: &mut Tx, table: &str, key: Vec<u8>) -> Result<()> {
    let text = r#"DELETE FROM "bureau_trash" WHERE "seq" IN (SELECT "a"."seq" FROM "bureau_audit" AS "a"
        WHERE "a"."table_name" = ? AND "a"."record_key" = ?)"#;
    let given = vec![Value::from(table), Value::Blob(key)];
    tx.write(move |desk| store::execute(desk, text, given)).await
}

/// Takes out whatever a taken-back change had deleted.
pub(crate) async fn forget_between(tx: &mut Tx, first: i64, last: i64) -> Result<()> {
    let text = r#"DELETE FROM "bureau_trash" WHERE "seq" BETWEEN ? AND ?"#;
    tx.write(move |desk| store::execute(desk, text, vec![Value::from(first), Value::from(last)])).await
}

fn read(row: Vec<Value>) -> Result<Trashed> {
    use Value::{Integer, Text};
    match <[Value; 7]>::try_from(row) {
        Ok(
            [
                Integer(seq),
                Integer(last_seq),
                Text(table),
                Text(display),
                Integer(deleted_at),
                Text(deleted_by),
                Integer(with),
            ],
        ) => Ok(Trashed { seq, last_seq, table, display, deleted_at, deleted_by, with }),
        _ => Err(Error::internal("a deleted record of another shape")),
    }
}
