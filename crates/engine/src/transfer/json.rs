//! JSON, exactly: a whole number has no point and a real number has one. What JSON has no word for is an object of one member:
//! `{"$blob": base64}`, `{"$text": base64}` for text that is no UTF-8, `{"$real": "Infinity"}`.

use std::io::{self, Write};

use data_encoding::BASE64;
use serde::{Serialize, Serializer};

use crate::value::Value;

/// An array of objects, or the objects alone, each on its line.
pub(super) struct Json<W> {
    out: W,
    names: Vec<String>,
    /// Between brackets and commas.
    array: bool,
    begun: bool,
}

impl<W: Write> Json<W> {
    /// Nothing is written before there is something to say.
    pub(super) fn begin(out: W, names: &[String], array: bool) -> Self {
        Self { out, names: names.to_vec(), array, begun: false }
    }

    /// One object, its members in the order of the fields.
    pub(super) fn row<'v>(&mut self, values: impl Iterator<Item = &'v Value>) -> io::Result<()> {
        if self.array {
            self.out.write_all(if self.begun { b",\n" } else { b"[\n" })?;
        }
        self.begun = true;
        let members = self.names.iter().zip(values.map(Cell));
        serde_json::Serializer::new(&mut self.out).collect_map(members)?;
        if self.array { Ok(()) } else { self.out.write_all(b"\n") }
    }

    /// Closes the array.
    pub(super) fn end(mut self) -> io::Result<W> {
        if self.array {
            self.out.write_all(if self.begun { b"\n]\n" } else { b"[]\n" })?;
        }
        Ok(self.out)
    }
}

/// A value in JSON.
struct Cell<'v>(&'v Value);

impl Serialize for Cell<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let object = |serializer: S, name: &str, text: &str| serializer.collect_map([(name, text)]);
        match self.0 {
            Value::Null => serializer.serialize_unit(),
            Value::Integer(number) => serializer.serialize_i64(*number),
            Value::Real(number) if number.is_finite() => serializer.serialize_f64(*number),
            Value::Real(number) if number.is_nan() => object(serializer, "$real", "NaN"),
            Value::Real(number) => object(serializer, "$real", if *number > 0.0 { "Infinity" } else { "-Infinity" }),
            Value::Text(text) => serializer.serialize_str(text),
            Value::RawText(bytes) => object(serializer, "$text", &BASE64.encode(bytes)),
            Value::Blob(bytes) => object(serializer, "$blob", &BASE64.encode(bytes)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(array: bool, rows: &[[Value; 2]]) -> String {
        let mut json = Json::begin(Vec::new(), &["b".to_owned(), "a\"".to_owned()], array);
        for row in rows {
            json.row(row.iter()).unwrap();
        }
        String::from_utf8(json.end().unwrap()).unwrap()
    }

    #[test]
    fn every_value_reads_as_what_it_is() {
        let rows = [
            [Value::Integer(i64::MAX), Value::Real(1.0)],
            [Value::Null, Value::from("é\n")],
            [Value::Blob(vec![0, 255]), Value::RawText(vec![255])],
            [Value::Real(f64::INFINITY), Value::Real(f64::NEG_INFINITY)],
        ];
        let lines = [
            r#"{"b":9223372036854775807,"a\"":1.0}"#,
            r#"{"b":null,"a\"":"é\n"}"#,
            r#"{"b":{"$blob":"AP8="},"a\"":{"$text":"/w=="}}"#,
            r#"{"b":{"$real":"Infinity"},"a\"":{"$real":"-Infinity"}}"#,
        ];
        assert_eq!(written(false, &rows), format!("{}\n", lines.join("\n")), "in the order of the fields");
        let array = written(true, &rows);
        assert_eq!(array, format!("[\n{}\n]\n", lines.join(",\n")));
        assert_eq!(serde_json::from_str::<Vec<serde_json::Value>>(&array).unwrap().len(), 4);
    }

    #[test]
    fn no_record_is_an_empty_array_or_an_empty_file() {
        assert_eq!((written(true, &[]), written(false, &[])), ("[]\n".to_owned(), String::new()));
    }
}
