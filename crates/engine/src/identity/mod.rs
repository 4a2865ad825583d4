//! People: accounts, passwords, sign-in, lock-out, the recovery key.
//!
//! Every way into a workspace gives one answer, "Invalid credentials", after one Argon2 verification, whether the
//! e-mail is unknown, the password wrong, the account inactive or without a right to enter.

mod account;
mod attempt;
mod password;
mod recovery;
mod sign_in;
mod user;

pub use account::NewUser;
pub(crate) use account::{checked, create_or_reset};
pub(crate) use password::hash;
pub use password::{PasswordCost, Strength, strength};
pub(crate) use recovery::{new as new_recovery_key, redeem as redeem_recovery_key};
pub(crate) use sign_in::sign_in;
pub(crate) use user::{UserRow, insert as insert_user};
