//! The sqlite3 shell as the other program that opens a file, does something in it and closes it: each visit a process. An
//! old SQLite is what is wanted here: since 3.51 one notices by itself when another process lost its locks (F4), and the
//! programs of the people we work beside are older than that.

use std::path::{Path, PathBuf};

use tokio::process::Command;
use tokio::task::JoinHandle;

use crate::Outcome;

/// One visit: what the SQL answers, line by line.
///
/// # Errors
/// The shell's own complaint; and that it is not installed.
pub async fn visit(file: &Path, sql: &str) -> Outcome<String> {
    let mut command = Command::new("sqlite3");
    command.args(["-batch", "-init", "", "-cmd", ".timeout 60000"]).arg(file).arg(sql).kill_on_drop(true);
    let output = command.output().await.map_err(|error| format!("the sqlite3 shell is needed: {error}"))?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned().into());
    }
    Ok(String::from_utf8(output.stdout)?)
}

/// Visits without end, that only look.
pub struct Visitor(JoinHandle<Outcome>);

impl Visitor {
    /// Begins them.
    #[must_use]
    pub fn start(file: &Path) -> Self {
        let file: PathBuf = file.to_owned();
        Self(tokio::spawn(async move {
            loop {
                visit(&file, "SELECT count(1) FROM sqlite_schema").await?;
            }
        }))
    }

    /// Kills it, wherever it is.
    ///
    /// # Panics
    /// When a visit met what it should not have.
    pub async fn killed(self) {
        self.0.abort();
        if let Ok(ended) = self.0.await {
            panic!("a visitor met {ended:?}");
        }
    }
}
