//! Audit entries.

use bureau_engine::audit::Entry;
use bureau_engine::clock::rfc3339;
use bureau_engine::model::{Kind, Model};
use bureau_engine::session::History;
use bureau_engine::value::Value;

use super::key::key_to_json;
use super::value::value_to_json;
use crate::wire::{AuditEntryView, ChangeView};

/// One entry. `model` is what the entry's table is shown as now; a table that is gone keeps its name and raw values.
/// `label` names the record a foreign key's value refers to.
#[must_use]
pub fn audit_view(
    entry: &Entry,
    model: Option<&Model>,
    label: impl Fn(&str, &Value) -> Option<String>,
) -> AuditEntryView {
    let changes = entry.changes.iter().map(|change| {
        let kind = model.and_then(|model| model.field(&change.field)).map_or(&Kind::Text(None), |field| &field.kind);
        let json = |value: &Option<Value>| value.as_ref().map(|value| value_to_json(kind, value));
        let name = |value: &Option<Value>| value.as_ref().and_then(|value| label(&change.field, value));
        let view = ChangeView {
            old: json(&change.old),
            new: json(&change.new),
            old_label: name(&change.old),
            new_label: name(&change.new),
        };
        (change.field.clone(), view)
    });
    AuditEntryView {
        seq: entry.seq,
        at: rfc3339(entry.at),
        actor: entry.actor.clone(),
        actor_name: entry.actor_name.clone(),
        acting_as: entry.acting_as.clone(),
        action: entry.action.clone(),
        origin: entry.origin.clone(),
        model: entry.subject.as_ref().map(|subject| model.map_or(subject.table.clone(), |model| model.slug.clone())),
        key: entry.subject.as_ref().and_then(|subject| model.map(|model| key_to_json(model, &subject.key))),
        changes: changes.collect(),
        outside: None,
    }
}

/// A record's history.
#[must_use]
pub fn history_view(history: &History) -> Vec<AuditEntryView> {
    let name = |field: &str, value: &Value| {
        let found = history.names.iter().find(|(referring, referred, _)| referring == field && referred == value);
        found.map(|(_, _, name)| name.clone())
    };
    let view = |entry: &Entry| AuditEntryView {
        outside: history.outside.get(&entry.seq).cloned(),
        ..audit_view(entry, Some(&history.model), name)
    };
    history.entries.iter().map(view).collect()
}
