//! New accounts: what is asked, what is refused.

use super::{password, user};
use crate::audit::{Author, append_event};
use crate::error::{Error, Problem, ProblemCode, Result};
use crate::policy::User;
use crate::store::Tx;

/// Longest e-mail address (RFC 5321).
const LONGEST_EMAIL: usize = 254;
/// Longest name.
const LONGEST_NAME: usize = 200;

/// A person to be given an account.
#[derive(Clone)]
pub struct NewUser {
    /// Full name; the e-mail stands in when empty.
    pub name: String,
    /// E-mail, used to sign in; case does not matter.
    pub email: String,
    /// Password.
    pub password: String,
}

/// Tidies and checks; all problems at once.
///
/// # Errors
/// [`crate::error::ErrorCode::InvalidInput`].
pub(crate) fn checked(user: NewUser) -> Result<NewUser> {
    let email = user.email.trim().to_lowercase();
    let name = match user.name.trim() {
        "" => email.clone(),
        name => name.to_owned(),
    };
    let mut problems = Vec::new();
    if !looks_like_email(&email) {
        problems.push(Problem::new("email", ProblemCode::NotAnEmail));
    }
    if name.chars().count() > LONGEST_NAME {
        problems.push(Problem::new("name", ProblemCode::TooLong).with("max", LONGEST_NAME));
    }
    problems.extend(password::problem(&user.password, &user.name, &email));
    if problems.is_empty() {
        Ok(NewUser { name, email, password: user.password })
    } else {
        Err(Error::invalid(problems))
    }
}

/// Gives the person a superuser account; an account of that e-mail gets the new password instead (and becomes an active
/// superuser), because this is also the way back in for someone who forgot theirs.
pub(crate) async fn create_or_reset(
    tx: &mut Tx,
    author: &Author<'_>,
    new: &NewUser,
    password_hash: &str,
) -> Result<()> {
    match user::by_email(tx.connection()?, &new.email).await? {
        Some(account) => {
            user::reset(tx.connection()?, &account.user.id, password_hash).await?;
            super::attempt::forget(tx.connection()?, &new.email).await?;
            super::turn::end(tx.connection()?, &account.user.id).await?;
            super::forget_reset(tx.connection()?, &account.user.id).await?;
            append_event(tx, author, "reset_password", &[("user", &new.email)]).await
        }
        None => {
            let row = user::UserRow {
                email: &new.email,
                name: &new.name,
                password_hash,
                is_admin: true,
                now_ms: author.now_ms,
            };
            let created: User = user::insert(tx.connection()?, &row).await?;
            append_event(tx, author, "add_user", &[("user", &created.email)]).await
        }
    }
}

/// One `@`, something on both sides, no spaces: the rest is for whoever writes to it.
fn looks_like_email(email: &str) -> bool {
    let fits = email.len() <= LONGEST_EMAIL && !email.chars().any(|c| c.is_whitespace() || c.is_control());
    fits && email.split_once('@').is_some_and(|(local, domain)| {
        !local.is_empty()
            && !domain.is_empty()
            && !domain.contains('@')
            && !domain.starts_with('.')
            && !domain.ends_with('.')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_problem_is_named_at_once() {
        let new = NewUser { name: String::new(), email: "nobody".into(), password: "short".into() };
        let error = checked(new).err().expect("refused");
        let fields: Vec<&str> = error.problems.iter().map(|problem| problem.field.as_str()).collect();
        assert_eq!(fields, ["email", "password"]);
    }

    #[test]
    fn emails_lose_their_case_and_stand_in_for_a_name() {
        let new = NewUser { name: " ".into(), email: " A@B.example ".into(), password: "correct horse battery".into() };
        let new = checked(new).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!((new.email.as_str(), new.name.as_str()), ("a@b.example", "a@b.example"));
    }
}
