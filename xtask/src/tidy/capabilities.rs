//! Tauri's capability files: each names its windows exactly, reaches nothing remote and holds no wildcard.
//!
//! A window that appears later must ask for what it may call; a wildcard would give it everything in silence.

use serde_json::Value;

use crate::tidy::Finding;
use crate::tree::Tree;

/// Reads every capability file and the part of the configuration that may hold capabilities inline.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for (path, text) in tree.ending(&[".json", ".toml"]).filter(|(path, _)| path.contains("capabilities/")) {
        match serde_json::from_str::<Value>(text) {
            Ok(capability) => found.extend(faults(&capability).into_iter().map(|what| Finding::of(path, what))),
            Err(error) => found.push(Finding::of(path, format!("not JSON: {error}"))),
        }
    }
    if let Some(config) = tree.text("tauri.conf.json").and_then(|text| serde_json::from_str::<Value>(text).ok()) {
        for capability in config.pointer("/app/security/capabilities").and_then(Value::as_array).into_iter().flatten() {
            // A string names a file that is read above; an object is a capability of its own.
            if capability.is_object() {
                found.extend(faults(capability).into_iter().map(|what| Finding::of("tauri.conf.json", what)));
            }
        }
    }
    found
}

fn faults(capability: &Value) -> Vec<&'static str> {
    let mut faults = Vec::new();
    if capability.get("windows").and_then(Value::as_array).is_none_or(Vec::is_empty) {
        faults.push("names no window");
    }
    if capability.get("remote").is_some() {
        faults.push("opens the commands to a remote page");
    }
    if holds_wildcard(capability) {
        faults.push("holds a `*`: name each window and each permission");
    }
    faults
}

fn holds_wildcard(value: &Value) -> bool {
    match value {
        Value::String(text) => text.contains('*'),
        Value::Array(items) => items.iter().any(holds_wildcard),
        Value::Object(fields) => fields.values().any(holds_wildcard),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::tree::Tree;

    fn found(capability: &str) -> usize {
        check(&Tree::of(&[("src-tauri/capabilities/main.json", capability)])).len()
    }

    #[test]
    fn wildcards_and_missing_windows_are_found() {
        assert_eq!(found(r#"{"windows":["main"],"permissions":["allow-app-info"]}"#), 0, "an exact file is right");
        assert_eq!(found(r#"{"windows":["*"],"permissions":[]}"#), 1, "every window is no window");
        assert_eq!(found(r#"{"permissions":["allow-app-info"]}"#), 1, "no window named");
        assert_eq!(found(r#"{"windows":["main"],"remote":{"urls":["https://example.org"]}}"#), 1, "nothing remote");
        assert_eq!(found("{"), 1, "a file that cannot be read is not a file that is right");
        let inline = r#"{"app":{"security":{"capabilities":[{"windows":["main-*"]}]}}}"#;
        assert_eq!(check(&Tree::of(&[("tauri.conf.json", inline)])).len(), 1, "inline capabilities count too");
    }
}
