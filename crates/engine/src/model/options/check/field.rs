//! Options of one field against its column and its kind.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use super::{Checker, HELP, LABEL};
use crate::error::{Problem, ProblemCode};
use crate::model::options::kind::{is_ordered, is_text, kind, names, takes_choices};
use crate::model::options::read::join;
use crate::model::options::rules::{Pattern, bound, compare};
use crate::model::options::{Choice, FieldOptions, Scalar, Validation, Widget};
use crate::model::{Field, Kind};

/// Most characters a length may ask for.
const LENGTH: i64 = 1_000_000_000;

impl Checker<'_> {
    pub(super) fn field(&mut self, at: &str, field: &Field, said: &FieldOptions) {
        self.text(&join(at, "label"), &said.label, LABEL);
        self.text(&join(at, "help"), &said.help, HELP);
        self.kind(at, field, said);
        if said.widget.is_some_and(|widget| !widget.fits(field.kind.name())) {
            self.misfit(&join(at, "widget"), &field.kind);
        }
        let chosen = said.widget.is_some_and(|widget| matches!(widget, Widget::Select | Widget::Radio));
        if chosen && matches!(field.kind, Kind::Choices(_)) && field.options.choices.is_none() {
            // Any word may stand in such a field: without a list there is nothing to show.
            self.problems.push(Problem::new(join(at, "widget"), ProblemCode::ConfigMissing).with("key", "choices"));
        }
        if said.format.is_some_and(|format| !format.fits(field.kind.shown_as().name())) {
            self.misfit(&join(at, "format"), &field.kind);
        }
        if let Some(choices) = &said.choices {
            self.choices(&join(at, "choices"), field, choices);
        }
        self.default(&join(at, "default"), field, said);
        self.validation(&join(at, "validation"), field, &said.validation);
    }

    /// What every new record can begin with: not what names a record, nor what the field's own rules refuse.
    fn default(&mut self, at: &str, field: &Field, said: &FieldOptions) {
        let Some(default) = &said.initial else { return };
        let names_it = field.in_key && self.model.key.names().len() == 1;
        let value = default.value_for(&field.kind).ok().filter(|value| field.rules.check(value).is_ok());
        if field.generated || names_it || value.is_none() {
            self.misfit(at, &field.kind);
        }
    }

    /// A kind that is known, and whose values the column can hold.
    fn kind(&mut self, at: &str, field: &Field, said: &FieldOptions) {
        let Some(wanted) = &said.kind else { return };
        let at = join(at, "kind");
        if !names().contains(&wanted.as_str()) {
            let problem = Problem::new(at, ProblemCode::ConfigNotAWord).with("value", wanted);
            return self.problems.push(problem.with("allowed", names().join(", ")));
        }
        // The model has the kind already when it fits; `enum` needs something to choose from.
        let is_fixed = wanted == "position" && (field.in_key || field.generated);
        let fits = !is_fixed && kind(wanted, field).is_some();
        let came_to_it = field.kind.name() == wanted || said.choices.is_some();
        if fits && !came_to_it && wanted == "enum" {
            self.problems.push(Problem::new(at, ProblemCode::ConfigMissing).with("key", "choices"));
        } else if !fits || !came_to_it {
            self.misfit(&at, &field.kind);
        }
    }

    fn choices(&mut self, at: &str, field: &Field, choices: &[Choice]) {
        if choices.is_empty() {
            return self.refuse(at, ProblemCode::ConfigEmpty);
        }
        if !takes_choices(&field.kind) {
            return self.misfit(at, &field.kind);
        }
        let table = self.catalog.schema.table(&self.model.table);
        let allowed =
            table.and_then(|table| table.allowed.iter().find(|it| it.column.eq_ignore_ascii_case(&field.name)));
        let mut seen = BTreeSet::new();
        for (index, choice) in choices.iter().enumerate() {
            let at = format!("{at}[{index}]");
            let value = choice.value.value_for(&field.kind);
            // What the table's own CHECK would refuse is no choice.
            let fits = value.is_ok_and(|value| allowed.is_none_or(|allowed| allowed.values.contains(&value)));
            if !fits {
                self.misfit(&at, &field.kind);
            } else if !seen.insert(choice.value.text()) {
                self.refuse(&at, ProblemCode::ConfigRepeated);
            }
            self.text(&join(&at, "label"), &choice.label, LABEL);
            if let Some(color) = choice.color.as_ref().filter(|color| !is_color(color)) {
                self.malformed(&join(&at, "color"), color, "#1f6feb");
            }
        }
    }

    fn validation(&mut self, at: &str, field: &Field, said: &Validation) {
        let lengths = [("min_length", 0, said.min_length), ("max_length", 1, said.max_length)];
        for (key, least, length) in lengths.into_iter().filter_map(|(key, least, length)| Some((key, least, length?))) {
            if !is_text(&field.kind) {
                self.misfit(&join(at, key), &field.kind);
            } else if !(least..=LENGTH).contains(&length) {
                let problem = Problem::new(join(at, key), ProblemCode::ConfigOutOfRange).with("value", length);
                self.problems.push(problem.with("min", least).with("max", LENGTH));
            }
        }
        if matches!((said.min_length, said.max_length), (Some(min), Some(max)) if min > max) {
            self.refuse(&join(at, "min_length"), ProblemCode::ConfigCrossed);
        }
        self.range(at, field, said);
        if let Some(pattern) = &said.pattern {
            if !is_text(&field.kind) {
                self.misfit(&join(at, "pattern"), &field.kind);
            } else if pattern.is_empty() {
                self.refuse(&join(at, "pattern"), ProblemCode::ConfigEmpty);
            } else if Pattern::new(pattern).is_none() {
                self.malformed(&join(at, "pattern"), pattern, "[A-Z]{2}[0-9]+");
            }
        }
        if let Some(names) = &said.unique_with {
            self.names(&join(at, "unique_with"), names, |other| other.name != field.name);
        }
    }

    fn range(&mut self, at: &str, field: &Field, said: &Validation) {
        let mut found = |key: &str, said: &Option<Scalar>| {
            let value = bound(said.as_ref()?, &field.kind, key == "max").filter(|_| is_ordered(&field.kind));
            if value.is_none() {
                self.misfit(&join(at, key), &field.kind);
            }
            value
        };
        let (min, max) = (found("min", &said.min), found("max", &said.max));
        if let (Some(min), Some(max)) = (min, max)
            && compare(&min, &max) == Some(Ordering::Greater)
        {
            self.refuse(&join(at, "min"), ProblemCode::ConfigCrossed);
        }
    }
}

/// `#rrggbb`.
fn is_color(text: &str) -> bool {
    text.strip_prefix('#')
        .is_some_and(|digits| digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit()))
}
