//! `field=text`, `field:=json` and `field@=file`, as typed. Text is read by the kind of the field, JSON is taken as the wire
//! has it, and a file is taken in byte by byte.

use std::collections::BTreeMap;
use std::path::PathBuf;

use bureau_api::chosen_file::ChosenFile;
use bureau_api::convert::{draft, take_in};
use bureau_engine::error::Error;
use bureau_engine::model::Model;
use bureau_engine::record::Draft;
use serde_json::Value as Json;

use crate::failure::Usage;

/// What was typed for each field; the last word on a field counts.
#[derive(Debug, Default, PartialEq)]
pub struct Changes {
    values: BTreeMap<String, Json>,
    files: BTreeMap<String, PathBuf>,
}

/// Reads changes.
pub fn changes(typed: &[String]) -> Result<Changes, Usage> {
    let mut changes = Changes::default();
    for text in typed {
        let (field, value) = text.split_once('=').ok_or_else(|| refused(text))?;
        match field.strip_suffix('@').filter(|field| !field.is_empty()) {
            Some(field) => {
                changes.values.remove(field);
                changes.files.insert(field.to_owned(), value.into());
            }
            None => {
                let (field, value) = change(text, field, value)?;
                changes.files.remove(&field);
                changes.values.insert(field, value);
            }
        }
    }
    Ok(changes)
}

/// Reads what is expected to stand in fields: files are not compared.
pub fn expected(typed: &[String]) -> Result<BTreeMap<String, Json>, Usage> {
    let pieces = |text: &String| {
        let (field, value) = text.split_once('=').ok_or_else(|| refused(text))?;
        change(text, field, value)
    };
    typed.iter().map(pieces).collect()
}

fn change(text: &str, field: &str, value: &str) -> Result<(String, Json), Usage> {
    let (field, value) = match field.strip_suffix(':') {
        Some(field) => (field, serde_json::from_str(value).map_err(|_| refused(text))?),
        None => (field, Json::String(value.to_owned())),
    };
    if field.is_empty() { Err(refused(text)) } else { Ok((field.to_owned(), value)) }
}

fn refused(text: &str) -> Usage {
    Usage::new("cli-usage-change").with("text", text)
}

impl Changes {
    /// The edit of a record that is expected to hold `base`, with the bytes of the files.
    pub fn draft(&self, model: &Model, base: &BTreeMap<String, Json>) -> Result<Draft, Error> {
        let mut draft = draft(model, &self.values, base)?;
        for (field, path) in &self.files {
            take_in(model, &mut draft, field, ChosenFile::new(path.clone()).and_then(|file| file.read()))?;
        }
        Ok(draft)
    }
}

#[cfg(test)]
mod tests {
    use super::{Changes, changes, expected};
    use serde_json::json;

    fn read(typed: &[&str]) -> Result<Changes, &'static str> {
        let typed: Vec<String> = typed.iter().map(ToString::to_string).collect();
        changes(&typed).map_err(|usage| usage.key)
    }

    #[test]
    fn text_stays_text_json_is_read_and_files_are_named() {
        let typed = ["Name=a=b", "Composer:=null", "Bytes:=5", "Title=", "Note=x:=1", "Cover@=a=b.png", "Mail=@x"];
        let read = read(&typed).unwrap();
        let expected =
            json!({ "Name": "a=b", "Composer": null, "Bytes": 5, "Title": "", "Note": "x:=1", "Mail": "@x" });
        assert_eq!(json!(read.values), expected);
        assert_eq!(read.files, [("Cover".to_owned(), "a=b.png".into())].into());
    }

    #[test]
    fn the_last_word_on_a_field_counts() {
        let file = read(&["Cover=x", "Cover@=a.png"]).unwrap();
        assert!(file.values.is_empty() && file.files.len() == 1);
        let none = read(&["Cover@=a.png", "Cover:=null"]).unwrap();
        assert!(none.files.is_empty() && none.values.len() == 1);
    }

    #[test]
    fn what_names_no_field_is_refused() {
        for typed in ["Name", "=x", ":=1", "Name:=unquoted"] {
            assert_eq!(read(&[typed]).unwrap_err(), "cli-usage-change", "{typed}");
            assert_eq!(expected(&[typed.to_owned()]).unwrap_err().key, "cli-usage-change", "{typed}");
        }
    }
}
