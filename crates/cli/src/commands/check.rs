//! `bureau check`: whether pages, references and the audit log are whole.
//!
//! Gate: anyone on a plain file; on an enabled one whoever signs in.

use bureau_engine::admin::{Checked, Dangling};
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
    let unchecked = |(table, because): &(String, String)| json!({ "table": table, "because": because });
    let dangling = |it: &Dangling| json!({ "table": it.table, "parent": it.parent, "rows": it.rows });
    let document = json!({
        "integrity": found.integrity, "complaints": found.complaints,
        "unchecked": found.unchecked.iter().map(unchecked).collect::<Vec<_>>(),
        "foreign_keys": found.foreign_keys, "dangling": found.dangling.iter().map(dangling).collect::<Vec<_>>(),
        "audit": audit, "sqlite": found.sqlite,
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
    let pages = if found.complaints.is_empty() { found.integrity.clone() } else { found.complaints.join("\n") };
    let mut lines = vec![
        (words.text("cli-check-integrity"), pages),
        (words.text("cli-check-foreign-keys"), references(found, words)),
        (words.text("cli-check-audit"), words.text(audit)),
    ];
    if !found.unchecked.is_empty() {
        let tables: Vec<String> =
            found.unchecked.iter().map(|(table, because)| format!("{table}: {because}")).collect();
        lines.push((words.text("cli-check-unchecked"), tables.join("\n")));
    }
    lines.push(("SQLite".to_owned(), found.sqlite.clone()));
    pairs(&lines)
}

/// How many rows refer to nothing, and which.
fn references(found: &Checked, words: &Words) -> String {
    let all = words.fill("cli-check-dangling", &[("rows", &found.foreign_keys.to_string())]);
    let each = found.dangling.iter().map(|it| match &it.parent {
        Some(parent) => format!("{} → {parent}: {}", it.table, it.rows),
        None => words.fill("cli-check-mismatch", &[("table", &it.table)]),
    });
    std::iter::once(all).chain(each).collect::<Vec<_>>().join("\n")
}
