//! Files and workspaces.

use bureau_engine::admin::EditDirectly;

use crate::create::{Content, create};
use crate::desk::Context;
use crate::host::Pick;
use crate::wire::*;
use crate::{new_file, sample};

/// File name of the sample in the app's data folder.
const SAMPLE: &str = "chinook.sqlite";

pub(super) async fn file_pick(context: &Context, _: Nothing) -> ApiResult<FilePicked> {
    let picked = context.desk.host().pick_file(&context.window, Pick::Open, None).await?;
    Ok(FilePicked { file: picked.map(|path| context.desk.offer(path)) })
}

/// The person says where; the file is opened like any other.
pub(super) async fn file_create(context: &Context, request: FileCreateReq) -> ApiResult<FilePicked> {
    let Some(mut path) = context.desk.host().pick_file(&context.window, Pick::New, None).await? else {
        return Ok(FilePicked { file: None });
    };
    // Without an ending the system would not know it for a database.
    if path.extension().is_none() {
        path.set_extension("sqlite");
    }
    let content = request
        .template
        .map_or(Content::Nothing, |template| Content::Template(template.into(), request.language.into()));
    create(&path, content).await?.close().await;
    Ok(FilePicked { file: Some(context.desk.offer(path)) })
}

/// The sample is copied once; what a person changes in it stays.
pub(super) async fn sample_file(context: &Context, _: Nothing) -> ApiResult<FilePicked> {
    let folder = context.desk.host().folders().data.clone();
    let path = folder.join(SAMPLE);
    if !path.exists() {
        std::fs::create_dir_all(&folder).map_err(|error| new_file::unwritten(&folder, error))?;
        sample::write(&path)?;
    }
    Ok(FilePicked { file: Some(context.desk.offer(path)) })
}

pub(super) async fn workspace_open(context: &Context, request: WorkspaceOpenReq) -> ApiResult<WorkspaceView> {
    let path = context.desk.redeem(&request.file)?;
    context.desk.open(&context.window, &path).await
}

/// The person was asked in the window and agreed; all windows of the file follow.
pub(super) async fn workspace_edit_directly(context: &Context, _: Nothing) -> ApiResult<WorkspaceView> {
    let workspace = context.workspace()?;
    let session = workspace.admin.personal(context.desk.host().origin(), EditDirectly::agreed()).await?;
    workspace.set_session(Some(session));
    context.desk.tell(&workspace, &Event::SessionChanged {});
    Ok(context.desk.view(&workspace))
}

pub(super) async fn workspace_close(context: &Context, _: Nothing) -> ApiResult<Nothing> {
    context.desk.close_window(&context.window).await;
    Ok(Nothing {})
}
