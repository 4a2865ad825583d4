//! The filter language: one tree, in Rust, as JSON and as text. Names and values are as a person gave them; whether they
//! fit a model is checked in `check`, and what they mean to SQLite is written in the store.
//!
//! Truth has two values: a record either meets a test or does not. `not` finds exactly what its filter does not find, so
//! `not status = 'void'` finds records without a status too, while `status != 'void'` asks for a status that differs.

mod check;
mod compare;
mod dates;
mod json;
mod lex;
mod parse;
mod print;
mod read;
mod relative;
mod rule;
mod step;
#[cfg(test)]
mod tests;
mod who;

pub(crate) use check::{Condition, Place, Read, Scope, Test as ColumnTest, condition, named};
pub(crate) use read::read;
pub use relative::{Relative, Unit};
pub(crate) use rule::row_rule;
pub(crate) use who::asked_of_record;

/// Most bytes of a filter's text.
pub const MOST_TEXT: usize = 20_000;
/// Most levels a filter may be nested.
pub const MOST_DEPTH: usize = 64;
/// Most tests and values in one filter.
pub const MOST_TERMS: usize = 2_000;

/// Which records. The default is every record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Filter {
    /// All must hold; nothing to hold is everything.
    All(Vec<Filter>),
    /// At least one must hold; of none, none does.
    Any(Vec<Filter>),
    /// Must not hold.
    Not(Box<Filter>),
    /// A field meets a test.
    Field(FieldPath, Test),
    /// Records of another model refer to the record.
    Has(Children),
}

/// A field of the model, or of the record one of its foreign keys refers to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldPath {
    /// The foreign key to follow first.
    pub through: Option<String>,
    /// The field: its column's name, else in another case, else its label.
    pub field: String,
}

/// A model that refers to this one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Children {
    /// Its slug, table or label.
    pub model: String,
    /// Its foreign key; any that refers here when nothing is given.
    pub by: Option<String>,
}

/// What a field must be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Test {
    /// Equal, by the column's collation; a date in part (`2026-11`) means any time in it.
    Is(Operand),
    /// Has a value, and another one than this.
    Not(Operand),
    /// Contains the text.
    Contains(String),
    /// Starts with the text.
    Starts(String),
    /// Ends with the text.
    Ends(String),
    /// Greater. Numbers are compared with numbers, text with text.
    Gt(Operand),
    /// Greater or equal.
    Ge(Operand),
    /// Less.
    Lt(Operand),
    /// Less or equal.
    Le(Operand),
    /// From the first to the second, both included.
    Between(Operand, Operand),
    /// Equal to one of these.
    In(Vec<Operand>),
    /// NULL or ''.
    Empty,
    /// Neither NULL nor ''.
    Filled,
}

/// What a field is compared with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Operand {
    /// As typed; the field's kind reads it.
    Text(String),
    /// A stretch of days, counted from today.
    Date(Relative),
    /// What is known of who asks, in rules of roles only: `id`, `email` or `name` of the account, or a field of the record that
    /// stands for the person ([`crate::model::ModelOptions::person`]).
    Who(String),
}

/// A test without what it compares with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Op {
    /// [`Test::Is`].
    Is,
    /// [`Test::Not`].
    Not,
    /// [`Test::Contains`].
    Contains,
    /// [`Test::Starts`].
    Starts,
    /// [`Test::Ends`].
    Ends,
    /// [`Test::Gt`].
    Gt,
    /// [`Test::Ge`].
    Ge,
    /// [`Test::Lt`].
    Lt,
    /// [`Test::Le`].
    Le,
    /// [`Test::Between`].
    Between,
    /// [`Test::In`].
    In,
    /// [`Test::Empty`].
    Empty,
    /// [`Test::Filled`].
    Filled,
}

impl Default for Filter {
    fn default() -> Self {
        Self::All(Vec::new())
    }
}

impl Filter {
    /// `field` meets `op` with `value`, as `FIELD:OP:VALUE` of the command line says it: values of `in` and `between` are
    /// separated by commas. Nothing when `between` is not given two.
    #[must_use]
    pub fn term(field: impl Into<String>, op: Op, value: &str) -> Option<Self> {
        let values = match op {
            Op::Empty | Op::Filled => Vec::new(),
            Op::In | Op::Between => value.split(',').map(|part| Operand::from(part.trim())).collect(),
            _ => vec![Operand::from(value)],
        };
        Some(Self::Field(FieldPath::of(field), op.test(values)?))
    }

    /// Whether every record meets it, whatever the record.
    #[must_use]
    pub fn is_everything(&self) -> bool {
        matches!(self, Self::All(parts) if parts.iter().all(Self::is_everything))
    }

    /// Both this and `other`.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (all, other) if all.is_everything() => other,
            (all, other) if other.is_everything() => all,
            (Self::All(mut parts), other) => {
                parts.push(other);
                Self::All(parts)
            }
            (one, other) => Self::All(vec![one, other]),
        }
    }
}

impl FieldPath {
    /// A field of the model itself, or `foreign_key.field` when the model has no field of that whole name.
    pub fn of(field: impl Into<String>) -> Self {
        Self { through: None, field: field.into() }
    }

    /// A field of the record that a foreign key refers to.
    pub fn through(foreign_key: impl Into<String>, field: impl Into<String>) -> Self {
        Self { through: Some(foreign_key.into()), field: field.into() }
    }
}

impl From<&str> for Operand {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl Op {
    /// Every operator and its word.
    pub const WORDS: [(Self, &'static str); 13] = [
        (Self::Is, "is"),
        (Self::Not, "not"),
        (Self::Contains, "contains"),
        (Self::Starts, "starts"),
        (Self::Ends, "ends"),
        (Self::Gt, "gt"),
        (Self::Ge, "ge"),
        (Self::Lt, "lt"),
        (Self::Le, "le"),
        (Self::Between, "between"),
        (Self::In, "in"),
        (Self::Empty, "empty"),
        (Self::Filled, "filled"),
    ];

    /// The operator of that word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::WORDS.iter().find(|(_, known)| *known == word).map(|(op, _)| *op)
    }

    /// Its word.
    #[must_use]
    pub fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(op, _)| *op == self).map_or("", |(_, word)| *word)
    }

    /// The test of this operator with these values; nothing when their number does not fit.
    #[must_use]
    pub fn test(self, values: Vec<Operand>) -> Option<Test> {
        if self == Self::In {
            return Some(Test::In(values));
        }
        let mut values = values.into_iter();
        let given = (values.next(), values.next(), values.next());
        Some(match (self, given) {
            (Self::Empty, (None, ..)) => Test::Empty,
            (Self::Filled, (None, ..)) => Test::Filled,
            (Self::Between, (Some(low), Some(high), None)) => Test::Between(low, high),
            (Self::Contains, (Some(Operand::Text(text)), None, _)) => Test::Contains(text),
            (Self::Starts, (Some(Operand::Text(text)), None, _)) => Test::Starts(text),
            (Self::Ends, (Some(Operand::Text(text)), None, _)) => Test::Ends(text),
            (Self::Is, (Some(value), None, _)) => Test::Is(value),
            (Self::Not, (Some(value), None, _)) => Test::Not(value),
            (Self::Gt, (Some(value), None, _)) => Test::Gt(value),
            (Self::Ge, (Some(value), None, _)) => Test::Ge(value),
            (Self::Lt, (Some(value), None, _)) => Test::Lt(value),
            (Self::Le, (Some(value), None, _)) => Test::Le(value),
            _ => return None,
        })
    }
}

impl Test {
    /// Its operator.
    #[must_use]
    pub fn op(&self) -> Op {
        match self {
            Self::Is(_) => Op::Is,
            Self::Not(_) => Op::Not,
            Self::Contains(_) => Op::Contains,
            Self::Starts(_) => Op::Starts,
            Self::Ends(_) => Op::Ends,
            Self::Gt(_) => Op::Gt,
            Self::Ge(_) => Op::Ge,
            Self::Lt(_) => Op::Lt,
            Self::Le(_) => Op::Le,
            Self::Between(..) => Op::Between,
            Self::In(_) => Op::In,
            Self::Empty => Op::Empty,
            Self::Filled => Op::Filled,
        }
    }

    /// What it compares with.
    #[must_use]
    pub fn operands(&self) -> Vec<Operand> {
        match self {
            Self::Is(value)
            | Self::Not(value)
            | Self::Gt(value)
            | Self::Ge(value)
            | Self::Lt(value)
            | Self::Le(value) => {
                vec![value.clone()]
            }
            Self::Contains(text) | Self::Starts(text) | Self::Ends(text) => vec![Operand::Text(text.clone())],
            Self::Between(low, high) => vec![low.clone(), high.clone()],
            Self::In(values) => values.clone(),
            Self::Empty | Self::Filled => Vec::new(),
        }
    }
}
