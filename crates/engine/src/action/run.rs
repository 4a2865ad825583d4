//! Running an action inside the transaction of its changes.

use std::collections::BTreeMap;
use std::sync::Arc;

use tokio_util::sync::CancellationToken;

use super::invocation::Invocation;
use super::{Action, Does, Outcome, Setting};
use crate::error::{Error, ErrorCode, Result};
use crate::model::options::moment;
use crate::model::{Catalog, Model, RecordKey};
use crate::policy::{Actor, Grant, Verb, asks, authorize_action, may_delete, may_edit, may_read, may_run};
use crate::record::{self, Change, Draft, Made, Refused};
use crate::store::Tx;
use crate::value::Value;

/// Why an action was not run.
pub(crate) enum Halt {
    /// Something that is no record's.
    Whole(Error),
    /// Records that stand in the way, by their places.
    Records(Vec<(usize, Error)>),
}

impl From<Error> for Halt {
    fn from(error: Error) -> Self {
        Self::Whole(error)
    }
}

/// Runs it on the records of these keys, each of which is there once. The caller drops `tx` when it is refused.
pub(crate) async fn run(
    tx: &mut Tx,
    (catalog, actor): (&Catalog, &Actor),
    (model, action): (&Arc<Model>, &Action),
    keys: &[RecordKey],
    now_ms: i64,
    (progress, stop): (&(dyn Fn(usize) + Sync), &CancellationToken),
) -> Result<(Made, Outcome), Halt> {
    let grant = authorize_action(actor, model, action)?;
    let mut refused = Vec::new();
    for (place, key) in keys.iter().enumerate() {
        if stop.is_cancelled() {
            return Err(Error::new(ErrorCode::Cancelled).into());
        }
        if let Err(error) = may_have(tx, actor, (grant.grants(), action), key).await {
            refused.push((place, error));
        }
    }
    if !refused.is_empty() {
        return Err(Halt::Records(refused));
    }
    if asks(actor, model) {
        let mut records = Vec::new();
        for key in keys {
            records.push(record::whole(tx, model, key).await?);
        }
        may_run(actor, model, &action.key, &records).await?;
    }
    let (made, refused, over, busy, at) = (Made::default(), Vec::new(), false, false, None);
    let model = Arc::clone(model);
    let mut invocation =
        Invocation { tx, catalog, actor, model, keys, now_ms, progress, stop, made, refused, over, busy, at };
    let outcome = match &action.does {
        Does::Run(handler) => match handler.run(&mut invocation).await {
            Ok(outcome) => outcome,
            Err(error) => {
                // A record that it could not set is in the way, with those that it refused before.
                let Some(at) = invocation.at.filter(|_| error.code != ErrorCode::ActionFailed) else {
                    return Err(error.into());
                };
                invocation.refused.push((at, error));
                return Err(Halt::Records(invocation.refused));
            }
        },
        Does::Set(settings) => {
            let values = values(&invocation.model, settings, now_ms)?;
            let edit = |key: &RecordKey| Change::Edit {
                model: invocation.model.slug.clone(),
                key: key.clone(),
                draft: Draft { values: values.clone(), ..Draft::default() },
            };
            let changes = keys.iter().map(edit).collect();
            invocation.apply(changes).await.map_err(|Refused(refused)| Halt::Records(refused))?;
            Outcome::Refresh
        }
    };
    if invocation.over || invocation.busy {
        return Err(Error::internal("an action went on after its transaction had ended").into());
    }
    if stop.is_cancelled() {
        return Err(Error::new(ErrorCode::Cancelled).into());
    }
    if invocation.refused.is_empty() { Ok((invocation.made, outcome)) } else { Err(Halt::Records(invocation.refused)) }
}

/// Refuses a record that whoever runs it does not have all verbs on. Of one that only sets values, the change itself asks.
async fn may_have(tx: &mut Tx, actor: &Actor, (grants, action): (&[Grant], &Action), key: &RecordKey) -> Result<()> {
    let changes_itself = matches!(action.does, Does::Set(_));
    let asked = grants.iter().enumerate().filter(|(_, grant)| !(changes_itself && grant.verb() == Verb::Edit));
    for (place, grant) in asked {
        if place == 0 {
            record::require_seen(tx, grant, key).await?;
        } else {
            record::require_reach(tx, grant, key).await?;
        }
        if asks(actor, grant.model()) {
            let record = record::whole(tx, grant.model(), key).await?;
            match grant.verb() {
                Verb::View => may_read(actor, grant.model(), std::slice::from_ref(key)).await?,
                Verb::Edit => may_edit(actor, grant.model(), &record, &BTreeMap::new()).await?,
                Verb::Delete => may_delete(actor, grant.model(), &record).await?,
                Verb::Add | Verb::Export => {}
            }
        }
    }
    Ok(())
}

fn values(model: &Model, settings: &[(String, Setting)], now_ms: i64) -> Result<BTreeMap<String, Value>> {
    let value = |(name, setting): &(String, Setting)| {
        let value = match setting {
            Setting::To(value) => Some(value.clone()),
            Setting::Now => model.field(name).and_then(|field| moment(&field.kind, now_ms)),
        };
        value.map(|value| (name.clone(), value)).ok_or_else(|| Error::internal("a moment that cannot be written"))
    };
    settings.iter().map(value).collect()
}
