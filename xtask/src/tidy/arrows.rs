//! The package arrows: which package of ours may use which, and which outside packages stay out of which room.
//!
//! The picture these lines draw is the one of ARCHITECTURE.md and of the root `Cargo.toml`.

use cargo_metadata::MetadataCommand;

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

/// A package as cargo tells it: its name and the names of its own dependencies, those of its tests included.
type Package = (String, Vec<String>);

/// Asks cargo and compares.
pub fn check() -> Outcome<Vec<Finding>> {
    let metadata = MetadataCommand::new().current_dir(tree::root()).no_deps().exec()?;
    let packages: Vec<Package> = metadata
        .packages
        .iter()
        .map(|package| (package.name.to_string(), package.dependencies.iter().map(|used| used.name.clone()).collect()))
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
        for used in used.iter().map(String::as_str) {
            if ours.contains(&used) && !room.uses.contains(&used) {
                found.push(Finding::of(name, format!("may not use {used}: no such arrow")));
            }
            if room.never.contains(&used) {
                found.push(Finding::of(name, format!("may not use {used}: it belongs to another room")));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::findings;

    fn found(engine_uses: &str) -> usize {
        let package = |name: &str, uses: &[&str]| (name.to_owned(), uses.iter().map(|u| (*u).to_owned()).collect());
        findings(&[
            package("bureau-guard", &["sqlx"]),
            package("bureau-api", &[]),
            package("bureau-engine", &[engine_uses]),
        ])
        .len()
    }

    #[test]
    fn an_arrow_that_is_not_in_the_picture_is_found() {
        assert_eq!(found("bureau-guard"), 0, "the engine may use the guard");
        assert_eq!(found("bureau-api"), 1, "the engine may not use the api: arrows point one way");
        assert_eq!(found("tauri"), 1, "the engine knows no window");
        assert_eq!(findings(&[("stranger".into(), vec![])]).len(), 1, "a new package states its arrows first");
    }
}
