//! Between the engine's types and the wire's, both ways. No decisions: what cannot be read is a problem or an error code.

mod history;
mod key;
mod model;
mod options;
mod record;
mod value;

pub use history::{audit_view, history_view};
pub use key::{key_from_json, key_to_json, keys_from_text};
pub use model::model_view;
pub use options::{options_from_wire, options_to_wire, options_view, rehearsed_view};
pub(crate) use record::{all_of, filter_tree, sort_of};
pub use record::{draft, facets_view, list_query, page_view, problem, record_view, take_in, updated_view};
pub use value::{stored_from_json, value_from_json, value_from_text, value_to_json};
