//! `bureau config export` and `bureau config import`: a workspace's options as one file of TOML.
//!
//! Gate: superusers; on a plain file anyone may export, and nobody can import.

use std::path::PathBuf;

use bureau_api::{new_file, text_file};
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
    new_file::write(&path, toml.as_bytes())?;
    let path = path.display().to_string();
    let text = words.fill("cli-config-written", &[("path", &tame(&path))]);
    Answer::new(json!({ "path": path }), text)
}

async fn import(typed: Import, words: &Words) -> Result<Answer, Failure> {
    let toml = text_file::read(&typed.toml)?;
    let session = door::signed_in(&typed.database, &typed.who, words).await?;
    let changed = session.import_options(&toml).await?.changed;
    let text = words.fill("cli-config-changed", &[("count", &changed.len().to_string())]);
    Answer::new(json!({ "changed": changed }), text)
}
