//! `bureau backup`: a verified copy of the database.
//!
//! Gate: anyone on a plain file; on an enabled one superusers.

use std::path::PathBuf;

use bureau_engine::backup::Backup;
use clap::Args;
use serde_json::{Value as Json, json};

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

    // Must not exist yet.
    #[arg(value_name = "DEST")]
    dest: PathBuf,

    #[command(flatten)]
    who: Who,
}

/// Takes the backup.
pub async fn run(typed: Typed, words: &Words) -> Result<Answer, Failure> {
    let session = door::reading(&typed.database, &typed.who, words).await?;
    let backup = session.backup(&typed.dest).await?;
    let path = tame(&backup.path.display().to_string());
    let text = words.fill("cli-backed-up", &[("path", &path)]);
    Answer::new(document(&backup), text)
}

/// A backup, for programs.
pub fn document(backup: &Backup) -> Json {
    json!({ "path": backup.path.display().to_string(), "bytes": backup.bytes, "sha256": backup.sha256 })
}
