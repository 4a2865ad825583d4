//! `bureau undo`: takes a change back, whole: one edit, one deletion with what went along, one bulk.
//!
//! Gate: whoever made the change and may still make its opposite; with `--seq` superusers. On a plain file
//! whoever says that it is to be edited directly.

use clap::Args;
use serde_json::json;

use crate::answer::Answer;
use crate::args::{Consent, Database, Who};
use crate::door;
use crate::failure::Failure;
use crate::words::Words;

#[derive(Args)]
pub struct Typed {
    #[command(flatten)]
    database: Database,

    #[arg(long, value_name = "SEQ")]
    seq: Option<i64>,

    #[command(flatten)]
    who: Who,

    #[command(flatten)]
    consent: Consent,
}

/// Takes the change back.
pub async fn run(typed: Typed, words: &Words) -> Result<Answer, Failure> {
    let session = door::editing(&typed.database, &typed.who, &typed.consent, words).await?;
    let reverted = session.undo(typed.seq).await?;
    let text = words.fill("cli-undone", &[("count", &reverted.to_string())]);
    Answer::new(json!({ "records": reverted }), text)
}
