//! Kinds that options ask for: which names may be asked for, what a column can hold, and what fits which kind.

use crate::model::kind::UuidForm;
use crate::model::{Field, Kind};
use crate::schema::Affinity;
use crate::value::Value;

/// Names of the kinds that can be asked for: all but that of generated columns, which the schema alone decides.
pub(super) fn names() -> Vec<&'static str> {
    Kind::NAMES.into_iter().filter(|name| *name != "generated").collect()
}

/// The kind of that name for a field; nothing when its column cannot hold such values. `enum` comes without choices.
pub(super) fn kind(wanted: &str, field: &Field) -> Option<Kind> {
    if wanted == field.kind.name() {
        return Some(field.kind.clone());
    }
    let kind = if wanted == "enum" { Kind::Enum(Vec::new()) } else { field.as_kind(wanted)? };
    (!field.generated && holds(field.facts.affinity, &kind)).then_some(kind)
}

impl Field {
    /// Names of the kinds that options may give it: those whose values its column can hold.
    #[must_use]
    pub fn possible_kinds(&self) -> Vec<&'static str> {
        names().into_iter().filter(|name| kind(name, self).is_some()).collect()
    }
}

/// Whether a column keeps values of that kind as they are: TEXT turns numbers into text, INTEGER turns text into numbers.
fn holds(affinity: Affinity, kind: &Kind) -> bool {
    match kind.shown_as() {
        Kind::Boolean(_) | Kind::Enum(_) | Kind::Uuid(UuidForm::Bytes) => true,
        Kind::Blob => affinity == Affinity::Blob,
        kind if kind.stores_text() => !matches!(affinity, Affinity::Integer | Affinity::Real),
        _ => affinity != Affinity::Text,
    }
}

/// The values a column stores for choices: read as the column would keep them.
pub(super) fn as_stored(affinity: Affinity, text: &str) -> Value {
    let whole = || text.parse().map(Value::Integer).ok();
    let real = || text.parse::<f64>().ok().filter(|number| number.is_finite()).map(Value::Real);
    match affinity {
        Affinity::Text | Affinity::Blob => Value::from(text),
        Affinity::Integer | Affinity::Numeric => whole().or_else(real).unwrap_or_else(|| Value::from(text)),
        Affinity::Real => real().unwrap_or_else(|| Value::from(text)),
    }
}

/// Kinds whose values may be said one by one.
pub(super) fn takes_choices(kind: &Kind) -> bool {
    !matches!(
        kind,
        Kind::ForeignKey(_)
            | Kind::Blob
            | Kind::LongText(_)
            | Kind::Markdown
            | Kind::RichText
            | Kind::Json
            | Kind::Password(_)
            | Kind::Generated(_)
            | Kind::Created(_)
            | Kind::Updated(_)
            | Kind::Position
    )
}

/// Kinds whose choices only name values the kind has already: yes and no, the words of a list.
pub(super) fn names_its_choices(kind: &Kind) -> bool {
    matches!(kind, Kind::Boolean(_) | Kind::Choices(_))
}

/// Kinds whose values are texts a person writes freely, with a length and a pattern.
pub(super) fn is_text(kind: &Kind) -> bool {
    matches!(
        kind,
        Kind::Text(_)
            | Kind::LongText(_)
            | Kind::Markdown
            | Kind::RichText
            | Kind::Slug
            | Kind::Json
            | Kind::Email
            | Kind::Url
            | Kind::Phone
            | Kind::Colour
            | Kind::File
            | Kind::Image
    )
}

/// Kinds whose values have an order people mean.
pub(super) fn is_ordered(kind: &Kind) -> bool {
    matches!(
        kind.shown_as(),
        Kind::Integer | Kind::Decimal(_) | Kind::Real | Kind::Date(_) | Kind::Time(_) | Kind::Datetime(_)
    )
}
