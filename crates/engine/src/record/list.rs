//! Lists: a page of records, and how many there are in all.

use std::time::Duration;

use sqlx::SqliteConnection;
use tokio_util::sync::CancellationToken;

use super::bookmark::{Bookmarks, Marks, from_top};
use super::cursor::{Cursor, place_of};
use super::filter::Scope;
use super::query::{CountMode, ListQuery, Plan};
use super::view::{Record, records_of};
use crate::error::{Error, ErrorCode, Result};
use crate::model::KeyColumns;
use crate::policy::{Grant, Verb, authorize};
use crate::store::{self, Counted, Fetched, Start};
use crate::value::Value;

/// What a quick count may take.
const QUICK: Duration = Duration::from_millis(200);
const DAY_MS: i64 = 86_400_000;

/// A page of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// In order.
    pub records: Vec<Record>,
    /// Whether another page follows.
    pub more: bool,
    /// The place of the first record, to ask for the page before it; none where rows have no place of their own.
    pub first: Option<Cursor>,
    /// The place of the last record, to ask for the page after it.
    pub last: Option<Cursor>,
}

/// How many records a list has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    /// The number; nothing when counting was stopped.
    pub total: Option<i64>,
}

/// Bookmarks, and the state of the file they may be used for; none while that is not certain.
pub(crate) struct Shelf<'a> {
    pub(crate) bookmarks: &'a Bookmarks,
    pub(crate) version: Option<i64>,
}

/// One page, without its count.
pub(crate) async fn list(
    connection: &mut SqliteConnection,
    scope: Scope<'_>,
    model: &str,
    query: &ListQuery,
    shelf: Shelf<'_>,
) -> Result<Page> {
    let grant = authorize(scope.actor, Verb::View, &scope.catalog.model(model)?)?;
    let plan = Plan::new(scope, &grant, query)?;
    // Rows of a view may be equal in everything: no row has a place of its own.
    let placed = !matches!(grant.model().key, KeyColumns::Row(_));
    let limit = u64::from(plan.limit);
    let (rows, more) = match beside(&plan, query)? {
        Some(start) if placed => {
            let backward = start.backward;
            let rows = fetch(connection, &grant, &plan, start).await?;
            cut(rows, plan.limit as usize, backward)
        }
        Some(_) => return Err(Error::new(ErrorCode::InvalidRequest).with("cursor", "")),
        None => {
            let names = names(scope, &grant, query);
            let marks = match shelf.version.filter(|_| placed) {
                Some(version) => {
                    let total = shelf.bookmarks.of(version, &names.all).total();
                    shelf.bookmarks.of(version, &names.ordered).with_total(total)
                }
                None => Marks::default(),
            };
            let start = marks.start(plan.offset, limit);
            let backward = start.backward;
            let rows = fetch(connection, &grant, &plan, start).await?;
            let (rows, more) = if backward {
                let follows = marks.follows(plan.offset + rows.len() as u64);
                (rows, follows)
            } else {
                cut(rows, plan.limit as usize, false)
            };
            if let Some(version) = shelf.version.filter(|_| placed) {
                let ends = [(0, rows.first()), (rows.len().saturating_sub(1), rows.last())];
                let place = |(index, row): (usize, Option<&Fetched>)| {
                    Some((plan.offset + index as u64, place_of(grant.model(), &plan.order, row?)?))
                };
                shelf.bookmarks.mark(version, &names.ordered, ends.into_iter().filter_map(place));
            }
            (rows, more)
        }
    };
    let cursor = |row: Option<&Fetched>| -> Result<Option<Cursor>> {
        let values: Option<Vec<Value>> =
            row.filter(|_| placed).and_then(|row| place_of(grant.model(), &plan.order, row));
        values.map(|values| Cursor::of(&plan.order, &values)).transpose()
    };
    let (first, last) = (cursor(rows.first())?, cursor(rows.last())?);
    let records = records_of(connection, scope.catalog, scope.actor, grant.model(), rows).await?;
    Ok(Page { records, more, first, last })
}

/// Where a query with a cursor begins.
fn beside(plan: &Plan, query: &ListQuery) -> Result<Option<Start>> {
    let (cursor, backward) = match (&query.after, &query.before) {
        (None, None) => return Ok(None),
        (Some(after), None) => (after, false),
        (None, Some(before)) => (before, true),
        (Some(_), Some(_)) => return Err(Error::new(ErrorCode::InvalidRequest).with("cursor", "")),
    };
    let beside = Some(cursor.values(&plan.order)?);
    Ok(Some(Start { beside, backward, skip: 0, take: u64::from(plan.limit) + 1 }))
}

/// The rows, from the beginning of the list when they cannot be had from where they were looked for.
async fn fetch(connection: &mut SqliteConnection, grant: &Grant, plan: &Plan, start: Start) -> Result<Vec<Fetched>> {
    if let Some(rows) = store::fetch_page(connection, grant, plan, &start).await? {
        return Ok(rows);
    }
    let mut top = from_top(plan.offset, start.take);
    top.take = start.take;
    store::fetch_page(connection, grant, plan, &top).await?.ok_or_else(|| Error::internal("a list without a beginning"))
}

/// Leaves out the row that was read to know whether there are more.
fn cut(mut rows: Vec<Fetched>, limit: usize, backward: bool) -> (Vec<Fetched>, bool) {
    if backward {
        let surplus = rows.len().saturating_sub(limit);
        rows.drain(..surplus);
        return (rows, true);
    }
    let more = rows.len() > limit;
    rows.truncate(limit);
    (rows, more)
}

/// What bookmarks call a list: with its order, and without.
struct Names {
    ordered: String,
    all: String,
}

fn names(scope: Scope<'_>, grant: &Grant, query: &ListQuery) -> Names {
    let day = scope.now_ms.div_euclid(DAY_MS);
    let version = scope.catalog.schema.version;
    let (model, actor) = (&grant.model().slug, scope.actor);
    let all = format!("{model} {version} {day} {actor:?} {:?} {:?} {}", query.filter, query.search, query.trashed);
    Names { ordered: format!("{all} {:?}", query.sort), all }
}

/// The count of a list. `stop` makes it give up; a quick count gives up by itself.
pub(crate) async fn count(
    connection: &mut SqliteConnection,
    scope: Scope<'_>,
    model: &str,
    query: &ListQuery,
    (mode, stop): (CountMode, CancellationToken),
    shelf: Shelf<'_>,
) -> Result<Count> {
    let grant = authorize(scope.actor, Verb::View, &scope.catalog.model(model)?)?;
    let plan = Plan::new(scope, &grant, query)?;
    let budget = stop.child_token();
    let counting = store::count(connection, &grant, &plan, budget.clone());
    let counted = match mode {
        CountMode::Exact => counting.await?,
        CountMode::Quick => within(QUICK, &budget, counting).await?,
    };
    let total = match counted {
        Counted::Exactly(total) => Some(total),
        Counted::Stopped => None,
    };
    if let (Some(version), Some(total)) = (shelf.version, total.and_then(|total| u64::try_from(total).ok())) {
        shelf.bookmarks.counted(version, &names(scope, &grant, query).all, total);
    }
    Ok(Count { total })
}

/// Cancels `budget` when `work` takes longer than that, and waits for its end.
pub(super) async fn within<T>(
    time: Duration,
    budget: &CancellationToken,
    work: impl Future<Output = Result<T>>,
) -> Result<T> {
    tokio::pin!(work);
    tokio::select! {
        done = &mut work => done,
        () = tokio::time::sleep(time) => {
            budget.cancel();
            work.await
        }
    }
}
