//! Row rules: filters that somebody else than the reader wrote. They know who is asking, and are obeyed whatever that person may
//! see.

use super::check::{Readings, Scope, read};
use super::parse::{Who, placed};
use crate::error::Result;
use crate::policy::{Grant, RowRule};

/// What a rule says about the grant's model for who asks in `scope`, today. Its actor is who looks: the engine itself, to obey
/// the rule. With how its fields are read by now.
///
/// # Errors
/// As [`super::read`].
pub(crate) fn row_rule(scope: Scope<'_>, grant: &Grant, text: &str) -> Result<(RowRule, Readings)> {
    let (filter, _) = placed(text, scope.who.map_or(Who::Nobody, Who::One))?;
    let (condition, readings) = read(scope, grant, &filter)?;
    Ok((RowRule::new(text, condition), readings))
}
