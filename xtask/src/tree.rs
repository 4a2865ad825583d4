//! The checkout as the rules see it: each file that belongs to the project, with its text.
//!
//! It reads; only `gen` writes.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use xshell::{Shell, cmd};

use crate::Outcome;

/// The folder of the root `Cargo.toml`.
pub fn root() -> PathBuf {
    let own = std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
    own.parent().map_or_else(|| own.clone(), Path::to_path_buf)
}

/// A shell that stands in the root folder, whatever folder the person stands in.
pub fn shell() -> Outcome<Shell> {
    let shell = Shell::new()?;
    shell.change_dir(root());
    Ok(shell)
}

/// Every text file of the project by its path from the root, with `/` between folders.
#[derive(Default)]
pub struct Tree {
    files: BTreeMap<String, String>,
}

impl Tree {
    /// Reads what git tracks and what it would track; build output and ignored files stay out.
    pub fn read() -> Outcome<Self> {
        let shell = shell()?;
        let listed = cmd!(shell, "git ls-files -z --cached --others --exclude-standard").read()?;
        let mut files = BTreeMap::new();
        for path in listed.split('\0').filter(|path| !path.is_empty()) {
            // A file deleted but not yet committed is listed and not there; a binary file is not text.
            let Ok(bytes) = std::fs::read(root().join(path)) else {
                continue;
            };
            if let Ok(text) = String::from_utf8(bytes) {
                files.insert(path.to_owned(), text);
            }
        }
        Ok(Self { files })
    }

    /// A tree made of literals, for the tests of the rules.
    #[cfg(test)]
    pub fn of(files: &[(&str, &str)]) -> Self {
        Self { files: files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect() }
    }

    /// Every file, in order of path.
    pub fn files(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// The files whose name ends in one of these endings (`.rs`, `.tsx`).
    pub fn ending<'a>(&'a self, endings: &'a [&str]) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.files().filter(move |(path, _)| endings.iter().any(|ending| path.ends_with(ending)))
    }

    /// One file's text.
    pub fn text(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(String::as_str)
    }
}

/// Whether a file says of itself that a program wrote it.
pub fn is_generated(text: &str) -> bool {
    text.lines().take(3).any(|line| line.contains("never edited by hand"))
}
