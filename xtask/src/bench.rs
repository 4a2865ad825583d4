//! `cargo xtask bench [--rows N]`: how long Bureau takes in a large shop, beside the sqlite3 shell doing the same.
//! `cargo xtask bench --window`: how soon its window shows a list, beside a bare one, and how it feels.
//!
//! It measures; nothing fails when a number is large. What is compared how stands in docs/performance.md.

use xshell::{Shell, cmd};

use crate::r#gen::target_directory;
use crate::{Outcome, run, system, tree};

/// Arguments of `bench`.
#[derive(clap::Args)]
pub struct Args {
    /// Orders in the shop
    #[arg(long, default_value_t = 1_000_000)]
    rows: u64,
    /// Rounds each task is measured at least; quick ones have more
    #[arg(long, default_value_t = 9)]
    runs: u32,
    /// One task by its name, as the benchmark's list has it
    #[arg(long, value_name = "TASK")]
    only: Option<String>,
    /// Measure the real window on a virtual display instead, beside a bare one (Linux)
    #[arg(long, conflicts_with_all = ["rows", "runs", "only"])]
    window: bool,
    /// Install missing system packages without asking
    #[arg(long)]
    yes: bool,
}

/// Builds as a release is built, and measures.
pub fn bench(args: &Args) -> Outcome {
    let shell = tree::shell()?;
    if args.window {
        return window(&shell, args.yes);
    }
    system::ensure(&shell, &[system::BUILD, system::BENCH].concat(), args.yes)?;
    cmd!(shell, "cargo build --profile measured --package bureau-tests --bin bench").run()?;
    let target = target_directory()?;
    let bench = target.join("measured").join(format!("bench{}", std::env::consts::EXE_SUFFIX));
    let (rows, runs, folder) = (args.rows.to_string(), args.runs.to_string(), target.join("bench"));
    let only = args.only.iter().flat_map(|task| ["--only", task]);
    Ok(cmd!(shell, "{bench} --rows {rows} --runs {runs} --folder {folder} {only...}").quiet().run()?)
}

/// Builds the app and the bare window in the same way, and measures both.
fn window(shell: &Shell, yes: bool) -> Outcome {
    system::ensure(shell, &[system::BUILD, system::SCREEN, system::TEST].concat(), yes)?;
    run::interface(shell)?;
    let desktop = ["--package", "bureau-desktop", "--features", "tauri/custom-protocol,bare"];
    cmd!(shell, "cargo build --release {desktop...} --bin bureau-desktop --example bare").run()?;
    cmd!(shell, "cargo build --profile measured --package bureau-tests --bin bench").run()?;
    let target = target_directory()?;
    let built = target.join("release");
    let (app, bare, folder) = (built.join("bureau-desktop"), built.join("examples/bare"), target.join("bench"));
    let bench = target.join("measured/bench");
    Ok(cmd!(shell, "{bench} window --app {app} --bare {bare} --folder {folder}").quiet().run()?)
}
