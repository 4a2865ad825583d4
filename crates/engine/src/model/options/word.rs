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
        /// A new password, twice.
        Password = "password",
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
        /// A date in digits, a time without its seconds.
        Short = "short",
        /// A date with its month in letters, a time with its seconds.
        Medium = "medium",
        /// A date in full.
        Long = "long",
        /// How long ago.
        Relative = "relative",
    }
}

words! {
    /// What an action is run on.
    ActionScope {
        /// One record.
        Row = "row",
        /// Selected records.
        Bulk = "bulk",
        /// Either.
        Both = "both",
    }
}

impl Widget {
    /// Whether fields of a kind of that name can be entered this way.
    #[must_use]
    pub fn fits(self, kind: &str) -> bool {
        match self {
            // What is never entered is not entered in a line either; yes and no have no text of their own.
            Self::Input => !matches!(kind, "blob" | "password" | "generated" | "boolean"),
            Self::Textarea | Self::Code => {
                matches!(kind, "text" | "long_text" | "markdown" | "rich_text" | "json")
            }
            // One would be written where the other is read.
            Self::Markdown => matches!(kind, "text" | "long_text" | "markdown"),
            Self::RichText => matches!(kind, "text" | "long_text" | "rich_text"),
            Self::Checkbox | Self::Switch => kind == "boolean",
            Self::Select | Self::Radio => matches!(kind, "boolean" | "enum" | "foreign_key" | "choices"),
            Self::Search => kind == "foreign_key",
            Self::Password => kind == "password",
        }
    }
}

impl Format {
    /// Whether values that look like those of a kind of that name can be written this way.
    #[must_use]
    pub fn fits(self, kind: &str) -> bool {
        match self {
            Self::Plain | Self::Grouped => matches!(kind, "integer" | "decimal" | "real"),
            Self::Percent => matches!(kind, "decimal" | "real"),
            Self::Bytes => kind == "integer",
            Self::Iso | Self::Short | Self::Medium => matches!(kind, "date" | "datetime" | "time"),
            // A time of day has no day to write out, and no distance from now.
            Self::Long | Self::Relative => matches!(kind, "date" | "datetime"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Kind;

    fn kinds(fits: impl Fn(&str) -> bool) -> String {
        Kind::NAMES.into_iter().filter(|kind| fits(kind)).collect::<Vec<_>>().join(" ")
    }

    /// Every word with the kinds it makes sense for: the controls of the window and the checks follow this.
    #[test]
    fn every_word_fits_the_kinds_it_makes_sense_for() {
        let texts = "text long_text markdown rich_text json";
        for (widget, expected) in [
            (Widget::Textarea, texts),
            (Widget::Code, texts),
            (Widget::Markdown, "text long_text markdown"),
            (Widget::RichText, "text long_text rich_text"),
            (Widget::Checkbox, "boolean"),
            (Widget::Switch, "boolean"),
            (Widget::Select, "boolean enum choices foreign_key"),
            (Widget::Radio, "boolean enum choices foreign_key"),
            (Widget::Search, "foreign_key"),
            (Widget::Password, "password"),
        ] {
            assert_eq!(kinds(|kind| widget.fits(kind)), expected, "{}", widget.as_str());
        }
        assert_eq!(kinds(|kind| !Widget::Input.fits(kind)), "boolean blob password generated");
        for (format, expected) in [
            (Format::Plain, "integer decimal real"),
            (Format::Grouped, "integer decimal real"),
            (Format::Percent, "decimal real"),
            (Format::Bytes, "integer"),
            (Format::Iso, "date time datetime"),
            (Format::Short, "date time datetime"),
            (Format::Medium, "date time datetime"),
            (Format::Long, "date datetime"),
            (Format::Relative, "date datetime"),
        ] {
            assert_eq!(kinds(|kind| format.fits(kind)), expected, "{}", format.as_str());
        }
    }
}
