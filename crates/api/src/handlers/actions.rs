//! Running actions.

use std::ffi::OsStr;
use std::path::Path;

use bureau_engine::action::{Level, Outcome, Ran};
use bureau_engine::session::Session;

use crate::convert::key_to_json;
use crate::desk::Context;
use crate::handlers::changes::{addressed, reasons};
use crate::host::Pick;
use crate::new_file;
use crate::wire::*;

/// All of them or none: which of them stand in the way is told, so that it can be run on the others.
pub(super) async fn actions_run(context: &Context, request: ActionsRunReq) -> ApiResult<ActionRan> {
    let session = context.session()?;
    let (model, keys) = addressed(&session, &request.model, &request.keys).await?;
    let work = context.work(keys.len());
    let ran = session.run_action(&model.slug, &request.action, keys.clone(), work.progress(), work.stop()).await;
    drop(work);
    match ran {
        Ok(Ran { records, changed, outcome }) => {
            // It is done by now: what cannot be shown of it is no failure of the action.
            let outcome = shown(context, &session, outcome).await;
            let outcome = outcome.unwrap_or_else(|error| OutcomeView::Failed { error });
            Ok(ActionRan { records, changed, outcome, refused: Vec::new() })
        }
        Err(refused) => {
            let may = session.actions(&model.slug).await?.iter().any(|action| action.key == request.action);
            let refused = reasons(&model, &keys, refused, may)?;
            Ok(ActionRan { records: 0, changed: 0, outcome: OutcomeView::Refresh, refused })
        }
    }
}

/// The name a person gives a file is theirs; one without an ending gets that of the name it was to have.
async fn shown(context: &Context, session: &Session, outcome: Outcome) -> ApiResult<OutcomeView> {
    Ok(match outcome {
        Outcome::Refresh => OutcomeView::Refresh,
        Outcome::Toast { level, message } => OutcomeView::Toast { level: level_of(level), message },
        Outcome::Open { model, key } => {
            let known = session.model(&model).await?;
            OutcomeView::Open { key: key_to_json(&known, &key), model }
        }
        Outcome::Navigate { model, filter } => OutcomeView::Navigate { model, filter },
        Outcome::Download { name, bytes } => {
            let told = Path::new(&name);
            let ending = told.extension().and_then(OsStr::to_str).unwrap_or_default();
            let stem = told.file_stem().and_then(OsStr::to_str).unwrap_or_default();
            let suggested = new_file::suggested(stem, ending);
            let Some(mut path) = context.desk.host().pick_file(&context.window, Pick::NewBytes, suggested).await?
            else {
                return Ok(OutcomeView::Download { path: None });
            };
            if path.extension().is_none() {
                path.set_extension(ending);
            }
            new_file::write(&path, &bytes)?;
            OutcomeView::Download { path: Some(context.desk.short(&path)) }
        }
    })
}

const fn level_of(level: Level) -> OutcomeLevel {
    match level {
        Level::Info => OutcomeLevel::Info,
        Level::Success => OutcomeLevel::Success,
        Level::Warning => OutcomeLevel::Warning,
        Level::Error => OutcomeLevel::Error,
    }
}
