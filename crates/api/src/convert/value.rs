//! Values: a JSON scalar where JavaScript loses nothing, a tagged object where it would.

use bureau_engine::error::ProblemCode;
use bureau_engine::model::kind::{Scheme, UuidForm};
use bureau_engine::model::{Field, Kind};
use bureau_engine::value::Value;
use serde_json::{Number, Value as Json, json};

/// Largest integer JavaScript holds exactly, 2^53 − 1.
const SAFE: u64 = (1 << 53) - 1;

/// A stored value as the wire has it, by the kind of its field.
#[must_use]
pub fn value_to_json(kind: &Kind, value: &Value) -> Json {
    match (kind.shown_as(), value) {
        (_, Value::Null) => Json::Null,
        (Kind::Password(_), _) => json!({ "$secret": value.as_text().and_then(Scheme::of).map(Scheme::name) }),
        (Kind::Boolean(pair), _) if pair.read(value).is_some() => Json::Bool(*value == pair.yes),
        (Kind::Decimal(digits), Value::Real(number)) if !digits.as_text && number.is_finite() && !is_large(*number) => {
            Json::String(number.to_string())
        }
        (Kind::Enum(choices), Value::Text(text)) if !choices.contains(value) => {
            // A choice is its text; what only reads like one keeps its class.
            if kind.parse(text).is_ok() { json!({ "$text": text }) } else { Json::String(text.clone()) }
        }
        (_, Value::Text(text)) if kind.stores_text() => Json::String(text.clone()),
        (shown, _) if is_told_as_text(shown) && kind.text(value).is_some() => {
            kind.text(value).map_or(Json::Null, Json::String)
        }
        (_, Value::Integer(number)) => integer(*number),
        (_, Value::Real(number)) => real(*number),
        (_, Value::Text(text)) => json!({ "$text": text }),
        (_, Value::RawText(bytes) | Value::Blob(bytes)) => json!({ "$blob": { "bytes": bytes.len() } }),
    }
}

/// Whether values that are no text are told as one: a count of seconds as its date, sixteen bytes as their UUID.
fn is_told_as_text(kind: &Kind) -> bool {
    match kind {
        Kind::Decimal(digits) => !digits.as_text,
        Kind::Date(written) | Kind::Datetime(written) => !written.is_text(),
        Kind::Duration(span) => !span.is_text(),
        Kind::Uuid(form) => *form == UuidForm::Bytes,
        Kind::Enum(_) => true,
        _ => false,
    }
}

/// What a face sent for a field, as a value to store. Text is read as if it had been typed.
///
/// # Errors
/// What is wrong with it; a described blob cannot be sent back.
pub fn value_from_json(field: &Field, json: &Json) -> Result<Value, ProblemCode> {
    match json {
        Json::Null => Ok(Value::Null),
        Json::Bool(yes) => Ok(field.kind.pair().map_or_else(|| Value::Integer((*yes).into()), |pair| pair.value(*yes))),
        Json::Number(number) => from_number(number),
        Json::String(text) => field.kind.parse(text),
        Json::Object(tagged) => from_tagged(tagged),
        Json::Array(_) => Err(ProblemCode::WrongType),
    }
}

/// What a face showed of a stored value, as it was stored: the inverse of [`value_to_json`], without any validation.
///
/// # Errors
/// [`ProblemCode::NotWritable`] for described bytes and secrets, which were never sent.
pub fn stored_from_json(field: &Field, json: &Json) -> Result<Value, ProblemCode> {
    match json {
        Json::String(text) if is_told_as_text(field.kind.shown_as()) => {
            Ok(field.kind.parse(text).unwrap_or_else(|_| Value::from(text.as_str())))
        }
        Json::String(text) => Ok(Value::from(text.as_str())),
        _ => value_from_json(field, json),
    }
}

/// What was typed for a field.
///
/// # Errors
/// What is wrong with it.
pub fn value_from_text(field: &Field, text: &str) -> Result<Value, ProblemCode> {
    field.kind.parse(text)
}

/// An integer, tagged when JavaScript would round it.
pub(super) fn integer(number: i64) -> Json {
    if number.unsigned_abs() <= SAFE { Json::from(number) } else { json!({ "$int": number.to_string() }) }
}

/// Whether a whole double written without a point would be read as an integer of other digits.
fn is_large(number: f64) -> bool {
    #[expect(clippy::cast_precision_loss, reason = "2^53 − 1 is a double")]
    let safe = SAFE as f64;
    number.fract() == 0.0 && number.abs() > safe
}

/// A double. JavaScript writes whole ones without a point.
pub(super) fn real(number: f64) -> Json {
    match Number::from_f64(number) {
        Some(finite) if !is_large(number) => Json::Number(finite),
        Some(_) => json!({ "$real": format!("{number:e}") }),
        None => json!({ "$real": if number > 0.0 { "inf" } else { "-inf" } }),
    }
}

fn from_number(number: &Number) -> Result<Value, ProblemCode> {
    number.as_i64().map(Value::Integer).or_else(|| number.as_f64().map(Value::Real)).ok_or(ProblemCode::OutOfRange)
}

/// `{"$int": "…"}`, `{"$real": "…"}`, `{"$text": "…"}`.
fn from_tagged(tagged: &serde_json::Map<String, Json>) -> Result<Value, ProblemCode> {
    let mut entries = tagged.iter();
    let (Some((tag, content)), None) = (entries.next(), entries.next()) else {
        return Err(ProblemCode::WrongType);
    };
    match (tag.as_str(), content.as_str()) {
        ("$int", Some(digits)) => digits.parse().map(Value::Integer).map_err(|_| ProblemCode::OutOfRange),
        ("$real", Some(digits)) if digits.starts_with(|c: char| c.is_ascii_digit() || c == '-') && digits != "-inf" => {
            digits.parse().map(Value::Real).map_err(|_| ProblemCode::NotANumber)
        }
        ("$real", Some("inf")) => Ok(Value::Real(f64::INFINITY)),
        ("$real", Some("-inf")) => Ok(Value::Real(f64::NEG_INFINITY)),
        ("$text", Some(text)) => Ok(Value::from(text)),
        ("$blob" | "$chosen" | "$secret" | "$password", _) => Err(ProblemCode::NotWritable),
        _ => Err(ProblemCode::WrongType),
    }
}

#[cfg(test)]
pub(super) mod tests;
