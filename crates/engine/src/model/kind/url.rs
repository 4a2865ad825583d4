//! Absolute addresses of pages: a scheme that is opened in a browser, and a host.

use url::Url;

/// Whether the text is an address that can be opened.
pub(in crate::model) fn is_url(text: &str) -> bool {
    let begins = text
        .split_once("://")
        .is_some_and(|(scheme, _)| ["http", "https", "ftp"].iter().any(|known| scheme.eq_ignore_ascii_case(known)));
    begins
        && !text.chars().any(|c| c.is_whitespace() || c.is_control())
        && Url::parse(text).is_ok_and(|url| url.host_str().is_some_and(|host| !host.is_empty()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_have_a_scheme_and_a_host() {
        for good in
            ["https://example.org", "http://a.example:8080/b?c=d#e", "HTTPS://Example.org", "ftp://files.example"]
        {
            assert!(is_url(good), "{good}");
        }
        for bad in ["", "example.org", "https://", "javascript://x%0aalert(1)", "file:///etc", "https://a b", "/path"] {
            assert!(!is_url(bad), "{bad}");
        }
    }
}
