//! The commands, one file each. Each states its gate: who may run it, on which kind of file.

pub mod action;
pub mod add;
pub mod audit;
pub mod backup;
pub mod can;
pub mod check;
pub mod config;
pub mod copy;
pub mod create;
pub mod createsuperuser;
pub mod delete;
pub mod disable;
pub mod edit;
pub mod enable;
pub mod export;
pub mod history;
pub mod list;
pub mod models;
pub mod restore;
pub mod restore_backup;
pub mod role;
pub mod show;
pub mod trash;
pub mod undo;
pub mod user;

use crate::answer::Answer;
use crate::args::Command;
use crate::failure::Failure;
use crate::words::Words;

/// Runs the command that was typed.
pub async fn run(command: Command, words: &Words) -> Result<Answer, Failure> {
    match command {
        Command::Enable(typed) => enable::run(typed, words).await,
        Command::Create(typed) => create::run(typed, words).await,
        Command::Disable(typed) => disable::run(typed, words).await,
        Command::Createsuperuser(typed) => createsuperuser::run(typed, words).await,
        Command::Models(typed) => models::run(typed, words).await,
        Command::List(typed) => list::run(typed, words).await,
        Command::Export(typed) => export::run(typed, words).await,
        Command::Show(typed) => show::run(typed, words).await,
        Command::Add(typed) => add::run(typed, words).await,
        Command::Edit(typed) => edit::run(typed, words).await,
        Command::Delete(typed) => delete::run(typed, words).await,
        Command::Action(typed) => action::run(typed, words).await,
        Command::Restore(typed) => restore::run(typed, words).await,
        Command::Undo(typed) => undo::run(typed, words).await,
        Command::Trash(typed) => trash::run(typed, words).await,
        Command::History(typed) => history::run(typed, words).await,
        Command::Audit(typed) => audit::run(typed, words).await,
        Command::Backup(typed) => backup::run(typed, words).await,
        Command::RestoreBackup(typed) => restore_backup::run(typed, words).await,
        Command::Copy(typed) => copy::run(typed, words).await,
        Command::Check(typed) => check::run(typed, words).await,
        Command::Config(typed) => config::run(typed, words).await,
        Command::Can(typed) => can::run(typed, words).await,
        Command::User(typed) => user::run(typed, words).await,
        Command::Role(typed) => role::run(typed, words).await,
        #[cfg(feature = "dev-server")]
        Command::DevServer(typed) => crate::dev_server::run(typed).await,
    }
}
