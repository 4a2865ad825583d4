//! `bureau delete`: deletes records, all of them or none.
//!
//! Gate: whoever may delete the records. On a plain file whoever says that it is to be edited directly.

use bureau_engine::record::Change;
use clap::Args;
use serde_json::json;
use tokio_util::sync::CancellationToken;

use super::list::allowed;
use crate::answer::Answer;
use crate::args::{Consent, Database, ModelName, Who};
use crate::door;
use crate::failure::Failure;
use crate::words::Words;

#[derive(Args)]
pub struct Typed {
    #[command(flatten)]
    database: Database,

    #[command(flatten)]
    model: ModelName,

    #[arg(value_name = "KEY", required = true, allow_negative_numbers = true)]
    keys: Vec<String>,

    #[command(flatten)]
    who: Who,

    #[command(flatten)]
    consent: Consent,
}

/// Deletes the records.
pub async fn run(typed: Typed, words: &Words) -> Result<Answer, Failure> {
    let session = door::editing(&typed.database, &typed.who, &typed.consent, words).await?;
    let model = allowed(&session, &typed.model.model).await?.model;
    let mut changes = Vec::new();
    for text in &typed.keys {
        let key = door::record(&session, &model, text).await?;
        changes.push(Change::Delete { model: model.slug.clone(), key });
    }
    let count = changes.len();
    let applied = session.apply(changes, |_| (), CancellationToken::new()).await.map_err(|refused| {
        let which = refused.0.first().and_then(|(index, _)| typed.keys.get(*index)).cloned().unwrap_or_default();
        refused.into_first().with("key", which)
    })?;
    let mut text = words.fill("cli-deleted", &[("count", &count.to_string())]);
    for (slug, count) in &applied.cascaded {
        text.push_str(&format!("\n{}", words.fill("cli-cascaded", &[("model", slug), ("count", &count.to_string())])));
    }
    let answer =
        Answer::new(json!({ "deleted": count, "cascaded": applied.cascaded, "trashed": applied.trashed }), text)?;
    Ok(if applied.trashed { answer.note(words.text("cli-trashed")) } else { answer })
}
