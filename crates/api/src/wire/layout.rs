//! How a person left a list: its columns, their widths, its order, its rows. Kept on this computer, for each file and person.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Density, SortKey};

/// Whose list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LayoutReq {
    /// Slug of the model.
    pub model: String,
}

/// A list as it was left; whatever is not said is the model's own.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Layout {
    /// Columns that are shown, in order; the model's own when there is none.
    #[serde(default)]
    pub columns: Vec<LayoutColumn>,
    /// How many of the first columns stay when the list is scrolled sideways; the first one when nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub frozen: Option<u32>,
    /// Fields to sort by, first first.
    #[serde(default)]
    pub sort: Vec<SortKey>,
    /// Rows per page; 0: no pages, rows are read as one scrolls.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub per_page: Option<u32>,
    /// Height of rows; the preference when nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub density: Option<Density>,
}

/// One column of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LayoutColumn {
    /// Name of the field; one that is gone is left out.
    pub field: String,
    /// Width in pixels; as its kind needs when nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub width: Option<u32>,
}

/// A list as it is to be kept.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LayoutSetReq {
    /// Slug of the model.
    pub model: String,
    /// How it was left.
    pub layout: Layout,
}
