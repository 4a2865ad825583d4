//! What is linked: exactly one SQLite, at the pinned version; every package from the public registry; and in the
//! interface, only licences that ask for no more than their notice (deny.toml says the same for Rust).
//!
//! sqlx accepts older copies too, and a lock refresh once took another project back to a SQLite that loses data.

use serde_json::Value;

use crate::tidy::Finding;
use crate::tree::Tree;

/// Bundles SQLite 3.51.3, where the WAL-reset corruption is fixed; sqlx 0.9 accepts none newer.
const SQLITE: &str = "0.37.0";
const CRATES: &str = "registry+https://github.com/rust-lang/crates.io-index";
const NPM: &str = "https://registry.npmjs.org/";
// Where one may choose, the choice is Apache-2.0.
const LICENCES: &[&str] =
    &["(MPL-2.0 OR Apache-2.0)", "0BSD", "Apache-2.0", "Apache-2.0 OR MIT", "BSD-3-Clause", "ISC", "MIT", "Unlicense"];

/// Reads both lock files.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    if let Some(lock) = tree.text("Cargo.lock") {
        found.extend(cargo(lock).into_iter().map(|what| Finding::of("Cargo.lock", what)));
    }
    for (path, lock) in tree.ending(&["package-lock.json"]) {
        match serde_json::from_str(lock) {
            Ok(lock) => found.extend(npm(&lock).into_iter().map(|what| Finding::of(path, what))),
            Err(error) => found.push(Finding::of(path, format!("not JSON: {error}"))),
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

/// Tools that only build are not looked at for their licence: nothing of them is in the programs.
fn npm(lock: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    for (name, package) in lock.get("packages").and_then(Value::as_object).into_iter().flatten() {
        let text = |key: &str| package.get(key).and_then(Value::as_str);
        if text("resolved").is_some_and(|url| !url.starts_with(NPM)) {
            faults.push(format!("{name} is not from the public npm registry"));
        }
        // The first entry, without a name, is the interface itself.
        let ships = !name.is_empty() && package.get("dev").is_none();
        if ships && !text("license").is_some_and(|licence| LICENCES.contains(&licence)) {
            faults.push(format!("{name} has a licence that is not accepted: {:?}", text("license")));
        }
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
    fn a_private_registry_or_a_new_licence_in_the_npm_lock_is_found() {
        let found = |package: &str| {
            let lock = format!(r#"{{"packages": {{"": {{}}, "node_modules/react": {package}}}}}"#);
            check(&Tree::of(&[("ui/package-lock.json", &lock)])).len()
        };
        assert_eq!(
            found(r#"{"resolved": "https://registry.npmjs.org/react/-/react-19.3.0.tgz", "license": "MIT"}"#),
            0
        );
        assert_eq!(found(r#"{"resolved": "https://npm.example.org/react-19.3.0.tgz", "license": "MIT"}"#), 1);
        assert_eq!(found(r#"{"license": "AGPL-3.0"}"#), 1, "a licence that asks for more than its notice");
        assert_eq!(found(r#"{"license": "MPL-2.0", "dev": true}"#), 0, "a tool that only builds");
    }
}
