//! `bureau edit`: changes one record. With `--expect`, only when the fields still hold what is expected.
//!
//! Gate: whoever may edit the record; on a plain file whoever says --personal.

use bureau_api::convert::{model_view, updated_view};
use clap::Args;

use super::list::allowed;
use crate::answer::Answer;
use crate::args::{Consent, Database, KeyText, ModelName, Who};
use crate::change::{changes, expected, names, plausible};
use crate::door;
use crate::failure::Failure;
use crate::shape;
use crate::table::tame;
use crate::words::Words;

#[derive(Args)]
pub struct Typed {
    #[command(flatten)]
    database: Database,

    #[command(flatten)]
    model: ModelName,

    #[command(flatten)]
    key: KeyText,

    #[arg(value_name = "FIELD=TEXT", required = true)]
    changes: Vec<String>,

    #[arg(long, value_name = "FIELD=OLD")]
    expect: Vec<String>,

    #[command(flatten)]
    who: Who,

    #[command(flatten)]
    consent: Consent,
}

/// Edits the record.
pub async fn run(typed: Typed, words: &Words) -> Result<Answer, Failure> {
    plausible(&typed.changes)?;
    plausible(&typed.expect)?;
    let session = door::editing(&typed.database, &typed.who, &typed.consent, words).await?;
    let allowed = allowed(&session, &typed.model.model).await?;
    let key = door::record(&session, &allowed.model, &typed.key.key).await?;
    let names = names(&allowed.model);
    let values = changes(&typed.changes, &names)?;
    let base = expected(&typed.expect, &names)?;
    let draft = values.draft(&allowed.model, &base)?;
    let updated = updated_view(&allowed.model, &session.update(&allowed.model.slug, &key, draft).await?);
    let text = shape::record_text(&model_view(&allowed), &updated.record, words);
    let ignored = tame(&updated.ignored.join(", "));
    let answer = Answer::new(updated, text)?;
    Ok(if ignored.is_empty() { answer } else { answer.note(words.fill("cli-ignored", &[("fields", &ignored)])) })
}
