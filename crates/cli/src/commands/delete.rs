//! `bureau delete`: deletes records, all of them or none.
//!
//! Gate: whoever may delete the records. On a plain file whoever says that it is to be edited directly.

use bureau_engine::model::RecordKey;
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

    // Nothing is deleted: what would go is told.
    #[arg(long)]
    plan: bool,

    #[command(flatten)]
    who: Who,

    #[command(flatten)]
    consent: Consent,
}

/// Deletes the records.
pub async fn run(typed: Typed, words: &Words) -> Result<Answer, Failure> {
    let session = door::editing(&typed.database, &typed.who, &typed.consent, words).await?;
    let model = allowed(&session, &typed.model.model).await?.model;
    let records = door::records(&session, &model, &typed.keys).await?;
    let gone = |(key, _): &(RecordKey, String)| Change::Delete { model: model.slug.clone(), key: key.clone() };
    let changes: Vec<Change> = records.iter().map(gone).collect();
    let count = changes.len();
    let outcome = match typed.plan {
        true => session.rehearse(changes).await,
        false => session.apply(changes, |_| (), CancellationToken::new()).await,
    };
    let applied = outcome.map_err(|refused| door::in_the_way(refused, &records))?;
    let said = if typed.plan { "cli-delete-planned" } else { "cli-deleted" };
    let mut text = words.fill(said, &[("count", &count.to_string())]);
    for (slug, count) in &applied.cascaded {
        text.push_str(&format!("\n{}", words.fill("cli-cascaded", &[("model", slug), ("count", &count.to_string())])));
    }
    let counted = if typed.plan { "planned" } else { "deleted" };
    let document = json!({ counted: count, "cascaded": applied.cascaded, "trashed": applied.trashed });
    let answer = Answer::new(document, text)?;
    Ok(if applied.trashed && !typed.plan { answer.note(words.text("cli-trashed")) } else { answer })
}
