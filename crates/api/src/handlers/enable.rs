//! Enabling the admin on a plain file.

use bureau_engine::admin::{BackupChoice, EnableRequest};
use bureau_engine::identity::NewUser;

use crate::desk::Context;
use crate::wire::*;

pub(super) async fn enable_plan(context: &Context, _: Nothing) -> ApiResult<EnablePlan> {
    let plan = context.workspace()?.admin.plan_enable().await?;
    let part = |path: Option<&std::ffi::OsStr>| path.map(|name| name.to_string_lossy().into_owned());
    Ok(EnablePlan {
        tables: u32::try_from(plan.tables).unwrap_or(u32::MAX),
        rows: plan.rows,
        sound: plan.sound,
        bytes: plan.bytes,
        adds: plan.adds,
        adds_bytes: plan.adds_bytes,
        backup_name: part(plan.backup.file_name()).unwrap_or_default(),
        backup_folder: plan.backup.parent().map(|folder| context.desk.short(folder)).unwrap_or_default(),
    })
}

pub(super) async fn enable_run(context: &Context, request: EnableReq) -> ApiResult<Enabled> {
    let workspace = context.workspace()?;
    let enabled = workspace
        .admin
        .enable(EnableRequest {
            superuser: NewUser { name: request.name, email: request.email, password: request.password },
            backup: if request.backup { BackupChoice::Beside } else { BackupChoice::Skip },
            origin: context.desk.host().origin(),
        })
        .await?;
    // The key is shown only now, whatever becomes of opening the file anew.
    if let Err(error) = context.desk.reopen(&workspace).await {
        tracing::error!(code = error.code.as_str(), "enabled, but not opened anew");
    }
    context.desk.tell(&workspace, &Event::WorkspaceChanged {});
    Ok(Enabled { recovery_key: enabled.recovery_key, backup: enabled.backup.as_ref().map(Into::into) })
}
