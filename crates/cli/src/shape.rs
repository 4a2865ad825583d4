//! The documents and the text of models, records and audit entries. The documents are the wire's, cut to what the command
//! line promises: scripts rely on the names.

use std::collections::BTreeMap;

use bureau_api::wire::{AuditEntryView, ChangeView, FieldKind, FieldView, ModelView, RecordView};
use serde_json::{Value as Json, json};

use crate::table::{pairs, tame};
use crate::words::Words;

/// A model, for programs.
pub fn model(model: &ModelView) -> Json {
    json!({
        "slug": model.slug, "label": model.label, "group": model.group, "table": model.table, "key": model.key,
        "hidden": model.hidden, "list": model.list, "per_page": model.per_page, "form_exclude": model.form_exclude,
        "fields": model.fields.iter().map(field).collect::<Vec<_>>(),
        "junction": model.junction, "tree": model.tree, "can": model.can,
    })
}

/// As [`model`], with the reason for each field's kind.
pub fn explained(model: &ModelView) -> Json {
    let mut document = self::model(model);
    let fields = document.get_mut("fields").and_then(Json::as_array_mut);
    for (document, field) in fields.into_iter().flatten().zip(&model.fields) {
        let mut because = json!(field.because.params);
        if let (Some(because), Some(field_document)) = (because.as_object_mut(), document.as_object_mut()) {
            because.insert("code".to_owned(), json!(field.because.code));
            field_document.insert("because".to_owned(), Json::Object(std::mem::take(because)));
        }
    }
    document
}

/// A kind's name.
pub fn kind(kind: FieldKind) -> String {
    json!(kind).as_str().unwrap_or_default().to_owned()
}

fn field(field: &FieldView) -> Json {
    let mut document = json!({
        "name": field.name, "label": field.label, "kind": field.kind, "required": field.required,
        "read_only": field.read_only, "references": field.references, "choices": field.choices, "help": field.help,
    });
    if let (Some(object), Some(joint)) = (document.as_object_mut(), &field.joint) {
        object.insert("joint".to_owned(), json!(joint));
    }
    document
}

/// An audit entry, for programs; with the record it is about when the list is not of one record.
pub fn entry(entry: &AuditEntryView, with_record: bool) -> Json {
    let change = |change: &ChangeView| json!({ "old": change.old, "new": change.new });
    let changes: BTreeMap<&String, Json> = entry.changes.iter().map(|(name, both)| (name, change(both))).collect();
    let mut document = json!({
        "seq": entry.seq, "at": entry.at, "actor": entry.actor, "as": entry.acting_as, "action": entry.action,
        "origin": entry.origin, "changes": changes,
    });
    if let Some(object) = document.as_object_mut().filter(|_| with_record) {
        object.insert("model".to_owned(), json!(entry.model));
        object.insert("key".to_owned(), json!(entry.key));
    }
    if let (Some(object), Some(outside)) = (document.as_object_mut(), &entry.outside) {
        object.insert("outside".to_owned(), json!(outside));
    }
    document
}

/// A record, for people: its name, then each field.
pub fn record_text(model: &ModelView, record: &RecordView, words: &Words) -> String {
    let fields: Vec<(String, String)> = model
        .fields
        .iter()
        .filter_map(|field| {
            let value = value(record.values.get(&field.name)?, words);
            let named = record.labels.get(&field.name).map_or(value.clone(), |label| format!("{label} ({value})"));
            Some((field.label.clone(), named))
        })
        .collect();
    format!("{} · {}\n\n{}", tame(&model.label_one), tame(&record.display), pairs(&fields))
}

/// An audit entry, for people: one line, then a line for each change.
pub fn entry_text(entry: &AuditEntryView, with_record: bool, words: &Words) -> String {
    let mut head = format!("#{}  {}  {}", entry.seq, entry.at, tame(&entry.actor));
    if let Some(other) = &entry.acting_as {
        head.push_str(&format!(" ({})", words.fill("cli-acting-as", &[("email", &tame(other))])));
    }
    head.push_str(&format!("  {}  {}", entry.action, entry.origin));
    if let (true, Some(model)) = (with_record, &entry.model) {
        let key = entry.key.as_ref().map(key_text).unwrap_or_default();
        head.push_str(&format!("  {} {}", tame(model), tame(&key)));
    }
    if let Some(outside) = &entry.outside {
        head.push_str(&format!("  {}", words.fill("cli-outside", &[("fields", &tame(&outside.join(", ")))])));
    }
    let side = |side: &Option<Json>, label: &Option<String>| match (side, label) {
        (None, _) => "–".to_owned(),
        (Some(side), Some(label)) => tame(&format!("{label} ({})", value(side, words))),
        (Some(side), None) => tame(&value(side, words)),
    };
    let changes = entry.changes.iter().map(|(field, change)| {
        let (old, new) = (side(&change.old, &change.old_label), side(&change.new, &change.new_label));
        format!("\n    {}: {old} → {new}", tame(field))
    });
    changes.fold(head, |text, line| text + &line)
}

/// A key, as it may be typed again.
pub fn key_text(key: &Json) -> String {
    match key {
        Json::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// A value of the wire, for people.
pub fn value(json: &Json, words: &Words) -> String {
    match json {
        Json::Null => String::new(),
        Json::Bool(true) => words.text("cli-yes"),
        Json::Bool(false) => words.text("cli-no"),
        Json::Number(number) => number.to_string(),
        Json::String(text) => text.clone(),
        Json::Array(_) => json.to_string(),
        Json::Object(tagged) => match tagged.iter().next() {
            Some((tag, Json::Object(blob))) if tag == "$blob" => {
                let bytes = blob.get("bytes").map(ToString::to_string).unwrap_or_default();
                words.fill("cli-bytes", &[("bytes", &bytes)])
            }
            Some((tag, _)) if tag == "$secret" => words.text("cli-secret"),
            Some((_, Json::String(text))) => text.clone(),
            _ => json.to_string(),
        },
    }
}

/// Whether the column stands to the right.
pub fn is_numeric(field: &FieldView) -> bool {
    let shown = field.shown_as.unwrap_or(field.kind);
    matches!(shown, FieldKind::Integer | FieldKind::Decimal | FieldKind::Real)
}
