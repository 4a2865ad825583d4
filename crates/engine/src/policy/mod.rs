//! Who may do what. Pure: no file, no clock.
//!
//! Precedence, complete: nobody signed in may do nothing; a plain file's owner may view, and once they agreed to edit it
//! directly add, edit and delete; a superuser may do everything; everyone else may do nothing. Roles and rules extend `decide` and nothing else.
//!
//! Permission is a value: [`authorize`] is the only maker of a [`Grant`], and every function on user data takes one.

mod actor;
mod grant;

pub use actor::{Actor, Consent, User};
pub use grant::{Alternative, Columns, Grant, Rows, Rule, Verb, authorize, require_superuser};
