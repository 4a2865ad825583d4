//! Slugs: what stands in an address for a name.

/// Whether the text is made of letters, digits, `-` and `_` alone.
pub(in crate::model) fn is_slug(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_have_no_spaces() {
        assert!(is_slug("for-those-about_to-rock-2") && is_slug("\u{e9}t\u{e9}"));
        assert!(!is_slug("") && !is_slug("a b") && !is_slug("a/b") && !is_slug("a.b"));
    }
}
