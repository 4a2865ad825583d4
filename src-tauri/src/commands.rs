//! One Tauri command for each line of the command list, under its own name, so that the capability file can name it. Each
//! hands its request to the desk as it came: nothing is decided or checked here that is not checked there.

use std::sync::Arc;

use bureau_api::wire::AppInfo;
use bureau_api::{ApiResult, Desk};
use serde::Deserialize;
use serde_json::Value;
use tauri::ipc::Invoke;
use tauri::{Manager, State, WebviewWindow};

use crate::host::DesktopHost;
use crate::start::Unopened;
use crate::window;

macro_rules! forward {
    ($( $name:ident ( $request:ty ) -> $answer:ty, reads [ $($read:ident),* ], invalidates [ $($stale:ident),* ] ; )*) => {
        $(
            #[tauri::command]
            async fn $name(window: WebviewWindow, desk: State<'_, Arc<Desk>>, req: Value) -> ApiResult<Value> {
                answer(&window, &desk, stringify!($name), req).await
            }
        )*

        /// Every command, for Tauri.
        pub fn handler() -> impl Fn(Invoke) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$($name),*]
        }
    };
}

bureau_api::with_commands!(forward);

async fn answer(window: &WebviewWindow, desk: &Arc<Desk>, command: &'static str, request: Value) -> ApiResult<Value> {
    let answer = desk.call(window.label(), command, request).await?;
    notice(window, desk, command, &answer);
    Ok(answer)
}

/// What the window's frame learns from what its page was told.
fn notice(window: &WebviewWindow, desk: &Desk, command: &str, answer: &Value) {
    match command {
        // Asked anew whenever the preferences, the session or the workspace changed.
        "app_info" => {
            if let Ok(info) = AppInfo::deserialize(answer) {
                window::follow(window, &info);
                #[cfg(target_os = "macos")]
                crate::menu::speak(window.app_handle(), info.preferences.language);
            }
        }
        "recents_list" => {
            window.state::<Unopened>().tell(desk, &window.state::<Arc<DesktopHost>>(), window.label());
        }
        _ => {}
    }
}
