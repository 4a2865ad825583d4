//! `cargo xtask tidy`: the rules of the house that no compiler checks. One file per rule, each with a test that sees it fail.
//!
//! A rule reads the tree and answers findings; it changes nothing and never asks git who wrote what.

mod arrows;
mod capabilities;
mod headers;
mod imports;
mod length;
mod linked;
mod locales;
mod private_paths;
mod sql;
mod unsafe_code;

use crate::Outcome;
use crate::tree::Tree;

/// One place where a rule is broken.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    path: String,
    line: Option<usize>,
    what: String,
}

impl Finding {
    /// About a whole file.
    pub fn of(path: &str, what: impl Into<String>) -> Self {
        Self { path: path.to_owned(), line: None, what: what.into() }
    }

    /// About one line of a file.
    pub fn at(path: &str, line: usize, what: impl Into<String>) -> Self {
        Self { path: path.to_owned(), line: Some(line), what: what.into() }
    }
}

impl std::fmt::Display for Finding {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}: {}", self.path, self.what),
            None => write!(f, "{}: {}", self.path, self.what),
        }
    }
}

/// A rule over the text of the tree.
type Rule = fn(&Tree) -> Vec<Finding>;

/// Every rule over the text of the tree, by the name its findings are printed under.
const RULES: &[(&str, Rule)] = &[
    ("capabilities", capabilities::check),
    ("headers", headers::check),
    ("imports", imports::check),
    ("length", length::check),
    ("linked", linked::check),
    ("locales", locales::check),
    ("private-paths", private_paths::check),
    ("sql", sql::check),
    ("unsafe", unsafe_code::check),
];

/// Runs every rule and prints what each found.
pub fn tidy() -> Outcome {
    let tree = Tree::read()?;
    let mut all = vec![("arrows", arrows::check()?)];
    all.extend(RULES.iter().map(|(name, rule)| (*name, rule(&tree))));
    let mut count = 0;
    for (name, mut findings) in all {
        findings.sort();
        count += findings.len();
        for finding in findings {
            println!("{name}: {finding}");
        }
    }
    if count == 0 {
        Ok(())
    } else {
        Err(format!("tidy: {count} found. CONTRIBUTING.md says why each rule stands").into())
    }
}
