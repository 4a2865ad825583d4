//! Lists: a page of records, and how many there are in all.

use std::time::Duration;

use sqlx::SqliteConnection;
use tokio_util::sync::CancellationToken;

use super::filter::Scope;
use super::query::{CountMode, ListQuery, Plan};
use super::view::{Record, records_of};
use crate::error::Result;
use crate::policy::{Verb, authorize};
use crate::store::{self, Counted};

/// What a quick count may take.
const QUICK: Duration = Duration::from_millis(200);

/// A page of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// In order.
    pub records: Vec<Record>,
    /// Whether another page follows.
    pub more: bool,
}

/// How many records a list has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    /// The number; nothing when counting was stopped.
    pub total: Option<i64>,
}

/// One page, without its count.
pub(crate) async fn list(
    connection: &mut SqliteConnection,
    scope: Scope<'_>,
    model: &str,
    query: &ListQuery,
) -> Result<Page> {
    let grant = authorize(scope.actor, Verb::View, &scope.catalog.model(model)?)?;
    let plan = Plan::new(scope, &grant, query)?;
    let mut rows = store::fetch_page(connection, &grant, &plan).await?;
    let more = rows.len() > plan.limit as usize;
    rows.truncate(plan.limit as usize);
    let records = records_of(connection, scope.catalog, scope.actor, grant.model(), rows).await?;
    Ok(Page { records, more })
}

/// The count of a list. `stop` makes it give up; a quick count gives up by itself.
pub(crate) async fn count(
    connection: &mut SqliteConnection,
    scope: Scope<'_>,
    model: &str,
    query: &ListQuery,
    mode: CountMode,
    stop: CancellationToken,
) -> Result<Count> {
    let grant = authorize(scope.actor, Verb::View, &scope.catalog.model(model)?)?;
    let plan = Plan::new(scope, &grant, query)?;
    let budget = stop.child_token();
    let counting = store::count(connection, &grant, &plan, budget.clone());
    let counted = match mode {
        CountMode::Exact => counting.await?,
        CountMode::Quick => {
            tokio::pin!(counting);
            tokio::select! {
                done = &mut counting => done?,
                () = tokio::time::sleep(QUICK) => {
                    budget.cancel();
                    counting.await?
                }
            }
        }
    };
    Ok(match counted {
        Counted::Exactly(total) => Count { total: Some(total) },
        Counted::Stopped => Count { total: None },
    })
}
