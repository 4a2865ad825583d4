//! `bureau check`: whether pages, references and the audit log are whole.
//!
//! Gate: anyone on a plain file; on an enabled one whoever signs in.

use bureau_engine::admin::Checked;
use clap::Args;
use serde_json::json;

use crate::answer::Answer;
use crate::args::{Database, Who};
use crate::door;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::table::pairs;
use crate::words::Words;

#[derive(Args)]
pub struct Typed {
    #[command(flatten)]
    database: Database,

    #[command(flatten)]
    who: Who,
}

/// Checks the file. Damage is told like health, but ends with the exit code of a damaged file.
pub async fn run(typed: Typed, words: &Words) -> Result<Answer, Failure> {
    let session = door::reading(&typed.database, &typed.who, words).await?;
    let found = session.check().await?;
    let audit = found.audit.map(|whole| if whole { "ok" } else { "broken" });
    let document = json!({
        "integrity": found.integrity, "foreign_keys": found.foreign_keys, "audit": audit, "sqlite": found.sqlite,
    });
    let answer = Answer::new(document, told(&found, words))?;
    Ok(if is_whole(&found) { answer } else { answer.ending(Exit::File) })
}

/// Rows that refer to nothing are worth telling, but SQLite allows them: no damage.
fn is_whole(found: &Checked) -> bool {
    found.integrity == "ok" && found.audit != Some(false)
}

fn told(found: &Checked, words: &Words) -> String {
    let audit = match found.audit {
        Some(true) => "cli-check-audit-ok",
        Some(false) => "cli-check-audit-broken",
        None => "cli-check-audit-none",
    };
    let dangling = found.foreign_keys.to_string();
    pairs(&[
        (words.text("cli-check-integrity"), found.integrity.clone()),
        (words.text("cli-check-foreign-keys"), words.fill("cli-check-dangling", &[("rows", &dangling)])),
        (words.text("cli-check-audit"), words.text(audit)),
        ("SQLite".to_owned(), found.sqlite.clone()),
    ])
}
