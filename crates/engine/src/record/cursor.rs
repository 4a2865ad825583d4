//! A place in a list: what the order's columns hold in one row, for the page after it or before it. Opaque to whoever
//! carries it, and good for the same order only.

use data_encoding::{BASE64URL_NOPAD, HEXLOWER};
use serde::{Deserialize, Serialize};

use super::name::FieldName;
use super::query::{Collation, Nulls, Ordered};
use crate::error::{Error, ErrorCode, Result};
use crate::model::{Model, RecordKey};
use crate::value::Value;

/// A place in a list, as text for faces to carry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cursor(String);

impl Cursor {
    /// A cursor that was carried.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// As text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The place of a row whose order values are these.
    pub(super) fn of(order: &[Ordered], values: &[Value]) -> Result<Self> {
        let place =
            Place { order: order.iter().map(told).collect(), values: values.iter().map(Stored::from).collect() };
        let json = serde_json::to_vec(&place).map_err(Error::internal)?;
        Ok(Self(BASE64URL_NOPAD.encode(&json)))
    }

    /// The order values of the row.
    ///
    /// # Errors
    /// [`ErrorCode::InvalidRequest`] for anything but a cursor of this order.
    pub(super) fn values(&self, order: &[Ordered]) -> Result<Vec<Value>> {
        let place: Option<Place> =
            BASE64URL_NOPAD.decode(self.0.as_bytes()).ok().and_then(|json| serde_json::from_slice(&json).ok());
        place
            .filter(|place| place.order == order.iter().map(told).collect::<Vec<_>>())
            .filter(|place| (1..=order.len()).contains(&place.values.len()))
            .and_then(|place| place.values.into_iter().map(Stored::value).collect())
            .ok_or_else(|| Error::new(ErrorCode::InvalidRequest).with("cursor", &self.0))
    }
}

/// What the order's columns hold in the row. The rowid that tells keys with NULL apart is left out where a key has none.
pub(super) fn place_of(
    model: &Model,
    order: &[Ordered],
    key: &RecordKey,
    row: &[(FieldName, Value)],
) -> Option<Vec<Value>> {
    let names = model.key.names();
    let mut values = Vec::with_capacity(order.len());
    for (index, ordered) in order.iter().enumerate() {
        let shown = row.iter().find(|(name, _)| *name == ordered.column).map(|(_, value)| value);
        let in_key = || {
            let at = names.iter().position(|name| *name == ordered.column);
            at.or_else(|| (model.key.rowid() == Some(ordered.column.as_str())).then_some(names.len()))
        };
        match shown.or_else(|| in_key().and_then(|at| key.0.get(at))) {
            Some(value) => values.push(value.clone()),
            None if index + 1 == order.len() && index > 0 => {}
            None => return None,
        }
    }
    Some(values).filter(|values| !values.is_empty())
}

#[derive(Serialize, Deserialize)]
struct Place {
    order: Vec<String>,
    values: Vec<Stored>,
}

/// A value without loss.
#[derive(Serialize, Deserialize)]
enum Stored {
    #[serde(rename = "n")]
    Null,
    #[serde(rename = "i")]
    Integer(i64),
    /// The bits: infinities have no JSON.
    #[serde(rename = "r")]
    Real(u64),
    #[serde(rename = "t")]
    Text(String),
    #[serde(rename = "x")]
    RawText(String),
    #[serde(rename = "b")]
    Blob(String),
}

impl From<&Value> for Stored {
    fn from(value: &Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Integer(number) => Self::Integer(*number),
            Value::Real(number) => Self::Real(number.to_bits()),
            Value::Text(text) => Self::Text(text.clone()),
            Value::RawText(bytes) => Self::RawText(HEXLOWER.encode(bytes)),
            Value::Blob(bytes) => Self::Blob(HEXLOWER.encode(bytes)),
        }
    }
}

impl Stored {
    fn value(self) -> Option<Value> {
        let bytes = |text: String| HEXLOWER.decode(text.as_bytes()).ok();
        Some(match self {
            Self::Null => Value::Null,
            Self::Integer(number) => Value::Integer(number),
            Self::Real(bits) => Value::Real(f64::from_bits(bits)),
            Self::Text(text) => Value::Text(text),
            Self::RawText(text) => Value::RawText(bytes(text)?),
            Self::Blob(text) => Value::Blob(bytes(text)?),
        })
    }
}

fn told(ordered: &Ordered) -> String {
    let direction = if ordered.descending { '-' } else { '+' };
    let nulls = if ordered.nulls == Nulls::First { '<' } else { '>' };
    let collation = ordered.collation.map_or("", Collation::name);
    format!("{direction}{nulls}{collation}:{}", ordered.column)
}
