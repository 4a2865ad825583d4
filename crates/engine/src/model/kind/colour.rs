//! Colours as CSS writes them: `#1a2b3c`, `rgb(…)`, `hsl(…)`, or a single word.

/// Longest name of a colour, in letters.
const LONGEST_NAME: usize = 24;
/// Functions that make a colour.
const FUNCTIONS: [&str; 8] = ["rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklch"];

/// Whether the text is `#` and 3, 4, 6 or 8 digits.
pub(in crate::model) fn is_hex(text: &str) -> bool {
    text.strip_prefix('#').is_some_and(|digits| {
        matches!(digits.len(), 3 | 4 | 6 | 8) && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
    })
}

/// Whether the text may be a colour. A word is one: which words are is the painter's business.
pub(in crate::model) fn is_colour(text: &str) -> bool {
    let is_word = !text.is_empty() && text.len() <= LONGEST_NAME && text.bytes().all(|byte| byte.is_ascii_alphabetic());
    let is_call = text.strip_suffix(')').and_then(|text| text.split_once('(')).is_some_and(|(name, arguments)| {
        FUNCTIONS.contains(&name.to_ascii_lowercase().as_str())
            && !arguments.is_empty()
            && arguments.chars().all(|c| c.is_ascii_alphanumeric() || " ,.%/-+".contains(c))
    });
    is_hex(text) || is_word || is_call
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_digits_functions_or_words() {
        for good in ["#fff", "#1A2b3c", "#11223344", "rgb(1, 2, 3)", "hsl(120deg 50% 50% / 0.5)", "teal"] {
            assert!(is_colour(good), "{good}");
        }
        for bad in ["", "#12345", "#ggg", "url(x)", "rgb(1;2)", "dark blue", "red;", "rgb()"] {
            assert!(!is_colour(bad), "{bad}");
        }
        assert!(!is_hex("teal"), "a word alone is no sign of a column of colours");
    }
}
