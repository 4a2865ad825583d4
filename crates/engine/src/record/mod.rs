//! Records: what a list asks for, what comes back, and how a change is checked and made.

mod add;
mod bookmark;
mod change;
mod cursor;
mod delete;
mod edit;
mod facet;
pub mod filter;
mod list;
mod name;
mod query;
mod revert;
mod stream;
mod unique;
mod view;

pub(crate) use bookmark::Bookmarks;
pub use change::{Applied, Change, Deleted, Refused};
pub(crate) use change::{Gone, How, Made, apply};
pub use cursor::Cursor;
pub(crate) use delete::delete;
pub use edit::{Draft, Updated};
pub(crate) use facet::facets;
pub use facet::{Facet, Facets};
pub(crate) use filter::read as read_filter;
pub(crate) use filter::{ColumnTest, Condition, Place, Read, Scope};
pub use filter::{Filter, Op};
pub use list::{Count, Page};
pub(crate) use list::{Shelf, count, list};
pub use name::FieldName;
pub use query::{Collation, CountMode, ListQuery, Nulls, Sort};
pub(crate) use query::{Ordered, Plan, not_marked};
pub(crate) use revert::{revert, version};
pub use stream::Records;
pub use view::{Choices, Record};
pub(crate) use view::{References, choice, choices, get, look_up, reference_names};
