//! The one list of commands: what a window, the development server and the command line may ask of the engine.
//!
//! House rules: handlers are at most fifteen lines (take what is needed from the [`Desk`], call the engine, convert);
//! no SQL, no decision about permission, no window names. The actor is always the session held here, never a payload.
//!
//! Adding a command takes three steps: its types in [`wire`], its line in [`with_commands!`], its handler in [`handlers`].

pub mod chosen_file;
pub mod commands;
pub mod convert;
pub mod create;
pub mod desk;
pub mod handlers;
pub mod host;
pub mod locale;
pub mod new_file;
pub mod sample;
pub mod settings;
pub mod text_file;
pub mod wire;
mod work;

pub use commands::{COMMANDS, Command, Reads};
pub use desk::{Context, Desk};
pub use host::{Folders, Host, Pick};
pub use wire::error::{ApiError, ApiResult};
