//! What a new value must be, beyond what its kind and the schema ask: made ready once, then looked at on every change.

use std::borrow::Cow;
use std::cmp::Ordering;

use regex::{Regex, RegexBuilder};

use super::part::Scalar;
use super::tree::Validation;
use crate::error::ProblemCode;
use crate::model::Kind;
use crate::model::kind::{Digits, Flaw};
use crate::value::Value;

/// Most memory a compiled pattern may take, in bytes.
const PATTERN_SIZE: usize = 1 << 20;
/// Length of a day as ISO 8601 has it.
const DAY: usize = 10;
/// Deepest nesting of a pattern.
const PATTERN_DEPTH: u32 = 50;

/// The validation of a field, ready.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rules {
    /// Neither NULL nor blank.
    pub required: bool,
    /// Fewest characters.
    pub min_length: Option<u32>,
    /// Most characters.
    pub max_length: Option<u32>,
    /// Smallest number, or earliest date.
    pub min: Option<Value>,
    /// Largest number, or latest date.
    pub max: Option<Value>,
    /// What the whole text must match.
    pub pattern: Option<Pattern>,
    /// Fields that must not have the same values, together with this one, in another record.
    pub unique_with: Option<Vec<String>>,
}

/// A regular expression that takes time linear in the text.
#[derive(Debug, Clone)]
pub struct Pattern {
    text: String,
    regex: Regex,
}

impl PartialEq for Pattern {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Eq for Pattern {}

impl Pattern {
    /// Compiles a pattern for whole texts; nothing when it is none, or too large.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        // Alone first: in the brackets below, `a)|(b` would be a pattern.
        let compiled =
            |text: &str| RegexBuilder::new(text).size_limit(PATTERN_SIZE).nest_limit(PATTERN_DEPTH).build().ok();
        compiled(text)?;
        // A comment at its end (under `(?x)`) swallows the bracket: then a line break ends the comment.
        let regex = compiled(&format!("^(?:{text})$")).or_else(|| compiled(&format!("^(?:{text}\n)$")))?;
        Some(Self { text: text.to_owned(), regex })
    }

    /// Whether the whole text matches.
    #[must_use]
    pub fn matches(&self, text: &str) -> bool {
        self.regex.is_match(text)
    }

    /// As it was written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

impl Rules {
    /// Makes a field's validation ready; what does not fit the kind is left out.
    pub(super) fn new(validation: &Validation, kind: &Kind) -> Self {
        let length = |length: Option<i64>| length.and_then(|length| u32::try_from(length).ok());
        Self {
            required: validation.required.unwrap_or(false),
            min_length: length(validation.min_length),
            max_length: length(validation.max_length),
            min: validation.min.as_ref().and_then(|it| bound(it, kind, false)),
            max: validation.max.as_ref().and_then(|it| bound(it, kind, true)),
            pattern: validation.pattern.as_deref().and_then(Pattern::new),
            unique_with: validation.unique_with.as_ref().map(|names| names.0.clone()),
        }
    }

    /// Whether the value is what it must be, itself: other records are not looked at.
    ///
    /// # Errors
    /// What is wrong, and the parameter its words need.
    pub fn check(&self, value: &Value) -> Result<(), Flaw> {
        let text = value.to_string();
        if self.required && (value.is_null() || (value.as_text().is_some() && text.trim().is_empty())) {
            return Err((ProblemCode::Required, None));
        }
        // An empty field is the business of `required` alone.
        if value.is_null() || text.is_empty() {
            return Ok(());
        }
        let length = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
        if let Some(min) = self.min_length.filter(|min| length < *min) {
            return Err((ProblemCode::TooShort, Some(("min", min.to_string()))));
        }
        if let Some(max) = self.max_length.filter(|max| length > *max) {
            return Err((ProblemCode::TooLong, Some(("max", max.to_string()))));
        }
        if let Some(min) = self.min.as_ref().filter(|min| compare(value, min) == Some(Ordering::Less)) {
            return Err((ProblemCode::TooSmall, Some(("min", min.to_string()))));
        }
        if let Some(max) = self.max.as_ref().filter(|max| compare(value, max) == Some(Ordering::Greater)) {
            return Err((ProblemCode::TooLarge, Some(("max", max.to_string()))));
        }
        if let Some(pattern) = self.pattern.as_ref().filter(|pattern| !pattern.matches(&text)) {
            return Err((ProblemCode::PatternMismatch, Some(("pattern", pattern.as_str().to_owned()))));
        }
        Ok(())
    }
}

/// What values of a kind are compared with: numbers as numbers, moments that are text as text, whose last day includes
/// its hours. Nothing when the bound is no value of the kind.
pub(super) fn bound(said: &Scalar, kind: &Kind, last: bool) -> Option<Value> {
    let said_as = |kind: &Kind| said.value_for(kind).ok().filter(|value| !value.is_null());
    match kind.shown_as() {
        Kind::Decimal(digits) if digits.as_text => said_as(&Kind::Decimal(Digits { as_text: false, ..*digits })),
        kind @ Kind::Datetime(written) if written.is_text() => {
            said_as(kind).map(|_| Value::Text(spaced(&said.text()).into_owned()))
        }
        kind @ Kind::Datetime(_) if last && said.text().len() == DAY => {
            Scalar::Text(format!("{} 23:59:59", said.text())).value_for(kind).ok()
        }
        kind => said_as(kind),
    }
}

/// An ISO moment with a space before its hours, as the bounds have it.
fn spaced(text: &str) -> Cow<'_, str> {
    if text.as_bytes().get(DAY) == Some(&b'T') { Cow::Owned(text.replacen('T', " ", 1)) } else { Cow::Borrowed(text) }
}

/// Numbers by size; texts (dates) as far as the bound goes, so that the last day includes its hours.
pub(super) fn compare(value: &Value, bound: &Value) -> Option<Ordering> {
    #[expect(clippy::cast_precision_loss, reason = "a bound beyond 2^53 that is off by one bounds all the same")]
    match (value, bound) {
        (Value::Integer(a), Value::Integer(b)) => Some(a.cmp(b)),
        (Value::Integer(a), Value::Real(b)) => (*a as f64).partial_cmp(b),
        (Value::Real(a), Value::Integer(b)) => a.partial_cmp(&(*b as f64)),
        (Value::Real(a), Value::Real(b)) => a.partial_cmp(b),
        (Value::Text(a), Value::Text(b)) => Some(spaced(a).chars().take(b.chars().count()).cmp(b.chars())),
        // Decimals that are kept as text.
        (Value::Text(a), Value::Integer(b)) => a.trim().parse().ok().and_then(|a: f64| a.partial_cmp(&(*b as f64))),
        (Value::Text(a), Value::Real(b)) => a.trim().parse().ok().and_then(|a: f64| a.partial_cmp(b)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::kind::{Shape, Written, Zone};

    #[test]
    fn a_pattern_matches_whole_texts() {
        let matches = |pattern: &str, text: &str| Pattern::new(pattern).unwrap().matches(text);
        assert!(matches("[A-Z]{2}|x", "AB"));
        assert!(matches("[A-Z]{2}|x", "x"), "both sides of the bar");
        assert!(!matches("[A-Z]{2}|x", "ABx"), "and not a piece of it");
        assert!(!matches("a", "a\n"), "a line break is a character");
        assert!(matches("(?x) a # note", "a"), "a comment does not swallow the end");
        assert!(matches("#[0-9a-f]{6}", "#00ff00"), "outside (?x) # is a character");
        for wrong in ["(", "a)|(b", "(a{1000}){1000}", "\\p{Nope}"] {
            assert!(Pattern::new(wrong).is_none(), "{wrong}");
        }
    }

    #[test]
    fn the_last_day_includes_its_hours_however_moments_are_stored() {
        let until = |written, value: Value| {
            let validation = Validation::default().max("2026-12-31");
            Rules::new(&validation, &Kind::Datetime(written)).check(&value).map_err(|(code, _)| code)
        };
        let shape = Shape { t: true, seconds: true, fraction: Some(0), zone: Zone::None };
        let too_late = Err(ProblemCode::TooLarge);
        assert_eq!(until(Written::AsTyped, Value::from("2026-12-31 23:59")), Ok(()));
        assert_eq!(until(Written::AsTyped, Value::from("2027-01-01")), too_late);
        assert_eq!(until(Written::Iso(shape), Value::from("2026-12-31T23:59:59")), Ok(()));
        assert_eq!(until(Written::Iso(shape), Value::from("2027-01-01T00:00:00")), too_late);
        assert_eq!(until(Written::UnixSeconds { real: false }, Value::Integer(1_798_761_599)), Ok(()));
        assert_eq!(until(Written::UnixSeconds { real: false }, Value::Integer(1_798_761_600)), too_late);
    }

    #[test]
    fn decimals_kept_as_text_are_numbers_to_their_bounds() {
        let validation = Validation::default().min("2").max("10.5");
        let kind = Kind::Decimal(Digits { scale: None, as_text: true });
        let check = |text: &str| Rules::new(&validation, &kind).check(&Value::from(text)).map_err(|(code, _)| code);
        assert_eq!((check("9"), check("10.50"), check("2")), (Ok(()), Ok(()), Ok(())));
        assert_eq!(check("1.99"), Err(ProblemCode::TooSmall));
        assert_eq!(check("10.51"), Err(ProblemCode::TooLarge));
    }
}
