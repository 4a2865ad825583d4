//! What a program registers for an action.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use async_trait::async_trait;

use super::Outcome;
use super::invocation::Invocation;
use crate::error::Result;

/// What an action does, written in Rust and registered with
/// [`AdminBuilder::action`](crate::admin::AdminBuilder::action).
///
/// It runs inside the transaction that makes its changes: it may wait for others there, though not for people and not for long,
/// and must not touch the same file but by way of its [`Invocation`]. Whatever it returns as an error undoes everything it did.
#[async_trait]
pub trait Handler: Send + Sync + 'static {
    /// Does it. Records that stand in its way are told with [`Invocation::refuse`]; then nothing is changed.
    ///
    /// # Errors
    /// What stands in the way of the whole. [`Invocation::failure`] makes one in words of its own.
    async fn run(&self, invocation: &mut Invocation<'_>) -> Result<Outcome>;
}

/// The actions of a program, by table and key.
#[derive(Clone, Default)]
pub(crate) struct Handlers(BTreeMap<(String, String), Arc<dyn Handler>>);

impl Handlers {
    pub(crate) fn insert(&mut self, table: &str, key: &str, handler: Arc<dyn Handler>) {
        self.0.insert((table.to_ascii_lowercase(), key.to_owned()), handler);
    }

    pub(super) fn of(&self, table: &str, key: &str) -> Option<Arc<dyn Handler>> {
        self.0.get(&(table.to_ascii_lowercase(), key.to_owned())).cloned()
    }
}

impl fmt::Debug for dyn Handler {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a handler")
    }
}
