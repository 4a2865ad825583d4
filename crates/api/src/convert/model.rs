//! Models and fields for the faces.

use std::collections::BTreeMap;

use bureau_engine::action::Action;
use bureau_engine::model::kind::ListForm;
use bureau_engine::model::options::{self, Choice, FieldGroup, Inline, Widget};
use bureau_engine::model::{Field, KeyColumns, Kind, Model};
use bureau_engine::policy::Verb;
use bureau_engine::session::Allowed;
use serde::de::DeserializeOwned;

use crate::wire::{
    ActionScope, ActionView, BecauseView, CanView, ChoiceLook, FieldGroupView, FieldKind, FieldView, InlineView,
    JointView, ModelView, ReferenceView, WordList,
};

/// A model with what the session's actor may do with it.
#[must_use]
pub fn model_view(allowed: &Allowed) -> ModelView {
    let model = &allowed.model;
    let can = |verb| allowed.verbs.contains(&verb);
    ModelView {
        slug: model.slug.clone(),
        label: model.label.clone(),
        label_one: model.label_one.clone(),
        group: model.group().map(ToOwned::to_owned),
        table: model.table.clone(),
        icon: model.icon.clone(),
        key: match &model.key {
            KeyColumns::Columns(names) | KeyColumns::Nullable(names, _) => names.clone(),
            KeyColumns::Rowid(_) | KeyColumns::Row(_) => Vec::new(),
        },
        display: model.display.first().cloned(),
        hidden: model.hidden(),
        list: names(model.chosen_columns()),
        list_edit: model.edited_in_list().map(names),
        list_filter: model.offered_filters().map(names),
        prepopulated: Some(prepopulated(model)).filter(|fields| !fields.is_empty()),
        form_exclude: names(model.fields.iter().filter(|field| field.excluded).collect()),
        field_groups: model.field_groups().into_iter().map(field_group_view).collect(),
        per_page: model.page_size(),
        searchable: !model.search.is_empty(),
        fields: model
            .fields
            .iter()
            .map(|field| FieldView { adds_up: model.adds_up(field), ..field_view(field, model.widget(field)) })
            .collect(),
        junction: model.junction,
        tree: model.tree.clone(),
        inlines: model.options.inlines.iter().flatten().map(inline_view).collect(),
        position: model.position_field().map(|field| field.name.clone()),
        person: model.options.person.as_ref().and_then(|name| Some(model.field(name)?.name.clone())),
        can: CanView {
            view: can(Verb::View),
            add: can(Verb::Add),
            edit: can(Verb::Edit),
            delete: can(Verb::Delete),
            export: can(Verb::Export),
        },
        actions: allowed.actions.iter().map(|action| action_view(model, action)).collect(),
    }
}

fn action_view(model: &Model, action: &Action) -> ActionView {
    ActionView {
        key: action.key.clone(),
        label: action.label.clone(),
        icon: action.icon.clone(),
        scope: match action.scope {
            options::ActionScope::Row => ActionScope::Row,
            options::ActionScope::Bulk => ActionScope::Bulk,
            options::ActionScope::Both => ActionScope::Both,
        },
        danger: action.danger,
        confirm: action.confirm.clone(),
        permission: action.permission.then(|| action.permission_of(model)),
    }
}

fn inline_view(inline: &Inline) -> InlineView {
    InlineView {
        table: inline.table.clone(),
        field: inline.field.clone(),
        fields: inline.fields.as_ref().map(|names| names.0.clone()),
    }
}

fn field_group_view(group: FieldGroup<'_>) -> FieldGroupView {
    FieldGroupView {
        label: group.label.map(ToOwned::to_owned),
        collapsed: group.collapsed,
        fields: names(group.fields),
    }
}

fn names(fields: Vec<&Field>) -> Vec<String> {
    fields.into_iter().map(|field| field.name.clone()).collect()
}

fn prepopulated(model: &Model) -> BTreeMap<String, Vec<String>> {
    model.prepopulated().into_iter().map(|(target, from)| (target.name.clone(), names(from))).collect()
}

/// A field; how it is entered is for its model to say, too.
pub(super) fn field_view(field: &Field, widget: Option<Widget>) -> FieldView {
    let kind = kind(&field.kind);
    let shown = field.kind.shown_as();
    FieldView {
        name: field.name.clone(),
        label: field.label.clone(),
        kind,
        shown_as: Some(self::kind(shown)).filter(|shown| *shown != kind),
        because: BecauseView {
            code: field.because.code().to_owned(),
            params: field.because.params().into_iter().map(|(name, value)| (name.to_owned(), value)).collect(),
        },
        required: field.required,
        read_only: field.generated
            || field.in_key
            || field.read_only
            || (matches!(shown, Kind::Password(_)) && !field.takes_password()),
        nullable: !field.not_null,
        adds_up: false,
        max_length: match shown {
            Kind::Text(max) | Kind::LongText(max) => *max,
            _ => None,
        },
        scale: match shown {
            Kind::Decimal(digits) => digits.scale,
            _ => None,
        },
        references: match shown {
            Kind::ForeignKey(reference) => {
                Some(ReferenceView { model: reference.model.clone(), field: reference.field.clone() })
            }
            _ => None,
        },
        joint: joint_view(field),
        choices: match shown {
            Kind::Enum(choices) => Some(choices.iter().map(ToString::to_string).collect()),
            _ => None,
        },
        choice_looks: choice_looks(field),
        list_form: match shown {
            Kind::Choices(ListForm::Commas) => Some(WordList::Commas),
            Kind::Choices(ListForm::SpacedCommas) => Some(WordList::SpacedCommas),
            Kind::Choices(ListForm::Json) => Some(WordList::Json),
            _ => None,
        },
        help: field.options.help.clone(),
        widget: widget.and_then(|widget| worded(widget.as_str())),
        format: field.format().and_then(|format| worded(format.as_str())),
    }
}

/// What has that word on the wire: a kind, a widget, a format.
pub(super) fn worded<T: DeserializeOwned>(word: &str) -> Option<T> {
    serde_json::from_value(word.into()).ok()
}

fn choice_looks(field: &Field) -> Option<BTreeMap<String, ChoiceLook>> {
    let choices = field.options.choices.as_ref()?;
    let look = |choice: &Choice| ChoiceLook { label: choice.label.clone(), color: choice.color.clone() };
    Some(choices.iter().map(|choice| (choice.value.text(), look(choice))).collect())
}

fn kind(kind: &Kind) -> FieldKind {
    match kind {
        Kind::Text(_) => FieldKind::Text,
        Kind::LongText(_) => FieldKind::LongText,
        Kind::Markdown => FieldKind::Markdown,
        Kind::RichText => FieldKind::RichText,
        Kind::Slug => FieldKind::Slug,
        Kind::Integer => FieldKind::Integer,
        Kind::Decimal(_) => FieldKind::Decimal,
        Kind::Real => FieldKind::Real,
        Kind::Boolean(_) => FieldKind::Boolean,
        Kind::Date(_) => FieldKind::Date,
        Kind::Time(_) => FieldKind::Time,
        Kind::Datetime(_) => FieldKind::Datetime,
        Kind::Duration(_) => FieldKind::Duration,
        Kind::Json => FieldKind::Json,
        Kind::Uuid(_) => FieldKind::Uuid,
        Kind::Email => FieldKind::Email,
        Kind::Url => FieldKind::Url,
        Kind::Phone => FieldKind::Phone,
        Kind::Colour => FieldKind::Colour,
        Kind::ForeignKey(_) => FieldKind::ForeignKey,
        Kind::Enum(_) => FieldKind::Enum,
        Kind::Choices(_) => FieldKind::Choices,
        Kind::Blob => FieldKind::Blob,
        Kind::File => FieldKind::File,
        Kind::Image => FieldKind::Image,
        Kind::Password(_) => FieldKind::Password,
        Kind::Created(_) => FieldKind::Created,
        Kind::Updated(_) => FieldKind::Updated,
        Kind::Generated(_) => FieldKind::Generated,
        Kind::Position => FieldKind::Position,
    }
}

/// A column that is a foreign key by itself says that; so does one that an option made one.
fn joint_view(field: &Field) -> Option<JointView> {
    let joint = field.joint.as_ref().filter(|_| !matches!(field.kind, Kind::ForeignKey(_)))?;
    Some(JointView { model: joint.model.clone(), pairs: joint.pairs.clone() })
}

#[cfg(test)]
mod tests {
    use bureau_engine::model::options::{Format, Scalar};

    use super::*;
    use crate::wire::{FieldFormat, FieldWidget};

    /// The wire, the command line and configuration files name kinds alike.
    #[test]
    fn kinds_have_one_name_everywhere() {
        let facts = bureau_engine::model::Facts::default();
        let field = Field { facts, ..crate::convert::value::tests::field(Kind::Text(None)) };
        for name in Kind::NAMES {
            let Some(built) = field.as_kind(name) else { continue };
            assert_eq!(serde_json::to_value(kind(&built)).ok(), Some(name.into()));
        }
    }

    #[test]
    fn the_wire_knows_every_way_to_enter_and_to_write() {
        for widget in Widget::ALL {
            assert!(worded::<FieldWidget>(widget.as_str()).is_some(), "{}", widget.as_str());
        }
        for format in Format::ALL {
            assert!(worded::<FieldFormat>(format.as_str()).is_some(), "{}", format.as_str());
        }
    }

    #[test]
    fn what_the_options_say_of_a_choice_goes_with_its_field() {
        let mut field = crate::convert::value::tests::field(Kind::Choices(ListForm::Json));
        let mut live = Choice::new(Scalar::Text("live".to_owned()));
        live.label = Some("On sale".to_owned());
        live.color = Some("#1d9999".to_owned());
        field.options.choices = Some(vec![live, Choice::new(Scalar::Integer(2))]);
        let view = serde_json::to_value(field_view(&field, None)).unwrap_or_default();
        let looks = serde_json::json!({ "live": { "label": "On sale", "color": "#1d9999" }, "2": {} });
        assert_eq!((&view["choice_looks"], &view["list_form"]), (&looks, &"json".into()));
        field.options.choices = None;
        field.kind = Kind::Integer;
        let plain = serde_json::to_value(field_view(&field, None)).unwrap_or_default();
        assert!(plain.get("choice_looks").is_none() && plain.get("list_form").is_none());
    }
}
