//! Real files to test on: copies of Chinook and small databases written in SQL.

use std::path::{Path, PathBuf};

use bureau_engine::admin::{Admin, AdminBuilder, BackupChoice, EditDirectly, EnableRequest, Enabled};
use bureau_engine::identity::{NewUser, PasswordCost};
use bureau_engine::model::RecordKey;
use bureau_engine::session::{Origin, Session};
use bureau_engine::value::Value;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, Executor, Row, SqliteConnection};
use tempfile::TempDir;

pub const EMAIL: &str = "andrew@chinook.example";
pub const PASSWORD: &str = "correct horse battery";
const CHINOOK: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/fixtures/chinook.sqlite");

/// The usual settings, with passwords as cheap as they may be: most tests sign in, and few are about that.
pub fn builder() -> AdminBuilder {
    Admin::builder().password_cost(PasswordCost::LEAST)
}

/// A database file in a folder of its own, and an app-data folder elsewhere.
pub struct File {
    pub folder: TempDir,
    pub data: TempDir,
    pub path: PathBuf,
}

impl File {
    pub fn chinook() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("chinook.sqlite");
        std::fs::copy(CHINOOK, &path).unwrap();
        Self { folder, data: tempfile::tempdir().unwrap(), path }
    }

    pub async fn with(sql: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("made.sqlite");
        let mut connection =
            SqliteConnectOptions::new().filename(&path).create_if_missing(true).connect().await.unwrap();
        connection.execute(AssertSqlSafe(sql.to_owned())).await.unwrap();
        connection.close().await.unwrap();
        Self { folder, data: tempfile::tempdir().unwrap(), path }
    }

    /// Another program's connection.
    pub async fn other(&self) -> SqliteConnection {
        SqliteConnectOptions::new().filename(&self.path).foreign_keys(false).connect().await.unwrap()
    }

    /// Runs SQL as another program would.
    pub async fn run(&self, sql: &str) {
        let mut connection = self.other().await;
        connection.execute(AssertSqlSafe(sql.to_owned())).await.unwrap();
        connection.close().await.unwrap();
    }

    /// The rows of a query as text, as another program sees them.
    pub async fn ask(&self, sql: &str) -> Vec<String> {
        let mut connection = self.other().await;
        let rows = connection.fetch_all(AssertSqlSafe(sql.to_owned())).await.unwrap();
        connection.close().await.unwrap();
        rows.iter().map(|row| row.try_get::<Option<String>, _>(0).unwrap().unwrap_or_default()).collect()
    }

    /// The schema's text, ours included.
    pub async fn schema(&self) -> Vec<String> {
        self.ask("SELECT s.name || char(10) || ifnull(s.sql, '') FROM sqlite_schema AS s ORDER BY s.type, s.name").await
    }

    pub async fn enable(&self) -> Enabled {
        let admin = builder().open(&self.path).await.unwrap();
        let enabled = admin.enable(request(BackupChoice::Skip)).await.unwrap();
        admin.close().await;
        enabled
    }

    /// Enabled and signed in as the superuser.
    pub async fn session(&self) -> Session {
        self.enable().await;
        self.sign_in().await
    }

    pub async fn sign_in(&self) -> Session {
        let admin = builder().open(&self.path).await.unwrap();
        admin.sign_in(EMAIL, PASSWORD, Origin::Library).await.unwrap()
    }

    /// The file as its owner edits it directly.
    pub async fn personal(&self) -> Session {
        let admin = builder().data_dir(self.data.path()).open(&self.path).await.unwrap();
        admin.personal(Origin::Library, EditDirectly::agreed()).await.unwrap()
    }

    /// Whoever looks at the file, with the app's data at hand.
    pub async fn owner_with_data(&self) -> Session {
        let admin = builder().data_dir(self.data.path()).open(&self.path).await.unwrap();
        admin.owner(Origin::Library).unwrap()
    }

    pub async fn owner(&self) -> Session {
        builder().open(&self.path).await.unwrap().owner(Origin::Library).unwrap()
    }
}

pub fn request(backup: BackupChoice) -> EnableRequest {
    let superuser = NewUser { name: "Andrew Adams".into(), email: EMAIL.into(), password: PASSWORD.into() };
    EnableRequest { superuser, backup, origin: Origin::Library }
}

pub fn key(number: i64) -> RecordKey {
    RecordKey(vec![Value::Integer(number)])
}

pub fn bytes(path: &Path) -> Vec<u8> {
    std::fs::read(path).unwrap()
}

/// Names of the files in a folder.
pub fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// A draft that sets these fields.
pub fn set(values: &[(&str, Value)]) -> bureau_engine::record::Draft {
    bureau_engine::record::Draft {
        values: values.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect(),
        ..Default::default()
    }
}
