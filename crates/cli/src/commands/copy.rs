//! `bureau copy`: whether a file is a copy of a workspace this computer knows, and saying what it is.
//!
//! Gate: whoever signs in; superusers for --accept.

use clap::Args;
use serde_json::json;

use crate::answer::Answer;
use crate::args::{Database, Who};
use crate::door;
use crate::failure::Failure;
use crate::table::tame;
use crate::words::Words;

#[derive(Args)]
pub struct Typed {
    #[command(flatten)]
    database: Database,

    // It is a copy and becomes a workspace of its own.
    #[arg(long, conflicts_with = "moved")]
    accept: bool,

    // It is the workspace itself, in another place.
    #[arg(long)]
    moved: bool,

    #[command(flatten)]
    who: Who,
}

/// Tells, or settles.
pub async fn run(typed: Typed, words: &Words) -> Result<Answer, Failure> {
    let session = door::signed_in(&typed.database, &typed.who, words).await?;
    if typed.accept {
        session.accept_copy().await?;
    }
    if typed.moved {
        session.declare_moved().await?;
    }
    let known = session.admin().copy_of().map(|path| path.display().to_string());
    let text = match &known {
        Some(path) => words.fill("cli-copy-of", &[("path", &tame(path))]),
        None => words.text("cli-copy-of-nothing"),
    };
    Answer::new(json!({ "copy_of": known }), text)
}
