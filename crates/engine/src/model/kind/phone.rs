//! Telephone numbers, as people write them: nothing is rearranged.

/// Fewest and most digits of a number that can be called, extension included.
const DIGITS: std::ops::RangeInclusive<usize> = 3..=22;
/// Longest writing, in characters.
const LONGEST: usize = 40;

/// Whether the text may be a number: digits, a plus in front, the usual marks between, an extension behind.
pub(in crate::model) fn is_phone(text: &str) -> bool {
    let lower = text.to_lowercase();
    let (number, extension) = match lower.find("ext").or_else(|| lower.find(['x', '#'])) {
        Some(at) => lower.split_at(at),
        None => (lower.as_str(), ""),
    };
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).count();
    let begins = number.trim_start().starts_with(|c: char| c.is_ascii_digit() || matches!(c, '+' | '('));
    begins
        && text.chars().count() <= LONGEST
        && DIGITS.contains(&(digits(number) + digits(extension)))
        && digits(number) >= *DIGITS.start()
        && number.char_indices().all(|(at, c)| {
            c.is_ascii_digit()
                || matches!(c, ' ' | '\u{a0}' | '(' | ')' | '-' | '.' | '/')
                || (c == '+' && number.get(..at).is_some_and(|before| matches!(before.trim(), "" | "(")))
        })
        && extension.chars().all(|c| c.is_ascii_digit() || "ext#. :".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_in_many_ways() {
        for good in
            ["+55 (12) 3923-5555", "911", "01 23 45 67 89", "(206) 555-0100 ext. 12", "555.0100x7", "+1-202-555-0100"]
        {
            assert!(is_phone(good), "{good}");
        }
        for bad in ["", "12", "call me", "2026-11-17T10:00", "12345678901234567890123", "555-CALL", "1+2345"] {
            assert!(!is_phone(bad), "{bad}");
        }
    }
}
