//! Files stay short: over 800 lines fails, over 400 needs a line with its reason in `xtask/long-files.txt`.
//!
//! Generated files are exempt; they say so in their first lines.

use std::collections::BTreeMap;

use crate::tidy::Finding;
use crate::tree::{Tree, is_generated};

const REASONS: &str = "xtask/long-files.txt";
const NEEDS_REASON: usize = 400;
const NEVER: usize = 800;

/// Counts lines, and finds reasons that no file needs any more.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut reasons = reasons(tree.text(REASONS).unwrap_or_default());
    for (path, text) in tree.ending(&[".rs", ".ts", ".tsx", ".mjs", ".css", ".sql", ".ftl"]) {
        let lines = text.lines().count();
        if is_generated(text) || lines <= NEEDS_REASON {
            continue;
        }
        let reason = reasons.remove(path);
        if lines > NEVER {
            found.push(Finding::of(path, format!("{lines} lines: over {NEVER} is two files, whatever the reason")));
        } else if reason.is_none_or(str::is_empty) {
            found.push(Finding::of(path, format!("{lines} lines: over {NEEDS_REASON} needs its reason in {REASONS}")));
        }
    }
    found.extend(reasons.keys().map(|path| Finding::of(REASONS, format!("{path} is not long (any more)"))));
    found
}

/// `path: reason` a line.
fn reasons(text: &str) -> BTreeMap<&str, &str> {
    text.lines()
        .filter(|line| !line.trim().is_empty() && !line.starts_with('#'))
        .map(|line| line.split_once(": ").map_or((line.trim(), ""), |(path, reason)| (path.trim(), reason.trim())))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{REASONS, check};
    use crate::tree::Tree;

    #[test]
    fn long_files_are_found_unless_they_say_why() {
        let of = |lines: usize| "//\n".repeat(lines);
        let found =
            |lines: usize, reasons: &str| check(&Tree::of(&[("a.rs", of(lines).as_str()), (REASONS, reasons)])).len();
        assert_eq!(found(400, ""), 0, "400 is still short");
        assert_eq!(found(401, ""), 1, "401 needs a reason");
        assert_eq!(found(401, "a.rs: one table of cases"), 0, "a reason is enough up to 800");
        assert_eq!(found(401, "a.rs:"), 2, "an empty reason is none, and its line names no file");
        assert_eq!(found(801, "a.rs: one table of cases"), 1, "no reason is enough over 800");
        assert_eq!(found(10, "a.rs: one table of cases"), 1, "a reason nobody needs is removed");
        let generated = format!("// Written by `cargo xtask gen`; never edited by hand.\n{}", of(900));
        assert_eq!(check(&Tree::of(&[("a.rs", &generated)])).len(), 0, "generated files are as long as they are");
    }
}
