//! `bureau show`: one record.
//!
//! Gate: anyone on a plain file; on an enabled one whoever may view the record.

use bureau_api::convert::{model_view, record_view};
use clap::Args;

use super::list::allowed;
use crate::answer::Answer;
use crate::args::{Database, KeyText, ModelName, Who};
use crate::door;
use crate::failure::Failure;
use crate::shape;
use crate::words::Words;

#[derive(Args)]
pub struct Typed {
    #[command(flatten)]
    database: Database,

    #[command(flatten)]
    model: ModelName,

    #[command(flatten)]
    key: KeyText,

    #[command(flatten)]
    who: Who,
}

/// Shows the record.
pub async fn run(typed: Typed, words: &Words) -> Result<Answer, Failure> {
    let session = door::reading(&typed.database, &typed.who, words).await?;
    let allowed = allowed(&session, &typed.model.model).await?;
    let key = door::record(&session, &allowed.model, &typed.key.key).await?;
    let record = record_view(&allowed.model, &session.get(&allowed.model.slug, &key).await?);
    let text = shape::record_text(&model_view(&allowed), &record, words);
    Answer::new(record, text)
}
