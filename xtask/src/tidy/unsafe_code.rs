//! Unsafe code stands only in `crates/guard`, and every other package says so to the compiler.

use crate::rust_text::scan;
use crate::tidy::Finding;
use crate::tree::Tree;

const GUARD: &str = "crates/guard/";
/// libFuzzer's macro writes an entry point that is unsafe; what we write there is held to the rule all the same.
const FUZZ: &str = "fuzz/";

/// Reads every Rust file for the word, and every manifest for the lint.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for (path, text) in tree.ending(&[".rs"]).filter(|(path, _)| !path.starts_with(GUARD)) {
        for (number, line) in scan(text).code.lines().enumerate() {
            if line.split(|c: char| !c.is_alphanumeric() && c != '_').any(|word| word == "unsafe") {
                found.push(Finding::at(path, number + 1, "unsafe code stands only in crates/guard"));
            }
        }
    }
    let entitled = |path: &str| path.starts_with(GUARD) || path.starts_with(FUZZ);
    for (path, text) in tree.ending(&["Cargo.toml"]).filter(|(path, _)| !entitled(path)) {
        let inherits = text.contains("[lints]\nworkspace = true");
        if !inherits && !text.contains("unsafe_code = \"forbid\"") {
            found.push(Finding::of(path, "does not forbid unsafe code: add [lints] workspace = true"));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::tree::Tree;

    #[test]
    fn unsafe_code_outside_the_guard_is_found() {
        let found = |path: &str, text: &str| check(&Tree::of(&[(path, text)])).len();
        let code = "fn f() { unsafe { g() } }";
        assert_eq!(found("crates/guard/src/lib.rs", code), 0);
        assert_eq!(found("crates/engine/src/lib.rs", code), 1);
        assert_eq!(
            found("crates/engine/src/lib.rs", "// unsafe\nlet unsafe_code = \"unsafe\";"),
            0,
            "words are not code"
        );
        assert_eq!(found("crates/engine/Cargo.toml", "[package]\n"), 1, "a manifest without the lint");
        assert_eq!(found("fuzz/Cargo.toml", "[package]\n"), 0, "its macro needs what the lint forbids");
        assert_eq!(found("fuzz/fuzz_targets/a.rs", code), 1, "and we do not");
    }
}
