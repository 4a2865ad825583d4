//! Reading user data: pages, counts, single rows, names of referenced records. Every query carries the grant's rows.

use bureau_guard::Desk;
use sqlx::sqlite::{Sqlite, SqliteRow};
use sqlx::{AssertSqlSafe, Row, SqliteConnection};
use tokio_util::sync::CancellationToken;

use super::failure::sqlite_error;
use super::filter::{condition, conditions};
use super::read::{self, Extent, Jobs};
use super::row::value_at;
use super::select::{self, Fetched, T, address, key_condition, label, named};
use super::source::source;
use super::sql::Sql;
use super::tx::Tx;
use crate::error::{Error, ErrorCode, Result};
use crate::model::kind::Sum;
use crate::model::options::{Piece, Template};
use crate::model::{KeyColumns, Kind, RecordKey};
use crate::policy::Grant;
use crate::record::{Plan, not_marked};
use crate::value::Value;

/// Most characters a search looks for: a longer LIKE pattern is refused by SQLite or runs for ages.
const LONGEST_PATTERN: usize = 1000;

/// What counting came to.
pub(crate) enum Counted {
    Exactly(i64),
    Stopped,
}

/// How many rows the list has in all. Gives way when `stop` is cancelled.
pub(crate) async fn count(
    jobs: &mut impl Jobs,
    grant: &Grant,
    plan: &Plan,
    stop: CancellationToken,
) -> Result<Counted> {
    let (text, values) = counting(grant, plan)?.into_bound();
    let sweeps = sweeps(grant, plan);
    let job = move |desk: &mut Desk<'_>| {
        let count = |desk: &mut Desk<'_>| desk.rows(&text, &values, read::values);
        let rows = if sweeps { desk.sweeping(count).and_then(|rows| rows) } else { count(desk) };
        number(&rows.map_err(read::unread)?)
    };
    match jobs.until(stop.cancelled_owned(), Extent::More, job).await {
        Err(error) if error.code == ErrorCode::Cancelled => Ok(Counted::Stopped),
        counted => counted.map(Counted::Exactly),
    }
}

/// The same at a desk, to the end.
pub(crate) fn count_at(desk: &mut Desk<'_>, grant: &Grant, plan: &Plan) -> Result<i64> {
    let sql = counting(grant, plan)?;
    let count = |desk: &mut Desk<'_>| read::rows(desk, sql, read::values);
    let rows = if sweeps(grant, plan) { desk.sweeping(count).map_err(read::unread)? } else { count(desk) };
    number(&rows?)
}

/// Whether every row of a table is counted and nothing is looked up for it: each page is read once.
fn sweeps(grant: &Grant, plan: &Plan) -> bool {
    plan.is_whole() && grant.covers_every_row() && !grant.computed()
}

fn counting(grant: &Grant, plan: &Plan) -> Result<Sql> {
    // Not count(1): only this spelling lets SQLite count the pages' entries without reading a row.
    let mut sql = Sql::new("SELECT count(*) FROM ");
    source(&mut sql, grant, T)?;
    conditions(&mut sql, T, grant, plan)?;
    Ok(sql)
}

/// The number that is the whole answer.
pub(super) fn number(rows: &[Vec<Value>]) -> Result<i64> {
    match rows.first().map(Vec::as_slice) {
        Some([Value::Integer(number)]) => Ok(*number),
        _ => Err(Error::internal("a count without a row")),
    }
}

/// About how many rows a model's table has, found at once: the distance from its first key to its last, where that is one
/// whole number. Nothing where that cannot be told; never too few, unless keys are NULL.
pub(crate) fn span(desk: &mut Desk<'_>, grant: &Grant) -> Result<Option<u64>> {
    let model = grant.model();
    let names = model.key.names();
    let [key] = names.as_slice() else { return Ok(None) };
    // Of what a rule leaves only SQLite can tell, row by row; and which key is the last, the collation of it.
    if !grant.covers_every_row() || model.field(key).is_some_and(|field| field.foreign_collation) {
        return Ok(None);
    }
    let end = |sql: &mut Sql, which: &'static str| {
        sql.text(which).column(T, key).text(") FROM ").name(&model.table).text(" AS ").name(T);
    };
    // Each by itself: asked for together, SQLite reads every row.
    let mut sql = Sql::new("SELECT (");
    end(&mut sql, "SELECT min(");
    end(sql.text("), ("), "SELECT max(");
    sql.text(")");
    let rows = read::rows(desk, sql, read::values)?;
    Ok(match rows.first().map(Vec::as_slice) {
        Some([Value::Integer(first), Value::Integer(last)]) => Some(last.abs_diff(*first).saturating_add(1)),
        _ => None,
    })
}

/// The row of that key, if the grant covers it, where jobs are run.
pub(crate) async fn fetch_record(jobs: &mut impl Jobs, grant: &Grant, key: &RecordKey) -> Result<Option<Fetched>> {
    let (grant, key, extent) = (grant.clone(), key.clone(), Extent::of_page(grant.computed()));
    jobs.run(extent, move |desk| find_record(desk, &grant, &key)).await
}

/// The row of that key, if the grant covers it.
pub(crate) fn find_record(desk: &mut Desk<'_>, grant: &Grant, key: &RecordKey) -> Result<Option<Fetched>> {
    let model = grant.model();
    let mut rows = select::rows(desk, grant, |sql| {
        sql.text(" WHERE ");
        key_condition(sql, T, model, key)
    })?;
    if rows.len() > 1 && !matches!(model.key, KeyColumns::Row(_)) {
        return Err(Error::new(ErrorCode::InvalidKey).with("model", &model.slug).with("key", key));
    }
    Ok(rows.pop())
}

/// Values of `column` with the display values of their records, for those of `wanted` that exist and the grant covers.
pub(crate) fn labels_of(
    desk: &mut Desk<'_>,
    grant: &Grant,
    column: &str,
    wanted: &[&Value],
) -> Result<Vec<(Value, RecordKey, Vec<Value>)>> {
    let Some(last) = wanted.last().filter(|_| grant.shows(column)) else { return Ok(Vec::new()) };
    // The last value is repeated up to a power of two, so that pages of a list share one prepared statement.
    let surplus = wanted.len().next_power_of_two() - wanted.len();
    let wanted = wanted.iter().chain(std::iter::repeat_n(last, surplus));
    let mut sql = named(grant, column)?;
    sql.text(" WHERE ")
        .column(T, column)
        .text(" IN (")
        .list(wanted, ", ", |sql, value| sql.value(value).map(|_| ()))?;
    sql.text(")");
    labels(desk, grant, sql)
}

/// Records whose name contains `search`, for a foreign key to `column`; at most `limit`.
pub(crate) fn choices(
    desk: &mut Desk<'_>,
    grant: &Grant,
    column: &str,
    search: &str,
    limit: u64,
) -> Result<Vec<(Value, RecordKey, Vec<Value>)>> {
    if !grant.shows(column) {
        return Ok(Vec::new());
    }
    let mut sql = named(grant, column)?;
    let shown = |name: &&String| grant.shows(name);
    let mut order: Vec<&str> = grant.model().display.iter().filter(shown).map(String::as_str).collect();
    if order.is_empty() {
        order = grant.model().key.names();
    }
    let mut word = " WHERE ";
    if let Some(there) = not_marked(grant.model()) {
        condition(sql.text(word), T, &there)?;
        word = " AND ";
    }
    if !search.trim().is_empty() {
        sql.text(word);
        // The name as people see it, so that "first last" finds a person by both.
        let pattern = Value::from(format!("%{}%", escape_like(search.trim())));
        let pieces = match grant.model().name_pieces() {
            pieces if pieces.is_empty() => Template::of_names(&order).pieces().to_vec(),
            pieces => pieces,
        };
        sql.list(&pieces, " || ", |sql, piece| {
            match piece {
                Piece::Field(column) if grant.model().field(column).is_some() && !grant.shows(column) => sql.text("''"),
                Piece::Field(column) => sql.text("ifnull(").column(T, column).text(", '')"),
                Piece::Text(text) => sql.value(&Value::from(text.as_str()))?,
            };
            Ok(())
        })?;
        sql.text(" LIKE ").value(&pattern)?.text(" ESCAPE '\\'");
    }
    sql.text(" ORDER BY ").list(&order, ", ", |sql, column| {
        sql.column(T, column);
        Ok(())
    })?;
    sql.text(" LIMIT ").number(limit);
    labels(desk, grant, sql)
}

fn labels(desk: &mut Desk<'_>, grant: &Grant, sql: Sql) -> Result<Vec<(Value, RecordKey, Vec<Value>)>> {
    let model = grant.model();
    let address = address(model).len();
    let rows = read::rows(desk, sql, |row| label(model, address, row))?;
    rows.into_iter().collect::<Option<_>>().ok_or_else(|| Error::internal("a label without a value"))
}

/// Whether a record other than that of `key` has all these values. Takes a grant for the whole table.
pub(crate) async fn another_has(
    tx: &mut Tx,
    grant: &Grant,
    key: Option<&RecordKey>,
    values: &[(String, Value)],
) -> Result<bool> {
    let model = grant.model();
    if !grant.is_unlimited() {
        return Err(grant.refused(ErrorCode::Forbidden));
    }
    let mut sql = Sql::new("SELECT 1 FROM ");
    sql.name(&model.table).text(" AS ").name(T).text(" WHERE ");
    sql.list(values, " AND ", |sql, (column, value)| sql.column(T, column).text(" = ").value(value).map(|_| ()))?;
    if let Some(key) = key {
        sql.text(" AND NOT (");
        key_condition(&mut sql, T, model, key)?;
        sql.text(")");
    }
    sql.text(" LIMIT 1");
    Ok(!looked(tx, sql).await?.is_empty())
}

/// Whether the record of `key` has this value, as SQLite compares it. Takes a grant for the whole table.
pub(crate) async fn has(tx: &mut Tx, grant: &Grant, key: &RecordKey, (column, value): (&str, &Value)) -> Result<bool> {
    let model = grant.model();
    if !grant.is_unlimited() {
        return Err(grant.refused(ErrorCode::Forbidden));
    }
    let mut sql = Sql::new("SELECT 1 FROM ");
    sql.name(&model.table).text(" AS ").name(T).text(" WHERE ").column(T, column).text(" = ").value(value)?;
    key_condition(sql.text(" AND "), T, model, key)?;
    sql.text(" LIMIT 1");
    Ok(!looked(tx, sql).await?.is_empty())
}

/// A whole number above all that stand in `column`; nothing when there is no room above them. Takes a grant for the whole table.
pub(crate) async fn beyond_all(tx: &mut Tx, grant: &Grant, column: &str) -> Result<Option<i64>> {
    let model = grant.model();
    if !grant.is_unlimited() {
        return Err(grant.refused(ErrorCode::Forbidden));
    }
    let mut sql = Sql::new("SELECT max(");
    sql.column(T, column).text(") FROM ").name(&model.table).text(" AS ").name(T);
    Ok(match looked(tx, sql).await?.first().map(Vec::as_slice) {
        Some([Value::Integer(highest)]) => highest.checked_add(1),
        _ => None,
    })
}

/// The rows of a statement that looks at a model's records, not by their key.
pub(super) async fn looked(tx: &mut Tx, sql: Sql) -> Result<Vec<Vec<Value>>> {
    let (text, given) = sql.into_bound();
    tx.run(Extent::More, move |desk| desk.rows(&text, &given, read::values).map_err(read::unread)).await
}

/// The values of `column` among the list's rows, with how many rows have each, the most frequent first. Nothing when
/// `stop` was cancelled first.
pub(crate) async fn values(
    connection: &mut SqliteConnection,
    grant: &Grant,
    plan: &Plan,
    column: &str,
    limit: u64,
    stop: CancellationToken,
) -> Result<Option<Vec<(Value, i64)>>> {
    if !grant.shows(column) {
        return Err(grant.refused(ErrorCode::Forbidden));
    }
    let mut sql = Sql::new("SELECT ");
    source(sql.column(T, column).text(", count(1) FROM "), grant, T)?;
    conditions(&mut sql, T, grant, plan)?;
    sql.text(" GROUP BY ").column(T, column).text(" ORDER BY 2 DESC, 1 LIMIT ").number(limit);
    let rows = match interruptible(connection, sql, stop).await {
        Err(error) if error.code == ErrorCode::Cancelled => return Ok(None),
        rows => rows?,
    };
    let counted = |row: &SqliteRow| Ok((value_at(row, 0)?, row.try_get(1).map_err(sqlite_error)?));
    rows.iter().map(counted).collect::<Result<_>>().map(Some)
}

/// The sums of `columns` over the list's rows, read row by row and kept nowhere. Nothing when `stop` was cancelled first.
pub(crate) async fn sums(
    connection: &mut SqliteConnection,
    grant: &Grant,
    plan: &Plan,
    columns: &[(String, Kind)],
    stop: CancellationToken,
) -> Result<Option<Vec<Sum>>> {
    if !columns.iter().all(|(column, _)| grant.shows(column)) {
        return Err(grant.refused(ErrorCode::Forbidden));
    }
    let mut sql = Sql::new("SELECT ");
    sql.list(columns, ", ", |sql, (column, _)| {
        sql.column(T, column);
        Ok(())
    })?;
    source(sql.text(" FROM "), grant, T)?;
    conditions(&mut sql, T, grant, plan)?;
    let nothing: Vec<Sum> = columns.iter().map(|(_, kind)| Sum::of(kind)).collect();
    match read::fold(
        connection,
        sql,
        nothing,
        |sums, cells| {
            sums.iter_mut().zip(cells).for_each(|(sum, value)| sum.add(&value));
        },
        stop,
    )
    .await
    {
        Err(error) if error.code == ErrorCode::Cancelled => Ok(None),
        sums => sums.map(Some),
    }
}

pub(super) fn escape_like(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars().take(LONGEST_PATTERN) {
        if matches!(letter, '%' | '_' | '\\') {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}

/// Runs a statement that may be long: stopped at once when `stop` is cancelled or the caller goes away.
pub(super) async fn interruptible(
    connection: &mut SqliteConnection,
    sql: Sql,
    stop: CancellationToken,
) -> Result<Vec<SqliteRow>> {
    let (text, values) = sql.into_parts().map_err(sqlite_error)?;
    let query = sqlx::query_with::<Sqlite, _>(AssertSqlSafe(text), values);
    bureau_guard::fetch_all(connection, async move { stop.cancelled().await }, query).await.map_err(sqlite_error)
}
