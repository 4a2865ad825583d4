//! `bureau_user`: the accounts of a workspace, read and written by their e-mail or id.

use sqlx::{Row, SqliteConnection};
use uuid::Uuid;

use crate::error::Result;
use crate::policy::User;
use crate::store::sqlite_error;

/// An account with what sign-in needs to know of it.
pub(super) struct Account {
    pub(super) user: User,
    pub(super) password_hash: String,
    pub(super) is_active: bool,
}

/// What is written of a new account; the password is hashed already.
pub(crate) struct UserRow<'a> {
    pub(crate) email: &'a str,
    pub(crate) name: &'a str,
    pub(crate) password_hash: &'a str,
    pub(crate) is_admin: bool,
    pub(crate) now_ms: i64,
}

/// The account of that e-mail (in lower case).
pub(super) async fn by_email(connection: &mut SqliteConnection, email: &str) -> Result<Option<Account>> {
    let row = sqlx::query(
        r#"SELECT "u"."id", "u"."email", "u"."name", "u"."is_admin", "u"."password_hash", "u"."is_active"
        FROM "bureau_user" AS "u" WHERE "u"."email" = ?"#,
    )
    .bind(email)
    .fetch_optional(connection)
    .await
    .map_err(sqlite_error)?;
    row.map(|row| {
        let user =
            User::named(row.try_get::<String, _>(0)?, row.try_get::<String, _>(1)?, row.try_get::<String, _>(2)?);
        Ok(Account {
            user: User { is_admin: row.try_get::<i64, _>(3)? != 0, ..user },
            password_hash: row.try_get(4)?,
            is_active: row.try_get::<i64, _>(5)? != 0,
        })
    })
    .transpose()
    .map_err(sqlite_error)
}

/// Adds an account and returns its user.
pub(crate) async fn insert(connection: &mut SqliteConnection, row: &UserRow<'_>) -> Result<User> {
    let user = User { is_admin: row.is_admin, ..User::named(Uuid::now_v7().to_string(), row.email, row.name) };
    sqlx::query(
        r#"INSERT INTO "bureau_user" ("id", "email", "name", "password_hash", "is_admin", "is_active", "created_at")
        VALUES (?, ?, ?, ?, ?, 1, ?)"#,
    )
    .bind(&user.id)
    .bind(&user.email)
    .bind(&user.name)
    .bind(row.password_hash)
    .bind(user.is_admin)
    .bind(row.now_ms)
    .execute(connection)
    .await
    .map_err(sqlite_error)?;
    Ok(user)
}

/// Gives an account a new password and makes it an active superuser again.
pub(super) async fn reset(connection: &mut SqliteConnection, id: &str, password_hash: &str) -> Result<()> {
    sqlx::query(r#"UPDATE "bureau_user" SET "password_hash" = ?, "is_admin" = 1, "is_active" = 1 WHERE "id" = ?"#)
        .bind(password_hash)
        .bind(id)
        .execute(connection)
        .await
        .map_err(sqlite_error)?;
    Ok(())
}

/// Stores the same password at another cost.
pub(super) async fn store_password(connection: &mut SqliteConnection, id: &str, password_hash: &str) -> Result<()> {
    sqlx::query(r#"UPDATE "bureau_user" SET "password_hash" = ? WHERE "id" = ?"#)
        .bind(password_hash)
        .bind(id)
        .execute(connection)
        .await
        .map_err(sqlite_error)?;
    Ok(())
}

/// Notes a sign-in.
pub(super) async fn signed_in(connection: &mut SqliteConnection, id: &str, now_ms: i64) -> Result<()> {
    sqlx::query(r#"UPDATE "bureau_user" SET "last_sign_in_at" = ? WHERE "id" = ?"#)
        .bind(now_ms)
        .bind(id)
        .execute(connection)
        .await
        .map_err(sqlite_error)?;
    Ok(())
}
