//! The menu bar at the top of the screen, which macOS gives every app. A line of ours stands for keys: the page of the window
//! in front acts as if they had been pressed, so that nothing is done in two ways. What the system knows by itself (copying,
//! closing, quitting) is the system's own line.

use std::sync::{Arc, Mutex, PoisonError};

use bureau_api::Host;
use bureau_api::locale::Catalogue;
use bureau_api::wire::{Event, Language};
use tauri::menu::{AboutMetadata, Menu, MenuItem, PredefinedMenuItem, Submenu};
use tauri::{AppHandle, Manager, Wry};

use crate::host::DesktopHost;
use crate::start;

type Made = tauri::Result<PredefinedMenuItem<Wry>>;

/// One line of a menu. Words are keys of the catalogue.
enum Line {
    /// Ours: its words, the keys as the page writes them, and as the system shows them.
    Keys(&'static str, &'static str, Option<&'static str>),
    /// The system's own, in our words.
    System(&'static str, fn(&AppHandle, Option<&str>) -> Made),
    /// A line between lines.
    Rule,
}

use Line::{Keys, Rule, System};

/// The whole bar, in the order of Apple's Human Interface Guidelines ("The menu bar"). The first is the app's own.
const BAR: &[(&str, &[Line])] = &[
    (
        "menu-app",
        &[
            System("menu-about", about),
            Rule,
            Keys("menu-settings", "mod+,", Some("Cmd+,")),
            Rule,
            System("menu-hide", PredefinedMenuItem::hide),
            System("menu-others", PredefinedMenuItem::hide_others),
            System("menu-show", PredefinedMenuItem::show_all),
            Rule,
            System("menu-quit", PredefinedMenuItem::quit),
        ],
    ),
    (
        "menu-file",
        &[
            Keys("menu-new", "mod+n", Some("Cmd+N")),
            Keys("menu-open", "mod+o", Some("Cmd+O")),
            Rule,
            System("menu-close", PredefinedMenuItem::close_window),
        ],
    ),
    (
        "menu-edit",
        &[
            System("menu-undo", PredefinedMenuItem::undo),
            System("menu-redo", PredefinedMenuItem::redo),
            Rule,
            System("menu-cut", PredefinedMenuItem::cut),
            System("menu-copy", PredefinedMenuItem::copy),
            System("menu-paste", PredefinedMenuItem::paste),
            System("menu-all", PredefinedMenuItem::select_all),
        ],
    ),
    (
        "menu-view",
        &[
            Keys("menu-sidebar", "mod+backslash", Some("Cmd+\\")),
            Rule,
            Keys("menu-own", "mod+0", Some("Cmd+0")),
            Keys("menu-in", "mod+plus", Some("Cmd+=")),
            Keys("menu-out", "mod+minus", Some("Cmd+-")),
            Rule,
            System("menu-full", PredefinedMenuItem::fullscreen),
        ],
    ),
    ("menu-go", &[Keys("menu-back", "mod+[", Some("Cmd+[")), Keys("menu-forward", "mod+]", Some("Cmd+]"))]),
    (
        "menu-window",
        &[System("menu-minimize", PredefinedMenuItem::minimize), System("menu-maximize", PredefinedMenuItem::maximize)],
    ),
    ("menu-help", &[Keys("menu-guide", "f1", None), Keys("menu-keys", "?", None)]),
];

/// The language the bar speaks now; none before there is one.
#[derive(Default)]
pub struct Spoken(Mutex<Option<Language>>);

/// Gives the app its menu bar in this language, unless it has it already.
pub fn speak(app: &AppHandle, language: Language) {
    let spoken = app.state::<Spoken>();
    let before = spoken.0.lock().unwrap_or_else(PoisonError::into_inner).replace(language);
    if before == Some(language) {
        return;
    }
    if let Err(error) = bar(app, &Catalogue::new(language)).and_then(|bar| app.set_menu(bar)) {
        tracing::warn!(%error, "the app has no menu bar in this language");
    }
}

/// A line was chosen: its keys go to the window in front.
pub fn chosen(app: &AppHandle, keys: &str) {
    let ours =
        BAR.iter().flat_map(|(_, lines)| lines.iter()).any(|line| matches!(line, Keys(_, own, _) if *own == keys));
    if !ours {
        return;
    }
    if let Some(window) = start::front(app) {
        let host = app.state::<Arc<DesktopHost>>();
        host.emit(&[window.label().to_owned()], &Event::MenuChosen { keys: keys.to_owned() });
    }
}

fn bar(app: &AppHandle, words: &Catalogue) -> tauri::Result<Menu<Wry>> {
    let bar = Menu::new(app)?;
    for (title, lines) in BAR {
        let menu = Submenu::new(app, words.text(title, &[]), true)?;
        for line in *lines {
            match line {
                Keys(text, keys, shown) => {
                    menu.append(&MenuItem::with_id(app, *keys, words.text(text, &[]), true, *shown)?)?;
                }
                System(text, make) => menu.append(&make(app, Some(&words.text(text, &[])))?)?,
                Rule => menu.append(&PredefinedMenuItem::separator(app)?)?,
            }
        }
        bar.append(&menu)?;
    }
    Ok(bar)
}

fn about(app: &AppHandle, text: Option<&str>) -> Made {
    PredefinedMenuItem::about(app, text, Some(AboutMetadata::default()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_has_words_in_every_language_and_keys_of_its_own() {
        for language in [Language::En, Language::Fr, Language::Es] {
            let words = Catalogue::new(language);
            for (title, lines) in BAR {
                assert!(words.has(title), "{title}");
                for line in *lines {
                    let (Keys(text, ..) | System(text, _)) = line else { continue };
                    assert!(words.has(text), "{text} in {language:?}");
                }
            }
        }
        let lines = || BAR.iter().flat_map(|(_, lines)| lines.iter());
        let mut keys: Vec<_> =
            lines().filter_map(|line| if let Keys(_, keys, _) = line { Some(*keys) } else { None }).collect();
        keys.sort_unstable();
        let all = keys.len();
        keys.dedup();
        assert_eq!(keys.len(), all, "a line is known by its keys");
    }
}
