//! Signing in and out. The session goes into the desk, never to the window.

use std::sync::Arc;

use bureau_engine::Session;
use bureau_engine::error::{Error, ErrorCode};

use crate::desk::{Context, Workspace};
use crate::handlers::transfer::EXPORT;
use crate::wire::*;

pub(super) async fn sign_in(context: &Context, request: SignInReq) -> ApiResult<UserView> {
    let workspace = context.workspace()?;
    let session = workspace.admin.sign_in(&request.email, &request.password, context.desk.host().origin()).await?;
    entered(context, &workspace, session)
}

fn entered(context: &Context, workspace: &Arc<Workspace>, session: Session) -> ApiResult<UserView> {
    let user = session.actor().user().map(UserView::from).ok_or_else(not_a_person)?;
    workspace.set_session(Some(session));
    context.desk.tell(workspace, &Event::SessionChanged {});
    Ok(user)
}

pub(super) async fn sign_in_code(context: &Context, request: SignInCodeReq) -> ApiResult<UserView> {
    let workspace = context.workspace()?;
    let SignInCodeReq { email, code, password } = request;
    let session = workspace.admin.sign_in_with_code(&email, &code, &password, context.desk.host().origin()).await?;
    entered(context, &workspace, session)
}

pub(super) async fn view_as(context: &Context, request: ViewAsReq) -> ApiResult<Nothing> {
    let workspace = context.workspace()?;
    let then = workspace.session()?;
    let now = match &request.role {
        Some(role) => then.as_oneself().as_role(role).await?,
        None => then.as_oneself(),
    };
    if !workspace.follow(&then, now) {
        return Err(Error::new(ErrorCode::NotSignedIn).into());
    }
    context.desk.tell(&workspace, &Event::SessionChanged {});
    Ok(Nothing {})
}

pub(super) async fn sign_out(context: &Context, _: Nothing) -> ApiResult<Nothing> {
    let workspace = context.workspace()?;
    let session = workspace.session()?;
    if session.actor().user().is_some() {
        workspace.set_session(None);
        context.desk.stop(&workspace, EXPORT);
        context.desk.tell(&workspace, &Event::SessionChanged {});
        session.sign_out().await?;
    }
    Ok(Nothing {})
}

fn not_a_person() -> ApiError {
    Error::internal("a session without a person").into()
}
