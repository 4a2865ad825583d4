//! Writing user data: one record, exactly one row.

use tokio_util::sync::CancellationToken;

use super::select::{self, T, key_condition};
use super::sql::Sql;
use super::tx::Tx;
use crate::error::{Error, ErrorCode, Result};
use crate::model::{KeyColumns, RecordKey};
use crate::policy::{Grant, Verb};
use crate::value::Value;

/// What to write: exact column names and their new values.
pub(crate) type Assignments = [(String, Value)];

/// Writes the assignments to the one row of that key.
///
/// # Errors
/// The raw error, so that constraints can be told apart, as the inner result; [`ErrorCode::RecordConflict`] when not
/// exactly one row was touched (the caller drops the transaction, which undoes it).
pub(crate) async fn update(
    tx: &mut Tx,
    grant: &Grant,
    key: &RecordKey,
    assignments: &Assignments,
) -> Result<Result<(), sqlx::Error>> {
    let model = grant.model();
    if grant.verb() != Verb::Edit || !grant.covers_every_row() {
        return Err(Error::new(ErrorCode::Forbidden).with("model", &model.label));
    }
    let mut sql = Sql::new("UPDATE ");
    sql.name(&model.table)
        .text(" SET ")
        .list(assignments, ", ", |sql, (column, value)| sql.name(column).text(" = ").value(value).map(|_| ()))?;
    sql.text(" WHERE ");
    key_condition(&mut sql, &model.table, model, key)?;
    if let KeyColumns::Row(_) = model.key {
        return through_view(tx, grant, key, sql).await;
    }
    match sql.execute(tx.connection()).await {
        Ok(1) => Ok(Ok(())),
        // The row was read in this very transaction: a trigger of the database said RAISE(IGNORE).
        Ok(0) => Err(Error::new(ErrorCode::RefusedByTrigger).with("message", "RAISE(IGNORE)")),
        Ok(touched) => Err(Error::new(ErrorCode::RecordConflict).because(format!("{touched} rows instead of one"))),
        Err(error) => Ok(Err(error)),
    }
}

/// Writes through the triggers of a view. SQLite does not count what they do, so the row must be the only one of its kind
/// beforehand.
async fn through_view(tx: &mut Tx, grant: &Grant, key: &RecordKey, sql: Sql) -> Result<Result<(), sqlx::Error>> {
    let model = grant.model();
    let alike = select::rows(tx.connection(), grant, &CancellationToken::new(), |sql| {
        sql.text(" WHERE ");
        key_condition(sql, T, model, key)
    })
    .await?;
    match alike.len() {
        1 => Ok(sql.execute(tx.connection()).await.map(|_| ())),
        0 => Err(Error::new(ErrorCode::RecordConflict)),
        _ => Err(Error::new(ErrorCode::InvalidKey).with("model", &model.slug).with("key", key)),
    }
}
