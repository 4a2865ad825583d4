//! Integers and numbers with decimals.

use crate::error::ProblemCode;
use crate::value::Value;

/// A whole number within 64 bits; digits only, with a sign.
pub(super) fn integer(text: &str) -> Result<Value, ProblemCode> {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(ProblemCode::NotAnInteger);
    }
    text.parse().map(Value::Integer).map_err(|_| ProblemCode::OutOfRange)
}

/// A number in decimal notation with a point. A whole number stays an integer, as SQLite's numeric columns store it.
pub(super) fn decimal(text: &str) -> Result<Value, ProblemCode> {
    let plain = text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'+' | b'-' | b'.' | b'e' | b'E'));
    if !plain || !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return Err(ProblemCode::NotANumber);
    }
    if let Ok(number) = text.parse() {
        return Ok(Value::Integer(number));
    }
    match text.parse::<f64>() {
        Ok(number) if number.is_finite() => Ok(Value::Real(number)),
        Ok(_) => Err(ProblemCode::OutOfRange),
        Err(_) => Err(ProblemCode::NotANumber),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integers_are_exact_and_bounded() {
        assert_eq!(integer("9223372036854775807"), Ok(Value::Integer(i64::MAX)));
        assert_eq!(integer("-9223372036854775808"), Ok(Value::Integer(i64::MIN)));
        assert_eq!(integer("9223372036854775808"), Err(ProblemCode::OutOfRange), "one more does not fit");
        for wrong in ["1.5", "1e3", "", "-", "abc", "0x10", "1 000"] {
            assert_eq!(integer(wrong), Err(ProblemCode::NotAnInteger), "{wrong:?}");
        }
    }

    #[test]
    fn decimals_keep_their_value() {
        assert_eq!(decimal("0.99"), Ok(Value::Real(0.99)));
        assert_eq!(decimal("5"), Ok(Value::Integer(5)));
        assert_eq!(decimal("1e400"), Err(ProblemCode::OutOfRange));
        for wrong in ["", "abc", "1,5", "inf", "NaN", "1.2.3", "e"] {
            assert_eq!(decimal(wrong), Err(ProblemCode::NotANumber), "{wrong:?}");
        }
    }
}
