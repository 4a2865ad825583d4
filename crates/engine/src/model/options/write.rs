//! From options to TOML, one key per line in a fixed order, and what differs between two sets of options.

use super::part::{Choice, Names, Part, Scalar};
use super::read::{VERSION, join};
use super::{FieldOptions, ModelOptions, Options, Piece, Validation};
use crate::model::{Catalog, Field, Kind, Model};

/// One key that two sets of options do not agree on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Difference {
    /// Its path: `models.Track.label`.
    pub(crate) key: String,
    /// Its TOML before.
    pub(crate) old: Option<String>,
    /// Its TOML after.
    pub(crate) new: Option<String>,
}

/// The options of one model as they are kept.
pub(crate) fn stored(model: &ModelOptions) -> String {
    let mut text = String::new();
    write_model(&mut text, "", model, &ModelOptions::default());
    text
}

/// A file of options that says what `options` say.
pub(crate) fn file(options: &Options) -> String {
    let mut text = format!("version = {VERSION}\n");
    for (table, model) in options.models.iter() {
        write_model(&mut text, &join("models", table), model, &ModelOptions::default());
    }
    text
}

/// As [`file`], with what holds for every model beside it, as comments where `options` do not say it.
pub(crate) fn everything(options: &Options, catalog: &Catalog) -> String {
    let mut text = format!("version = {VERSION}\n");
    let nothing = ModelOptions::default();
    for model in catalog.models() {
        let said = options.of(&model.table).unwrap_or(&nothing);
        write_model(&mut text, &join("models", &model.table), said, &model.effective());
    }
    for (table, model) in options.models.iter().filter(|(table, _)| catalog.of_table(table).is_none()) {
        write_model(&mut text, &join("models", table), model, &nothing);
    }
    text
}

/// What the two do not agree on, key by key.
pub(crate) fn difference(old: &Options, new: &Options) -> Vec<Difference> {
    let (old, new) = (leaves(old), leaves(new));
    let mut keys: Vec<&String> = old.iter().chain(&new).map(|(key, _)| key).collect();
    keys.sort_unstable();
    keys.dedup();
    let of = |set: &[(String, String)], key: &str| set.iter().find(|(known, _)| known == key).map(|(_, it)| it.clone());
    let differences =
        keys.into_iter().map(|key| Difference { old: of(&old, key), new: of(&new, key), key: key.clone() });
    differences.filter(|difference| difference.old != difference.new).collect()
}

fn leaves(options: &Options) -> Vec<(String, String)> {
    let mut leaves = Vec::new();
    for (table, model) in options.models.iter() {
        let at = join("models", table);
        leaf(&mut leaves, &at, model, &["fields"]);
        for (name, field) in model.fields.iter() {
            let at = join(&join(&at, "fields"), name);
            leaf(&mut leaves, &at, field, &["validation"]);
            leaf(&mut leaves, &join(&at, "validation"), &field.validation, &[]);
        }
    }
    leaves
}

fn leaf(leaves: &mut Vec<(String, String)>, at: &str, part: &impl Part, inside: &[&str]) {
    if let toml::Value::Table(table) = part.write() {
        let own = table.iter().filter(|(key, _)| !inside.contains(&key.as_str()));
        leaves.extend(own.map(|(key, value)| (join(at, key), value.to_string())));
    }
}

fn write_model(text: &mut String, at: &str, model: &ModelOptions, else_: &ModelOptions) {
    write_table(text, at, ModelOptions::KEYS, model, else_);
    let nothing = FieldOptions::default();
    let named = else_.fields.iter().map(|(name, _)| name);
    let unnamed = model.fields.iter().map(|(name, _)| name).filter(|name| else_.fields.get(name).is_none());
    for name in named.chain(unnamed) {
        let field = model.fields.get(name).unwrap_or(&nothing);
        let else_ = else_.fields.get(name).unwrap_or(&nothing);
        let at = join(&join(at, "fields"), name);
        write_table(text, &at, FieldOptions::KEYS, field, else_);
        write_table(text, &join(&at, "validation"), Validation::KEYS, &field.validation, &else_.validation);
    }
}

/// The lines of one table under its heading; nothing when it has none. What only `else_` says is a comment.
fn write_table<T: Part>(text: &mut String, at: &str, keys: &[&str], part: &T, else_: &T) {
    let (toml::Value::Table(said), toml::Value::Table(else_)) = (part.write(), else_.write()) else { return };
    let mut lines = String::new();
    for key in keys.iter().filter(|key| !matches!(**key, "fields" | "validation")) {
        match (said.get(*key), else_.get(*key)) {
            (Some(value), _) => lines.push_str(&format!("{key} = {value}\n")),
            (None, Some(value)) => {
                let line = format!("{key} = {value}");
                lines.push_str(&format!("# {}\n", line.replace('\n', "\n# ")));
            }
            (None, None) => {}
        }
    }
    if lines.is_empty() {
        return;
    }
    if !at.is_empty() {
        text.push_str(&format!("\n[{at}]\n"));
    }
    text.push_str(&lines);
}

impl Model {
    /// Everything that holds for it, as options: what was said, and what is inferred where nothing was.
    #[must_use]
    pub fn effective(&self) -> ModelOptions {
        let names = |names: &[String]| Names(names.to_vec());
        let mut all = self.options.clone();
        all.hidden = Some(self.hidden());
        all.slug = Some(self.slug.clone());
        all.label = Some(self.label.clone());
        all.label_one = Some(self.label_one.clone());
        all.icon = Some(self.icon.clone());
        all.order = Some(self.options.order.unwrap_or(0));
        all.list_display = Some(self.listed().into_iter().map(|field| field.name.clone()).collect());
        all.search_fields = Some(names(&self.search));
        all.per_page = Some(i64::from(self.page_size()));
        all.can_add = Some(self.can_add());
        all.can_edit = Some(self.can_edit());
        all.can_delete = Some(self.can_delete());
        all.trash = Some(self.keeps_deleted());
        if !self.display.is_empty() {
            all.display = Some(template(&self.name_pieces()));
        }
        let ordering = self.ordering().into_iter().map(|(field, down)| if down { format!("-{field}") } else { field });
        all.ordering = Some(ordering.collect());
        for field in &self.fields {
            all.fields.insert(&field.name, effective_field(field));
        }
        all
    }
}

fn effective_field(field: &Field) -> FieldOptions {
    let mut all = field.options.clone();
    all.label = Some(field.label.clone());
    all.kind = Some(field.kind.name().to_owned());
    if let (Kind::Enum(values), None) = (&field.kind, &all.choices) {
        all.choices = Some(values.iter().map(|value| Choice::new(Scalar::of(value))).collect());
    }
    all
}

fn template(pieces: &[Piece]) -> String {
    let text = |piece: &Piece| match piece {
        Piece::Field(name) => format!("{{{name}}}"),
        Piece::Text(text) => text.replace('{', "{{").replace('}', "}}"),
    };
    pieces.iter().map(text).collect()
}
