//! Who imports whom in the interface: the shell's packages stay in `ipc`, a feature never imports another feature,
//! and `shared` imports nothing of ours.

use crate::tidy::Finding;
use crate::tree::Tree;

const SOURCES: &str = "ui/src/";

/// Reads the imports of every TypeScript file under `ui/src`.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for (path, text) in tree.ending(&[".ts", ".tsx"]).filter(|(path, _)| path.starts_with("ui/")) {
        for (line, target) in imports(text) {
            if let Some(fault) = fault(path, target) {
                found.push(Finding::at(path, line, fault));
            }
        }
    }
    found
}

fn fault(path: &str, target: &str) -> Option<String> {
    if target.starts_with("@tauri-apps") && !path.starts_with("ui/src/ipc/") {
        return Some(format!("imports {target}: only ui/src/ipc may"));
    }
    let from = path.strip_prefix(SOURCES)?;
    let to = resolve(from, target)?;
    if let (Some(here), Some(there)) = (feature(from), feature(&to))
        && here != there
    {
        return Some(format!("feature {here} imports feature {there}: move what both need to shared or fields"));
    }
    if from.starts_with("shared/") && !to.starts_with("shared/") {
        return Some(format!("shared imports {to}: shared knows nothing of ours"));
    }
    None
}

/// The feature a path under `ui/src` belongs to.
fn feature(path: &str) -> Option<&str> {
    path.strip_prefix("features/")?.split('/').next()
}

/// Where an import points, from `ui/src`; packages point outside.
fn resolve(from: &str, target: &str) -> Option<String> {
    if let Some(aliased) = target.strip_prefix("@/").or_else(|| target.strip_prefix("~/")) {
        return Some(aliased.to_owned());
    }
    if !target.starts_with('.') {
        return None;
    }
    let mut folders: Vec<&str> = from.split('/').collect();
    folders.pop();
    for step in target.split('/') {
        match step {
            "." | "" => {}
            ".." => {
                folders.pop()?;
            }
            name => folders.push(name),
        }
    }
    Some(folders.join("/"))
}

/// Every module a file names, with the line: `from "x"`, `import "x"`, `import("x")`.
fn imports(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    for (number, line) in text.lines().enumerate() {
        for opening in ["from ", "import ", "import("] {
            let mut rest = line;
            while let Some(at) = rest.find(opening) {
                rest = rest.get(at + opening.len()..).unwrap_or_default();
                let Some(quote) = rest.chars().next().filter(|quote| matches!(quote, '"' | '\'')) else {
                    continue;
                };
                if let Some(target) = rest.get(1..).and_then(|inside| inside.split(quote).next()) {
                    found.push((number + 1, target));
                }
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::tree::Tree;

    fn found(path: &str, line: &str) -> usize {
        check(&Tree::of(&[(path, line)])).len()
    }

    #[test]
    fn only_ipc_knows_the_shell() {
        let line = "import { invoke } from \"@tauri-apps/api/core\";";
        assert_eq!(found("ui/src/ipc/call.ts", line), 0);
        assert_eq!(found("ui/src/app/App.tsx", line), 1);
        assert_eq!(found("ui/src/app/App.tsx", "const m = await import('@tauri-apps/api/core');"), 1, "also when late");
    }

    #[test]
    fn features_do_not_know_each_other() {
        let path = "ui/src/features/list/Table.tsx";
        assert_eq!(found(path, "import { a } from \"./Row\";"), 0);
        assert_eq!(found(path, "import { a } from \"../../shared/Button\";"), 0);
        assert_eq!(found(path, "import { a } from \"../sheet/Sheet\";"), 1);
        assert_eq!(found(path, "export * from \"@/features/sheet/Sheet\";"), 1, "an alias does not hide it");
        assert_eq!(
            found("ui/src/views/ListPage.tsx", "import { a } from \"../features/sheet/Sheet\";"),
            0,
            "views join"
        );
    }

    #[test]
    fn shared_knows_nothing_of_ours() {
        assert_eq!(found("ui/src/shared/Button.tsx", "import { a } from \"react\";\nimport \"./Button.css\";"), 0);
        assert_eq!(found("ui/src/shared/Button.tsx", "import type { ModelView } from \"../ipc/client\";"), 1);
    }
}
