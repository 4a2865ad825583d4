//! The routes: one per command, the events, the interface. No command is known by name here: the desk knows them.

use std::collections::HashSet;
use std::path::PathBuf;
use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router, middleware};
use bureau_api::{ApiError, ApiResult, Desk};
use bureau_engine::error::{Error, ErrorCode};
use serde::Deserialize;
use tokio::sync::Mutex;

use super::events::Windows;
use super::{guard, page};
use crate::exit::Exit;

/// What is served, and to whom.
pub struct Served {
    pub desk: Arc<Desk>,
    pub windows: Arc<Windows>,
    pub token: String,
    pub start_with: Option<PathBuf>,
    pub ui: PathBuf,
    pub port: u16,
    /// Windows that have called before. Held while a new one's file is opened: its other calls wait for that.
    pub greeted: Mutex<HashSet<String>>,
}

/// All of it, behind the guard.
pub fn routes(served: Arc<Served>) -> Router {
    Router::new()
        .route("/api/{command}", post(command))
        .route("/events", get(events))
        .fallback(get(interface))
        .layer(middleware::from_fn_with_state(Arc::clone(&served), guard::own_name_only))
        .with_state(served)
}

async fn command(
    State(served): State<Arc<Served>>,
    Path(name): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if text("x-bureau-token") != served.token {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    let window = text("x-bureau-window");
    match call(&served, window, &name, &body).await {
        Ok(answer) => Json(answer).into_response(),
        Err(error) => (status(&error), Json(error)).into_response(),
    }
}

async fn call(served: &Served, window: &str, name: &str, body: &[u8]) -> ApiResult<serde_json::Value> {
    let request = serde_json::from_slice(body).map_err(|error| Error::new(ErrorCode::InvalidRequest).because(error))?;
    if window.is_empty() {
        return Err(Error::new(ErrorCode::InvalidRequest).into());
    }
    served.greet(window).await?;
    served.desk.call(window, name, request).await
}

impl Served {
    /// A new window starts with the file the server was told to open.
    async fn greet(&self, window: &str) -> ApiResult<()> {
        let mut greeted = self.greeted.lock().await;
        if greeted.contains(window) {
            return Ok(());
        }
        self.windows.greet(window);
        if let Some(path) = &self.start_with {
            self.desk.open_at_start(window, path).await?;
        }
        greeted.insert(window.to_owned());
        Ok(())
    }
}

#[derive(Deserialize)]
struct Listener {
    token: String,
    window: String,
}

async fn events(State(served): State<Arc<Served>>, Query(listener): Query<Listener>) -> Response {
    if listener.token == served.token {
        served.windows.connect(&listener.window).into_response()
    } else {
        StatusCode::UNAUTHORIZED.into_response()
    }
}

async fn interface(State(served): State<Arc<Served>>, uri: Uri) -> Response {
    page::answer(&served.ui, uri.path(), &served.token).await
}

fn status(error: &ApiError) -> StatusCode {
    match (error.code, Exit::of(error.code)) {
        (ErrorCode::NotSignedIn | ErrorCode::InvalidCredentials, _) => StatusCode::UNAUTHORIZED,
        // Stopped because a newer question replaced it, or asked of a window that holds no file: no defect of the server.
        (ErrorCode::Cancelled | ErrorCode::NotAvailable, _) => StatusCode::CONFLICT,
        (_, Exit::Denied) => StatusCode::FORBIDDEN,
        (_, Exit::NotFound) => StatusCode::NOT_FOUND,
        (_, Exit::Conflict | Exit::File) => StatusCode::CONFLICT,
        (_, Exit::Usage | Exit::Invalid) => StatusCode::BAD_REQUEST,
        (_, Exit::Done | Exit::Unexpected) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}
