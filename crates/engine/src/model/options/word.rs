//! Options that are one word of a closed list.

use super::part::Part;
use super::read::{Reader, Spot};

macro_rules! words {
    ($(#[$outer:meta])* $name:ident { $( $(#[$meta:meta])* $variant:ident = $text:literal, )* }) => {
        $(#[$outer])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $name { $( $(#[$meta])* $variant, )* }

        impl $name {
            /// Every word.
            pub const ALL: &'static [Self] = &[$( Self::$variant, )*];

            /// The word.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $( Self::$variant => $text, )* }
            }
        }

        impl Part for $name {
            fn read(reader: &mut Reader, at: &str, value: &Spot<'_>) -> Option<Self> {
                let text = String::read(reader, at, value)?;
                let found = Self::ALL.iter().copied().find(|word| word.as_str() == text);
                if found.is_none() {
                    reader.not_one_of(at, &text, &[$( $text, )*]);
                }
                found
            }

            fn write(&self) -> toml::Value {
                toml::Value::from(self.as_str())
            }
        }
    };
}

words! {
    /// How a field is entered.
    Widget {
        /// One line.
        Input = "input",
        /// Several lines.
        Textarea = "textarea",
        /// Several lines with a preview of the Markdown they are.
        Markdown = "markdown",
        /// Formatted text.
        RichText = "rich_text",
        /// Source text.
        Code = "code",
        /// A box to tick.
        Checkbox = "checkbox",
        /// A switch.
        Switch = "switch",
        /// A list that opens.
        Select = "select",
        /// All choices at once.
        Radio = "radio",
        /// Choosing a record by name.
        Search = "search",
    }
}

words! {
    /// How a value is written.
    Format {
        /// Digits and nothing else.
        Plain = "plain",
        /// Digits in groups, as the person's language has it.
        Grouped = "grouped",
        /// Hundredths: 0.5 is 50 %.
        Percent = "percent",
        /// A size in bytes: 1.2 MB.
        Bytes = "bytes",
        /// As ISO 8601 has it.
        Iso = "iso",
        /// A short date.
        Short = "short",
        /// A date of middle length.
        Medium = "medium",
        /// A date in full.
        Long = "long",
        /// How long ago.
        Relative = "relative",
    }
}

impl Widget {
    /// Whether fields of a kind of that name can be entered this way.
    #[must_use]
    pub fn fits(self, kind: &str) -> bool {
        match self {
            Self::Input => !matches!(kind, "blob"),
            Self::Textarea | Self::Code | Self::Markdown | Self::RichText => {
                matches!(kind, "text" | "long_text" | "markdown" | "rich_text" | "json")
            }
            Self::Checkbox | Self::Switch => kind == "boolean",
            Self::Select | Self::Radio => matches!(kind, "boolean" | "enum" | "foreign_key" | "choices"),
            Self::Search => kind == "foreign_key",
        }
    }
}

impl Format {
    /// Whether values of a kind of that name can be written this way.
    #[must_use]
    pub fn fits(self, kind: &str) -> bool {
        match self {
            Self::Plain | Self::Grouped => matches!(kind, "integer" | "decimal" | "real"),
            Self::Percent => matches!(kind, "decimal" | "real"),
            Self::Bytes => kind == "integer",
            Self::Iso | Self::Short | Self::Medium | Self::Long | Self::Relative => {
                matches!(kind, "date" | "datetime" | "time" | "created" | "updated")
            }
        }
    }
}
