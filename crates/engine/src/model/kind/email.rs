//! E-mail addresses: enough of a check to catch what cannot be one, not enough to refuse what can.

/// Longest address (RFC 5321, with the brackets taken off).
const LONGEST: usize = 254;

/// Whether the text may be an address: something, `@`, and a domain with a dot inside.
pub(crate) fn is_email(text: &str) -> bool {
    let fits = text.len() <= LONGEST && !text.chars().any(|c| c.is_whitespace() || c.is_control());
    fits && text.rsplit_once('@').is_some_and(|(local, domain)| {
        !local.is_empty() && domain.contains('.') && !domain.starts_with('.') && !domain.ends_with('.')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_have_a_name_and_a_domain() {
        for good in ["a@b.example", "first.last+tag@sub.example.org", "\u{fc}@\u{fc}.example", "\"a@b\"@c.example"] {
            assert!(is_email(good), "{good}");
        }
        for bad in ["", "a", "a@b", "@b.example", "a@.example", "a@b.", "a b@c.example", "a@b.example\n"] {
            assert!(!is_email(bad), "{bad:?}");
        }
    }
}
