//! What travels between a face (window, browser, terminal) and the engine. Plain data; no behaviour but conversion.

pub mod action;
pub mod app;
pub mod bytes;
pub mod change;
pub mod error;
pub mod event;
pub mod filter;
pub mod history;
pub mod identity;
pub mod layout;
pub mod model;
pub mod options;
pub mod people;
pub mod record;
pub mod transfer;
pub mod value;
pub mod workspace;

pub use action::*;
pub use app::*;
pub use bytes::*;
pub use change::*;
pub use error::*;
pub use event::*;
pub use filter::*;
pub use history::*;
pub use identity::*;
pub use layout::*;
pub use model::*;
pub use options::*;
pub use people::*;
pub use record::*;
pub use transfer::*;
pub use value::*;
pub use workspace::*;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A request or an answer that carries nothing.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, TS)]
pub struct Nothing {}
