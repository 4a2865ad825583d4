//! Accounts, and who has which role until when.

use std::sync::Arc;

use bureau_engine::clock::rfc3339;
use bureau_engine::error::{Error, Problem, ProblemCode};
use bureau_engine::identity::{NewUser, Person, end_of};
use bureau_engine::policy::{Ours, Reason};
use bureau_engine::session::NewPerson;

use crate::convert::key_from_json;
use crate::desk::{Context, Workspace};
use crate::wire::*;

/// What is shown of people and roles, and what is not.
pub(super) async fn ours_may(context: &Context, _: Nothing) -> ApiResult<OursView> {
    let standing = context.session()?.standing().await?;
    let verbs = |ours: Ours| standing.may.get(&ours).into_iter().flatten().map(|verb| Verb::from(*verb)).collect();
    Ok(OursView { users: verbs(Ours::Users), roles: verbs(Ours::Roles), held: standing.roles.clone() })
}

pub(super) async fn people_list(context: &Context, _: Nothing) -> ApiResult<Vec<PersonView>> {
    let session = context.session()?;
    let now_ms = session.admin().clock().now_ms();
    Ok(session.people().await?.iter().map(|person| person_view(person, now_ms)).collect())
}

fn person_view(person: &Person, now_ms: i64) -> PersonView {
    let assigned = |one: &bureau_engine::identity::Assigned| AssignedView {
        role: one.role.clone(),
        until: one.until.map(rfc3339),
        over: !one.counts(now_ms),
    };
    PersonView {
        email: person.email.clone(),
        name: person.name.clone(),
        superuser: person.is_superuser,
        active: person.is_active,
        created: rfc3339(person.created_at),
        last_sign_in: person.last_sign_in_at.map(rfc3339),
        roles: person.roles.iter().map(assigned).collect(),
    }
}

pub(super) async fn people_add(context: &Context, request: PersonAddReq) -> ApiResult<Nothing> {
    let workspace = context.workspace()?;
    let PersonAddReq { email, name, password, superuser, roles } = request;
    let new = NewPerson { user: NewUser { name, email, password }, superuser, roles };
    workspace.session()?.add_person(new).await?;
    Ok(told(context, &workspace))
}

/// One thing at a time: what is said first is stored when the second is refused.
pub(super) async fn people_set(context: &Context, request: PersonSetReq) -> ApiResult<Nothing> {
    let workspace = context.workspace()?;
    let session = workspace.session()?;
    if let Some(superuser) = request.superuser {
        session.set_person_superuser(&request.email, superuser).await?;
        told(context, &workspace);
    }
    if let Some(active) = request.active {
        session.set_person_active(&request.email, active).await?;
    }
    Ok(told(context, &workspace))
}

pub(super) async fn people_remove(context: &Context, request: PersonReq) -> ApiResult<Nothing> {
    let workspace = context.workspace()?;
    workspace.session()?.remove_person(&request.email).await?;
    Ok(told(context, &workspace))
}

pub(super) async fn people_sign_out(context: &Context, request: PersonReq) -> ApiResult<Nothing> {
    let workspace = context.workspace()?;
    workspace.session()?.sign_out_everywhere(&request.email).await?;
    Ok(told(context, &workspace))
}

pub(super) async fn people_reset(context: &Context, request: PersonReq) -> ApiResult<PersonReset> {
    let code = context.session()?.reset_person(&request.email).await?;
    Ok(PersonReset { code: code.code, until: rfc3339(code.until) })
}

pub(super) async fn people_assign(context: &Context, request: AssignReq) -> ApiResult<Nothing> {
    let workspace = context.workspace()?;
    let refused = || Error::invalid(vec![Problem::new("until", ProblemCode::NotADate)]);
    let until = request.until.as_deref().map(|day| end_of(day).ok_or_else(refused)).transpose()?;
    workspace.session()?.assign(&request.role, &request.email, until).await?;
    Ok(told(context, &workspace))
}

pub(super) async fn people_unassign(context: &Context, request: AssignReq) -> ApiResult<Nothing> {
    let workspace = context.workspace()?;
    workspace.session()?.unassign(&request.role, &request.email).await?;
    Ok(told(context, &workspace))
}

/// Tells every window of the workspace: what its person may see can be another thing now, or nothing.
pub(super) fn told(context: &Context, workspace: &Arc<Workspace>) -> Nothing {
    context.desk.tell(workspace, &Event::PeopleChanged {});
    Nothing {}
}

/// About oneself, or about others for whoever may see them.
pub(super) async fn access_why(context: &Context, request: WhyReq) -> ApiResult<WhyView> {
    let session = context.session()?;
    let record = match &request.record {
        Some(of) => {
            let model = session.model(&of.model).await?;
            let key = key_from_json(&model, &of.key)?;
            Some((model, key))
        }
        None => None,
    };
    let about = record.as_ref().map(|(model, key)| (model.slug.as_str(), key));
    let told = session.can(&request.permission, about, request.person.as_deref()).await?;
    let reason = |reason: &Reason| ReasonView {
        gate: reason.gate.as_str().to_owned(),
        rule: reason.rule.clone(),
        role: reason.role.clone(),
    };
    Ok(WhyView {
        allowed: told.allowed,
        because: told.because.iter().map(reason).collect(),
        missing: told.missing.iter().map(reason).collect(),
    })
}
