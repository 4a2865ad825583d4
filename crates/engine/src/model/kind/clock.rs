//! Moments as numbers: seconds or milliseconds since 1970, or Julian days, as SQLite's own functions count them.

use super::moment::Written;
use crate::error::ProblemCode;
use crate::value::Value;

/// Nanoseconds in a second, and in a millisecond.
const SECOND: i128 = 1_000_000_000;
const MILLI: i128 = 1_000_000;
/// Milliseconds of a day, and of 1970 in Julian days: how SQLite turns one into the other.
const DAY_MS: f64 = 86_400_000.0;
const EPOCH_MS: i64 = 210_866_760_000_000;
/// Largest Julian day SQLite reads: 9999-12-31.
const LAST_DAY: f64 = 5_373_484.5;

/// Nanoseconds since 1970 of a stored number; nothing when it is none, or stands for no moment.
pub(super) fn read(written: Written, value: &Value) -> Option<i128> {
    match written {
        Written::AsTyped | Written::Iso(_) => None,
        Written::UnixSeconds { .. } => scaled(value, SECOND),
        Written::UnixMillis { .. } => scaled(value, MILLI),
        Written::Julian { .. } => {
            let days = match value {
                #[expect(clippy::cast_precision_loss, reason = "beyond 2^53 it is no day of the calendar")]
                Value::Integer(days) => *days as f64,
                Value::Real(days) => *days,
                _ => return None,
            };
            if !(0.0..LAST_DAY).contains(&days) {
                return None;
            }
            #[expect(clippy::cast_possible_truncation, reason = "the range was checked")]
            let ms = (days * DAY_MS + 0.5) as i64;
            let nanos = i128::from(ms - EPOCH_MS) * MILLI;
            // A day between two milliseconds would come back as another one.
            (write(written, nanos).as_ref() == Ok(value)).then_some(nanos)
        }
    }
}

/// The number a column stores for that many nanoseconds since 1970.
pub(super) fn write(written: Written, nanos: i128) -> Result<Value, ProblemCode> {
    match written {
        Written::AsTyped | Written::Iso(_) => Err(ProblemCode::NotADate),
        Written::UnixSeconds { real } => counted(nanos, SECOND, real),
        Written::UnixMillis { real } => counted(nanos, MILLI, real),
        Written::Julian { real } => {
            if nanos % MILLI != 0 {
                return Err(ProblemCode::TooPrecise);
            }
            let ms = i64::try_from(nanos / MILLI).map_err(|_| ProblemCode::OutOfRange)?.saturating_add(EPOCH_MS);
            #[expect(clippy::cast_precision_loss, reason = "milliseconds of the calendar are far below 2^53")]
            let days = ms as f64 / DAY_MS;
            Ok(if real { Value::Real(days) } else { whole_or_real(days) })
        }
    }
}

/// A column that is not REAL keeps whole numbers as integers.
fn whole_or_real(days: f64) -> Value {
    #[expect(clippy::cast_possible_truncation, reason = "a day of the calendar")]
    let whole = days as i64;
    if days.fract() == 0.0 { Value::Integer(whole) } else { Value::Real(days) }
}

/// A count of `unit`s as nanoseconds, by its decimal digits.
fn scaled(value: &Value, unit: i128) -> Option<i128> {
    match value {
        Value::Integer(number) => i128::from(*number).checked_mul(unit),
        Value::Real(number) if number.is_finite() => {
            let text = number.abs().to_string();
            let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
            let whole: i128 = whole.parse().ok()?;
            let places = u32::try_from(fraction.len()).ok().filter(|places| *places <= 9)?;
            let digits: i128 = if fraction.is_empty() { 0 } else { fraction.parse().ok()? };
            let part = digits.checked_mul(unit)?;
            let ten = 10_i128.checked_pow(places)?;
            if part % ten != 0 {
                return None;
            }
            let nanos = whole.checked_mul(unit)?.checked_add(part / ten)?;
            Some(if *number < 0.0 { -nanos } else { nanos })
        }
        _ => None,
    }
}

/// Nanoseconds as a count of `unit`s: whole, or as the double whose digits these are.
fn counted(nanos: i128, unit: i128, real: bool) -> Result<Value, ProblemCode> {
    let whole = i64::try_from(nanos / unit).map_err(|_| ProblemCode::OutOfRange)?;
    if !real {
        return if nanos % unit == 0 { Ok(Value::Integer(whole)) } else { Err(ProblemCode::TooPrecise) };
    }
    let width = unit.ilog10() as usize;
    let sign = if nanos < 0 { "-" } else { "" };
    let text = format!("{sign}{}.{:0width$}", whole.unsigned_abs(), (nanos % unit).unsigned_abs());
    let number: f64 = text.parse().map_err(|_| ProblemCode::NotADate)?;
    let value = Value::Real(number);
    if scaled(&value, unit) == Some(nanos) { Ok(value) } else { Err(ProblemCode::TooPrecise) }
}
