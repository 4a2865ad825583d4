//! `unique_with` of the options: no other record has the same values, where the schema itself has no such index. Looked at
//! in the transaction of the change, so nobody comes between.

use std::sync::Arc;

use crate::error::{Problem, ProblemCode, Result};
use crate::model::Model;
use crate::policy::{Actor, Verb, authorize};
use crate::store::{self, Fetched, Tx};
use crate::value::Value;

/// Fields of which another record would have the same values. `before` is the record as it is, when there is one yet.
///
/// Every record counts, also those the person may not see: as it is with a UNIQUE of the schema. NULL equals nothing.
pub(super) async fn problems(
    tx: &mut Tx,
    model: &Arc<Model>,
    before: Option<&Fetched>,
    changes: &[(String, Value)],
) -> Result<Vec<Problem>> {
    let mut problems = Vec::new();
    for field in &model.fields {
        let Some(others) = &field.rules.unique_with else { continue };
        let known = others.iter().filter_map(|name| model.field(name)).map(|other| other.name.as_str());
        let together: Vec<&str> = std::iter::once(field.name.as_str()).chain(known).collect();
        let changed = |name: &&str| changes.iter().find(|(column, _)| column == name).map(|(_, value)| value);
        if !together.iter().any(|name| changed(name).is_some()) {
            continue;
        }
        let stored = |name: &&str| before?.values.iter().find(|(column, _)| column == name).map(|(_, value)| value);
        let values: Vec<(String, Value)> = together
            .iter()
            .filter_map(|name| changed(name).or_else(|| stored(name)).map(|value| ((*name).to_owned(), value.clone())))
            .filter(|(_, value)| !value.is_null())
            .collect();
        if values.len() < together.len() {
            continue;
        }
        let grant = authorize(&Actor::SYSTEM, Verb::View, model)?;
        if store::another_has(tx, &grant, before.map(|row| &row.key), &values).await? {
            let named = together.iter().map(|name| format!("{}.{name}", model.table)).collect::<Vec<_>>().join(", ");
            problems.push(Problem::new(&field.name, ProblemCode::NotUnique).with("together", named));
        }
    }
    Ok(problems)
}
