//! `bench --rows N --runs R --folder DIR`: a shop of N orders, and how long Bureau takes for what a person does with it,
//! beside the sqlite3 shell doing the same in the same run. It measures; it passes no judgement and is no test.
//!
//! `bench window --app BIN --bare BIN --folder DIR` measures the real window instead.
//!
//! Each task has a process of Bureau's engine and one of the shell, both warm, each on a copy of its own. They take turns,
//! and both are timed from outside in the same way: from the line that asks to the line that says "done".

mod report;
mod rival;
mod shop;
mod tasks;
#[cfg(target_os = "linux")]
mod window;
mod worker;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use bureau_tests::Outcome;
use report::Measured;
use rival::Rival;
use shop::Shop;
use tasks::{TASKS, Task};

/// A task is repeated until this much time went, so that quick ones have many rounds…
const ENOUGH: Duration = Duration::from_millis(1500);
/// …but not more than this.
const MOST_ROUNDS: usize = 300;
/// How much smaller the shop is that memory is compared with.
const SMALLER: u64 = 10;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let outcome = match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["worker", task, file, rows] => worker::work(task, Path::new(file), rows),
        #[cfg(target_os = "linux")]
        ["window", "--app", app, "--bare", bare, "--folder", folder] => {
            window::bench(Path::new(app), Path::new(bare), Path::new(folder))
        }
        [] => Err("bench --rows N --runs R --folder DIR [--only TASK]".into()),
        given => Wanted::of(given).and_then(|wanted| bench(&wanted)),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            use std::io::Write;
            let _ = writeln!(std::io::stderr(), "bench: {error}");
            ExitCode::FAILURE
        }
    }
}

/// What was asked for.
struct Wanted {
    rows: u64,
    runs: usize,
    folder: PathBuf,
    only: Option<String>,
}

impl Wanted {
    fn of(given: &[&str]) -> Outcome<Self> {
        let value = |name: &str| {
            let at = given.iter().position(|word| *word == name)?;
            given.get(at + 1).copied()
        };
        let needed = |name: &str| value(name).ok_or_else(|| format!("{name} is missing"));
        let folder = std::path::absolute(needed("--folder")?)?;
        let only = value("--only").map(ToOwned::to_owned);
        Ok(Self { rows: needed("--rows")?.parse()?, runs: needed("--runs")?.parse()?, folder, only })
    }
}

fn bench(wanted: &Wanted) -> Outcome {
    let chosen: Vec<&Task> =
        TASKS.iter().filter(|task| wanted.only.as_ref().is_none_or(|only| task.name == only)).collect();
    std::fs::create_dir_all(&wanted.folder)?;
    let shop = Shop::ready(&wanted.folder, wanted.rows)?;
    let small = Shop::ready(&wanted.folder, (wanted.rows / SMALLER).max(1))?;
    report::opening(&shop)?;
    let mut all = Vec::new();
    for task in chosen {
        let mut measured = measure(task, &shop, wanted.runs)?;
        if task.reads {
            measured.small_memory = memory(task, &small)?;
        }
        report::line(&measured)?;
        all.push(measured);
    }
    report::table(&shop, &all)
}

/// Both in turn, until there were enough rounds.
fn measure(task: &'static Task, shop: &Shop, runs: usize) -> Outcome<Measured> {
    let (ours, theirs) = shop.copies(task)?;
    let mut bureau = Rival::bureau(task.name, &ours, shop.rows)?;
    let mut shell = match task.beside {
        Some(other) => Rival::bureau(other, &ours, shop.rows)?,
        None => Rival::shell(task, &theirs)?,
    };
    let mut times = (Vec::new(), Vec::new());
    let began = Instant::now();
    for round in 0..MOST_ROUNDS {
        if round > runs && began.elapsed() > ENOUGH {
            break;
        }
        let mut ask = (task.sql)(shop, round as u64)?;
        if task.beside.is_some() {
            shell.say(&format!("prepare {round}"))?;
            ask = format!("go {round}");
        }
        if task.name == "count" {
            // What was counted is not counted again, until somebody commits: to either file.
            shop::commit(&ours, round)?;
            shop::commit(&theirs, round)?;
        }
        bureau.say(&format!("prepare {round}"))?;
        let (took, answer) = bureau.timed(&format!("go {round}"))?;
        let (shell_took, other) = shell.timed(&ask)?;
        if round == 0 {
            if task.beside.is_some() {
                same(task, &answer, &other)?;
            }
            // The first round warms both up, and shows that they answer the same.
            if task.reads {
                same(task, &answer, &shell.answer(&format!("SELECT count(*), sum(id) FROM ({ask})"))?)?;
            }
            bureau.forget_peak();
            shell.forget_peak();
            continue;
        }
        times.0.push(took);
        times.1.push(shell_took);
    }
    let memory = (bureau.peak(), shell.peak());
    bureau.end()?;
    shell.end()?;
    Ok(Measured { task, times, memory, small_memory: None })
}

/// Peak memory of Bureau doing the task in a shop.
fn memory(task: &'static Task, shop: &Shop) -> Outcome<Option<u64>> {
    let (ours, _) = shop.copies(task)?;
    let mut bureau = Rival::bureau(task.name, &ours, shop.rows)?;
    for round in 0..3 {
        bureau.say(&format!("prepare {round}"))?;
        if round == 1 {
            bureau.forget_peak();
        }
        bureau.timed(&format!("go {round}"))?;
    }
    let peak = bureau.peak();
    bureau.end()?;
    Ok(peak)
}

fn same(task: &Task, ours: &str, theirs: &str) -> Outcome {
    if ours == theirs {
        return Ok(());
    }
    Err(format!("{}: Bureau answered {ours}, the shell {theirs}", task.name).into())
}
