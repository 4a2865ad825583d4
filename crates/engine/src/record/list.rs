//! Lists: a page of records, and how many there are in all.

use std::borrow::Cow;
use std::sync::Arc;
use std::time::Duration;

use bureau_guard::Desk;
use tokio_util::sync::CancellationToken;

use super::bookmark::{Bookmarks, Marks, from_top};
use super::cursor::{Cursor, place_of};
use super::deep;
use super::filter::Scope;
use super::query::{CountMode, ListQuery, Plan};
use super::view::{Record, References, records_of};
use crate::error::{Error, ErrorCode, Result};
use crate::model::KeyColumns;
use crate::policy::{Grant, Verb, authorize};
use crate::store::{self, Counted, Extent, Fetched, Jobs, Start, View};
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
    view: &mut View,
    scope: Scope<'_>,
    model: &str,
    query: &ListQuery,
    shelf: Shelf<'_>,
) -> Result<Page> {
    let grant = authorize(scope.actor, Verb::View, &scope.catalog.model(model)?)?;
    let plan = Arc::new(Plan::new(scope, &grant, query)?);
    // Rows of a view may be equal in everything: no row has a place of its own.
    let placed = !matches!(grant.model().key, KeyColumns::Row(_));
    let known = shelf.version.filter(|_| placed).map(|version| (version, names(scope, &grant, query)));
    let (start, marks) = match beside(&plan, query)? {
        Some(start) if placed => (start, None),
        Some(_) => return Err(Error::new(ErrorCode::InvalidRequest).with("cursor", "")),
        None => {
            let marks = known.as_ref().map_or_else(Marks::default, |(version, names)| {
                let total = shelf.bookmarks.of(*version, &names.all).total();
                shelf.bookmarks.of(*version, &names.ordered).with_total(total)
            });
            (marks.start(plan.offset, u64::from(plan.limit)), Some(marks))
        }
    };
    let references = References::of(scope.catalog, scope.actor, grant.model());
    let computed = grant.computed() || plan.filter.computed() || references.computed();
    let extent = deep::extent(&start, Extent::of_page(computed));
    let reading = {
        let (grant, plan, by_place) = (grant.clone(), Arc::clone(&plan), marks.is_some());
        let uncounted = marks.as_ref().filter(|marks| placed && deep::is_uncounted(&plan, marks, &start)).cloned();
        move |desk: &mut Desk<'_>| {
            let mut start = Cow::Borrowed(&start);
            let mut total = None;
            if let Some(marks) = &uncounted {
                total = deep::total(desk, &grant, &plan, &start)?;
                if total.is_some() {
                    start = Cow::Owned(marks.clone().with_total(total).start(plan.offset, u64::from(plan.limit)));
                }
            }
            let rows = fetch(desk, &grant, &plan, &start)?;
            // Read backward by its place, a page has no row more: whether there are more is known otherwise.
            let cuts = !start.backward || !by_place;
            let (rows, more) = if cuts { cut(rows, plan.limit as usize, start.backward) } else { (rows, false) };
            let more = cuts.then_some(more);
            Ok((records_of(desk, grant.model(), &references, rows)?, more, total))
        }
    };
    let (records, more, total) = view.run(extent, reading).await?;
    let place = |record: Option<&Record>| {
        record.filter(|_| placed).and_then(|it| place_of(grant.model(), &plan.order, &it.key, &it.values))
    };
    let (first, last) = (place(records.first()), place(records.last()));
    let marks = marks.map(|marks| if total.is_some() { marks.with_total(total) } else { marks });
    let follows = || marks.as_ref().is_some_and(|marks| marks.follows(plan.offset + records.len() as u64));
    let more = more.unwrap_or_else(follows);
    if marks.is_some()
        && let Some((version, names)) = known
    {
        if let Some(total) = total {
            shelf.bookmarks.counted(version, &names.all, total);
        }
        let ends = [(0, &first), (records.len().saturating_sub(1), &last)];
        let mark = |(index, values): (usize, &Option<Vec<Value>>)| Some((plan.offset + index as u64, values.clone()?));
        shelf.bookmarks.mark(version, &names.ordered, ends.into_iter().filter_map(mark));
    }
    let cursor = |values: Option<Vec<Value>>| values.map(|values| Cursor::of(&plan.order, &values)).transpose();
    let (first, last) = (cursor(first)?, cursor(last)?);
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
fn fetch(desk: &mut Desk<'_>, grant: &Grant, plan: &Plan, start: &Start) -> Result<Vec<Fetched>> {
    if let Some(rows) = store::fetch_page(desk, grant, plan, start)? {
        return Ok(rows);
    }
    let mut top = from_top(plan.offset, start.take);
    top.take = start.take;
    store::fetch_page(desk, grant, plan, &top)?.ok_or_else(|| Error::internal("a list without a beginning"))
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

/// The count of a list. `stop` makes it give up; a quick count gives up by itself. What was counted in this state of the file
/// is not counted again.
pub(crate) async fn count(
    jobs: &mut impl Jobs,
    scope: Scope<'_>,
    model: &str,
    query: &ListQuery,
    (mode, stop): (CountMode, CancellationToken),
    shelf: Shelf<'_>,
) -> Result<Count> {
    let grant = authorize(scope.actor, Verb::View, &scope.catalog.model(model)?)?;
    let plan = Plan::new(scope, &grant, query)?;
    let lasting = !grant.computed() && !plan.filter.computed();
    let known = shelf.version.filter(|_| lasting).map(|version| (version, names(scope, &grant, query).all));
    if let Some((version, list)) = &known
        && let Some(total) = shelf.bookmarks.of(*version, list).total()
    {
        return Ok(Count { total: i64::try_from(total).ok() });
    }
    let budget = stop.child_token();
    let counting = store::count(jobs, &grant, &plan, budget.clone());
    let counted = match mode {
        CountMode::Exact => counting.await?,
        CountMode::Quick => within(QUICK, &budget, counting).await?,
    };
    let total = match counted {
        Counted::Exactly(total) => Some(total),
        Counted::Stopped => None,
    };
    if let (Some((version, list)), Some(total)) = (known, total.and_then(|total| u64::try_from(total).ok())) {
        shelf.bookmarks.counted(version, &list, total);
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
