//! Writers that are killed: `tests/bin/victim.rs` started, killed and heard.

use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, BufReader, Lines};
use tokio::process::{Child, ChildStdout, Command};

/// The track the victim edits.
pub const TRACK: i64 = 1;

/// A running victim.
pub struct Victim {
    child: Child,
    lines: Lines<BufReader<ChildStdout>>,
}

impl Victim {
    /// Starts `program` with its task and waits until it says that it begins.
    ///
    /// # Panics
    /// When it cannot be started or says anything else first.
    #[must_use]
    pub async fn start(program: &str, task: &str, file: &Path) -> Self {
        let mut child = Command::new(program)
            .arg(task)
            .arg(file)
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .unwrap_or_else(|error| panic!("{program}: {error}"));
        let out = child.stdout.take().unwrap_or_else(|| panic!("the victim's words are piped"));
        let mut lines = BufReader::new(out).lines();
        let first = lines.next_line().await.ok().flatten();
        assert_eq!(first.as_deref(), Some("ready"), "the victim begins");
        Self { child, lines }
    }

    /// Lets it work for that long, or until it is done, kills it, and returns everything it said.
    ///
    /// # Panics
    /// When it cannot be killed or waited for.
    pub async fn kill_after(mut self, time: Duration) -> Vec<String> {
        let ended = tokio::time::timeout(time, self.child.wait()).await;
        if ended.is_err() {
            self.child.start_kill().unwrap_or_else(|error| panic!("kill: {error}"));
            self.child.wait().await.unwrap_or_else(|error| panic!("wait: {error}"));
        }
        let mut said = Vec::new();
        while let Ok(Some(line)) = self.lines.next_line().await {
            said.push(line);
        }
        said
    }
}
