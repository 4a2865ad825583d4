//! `bureau_meta`: facts about the workspace itself, by name.

use bureau_guard::Desk;

use crate::error::{Error, ErrorCode, Result};
use crate::store::{self, Extent, Jobs};
use crate::value::Value;

/// Name of the workspace's id, a UUIDv7 given when it was enabled.
pub(crate) const WORKSPACE_ID: &str = "workspace_id";
/// Id the audit's chain began with, when the workspace got another one since: a copy that became its own workspace.
pub(crate) const CHAIN_ID: &str = "chain_id";
/// Format of our tables; the oldest format that may read and write them is noted beside it.
pub(crate) const FORMAT: &str = "format";
/// Oldest format whose programs may read.
pub(crate) const MIN_READER: &str = "min_reader";
/// Oldest format whose programs may write.
pub(crate) const MIN_WRITER: &str = "min_writer";
/// SHA-256 of the recovery key.
pub(crate) const RECOVERY: &str = "recovery_key_sha256";
/// Names of what enabling added, one per line: what disabling drops.
pub(crate) const ADDED: &str = "added";

/// The value of that name.
pub(crate) async fn get(jobs: &mut impl Jobs, name: &str) -> Result<Option<String>> {
    let name = name.to_owned();
    jobs.run(Extent::Page, move |desk| read(desk, &name)).await
}

/// Removes the value of that name.
pub(crate) async fn remove(jobs: &mut impl Jobs, name: &str) -> Result<()> {
    let name = name.to_owned();
    let text = r#"DELETE FROM "bureau_meta" WHERE "bureau_meta"."name" = ?"#;
    jobs.run(Extent::More, move |desk| store::execute(desk, text, vec![Value::from(name.as_str())])).await
}

/// The same at a desk.
pub(crate) fn read(desk: &mut Desk<'_>, name: &str) -> Result<Option<String>> {
    let text = r#"SELECT "m"."value" FROM "bureau_meta" AS "m" WHERE "m"."name" = ?"#;
    let rows = store::query(desk, text, vec![Value::from(name)])?;
    Ok(rows.first().and_then(|row| row.first()?.as_text().map(str::to_owned)))
}

/// Sets the value of that name.
pub(crate) async fn set(jobs: &mut impl Jobs, name: &str, value: &str) -> Result<()> {
    let (name, value) = (name.to_owned(), value.to_owned());
    jobs.run(Extent::More, move |desk| write(desk, &name, &value)).await
}

/// The same at a desk.
pub(crate) fn write(desk: &mut Desk<'_>, name: &str, value: &str) -> Result<()> {
    let text = r#"INSERT INTO "bureau_meta" ("name", "value") VALUES (?, ?)
        ON CONFLICT ("name") DO UPDATE SET "value" = excluded."value""#;
    store::execute(desk, text, vec![Value::from(name), Value::from(value)])
}

/// The id that the audit's chain is bound to.
///
/// # Errors
/// [`ErrorCode::AuditBroken`] when it is gone: the chain hangs on it.
pub(crate) async fn chain_id(jobs: &mut impl Jobs) -> Result<String> {
    jobs.run(Extent::Page, read_chain_id).await
}

/// The same at a desk.
///
/// # Errors
/// As [`chain_id`].
pub(crate) fn read_chain_id(desk: &mut Desk<'_>) -> Result<String> {
    match read(desk, CHAIN_ID)? {
        Some(id) => Ok(id),
        None => read(desk, WORKSPACE_ID)?.ok_or_else(|| Error::new(ErrorCode::AuditBroken).because("no workspace id")),
    }
}
