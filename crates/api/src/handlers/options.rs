//! Options of models: read, rehearsed, stored, out and in as a file.

use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use bureau_engine::error::{Error, ErrorCode};
use bureau_engine::session::Stored;

use crate::convert::{options_from_wire, options_view, rehearsed_view};
use crate::desk::{Context, Workspace};
use crate::host::Pick;
use crate::wire::*;
use crate::{new_file, text_file};

/// Rows of a rehearsed list: enough to judge its columns by.
const ROWS: u32 = 20;

pub(super) async fn options_get(context: &Context, request: OptionsReq) -> ApiResult<OptionsView> {
    Ok(options_view(&context.session()?.model_options(&request.model).await?)?)
}

pub(super) async fn options_rehearse(context: &Context, request: OptionsDraftReq) -> ApiResult<OptionsRehearsed> {
    let session = context.session()?;
    let rehearsing = async {
        let table = session.model(&request.model).await?.table.clone();
        let options = options_from_wire(&table, &request.options)?;
        let started = Instant::now();
        let rehearsed = session.rehearse_options(&request.model, &options, ROWS).await?;
        Ok(rehearsed_view(rehearsed, started.elapsed()))
    };
    context.latest("rehearse options", rehearsing).await
}

pub(super) async fn options_set(context: &Context, request: OptionsDraftReq) -> ApiResult<OptionsChanged> {
    let workspace = context.workspace()?;
    let session = workspace.session()?;
    let table = session.model(&request.model).await?.table.clone();
    let options = options_from_wire(&table, &request.options)?;
    Ok(told(context, &workspace, session.set_model_options(&request.model, options).await?))
}

pub(super) async fn options_export(context: &Context, request: OptionsExportReq) -> ApiResult<OptionsText> {
    Ok(OptionsText { toml: context.session()?.export_options(request.all).await? })
}

pub(super) async fn options_import(context: &Context, request: OptionsText) -> ApiResult<OptionsChanged> {
    let workspace = context.workspace()?;
    Ok(told(context, &workspace, workspace.session()?.import_options(&request.toml).await?))
}

/// What a person chose is only read here; they look at it before it is taken in. Nothing but a file of options is opened: to
/// open and close a database drops the locks that SQLite holds on it in this process.
pub(super) async fn options_read(context: &Context, _: Nothing) -> ApiResult<OptionsPicked> {
    may_see(context).await?;
    let Some(path) = context.desk.host().pick_file(&context.window, Pick::Options, None).await? else {
        return Ok(OptionsPicked { toml: None });
    };
    if !is_toml(&path) || context.desk.is_open(&path) {
        return Err(Error::new(ErrorCode::ConfigInvalid).with("path", path.display()).into());
    }
    Ok(OptionsPicked { toml: Some(text_file::read(&path)?) })
}

pub(super) async fn options_write(context: &Context, request: OptionsText) -> ApiResult<OptionsWritten> {
    may_see(context).await?;
    let Some(mut path) = context.desk.host().pick_file(&context.window, Pick::NewOptions, None).await? else {
        return Ok(OptionsWritten { path: None });
    };
    if !is_toml(&path) {
        path.as_mut_os_string().push(".toml");
    }
    new_file::write(&path, request.toml.as_bytes())?;
    Ok(OptionsWritten { path: Some(context.desk.short(&path)) })
}

/// Nobody is asked for a file of options who may not see any.
async fn may_see(context: &Context) -> ApiResult<()> {
    context.session()?.export_options(false).await?;
    Ok(())
}

fn is_toml(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("toml"))
}

/// Tells every window of the workspace: labels, columns and links may have changed. It cannot fail: everything is stored.
fn told(context: &Context, workspace: &Arc<Workspace>, stored: Stored) -> OptionsChanged {
    if !stored.changed.is_empty() {
        context.desk.tell(workspace, &Event::ModelsChanged {});
    }
    OptionsChanged { changed: stored.changed, slugs: stored.slugs }
}
