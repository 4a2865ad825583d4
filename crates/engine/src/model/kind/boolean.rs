//! Yes or no, stored as 1 or 0.

use crate::error::ProblemCode;
use crate::value::Value;

/// Reads `1/0`, `true/false`, `yes/no` in any case.
pub(super) fn parse(text: &str) -> Result<Value, ProblemCode> {
    match text.to_ascii_lowercase().as_str() {
        "1" | "true" | "yes" => Ok(Value::Integer(1)),
        "0" | "false" | "no" => Ok(Value::Integer(0)),
        _ => Err(ProblemCode::NotABoolean),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_yes_and_no_are_booleans() {
        assert_eq!(parse("TRUE"), Ok(Value::Integer(1)));
        assert_eq!(parse("no"), Ok(Value::Integer(0)));
        assert_eq!(parse("2"), Err(ProblemCode::NotABoolean));
    }
}
