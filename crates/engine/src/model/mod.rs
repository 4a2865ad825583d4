//! What the admin shows: models from tables, fields from columns, with labels, kinds and names for records.

mod catalog;
mod evidence;
mod icon;
mod infer;
mod key;
pub mod kind;
mod naming;
pub mod options;
mod reason;

pub use catalog::Catalog;
pub use evidence::{Evidence, Facts};
pub(crate) use evidence::{LARGE_BLOB, LARGE_TEXT};
pub(crate) use infer::{Samples, wanted};
pub use key::{KeyColumns, RecordKey};
pub use kind::Kind;
pub(crate) use naming::{is_slug, label as label_of};
pub use options::{FieldOptions, ModelOptions, Options};
pub use reason::Reason;

use crate::schema::Affinity;
use crate::value::Value;
use options::{Rules, Template};

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
    /// What is read of it may be computed while it is read, however long that takes: a view, a virtual table, a table with
    /// generated columns.
    pub computed: bool,
    /// How its records are addressed.
    pub key: KeyColumns,
    /// Fields in column order.
    pub fields: Vec<Field>,
    /// Fields whose values name a record, joined by a space unless there is a template; none means `#key`.
    pub display: Vec<String>,
    /// How the values of `display` are put together, when the options say so.
    pub template: Option<Template>,
    /// Fields the search box looks in.
    pub search: Vec<String>,
    /// Only joins records of two other models: its fields are two foreign keys, and what fills itself in.
    pub junction: bool,
    /// The foreign key that makes its records a tree: each names its parent among them.
    pub tree: Option<String>,
    /// What was said about it, in Rust and in the workspace.
    pub options: ModelOptions,
}

impl Model {
    /// The field of that column name (ASCII case ignored, as SQLite does).
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.name.eq_ignore_ascii_case(name))
    }

    /// The name of a record from its key and the values of its display fields: trimmed, never empty.
    #[must_use]
    pub fn display_of<'v>(&self, key: &RecordKey, values: impl IntoIterator<Item = &'v Value>) -> String {
        let kinds = self.display.iter().map(|name| self.field(name).map(|field| &field.kind));
        let texts = kinds
            .chain(std::iter::repeat(None))
            .zip(values)
            .map(|(kind, value)| kind.map_or_else(|| value.to_string(), |kind| kind.format(value)));
        let mut name = String::new();
        if let Some(template) = &self.template {
            name = template.render(texts.map(trimmed));
        } else {
            for text in texts.map(trimmed).filter(|text| !text.is_empty()) {
                if name.is_empty() {
                    name = text;
                } else {
                    name.push(' ');
                    name.push_str(&text);
                }
            }
        }
        if name.is_empty() { format!("#{key}") } else { name }
    }
}

fn trimmed(text: String) -> String {
    let inner = text.trim();
    if inner.len() == text.len() { text } else { inner.to_owned() }
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
    /// A number that the database gives where none is given: the rowid under another name.
    pub fills_itself: bool,
    /// The reference of several columns whose name stands at this one, the last of them.
    pub joint: Option<Joint>,
    /// Its collation is one that only another program brings: it is compared byte by byte, and indexes on it are not used.
    pub foreign_collation: bool,
    /// Why it has this kind.
    pub because: Reason,
    /// What is known of the column, for giving it another kind.
    pub facts: Facts,
    /// Shown, never written, by an option.
    pub read_only: bool,
    /// Left out of forms, by an option.
    pub excluded: bool,
    /// What a new value must be beyond its kind.
    pub rules: Rules,
    /// What was said about it, in Rust and in the workspace.
    pub options: FieldOptions,
}

/// A foreign key of several columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Joint {
    /// Slug of the model it refers to.
    pub model: String,
    /// Each of its columns with the one it refers to, by their exact names, in the order of the key.
    pub pairs: Vec<(String, String)>,
}

impl Field {
    /// The kind of that name for this column, in the form its values have. Nothing for a name that is none, and for kinds
    /// that need to be told more: `foreign_key`, `enum` and `generated`, unless the field is one.
    #[must_use]
    pub fn as_kind(&self, name: &str) -> Option<Kind> {
        if self.kind.name() == name { Some(self.kind.clone()) } else { infer::named(name, &self.name, &self.facts) }
    }
}
