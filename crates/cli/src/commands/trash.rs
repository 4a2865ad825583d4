//! `bureau trash`: deleted records that can be put back, or thrown out for good.
//!
//! Gate: seeing and throwing out: whoever may delete in the model; putting back: whoever may edit.

use bureau_engine::clock::rfc3339;
use clap::{Args, ValueEnum};
use serde_json::json;

use crate::answer::Answer;
use crate::args::{Database, Who};
use crate::door;
use crate::failure::{Failure, Usage};
use crate::table::table;
use crate::words::Words;

#[derive(Args)]
pub struct Typed {
    #[arg(value_name = "ACTION")]
    action: Action,

    #[command(flatten)]
    database: Database,

    #[arg(value_name = "SEQ")]
    deletions: Vec<i64>,

    #[arg(long, value_name = "MODEL")]
    model: Option<String>,

    #[command(flatten)]
    who: Who,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Action {
    List,
    Restore,
    Purge,
}

/// Looks into the trash, or takes something out of it.
pub async fn run(typed: Typed, words: &Words) -> Result<Answer, Failure> {
    if (typed.action == Action::List) != typed.deletions.is_empty() {
        return Err(Usage::new("cli-usage-trash").into());
    }
    let session = door::signed_in(&typed.database, &typed.who, words).await?;
    match typed.action {
        Action::List => {
            let model = match &typed.model {
                Some(name) => Some(session.find(name).await?.slug.clone()),
                None => None,
            };
            let trashed = session.trash(model.as_deref()).await?;
            let documents: Vec<_> = trashed
                .iter()
                .map(|one| {
                    json!({ "seq": one.seq, "table": one.table, "display": one.display, "with": one.with,
                        "deleted_at": rfc3339(one.deleted_at), "deleted_by": one.deleted_by })
                })
                .collect();
            let heads = ["seq", "table", "display", "with", "deleted_at", "deleted_by"].map(str::to_owned);
            let rows: Vec<Vec<String>> = trashed
                .iter()
                .map(|one| {
                    let (seq, with, at) = (one.seq.to_string(), one.with.to_string(), rfc3339(one.deleted_at));
                    vec![seq, one.table.clone(), one.display.clone(), with, at, one.deleted_by.clone()]
                })
                .collect();
            let answer = Answer::new(documents, table(&heads, &[true, false, false, true, false, false], &rows))?;
            Ok(if rows.is_empty() { answer.note(words.text("cli-trash-empty")) } else { answer })
        }
        Action::Restore => {
            let records = session.restore_trashed(&typed.deletions).await?;
            let text = words.fill("cli-restored", &[("count", &records.to_string())]);
            Answer::new(json!({ "records": records }), text)
        }
        Action::Purge => {
            session.purge_trashed(&typed.deletions).await?;
            let count = typed.deletions.len();
            Answer::new(json!({ "purged": count }), words.fill("cli-purged", &[("count", &count.to_string())]))
        }
    }
}
