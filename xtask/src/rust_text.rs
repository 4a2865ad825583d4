//! A Rust file taken apart just enough for the rules: its code without comments and literals, and its string literals.
//!
//! It is a scanner, not a parser: it knows comments, strings, raw strings, characters and lifetimes, nothing else.

/// A string literal as written between its quotes, and where it begins.
#[derive(Debug, PartialEq, Eq)]
pub struct Literal {
    /// Line, from 1.
    pub line: usize,
    /// Byte offset of its opening quote in the file (and in the code, which keeps offsets).
    pub at: usize,
    /// What stands between the quotes, escapes as written.
    pub text: String,
}

/// The two halves of a file.
pub struct RustText {
    /// The code, with comments and the insides of literals as spaces; offsets and lines are the file's own.
    pub code: String,
    /// Every string literal, in order.
    pub literals: Vec<Literal>,
}

/// Takes a file apart.
pub fn scan(text: &str) -> RustText {
    let mut scanner =
        Scanner { rest: text, at: 0, line: 1, code: String::with_capacity(text.len()), literals: Vec::new() };
    while !scanner.rest.is_empty() {
        scanner.step();
    }
    RustText { code: scanner.code, literals: scanner.literals }
}

/// The part of a file that ships: unit tests stand at the end, behind `#[cfg(test)]`.
pub fn shipped(text: &str) -> &str {
    match text.find("#[cfg(test)]\nmod tests {") {
        Some(end) => text.get(..end).unwrap_or(text),
        None => text,
    }
}

/// Whether a path holds tests only.
pub fn is_test_file(path: &str) -> bool {
    path.starts_with("tests/") || path.contains("/tests/") || path.ends_with("/tests.rs") || path.ends_with("_test.rs")
}

struct Scanner<'a> {
    rest: &'a str,
    at: usize,
    line: usize,
    code: String,
    literals: Vec<Literal>,
}

impl Scanner<'_> {
    fn step(&mut self) {
        if self.rest.starts_with("//") {
            let length = self.rest.find('\n').unwrap_or(self.rest.len());
            self.blank(length);
        } else if self.rest.starts_with("/*") {
            self.blank(block_comment(self.rest));
        } else if let Some(hashes) = self.raw_string() {
            self.literal(hashes);
        } else if self.rest.starts_with('"') {
            self.quoted();
        } else if let Some(length) = character(self.rest) {
            self.blank(length);
        } else {
            // A whole word at a time, so that the `r` of `for` is not taken for the start of a raw string.
            let word = self.rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(self.rest.len());
            let length = if word == 0 { self.rest.chars().next().map_or(1, char::len_utf8) } else { word };
            self.keep(length);
        }
    }

    /// How many `#` a raw string that begins here has: `r"`, `r#"`, `br##"`.
    fn raw_string(&self) -> Option<usize> {
        let after = self
            .rest
            .strip_prefix("br")
            .or_else(|| self.rest.strip_prefix("cr"))
            .or_else(|| self.rest.strip_prefix('r'))?;
        let hashes = after.len() - after.trim_start_matches('#').len();
        after.get(hashes..)?.starts_with('"').then_some(hashes)
    }

    fn literal(&mut self, hashes: usize) {
        let open = self.rest.find('"').map_or(0, |quote| quote + 1);
        self.keep(open);
        let close = format!("\"{}", "#".repeat(hashes));
        let length = self.rest.find(&close).unwrap_or(self.rest.len());
        self.text(length);
        self.keep(close.len().min(self.rest.len()));
    }

    fn quoted(&mut self) {
        self.keep(1);
        let mut escaped = false;
        let length = self.rest.find(|c: char| {
            let ends = c == '"' && !escaped;
            escaped = c == '\\' && !escaped;
            ends
        });
        self.text(length.unwrap_or(self.rest.len()));
        self.keep(1.min(self.rest.len()));
    }

    fn text(&mut self, length: usize) {
        let text = self.rest.get(..length).unwrap_or_default().to_owned();
        self.literals.push(Literal { line: self.line, at: self.at.saturating_sub(1), text });
        self.blank(length);
    }

    fn keep(&mut self, length: usize) {
        self.advance(length, |code, taken| code.push_str(taken));
    }

    fn blank(&mut self, length: usize) {
        self.advance(length, |code, taken| {
            code.extend(taken.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }));
        });
    }

    fn advance(&mut self, length: usize, write: impl Fn(&mut String, &str)) {
        let (taken, rest) = self.rest.split_at_checked(length).unwrap_or((self.rest, ""));
        write(&mut self.code, taken);
        self.line += taken.matches('\n').count();
        self.at += taken.len();
        self.rest = rest;
    }
}

/// Length of a block comment, nested ones included.
fn block_comment(text: &str) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        if rest.starts_with("/*") {
            depth += 1;
            at += 2;
        } else if rest.starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    text.len()
}

/// Length of a character literal; a lifetime is none.
fn character(text: &str) -> Option<usize> {
    let inside = text.strip_prefix('\'')?;
    let first = inside.chars().next()?;
    if first == '\\' {
        let after = inside.get(2..)?;
        return after.find('\'').map(|end| end + 4);
    }
    let after = inside.get(first.len_utf8()..)?;
    after.starts_with('\'').then(|| first.len_utf8() + 2)
}

#[cfg(test)]
mod tests {
    use super::{is_test_file, scan, shipped};

    fn literals(text: &str) -> Vec<String> {
        scan(text).literals.into_iter().map(|literal| literal.text).collect()
    }

    #[test]
    fn literals_are_found_and_comments_are_not_code() {
        let text =
            "// \"no\" unsafe\nlet a = \"x \\\" y\"; /* /* \"n\" */ */ let b = r#\"q\"q\"#; for c in 'a'..='\\'' {}";
        assert_eq!(literals(text), ["x \\\" y", "q\"q"]);
        let code = scan(text).code;
        assert!(!code.contains("unsafe") && !code.contains('q'), "comments and literals are blank: {code}");
        assert_eq!(code.len(), text.len(), "offsets stay the file's own");
    }

    #[test]
    fn a_lifetime_does_not_open_a_character() {
        assert_eq!(literals("fn f<'a>(x: &'a str) -> &'a str { \"in\" }"), ["in"]);
        assert_eq!(scan("let x = \"a\nb\";\nlet y = \"c\";").literals[1].line, 3, "lines inside literals count");
    }

    #[test]
    fn unit_tests_are_not_shipped() {
        assert_eq!(shipped("fn a() {}\n#[cfg(test)]\nmod tests {\n}\n"), "fn a() {}\n");
        assert!(is_test_file("crates/engine/src/store/tests.rs") && !is_test_file("crates/engine/src/tested.rs"));
    }
}
