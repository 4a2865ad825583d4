//! Adding, deleting, taking back.

use std::collections::BTreeMap;
use std::sync::Arc;

use bureau_engine::clock::rfc3339;
use bureau_engine::error::{Error, ErrorCode};
use bureau_engine::model::{Model, RecordKey};
use bureau_engine::policy::Verb;
use bureau_engine::record::{Applied, Change, Refused};
use bureau_engine::session::Session;
use serde_json::Value as Json;

use crate::convert::{key_from_json, key_to_json, record_view};
use crate::desk::Context;
use crate::handlers::children::save_with;
use crate::handlers::entered::entered;
use crate::wire::*;

pub(super) async fn records_add(context: &Context, request: RecordsAddReq) -> ApiResult<RecordsUpdated> {
    let session = context.session()?;
    let model = session.model(&request.model).await?;
    let draft = entered((context, &session), &model, None, &request.values, &BTreeMap::new()).await?;
    let change = Change::Add { model: model.slug.clone(), draft };
    save_with(context, &session, &model, change, &request.children).await
}

pub(super) async fn records_delete_plan(context: &Context, request: RecordsKeysReq) -> ApiResult<RecordsDeleted> {
    let session = context.session()?;
    let (model, keys) = addressed(&session, &request.model, &request.keys).await?;
    match session.rehearse(deletions(&model, &keys)).await {
        Ok(applied) => Ok(deleted(keys.len(), applied, Vec::new())),
        Err(refused) => {
            let may = may(&session, &model, Verb::Delete).await?;
            Ok(deleted(keys.len(), Applied::default(), reasons(&model, &keys, refused, may)?))
        }
    }
}

/// All of them or none: which of them stand in the way is told, so that the others can be set without them.
pub(super) async fn records_set(context: &Context, request: RecordsSetReq) -> ApiResult<RecordsSet> {
    let session = context.session()?;
    let (model, keys) = addressed(&session, &request.model, &request.keys).await?;
    let draft = entered((context, &session), &model, None, &request.values, &BTreeMap::new()).await?;
    let edit = |key: &RecordKey| Change::Edit { model: model.slug.clone(), key: key.clone(), draft: draft.clone() };
    let changes = keys.iter().map(edit).collect();
    let work = context.work(keys.len());
    match session.apply_whole(changes, work.progress(), work.stop()).await {
        Ok(applied) => Ok(RecordsSet { changed: applied.records.len(), refused: Vec::new() }),
        Err(refused) => {
            let may = may(&session, &model, Verb::Edit).await?;
            Ok(RecordsSet { changed: 0, refused: reasons(&model, &keys, refused, may)? })
        }
    }
}

/// Whether the person may do it with some records of the model: then a refusal is about a record.
async fn may(session: &Session, model: &Model, verb: Verb) -> Result<bool, Error> {
    let models = session.models().await?;
    Ok(models.iter().any(|allowed| allowed.model.slug == model.slug && allowed.verbs.contains(&verb)))
}

/// Why it cannot be done with records. `may` says that the person may do it with some.
///
/// # Errors
/// What stands in the way of the whole: that is no record's own reason.
pub(super) fn reasons(model: &Model, keys: &[RecordKey], refused: Refused, may: bool) -> ApiResult<Vec<RefusedView>> {
    let mut reasons = Vec::new();
    for (place, error) in refused.0 {
        let about_a_record = matches!(
            error.code,
            ErrorCode::RecordInUse
                | ErrorCode::RecordNotFound
                | ErrorCode::RefusedByTrigger
                | ErrorCode::RefusedByPolicy
                | ErrorCode::OutsideRule
                | ErrorCode::ActionRefused
                | ErrorCode::InvalidInput
        ) || (may && error.code == ErrorCode::Forbidden);
        match keys.get(place).filter(|_| about_a_record) {
            Some(key) => reasons.push(RefusedView { key: key_to_json(model, key), error: error.into() }),
            None => return Err(error.into()),
        }
    }
    Ok(reasons)
}

/// Asked for by whoever looks at the window, signed in or not: it takes nothing.
pub(super) async fn work_stop(context: &Context, _: Nothing) -> ApiResult<Nothing> {
    context.desk.works.stop(&context.window);
    Ok(Nothing {})
}

pub(super) async fn records_delete(context: &Context, request: RecordsKeysReq) -> ApiResult<RecordsDeleted> {
    let session = context.session()?;
    let (model, keys) = addressed(&session, &request.model, &request.keys).await?;
    let work = context.work(keys.len());
    let applied = session.apply(deletions(&model, &keys), work.progress(), work.stop()).await;
    let applied = applied.map_err(|refused| {
        let name = refused.0.first().and_then(|(place, _)| keys.get(*place)).map(ToString::to_string);
        refused.into_first().with("key", name.unwrap_or_default())
    })?;
    Ok(deleted(keys.len(), applied, Vec::new()))
}

pub(super) async fn records_restore(context: &Context, request: RecordsRestoreReq) -> ApiResult<RecordView> {
    let session = context.session()?;
    let model = session.model(&request.model).await?;
    let key = key_from_json(&model, &request.key)?;
    Ok(record_view(&model, &session.restore(&model.slug, &key, request.seq).await?))
}

pub(super) async fn changes_undo(context: &Context, request: ChangesUndoReq) -> ApiResult<Reverted> {
    Ok(Reverted { records: context.session()?.undo(request.seq).await? })
}

pub(super) async fn changes_redo(context: &Context, _: Nothing) -> ApiResult<Reverted> {
    Ok(Reverted { records: context.session()?.redo().await? })
}

pub(super) async fn trash_list(context: &Context, request: TrashListReq) -> ApiResult<Vec<TrashedView>> {
    let session = context.session()?;
    let trashed = session.trash(request.model.as_deref()).await?;
    let models = session.models().await?;
    let slug = |table: &str| models.iter().find(|allowed| allowed.model.table == table).map(|it| it.model.slug.clone());
    let view = |one: bureau_engine::trash::Trashed| TrashedView {
        seq: one.seq,
        model: slug(&one.table).unwrap_or(one.table),
        display: one.display,
        deleted_at: rfc3339(one.deleted_at),
        deleted_by: one.deleted_by,
        with: one.with,
    };
    Ok(trashed.into_iter().map(view).collect())
}

pub(super) async fn trash_restore(context: &Context, request: TrashReq) -> ApiResult<Reverted> {
    Ok(Reverted { records: context.session()?.restore_trashed(&request.seqs).await? })
}

pub(super) async fn trash_purge(context: &Context, request: TrashReq) -> ApiResult<Nothing> {
    context.session()?.purge_trashed(&request.seqs).await?;
    Ok(Nothing {})
}

pub(super) async fn addressed(
    session: &Session,
    model: &str,
    keys: &[Json],
) -> Result<(Arc<Model>, Vec<RecordKey>), Error> {
    let model = session.model(model).await?;
    let keys = keys.iter().map(|key| key_from_json(&model, key)).collect::<Result<_, _>>()?;
    Ok((model, keys))
}

fn deletions(model: &Model, keys: &[RecordKey]) -> Vec<Change> {
    keys.iter().map(|key| Change::Delete { model: model.slug.clone(), key: key.clone() }).collect()
}

fn deleted(count: usize, applied: Applied, refused: Vec<RefusedView>) -> RecordsDeleted {
    RecordsDeleted { deleted: count, cascaded: applied.cascaded, trashed: applied.trashed, refused }
}
