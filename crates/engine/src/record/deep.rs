//! Pages deep in a list that nobody counted. SQLite has no other way to the millionth row than over all before it, but it
//! counts a whole table several times as fast; so the table is counted first where its end is likely the nearer one.

use bureau_guard::Desk;

use super::bookmark::Marks;
use super::query::Plan;
use crate::error::Result;
use crate::policy::Grant;
use crate::store::{self, Extent, Start};

/// Rows to leave out from which on a page is no longer read at once: walking over them takes longer than a trial has.
const DEEP: u64 = 10_000;

/// How long the way is to a page that begins there.
pub(super) fn extent(start: &Start, otherwise: Extent) -> Extent {
    if start.skip < DEEP { otherwise } else { Extent::More }
}

/// Whether a page begins deep in a list that nobody counted, and that is all of its table: what a filter leaves is not
/// counted faster than it is walked over.
pub(super) fn is_uncounted(plan: &Plan, marks: &Marks, start: &Start) -> bool {
    start.skip >= DEEP && marks.total().is_none() && plan.is_whole()
}

/// Counts such a list, where that is likely the shorter way. Walking over a row costs some five times as much as counting
/// it: counting, and the way from the end, are shorter when more than six tenths of the rows are before the page. How many
/// rows there are at most, the first key and the last one tell.
pub(super) fn total(desk: &mut Desk<'_>, grant: &Grant, plan: &Plan, start: &Start) -> Result<Option<u64>> {
    match store::span(desk, grant)? {
        Some(span) if start.skip / 6 >= span / 10 => Ok(u64::try_from(store::count_at(desk, grant, plan)?).ok()),
        _ => Ok(None),
    }
}
