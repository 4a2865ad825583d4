//! Filters and searches as SQL conditions. Names and values were checked before; here they become text and bindings.
//!
//! SQLite refuses expressions deeper than 1,000 levels, and `a AND b AND c …` is one level for each: lists are written as
//! balanced trees.

use super::list::escape_like;
use super::source::source;
use super::sql::Sql;
use crate::error::Result;
use crate::policy::Grant;
use crate::record::{ColumnTest, Condition, Place, Plan, Read};
use crate::value::Value;

/// Alias of a table that is looked into from a condition. One level deep, so one name is enough.
const INNER: &str = "u";

/// `WHERE` the plan's filter and search hold; nothing when neither asks for anything. Tells whether a `WHERE` may follow.
pub(super) fn conditions(sql: &mut Sql, alias: &str, grant: &Grant, plan: &Plan) -> Result<bool> {
    let mut word = " WHERE ";
    if !matches!(&plan.filter, Condition::All(parts) if parts.is_empty()) {
        sql.text(word);
        word = " AND ";
        condition(sql, alias, &plan.filter)?;
    }
    if let Some(search) = &plan.search {
        let fields: Vec<&String> = grant.model().search.iter().filter(|field| grant.shows(field)).collect();
        sql.text(word);
        word = " AND ";
        // Nothing can be searched, so nothing is found; never "everything".
        balanced(sql, &fields, " OR ", "0", |sql, field| found(sql, alias, field, Place::Anywhere, search))?;
    }
    Ok(word == " WHERE ")
}

/// The condition in parentheses: true, false, or NULL where it compares with NULL; `NOT` takes NULL for false.
pub(super) fn condition(sql: &mut Sql, alias: &str, condition_: &Condition) -> Result<()> {
    match condition_ {
        Condition::All(parts) => balanced(sql, parts, " AND ", "1", |sql, part| condition(sql, alias, part)),
        Condition::Any(parts) => balanced(sql, parts, " OR ", "0", |sql, part| condition(sql, alias, part)),
        Condition::Not(inner) => {
            sql.text("(");
            condition(sql, alias, inner)?;
            sql.text(" IS NOT TRUE)");
            Ok(())
        }
        Condition::Column(column, test) => {
            sql.text("(");
            column_test(sql, alias, column, test)?;
            sql.text(")");
            Ok(())
        }
        Condition::Through { columns, parent, referred, inner } => {
            row(sql.text("("), alias, columns)?;
            sql.text(" IN (SELECT ").list(referred, ", ", |sql, column| {
                sql.column(INNER, column);
                Ok(())
            })?;
            source(sql.text(" FROM "), parent, INNER)?;
            sql.text(" WHERE ");
            condition(sql, INNER, inner)?;
            sql.text("))");
            Ok(())
        }
        Condition::Own { column, people, referred, inner } => {
            sql.text("(").column(alias, column).text(" IN (SELECT ").column(INNER, referred);
            source(sql.text(" FROM "), people, INNER)?;
            condition(sql.text(" WHERE "), INNER, inner)?;
            source(sql.text(") AND (SELECT count(1) FROM "), people, INNER)?;
            condition(sql.text(" WHERE "), INNER, inner)?;
            sql.text(") = 1)");
            Ok(())
        }
        Condition::Children { child, columns, referred } => {
            // No condition inside: SQLite then looks values up in an index of the referring column, if there is one.
            row(sql.text("("), alias, referred)?;
            sql.text(" IN (SELECT ").list(columns, ", ", |sql, column| {
                sql.column(INNER, column);
                Ok(())
            })?;
            source(sql.text(" FROM "), child, INNER)?;
            sql.text("))");
            Ok(())
        }
    }
}

/// The columns, in parentheses when there are several.
fn row(sql: &mut Sql, alias: &str, columns: &[String]) -> Result<()> {
    let several = columns.len() > 1;
    sql.text(if several { "(" } else { "" }).list(columns, ", ", |sql, column| {
        sql.column(alias, column);
        Ok(())
    })?;
    sql.text(if several { ")" } else { "" });
    Ok(())
}

fn column_test(sql: &mut Sql, alias: &str, column: &str, test: &ColumnTest) -> Result<()> {
    match test {
        ColumnTest::OneOf(values) => match values.as_slice() {
            [only] => sql.column(alias, column).text(" = ").value(only)?,
            values => {
                sql.column(alias, column)
                    .text(" IN (")
                    .list(values, ", ", |sql, value| sql.value(value).map(|_| ()))?;
                sql.text(")")
            }
        },
        ColumnTest::Range { read, low, high } => {
            let low = low.iter().map(|(value, included)| (if *included { " >= " } else { " > " }, value));
            let high = high.iter().map(|(value, included)| (if *included { " <= " } else { " < " }, value));
            sql.list(low.chain(high), " AND ", |sql, (operator, value)| {
                side(sql, *read, alias, column);
                bound(sql.text(operator), *read, value)
            })?
        }
        ColumnTest::Found(place, text) => return found(sql, alias, column, *place, text),
        ColumnTest::Known => sql.column(alias, column).text(" IS NOT NULL"),
        ColumnTest::Empty => sql.column(alias, column).text(" IS NULL OR ").column(alias, column).text(" = ''"),
        ColumnTest::Filled => sql.column(alias, column).text(" IS NOT NULL AND ").column(alias, column).text(" <> ''"),
    };
    Ok(())
}

/// What of the column is compared. Numbers would be days to SQLite's functions
/// (<https://www.sqlite.org/lang_datefunc.html#time_values>).
fn side(sql: &mut Sql, read: Read, alias: &str, column: &str) {
    match read {
        Read::AsStored | Read::Numbers => sql.column(alias, column),
        Read::Moments => {
            // So are 'now' and an hour alone.
            sql.text("CASE WHEN typeof(").column(alias, column).text(") = 'text' AND ").column(alias, column);
            sql.text(" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*' THEN strftime('%Y-%m-%d %H:%M:%f', ");
            sql.column(alias, column).text(") END")
        }
    };
}

/// A bound. The affinity of a CAST makes SQLite read text in the column as a number before it compares
/// (<https://www.sqlite.org/datatype3.html#type_conversions_prior_to_comparison>).
fn bound(sql: &mut Sql, read: Read, value: &Value) -> Result<()> {
    match read {
        Read::AsStored | Read::Moments => sql.value(value)?,
        Read::Numbers => sql.text("CAST(").value(value)?.text(" AS NUMERIC)"),
    };
    Ok(())
}

/// `LIKE` ignores the case of a to z only: SQLite knows no other case without an extension.
fn found(sql: &mut Sql, alias: &str, column: &str, place: Place, text: &str) -> Result<()> {
    let text = escape_like(text);
    let pattern = Value::from(match place {
        Place::Anywhere => format!("%{text}%"),
        Place::Start => format!("{text}%"),
        Place::End => format!("%{text}"),
        Place::Whole => text,
    });
    sql.column(alias, column).text(" LIKE ").value(&pattern)?.text(" ESCAPE '\\'");
    Ok(())
}

/// Joins pieces as a balanced tree of parentheses; `none` stands for an empty list.
pub(super) fn balanced<T>(
    sql: &mut Sql,
    items: &[T],
    word: &'static str,
    none: &'static str,
    mut piece: impl FnMut(&mut Sql, &T) -> Result<()>,
) -> Result<()> {
    fn halves<T>(
        sql: &mut Sql,
        items: &[T],
        word: &'static str,
        none: &'static str,
        piece: &mut dyn FnMut(&mut Sql, &T) -> Result<()>,
    ) -> Result<()> {
        match items {
            [] => sql.text(none),
            [only] => return piece(sql, only),
            several => {
                let (left, right) = several.split_at(several.len() / 2);
                sql.text("(");
                halves(sql, left, word, none, piece)?;
                sql.text(word);
                halves(sql, right, word, none, piece)?;
                sql.text(")")
            }
        };
        Ok(())
    }
    halves(sql, items, word, none, &mut piece)
}
