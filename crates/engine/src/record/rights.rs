//! What may be done with one record: where rules and policies look at the record itself, that is less than in general.

use std::collections::BTreeSet;

use super::reach::{Reach, require_seen};
use super::view::whole;
use crate::error::{ErrorCode, Result};
use crate::model::{Catalog, RecordKey};
use crate::policy::{Actor, Verb, asks, authorize, may_delete, of_record};
use crate::store::Jobs;

/// What somebody may do with a record that they see. What they enter may be refused all the same.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rights {
    /// Whether they may edit it.
    pub edit: bool,
    /// Whether they may delete it.
    pub delete: bool,
    /// Names of fields that they may not write there, in the order of the model; all of them where they may not edit.
    pub locked: Vec<String>,
}

/// What the actor may do with the record.
///
/// # Errors
/// [`ErrorCode::RecordNotFound`].
pub(crate) async fn rights(
    jobs: &mut impl Jobs,
    catalog: &Catalog,
    actor: &Actor,
    model: &str,
    key: &RecordKey,
) -> Result<Rights> {
    let shown = authorize(actor, Verb::View, &catalog.model(model)?)?;
    let model = shown.model();
    require_seen(jobs, &shown, key).await?;
    let mut rights = Rights::default();
    let mut shut = BTreeSet::new();
    if let Ok(grant) = authorize(actor, Verb::Edit, model) {
        match Reach::of(jobs, &grant, key).await {
            Ok(reach) => {
                rights.edit = true;
                let closed = model.fields.iter().filter(|field| !reach.opens(&field.name));
                shut.extend(closed.map(|field| field.name.clone()));
            }
            Err(error) if error.code == ErrorCode::Forbidden => {}
            Err(error) => return Err(error),
        }
    }
    if let Ok(grant) = authorize(actor, Verb::Delete, model) {
        rights.delete = allowed(Reach::of(jobs, &grant, key).await.map(drop))?;
    }
    if asks(actor, model) {
        let record = whole(jobs, model, key).await?;
        shut.extend(of_record(actor, model, &record).await?.1);
        rights.delete &= allowed(may_delete(actor, model, &record).await)?;
    }
    let is_locked = |name: &&String| shown.shows(name) && (!rights.edit || shut.contains(*name));
    rights.locked = model.fields.iter().map(|field| &field.name).filter(is_locked).cloned().collect();
    Ok(rights)
}

/// Whether it is allowed: a refusal is an answer here.
fn allowed(asked: Result<()>) -> Result<bool> {
    match asked {
        Ok(()) => Ok(true),
        Err(error) if matches!(error.code, ErrorCode::Forbidden | ErrorCode::RefusedByPolicy) => Ok(false),
        Err(error) => Err(error),
    }
}
