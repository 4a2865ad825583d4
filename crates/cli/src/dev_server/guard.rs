//! Who may talk to the server: pages it served, under its own name. A name that a stranger's DNS points here (rebinding),
//! and a page of another origin, are turned away; there is no CORS.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::routes::Served;

/// Turns away any request that names another host or comes from another origin.
pub async fn own_name_only(State(served): State<Arc<Served>>, request: Request, next: Next) -> Response {
    if is_ours(request.headers(), served.port) {
        next.run(request).await
    } else {
        StatusCode::FORBIDDEN.into_response()
    }
}

fn is_ours(headers: &HeaderMap, port: u16) -> bool {
    let hosts = [format!("127.0.0.1:{port}"), format!("localhost:{port}")];
    let text = |name| headers.get(name).map(|value: &header::HeaderValue| value.to_str().unwrap_or_default());
    let host = text(header::HOST).is_some_and(|host| hosts.iter().any(|ours| ours == host));
    let origin = text(header::ORIGIN).is_none_or(|origin| hosts.iter().any(|ours| origin == format!("http://{ours}")));
    host && origin
}

#[cfg(test)]
mod tests {
    use super::is_ours;
    use axum::http::{HeaderMap, HeaderValue, header};

    fn asked(host: Option<&'static str>, origin: Option<&'static str>) -> bool {
        let mut headers = HeaderMap::new();
        for (name, value) in [(header::HOST, host), (header::ORIGIN, origin)] {
            if let Some(value) = value {
                headers.insert(name, HeaderValue::from_static(value));
            }
        }
        is_ours(&headers, 80)
    }

    #[test]
    fn only_our_own_name_is_answered() {
        assert!(asked(Some("127.0.0.1:80"), None));
        assert!(asked(Some("localhost:80"), Some("http://localhost:80")));
        assert!(!asked(Some("evil.test:80"), None), "a rebound name");
        assert!(!asked(Some("127.0.0.1:81"), None), "another port");
        assert!(!asked(Some("127.0.0.1:80"), Some("http://evil.test")), "a page of another origin");
        assert!(!asked(None, None), "no name at all");
    }
}
