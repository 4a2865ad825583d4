//! `cargo xtask <word>`: run, test, prove, bench, package, gen, tidy. One file per word.
//!
//! This package is the first thing a fresh machine compiles, so it depends on little and on nothing of ours.

mod bench;
mod catalogue;
mod r#gen;
mod package;
mod prove;
mod run;
mod rust_text;
mod system;
mod test;
mod tidy;
mod tree;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// What every word answers; the text of an error is for the person at the terminal.
pub type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;

/// The project's own words.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Words {
    #[command(subcommand)]
    word: Word,
}

#[derive(Subcommand)]
enum Word {
    /// Install what is missing, build, and open Bureau on the demo workspace (or on FILE)
    Run(run::Args),
    /// Everything that must pass before a change lands, each part timed
    Test(test::Args),
    /// The long proofs, with a seed to repeat them by
    Prove(prove::Args),
    /// How long Bureau takes in a large shop, beside the sqlite3 shell
    Bench(bench::Args),
    /// What people install, in target/release/bundle; with --check, installed and tried
    Package(package::Args),
    /// Write what is derived: the TypeScript client, the command list, the typed message keys
    Gen(r#gen::Args),
    /// The rules of the house that no compiler checks
    Tidy,
}

fn main() -> ExitCode {
    let outcome = match Words::parse().word {
        Word::Run(args) => run::run(&args),
        Word::Test(args) => test::test(&args),
        Word::Prove(args) => prove::prove(&args),
        Word::Bench(args) => bench::bench(&args),
        Word::Package(args) => package::package(&args),
        Word::Gen(args) => r#gen::generate(&args),
        Word::Tidy => tidy::tidy(),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}
