//! Several words in one text: parted by commas, or as a JSON list.

use serde_json::Value as Json;

use super::json;
use crate::error::ProblemCode;
use crate::value::Value;

/// How a column keeps several words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListForm {
    /// `red,green`.
    Commas,
    /// `red, green`.
    SpacedCommas,
    /// `["red","green"]`.
    Json,
}

/// Typed words as the column keeps them: what is a list of its form already stays as it is written.
pub(super) fn parse(form: ListForm, text: &str) -> Result<Value, ProblemCode> {
    let as_json = text.trim_start().starts_with('[');
    match form {
        ListForm::Json if as_json => {
            if json::is_list_of_words(text) {
                Ok(Value::from(text))
            } else {
                Err(ProblemCode::NotAList)
            }
        }
        ListForm::Json => {
            let words: Vec<Json> = words(text).into_iter().map(|word| Json::String(word.to_owned())).collect();
            Ok(Value::Text(Json::Array(words).to_string()))
        }
        ListForm::Commas => Ok(Value::Text(words(text).join(","))),
        ListForm::SpacedCommas => Ok(Value::Text(words(text).join(", "))),
    }
}

/// Whether a given text fits the form.
pub(super) fn fits(form: ListForm, text: &str) -> bool {
    form != ListForm::Json || json::is_list_of_words(text)
}

/// The words of a stored text.
#[must_use]
pub(super) fn read(form: ListForm, text: &str) -> Option<Vec<String>> {
    match form {
        ListForm::Json => serde_json::from_str(text).ok(),
        ListForm::Commas | ListForm::SpacedCommas => Some(words(text).into_iter().map(str::to_owned).collect()),
    }
}

fn words(text: &str) -> Vec<&str> {
    text.split(',').map(str::trim).filter(|word| !word.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_kept_in_the_columns_form() {
        for (form, stored) in [
            (ListForm::Commas, "rock,jazz"),
            (ListForm::SpacedCommas, "rock, jazz"),
            (ListForm::Json, "[\"rock\",\"jazz\"]"),
        ] {
            assert_eq!(parse(form, " rock ,jazz,"), Ok(Value::from(stored)));
            assert_eq!(read(form, stored), Some(vec!["rock".to_owned(), "jazz".to_owned()]));
        }
        assert_eq!(parse(ListForm::Json, "[ \"a\" ]"), Ok(Value::from("[ \"a\" ]")), "as it was written");
        assert_eq!(parse(ListForm::Json, "[1]"), Err(ProblemCode::NotAList));
        assert_eq!(parse(ListForm::Commas, ""), Ok(Value::from("")));
    }
}
