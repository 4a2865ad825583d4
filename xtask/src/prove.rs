//! `cargo xtask prove [--rounds N] [--seed S] [--only NAME]`: the long proofs, repeatable by their seed.

use std::time::{SystemTime, UNIX_EPOCH};

use xshell::cmd;

use crate::test::{self, WHOLE};
use crate::{Outcome, run, tree};

/// Arguments of `prove`.
#[derive(clap::Args)]
pub struct Args {
    /// How often each proof repeats its experiment; so many processes are killed in all
    #[arg(long, default_value_t = 500)]
    rounds: u32,
    /// Repeats an earlier run; without it a new one is drawn and printed
    #[arg(long)]
    seed: Option<u64>,
    /// Only the proofs whose name contains this: `killed`, `full`, `storm`, `corpus`, `oracle`, `trees`, `rules`, `values`
    #[arg(long, value_name = "NAME")]
    only: Option<String>,
}

/// Kills writers, lets another process storm, compares lists with a naive evaluator: as often as asked.
pub fn prove(args: &Args) -> Outcome {
    let shell = tree::shell()?;
    let seed = args.seed.unwrap_or_else(drawn);
    let rounds = args.rounds;
    let only = args.only.as_slice();
    let repeat = only.iter().map(|name| format!(" --only {name}")).collect::<String>();
    println!(
        "prove: {rounds} rounds, seed {seed}. To repeat: cargo xtask prove --rounds {rounds} --seed {seed}{repeat}"
    );
    test::tool(&shell, &test::NEXTEST)?;
    run::programs(&shell)?;
    cmd!(shell, "cargo nextest run {WHOLE...} --profile proofs --success-output immediate {only...}")
        .env("BUREAU_ROUNDS", rounds.to_string())
        .env("BUREAU_SEED", seed.to_string())
        .run()?;
    println!("prove: {rounds} rounds passed, seed {seed}");
    Ok(())
}

/// The clock's nanoseconds: different each time is all a seed must be.
fn drawn() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| u64::from(time.subsec_nanos()))
}
