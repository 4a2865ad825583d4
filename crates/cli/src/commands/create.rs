//! `bureau create`: makes a new workspace, empty or with the sample data, with its first superuser.
//!
//! Gate: whoever can write the folder; nothing is overwritten.

use std::path::PathBuf;

use bureau_api::create::{Content, create};
use bureau_api::new_file::remove;
use bureau_engine::admin::BackupChoice;
use bureau_engine::error::{Error, ErrorCode};
use clap::{Args, ValueHint};

use super::enable::{First, enable};
use crate::answer::Answer;
use crate::failure::Failure;
use crate::words::Words;

#[derive(Args)]
pub struct Typed {
    // Must not exist yet.
    #[arg(value_name = "DB", value_hint = ValueHint::FilePath)]
    db: PathBuf,

    // The sample data instead of nothing.
    #[arg(long)]
    demo: bool,

    #[command(flatten)]
    first: First,
}

/// Makes the workspace. A file this run made is removed again when the rest fails: a half-made one helps nobody.
pub async fn run(typed: Typed, words: &Words) -> Result<Answer, Failure> {
    let path = typed.db;
    // Nobody is asked for a password in vain.
    if path.exists() {
        return Err(Error::new(ErrorCode::FileExists).with("path", path.display()).into());
    }
    let superuser = typed.first.into_user(words)?;
    let content = if typed.demo { Content::Sample } else { Content::Nothing };
    let admin = create(&path, content).await?;
    let outcome = enable(&admin, superuser, BackupChoice::Skip, words).await;
    admin.close().await;
    if outcome.is_err() {
        remove(&path);
    }
    outcome
}
