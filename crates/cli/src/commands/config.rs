//! `bureau config export` and `bureau config import`: a workspace's options as one file of TOML.
//!
//! Gate: superusers; on a plain file anyone may export, and nobody can import.

use std::io::Write;
use std::path::{Path, PathBuf};

use bureau_engine::error::{Error, ErrorCode, Problem, ProblemCode};
use clap::{Args, Subcommand, ValueHint};
use serde_json::json;

use crate::answer::Answer;
use crate::args::{Database, Who};
use crate::door;
use crate::failure::Failure;
use crate::table::tame;
use crate::words::Words;

#[derive(Args)]
pub struct Typed {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
#[command(disable_help_subcommand = true)]
enum What {
    Export(Export),
    Import(Import),
}

#[derive(Args)]
struct Export {
    #[command(flatten)]
    database: Database,

    // Must not exist yet.
    #[arg(long, short, value_name = "FILE", value_hint = ValueHint::FilePath)]
    output: Option<PathBuf>,

    #[arg(long)]
    all: bool,

    #[command(flatten)]
    who: Who,
}

#[derive(Args)]
struct Import {
    #[command(flatten)]
    database: Database,

    #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
    toml: PathBuf,

    #[command(flatten)]
    who: Who,
}

/// Takes options out, or in.
pub async fn run(typed: Typed, words: &Words) -> Result<Answer, Failure> {
    match typed.what {
        What::Export(typed) => export(typed, words).await,
        What::Import(typed) => import(typed, words).await,
    }
}

async fn export(typed: Export, words: &Words) -> Result<Answer, Failure> {
    let session = door::reading(&typed.database, &typed.who, words).await?;
    let toml = session.export_options(typed.all).await?;
    let Some(path) = typed.output else { return Answer::new(json!({ "toml": toml }), toml) };
    write_new(&path, &toml).map_err(|error| unwritten(&path, error))?;
    let path = path.display().to_string();
    let text = words.fill("cli-config-written", &[("path", &tame(&path))]);
    Answer::new(json!({ "path": path }), text)
}

async fn import(typed: Import, words: &Words) -> Result<Answer, Failure> {
    let toml = std::fs::read(&typed.toml).map_err(|error| unread(&typed.toml, error))?;
    let toml = String::from_utf8(toml).map_err(|error| {
        let problem = Problem::new("", ProblemCode::ConfigSyntax).with("message", error.utf8_error());
        let mut refused = Error::new(ErrorCode::ConfigInvalid).with("problem", problem.code.as_str());
        refused.problems.push(problem);
        refused
    })?;
    let session = door::signed_in(&typed.database, &typed.who, words).await?;
    let changed = session.import_options(&toml).await?;
    let text = words.fill("cli-config-changed", &[("count", &changed.len().to_string())]);
    Answer::new(json!({ "changed": changed }), text)
}

/// Nothing is overwritten, and a file that could not be written whole is not left behind.
fn write_new(path: &Path, text: &str) -> std::io::Result<()> {
    let mut file = std::fs::File::create_new(path)?;
    let written = file.write_all(text.as_bytes()).and_then(|()| file.sync_all());
    if written.is_err() {
        drop(file);
        let _ = std::fs::remove_file(path);
    }
    written
}

fn unwritten(path: &Path, error: std::io::Error) -> Error {
    let code = match error.kind() {
        std::io::ErrorKind::AlreadyExists => ErrorCode::FileExists,
        std::io::ErrorKind::NotFound => ErrorCode::FileMissing,
        std::io::ErrorKind::StorageFull => ErrorCode::FileFull,
        _ => ErrorCode::FileDenied,
    };
    Error::new(code).with("path", path.display()).because(error)
}

fn unread(path: &Path, error: std::io::Error) -> Error {
    let code = match error.kind() {
        std::io::ErrorKind::NotFound => ErrorCode::FileMissing,
        std::io::ErrorKind::IsADirectory => ErrorCode::FileNotRegular,
        _ => ErrorCode::FileDenied,
    };
    Error::new(code).with("path", path.display()).because(error)
}
