//! Binary floating-point numbers. What SQLite cannot keep (NaN) is refused, what it can (infinities) is only kept.

use crate::error::ProblemCode;
use crate::value::Value;

/// A finite number in decimal notation with a point; the nearest double is meant.
pub(super) fn parse(text: &str) -> Result<Value, ProblemCode> {
    let plain = text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'+' | b'-' | b'.' | b'e' | b'E'));
    if !plain || !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return Err(ProblemCode::NotANumber);
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
    fn reals_are_finite_numbers() {
        assert_eq!(parse("0.1"), Ok(Value::Real(0.1)));
        assert_eq!(parse("-5"), Ok(Value::Real(-5.0)), "a real, whole or not");
        assert_eq!(parse("1e400"), Err(ProblemCode::OutOfRange));
        for wrong in ["", "abc", "1,5", "inf", "NaN", "1.2.3", "e"] {
            assert_eq!(parse(wrong), Err(ProblemCode::NotANumber), "{wrong:?}");
        }
    }
}
