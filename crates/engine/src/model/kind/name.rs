//! Stable names of kinds: on the wire, on the command line and in configuration files.

use super::Kind;

/// Every name, in the order of the documentation.
const NAMES: [&str; 30] = [
    "text",
    "long_text",
    "markdown",
    "rich_text",
    "slug",
    "integer",
    "decimal",
    "real",
    "boolean",
    "date",
    "time",
    "datetime",
    "duration",
    "json",
    "uuid",
    "email",
    "url",
    "phone",
    "colour",
    "enum",
    "choices",
    "foreign_key",
    "blob",
    "file",
    "image",
    "password",
    "created",
    "updated",
    "generated",
    "position",
];

impl Kind {
    /// Every name a kind can have.
    pub const NAMES: [&'static str; 30] = NAMES;

    /// Its name.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Text(_) => "text",
            Self::LongText(_) => "long_text",
            Self::Markdown => "markdown",
            Self::RichText => "rich_text",
            Self::Slug => "slug",
            Self::Integer => "integer",
            Self::Decimal(_) => "decimal",
            Self::Real => "real",
            Self::Boolean(_) => "boolean",
            Self::Date(_) => "date",
            Self::Time(_) => "time",
            Self::Datetime(_) => "datetime",
            Self::Duration(_) => "duration",
            Self::Json => "json",
            Self::Uuid(_) => "uuid",
            Self::Email => "email",
            Self::Url => "url",
            Self::Phone => "phone",
            Self::Colour => "colour",
            Self::ForeignKey(_) => "foreign_key",
            Self::Enum(_) => "enum",
            Self::Choices(_) => "choices",
            Self::Blob => "blob",
            Self::File => "file",
            Self::Image => "image",
            Self::Password(_) => "password",
            Self::Created(_) => "created",
            Self::Updated(_) => "updated",
            Self::Generated(_) => "generated",
            Self::Position => "position",
        }
    }
}
