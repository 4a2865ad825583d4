//! What a list asks for, checked against the model and the grant before any SQL is written.

use std::sync::Arc;

use crate::error::{Error, ErrorCode, Result};
use crate::model::{KeyColumns, Kind, Model};
use crate::policy::Grant;
use crate::value::Value;

/// Most rows one page may have.
const MOST_PER_PAGE: u32 = 500;

/// A list: its page, order, filters and search.
#[derive(Debug, Clone, PartialEq)]
pub struct ListQuery {
    /// From 1.
    pub page: u64,
    /// 1 to 500.
    pub per_page: u32,
    /// First first; the key is always the last tie-breaker.
    pub sort: Vec<Sort>,
    /// All must hold.
    pub filters: Vec<Filter>,
    /// Looked for in the search fields; empty for none.
    pub search: String,
}

impl Default for ListQuery {
    fn default() -> Self {
        Self { page: 1, per_page: 50, sort: Vec::new(), filters: Vec::new(), search: String::new() }
    }
}

/// One field of an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sort {
    /// Column name.
    pub field: String,
    /// Largest first.
    pub descending: bool,
}

/// One condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filter {
    /// Column name.
    pub field: String,
    /// How to compare.
    pub op: Op,
    /// What with, as typed.
    pub value: String,
}

/// How a filter compares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Op {
    /// Equal.
    Is,
    /// Not equal; NULL is not equal to anything given.
    Not,
    /// Contains, ignoring the case of a to z.
    Contains,
    /// Starts with, ignoring the case of a to z.
    Starts,
    /// Ends with, ignoring the case of a to z.
    Ends,
    /// Greater.
    Gt,
    /// Greater or equal.
    Ge,
    /// Less.
    Lt,
    /// Less or equal.
    Le,
    /// NULL or ''.
    Empty,
    /// Neither NULL nor ''.
    Filled,
}

/// How much effort a count may cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CountMode {
    /// Count every row.
    Exact,
    /// Give up after a short time.
    Quick,
}

/// A list that was checked: exact column names, typed values.
#[derive(Debug)]
pub(crate) struct Plan {
    pub(crate) conditions: Vec<Condition>,
    pub(crate) order: Vec<(String, bool)>,
    pub(crate) search: Option<String>,
    pub(crate) limit: u32,
    pub(crate) offset: u64,
}

/// One checked condition.
#[derive(Debug)]
pub(crate) struct Condition {
    pub(crate) column: String,
    pub(crate) op: Op,
    pub(crate) value: Value,
}

impl Plan {
    /// Checks `query` for the holder of `grant`. A field the grant does not show is unknown.
    ///
    /// # Errors
    /// [`ErrorCode::FieldUnknown`], [`ErrorCode::InvalidFilter`], [`ErrorCode::InvalidRequest`].
    pub(crate) fn new(grant: &Grant, query: &ListQuery) -> Result<Self> {
        let model = grant.model();
        if query.page == 0 || query.per_page == 0 || query.per_page > MOST_PER_PAGE {
            return Err(Error::new(ErrorCode::InvalidRequest).with("most", MOST_PER_PAGE));
        }
        let conditions = query.filters.iter().map(|filter| condition(grant, filter)).collect::<Result<Vec<_>>>()?;
        let mut order = query
            .sort
            .iter()
            .map(|sort| Ok((column(grant, &sort.field)?, sort.descending)))
            .collect::<Result<Vec<_>>>()?;
        let tie_breakers = match &model.key {
            // Ordering by everything would cost more than it gives: rows that are equal so far may come in any order.
            KeyColumns::Row(_) => Vec::new(),
            key => key.names().into_iter().chain(key.rowid()).collect(),
        };
        for key in tie_breakers {
            if !order.iter().any(|(column, _)| column == key) {
                order.push((key.to_owned(), false));
            }
        }
        let search = query.search.trim();
        Ok(Self {
            conditions,
            order,
            search: (!search.is_empty()).then(|| search.to_owned()),
            limit: query.per_page,
            offset: (query.page - 1).saturating_mul(u64::from(query.per_page)).min(i64::MAX.unsigned_abs()),
        })
    }
}

fn column(grant: &Grant, name: &str) -> Result<String> {
    let model: &Arc<Model> = grant.model();
    model
        .field(name)
        .filter(|field| grant.shows(&field.name))
        .map(|field| field.name.clone())
        .ok_or_else(|| Error::new(ErrorCode::FieldUnknown).with("field", name).with("model", &model.slug))
}

fn condition(grant: &Grant, filter: &Filter) -> Result<Condition> {
    let column = column(grant, &filter.field)?;
    let refuse = || Error::new(ErrorCode::InvalidFilter).with("field", &filter.field).with("value", &filter.value);
    let kind = &grant.model().field(&column).ok_or_else(refuse)?.kind;
    let value = match filter.op {
        Op::Empty | Op::Filled => Value::Null,
        Op::Contains | Op::Starts | Op::Ends => Value::from(filter.value.as_str()),
        Op::Is | Op::Not | Op::Gt | Op::Ge | Op::Lt | Op::Le => comparable(kind, &filter.value).ok_or_else(refuse)?,
    };
    Ok(Condition { column, op: filter.op, value })
}

/// A value to compare with. A date may be given in part (`2026`, `2026-11`): text order makes it a bound.
fn comparable(kind: &Kind, text: &str) -> Option<Value> {
    match kind {
        // A bare year would be a number to SQLite, and every text is greater than a number.
        Kind::Datetime if !text.is_empty() && text.chars().all(|c| c.is_ascii_digit()) => {
            Some(Value::Text(format!("{text}-")))
        }
        Kind::Datetime if text.starts_with(|c: char| c.is_ascii_digit()) => Some(Value::from(text)),
        Kind::Enum(_) => Some(kind.parse(text).unwrap_or_else(|_| Value::from(text))),
        _ => kind.parse(text).ok().filter(|value| !value.is_null()),
    }
}
