//! People: sign-in and what may be said about a password before it is used.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Verb;

/// The person a workspace is open for.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct UserView {
    /// UUIDv7.
    pub id: String,
    /// Sign-in name.
    pub email: String,
    /// Full name, or the e-mail when none was given.
    pub name: String,
    /// Whether this is a superuser.
    pub is_admin: bool,
}

/// What the person may do with people and roles.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OursView {
    /// With accounts, and who has which role.
    pub users: Vec<Verb>,
    /// With roles.
    pub roles: Vec<Verb>,
    /// Labels of the roles the person has.
    pub held: Vec<String>,
}

/// Whose eyes to look with.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ViewAsReq {
    /// Name of a role; one's own where there is none.
    pub role: Option<String>,
}

/// Who signs in.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct SignInReq {
    /// E-mail address.
    pub email: String,
    /// Password.
    pub password: String,
}

/// A password being typed, and the words it must not be made of.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct PasswordCheckReq {
    /// The password so far.
    pub password: String,
    /// Name of its owner.
    pub name: String,
    /// E-mail of its owner.
    pub email: String,
}

/// What the meter shows.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PasswordChecked {
    /// zxcvbn score, 0 (guessed at once) to 4 (strong).
    pub score: u8,
    /// Characters counted.
    pub length: u32,
    /// At least eight characters.
    pub long_enough: bool,
    /// Not in the list of common passwords.
    pub uncommon: bool,
    /// Free of the owner's name and e-mail.
    pub impersonal: bool,
    /// Whether it would be accepted.
    pub acceptable: bool,
}

impl From<&bureau_engine::policy::User> for UserView {
    fn from(user: &bureau_engine::policy::User) -> Self {
        Self { id: user.id.clone(), email: user.email.clone(), name: user.name.clone(), is_admin: user.is_admin }
    }
}
