//! Addressing one record.

use std::fmt;

use crate::value::Value;

/// How records of a model are addressed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeyColumns {
    /// By these columns, in key order.
    Columns(Vec<String>),
    /// By the rowid, under the given name; the table declares no key. Never stored outside the file.
    Rowid(&'static str),
}

impl KeyColumns {
    /// Column names, or the rowid's.
    #[must_use]
    pub fn names(&self) -> Vec<&str> {
        match self {
            Self::Columns(names) => names.iter().map(String::as_str).collect(),
            Self::Rowid(name) => vec![name],
        }
    }
}

/// The address of one record: a value per key column, in the order of [`KeyColumns::names`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordKey(pub Vec<Value>);

/// For `#key` names: parts joined by `-`.
impl fmt::Display for RecordKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, part) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str("-")?;
            }
            write!(f, "{part}")?;
        }
        Ok(())
    }
}
