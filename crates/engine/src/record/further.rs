//! Every problem at once, those too that only the database finds: it names the first and stops. A refused statement is
//! tried again without what it was refused for, for as long as that finds more, and undone each time.

use super::edit::explain;
use crate::error::{Problem, ProblemCode, Result};
use crate::model::RecordKey;
use crate::policy::Grant;
use crate::schema::Affinity;
use crate::store::{self, Constraint, Tx};
use crate::value::Value;

/// What else the database would refuse: the record of that key with these changes, or a new one with these values. Problems that
/// are known already are not found again.
pub(super) async fn further(
    tx: &mut Tx,
    grant: &Grant,
    key: Option<&RecordKey>,
    values: &[(String, Value)],
    known: &[Problem],
) -> Result<Vec<Problem>> {
    // References are looked at last, when everything else was found.
    let is_known = |name: &str, found: &[Problem]| {
        let mut refused = known.iter().filter(|problem| problem.code != ProblemCode::ReferenceMissing).chain(found);
        refused.any(|problem| problem.field == name)
    };
    let mut found: Vec<Problem> = Vec::new();
    let missing = known.iter().filter(|problem| key.is_none() && problem.code == ProblemCode::Required);
    let stand_ins: Vec<(String, Value)> = missing.filter_map(|problem| stand_in(grant, &problem.field)).collect();
    loop {
        let left = values.iter().filter(|(name, _)| !is_known(name, &found)).chain(&stand_ins).cloned();
        let left: Vec<(String, Value)> = left.collect();
        if left.is_empty() || !tx.is_open().await? {
            return Ok(found);
        }
        let mark = tx.mark().await?;
        let written = match key {
            Some(key) => store::update(tx, grant, key, &left).await?,
            None => store::insert(tx, grant, &left).await?.map(drop),
        };
        if !tx.is_open().await? {
            return Ok(found);
        }
        tx.back_to(mark).await?;
        let Err(refusal) = written else { return Ok(found) };
        if !matches!(
            store::constraint(&refusal),
            Some(Constraint::Check(_) | Constraint::Unique(_) | Constraint::Type(_))
        ) {
            return Ok(found);
        }
        let more = explain(refusal, grant, &left).problems;
        let more: Vec<Problem> = more.into_iter().filter(|problem| is_field(values, problem)).collect();
        if more.is_empty() {
            return Ok(found);
        }
        found.extend(more);
    }
}

/// What stands in a new record for what must be given and was not: SQLite looks at that before anything else.
fn stand_in(grant: &Grant, field: &str) -> Option<(String, Value)> {
    let field = grant.model().field(field)?;
    let value = match field.affinity {
        Affinity::Text => Value::from(""),
        Affinity::Blob => Value::Blob(Vec::new()),
        Affinity::Integer | Affinity::Real | Affinity::Numeric => Value::Integer(0),
    };
    Some((field.name.clone(), value))
}

/// Whether it is about one of the fields: then it is not met again without that.
fn is_field(values: &[(String, Value)], problem: &Problem) -> bool {
    problem.code != ProblemCode::Required && values.iter().any(|(name, _)| *name == problem.field)
}
