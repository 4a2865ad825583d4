//! Records: what a list asks for, what comes back, and how a change is checked and made.

mod edit;
mod query;
mod view;

pub(crate) use edit::update;
pub use edit::{Draft, Updated};
pub(crate) use query::Plan;
pub use query::{CountMode, Filter, ListQuery, Op, Sort};
pub use view::{Choices, Count, Page, Record};
pub(crate) use view::{choices, count, get, list, reference_names};
