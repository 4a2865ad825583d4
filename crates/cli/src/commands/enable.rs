//! `bureau enable`: adds our tables and the first superuser.
//!
//! Gate: whoever can write the file, while our tables are not in it.

use std::path::PathBuf;

use bureau_engine::Admin;
use bureau_engine::admin::{BackupChoice, EnableRequest, Enabled};
use bureau_engine::error::ErrorCode;
use bureau_engine::identity::NewUser;
use bureau_engine::session::Origin;
use clap::Args;
use serde_json::json;

use crate::answer::Answer;
use crate::args::Database;
use crate::door;
use crate::failure::Failure;
use crate::secret;
use crate::table::tame;
use crate::words::Words;

#[derive(Args)]
pub struct Typed {
    #[command(flatten)]
    database: Database,

    #[command(flatten)]
    first: First,

    // Where the backup goes; beside the file when nothing is said.
    #[arg(long, value_name = "PATH", conflicts_with = "no_backup")]
    backup: Option<PathBuf>,

    #[arg(long)]
    no_backup: bool,
}

// The first superuser, as `enable` and `create` ask for them.
#[derive(Args)]
pub struct First {
    #[arg(long, value_name = "EMAIL")]
    email: String,

    #[arg(long, value_name = "NAME", default_value = "", hide_default_value = true)]
    name: String,

    #[arg(long)]
    password_stdin: bool,
}

/// Enables the file.
pub async fn run(typed: Typed, words: &Words) -> Result<Answer, Failure> {
    let admin = door::open(&typed.database).await?;
    if admin.is_enabled() {
        return Err(ErrorCode::AlreadyEnabled.into());
    }
    let backup = match typed.backup {
        Some(path) => BackupChoice::At(path),
        None if typed.no_backup => BackupChoice::Skip,
        None => BackupChoice::Beside,
    };
    enable(&admin, typed.first.into_user(words)?, backup, words).await
}

impl First {
    /// With their password.
    pub fn into_user(self, words: &Words) -> Result<NewUser, Failure> {
        let password = secret::of_the_first(self.password_stdin, words)?;
        Ok(NewUser { name: self.name, email: self.email, password })
    }
}

/// Enables an open file and tells what was done.
pub async fn enable(admin: &Admin, superuser: NewUser, backup: BackupChoice, words: &Words) -> Result<Answer, Failure> {
    let email = superuser.email.clone();
    let done = admin.enable(EnableRequest { superuser, backup, origin: Origin::Cli }).await?;
    let backup = done.backup.as_ref().map(super::backup::document);
    let document = json!({ "backup": backup, "models": done.models, "recovery_key": done.recovery_key });
    Ok(Answer::new(document, told(admin, &done, &email, words))?.note(words.text("cli-recovery-key-once")))
}

fn told(admin: &Admin, done: &Enabled, email: &str, words: &Words) -> String {
    let path = tame(&admin.path().display().to_string());
    let models = done.models.to_string();
    let mut lines = vec![words.fill("cli-enabled", &[("path", &path), ("models", &models), ("email", &tame(email))])];
    if let Some(backup) = &done.backup {
        lines.push(words.fill("cli-backed-up", &[("path", &tame(&backup.path.display().to_string()))]));
    }
    lines.push(words.fill("cli-recovery-key", &[("key", &done.recovery_key)]));
    lines.join("\n")
}
