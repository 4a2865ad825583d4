//! Changing one record: conflict first, then every problem of every field, then one UPDATE.

use std::collections::{BTreeMap, BTreeSet};

use bureau_guard::Desk;

use super::delete::referrers;
use super::further::further;
use super::hashed::{self, Hashed};
use super::landed::landed;
use super::reach::{Reach, require_after};
use super::unique;
use super::view::{Record, missing, seen, whole};
use crate::error::{Error, ErrorCode, Problem, ProblemCode, Result};
use crate::model::{Catalog, Field, KeyColumns, Kind, Model, RecordKey};
use crate::policy::{Actor, Grant, Verb, asks, authorize, may_edit, may_read, of_record};
use crate::schema::ForeignKey;
use crate::store::{self, Extent, Fetched, Jobs, Refusal, Tx};
use crate::value::Value;

/// What a person entered: the values that could be read, what was wrong with those that could not, and what the form
/// had shown.
#[derive(Debug, Clone, Default)]
pub struct Draft {
    /// New values by column name; only fields the person touched.
    pub values: BTreeMap<String, Value>,
    /// Problems met while reading the input.
    pub problems: Vec<Problem>,
    /// Every field the form showed, as it showed it.
    pub base: BTreeMap<String, Value>,
    /// New passwords.
    pub passwords: BTreeMap<String, Hashed>,
    /// Fields it showed by describing their bytes: their marks ([`Value::mark`]).
    pub marks: BTreeMap<String, String>,
}

/// The record after a change.
#[derive(Debug, Clone, PartialEq)]
pub struct Updated {
    /// As it is now.
    pub record: Record,
    /// Fields that were sent but may not be written by this person, so were left alone.
    pub ignored: Vec<String>,
}

/// Makes the change inside `tx`. Nothing is written when nothing would change.
///
/// # Errors
/// [`ErrorCode::RecordNotFound`], [`ErrorCode::RecordConflict`] with `fields`, [`ErrorCode::FieldUnknown`],
/// [`ErrorCode::InvalidInput`] with every problem, [`ErrorCode::RefusedByTrigger`] with `message`.
pub(super) async fn update(
    tx: &mut Tx,
    catalog: &Catalog,
    actor: &Actor,
    model: &str,
    key: &RecordKey,
    mut draft: Draft,
) -> Result<Updated> {
    let grant = authorize(actor, Verb::Edit, &catalog.model(model)?)?;
    let shown = authorize(actor, Verb::View, grant.model())?;
    let before = store::fetch_record(tx, &shown, key).await?.ok_or_else(|| missing(&shown, key))?;
    let reach = Reach::of(tx, &grant, key).await?;
    let shut = asked_of(tx, actor, &grant, key, &mut draft).await?;
    refuse_conflict(&before, &draft)?;
    let (changes, mut ignored) = changes(tx, (catalog, actor), (&shown, &reach), &before, draft).await?;
    let since = tx.changes_so_far();
    if !changes.is_empty()
        && let Err(error) = store::update(tx, &grant, key, &changes).await?
    {
        if store::constraint(&error) == Some(store::Constraint::ForeignKey)
            && let Some(by) = referring_to(tx, (catalog, actor), (&grant, &before), &changes).await?
        {
            return Err(Error::invalid(by).because(error.to_string()));
        }
        let mut error = explain(error, &grant, &changes);
        if !error.problems.is_empty() {
            let more = further(tx, &grant, Some(key), &changes, &error.problems).await?;
            error.problems.extend(more);
        }
        return Err(error);
    }
    let key = moved(grant.model(), key, &changes);
    let key = landed(tx, (catalog, grant.model()), (Some(&key), None), since)?.unwrap_or(key);
    let changed: Vec<&str> = changes.iter().map(|(field, _)| field.as_str()).collect();
    require_after(tx, &grant, &key, &changed).await?;
    let record = seen(tx, catalog, actor, &shown, &key).await?;
    ignored.extend(shut);
    Ok(Updated { record, ignored })
}

/// The changed fields whose values others refer to, with who does; nothing where a reference among the changes is at fault.
async fn referring_to(
    tx: &mut Tx,
    (catalog, actor): (&Catalog, &Actor),
    (grant, before): (&Grant, &Fetched),
    changes: &[(String, Value)],
) -> Result<Option<Vec<Problem>>> {
    let mut problems = Vec::new();
    for (name, _) in changes {
        let of = |foreign: &ForeignKey| foreign.referred.iter().any(|column| column.eq_ignore_ascii_case(name));
        let by = referrers(tx, (catalog, actor), &grant.model().table, before, of).await?;
        if !by.is_empty() {
            problems.push(Problem::new(name, ProblemCode::ReferredTo).with("by", by.join(", ")));
        }
    }
    Ok(Some(problems).filter(|problems| !problems.is_empty()))
}

/// What the program's policies say of this very change. Fields that they let nobody write there are taken out of it, and told.
async fn asked_of(
    tx: &mut Tx,
    actor: &Actor,
    grant: &Grant,
    key: &RecordKey,
    draft: &mut Draft,
) -> Result<Vec<String>> {
    let model = grant.model();
    if !asks(actor, model) {
        return Ok(Vec::new());
    }
    may_read(actor, model, std::slice::from_ref(key)).await?;
    let record = whole(tx, model, key).await?;
    let (hidden, locked) = of_record(actor, model, &record).await?;
    // What they are not shown there is not compared with what they say either.
    let is_shown = |name: &String| model.field(name).is_none_or(|field| !hidden.contains(&field.name));
    draft.base.retain(|name, _| is_shown(name));
    draft.marks.retain(|name, _| is_shown(name));
    let is_locked = |name: &String| model.field(name).is_some_and(|field| locked.contains(&field.name));
    let named = draft.values.keys().chain(draft.passwords.keys());
    let shut = named.filter(|name| is_locked(name)).cloned().collect();
    draft.values.retain(|name, _| !is_locked(name));
    draft.passwords.retain(|name, _| !is_locked(name));
    may_edit(actor, model, &record, &entered(model, draft)?).await?;
    Ok(shut)
}

/// What was entered, as policies are asked about it: under the exact names of the fields, with nothing in the place of
/// a password.
///
/// # Errors
/// [`ErrorCode::InvalidRequest`] when a field is there in two spellings: one of them would be asked about, the other written.
pub(super) fn entered(model: &Model, draft: &Draft) -> Result<BTreeMap<String, Value>> {
    let passwords = draft.passwords.keys().map(|name| (name, Value::Null));
    let mut entered = BTreeMap::new();
    for (said, value) in draft.values.iter().map(|(name, value)| (name, value.clone())).chain(passwords) {
        let name = model.field(said).map_or_else(|| said.clone(), |field| field.name.clone());
        if entered.insert(name, value).is_some() {
            return Err(Error::new(ErrorCode::InvalidRequest).with("field", said).with("model", &model.slug));
        }
    }
    Ok(entered)
}

/// Where the record is after the changes: a row of a view is addressed by what it holds.
fn moved(model: &Model, key: &RecordKey, changes: &[(String, Value)]) -> RecordKey {
    let KeyColumns::Row(names) = &model.key else { return key.clone() };
    let parts = names.iter().zip(&key.0).map(|(name, part)| {
        changes.iter().find(|(changed, _)| changed == name).map_or_else(|| part.clone(), |(_, value)| value.clone())
    });
    RecordKey(parts.collect())
}

/// Fields whose value is no longer what the form showed make a conflict, all named at once.
fn refuse_conflict(before: &Fetched, draft: &Draft) -> Result<()> {
    let values = draft.base.iter().filter(|(name, shown)| current(before, name).is_none_or(|now| !same(now, shown)));
    let bytes = draft.marks.iter().filter(|(name, mark)| {
        let now = current(before, name).and_then(Value::mark);
        now.as_ref() != Some(mark)
    });
    let moved: BTreeSet<&str> =
        values.map(|(name, _)| name.as_str()).chain(bytes.map(|(name, _)| name.as_str())).collect();
    let moved: Vec<&str> = moved.into_iter().collect();
    if moved.is_empty() {
        return Ok(());
    }
    Err(Error::new(ErrorCode::RecordConflict).with("fields", moved.join(", ")))
}

/// Equal for a person: a whole number is the same as an integer and as a double, when both are exactly that number.
pub(super) fn same(a: &Value, b: &Value) -> bool {
    #[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "compared there and back")]
    let equal = |integer: i64, real: f64| integer as f64 == real && real as i64 == integer;
    match (a, b) {
        (Value::Integer(integer), Value::Real(real)) | (Value::Real(real), Value::Integer(integer)) => {
            equal(*integer, *real)
        }
        _ => a == b,
    }
}

fn current<'f>(row: &'f Fetched, name: &str) -> Option<&'f Value> {
    row.values.iter().find(|(field, _)| field.eq_ignore_ascii_case(name)).map(|(_, value)| value)
}

/// What really changes, once every field was checked.
async fn changes(
    tx: &mut Tx,
    (catalog, actor): (&Catalog, &Actor),
    (shown, reach): (&Grant, &Reach<'_>),
    before: &Fetched,
    draft: Draft,
) -> Result<(Vec<(String, Value)>, Vec<String>)> {
    let grant = reach.grant();
    let model = grant.model();
    let mut problems = draft.problems;
    let mut ignored = Vec::new();
    let mut changes = Vec::new();
    for (name, value) in draft.values {
        let Some(field) = model.field(&name).filter(|field| shown.shows(&field.name)) else {
            return Err(Error::new(ErrorCode::FieldUnknown).with("field", name).with("model", &model.slug));
        };
        if !reach.opens(&field.name) || field.left_alone() {
            ignored.push(field.name.clone());
        } else if current(before, &field.name).is_some_and(|now| same(now, &value) || field.kind.same(now, &value)) {
            // Touched and put back: nothing to write.
        } else if let Some(problem) = problem_of(field, &value, false) {
            problems.push(problem);
        } else if refers_to_nothing(tx, catalog, actor, field, &value).await? {
            problems.push(Problem::new(&field.name, ProblemCode::ReferenceMissing).with("value", &value));
            // Tried all the same: what else is wrong with it the database says first.
            changes.push((field.name.clone(), value));
        } else {
            changes.push((field.name.clone(), value));
        }
    }
    let passwords = hashed::sorted(model, &draft.passwords, |field| reach.opens(field))?;
    changes.extend(passwords.values);
    ignored.extend(passwords.ignored);
    problems.extend(passwords.problems);
    problems.extend(unique::problems(tx, grant, Some(&before.key), &changes).await?);
    if problems.is_empty() {
        return Ok((changes, ignored));
    }
    problems.extend(further(tx, grant, Some(&before.key), &changes, &problems).await?);
    Err(Error::invalid(problems))
}

/// What is wrong with a value, given for a record that is being added or for one that is there: whose key is fixed.
pub(super) fn problem_of(field: &Field, value: &Value, adding: bool) -> Option<Problem> {
    if field.in_key && !adding && !field.generated {
        return Some(Problem::new(&field.name, ProblemCode::FixedKey));
    }
    if field.generated || field.kind.is_secret() {
        return Some(Problem::new(&field.name, ProblemCode::NotWritable));
    }
    if value.is_null() {
        return (field.not_null || field.rules.required).then(|| Problem::new(&field.name, ProblemCode::Required));
    }
    let (code, param) = field.kind.check(value).and_then(|()| field.rules.check(value)).err()?;
    let problem = Problem::new(&field.name, code);
    Some(match param {
        Some((name, value)) => problem.with(name, value),
        None => problem,
    })
}

/// SQLite would refuse too, but without saying which field.
pub(super) async fn refers_to_nothing(
    tx: &mut Tx,
    catalog: &Catalog,
    actor: &Actor,
    field: &Field,
    value: &Value,
) -> Result<bool> {
    let Kind::ForeignKey(reference) = &field.kind else { return Ok(false) };
    if value.is_null() {
        return Ok(false);
    }
    let parent = authorize(actor, Verb::View, &catalog.model(&reference.model)?)?;
    let (column, value, extent) = (reference.field.clone(), value.clone(), Extent::of_page(parent.computed()));
    let job = move |desk: &mut Desk<'_>| Ok(store::labels_of(desk, &parent, &column, &[&value])?.is_empty());
    tx.run(extent, job).await
}

/// SQLite's refusal in terms of fields.
pub(super) fn explain(error: Refusal, grant: &Grant, changes: &[(String, Value)]) -> Error {
    use store::Constraint as C;
    let model = grant.model();
    let Some(constraint) = store::constraint(&error) else {
        return error.into();
    };
    // What they may not know of stands in no text either.
    let unknown: Vec<String> =
        model.fields.iter().filter(|it| !grant.shows(&it.name)).map(|it| it.name.to_lowercase()).collect();
    let is_hidden = |column: &str| {
        let name = column.rsplit_once('.').map_or(column, |(_, name)| name).to_lowercase();
        unknown.contains(&name)
    };
    let changes: Vec<&(String, Value)> = changes.iter().filter(|(name, _)| !is_hidden(name)).collect();
    let one = |field: String, code| Error::invalid(vec![Problem::new(field, code)]).because(error.to_string());
    match constraint {
        C::Unique(columns) => {
            let shown: Vec<&str> = columns.iter().map(String::as_str).filter(|column| !is_hidden(column)).collect();
            let named = |name: &str| columns.iter().any(|column| column.ends_with(&format!(".{name}")));
            let mut at_fault: Vec<&str> =
                changes.iter().map(|(name, _)| name.as_str()).filter(|name| named(name)).collect();
            if at_fault.is_empty() {
                // An index on an expression names none: any of what was changed may be it.
                at_fault = changes.iter().map(|(name, _)| name.as_str()).collect();
            }
            if at_fault.is_empty() {
                at_fault.push("");
            }
            let code = if shown.len() > 1 { ProblemCode::NotUniqueTogether } else { ProblemCode::NotUnique };
            let names: Vec<&str> =
                shown.iter().map(|column| column.rsplit_once('.').map_or(*column, |it| it.1)).collect();
            let together = names.join(", ");
            let problem = |name| Problem::new(name, code).with("together", &together);
            Error::invalid(at_fault.into_iter().map(problem).collect()).because(error.to_string())
        }
        C::NotNull(column) | C::Type(column) if is_hidden(&column) => grant.refused(ErrorCode::Forbidden),
        C::NotNull(column) => one(column, ProblemCode::Required),
        C::Type(column) => one(column, ProblemCode::WrongType),
        C::Check(rule) => {
            // The check's text names the columns it looks at; without a name among the changes it is the whole record's.
            let about = changes.iter().find(|(column, _)| rule.contains(column.as_str()));
            let field = about.map_or_else(String::new, |(column, _)| column.clone());
            let said = rule.to_lowercase();
            let rule = if unknown.iter().any(|name| said.contains(name)) { String::new() } else { rule };
            Error::invalid(vec![Problem::new(field, ProblemCode::CheckFailed).with("rule", rule)])
                .because(error.to_string())
        }
        C::ForeignKey => {
            let refers = |name: &str| model.field(name).is_some_and(|field| matches!(field.kind, Kind::ForeignKey(_)));
            match changes.iter().find(|(name, _)| refers(name)) {
                Some((name, _)) => one(name.clone(), ProblemCode::ReferenceMissing),
                // A column that others refer to.
                None => {
                    let name = changes.first().map_or("", |(name, _)| name);
                    Error::invalid(vec![Problem::new(name, ProblemCode::CheckFailed).with("rule", "FOREIGN KEY")])
                        .because(error.to_string())
                }
            }
        }
        C::Trigger(message) => Error::new(ErrorCode::RefusedByTrigger).with("message", message).because(error),
    }
}
