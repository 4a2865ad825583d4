//! Comma-separated values (RFC 4180). Text stands in quotes and nothing else does: so NULL, which is nothing, is not the empty
//! text, and the number 1 not the text "1". Bytes are written as SQL writes them, `x'0aff'`.

use std::io::{Result, Write};

use data_encoding::HEXLOWER;

use super::Cells;
use crate::value::Value;

/// What a spreadsheet takes for the beginning of a formula, or skips to find one behind it
/// (<https://owasp.org/www-community/attacks/CSV_Injection>).
const BEGIN_FORMULAS: &[u8] = b"=+-@\t\r\0";
/// Says that the text is UTF-8 to programs that take it for something else otherwise: Excel does.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// A file of lines.
pub(super) struct Csv<W> {
    out: W,
    cells: Cells,
}

impl<W: Write> Csv<W> {
    /// Begins with the names of the columns.
    pub(super) fn begin(mut out: W, cells: Cells, names: &[String]) -> Result<Self> {
        if cells == Cells::Safe {
            out.write_all(BYTE_ORDER_MARK)?;
        }
        let mut csv = Self { out, cells };
        let names: Vec<Value> = names.iter().map(|name| Value::from(name.as_str())).collect();
        csv.row(names.iter())?;
        Ok(csv)
    }

    /// One line.
    pub(super) fn row<'v>(&mut self, values: impl Iterator<Item = &'v Value>) -> Result<()> {
        for (index, value) in values.enumerate() {
            if index > 0 {
                self.out.write_all(b",")?;
            }
            self.cell(value)?;
        }
        self.out.write_all(b"\r\n")
    }

    /// The rest of the file is none.
    pub(super) fn end(self) -> W {
        self.out
    }

    fn cell(&mut self, value: &Value) -> Result<()> {
        match value {
            Value::Null => Ok(()),
            Value::Integer(number) => write!(self.out, "{number}"),
            // With a point or an exponent, so that it is no whole number to whoever reads it.
            Value::Real(number) => write!(self.out, "{number:?}"),
            Value::Text(text) => self.text(text.as_bytes()),
            Value::RawText(bytes) => self.text(bytes),
            Value::Blob(bytes) => write!(self.out, "x'{}'", HEXLOWER.encode(bytes)),
        }
    }

    fn text(&mut self, text: &[u8]) -> Result<()> {
        self.out.write_all(b"\"")?;
        if self.cells == Cells::Safe && text.first().is_some_and(|first| BEGIN_FORMULAS.contains(first)) {
            self.out.write_all(b"'")?;
        }
        for (index, part) in text.split(|byte| *byte == b'"').enumerate() {
            if index > 0 {
                self.out.write_all(b"\"\"")?;
            }
            self.out.write_all(part)?;
        }
        self.out.write_all(b"\"")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(cells: Cells, values: &[Value]) -> String {
        let mut csv = Csv::begin(Vec::new(), cells, &["a".to_owned()]).unwrap();
        csv.row(values.iter()).unwrap();
        String::from_utf8(csv.end()).unwrap()
    }

    #[test]
    fn every_value_reads_as_what_it_is() {
        let values = [
            Value::Null,
            Value::from(""),
            Value::from("1"),
            Value::Integer(1),
            Value::Integer(i64::MIN),
            Value::Real(1.0),
            Value::Real(0.1 + 0.2),
            Value::Real(f64::NEG_INFINITY),
            Value::Blob(vec![0, 255]),
            Value::from("a \"b\",\r\nc"),
        ];
        let line = ",\"\",\"1\",1,-9223372036854775808,1.0,0.30000000000000004,-inf,x'00ff',\"a \"\"b\"\",\r\nc\"\r\n";
        assert_eq!(written(Cells::Exact, &values), format!("\"a\"\r\n{line}"));
        let mut raw = Csv::begin(Vec::new(), Cells::Exact, &[]).unwrap();
        raw.row([Value::RawText(vec![0xff, b'"'])].iter()).unwrap();
        assert_eq!(raw.end(), b"\r\n\"\xff\"\"\"\r\n", "bytes that are no UTF-8 stay what they are");
    }

    /// SECURITY.md 3.12: the seven beginnings, in texts only; a negative number is one.
    #[test]
    fn no_text_is_taken_for_a_formula() {
        for begins in ["=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "\0=1"] {
            let line = written(Cells::Safe, &[Value::from(begins)]);
            assert_eq!(line, format!("\u{feff}\"a\"\r\n\"'{begins}\"\r\n"));
            assert_eq!(written(Cells::Exact, &[Value::from(begins)]), format!("\"a\"\r\n\"{begins}\"\r\n"));
        }
        let others = [Value::Integer(-1), Value::Real(-0.5), Value::from("a=1"), Value::from("")];
        assert_eq!(written(Cells::Safe, &others), "\u{feff}\"a\"\r\n-1,-0.5,\"a=1\",\"\"\r\n");
        let named = Csv::begin(Vec::new(), Cells::Safe, &["=1".to_owned()]).unwrap();
        assert_eq!(named.end(), "\u{feff}\"'=1\"\r\n".as_bytes(), "names of columns are texts too");
    }
}
