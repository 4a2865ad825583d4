//! A workbook with one sheet. Its numbers are doubles: a whole number beyond 2^53 is written as text, digit for digit, and so is
//! what is no number, no text and not nothing: bytes as SQL writes them. Text is never a formula there.

use std::io::{Seek, Write};
use std::path::Path;

use data_encoding::HEXLOWER;
use rust_xlsxwriter::{Workbook, XlsxError};

use crate::error::{Error, ErrorCode, Result};
use crate::value::Value;

/// What Excel takes; of columns it takes more than SQLite gives
/// (<https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3>).
const MOST_ROWS: u32 = 1_048_576;
const LONGEST_TEXT: usize = 32_767;
/// The largest whole number that a double and its neighbours tell apart.
const EXACT: i64 = 1 << f64::MANTISSA_DIGITS;

/// A workbook on its way; its rows are on the disk already.
pub(super) struct Xlsx {
    book: Workbook,
    names: Vec<String>,
    /// Of the next row.
    row: u32,
}

impl Xlsx {
    /// Begins with the names of the columns. What there is so far is kept in `folder`.
    pub(super) fn begin(folder: &Path, names: &[String]) -> Result<Self> {
        let mut book = Workbook::new();
        book.set_tempdir(folder).map_err(failed)?;
        book.add_worksheet_with_constant_memory().map_err(failed)?;
        let mut xlsx = Self { book, names: names.to_vec(), row: 0 };
        let heads: Vec<Value> = names.iter().map(|name| Value::from(name.as_str())).collect();
        xlsx.row(heads.iter())?;
        Ok(xlsx)
    }

    /// One row.
    pub(super) fn row<'v>(&mut self, values: impl Iterator<Item = &'v Value>) -> Result<()> {
        if self.row >= MOST_ROWS {
            return Err(Error::new(ErrorCode::ExportTooLarge).with("what", "rows").with("most", MOST_ROWS - 1));
        }
        let sheet = self.book.worksheet_from_index(0).map_err(failed)?;
        for (column, value) in (0u16..).zip(values) {
            let text = match value {
                Value::Null => continue,
                Value::Integer(number) if (-EXACT..=EXACT).contains(number) => {
                    sheet.write_number(self.row, column, *number as f64).map_err(failed)?;
                    continue;
                }
                Value::Real(number) if number.is_finite() => {
                    sheet.write_number(self.row, column, *number).map_err(failed)?;
                    continue;
                }
                Value::Blob(bytes) => format!("x'{}'", HEXLOWER.encode(bytes)),
                other => other.to_string(),
            };
            if text.encode_utf16().count() > LONGEST_TEXT {
                let field = self.names.get(usize::from(column)).map_or("", String::as_str);
                let too_large = Error::new(ErrorCode::ExportTooLarge).with("what", "text").with("most", LONGEST_TEXT);
                return Err(too_large.with("field", field).with("row", self.row));
            }
            sheet.write_string(self.row, column, text).map_err(failed)?;
        }
        self.row += 1;
        Ok(())
    }

    /// Puts the workbook together.
    pub(super) fn end<W: Write + Seek + Send>(mut self, mut out: W) -> Result<W> {
        self.book.save_to_writer(&mut out).map_err(failed)?;
        Ok(out)
    }
}

fn failed(error: XlsxError) -> Error {
    match error {
        XlsxError::IoError(error) => crate::fresh::io_error(error),
        other => Error::internal(other),
    }
}
