//! `bureau export`: the whole of a list, as a file for other programs.
//!
//! Gate: anyone on a plain file; on an enabled one whoever may export the model.

use std::path::PathBuf;

use bureau_engine::transfer::{Cells, Export, Format};
use clap::Args;
use serde_json::json;
use tokio_util::sync::CancellationToken;

use crate::answer::Answer;
use crate::door;
use crate::failure::{Failure, Usage};
use crate::filter::Listing;
use crate::table::tame;
use crate::words::Words;

#[derive(Args)]
pub struct Typed {
    #[command(flatten)]
    listing: Listing,

    #[arg(long, value_name = "FORMAT", value_parser = Format::ALL.map(Format::as_str), hide_possible_values = true)]
    format: Option<String>,

    // Texts that begin like a formula get an apostrophe.
    #[arg(long)]
    safe: bool,

    // Must not exist yet.
    #[arg(long, short, value_name = "FILE")]
    output: PathBuf,
}

/// Writes the file.
pub async fn run(typed: Typed, words: &Words) -> Result<Answer, Failure> {
    let ending = typed.output.extension().and_then(|ending| ending.to_str()).map(str::to_lowercase);
    let format = typed.format.as_ref().or(ending.as_ref()).and_then(|name| Format::of(name));
    let format = format.ok_or_else(|| Usage::new("cli-usage-format"))?;
    let listing = &typed.listing;
    let session = door::reading(&listing.database, &listing.who, words).await?;
    let model = session.find(&listing.model.model).await?;
    let cells = if typed.safe { Cells::Safe } else { Cells::Exact };
    let export = Export { format, cells, fields: listing.fields.clone() };
    // Stopped as every command is, by ending the program; what was written so far has no name then.
    let running: (&(dyn Fn(u64) + Sync), _) = (&|_| {}, &CancellationToken::new());
    let query = listing.query(&session, &model.slug).await?;
    let done = session.export(&model.slug, &query, &export, &typed.output, running).await?;
    let path = done.path.display().to_string();
    let document = json!({ "path": path, "format": format.as_str(), "rows": done.rows, "bytes": done.bytes });
    let text = words.fill("cli-exported", &[("count", &done.rows.to_string()), ("path", &tame(&path))]);
    Answer::new(document, text)
}
