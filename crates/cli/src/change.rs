//! `field=text` and `field:=json`, as typed. Text is read by the kind of the field, JSON is taken as the wire has it.

use std::collections::BTreeMap;

use serde_json::Value as Json;

use crate::failure::Usage;

/// Reads changes (or `--expect`ed values); the last word on a field counts.
pub fn changes(typed: &[String]) -> Result<BTreeMap<String, Json>, Usage> {
    typed.iter().map(|text| change(text)).collect()
}

fn change(text: &str) -> Result<(String, Json), Usage> {
    let refuse = || Usage::new("cli-usage-change").with("text", text);
    let (field, value) = text.split_once('=').ok_or_else(refuse)?;
    let (field, value) = match field.strip_suffix(':') {
        Some(field) => (field, serde_json::from_str(value).map_err(|_| refuse())?),
        None => (field, Json::String(value.to_owned())),
    };
    if field.is_empty() { Err(refuse()) } else { Ok((field.to_owned(), value)) }
}

#[cfg(test)]
mod tests {
    use super::changes;
    use serde_json::json;

    fn read(typed: &[&str]) -> Result<serde_json::Value, &'static str> {
        let typed: Vec<String> = typed.iter().map(ToString::to_string).collect();
        changes(&typed).map(|read| json!(read)).map_err(|usage| usage.key)
    }

    #[test]
    fn text_stays_text_and_json_is_read() {
        let typed = ["Name=a=b", "Composer:=null", "Bytes:=5", "Title=", "Note=x:=1"];
        let expected = json!({ "Name": "a=b", "Composer": null, "Bytes": 5, "Title": "", "Note": "x:=1" });
        assert_eq!(read(&typed), Ok(expected));
    }

    #[test]
    fn what_names_no_field_is_refused() {
        for typed in ["Name", "=x", ":=1", "Name:=unquoted"] {
            assert_eq!(read(&[typed]), Err("cli-usage-change"), "{typed}");
        }
    }
}
