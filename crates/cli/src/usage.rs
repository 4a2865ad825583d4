//! Arguments that cannot be, in the person's language: clap says what is wrong, the catalogues say it in words.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::failure::Usage;

/// What clap stopped for.
pub enum Explained {
    /// Help or version was asked for: to be printed.
    Shown(String),
    /// The arguments are wrong.
    Wrong(Usage),
}

/// Puts clap's error into a key and its parameters.
pub fn explain(error: &clap::Error, typed: &[OsString]) -> Explained {
    let key = match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => return Explained::Shown(error.to_string()),
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand | ErrorKind::MissingSubcommand => "cli-usage-no-command",
        ErrorKind::InvalidSubcommand => "cli-usage-unknown-command",
        ErrorKind::UnknownArgument => "cli-usage-unknown-argument",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation if value(error, ContextKind::InvalidValue).is_empty() => {
            "cli-usage-value-missing"
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "cli-usage-value",
        ErrorKind::MissingRequiredArgument => "cli-usage-missing",
        ErrorKind::ArgumentConflict => "cli-usage-conflict",
        _ => "cli-usage-wrong",
    };
    let command = typed.get(1).map(|word| word.to_string_lossy().into_owned()).unwrap_or_default();
    let unknown_command = value(error, ContextKind::InvalidSubcommand);
    Explained::Wrong(
        Usage::new(key)
            .with("argument", value(error, ContextKind::InvalidArg))
            .with("other", value(error, ContextKind::PriorArg))
            .with("value", value(error, ContextKind::InvalidValue))
            .with("command", if unknown_command.is_empty() { command } else { unknown_command }),
    )
}

/// A piece of clap's context as text; empty when it has none.
fn value(error: &clap::Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    }
}
