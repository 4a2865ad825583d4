//! Addressing one record.

use std::fmt;

use crate::value::Value;

/// How records of a model are addressed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeyColumns {
    /// By these columns, in key order.
    Columns(Vec<String>),
    /// By these columns, and by the rowid under the given name where one of them is NULL, as SQLite allows in a key that
    /// does not forbid it.
    Nullable(Vec<String>, &'static str),
    /// By the rowid, under the given name; the table declares no key. Never stored outside the file.
    Rowid(&'static str),
    /// By everything shown of it: a row of a view has no other address. Rows that are equal in all of this are one.
    Row(Vec<String>),
}

impl KeyColumns {
    /// Column names, or the rowid's.
    #[must_use]
    pub fn names(&self) -> Vec<&str> {
        match self {
            Self::Columns(names) | Self::Nullable(names, _) | Self::Row(names) => {
                names.iter().map(String::as_str).collect()
            }
            Self::Rowid(name) => vec![name],
        }
    }

    /// How many columns it has.
    pub(crate) fn count(&self) -> usize {
        match self {
            Self::Columns(names) | Self::Nullable(names, _) | Self::Row(names) => names.len(),
            Self::Rowid(_) => 1,
        }
    }

    /// Under which name the rowid is part of the address, always or where a column of the key is NULL.
    #[must_use]
    pub fn rowid(&self) -> Option<&'static str> {
        match self {
            Self::Nullable(_, name) | Self::Rowid(name) => Some(name),
            Self::Columns(_) | Self::Row(_) => None,
        }
    }
}

/// The address of one record: a value per key column, in the order of [`KeyColumns::names`]; where one of them is NULL in
/// a table that has rowids, the rowid follows.
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
