//! Models and fields for the faces.

use bureau_engine::model::{Field, KeyColumns, Kind};
use bureau_engine::policy::Verb;
use bureau_engine::session::Allowed;

use crate::wire::{CanView, FieldKind, FieldView, ModelView, ReferenceView};

/// A model with what the session's actor may do with it.
#[must_use]
pub fn model_view(allowed: &Allowed) -> ModelView {
    let model = &allowed.model;
    let can = |verb| allowed.verbs.contains(&verb);
    ModelView {
        slug: model.slug.clone(),
        label: model.label.clone(),
        label_one: model.label_one.clone(),
        group: None,
        table: model.table.clone(),
        icon: model.icon.clone(),
        key: match &model.key {
            KeyColumns::Columns(names) | KeyColumns::Nullable(names, _) => names.clone(),
            KeyColumns::Rowid(_) | KeyColumns::Row(_) => Vec::new(),
        },
        display: model.display.first().cloned(),
        searchable: !model.search.is_empty(),
        fields: model.fields.iter().map(field_view).collect(),
        can: CanView {
            view: can(Verb::View),
            add: can(Verb::Add),
            edit: can(Verb::Edit),
            delete: can(Verb::Delete),
            export: can(Verb::Export),
        },
    }
}

fn field_view(field: &Field) -> FieldView {
    let (kind, max_length, scale) = match &field.kind {
        Kind::Text(max) => (FieldKind::Text, *max, None),
        Kind::LongText(max) => (FieldKind::LongText, *max, None),
        Kind::Integer => (FieldKind::Integer, None, None),
        Kind::Decimal(scale) => (FieldKind::Decimal, None, *scale),
        Kind::Boolean => (FieldKind::Boolean, None, None),
        Kind::Datetime => (FieldKind::Datetime, None, None),
        Kind::ForeignKey(_) => (FieldKind::ForeignKey, None, None),
        Kind::Enum(_) => (FieldKind::Enum, None, None),
        Kind::Blob => (FieldKind::Blob, None, None),
    };
    FieldView {
        name: field.name.clone(),
        label: field.label.clone(),
        kind,
        required: field.required,
        read_only: field.generated || field.in_key || kind == FieldKind::Blob,
        nullable: !field.not_null,
        max_length,
        scale,
        references: match &field.kind {
            Kind::ForeignKey(reference) => {
                Some(ReferenceView { model: reference.model.clone(), field: reference.field.clone() })
            }
            _ => None,
        },
        choices: match &field.kind {
            Kind::Enum(choices) => Some(choices.iter().map(ToString::to_string).collect()),
            _ => None,
        },
    }
}
