//! The helper process: shows GTK's file dialog, prints the chosen path and ends. It never runs in the process that holds
//! databases open (see [`super`]).

use std::io::Write;
use std::os::unix::ffi::OsStrExt;
use std::path::Path;
use std::process::ExitCode;

use bureau_api::Pick;
use bureau_api::wire::Language;
use gtk::prelude::{DialogExt, FileChooserExt, GtkWindowExt, WidgetExt};
use gtk::{FileChooserAction, FileChooserDialog, FileFilter, ResponseType};

use super::helper::CANCELLED;
use super::{Words, endings};

/// Shows the dialog and prints the path followed by a zero byte.
pub fn show_chooser(pick: Pick, language: Language, name: Option<String>) -> ExitCode {
    if let Err(error) = gtk::init() {
        tracing::error!(%error, "no display for the file dialog");
        return ExitCode::FAILURE;
    }
    match ask(pick, &Words::of(pick, language, name)) {
        Some(path) => answer(&path),
        None => ExitCode::from(CANCELLED),
    }
}

fn ask(pick: Pick, words: &Words) -> Option<std::path::PathBuf> {
    let buttons = [(words.cancel.as_str(), ResponseType::Cancel), (words.accept.as_str(), ResponseType::Accept)];
    let action = if pick.is_new() { FileChooserAction::Save } else { FileChooserAction::Open };
    let dialog = FileChooserDialog::with_buttons::<gtk::Window>(Some(&words.title), None, action, &buttons);
    if pick.is_new() {
        // What is there is never overwritten, so nothing asks whether it should be.
        dialog.set_current_name(&words.name);
    }
    dialog.set_default_response(ResponseType::Accept);
    dialog.set_position(gtk::WindowPosition::Center);
    // It belongs in front of the window that asked, which is another program to the window manager.
    dialog.set_keep_above(true);
    let endings: Vec<String> = endings(pick).iter().map(|ending| format!("*.{ending}")).collect();
    dialog.add_filter(filter(&words.kind, &endings));
    dialog.add_filter(filter(&words.all_files, &["*".to_owned()]));
    let chosen = (dialog.run() == ResponseType::Accept).then(|| dialog.filename()).flatten();
    dialog.hide();
    chosen
}

fn filter(name: &str, patterns: &[String]) -> FileFilter {
    let filter = FileFilter::new();
    filter.set_name(Some(name));
    for pattern in patterns {
        filter.add_pattern(pattern);
    }
    filter
}

fn answer(path: &Path) -> ExitCode {
    let mut printed = path.as_os_str().as_bytes().to_vec();
    printed.push(0);
    let mut stdout = std::io::stdout();
    match stdout.write_all(&printed).and_then(|()| stdout.flush()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}
