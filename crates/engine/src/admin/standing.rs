//! What every request asks first of its view of the file, in one job: which schema and which options these are, and who is
//! asking.

use std::sync::Arc;

use sqlx::SqliteConnection;

use super::catalog::{keep, kept};
use super::{Admin, has_our_tables, option};
use crate::error::{Error, ErrorCode, Result};
use crate::identity::role::{self, Roles};
use crate::identity::turn;
use crate::model::Catalog;
use crate::policy::{Role, User};
use crate::store::{Jobs, Question, sqlite_error};
use crate::value::Value;

/// The state that a catalogue was made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Version {
    /// `PRAGMA schema_version`.
    pub(super) schema: i64,
    /// How often options had changed.
    pub(super) options: i64,
}

/// First statement of a standing: which schema this is. Prepared once; as a table of its own (`pragma_schema_version`) it
/// would be prepared each time.
const SCHEMA: &str = "PRAGMA schema_version";
/// Second statement: which options, the user, and the turn of their sessions. Without our tables it cannot be made.
const STANDING: &str = r#"SELECT "o"."value", "u"."email", "u"."name", "u"."is_admin", "t"."value" FROM (SELECT 1) AS "one"
    LEFT JOIN "bureau_meta" AS "o" ON "o"."name" = ?
    LEFT JOIN "bureau_meta" AS "t" ON "t"."name" = ?
    LEFT JOIN "bureau_user" AS "u" ON "u"."id" = ? AND "u"."is_active" = 1"#;

/// The same where there are roles: also which roles these are, and those the user has now. Superusers need none.
const STANDING_AND_ROLES: &str = r#"SELECT "o"."value", "u"."email", "u"."name", "u"."is_admin", "t"."value", "r"."value",
    CASE WHEN "u"."is_admin" = 0 THEN (SELECT group_concat("a"."role_id") FROM "bureau_user_role" AS "a"
        WHERE "a"."user_id" = "u"."id" AND ("a"."until" IS NULL OR "a"."until" > ?)) END
    FROM (SELECT 1) AS "one"
    LEFT JOIN "bureau_meta" AS "o" ON "o"."name" = ?
    LEFT JOIN "bureau_meta" AS "r" ON "r"."name" = ?
    LEFT JOIN "bureau_meta" AS "t" ON "t"."name" = ?
    LEFT JOIN "bureau_user" AS "u" ON "u"."id" = ? AND "u"."is_active" = 1"#;

impl Admin {
    /// The state of a file as the connection sees it, and the user of that id if they are active and may enter.
    ///
    /// # Errors
    /// [`ErrorCode::NotEnabled`] when the file no longer is.
    pub(crate) async fn standing(
        &self,
        connection: &mut SqliteConnection,
        id: &str,
    ) -> Result<(Version, Option<User>)> {
        let rows = match connection.ask(self.questions(id)).await {
            Ok(rows) => rows,
            Err(_) if !has_our_tables(connection).await? => return Err(Error::new(ErrorCode::NotEnabled)),
            Err(error) => return Err(error),
        };
        let Told { version, mut user, roles } = told(id, &rows)?;
        if let Some(user) = &mut user {
            user.roles = match roles.moved {
                Some(moved) => those(&*self.roles_of(connection, moved).await?, &roles.ids),
                None => Arc::from([]),
            };
        }
        if self.enabled_in(connection, version).await? {
            Ok((version, self.entering(user).await))
        } else {
            Err(Error::new(ErrorCode::NotEnabled))
        }
    }

    /// The catalogue of a view or a change, and the user of that id as above; nothing when that cannot be said from what is
    /// known of the file: then it must be read again, by [`Admin::standing`] and [`Admin::catalog_of`].
    pub(crate) async fn standing_in(
        &self,
        jobs: &mut impl Jobs,
        id: &str,
    ) -> Result<Option<(Arc<Catalog>, Option<User>)>> {
        let rows = match jobs.ask(self.questions(id)).await {
            Ok(rows) => rows,
            // The tables may be gone since.
            Err(error) if error.code == ErrorCode::Internal => return Ok(None),
            Err(error) => return Err(error),
        };
        let Told { version, mut user, roles } = told(id, &rows)?;
        if let (Some(user), Some(moved)) = (&mut user, roles.moved) {
            let Some(known) = self.roles_known(moved) else { return Ok(None) };
            user.roles = those(&known, &roles.ids);
        }
        let enabled = kept(&self.0.cached.enabled) == Some((version.schema, true));
        let Some(catalog) = self.known(version).filter(|_| enabled) else { return Ok(None) };
        let user = self.entering(user).await.map(|user| self.with_limits(&catalog, user));
        Ok(Some((catalog, user)))
    }

    /// The catalogue of a view of a plain file; nothing when it must be read again.
    pub(crate) async fn plain_in(&self, jobs: &mut impl Jobs) -> Result<Option<Arc<Catalog>>> {
        let rows = jobs.ask(vec![(SCHEMA, Vec::new())]).await?;
        let Some(&[Value::Integer(schema)]) = rows.first().map(Vec::as_slice) else { return Ok(None) };
        let plain = kept(&self.0.cached.enabled) == Some((schema, false));
        Ok(self.known(Version { schema, options: 0 }).filter(|_| plain && !self.is_enabled()))
    }

    fn questions(&self, id: &str) -> Vec<Question> {
        let (options, turn) = (Value::from(option::MOVED), Value::from(format!("{}{id}", turn::NAME)));
        let id = Value::from(id);
        let standing = if self.knows_roles() {
            let now = Value::Integer(self.clock().now_ms());
            (STANDING_AND_ROLES, vec![now, options, Value::from(role::MOVED), turn, id])
        } else {
            (STANDING, vec![options, turn, id])
        };
        vec![(SCHEMA, Vec::new()), standing]
    }

    /// The state of a file as the connection sees it.
    pub(crate) async fn version(&self, connection: &mut SqliteConnection) -> Result<Version> {
        let schema =
            sqlx::query_scalar("PRAGMA schema_version").fetch_one(&mut *connection).await.map_err(sqlite_error)?;
        let options = if self.is_enabled() { option::moved(connection).await? } else { 0 };
        Ok(Version { schema, options })
    }

    /// Whether the file has our tables in that version, which is the connection's.
    pub(crate) async fn enabled_in(&self, connection: &mut SqliteConnection, version: Version) -> Result<bool> {
        if let Some((at, enabled)) = kept(&self.0.cached.enabled)
            && at == version.schema
        {
            return Ok(enabled);
        }
        let enabled = has_our_tables(connection).await?;
        keep(&self.0.cached.enabled, (version.schema, enabled));
        Ok(enabled)
    }
}

/// What the answers to [`SCHEMA`] and [`STANDING`] say.
struct Told<'a> {
    version: Version,
    /// Without their roles.
    user: Option<User>,
    roles: ToldRoles<'a>,
}

/// Which roles there are, and which of them the user has.
#[derive(Default)]
struct ToldRoles<'a> {
    /// Nothing as long as no role was ever made.
    moved: Option<&'a str>,
    ids: Vec<&'a str>,
}

fn told<'a>(id: &str, rows: &'a [Vec<Value>]) -> Result<Told<'a>> {
    let [schema, standing] = rows else { return Err(Error::internal("a standing of another shape")) };
    let ([Value::Integer(schema)], [moved, email, name, is_admin, turn, roles @ ..]) =
        (schema.as_slice(), standing.as_slice())
    else {
        return Err(Error::internal("a standing of another shape"));
    };
    let roles = match roles {
        [moved, ids] => {
            let ids = ids.as_text().map(|ids| ids.split(',').collect()).unwrap_or_default();
            ToldRoles { moved: moved.as_text(), ids }
        }
        _ => ToldRoles::default(),
    };
    let version = Version { schema: *schema, options: option::number(moved.as_text()) };
    let Value::Text(email) = email else { return Ok(Told { version, user: None, roles }) };
    let (Value::Text(name), Value::Integer(is_admin)) = (name, is_admin) else {
        return Err(Error::internal("a user without a name"));
    };
    let turn = turn.as_text().map(Into::into);
    let user = User { is_admin: *is_admin != 0, turn, ..User::named(id, email, name) };
    Ok(Told { version, user: Some(user), roles })
}

/// The roles of those ids; one that is gone grants nothing.
fn those(roles: &Roles, ids: &[&str]) -> Arc<[Arc<Role>]> {
    ids.iter().filter_map(|id| roles.get(*id).cloned()).collect()
}
