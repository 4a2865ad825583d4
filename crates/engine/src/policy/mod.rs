//! Who may do what. Pure: no file, no clock.
//!
//! Precedence, complete: nobody signed in may do nothing; a plain file's owner may view, and once they agreed to edit it
//! directly add, edit and delete; a superuser may do everything; everyone else may do what the permissions of one of their
//! roles say, on the records and fields that the role's rules leave (`limit`), and nothing else. What a program's own
//! policies (`hook`) refuse, nobody who signs in may do.
//!
//! Permission is a value: [`authorize`] is the only maker of a [`Grant`], and every function on user data takes one.

mod action;
mod actor;
mod explain;
mod gates;
mod grant;
mod hook;
mod limit;
mod ours;
mod permission;
mod role;

pub(crate) use action::{authorize_action, explain_action, explain_action_on};
pub use actor::{Actor, Consent, User};
pub use async_trait::async_trait;
pub use explain::{Explanation, Gate, Reason};
pub(crate) use explain::{explain, explain_record};
pub use gates::Gates;
pub(crate) use gates::{
    ModelGate, Policies, asks, is_asked, is_out_of_menus, may_add, may_choose, may_delete, may_edit, may_list,
    may_read, may_run, of_record,
};
pub use grant::{Alternative, Columns, Grant, NoVerb, Rows, Rule, Verb, authorize, require_superuser};
pub use hook::{Denial, Fields, Policy, Values, Verdict};
pub(crate) use limit::{Limit, LimitOf};
pub use limit::{Limits, RoleRule, RowRule};
pub use ours::Ours;
pub(crate) use ours::{require, require_held};
pub use permission::{NoPermission, Permission, Permissions};
pub use role::Role;
