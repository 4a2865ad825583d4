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

/// What one text says of its field.
enum Said {
    Value(Json),
    File(PathBuf),
}

/// Refuses, before any file is opened, what cannot say anything of any field.
pub fn plausible(typed: &[String]) -> Result<(), Usage> {
    typed.iter().find(|text| !text.contains('=')).map_or(Ok(()), |text| Err(refused(text)))
}

/// Reads changes of a record that has fields of these names.
pub fn changes(typed: &[String], names: &[&str]) -> Result<Changes, Usage> {
    let mut changes = Changes::default();
    for text in typed {
        match said(text, names)? {
            (field, Said::Value(value)) => {
                changes.files.remove(&field);
                changes.values.insert(field, value);
            }
            (field, Said::File(path)) => {
                changes.values.remove(&field);
                changes.files.insert(field, path);
            }
        }
    }
    Ok(changes)
}

/// Reads what is expected to stand in fields: files are not compared.
pub fn expected(typed: &[String], names: &[&str]) -> Result<BTreeMap<String, Json>, Usage> {
    let read = |text: &String| match said(text, names)? {
        (field, Said::Value(value)) => Ok((field, value)),
        (_, Said::File(_)) => Err(refused(text)),
    };
    typed.iter().map(read).collect()
}

/// The names a model's fields have.
pub fn names(model: &Model) -> Vec<&str> {
    model.fields.iter().map(|field| field.name.as_str()).collect()
}

/// A column may have a sign of equality in its name, or end with what stands before one: the longest name that fits is
/// meant, and where none fits, what stands before the first sign.
fn said(text: &str, names: &[&str]) -> Result<(String, Said), Usage> {
    let named = names.iter().filter(|name| {
        let start = text.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name));
        start && ["=", ":=", "@="].iter().any(|sign| text[name.len()..].starts_with(sign))
    });
    let first = text.split_once('=').map(|(field, _)| field).ok_or_else(|| refused(text))?;
    let bare = |field: &str| field.strip_suffix([':', '@']).unwrap_or(field).len();
    let length = named.map(|name| name.len()).max().unwrap_or_else(|| bare(first));
    let (field, rest) = text.split_at(length);
    let said = match (rest.strip_prefix('='), rest.strip_prefix(":="), rest.strip_prefix("@=")) {
        (Some(value), ..) => Said::Value(Json::String(value.to_owned())),
        (_, Some(json), _) => Said::Value(serde_json::from_str(json).map_err(|_| refused(text))?),
        (.., Some(path)) => Said::File(path.into()),
        _ => return Err(refused(text)),
    };
    if field.is_empty() { Err(refused(text)) } else { Ok((field.to_owned(), said)) }
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
        changes(&typed, &["Name", "a=b", "Rate:", "café="]).map_err(|usage| usage.key)
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
            assert_eq!(expected(&[typed.to_owned()], &[]).unwrap_err().key, "cli-usage-change", "{typed}");
        }
    }
    #[test]
    fn the_longest_name_of_a_column_that_fits_is_meant() {
        let read = read(&["A=b=c", "a=B:=1", "Rate:=x", "rate::=2", "café==d", "Name@=e.png", "name==f"]).unwrap();
        let expected = json!({ "A=b": "c", "a=B": 1, "Rate:": "x", "rate:": 2, "café=": "d", "name": "=f" });
        assert_eq!(json!(read.values), expected);
        assert_eq!(read.files, [("Name".to_owned(), "e.png".into())].into());
    }
}
