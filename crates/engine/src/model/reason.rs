//! Why a field has its kind. Closed: every way a kind is found stands here, and the faces have words for each.

use std::collections::BTreeMap;

/// Why a field has its kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// Its declared type.
    DeclaredType {
        /// As it is written.
        declared: String,
    },
    /// It declares no type, and its values show no other.
    NoType,
    /// Its name, and no value seen speaks against it.
    Name {
        /// Values seen.
        seen: u32,
    },
    /// A CHECK lists its values.
    Check {
        /// How many.
        values: usize,
    },
    /// It is a foreign key.
    ForeignKey {
        /// Slug of the model referred to.
        model: String,
    },
    /// Its default.
    Default {
        /// The expression.
        expression: String,
    },
    /// Its values.
    Sample {
        /// Values seen.
        seen: u32,
    },
    /// The database computes it.
    Generated {
        /// Name of the kind it looks like.
        shown_as: &'static str,
    },
    /// Name or type promised another kind, and values seen are none of it.
    Contradicted {
        /// Name of that kind.
        guess: &'static str,
        /// Values seen.
        seen: u32,
    },
    /// Its values could not be read in time; its declared type alone decides.
    Unread,
}

impl Reason {
    /// Its code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::DeclaredType { .. } => "declared_type",
            Self::NoType => "no_type",
            Self::Name { .. } => "name",
            Self::Check { .. } => "check",
            Self::ForeignKey { .. } => "foreign_key",
            Self::Default { .. } => "default",
            Self::Sample { .. } => "sample",
            Self::Generated { .. } => "generated",
            Self::Contradicted { .. } => "contradicted",
            Self::Unread => "unread",
        }
    }

    /// What its words need. Never a value of the table: whoever reads this may not be allowed to see one.
    #[must_use]
    pub fn params(&self) -> BTreeMap<&'static str, String> {
        match self {
            Self::NoType | Self::Unread => BTreeMap::new(),
            Self::DeclaredType { declared } => [("declared", declared.clone())].into(),
            Self::Name { seen } | Self::Sample { seen } => [("seen", seen.to_string())].into(),
            Self::Check { values } => [("values", values.to_string())].into(),
            Self::ForeignKey { model } => [("model", model.clone())].into(),
            Self::Default { expression } => [("expression", expression.clone())].into(),
            Self::Generated { shown_as } => [("shown_as", (*shown_as).to_owned())].into(),
            Self::Contradicted { guess, seen } => [("guess", (*guess).to_owned()), ("seen", seen.to_string())].into(),
        }
    }
}
