//! One of the values a CHECK lists.

use crate::error::ProblemCode;
use crate::value::Value;

/// The listed value whose text this is; its storage class is the list's.
pub(super) fn parse(choices: &[Value], text: &str) -> Result<Value, ProblemCode> {
    choices.iter().find(|choice| choice.to_string() == text).cloned().ok_or(ProblemCode::NotAChoice)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_keeps_the_class_of_the_list() {
        let choices = [Value::Integer(1), Value::from("x")];
        assert_eq!(parse(&choices, "1"), Ok(Value::Integer(1)), "not the text '1'");
        assert_eq!(parse(&choices, "X"), Err(ProblemCode::NotAChoice));
    }
}
