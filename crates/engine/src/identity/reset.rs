//! Resets: a code that somebody gives a person who forgot their password, for one use within a day. Who gives it never learns
//! the password (OWASP ASVS 5.0, 6.4.1 and 6.4.3). 80 random bits; only their SHA-256 is kept, in `bureau_meta`.

use serde::{Deserialize, Serialize};
use sqlx::SqliteConnection;

use super::{attempt, password, recovery, role, turn, user};
use crate::admin::{Admin, meta};
use crate::audit::{Author, Origin, append_event};
use crate::error::{Error, ErrorCode, Result};
use crate::policy::{Actor, Ours, User, Verb, require, require_held, require_superuser};

/// How long a code lasts, in milliseconds.
const LASTS_MS: i64 = 24 * 60 * 60 * 1000;
/// Random bytes of a code.
const BYTES: usize = 10;

/// A code to give to a person.
#[derive(Clone, PartialEq, Eq)]
pub struct ResetCode {
    /// Shown once.
    pub code: String,
    /// Unix milliseconds from which on it no longer counts.
    pub until: i64,
}

#[derive(Serialize, Deserialize)]
struct Kept {
    sha256: String,
    until: i64,
    /// Id of who made it: what they may counts when it is used, not when it was made.
    by: String,
}

/// Makes a code for the account of that id, by another one, in place of one made before.
pub(crate) async fn issue(connection: &mut SqliteConnection, user: &str, by: &str, now_ms: i64) -> Result<ResetCode> {
    let (code, sha256) = recovery::code::<BYTES>()?;
    let until = now_ms.saturating_add(LASTS_MS);
    let kept = serde_json::to_string(&Kept { sha256, until, by: by.to_owned() }).map_err(Error::internal)?;
    meta::set(connection, &name(user), &kept).await?;
    Ok(ResetCode { code, until })
}

/// Gives the account of that e-mail the new password, for whoever has its code. Tries are counted and waited for as those of
/// a password; one is hashed on every path.
///
/// # Errors
/// [`ErrorCode::InvalidInput`] for a password that is not accepted; [`ErrorCode::InvalidCredentials`] for every reason a person
/// may not enter, a wrong or old code among them; [`ErrorCode::TooManyAttempts`], [`ErrorCode::FileReadOnly`].
pub(crate) async fn redeem(admin: &Admin, origin: Origin, email: &str, code: &str, new: String) -> Result<User> {
    let email = email.trim().to_lowercase();
    refuse(&new, "", &email)?;
    if admin.is_read_only() {
        return Err(Error::new(ErrorCode::FileReadOnly));
    }
    let now_ms = admin.clock().now_ms();
    admin.look_for_roles().await?;
    let mut tx = admin.write().await?;
    let begun = attempt::begin(tx.connection()?, &email, now_ms).await?;
    tx.commit().await?;
    let hash = password::hash(new.clone(), admin.password_cost()).await?;
    begun?;

    let mut tx = admin.write().await?;
    let account = user::by_email(tx.connection()?, &email).await?;
    let mut entered = None;
    if let Some(mut account) = account.filter(|account| account.is_active)
        && let Some(by) = counts(tx.connection()?, &account.user.id, code, now_ms).await?
        && may_reset(admin, tx.connection()?, &by, &account.user).await?
    {
        if admin.knows_roles() {
            account.user.roles = role::held(tx.connection()?, &account.user.id, now_ms).await?;
        }
        entered = admin.entering(Some(account.user)).await;
    }
    let Some(mut user) = entered else {
        let author = Author { actor: &Actor::SYSTEM, origin, now_ms };
        append_event(&mut tx, &author, "reset_failed", &[("email", &email)]).await?;
        tx.commit().await?;
        return Err(Error::new(ErrorCode::InvalidCredentials));
    };
    // Known to the holder of the code alone: nothing is changed, and the try stays counted.
    refuse(&new, &user.name, &email)?;
    attempt::forget(tx.connection()?, &email).await?;
    user::store_password(tx.connection()?, &user.id, &hash).await?;
    user::signed_in(tx.connection()?, &user.id, now_ms).await?;
    forget(tx.connection()?, &user.id).await?;
    // Whoever is in with the old password is out.
    user.turn = Some(turn::end(tx.connection()?, &user.id).await?.into());
    let actor = Actor::User(user.clone());
    let author = Author { actor: &actor, origin, now_ms };
    append_event(&mut tx, &author, "reset_password", &[("user", &email)]).await?;
    append_event(&mut tx, &author, "sign_in", &[]).await?;
    tx.commit().await?;
    Ok(user)
}

fn refuse(password: &str, name: &str, email: &str) -> Result<()> {
    password::problem(password, name, email).map_or(Ok(()), |problem| Err(Error::invalid(vec![problem])))
}

/// Whether who made a code may still touch that account: they are there, and hold all that its roles say. It may have got
/// more since, or they less.
async fn may_reset(admin: &Admin, connection: &mut SqliteConnection, by: &str, user: &User) -> Result<bool> {
    let (_, Some(maker)) = admin.standing(connection, by).await? else { return Ok(false) };
    let maker = Actor::User(maker);
    if require(&maker, Verb::Edit, Ours::Users).is_err() {
        return Ok(false);
    }
    Ok(covers(connection, &maker, user).await?.is_ok())
}

/// Refuses whoever holds less than the account, with the roles it was given, over or not: whoever has its code could enter as it.
///
/// # Errors
/// Inside: [`ErrorCode::Forbidden`] for superusers, [`ErrorCode::MoreThanHeld`].
pub(crate) async fn covers(connection: &mut SqliteConnection, maker: &Actor, user: &User) -> Result<Result<()>> {
    if user.is_admin {
        return Ok(require_superuser(maker));
    }
    for role in role::all_of(connection, &user.id).await? {
        for permission in role.permissions.iter() {
            if let Err(refused) = require_held(maker, permission) {
                return Ok(Err(refused));
            }
        }
    }
    Ok(Ok(()))
}

/// Who made the code, when it is the one that counts.
async fn counts(connection: &mut SqliteConnection, user: &str, code: &str, now_ms: i64) -> Result<Option<String>> {
    let kept = meta::get(connection, &name(user)).await?;
    let kept: Option<Kept> = kept.and_then(|kept| serde_json::from_str(&kept).ok());
    // A clock set back does not make it last longer than it was to.
    let lasts = |kept: &Kept| now_ms < kept.until && now_ms >= kept.until - LASTS_MS;
    Ok(kept.filter(|kept| recovery::matches(code, &kept.sha256) && lasts(kept)).map(|kept| kept.by))
}

/// Forgets the code of an account.
pub(crate) async fn forget(connection: &mut SqliteConnection, user: &str) -> Result<()> {
    meta::remove(connection, &name(user)).await
}

/// Name of what is kept for an account.
fn name(user: &str) -> String {
    format!("reset {user}")
}
