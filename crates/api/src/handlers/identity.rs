//! Signing in and out. The session goes into the desk, never to the window.

use crate::desk::Context;
use crate::handlers::transfer::EXPORT;
use crate::wire::*;

pub(super) async fn sign_in(context: &Context, request: SignInReq) -> ApiResult<UserView> {
    let workspace = context.workspace()?;
    let session = workspace.admin.sign_in(&request.email, &request.password, context.desk.host().origin()).await?;
    let user = session.actor().user().map(UserView::from).ok_or_else(not_a_person)?;
    workspace.set_session(Some(session));
    context.desk.tell(&workspace, &Event::SessionChanged {});
    Ok(user)
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
    bureau_engine::error::Error::internal("a session without a person").into()
}
