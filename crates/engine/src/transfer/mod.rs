//! Lists taken out of the file, for other programs: whole, one record after the other, nothing of them held.
//!
//! What leaves is what the person may export, and passwords never. The file is written under another name and put in place when
//! it is whole; who exported what, and how many records, is in the audit log by then.

mod csv;
mod export;
mod json;
mod xlsx;

use std::path::PathBuf;

pub(crate) use export::export;

/// What the file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Comma-separated values (RFC 4180), with the names of the columns first.
    Csv,
    /// One JSON array of objects.
    Json,
    /// One JSON object a line.
    Ndjson,
    /// A workbook of Excel's.
    Xlsx,
}

impl Format {
    /// Every format, in the order in which people are shown them.
    pub const ALL: [Self; 4] = [Self::Csv, Self::Json, Self::Ndjson, Self::Xlsx];

    /// Its name, which is also how its files end.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Ndjson => "ndjson",
            Self::Xlsx => "xlsx",
        }
    }

    /// The format of that name.
    #[must_use]
    pub fn of(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.as_str() == name)
    }
}

/// What a cell of a CSV file may begin with. The other formats say of each cell what it is, and no text of theirs is a formula.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Cells {
    /// Anything: each value as it is stored.
    #[default]
    Exact,
    /// Nothing a spreadsheet would take for a formula: such texts get an apostrophe in front (SECURITY.md 3.12).
    Safe,
}

impl Cells {
    /// As recorded.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Safe => "safe",
        }
    }
}

/// What is exported of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Export {
    /// What the file is.
    pub format: Format,
    /// What its cells may begin with.
    pub cells: Cells,
    /// The fields, in this order, each once; all that may be exported when none is named.
    pub fields: Vec<String>,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// Where the file is.
    pub path: PathBuf,
    /// Records in it.
    pub rows: u64,
    /// Its size.
    pub bytes: u64,
}
