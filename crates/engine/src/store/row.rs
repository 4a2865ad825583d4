//! From a row of sqlx to our values.

use sqlx::sqlite::{SqliteRow, SqliteValueRef};
use sqlx::{Decode, Row, TypeInfo, ValueRef};

use super::failure::sqlite_error;
use crate::error::{Error, Result};
use crate::value::Value;

/// The value in column `index` of `row`.
pub(crate) fn value_at(row: &SqliteRow, index: usize) -> Result<Value> {
    decode(|| row.try_get_raw(index).map_err(sqlite_error))
}

/// Decodes a value that can be asked for again: text that turns out not to be UTF-8 is read a second time, as bytes.
pub(crate) fn decode<'r>(ask: impl Fn() -> Result<SqliteValueRef<'r>>) -> Result<Value> {
    let raw = ask()?;
    if raw.is_null() {
        return Ok(Value::Null);
    }
    // Every cell of every list goes through here: nothing is copied but the value itself.
    match Class::of(raw.type_info().name())? {
        Class::Integer => i64::decode(raw).map(Value::Integer).map_err(Error::internal),
        Class::Real => f64::decode(raw).map(Value::Real).map_err(Error::internal),
        Class::Blob => Vec::<u8>::decode(raw).map(Value::Blob).map_err(Error::internal),
        Class::Text => match String::decode(raw) {
            Ok(text) => Ok(Value::Text(text)),
            Err(_) => Vec::<u8>::decode(ask()?).map(Value::RawText).map_err(Error::internal),
        },
    }
}

/// How SQLite stores a value (<https://www.sqlite.org/datatype3.html#storage_classes_and_datatypes>).
#[derive(Clone, Copy)]
enum Class {
    Integer,
    Real,
    Blob,
    Text,
}

impl Class {
    fn of(name: &str) -> Result<Self> {
        match name {
            "INTEGER" => Ok(Self::Integer),
            "REAL" => Ok(Self::Real),
            "BLOB" => Ok(Self::Blob),
            "TEXT" => Ok(Self::Text),
            other => Err(Error::internal(format!("unexpected storage class {other}"))),
        }
    }
}
