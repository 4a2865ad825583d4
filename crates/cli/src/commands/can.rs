//! `bureau can`: whether somebody may do something, and why.
//!
//! Gate: anyone about themselves; `users.view` and `roles.view` about others.

use bureau_engine::policy::{Explanation, Reason};
use clap::Args;
use serde_json::{Value as Json, json};

use crate::answer::Answer;
use crate::args::Asked;
use crate::door;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::table::{table, tame};
use crate::words::Words;

#[derive(Args)]
pub struct Typed {
    #[command(flatten)]
    asked: Asked,

    #[arg(value_name = "PERMISSION")]
    can: String,

    #[arg(value_name = "MODEL", requires = "key")]
    model: Option<String>,

    #[arg(value_name = "KEY", allow_negative_numbers = true)]
    key: Option<String>,

    #[arg(long, value_name = "EMAIL")]
    user: Option<String>,
}

/// Tells it. No ends with the exit code of what was refused.
pub async fn run(typed: Typed, words: &Words) -> Result<Answer, Failure> {
    let session = door::signed_in(&typed.asked.database, &typed.asked.who, words).await?;
    let record = match typed.model.zip(typed.key) {
        Some((model, key)) => {
            let model = session.find(&model).await?;
            let key = door::record(&session, &model, &key).await?;
            Some((model, key))
        }
        None => None,
    };
    let about = record.as_ref().map(|(model, key)| (model.slug.as_str(), key));
    let told = session.can(&typed.can, about, typed.user.as_deref()).await?;
    let document = json!({
        "allowed": told.allowed,
        "because": told.because.iter().map(reason).collect::<Vec<_>>(),
        "missing": told.missing.iter().map(reason).collect::<Vec<_>>(),
    });
    let answer = Answer::new(document, text(&told, words))?;
    Ok(if told.allowed { answer } else { answer.ending(Exit::Denied) })
}

fn reason(reason: &Reason) -> Json {
    let rule = Some(&reason.rule).filter(|rule| !rule.is_empty());
    json!({ "gate": reason.gate.as_str(), "rule": rule, "role": reason.role })
}

fn text(told: &Explanation, words: &Words) -> String {
    let (said, reasons) = if told.allowed { ("cli-can-yes", &told.because) } else { ("cli-can-no", &told.missing) };
    let heads = ["cli-head-gate", "cli-head-rule", "cli-head-role"];
    let row = |reason: &Reason| {
        let role = reason.role.as_deref().map(tame).unwrap_or_default();
        vec![reason.gate.as_str().to_owned(), tame(&reason.rule), role]
    };
    let rows: Vec<Vec<String>> = reasons.iter().map(row).collect();
    format!("{}\n{}", words.text(said), table(&heads.map(|key| words.text(key)), &[false, false, false], &rows))
}
