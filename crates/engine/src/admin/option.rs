//! `bureau_option`: what people said about each model, as TOML, and the slugs of `bureau_model` that follow from it.

use std::collections::{BTreeMap, BTreeSet};

use sqlx::{Row, SqliteConnection};

use super::meta;
use crate::error::Result;
use crate::model::options::{Document, ModelOptions, Options, stored_over};
use crate::store::sqlite_error;

/// Name of the number in `bureau_meta` that moves whenever options change: catalogues hang on it.
pub(super) const MOVED: &str = "options_moved";

/// What is stored, as far as this program understands it.
pub(crate) async fn load(connection: &mut SqliteConnection) -> Result<Options> {
    let rows =
        sqlx::query(r#"SELECT "o"."table_name", "o"."options" FROM "bureau_option" AS "o" ORDER BY "o"."table_name""#)
            .fetch_all(connection)
            .await
            .map_err(sqlite_error)?;
    let mut options = Options::default();
    for row in rows {
        let table: String = row.try_get(0).map_err(sqlite_error)?;
        let text: String = row.try_get(1).map_err(sqlite_error)?;
        options.models.insert(table, Document::of_model(&text));
    }
    Ok(options)
}

/// Stores these in the place of those. Rows of which both say the same are not touched, and what a newer program said, which
/// this one does not understand, stays.
pub(crate) async fn save(connection: &mut SqliteConnection, before: &Options, after: &Options) -> Result<()> {
    let nothing = ModelOptions::default();
    let (before, after) = (by_table(before), by_table(after));
    let tables: BTreeSet<&str> = before.keys().chain(after.keys()).copied().collect();
    for table in tables.into_iter().filter(|table| before.get(table) != after.get(table)) {
        let kept = row(connection, table).await?.unwrap_or_default();
        let text = stored_over(after.get(table).copied().unwrap_or(&nothing), &kept);
        sqlx::query(r#"DELETE FROM "bureau_option" WHERE "bureau_option"."table_name" = ?"#)
            .bind(table)
            .execute(&mut *connection)
            .await
            .map_err(sqlite_error)?;
        if !text.is_empty() {
            sqlx::query(r#"INSERT INTO "bureau_option" ("table_name", "options") VALUES (?, ?)"#)
                .bind(table)
                .bind(text)
                .execute(&mut *connection)
                .await
                .map_err(sqlite_error)?;
        }
    }
    let next = moved(connection).await? + 1;
    meta::set(connection, MOVED, &next.to_string()).await
}

fn by_table(options: &Options) -> BTreeMap<&str, &ModelOptions> {
    options.models.iter().filter(|(_, model)| !model.is_empty()).collect()
}

async fn row(connection: &mut SqliteConnection, table: &str) -> Result<Option<String>> {
    sqlx::query_scalar(r#"SELECT "o"."options" FROM "bureau_option" AS "o" WHERE "o"."table_name" = ?"#)
        .bind(table)
        .fetch_optional(connection)
        .await
        .map_err(sqlite_error)
}

/// How often options changed.
pub(crate) async fn moved(connection: &mut SqliteConnection) -> Result<i64> {
    Ok(number(meta::get(connection, MOVED).await?.as_deref()))
}

/// That number as it is noted.
pub(super) fn number(noted: Option<&str>) -> i64 {
    noted.and_then(|text| text.parse().ok()).unwrap_or(0)
}

/// The slug of each table, as permissions and links know it.
pub(crate) async fn slugs(connection: &mut SqliteConnection) -> Result<BTreeMap<String, String>> {
    sqlx::query(r#"SELECT "m"."table_name", "m"."slug" FROM "bureau_model" AS "m""#)
        .fetch_all(connection)
        .await
        .map_err(sqlite_error)?
        .iter()
        .map(|row| Ok((row.try_get(0)?, row.try_get(1)?)))
        .collect::<Result<_, sqlx::Error>>()
        .map_err(sqlite_error)
}

/// Gives tables other slugs. Two tables may change theirs with each other, so all go before any comes.
pub(crate) async fn rename(connection: &mut SqliteConnection, slugs: &[(String, String)]) -> Result<()> {
    for (table, _) in slugs {
        sqlx::query(r#"DELETE FROM "bureau_model" WHERE "bureau_model"."table_name" = ?"#)
            .bind(table)
            .execute(&mut *connection)
            .await
            .map_err(sqlite_error)?;
    }
    for (table, slug) in slugs {
        sqlx::query(r#"INSERT INTO "bureau_model" ("table_name", "slug") VALUES (?, ?)"#)
            .bind(table)
            .bind(slug)
            .execute(&mut *connection)
            .await
            .map_err(sqlite_error)?;
    }
    Ok(())
}
