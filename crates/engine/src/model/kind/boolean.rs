//! Yes or no, as any two stored values: 0 and 1, `N` and `Y`, `false` and `true` … What a column stores is kept.

use crate::error::ProblemCode;
use crate::value::Value;

/// Pairs of words people store, in lower case: no, then yes.
const WORDS: [(&str, &str); 14] = [
    ("0", "1"),
    ("n", "y"),
    ("f", "t"),
    ("no", "yes"),
    ("false", "true"),
    ("off", "on"),
    ("non", "oui"),
    ("no", "s\u{ed}"),
    ("no", "si"),
    ("n", "s"),
    ("n", "o"),
    ("n", "j"),
    ("nein", "ja"),
    ("faux", "vrai"),
];

/// The two values a column stores for no and yes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// Stored for no.
    pub no: Value,
    /// Stored for yes.
    pub yes: Value,
}

impl Pair {
    /// 0 and 1.
    #[must_use]
    pub const fn numbers() -> Self {
        Self { no: Value::Integer(0), yes: Value::Integer(1) }
    }

    /// The pair these two different values are, when people would read them as no and yes.
    #[must_use]
    pub fn of(a: &Value, b: &Value) -> Option<Self> {
        let in_order = |no: &Value, yes: &Value| match (no, yes) {
            (Value::Integer(0), Value::Integer(1 | -1)) => true,
            (Value::Text(no), Value::Text(yes)) => alike(no, yes) && known(&no.to_lowercase(), &yes.to_lowercase()),
            _ => false,
        };
        [(a, b), (b, a)]
            .into_iter()
            .find(|(no, yes)| in_order(no, yes))
            .map(|(no, yes)| Self { no: no.clone(), yes: yes.clone() })
    }

    /// The pair in which this one value stands for yes or no: `Y` is the yes of `N` and `Y`.
    #[must_use]
    pub fn with(value: &Value) -> Option<Self> {
        let text = value.as_text()?;
        let (no, yes) = WORDS.into_iter().find(|(no, yes)| [*no, *yes].contains(&text.to_lowercase().as_str()))?;
        let written = |word: &str| Value::Text(cased_like(text, word));
        Some(Self { no: written(no), yes: written(yes) })
    }

    /// Whether a stored value means yes; nothing when it is neither.
    #[must_use]
    pub fn read(&self, value: &Value) -> Option<bool> {
        if *value == self.yes { Some(true) } else { (*value == self.no).then_some(false) }
    }

    /// What is stored for an answer.
    #[must_use]
    pub fn value(&self, yes: bool) -> Value {
        if yes { self.yes.clone() } else { self.no.clone() }
    }

    /// Reads the pair's own values, and `1/0`, `true/false`, `yes/no` in any case.
    pub(super) fn parse(&self, text: &str) -> Result<Value, ProblemCode> {
        let lower = text.to_lowercase();
        for yes in [true, false] {
            if self.value(yes).to_string().to_lowercase() == lower {
                return Ok(self.value(yes));
            }
        }
        match lower.as_str() {
            "1" | "true" | "yes" => Ok(self.value(true)),
            "0" | "false" | "no" => Ok(self.value(false)),
            _ => Err(ProblemCode::NotABoolean),
        }
    }
}

fn known(no: &str, yes: &str) -> bool {
    WORDS.contains(&(no, yes))
}

/// Whether both are written in the same case: `Y` and `n` are no pair.
fn alike(a: &str, b: &str) -> bool {
    cased_like(a, b) == b
}

/// `word` in the case of `model`: all capitals, one capital, none. Single letters decide for all.
fn cased_like(model: &str, word: &str) -> String {
    let mut letters = model.chars();
    let first_is_upper = letters.next().is_some_and(char::is_uppercase);
    if model.chars().count() > 1 && letters.any(char::is_lowercase) {
        if !first_is_upper {
            return word.to_lowercase();
        }
        let mut word = word.chars();
        let first = word.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
        return first + &word.as_str().to_lowercase();
    }
    if first_is_upper { word.to_uppercase() } else { word.to_lowercase() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(no: &str, yes: &str) -> Option<Pair> {
        Pair::of(&Value::from(yes), &Value::from(no))
    }

    #[test]
    fn pairs_are_told_from_two_other_words() {
        for (no, yes) in [("N", "Y"), ("0", "1"), ("false", "true"), ("No", "Yes"), ("FALSE", "TRUE"), ("non", "oui")] {
            let pair = text(no, yes).unwrap_or_else(|| panic!("{no} {yes} is a pair"));
            assert_eq!((pair.no, pair.yes), (Value::from(no), Value::from(yes)), "in whatever order they were seen");
        }
        for (no, yes) in [("n", "Y"), ("F", "M"), ("a", "b"), ("yes", "true"), ("", "1")] {
            assert_eq!(text(no, yes), None, "{no} {yes}");
        }
        assert_eq!(Pair::of(&Value::Integer(1), &Value::Integer(0)), Some(Pair::numbers()));
        assert!(Pair::of(&Value::Integer(-1), &Value::Integer(0)).is_some(), "as Access stores it");
        assert_eq!(Pair::of(&Value::Integer(1), &Value::Integer(2)), None);
    }

    #[test]
    fn the_missing_half_is_written_like_the_other() {
        let pair = |text: &str| Pair::with(&Value::from(text)).map(|pair| (pair.no.to_string(), pair.yes.to_string()));
        assert_eq!(pair("Y"), Some(("N".into(), "Y".into())));
        assert_eq!(pair("true"), Some(("false".into(), "true".into())));
        assert_eq!(pair("Yes"), Some(("No".into(), "Yes".into())));
        assert_eq!(pair("NO"), Some(("NO".into(), "YES".into())));
        assert_eq!(pair("maybe"), None);
    }

    #[test]
    fn what_is_typed_becomes_what_the_column_stores() {
        let pair = text("N", "Y").expect("a pair");
        for yes in ["Y", "y", "true", "YES", "1"] {
            assert_eq!(pair.parse(yes), Ok(Value::from("Y")), "{yes}");
        }
        assert_eq!(pair.parse("no"), Ok(Value::from("N")));
        assert_eq!(pair.parse("2"), Err(ProblemCode::NotABoolean));
        assert_eq!(Pair::numbers().parse("TRUE"), Ok(Value::Integer(1)));
        assert_eq!(pair.read(&Value::Integer(1)), None, "1 is not what this column stores");
    }
}
