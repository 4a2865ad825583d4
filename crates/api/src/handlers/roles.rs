//! Roles: what there is, saved whole, rehearsed before.

use bureau_engine::policy::RoleRule;
use bureau_engine::session::{NewRole, RoleDraft, RoleHeld, RuleDraft};

use super::people::told;
use crate::desk::Context;
use crate::wire::*;

pub(super) async fn roles_list(context: &Context, _: Nothing) -> ApiResult<Vec<RoleView>> {
    Ok(context.session()?.roles().await?.iter().map(role_view).collect())
}

pub(super) async fn roles_add(context: &Context, request: RoleAddReq) -> ApiResult<RoleView> {
    let workspace = context.workspace()?;
    let session = workspace.session()?;
    let RoleSaid { label, description, permissions, rules } = request.said;
    let rules = rules.into_iter().map(rule_draft).collect();
    session.add_role(NewRole { name: request.name.clone(), label, description, permissions, rules }).await?;
    told(context, &workspace);
    Ok(role_view(&session.role(&request.name).await?))
}

pub(super) async fn roles_set(context: &Context, request: RoleSetReq) -> ApiResult<RoleView> {
    let workspace = context.workspace()?;
    let session = workspace.session()?;
    session.save_role(&request.name, &role_draft(request.said), &request.base).await?;
    told(context, &workspace);
    Ok(role_view(&session.role(&request.name).await?))
}

pub(super) async fn roles_rehearse(context: &Context, request: RoleRehearseReq) -> ApiResult<RoleRehearsed> {
    let session = context.session()?;
    let draft = role_draft(request.said);
    let rehearsing = session.rehearse_role(request.name.as_deref(), &draft, request.person.as_deref());
    let told = context.latest("rehearse role", rehearsing).await?;
    let refused = |one: bureau_engine::session::RuleRefused| RuleRefused {
        model: one.model,
        verb: one.verb.into(),
        error: one.error.into(),
    };
    let covered = |one: bureau_engine::session::Covered| {
        (one.model, Covered { before: one.before, after: one.after, total: one.total })
    };
    Ok(RoleRehearsed {
        problems: told.problems.into_iter().map(Into::into).collect(),
        refused: told.refused.into_iter().map(refused).collect(),
        covered: told.covered.into_iter().map(covered).collect(),
    })
}

pub(super) async fn roles_remove(context: &Context, request: RoleReq) -> ApiResult<Nothing> {
    let workspace = context.workspace()?;
    workspace.session()?.remove_role(&request.name).await?;
    Ok(told(context, &workspace))
}

fn role_view(held: &RoleHeld) -> RoleView {
    let rule = |rule: &RoleRule| RuleSaid {
        model: rule.model.clone(),
        verb: rule.verb.into(),
        rows: rule.rows.clone(),
        hidden: rule.hidden.iter().cloned().collect(),
        locked: rule.locked.iter().cloned().collect(),
    };
    RoleView {
        name: held.role.name.clone(),
        said: RoleSaid {
            label: held.role.label.clone(),
            description: held.role.description.clone(),
            permissions: held.role.permissions.iter().map(ToString::to_string).chain(held.role.inert.clone()).collect(),
            rules: held.role.rules.iter().map(rule).collect(),
        },
        inert: held.inert.clone(),
        broken: held.broken.clone(),
        people: held.people.clone(),
        revision: held.revision(),
    }
}

fn role_draft(said: RoleSaid) -> RoleDraft {
    let RoleSaid { label, description, permissions, rules } = said;
    RoleDraft { label, description, permissions, rules: rules.into_iter().map(rule_draft).collect() }
}

fn rule_draft(rule: RuleSaid) -> RuleDraft {
    let RuleSaid { model, verb, rows, hidden, locked } = rule;
    RuleDraft { model, verb: verb.into(), rows, hidden, locked }
}
