//! Numbers in decimal notation, exact: digits are compared as digits, never as binary fractions.
//!
//! A numeric column keeps an integer or a double; a decimal is accepted there only when the double, written in its
//! shortest form, has the very same digits. A text column keeps the digits as they were written.

use crate::error::ProblemCode;
use crate::value::Value;

/// Longest numeral that is read, in characters.
const LONGEST: usize = 1000;
/// Largest power of ten an exponent may name.
const FARTHEST: i64 = 10_000;

/// How a column keeps decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Digits {
    /// Decimals shown, when the type says so.
    pub scale: Option<u32>,
    /// Kept as text, digit by digit.
    pub as_text: bool,
}

/// A numeral as its sign, its significant digits and the power of ten of the last one. Zero has no digits.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Numeral {
    pub(super) negative: bool,
    pub(super) digits: String,
    pub(super) exponent: i64,
}

/// A number in decimal notation with a point.
pub(super) fn parse(digits: Digits, text: &str) -> Result<Value, ProblemCode> {
    let numeral = read(text).ok_or(ProblemCode::NotANumber)?;
    if digits.as_text {
        return Ok(Value::from(text));
    }
    if let Ok(whole) = text.parse() {
        return Ok(Value::Integer(whole));
    }
    let real: f64 = text.parse().map_err(|_| ProblemCode::NotANumber)?;
    let is_kept = real.is_finite() && read(&real.to_string()).is_some_and(|kept| kept == numeral);
    match (is_kept, numeral.exponent < 0) {
        (true, _) => Ok(Value::Real(real)),
        (false, true) if real.is_finite() => Err(ProblemCode::TooPrecise),
        (false, _) => Err(ProblemCode::OutOfRange),
    }
}

/// Whether two stored values are the same number, whatever their class and however they are written.
pub(super) fn same(a: &Value, b: &Value) -> bool {
    let numeral = |value: &Value| match value {
        Value::Integer(number) => read(&number.to_string()),
        Value::Real(number) if number.is_finite() => read(&number.to_string()),
        Value::Text(text) => read(text.trim()),
        _ => None,
    };
    matches!((numeral(a), numeral(b)), (Some(a), Some(b)) if a == b)
}

/// Whether the text is a numeral.
pub(in crate::model) fn is_numeral(text: &str) -> bool {
    read(text).is_some()
}

pub(super) fn read(text: &str) -> Option<Numeral> {
    if text.len() > LONGEST {
        return None;
    }
    let (negative, unsigned) = match text.as_bytes().first()? {
        b'-' => (true, text.get(1..)?),
        b'+' => (false, text.get(1..)?),
        _ => (false, text),
    };
    let (mantissa, power) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, power)) => (mantissa, power.parse::<i64>().ok().filter(|power| power.abs() <= FARTHEST)?),
        None => (unsigned, 0),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let all = format!("{whole}{fraction}");
    if all.is_empty() || !all.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let significant = all.trim_start_matches('0');
    let digits = significant.trim_end_matches('0');
    if digits.is_empty() {
        return Some(Numeral { negative: false, digits: String::new(), exponent: 0 });
    }
    let zeros = i64::try_from(significant.len() - digits.len()).ok()?;
    let exponent = power - i64::try_from(fraction.len()).ok()? + zeros;
    Some(Numeral { negative, digits: digits.to_owned(), exponent })
}

#[cfg(test)]
mod tests {
    use super::*;

    const NUMBER: Digits = Digits { scale: Some(2), as_text: false };
    const TEXT: Digits = Digits { scale: None, as_text: true };

    #[test]
    fn a_numeric_column_takes_only_digits_it_can_keep() {
        assert_eq!(parse(NUMBER, "0.99"), Ok(Value::Real(0.99)));
        assert_eq!(parse(NUMBER, "5"), Ok(Value::Integer(5)));
        assert_eq!(parse(NUMBER, "-12.50"), Ok(Value::Real(-12.5)), "trailing zeros say nothing");
        assert_eq!(parse(NUMBER, "0.12345678901234567890"), Err(ProblemCode::TooPrecise), "a double would round it");
        assert_eq!(parse(NUMBER, "12345678901234567890.5"), Err(ProblemCode::TooPrecise));
        assert_eq!(
            parse(NUMBER, "9223372036854775809"),
            Err(ProblemCode::OutOfRange),
            "no integer, and not this double"
        );
        assert_eq!(parse(NUMBER, "1e400"), Err(ProblemCode::OutOfRange));
        for wrong in ["", "abc", "1,5", "inf", "NaN", "1.2.3", "e", "1e", "--1", "."] {
            assert_eq!(parse(NUMBER, wrong), Err(ProblemCode::NotANumber), "{wrong:?}");
        }
    }

    #[test]
    fn a_text_column_keeps_every_digit() {
        for kept in ["12345678901234567890.123456789", "0.10", "-0.00000000000000000001"] {
            assert_eq!(parse(TEXT, kept), Ok(Value::from(kept)));
        }
        assert_eq!(parse(TEXT, "ten"), Err(ProblemCode::NotANumber));
    }

    #[test]
    fn numbers_are_compared_as_decimals() {
        assert!(same(&Value::from("12.50"), &Value::from("12.5")));
        assert!(same(&Value::from("0.1"), &Value::Real(0.1)));
        assert!(same(&Value::Integer(100), &Value::from("1e2")));
        assert!(same(&Value::from("-0"), &Value::Integer(0)));
        assert!(!same(&Value::from("0.1"), &Value::Real(0.1 + f64::EPSILON)), "not nearly equal: equal");
        assert!(!same(&Value::from("9007199254740993"), &Value::Real(9_007_199_254_740_992.0)));
        assert!(!same(&Value::Null, &Value::Integer(0)));
    }
}
