//! Days and moments: how a column writes them, and writing new ones alike.
//!
//! Text is ISO 8601 as SQLite's functions read it (<https://www.sqlite.org/lang_datefunc.html>); numbers are in `clock`.
//! Nothing is converted between time zones but what a column without zones cannot say otherwise.

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::clock;
use crate::error::ProblemCode;
use crate::value::Value;

/// How a column writes its days or moments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// As ISO 8601 text, each value in its own way.
    AsTyped,
    /// As ISO 8601 text of one shape.
    Iso(Shape),
    /// As days since noon of 24 November 4714 BC in Greenwich: SQLite's `julianday()`.
    Julian {
        /// The column makes every number a double.
        real: bool,
    },
    /// As seconds since 1970, UTC.
    UnixSeconds {
        /// The column makes every number a double.
        real: bool,
    },
    /// As milliseconds since 1970, UTC.
    UnixMillis {
        /// The column makes every number a double.
        real: bool,
    },
}

/// The parts of an ISO text that a column always writes alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shape {
    /// `T` between date and time, not a space.
    pub t: bool,
    /// Seconds are written.
    pub seconds: bool,
    /// Digits after the seconds; nothing when their number varies.
    pub fraction: Option<u8>,
    /// The zone at the end.
    pub zone: Zone,
}

/// How a moment says its time zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Zone {
    /// Not at all.
    None,
    /// `Z`.
    Utc,
    /// `+02:00`.
    Offset,
}

/// An ISO text, taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::model) struct Iso {
    date: Date,
    /// Time of day to the second, its further digits, and the shape; nothing for a day alone.
    rest: Option<(Time, String, Shape)>,
    /// Seconds east of Greenwich, where a zone is written.
    offset: Option<i64>,
    /// Written in full and in no unusual way: the shape says everything.
    plain: bool,
}

impl Written {
    /// Whether values are text.
    #[must_use]
    pub const fn is_text(self) -> bool {
        matches!(self, Self::AsTyped | Self::Iso(_))
    }

    /// What the column stores for that moment of UTC; nothing when it cannot. Where it says no zone UTC is meant, as it is by
    /// SQLite's own `CURRENT_TIMESTAMP` (<https://www.sqlite.org/lang_createtable.html#dfltval>).
    #[must_use]
    pub fn value(self, moment: DateTime) -> Option<Value> {
        let nanos = TimeZone::UTC.to_timestamp(moment).ok()?.as_nanosecond();
        match self {
            Self::AsTyped => Some(Value::Text(iso(nanos, ' ', "")?)),
            Self::Iso(shape) => {
                let zone = if shape.zone == Zone::None { "" } else { "Z" };
                shape.write(&read(&iso(nanos, 'T', zone)?)?).ok().map(Value::Text)
            }
            _ => clock::write(self, nanos).ok(),
        }
    }

    /// Reads a typed moment.
    pub(super) fn parse(self, text: &str) -> Result<Value, ProblemCode> {
        match self {
            Self::AsTyped => read(text).map(|_| Value::from(text)).ok_or(ProblemCode::NotADate),
            Self::Iso(shape) => shape.write(&read(text).ok_or(ProblemCode::NotADate)?).map(Value::Text),
            _ if is_count(text) => text.parse().map(Value::Integer).map_err(|_| ProblemCode::OutOfRange),
            _ => clock::write(self, read(text).and_then(|read| read.nanos()).ok_or(ProblemCode::NotADate)?),
        }
    }

    /// Reads a typed day.
    pub(super) fn parse_day(self, text: &str) -> Result<Value, ProblemCode> {
        let day = || read(text).filter(|read| read.rest.is_none()).ok_or(ProblemCode::NotADate);
        match self {
            Self::AsTyped | Self::Iso(_) => day().map(|_| Value::from(text)),
            _ if is_count(text) => text.parse().map(Value::Integer).map_err(|_| ProblemCode::OutOfRange),
            _ => clock::write(self, day()?.nanos().ok_or(ProblemCode::NotADate)?),
        }
    }

    /// The stored moment as ISO text; nothing for what is none.
    pub(super) fn text(self, value: &Value) -> Option<String> {
        match self {
            Self::AsTyped | Self::Iso(_) => value.as_text().filter(|text| read(text).is_some()).map(str::to_owned),
            _ => iso(clock::read(self, value)?, 'T', "Z"),
        }
    }

    /// The stored day as ISO text; nothing for what is none.
    pub(super) fn day(self, value: &Value) -> Option<String> {
        let text = self.text(value)?;
        let is_text = self.is_text();
        match text.split_once('T') {
            Some((day, "00:00:00Z")) if !is_text => Some(day.to_owned()),
            None if text.len() == 10 => Some(text),
            _ => None,
        }
    }
}

impl Shape {
    /// The moment in this shape. Digits that the shape has no room for are written all the same; a zone is not.
    fn write(self, moment: &Iso) -> Result<String, ProblemCode> {
        let (time, digits, _) = moment.rest.clone().unwrap_or((Time::midnight(), String::new(), self));
        let mut local = DateTime::from_parts(moment.date, time);
        let mut zone = String::new();
        match (self.zone, moment.offset) {
            (Zone::None, None) => {}
            (Zone::None, Some(_)) => return Err(ProblemCode::NoZone),
            (Zone::Utc, offset) => {
                let east = SignedDuration::from_secs(offset.unwrap_or_default());
                local = local.checked_sub(east).map_err(|_| ProblemCode::NotADate)?;
                zone.push('Z');
            }
            (Zone::Offset, offset) => zone = offset_text(offset.unwrap_or_default()),
        }
        let kept = digits.trim_end_matches('0');
        let fraction = match self.fraction {
            Some(width) => format!("{kept:0<width$}", width = usize::from(width)),
            None => digits.clone(),
        };
        let mut text = format!(
            "{:04}-{:02}-{:02}{}{:02}:{:02}",
            local.year(),
            local.month(),
            local.day(),
            if self.t { 'T' } else { ' ' },
            local.hour(),
            local.minute()
        );
        if self.seconds || local.second() != 0 || !kept.is_empty() {
            text.push_str(&format!(":{:02}", local.second()));
            if !fraction.is_empty() {
                text.push('.');
                text.push_str(&fraction);
            }
        }
        Ok(text + &zone)
    }
}

impl Iso {
    /// The shape, where the text is written in the plainest way of that shape.
    pub(in crate::model) fn shape(&self) -> Option<Shape> {
        self.rest.as_ref().filter(|_| self.plain).map(|(_, _, shape)| *shape)
    }

    /// Whether it is a day alone.
    pub(in crate::model) fn is_day(&self) -> bool {
        self.rest.is_none()
    }

    /// Nanoseconds since 1970; without a zone UTC is meant. Nothing when digits beyond those would be lost.
    fn nanos(&self) -> Option<i128> {
        let (time, digits) = self.rest.as_ref().map_or((Time::midnight(), ""), |(time, digits, _)| (*time, digits));
        let kept = digits.trim_end_matches('0');
        let fraction: i128 = if kept.len() > 9 { return None } else { format!("{kept:0<9}").parse().ok()? };
        let utc: Timestamp = TimeZone::UTC.to_timestamp(DateTime::from_parts(self.date, time)).ok()?;
        Some(utc.as_nanosecond() - i128::from(self.offset.unwrap_or_default()) * 1_000_000_000 + fraction)
    }
}

/// A number of five digits or more: seconds or days already counted. Fewer are a year, which is no moment.
fn is_count(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    digits.len() >= 5 && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// Nanoseconds since 1970 as ISO text of UTC, years 0 to 9999.
fn iso(nanos: i128, separator: char, zone: &str) -> Option<String> {
    let moment = TimeZone::UTC.to_datetime(Timestamp::from_nanosecond(nanos).ok()?);
    if moment.year() < 0 {
        return None;
    }
    let fraction = format!("{:09}", moment.subsec_nanosecond());
    let fraction = fraction.trim_end_matches('0');
    let point = if fraction.is_empty() { "" } else { "." };
    let (date, time) = (moment.date(), moment.time());
    let clock = format!("{:02}:{:02}:{:02}", time.hour(), time.minute(), time.second());
    Some(format!("{:04}-{:02}-{:02}{separator}{clock}{point}{fraction}{zone}", date.year(), date.month(), date.day()))
}

fn offset_text(seconds: i64) -> String {
    let minutes = seconds.abs() / 60;
    format!("{}{:02}:{:02}", if seconds < 0 { '-' } else { '+' }, minutes / 60, minutes % 60)
}

/// What SQLite's `strftime('%Y-%m-%d %H:%M:%f', …)` makes of a moment: UTC, to the nearest millisecond.
pub(crate) fn to_the_millisecond(text: &str) -> Option<String> {
    let nanos = (read(text)?.nanos()? + 500_000).div_euclid(1_000_000) * 1_000_000;
    let moment = TimeZone::UTC.to_datetime(Timestamp::from_nanosecond(nanos).ok()?);
    (moment.year() >= 0).then(|| moment.strftime("%Y-%m-%d %H:%M:%S%.3f").to_string())
}

/// Whether a text sets out as an ISO date does, whether there is such a day or not.
pub(crate) fn sets_out_as_a_date(text: &str) -> bool {
    text.get(..10).is_some_and(|day| matches(day, "####-##-##"))
}

/// Reads `2026-11-17`, `2026-11-17 16:02`, with seconds and fractions, `T`, and a zone: `Z`, `+02:00`, `+0200`, `+02`.
pub(in crate::model) fn read(text: &str) -> Option<Iso> {
    let day = text.get(..10)?;
    if !matches(day, "####-##-##") {
        return None;
    }
    let date: Date = day.parse().ok()?;
    let Some(separator) = text.get(10..11) else {
        return Some(Iso { date, rest: None, offset: None, plain: true });
    };
    if !matches!(separator, " " | "T") {
        return None;
    }
    let rest = text.get(11..)?;
    let (clock, zone) = rest.find(['Z', '+', '-', ' ']).map_or((rest, ""), |at| rest.split_at(at));
    let (whole, digits) = clock.split_once('.').unwrap_or((clock, ""));
    let seconds = matches(whole, "##:##:##");
    if !(seconds || matches(whole, "##:##")) || clock.ends_with('.') || (!digits.is_empty() && !seconds) {
        return None;
    }
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let time: Time = if seconds { whole.parse().ok()? } else { format!("{whole}:00").parse().ok()? };
    // A leap second would be read as the second before.
    if whole.get(6..).is_some_and(|second| second == "60") {
        return None;
    }
    let (zone, offset, usual) = read_zone(zone)?;
    let fraction = u8::try_from(digits.len()).ok();
    let shape = Shape { t: separator == "T", seconds, fraction, zone };
    Some(Iso { date, rest: Some((time, digits.to_owned(), shape)), offset, plain: usual && fraction.is_some() })
}

fn read_zone(text: &str) -> Option<(Zone, Option<i64>, bool)> {
    let bare = text.strip_prefix(' ').unwrap_or(text);
    let usual = bare.len() == text.len();
    if bare.is_empty() {
        return usual.then_some((Zone::None, None, true));
    }
    if bare == "Z" {
        return Some((Zone::Utc, Some(0), usual));
    }
    let sign = match bare.get(..1)? {
        "+" => 1,
        "-" => -1,
        _ => return None,
    };
    let digits = bare.get(1..)?;
    let (hours, minutes) = match digits.len() {
        2 if matches(digits, "##") => (digits, "00"),
        4 if matches(digits, "####") => digits.split_at(2),
        5 if matches(digits, "##:##") => (digits.get(..2)?, digits.get(3..)?),
        _ => return None,
    };
    let (hours, minutes): (i64, i64) = (hours.parse().ok()?, minutes.parse().ok()?);
    // `-00:00` would come back as `+00:00`.
    let usual = usual && digits.len() == 5 && !(sign < 0 && hours == 0 && minutes == 0);
    (hours < 24 && minutes < 60).then_some((Zone::Offset, Some(sign * (hours * 3600 + minutes * 60)), usual))
}

/// Whether the text has digits where the pattern has `#`, and the pattern's own characters elsewhere.
pub(super) fn matches(text: &str, pattern: &str) -> bool {
    text.len() == pattern.len()
        && text.bytes().zip(pattern.bytes()).all(|(byte, wanted)| match wanted {
            b'#' => byte.is_ascii_digit(),
            other => byte == other,
        })
}

#[cfg(test)]
mod tests;
