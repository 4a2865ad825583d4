//! `bureau`, the terminal face: reads the arguments, calls one command, prints its answer. No SQL, no policy: the engine
//! decides who may do what, and this program says so in the person's language.

mod answer;
mod args;
mod change;
mod commands;
#[cfg(feature = "dev-server")]
mod dev_server;
mod door;
mod exit;
mod failure;
mod filter;
mod help;
mod secret;
mod shape;
mod table;
mod usage;
mod words;

use std::process::ExitCode;

use args::Cli;
use clap::FromArgMatches;
use words::Words;

#[tokio::main]
async fn main() -> ExitCode {
    log_to_stderr();
    let typed: Vec<std::ffi::OsString> = std::env::args_os().collect();
    let json = args::wants_json(&typed);
    let words = Words::of(args::asked_language(&typed).as_deref());
    let parsed =
        help::localised(&words).try_get_matches_from(&typed).and_then(|matches| Cli::from_arg_matches(&matches));
    let outcome = match parsed {
        Ok(cli) => commands::run(cli.command, &words).await,
        Err(error) => match usage::explain(&error, &typed) {
            usage::Explained::Shown(text) => return answer::print_plain(&text),
            usage::Explained::Wrong(usage) => Err(usage.into()),
        },
    };
    door::close().await;
    match outcome {
        Ok(answer) => answer.print(json),
        Err(failure) => failure.print(json, &words),
    }
}

/// Nothing is logged unless `BUREAU_LOG` asks: stderr belongs to messages, and with `--json` to one document.
fn log_to_stderr() {
    use tracing_subscriber::EnvFilter;
    if let Ok(filter) = EnvFilter::try_from_env("BUREAU_LOG") {
        tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    }
}
