//! Options between the engine and the wire. The tree of the wire is that of a file of options, so both go by way of TOML:
//! a key has one name and one form everywhere.

use std::collections::BTreeMap;

use bureau_engine::error::Error;
use bureau_engine::model::{Model, ModelOptions, Options};
use bureau_engine::session::{Configured, Rehearsed};
use serde::{Deserialize, Serialize};

use super::model::{field_kind, field_view};
use super::{model_view, page_view};
use crate::wire::{ModelOptionsView, OptionsFieldView, OptionsRehearsed, OptionsView, ScalarView};

/// Largest whole number JavaScript holds exactly.
const EXACT: u64 = (1 << 53) - 1;

/// A file that speaks of one model.
#[derive(Serialize, Deserialize)]
struct File {
    #[serde(default)]
    models: BTreeMap<String, ModelOptionsView>,
}

/// What is said of a model, for the window.
///
/// # Errors
/// [`ErrorCode::Internal`](bureau_engine::error::ErrorCode::Internal) when the wire knows less than the engine.
pub fn options_to_wire(options: &ModelOptions) -> Result<ModelOptionsView, Error> {
    let mut whole = Options::default();
    whole.models.insert("it", options.clone());
    let mut file: File = toml::from_str(&whole.to_toml()).map_err(Error::internal)?;
    let mut view = file.models.remove("it").unwrap_or_default();
    let scalars = view.fields.iter_mut().flat_map(|fields| fields.values_mut()).flat_map(|field| {
        let rules = field.validation.iter_mut().flat_map(|rules| [&mut rules.min, &mut rules.max]);
        rules.flatten().chain(&mut field.default).chain(field.choices.iter_mut().flatten().map(value_of))
    });
    scalars.for_each(exact);
    Ok(view)
}

fn value_of(choice: &mut crate::wire::ChoiceOptionView) -> &mut ScalarView {
    use crate::wire::ChoiceOptionView::{Bare, Said};
    match choice {
        Said { value, .. } | Bare(value) => value,
    }
}

/// A number JavaScript would round travels as text, and means the same.
fn exact(scalar: &mut ScalarView) {
    if let ScalarView::Integer(number) = scalar
        && number.unsigned_abs() > EXACT
    {
        *scalar = ScalarView::Text(number.to_string());
    }
}

/// What the window says of the model of a table.
///
/// # Errors
/// [`ErrorCode::ConfigInvalid`](bureau_engine::error::ErrorCode::ConfigInvalid) for words that are none.
pub fn options_from_wire(table: &str, view: &ModelOptionsView) -> Result<ModelOptions, Error> {
    let file = File { models: BTreeMap::from([(table.to_owned(), view.clone())]) };
    let text = toml::to_string(&file).map_err(Error::internal)?;
    Ok(Options::from_toml(&text)?.of(table).cloned().unwrap_or_default())
}

/// The options of a model, to be edited.
///
/// # Errors
/// As [`options_to_wire`].
pub fn options_view(configured: &Configured) -> Result<OptionsView, Error> {
    let model: &Model = &configured.otherwise;
    let fields = model.fields.iter().map(|field| OptionsFieldView {
        field: field_view(field),
        kinds: field.possible_kinds().into_iter().filter_map(field_kind).collect(),
        fixed: field.generated || field.in_key,
        at: Options::path(&model.table, Some(&field.name)),
    });
    Ok(OptionsView {
        stored: options_to_wire(&configured.stored)?,
        otherwise: options_to_wire(&model.effective())?,
        fields: fields.collect(),
        at: Options::path(&model.table, None),
    })
}

/// A model as it would be.
#[must_use]
pub fn rehearsed_view(rehearsed: Rehearsed, elapsed: std::time::Duration) -> OptionsRehearsed {
    OptionsRehearsed {
        page: page_view(&rehearsed.allowed.model, &rehearsed.query, &rehearsed.page, elapsed),
        model: model_view(&rehearsed.allowed),
        problems: rehearsed.problems.into_iter().map(Into::into).collect(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use bureau_engine::model::options::{Choice, FieldOptions, Fieldset, Inline, SoftDelete, Validation};

    use super::*;

    /// Every key the engine knows, as a file says it: one the wire does not know would be lost when another is changed.
    const WHOLE: &str = r##"
[models.it]
hidden = true
slug = "a"
label = "A"
label_one = "B"
group = "C"
icon = "disc-3"
order = -1
list_display = ["x"]
search_fields = ["x"]
list_filter = ["x"]
ordering = ["-x"]
per_page = 10
display = "{x}"
fieldsets = [{ label = "One", fields = ["x"] }]
readonly_fields = ["x"]
form_exclude = ["x"]
inlines = [{ table = "T", field = "f", fields = ["y"] }, { table = "U" }]
inline_edit_fields = ["x"]
prepopulated_fields = { x = ["y"] }
raw_id_fields = ["x"]
actions = ["go"]
can_add = false
can_edit = false
can_delete = false
soft_delete = { column = "x", value = 1 }
trash = false
position = "x"

[models.it.fields."x y"]
label = "X"
help = "H"
kind = "text"
widget = "input"
choices = ["a", { value = 1, label = "One", color = "#112233" }]
format = "plain"
default = 2.5

[models.it.fields."x y".validation]
required = true
min_length = 1
max_length = 2
min = "2026-01-01"
max = 9007199254740993
pattern = "."
unique_with = []
"##;

    #[test]
    fn the_wire_knows_every_key_of_a_file() {
        let engine = Options::from_toml(WHOLE).unwrap();
        let said = engine.of("it").unwrap();
        let field = said.fields.get("x y").unwrap();
        let whole: toml::Value = toml::from_str(WHOLE).unwrap();
        let it = &whole["models"]["it"];
        let of_field = &it["fields"]["x y"];
        for (table, keys) in [
            (it, ModelOptions::KEYS),
            (&it["fieldsets"][0], Fieldset::KEYS),
            (&it["inlines"][0], Inline::KEYS),
            (&it["soft_delete"], SoftDelete::KEYS),
            (of_field, FieldOptions::KEYS),
            (&of_field["choices"][1], Choice::KEYS),
            (&of_field["validation"], Validation::KEYS),
        ] {
            let said: BTreeSet<&str> = table.as_table().unwrap().keys().map(String::as_str).collect();
            assert_eq!(said, keys.iter().copied().collect(), "a new key belongs into WHOLE");
        }

        let view = options_to_wire(said).unwrap();
        let rules = view.fields.as_ref().unwrap()["x y"].validation.clone().unwrap();
        assert_eq!(rules.max, Some(ScalarView::Text("9007199254740993".to_owned())), "JavaScript would round it");
        let back = options_from_wire("it", &view).unwrap();
        let mut expected = said.clone();
        let mut said_of = field.clone();
        said_of.validation.max = Some("9007199254740993".into());
        expected.fields.insert("x y", said_of);
        assert_eq!(back, expected);
        let json: ModelOptionsView = serde_json::from_value(serde_json::to_value(&view).unwrap()).unwrap();
        assert_eq!(json, view, "also as JSON");
    }
}
