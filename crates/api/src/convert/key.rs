//! Keys: a scalar, an object for composite keys, `{"rowid": n}` where the table declares none; on the command line text.
//!
//! A key is told exactly, whatever its fields are shown as: numbers are numbers, text is text, bytes are
//! `{"$hex": "…"}` and text that is not UTF-8 `{"$raw": "…"}`.

use bureau_engine::error::{Error, ErrorCode};
use bureau_engine::model::{Model, RecordKey};
use bureau_engine::schema::Affinity;
use bureau_engine::value::Value;
use data_encoding::HEXLOWER_PERMISSIVE as HEX;
use serde_json::{Map, Value as Json, json};

use super::value::{integer, real};

/// Name of the rowid among the parts of a key.
const ROWID: &str = "rowid";
/// Most ways to read one typed key.
const MOST_READINGS: usize = 16;

/// A record's key as the wire has it.
#[must_use]
pub fn key_to_json(model: &Model, key: &RecordKey) -> Json {
    let names = names(model);
    match (names.as_slice(), key.0.as_slice()) {
        ([name, ..], [only]) if *name != ROWID => part_to_json(only),
        _ => {
            let parts = names.into_iter().zip(&key.0).map(|(name, value)| (name.to_owned(), part_to_json(value)));
            Json::Object(parts.collect::<Map<_, _>>())
        }
    }
}

/// A key a face sent.
///
/// # Errors
/// [`ErrorCode::InvalidKey`] when it does not fit the model.
pub fn key_from_json(model: &Model, json: &Json) -> Result<RecordKey, Error> {
    let refuse = || Error::new(ErrorCode::InvalidKey).with("model", &model.slug).with("key", json);
    let names = names(model);
    let columns = model.key.names().len();
    match json {
        Json::Object(parts) if !parts.keys().any(|name| name.starts_with('$')) => {
            // The rowid is needed only where it is given.
            let given = names.iter().take(columns.max(parts.len()));
            let values = given.map(|name| part_from_json(parts.get(*name)?));
            values.collect::<Option<Vec<_>>>().map(RecordKey).ok_or_else(refuse)
        }
        _ if columns == 1 && model.key.rowid() != Some(model.key.names().first().copied().unwrap_or_default()) => {
            part_from_json(json).map(|value| RecordKey(vec![value])).ok_or_else(refuse)
        }
        _ => Err(refuse()),
    }
}

/// A key as typed: `5`, `a=1,b=2` (with `%3D`, `%2C`, `%25` for `=`, `,`, `%`), `x'0a0b'` for bytes, or JSON when it
/// starts with `{`. Where a column has no type, `5` may be a number or text: every reading, likeliest first.
///
/// # Errors
/// [`ErrorCode::InvalidKey`].
pub fn keys_from_text(model: &Model, text: &str) -> Result<Vec<RecordKey>, Error> {
    let refuse = || Error::new(ErrorCode::InvalidKey).with("model", &model.slug).with("key", text);
    if text.starts_with('{') {
        return Ok(vec![key_from_json(model, &serde_json::from_str(text).map_err(|_| refuse())?)?]);
    }
    let names = model.key.names();
    let mut typed: Vec<(&str, String)> = Vec::new();
    if let [name] = names.as_slice() {
        let bare = text.strip_prefix(&format!("{name}=")).unwrap_or(text);
        typed.push((name, unescape(bare).ok_or_else(refuse)?));
    } else {
        let mut given = Vec::new();
        for piece in text.split(',') {
            let (name, value) = piece.split_once('=').ok_or_else(refuse)?;
            given.push((unescape(name).ok_or_else(refuse)?, unescape(value).ok_or_else(refuse)?));
        }
        if given.len() != names.len() {
            return Err(refuse());
        }
        for name in &names {
            let (_, value) = given.iter().find(|(given, _)| given.eq_ignore_ascii_case(name)).ok_or_else(refuse)?;
            typed.push((name, value.clone()));
        }
    }
    let mut keys: Vec<Vec<Value>> = vec![Vec::new()];
    for (name, text) in typed {
        let readings = readings(model, name, &text);
        keys = keys
            .into_iter()
            .flat_map(|key| readings.iter().map(move |reading| [key.clone(), vec![reading.clone()]].concat()))
            .take(MOST_READINGS)
            .collect();
    }
    if keys.is_empty() { Err(refuse()) } else { Ok(keys.into_iter().map(RecordKey).collect()) }
}

/// Names of the parts of a key; the rowid, under whatever name the table has it, is `rowid`.
fn names(model: &Model) -> Vec<&str> {
    let rowid = model.key.rowid();
    let mut names: Vec<&str> = model.key.names().into_iter().filter(|name| Some(*name) != rowid).collect();
    names.extend(rowid.map(|_| ROWID));
    names
}

fn part_to_json(value: &Value) -> Json {
    match value {
        Value::Null => Json::Null,
        Value::Integer(number) => integer(*number),
        Value::Real(number) => real(*number),
        Value::Text(text) => Json::String(text.clone()),
        Value::RawText(bytes) => json!({ "$raw": HEX.encode(bytes) }),
        Value::Blob(bytes) => json!({ "$hex": HEX.encode(bytes) }),
    }
}

fn part_from_json(json: &Json) -> Option<Value> {
    match json {
        Json::Null => Some(Value::Null),
        Json::Bool(yes) => Some(Value::Integer(i64::from(*yes))),
        Json::Number(number) => number.as_i64().map(Value::Integer).or_else(|| number.as_f64().map(Value::Real)),
        Json::String(text) => Some(Value::from(text.as_str())),
        Json::Array(_) => None,
        Json::Object(tagged) => {
            let mut entries = tagged.iter();
            let (Some((tag, content)), None) = (entries.next(), entries.next()) else { return None };
            let content = content.as_str()?;
            match tag.as_str() {
                "$int" => content.parse().ok().map(Value::Integer),
                "$real" => content.parse().ok().filter(|real: &f64| !real.is_nan()).map(Value::Real),
                "$text" => Some(Value::from(content)),
                "$hex" => HEX.decode(content.as_bytes()).ok().map(Value::Blob),
                "$raw" => HEX.decode(content.as_bytes()).ok().map(Value::RawText),
                _ => None,
            }
        }
    }
}

/// What typed text may mean in a column of a key, by how the column stores values.
fn readings(model: &Model, name: &str, text: &str) -> Vec<Value> {
    let bytes = text.strip_prefix("x'").and_then(|hex| HEX.decode(hex.strip_suffix('\'')?.as_bytes()).ok());
    if let Some(bytes) = bytes {
        return vec![Value::Blob(bytes), Value::from(text)];
    }
    let number = || {
        let trimmed = text.trim();
        let real = || trimmed.parse().ok().filter(|real: &f64| real.is_finite()).map(Value::Real);
        trimmed.parse().ok().map(Value::Integer).or_else(real)
    };
    let Some(field) = model.field(name) else {
        return text.trim().parse().ok().map(Value::Integer).into_iter().collect();
    };
    match field.affinity {
        Affinity::Text => vec![Value::from(text)],
        // Text in such a column is a rarity that only JSON can address: what was typed is far more likely a mistake.
        Affinity::Integer => number().into_iter().collect(),
        // A number is stored as one, whatever was typed around it; text that is none stays text.
        Affinity::Numeric | Affinity::Real => vec![number().unwrap_or_else(|| Value::from(text))],
        Affinity::Blob => number().into_iter().chain([Value::from(text)]).collect(),
    }
}

/// Percent escapes of ASCII characters; anything else after a `%` is refused.
fn unescape(text: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('%') {
        out.push_str(before);
        let code = u8::from_str_radix(after.get(..2)?, 16).ok().filter(u8::is_ascii)?;
        out.push(char::from(code));
        rest = after.get(2..)?;
    }
    out.push_str(rest);
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percent_escapes_are_read_or_refused() {
        assert_eq!(unescape("a%3Db%2Cc%25").as_deref(), Some("a=b,c%"));
        assert_eq!(unescape("100%"), None);
        assert_eq!(unescape("%zz"), None);
        assert_eq!(unescape("%é"), None);
    }

    #[test]
    fn every_part_comes_back_as_it_was() {
        let parts = [
            Value::Null,
            Value::Integer(i64::MIN),
            Value::Integer(7),
            Value::Real(0.1),
            Value::Real(4_611_686_018_427_387_904.0),
            Value::Real(f64::INFINITY),
            Value::from("5"),
            Value::RawText(vec![0xff, 0]),
            Value::Blob(vec![0, 1, 254]),
        ];
        for part in parts {
            assert_eq!(part_from_json(&part_to_json(&part)), Some(part.clone()), "{part:?}");
        }
    }
}
