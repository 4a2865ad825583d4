//! The grant in the query: a model's table as its holder may see it.
//!
//! A grant without limits reads the table itself, unless the table has columns that are ordered by a collation of another
//! program: read byte by byte, they are compared without it, and no index in that order is looked into. Any other reads a
//! subquery of the same columns, in which rows are left out that no alternative covers and cells are NULL that no alternative
//! shows on their row; columns that are shown nowhere are not in it, so that a query that forgot about them fails. SQLite
//! merges such a subquery with the query around it (<https://www.sqlite.org/optoverview.html#flattening>), indexes and all.

use bureau_guard::Desk;

use super::filter::{balanced, condition};
use super::read;
use super::select::{T, address, key_condition};
use super::sql::Sql;
use crate::error::Result;
use crate::model::{Model, RecordKey};
use crate::policy::{Alternative, Grant};
use crate::value::Value;

/// Alias of the table inside a subquery.
const SOURCE: &str = "s";
/// Most columns of a subquery (<https://www.sqlite.org/limits.html#max_column>).
const MOST_COLUMNS: usize = 2_000;

/// What stands after `FROM`: what the grant covers, under the name `alias`.
pub(super) fn source(sql: &mut Sql, grant: &Grant, alias: &str) -> Result<()> {
    let model = grant.model();
    if grant.is_unlimited() {
        table(sql, model, alias);
        return Ok(());
    }
    let shown: Vec<&str> = model.fields.iter().map(|it| it.name.as_str()).filter(|name| grant.shows(name)).collect();
    let rest: Vec<&str> = address(model).into_iter().filter(|name| !shown.contains(name)).collect();
    let is_plain =
        |name: &&str| grant.shows_everywhere(name) && model.field(name).is_none_or(|it| !it.foreign_collation);
    if shown.len() + rest.len() > MOST_COLUMNS && shown.iter().all(is_plain) {
        // As many columns as a table may have, and its rowid: there is no cell to blank, only rows to leave out.
        sql.name(&model.table).text(" AS ").name(alias).text(" JOIN (SELECT 1) ON ");
        return covered(sql, alias, grant);
    }
    sql.text("(SELECT ").list(shown.iter().copied().chain(rest), ", ", |sql, name| {
        if grant.shows_everywhere(name) {
            sql.column(SOURCE, name);
        } else {
            let showing: Vec<&Alternative> = grant.alternatives().iter().filter(|one| one.shows(name)).collect();
            // A SELECT, not a CASE: it compares as the column does (<https://www.sqlite.org/datatype3.html#type_affinity>).
            sql.text("(SELECT ").column(SOURCE, name).text(" WHERE ");
            any_covers(sql, SOURCE, &showing)?;
            sql.text(")");
        }
        if model.field(name).is_some_and(|field| field.foreign_collation) {
            sql.text(" COLLATE BINARY");
        }
        sql.text(" AS ").name(name);
        Ok(())
    })?;
    sql.text(" FROM ").name(&model.table).text(" AS ").name(SOURCE);
    covered(sql.text(" WHERE "), SOURCE, grant)?;
    sql.text(") AS ").name(alias);
    Ok(())
}

/// The whole table, as it is compared here, under the name `alias`. Takes no grant: whoever writes it asks for one.
fn table(sql: &mut Sql, model: &Model, alias: &str) {
    if !model.fields.iter().any(|field| field.foreign_collation) {
        sql.name(&model.table).text(" AS ").name(alias);
        return;
    }
    sql.text("(SELECT ");
    let fields = model.fields.iter().map(|field| (field.name.as_str(), field.foreign_collation));
    let hidden = address(model).into_iter().filter(|name| model.field(name).is_none()).map(|name| (name, false));
    for (at, (name, foreign)) in fields.chain(hidden).enumerate() {
        sql.text(if at > 0 { ", " } else { "" }).column(SOURCE, name);
        sql.text(if foreign { " COLLATE BINARY AS " } else { " AS " }).name(name);
    }
    sql.text(" FROM ").name(&model.table).text(" AS ").name(SOURCE).text(") AS ").name(alias);
}

/// True of the rows that some alternative of the grant covers.
pub(super) fn covered(sql: &mut Sql, alias: &str, grant: &Grant) -> Result<()> {
    any_covers(sql, alias, &grant.alternatives().iter().collect::<Vec<_>>())
}

fn any_covers(sql: &mut Sql, alias: &str, alternatives: &[&Alternative]) -> Result<()> {
    if alternatives.iter().any(|one| one.covers_every_row()) {
        sql.text("1");
        return Ok(());
    }
    // Roles often share a rule; asked once, it is true for all of them.
    let mut apart: Vec<&Alternative> = Vec::new();
    for one in alternatives {
        if !apart.iter().any(|other| other.covers_the_same(one)) {
            apart.push(one);
        }
    }
    balanced(sql, &apart, " OR ", "0", |sql, one| covers(sql, alias, one))
}

/// True or false, never NULL.
fn covers(sql: &mut Sql, alias: &str, alternative: &Alternative) -> Result<()> {
    balanced(sql, alternative.rows.rules(), " AND ", "1", |sql, rule| {
        sql.text("(");
        condition(sql, alias, rule.condition())?;
        sql.text(" IS TRUE)");
        Ok(())
    })
}

/// Which alternatives of the grant cover the row of that key, in their order; nothing when it is not there.
pub(crate) fn covering(desk: &mut Desk<'_>, grant: &Grant, key: &RecordKey) -> Result<Option<Vec<bool>>> {
    let model = grant.model();
    let mut sql = Sql::new("SELECT ");
    sql.list(grant.alternatives(), ", ", |sql, one| covers(sql, T, one))?;
    table(sql.text(" FROM "), model, T);
    sql.text(" WHERE ");
    key_condition(&mut sql, T, model, key)?;
    sql.text(" LIMIT 1");
    let row = read::rows(desk, sql, read::values)?.pop();
    Ok(row.map(|row| row.iter().map(|value| *value == Value::Integer(1)).collect()))
}
