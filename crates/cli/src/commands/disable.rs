//! `bureau disable`: removes everything enabling added: people, history, settings. The tables of the file stay.
//!
//! Gate: superusers.

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

    #[command(flatten)]
    who: Who,
}

/// Disables the file.
pub async fn run(typed: Typed, words: &Words) -> Result<Answer, Failure> {
    let session = door::signed_in(&typed.database, &typed.who, words).await?;
    session.disable().await?;
    let path = session.admin().path().display().to_string();
    Answer::new(json!({ "path": path, "enabled": false }), words.fill("cli-disabled", &[("path", &tame(&path))]))
}
