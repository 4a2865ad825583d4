//! Another program on the same file, and not a polite one. `stranger storm FILE ROUNDS SEED LONGEST` alters, locks and
//! vacuums; `stranger stays FILE` writes until it is killed. Each says what it did.

mod stays;
mod storm;

use std::io::Write;
use std::process::ExitCode;
use std::time::Duration;

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, SqliteConnection};

/// Anything can go wrong.
type Outcome = Result<(), Box<dyn std::error::Error>>;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let outcome = match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["storm", file, rounds, seed, longest] => storm::storm(file, [rounds, seed, longest]).await,
        ["stays", file] => stays::stays(file).await,
        _ => return ExitCode::from(2),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "stranger: {error}");
            ExitCode::FAILURE
        }
    }
}

/// A connection that waits for others as long as it takes.
async fn connected(file: &str) -> Result<SqliteConnection, sqlx::Error> {
    SqliteConnectOptions::new().filename(file).busy_timeout(Duration::from_secs(60)).connect().await
}

/// One line, out at once. A listener that is gone is the end of this process's purpose.
fn say(line: &str) -> Outcome {
    let mut out = std::io::stdout();
    Ok(writeln!(out, "{line}").and_then(|()| out.flush())?)
}
