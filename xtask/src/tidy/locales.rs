//! The catalogues agree: every language has every key with the same parameters, and every key is used somewhere.
//!
//! A key counts as used when a source names it whole (`"list-title"`, `Key::ListTitle`), or names the beginning it
//! shares with its family and fills in the rest (`"error-" + code`, `` `error-${code}` ``, `format!("error-{code}")`).

use std::collections::BTreeSet;

use crate::catalogue::{self, Catalogues, REFERENCE};
use crate::r#gen::variant;
use crate::tidy::Finding;
use crate::tree::{Tree, is_generated};

/// Compares the languages with English and the keys with the sources.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut all = catalogue::read(tree);
    let mut found = std::mem::take(&mut all.findings);
    found.extend(differences(&all));
    let used = Used::of(tree);
    for (key, message) in all.languages.get(REFERENCE).into_iter().flatten() {
        if !used.has(key) {
            found.push(Finding::of(&message.path, format!("`{key}` is used nowhere")));
        }
    }
    found
}

fn differences(all: &Catalogues) -> Vec<Finding> {
    let mut found = Vec::new();
    let Some(english) = all.languages.get(REFERENCE) else {
        return found;
    };
    for (language, messages) in all.languages.iter().filter(|(language, _)| *language != REFERENCE) {
        for (key, message) in english {
            match messages.get(key) {
                None => found.push(Finding::of(&message.path, format!("`{key}` is missing in {language}"))),
                Some(theirs) if theirs.parameters != message.parameters => {
                    let what = format!("`{key}` takes {:?}, in English {:?}", theirs.parameters, message.parameters);
                    found.push(Finding::of(&theirs.path, what));
                }
                Some(_) => {}
            }
        }
        for (key, message) in messages.iter().filter(|(key, _)| !english.contains_key(*key)) {
            found.push(Finding::of(&message.path, format!("`{key}` is not in English")));
        }
    }
    found
}

/// Every word of the sources that could be a key, a variant of `Key`, or the beginning of a family of keys.
struct Used {
    words: BTreeSet<String>,
    beginnings: BTreeSet<String>,
}

impl Used {
    fn of(tree: &Tree) -> Self {
        let mut used = Self { words: BTreeSet::new(), beginnings: BTreeSet::new() };
        for (path, text) in tree.ending(&[".rs", ".ts", ".tsx", ".ftl"]) {
            if is_generated(text) || path.starts_with("xtask/") {
                continue;
            }
            used.read(text, path.ends_with(".ftl"));
        }
        used
    }

    /// Splits a text into words of letters, digits, `-` and `_`; a catalogue uses only what stands in braces.
    fn read(&mut self, text: &str, catalogue: bool) {
        let bytes = text.as_bytes();
        let mut at = 0_usize;
        for word in text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_')) {
            let before = at.checked_sub(1).and_then(|before| bytes.get(before)).copied();
            let after = bytes.get(at + word.len()).copied();
            at +=
                word.len() + text.get(at + word.len()..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
            if word.is_empty() {
                continue;
            }
            if catalogue {
                if before == Some(b'{') || (before == Some(b' ') && after == Some(b' ')) {
                    self.words.insert(word.to_owned());
                }
                continue;
            }
            let quoted = matches!(before, Some(b'"' | b'\'' | b'`'));
            if quoted && word.ends_with('-') && word.len() > 1 {
                self.beginnings.insert(word.to_owned());
            }
            self.words.insert(word.to_owned());
        }
    }

    /// An attribute (`key.title`) is used with its message.
    fn has(&self, key: &str) -> bool {
        let key = key.split('.').next().unwrap_or(key);
        self.words.contains(key)
            || self.words.contains(&variant(key))
            || self.beginnings.iter().any(|beginning| key.starts_with(beginning.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::tree::Tree;

    fn found(en: &str, fr: &str, source: &str) -> Vec<String> {
        let tree = Tree::of(&[("locales/en/a.ftl", en), ("locales/fr/a.ftl", fr), ("ui/src/app/App.tsx", source)]);
        check(&tree).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn languages_that_differ_are_found() {
        let source = "t(\"a-b\")";
        assert!(found("a-b = { $n } x\n", "a-b = y { $n }\n", source).is_empty());
        assert_eq!(found("a-b = x\n", "", source).len(), 1, "missing in French");
        assert_eq!(found("a-b = { $n }\n", "a-b = { $m }\n", source).len(), 1, "another parameter");
        assert_eq!(found("a-b = x\n", "a-b = y\nc-d = z\n", source).len(), 1, "only in French");
    }

    #[test]
    fn keys_nobody_uses_are_found() {
        let both = "error-gone = x\n";
        assert_eq!(found(both, both, "t(\"other\")").len(), 1);
        for source in ["t(\"error-gone\")", "Key::ErrorGone", "t(`error-${code}`)", "\"error-\" + code"] {
            assert!(found(both, both, source).is_empty(), "{source} uses it");
        }
        let attribute = "error-gone = x\n    .title = y\n";
        assert!(found(attribute, attribute, "Key::ErrorGone").is_empty(), "an attribute is used with its message");
        let quoted = "error-gone = x\na-b = { error-gone }\n";
        assert!(found(quoted, quoted, "t(\"a-b\")").is_empty(), "a message that quotes another one uses it");
    }
}
