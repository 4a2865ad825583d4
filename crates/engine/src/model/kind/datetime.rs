//! Dates and times as ISO 8601 text, kept exactly as they are written.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};

use crate::error::ProblemCode;
use crate::value::Value;

/// Accepts `2026-11-17`, `2026-11-17 16:02`, with seconds, fractions, `T`, `Z` or an offset (SQLite's own forms:
/// <https://www.sqlite.org/lang_datefunc.html>). The text is stored as given: a date stays a date.
pub(super) fn parse(text: &str) -> Result<Value, ProblemCode> {
    let valid = match text.len() {
        0..=9 => false,
        10 => text.parse::<Date>().is_ok(),
        _ => text.parse::<DateTime>().is_ok() || text.parse::<Timestamp>().is_ok(),
    };
    if valid { Ok(Value::from(text)) } else { Err(ProblemCode::NotADate) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn iso_dates_and_times_are_kept_as_written() {
        for good in
            ["2026-11-17", "2026-11-17 16:02", "2026-11-17 16:02:03.5", "2026-11-17T16:02:03Z", "2009-01-01 00:00:00"]
        {
            assert_eq!(parse(good), Ok(Value::from(good)), "{good}");
        }
        for bad in ["17/11/2026", "2026-13-01", "2026-02-30", "2026-11-17 25:00", "today", "2026"] {
            assert_eq!(parse(bad), Err(ProblemCode::NotADate), "{bad}");
        }
    }
}
