//! Whole numbers of 64 bits. Serves positions too.

use crate::error::ProblemCode;
use crate::value::Value;

/// A whole number within 64 bits; digits only, with a sign.
pub(super) fn parse(text: &str) -> Result<Value, ProblemCode> {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(ProblemCode::NotAnInteger);
    }
    text.parse().map(Value::Integer).map_err(|_| ProblemCode::OutOfRange)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integers_are_exact_and_bounded() {
        assert_eq!(parse("9223372036854775807"), Ok(Value::Integer(i64::MAX)));
        assert_eq!(parse("-9223372036854775808"), Ok(Value::Integer(i64::MIN)));
        assert_eq!(parse("9223372036854775808"), Err(ProblemCode::OutOfRange), "one more does not fit");
        for wrong in ["1.5", "1e3", "", "-", "abc", "0x10", "1 000"] {
            assert_eq!(parse(wrong), Err(ProblemCode::NotAnInteger), "{wrong:?}");
        }
    }
}
