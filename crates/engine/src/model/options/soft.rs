//! Soft deletion: what marks a record as deleted, and what it holds then.

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::kind::as_stored;
use crate::model::kind::Written;
use crate::model::{Field, Kind, Model};
use crate::value::Value;

/// How records of a model are marked as deleted.
#[derive(Debug, Clone, PartialEq)]
pub struct SoftDeletion<'m> {
    /// The field that says so.
    pub field: &'m Field,
    /// What it holds then.
    pub mark: Mark,
}

/// What marks a record.
#[derive(Debug, Clone, PartialEq)]
pub enum Mark {
    /// Any value: the moment of its deletion.
    Moment,
    /// This value.
    Value(Value),
}

impl SoftDeletion<'_> {
    /// What is written at that moment, in Unix milliseconds; nothing when the column has no way to write it.
    #[must_use]
    pub fn value(&self, now_ms: i64) -> Option<Value> {
        match &self.mark {
            Mark::Value(value) => Some(value.clone()),
            Mark::Moment => moment(&self.field.kind, now_ms),
        }
    }

    /// Whether the field's value says that the record is deleted.
    #[must_use]
    pub fn is_marked(&self, value: &Value) -> bool {
        match &self.mark {
            Mark::Value(mark) => self.field.kind.same(mark, value),
            Mark::Moment => !value.is_null() && value.as_text() != Some(""),
        }
    }
}

impl Model {
    /// Whether a field can be hidden from somebody: not what tells records apart, nor what says which of them are deleted.
    #[must_use]
    pub fn can_hide(&self, field: &Field) -> bool {
        let marks = self.soft_deletion().is_some_and(|soft| soft.field.name == field.name);
        !(marks || field.in_key || self.key.names().contains(&field.name.as_str()))
    }

    /// How its records are marked as deleted, when its options say that deleting marks them.
    #[must_use]
    pub fn soft_deletion(&self) -> Option<SoftDeletion<'_>> {
        let said = self.options.soft_delete.as_ref()?;
        let field = self.field(&said.column).filter(|field| !field.generated && !field.in_key)?;
        let mark = match &said.value {
            Some(value) if value.text() == "now" => Mark::Moment,
            Some(value) => Mark::Value(match field.kind.shown_as() {
                Kind::Enum(_) => as_stored(field.facts.affinity, &value.text()),
                kind => value.value_for(kind).ok()?,
            }),
            None => match field.kind.pair() {
                Some(pair) => Mark::Value(pair.yes.clone()),
                None => Mark::Moment,
            },
        };
        let soft = SoftDeletion { field, mark };
        soft.value(0).is_some().then_some(soft)
    }
}

/// The moment as a field of that kind stores it; nothing where it has no way to.
pub(crate) fn moment(kind: &Kind, now_ms: i64) -> Option<Value> {
    let utc = Timestamp::from_millisecond(now_ms).ok()?;
    let moment: DateTime = TimeZone::UTC.to_datetime(utc);
    match kind.shown_as() {
        Kind::Date(written) => written.value(moment.date().to_datetime(jiff::civil::Time::midnight())).and_then(day),
        // Milliseconds nobody reads are left out, where the column leaves the choice.
        Kind::Datetime(Written::UnixMillis { real }) => Written::UnixMillis { real: *real }.value(moment),
        Kind::Datetime(written) => {
            written.value(moment.checked_sub(SignedDuration::from_nanos(moment.subsec_nanosecond().into())).ok()?)
        }
        Kind::Text(_) | Kind::LongText(_) => Some(Value::from(moment.strftime("%Y-%m-%d %H:%M:%S").to_string())),
        _ => None,
    }
}

/// A day alone, where a moment of it was written as text.
fn day(value: Value) -> Option<Value> {
    match value {
        Value::Text(text) => text.get(..10).map(Value::from),
        other => Some(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_written_as_the_column_has_it() {
        let now = 1_797_000_000_123;
        let written = |kind: Kind| moment(&kind, now);
        assert_eq!(written(Kind::Datetime(Written::AsTyped)), Some(Value::from("2026-12-11 14:40:00")));
        assert_eq!(written(Kind::Datetime(Written::UnixSeconds { real: false })), Some(Value::Integer(1_797_000_000)));
        assert_eq!(
            written(Kind::Datetime(Written::UnixMillis { real: false })),
            Some(Value::Integer(1_797_000_000_123))
        );
        assert_eq!(written(Kind::Date(Written::AsTyped)), Some(Value::from("2026-12-11")));
        assert_eq!(written(Kind::Text(None)), Some(Value::from("2026-12-11 14:40:00")));
        assert_eq!(written(Kind::Integer), None, "a number alone does not say which moments it counts");
    }
}
