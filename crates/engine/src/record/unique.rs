//! `unique_with` of the options: no other record has the same values, where the schema itself has no such index. Looked at
//! in the transaction of the change, so nobody comes between.

use crate::error::{Problem, ProblemCode, Result};
use crate::model::RecordKey;
use crate::policy::{Actor, Grant, Verb, authorize};
use crate::store::{self, Tx};
use crate::value::Value;

/// Fields of which another record would have the same values. `key` is the record's, when there is one yet.
///
/// Every record counts, also those the person may not see: as it is with a UNIQUE of the schema. NULL equals nothing.
pub(super) async fn problems(
    tx: &mut Tx,
    grant: &Grant,
    key: Option<&RecordKey>,
    changes: &[(String, Value)],
) -> Result<Vec<Problem>> {
    let model = grant.model();
    let whole = authorize(&Actor::SYSTEM, Verb::View, model)?;
    let together = model.fields.iter().any(|field| field.rules.unique_with.is_some());
    let before = match key.filter(|_| together) {
        Some(key) => store::fetch_record(tx, &whole, key).await?,
        None => None,
    };
    let mut problems = Vec::new();
    for field in &model.fields {
        let Some(others) = &field.rules.unique_with else { continue };
        let known = others.iter().filter_map(|name| model.field(name)).map(|other| other.name.as_str());
        let together: Vec<&str> = std::iter::once(field.name.as_str()).chain(known).collect();
        let changed = |name: &&str| changes.iter().find(|(column, _)| column == name).map(|(_, value)| value);
        if !together.iter().any(|name| changed(name).is_some()) {
            continue;
        }
        let stored =
            |name: &&str| before.as_ref()?.values.iter().find(|(column, _)| column == name).map(|(_, value)| value);
        let values: Vec<(String, Value)> = together
            .iter()
            .filter_map(|name| changed(name).or_else(|| stored(name)).map(|value| ((*name).to_owned(), value.clone())))
            .filter(|(_, value)| !value.is_null())
            .collect();
        if values.len() < together.len() {
            continue;
        }
        if store::another_has(tx, &whole, key, &values).await? {
            // Said of a field they know, and of those that are shown.
            let shown: Vec<&str> = together.iter().copied().filter(|name| grant.shows(name)).collect();
            let about = shown.iter().find(|name| **name == field.name).or(shown.first()).copied().unwrap_or_default();
            let named = shown.join(", ");
            let code = if shown.len() > 1 { ProblemCode::NotUniqueTogether } else { ProblemCode::NotUnique };
            problems.push(Problem::new(about, code).with("together", named));
        }
    }
    Ok(problems)
}
