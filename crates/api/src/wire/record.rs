//! Records: lists, one record, edits.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{ChildrenReq, FilterTree, WireKey, WireValue};

/// Which records a list has.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Listed {
    /// Slug of the model.
    pub model: String,
    /// All must hold.
    pub filters: Vec<FilterTerm>,
    /// Must hold as well.
    #[serde(default)]
    #[ts(optional, as = "Option<FilterTree>")]
    pub filter: Option<serde_json::Value>,
    /// Text to look for in the search fields; empty for none.
    pub search: String,
    /// The records in the trash instead of the others, where deleting only marks them.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub trashed: bool,
}

/// A page of a list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecordsListReq {
    /// Of which records.
    #[serde(flatten)]
    pub of: Listed,
    /// From 1.
    #[ts(type = "number")]
    pub page: u64,
    /// Rows per page, 1 to 500; the model's own number unless said.
    #[serde(default)]
    #[ts(optional)]
    pub per_page: Option<u32>,
    /// Fields to sort by, first first; the model's own order when there is none.
    pub sort: Vec<SortKey>,
    /// `last` of a page: the page after it, whatever `page` says.
    #[serde(default)]
    #[ts(optional)]
    pub after: Option<String>,
    /// `first` of a page: the page before it.
    #[serde(default)]
    #[ts(optional)]
    pub before: Option<String>,
}

/// One field of a sort.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SortKey {
    /// Column name.
    pub field: String,
    /// Largest first.
    pub descending: bool,
    /// Where records without a value stand; unless said, before the smallest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub nulls: Option<NullsPlace>,
    /// How texts are compared; unless said, as the column says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub collation: Option<TextOrder>,
}

/// How texts are compared in an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TextOrder {
    /// Byte by byte.
    Binary,
    /// A to Z like a to z.
    Nocase,
    /// Spaces at the end do not count.
    Rtrim,
}

/// Where records without a value stand in an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NullsPlace {
    /// Before all others.
    First,
    /// After all others.
    Last,
}

/// One condition: `FIELD:OP:VALUE`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct FilterTerm {
    /// Column name.
    pub field: String,
    /// How to compare.
    pub op: FilterOp,
    /// What to compare with, as text; ignored by `empty` and `filled`.
    pub value: String,
}

/// How a filter compares.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FilterOp {
    /// Equal.
    Is,
    /// Not equal (an empty value is not equal to anything).
    Not,
    /// Contains the text, ignoring the case of a to z.
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
    /// NULL or ''.
    Empty,
    /// Neither NULL nor ''.
    Filled,
}

/// The rows of a page. The total is asked for apart, so that rows never wait for a count.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecordsPage {
    /// In order.
    pub rows: Vec<RecordView>,
    /// From 1.
    #[ts(type = "number")]
    pub page: u64,
    /// Rows per page.
    pub per_page: u32,
    /// Whether another page follows.
    pub more: bool,
    /// The place of the first row in the list; none where rows have no place of their own.
    pub first: Option<String>,
    /// The place of the last row.
    pub last: Option<String>,
    /// Time the database took, in milliseconds.
    pub elapsed_ms: f64,
}

/// What to count: the same list without its page.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecordsCountReq {
    /// Of which records.
    #[serde(flatten)]
    pub of: Listed,
}

/// Which values a field has in a list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecordsFacetsReq {
    /// Of which records.
    #[serde(flatten)]
    pub of: Listed,
    /// The field.
    pub field: String,
    /// Most values to tell, 1 to 100.
    pub limit: u32,
}

/// Values of a field, the most frequent first.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecordsFacets {
    /// Nothing when counting was stopped.
    pub values: Option<Vec<FacetView>>,
    /// Whether there are other values.
    pub more: bool,
}

/// One value.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FacetView {
    /// As the field's cells show it.
    #[ts(as = "WireValue")]
    pub value: serde_json::Value,
    /// Name of the record a foreign key refers to.
    pub label: Option<String>,
    /// Records that have it.
    #[ts(type = "number")]
    pub count: i64,
}

/// What to add up: fields of a list, over all of it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecordsTotalsReq {
    /// Of which records.
    #[serde(flatten)]
    pub of: Listed,
    /// Column names; those whose sum means nothing are left out of the answer.
    pub fields: Vec<String>,
}

/// What the numbers of a list come to.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecordsTotals {
    /// Sums in decimal notation, by column name; nothing when adding up was stopped.
    pub sums: Option<BTreeMap<String, String>>,
}

/// How many there are.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecordsCount {
    /// The number; nothing when counting was stopped.
    #[ts(type = "number | null")]
    pub total: Option<i64>,
    /// Whether it was counted (and not estimated).
    pub exact: bool,
    /// Time the database took, in milliseconds.
    pub elapsed_ms: f64,
}

/// One record.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecordView {
    /// Addresses it.
    #[ts(as = "WireKey")]
    pub key: serde_json::Value,
    /// Names it.
    pub display: String,
    /// Value of each field the person may see.
    #[ts(as = "BTreeMap<String, WireValue>")]
    pub values: BTreeMap<String, serde_json::Value>,
    /// Name of the record each foreign key refers to; a key that refers to nothing has no label.
    pub labels: BTreeMap<String, String>,
}

/// What the signed-in person may do with one record; less than with the model's records in general, perhaps.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecordRights {
    /// Edit it.
    pub edit: bool,
    /// Delete it.
    pub delete: bool,
    /// Fields they may not write there.
    pub locked: Vec<String>,
}

/// Names one record.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecordsGetReq {
    /// Slug of the model.
    pub model: String,
    /// Which record.
    #[ts(as = "WireKey")]
    pub key: serde_json::Value,
}

/// A change to one record.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecordsUpdateReq {
    /// Slug of the model.
    pub model: String,
    /// Which record.
    #[ts(as = "WireKey")]
    pub key: serde_json::Value,
    /// Only the fields the person changed.
    #[ts(as = "BTreeMap<String, WireValue>")]
    pub values: BTreeMap<String, serde_json::Value>,
    /// Every field the form showed, as it showed them: compared inside the transaction.
    #[ts(as = "BTreeMap<String, WireValue>")]
    pub base: BTreeMap<String, serde_json::Value>,
    /// Changes of records that refer to it, saved with it.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<ChildrenReq>>")]
    pub children: Vec<ChildrenReq>,
}

/// The record after a change.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecordsUpdated {
    /// As it is now.
    #[serde(flatten)]
    pub record: RecordView,
    /// Fields that were sent but may not be written, so were left as they are.
    pub ignored: Vec<String>,
    /// The same of the records saved with it, by the slug of their model.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[ts(optional, as = "Option<BTreeMap<String, Vec<String>>>")]
    pub ignored_under: BTreeMap<String, Vec<String>>,
}

/// Candidates for a foreign key.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecordsChoicesReq {
    /// Slug of the model that holds the foreign key.
    pub model: String,
    /// The foreign key's column.
    pub field: String,
    /// What was typed.
    pub search: String,
    /// What was typed is the value itself, and not part of a name.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub exact: bool,
}

/// Candidates, best first, at most fifty.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecordsChoices {
    /// In order of name.
    pub choices: Vec<ChoiceView>,
    /// Whether there are more than were returned.
    pub more: bool,
}

/// One candidate.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ChoiceView {
    /// The value the foreign key would take.
    #[ts(as = "WireValue")]
    pub value: serde_json::Value,
    /// Name of the record.
    pub label: String,
}

/// Records to be made statements of.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecordsSqlReq {
    /// Slug of the model.
    pub model: String,
    /// Which records, in this order.
    #[ts(as = "Vec<WireKey>")]
    pub keys: Vec<serde_json::Value>,
    /// Which fields, in this order.
    pub fields: Vec<String>,
}

/// Records as statements.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecordsSql {
    /// One `INSERT` after the other.
    pub text: String,
}
