//! No file names a place of the machine it was written on: this checkout's folder, or the home of whoever runs this.
//!
//! Such a path works for one person and tells everyone else where that person keeps things.

use crate::tidy::Finding;
use crate::tree::{self, Tree};

/// Looks for this machine's own paths in every text file.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut own = vec![tree::root().display().to_string()];
    own.extend(std::env::home_dir().map(|home| home.display().to_string()));
    findings(tree, &own)
}

fn findings(tree: &Tree, own: &[String]) -> Vec<Finding> {
    let mut found = Vec::new();
    for (path, text) in tree.files() {
        for (number, line) in text.lines().enumerate() {
            if own.iter().filter(|place| place.len() > 1).any(|place| names(line, place)) {
                found.push(Finding::at(path, number + 1, "names a path of this machine"));
            }
        }
    }
    found
}

/// Whether a line names a folder or something in it, rather than a longer path that only ends like it.
fn names(line: &str, place: &str) -> bool {
    line.match_indices(place).any(|(at, _)| {
        let before = line.get(..at).and_then(|text| text.chars().next_back());
        let after = line.get(at + place.len()..).and_then(|text| text.chars().next());
        !before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '_' | '.' | '-' | '}'))
            && matches!(after, Some('/' | '\\'))
    })
}

#[cfg(test)]
mod tests {
    use super::findings;
    use crate::tree::Tree;

    #[test]
    fn paths_of_this_machine_are_found() {
        let own = ["/home/ana".to_owned()];
        let found = |text: &str| findings(&Tree::of(&[("a.md", text)]), &own).len();
        assert_eq!(found("see \"/home/ana/bureau/a.sqlite\""), 1);
        assert_eq!(found("GET /api/home/ana/x and /home/anabel/x and /home/ana."), 0, "other places are not this one");
    }
}
