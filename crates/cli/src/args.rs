//! What may be typed after `bureau`. Only shapes: the words of the help are put in by `help`, from the catalogues, and
//! what the commands mean is in `commands`.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueHint};

use crate::commands;

// Plain comments on purpose in this file: a doc comment would become English help text.

#[derive(Parser)]
#[command(name = "bureau", bin_name = "bureau", version, max_term_width = 100)]
#[command(disable_help_flag = true, disable_help_subcommand = true, disable_version_flag = true)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,

    // One JSON document on stdout instead of text.
    #[arg(long, global = true)]
    json: bool,

    // The language of everything said; the environment decides otherwise.
    #[arg(long, global = true, value_name = "LANGUAGE", value_parser = ["en", "fr", "es"], hide_possible_values = true)]
    language: Option<String>,

    #[arg(long, short, global = true, action = clap::ArgAction::Help)]
    help: Option<bool>,

    #[arg(long, short = 'V', action = clap::ArgAction::Version)]
    version: Option<bool>,
}

#[derive(Subcommand)]
pub enum Command {
    Enable(commands::enable::Typed),
    Create(commands::create::Typed),
    Disable(commands::disable::Typed),
    Createsuperuser(commands::createsuperuser::Typed),
    Models(commands::models::Typed),
    List(commands::list::Typed),
    Export(commands::export::Typed),
    Show(commands::show::Typed),
    Add(commands::add::Typed),
    Edit(commands::edit::Typed),
    Delete(commands::delete::Typed),
    Action(commands::action::Typed),
    Restore(commands::restore::Typed),
    Undo(commands::undo::Typed),
    Trash(commands::trash::Typed),
    History(commands::history::Typed),
    Audit(commands::audit::Typed),
    Backup(commands::backup::Typed),
    RestoreBackup(commands::restore_backup::Typed),
    Copy(commands::copy::Typed),
    Check(commands::check::Typed),
    Config(commands::config::Typed),
    Can(commands::can::Typed),
    User(commands::user::Typed),
    Role(commands::role::Typed),
    #[cfg(feature = "dev-server")]
    DevServer(crate::dev_server::Typed),
}

// The database file of every command.
#[derive(Args)]
pub struct Database {
    #[arg(value_name = "DB", value_hint = ValueHint::FilePath)]
    pub db: PathBuf,

    // Consent to rolling back what a crashed program left halfway.
    #[arg(long)]
    pub recover: bool,
}

// For commands that change records: consent to editing a plain file directly.
#[derive(Args)]
pub struct Consent {
    #[arg(long)]
    pub personal: bool,
}

// Who is asking. The password is never an argument: other programs could read it.
#[derive(Args)]
pub struct Who {
    #[arg(long = "as", value_name = "EMAIL")]
    pub as_email: Option<String>,

    #[arg(long)]
    pub password_stdin: bool,
}

// A file that is enabled, and who asks something of it.
#[derive(Args)]
pub struct Asked {
    #[command(flatten)]
    pub database: Database,

    #[command(flatten)]
    pub who: Who,
}

// The model of commands about records: the exact table name, else the slug.
#[derive(Args)]
pub struct ModelName {
    #[arg(value_name = "MODEL")]
    pub model: String,
}

// The record of commands about one record.
#[derive(Args)]
pub struct KeyText {
    #[arg(value_name = "KEY", allow_negative_numbers = true)]
    pub key: String,
}

/// Whether `--json` stands among the arguments: known before they are parsed, because a usage error is JSON too.
pub fn wants_json(typed: &[OsString]) -> bool {
    before_the_dashes(typed).any(|word| word == "--json")
}

/// The language asked for with `--language`, before anything is parsed: help and usage errors speak it too.
pub fn asked_language(typed: &[OsString]) -> Option<String> {
    let mut words = before_the_dashes(typed);
    while let Some(word) = words.next() {
        if word == "--language" {
            return words.next().map(|language| language.to_string_lossy().into_owned());
        }
        if let Some(language) = word.to_str().and_then(|word| word.strip_prefix("--language=")) {
            return Some(language.to_owned());
        }
    }
    None
}

fn before_the_dashes(typed: &[OsString]) -> impl Iterator<Item = &OsString> {
    typed.iter().skip(1).take_while(|word| *word != "--")
}
