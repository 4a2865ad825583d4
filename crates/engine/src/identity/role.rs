//! `bureau_role` and `bureau_user_role`: the roles of a workspace, and who has them until when.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, SqliteConnection};
use uuid::Uuid;

use super::rule;
use crate::admin::meta;
use crate::error::Result;
use crate::policy::{Permissions, Role};
use crate::store::sqlite_error;

/// Name of the token in `bureau_meta` that changes whenever a role does. Not a number: what is read in a transaction that is
/// taken back must not pass for what another one stores later.
pub(crate) const MOVED: &str = "roles_moved";

/// Roles by their id.
pub(crate) type Roles = BTreeMap<String, Arc<Role>>;

/// Someone's role, by the ids of both.
pub(crate) struct Assignment {
    pub(crate) user: String,
    pub(crate) role: String,
    /// Unix milliseconds from which on it no longer counts; nothing for good.
    pub(crate) until: Option<i64>,
}

/// The moment from which on something no longer counts that is said to hold until then: the end of a day (`2026-12-31`, UTC),
/// or a moment itself (RFC 3339), in Unix milliseconds.
#[must_use]
pub fn end_of(text: &str) -> Option<i64> {
    let text = text.trim();
    let midnight = |day: Date| day.tomorrow().ok()?.to_zoned(TimeZone::UTC).ok();
    match text.parse::<Date>() {
        Ok(day) if !text.contains(['T', 't', ' ']) => Some(midnight(day)?.timestamp().as_millisecond()),
        _ => text.parse::<Timestamp>().ok().map(Timestamp::as_millisecond),
    }
}

const SELECT: &str = r#"SELECT "r"."id", "r"."name", "r"."label", "r"."description", "r"."permissions"
    FROM "bureau_role" AS "r""#;

/// Every role.
pub(crate) async fn all(connection: &mut SqliteConnection) -> Result<Roles> {
    let rows = sqlx::query(SELECT).fetch_all(&mut *connection).await.map_err(sqlite_error)?;
    let mut rules = rule::all(connection).await?;
    let mut role = |row: &SqliteRow| {
        let mut role = read(row)?;
        role.rules = rules.remove(&role.id).unwrap_or_default();
        Ok((role.id.clone(), Arc::new(role)))
    };
    rows.iter().map(&mut role).collect::<Result<_, sqlx::Error>>().map_err(sqlite_error)
}

fn read(row: &SqliteRow) -> Result<Role, sqlx::Error> {
    let (permissions, inert) = Permissions::read(row.try_get(4)?);
    Ok(Role {
        id: row.try_get(0)?,
        name: row.try_get(1)?,
        label: row.try_get(2)?,
        description: row.try_get(3)?,
        permissions,
        inert,
        rules: Vec::new(),
    })
}

/// Who has what, over or not.
pub(crate) async fn assignments(connection: &mut SqliteConnection) -> Result<Vec<Assignment>> {
    let text = r#"SELECT "a"."user_id", "a"."role_id", "a"."until" FROM "bureau_user_role" AS "a""#;
    let rows = sqlx::query(text).fetch_all(connection).await.map_err(sqlite_error)?;
    let read =
        |row: &SqliteRow| Ok(Assignment { user: row.try_get(0)?, role: row.try_get(1)?, until: row.try_get(2)? });
    rows.iter().map(read).collect::<Result<_, sqlx::Error>>().map_err(sqlite_error)
}

/// The roles a user has at a moment.
pub(crate) async fn held(connection: &mut SqliteConnection, user: &str, now_ms: i64) -> Result<Arc<[Arc<Role>]>> {
    let roles = all(&mut *connection).await?;
    let mine = assignments(connection).await?;
    let mine = mine.iter().filter(|one| one.user == user && one.until.is_none_or(|until| until > now_ms));
    Ok(mine.filter_map(|one| roles.get(&one.role).cloned()).collect())
}

/// Every role a user was given, over or not: what they could be given back.
pub(crate) async fn all_of(connection: &mut SqliteConnection, user: &str) -> Result<Vec<Arc<Role>>> {
    let roles = all(&mut *connection).await?;
    let mine = assignments(connection).await?;
    Ok(mine.iter().filter(|one| one.user == user).filter_map(|one| roles.get(&one.role).cloned()).collect())
}

/// What is said of a role.
pub(crate) struct RoleRow<'a> {
    pub(crate) name: &'a str,
    pub(crate) label: &'a str,
    pub(crate) description: &'a str,
    pub(crate) permissions: &'a Permissions,
}

/// Adds a role.
pub(crate) async fn insert(connection: &mut SqliteConnection, row: &RoleRow<'_>, now_ms: i64) -> Result<()> {
    sqlx::query(
        r#"INSERT INTO "bureau_role" ("id", "name", "label", "description", "permissions", "created_at")
        VALUES (?, ?, ?, ?, ?, ?)"#,
    )
    .bind(Uuid::now_v7().to_string())
    .bind(row.name)
    .bind(row.label)
    .bind(row.description)
    .bind(row.permissions.to_string())
    .bind(now_ms)
    .execute(&mut *connection)
    .await
    .map_err(sqlite_error)?;
    moved(connection).await
}

/// Gives a role other permissions. What stands there and is none stays, as long as nobody takes it away.
pub(crate) async fn set_permissions(connection: &mut SqliteConnection, id: &str, permissions: &str) -> Result<()> {
    sqlx::query(r#"UPDATE "bureau_role" SET "permissions" = ? WHERE "id" = ?"#)
        .bind(permissions)
        .bind(id)
        .execute(&mut *connection)
        .await
        .map_err(sqlite_error)?;
    moved(connection).await
}

/// Gives a role other words and permissions.
pub(crate) async fn change(
    connection: &mut SqliteConnection,
    id: &str,
    (label, description): (&str, &str),
    permissions: &str,
) -> Result<()> {
    sqlx::query(r#"UPDATE "bureau_role" SET "label" = ?, "description" = ? WHERE "id" = ?"#)
        .bind(label)
        .bind(description)
        .bind(id)
        .execute(&mut *connection)
        .await
        .map_err(sqlite_error)?;
    set_permissions(connection, id, permissions).await
}

/// Removes a role, and takes it from everyone who had it.
pub(crate) async fn remove(connection: &mut SqliteConnection, id: &str) -> Result<()> {
    for text in [
        r#"DELETE FROM "bureau_user_role" WHERE "bureau_user_role"."role_id" = ?"#,
        r#"DELETE FROM "bureau_role" WHERE "bureau_role"."id" = ?"#,
    ] {
        sqlx::query(text).bind(id).execute(&mut *connection).await.map_err(sqlite_error)?;
    }
    rule::remove_of(connection, id).await?;
    moved(connection).await
}

/// Gives someone a role, or another end to the one they have.
pub(crate) async fn assign(connection: &mut SqliteConnection, assignment: &Assignment) -> Result<()> {
    sqlx::query(
        r#"INSERT INTO "bureau_user_role" ("user_id", "role_id", "until") VALUES (?, ?, ?)
        ON CONFLICT ("user_id", "role_id") DO UPDATE SET "until" = excluded."until""#,
    )
    .bind(&assignment.user)
    .bind(&assignment.role)
    .bind(assignment.until)
    .execute(connection)
    .await
    .map_err(sqlite_error)?;
    Ok(())
}

/// Takes a role from someone. Tells whether they had it.
pub(crate) async fn unassign(connection: &mut SqliteConnection, user: &str, role: &str) -> Result<bool> {
    let text = r#"DELETE FROM "bureau_user_role"
        WHERE "bureau_user_role"."user_id" = ? AND "bureau_user_role"."role_id" = ?"#;
    let done = sqlx::query(text).bind(user).bind(role).execute(connection).await.map_err(sqlite_error)?;
    Ok(done.rows_affected() > 0)
}

/// Lets permissions and rules follow slugs that changed: `renamed` has the new ones by the old.
pub(crate) async fn follow(connection: &mut SqliteConnection, renamed: &BTreeMap<String, String>) -> Result<()> {
    for role in all(&mut *connection).await?.values() {
        let now = role.permissions.renamed(|slug| renamed.get(slug).cloned());
        if now != role.permissions {
            set_permissions(connection, &role.id, &stored(&now, &role.inert)).await?;
        }
    }
    rule::follow(connection, renamed).await
}

/// Permissions as they are stored, with what stands among them and is none.
pub(crate) fn stored(permissions: &Permissions, inert: &[String]) -> String {
    let known = (!permissions.is_empty()).then(|| permissions.to_string());
    known.into_iter().chain(inert.iter().cloned()).collect::<Vec<_>>().join(",")
}

pub(super) async fn moved(connection: &mut SqliteConnection) -> Result<()> {
    meta::set(connection, MOVED, &Uuid::now_v7().to_string()).await
}

#[cfg(test)]
mod tests {
    use super::end_of;

    #[test]
    fn a_day_lasts_until_its_end_and_a_moment_is_itself() {
        assert_eq!(end_of("1970-01-01"), Some(86_400_000));
        assert_eq!(end_of(" 1970-01-01T00:00:01Z "), Some(1000));
        assert_eq!(end_of("1970-01-01T01:00:00+01:00"), Some(0));
        for text in ["", "soon", "1970-13-01", "1970-01-01T00:00"] {
            assert_eq!(end_of(text), None, "{text}");
        }
    }
}
