//! `tests/bin/victim` started, killed and heard.

use std::ffi::OsStr;
use std::process::Stdio;
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, BufReader, Lines};
use tokio::process::{Child, ChildStdout, Command};

use super::said::Said;
use crate::fixture;

/// A running victim.
pub struct Victim {
    child: Child,
    lines: Lines<BufReader<ChildStdout>>,
    first: String,
}

impl Victim {
    /// Starts it with its task and waits until it says that it begins.
    ///
    /// # Panics
    /// When it cannot be started or says anything else first.
    #[must_use]
    pub async fn start(arguments: &[&OsStr]) -> Self {
        let program = fixture::program("victim").unwrap_or_else(|error| panic!("{error}"));
        let mut child = Command::new(&program)
            .args(arguments)
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .unwrap_or_else(|error| panic!("{}: {error}", program.display()));
        let out = child.stdout.take().unwrap_or_else(|| panic!("the victim's words are piped"));
        let mut lines = BufReader::new(out).lines();
        let first = lines.next_line().await.ok().flatten().unwrap_or_default();
        assert!(first.starts_with("ready"), "the victim begins: {first}");
        Self { child, lines, first }
    }

    /// Lets it work for that long, or until it is done, kills it, and returns everything it said.
    ///
    /// # Panics
    /// When it cannot be killed or waited for.
    pub async fn kill_after(mut self, time: Duration) -> Said {
        let ended = tokio::time::timeout(time, self.child.wait()).await;
        if ended.is_err() {
            self.child.start_kill().unwrap_or_else(|error| panic!("kill: {error}"));
            self.child.wait().await.unwrap_or_else(|error| panic!("wait: {error}"));
        }
        let mut said = vec![self.first];
        while let Ok(Some(line)) = self.lines.next_line().await {
            said.push(line);
        }
        Said::new(said, ended.is_err())
    }
}
