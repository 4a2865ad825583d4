//! What a list asks for, checked against the model and the grant before any SQL is written.

use super::cursor::Cursor;
use super::filter::{self, ColumnTest, Condition, Filter, Scope};
use crate::error::{Error, ErrorCode, Result};
use crate::model::options::Mark;
use crate::model::{KeyColumns, Model};
use crate::policy::Grant;

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
    /// Which records.
    pub filter: Filter,
    /// Looked for in the search fields; empty for none.
    pub search: String,
    /// The records that are marked as deleted, instead of the others. Where deleting does not mark, there are none.
    pub trashed: bool,
    /// The page after this row of the same order, whatever `page` says.
    pub after: Option<Cursor>,
    /// The page before this row of the same order.
    pub before: Option<Cursor>,
}

impl Default for ListQuery {
    fn default() -> Self {
        Self {
            page: 1,
            per_page: 50,
            sort: Vec::new(),
            filter: Filter::default(),
            search: String::new(),
            trashed: false,
            after: None,
            before: None,
        }
    }
}

impl ListQuery {
    /// The first page of a model's list, of the model's own size and in its own order.
    #[must_use]
    pub fn of(model: &Model) -> Self {
        Self { per_page: model.page_size(), ..Self::default() }
    }
}

/// One field of an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sort {
    /// Column name.
    pub field: String,
    /// Largest first.
    pub descending: bool,
    /// Where records without a value stand; unless said, before the smallest.
    pub nulls: Option<Nulls>,
    /// How texts are compared; unless said, as the column says.
    pub collation: Option<Collation>,
}

/// How SQLite compares texts (<https://www.sqlite.org/datatype3.html#collating_sequences>).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Collation {
    /// Byte by byte.
    Binary,
    /// A to Z like a to z; all other letters byte by byte.
    Nocase,
    /// Spaces at the end do not count.
    Rtrim,
}

impl Collation {
    /// Its name in SQL, on the wire and on the command line, in small letters.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Binary => "binary",
            Self::Nocase => "nocase",
            Self::Rtrim => "rtrim",
        }
    }

    /// The collation of that name.
    #[must_use]
    pub fn of(name: &str) -> Option<Self> {
        [Self::Binary, Self::Nocase, Self::Rtrim].into_iter().find(|collation| collation.name() == name)
    }
}

/// Where records without a value stand in an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nulls {
    /// Before all others.
    First,
    /// After all others.
    Last,
}

impl Sort {
    /// Smallest first.
    pub fn by(field: impl Into<String>) -> Self {
        Self { field: field.into(), descending: false, nulls: None, collation: None }
    }

    /// Largest first.
    pub fn by_largest(field: impl Into<String>) -> Self {
        Self { field: field.into(), descending: true, nulls: None, collation: None }
    }
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
    pub(crate) filter: Condition,
    pub(crate) search: Option<String>,
    pub(crate) order: Vec<Ordered>,
    pub(crate) limit: u32,
    pub(crate) offset: u64,
}

/// One column of an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Ordered {
    pub(crate) column: String,
    pub(crate) descending: bool,
    pub(crate) nulls: Nulls,
    pub(crate) collation: Option<Collation>,
}

impl Plan {
    /// Checks `query` for the holder of `grant`. A field the grant does not show is unknown.
    ///
    /// # Errors
    /// [`ErrorCode::FieldUnknown`], [`ErrorCode::InvalidFilter`], [`ErrorCode::InvalidRequest`].
    pub(crate) fn new(scope: Scope<'_>, grant: &Grant, query: &ListQuery) -> Result<Self> {
        if query.page == 0 || query.per_page == 0 || query.per_page > MOST_PER_PAGE {
            return Err(Error::new(ErrorCode::InvalidRequest).with("most", MOST_PER_PAGE));
        }
        let mut order = query.sort.iter().map(|sort| ordered(grant, sort)).collect::<Result<Vec<_>>>()?;
        if query.sort.is_empty() {
            // What nobody sorted has the model's own order, as far as the person may see it.
            let own = grant.model().ordering().into_iter();
            let by =
                |(field, descending)| ordered(grant, &Sort { field, descending, nulls: None, collation: None }).ok();
            order = own.filter_map(by).collect();
        }
        let search = query.search.trim();
        Ok(Self {
            filter: with_deleted(grant.model(), query.trashed, filter::condition(scope, grant, &query.filter)?),
            search: (!search.is_empty()).then(|| search.to_owned()),
            order: with_key(grant, order),
            limit: query.per_page,
            offset: (query.page - 1).saturating_mul(u64::from(query.per_page)).min(i64::MAX.unsigned_abs()),
        })
    }

    /// Whether every record of the table is in the list.
    pub(crate) fn is_whole(&self) -> bool {
        self.search.is_none() && matches!(&self.filter, Condition::All(parts) if parts.is_empty())
    }

    /// Every record the grant covers, by key.
    pub(crate) fn whole(grant: &Grant) -> Self {
        let order = with_key(grant, Vec::new());
        Self { filter: Condition::All(Vec::new()), search: None, order, limit: MOST_PER_PAGE, offset: 0 }
    }
}

/// What records meet that are marked as deleted; nothing where deleting does not mark.
fn marked(model: &Model) -> Option<Condition> {
    let soft = model.soft_deletion()?;
    let test = match soft.mark {
        Mark::Moment => ColumnTest::Filled,
        Mark::Value(value) => ColumnTest::OneOf(vec![value]),
    };
    Some(Condition::Column(soft.field.name.clone(), test))
}

/// What records meet that are not marked as deleted; nothing where all do.
pub(crate) fn not_marked(model: &Model) -> Option<Condition> {
    marked(model).map(|marked| Condition::Not(Box::new(marked)))
}

/// Only those marked as deleted, or only the others.
fn with_deleted(model: &Model, trashed: bool, filter: Condition) -> Condition {
    let kept = if trashed { marked(model).or(Some(Condition::Any(Vec::new()))) } else { not_marked(model) };
    let Some(kept) = kept else { return filter };
    match filter {
        Condition::All(parts) if parts.is_empty() => kept,
        filter => Condition::All(vec![kept, filter]),
    }
}

/// The key comes last in every order: no two records stand in the same place.
fn with_key(grant: &Grant, mut order: Vec<Ordered>) -> Vec<Ordered> {
    let tie_breakers = match &grant.model().key {
        // Ordering by everything would cost more than it gives: rows that are equal so far may come in any order.
        KeyColumns::Row(_) => Vec::new(),
        key => key.names().into_iter().chain(key.rowid()).collect(),
    };
    for key in tie_breakers {
        // Compared in another way than its own, keys that differ may be equal.
        if !order.iter().any(|ordered| ordered.column == key && ordered.collation.is_none()) {
            order.push(Ordered { column: key.to_owned(), descending: false, nulls: Nulls::First, collation: None });
        }
    }
    order
}

fn ordered(grant: &Grant, sort: &Sort) -> Result<Ordered> {
    let unknown = || Error::new(ErrorCode::FieldUnknown).with("field", &sort.field).with("model", &grant.model().slug);
    // The order of secrets would tell them apart piece by piece.
    let field = filter::named(grant, &sort.field).filter(|field| !field.kind.is_secret()).ok_or_else(unknown)?;
    // NULL is smaller than everything to SQLite.
    let natural = if sort.descending { Nulls::Last } else { Nulls::First };
    Ok(Ordered {
        column: field.name.clone(),
        descending: sort.descending,
        nulls: sort.nulls.unwrap_or(natural),
        collation: sort.collation,
    })
}
