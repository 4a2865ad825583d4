//! `bureau restore-backup`: puts a backup's content in place of the file's, after a backup of what is there.
//!
//! Gate: superusers; on a plain file whoever says --personal.

use std::path::PathBuf;

use clap::{Args, ValueHint};
use serde_json::json;

use super::backup;
use crate::answer::Answer;
use crate::args::{Consent, Database, Who};
use crate::door;
use crate::failure::Failure;
use crate::table::tame;
use crate::words::Words;

#[derive(Args)]
pub struct Typed {
    #[command(flatten)]
    database: Database,

    // The backup, with its manifest beside it.
    #[arg(value_name = "FROM", value_hint = ValueHint::FilePath)]
    from: PathBuf,

    #[command(flatten)]
    who: Who,

    #[command(flatten)]
    consent: Consent,
}

/// Restores the backup.
pub async fn run(typed: Typed, words: &Words) -> Result<Answer, Failure> {
    let session = door::editing(&typed.database, &typed.who, &typed.consent, words).await?;
    let restored = session.restore_backup(&typed.from).await?;
    let path = session.admin().path().display().to_string();
    let safety = tame(&restored.safety.path.display().to_string());
    let text = words.fill("cli-backup-restored", &[("path", &tame(&path)), ("safety", &safety)]);
    Answer::new(json!({ "path": path, "safety": backup::document(&restored.safety) }), text)
}
