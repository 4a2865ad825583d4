//! A new password for a field: hashed like those that are there, before anything is written.

use std::collections::BTreeMap;
use std::fmt;

use bureau_guard::Desk;

use super::view::missing;
use crate::error::{Error, ErrorCode, Problem, ProblemCode, Result};
use crate::model::kind::{Flaw, Scheme, like};
use crate::model::{Catalog, Field, Model, RecordKey};
use crate::policy::{Actor, Grant, Verb, authorize, may_read};
use crate::store::{self, Extent, Jobs, View};
use crate::value::Value;

/// Hashes that are looked at to learn how passwords are kept.
const LOOKED_AT: u64 = 20;

/// A password as its column keeps it. Only [`crate::Session::password`] makes one: nobody writes a hash of their own.
#[derive(Clone, PartialEq, Eq)]
pub struct Hashed(String);

impl fmt::Debug for Hashed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Hashed")
    }
}

/// Hashes `password` like the one the record has; for a record that is not there yet, and one that has none, like the others of
/// the column.
///
/// # Errors
/// [`ErrorCode::RecordNotFound`], [`ErrorCode::FieldUnknown`]. What is wrong with the password, or with setting one, is the inner
/// answer.
pub(crate) async fn hashed(
    view: View,
    (catalog, actor): (&Catalog, &Actor),
    (model, key, field): (&str, Option<&RecordKey>, &str),
    password: String,
) -> Result<Result<Hashed, Flaw>> {
    let grant = authorize(actor, Verb::View, &catalog.model(model)?)?;
    let unknown = || Error::new(ErrorCode::FieldUnknown).with("field", field).with("model", model);
    let field = grant.model().field(field).filter(|field| grant.shows(&field.name)).ok_or_else(unknown)?.clone();
    if let Some(key) = key {
        may_read(actor, grant.model(), std::slice::from_ref(key)).await?;
    }
    if !field.takes_password() {
        return Ok(Err((ProblemCode::NotWritable, None)));
    }
    if password.is_empty() {
        return Ok(Err((ProblemCode::Required, None)));
    }
    let Some(example) = example(view, grant, key.cloned(), &field).await? else {
        return Ok(Err((ProblemCode::SchemeUnknown, None)));
    };
    let hashing = tokio::task::spawn_blocking(move || like(&example, &password));
    Ok(hashing.await.map_err(Error::internal)?.map(Hashed))
}

/// The hash to write like: the record's own, else one of the column's when all that were seen are of one scheme.
async fn example(mut view: View, grant: Grant, key: Option<RecordKey>, field: &Field) -> Result<Option<String>> {
    let column = field.name.clone();
    let job = move |desk: &mut Desk<'_>| {
        if let Some(key) = &key {
            let row = store::find_record(desk, &grant, key)?.ok_or_else(|| missing(&grant, key))?;
            let own = row.values.into_iter().find(|(name, _)| name.as_str() == column).map(|(_, value)| value);
            if let Some(Value::Text(own)) = own.filter(|own| own.as_text().and_then(Scheme::of).is_some()) {
                return Ok(Some(own));
            }
        }
        let mut hashes = store::texts_of(desk, &grant, &column, LOOKED_AT)?;
        hashes.retain(|text| Scheme::of(text).is_some());
        let Some(first) = hashes.first().cloned() else { return Ok(None) };
        Ok(hashes.iter().all(|text| Scheme::of(text) == Scheme::of(&first)).then_some(first))
    };
    view.run(Extent::More, job).await
}

/// What comes of new passwords under a grant.
#[derive(Default)]
pub(super) struct Sorted {
    /// Those that may be set, by exact column name.
    pub(super) values: Vec<(String, Value)>,
    /// Fields that this person may not write.
    pub(super) ignored: Vec<String>,
    /// Those that nobody may set.
    pub(super) problems: Vec<Problem>,
}

/// Looks at where they are to be written: the options may have changed since they were hashed.
pub(super) fn sorted(
    model: &Model,
    passwords: &BTreeMap<String, Hashed>,
    opens: impl Fn(&str) -> bool,
) -> Result<Sorted> {
    let mut sorted = Sorted::default();
    for (name, hashed) in passwords {
        let unknown = || Error::new(ErrorCode::FieldUnknown).with("field", name).with("model", &model.slug);
        let field = model.field(name).ok_or_else(unknown)?;
        if !opens(&field.name) || field.left_alone() {
            sorted.ignored.push(field.name.clone());
        } else if field.takes_password() {
            sorted.values.push((field.name.clone(), Value::from(hashed.0.as_str())));
        } else {
            sorted.problems.push(Problem::new(&field.name, ProblemCode::NotWritable));
        }
    }
    Ok(sorted)
}
