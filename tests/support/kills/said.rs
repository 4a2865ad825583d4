//! A victim's words: `ready DIGEST`, then for each change `try WHAT DIGEST` before it and `did WHAT` once it was
//! acknowledged. The digest is of the world as it is to be afterwards.

/// Everything one victim said in its life.
#[derive(Debug)]
pub struct Said {
    lines: Vec<String>,
    /// Whether it was still alive when its time came.
    pub killed: bool,
}

impl Said {
    pub(super) fn new(lines: Vec<String>, killed: bool) -> Self {
        Self { lines, killed }
    }

    /// Its complaint, when something was refused that should not have been.
    #[must_use]
    pub fn failed(&self) -> Option<&str> {
        self.lines.iter().map(String::as_str).find(|line| line.starts_with("failed"))
    }

    /// Whether that change was acknowledged.
    #[must_use]
    pub fn did(&self, what: &str) -> bool {
        self.lines.iter().any(|line| line.strip_prefix("did ") == Some(what))
    }

    /// Whether that change was begun.
    #[must_use]
    pub fn tried(&self, what: &str) -> bool {
        self.tries().any(|(name, _)| name == what)
    }

    /// How many changes were acknowledged.
    #[must_use]
    pub fn acknowledged(&self) -> usize {
        self.lines.iter().filter(|line| line.starts_with("did ")).count()
    }

    /// What was on its way when the victim died; nothing between two changes.
    #[must_use]
    pub fn interrupted(&self) -> Option<&str> {
        let last = self.lines.last()?;
        last.strip_prefix("try ")?.split(' ').next()
    }

    /// The worlds that may be found: after the last acknowledged change, and after the one on its way.
    #[must_use]
    pub fn may_be(&self) -> Vec<&str> {
        let all = self.worlds();
        let last = all.len().saturating_sub(if self.interrupted().is_some() { 2 } else { 1 });
        all.into_iter().skip(last).collect()
    }

    /// Every world there was, or was to be.
    #[must_use]
    pub fn worlds(&self) -> Vec<&str> {
        let first = self.lines.first().and_then(|line| line.strip_prefix("ready "));
        first.into_iter().chain(self.tries().map(|(_, world)| world)).collect()
    }

    fn tries(&self) -> impl Iterator<Item = (&str, &str)> {
        self.lines.iter().filter_map(|line| line.strip_prefix("try ")?.split_once(' '))
    }
}

#[cfg(test)]
mod tests {
    use super::Said;

    fn said(lines: &[&str]) -> Said {
        Said::new(lines.iter().map(ToString::to_string).collect(), true)
    }

    #[test]
    fn what_may_be_found_is_what_was_acknowledged_or_was_on_its_way() {
        assert_eq!(said(&["ready a"]).may_be(), ["a"]);
        assert_eq!(said(&["ready a", "try add b"]).may_be(), ["a", "b"]);
        assert_eq!(said(&["ready a", "try add b", "did add"]).may_be(), ["b"]);
        assert_eq!(said(&["ready a", "try add b", "did add", "try undo c"]).may_be(), ["b", "c"]);
        assert_eq!(said(&["ready a", "try add b"]).interrupted(), Some("add"));
    }
}
