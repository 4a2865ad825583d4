//! Accounts as others see them.

use sqlx::sqlite::SqliteRow;
use sqlx::{Row, SqliteConnection};

use super::{reset, role, turn};
use crate::error::Result;
use crate::store::sqlite_error;

/// Someone who has an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// UUIDv7.
    pub id: String,
    /// Sign-in name, lower case.
    pub email: String,
    /// Full name.
    pub name: String,
    /// Whether they may do everything.
    pub is_superuser: bool,
    /// Whether they may sign in.
    pub is_active: bool,
    /// Unix milliseconds.
    pub created_at: i64,
    /// Unix milliseconds; nothing before the first.
    pub last_sign_in_at: Option<i64>,
    /// Their roles, with those that are over.
    pub roles: Vec<Assigned>,
}

/// A role somebody has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assigned {
    /// Name of the role.
    pub role: String,
    /// Unix milliseconds from which on it no longer counts; nothing for good.
    pub until: Option<i64>,
}

impl Assigned {
    /// Whether it counts at a moment.
    #[must_use]
    pub fn counts(&self, now_ms: i64) -> bool {
        self.until.is_none_or(|until| until > now_ms)
    }
}

const SELECT: &str = r#"SELECT "u"."id", "u"."email", "u"."name", "u"."is_admin", "u"."is_active", "u"."created_at",
    "u"."last_sign_in_at" FROM "bureau_user" AS "u" WHERE ?1 IS NULL OR "u"."email" = ?1 ORDER BY "u"."email""#;

/// Everyone, by e-mail; with their roles where there are any.
pub(crate) async fn people(connection: &mut SqliteConnection, roles: bool) -> Result<Vec<Person>> {
    let mut people = read(connection, None).await?;
    if roles {
        let known = role::all(&mut *connection).await?;
        for one in role::assignments(connection).await? {
            let person = people.iter_mut().find(|person| person.id == one.user);
            if let (Some(person), Some(role)) = (person, known.get(&one.role)) {
                person.roles.push(Assigned { role: role.name.clone(), until: one.until });
            }
        }
    }
    Ok(people)
}

/// The account of that e-mail (in lower case), without its roles.
pub(crate) async fn person(connection: &mut SqliteConnection, email: &str) -> Result<Option<Person>> {
    Ok(read(connection, Some(email)).await?.pop())
}

async fn read(connection: &mut SqliteConnection, email: Option<&str>) -> Result<Vec<Person>> {
    let rows = sqlx::query(SELECT).bind(email).fetch_all(connection).await.map_err(sqlite_error)?;
    let person = |row: &SqliteRow| {
        Ok(Person {
            id: row.try_get(0)?,
            email: row.try_get(1)?,
            name: row.try_get(2)?,
            is_superuser: row.try_get::<i64, _>(3)? != 0,
            is_active: row.try_get::<i64, _>(4)? != 0,
            created_at: row.try_get(5)?,
            last_sign_in_at: row.try_get(6)?,
            roles: Vec::new(),
        })
    };
    rows.iter().map(person).collect::<Result<_, sqlx::Error>>().map_err(sqlite_error)
}

/// Lets someone sign in, or no longer.
pub(crate) async fn set_active(connection: &mut SqliteConnection, id: &str, active: bool) -> Result<()> {
    sqlx::query(r#"UPDATE "bureau_user" SET "is_active" = ? WHERE "id" = ?"#)
        .bind(active)
        .bind(id)
        .execute(connection)
        .await
        .map_err(sqlite_error)?;
    Ok(())
}

/// Makes someone a superuser, or one no longer.
pub(crate) async fn set_superuser(connection: &mut SqliteConnection, id: &str, superuser: bool) -> Result<()> {
    sqlx::query(r#"UPDATE "bureau_user" SET "is_admin" = ? WHERE "id" = ?"#)
        .bind(superuser)
        .bind(id)
        .execute(connection)
        .await
        .map_err(sqlite_error)?;
    Ok(())
}

/// Removes an account and what it was given.
pub(crate) async fn remove(connection: &mut SqliteConnection, id: &str) -> Result<()> {
    for text in [
        r#"DELETE FROM "bureau_user_role" WHERE "bureau_user_role"."user_id" = ?"#,
        r#"DELETE FROM "bureau_user" WHERE "bureau_user"."id" = ?"#,
    ] {
        sqlx::query(text).bind(id).execute(&mut *connection).await.map_err(sqlite_error)?;
    }
    turn::forget(connection, id).await?;
    reset::forget(connection, id).await
}

/// How many superusers can sign in.
pub(crate) async fn active_superusers(connection: &mut SqliteConnection) -> Result<i64> {
    let text = r#"SELECT count("u"."id") FROM "bureau_user" AS "u" WHERE "u"."is_admin" = 1 AND "u"."is_active" = 1"#;
    sqlx::query_scalar(text).fetch_one(connection).await.map_err(sqlite_error)
}
