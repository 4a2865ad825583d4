//! Records: what a list asks for, what comes back, and how a change is checked and made.

mod add;
mod change;
mod delete;
mod edit;
pub mod filter;
mod list;
mod query;
mod revert;
mod unique;
mod view;

pub use change::{Applied, Change, Deleted, Refused};
pub(crate) use change::{Gone, Made, apply};
pub use edit::{Draft, Updated};
pub(crate) use filter::{ColumnTest, Condition, Place, Read, Scope};
pub use filter::{Filter, Op};
pub use list::{Count, Page};
pub(crate) use list::{count, list};
pub use query::{CountMode, ListQuery, Nulls, Sort};
pub(crate) use query::{Ordered, Plan};
pub(crate) use revert::{revert, version};
pub use view::{Choices, Record};
pub(crate) use view::{choices, get, reference_names};
