//! The commands. Each handler takes what it needs from the context, calls the engine and converts; nothing else.

mod actions;
mod app;
mod bytes;
mod changes;
mod children;
mod enable;
mod entered;
mod identity;
mod layout;
mod options;
mod people;
mod records;
mod roles;
mod transfer;
mod workspace;

use bureau_engine::error::{Error, ErrorCode};
use serde_json::Value as Json;

use crate::desk::Context;
use crate::wire::*;
use crate::with_commands;

macro_rules! dispatch {
    ($( $name:ident ( $request:ty ) -> $answer:ty, reads [ $($read:ident),* ], invalidates [ $($stale:ident),* ] ; )*) => {
        /// Runs one command by name, from and to JSON.
        ///
        /// # Errors
        /// [`ErrorCode::InvalidRequest`] for an unknown command or a request that does not fit; else the command's own.
        pub async fn call(context: &Context, command: &str, request: Json) -> ApiResult<Json> {
            match command {
                $( stringify!($name) => {
                    let request: $request = serde_json::from_value(request).map_err(misfit)?;
                    let answer: $answer = every::$name(context, request).await?;
                    serde_json::to_value(answer).map_err(|error| Error::internal(error).into())
                } )*
                _ => Err(Error::new(ErrorCode::InvalidRequest).with("command", command).into()),
            }
        }
    };
}

with_commands!(dispatch);

fn misfit(error: serde_json::Error) -> ApiError {
    Error::new(ErrorCode::InvalidRequest).because(error).into()
}

/// Every handler under its command's name.
mod every {
    pub(super) use super::actions::*;
    pub(super) use super::app::*;
    pub(super) use super::bytes::*;
    pub(super) use super::changes::*;
    pub(super) use super::enable::*;
    pub(super) use super::identity::*;
    pub(super) use super::layout::*;
    pub(super) use super::options::*;
    pub(super) use super::people::*;
    pub(super) use super::records::*;
    pub(super) use super::roles::*;
    pub(super) use super::transfer::*;
    pub(super) use super::workspace::*;
}
