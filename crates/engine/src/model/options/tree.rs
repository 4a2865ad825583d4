//! The options of a model and of a field, every key once: the struct, the builder's words, the TOML form and the rule of
//! precedence all come from the one list below. Nothing here knows a schema: `check` and `apply` do.

use super::action::ActionList;
use super::named::Named;
use super::part::{Choice, Fieldset, Inline, Names, Part, Prepopulated, Scalar, SoftDelete};
use super::read::Reader;
use super::word::{Format, Widget};

/// The word of a key in a file: its name, unless Rust has another use for that.
macro_rules! word {
    ($key:ident) => {
        stringify!($key)
    };
    ($key:ident $word:literal) => {
        $word
    };
}

/// Options as a table of TOML: what is set, under the weaker layer's where it is not.
macro_rules! tree {
    (
        $(#[$outer:meta])* $name:ident {
            options { $( $(#[$meta:meta])* $key:ident $($word:literal)? : $type:ty, )* }
            inside { $( $(#[$inner_meta:meta])* $inner:ident : $inner_type:ty, )* }
        }
    ) => {
        $(#[$outer])*
        #[derive(Debug, Clone, Default, PartialEq, Eq)]
        pub struct $name {
            $( $(#[$meta])* pub $key: Option<$type>, )*
            $( $(#[$inner_meta])* pub $inner: $inner_type, )*
        }

        impl $name {
            /// Every key, in the order in which files are written.
            pub const KEYS: &'static [&'static str] = &[$( word!($key $($word)?), )* $( stringify!($inner), )*];

            $(
                $(#[$meta])*
                #[must_use]
                pub fn $key(mut self, value: impl Into<$type>) -> Self {
                    self.$key = Some(value.into());
                    self
                }
            )*

            /// Whether nothing is set.
            #[must_use]
            pub fn is_empty(&self) -> bool {
                *self == Self::default()
            }
        }

        impl Part for $name {
            fn read(reader: &mut Reader, at: &str, value: &super::read::Spot<'_>) -> Option<Self> {
                let mut read = Self::default();
                for (key, path, value) in reader.entries(at, value)? {
                    match key.as_str() {
                        $( word!($key $($word)?) => read.$key = Part::read(reader, &path, value), )*
                        $( stringify!($inner) => read.$inner = Part::read(reader, &path, value).unwrap_or_default(), )*
                        _ => reader.unknown(&path, Self::KEYS),
                    }
                }
                Some(read)
            }

            fn write(&self) -> toml::Value {
                let mut table = toml::Table::new();
                $( if let Some(value) = &self.$key { table.insert(word!($key $($word)?).to_owned(), value.write()); } )*
                $( if !self.$inner.is_empty() { table.insert(stringify!($inner).to_owned(), self.$inner.write()); } )*
                toml::Value::Table(table)
            }

            fn over(&mut self, weaker: &Self) {
                $( match (&mut self.$key, &weaker.$key) {
                    (Some(stronger), Some(weaker)) => stronger.over(weaker),
                    (None, said) => self.$key.clone_from(said),
                    (Some(_), None) => {}
                } )*
                $( self.$inner.over(&weaker.$inner); )*
            }
        }
    };
}

tree! {
    /// What can be said about a model. What is not said is inferred.
    ModelOptions {
        options {
            /// Left out of menus and lists of models; still opens by name.
            hidden: bool,
            /// Name in permissions, links and commands.
            slug: String,
            /// What a list of it is called: `Songs`.
            label: String,
            /// What one of it is called: `Song`.
            label_one: String,
            /// Menu group.
            group: String,
            /// Lucide icon name.
            icon: String,
            /// Place among the models, smallest first, -1000000 to 1000000; 0 unless said, then by label.
            order: i64,
            /// Columns of the list, in this order.
            list_display: Names,
            /// Fields the search box looks in.
            search_fields: Names,
            /// Fields offered as filters.
            list_filter: Names,
            /// Order of a list nobody sorted; `-` before a field for largest first.
            ordering: Names,
            /// Records on a page, 1 to 500.
            per_page: i64,
            /// What a record is called: `{FirstName} {LastName}`.
            display: String,
            /// The form's groups of fields.
            fieldsets: Vec<Fieldset>,
            /// Fields that are shown and never written.
            readonly_fields: Names,
            /// Fields left out of forms, and never written by them.
            form_exclude: Names,
            /// Records of other tables that are edited under a record of this one.
            inlines: Vec<Inline>,
            /// Fields edited in the list itself.
            inline_edit_fields: Names,
            /// Fields filled in from others while a record is added.
            prepopulated_fields: Prepopulated,
            /// Foreign keys entered as a key rather than chosen by name.
            raw_id_fields: Names,
            /// Actions offered for selected records, in this order.
            actions: ActionList,
            /// Whether anybody may add.
            can_add: bool,
            /// Whether anybody may edit.
            can_edit: bool,
            /// Whether anybody may delete.
            can_delete: bool,
            /// Deleting marks the record instead.
            soft_delete: SoftDelete,
            /// Whether deleted records are kept for restore.
            trash: bool,
            /// Integer column that holds the order people give the records.
            position: String,
            /// Column that holds the e-mail of the person a record stands for.
            person: String,
        }
        inside {
            /// Per field, by column name.
            fields: Named<FieldOptions>,
        }
    }
}

tree! {
    /// What can be said about a field.
    FieldOptions {
        options {
            /// Label for people.
            label: String,
            /// A sentence under the field.
            help: String,
            /// Name of its kind.
            kind: String,
            /// How it is entered.
            widget: Widget,
            /// The values it may have, with words and colours for them.
            choices: Vec<Choice>,
            /// How its value is written.
            format: Format,
            /// What a new record begins with.
            initial "default": Scalar,
        }
        inside {
            /// What a new value must be.
            validation: Validation,
        }
    }
}

tree! {
    /// What a new value of a field must be. Values nobody touches are not looked at.
    Validation {
        options {
            /// Neither NULL nor blank.
            required: bool,
            /// Fewest characters.
            min_length: i64,
            /// Most characters.
            max_length: i64,
            /// Smallest number, or earliest date.
            min: Scalar,
            /// Largest number, or latest date.
            max: Scalar,
            /// Regular expression the whole text must match.
            pattern: String,
            /// No other record has the same value here and in these fields; empty for this field alone.
            unique_with: Names,
        }
        inside {}
    }
}

impl ModelOptions {
    /// Says something about a field: `.field("Name", |field| field.label("Title"))`.
    #[must_use]
    pub fn field(mut self, name: &str, say: impl FnOnce(FieldOptions) -> FieldOptions) -> Self {
        let said = self.fields.remove(name).unwrap_or_default();
        self.fields.insert(name, say(said));
        self
    }
}

impl FieldOptions {
    /// Says what a new value must be: `.validation(|rules| rules.max_length(10))`.
    #[must_use]
    pub fn validation(mut self, say: impl FnOnce(Validation) -> Validation) -> Self {
        self.validation = say(self.validation);
        self
    }
}
