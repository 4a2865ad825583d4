//! Options of models: the tree of a file of options, key for key, and what a window needs to edit it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{ActionScope, FieldFormat, FieldKind, FieldProblem, FieldView, FieldWidget, ModelView, RecordsPage};

/// One value of a file of options; what it is for a field, the field's kind decides.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(untagged)]
pub enum ScalarView {
    /// Yes or no.
    Boolean(bool),
    /// A whole number that JavaScript holds exactly.
    Integer(#[ts(type = "number")] i64),
    /// A number with decimals.
    Real(f64),
    /// Text, and dates.
    Text(String),
    /// A whole number JavaScript would round.
    Large {
        /// Its digits.
        #[serde(rename = "$int")]
        int: String,
    },
    /// A whole number with a point, which JavaScript would write without.
    Whole {
        /// Its digits.
        #[serde(rename = "$real")]
        real: String,
    },
}

/// A list of names, mostly of fields.
type Names = Vec<String>;

/// Optional keys of a table of TOML: what is not there is not said. Numbers are as wide as the engine's, so that whatever is
/// stored is shown; what JavaScript would round, the engine's bounds leave out.
macro_rules! said {
    ($(#[$outer:meta])* $name:ident { $( $(#[$meta:meta])* $key:ident : $type:ty, )* }) => {
        $(#[$outer])*
        #[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
        #[serde(deny_unknown_fields, default)]
        pub struct $name {
            $( $(#[$meta])* #[serde(skip_serializing_if = "Option::is_none")] #[ts(optional)] pub $key: Option<$type>, )*
        }
    };
}

said! {
    /// What can be said about a model.
    ModelOptionsView {
        /// Left out of menus.
        hidden: bool,
        /// Name in permissions, links and commands.
        slug: String,
        /// What a list of it is called.
        label: String,
        /// What one of it is called.
        label_one: String,
        /// Menu group.
        group: String,
        /// Lucide icon name.
        icon: String,
        /// Place among the models, smallest first.
        #[ts(as = "Option<i32>")]
        order: i64,
        /// Columns of the list, in order.
        list_display: Names,
        /// Fields the search box looks in.
        search_fields: Names,
        /// Fields offered as filters.
        list_filter: Names,
        /// Order of a list nobody sorted; `-` before a field for largest first.
        ordering: Names,
        /// Records on a page.
        #[ts(as = "Option<i32>")]
        per_page: i64,
        /// What a record is called: `{FirstName} {LastName}`.
        display: String,
        /// The form's groups of fields.
        fieldsets: Vec<FieldsetView>,
        /// Fields that are shown and never written.
        readonly_fields: Names,
        /// Fields left out of forms.
        form_exclude: Names,
        /// Records of other tables, edited under a record of this one.
        inlines: Vec<InlineView>,
        /// Fields edited in the list itself.
        inline_edit_fields: Names,
        /// Fields filled in from others while a record is added.
        prepopulated_fields: BTreeMap<String, Names>,
        /// Foreign keys entered as a key.
        raw_id_fields: Names,
        /// Actions offered for selected records.
        actions: Vec<ActionOptionView>,
        /// Whether anybody may add.
        can_add: bool,
        /// Whether anybody may edit.
        can_edit: bool,
        /// Whether anybody may delete.
        can_delete: bool,
        /// Deleting marks the record instead.
        soft_delete: SoftDeleteView,
        /// Whether deleted records are kept for restore.
        trash: bool,
        /// Integer column that holds the order people give the records.
        position: String,
        /// Column that holds the e-mail of the person a record stands for.
        person: String,
        /// Per field, by column name.
        fields: BTreeMap<String, FieldOptionsView>,
    }
}

/// An action: what is said of it, or its key alone.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(untagged)]
pub enum ActionOptionView {
    /// A key that the program knows.
    Bare(String),
    /// What is said.
    Said(Box<ActionSaid>),
}

/// What can be said about an action.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ActionSaid {
    /// Name in permissions, commands and the history.
    pub key: String,
    /// What its button says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub label: Option<String>,
    /// Lucide icon name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub icon: Option<String>,
    /// What it is run on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub scope: Option<ActionScope>,
    /// Something to be careful with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub danger: Option<bool>,
    /// Asked before it is run.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub confirm: Option<String>,
    /// Verbs it needs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub needs: Option<Names>,
    /// Takes a permission of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub permission: Option<bool>,
    /// What fields then hold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub set: Option<BTreeMap<String, ScalarView>>,
    /// Fields that then hold nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub clear: Option<Names>,
}

said! {
    /// What can be said about a field.
    FieldOptionsView {
        /// Label for people.
        label: String,
        /// A sentence under the field.
        help: String,
        /// Name of its kind.
        kind: String,
        /// How it is entered.
        widget: String,
        /// The values it may have.
        choices: Vec<ChoiceOptionView>,
        /// How its value is written.
        format: String,
        /// What a new record begins with.
        default: ScalarView,
        /// What a new value must be.
        validation: ValidationView,
    }
}

said! {
    /// What a new value of a field must be.
    ValidationView {
        /// Neither NULL nor blank.
        required: bool,
        /// Fewest characters.
        #[ts(as = "Option<i32>")]
        min_length: i64,
        /// Most characters.
        #[ts(as = "Option<i32>")]
        max_length: i64,
        /// Smallest number, or earliest date.
        min: ScalarView,
        /// Largest number, or latest date.
        max: ScalarView,
        /// Regular expression the whole text must match.
        pattern: String,
        /// No other record has the same value here and in these fields.
        unique_with: Names,
    }
}

/// A group of fields of the form.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FieldsetView {
    /// Its heading.
    pub label: String,
    /// Its fields.
    pub fields: Names,
    /// Only its heading is seen until it is opened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub collapsed: Option<bool>,
}

/// Records of another table, edited under the record they refer to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct InlineView {
    /// Exact name of their table.
    pub table: String,
    /// The foreign key that refers here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub field: Option<String>,
    /// Their fields to show.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub fields: Option<Names>,
}

/// Deleting writes a value instead.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SoftDeleteView {
    /// The column that says a record is deleted.
    pub column: String,
    /// What it then holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub value: Option<ScalarView>,
}

/// A value a field may have: a table, or just the value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(untagged, deny_unknown_fields)]
pub enum ChoiceOptionView {
    /// With what is said of it.
    Said {
        /// The value.
        value: ScalarView,
        /// What it is called.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        label: Option<String>,
        /// Its colour: `#rrggbb`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        color: Option<String>,
    },
    /// Nothing but the value.
    Bare(ScalarView),
}

/// Asks for the options of a model.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OptionsReq {
    /// Its slug.
    pub model: String,
}

/// The options of a model, to be edited.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OptionsView {
    /// What the workspace says.
    pub stored: ModelOptionsView,
    /// What holds where it says nothing: inferred, or registered in Rust.
    pub otherwise: ModelOptionsView,
    /// Its fields, in column order, without what the workspace says.
    pub fields: Vec<OptionsFieldView>,
    /// How fields of each kind can be entered.
    pub widgets: BTreeMap<FieldKind, Vec<FieldWidget>>,
    /// How values that look like those of each kind can be written.
    pub formats: BTreeMap<FieldKind, Vec<FieldFormat>>,
    /// How the paths of its problems begin: `models.Track`.
    pub at: String,
}

/// A field whose options are edited.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OptionsFieldView {
    /// The field as it is without.
    pub field: FieldView,
    /// Kinds it may be given.
    pub kinds: Vec<FieldKind>,
    /// Whether it is computed by the database or part of the key: nobody chooses whether it is written.
    pub fixed: bool,
    /// How the paths of its problems begin: `models.Track.fields.Name`.
    pub at: String,
}

/// Options of a model as somebody wants them.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OptionsDraftReq {
    /// Its slug, as it is now.
    pub model: String,
    /// All that the workspace is to say of it.
    pub options: ModelOptionsView,
}

/// A model as it would be.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OptionsRehearsed {
    /// The model; what does not fit is left out.
    pub model: ModelView,
    /// The beginning of its list.
    pub page: RecordsPage,
    /// Why these options would be refused, each under the path of its key.
    pub problems: Vec<FieldProblem>,
}

/// What changed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OptionsChanged {
    /// Paths of the keys that changed.
    pub changed: Vec<String>,
    /// Slug of each model by its table: an option may have given it another.
    pub slugs: BTreeMap<String, String>,
}

/// Asks for the options as a file.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OptionsExportReq {
    /// With everything that is inferred, as comments.
    pub all: bool,
}

/// A file of options.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OptionsText {
    /// TOML.
    pub toml: String,
}

/// The file of options a person chose.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OptionsPicked {
    /// Its text; nothing when they cancelled.
    pub toml: Option<String>,
}

/// Where a file of options was written.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OptionsWritten {
    /// The path, shortened for people; nothing when they cancelled.
    pub path: Option<String>,
}
