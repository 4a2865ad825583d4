//! What was measured, for people: a line when a task ends, and a table for `docs/performance.md` at the end.

use std::io::Write;
use std::process::Command;
use std::time::Duration;

use bureau_tests::Outcome;

use crate::shop::Shop;
use crate::tasks::Task;

/// The outcome of one task.
pub struct Measured {
    /// Which.
    pub task: &'static Task,
    /// Bureau's times and the shell's, round by round.
    pub times: (Vec<Duration>, Vec<Duration>),
    /// Peak memory of both in KiB.
    pub memory: (Option<u64>, Option<u64>),
    /// Bureau's in the smaller shop.
    pub small_memory: Option<u64>,
}

/// What is compared.
pub fn opening(shop: &Shop) -> Outcome {
    let shell = Command::new("sqlite3").arg("--version").output()?.stdout;
    let shell = String::from_utf8_lossy(&shell);
    let version = shell.split(' ').next().unwrap_or_default();
    say(&format!(
        "{} orders. The shell is SQLite {version}, Bureau is linked with {}; each on a copy of its own, Bureau's enabled.\n",
        shop.rows,
        crate::shop::linked_version()?
    ))
}

/// One task, as soon as it is measured.
pub fn line(measured: &Measured) -> Outcome {
    let (ours, theirs) = medians(measured);
    let rounds = measured.times.0.len();
    say(&format!(
        "{:44} {:>10} {:>10} {:>6.2}×  {rounds} rounds",
        measured.task.label,
        time(ours),
        time(theirs),
        ratio(measured)
    ))
}

/// All of them, as Markdown.
pub fn table(shop: &Shop, all: &[Measured]) -> Outcome {
    let mut text = format!(
        "\n| {} orders | Bureau | shell | ratio | target | Bureau's peak | with a tenth of the rows | shell's peak |\n\
         |---|--:|--:|--:|--:|--:|--:|--:|\n",
        shop.rows
    );
    for measured in all {
        let (ours, theirs) = medians(measured);
        let target = measured.task.target.map_or_else(String::new, |target| format!("≤ {target:.1}×"));
        text += &format!(
            "| {} | {} | {} | {:.2}× | {target} | {} | {} | {} |\n",
            measured.task.label,
            time(ours),
            time(theirs),
            ratio(measured),
            memory(measured.memory.0),
            memory(measured.small_memory),
            memory(measured.memory.1)
        );
    }
    say(&text)
}

fn medians(measured: &Measured) -> (Duration, Duration) {
    (median(&measured.times.0), median(&measured.times.1))
}

fn ratio(measured: &Measured) -> f64 {
    let (ours, theirs) = medians(measured);
    ours.as_secs_f64() / theirs.as_secs_f64()
}

/// The one in the middle.
pub fn median(times: &[Duration]) -> Duration {
    let mut sorted = times.to_vec();
    sorted.sort_unstable();
    sorted.get(sorted.len() / 2).copied().unwrap_or_default()
}

fn time(time: Duration) -> String {
    let milliseconds = time.as_secs_f64() * 1000.0;
    if milliseconds < 10.0 { format!("{milliseconds:.2} ms") } else { format!("{milliseconds:.0} ms") }
}

fn memory(kib: Option<u64>) -> String {
    kib.map_or_else(String::new, |kib| format!("{:.1} MiB", kib as f64 / 1024.0))
}

/// A line on the output, at once.
pub fn say(text: &str) -> Outcome {
    let mut out = std::io::stdout();
    Ok(writeln!(out, "{text}").and_then(|()| out.flush())?)
}
