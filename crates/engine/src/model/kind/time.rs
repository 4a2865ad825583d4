//! Times of day as text: `16:02`, `16:02:03`, `16:02:03.5`.

use super::moment::matches;
use crate::error::ProblemCode;
use crate::value::Value;

/// How exactly a column writes times.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Precision {
    /// Each value in its own way.
    AsTyped,
    /// Hours and minutes.
    Minutes,
    /// Hours, minutes and seconds.
    Seconds,
}

/// A time of day, written as the column writes it. Seconds that were typed are kept.
pub(super) fn parse(precision: Precision, text: &str) -> Result<Value, ProblemCode> {
    let padded = if matches(text.get(..2).unwrap_or_default(), "#:") { format!("0{text}") } else { text.to_owned() };
    let written = read(&padded).ok_or(ProblemCode::NotATime)?;
    Ok(Value::Text(match (precision, written) {
        (Precision::Seconds, Precision::Minutes) => padded + ":00",
        (Precision::Minutes, Precision::Seconds) => padded.strip_suffix(":00").unwrap_or(&padded).to_owned(),
        _ => padded,
    }))
}

/// How a stored time is written; nothing when it is none.
pub(in crate::model) fn read(text: &str) -> Option<Precision> {
    let (whole, digits) = text.split_once('.').unwrap_or((text, ""));
    let seconds = matches(whole, "##:##:##");
    if !(seconds || matches(whole, "##:##")) || text.ends_with('.') || (!digits.is_empty() && !seconds) {
        return None;
    }
    let part =
        |at: usize, most: u8| whole.get(at..at + 2).and_then(|part| part.parse::<u8>().ok()).is_some_and(|n| n < most);
    let exists = part(0, 24) && part(3, 60) && (!seconds || part(6, 60)) && digits.bytes().all(|b| b.is_ascii_digit());
    exists.then_some(match (seconds, digits.is_empty()) {
        (false, _) => Precision::Minutes,
        (true, true) => Precision::Seconds,
        (true, false) => Precision::AsTyped,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_written_as_the_column_writes_them() {
        for (precision, typed, stored) in [
            (Precision::AsTyped, "16:02", "16:02"),
            (Precision::Seconds, "16:02", "16:02:00"),
            (Precision::Seconds, "9:05", "09:05:00"),
            (Precision::Minutes, "16:02:00", "16:02"),
            (Precision::Minutes, "16:02:30", "16:02:30"),
            (Precision::AsTyped, "16:02:03.5", "16:02:03.5"),
        ] {
            assert_eq!(parse(precision, typed), Ok(Value::from(stored)), "{typed}");
        }
        for bad in ["24:00", "12:60", "12", "noon", "12:00:60", "12:00:00.", "1é:00", ""] {
            assert_eq!(parse(Precision::AsTyped, bad), Err(ProblemCode::NotATime), "{bad:?}");
        }
    }
}
