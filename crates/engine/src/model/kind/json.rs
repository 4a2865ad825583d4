//! JSON, kept as it is written: spaces and the order of names included.

use serde_json::Value as Json;

/// Whether the text is one JSON value.
pub(in crate::model) fn is_json(text: &str) -> bool {
    serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok()
}

/// Whether the text is an object or a list: what nobody writes by chance.
pub(in crate::model) fn is_compound(text: &str) -> bool {
    text.trim_start().starts_with(['{', '[']) && is_json(text)
}

/// Whether the text is a list of words.
pub(in crate::model) fn is_list_of_words(text: &str) -> bool {
    text.trim_start().starts_with('[')
        && serde_json::from_str(text)
            .is_ok_and(|json: Json| json.as_array().is_some_and(|list| list.iter().all(Json::is_string)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_is_told_from_text() {
        for good in ["{}", " [1, 2] ", "null", "5", "\"x\"", "{\"a\":{\"b\":[true]}}"] {
            assert!(is_json(good), "{good}");
        }
        for bad in ["", "{", "{a:1}", "x", "[1,]", "{} {}"] {
            assert!(!is_json(bad), "{bad}");
        }
        assert!(is_compound("[]") && !is_compound("5"), "a number alone is a number");
        assert!(is_list_of_words("[\"a\", \"b\"]") && !is_list_of_words("[\"a\", 1]"));
    }
}
