//! People: accounts, passwords, sign-in, lock-out, the recovery key.
//!
//! Every way into a workspace gives one answer, "Invalid credentials", after one Argon2 verification, whether the
//! e-mail is unknown, the password wrong, the account inactive or without a right to enter.

mod account;
pub(crate) mod attempt;
mod password;
mod person;
mod recovery;
mod reset;
pub(crate) mod role;
pub(crate) mod rule;
mod sign_in;
pub(crate) mod turn;
mod user;

pub use account::NewUser;
pub(crate) use account::{checked, create_or_reset};
pub(crate) use password::hash;
pub use password::{PasswordCost, Strength, strength};
pub use person::{Assigned, Person};
pub(crate) use person::{active_superusers, people, person, remove as remove_user, set_active, set_superuser};
pub(crate) use recovery::{new as new_recovery_key, redeem as redeem_recovery_key};
pub use reset::ResetCode;
pub(crate) use reset::{
    covers as covers_account, forget as forget_reset, issue as issue_reset, redeem as redeem_reset,
};
pub use role::end_of;
pub(crate) use sign_in::sign_in;
pub(crate) use user::{UserRow, insert as insert_user};
