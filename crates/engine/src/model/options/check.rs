//! Options against the schema: every problem at once, each under the path of its key. Only what `layer` says is looked
//! at; what the models come to with all layers is in `catalog`.

mod action;
mod field;

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use super::effective::MOST_PER_PAGE;
use super::kind::is_text;
use super::part::{Inline, SoftDelete};
use super::read::join;
use super::slug::is_well_formed;
use super::{Mark, ModelOptions, Names, Options, Template};
use crate::error::{Problem, ProblemCode};
use crate::model::kind::Kind;
use crate::model::{Catalog, Field, Model, naming};
use crate::schema::Affinity;

/// Longest label, in characters.
const LABEL: usize = 200;
/// How far from 0 a model may stand among the others.
const ORDER: i64 = 1_000_000;
/// Longest help, in characters.
const HELP: usize = 2000;

/// What is wrong with a layer of options.
pub(crate) fn check(layer: &Options, catalog: &Catalog) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (table, options) in layer.models.iter() {
        let at = join("models", table);
        match catalog.of_table(table) {
            Some(model) => Checker { catalog, model, options, at, problems: &mut problems }.model(),
            None => problems.push(Problem::new(at, ProblemCode::ConfigNoSuchTable).with("value", table)),
        }
    }
    problems
}

/// Whether values may be searched and filtered: bytes are no words, and a secret is told by what it equals.
pub(super) fn is_compared(field: &Field) -> bool {
    field.kind != Kind::Blob && !field.kind.is_secret()
}

struct Checker<'c> {
    catalog: &'c Catalog,
    model: &'c Model,
    options: &'c ModelOptions,
    at: String,
    problems: &'c mut Vec<Problem>,
}

impl<'c> Checker<'c> {
    fn model(mut self) {
        let options = self.options;
        for (key, text) in [("label", &options.label), ("label_one", &options.label_one), ("group", &options.group)] {
            self.text(&join(&self.at, key), text, LABEL);
        }
        self.slug();
        self.icon(&self.at.clone(), &options.icon);
        self.number("order", options.order, -ORDER..=ORDER);
        self.number("per_page", options.per_page, 1..=MOST_PER_PAGE.into());
        self.lists();
        self.display();
        self.fieldsets();
        self.inlines();
        self.prepopulated();
        if let Some(soft_delete) = &options.soft_delete {
            self.soft_delete(soft_delete);
        }
        self.position();
        self.person();
        for (name, said) in options.fields.iter() {
            let at = join(&join(&self.at, "fields"), name);
            if let Some(field) = self.named(&at, name) {
                self.field(&at, field, said);
            }
        }
    }

    fn problem(&self, key: &str, code: ProblemCode) -> Problem {
        Problem::new(join(&self.at, key), code)
    }

    fn refuse(&mut self, at: &str, code: ProblemCode) {
        self.problems.push(Problem::new(at, code));
    }

    fn malformed(&mut self, at: &str, value: &str, expected: &str) {
        let problem = Problem::new(at, ProblemCode::ConfigMalformed).with("value", value);
        self.problems.push(problem.with("expected", expected));
    }

    fn misfit(&mut self, at: &str, kind: &Kind) {
        self.problems.push(Problem::new(at, ProblemCode::ConfigMisfit).with("kind", kind.name()));
    }

    fn number(&mut self, key: &str, said: Option<i64>, allowed: RangeInclusive<i64>) {
        if let Some(number) = said.filter(|number| !allowed.contains(number)) {
            let problem = self.problem(key, ProblemCode::ConfigOutOfRange).with("value", number);
            self.problems.push(problem.with("min", allowed.start()).with("max", allowed.end()));
        }
    }

    /// Text that is shown: not blank, not endless.
    fn text(&mut self, at: &str, text: &Option<String>, most: usize) {
        let Some(text) = text else { return };
        if text.trim().is_empty() {
            self.refuse(at, ProblemCode::ConfigEmpty);
        } else if text.chars().count() > most {
            self.problems.push(Problem::new(at, ProblemCode::TooLong).with("max", most));
        }
    }

    /// The field of that name, or a problem.
    fn named(&mut self, at: &str, name: &str) -> Option<&'c Field> {
        let model: &'c Model = self.model;
        let found = model.field(name);
        if found.is_none() {
            let problem = Problem::new(at, ProblemCode::ConfigNoSuchField).with("value", name);
            self.problems.push(problem.with("model", &model.table));
        }
        found
    }

    /// A list of fields: each there, none twice, each as it must be.
    fn names(&mut self, at: &str, names: &Names, fits: impl Fn(&Field) -> bool) {
        let mut seen = BTreeSet::new();
        for (index, name) in names.0.iter().enumerate() {
            let at = format!("{at}[{index}]");
            let Some(field) = self.named(&at, name) else { continue };
            if !seen.insert(field.name.clone()) {
                self.refuse(&at, ProblemCode::ConfigRepeated);
            } else if !fits(field) {
                self.misfit(&at, &field.kind);
            }
        }
    }

    fn slug(&mut self) {
        let Some(slug) = &self.options.slug else { return };
        let at = join(&self.at, "slug");
        if naming::is_reserved(slug) {
            self.problems.push(Problem::new(at, ProblemCode::ConfigSlugTaken).with("value", slug));
        } else if !is_well_formed(slug) {
            self.malformed(&at, slug, "invoice_line");
        } else if self.model.slug != *slug {
            self.problems.push(Problem::new(at, ProblemCode::ConfigSlugTaken).with("value", slug));
        }
    }

    fn icon(&mut self, at: &str, icon: &Option<String>) {
        let Some(icon) = icon else { return };
        let letters = icon.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
        if icon.is_empty() || !letters {
            self.malformed(&join(at, "icon"), icon, "shopping-cart");
        }
    }

    fn lists(&mut self) {
        let options = self.options;
        let any = |_: &Field| true;
        let at = self.at.clone();
        let mut list = |key: &str, names: &Option<Names>, fits: fn(&Field) -> bool| {
            if let Some(names) = names {
                self.names(&join(&at, key), names, fits);
            }
        };
        list("list_display", &options.list_display, any);
        list("list_filter", &options.list_filter, is_compared);
        list("search_fields", &options.search_fields, is_compared);
        list("readonly_fields", &options.readonly_fields, any);
        list("form_exclude", &options.form_exclude, any);
        list("inline_edit_fields", &options.inline_edit_fields, |field| !field.generated && !field.in_key);
        list("raw_id_fields", &options.raw_id_fields, |field| matches!(field.kind, Kind::ForeignKey(_)));
        self.ordering();
        self.actions();
    }

    fn ordering(&mut self) {
        let mut seen = BTreeSet::new();
        for (index, entry) in self.options.ordering.iter().flat_map(|names| &names.0).enumerate() {
            let at = format!("{}[{index}]", join(&self.at, "ordering"));
            match self.model.ordered_by(entry) {
                Some((field, _)) if !seen.insert(field.name.clone()) => self.refuse(&at, ProblemCode::ConfigRepeated),
                Some(_) => {}
                None => drop(self.named(&at, entry.strip_prefix('-').unwrap_or(entry))),
            }
        }
    }

    fn display(&mut self) {
        let Some(text) = &self.options.display else { return };
        let at = join(&self.at, "display");
        match Template::parse(text) {
            Some(template) => {
                for name in template.fields() {
                    self.named(&at, name);
                }
            }
            None => self.malformed(&at, text, "{FirstName} {LastName}"),
        }
    }

    fn fieldsets(&mut self) {
        let mut seen = BTreeSet::new();
        for (index, set) in self.options.fieldsets.iter().flatten().enumerate() {
            let at = format!("{}[{index}]", join(&self.at, "fieldsets"));
            self.text(&join(&at, "label"), &Some(set.label.clone()), LABEL);
            for (index, name) in set.fields.0.iter().enumerate() {
                let at = format!("{}[{index}]", join(&at, "fields"));
                let Some(name) = self.named(&at, name).map(|field| field.name.clone()) else { continue };
                if !seen.insert(name) {
                    self.refuse(&at, ProblemCode::ConfigRepeated);
                }
            }
        }
    }

    fn inlines(&mut self) {
        let mut seen: Vec<&Inline> = Vec::new();
        for (index, inline) in self.options.inlines.iter().flatten().enumerate() {
            let at = format!("{}[{index}]", join(&self.at, "inlines"));
            let same = |other: &&Inline| other.table.eq_ignore_ascii_case(&inline.table) && other.field == inline.field;
            if seen.iter().any(same) {
                self.refuse(&join(&at, "table"), ProblemCode::ConfigRepeated);
            }
            seen.push(inline);
            self.inline(&at, inline);
        }
    }

    /// Records of another table that refer here by exactly one foreign key, or by the one that is named.
    fn inline(&mut self, at: &str, inline: &Inline) {
        let Some(child) = self.catalog.of_table(&inline.table) else {
            let problem = Problem::new(join(at, "table"), ProblemCode::ConfigNoSuchTable);
            return self.problems.push(problem.with("value", &inline.table));
        };
        let refers =
            |field: &&Field| matches!(&field.kind, Kind::ForeignKey(reference) if reference.model == self.model.slug);
        let referring: Vec<&Field> = child.fields.iter().filter(refers).collect();
        match (&inline.field, referring.as_slice()) {
            (None, [_]) => {}
            (Some(name), found) if found.iter().any(|field| field.name.eq_ignore_ascii_case(name)) => {}
            (Some(name), _) => {
                let problem = Problem::new(join(at, "field"), ProblemCode::ConfigNoSuchField).with("value", name);
                self.problems.push(problem.with("model", &child.table));
            }
            (None, []) => self.refuse(&join(at, "table"), ProblemCode::ConfigMisfit),
            (None, _) => {
                self.problems.push(Problem::new(join(at, "field"), ProblemCode::ConfigMissing).with("key", "field"));
            }
        }
        let mut seen = BTreeSet::new();
        for (index, name) in inline.fields.iter().flat_map(|names| &names.0).enumerate() {
            let at = format!("{}[{index}]", join(at, "fields"));
            match child.field(name) {
                None => {
                    let problem = Problem::new(at, ProblemCode::ConfigNoSuchField).with("value", name);
                    self.problems.push(problem.with("model", &child.table));
                }
                Some(field) if !seen.insert(&field.name) => self.refuse(&at, ProblemCode::ConfigRepeated),
                Some(_) => {}
            }
        }
    }

    fn prepopulated(&mut self) {
        for (target, from) in self.options.prepopulated_fields.iter().flat_map(|fields| &fields.0) {
            let at = join(&join(&self.at, "prepopulated_fields"), target);
            let Some(field) = self.named(&at, target) else { continue };
            if field.generated || !is_text(&field.kind) {
                self.misfit(&at, &field.kind);
            }
            if from.0.is_empty() {
                self.refuse(&at, ProblemCode::ConfigEmpty);
            }
            self.names(&at, from, |source| source.name != field.name);
        }
    }

    fn soft_delete(&mut self, soft_delete: &SoftDelete) {
        let at = join(&self.at, "soft_delete");
        let Some(field) = self.named(&join(&at, "column"), &soft_delete.column) else { return };
        if field.generated || field.in_key {
            return self.misfit(&join(&at, "column"), &field.kind);
        }
        let Some(value) = soft_delete.value.as_ref().filter(|value| value.text() != "now") else {
            // Neither yes nor no, nor a moment: somebody has to say what marks a record.
            match self.model.soft_deletion().map(|soft| soft.mark) {
                None if self.model.options.soft_delete.is_some() => {
                    let problem = Problem::new(join(&at, "value"), ProblemCode::ConfigMissing);
                    self.problems.push(problem.with("key", "value"));
                }
                // Whatever is there would say that its record is deleted.
                Some(Mark::Moment) if field.facts.evidence.has_other_than_moments() && is_text(&field.kind) => {
                    self.misfit(&join(&at, "column"), &field.kind);
                }
                _ => {}
            }
            return;
        };
        let table = self.catalog.schema.table(&self.model.table);
        let allowed = table.and_then(|it| it.allowed.iter().find(|it| it.column.eq_ignore_ascii_case(&field.name)));
        let fits = match (&field.kind, allowed) {
            // Choices are for people: what marks a deleted record need not be among them.
            (Kind::Enum(_), Some(allowed)) => allowed.values.iter().any(|it| it.to_string() == value.text()),
            (Kind::Enum(_), None) => true,
            (kind, _) => value.value_for(kind).is_ok(),
        };
        if !fits {
            self.misfit(&join(&at, "value"), &field.kind);
        }
    }

    /// A text, and of one model: who is who must not be in doubt.
    fn person(&mut self) {
        let Some(name) = &self.options.person else { return };
        let at = join(&self.at, "person");
        let Some(field) = self.named(&at, name) else { return };
        if field.generated || field.kind.is_secret() || !is_text(&field.kind) {
            return self.misfit(&at, &field.kind);
        }
        if self.catalog.models().iter().filter(|model| model.options.person.is_some()).count() > 1 {
            self.refuse(&at, ProblemCode::ConfigRepeated);
        }
    }

    fn position(&mut self) {
        let Some(name) = &self.options.position else { return };
        let at = join(&self.at, "position");
        let Some(field) = self.named(&at, name) else { return };
        let table = self.catalog.schema.table(&self.model.table);
        let column = table.and_then(|table| table.column(&field.name));
        let whole = column.is_some_and(|column| column.affinity() == Affinity::Integer);
        if !whole || field.generated || field.in_key {
            self.misfit(&at, &field.kind);
        }
    }
}
