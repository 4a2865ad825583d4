//! `bureau history`: everything that happened to one record, newest first.
//!
//! Gate: superusers; anyone on a plain file, from the undo journal of this computer.

use bureau_api::convert::history_view;
use clap::Args;

use crate::answer::Answer;
use crate::args::{Database, KeyText, ModelName, Who};
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

    #[command(flatten)]
    who: Who,
}

/// Tells the record's history.
pub async fn run(typed: Typed, words: &Words) -> Result<Answer, Failure> {
    let session = door::reading(&typed.database, &typed.who, words).await?;
    let model = session.find(&typed.model.model).await?;
    let key = door::record(&session, &model, &typed.key.key).await?;
    let history = session.history(&model.slug, &key).await?;
    let views = history_view(&history);
    let text: Vec<String> = views.iter().map(|view| shape::entry_text(view, false, words)).collect();
    let mut entries: Vec<_> = views.iter().map(|view| shape::entry(view, false)).collect();
    if let Some(newest) = entries.first_mut().and_then(|entry| entry.as_object_mut())
        && !history.outside_since.is_empty()
    {
        newest.insert("outside_since".to_owned(), history.outside_since.clone().into());
    }
    let answer = Answer::new(entries, text.join("\n"))?;
    let answer = if views.is_empty() { answer.note(words.text("cli-no-entries")) } else { answer };
    let since = tame(&history.outside_since.join(", "));
    Ok(if since.is_empty() { answer } else { answer.note(words.fill("cli-outside-since", &[("fields", &since)])) })
}
