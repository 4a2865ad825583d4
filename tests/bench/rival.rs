//! A process that is asked line by line and timed from outside: Bureau's engine in a worker, or the sqlite3 shell.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use bureau_tests::Outcome;

use crate::tasks::Task;

/// First word of the line that ends an answer.
pub const DONE: &str = "done";
/// Nowhere: a person would look at rows, a benchmark of reading must not measure a terminal.
const NOWHERE: &str = if cfg!(windows) { "NUL" } else { "/dev/null" };

/// One of the two.
pub struct Rival {
    process: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    /// What the shell must be told besides the statement: where rows go, and to say that it is done.
    shell: bool,
}

impl Rival {
    /// Bureau's engine, with the file open and its first page read once.
    pub fn bureau(task: &str, file: &Path, rows: u64) -> Outcome<Self> {
        let mut command = Command::new(std::env::current_exe()?);
        command.args(["worker", task]).arg(file).arg(rows.to_string());
        let mut rival = Self::start(command, false)?;
        rival.until_done()?;
        Ok(rival)
    }

    /// The shell, with the file open and its schema read once; as durable as Bureau is.
    pub fn shell(task: &Task, file: &Path) -> Outcome<Self> {
        let mut command = Command::new("sqlite3");
        command.args(["-batch", "-init", NOWHERE]).arg(file);
        let mut rival = Self::start(command, true)?;
        rival.timed("PRAGMA synchronous = FULL; PRAGMA cell_size_check = ON; SELECT count(*) FROM sqlite_schema;")?;
        if let Some(mode) = task.journal {
            let now = rival.answer("PRAGMA journal_mode")?;
            if now != mode {
                return Err(format!("the shell's copy is in journal mode {now}, not {mode}").into());
            }
        }
        Ok(rival)
    }

    fn start(mut command: Command, shell: bool) -> Outcome<Self> {
        let mut process = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let (input, output) = (process.stdin.take().ok_or("no stdin")?, process.stdout.take().ok_or("no stdout")?);
        Ok(Self { process, input, output: BufReader::new(output), shell })
    }

    /// Asks and waits for the end of the answer, untimed.
    pub fn say(&mut self, line: &str) -> Outcome<String> {
        writeln!(self.input, "{line}")?;
        self.input.flush()?;
        self.until_done()
    }

    /// Asks, and how long it took until the end of the answer.
    pub fn timed(&mut self, ask: &str) -> Outcome<(Duration, String)> {
        let text = if self.shell {
            format!(".output {NOWHERE}\n{}\n.output stdout\n.print {DONE}\n", ended(ask))
        } else {
            format!("{ask}\n")
        };
        let began = Instant::now();
        self.input.write_all(text.as_bytes())?;
        self.input.flush()?;
        let answer = self.until_done()?;
        Ok((began.elapsed(), answer))
    }

    /// The one row the shell answers, untimed.
    pub fn answer(&mut self, ask: &str) -> Outcome<String> {
        writeln!(self.input, ".output stdout\n.print\n{}\n.print {DONE}", ended(ask))?;
        self.input.flush()?;
        self.until_done()
    }

    /// The last line before the one that says it is done, or what stands behind that word.
    fn until_done(&mut self) -> Outcome<String> {
        let mut before = String::new();
        loop {
            let mut line = String::new();
            if self.output.read_line(&mut line)? == 0 {
                return Err("a process ended before it was done; what it said stands above".into());
            }
            let line = line.trim_end();
            match line.strip_prefix(DONE) {
                Some("") => return Ok(before),
                Some(rest) => return Ok(rest.trim().to_owned()),
                None => line.clone_into(&mut before),
            }
        }
    }

    /// The most memory it held at once since it began, or since [`Rival::forget_peak`], in KiB; known on Linux only.
    pub fn peak(&self) -> Option<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.process.id())).ok()?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
        line.trim().trim_end_matches(" kB").parse().ok()
    }

    /// Lets the peak begin at what is held now: signing in takes memory that the task does not.
    pub fn forget_peak(&self) {
        // Where the system does not know how, the peak stays that of the whole run: never less than the task's.
        let _ = std::fs::write(format!("/proc/{}/clear_refs", self.process.id()), "5");
    }

    /// Ends it and waits.
    pub fn end(self) -> Outcome {
        let Self { mut process, input, mut output, .. } = self;
        drop(input);
        output.read_to_end(&mut Vec::new())?;
        if process.wait()?.success() { Ok(()) } else { Err("a process failed; what it said stands above".into()) }
    }
}

/// A statement with its end, a command of the shell as it is.
fn ended(ask: &str) -> String {
    if ask.starts_with('.') || ask.ends_with(';') { ask.to_owned() } else { format!("{ask};") }
}
