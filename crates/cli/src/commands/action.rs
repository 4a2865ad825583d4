//! `bureau action`: runs an action on records, all of them or none.
//!
//! Gate: whoever has the verbs it needs on the records, and its own permission where it takes one. On a plain file
//! whoever says that it is to be edited directly.

use std::path::PathBuf;

use bureau_api::convert::key_to_json;
use bureau_api::new_file;
use bureau_engine::action::{Outcome, Ran};
use bureau_engine::error::{Error, ErrorCode};
use bureau_engine::session::Session;
use clap::Args;
use serde_json::{Value as Json, json};
use tokio_util::sync::CancellationToken;

use super::list::allowed;
use crate::answer::Answer;
use crate::args::{Consent, Database, ModelName, Who};
use crate::door;
use crate::failure::Failure;
use crate::table::tame;
use crate::words::Words;

#[derive(Args)]
pub struct Typed {
    #[command(flatten)]
    database: Database,

    #[command(flatten)]
    model: ModelName,

    #[arg(value_name = "ACTION")]
    action: String,

    #[arg(value_name = "KEY", required = true, allow_negative_numbers = true)]
    keys: Vec<String>,

    // Must not exist yet. Where an action gives a file.
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,

    #[command(flatten)]
    who: Who,

    #[command(flatten)]
    consent: Consent,
}

/// Runs it.
pub async fn run(typed: Typed, words: &Words) -> Result<Answer, Failure> {
    let session = door::editing(&typed.database, &typed.who, &typed.consent, words).await?;
    let model = allowed(&session, &typed.model.model).await?.model;
    let records = door::records(&session, &model, &typed.keys).await?;
    // Asked before anything is done: what the action gives is there once.
    if let Some(path) = typed.output.as_ref().filter(|path| path.exists()) {
        return Err(Error::new(ErrorCode::FileExists).with("path", path.display()).into());
    }
    let keys = records.iter().map(|(key, _)| key.clone()).collect();
    let ran = session.run_action(&model.slug, &typed.action, keys, |_| (), CancellationToken::new()).await;
    let ran = ran.map_err(|refused| door::in_the_way(refused, &records))?;
    let Ran { records, changed, outcome } = ran;
    let mut text = words.fill("cli-action-ran", &[("count", &records.to_string())]);
    let told = told(words, &session, outcome, typed.output, &mut text).await?;
    let document = json!({ "action": typed.action, "records": records, "changed": changed, "outcome": told });
    Answer::new(document, text)
}

async fn told(
    words: &Words,
    session: &Session,
    outcome: Outcome,
    output: Option<PathBuf>,
    text: &mut String,
) -> Result<Json, Failure> {
    Ok(match outcome {
        Outcome::Refresh => json!({ "kind": "refresh" }),
        Outcome::Toast { level, message } => {
            text.push_str(&format!("\n{}", tame(&message)));
            json!({ "kind": "toast", "level": level.as_str(), "message": message })
        }
        Outcome::Open { model, key } => {
            let known = session.model(&model).await?;
            json!({ "kind": "open", "model": model, "key": key_to_json(&known, &key) })
        }
        Outcome::Navigate { model, filter } => json!({ "kind": "navigate", "model": model, "filter": filter }),
        Outcome::Download { name, bytes } => {
            // It is done by now: that the file could not be kept is told, and no failure of the action.
            let written = output.map(|path| new_file::write(&path, &bytes).map(|()| path.display().to_string()));
            let path = match written {
                Some(Ok(path)) => Some(path),
                Some(Err(error)) => {
                    text.push_str(&format!("\n{}", tame(&error.to_string())));
                    None
                }
                None => {
                    text.push_str(&format!("\n{}", words.fill("cli-action-no-output", &[("name", &tame(&name))])));
                    None
                }
            };
            json!({ "kind": "download", "name": name, "path": path })
        }
    })
}
