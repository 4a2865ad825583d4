//! Signing in.

use sqlx::{Connection, SqliteConnection};

use super::password::PasswordCost;
use super::user::Account;
use super::{attempt, password, role, turn, user};
use crate::admin::{Admin, meta};
use crate::audit::{Author, Origin, append_event};
use crate::error::{Error, ErrorCode, Result};
use crate::policy::{Actor, User};
use crate::store::sqlite_error;

/// Checks e-mail and password. The try is counted and committed before the password is looked at; one verification is
/// made on every path that reaches it. Who enters has the password stored anew where it costs less than it should by now.
///
/// # Errors
/// [`ErrorCode::InvalidCredentials`] for every reason a person may not enter; [`ErrorCode::TooManyAttempts`].
pub(crate) async fn sign_in(admin: &Admin, origin: Origin, email: &str, password: String) -> Result<User> {
    let email = email.trim().to_lowercase();
    if admin.is_read_only() {
        return sign_in_to_look(admin, &email, password).await;
    }
    let mut tx = admin.write().await?;
    let begun = attempt::begin(tx.connection()?, &email, admin.clock().now_ms()).await?;
    let account = user::by_email(tx.connection()?, &email).await?;
    tx.commit().await?;

    let mut stored = account.map(|account| account.password_hash);
    let mut verified = password::verify(password.clone(), stored.clone(), admin.password_cost()).await?;
    begun?;
    let (mut tx, now, raised) = loop {
        let raised = raised(&password, stored.as_deref().filter(|_| verified), admin.password_cost()).await?;
        let mut tx = admin.write().await?;
        // Read again: verifying takes a while, and the account may have been switched off or given another password.
        let now = user::by_email(tx.connection()?, &email).await?;
        let here = now.as_ref().map(|now| now.password_hash.clone());
        if !verified || here.is_none() || here == stored {
            break (tx, now, raised);
        }
        // Another password, or the same one that another sign-in stored anew.
        drop(tx);
        verified = password::verify(password.clone(), here.clone(), admin.password_cost()).await?;
        stored = here;
    };
    let now = match now {
        Some(account) => Some(with_roles(admin, tx.connection()?, account).await?),
        None => None,
    };
    let entered = match now {
        Some(now) if verified && now.is_active && admin.lets_in(&now.user).await => Some(now),
        _ => None,
    };
    let Some(mut account) = entered else {
        let author = Author { actor: &Actor::SYSTEM, origin, now_ms: admin.clock().now_ms() };
        append_event(&mut tx, &author, "sign_in_failed", &[("email", &email)]).await?;
        tx.commit().await?;
        return Err(Error::new(ErrorCode::InvalidCredentials));
    };
    attempt::forget(tx.connection()?, &email).await?;
    if let Some(hash) = raised {
        user::store_password(tx.connection()?, &account.user.id, &hash).await?;
    }
    user::signed_in(tx.connection()?, &account.user.id, admin.clock().now_ms()).await?;
    admin.add_roles(&mut tx).await?;
    account.user.turn = turn::of(tx.connection()?, &account.user.id).await?.map(Into::into);
    let actor = Actor::User(account.user.clone());
    append_event(&mut tx, &Author { actor: &actor, origin, now_ms: admin.clock().now_ms() }, "sign_in", &[]).await?;
    tx.commit().await?;
    admin.look_for_roles().await?;
    Ok(account.user)
}

/// The account with the roles it has now.
async fn with_roles(admin: &Admin, connection: &mut SqliteConnection, mut account: Account) -> Result<Account> {
    if admin.knows_roles() {
        account.user.roles = role::held(connection, &account.user.id, admin.clock().now_ms()).await?;
    }
    Ok(account)
}

/// The password as it should be stored from now on, where what is stored costs less than that.
async fn raised(password: &str, stored: Option<&str>, cost: PasswordCost) -> Result<Option<String>> {
    match stored.and_then(|stored| password::raised(stored, cost)) {
        Some(cost) => password::hash(password.to_owned(), cost).await.map(Some),
        None => Ok(None),
    }
}

/// As [`sign_in`] for a file that may not be written: tries are counted in the app's data folder, and there is no place
/// to record them.
async fn sign_in_to_look(admin: &Admin, email: &str, password: String) -> Result<User> {
    let home = admin.home().ok_or_else(|| Error::new(ErrorCode::FileReadOnly))?;
    admin.look_for_roles().await?;
    let mut reader = admin.store().read().await?;
    // Counted for each workspace apart.
    let counted = format!("{} {email}", meta::get(&mut reader, meta::WORKSPACE_ID).await?.unwrap_or_default());
    let now_ms = admin.clock().now_ms();
    let waiting = attempt::look(&mut reader, email, now_ms).await?;
    let account = user::by_email(&mut reader, email).await?;
    let account = match account {
        Some(account) => {
            let turn = turn::of(&mut reader, &account.user.id).await?.map(Into::into);
            let account = with_roles(admin, &mut reader, account).await?;
            Some(Account { user: User { turn, ..account.user }, ..account })
        }
        None => None,
    };
    drop(reader);
    let mut kept = home.connect().await?;
    let mut tx = kept.begin_with("BEGIN IMMEDIATE").await.map_err(sqlite_error)?;
    let begun = attempt::begin(&mut tx, &counted, now_ms).await?;
    tx.commit().await.map_err(sqlite_error)?;

    let stored = account.as_ref().map(|account| account.password_hash.clone());
    let verified = password::verify(password, stored, admin.password_cost()).await?;
    waiting.and(begun)?;
    let account = match account {
        Some(account) if verified && account.is_active && admin.lets_in(&account.user).await => account,
        _ => return Err(Error::new(ErrorCode::InvalidCredentials)),
    };
    attempt::forget(&mut kept, &counted).await?;
    Ok(account.user)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::admin::{BackupChoice, EnableRequest};
    use crate::identity::NewUser;

    /// The time of a sign-in is the time of its one Argon2 verification, so no path may have none or two.
    #[tokio::test]
    async fn every_path_makes_one_verification() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.sqlite");
        std::fs::write(&path, "").unwrap();
        let superuser =
            NewUser { name: "A".into(), email: "a@b.example".into(), password: "seven green bottles".into() };
        let request = EnableRequest { superuser, backup: BackupChoice::Skip, origin: Origin::Library };
        Admin::open(&path).await.unwrap().enable(request).await.unwrap();
        let admin = Admin::open(&path).await.unwrap();
        let tries = [
            ("a@b.example", "seven green bottles", None),
            ("a@b.example", "six green bottles", Some(ErrorCode::InvalidCredentials)),
            ("nobody@b.example", "six green bottles", Some(ErrorCode::InvalidCredentials)),
            ("a@b.example", "six green bottles", Some(ErrorCode::InvalidCredentials)),
            ("a@b.example", "six green bottles", Some(ErrorCode::InvalidCredentials)),
            ("a@b.example", "six green bottles", Some(ErrorCode::InvalidCredentials)),
            ("a@b.example", "six green bottles", Some(ErrorCode::InvalidCredentials)),
            ("a@b.example", "seven green bottles", Some(ErrorCode::TooManyAttempts)),
        ];
        for (email, password, refused) in tries {
            let made = || password::VERIFIED.lock().unwrap().iter().filter(|verified| *verified == password).count();
            let before = made();
            let outcome = admin.sign_in(email, password, Origin::Library).await;
            assert_eq!(outcome.err().map(|error| error.code), refused, "{email} {password}");
            assert_eq!(made() - before, 1, "{email} {password}");
        }
    }
}
