//! A face without a window: it remembers what it was told.

use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::sync::{Arc, Mutex};

use bureau_api::wire::{ApiResult, Event};
use bureau_api::{ApiError, Desk, Folders, Host, Pick, sample};
use bureau_engine::error::{Error, ErrorCode};
use bureau_engine::identity::PasswordCost;
use bureau_engine::session::Origin;
use serde_json::{Value as Json, json};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, Executor};
use tempfile::TempDir;

pub const WINDOW: &str = "main";
pub const EMAIL: &str = "andrew@chinook.example";
pub const PASSWORD: &str = "correct horse battery";
/// A place the face gives no window for.
pub const NOWHERE: &str = "/nowhere";

pub struct Face {
    folders: Folders,
    pick: Mutex<Option<(Pick, PathBuf)>>,
    /// What the last dialog was to call a new file.
    pub suggested: Mutex<Option<String>>,
    pub told: Mutex<Vec<(Vec<String>, Event)>>,
    changed: tokio::sync::Notify,
}

impl Host for Face {
    fn origin(&self) -> Origin {
        Origin::Window
    }

    fn folders(&self) -> &Folders {
        &self.folders
    }

    fn password_cost(&self) -> PasswordCost {
        PasswordCost::LEAST
    }

    fn pick_file<'a>(
        &'a self,
        _window: &'a str,
        pick: Pick,
        name: Option<String>,
    ) -> Pin<Box<dyn Future<Output = ApiResult<Option<PathBuf>>> + Send + 'a>> {
        let answer = self.pick.lock().unwrap().take();
        *self.suggested.lock().unwrap() = name;
        Box::pin(async move {
            Ok(answer.map(|(expected, path)| {
                assert_eq!(pick, expected, "the dialog that asks");
                path
            }))
        })
    }

    fn open_window<'a>(
        &'a self,
        window: &'a str,
        place: &'a str,
    ) -> Pin<Box<dyn Future<Output = ApiResult<Option<String>>> + Send + 'a>> {
        Box::pin(async move {
            // A window takes its time, and may not come.
            tokio::task::yield_now().await;
            match place {
                NOWHERE => Err(Error::new(ErrorCode::NotAvailable).into()),
                _ => Ok(Some(format!("{window} at {place}"))),
            }
        })
    }

    fn has_window(&self, window: &str) -> bool {
        window == "window-4"
    }

    fn emit_to_all(&self, event: &Event) {
        self.emit(&["every window".to_owned()], event);
    }

    fn emit(&self, windows: &[String], event: &Event) {
        self.told.lock().unwrap().push((windows.to_vec(), event.clone()));
        self.changed.notify_waiters();
    }
}

/// A desk with one window, in a folder of its own.
pub struct Bench {
    pub folder: TempDir,
    pub desk: Arc<Desk>,
    pub face: Arc<Face>,
}

impl Bench {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().canonicalize().unwrap();
        let face = Arc::new(Face {
            folders: Folders { config: path.clone(), data: path.clone(), home: Some(path) },
            pick: Mutex::default(),
            suggested: Mutex::default(),
            told: Mutex::default(),
            changed: tokio::sync::Notify::new(),
        });
        Self { folder, desk: Desk::new(face.clone()), face }
    }

    /// A desk whose file is this and not the sample.
    pub async fn with(sql: &str) -> Self {
        let bench = Self::new();
        bench.run(sql).await;
        bench
    }

    /// Runs SQL as another program would.
    pub async fn run(&self, sql: &str) {
        let file = SqliteConnectOptions::new().filename(self.path()).create_if_missing(true);
        let mut connection = file.connect().await.unwrap();
        connection.execute(AssertSqlSafe(sql.to_owned())).await.unwrap();
        connection.close().await.unwrap();
    }

    pub fn chinook(&self) -> PathBuf {
        let path = self.path();
        if !path.exists() {
            sample::write(&path).unwrap();
        }
        path
    }

    fn path(&self) -> PathBuf {
        self.face.folders.data.join("music.sqlite")
    }

    /// What the next native dialog answers, and which one it must be.
    pub fn will_pick(&self, pick: Pick, path: &Path) {
        *self.face.pick.lock().unwrap() = Some((pick, path.to_owned()));
    }

    pub async fn call(&self, command: &str, request: Json) -> Result<Json, ApiError> {
        self.desk.call(WINDOW, command, request).await
    }

    pub async fn ok(&self, command: &str, request: Json) -> Json {
        self.call(command, request).await.unwrap_or_else(|error| panic!("{command}: {error:?}"))
    }

    pub async fn code(&self, command: &str, request: Json) -> &'static str {
        match self.call(command, request).await {
            Ok(answer) => panic!("{command} answered {answer}"),
            Err(error) => error.code.as_str(),
        }
    }

    pub async fn open(&self) -> Json {
        self.will_pick(Pick::Open, &self.chinook());
        let picked = self.ok("file_pick", json!({})).await;
        self.ok("workspace_open", json!({ "file": picked["file"] })).await
    }

    pub async fn enable(&self) -> Json {
        self.open().await;
        let request = json!({ "name": "Andrew", "email": EMAIL, "password": PASSWORD, "backup": false });
        self.ok("enable_run", request).await
    }

    pub async fn sign_in(&self) -> Json {
        self.ok("sign_in", json!({ "email": EMAIL, "password": PASSWORD })).await
    }

    /// Waits until the face was told something.
    pub async fn told(&self, wanted: impl Fn(&Event) -> bool) -> Vec<String> {
        loop {
            let next = self.face.changed.notified();
            tokio::pin!(next);
            next.as_mut().enable();
            if let Some((windows, _)) = self.face.told.lock().unwrap().iter().find(|(_, event)| wanted(event)) {
                return windows.clone();
            }
            next.await;
        }
    }
}
