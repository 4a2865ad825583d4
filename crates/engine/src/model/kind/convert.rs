//! Reading, checking and writing values, kind by kind. The rules are in the kinds' own files.

use super::{
    Flaw, Kind, Pair, blob, choices, colour, decimal, email, enumeration, integer, json, path, phone, real, slug,
};
use super::{ListForm, text, time, url, uuid};
use crate::error::ProblemCode;
use crate::schema::Affinity;
use crate::value::Value;

impl Kind {
    /// Reads what a person typed. Empty text is NULL for every kind but those of free text, where it stays `''`.
    ///
    /// # Errors
    /// What is wrong with it, without the field's name.
    pub fn parse(&self, text: &str) -> Result<Value, ProblemCode> {
        let kind = self.shown_as();
        let trimmed = text.trim();
        match kind {
            Self::Text(_) | Self::LongText(_) | Self::Markdown | Self::RichText | Self::File | Self::Image => {
                return Ok(Value::from(text));
            }
            Self::Slug | Self::Email | Self::Url | Self::Phone | Self::Colour => return Ok(Value::from(trimmed)),
            Self::Choices(form) if *form != ListForm::Json => return choices::parse(*form, text),
            Self::Blob => return Err(ProblemCode::NeedsFile),
            Self::Password(_) => return Err(ProblemCode::NotWritable),
            _ if trimmed.is_empty() => return Ok(Value::Null),
            _ => {}
        }
        match kind {
            Self::Integer => integer::parse(trimmed),
            Self::Decimal(digits) => decimal::parse(*digits, trimmed),
            Self::Real => real::parse(trimmed),
            Self::Boolean(pair) => pair.parse(trimmed),
            Self::Date(written) => written.parse_day(trimmed),
            Self::Time(precision) => time::parse(*precision, trimmed),
            Self::Datetime(written) => written.parse(trimmed),
            Self::Duration(span) => span.parse(trimmed),
            Self::Uuid(form) => uuid::parse(*form, trimmed),
            Self::Choices(form) => choices::parse(*form, trimmed),
            Self::ForeignKey(reference) => Ok(match (reference.affinity, trimmed.parse()) {
                (Affinity::Text | Affinity::Blob, _) | (_, Err(_)) => Value::from(text),
                (_, Ok(number)) => Value::Integer(number),
            }),
            Self::Enum(choices) => enumeration::parse(choices, text),
            // Whether JSON is JSON is for `check` to say.
            _ => Ok(Value::from(text)),
        }
    }

    /// Whether a value that was given, not typed, fits the kind. NULL is the field's business, not the kind's.
    ///
    /// # Errors
    /// What is wrong, and the parameter its words need.
    pub fn check(&self, value: &Value) -> Result<(), Flaw> {
        if value.is_null() {
            return Ok(());
        }
        let is_number = matches!(value, Value::Integer(_)) || matches!(value, Value::Real(n) if n.is_finite());
        // Free text may be empty; everything else that is given must be one.
        let says = |test: fn(&str) -> bool| value.as_text().is_some_and(|text| text.is_empty() || test(text));
        match self.shown_as() {
            Self::Text(max) | Self::LongText(max) => text::check(*max, value),
            Self::Markdown | Self::RichText | Self::ForeignKey(_) => Ok(()),
            Self::Slug => only(says(slug::is_slug), ProblemCode::NotASlug),
            Self::Email => only(says(email::is_email), ProblemCode::NotAnEmail),
            Self::Url => only(says(url::is_url), ProblemCode::NotAUrl),
            Self::Phone => only(says(phone::is_phone), ProblemCode::NotAPhone),
            Self::Colour => only(says(colour::is_colour), ProblemCode::NotAColour),
            Self::File | Self::Image => only(says(path::is_path), ProblemCode::NotAPath),
            Self::Json => only(is_number || value.as_text().is_some_and(json::is_json), ProblemCode::NotJson),
            Self::Choices(form) => {
                only(value.as_text().is_some_and(|text| choices::fits(*form, text)), ProblemCode::NotAList)
            }
            Self::Integer => only(matches!(value, Value::Integer(_)), ProblemCode::NotAnInteger),
            Self::Decimal(digits) if digits.as_text => {
                only(is_number || value.as_text().is_some_and(decimal::is_numeral), ProblemCode::NotANumber)
            }
            Self::Decimal(_) | Self::Real => only(is_number, ProblemCode::NotANumber),
            Self::Boolean(pair) => only(pair.read(value).is_some(), ProblemCode::NotABoolean),
            Self::Date(written) => only(written.day(value).is_some(), ProblemCode::NotADate),
            Self::Datetime(written) => only(written.text(value).is_some(), ProblemCode::NotADate),
            Self::Time(_) => {
                only(value.as_text().is_some_and(|text| time::read(text).is_some()), ProblemCode::NotATime)
            }
            Self::Duration(span) => only(span.text(value).is_some(), ProblemCode::NotADuration),
            Self::Uuid(form) => only(uuid::text(*form, value).is_some(), ProblemCode::NotAUuid),
            Self::Enum(choices) => only(choices.contains(value), ProblemCode::NotAChoice),
            Self::Blob => blob::check(value),
            Self::Password(_) => Err((ProblemCode::NotWritable, None)),
            // shown_as() leaves none of these.
            Self::Created(_) | Self::Updated(_) | Self::Generated(_) | Self::Position => Ok(()),
        }
    }

    /// The value as the text that stands for exactly this value: [`Kind::parse`] reads it back, bit for bit. Nothing where
    /// the kind has no such text: the value is odd for this column, or a secret.
    #[must_use]
    pub fn text(&self, value: &Value) -> Option<String> {
        let text = match (self.shown_as(), value) {
            (Self::Password(_) | Self::Blob, _) | (_, Value::Null) => None,
            (Self::Date(written), _) => written.day(value),
            (Self::Datetime(written), _) => written.text(value),
            (Self::Duration(span), _) => span.text(value),
            (Self::Uuid(form), _) => uuid::text(*form, value),
            (Self::Boolean(pair), _) => pair.read(value).map(|_| value.to_string()),
            (_, Value::Text(text)) => Some(text.clone()),
            (_, Value::Integer(number)) => Some(number.to_string()),
            (_, Value::Real(number)) => Some(number.to_string()),
            (_, Value::RawText(_) | Value::Blob(_)) => None,
        };
        text.filter(|text| self.parse(text).as_ref() == Ok(value))
    }

    /// The value for people, in no language: in names of records and in terminals. Secrets and bytes are not shown.
    #[must_use]
    pub fn format(&self, value: &Value) -> String {
        match (self.shown_as(), value) {
            (Self::Password(_), _) => String::new(),
            (Self::Choices(form), Value::Text(text)) => {
                choices::read(*form, text).map_or_else(|| text.clone(), |words| words.join(", "))
            }
            (_, Value::Text(text)) => text.clone(),
            (kind, Value::Integer(_) | Value::Real(_) | Value::Blob(_)) => {
                kind.text(value).unwrap_or_else(|| value.to_string())
            }
            _ => value.to_string(),
        }
    }

    /// Whether two stored values mean the same to a person of this column: decimals are compared digit by digit.
    #[must_use]
    pub fn same(&self, a: &Value, b: &Value) -> bool {
        a == b || (matches!(self.shown_as(), Self::Decimal(_)) && decimal::same(a, b))
    }

    /// The answer a stored value gives, where the kind asks yes or no.
    #[must_use]
    pub fn answer(&self, value: &Value) -> Option<bool> {
        self.pair()?.read(value)
    }

    /// The two values of a yes-or-no column.
    #[must_use]
    pub fn pair(&self) -> Option<&Pair> {
        match self.shown_as() {
            Self::Boolean(pair) => Some(pair),
            _ => None,
        }
    }
}

fn only(holds: bool, code: ProblemCode) -> Result<(), Flaw> {
    if holds { Ok(()) } else { Err((code, None)) }
}

#[cfg(test)]
mod tests;
