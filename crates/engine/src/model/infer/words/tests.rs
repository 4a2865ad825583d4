//! What names promise.

use super::Words;

#[test]
fn names_promise_what_their_last_words_say() {
    let is = |name: &str, asked: fn(&Words) -> bool| asked(&Words::of(name));
    assert!(is("ContactEmail", Words::is_email) && !is("email_verified", Words::is_email));
    assert!(is("password_hash", Words::is_password) && !is("password_changed_at", Words::is_password));
    assert!(!is("has_password", Words::is_password), "a question is no password");
    assert!(is("createdAt", Words::is_created) && is("last_update", Words::is_updated));
    assert!(is("duration_ms", Words::is_duration) && !is("Milliseconds", Words::is_duration));
    assert!(is("isActive", Words::asks) && !is("island", Words::asks));
    assert!(!is("thermal", Words::is_email) && !is("curl", Words::is_url), "whole words only");
}

#[test]
fn units_are_the_last_word() {
    for (name, unit) in [
        ("duration_ms", Some(1)),
        ("duration_in_seconds", Some(1000)),
        ("elapsed_min", Some(60_000)),
        ("duration", None),
    ] {
        assert_eq!(Words::of(name).unit_ms(), unit, "{name}");
        assert!(Words::of(name).is_duration(), "{name}");
    }
}
