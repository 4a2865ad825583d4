//! `bureau add`: adds one record.
//!
//! Gate: whoever may add to the model. On a plain file whoever says that it is to be edited directly.

use bureau_api::convert::{model_view, updated_view};
use clap::Args;

use super::list::allowed;
use crate::answer::Answer;
use crate::args::{Consent, Database, ModelName, Who};
use crate::change::{changes, names, plausible};
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

    #[arg(value_name = "FIELD=TEXT")]
    changes: Vec<String>,

    #[command(flatten)]
    who: Who,

    #[command(flatten)]
    consent: Consent,
}

/// Adds the record.
pub async fn run(typed: Typed, words: &Words) -> Result<Answer, Failure> {
    plausible(&typed.changes)?;
    let session = door::editing(&typed.database, &typed.who, &typed.consent, words).await?;
    let allowed = allowed(&session, &typed.model.model).await?;
    let names = names(&allowed.model);
    let values = changes(&typed.changes, &names)?;
    let draft = values.draft(&allowed.model, &Default::default())?;
    let added = updated_view(&allowed.model, &session.add(&allowed.model.slug, draft).await?);
    let text = shape::record_text(&model_view(&allowed), &added.record, words);
    let ignored = tame(&added.ignored.join(", "));
    let answer = Answer::new(added, text)?;
    Ok(if ignored.is_empty() { answer } else { answer.note(words.fill("cli-ignored", &[("fields", &ignored)])) })
}
