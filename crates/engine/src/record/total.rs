//! Totals: what the numbers of a list come to, over all its records and not over a page. Background work: it has a time, and
//! gives way to writers.

use std::collections::BTreeMap;
use std::time::Duration;

use sqlx::SqliteConnection;
use tokio_util::sync::CancellationToken;

use super::filter::Scope;
use super::list::within;
use super::query::{ListQuery, Plan};
use crate::error::{Error, ErrorCode, Result};
use crate::policy::{Verb, authorize};
use crate::store;

/// What adding up may take.
const BUDGET: Duration = Duration::from_secs(2);

/// Sums of the fields of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Totals {
    /// In decimal notation, by field: of those where a sum means something and can be told. Nothing when adding up was
    /// stopped.
    pub sums: Option<BTreeMap<String, String>>,
}

/// The sums of those of `fields` where a sum means something.
pub(crate) async fn totals(
    connection: &mut SqliteConnection,
    scope: Scope<'_>,
    (model, fields): (&str, &[String]),
    query: &ListQuery,
    stop: CancellationToken,
) -> Result<Totals> {
    let grant = authorize(scope.actor, Verb::View, &scope.catalog.model(model)?)?;
    let mut columns = Vec::new();
    for name in fields {
        let unknown = || Error::new(ErrorCode::FieldUnknown).with("field", name).with("model", model);
        let field = grant.model().field(name).filter(|field| grant.shows(&field.name)).ok_or_else(unknown)?;
        if grant.model().adds_up(field) {
            columns.push((field.name.clone(), field.kind.clone()));
        }
    }
    if columns.is_empty() {
        return Ok(Totals { sums: Some(BTreeMap::new()) });
    }
    let plan = Plan::new(scope, &grant, query)?;
    let budget = stop.child_token();
    let adding = store::sums(connection, &grant, &plan, &columns, budget.clone());
    let Some(sums) = within(BUDGET, &budget, adding).await? else { return Ok(Totals { sums: None }) };
    let told = columns.into_iter().zip(sums).filter_map(|((name, _), sum)| Some((name, sum.text()?)));
    Ok(Totals { sums: Some(told.collect()) })
}
