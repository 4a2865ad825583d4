//! Every source file opens with a comment that says what it is.
//!
//! Whoever opens a file for the first time learns from its first lines what belongs in it and what does not.

use crate::tidy::Finding;
use crate::tree::Tree;

/// How each kind of source opens a comment.
const OPENINGS: &[(&str, &[&str])] = &[
    (".rs", &["//!", "//"]),
    (".ts", &["//", "/*"]),
    (".tsx", &["//", "/*"]),
    (".mjs", &["//", "/*"]),
    (".css", &["/*"]),
    (".sql", &["--"]),
    (".ftl", &["#"]),
];

/// Fewer words than this say nothing.
const WORDS: usize = 2;

/// Looks at the first line of every source file.
pub fn check(tree: &Tree) -> Vec<Finding> {
    tree.files()
        .filter_map(|(path, text)| {
            let (_, openings) = OPENINGS.iter().find(|(ending, _)| path.ends_with(ending))?;
            (!opens_with_comment(text, openings)).then(|| Finding::at(path, 1, "does not open with what it is"))
        })
        .collect()
}

fn opens_with_comment(text: &str, openings: &[&str]) -> bool {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("#!/"));
    let Some(first) = lines.next() else {
        return false;
    };
    let Some(said) = openings.iter().find_map(|opening| first.strip_prefix(opening)) else {
        return false;
    };
    // A block comment may begin with an empty line and say it on the second.
    let second = if said.trim_matches('*').is_empty() { lines.next().unwrap_or_default() } else { "" };
    said.split_whitespace()
        .chain(second.split_whitespace())
        .filter(|word| word.chars().any(char::is_alphabetic))
        .count()
        >= WORDS
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::tree::Tree;

    #[test]
    fn a_file_that_does_not_say_what_it_is_is_found() {
        let found = |path: &str, text: &str| check(&Tree::of(&[(path, text)])).len();
        assert_eq!(found("a.rs", "//! What this is.\nfn a() {}\n"), 0);
        assert_eq!(found("a.css", "/*\n * What this is.\n */\n"), 0, "a block comment may begin on its second line");
        assert_eq!(found("a.rs", "use std::fs;\n"), 1, "code first");
        assert_eq!(found("a.rs", "//! x\n"), 1, "one letter says nothing");
        assert_eq!(found("a.ftl", "key = value\n"), 1, "catalogues are sources too");
        assert_eq!(found("a.sql", ""), 1, "an empty file says nothing");
        assert_eq!(found("a.md", "text\n"), 0, "documents are not sources");
    }
}
