//! Filters on the wire: the engine's own JSON (docs/guide/filters.md). These types describe it for the client; in Rust it
//! is read by the engine, which has one reader for the wire, for saved views and for rules.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A filter's text, to be read.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FilterReadReq {
    /// Slug of the model whose records it is about.
    pub model: String,
    /// In the filter language; empty for every record.
    pub text: String,
    /// It is the rule of a role: `$user` may stand in it.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub rule: bool,
}

/// What a filter's text means.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FilterParsed {
    /// The same as a tree, with exact names.
    #[ts(type = "FilterTree")]
    pub filter: serde_json::Value,
}

/// A filter, to be written as text.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FilterWriteReq {
    /// The tree.
    #[ts(type = "FilterTree")]
    pub filter: serde_json::Value,
}

/// A filter in the filter language.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FilterWritten {
    /// Empty for every record.
    pub text: String,
}

/// Which records: conditions joined, turned round, or on one field.
#[derive(TS)]
#[ts(untagged)]
#[allow(dead_code, reason = "describes the wire for the generated client")]
pub enum FilterTree {
    /// All must hold.
    All {
        /// Parts; none is every record.
        #[ts(type = "Array<FilterTree>")]
        all: (),
    },
    /// At least one must hold.
    Any {
        /// Parts; none is no record.
        #[ts(type = "Array<FilterTree>")]
        any: (),
    },
    /// Must not hold.
    Not {
        /// What.
        #[ts(type = "FilterTree")]
        not: (),
    },
    /// Records of another model refer to the record.
    Has {
        /// The model's slug, or slug and foreign key.
        has: FilterName,
    },
    /// One field and one value, or none for `empty` and `filled`.
    Field {
        /// Column name, or foreign key and column of what it refers to.
        field: FilterName,
        /// How to compare.
        op: TreeOp,
        /// What with.
        #[ts(optional)]
        value: Option<FilterValue>,
        /// What with, for `in` and `between`.
        #[ts(optional)]
        values: Option<Vec<FilterValue>>,
    },
}

/// A name, or two with a step between them.
#[derive(TS)]
#[ts(untagged)]
#[allow(dead_code, reason = "describes the wire for the generated client")]
pub enum FilterName {
    /// One.
    One(String),
    /// Two.
    Two(String, String),
}

/// What a field is compared with, as typed.
#[derive(TS)]
#[ts(untagged)]
#[allow(dead_code, reason = "describes the wire for the generated client")]
pub enum FilterValue {
    /// Text, or anything written as text.
    Text(String),
    /// A number JavaScript holds exactly.
    Number(f64),
    /// Yes or no.
    Boolean(bool),
    /// Days counted from today.
    Days {
        /// `today`, `last week`, `last 7 days`, …
        date: String,
    },
    /// Who asks, in rules of roles.
    Who {
        /// `id`, `email` or `name`, or a field of the record that stands for the person.
        user: String,
    },
}

/// How a filter compares.
#[derive(TS)]
#[ts(rename_all = "snake_case")]
#[allow(dead_code, reason = "describes the wire for the generated client")]
pub enum TreeOp {
    /// Equal.
    Is,
    /// Has another value.
    Not,
    /// Contains the text.
    Contains,
    /// Starts with the text.
    Starts,
    /// Ends with the text.
    Ends,
    /// Greater than.
    Gt,
    /// Greater than or equal.
    Ge,
    /// Less than.
    Lt,
    /// Less than or equal.
    Le,
    /// From the first to the second value.
    Between,
    /// One of the values.
    In,
    /// NULL or ''.
    Empty,
    /// Neither NULL nor ''.
    Filled,
}
