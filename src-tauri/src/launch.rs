//! The command line of the desktop app: what was asked for. Opens nothing.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use bureau_api::Pick;
use bureau_api::wire::Language;
use bureau_engine::transfer::Format;

/// Ask this program to show a file dialog and print the chosen path: the helper process of [`crate::dialog`].
#[cfg(target_os = "linux")]
const CHOOSE_OPEN: &str = "--choose-database";
#[cfg(target_os = "linux")]
const CHOOSE_NEW: &str = "--choose-new-database";
#[cfg(target_os = "linux")]
const CHOOSE_OPTIONS: &str = "--choose-options";
#[cfg(target_os = "linux")]
const CHOOSE_NEW_OPTIONS: &str = "--choose-new-options";
#[cfg(target_os = "linux")]
const CHOOSE_NEW_BYTES: &str = "--choose-new-bytes";
#[cfg(target_os = "linux")]
const CHOOSE_BYTES: &str = "--choose-bytes";

/// The option that makes this program a helper which asks for this.
#[cfg(target_os = "linux")]
pub const fn chooser(pick: Pick) -> &'static str {
    match pick {
        Pick::Open => CHOOSE_OPEN,
        Pick::New => CHOOSE_NEW,
        Pick::Options => CHOOSE_OPTIONS,
        Pick::NewOptions => CHOOSE_NEW_OPTIONS,
        Pick::NewBytes => CHOOSE_NEW_BYTES,
        Pick::Bytes => CHOOSE_BYTES,
        Pick::NewExport(Format::Csv) => "--choose-new-csv",
        Pick::NewExport(Format::Json) => "--choose-new-json",
        Pick::NewExport(Format::Ndjson) => "--choose-new-ndjson",
        Pick::NewExport(Format::Xlsx) => "--choose-new-xlsx",
    }
}

/// What a helper started with that option asks for.
#[cfg(target_os = "linux")]
fn asked(option: &str) -> Option<Pick> {
    let all = [Pick::Open, Pick::New, Pick::Options, Pick::NewOptions, Pick::NewBytes, Pick::Bytes];
    all.into_iter().chain(Format::ALL.map(Pick::NewExport)).find(|pick| chooser(*pick) == option)
}

/// What to do.
#[derive(Debug, PartialEq)]
pub enum Launch {
    /// Show the window, on this file when there is one.
    Window {
        /// Absolute path.
        file: Option<PathBuf>,
    },
    /// Print the version.
    Version,
    /// Be the helper that shows the file dialog.
    #[cfg(target_os = "linux")]
    Chooser {
        /// What it asks for.
        pick: Pick,
        /// Of the dialog's words.
        language: Language,
        /// What a new file is called until the person says otherwise.
        name: Option<String>,
    },
}

/// Reads the arguments, the program's own name first; files are named relative to `folder`, where the command was typed. The
/// error is the usage, in the one form every system's tools know.
pub fn parse(arguments: impl IntoIterator<Item = OsString>, folder: &Path) -> Result<Launch, String> {
    let absolute = |path: OsString| std::path::absolute(folder.join(path)).map_err(|_| usage());
    let mut arguments = arguments.into_iter().skip(1);
    let Some(first) = arguments.next() else { return Ok(Launch::Window { file: None }) };
    let launch = match first.to_str() {
        Some("--version" | "-V") => Launch::Version,
        #[cfg(target_os = "linux")]
        Some(option) if asked(option).is_some() => Launch::Chooser {
            pick: asked(option).ok_or_else(usage)?,
            language: language(arguments.next().as_deref()),
            name: arguments.next().and_then(|name| name.into_string().ok()),
        },
        Some("--") => Launch::Window { file: arguments.next().map(absolute).transpose()? },
        Some(option) if option.starts_with('-') => return Err(usage()),
        _ => Launch::Window { file: Some(absolute(first)?) },
    };
    if arguments.next().is_some() { Err(usage()) } else { Ok(launch) }
}

fn usage() -> String {
    "bureau-desktop [--version] [FILE]".to_owned()
}

#[cfg(target_os = "linux")]
fn language(code: Option<&std::ffi::OsStr>) -> Language {
    match code.and_then(std::ffi::OsStr::to_str) {
        Some("fr") => Language::Fr,
        Some("es") => Language::Es,
        _ => Language::En,
    }
}

#[cfg(test)]
mod tests {
    use super::{Format, Language, Launch, Pick, parse};
    use std::path::{Path, PathBuf};

    fn read(arguments: &[&str]) -> Result<Launch, String> {
        parse(std::iter::once("bureau-desktop").chain(arguments.iter().copied()).map(Into::into), Path::new("/desk"))
    }

    #[test]
    fn no_argument_opens_an_empty_window() {
        assert_eq!(read(&[]), Ok(Launch::Window { file: None }));
    }

    #[test]
    fn a_file_is_named_from_where_the_command_was_typed() {
        let here = std::path::absolute("/desk").unwrap();
        assert_eq!(read(&["a.sqlite"]), Ok(Launch::Window { file: Some(here.join("a.sqlite")) }));
        assert_eq!(read(&["/tmp/b.db"]), Ok(Launch::Window { file: Some(PathBuf::from("/tmp/b.db")) }));
    }

    #[test]
    fn a_file_named_like_an_option_follows_two_dashes() {
        let here = std::path::absolute("/desk").unwrap();
        assert_eq!(read(&["--", "--version"]), Ok(Launch::Window { file: Some(here.join("--version")) }));
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn a_helper_is_told_what_a_new_file_is_called() {
        let asked = |name: Option<&str>| {
            let (pick, language) = (Pick::NewExport(Format::Csv), Language::Fr);
            Ok(Launch::Chooser { pick, language, name: name.map(Into::into) })
        };
        assert_eq!(read(&["--choose-new-csv", "fr", "--version.csv"]), asked(Some("--version.csv")));
        assert_eq!(read(&["--choose-new-csv", "fr"]), asked(None));
    }

    #[test]
    fn what_is_not_understood_is_refused() {
        assert!(read(&["--verbose"]).is_err(), "an unknown option");
        assert!(read(&["a.db", "b.db"]).is_err(), "two files: the window shows one");
    }
}
