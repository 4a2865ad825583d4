//! `bureau_rule`: which records and fields of a model the permissions of a role cover.

use std::collections::BTreeMap;

use sqlx::sqlite::SqliteRow;
use sqlx::{Row, SqliteConnection};

use super::role;
use crate::admin::meta;
use crate::error::{Error, Result};
use crate::policy::{RoleRule, Verb};
use crate::store::sqlite_error;

/// The format of which programs know rules.
const FORMAT: &str = "3";

/// The rules by the id of their role; none in a workspace without their table.
pub(super) async fn all(connection: &mut SqliteConnection) -> Result<BTreeMap<String, Vec<RoleRule>>> {
    let mut rules: BTreeMap<String, Vec<RoleRule>> = BTreeMap::new();
    if !are_there(connection).await? {
        return Ok(rules);
    }
    let text = r#"SELECT "r"."role_id", "r"."model", "r"."verb", "r"."rows", "r"."hidden", "r"."locked", "r"."readings"
        FROM "bureau_rule" AS "r""#;
    for row in sqlx::query(text).fetch_all(connection).await.map_err(sqlite_error)? {
        let (role, rule) = read(&row).map_err(sqlite_error)?;
        rules.entry(role).or_default().push(rule);
    }
    Ok(rules)
}

/// Whether the table is in the file.
pub(crate) async fn are_there(connection: &mut SqliteConnection) -> Result<bool> {
    let text = r#"SELECT count("s"."name") FROM "sqlite_schema" AS "s"
        WHERE "s"."type" = 'table' AND "s"."name" = 'bureau_rule'"#;
    let found: i64 = sqlx::query_scalar(text).fetch_one(connection).await.map_err(sqlite_error)?;
    Ok(found == 1)
}

fn read(row: &SqliteRow) -> Result<(String, RoleRule), sqlx::Error> {
    let names = |column: usize| Ok::<_, sqlx::Error>(serde_json::from_str(row.try_get(column)?).ok());
    let readings = serde_json::from_str(row.try_get(6)?).ok();
    let verb = row.try_get::<&str, _>(2)?.parse::<Verb>().ok();
    let (role, model): (String, String) = (row.try_get(0)?, row.try_get(1)?);
    Ok((
        role,
        match (verb, names(4)?, names(5)?, readings) {
            (Some(verb), Some(hidden), Some(locked), Some(readings)) => {
                RoleRule { model, verb, rows: row.try_get(3)?, hidden, locked, readings }
            }
            // Not written by us: it covers nothing.
            _ => RoleRule::unreadable(model),
        },
    ))
}

/// Stores a rule; one that narrows nothing is none.
pub(crate) async fn set(connection: &mut SqliteConnection, role: &str, rule: &RoleRule) -> Result<()> {
    if rule.is_nothing() {
        remove(connection, role, &rule.model, rule.verb).await?;
    } else {
        let names = |names| serde_json::to_string(names).map_err(Error::internal);
        sqlx::query(
            r#"INSERT INTO "bureau_rule" ("role_id", "model", "verb", "rows", "hidden", "locked", "readings")
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT ("role_id", "model", "verb") DO UPDATE
            SET "rows" = excluded."rows", "hidden" = excluded."hidden", "locked" = excluded."locked",
                "readings" = excluded."readings""#,
        )
        .bind(role)
        .bind(&rule.model)
        .bind(rule.verb.as_str())
        .bind(&rule.rows)
        .bind(names(&rule.hidden)?)
        .bind(names(&rule.locked)?)
        .bind(serde_json::to_string(&rule.readings).map_err(Error::internal)?)
        .execute(&mut *connection)
        .await
        .map_err(sqlite_error)?;
        meta::set(connection, meta::MIN_READER, FORMAT).await?;
    }
    role::moved(connection).await
}

async fn remove(connection: &mut SqliteConnection, role: &str, model: &str, verb: Verb) -> Result<()> {
    let text = r#"DELETE FROM "bureau_rule"
        WHERE "bureau_rule"."role_id" = ? AND "bureau_rule"."model" = ? AND "bureau_rule"."verb" = ?"#;
    let bound = sqlx::query(text).bind(role).bind(model).bind(verb.as_str());
    bound.execute(connection).await.map_err(sqlite_error)?;
    Ok(())
}

/// Removes the rules of a role that is removed.
pub(super) async fn remove_of(connection: &mut SqliteConnection, role: &str) -> Result<()> {
    if are_there(connection).await? {
        let text = r#"DELETE FROM "bureau_rule" WHERE "bureau_rule"."role_id" = ?"#;
        sqlx::query(text).bind(role).execute(connection).await.map_err(sqlite_error)?;
    }
    Ok(())
}

/// Lets rules follow slugs that changed: `renamed` has the new ones by the old. The rows themselves move, whatever is in them.
pub(super) async fn follow(connection: &mut SqliteConnection, renamed: &BTreeMap<String, String>) -> Result<()> {
    if renamed.is_empty() || !are_there(connection).await? {
        return Ok(());
    }
    // Slugs may change places: all go aside before any takes its new one. No slug has a space.
    // One of a model that is gone gives way.
    let text = r#"UPDATE OR REPLACE "bureau_rule" SET "model" = ? WHERE "bureau_rule"."model" = ?"#;
    let aside = renamed.iter().map(|(old, new)| (format!(" {new}"), old.clone()));
    let back = renamed.values().map(|new| (new.clone(), format!(" {new}")));
    let steps: Vec<(String, String)> = aside.chain(back).collect();
    for (to, from) in steps {
        sqlx::query(text).bind(to).bind(from).execute(&mut *connection).await.map_err(sqlite_error)?;
    }
    role::moved(connection).await
}
