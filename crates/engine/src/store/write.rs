//! Writing user data: one record, exactly one row. Triggers of the database run as they would for any program.

use super::failure::Refusal;
use super::list::{looked, number};
use super::read::{self, Extent, Jobs};
use super::select::{self, T, address, key_condition, key_of};
use super::source::{covered, source};
use super::sql::Sql;
use super::tx::Tx;
use crate::error::{Error, ErrorCode, Result};
use crate::model::{KeyColumns, Model, RecordKey};
use crate::policy::{Grant, Verb};
use crate::value::Value;

/// What to write: exact column names and their new values.
pub(crate) type Assignments = [(String, Value)];

/// What SQLite answers: its refusal is kept as it is, so that constraints can be told apart.
pub(crate) type Written<T> = Result<T, Refusal>;

/// Adds a row of the assignments, everything else by its default, and returns its address.
///
/// # Errors
/// SQLite's refusal as the inner result; [`ErrorCode::RefusedByTrigger`] when a trigger said RAISE(IGNORE).
pub(crate) async fn insert(tx: &mut Tx, grant: &Grant, assignments: &Assignments) -> Result<Written<RecordKey>> {
    let model = grant.model();
    require(grant, Verb::Add)?;
    let mut sql = Sql::new("INSERT ");
    on_conflict(&mut sql, model).text("INTO ").name(&model.table);
    if assignments.is_empty() {
        sql.text(" DEFAULT VALUES");
    } else {
        sql.text(" (").list(assignments, ", ", |sql, (column, _)| {
            sql.name(column);
            Ok(())
        })?;
        sql.text(") VALUES (").list(assignments, ", ", |sql, (_, value)| sql.value(value).map(|_| ()))?.text(")");
    }
    sql.text(" RETURNING ").list(address(model), ", ", |sql, name| {
        sql.column(&model.table, name);
        Ok(())
    })?;
    let (text, values) = sql.into_bound();
    Ok(match tx.try_write(move |desk| desk.rows(&text, &values, read::values)).await? {
        Ok(rows) => Ok(key_of(model, rows.into_iter().next().ok_or_else(ignored)?)),
        Err(refusal) => Err(refusal),
    })
}

/// Writes the assignments to the one row of that key.
///
/// # Errors
/// SQLite's refusal as the inner result; [`ErrorCode::RecordConflict`] when not exactly one row was touched (the caller
/// drops the transaction, which undoes it).
pub(crate) async fn update(
    tx: &mut Tx,
    grant: &Grant,
    key: &RecordKey,
    assignments: &Assignments,
) -> Result<Written<()>> {
    let model = grant.model();
    require(grant, Verb::Edit)?;
    let mut sql = Sql::new("UPDATE ");
    on_conflict(&mut sql, model)
        .name(&model.table)
        .text(" SET ")
        .list(assignments, ", ", |sql, (column, value)| sql.name(column).text(" = ").value(value).map(|_| ()))?;
    this_row(&mut sql, grant, key)?;
    exactly_one(tx, grant, key, sql).await
}

/// Writes what marks the one row of that key as deleted: a change of the row that takes the right to delete it.
///
/// # Errors
/// As [`update`].
pub(crate) async fn mark(
    tx: &mut Tx,
    grant: &Grant,
    key: &RecordKey,
    (column, value): (&str, &Value),
) -> Result<Written<()>> {
    let model = grant.model();
    require(grant, Verb::Delete)?;
    let mut sql = Sql::new("UPDATE ");
    on_conflict(&mut sql, model).name(&model.table).text(" SET ").name(column).text(" = ").value(value)?;
    this_row(&mut sql, grant, key)?;
    exactly_one(tx, grant, key, sql).await
}

/// Removes the one row of that key.
///
/// # Errors
/// As [`update`].
pub(crate) async fn delete(tx: &mut Tx, grant: &Grant, key: &RecordKey) -> Result<Written<()>> {
    let model = grant.model();
    require(grant, Verb::Delete)?;
    let mut sql = Sql::new("DELETE FROM ");
    sql.name(&model.table);
    this_row(&mut sql, grant, key)?;
    exactly_one(tx, grant, key, sql).await
}

/// How many rows of the grant's model refer by `columns` to `values`, all of them given.
pub(crate) async fn count_referring(tx: &mut Tx, grant: &Grant, columns: &[String], values: &[Value]) -> Result<i64> {
    let mut sql = Sql::new("SELECT count(1) FROM ");
    source(&mut sql, grant, T)?;
    sql.text(" WHERE ").list(columns.iter().zip(values), " AND ", |sql, (column, value)| {
        sql.column(T, column).text(" = ").value(value).map(|_| ())
    })?;
    number(&looked(tx, sql).await?)
}

fn require(grant: &Grant, verb: Verb) -> Result<()> {
    if grant.verb() == verb { Ok(()) } else { Err(grant.refused(ErrorCode::Forbidden)) }
}

/// `WHERE` it is the row of that key, and the grant covers it.
fn this_row(sql: &mut Sql, grant: &Grant, key: &RecordKey) -> Result<()> {
    let model = grant.model();
    key_condition(sql.text(" WHERE "), &model.table, model, key)?;
    if !grant.covers_every_row() {
        covered(sql.text(" AND "), &model.table, grant)?;
    }
    Ok(())
}

/// Where the table says what to do on conflict, the statement says otherwise: refuse. Not elsewhere: the word would also
/// overrule what the database's own triggers say of theirs (<https://www.sqlite.org/lang_createtrigger.html>).
fn on_conflict<'s>(sql: &'s mut Sql, model: &Model) -> &'s mut Sql {
    if model.on_conflict { sql.text("OR ABORT ") } else { sql }
}

fn ignored() -> Error {
    Error::new(ErrorCode::RefusedByTrigger).with("message", "RAISE(IGNORE)")
}

async fn exactly_one(tx: &mut Tx, grant: &Grant, key: &RecordKey, sql: Sql) -> Result<Written<()>> {
    if let KeyColumns::Row(_) = grant.model().key {
        return through_view(tx, grant, key, sql).await;
    }
    match execute(tx, sql).await? {
        Ok(1) => Ok(Ok(())),
        // The row was read in this very transaction: a trigger of the database said RAISE(IGNORE).
        Ok(0) => Err(ignored()),
        Ok(touched) => Err(Error::new(ErrorCode::RecordConflict).because(format!("{touched} rows instead of one"))),
        Err(refusal) => Ok(Err(refusal)),
    }
}

async fn execute(tx: &mut Tx, sql: Sql) -> Result<Written<u64>> {
    let (text, values) = sql.into_bound();
    tx.try_write(move |desk| desk.execute(&text, &values)).await
}

/// Writes through the triggers of a view. SQLite does not count what they do, so the row must be the only one of its kind
/// beforehand.
async fn through_view(tx: &mut Tx, grant: &Grant, key: &RecordKey, sql: Sql) -> Result<Written<()>> {
    let model = grant.model();
    let (looking, wanted) = (grant.clone(), key.clone());
    let alike = tx
        .run(Extent::More, move |desk| {
            select::rows(desk, &looking, |sql| {
                sql.text(" WHERE ");
                key_condition(sql, T, looking.model(), &wanted)
            })
        })
        .await?;
    match alike.len() {
        1 => Ok(execute(tx, sql).await?.map(|_| ())),
        0 => Err(Error::new(ErrorCode::RecordConflict)),
        _ => Err(Error::new(ErrorCode::InvalidKey).with("model", &model.slug).with("key", key)),
    }
}
