//! Writing SQL: text, quoted names and bound values, in that order and nothing else.
//!
//! Values never become text; names are always quoted, so that a name may hold anything a schema may hold.

use bureau_guard::Bound;
use sqlx::Arguments;
use sqlx::sqlite::SqliteArguments;

use crate::error::Result;
use crate::value::Value;

/// Quotes a name as SQL does: `"` doubled inside `"`.
pub(crate) fn quote(name: &str) -> String {
    let mut text = String::with_capacity(name.len() + 2);
    push_quoted(&mut text, name);
    text
}

fn push_quoted(text: &mut String, name: &str) {
    text.push('"');
    for (index, piece) in name.split('"').enumerate() {
        if index > 0 {
            text.push_str("\"\"");
        }
        text.push_str(piece);
    }
    text.push('"');
}

/// A statement being written.
#[derive(Default)]
pub(crate) struct Sql {
    text: String,
    values: Vec<Value>,
}

impl Sql {
    /// Starts with fixed text.
    pub(crate) fn new(text: &'static str) -> Self {
        // Room for a statement of a few columns: it is written piece by piece.
        let mut room = String::with_capacity(512);
        room.push_str(text);
        Self { text: room, values: Vec::new() }
    }

    /// The text of a statement on our own tables, and the values it asks for.
    pub(super) fn with(text: &str, values: Vec<Value>) -> Self {
        Self { text: text.to_owned(), values }
    }

    /// Adds fixed text.
    pub(crate) fn text(&mut self, text: &'static str) -> &mut Self {
        self.text.push_str(text);
        self
    }

    /// Adds a number the program computed (a limit, an offset).
    pub(crate) fn number(&mut self, number: u64) -> &mut Self {
        self.text.push_str(&number.to_string());
        self
    }

    /// Adds a quoted name.
    pub(crate) fn name(&mut self, name: &str) -> &mut Self {
        push_quoted(&mut self.text, name);
        self
    }

    /// Adds a column qualified by its table or alias: `"t"."c"`. Unqualified, SQLite would take an unknown `"c"` for text.
    pub(crate) fn column(&mut self, table: &str, column: &str) -> &mut Self {
        push_quoted(&mut self.text, table);
        self.text.push('.');
        self.name(column)
    }

    /// Adds a bound value.
    pub(crate) fn value(&mut self, value: &Value) -> Result<&mut Self> {
        self.values.push(value.clone());
        // Text that is not UTF-8 travels as bytes and becomes text again inside SQLite, byte for byte.
        self.text.push_str(if matches!(value, Value::RawText(_)) { "CAST(? AS TEXT)" } else { "?" });
        Ok(self)
    }

    /// Joins pieces with a separator.
    pub(crate) fn list<T>(
        &mut self,
        items: impl IntoIterator<Item = T>,
        separator: &'static str,
        mut piece: impl FnMut(&mut Self, T) -> Result<()>,
    ) -> Result<&mut Self> {
        for (index, item) in items.into_iter().enumerate() {
            if index > 0 {
                self.text(separator);
            }
            piece(self, item)?;
        }
        Ok(self)
    }

    /// Its text and values, for what runs statements in a way of its own.
    pub(super) fn into_parts(self) -> Result<(String, SqliteArguments), sqlx::Error> {
        let mut arguments = SqliteArguments::default();
        for value in self.values {
            let added = match value {
                Value::Null => arguments.add(None::<i64>),
                Value::Integer(number) => arguments.add(number),
                Value::Real(number) => arguments.add(number),
                Value::Text(text) => arguments.add(text),
                Value::RawText(bytes) | Value::Blob(bytes) => arguments.add(bytes),
            };
            added.map_err(sqlx::Error::Encode)?;
        }
        Ok((self.text, arguments))
    }

    /// The same for reading past sqlx.
    pub(super) fn into_bound(self) -> (String, Vec<Bound>) {
        let bound = |value| match value {
            Value::Null => Bound::Null,
            Value::Integer(number) => Bound::Integer(number),
            Value::Real(number) => Bound::Real(number),
            Value::Text(text) => Bound::Text(text),
            Value::RawText(bytes) | Value::Blob(bytes) => Bound::Blob(bytes),
        };
        (self.text, self.values.into_iter().map(bound).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::quote;

    #[test]
    fn names_are_quoted_whatever_they_hold() {
        assert_eq!(quote("plain"), "\"plain\"");
        assert_eq!(quote("a\"b"), "\"a\"\"b\"", "a quote inside a name is doubled");
        assert_eq!(quote(""), "\"\"");
    }
}
