//! A record saved together with records that refer to it: one change of the engine's, and what stood in the way sorted to
//! whom it is about.

use std::collections::BTreeMap;
use std::sync::Arc;

use bureau_engine::error::{Error, ErrorCode};
use bureau_engine::model::Model;
use bureau_engine::record::{Change, Refused};
use bureau_engine::session::Session;
use tokio_util::sync::CancellationToken;

use super::entered::entered;
use crate::convert::{key_from_json, updated_view};
use crate::desk::Context;
use crate::wire::{ApiError, ApiResult, ChildChange, ChildrenReq, RecordsUpdated, RefusedChild};

/// Makes the change of a record and those of its children, all or nothing.
pub(super) async fn save_with(
    context: &Context,
    session: &Session,
    model: &Arc<Model>,
    change: Change,
    children: &[ChildrenReq],
) -> ApiResult<RecordsUpdated> {
    let mut changes = vec![change];
    // Which change is whose: its list, and its place there.
    let mut places = Vec::new();
    let mut slugs = Vec::new();
    for (list, of) in children.iter().enumerate() {
        let child = session.model(&of.model).await?;
        for (place, asked) in of.changes.iter().enumerate() {
            places.push((list, place));
            slugs.push(child.slug.clone());
            let change = child_change((context, session), &child, asked).await;
            let change = change.map_err(|error| told(Refused(vec![(places.len(), error)]), &places))?;
            changes.push(Change::Under { parent: 0, field: of.field.clone(), change: Box::new(change) });
        }
    }
    let applied = session.apply(changes, |_| (), CancellationToken::new()).await;
    let mut records = applied.map_err(|refused| told(refused, &places))?.records.into_iter();
    let saved = records.next().flatten().ok_or_else(|| Error::internal("saved, and not there"))?;
    let mut ignored_under: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (slug, updated) in slugs.into_iter().zip(records) {
        let fields = ignored_under.entry(slug).or_default();
        fields.extend(updated.map(|updated| updated.ignored).unwrap_or_default());
        fields.sort_unstable();
        fields.dedup();
    }
    ignored_under.retain(|_, fields| !fields.is_empty());
    Ok(RecordsUpdated { ignored_under, ..updated_view(model, &saved) })
}

async fn child_change(
    (context, session): (&Context, &Session),
    model: &Model,
    asked: &ChildChange,
) -> Result<Change, Error> {
    let slug = model.slug.clone();
    Ok(match asked {
        ChildChange::Add { values } => Change::Add {
            model: slug,
            draft: entered((context, session), model, None, values, &BTreeMap::new()).await?,
        },
        ChildChange::Edit { key, values, base } => {
            let key = key_from_json(model, key)?;
            let draft = entered((context, session), model, Some(&key), values, base).await?;
            Change::Edit { model: slug, key, draft }
        }
        ChildChange::Delete { key } => Change::Delete { model: slug, key: key_from_json(model, key)? },
    })
}

/// The refusal of the record itself, with those of its children; where nothing is wrong with the record, an input that is
/// invalid in none of its fields.
fn told(refused: Refused, places: &[(usize, usize)]) -> ApiError {
    let mut own: Option<ApiError> = None;
    let mut children = Vec::new();
    for (index, error) in refused.0 {
        match index.checked_sub(1).and_then(|index| places.get(index)) {
            Some((list, change)) => {
                children.push(RefusedChild { list: *list, change: *change, error: error.into() });
            }
            None => own = Some(own.unwrap_or_else(|| error.into())),
        }
    }
    let mut told = own.unwrap_or_else(|| Error::new(ErrorCode::InvalidInput).into());
    told.refused = children;
    told
}
