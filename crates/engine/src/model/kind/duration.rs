//! Lengths of time: text such as `1:30:00` or `PT1H30M`, or a number of minutes, seconds or milliseconds.

use jiff::SignedDuration;

use crate::error::ProblemCode;
use crate::value::Value;

/// How a column keeps lengths of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Span {
    /// Text, each value in its own way.
    AsTyped,
    /// ISO 8601 text: `PT1H30M`.
    Iso,
    /// A whole number of minutes.
    Minutes,
    /// A whole number of seconds.
    Seconds,
    /// A whole number of milliseconds.
    Millis,
}

impl Span {
    /// Whether values are text.
    #[must_use]
    pub const fn is_text(self) -> bool {
        matches!(self, Self::AsTyped | Self::Iso)
    }

    /// Milliseconds in the unit of a number.
    const fn unit(self) -> Option<i64> {
        match self {
            Self::AsTyped | Self::Iso => None,
            Self::Minutes => Some(60_000),
            Self::Seconds => Some(1000),
            Self::Millis => Some(1),
        }
    }

    /// Reads `1:30:00`, `5:30` (minutes and seconds), `PT1H30M`, `1h 30m`, or a bare number of the column's unit.
    pub(super) fn parse(self, text: &str) -> Result<Value, ProblemCode> {
        if let (Some(_), Ok(number)) = (self.unit(), text.parse()) {
            return Ok(Value::Integer(number));
        }
        let length = read(text).ok_or(ProblemCode::NotADuration)?;
        match (self, self.unit()) {
            (Self::Iso, _) => Ok(Value::Text(length.to_string())),
            (_, None) => Ok(Value::from(text)),
            (_, Some(unit)) => {
                let nanos = length.as_nanos();
                let unit = i128::from(unit) * 1_000_000;
                if nanos % unit != 0 {
                    return Err(ProblemCode::TooPrecise);
                }
                i64::try_from(nanos / unit).map(Value::Integer).map_err(|_| ProblemCode::OutOfRange)
            }
        }
    }

    /// The stored length as `h:mm:ss`, with milliseconds where there are some; text as it is.
    pub(super) fn text(self, value: &Value) -> Option<String> {
        let Some(unit) = self.unit() else {
            return value.as_text().filter(|text| read(text).is_some()).map(str::to_owned);
        };
        let Value::Integer(number) = value else { return None };
        let all = number.checked_mul(unit)?;
        let (sign, ms) = (if all < 0 { "-" } else { "" }, all.unsigned_abs());
        let (hours, minutes, seconds, rest) = (ms / 3_600_000, ms / 60_000 % 60, ms / 1000 % 60, ms % 1000);
        let fraction = if rest == 0 { String::new() } else { format!(".{rest:03}") };
        Some(format!("{sign}{hours}:{minutes:02}:{seconds:02}{fraction}"))
    }
}

/// Reads a length of time in any of its writings.
pub(in crate::model) fn read(text: &str) -> Option<SignedDuration> {
    if text.contains(':') {
        return read_clock(text);
    }
    // A bare number says no unit.
    if !text.bytes().any(|byte| byte.is_ascii_alphabetic()) {
        return None;
    }
    text.parse().ok().or_else(|| read_days(text))
}

/// `P1D`, `P2W`, `P1DT2H`: a day is 24 hours. Months and years have no length.
fn read_days(text: &str) -> Option<SignedDuration> {
    let span: jiff::Span = text.parse().ok()?;
    span.to_duration(jiff::SpanRelativeTo::days_are_24_hours()).ok()
}

/// Whether the text is an ISO 8601 length of time.
pub(in crate::model) fn is_iso(text: &str) -> bool {
    text.trim_start_matches(['-', '+']).starts_with('P') && read(text).is_some()
}

/// `h:mm:ss.fff` or `m:ss`.
fn read_clock(text: &str) -> Option<SignedDuration> {
    let (negative, unsigned) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    let parts: Vec<&str> = whole.split(':').collect();
    let (hours, minutes, seconds) = match parts.as_slice() {
        [minutes, seconds] => ("0", *minutes, *seconds),
        [hours, minutes, seconds] => (*hours, *minutes, *seconds),
        _ => return None,
    };
    let all_digits =
        [hours, minutes, seconds].iter().all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()));
    let short = seconds.len() == 2 && (parts.len() == 2 || minutes.len() == 2);
    if !all_digits
        || !short
        || unsigned.ends_with('.')
        || fraction.len() > 9
        || !fraction.bytes().all(|b| b.is_ascii_digit())
    {
        return None;
    }
    let (hours, minutes, seconds): (i64, i64, i64) =
        (hours.parse().ok()?, minutes.parse().ok()?, seconds.parse().ok()?);
    if seconds > 59 || (parts.len() == 3 && minutes > 59) {
        return None;
    }
    let whole = hours.checked_mul(3600)?.checked_add(minutes.checked_mul(60)?)?.checked_add(seconds)?;
    let nanos: i32 = format!("{fraction:0<9}").parse().ok()?;
    let length = SignedDuration::new(whole, nanos);
    Some(if negative { length.checked_neg()? } else { length })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_read_in_any_writing_and_stored_in_the_columns() {
        for (span, typed, stored) in [
            (Span::Seconds, "1:30:00", Value::Integer(5400)),
            (Span::Seconds, "5:30", Value::Integer(330)),
            (Span::Seconds, "1h 30m", Value::Integer(5400)),
            (Span::Seconds, "90", Value::Integer(90)),
            (Span::Millis, "0:05:43.719", Value::Integer(343_719)),
            (Span::Minutes, "PT1H30M", Value::Integer(90)),
            (Span::Minutes, "-1:00:00", Value::Integer(-60)),
            (Span::Iso, "1:30:00", Value::from("PT1H30M")),
            (Span::Seconds, "P1D", Value::Integer(86_400)),
            (Span::Minutes, "-P2W", Value::Integer(-20_160)),
            (Span::Iso, "P1DT2H", Value::from("PT26H")),
            (Span::AsTyped, "100:00:05", Value::from("100:00:05")),
        ] {
            assert_eq!(span.parse(typed), Ok(stored), "{typed} as {span:?}");
        }
        assert_eq!(Span::Minutes.parse("0:00:30"), Err(ProblemCode::TooPrecise), "half a minute");
        for bad in ["", "soon", "P1M", "P1Y", "1:2", "1:60:00", "12:00:", "1:00:00.", "::"] {
            assert_eq!(Span::Seconds.parse(bad), Err(ProblemCode::NotADuration), "{bad:?}");
        }
        assert_eq!(Span::AsTyped.parse("90"), Err(ProblemCode::NotADuration), "a number without its unit");
    }

    #[test]
    fn numbers_are_shown_as_clocks_and_come_back() {
        for (span, number, text) in
            [(Span::Seconds, 5400, "1:30:00"), (Span::Millis, 343_719, "0:05:43.719"), (Span::Minutes, -60, "-1:00:00")]
        {
            assert_eq!(span.text(&Value::Integer(number)).as_deref(), Some(text));
            assert_eq!(span.parse(text), Ok(Value::Integer(number)));
        }
        assert_eq!(Span::Minutes.text(&Value::Integer(i64::MAX)), None, "too long to count in milliseconds");
        assert_eq!(Span::Seconds.text(&Value::from("soon")), None);
    }
}
