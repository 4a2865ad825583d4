//! What the admin shows: models from tables, fields from columns, with labels, kinds and names for records.

mod catalog;
mod icon;
mod infer;
mod key;
pub mod kind;
mod naming;

pub use catalog::Catalog;
pub use key::{KeyColumns, RecordKey};
pub use kind::Kind;

use crate::schema::Affinity;
use crate::value::Value;

/// A table as the admin shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Model {
    /// Stable name used by permissions, links and the command line.
    pub slug: String,
    /// What a list of it is called: `Invoice lines`.
    pub label: String,
    /// What one of it is called: `Invoice line`.
    pub label_one: String,
    /// Lucide icon name.
    pub icon: String,
    /// Exact name of the table.
    pub table: String,
    /// What the database lets anyone do: a view is read only, unless triggers stand in for writing.
    pub writable: Writable,
    /// Some constraint of the table says what to do on conflict; writing then says otherwise.
    pub on_conflict: bool,
    /// How its records are addressed.
    pub key: KeyColumns,
    /// Fields in column order.
    pub fields: Vec<Field>,
    /// Fields whose values, joined by a space, name a record; none means `#key`.
    pub display: Vec<String>,
    /// Fields the search box looks in.
    pub search: Vec<String>,
}

impl Model {
    /// The field of that column name (ASCII case ignored, as SQLite does).
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.name.eq_ignore_ascii_case(name))
    }

    /// The name of a record from its key and the values of its display fields: trimmed, never empty.
    #[must_use]
    pub fn display_of(&self, key: &RecordKey, values: &[Value]) -> String {
        let parts: Vec<String> =
            values.iter().map(|value| value.to_string().trim().to_owned()).filter(|part| !part.is_empty()).collect();
        if parts.is_empty() { format!("#{key}") } else { parts.join(" ") }
    }
}

/// What the database lets anyone do with the rows of a table or view.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Writable {
    /// Add.
    pub add: bool,
    /// Edit.
    pub edit: bool,
    /// Delete.
    pub delete: bool,
}

impl Writable {
    /// An ordinary table.
    pub const ALL: Self = Self { add: true, edit: true, delete: true };
}

/// A column as the admin shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Exact name of the column.
    pub name: String,
    /// Label for people.
    pub label: String,
    /// How it is shown, read and edited.
    pub kind: Kind,
    /// How the database converts what is stored.
    pub affinity: Affinity,
    /// NULL is refused.
    pub not_null: bool,
    /// Has no default and is NOT NULL: must be given.
    pub required: bool,
    /// Computed by the database: never written.
    pub generated: bool,
    /// Part of the key: written when a record is added, then fixed.
    pub in_key: bool,
}
