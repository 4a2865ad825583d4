//! Lists as people left them.

use bureau_engine::error::{Error, ErrorCode};

use crate::desk::Context;
use crate::wire::*;

/// SQLite's own limit on columns of a table: no list has more.
const MOST_COLUMNS: usize = 32_767;

pub(super) async fn layout_get(context: &Context, request: LayoutReq) -> ApiResult<Layout> {
    let (owner, model) = place(context, &request.model).await?;
    Ok(context.desk.settings().layout(&owner, &model))
}

pub(super) async fn layout_set(context: &Context, request: LayoutSetReq) -> ApiResult<Nothing> {
    let (owner, model) = place(context, &request.model).await?;
    let Layout { columns, frozen, sort, .. } = &request.layout;
    let frozen = frozen.map_or(0, |count| count as usize);
    if columns.len() > MOST_COLUMNS || frozen > MOST_COLUMNS || sort.len() > MOST_COLUMNS {
        return Err(Error::new(ErrorCode::InvalidRequest).with("field", "columns").into());
    }
    // Somebody else's view of the list would be stored as one's own.
    if context.session()?.viewing_as().is_some() {
        return Ok(Nothing {});
    }
    context.desk.settings().set_layout(&owner, &model, request.layout);
    Ok(Nothing {})
}

/// Whose layouts these are (a file, and a person where it has people), and of which model they may see.
async fn place(context: &Context, model: &str) -> ApiResult<(String, String)> {
    let workspace = context.workspace()?;
    let session = workspace.session()?;
    let model = session.model(model).await?;
    let person = session.actor().user().map(|user| user.id.as_str()).unwrap_or_default();
    Ok((format!("{} {person}", workspace.admin.path().display()), model.slug.clone()))
}
