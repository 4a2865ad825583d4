//! The package arrows: which package of ours may use which, and which outside packages stay out of which room.
//!
//! The picture these lines draw is the one of ARCHITECTURE.md and of the root `Cargo.toml`.

use cargo_metadata::{DependencyKind, MetadataCommand};

use crate::Outcome;
use crate::tidy::Finding;
use crate::tree;

/// A package, the packages of ours it may use, and the outside packages it must never use.
struct Room {
    name: &'static str,
    uses: &'static [&'static str],
    never: &'static [&'static str],
}

const ROOMS: &[Room] = &[
    Room { name: "bureau-guard", uses: &[], never: &["tauri", "clap", "serde", "serde_json"] },
    Room { name: "bureau-engine", uses: &["bureau-guard"], never: &["tauri", "clap", "fluent-bundle", "ts-rs"] },
    Room { name: "bureau-api", uses: &["bureau-engine"], never: &["tauri", "clap", "sqlx", "libsqlite3-sys"] },
    Room { name: "bureau-cli", uses: &["bureau-api", "bureau-engine"], never: &["tauri", "sqlx", "libsqlite3-sys"] },
    Room { name: "bureau-desktop", uses: &["bureau-api", "bureau-engine"], never: &["clap", "sqlx", "libsqlite3-sys"] },
    Room { name: "bureau-tests", uses: &["bureau-api", "bureau-engine"], never: &["tauri"] },
    Room { name: "xtask", uses: &[], never: &["tauri", "tokio", "sqlx"] },
];

/// A package as cargo tells it: its name, and each of its own dependencies with whether only its tests use it.
type Package = (String, Vec<(String, bool)>);

/// Asks cargo and compares.
pub fn check() -> Outcome<Vec<Finding>> {
    let metadata = MetadataCommand::new().current_dir(tree::root()).no_deps().exec()?;
    let packages: Vec<Package> = metadata
        .packages
        .iter()
        .map(|package| {
            let used = package.dependencies.iter();
            let used = used.map(|used| (used.name.clone(), used.kind == DependencyKind::Development));
            (package.name.to_string(), used.collect())
        })
        .collect();
    Ok(findings(&packages))
}

fn findings(packages: &[Package]) -> Vec<Finding> {
    let ours: Vec<&str> = packages.iter().map(|(name, _)| name.as_str()).collect();
    let mut found = Vec::new();
    for (name, used) in packages {
        let Some(room) = ROOMS.iter().find(|room| room.name == name) else {
            found.push(Finding::of(name, "a package without its line in xtask/src/tidy/arrows.rs"));
            continue;
        };
        for (used, for_tests) in used.iter().map(|(used, for_tests)| (used.as_str(), *for_tests)) {
            if ours.contains(&used) && !room.uses.contains(&used) {
                found.push(Finding::of(name, format!("may not use {used}: no such arrow")));
            }
            // A test may need to be another program, for example one that writes to the same file.
            if room.never.contains(&used) && !for_tests {
                found.push(Finding::of(name, format!("may not use {used}: it belongs to another room")));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::findings;

    fn found(engine_uses: &str, for_tests: bool) -> usize {
        let package = |name: &str, uses: &[(&str, bool)]| {
            (name.to_owned(), uses.iter().map(|(used, for_tests)| ((*used).to_owned(), *for_tests)).collect())
        };
        let engine = package("bureau-engine", &[(engine_uses, for_tests)]);
        findings(&[package("bureau-guard", &[("sqlx", false)]), package("bureau-api", &[]), engine]).len()
    }

    #[test]
    fn an_arrow_that_is_not_in_the_picture_is_found() {
        assert_eq!(found("bureau-guard", false), 0, "the engine may use the guard");
        assert_eq!(found("bureau-api", false), 1, "the engine may not use the api: arrows point one way");
        assert_eq!(found("tauri", false), 1, "the engine knows no window");
        assert_eq!(found("clap", true), 0, "its tests may be another program");
        assert_eq!(found("bureau-api", true), 1, "its tests may not turn an arrow round");
        assert_eq!(findings(&[("stranger".into(), vec![])]).len(), 1, "a new package states its arrows first");
    }
}
