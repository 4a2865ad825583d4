//! What is linked: exactly one SQLite, at the pinned version, and every package from the public registry.
//!
//! sqlx accepts older copies too, and a lock refresh once took another project back to a SQLite that loses data.

use crate::tidy::Finding;
use crate::tree::Tree;

/// Bundles SQLite 3.51.3, where the WAL-reset corruption is fixed; sqlx 0.9 accepts none newer.
const SQLITE: &str = "0.37.0";
const CRATES: &str = "registry+https://github.com/rust-lang/crates.io-index";
const NPM: &str = "https://registry.npmjs.org/";

/// Reads both lock files.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    if let Some(lock) = tree.text("Cargo.lock") {
        found.extend(cargo(lock).into_iter().map(|what| Finding::of("Cargo.lock", what)));
    }
    for (path, lock) in tree.ending(&["package-lock.json"]) {
        for (number, line) in lock.lines().enumerate() {
            let Some((_, url)) = line.split_once("\"resolved\": \"") else {
                continue;
            };
            if !url.starts_with(NPM) {
                found.push(Finding::at(path, number + 1, "a package that is not from the public npm registry"));
            }
        }
    }
    found
}

fn cargo(lock: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let mut copies = Vec::new();
    for package in lock.split("[[package]]").skip(1) {
        let value = |key: &str| {
            let line = package.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = \""));
            line.and_then(|rest| rest.strip_suffix('"')).unwrap_or_default()
        };
        if value("name") == "libsqlite3-sys" {
            copies.push(value("version"));
        }
        let source = value("source");
        if !source.is_empty() && source != CRATES {
            faults.push(format!("{} is not from crates.io", value("name")));
        }
    }
    if copies != [SQLITE] {
        faults.push(format!("links libsqlite3-sys {copies:?}; exactly one copy, {SQLITE}, is safe"));
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::{CRATES, check};
    use crate::tree::Tree;

    fn found(packages: &[(&str, &str)]) -> usize {
        let lock: String = packages
            .iter()
            .map(|(version, source)| {
                format!("[[package]]\nname = \"libsqlite3-sys\"\nversion = \"{version}\"\nsource = \"{source}\"\n\n")
            })
            .collect();
        check(&Tree::of(&[("Cargo.lock", &lock)])).len()
    }

    #[test]
    fn another_sqlite_is_found() {
        assert_eq!(found(&[("0.37.0", CRATES)]), 0);
        assert_eq!(found(&[("0.35.0", CRATES)]), 1, "a silent downgrade");
        assert_eq!(found(&[("0.37.0", CRATES), ("0.30.1", CRATES)]), 1, "two copies");
        assert_eq!(found(&[("0.37.0", "git+https://example.org/fork")]), 1, "not the registry's");
    }

    #[test]
    fn a_private_registry_in_the_npm_lock_is_found() {
        let found =
            |url: &str| check(&Tree::of(&[("ui/package-lock.json", &format!("  \"resolved\": \"{url}\"\n"))])).len();
        assert_eq!(found("https://registry.npmjs.org/react/-/react-19.3.0.tgz"), 0);
        assert_eq!(found("https://npm.example.org/react/-/react-19.3.0.tgz"), 1);
    }
}
