//! Days counted from today: `today`, `last week`, `last 7 days`. Weeks begin on Monday. Pure: today is given.

use std::fmt;
use std::str::FromStr;

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

/// Longest stretch: enough for any date there is, small enough to count with.
const MOST: u32 = 10_000;

/// A stretch of whole days, counted from today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relative {
    /// One day: -1 is yesterday, 0 today, 1 tomorrow.
    Day(i8),
    /// A whole week, month, quarter or year of the calendar: -1 the last, 0 this one, 1 the next.
    Calendar(Unit, i8),
    /// So many units up to and including today.
    Last(u32, Unit),
    /// So many units from and including today.
    Next(u32, Unit),
}

/// A length of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// One day.
    Day,
    /// Seven days; of the calendar, from Monday.
    Week,
    /// A month.
    Month,
    /// Three months; of the calendar, from January, April, July or October.
    Quarter,
    /// A year.
    Year,
}

const UNITS: [(Unit, &str, &str); 5] = [
    (Unit::Day, "day", "days"),
    (Unit::Week, "week", "weeks"),
    (Unit::Month, "month", "months"),
    (Unit::Quarter, "quarter", "quarters"),
    (Unit::Year, "year", "years"),
];

impl Relative {
    /// The first day of it and the first day after it. Nothing outside the years 0 to 9999.
    pub(super) fn days(self, today: Date) -> Option<(Date, Date)> {
        let (from, before) = match self {
            Self::Day(offset) => {
                let day = plus(today, Unit::Day, i64::from(offset))?;
                (day, plus(day, Unit::Day, 1)?)
            }
            Self::Calendar(unit, offset) => {
                let from = plus(begin(today, unit)?, unit, i64::from(offset))?;
                (from, plus(from, unit, 1)?)
            }
            Self::Last(count, unit) => {
                let before = plus(today, Unit::Day, 1)?;
                (plus(before, unit, -i64::from(count))?, before)
            }
            Self::Next(count, unit) => (today, plus(today, unit, i64::from(count))?),
        };
        (from.year() >= 0).then_some((from, before))
    }
}

fn plus(day: Date, unit: Unit, count: i64) -> Option<Date> {
    let span = match unit {
        Unit::Day => count.days(),
        Unit::Week => count.weeks(),
        Unit::Month => count.months(),
        Unit::Quarter => (count * 3).months(),
        Unit::Year => {
            // jiff refuses spans longer than the calendar is.
            if count.unsigned_abs() > u64::from(MOST) {
                return None;
            }
            count.years()
        }
    };
    day.checked_add(span).ok()
}

/// The first day of the unit that `day` is in.
fn begin(day: Date, unit: Unit) -> Option<Date> {
    match unit {
        Unit::Day => Some(day),
        Unit::Week => plus(day, Unit::Day, -i64::from(day.weekday().since(Weekday::Monday))),
        Unit::Month => Some(day.first_of_month()),
        Unit::Quarter => Date::new(day.year(), (day.month() - 1) / 3 * 3 + 1, 1).ok(),
        Unit::Year => Some(day.first_of_year()),
    }
}

impl fmt::Display for Relative {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = |unit: Unit, many: bool| {
            let found = UNITS.iter().find(|(known, ..)| *known == unit);
            found.map_or("", |(_, one, several)| if many { several } else { one })
        };
        let place = |offset: i8| match offset {
            ..=-1 => "last",
            0 => "this",
            1.. => "next",
        };
        match self {
            Self::Day(..=-1) => f.write_str("yesterday"),
            Self::Day(0) => f.write_str("today"),
            Self::Day(1..) => f.write_str("tomorrow"),
            Self::Calendar(unit, offset) => write!(f, "{} {}", place(*offset), word(*unit, false)),
            Self::Last(count, unit) => write!(f, "last {count} {}", word(*unit, true)),
            Self::Next(count, unit) => write!(f, "next {count} {}", word(*unit, true)),
        }
    }
}

impl FromStr for Relative {
    type Err = ();

    /// `today`, `yesterday`, `tomorrow`, `this week`, `last month`, `next year`, `last 7 days`, `next 2 weeks`; in any case.
    fn from_str(text: &str) -> Result<Self, ()> {
        let lower = text.to_ascii_lowercase();
        let mut words = lower.split_ascii_whitespace();
        let given = (words.next(), words.next(), words.next(), words.next());
        let unit =
            |word: &str| UNITS.iter().find(|(_, one, many)| [*one, *many].contains(&word)).map(|(unit, ..)| *unit);
        match given {
            (Some("yesterday"), None, ..) => Ok(Self::Day(-1)),
            (Some("today"), None, ..) => Ok(Self::Day(0)),
            (Some("tomorrow"), None, ..) => Ok(Self::Day(1)),
            (Some(place), Some(word), None, _) => {
                let offset = match place {
                    "last" => -1,
                    "this" => 0,
                    "next" => 1,
                    _ => return Err(()),
                };
                let found = UNITS.iter().find(|(_, one, _)| *one == word).map(|(unit, ..)| *unit).ok_or(())?;
                Ok(if found == Unit::Day { Self::Day(offset) } else { Self::Calendar(found, offset) })
            }
            (Some(place), Some(count), Some(word), None) => {
                let count = count.parse().ok().filter(|count| (1..=MOST).contains(count)).ok_or(())?;
                match place {
                    "last" => Ok(Self::Last(count, unit(word).ok_or(())?)),
                    "next" => Ok(Self::Next(count, unit(word).ok_or(())?)),
                    _ => Err(()),
                }
            }
            _ => Err(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(text: &str, today: &str) -> (String, String) {
        let (from, before) = text.parse::<Relative>().unwrap().days(today.parse().unwrap()).unwrap();
        (from.to_string(), before.to_string())
    }

    #[test]
    fn stretches_begin_and_end_where_the_calendar_says() {
        // 2026-11-21 is a Saturday.
        for (text, from, before) in [
            ("today", "2026-11-21", "2026-11-22"),
            ("yesterday", "2026-11-20", "2026-11-21"),
            ("tomorrow", "2026-11-22", "2026-11-23"),
            ("this week", "2026-11-16", "2026-11-23"),
            ("last week", "2026-11-09", "2026-11-16"),
            ("next week", "2026-11-23", "2026-11-30"),
            ("this month", "2026-11-01", "2026-12-01"),
            ("last month", "2026-10-01", "2026-11-01"),
            ("this quarter", "2026-10-01", "2027-01-01"),
            ("last quarter", "2026-07-01", "2026-10-01"),
            ("this year", "2026-01-01", "2027-01-01"),
            ("next year", "2027-01-01", "2028-01-01"),
            ("last 7 days", "2026-11-15", "2026-11-22"),
            ("last 1 days", "2026-11-21", "2026-11-22"),
            ("last 2 weeks", "2026-11-08", "2026-11-22"),
            ("last 1 year", "2025-11-22", "2026-11-22"),
            ("next 3 days", "2026-11-21", "2026-11-24"),
        ] {
            assert_eq!(days(text, "2026-11-21"), (from.to_owned(), before.to_owned()), "{text}");
        }
        assert_eq!(days("last month", "2026-01-31").0, "2025-12-01", "over the turn of the year");
        assert_eq!(days("last 1 months", "2026-03-31").0, "2026-03-01", "a month back from April the first");
        assert_eq!(days("this week", "2026-11-16").0, "2026-11-16", "Monday begins its own week");
    }

    #[test]
    fn every_stretch_reads_as_it_is_written() {
        let mut all = vec![Relative::Day(-1), Relative::Day(0), Relative::Day(1)];
        for (unit, ..) in UNITS {
            all.extend([Relative::Last(7, unit), Relative::Next(2, unit)]);
            if unit != Unit::Day {
                all.extend([-1, 0, 1].map(|offset| Relative::Calendar(unit, offset)));
            }
        }
        for relative in all {
            assert_eq!(relative.to_string().parse(), Ok(relative), "{relative}");
        }
        for wrong in
            ["", "now", "last", "last 0 days", "last 10001 days", "this 2 weeks", "last -1 days", "last 7 days ago"]
        {
            assert_eq!(wrong.parse::<Relative>(), Err(()), "{wrong:?}");
        }
        assert_eq!(Relative::Last(MOST, Unit::Year).days("2026-11-21".parse().unwrap()), None, "before the calendar");
    }
}
