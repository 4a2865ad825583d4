//! Signing in.

use super::{attempt, password, user};
use crate::audit::{Author, Origin, append_event};
use crate::clock::Clock;
use crate::error::{Error, ErrorCode, Result};
use crate::policy::{Actor, User};
use crate::store::Store;

/// Checks e-mail and password. The try is counted and committed before the password is looked at; one verification is
/// made on every path that reaches it.
///
/// # Errors
/// [`ErrorCode::InvalidCredentials`] for every reason a person may not enter; [`ErrorCode::TooManyAttempts`].
pub(crate) async fn sign_in(
    store: &Store,
    clock: &Clock,
    origin: Origin,
    email: &str,
    password: String,
) -> Result<User> {
    let email = email.trim().to_lowercase();
    let mut tx = store.write().await?;
    let begun = attempt::begin(tx.connection(), &email, clock.now_ms()).await;
    let account = user::by_email(tx.connection(), &email).await?;
    tx.commit().await?;

    let stored = account.as_ref().map(|account| account.password_hash.clone());
    let verified = password::verify(password, stored).await?;
    begun?;

    // Staff: active, and a superuser (or, with roles, someone who has one).
    let entered = account.filter(|account| verified && account.is_active && account.user.is_admin);
    let mut tx = store.write().await?;
    let Some(account) = entered else {
        let author = Author { actor: &Actor::SYSTEM, origin, now_ms: clock.now_ms() };
        append_event(&mut tx, &author, "sign_in_failed", &[("email", &email)]).await?;
        tx.commit().await?;
        return Err(Error::new(ErrorCode::InvalidCredentials));
    };
    attempt::forget(tx.connection(), &email).await?;
    user::signed_in(tx.connection(), &account.user.id, clock.now_ms()).await?;
    let actor = Actor::User(account.user.clone());
    append_event(&mut tx, &Author { actor: &actor, origin, now_ms: clock.now_ms() }, "sign_in", &[]).await?;
    tx.commit().await?;
    Ok(account.user)
}
