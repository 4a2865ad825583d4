//! Models and fields as the faces see them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{ActionView, InlineView};

/// A table as the admin shows it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ModelView {
    /// Stable name used by permissions, links and the command line.
    pub slug: String,
    /// What a list of it is called: `Invoice lines`.
    pub label: String,
    /// What one of it is called: `Invoice line`.
    pub label_one: String,
    /// Menu group, when one was set.
    pub group: Option<String>,
    /// Exact name of the table.
    pub table: String,
    /// Lucide icon name.
    pub icon: String,
    /// Column names of the key, in order; empty when records are addressed by rowid.
    pub key: Vec<String>,
    /// Field whose value names a record; nothing when records are called `#key`.
    pub display: Option<String>,
    /// Left out of menus; still opens by its slug.
    pub hidden: bool,
    /// Columns of its list, in order, when the options say which; else empty.
    pub list: Vec<String>,
    /// Columns edited in the list itself, when the options say which; else all that may be edited.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub list_edit: Option<Vec<String>>,
    /// Columns offered as filters, in order, when the options say which. Any other may be filtered by all the same.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub list_filter: Option<Vec<String>>,
    /// Columns filled in while a record is added, with those each is made from, when the options say so.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub prepopulated: Option<BTreeMap<String, Vec<String>>>,
    /// Columns left out of forms.
    pub form_exclude: Vec<String>,
    /// The groups its fields stand in, each field in one, when the options make any; else empty.
    pub field_groups: Vec<FieldGroupView>,
    /// Records on a page when nobody says how many.
    pub per_page: u32,
    /// Whether the search box has any field to look in.
    pub searchable: bool,
    /// Columns in table order.
    pub fields: Vec<FieldView>,
    /// Only joins records of two other models.
    pub junction: bool,
    /// The foreign key that makes its records a tree.
    pub tree: Option<String>,
    /// Models that refer here and are edited in its form, in order, when the options name any; else empty.
    pub inlines: Vec<InlineView>,
    /// The field that keeps the place of each record among its siblings.
    pub position: Option<String>,
    /// The field with the e-mail of the account of the person each record stands for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub person: Option<String>,
    /// What the signed-in person may do.
    pub can: CanView,
    /// Actions they may run on some of its records, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(optional, as = "Option<Vec<ActionView>>")]
    pub actions: Vec<ActionView>,
}

/// Fields that stand together in a form and where a record is read.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FieldGroupView {
    /// The heading; nothing over the last group, of those that the options put nowhere.
    pub label: Option<String>,
    /// Only the heading is seen until it is opened.
    pub collapsed: bool,
    /// Column names, in order.
    pub fields: Vec<String>,
}

/// A column as the admin shows it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FieldView {
    /// Exact name of the column.
    pub name: String,
    /// Label for people.
    pub label: String,
    /// What it means.
    pub kind: FieldKind,
    /// How its values look, where its meaning does not say: of a stamp, of a generated column, of a position.
    pub shown_as: Option<FieldKind>,
    /// Why it has this kind.
    pub because: BecauseView,
    /// Must have a value.
    pub required: bool,
    /// Shown, never written (key of an existing record, generated column).
    pub read_only: bool,
    /// Whether empty means NULL (otherwise the column is NOT NULL).
    pub nullable: bool,
    /// A sum of its values means something.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[ts(optional, as = "Option<bool>")]
    pub adds_up: bool,
    /// Longest text in characters, from a type such as `NVARCHAR(160)`: advice, SQLite does not enforce it.
    pub max_length: Option<u32>,
    /// Decimals shown, from a type such as `NUMERIC(10,2)`.
    pub scale: Option<u32>,
    /// What a foreign key refers to.
    pub references: Option<ReferenceView>,
    /// What several columns refer to together, at the last of them: the record's labels name it there.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub joint: Option<JointView>,
    /// The allowed values of an enum, in the order of its CHECK or of the options.
    pub choices: Option<Vec<String>>,
    /// What the options say of single values: of an enum, of the words of a list.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub choice_looks: Option<BTreeMap<String, ChoiceLook>>,
    /// How several choices are kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub list_form: Option<WordList>,
    /// A sentence under the field, when the options have one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub help: Option<String>,
    /// How it is entered, when the options say so.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub widget: Option<FieldWidget>,
    /// How its values are written, when the options say so.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub format: Option<FieldFormat>,
}

/// How a field is entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FieldWidget {
    /// One line; of a foreign key, its key.
    Input,
    /// Several lines.
    Textarea,
    /// Several lines with a preview of the Markdown they are.
    Markdown,
    /// Formatted text.
    RichText,
    /// Source text.
    Code,
    /// A box to tick.
    Checkbox,
    /// A switch.
    Switch,
    /// A list that opens.
    Select,
    /// All choices at once.
    Radio,
    /// Choosing a record by name.
    Search,
    /// A new password, twice.
    Password,
}

/// How a value is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FieldFormat {
    /// Digits and nothing else.
    Plain,
    /// Digits in groups.
    Grouped,
    /// Hundredths.
    Percent,
    /// A size in bytes.
    Bytes,
    /// As ISO 8601 has it.
    Iso,
    /// A date in digits, a time without its seconds.
    Short,
    /// A date with its month in letters, a time with its seconds.
    Medium,
    /// A date in full.
    Long,
    /// How long ago.
    Relative,
}

/// One value among the choices, as the options show it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ChoiceLook {
    /// What it is called; its own text when nothing is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub label: Option<String>,
    /// Its colour, `#rrggbb`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub color: Option<String>,
}

/// How a column keeps several words in one text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WordList {
    /// `red,green`.
    Commas,
    /// `red, green`.
    SpacedCommas,
    /// `["red","green"]`.
    Json,
}

/// What a foreign key refers to.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReferenceView {
    /// Slug of the model.
    pub model: String,
    /// Column referred to.
    pub field: String,
}

/// What several columns refer to together.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct JointView {
    /// Slug of the model.
    pub model: String,
    /// Each column with the one it refers to, in the order of the key.
    pub pairs: Vec<(String, String)>,
}

/// Why a field has its kind.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BecauseView {
    /// `declared_type`, `no_type`, `name`, `check`, `foreign_key`, `default`, `sample`, `generated`, `contradicted`, `unread`.
    pub code: String,
    /// What its words need.
    pub params: BTreeMap<String, String>,
}

/// What a field means: how it is shown and edited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FieldKind {
    /// One line of text.
    Text,
    /// Several lines of text.
    LongText,
    /// Text in Markdown.
    Markdown,
    /// Text in HTML.
    RichText,
    /// A word for addresses.
    Slug,
    /// Whole number, 64 bits.
    Integer,
    /// Number in decimal notation; a string on the wire.
    Decimal,
    /// Binary floating-point number.
    Real,
    /// Yes or no, whatever two values the column stores for them.
    Boolean,
    /// Day: `2026-11-17`, however the column stores it.
    Date,
    /// Time of day, as the text the column stores.
    Time,
    /// Date and time as ISO 8601 text, however the column stores it.
    Datetime,
    /// Length of time: the text the column stores, or `h:mm:ss` where it stores a number.
    Duration,
    /// JSON, as the text the column stores.
    Json,
    /// UUID, as text even where the column stores bytes.
    Uuid,
    /// E-mail address.
    Email,
    /// Absolute address of a page.
    Url,
    /// Telephone number.
    Phone,
    /// Colour, as CSS writes it.
    Colour,
    /// One of the values a CHECK lists.
    Enum,
    /// Several words in one text: parted by commas, or a JSON list.
    Choices,
    /// Refers to a record of another model.
    ForeignKey,
    /// Bytes; shown as a summary, not edited here.
    Blob,
    /// Name or path of a file.
    File,
    /// Name or path of an image.
    Image,
    /// A password: never sent, not edited here.
    Password,
    /// When the record was made.
    Created,
    /// When the record was last changed.
    Updated,
    /// Computed by the database.
    Generated,
    /// Place of the record among its siblings.
    Position,
}

/// What the signed-in person may do with a model.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct CanView {
    /// See records.
    pub view: bool,
    /// Add records.
    pub add: bool,
    /// Edit records.
    pub edit: bool,
    /// Delete records.
    pub delete: bool,
    /// Export records.
    pub export: bool,
}
