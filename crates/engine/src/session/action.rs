//! Running actions, and setting fields of many records: all of them or none.

use std::collections::HashSet;

use tokio_util::sync::CancellationToken;

use super::Session;
use super::allowed::runnable;
use crate::action::{self, Action, Halt, Outcome, Ran};
use crate::error::{Error, ErrorCode, Result};
use crate::model::RecordKey;
use crate::policy::{Verb, authorize};
use crate::record::{Made, Refused};
use crate::store;

impl Session {
    /// The actions on records of a model that the actor may run on some of them.
    ///
    /// # Errors
    /// [`ErrorCode::ModelNotFound`].
    pub async fn actions(&self, model: &str) -> Result<Vec<Action>> {
        let (_, catalog, actor) = self.reading().await?;
        let model = catalog.model(model)?;
        authorize(&actor, Verb::View, &model)?;
        Ok(runnable(&actor, &model, self.admin.handlers()))
    }

    /// Runs an action on records, in one transaction: on all of them, or on none. `progress` hears how many changes it made;
    /// cancelling `stop`, or dropping the future, undoes it. What it did is one change of the history, and one to take back.
    ///
    /// # Errors
    /// At [`Refused::WHOLE`] [`ErrorCode::ActionUnknown`] with `action`, also for several records where it is for one;
    /// [`ErrorCode::Forbidden`], [`ErrorCode::ActionForbidden`] with `permission`, [`ErrorCode::RefusedByPolicy`],
    /// [`ErrorCode::ActionFailed`] with `message`; else each record that stands in its way, by its place among `keys`.
    pub async fn run_action(
        &self,
        model: &str,
        action: &str,
        keys: Vec<RecordKey>,
        progress: impl Fn(usize) + Send + Sync + 'static,
        stop: CancellationToken,
    ) -> Result<Ran, Refused> {
        let (session, model, action) = (self.clone(), model.to_owned(), action.to_owned());
        store::apart(move || async move { session.run_here((&model, &action), keys, &progress, &stop).await }).await?
    }

    async fn run_here(
        &self,
        (model, key): (&str, &str),
        keys: Vec<RecordKey>,
        progress: &(dyn Fn(usize) + Sync),
        stop: &CancellationToken,
    ) -> Result<Ran, Refused> {
        let (mut tx, catalog, actor) = self.changing().await.map_err(whole)?;
        let model = catalog.model(model).map_err(whole)?;
        authorize(&actor, Verb::View, &model).map_err(whole)?;
        let unknown = || Error::new(ErrorCode::ActionUnknown).with("action", key).with("model", &model.label);
        let all = action::offered(&model, self.admin.handlers());
        let action = all.into_iter().find(|action| action.key == key).ok_or_else(|| whole(unknown()))?;
        // Each once, with its place among those that were asked for.
        let mut once = HashSet::new();
        let (places, keys): (Vec<usize>, Vec<RecordKey>) =
            keys.into_iter().enumerate().filter(|(_, key)| once.insert(format!("{key:?}"))).unzip();
        if keys.is_empty() || (keys.len() > 1 && !action.is_for_many()) {
            return Err(whole(unknown()));
        }
        let (known, how) = ((&*catalog, &actor), (progress, stop));
        let now_ms = self.admin.clock().now_ms();
        let (made, outcome) = action::run(&mut tx, known, (&model, &action), &keys, now_ms, how)
            .await
            .map_err(|halt| asked_at(halt, &places))?;
        let outcome = checked(outcome)?;
        let changed = moved(&made);
        let (name, records) = (format!("action:{key}"), keys.len().to_string());
        let about = [("model", model.slug.as_str()), ("records", &records)];
        // A plain file keeps what can be taken back, and nothing else.
        let event = (self.admin.is_enabled() || changed > 0).then_some((name.as_str(), about.as_slice()));
        self.finish(tx, &catalog, &actor, event, &made.marks).await?;
        Ok(Ran { records: keys.len(), changed, outcome })
    }
}

fn asked_at(halt: Halt, places: &[usize]) -> Refused {
    match halt {
        Halt::Whole(error) => whole(error),
        Halt::Records(refused) => {
            let at = |place: usize| places.get(place).copied().unwrap_or(Refused::WHOLE);
            Refused(refused.into_iter().map(|(place, error)| (at(place), error)).collect())
        }
    }
}

fn whole(error: Error) -> Refused {
    Refused(vec![(Refused::WHOLE, error)])
}

/// Changes that changed something.
fn moved(made: &Made) -> usize {
    let starts = std::iter::once(0).chain(made.marks.iter().map(|(last, _)| *last));
    made.marks.iter().zip(starts).filter(|((last, _), first)| last > first).count()
}

/// What is left to do, as faces can do it.
fn checked(outcome: Outcome) -> Result<Outcome> {
    match &outcome {
        Outcome::Download { name, .. }
            if name.is_empty() || name.contains(['/', '\\', '\0']) || name.starts_with('.') =>
        {
            Err(Error::internal("a file's name that is none"))
        }
        _ => Ok(outcome),
    }
}
