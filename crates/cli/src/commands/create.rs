//! `bureau create`: makes a new workspace, empty, with the sample data or the tables of a template, with its first superuser.
//!
//! Gate: whoever can write the folder; nothing is overwritten.

use std::path::PathBuf;

use bureau_api::create::{Content, create};
use bureau_api::new_file::remove;
use bureau_engine::admin::{BackupChoice, Template};
use bureau_engine::error::{Error, ErrorCode};
use clap::{Args, ValueEnum, ValueHint};

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

    // Tables for a common purpose, without rows, named in the language of the terminal.
    #[arg(long, value_name = "TEMPLATE", value_enum, conflicts_with = "demo")]
    template: Option<Named>,

    #[command(flatten)]
    first: First,
}

/// The templates by name.
#[derive(Clone, Copy, ValueEnum)]
enum Named {
    Contacts,
    Tasks,
    Stock,
    Invoices,
}

impl From<Named> for Template {
    fn from(named: Named) -> Self {
        match named {
            Named::Contacts => Self::Contacts,
            Named::Tasks => Self::Tasks,
            Named::Stock => Self::Stock,
            Named::Invoices => Self::Invoices,
        }
    }
}

/// Makes the workspace. A file this run made is removed again when the rest fails: a half-made one helps nobody.
pub async fn run(typed: Typed, words: &Words) -> Result<Answer, Failure> {
    let path = typed.db;
    // Nobody is asked for a password in vain.
    if path.exists() {
        return Err(Error::new(ErrorCode::FileExists).with("path", path.display()).into());
    }
    let superuser = typed.first.into_user(words)?;
    let content = match typed.template {
        Some(named) => Content::Template(named.into(), words.language().into()),
        None if typed.demo => Content::Sample,
        None => Content::Nothing,
    };
    let admin = create(&path, content).await?;
    let outcome = enable(&admin, superuser, BackupChoice::Skip, words).await;
    admin.close().await;
    if outcome.is_err() {
        remove(&path);
    }
    outcome
}
