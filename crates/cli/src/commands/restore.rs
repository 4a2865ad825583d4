//! `bureau restore`: makes a record what it was after an entry of its history.
//!
//! Gate: superusers; on a plain file whoever says that it is to be edited directly.

use bureau_api::convert::{model_view, record_view};
use clap::Args;

use super::list::allowed;
use crate::answer::Answer;
use crate::args::{Consent, Database, KeyText, ModelName, Who};
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

    #[arg(long, value_name = "SEQ")]
    seq: i64,

    #[command(flatten)]
    who: Who,

    #[command(flatten)]
    consent: Consent,
}

/// Restores the version.
pub async fn run(typed: Typed, words: &Words) -> Result<Answer, Failure> {
    let session = door::editing(&typed.database, &typed.who, &typed.consent, words).await?;
    let allowed = allowed(&session, &typed.model.model).await?;
    let key = door::record(&session, &allowed.model, &typed.key.key).await?;
    let record = session.restore(&allowed.model.slug, &key, typed.seq).await?;
    let record = record_view(&allowed.model, &record);
    let text = shape::record_text(&model_view(&allowed), &record, words);
    Answer::new(record, text)
}
