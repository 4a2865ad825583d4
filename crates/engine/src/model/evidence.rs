//! What a bounded sample of a column's values shows: counts of what they look like, and the forms they agree on.
//!
//! The values themselves are not kept, but for the two a yes-or-no column stores.

use super::kind::{Pair, Precision};
use super::kind::{Scheme, Shape, UuidForm};
use super::kind::{colour, decimal, duration, email, json, markup, moment, path, phone, slug, time, url, uuid};
use crate::schema::Affinity;
use crate::value::Value;

/// Longest text that still fits one line of a form, in characters.
const ONE_LINE: usize = 255;
/// Longest word of a list of words, in characters.
const WORD: usize = 40;
/// Longest value that may stand for yes or no, in bytes.
const ANSWER: usize = 8;
/// Seconds and milliseconds since 1970 that are likely moments (1973 to 2286), and likely Julian days (1311 to 2406).
const SECONDS: std::ops::RangeInclusive<f64> = 1e8..=1e10;
const MILLIS: std::ops::RangeInclusive<f64> = 1e11..=1e13;
const JULIAN: std::ops::RangeInclusive<f64> = 2_200_000.0..=2_600_000.0;
/// What stands in a sample for a value too large to be read: its storage class after a NUL.
pub(crate) const LARGE_TEXT: &str = "\0text";
pub(crate) const LARGE_BLOB: &str = "\0blob";

/// What is known of a column besides its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// How SQLite stores values.
    pub affinity: Affinity,
    /// Longest text, when the type says so.
    pub max: Option<u32>,
    /// Decimals, when the type says so.
    pub scale: Option<u32>,
    /// What its values look like.
    pub evidence: Evidence,
}

impl Default for Facts {
    fn default() -> Self {
        Self { affinity: Affinity::Text, max: None, scale: None, evidence: Evidence::default() }
    }
}

/// Whether all values seen have one form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Agreed<T> {
    /// None had any.
    #[default]
    None,
    One(T),
    Differ,
}

impl<T: PartialEq + Copy> Agreed<T> {
    fn see(&mut self, form: T) {
        *self = match *self {
            Self::None => Self::One(form),
            Self::One(before) if before == form => *self,
            Self::One(_) | Self::Differ => Self::Differ,
        };
    }

    pub(super) fn one(self) -> Option<T> {
        match self {
            Self::One(form) => Some(form),
            Self::None | Self::Differ => None,
        }
    }
}

/// What a sample shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Evidence {
    /// Whether there was a sample at all.
    pub(super) read: bool,
    /// Values that are neither NULL nor `''`, by class.
    pub(super) integers: u32,
    pub(super) reals: u32,
    pub(super) texts: u32,
    pub(super) blobs: u32,
    /// Texts that need more than one line.
    pub(super) long: u32,
    /// Texts that are …
    pub(super) email: u32,
    pub(super) url: u32,
    pub(super) phone: u32,
    pub(super) colour: u32,
    pub(super) hex_colour: u32,
    pub(super) slug: u32,
    pub(super) json: u32,
    pub(super) compound: u32,
    pub(super) list_of_words: u32,
    pub(super) html: u32,
    pub(super) markdown: u32,
    pub(super) file: u32,
    pub(super) image: u32,
    pub(super) numeral: u32,
    pub(super) fraction: u32,
    pub(super) day: u32,
    pub(super) moment: u32,
    pub(super) time: u32,
    pub(super) duration: u32,
    pub(super) iso_duration: u32,
    pub(super) uuid: u32,
    pub(super) hash: u32,
    /// Texts of short words between commas, and those that have a comma, and one without a space behind it.
    pub(super) wordy: u32,
    pub(super) commas: u32,
    pub(super) tight_commas: u32,
    /// Numbers that may count moments.
    pub(super) seconds: u32,
    pub(super) millis: u32,
    pub(super) julian: u32,
    pub(super) zeros: u32,
    /// Blobs of 16 bytes.
    pub(super) sixteen: u32,
    pub(super) shape: Agreed<Shape>,
    pub(super) precision: Agreed<Precision>,
    pub(super) uuid_form: Agreed<UuidForm>,
    pub(super) scheme: Agreed<Scheme>,
    /// The first different values, three at most; more than two are no pair.
    answers: Vec<Value>,
}

impl Evidence {
    /// What these values show.
    #[must_use]
    pub fn of<'v>(values: impl IntoIterator<Item = &'v Value>) -> Self {
        let mut evidence = Self { read: true, ..Self::default() };
        for value in values {
            evidence.see(value);
        }
        evidence
    }

    /// Values that say something: neither NULL nor `''`.
    #[must_use]
    pub fn seen(&self) -> u32 {
        self.integers + self.reals + self.texts + self.blobs
    }

    /// Whether nearly every value seen is one of those: one in twenty may be odd.
    pub(super) fn most(&self, those: u32) -> bool {
        u64::from(those) * 20 >= u64::from(self.seen()) * 19
    }

    /// The two values of a yes-or-no column; nothing when what was seen is no such pair.
    pub(super) fn pair(&self) -> Option<Pair> {
        match self.answers.as_slice() {
            [Value::Integer(0 | 1)] => Some(Pair::numbers()),
            [one] => Pair::with(one),
            [a, b] => Pair::of(a, b),
            _ => None,
        }
    }

    /// Whether both answers were seen.
    pub(super) fn has_both_answers(&self) -> bool {
        self.answers.len() == 2
    }

    fn see(&mut self, value: &Value) {
        if !matches!(value, Value::Null) && value.as_text() != Some("") {
            self.see_answer(value);
        }
        match value {
            Value::Null => {}
            Value::Integer(number) => {
                self.integers += 1;
                #[expect(clippy::cast_precision_loss, reason = "a range is asked for")]
                self.see_number(*number as f64);
            }
            Value::Real(number) => {
                self.reals += 1;
                self.see_number(*number);
            }
            Value::Text(text) if text.is_empty() => {}
            Value::Text(text) if text == LARGE_TEXT => {
                self.texts += 1;
                self.long += 1;
            }
            Value::Text(text) if text == LARGE_BLOB => self.blobs += 1,
            Value::Text(text) => {
                self.texts += 1;
                self.see_words(text);
                self.see_forms(text);
            }
            Value::RawText(_) => self.texts += 1,
            Value::Blob(bytes) => {
                self.blobs += 1;
                self.sixteen += u32::from(bytes.len() == 16);
            }
        }
    }

    fn see_answer(&mut self, value: &Value) {
        if self.answers.len() > 2 || self.answers.contains(value) {
            return;
        }
        let is_short = match value {
            Value::Integer(_) => true,
            Value::Text(text) => text.len() <= ANSWER,
            _ => false,
        };
        // Anything else than a short value ends the search for two of them; it is not kept.
        if is_short {
            self.answers.push(value.clone())
        } else {
            self.answers = vec![Value::Null; 3]
        }
        if self.answers.len() > 2 {
            self.answers = vec![Value::Null; 3];
        }
    }

    fn see_number(&mut self, number: f64) {
        self.seconds += u32::from(SECONDS.contains(&number));
        self.millis += u32::from(MILLIS.contains(&number));
        self.julian += u32::from(JULIAN.contains(&number));
        self.zeros += u32::from(number == 0.0);
    }

    /// What the text is, as something people write.
    fn see_words(&mut self, text: &str) {
        let count = |holds: bool| u32::from(holds);
        self.long += count(text.contains('\n') || text.chars().count() > ONE_LINE);
        self.email += count(text.contains('@') && email::is_email(text));
        self.url += count(text.contains("://") && url::is_url(text));
        self.phone += count(phone::is_phone(text));
        self.colour += count(colour::is_colour(text));
        self.hex_colour += count(colour::is_hex(text));
        self.slug += count(slug::is_slug(text));
        self.json += count(json::is_json(text));
        self.compound += count(json::is_compound(text));
        self.list_of_words += count(json::is_list_of_words(text));
        self.html += count(text.contains('<') && markup::is_html(text));
        self.markdown += count(markup::is_markdown(text));
        self.file += count(path::is_file_name(text));
        self.image += count(path::is_image_name(text));
        self.wordy += count(!text.contains('\n') && text.split(',').all(|word| word.trim().chars().count() <= WORD));
        self.commas += count(text.contains(','));
        self.tight_commas +=
            count(text.match_indices(',').any(|(at, _)| !text.get(at + 1..).is_some_and(|rest| rest.starts_with(' '))));
    }

    /// What the text is, as something programs write, and in which form.
    fn see_forms(&mut self, text: &str) {
        self.numeral += u32::from(decimal::is_numeral(text));
        self.fraction += u32::from(text.contains('.') && decimal::is_numeral(text));
        self.duration += u32::from(duration::read(text).is_some());
        self.iso_duration += u32::from(duration::is_iso(text));
        if let Some(read) = moment::read(text) {
            self.day += u32::from(read.is_day());
            self.moment += u32::from(!read.is_day());
            self.see_shape(&read);
        }
        if let Some(precision) = time::read(text) {
            self.time += 1;
            self.precision.see(precision);
        }
        if let Some(form) = uuid::form(text) {
            self.uuid += 1;
            // Digits alone are written the same in both cases.
            if text.bytes().any(|byte| byte.is_ascii_alphabetic()) || self.uuid_form == Agreed::None {
                self.uuid_form.see(form);
            }
        }
        if let Some(scheme) = Scheme::of(text) {
            self.hash += 1;
            self.scheme.see(scheme);
        }
    }

    /// Shapes that differ only in the number of digits are one shape whose digits vary.
    fn see_shape(&mut self, read: &moment::Iso) {
        let Some(shape) = read.shape() else {
            self.shape = Agreed::Differ;
            return;
        };
        let varying = |shape: Shape| Shape { fraction: None, ..shape };
        self.shape = match self.shape {
            Agreed::One(before) if before != shape && varying(before) == varying(shape) => Agreed::One(varying(shape)),
            mut other => {
                other.see(shape);
                other
            }
        };
    }
}

impl Evidence {
    /// Whether values were seen, and some of them say no moment.
    pub(super) fn has_other_than_moments(&self) -> bool {
        self.integers + self.reals + self.blobs > 0 || self.texts > self.moment + self.day
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(texts: &[&str]) -> Evidence {
        let values: Vec<Value> = texts.iter().map(|text| Value::from(*text)).collect();
        Evidence::of(&values)
    }

    #[test]
    fn shapes_that_differ_in_digits_alone_agree() {
        let same = texts(&["2026-01-01 10:00:00", "2026-01-02 11:00:00"]);
        assert_eq!(same.shape.one().map(|shape| shape.fraction), Some(Some(0)));
        let varying = texts(&["2026-01-01T10:00:00.5", "2026-01-02T11:00:00", "2026-01-02T11:00:00.25"]);
        assert_eq!(varying.shape.one().map(|shape| (shape.t, shape.fraction)), Some((true, None)));
        assert_eq!(texts(&["2026-01-01 10:00:00", "2026-01-02T11:00:00"]).shape, Agreed::Differ);
    }

    #[test]
    fn two_answers_are_kept_and_nothing_else() {
        assert_eq!(texts(&["Y", "N", "Y"]).pair().map(|pair| pair.yes), Some(Value::from("Y")));
        assert_eq!(texts(&["Y", "N", "maybe"]).pair(), None);
        let secret = texts(&["Y", "a secret that is long"]);
        assert!(secret.pair().is_none() && !format!("{secret:?}").contains("secret that"));
        assert!(!format!("{:?}", texts(&["a", "b", "c"])).contains("\"a\""), "three are no pair: forgotten");
    }

    #[test]
    fn one_odd_value_in_twenty_is_forgiven() {
        let mut many = vec!["a@b.example"; 19];
        many.push("unknown");
        let evidence = texts(&many);
        assert!(evidence.most(evidence.email));
        let few = texts(&["a@b.example", "unknown"]);
        assert!(!few.most(few.email));
    }
}
