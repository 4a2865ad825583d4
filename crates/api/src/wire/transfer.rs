//! Lists taken out of the file.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Listed, SortKey};

/// What an export is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ExportFormat {
    /// Lines of values with commas between.
    Csv,
    /// One array of objects.
    Json,
    /// An object a line.
    Ndjson,
    /// A workbook.
    Xlsx,
}

/// Which records are to be written, and how. The person is asked where to.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecordsExportReq {
    /// Which records.
    #[serde(flatten)]
    pub of: Listed,
    /// Fields to sort by, first first; the model's own order when there is none.
    pub sort: Vec<SortKey>,
    /// As what.
    pub format: ExportFormat,
    /// In CSV, an apostrophe before texts that a spreadsheet would take for a formula.
    pub safe: bool,
    /// Which fields, in this order; all when there is none.
    pub fields: Vec<String>,
}

/// What was written.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecordsExported {
    /// The path, shortened for people; nothing when they cancelled.
    pub path: Option<String>,
    /// Records.
    #[ts(type = "number")]
    pub rows: u64,
}
