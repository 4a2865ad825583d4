//! What people say about models and fields, over what was inferred: a typed tree with a TOML form.
//!
//! Precedence: inferred, then registered in Rust, then stored in the workspace. What is said is checked against the
//! schema once, when it is said (`check`); it is applied leniently (`apply`), because another program may rename or
//! drop a column afterwards, and a file must still open then. An option binds everyone, superusers too.

mod action;
mod apply;
mod beyond;
mod check;
mod effective;
mod kind;
mod named;
mod part;
mod read;
mod rules;
mod slug;
mod soft;
mod template;
mod tree;
mod word;
mod write;

pub use action::{ActionList, ActionOptions};
pub(super) use apply::apply;
pub(crate) use beyond::stored_over;
pub(crate) use check::check;
pub use effective::FieldGroup;
pub use named::Named;
pub use part::{Choice, Fieldset, Inline, Names, Prepopulated, Scalar, SoftDelete};
use read::join;
pub(crate) use read::{Document, refuse};
pub use rules::Rules;
pub(super) use slug::settle;
pub(crate) use soft::moment;
pub use soft::{Mark, SoftDeletion};
pub use template::{Piece, Template};
pub use tree::{FieldOptions, ModelOptions, Validation};
pub use word::{ActionScope, Format, Widget};
use write::stored;
pub(crate) use write::{difference, everything, file};

use super::Catalog;
use crate::error::Result;
use part::Part;

/// What is said about models, by the exact name of their table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// Per model.
    pub models: Named<ModelOptions>,
}

impl Options {
    /// Longest file of options, in bytes.
    pub const LONGEST: u64 = 4 * 1024 * 1024;

    /// Reads a file of options. Whether they fit a schema shows when they are registered or stored.
    ///
    /// # Errors
    /// [`ErrorCode::ConfigInvalid`](crate::error::ErrorCode::ConfigInvalid) with every problem of its form, each with
    /// line and column.
    pub fn from_toml(text: &str) -> Result<Self> {
        let document = Document::read(text);
        document.refuse(document.problems.clone())?;
        Ok(document.options)
    }

    /// A file that says the same.
    #[must_use]
    pub fn to_toml(&self) -> String {
        file(self)
    }

    /// Where the options of a table, or of one of its fields, stand in a file: the beginning of the paths in problems.
    #[must_use]
    pub fn path(table: &str, field: Option<&str>) -> String {
        let table = join("models", table);
        field.map_or_else(|| table.clone(), |name| join(&join(&table, "fields"), name))
    }

    /// What is said about a table.
    #[must_use]
    pub fn of(&self, table: &str) -> Option<&ModelOptions> {
        self.models.get(table)
    }

    /// The same with each table under its exact name; models without any option left out.
    #[must_use]
    pub(crate) fn named_as(&self, catalog: &Catalog) -> Self {
        let mut named = Self::default();
        for (table, model) in self.models.iter().filter(|(_, model)| !model.is_empty()) {
            let exact = catalog.of_table(table).map_or(table, |model| model.table.as_str());
            named.models.insert(exact, model.clone());
        }
        named
    }

    /// Lays these over a weaker layer: what both say, these say.
    #[must_use]
    pub fn over(mut self, weaker: &Self) -> Self {
        self.models.over(&weaker.models);
        self
    }
}
