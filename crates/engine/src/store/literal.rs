//! A row as a statement any SQLite runs: values become text here, and nowhere else.

use data_encoding::HEXUPPER;

use super::sql::quote;
use crate::value::Value;

/// `INSERT INTO "table" ("column", …) VALUES (…);`, which puts the same values there again, bit for bit.
pub(crate) fn insertion<'v>(table: &str, row: impl Iterator<Item = (&'v str, &'v Value)>) -> String {
    let (columns, values): (Vec<String>, Vec<String>) = row.map(|(name, value)| (quote(name), literal(value))).unzip();
    if columns.is_empty() {
        return format!("INSERT INTO {} DEFAULT VALUES;", quote(table));
    }
    format!("INSERT INTO {} ({}) VALUES ({});", quote(table), columns.join(", "), values.join(", "))
}

/// A value as SQLite's grammar has it (<https://www.sqlite.org/lang_expr.html#literal_values_constants_>).
fn literal(value: &Value) -> String {
    match value {
        Value::Null => "NULL".to_owned(),
        Value::Integer(number) => number.to_string(),
        // No literal is infinite; one that is too large becomes so.
        Value::Real(number) if number.is_infinite() => if *number > 0.0 { "9e999" } else { "-9e999" }.to_owned(),
        // The fewest digits that read as this very number, with a point or an exponent, so that it stays a real one.
        Value::Real(number) => format!("{number:?}"),
        // A literal ends at a NUL.
        Value::Text(text) if text.contains('\0') => cast(text.as_bytes()),
        Value::Text(text) => quoted(text),
        Value::RawText(bytes) => cast(bytes),
        Value::Blob(bytes) => format!("X'{}'", HEXUPPER.encode(bytes)),
    }
}

fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

fn cast(bytes: &[u8]) -> String {
    format!("CAST(X'{}' AS TEXT)", HEXUPPER.encode(bytes))
}
