//! The built interface, served from its folder with the policy the desktop's window has.

use std::path::{Component, Path, PathBuf};

use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::Value as Json;

/// The desktop's settings: its content security policy is the one place that says what the interface may do.
const DESKTOP: &str = include_str!("../../../../tauri.conf.json");

/// The file a path names; paths the interface routes by itself get the page.
pub async fn answer(ui: &Path, path: &str, token: &str) -> Response {
    let Some(wanted) = inside(ui, path) else { return StatusCode::NOT_FOUND.into_response() };
    if let Some(kind) = wanted.extension().and_then(|name| name.to_str()).and_then(mime)
        && kind != PAGE
    {
        return match tokio::fs::read(&wanted).await {
            Ok(bytes) => with_headers(kind, bytes),
            Err(_) => StatusCode::NOT_FOUND.into_response(),
        };
    }
    match tokio::fs::read_to_string(ui.join("index.html")).await {
        Ok(page) => with_headers(PAGE, with_token(&page, token).into_bytes()),
        Err(_) => (StatusCode::NOT_FOUND, "the interface is not built: npm run build in ui").into_response(),
    }
}

const PAGE: &str = "text/html; charset=utf-8";

fn with_headers(kind: &'static str, bytes: Vec<u8>) -> Response {
    let headers = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (header::CACHE_CONTROL, "no-store".to_owned()),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned()),
        (header::CONTENT_SECURITY_POLICY, policy()),
    ];
    (headers, bytes).into_response()
}

/// The desktop's policy; only the way to the engine differs.
fn policy() -> String {
    let settings: Json = serde_json::from_str(DESKTOP).unwrap_or_default();
    let policy = settings.pointer("/app/security/csp").and_then(Json::as_object);
    let parts = policy.into_iter().flatten().map(|(name, sources)| match name.as_str() {
        "connect-src" => "connect-src 'self'".to_owned(),
        _ => format!("{name} {}", sources.as_str().unwrap_or("'none'")),
    });
    parts.collect::<Vec<_>>().join("; ")
}

/// The page tells its own scripts the token; a page of another origin cannot read it.
fn with_token(page: &str, token: &str) -> String {
    page.replacen("<head>", &format!("<head><meta name=\"bureau-token\" content=\"{token}\">"), 1)
}

/// A path below the folder, or nothing: no `..`, no absolute paths.
fn inside(ui: &Path, path: &str) -> Option<PathBuf> {
    let relative = Path::new(path.trim_start_matches('/'));
    relative.components().all(|part| matches!(part, Component::Normal(_))).then(|| ui.join(relative))
}

fn mime(extension: &str) -> Option<&'static str> {
    Some(match extension {
        "html" => PAGE,
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "woff2" => "font/woff2",
        "json" => "application/json",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{inside, policy, with_token};
    use std::path::Path;

    #[test]
    fn the_policy_is_the_desktops() {
        let policy = policy();
        assert!(policy.contains("default-src 'none'") && policy.contains("script-src 'self'"), "{policy}");
        assert!(policy.contains("connect-src 'self'") && !policy.contains("ipc:"), "{policy}");
    }

    #[test]
    fn nothing_outside_the_folder_is_served() {
        let ui = Path::new("ui");
        assert_eq!(inside(ui, "/assets/a.js"), Some(ui.join("assets/a.js")));
        assert_eq!(inside(ui, "/../secret"), None);
        assert_eq!(inside(ui, "/a/../../secret"), None);
    }

    #[test]
    fn the_page_carries_the_token() {
        assert!(with_token("<head></head>", "abc").starts_with("<head><meta name=\"bureau-token\" content=\"abc\">"));
    }
}
