//! A whole list in chunks, from one view of the file: whatever its length, a chunk is all that is held.

use std::sync::Arc;

use bureau_guard::Desk;

use super::cursor::place_of;
use super::filter::Scope;
use super::query::{ListQuery, Plan};
use super::view::{Record, References, records_of};
use crate::error::{Error, Result};
use crate::model::KeyColumns;
use crate::policy::{Grant, Verb, authorize};
use crate::store::{self, Extent, Jobs, Start, View};

/// Records read at once.
const CHUNK: u64 = 1_000;

/// Every record of a list, in its order, chunk by chunk. Dropping it ends the reading.
///
/// It holds one view of the file: without a write-ahead log nobody can commit meanwhile, with one its space is not reused
/// until the end. An order no index has is sorted
/// anew for each chunk.
pub struct Records {
    view: View,
    grant: Grant,
    plan: Arc<Plan>,
    references: References,
    /// Where the next chunk begins; nothing after the last.
    next: Option<Start>,
    read: u64,
}

impl Records {
    /// Checks the query; reads nothing yet.
    pub(crate) fn new(view: View, scope: Scope<'_>, model: &str, query: &ListQuery) -> Result<Self> {
        let grant = authorize(scope.actor, Verb::View, &scope.catalog.model(model)?)?;
        let references = References::of(scope.catalog, scope.actor, grant.model());
        Self::under(view, scope, grant, references, query)
    }

    /// The same of those that may leave the file, without the names of what they refer to.
    pub(crate) fn to_export(view: View, scope: Scope<'_>, model: &str, query: &ListQuery) -> Result<Self> {
        let grant = authorize(scope.actor, Verb::Export, &scope.catalog.model(model)?)?;
        Self::under(view, scope, grant, References::default(), query)
    }

    fn under(view: View, scope: Scope<'_>, grant: Grant, references: References, query: &ListQuery) -> Result<Self> {
        let plan = Arc::new(Plan::new(scope, &grant, query)?);
        let next = Some(Start { beside: None, backward: false, skip: 0, take: CHUNK });
        Ok(Self { view, grant, plan, references, next, read: 0 })
    }

    /// What the records are read under.
    pub(crate) fn grant(&self) -> &Grant {
        &self.grant
    }

    /// The next records; nothing after the last.
    ///
    /// # Errors
    /// `file_…` codes.
    pub async fn next(&mut self) -> Result<Option<Vec<Record>>> {
        // Kept until its records are here: giving up, or a failure, is not the end of the list.
        let Some(start) = self.next.clone() else { return Ok(None) };
        let reading = {
            let (grant, plan, references) = (self.grant.clone(), Arc::clone(&self.plan), self.references.clone());
            move |desk: &mut Desk<'_>| {
                let rows = store::fetch_page(desk, &grant, &plan, &start)?
                    .ok_or_else(|| Error::internal("a chunk that was not found"))?;
                records_of(desk, grant.model(), &references, rows)
            }
        };
        let records = self.view.run(Extent::More, reading).await?;
        self.next = None;
        let Some(last) = records.last() else { return Ok(None) };
        let model = self.grant.model();
        self.read += records.len() as u64;
        if records.len() as u64 == CHUNK {
            let placed = !matches!(model.key, KeyColumns::Row(_));
            let beside = placed.then(|| place_of(model, &self.plan.order, &last.key, &last.values)).flatten();
            let skip = if beside.is_some() { 0 } else { self.read };
            self.next = Some(Start { beside, backward: false, skip, take: CHUNK });
        }
        Ok(Some(records))
    }
}
