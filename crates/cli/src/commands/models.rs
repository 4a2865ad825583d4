//! `bureau models`: the models, their fields, and what may be done with them.
//!
//! Gate: anyone on a plain file; on an enabled one whoever signs in sees what they may view.

use bureau_api::convert::model_view;
use bureau_api::wire::{FieldView, ModelView};
use clap::Args;

use crate::answer::Answer;
use crate::args::{Database, Who};
use crate::door;
use crate::failure::Failure;
use crate::shape;
use crate::table::table;
use crate::words::Words;

#[derive(Args)]
pub struct Typed {
    #[command(flatten)]
    database: Database,

    #[command(flatten)]
    who: Who,

    #[arg(long)]
    explain: bool,
}

/// Lists the models: for people those that are not hidden, for programs all, each saying whether it is.
pub async fn run(typed: Typed, words: &Words) -> Result<Answer, Failure> {
    let session = door::reading(&typed.database, &typed.who, words).await?;
    let models: Vec<ModelView> = session.models().await?.iter().map(model_view).collect();
    if typed.explain {
        return Answer::new(models.iter().map(shape::explained).collect::<Vec<_>>(), explanation(&models, words));
    }
    let heads = ["cli-head-model", "cli-head-table", "cli-head-key", "cli-head-fields"].map(|key| words.text(key));
    let rows: Vec<Vec<String>> = models
        .iter()
        .filter(|model| !model.hidden)
        .map(|model| {
            let key = if model.key.is_empty() { "rowid".to_owned() } else { model.key.join(", ") };
            vec![model.slug.clone(), model.table.clone(), key, model.fields.len().to_string()]
        })
        .collect();
    let text = table(&heads, &[false, false, false, true], &rows);
    Answer::new(models.iter().map(shape::model).collect::<Vec<_>>(), text)
}

/// Every field with its kind and why it is that.
fn explanation(models: &[ModelView], words: &Words) -> String {
    let heads = ["cli-head-model", "cli-head-field", "cli-head-kind", "cli-head-because"].map(|key| words.text(key));
    let row = |model: &ModelView, field: &FieldView| {
        let because =
            words.with(&format!("cli-because-{}", field.because.code.replace('_', "-")), &field.because.params);
        vec![model.slug.clone(), field.name.clone(), shape::kind(field.kind), because]
    };
    let rows: Vec<Vec<String>> =
        models.iter().flat_map(|model| model.fields.iter().map(|field| row(model, field))).collect();
    table(&heads, &[false; 4], &rows)
}
