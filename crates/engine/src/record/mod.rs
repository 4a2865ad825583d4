//! Records: what a list asks for, what comes back, and how a change is checked and made.

mod edit;
pub mod filter;
mod list;
mod query;
mod view;

pub(crate) use edit::update;
pub use edit::{Draft, Updated};
pub(crate) use filter::{ColumnTest, Condition, Place, Read, Scope};
pub use filter::{Filter, Op};
pub use list::{Count, Page};
pub(crate) use list::{count, list};
pub use query::{CountMode, ListQuery, Nulls, Sort};
pub(crate) use query::{Ordered, Plan};
pub use view::{Choices, Record};
pub(crate) use view::{choices, get, reference_names};
