//! The app: info, preferences, recent files.

use bureau_engine::error::{Error, ErrorCode};
use bureau_engine::identity::strength;

use crate::desk::Context;
use crate::wire::*;

pub(super) async fn app_info(context: &Context, _: Nothing) -> ApiResult<AppInfo> {
    Ok(AppInfo {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        platform: Platform::current(),
        preferences: context.desk.preferences(),
        workspace: context.desk.workspace(&context.window).map(|workspace| context.desk.view(&workspace)),
    })
}

pub(super) async fn preferences_set(context: &Context, preferences: Preferences) -> ApiResult<Preferences> {
    context.desk.settings().set_preferences(&preferences);
    context.desk.host().emit_to_all(&Event::PreferencesChanged { preferences });
    Ok(preferences)
}

/// Another window on the same workspace, at a place of the interface: a path and a search, never an address elsewhere.
pub(super) async fn window_open(context: &Context, request: WindowOpenReq) -> ApiResult<WindowOpened> {
    let place = request.place;
    if !place.starts_with('/') || place.starts_with("//") || place.chars().any(char::is_control) {
        return Err(Error::new(ErrorCode::InvalidRequest).with("field", "place").into());
    }
    Ok(WindowOpened { address: context.desk.open_window(&context.window, &place).await? })
}

pub(super) async fn recents_list(context: &Context, _: Nothing) -> ApiResult<Vec<RecentFile>> {
    let recents = context.desk.settings().recents();
    Ok(recents
        .into_iter()
        .map(|recent| {
            // Asking for size and kind does not open the file.
            let about = std::fs::metadata(&recent.path).ok().filter(std::fs::Metadata::is_file);
            RecentFile {
                path: context.desk.short(&recent.path),
                found: about.is_some(),
                bytes: about.map(|about| about.len()),
                file: recent.token,
                name: recent.name,
                enabled: recent.enabled,
                tables: recent.tables,
                opened_at: recent.opened_at,
            }
        })
        .collect())
}

pub(super) async fn recents_forget(context: &Context, request: RecentForgetReq) -> ApiResult<Nothing> {
    context.desk.settings().forget(&request.file);
    Ok(Nothing {})
}

pub(super) async fn password_check(_: &Context, request: PasswordCheckReq) -> ApiResult<PasswordChecked> {
    let strength = strength(&request.password, &request.name, &request.email);
    Ok(PasswordChecked {
        score: strength.score,
        length: u32::try_from(strength.length).unwrap_or(u32::MAX),
        long_enough: strength.long_enough(),
        uncommon: strength.uncommon,
        impersonal: strength.impersonal,
        acceptable: strength.acceptable(),
    })
}
