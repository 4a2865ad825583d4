//! What an action has in its hands while it runs: the records it was run on, and whoever runs it. It reads and changes what they
//! may, in one transaction.

use std::collections::BTreeMap;
use std::sync::Arc;

use tokio_util::sync::CancellationToken;

use crate::error::{Error, ErrorCode, Result};
use crate::model::{Catalog, Model, RecordKey};
use crate::policy::Actor;
use crate::record::{self, Change, Draft, Made, Record, Refused, Updated};
use crate::store::Tx;
use crate::value::Value;

/// An action that is being run.
pub struct Invocation<'a> {
    pub(super) tx: &'a mut Tx,
    pub(super) catalog: &'a Catalog,
    pub(super) actor: &'a Actor,
    pub(super) model: Arc<Model>,
    pub(super) keys: &'a [RecordKey],
    pub(super) now_ms: i64,
    pub(super) progress: &'a (dyn Fn(usize) + Sync),
    pub(super) stop: &'a CancellationToken,
    pub(super) made: Made,
    pub(super) refused: Vec<(usize, Error)>,
    pub(super) over: bool,
    /// Changes that were begun and never waited for.
    pub(super) busy: bool,
    /// The record that could not be set just now.
    pub(super) at: Option<usize>,
}

impl Invocation<'_> {
    /// Who runs it.
    #[must_use]
    pub fn who(&self) -> &Actor {
        self.actor
    }

    /// The model of its records.
    #[must_use]
    pub fn model(&self) -> &Model {
        &self.model
    }

    /// The records it is run on, each once.
    #[must_use]
    pub fn keys(&self) -> &[RecordKey] {
        self.keys
    }

    /// The moment it was begun, in Unix milliseconds.
    #[must_use]
    pub fn now_ms(&self) -> i64 {
        self.now_ms
    }

    /// Whether somebody asked it to stop; what it did is undone when it ends.
    #[must_use]
    pub fn is_stopped(&self) -> bool {
        self.stop.is_cancelled()
    }

    /// A record as whoever runs it sees it, of any model.
    ///
    /// # Errors
    /// [`ErrorCode::ModelNotFound`], [`ErrorCode::RecordNotFound`].
    pub async fn record(&mut self, model: &str, key: &RecordKey) -> Result<Record> {
        self.at = None;
        record::get(self.tx, self.catalog, self.actor, model, key).await
    }

    /// Sets fields of one of its records.
    ///
    /// # Errors
    /// As [`Session::update`](crate::session::Session::update); [`ErrorCode::InvalidInput`] for a field that whoever runs it may
    /// not change there.
    pub async fn set(&mut self, key: &RecordKey, values: BTreeMap<String, Value>) -> Result<Updated> {
        let draft = Draft { values, ..Draft::default() };
        let change = Change::Edit { model: self.model.slug.clone(), key: key.clone(), draft };
        let made = match self.apply(vec![change]).await {
            Ok(made) => made,
            Err(refused) => {
                self.at = self.keys.iter().position(|known| known == key);
                return Err(refused.into_first());
            }
        };
        made.into_iter().next().flatten().ok_or_else(|| Error::internal("edited, and not there"))
    }

    /// Makes changes of records of any model: all of these, or none of them.
    ///
    /// # Errors
    /// Each change that could not be made, by its place.
    pub async fn apply(&mut self, changes: Vec<Change>) -> Result<Vec<Option<Updated>>, Refused> {
        self.at = None;
        if self.over || self.busy {
            return Err(Error::internal("a transaction that a trigger ended, or changes that nobody waited for").into());
        }
        self.busy = true;
        let mark = self.tx.mark().await?;
        let how = (self.progress, self.stop);
        let made = record::apply(self.tx, self.catalog, self.actor, changes, self.now_ms, how).await;
        match made.and_then(Made::with_all_written) {
            Ok(made) => {
                self.tx.keep(mark).await?;
                self.busy = false;
                self.made.marks.extend(made.marks);
                Ok(made.records)
            }
            Err(refused) => {
                // A trigger said RAISE(ROLLBACK): whatever came now would be outside the transaction.
                if self.tx.is_open().await? {
                    self.tx.back_to(mark).await?;
                    self.busy = false;
                } else {
                    self.over = true;
                }
                Err(refused)
            }
        }
    }

    /// Says that a record stands in the way, and why: whoever runs it is told of all of these, and nothing is changed.
    pub fn refuse(&mut self, key: &RecordKey, words: impl Into<String>) {
        let place = self.keys.iter().position(|known| known == key).unwrap_or(Refused::WHOLE);
        let refused = Error::new(ErrorCode::ActionRefused).with("message", words.into());
        self.refused.push((place, refused));
    }

    /// That it cannot be done, in words that are shown as they are.
    pub fn failure(words: impl Into<String>) -> Error {
        Error::new(ErrorCode::ActionFailed).with("message", words.into())
    }
}
