//! The window: how it is made, what its page may never do (leave, open another, download), how its frame follows the chosen
//! theme and the workspace. Knows nothing of what the page shows.

use std::sync::{Arc, Mutex, PoisonError};

use bureau_api::wire::{AppInfo, Language, Platform, Theme, Zoom};
use bureau_api::{Desk, Host};
use serde_json::json;
use tauri::async_runtime::JoinHandle;
use tauri::webview::{Color, NewWindowResponse, PermissionResponse};
use tauri::{AppHandle, Manager, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder, WindowEvent};

use crate::drag::Drag;
use crate::host::DesktopHost;

/// Label of the first window; those of the others are the desk's. The capability file names them all.
pub const MAIN: &str = "main";

/// What the title says beside the workspace's name.
const NAME: &str = "Bureau";

/// `--window` of ui/src/styles/tokens.css, light and dark: what shows before the page has painted.
const LIGHT: Color = Color(0xF4, 0xF4, 0xF6, 0xFF);
const DARK: Color = Color(0x0F, 0x10, 0x13, 0xFF);

type Builder<'a> = WebviewWindowBuilder<'a, tauri::Wry, AppHandle>;

/// Makes a window and shows it in its own colour, so that nothing flashes while the page loads. `place` is where its page
/// begins, a path inside the interface; empty: at its beginning.
pub fn create(
    app: &AppHandle,
    label: &str,
    place: &str,
    host: &Arc<DesktopHost>,
    desk: &Arc<Desk>,
) -> tauri::Result<()> {
    let preferences = desk.preferences();
    let own = Own::of(app);
    let page = if place.is_empty() { "index.html".to_owned() } else { format!("index.html#{place}") };
    let builder = WebviewWindowBuilder::new(app, label, WebviewUrl::App(page.into()))
        .title(NAME)
        .inner_size(1440.0, 900.0)
        .min_inner_size(800.0, 600.0)
        .center()
        .prevent_overflow()
        .visible(false)
        .initialization_script(first_words(preferences.theme, preferences.language, Platform::current()))
        .on_navigation(move |url| own.has(url))
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .on_permission_request(|_, _| PermissionResponse::Deny)
        .general_autofill_enabled(false)
        .devtools(cfg!(debug_assertions));
    let window = without_network(builder).build()?;
    dress(&window, preferences.theme);
    zoom(&window, preferences.zoom);
    watch(&window, host, desk);
    window.show()
}

/// Sends whatever the web view would ask of a network to a door that cannot open. The policy of the page refuses requests,
/// but not the connections WebKit makes ahead of them (`preconnect`, a link that was pressed). Our own page and commands
/// travel on schemes of their own, which no proxy sees.
#[cfg(target_os = "linux")]
fn without_network<'a>(builder: Builder<'a>) -> Builder<'a> {
    match (tauri::is_dev(), Url::parse("http://127.0.0.1:0")) {
        (false, Ok(nowhere)) => builder.proxy_url(nowhere),
        _ => builder,
    }
}

/// WebView2 and WKWebView serve our page in ways a proxy may see; there the policy and the blocked navigation stand alone.
#[cfg(not(target_os = "linux"))]
fn without_network<'a>(builder: Builder<'a>) -> Builder<'a> {
    builder
}

/// Follows what the page was told: the workspace's name in the title, the theme around and behind the page.
pub fn follow(window: &WebviewWindow, info: &AppInfo) {
    let title = info.workspace.as_ref().map_or_else(|| NAME.to_owned(), |open| format!("{} \u{b7} {NAME}", open.name));
    if let Err(error) = window.set_title(&title) {
        tracing::warn!(%error, "the window could not take its title");
    }
    dress(window, info.preferences.theme);
    zoom(window, info.preferences.zoom);
}

/// How large the page is drawn. Asked again for the same size it changes nothing.
fn zoom(window: &WebviewWindow, zoom: Zoom) {
    if let Err(error) = window.set_zoom(f64::from(zoom.percent()) / 100.0) {
        tracing::warn!(%error, "the window could not take its size of everything");
    }
}

/// Title bar, native menus and the colour behind the page.
fn dress(window: &WebviewWindow, theme: Theme) {
    let chosen = match theme {
        Theme::System => None,
        Theme::Light => Some(tauri::Theme::Light),
        Theme::Dark => Some(tauri::Theme::Dark),
    };
    let shown = window.set_theme(chosen).and_then(|()| chosen.map_or_else(|| window.theme(), Ok));
    if let Err(error) = shown.and_then(|shown| back(window, shown)) {
        tracing::warn!(%error, "the window could not take its theme");
    }
}

fn back(window: &WebviewWindow, theme: tauri::Theme) -> tauri::Result<()> {
    window.set_background_color(Some(if theme == tauri::Theme::Dark { DARK } else { LIGHT }))
}

/// What the page must know before it paints (ui/public/boot.js reads it).
fn first_words(theme: Theme, language: Language, platform: Platform) -> String {
    let words = json!({ "theme": theme, "language": language, "platform": platform });
    format!("Object.defineProperty(window, '__BUREAU__', {{ value: Object.freeze({words}) }});")
}

/// The addresses that are the app itself.
struct Own {
    development: Option<Url>,
}

impl Own {
    fn of(app: &AppHandle) -> Self {
        Self { development: if tauri::is_dev() { app.config().build.dev_url.clone() } else { None } }
    }

    fn has(&self, url: &Url) -> bool {
        let shipped = match url.scheme() {
            "tauri" => url.host_str() == Some("localhost"),
            "http" | "https" => cfg!(windows) && url.host_str() == Some("tauri.localhost"),
            _ => false,
        };
        shipped || self.development.as_ref().is_some_and(|own| own.origin() == url.origin())
    }
}

fn watch(window: &WebviewWindow, host: &Arc<DesktopHost>, desk: &Arc<Desk>) {
    let (host, desk, seen) = (Arc::clone(host), Arc::clone(desk), window.clone());
    let drag = Drag::default();
    window.on_window_event(move |event| match event {
        WindowEvent::ThemeChanged(theme) => {
            let _ = back(&seen, *theme);
        }
        WindowEvent::DragDrop(event) => {
            if let Some(event) = drag.moved(event, &seen, &desk) {
                host.emit(&[seen.label().to_owned()], &event);
            }
        }
        WindowEvent::Destroyed => close(&seen, &desk),
        _ => {}
    });
}

/// The files that are being closed.
#[derive(Default)]
pub struct Closing(Mutex<Vec<JoinHandle<()>>>);

/// Closes what a window held while the other windows go on; after the last one the process waits for it, so that SQLite
/// leaves no journal behind.
fn close(window: &WebviewWindow, desk: &Arc<Desk>) {
    let (desk, label) = (Arc::clone(desk), window.label().to_owned());
    let last = window.webview_windows().keys().all(|other| *other == label);
    let task = tauri::async_runtime::spawn(async move { desk.close_window(&label).await });
    let closing = window.state::<Closing>();
    let mut closing = closing.0.lock().unwrap_or_else(PoisonError::into_inner);
    closing.retain(|task| !task.inner().is_finished());
    closing.push(task);
    let wait_for = if last { std::mem::take(&mut *closing) } else { Vec::new() };
    for task in wait_for {
        // One that panicked is over as well.
        let _over = tauri::async_runtime::block_on(task);
    }
}

/// Brings a window to the front, as the person asked for it elsewhere.
pub fn show(window: &WebviewWindow) {
    if let Err(error) = window.unminimize().and_then(|()| window.show()).and_then(|()| window.set_focus()) {
        tracing::warn!(%error, "the window could not come to the front");
    }
}

/// Inter, unhinted: GTK's hinting at 1× spaces its letters unevenly.
#[cfg(target_os = "linux")]
pub fn even_text() {
    use gtk::prelude::GtkSettingsExt;
    if let Some(settings) = gtk::Settings::default() {
        settings.set_gtk_xft_hinting(0);
        settings.set_gtk_xft_hintstyle(Some("hintnone"));
    }
}

#[cfg(test)]
mod tests {
    use super::{Language, Own, Platform, Theme, Url, first_words};

    fn own() -> Own {
        Own { development: None }
    }

    #[test]
    fn the_page_may_not_leave() {
        for address in [
            "https://example.org/",
            "http://tauri.localhost.example.org/",
            "tauri://elsewhere/index.html",
            "file:///etc/passwd",
            "data:text/html,x",
            "about:blank",
            "http://localhost:5173/",
        ] {
            assert!(!own().has(&Url::parse(address).unwrap()), "{address}");
        }
        assert!(cfg!(windows) || own().has(&Url::parse("tauri://localhost/index.html").unwrap()));
    }

    #[test]
    fn a_development_address_is_compared_by_origin() {
        let own = Own { development: Some(Url::parse("http://localhost:5173").unwrap()) };
        assert!(own.has(&Url::parse("http://localhost:5173/src/main.tsx").unwrap()));
        assert!(!own.has(&Url::parse("http://localhost:5174/").unwrap()));
    }

    #[test]
    fn the_first_words_are_one_frozen_object() {
        let script = first_words(Theme::Dark, Language::Fr, Platform::Linux);
        assert_eq!(
            script,
            "Object.defineProperty(window, '__BUREAU__', { value: Object.freeze({\"language\":\"fr\",\"platform\":\"linux\",\"theme\":\"dark\"}) });"
        );
    }
}
