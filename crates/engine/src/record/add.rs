//! Adding one record: every problem of every field first, then one INSERT.

use super::edit::{Draft, Updated, entered, explain, problem_of, refers_to_nothing};
use super::further::further;
use super::hashed;
use super::landed::landed;
use super::reach::require_after;
use super::under::Under;
use super::unique;
use super::view::{Record, seen};
use crate::error::{Error, ErrorCode, Problem, ProblemCode, Result};
use crate::model::{Catalog, Field, KeyColumns};
use crate::policy::{Actor, Grant, Verb, authorize, may_add};
use crate::store::{self, Tx};
use crate::value::Value;

/// Adds the record inside `tx`. Fields that are not given get the default of their options, else the
/// database's. What it is under is filled in, and not the person's to say; as long as that is not there the record is
/// looked at and not added, and nothing comes back.
///
/// # Errors
/// [`ErrorCode::FieldUnknown`], [`ErrorCode::InvalidInput`] with every problem, [`ErrorCode::RefusedByTrigger`] with
/// `message`, [`ErrorCode::ModelReadOnly`].
pub(super) async fn add(
    tx: &mut Tx,
    (catalog, actor): (&Catalog, &Actor),
    model: &str,
    draft: Draft,
    under: Option<&Under>,
) -> Result<Option<Updated>> {
    let grant = authorize(actor, Verb::Add, &catalog.model(model)?)?;
    let shown = authorize(actor, Verb::View, grant.model())?;
    let mut asked = entered(grant.model(), &draft)?;
    // What it is under is written, whatever was entered there.
    asked.extend(under.map(|under| (under.field.clone(), under.value.clone().unwrap_or(Value::Null))));
    may_add(actor, grant.model(), &asked).await?;
    let given: Vec<String> = draft.values.keys().chain(draft.passwords.keys()).cloned().collect();
    let (values, ignored) = checked(tx, (catalog, actor), (&grant, &shown), draft, under).await?;
    if under.is_some_and(|under| under.value.is_none()) {
        return Ok(None);
    }
    let since = tx.changes_so_far();
    let key = match store::insert(tx, &grant, &values).await? {
        Ok(key) => key,
        Err(error) => {
            let mut error = explain(error, &grant, &values);
            if !error.problems.is_empty() {
                error.problems.extend(further(tx, &grant, None, &values, &error.problems).await?);
            }
            return Err(error);
        }
    };
    let key = landed(tx, (catalog, grant.model()), (None, Some(&key)), since)?.unwrap_or(key);
    // What the model's options filled in is no word of the person's.
    let said = |field: &&str| {
        given.iter().any(|name| name.eq_ignore_ascii_case(field)) || under.is_some_and(|under| under.field == *field)
    };
    let written: Vec<&str> = values.iter().map(|(field, _)| field.as_str()).filter(said).collect();
    require_after(tx, &grant, &key, &written).await?;
    let record = match seen(tx, catalog, actor, &shown, &key).await {
        // The triggers of a view may have made something else of it, or of nothing: then it is what was asked for.
        Err(error) if error.code == ErrorCode::RecordNotFound && matches!(grant.model().key, KeyColumns::Row(_)) => {
            let values = values.into_iter().map(|(name, value)| (name.into(), value)).collect();
            Record { display: grant.model().display_of(&key, &[]), key, values, labels: Default::default() }
        }
        other => other?,
    };
    Ok(Some(Updated { record, ignored }))
}

/// The values to write, in the order of the fields.
async fn checked(
    tx: &mut Tx,
    (catalog, actor): (&Catalog, &Actor),
    (grant, shown): (&Grant, &Grant),
    mut draft: Draft,
    under: Option<&Under>,
) -> Result<(Vec<(String, Value)>, Vec<String>)> {
    let model = grant.model();
    for name in draft.values.keys() {
        if model.field(name).is_none_or(|field| !shown.shows(&field.name)) {
            return Err(Error::new(ErrorCode::FieldUnknown).with("field", name).with("model", &model.slug));
        }
    }
    let mut problems = std::mem::take(&mut draft.problems);
    let (mut values, mut ignored) = (Vec::new(), Vec::new());
    let passwords = hashed::sorted(model, &draft.passwords, |field| grant.opens(field))?;
    values.extend(passwords.values);
    ignored.extend(passwords.ignored);
    problems.extend(passwords.problems);
    let given = |field: &Field| draft.passwords.keys().any(|name| name.eq_ignore_ascii_case(&field.name));
    for field in model.fields.iter().filter(|field| !given(field)) {
        if let Some(under) = under.filter(|under| under.field == field.name) {
            if !grant.opens(&field.name) {
                return Err(grant.refused(ErrorCode::Forbidden));
            }
            match &under.value {
                Some(Value::Null) => problems.push(Problem::new(&field.name, ProblemCode::ReferenceMissing)),
                Some(value) => values.push((field.name.clone(), value.clone())),
                None => {}
            }
            continue;
        }
        let given = draft.values.iter().find(|(name, _)| name.eq_ignore_ascii_case(&field.name));
        let mut given = given.map(|(_, value)| value.clone());
        if given.is_some() && (field.left_alone() || !grant.opens(&field.name)) {
            ignored.push(field.name.clone());
            given = None;
        }
        let is_said = given.is_some();
        match given.or_else(|| field.default_value()) {
            // They cannot say it, and must not learn of it.
            None if missing(field) && !shown.shows(&field.name) => return Err(grant.refused(ErrorCode::Forbidden)),
            None if missing(field) && problems.iter().all(|problem| problem.field != field.name) => {
                problems.push(Problem::new(&field.name, ProblemCode::Required));
            }
            None => {}
            // A key that fills itself in does so for NULL too.
            Some(Value::Null) if field.fills_itself => {}
            // What the options say is nobody's word, and not looked at as one.
            Some(value) if !is_said && !shown.shows(&field.name) => values.push((field.name.clone(), value)),
            Some(value) => {
                if let Some(problem) = problem_of(field, &value, true) {
                    problems.push(problem);
                } else if refers_to_nothing(tx, catalog, actor, field, &value).await? {
                    problems.push(Problem::new(&field.name, ProblemCode::ReferenceMissing).with("value", &value));
                    // Tried all the same: what else is wrong with it the database says first.
                    values.push((field.name.clone(), value));
                } else {
                    values.push((field.name.clone(), value));
                }
            }
        }
    }
    problems.extend(unique::problems(tx, grant, None, &values).await?);
    if problems.is_empty() {
        return Ok((values, ignored));
    }
    // Without what it is under there is nothing to try.
    if under.is_none_or(|under| under.value.is_some()) {
        problems.extend(further(tx, grant, None, &values, &problems).await?);
    }
    Err(Error::invalid(problems))
}

fn missing(field: &Field) -> bool {
    field.required && !field.generated
}
