//! The pieces options are made of, and how each is read from TOML, written to it and laid over a weaker one.

use std::collections::BTreeMap;

use toml::de::DeValue;

use super::read::{Reader, Spot};
use crate::error::ProblemCode;
use crate::model::Kind;
use crate::value::Value;

/// Something that stands in a file of options.
pub(crate) trait Part: Sized {
    /// Reads it; what is wrong goes to the reader.
    fn read(reader: &mut Reader, at: &str, value: &Spot<'_>) -> Option<Self>;

    /// Its TOML.
    fn write(&self) -> toml::Value;

    /// Lays it over the weaker layer's. A single value simply stands.
    fn over(&mut self, _weaker: &Self) {}
}

/// A list of names: of columns, mostly.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Names(pub Vec<String>);

impl<T: Into<String>, const N: usize> From<[T; N]> for Names {
    fn from(names: [T; N]) -> Self {
        names.into_iter().collect()
    }
}

impl From<Vec<String>> for Names {
    fn from(names: Vec<String>) -> Self {
        Self(names)
    }
}

impl<T: Into<String>> FromIterator<T> for Names {
    fn from_iter<I: IntoIterator<Item = T>>(names: I) -> Self {
        Self(names.into_iter().map(Into::into).collect())
    }
}

/// Which fields are filled in from which.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Prepopulated(pub BTreeMap<String, Names>);

impl<T: Into<String>, F: Into<Names>, const N: usize> From<[(T, F); N]> for Prepopulated {
    fn from(fields: [(T, F); N]) -> Self {
        Self(fields.into_iter().map(|(target, from)| (target.into(), from.into())).collect())
    }
}

/// One value as a file of options writes it; what it is for a field, the field's kind decides.
#[derive(Debug, Clone)]
pub enum Scalar {
    /// Text, and dates.
    Text(String),
    /// A whole number.
    Integer(i64),
    /// A finite number with decimals.
    Real(f64),
    /// Yes or no.
    Boolean(bool),
}

impl Scalar {
    /// Its text, as a person would type it.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Integer(number) => number.to_string(),
            Self::Real(number) => number.to_string(),
            Self::Boolean(yes) => yes.to_string(),
        }
    }

    /// As a file of options writes a value.
    #[must_use]
    pub fn of(value: &Value) -> Self {
        match value {
            Value::Integer(number) => Self::Integer(*number),
            Value::Real(number) if number.is_finite() => Self::Real(*number),
            other => Self::Text(other.to_string()),
        }
    }

    /// What it is for a field of that kind.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn value_for(&self, kind: &Kind) -> Result<Value, ProblemCode> {
        let value = kind.parse(&self.text())?;
        kind.check(&value).map_err(|(code, _)| code)?;
        Ok(value)
    }
}

impl PartialEq for Scalar {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Text(a), Self::Text(b)) => a == b,
            (Self::Integer(a), Self::Integer(b)) => a == b,
            (Self::Real(a), Self::Real(b)) => a.to_bits() == b.to_bits(),
            (Self::Boolean(a), Self::Boolean(b)) => a == b,
            _ => false,
        }
    }
}

impl Eq for Scalar {}

macro_rules! scalar_from {
    ($( $type:ty => $variant:ident, )*) => {
        $( impl From<$type> for Scalar {
            fn from(value: $type) -> Self {
                Self::$variant(value.into())
            }
        } )*
    };
}

scalar_from! { &str => Text, String => Text, i32 => Integer, i64 => Integer, f64 => Real, bool => Boolean, }

/// A table of TOML with keys that must be there and keys that may.
macro_rules! part {
    ($(#[$outer:meta])* $name:ident {
        must { $( $(#[$meta:meta])* $key:ident : $type:ty, )* }
        may { $( $(#[$may_meta:meta])* $may:ident : $may_type:ty, )* }
    }) => {
        $(#[$outer])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct $name {
            $( $(#[$meta])* pub $key: $type, )*
            $( $(#[$may_meta])* pub $may: Option<$may_type>, )*
        }

        impl $name {
            /// Every key.
            pub const KEYS: &'static [&'static str] = &[$( stringify!($key), )* $( stringify!($may), )*];

            /// With what must be said.
            #[must_use]
            pub fn new($( $key: impl Into<$type>, )*) -> Self {
                Self { $( $key: $key.into(), )* $( $may: None, )* }
            }

            $(
                $(#[$may_meta])*
                #[must_use]
                pub fn $may(mut self, value: impl Into<$may_type>) -> Self {
                    self.$may = Some(value.into());
                    self
                }
            )*

            pub(super) fn read_table(reader: &mut Reader, at: &str, value: &Spot<'_>) -> Option<Self> {
                $( let mut $key = None; )*
                $( let mut $may = None; )*
                let mut whole = true;
                for (key, path, value) in reader.entries(at, value)? {
                    match key.as_str() {
                        $( stringify!($key) => { $key = <$type>::read(reader, &path, value); whole &= $key.is_some(); } )*
                        $( stringify!($may) => $may = Part::read(reader, &path, value), )*
                        _ => reader.unknown(&path, Self::KEYS),
                    }
                }
                $( if whole && $key.is_none() {
                    reader.missing(at, stringify!($key));
                } )*
                Some(Self { $( $key: $key?, )* $( $may, )* })
            }

            pub(super) fn write_table(&self) -> toml::Value {
                let mut table = toml::Table::new();
                $( table.insert(stringify!($key).to_owned(), self.$key.write()); )*
                $( if let Some(value) = &self.$may { table.insert(stringify!($may).to_owned(), value.write()); } )*
                toml::Value::Table(table)
            }
        }
    };
}

part! {
    /// Deleting writes `value` to `column` instead.
    SoftDelete {
        must {
            /// The column that says a record is deleted.
            column: String,
        }
        may {
            /// What it then holds; the moment of deletion when nothing is said, or `now`.
            value: Scalar,
        }
    }
}

part! {
    /// A group of fields of the form.
    Fieldset {
        must {
            /// Its heading.
            label: String,
            /// Its fields.
            fields: Names,
        }
        may {
            /// Only its heading is seen until it is opened.
            collapsed: bool,
        }
    }
}

part! {
    /// Records of another table, edited under the record they refer to.
    Inline {
        must {
            /// Exact name of their table.
            table: String,
        }
        may {
            /// The foreign key that refers here; needed when there are several.
            field: String,
            /// Their fields to show.
            fields: Names,
        }
    }
}

part! {
    /// A value a field may have.
    Choice {
        must {
            /// The value.
            value: Scalar,
        }
        may {
            /// What it is called.
            label: String,
            /// Its colour: `#rrggbb`.
            color: String,
        }
    }
}

macro_rules! plain_parts {
    ($( $name:ident ),*) => {
        $( impl Part for $name {
            fn read(reader: &mut Reader, at: &str, value: &Spot<'_>) -> Option<Self> {
                Self::read_table(reader, at, value)
            }

            fn write(&self) -> toml::Value {
                self.write_table()
            }
        } )*
    };
}

plain_parts!(SoftDelete, Fieldset, Inline);
pub(super) use part;

/// A choice is a table, or just its value.
impl Part for Choice {
    fn read(reader: &mut Reader, at: &str, value: &Spot<'_>) -> Option<Self> {
        match value.get_ref() {
            DeValue::Table(_) => Self::read_table(reader, at, value),
            _ => Scalar::read(reader, at, value).map(Self::new),
        }
    }

    fn write(&self) -> toml::Value {
        if self.label.is_none() && self.color.is_none() { self.value.write() } else { self.write_table() }
    }
}

impl Part for bool {
    fn read(reader: &mut Reader, at: &str, value: &Spot<'_>) -> Option<Self> {
        let found = value.get_ref().as_bool();
        found.or_else(|| reader.wrong_type(at, "boolean"))
    }

    fn write(&self) -> toml::Value {
        toml::Value::Boolean(*self)
    }
}

impl Part for i64 {
    fn read(reader: &mut Reader, at: &str, value: &Spot<'_>) -> Option<Self> {
        let Some(number) = value.get_ref().as_integer() else { return reader.wrong_type(at, "integer") };
        let found = Self::from_str_radix(number.as_str(), number.radix()).ok();
        found.or_else(|| reader.wrong_type(at, "integer"))
    }

    fn write(&self) -> toml::Value {
        toml::Value::Integer(*self)
    }
}

impl Part for String {
    fn read(reader: &mut Reader, at: &str, value: &Spot<'_>) -> Option<Self> {
        let found = value.get_ref().as_str().map(ToOwned::to_owned);
        found.or_else(|| reader.wrong_type(at, "text"))
    }

    fn write(&self) -> toml::Value {
        toml::Value::String(self.clone())
    }
}

impl Part for Scalar {
    fn read(reader: &mut Reader, at: &str, value: &Spot<'_>) -> Option<Self> {
        match value.get_ref() {
            DeValue::Integer(_) => i64::read(reader, at, value).map(Self::Integer),
            DeValue::Boolean(yes) => Some(Self::Boolean(*yes)),
            DeValue::String(text) => Some(Self::Text(text.clone().into_owned())),
            DeValue::Datetime(moment) => Some(Self::Text(moment.to_string())),
            DeValue::Float(number) => match number.as_str().parse::<f64>() {
                Ok(number) if number.is_finite() => Some(Self::Real(number)),
                _ => reader.wrong_type(at, "scalar"),
            },
            DeValue::Array(_) | DeValue::Table(_) => reader.wrong_type(at, "scalar"),
        }
    }

    fn write(&self) -> toml::Value {
        match self {
            Self::Text(text) => toml::Value::String(text.clone()),
            Self::Integer(number) => toml::Value::Integer(*number),
            Self::Real(number) => toml::Value::Float(*number),
            Self::Boolean(yes) => toml::Value::Boolean(*yes),
        }
    }
}

impl<T: Part> Part for Vec<T> {
    fn read(reader: &mut Reader, at: &str, value: &Spot<'_>) -> Option<Self> {
        let Some(items) = value.get_ref().as_array() else { return reader.wrong_type(at, "list") };
        let mut read = Self::new();
        for (index, item) in items.iter().enumerate() {
            let path = format!("{at}[{index}]");
            reader.place(&path, item.span().start);
            read.extend(T::read(reader, &path, item));
        }
        // What is wrong with all of them was told: it is not told again that there is none.
        (items.is_empty() || !read.is_empty()).then_some(read)
    }

    fn write(&self) -> toml::Value {
        toml::Value::Array(self.iter().map(Part::write).collect())
    }
}

impl Part for Names {
    fn read(reader: &mut Reader, at: &str, value: &Spot<'_>) -> Option<Self> {
        Vec::read(reader, at, value).map(Self)
    }

    fn write(&self) -> toml::Value {
        self.0.write()
    }
}

impl Part for Prepopulated {
    fn read(reader: &mut Reader, at: &str, value: &Spot<'_>) -> Option<Self> {
        let mut read = BTreeMap::new();
        for (name, path, value) in reader.named(at, value)? {
            if let Some(names) = Names::read(reader, &path, value) {
                read.insert(name, names);
            }
        }
        Some(Self(read))
    }

    fn write(&self) -> toml::Value {
        toml::Value::Table(self.0.iter().map(|(name, names)| (name.clone(), names.write())).collect())
    }
}
