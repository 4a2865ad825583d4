//! UUIDs, in the form the column keeps them: with hyphens or without, in capitals or not, or as 16 bytes.

use uuid::Uuid;

use crate::error::ProblemCode;
use crate::value::Value;

/// How a column keeps UUIDs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UuidForm {
    /// `550e8400-e29b-41d4-a716-446655440000`.
    Hyphens,
    /// The same in capitals.
    HyphensUpper,
    /// 32 digits.
    Plain,
    /// 32 digits in capitals.
    PlainUpper,
    /// 16 bytes.
    Bytes,
}

/// Any usual writing of a UUID, in the form of the column.
pub(super) fn parse(form: UuidForm, text: &str) -> Result<Value, ProblemCode> {
    let uuid = Uuid::try_parse(text).map_err(|_| ProblemCode::NotAUuid)?;
    Ok(match form {
        UuidForm::Hyphens => Value::Text(uuid.hyphenated().to_string()),
        UuidForm::HyphensUpper => Value::Text(uuid.hyphenated().to_string().to_uppercase()),
        UuidForm::Plain => Value::Text(uuid.simple().to_string()),
        UuidForm::PlainUpper => Value::Text(uuid.simple().to_string().to_uppercase()),
        UuidForm::Bytes => Value::Blob(uuid.into_bytes().to_vec()),
    })
}

/// The stored UUID as text; nothing for what is none of this form.
pub(super) fn text(form: UuidForm, value: &Value) -> Option<String> {
    match (form, value) {
        (UuidForm::Bytes, Value::Blob(bytes)) => Some(Uuid::from_slice(bytes).ok()?.hyphenated().to_string()),
        (UuidForm::Bytes, _) => None,
        (_, Value::Text(text)) => Uuid::try_parse(text).is_ok().then(|| text.clone()),
        _ => None,
    }
}

/// The form of a stored text; nothing when it is no UUID, or is written in no usual way.
pub(in crate::model) fn form(text: &str) -> Option<UuidForm> {
    let upper = text.bytes().any(|byte| byte.is_ascii_uppercase());
    let form = match (text.len(), upper) {
        (36, false) => UuidForm::Hyphens,
        (36, true) => UuidForm::HyphensUpper,
        (32, false) => UuidForm::Plain,
        (32, true) => UuidForm::PlainUpper,
        _ => return None,
    };
    (parse(form, text) == Ok(Value::from(text))).then_some(form)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HYPHENS: &str = "550e8400-e29b-41d4-a716-446655440000";

    #[test]
    fn a_uuid_is_written_as_the_column_writes_it() {
        let upper = HYPHENS.to_uppercase();
        let plain = HYPHENS.replace('-', "");
        for (form, stored) in [
            (UuidForm::Hyphens, HYPHENS.to_owned()),
            (UuidForm::HyphensUpper, upper.clone()),
            (UuidForm::Plain, plain.clone()),
            (UuidForm::PlainUpper, plain.to_uppercase()),
        ] {
            for typed in [HYPHENS, &upper, &plain, &format!("{{{HYPHENS}}}")] {
                assert_eq!(parse(form, typed), Ok(Value::from(stored.as_str())), "{typed} as {form:?}");
            }
            assert_eq!(super::form(&stored), Some(form));
        }
        assert_eq!(form("550E8400-e29b-41d4-a716-446655440000"), None, "in both cases at once");
        assert_eq!(parse(UuidForm::Hyphens, "550e8400"), Err(ProblemCode::NotAUuid));
    }

    #[test]
    fn sixteen_bytes_are_shown_as_text_and_stay_bytes() {
        let bytes = Value::Blob(vec![0x55; 16]);
        let shown = text(UuidForm::Bytes, &bytes).expect("16 bytes are a UUID");
        assert_eq!(shown, "55555555-5555-5555-5555-555555555555");
        assert_eq!(parse(UuidForm::Bytes, &shown), Ok(bytes));
        assert_eq!(text(UuidForm::Bytes, &Value::Blob(vec![1, 2, 3])), None);
        assert_eq!(text(UuidForm::Bytes, &Value::from(HYPHENS)), None, "text in a column of bytes");
    }
}
