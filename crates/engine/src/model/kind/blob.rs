//! Bytes: given whole, never typed.

use super::Flaw;
use crate::error::ProblemCode;
use crate::value::Value;

/// Most megabytes a field takes in. SQLite's own limit is ten times that for the whole row
/// (<https://www.sqlite.org/limits.html#max_length>); but a change holds its bytes in memory several times, the old and the
/// new among them, and history keeps them.
pub const MOST_MEGABYTES: u64 = 100;

/// The same in bytes.
pub const LONGEST: u64 = MOST_MEGABYTES * 1_000_000;

/// What is wrong with bytes of that length, if it is more than a field takes in.
#[must_use]
pub fn too_long(length: u64) -> Option<Flaw> {
    (length > LONGEST).then(|| (ProblemCode::TooManyBytes, Some(("max", MOST_MEGABYTES.to_string()))))
}

pub(super) fn check(value: &Value) -> Result<(), Flaw> {
    match value {
        Value::Blob(bytes) => too_long(bytes.len() as u64).map_or(Ok(()), Err),
        _ => Err((ProblemCode::NotWritable, None)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_taken_in_up_to_a_limit_and_nothing_else_is() {
        assert_eq!(check(&Value::Blob(vec![0; 16])), Ok(()));
        assert_eq!(check(&Value::from("text")), Err((ProblemCode::NotWritable, None)));
        assert_eq!(too_long(LONGEST), None);
        assert_eq!(too_long(LONGEST + 1), Some((ProblemCode::TooManyBytes, Some(("max", "100".to_owned())))));
    }
}
