//! Values: a JSON scalar where JavaScript loses nothing, a tagged object where it would.

use bureau_engine::error::ProblemCode;
use bureau_engine::model::{Field, Kind};
use bureau_engine::value::Value;
use serde_json::{Number, Value as Json, json};

/// Largest integer JavaScript holds exactly, 2^53 − 1.
const SAFE: u64 = (1 << 53) - 1;

/// A stored value as the wire has it, by the kind of its field.
#[must_use]
pub fn value_to_json(kind: &Kind, value: &Value) -> Json {
    let textual =
        matches!(kind, Kind::Text(_) | Kind::LongText(_) | Kind::Enum(_) | Kind::Datetime | Kind::ForeignKey(_));
    match (kind, value) {
        (_, Value::Null) => Json::Null,
        (Kind::Boolean, Value::Integer(0)) => Json::Bool(false),
        (Kind::Boolean, Value::Integer(1)) => Json::Bool(true),
        (Kind::Decimal(_), Value::Integer(number)) => Json::String(number.to_string()),
        (Kind::Decimal(_), Value::Real(number)) if number.is_finite() => Json::String(number.to_string()),
        // A choice is its text; what is not a choice keeps its class.
        (Kind::Enum(choices), Value::Integer(number)) if choices.contains(value) => Json::String(number.to_string()),
        (Kind::Enum(choices), Value::Text(text)) if !choices.contains(value) && kind.parse(text).is_ok() => {
            json!({ "$text": text })
        }
        (_, Value::Integer(number)) => integer(*number),
        (_, Value::Real(number)) => real(*number),
        (_, Value::Text(text)) if textual => Json::String(text.clone()),
        (_, Value::Text(text)) => json!({ "$text": text }),
        (_, Value::RawText(bytes) | Value::Blob(bytes)) => json!({ "$blob": { "bytes": bytes.len() } }),
    }
}

/// What a face sent for a field, as a value to store. Text is read as if it had been typed.
///
/// # Errors
/// What is wrong with it; a described blob cannot be sent back.
pub fn value_from_json(field: &Field, json: &Json) -> Result<Value, ProblemCode> {
    match json {
        Json::Null => Ok(Value::Null),
        Json::Bool(yes) => Ok(Value::Integer(i64::from(*yes))),
        Json::Number(number) => from_number(number),
        Json::String(text) => field.kind.parse(text),
        Json::Object(tagged) => from_tagged(tagged),
        Json::Array(_) => Err(ProblemCode::WrongType),
    }
}

/// What a face showed of a stored value, as it was stored: the inverse of [`value_to_json`], without any validation.
///
/// # Errors
/// [`ProblemCode::NotWritable`] for described bytes, which were never sent.
pub fn stored_from_json(field: &Field, json: &Json) -> Result<Value, ProblemCode> {
    match (json, &field.kind) {
        (Json::String(text), Kind::Decimal(_) | Kind::Enum(_)) => {
            Ok(field.kind.parse(text).unwrap_or_else(|_| Value::from(text.as_str())))
        }
        (Json::String(text), _) => Ok(Value::from(text.as_str())),
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

pub(super) fn real(number: f64) -> Json {
    match Number::from_f64(number) {
        Some(finite) => Json::Number(finite),
        None => json!({ "$real": if number > 0.0 { "inf" } else { "-inf" } }),
    }
}

fn from_number(number: &Number) -> Result<Value, ProblemCode> {
    number.as_i64().map(Value::Integer).or_else(|| number.as_f64().map(Value::Real)).ok_or(ProblemCode::OutOfRange)
}

/// `{"$int": "…"}`, `{"$real": "inf"}`, `{"$text": "…"}`.
fn from_tagged(tagged: &serde_json::Map<String, Json>) -> Result<Value, ProblemCode> {
    let mut entries = tagged.iter();
    let (Some((tag, content)), None) = (entries.next(), entries.next()) else {
        return Err(ProblemCode::WrongType);
    };
    match (tag.as_str(), content.as_str()) {
        ("$int", Some(digits)) => digits.parse().map(Value::Integer).map_err(|_| ProblemCode::OutOfRange),
        ("$real", Some("inf")) => Ok(Value::Real(f64::INFINITY)),
        ("$real", Some("-inf")) => Ok(Value::Real(f64::NEG_INFINITY)),
        ("$text", Some(text)) => Ok(Value::from(text)),
        ("$blob", _) => Err(ProblemCode::NotWritable),
        _ => Err(ProblemCode::WrongType),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(kind: Kind) -> Field {
        Field {
            name: "f".into(),
            label: "F".into(),
            affinity: bureau_engine::schema::Affinity::Blob,
            kind,
            not_null: false,
            required: false,
            generated: false,
            in_key: false,
        }
    }

    #[test]
    fn every_value_survives_the_wire() {
        let cases = [
            (Kind::Integer, Value::Integer(i64::MAX), json!({ "$int": "9223372036854775807" })),
            (Kind::Integer, Value::Integer(-5), json!(-5)),
            (Kind::Integer, Value::from("abc"), json!({ "$text": "abc" })),
            (Kind::Integer, Value::Real(1.5), json!(1.5)),
            (Kind::Integer, Value::Real(f64::INFINITY), json!({ "$real": "inf" })),
            (Kind::Decimal(Some(2)), Value::Real(0.99), json!("0.99")),
            (Kind::Decimal(None), Value::Integer(3), json!("3")),
            (Kind::Boolean, Value::Integer(1), json!(true)),
            (Kind::Boolean, Value::Integer(7), json!(7)),
            (Kind::Boolean, Value::from("yes"), json!({ "$text": "yes" })),
            (Kind::Datetime, Value::from("2009-01-01 00:00:00"), json!("2009-01-01 00:00:00")),
            (Kind::Text(None), Value::from("5"), json!("5")),
            (Kind::Text(None), Value::Integer(5), json!(5)),
            (Kind::Text(None), Value::Null, Json::Null),
            (Kind::Datetime, Value::from("last week"), json!("last week")),
            (Kind::Enum(vec![Value::Integer(1)]), Value::Integer(1), json!("1")),
            (Kind::Enum(vec![Value::Integer(1)]), Value::Integer(7), json!(7)),
            (Kind::Enum(vec![Value::Integer(1)]), Value::from("1"), json!({ "$text": "1" })),
            (Kind::Enum(vec![Value::from("a")]), Value::from("b"), json!("b")),
        ];
        for (kind, value, wire) in cases {
            assert_eq!(value_to_json(&kind, &value), wire, "{kind:?} {value:?}");
            assert_eq!(stored_from_json(&field(kind.clone()), &wire), Ok(value), "{kind:?} {wire}");
        }
    }

    #[test]
    fn bytes_are_described_and_cannot_come_back() {
        let wire = value_to_json(&Kind::Blob, &Value::Blob(vec![1, 2, 3]));
        assert_eq!(wire, json!({ "$blob": { "bytes": 3 } }));
        assert_eq!(value_from_json(&field(Kind::Blob), &wire), Err(ProblemCode::NotWritable));
    }
}
