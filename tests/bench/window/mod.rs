//! `bench window --app BIN --bare BIN --folder DIR`: how soon the real window shows a list and what it takes of memory, beside
//! the least window Tauri can open, started in turn; then how it answers to keys and to the wheel.

mod feel;
mod frame;
mod start;

use std::path::{Path, PathBuf};

use bureau_tests::Outcome;

use crate::report::{median, say};
use crate::shop::Shop;
use feel::Felt;
use start::Program;

/// Orders in the shop whose window is measured.
const ROWS: u64 = 100_000;
/// Starts of each program.
const STARTS: usize = 9;
/// Letters typed.
const LETTERS: usize = 20;
/// A frame that takes longer is seen to be missing: two of sixty a second.
const LATE: f64 = 32.0;

/// Measures, and says it as Markdown.
pub fn bench(app: &Path, bare: &Path, folder: &Path) -> Outcome {
    let (app, bare) = (std::path::absolute(app)?, std::path::absolute(bare)?);
    std::fs::create_dir_all(folder)?;
    let file = Shop::ready(folder, ROWS)?.plain()?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(measure(app, bare, file))
}

async fn measure(app: PathBuf, bare: PathBuf, file: PathBuf) -> Outcome {
    let mut ours = Program::warmed(app.clone(), Some(file.clone())).await?;
    let mut theirs = Program::warmed(bare, None).await?;
    for _ in 0..STARTS {
        ours.round().await?;
        theirs.round().await?;
    }
    starts(&ours, &theirs)?;
    felt(&feel::feel(app, &file, LETTERS).await?)
}

fn starts(ours: &Program, theirs: &Program) -> Outcome {
    let (time, bare_time) = (median(&ours.times), median(&theirs.times));
    let (memory, bare_memory) = (middle(&ours.memory), middle(&theirs.memory));
    say(&format!(
        "| the window, on {ROWS} orders | Bureau | a bare window | | target |\n|---|--:|--:|--:|--:|\n\
         | process start to painted list | {:.0} ms | {:.0} ms | {:.2}× | ≤ 1.25× |\n\
         | memory at rest | {:.0} MiB | {:.0} MiB | {:+.0} MiB | ≤ +60 MiB |",
        time.as_secs_f64() * 1e3,
        bare_time.as_secs_f64() * 1e3,
        time.as_secs_f64() / bare_time.as_secs_f64(),
        memory / 1024.0,
        bare_memory / 1024.0,
        (memory - bare_memory) / 1024.0,
    ))
}

fn felt(felt: &Felt) -> Outcome {
    let late = felt.gaps.iter().filter(|gap| **gap > LATE).count();
    let longest = felt.gaps.iter().copied().fold(0.0, f64::max);
    say(&format!(
        "| key to painted search result | {:.0} ms | | | |\n\
         | frames over {LATE:.0} ms while scrolling | {late} of {}, longest {longest:.0} ms | | | |",
        median(&felt.keys).as_secs_f64() * 1e3,
        felt.gaps.len(),
    ))
}

fn middle(kib: &[u64]) -> f64 {
    let mut sorted = kib.to_vec();
    sorted.sort_unstable();
    sorted.get(sorted.len() / 2).copied().unwrap_or_default() as f64
}
