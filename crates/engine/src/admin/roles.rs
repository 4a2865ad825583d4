//! The tables of roles and their rules, in workspaces that were enabled before there were any, and what is kept of them
//! between two looks.

use std::sync::Arc;
use std::sync::atomic::Ordering;

use sqlx::{Executor, SqliteConnection};

use super::catalog::{keep, kept};
use super::{Admin, FORMAT, enable, meta};
use crate::error::Result;
use crate::identity::role::{self, Roles};
use crate::identity::rule;
use crate::store::{Tx, sqlite_error};

/// What adds them.
pub(super) const MIGRATION: &str = include_str!("../../../../migrations/0002_roles.sql");
/// What adds their rules.
pub(super) const RULES_MIGRATION: &str = include_str!("../../../../migrations/0003_rules.sql");

/// Whether the tables are in the file.
pub(super) async fn are_there(connection: &mut SqliteConnection) -> Result<bool> {
    let found: i64 = sqlx::query_scalar(
        r#"SELECT count("s"."name") FROM "sqlite_schema" AS "s"
        WHERE "s"."type" = 'table' AND "s"."name" IN ('bureau_role', 'bureau_user_role')"#,
    )
    .fetch_one(connection)
    .await
    .map_err(sqlite_error)?;
    Ok(found == 2)
}

impl Admin {
    /// Whether roles can be asked for: an older workspace that may not be written has none.
    pub(crate) fn knows_roles(&self) -> bool {
        self.0.roles.load(Ordering::Acquire)
    }

    /// Whether roles can have rules.
    pub(crate) fn knows_rules(&self) -> bool {
        self.0.rules.load(Ordering::Acquire)
    }

    /// Adds the tables where they are missing. Programs that do not know them may still read the file, not write it: they
    /// would not let permissions follow a slug.
    pub(crate) async fn add_roles(&self, tx: &mut Tx) -> Result<()> {
        if self.knows_roles() && self.knows_rules() {
            return Ok(());
        }
        let connection = tx.connection()?;
        let missing =
            [(MIGRATION, !are_there(connection).await?), (RULES_MIGRATION, !rule::are_there(connection).await?)];
        for (migration, missing) in missing {
            if missing {
                connection.execute(migration).await.map_err(sqlite_error)?;
            }
        }
        if missing.iter().any(|(_, missing)| *missing) {
            let format = FORMAT.to_string();
            for (name, value) in
                [(meta::FORMAT, &format), (meta::MIN_WRITER, &format), (meta::ADDED, &enable::added().join("\n"))]
            {
                meta::set(connection, name, value).await?;
            }
        }
        Ok(())
    }

    /// Looks again whether roles can be asked for: after a transaction that added their tables.
    pub(crate) async fn look_for_roles(&self) -> Result<()> {
        if !(self.knows_roles() && self.knows_rules()) {
            let mut reader = self.store().read().await?;
            self.0.roles.store(are_there(&mut reader).await?, Ordering::Release);
            self.0.rules.store(rule::are_there(&mut reader).await?, Ordering::Release);
        }
        Ok(())
    }

    /// The roles as they were when `moved` was noted, if they are the ones that are kept.
    pub(super) fn roles_known(&self, moved: &str) -> Option<Arc<Roles>> {
        kept(&self.0.cached.roles).filter(|(at, _)| at == moved).map(|(_, roles)| roles)
    }

    /// The same, read where they are not.
    pub(super) async fn roles_of(&self, connection: &mut SqliteConnection, moved: &str) -> Result<Arc<Roles>> {
        if let Some(roles) = self.roles_known(moved) {
            return Ok(roles);
        }
        let roles = Arc::new(role::all(connection).await?);
        keep(&self.0.cached.roles, (moved.to_owned(), Arc::clone(&roles)));
        Ok(roles)
    }
}
