//! Text: any characters, at most as many as the declared type says.

use super::Flaw;
use crate::error::ProblemCode;
use crate::value::Value;

/// A length such as that of `NVARCHAR(160)` is the schema's intent; SQLite does not enforce it, so we do.
pub(super) fn check(max: Option<u32>, value: &Value) -> Result<(), Flaw> {
    match (max, value.as_text()) {
        (Some(max), Some(text)) if text.chars().count() > max as usize => {
            Err((ProblemCode::TooLong, Some(("max", max.to_string()))))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn length_is_counted_in_characters() {
        assert!(check(Some(3), &Value::from("été")).is_ok(), "three characters, five bytes");
        let (code, param) = check(Some(3), &Value::from("étés")).unwrap_err();
        assert_eq!((code, param), (ProblemCode::TooLong, Some(("max", "3".to_owned()))));
        assert!(check(None, &Value::from("any length")).is_ok());
    }
}
