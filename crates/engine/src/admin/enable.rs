//! Enabling: our tables, the first superuser and the recovery key, in one transaction, after a verified backup.
//!
//! The inter-process lock of a migration is SQLite's own write lock: whoever holds `BEGIN IMMEDIATE` looks again whether
//! our tables are there, so of several programs that start at once exactly one adds them.

use std::path::{Path, PathBuf};

use jiff::Timestamp;
use sqlx::{AssertSqlSafe, Executor, SqliteConnection};
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use super::{Admin, FORMAT, has_our_tables, meta, roles};
use crate::audit::{Author, Origin, append_event};
use crate::backup::{self, Backup};
use crate::error::{Error, ErrorCode, Result};
use crate::identity::{self, NewUser, UserRow};
use crate::model::Catalog;
use crate::policy::{Actor, Verb, authorize};
use crate::record::Plan;
use crate::schema;
use crate::store::{self, Counted, Look, Tx, sqlite_error, whole};

/// What enabling runs, in this order.
const MIGRATIONS: [&str; 3] =
    [include_str!("../../../../migrations/0001_enable.sql"), roles::MIGRATION, roles::RULES_MIGRATION];

/// What enabling would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EnablePlan {
    /// Ordinary tables of the file.
    pub tables: usize,
    /// Rows in all of them.
    pub rows: i64,
    /// Whether the pages pass `PRAGMA quick_check`.
    pub sound: bool,
    /// Size of the database in bytes.
    pub bytes: u64,
    /// Tables that would be added.
    pub adds: Vec<String>,
    /// Bytes they and their indexes take while empty.
    pub adds_bytes: u64,
    /// Where the backup would go.
    pub backup: PathBuf,
}

/// Who becomes the first superuser, and where the backup goes.
#[derive(Clone)]
pub struct EnableRequest {
    /// The first superuser.
    pub superuser: NewUser,
    /// Where the backup goes.
    pub backup: BackupChoice,
    /// Which face asks.
    pub origin: Origin,
}

/// Where the backup before enabling goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BackupChoice {
    /// None is taken.
    Skip,
    /// Beside the file, under the name the plan shows.
    Beside,
    /// There.
    At(PathBuf),
}

/// What enabling did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enabled {
    /// Shown once; only its hash is kept.
    pub recovery_key: String,
    /// The backup.
    pub backup: Option<Backup>,
    /// Models made of the file's tables.
    pub models: usize,
}

impl Admin {
    /// What [`Admin::enable`] would do, from a look that changes nothing.
    ///
    /// # Errors
    /// [`ErrorCode::AlreadyEnabled`], [`ErrorCode::NameTaken`] with `name`, [`ErrorCode::FileReadOnly`].
    pub async fn plan_enable(&self) -> Result<EnablePlan> {
        let mut reader = self.store().read().await?;
        if has_our_tables(&mut reader).await? {
            return Err(Error::new(ErrorCode::AlreadyEnabled));
        }
        self.require_free_names(&mut reader).await?;
        if self.is_read_only() {
            return Err(Error::new(ErrorCode::FileReadOnly));
        }
        let catalog = self.catalog(&mut reader).await?;
        let mut rows = 0;
        for model in catalog.models() {
            let grant = authorize(&Actor::SYSTEM, Verb::View, model)?;
            let plan = Plan::whole(&grant);
            match store::count(&mut reader, &grant, &plan, CancellationToken::new()).await {
                Ok(Counted::Exactly(counted)) => rows += counted,
                Ok(Counted::Stopped) => return Err(Error::new(ErrorCode::Cancelled)),
                // A view whose table is gone, or that needs another program, stands in nobody's way: it is said where it is opened.
                Err(error) if error.code == ErrorCode::SchemaBroken => {}
                Err(error) => return Err(error),
            }
        }
        let page = pragma(&mut reader, "PRAGMA page_size").await?;
        Ok(EnablePlan {
            tables: catalog.models().len(),
            rows,
            sound: whole(&mut reader, Look::Quick).await?.is_sound(),
            bytes: page * pragma(&mut reader, "PRAGMA page_count").await?,
            adds: objects("CREATE TABLE "),
            adds_bytes: page * (pages_added() as u64),
            backup: self.backup_beside(),
        })
    }

    /// Adds our tables, the first superuser and the first audit entries, all or nothing. Open the file anew afterwards.
    ///
    /// # Errors
    /// Those of [`Admin::plan_enable`], [`ErrorCode::InvalidInput`] for the superuser, and the backup's.
    pub async fn enable(&self, request: EnableRequest) -> Result<Enabled> {
        if self.is_enabled() {
            return Err(Error::new(ErrorCode::AlreadyEnabled));
        }
        let superuser = identity::checked(request.superuser)?;
        self.require_free_names(&mut *self.store().read().await?).await?;
        let backup = match request.backup {
            BackupChoice::Skip => None,
            BackupChoice::Beside => Some(backup::take(self.path(), &self.backup_beside(), None).await?),
            BackupChoice::At(path) => Some(backup::take(self.path(), &path, None).await?),
        };
        let hash = identity::hash(superuser.password.clone(), self.password_cost()).await?;
        let (recovery_key, recovery_hash) = identity::new_recovery_key()?;

        let mut tx = self.write().await?;
        let connection = tx.connection()?;
        if has_our_tables(connection).await? {
            return Err(Error::new(ErrorCode::AlreadyEnabled));
        }
        self.require_free_names(connection).await?;
        for migration in MIGRATIONS {
            connection.execute(migration).await.map_err(sqlite_error)?;
        }
        let catalog = Catalog::new(schema::read(connection).await?, &Default::default(), self.registered());
        describe(connection, &recovery_hash, &catalog).await?;
        let now_ms = self.clock().now_ms();
        let row =
            UserRow { email: &superuser.email, name: &superuser.name, password_hash: &hash, is_admin: true, now_ms };
        let user = identity::insert_user(connection, &row).await?;
        let actor = Actor::User(user);
        let author = Author { actor: &actor, origin: request.origin, now_ms };
        record(&mut tx, &author, backup.as_ref()).await?;
        tx.commit().await?;
        Ok(Enabled { recovery_key, backup, models: catalog.models().len() })
    }

    /// `chinook.2026-11-21T0142.sqlite`, beside the file; numbered when that minute already has one.
    pub(super) fn backup_beside(&self) -> PathBuf {
        let path = self.path();
        let stamp = Timestamp::from_millisecond(self.clock().now_ms()).unwrap_or(Timestamp::UNIX_EPOCH);
        let stamp = stamp.strftime("%Y-%m-%dT%H%M").to_string();
        let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let ending = path.extension().map(|ending| format!(".{}", ending.to_string_lossy())).unwrap_or_default();
        let name = |twin: u32| match twin {
            1 => format!("{stem}.{stamp}{ending}"),
            twin => format!("{stem}.{stamp}-{twin}{ending}"),
        };
        let folder = path.parent().unwrap_or(Path::new("."));
        (1..).map(|twin| folder.join(name(twin))).find(|path| backup::is_free(path)).unwrap_or_default()
    }

    /// No table, view, index or trigger may have a name that begins as ours do.
    async fn require_free_names(&self, connection: &mut SqliteConnection) -> Result<()> {
        let taken: Option<String> = sqlx::query_scalar(
            r#"SELECT "s"."name" FROM "sqlite_schema" AS "s" WHERE lower("s"."name") LIKE 'bureau\_%' ESCAPE '\' LIMIT 1"#,
        )
        .fetch_optional(connection)
        .await
        .map_err(sqlite_error)?;
        match taken {
            Some(name) => Err(Error::new(ErrorCode::NameTaken).with("name", name)),
            None => Ok(()),
        }
    }
}

/// Names of everything the migrations create.
pub(super) fn added() -> Vec<String> {
    ["CREATE TABLE ", "CREATE INDEX ", "CREATE TRIGGER "].into_iter().flat_map(objects).collect()
}

/// Names after that beginning of a statement, from the migrations themselves: one list, nowhere repeated.
fn objects(beginning: &str) -> Vec<String> {
    MIGRATIONS
        .into_iter()
        .flat_map(str::lines)
        .filter_map(|line| line.strip_prefix(beginning)?.strip_prefix('"')?.split('"').next())
        .map(ToOwned::to_owned)
        .collect()
}

/// Every table has a page, every index, and so has every UNIQUE or PRIMARY KEY that is not the table itself.
fn pages_added() -> usize {
    let pages = |statement: &str| {
        let keyed_by_text = statement.contains("TEXT NOT NULL PRIMARY KEY") && !statement.contains("WITHOUT ROWID");
        1 + usize::from(keyed_by_text) + statement.matches(" UNIQUE").count()
    };
    let after = |migration: &'static str| migration.split("CREATE TABLE ").skip(1);
    let tables = MIGRATIONS.into_iter().flat_map(after).filter_map(|rest| rest.split(';').next());
    tables.map(pages).sum::<usize>() + objects("CREATE INDEX ").len()
}

async fn pragma(connection: &mut SqliteConnection, pragma: &'static str) -> Result<u64> {
    let number: i64 = sqlx::query_scalar(AssertSqlSafe(pragma)).fetch_one(connection).await.map_err(sqlite_error)?;
    Ok(number.unsigned_abs())
}

/// Facts about the workspace, and the slug of each table, fixed from now on.
async fn describe(connection: &mut SqliteConnection, recovery_hash: &str, catalog: &Catalog) -> Result<()> {
    let format = FORMAT.to_string();
    for (name, value) in [
        (meta::WORKSPACE_ID, Uuid::now_v7().to_string().as_str()),
        (meta::FORMAT, &format),
        (meta::MIN_READER, "1"),
        (meta::MIN_WRITER, &format),
        (meta::RECOVERY, recovery_hash),
        (meta::ADDED, &added().join("\n")),
    ] {
        meta::set(connection, name, value).await?;
    }
    for model in catalog.models() {
        sqlx::query(r#"INSERT INTO "bureau_model" ("table_name", "slug") VALUES (?, ?)"#)
            .bind(&model.table)
            .bind(&model.slug)
            .execute(&mut *connection)
            .await
            .map_err(sqlite_error)?;
    }
    Ok(())
}

async fn record(tx: &mut Tx, author: &Author<'_>, backup: Option<&Backup>) -> Result<()> {
    let path = backup.map(|backup| backup.path.display().to_string());
    let mut about = vec![];
    if let Some(path) = &path {
        about.push(("backup", path.as_str()));
    }
    append_event(tx, author, "enable", &about).await?;
    let email = author.actor.user().map(|user| user.email.clone()).unwrap_or_default();
    append_event(tx, author, "add_user", &[("user", &email)]).await
}
