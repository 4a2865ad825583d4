//! Keys: a scalar, an object for composite keys, `{"rowid": n}` where the table declares none; on the command line text.

use bureau_engine::error::{Error, ErrorCode};
use bureau_engine::model::{KeyColumns, Kind, Model, RecordKey};
use bureau_engine::value::Value;
use serde_json::{Map, Value as Json};

use super::value::{value_from_json, value_to_json};

/// A record's key as the wire has it.
#[must_use]
pub fn key_to_json(model: &Model, key: &RecordKey) -> Json {
    let part = |name: &str, value: &Value| {
        let kind = model.field(name).map_or(&Kind::Integer, |field| &field.kind);
        // A key is never a decimal's string or a yes: it must be told apart exactly.
        match (kind, value) {
            (Kind::Boolean | Kind::Decimal(_) | Kind::Enum(_), Value::Integer(_)) => {
                value_to_json(&Kind::Integer, value)
            }
            _ => value_to_json(kind, value),
        }
    };
    match (&model.key, key.0.as_slice()) {
        (KeyColumns::Columns(names), [only]) => names.first().map_or(Json::Null, |name| part(name, only)),
        _ => {
            let names = match &model.key {
                KeyColumns::Columns(names) => names.iter().map(String::as_str).collect(),
                KeyColumns::Rowid(_) => vec!["rowid"],
            };
            let parts = names.into_iter().zip(&key.0).map(|(name, value)| (name.to_owned(), part(name, value)));
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
    let tagged = json.as_object().is_some_and(|object| object.keys().any(|name| name.starts_with('$')));
    match (&model.key, json) {
        (KeyColumns::Rowid(_), Json::Object(parts)) => {
            parts.get("rowid").and_then(rowid).map(|n| RecordKey(vec![Value::Integer(n)])).ok_or_else(refuse)
        }
        (KeyColumns::Columns(names), Json::Object(parts)) if !tagged => {
            let values = names.iter().map(|name| part(model, name, parts.get(name)?));
            values.collect::<Option<Vec<_>>>().map(RecordKey).ok_or_else(refuse)
        }
        (KeyColumns::Columns(names), _) if names.len() == 1 => {
            let name = names.first().ok_or_else(refuse)?;
            part(model, name, json).map(|value| RecordKey(vec![value])).ok_or_else(refuse)
        }
        _ => Err(refuse()),
    }
}

/// A key as typed: `5`, `a=1,b=2` (with `%3D`, `%2C`, `%25` for `=`, `,`, `%`), or JSON when it starts with `{`.
///
/// # Errors
/// [`ErrorCode::InvalidKey`].
pub fn key_from_text(model: &Model, text: &str) -> Result<RecordKey, Error> {
    let refuse = || Error::new(ErrorCode::InvalidKey).with("model", &model.slug).with("key", text);
    if text.starts_with('{') {
        return key_from_json(model, &serde_json::from_str(text).map_err(|_| refuse())?);
    }
    let names = model.key.names();
    if let [name] = names.as_slice() {
        let bare = text.strip_prefix(&format!("{name}=")).unwrap_or(text);
        return Ok(RecordKey(vec![typed(model, name, &unescape(bare).ok_or_else(refuse)?).ok_or_else(refuse)?]));
    }
    let mut given = Vec::new();
    for piece in text.split(',') {
        let (name, value) = piece.split_once('=').ok_or_else(refuse)?;
        given.push((unescape(name).ok_or_else(refuse)?, unescape(value).ok_or_else(refuse)?));
    }
    if given.len() != names.len() {
        return Err(refuse());
    }
    let values = names.iter().map(|name| {
        let (_, text) = given.iter().find(|(given, _)| given.eq_ignore_ascii_case(name))?;
        typed(model, name, text)
    });
    values.collect::<Option<Vec<_>>>().map(RecordKey).ok_or_else(refuse)
}

fn part(model: &Model, name: &str, json: &Json) -> Option<Value> {
    let field = model.field(name)?;
    match (json, &field.kind) {
        (
            Json::String(text),
            Kind::Text(_) | Kind::LongText(_) | Kind::Datetime | Kind::Enum(_) | Kind::ForeignKey(_),
        ) => Some(Value::from(text.as_str())),
        _ => value_from_json(field, json).ok(),
    }
}

fn typed(model: &Model, name: &str, text: &str) -> Option<Value> {
    match model.field(name) {
        None => text.parse().ok().map(Value::Integer),
        Some(field) => field.kind.parse(text).ok(),
    }
}

fn rowid(json: &Json) -> Option<i64> {
    json.as_i64().or_else(|| json.get("$int")?.as_str()?.parse().ok())
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
}
