//! Laying options over an inferred model. Lenient: what no longer fits the schema changes nothing.

use super::kind::{as_stored, is_ordered, kind, names_its_choices, takes_choices};
use super::{ModelOptions, Rules, Template};
use crate::model::{Field, Kind, Model, naming};

/// Lays the options of a model over what was inferred. The slug was settled before.
pub(crate) fn apply(model: &mut Model, options: &ModelOptions) {
    let text = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
    match (text(&options.label), text(&options.label_one)) {
        (Some(label), Some(one)) => (model.label, model.label_one) = (label, one),
        (Some(label), None) => (model.label_one, model.label) = (naming::singular(&label), label),
        (None, Some(one)) => (model.label, model.label_one) = (naming::plural(&one), one),
        (None, None) => {}
    }
    if let Some(icon) = text(&options.icon) {
        model.icon = icon;
    }
    for field in &mut model.fields {
        apply_field(field, options);
    }
    let exact = |model: &Model, name: &str| model.field(name).map(|field| field.name.clone());
    let template = options.display.as_deref().and_then(Template::parse);
    if let Some(template) = template.and_then(|template| template.renamed(|name| exact(model, name))) {
        model.display = template.fields().map(ToOwned::to_owned).collect();
        model.template = Some(template);
    }
    if let Some(names) = &options.search_fields {
        let named = names.0.iter().filter_map(|name| model.field(name));
        model.search = named.filter(|field| !field.kind.is_secret()).map(|field| field.name.clone()).collect();
    }
    model.options = options.clone();
}

fn apply_field(field: &mut Field, options: &ModelOptions) {
    let listed = |names: &Option<super::Names>| {
        names.as_ref().is_some_and(|names| names.0.iter().any(|name| name.eq_ignore_ascii_case(&field.name)))
    };
    field.read_only = listed(&options.readonly_fields);
    field.excluded = listed(&options.form_exclude);
    let Some(said) = options.fields.get(&field.name) else { return };
    if let Some(label) = said.label.as_ref().filter(|label| !label.trim().is_empty()) {
        field.label.clone_from(label);
    }
    if let Some(wanted) = said.kind.as_deref().and_then(|name| kind(name, field)) {
        // Nothing to choose from is no kind.
        if wanted != Kind::Enum(Vec::new()) {
            field.kind = wanted;
        }
    }
    if let Some(choices) = said.choices.as_ref().filter(|choices| !choices.is_empty())
        && takes_choices(&field.kind)
        && !names_its_choices(&field.kind)
    {
        let value = |choice: &super::Choice| as_stored(field.facts.affinity, &choice.value.text());
        field.kind = Kind::Enum(choices.iter().map(value).collect());
    }
    field.rules = Rules::new(&said.validation, &field.kind);
    field.required |= field.rules.required && !field.generated;
    field.options = said.clone();
    if !is_ordered(&field.kind) {
        (field.rules.min, field.rules.max) = (None, None);
    }
}
