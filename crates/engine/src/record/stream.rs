//! A whole list in chunks, from one view of the file: whatever its length, a chunk is all that is held.

use std::sync::Arc;

use super::cursor::place_of;
use super::filter::Scope;
use super::query::{ListQuery, Plan};
use super::view::{Record, records_of};
use crate::error::{Error, Result};
use crate::model::{Catalog, KeyColumns};
use crate::policy::{Actor, Grant, Verb, authorize};
use crate::store::{self, Reader, Start};

/// Records read at once.
const CHUNK: u64 = 1_000;

/// Every record of a list, in its order, chunk by chunk. Dropping it ends the reading.
///
/// It holds one view of the file: without a write-ahead log nobody can commit meanwhile, with one its space is not reused
/// until the end. An order no index has is sorted
/// anew for each chunk.
pub struct Records {
    reader: Reader,
    catalog: Arc<Catalog>,
    actor: Actor,
    grant: Grant,
    plan: Plan,
    /// Where the next chunk begins; nothing after the last.
    next: Option<Start>,
    read: u64,
}

impl Records {
    /// Checks the query; reads nothing yet.
    pub(crate) fn new(
        reader: Reader,
        catalog: Arc<Catalog>,
        actor: Actor,
        (model, query, now_ms): (&str, &ListQuery, i64),
    ) -> Result<Self> {
        let grant = authorize(&actor, Verb::View, &catalog.model(model)?)?;
        let plan = Plan::new(Scope { catalog: &catalog, actor: &actor, now_ms }, &grant, query)?;
        let next = Some(Start { beside: None, backward: false, skip: 0, take: CHUNK });
        Ok(Self { reader, catalog, actor, grant, plan, next, read: 0 })
    }

    /// The next records; nothing after the last.
    ///
    /// # Errors
    /// `file_…` codes.
    pub async fn next(&mut self) -> Result<Option<Vec<Record>>> {
        let Some(start) = self.next.take() else { return Ok(None) };
        let rows = store::fetch_page(&mut self.reader, &self.grant, &self.plan, &start)
            .await?
            .ok_or_else(|| Error::internal("a chunk that was not found"))?;
        let Some(last) = rows.last() else { return Ok(None) };
        let model = self.grant.model();
        self.read += rows.len() as u64;
        if rows.len() as u64 == CHUNK {
            let placed = !matches!(model.key, KeyColumns::Row(_));
            let beside = placed.then(|| place_of(model, &self.plan.order, last)).flatten();
            let skip = if beside.is_some() { 0 } else { self.read };
            self.next = Some(Start { beside, backward: false, skip, take: CHUNK });
        }
        records_of(&mut self.reader, &self.catalog, &self.actor, model, rows).await.map(Some)
    }
}
