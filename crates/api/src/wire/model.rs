//! Models and fields as the faces see them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A table as the admin shows it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ModelView {
    /// Stable name used by permissions, links and the command line.
    pub slug: String,
    /// What a list of it is called: `Invoice lines`.
    pub label: String,
    /// What one of it is called: `Invoice line`.
    pub label_one: String,
    /// Menu group, when one was set.
    pub group: Option<String>,
    /// Exact name of the table.
    pub table: String,
    /// Lucide icon name.
    pub icon: String,
    /// Column names of the key, in order; empty when records are addressed by rowid.
    pub key: Vec<String>,
    /// Field whose value names a record; nothing when records are called `#key`.
    pub display: Option<String>,
    /// Whether the search box has any field to look in.
    pub searchable: bool,
    /// Columns in table order.
    pub fields: Vec<FieldView>,
    /// What the signed-in person may do.
    pub can: CanView,
}

/// A column as the admin shows it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FieldView {
    /// Exact name of the column.
    pub name: String,
    /// Label for people.
    pub label: String,
    /// How it is shown and edited.
    pub kind: FieldKind,
    /// Must have a value.
    pub required: bool,
    /// Shown, never written (key of an existing record, generated column).
    pub read_only: bool,
    /// Whether empty means NULL (otherwise the column is NOT NULL).
    pub nullable: bool,
    /// Longest text in characters, from a type such as `NVARCHAR(160)`: advice, SQLite does not enforce it.
    pub max_length: Option<u32>,
    /// Decimals shown, from a type such as `NUMERIC(10,2)`.
    pub scale: Option<u32>,
    /// What a foreign key refers to.
    pub references: Option<ReferenceView>,
    /// The allowed values of an enum, in the order of its CHECK.
    pub choices: Option<Vec<String>>,
}

/// What a foreign key refers to.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReferenceView {
    /// Slug of the model.
    pub model: String,
    /// Column referred to.
    pub field: String,
}

/// How a field is shown and edited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FieldKind {
    /// One line of text.
    Text,
    /// Several lines of text.
    LongText,
    /// Whole number, 64 bits.
    Integer,
    /// Number with decimals; a string on the wire.
    Decimal,
    /// Yes or no.
    Boolean,
    /// Date, or date and time, as the text the column stores.
    Datetime,
    /// Refers to a record of another model.
    ForeignKey,
    /// One of the values a CHECK lists.
    Enum,
    /// Bytes; shown as a summary, not edited here.
    Blob,
}

/// What the signed-in person may do with a model.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct CanView {
    /// See records.
    pub view: bool,
    /// Add records.
    pub add: bool,
    /// Edit records.
    pub edit: bool,
    /// Delete records.
    pub delete: bool,
    /// Export records.
    pub export: bool,
}
