//! Days as values to compare stored dates with. A date given in part (`2026`, `2026-11`) is all the days in it.

use jiff::Timestamp;
use jiff::ToSpan;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::Relative;
use crate::value::Value;

/// Whole days: the first, and the first after them when the calendar has one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Days {
    from: Date,
    before: Option<Date>,
}

/// Today, of UTC: as our own times are, and as SQLite's `date('now')` is.
pub(super) fn today(now_ms: i64) -> Date {
    TimeZone::UTC.to_datetime(Timestamp::from_millisecond(now_ms).unwrap_or(Timestamp::UNIX_EPOCH)).date()
}

impl Days {
    /// `2026`, `2026-11` or `2026-11-20`.
    pub(super) fn in_part(text: &str) -> Option<Self> {
        let number = |part: &str, digits: usize| {
            let plain = part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit());
            plain.then(|| part.parse().ok()).flatten()
        };
        let mut parts = text.split('-');
        let year = number(parts.next()?, 4)?;
        let (month, day) = (parts.next(), parts.next());
        if parts.next().is_some() {
            return None;
        }
        let given =
            |part: Option<&str>| part.map_or(Some(1), |part| number(part, 2).and_then(|n| i8::try_from(n).ok()));
        let from = Date::new(year, given(month)?, given(day)?).ok()?;
        let length = match (month, day) {
            (None, _) => 1.year(),
            (Some(_), None) => 1.month(),
            (Some(_), Some(_)) => 1.day(),
        };
        Some(Self { from, before: from.checked_add(length).ok() })
    }

    /// What `relative` means today.
    pub(super) fn relative(relative: Relative, today: Date) -> Option<Self> {
        let (from, before) = relative.days(today)?;
        Some(Self { from, before: Some(before) })
    }

    /// The first of these days.
    pub(super) fn first(self) -> Date {
        self.from
    }

    /// The first day after them; nothing at the end of the calendar.
    pub(super) fn after(self) -> Option<Date> {
        self.before
    }

    /// Least ISO 8601 text of these days.
    pub(super) fn first_text(self) -> Value {
        text(self.from)
    }

    /// Least ISO 8601 text after these days.
    pub(super) fn after_text(self) -> Value {
        // After the year 9999 come no digits.
        self.before.map_or_else(|| Value::from(":"), text)
    }
}

/// The shortest text that is not greater than any of the day's and greater than all before it. A bare year would be a
/// number to SQLite, and every text is greater than a number.
fn text(day: Date) -> Value {
    let (year, month) = (day.year(), day.month());
    Value::from(match (month, day.day()) {
        (1, 1) => format!("{year:04}-"),
        (month, 1) => format!("{year:04}-{month:02}"),
        (month, day) => format!("{year:04}-{month:02}-{day:02}"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_in_part_is_all_the_days_in_it() {
        for (text, from, before) in [
            ("2026", "2026-", "2027-"),
            ("2026-11", "2026-11", "2026-12"),
            ("2026-12", "2026-12", "2027-"),
            ("2026-11-20", "2026-11-20", "2026-11-21"),
            ("2024-02-29", "2024-02-29", "2024-03"),
            ("9999", "9999-", ":"),
        ] {
            let days = Days::in_part(text).unwrap();
            assert_eq!((days.first_text(), days.after_text()), (Value::from(from), Value::from(before)), "{text}");
        }
        for wrong in ["", "26", "2026-13", "2026-02-30", "2026-1", "2026-11-20 10:00", "2026-11-20-1", "x", "+2026"] {
            assert_eq!(Days::in_part(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn today_is_of_utc() {
        assert_eq!(today(1_763_740_000_123).to_string(), "2025-11-21");
    }
}
