//! Field kinds: how text becomes a value, and what a value must be. One file per kind that has rules of its own.

mod boolean;
mod choice;
mod datetime;
mod number;
mod text;

use crate::error::ProblemCode;
use crate::schema::Affinity;
use crate::value::Value;

/// How a field is shown, read and edited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// One line of text, at most so many characters when the type says so.
    Text(Option<u32>),
    /// Several lines of text.
    LongText(Option<u32>),
    /// 64-bit integer.
    Integer,
    /// Number with decimals, so many shown when the type says so.
    Decimal(Option<u32>),
    /// Yes or no, stored as 1 or 0.
    Boolean,
    /// Date, or date and time, as ISO 8601 text.
    Datetime,
    /// Refers to a record.
    ForeignKey(Reference),
    /// One of the listed values.
    Enum(Vec<Value>),
    /// Bytes.
    Blob,
}

/// What a foreign key refers to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// Slug of the model.
    pub model: String,
    /// Column referred to.
    pub field: String,
    /// How the referring column stores values.
    pub affinity: Affinity,
}

/// What is wrong with a value, and the one parameter its words may need.
pub type Flaw = (ProblemCode, Option<(&'static str, String)>);

impl Kind {
    /// Reads what a person typed. Empty text is NULL for every kind but text, where it stays `''`.
    ///
    /// # Errors
    /// What is wrong with it, without the field's name.
    pub fn parse(&self, text: &str) -> Result<Value, ProblemCode> {
        let trimmed = text.trim();
        match self {
            Self::Text(_) | Self::LongText(_) => return Ok(Value::from(text)),
            _ if trimmed.is_empty() => return Ok(Value::Null),
            _ => {}
        }
        match self {
            Self::Text(_) | Self::LongText(_) => Ok(Value::from(text)),
            Self::Integer => number::integer(trimmed),
            Self::Decimal(_) => number::decimal(trimmed),
            Self::Boolean => boolean::parse(trimmed),
            Self::Datetime => datetime::parse(trimmed),
            Self::ForeignKey(reference) => Ok(match (reference.affinity, trimmed.parse()) {
                (Affinity::Text | Affinity::Blob, _) | (_, Err(_)) => Value::from(text),
                (_, Ok(number)) => Value::Integer(number),
            }),
            Self::Enum(choices) => choice::parse(choices, text),
            Self::Blob => Err(ProblemCode::NotWritable),
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
        match self {
            Self::Text(max) | Self::LongText(max) => text::check(*max, value),
            Self::Integer => only(matches!(value, Value::Integer(_)), ProblemCode::NotAnInteger),
            Self::Decimal(_) => only(matches!(value, Value::Integer(_) | Value::Real(_)), ProblemCode::NotANumber),
            Self::Boolean => only(matches!(value, Value::Integer(0 | 1)), ProblemCode::NotABoolean),
            Self::Datetime => {
                only(value.as_text().is_some_and(|text| datetime::parse(text).is_ok()), ProblemCode::NotADate)
            }
            Self::ForeignKey(_) => Ok(()),
            Self::Enum(choices) => only(choices.contains(value), ProblemCode::NotAChoice),
            Self::Blob => Err((ProblemCode::NotWritable, None)),
        }
    }
}

fn only(holds: bool, code: ProblemCode) -> Result<(), Flaw> {
    if holds { Ok(()) } else { Err((code, None)) }
}
