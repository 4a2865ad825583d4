//! `bureau audit`: the newest entries of the audit log (of a plain file: of its undo journal), or whether the log's chain
//! holds.
//!
//! Gate: superusers; anyone on a plain file, from the undo journal of this computer.

use bureau_api::convert::audit_view;
use bureau_engine::Session;
use clap::Args;
use serde_json::json;

use crate::answer::Answer;
use crate::args::{Database, Who};
use crate::door;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::shape;
use crate::words::Words;

#[derive(Args)]
pub struct Typed {
    #[command(flatten)]
    database: Database,

    #[command(flatten)]
    who: Who,

    #[arg(long, conflicts_with = "limit")]
    verify: bool,

    #[arg(long, value_name = "N", default_value_t = 50, hide_default_value = true, value_parser = clap::value_parser!(u32).range(1..))]
    limit: u32,
}

/// Tells the log, or verifies it.
pub async fn run(typed: Typed, words: &Words) -> Result<Answer, Failure> {
    let session = door::reading(&typed.database, &typed.who, words).await?;
    if typed.verify { verify(&session, words).await } else { newest(&session, typed.limit, words).await }
}

async fn newest(session: &Session, limit: u32, words: &Words) -> Result<Answer, Failure> {
    let (mut documents, mut lines) = (Vec::new(), Vec::new());
    // A table that is gone has no model any more; its entries are told all the same.
    for (entry, model) in session.audit(limit).await? {
        let view = audit_view(&entry, model.as_deref(), |_, _| None);
        documents.push(shape::entry(&view, true));
        lines.push(shape::entry_text(&view, true, words));
    }
    Answer::new(documents, lines.join("\n"))
}

/// A chain that does not hold is told like one that does, but ends with the exit code of a damaged file.
async fn verify(session: &Session, words: &Words) -> Result<Answer, Failure> {
    let found = session.verify_audit().await?;
    let document = json!({
        "entries": found.entries, "head": found.head, "ok": found.ok, "first_bad": found.first_bad,
    });
    let entries = found.entries.to_string();
    match found.first_bad {
        None => Answer::new(document, words.fill("cli-audit-holds", &[("entries", &entries), ("head", &found.head)])),
        Some(seq) => {
            let text = words.fill("cli-audit-broken", &[("seq", &seq.to_string()), ("entries", &entries)]);
            Ok(Answer::new(document, text)?.ending(Exit::File))
        }
    }
}
