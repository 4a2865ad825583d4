//! A folder of its own with a copy of Chinook, and the program to run on it.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use serde_json::Value as Json;
use sha2::{Digest, Sha256};

/// The first superuser of every test.
pub const ANA: &str = "ana@example.org";
/// Their password.
pub const PASSWORD: &str = "tidal-copper-lantern-9";
/// Makes passwords that the program stores as cheap to check as it accepts.
pub const LEAST_COST: &str = "BUREAU_LEAST_PASSWORD_COST";

/// A folder with `db` in it. Removed with everything when it is dropped.
pub struct Bench {
    folder: tempfile::TempDir,
    /// The database file.
    pub db: String,
}

/// What a run of the program left behind.
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Bench {
    /// A plain Chinook.
    pub fn plain() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let db = folder.path().join("chinook.sqlite");
        bureau_api::sample::write(&db).unwrap();
        let db = db.to_str().unwrap().to_owned();
        Self { folder, db }
    }

    /// A Chinook with Ana as its superuser.
    pub fn enabled() -> Self {
        let bench = Self::plain();
        bench.run(&["enable", &bench.db, "--email", ANA, "--name", "Ana Ruiz", "--no-backup"]).ok();
        bench
    }

    /// A path inside the folder.
    pub fn path(&self, name: &str) -> String {
        self.folder.path().join(name).to_str().unwrap().to_owned()
    }

    /// Runs the program, in English, with Ana's password in the environment.
    pub fn run(&self, args: &[&str]) -> Ran {
        self.run_with(args, &[("BUREAU_PASSWORD", PASSWORD)], "")
    }

    /// Runs it with `--json` and as Ana, and reads the document.
    pub fn json(&self, args: &[&str]) -> Json {
        let ran = self.run(&[args, &["--as", ANA, "--json"]].concat());
        assert_eq!(ran.code, 0, "{args:?}: {}", ran.err);
        assert_eq!(ran.err, "", "{args:?} has nothing to say beside its document");
        ran.document()
    }

    /// Runs it as Ana with `--json`; it must fail with that code.
    pub fn error(&self, args: &[&str]) -> (i32, Json) {
        self.run(&[args, &["--as", ANA, "--json"]].concat()).error()
    }

    /// Runs it in a world of its own: only these variables, this text on stdin, no terminal.
    pub fn run_with(&self, args: &[&str], variables: &[(&str, &str)], stdin: &str) -> Ran {
        let mut command = self.command(args);
        command.env("LC_ALL", "C").envs(variables.iter().copied());
        let mut child = command.spawn().unwrap();
        // A program that never reads its stdin may be gone already.
        let _ = child.stdin.take().unwrap().write_all(stdin.as_bytes());
        let output = child.wait_with_output().unwrap();
        Ran {
            code: output.status.code().expect("the program ends by itself"),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// The program, ready to start, cut off from the terminal that runs the tests: nobody must be asked there.
    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = if cfg!(unix) { Command::new("setsid") } else { Command::new(env!("CARGO_BIN_EXE_bureau")) };
        if cfg!(unix) {
            command.arg("--wait").arg(env!("CARGO_BIN_EXE_bureau"));
        }
        command.args(args).env_clear().current_dir(self.folder.path());
        command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
        command.env(LEAST_COST, "1");
        command.env("BUREAU_DATA_DIR", self.folder.path().join("app data"));
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    /// SHA-256 of the database file.
    pub fn sha256(&self) -> String {
        sha256(&self.db)
    }

    /// The one text that another program reads with this query.
    pub fn asked_outside(&self, sql: &'static str) -> String {
        let path = PathBuf::from(&self.db);
        tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
            use sqlx::Connection;
            let options = sqlx::sqlite::SqliteConnectOptions::new().filename(path);
            let mut connection = sqlx::SqliteConnection::connect_with(&options).await.unwrap();
            let answer = sqlx::query_scalar(sql).fetch_one(&mut connection).await.unwrap();
            connection.close().await.unwrap();
            answer
        })
    }

    /// A connection past Bureau, as another program would have it.
    pub fn outside(&self, sql: &'static str) {
        let path = PathBuf::from(&self.db);
        tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
            use sqlx::Connection;
            let options = sqlx::sqlite::SqliteConnectOptions::new().filename(path);
            let mut connection = sqlx::SqliteConnection::connect_with(&options).await.unwrap();
            sqlx::raw_sql(sql).execute(&mut connection).await.unwrap();
            connection.close().await.unwrap();
        });
    }
}

impl Ran {
    /// The run, which must have gone well.
    pub fn ok(self) -> Self {
        assert_eq!(self.code, 0, "{}", self.err);
        self
    }

    /// The one document on stdout.
    pub fn document(&self) -> Json {
        assert_eq!(self.out.matches('\n').count(), 1, "one line: {}", self.out);
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {}", self.out))
    }

    /// The exit code and the error on stderr; stdout must be empty.
    pub fn error(&self) -> (i32, Json) {
        assert_eq!(self.out, "", "a failure leaves stdout empty");
        let document: Json = serde_json::from_str(&self.err).unwrap_or_else(|error| panic!("{error}: {}", self.err));
        for name in ["code", "params", "field", "hint"] {
            assert!(document["error"].get(name).is_some(), "{name} is missing: {document}");
        }
        (self.code, document["error"].clone())
    }
}

/// SHA-256 of a file.
pub fn sha256(path: &str) -> String {
    Sha256::digest(std::fs::read(path).unwrap()).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The names of an object, sorted.
pub fn names(json: &Json) -> Vec<&str> {
    let mut names: Vec<&str> = json.as_object().expect("an object").keys().map(String::as_str).collect();
    names.sort_unstable();
    names
}
