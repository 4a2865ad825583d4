//! Options between the engine and the wire. The tree of the wire is that of a file of options, so both go by way of TOML:
//! a key has one name and one form everywhere.

use std::collections::BTreeMap;

use bureau_engine::error::{Error, ErrorCode};
use bureau_engine::model::options::{Format, Widget};
use bureau_engine::model::{Kind, Model, ModelOptions, Options};
use bureau_engine::session::{Configured, Rehearsed};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::model::{field_view, worded};
use super::{model_view, page_view};
use crate::wire::{
    ActionOptionView, ChoiceOptionView, FieldKind, ModelOptionsView, OptionsFieldView, OptionsRehearsed, OptionsView,
    ScalarView,
};

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
/// [`ErrorCode::Internal`] when the wire knows less than the engine.
pub fn options_to_wire(options: &ModelOptions) -> Result<ModelOptionsView, Error> {
    let mut whole = Options::default();
    whole.models.insert("it", options.clone());
    let mut file: File = toml::from_str(&whole.to_toml()).map_err(Error::internal)?;
    let mut view = file.models.remove("it").unwrap_or_default();
    scalars(&mut view).for_each(tell);
    Ok(view)
}

/// Every value in the options of a model.
fn scalars(view: &mut ModelOptionsView) -> impl Iterator<Item = &mut ScalarView> {
    let fields = view.fields.iter_mut().flat_map(|fields| fields.values_mut()).flat_map(|field| {
        let rules = field.validation.iter_mut().flat_map(|rules| [&mut rules.min, &mut rules.max]);
        rules.flatten().chain(&mut field.default).chain(field.choices.iter_mut().flatten().map(value_of))
    });
    let set = view.actions.iter_mut().flatten().filter_map(|action| match action {
        ActionOptionView::Said(said) => said.set.as_mut(),
        ActionOptionView::Bare(_) => None,
    });
    let set = set.flat_map(BTreeMap::values_mut);
    fields.chain(view.soft_delete.iter_mut().flat_map(|soft_delete| &mut soft_delete.value)).chain(set)
}

fn value_of(choice: &mut ChoiceOptionView) -> &mut ScalarView {
    match choice {
        ChoiceOptionView::Said { value, .. } | ChoiceOptionView::Bare(value) => value,
    }
}

/// A number that JavaScript would round, or write in another form, travels as its digits, as in cells: what nobody touched
/// comes back as it is stored.
fn tell(scalar: &mut ScalarView) {
    match scalar {
        ScalarView::Integer(number) if number.unsigned_abs() > EXACT => {
            *scalar = ScalarView::Large { int: number.to_string() };
        }
        ScalarView::Real(number) if number.fract() == 0.0 => {
            *scalar = ScalarView::Whole { real: format!("{number:?}") };
        }
        _ => {}
    }
}

/// The inverse of [`tell`].
fn hear(scalar: &mut ScalarView) -> Result<(), Error> {
    let number = match scalar {
        ScalarView::Large { int } => int.parse().ok().map(ScalarView::Integer),
        ScalarView::Whole { real } => real.parse().ok().filter(|real: &f64| real.is_finite()).map(ScalarView::Real),
        _ => return Ok(()),
    };
    *scalar = number.ok_or_else(|| Error::new(ErrorCode::InvalidRequest))?;
    Ok(())
}

/// What the window says of the model of a table.
///
/// # Errors
/// [`ErrorCode::ConfigInvalid`] for words that are none, [`ErrorCode::InvalidRequest`] for digits that are none.
pub fn options_from_wire(table: &str, view: &ModelOptionsView) -> Result<ModelOptions, Error> {
    let mut view = view.clone();
    scalars(&mut view).try_for_each(hear)?;
    let file = File { models: BTreeMap::from([(table.to_owned(), view)]) };
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
        field: field_view(field, model.widget(field)),
        kinds: field.possible_kinds().into_iter().filter_map(worded).collect(),
        fixed: field.generated || field.in_key,
        at: Options::path(&model.table, Some(&field.name)),
    });
    Ok(OptionsView {
        stored: options_to_wire(&configured.stored)?,
        otherwise: options_to_wire(&model.effective())?,
        fields: fields.collect(),
        widgets: by_kind(|kind| Widget::ALL.iter().filter(|it| it.fits(kind)).map(|it| it.as_str()).collect()),
        formats: by_kind(|kind| Format::ALL.iter().filter(|it| it.fits(kind)).map(|it| it.as_str()).collect()),
        at: Options::path(&model.table, None),
    })
}

/// The words that fit each kind, for the kinds that any fits.
fn by_kind<T: DeserializeOwned>(fitting: impl Fn(&str) -> Vec<&'static str>) -> BTreeMap<FieldKind, Vec<T>> {
    let words = |name: &str| fitting(name).into_iter().filter_map(worded).collect::<Vec<T>>();
    let kinds = Kind::NAMES.into_iter().filter_map(|name| Some((worded(name)?, words(name))));
    kinds.filter(|(_, words)| !words.is_empty()).collect()
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

    use bureau_engine::model::options::{
        ActionOptions, Choice, FieldOptions, Fieldset, Inline, SoftDelete, Validation,
    };

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
fieldsets = [{ label = "One", fields = ["x"], collapsed = true }]
readonly_fields = ["x"]
form_exclude = ["x"]
inlines = [{ table = "T", field = "f", fields = ["y"] }, { table = "U" }]
inline_edit_fields = ["x"]
prepopulated_fields = { x = ["y"] }
raw_id_fields = ["x"]
actions = ["go", { key = "up", label = "U", icon = "star", scope = "row", danger = true, confirm = "C", needs = ["view"], permission = true, set = { a = 9007199254740993, b = 1.0 }, clear = ["c"] }]
can_add = false
can_edit = false
can_delete = false
soft_delete = { column = "x", value = 9007199254740993 }
trash = false
position = "x"
person = "x"

[models.it.fields."x y"]
label = "X"
help = "H"
kind = "text"
widget = "input"
choices = [9007199254740993, { value = -9007199254740993, label = "One", color = "#112233" }]
format = "plain"
default = 1.0

[models.it.fields."x y".validation]
required = true
min_length = 1
max_length = 2
min = 1e300
max = 9007199254740993
pattern = "."
unique_with = []
"##;

    #[test]
    fn the_wire_knows_every_key_of_a_file() {
        let engine = Options::from_toml(WHOLE).unwrap();
        let said = engine.of("it").unwrap();
        let whole: toml::Value = toml::from_str(WHOLE).unwrap();
        let it = &whole["models"]["it"];
        let of_field = &it["fields"]["x y"];
        for (table, keys) in [
            (it, ModelOptions::KEYS),
            (&it["fieldsets"][0], Fieldset::KEYS),
            (&it["inlines"][0], Inline::KEYS),
            (&it["actions"][1], ActionOptions::KEYS),
            (&it["soft_delete"], SoftDelete::KEYS),
            (of_field, FieldOptions::KEYS),
            (&of_field["choices"][1], Choice::KEYS),
            (&of_field["validation"], Validation::KEYS),
        ] {
            let said: BTreeSet<&str> = table.as_table().unwrap().keys().map(String::as_str).collect();
            assert_eq!(said, keys.iter().copied().collect(), "a new key belongs into WHOLE");
        }

        let sent = serde_json::to_value(options_to_wire(said).unwrap()).unwrap();
        assert_eq!(sent["fields"]["x y"]["default"]["$real"], "1.0");
        let view: ModelOptionsView = serde_json::from_value(by_javascript(sent)).unwrap();
        assert_eq!(options_from_wire("it", &view).unwrap(), *said, "what nobody touched is as it was");
    }

    /// JSON as JavaScript reads and writes it: every number is a double, and a whole one has no point.
    #[expect(clippy::cast_possible_truncation, reason = "that is what it does")]
    fn by_javascript(json: serde_json::Value) -> serde_json::Value {
        use serde_json::Value as Json;
        match json {
            Json::Array(items) => items.into_iter().map(by_javascript).collect(),
            Json::Object(keys) => keys.into_iter().map(|(key, value)| (key, by_javascript(value))).collect(),
            Json::Number(number) => match number.as_f64() {
                Some(whole) if whole.fract() == 0.0 && whole.abs() < 1e18 => Json::from(whole as i64),
                double => Json::from(double),
            },
            other => other,
        }
    }
}
