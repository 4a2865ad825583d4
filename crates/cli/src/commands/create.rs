//! `bureau create`: makes a new workspace, empty or with the sample data, with its first superuser.
//!
//! Gate: whoever can write the folder; nothing is overwritten.

use std::path::{Path, PathBuf};

use bureau_engine::Admin;
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
    if path.exists() {
        return Err(exists(&path).into());
    }
    let superuser = typed.first.into_user(words)?;
    made(&path, typed.demo)?;
    let outcome = match Admin::open(&path).await {
        Ok(admin) => {
            let outcome = match admin.use_wal().await {
                Ok(()) => enable(&admin, superuser, BackupChoice::Skip, words).await,
                Err(error) => Err(error.into()),
            };
            admin.close().await;
            outcome
        }
        Err(error) => Err(error.into()),
    };
    if outcome.is_err() {
        // The failure that is reported is the first one; a file that cannot be removed stays where it is.
        let _ = std::fs::remove_file(&path);
    }
    outcome
}

fn made(path: &Path, demo: bool) -> Result<(), Error> {
    // An empty file is an empty database; creating it anew fails when something is there after all.
    let written = if demo { bureau_api::sample::write(path) } else { std::fs::File::create_new(path).map(drop) };
    written.map_err(|error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => exists(path),
        std::io::ErrorKind::NotFound => Error::new(ErrorCode::FileMissing).with("path", path.display()),
        std::io::ErrorKind::PermissionDenied => Error::new(ErrorCode::FileDenied).with("path", path.display()),
        std::io::ErrorKind::ReadOnlyFilesystem => Error::new(ErrorCode::FileReadOnly).with("path", path.display()),
        std::io::ErrorKind::StorageFull => Error::new(ErrorCode::FileFull).with("path", path.display()),
        _ => Error::new(ErrorCode::FileIo).with("path", path.display()).because(error),
    })
}

fn exists(path: &Path) -> Error {
    Error::new(ErrorCode::FileExists).with("path", path.display())
}
