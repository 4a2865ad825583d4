//! Facets: which values a field has in a list, and how often. Background work: it has a time, and gives way to writers.

use std::time::Duration;

use sqlx::SqliteConnection;
use tokio_util::sync::CancellationToken;

use super::filter::{Scope, named};
use super::list::within;
use super::query::{ListQuery, Plan};
use super::view::{References, reference_names};
use crate::error::{Error, ErrorCode, Result};
use crate::policy::{Verb, authorize};
use crate::store;
use crate::value::Value;

/// What counting values may take.
const BUDGET: Duration = Duration::from_secs(2);
/// Most values told.
const MOST: u32 = 100;

/// The values of a field in a list, the most frequent first.
#[derive(Debug, Clone, PartialEq)]
pub struct Facets {
    /// Values and how many records have each; nothing when counting was stopped.
    pub values: Option<Vec<Facet>>,
    /// Whether there are other values than those told.
    pub more: bool,
}

/// One value.
#[derive(Debug, Clone, PartialEq)]
pub struct Facet {
    /// As it is stored. Values the column's collation takes for equal are one.
    pub value: Value,
    /// Name of the record a foreign key refers to.
    pub label: Option<String>,
    /// Records that have it.
    pub count: i64,
}

/// The `limit` most frequent values of `field` among the records of the list.
pub(crate) async fn facets(
    connection: &mut SqliteConnection,
    scope: Scope<'_>,
    (model, field): (&str, &str),
    query: &ListQuery,
    limit: u32,
    stop: CancellationToken,
) -> Result<Facets> {
    let grant = authorize(scope.actor, Verb::View, &scope.catalog.model(model)?)?;
    if limit == 0 || limit > MOST {
        return Err(Error::new(ErrorCode::InvalidRequest).with("most", MOST));
    }
    let unknown = || Error::new(ErrorCode::FieldUnknown).with("field", field).with("model", model);
    let column = named(&grant, field).ok_or_else(unknown)?.name.clone();
    let plan = Plan::new(scope, &grant, query)?;
    let budget = stop.child_token();
    let counting = store::values(connection, &grant, &plan, &column, u64::from(limit) + 1, budget.clone());
    let Some(mut found) = within(BUDGET, &budget, counting).await? else {
        return Ok(Facets { values: None, more: true });
    };
    let more = found.len() > limit as usize;
    found.truncate(limit as usize);
    let referring = found.iter().map(|(value, _)| (column.clone(), value.clone())).collect();
    let references = References::of(scope.catalog, scope.actor, grant.model());
    let names = reference_names(connection, references, referring).await?;
    let label = |value: &Value| names.iter().find(|(_, known, _)| known == value).map(|(_, _, label)| label.clone());
    let values = found.into_iter().map(|(value, count)| Facet { label: label(&value), value, count }).collect();
    Ok(Facets { values: Some(values), more })
}
