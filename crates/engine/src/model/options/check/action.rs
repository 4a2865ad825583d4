//! The actions of a model: what they are called, and that what they set can be set.

use std::collections::BTreeSet;

use super::{Checker, HELP, LABEL, join};
use crate::error::{Problem, ProblemCode};
use crate::model::options::{ActionOptions, Named, moment};
use crate::model::{Field, Kind, is_slug};
use crate::policy::Verb;

/// What keys of actions cannot be: words of permissions, and what is offered everywhere.
const TAKEN: [&str; 7] = ["view", "add", "edit", "delete", "export", "delete_selected", "set_field"];

impl Checker<'_> {
    pub(super) fn actions(&mut self) {
        let options = self.options;
        let mut seen = BTreeSet::new();
        for (index, action) in options.actions.iter().flat_map(|actions| &actions.0).enumerate() {
            let at = format!("{}[{index}]", join(&self.at, "actions"));
            if TAKEN.contains(&action.key.as_str()) || !is_slug(&action.key) {
                self.malformed(&key_of(&at, action), &action.key, "mark_as_paid");
            } else if !seen.insert(&action.key) {
                self.refuse(&key_of(&at, action), ProblemCode::ConfigRepeated);
            }
            self.action(&at, action);
        }
    }

    fn action(&mut self, at: &str, action: &ActionOptions) {
        self.text(&join(at, "label"), &action.label, LABEL);
        self.text(&join(at, "confirm"), &action.confirm, HELP);
        self.icon(at, &action.icon);
        for (index, word) in action.needs.iter().flat_map(|words| &words.0).enumerate() {
            if word.parse::<Verb>().is_err() {
                let problem = Problem::new(format!("{}[{index}]", join(at, "needs")), ProblemCode::ConfigNotAWord);
                let allowed = Verb::ALL.map(Verb::as_str).join(", ");
                self.problems.push(problem.with("value", word).with("allowed", allowed));
            }
        }
        let mut changed = BTreeSet::new();
        for (name, value) in action.set.iter().flat_map(|set| set.iter()) {
            let at = join(&join(at, "set"), name);
            let Some(field) = self.changeable(&at, name) else { continue };
            changed.insert(field.name.clone());
            let fits = match value.text().as_str() {
                "now" if moment(&field.kind, 0).is_some() => true,
                _ => value.value_for(&field.kind).is_ok_and(|value| !value.is_null()),
            };
            if !fits {
                let kind = field.kind.clone();
                self.misfit(&at, &kind);
            }
        }
        for (index, name) in action.clear.iter().flat_map(|names| &names.0).enumerate() {
            let at = format!("{}[{index}]", join(at, "clear"));
            let Some(field) = self.changeable(&at, name) else { continue };
            let (is_new, must, kind) = (changed.insert(field.name.clone()), field.not_null, field.kind.clone());
            if !is_new {
                self.refuse(&at, ProblemCode::ConfigRepeated);
            } else if must {
                self.misfit(&at, &kind);
            }
        }
        for (key, is_empty) in [
            ("set", action.set.as_ref().is_some_and(Named::is_empty)),
            ("clear", action.clear.as_ref().is_some_and(|names| names.0.is_empty())),
        ] {
            if is_empty {
                self.refuse(&join(at, key), ProblemCode::ConfigEmpty);
            }
        }
    }

    /// The field of that name, if people may change it.
    fn changeable(&mut self, at: &str, name: &str) -> Option<&Field> {
        let field = self.named(at, name)?;
        let fixed = field.generated || field.in_key || field.left_alone();
        if fixed || matches!(field.kind, Kind::Blob | Kind::Password(_)) {
            self.misfit(at, &field.kind);
            return None;
        }
        Some(field)
    }
}

/// Where its key stands: an action that is only named is its key.
fn key_of(at: &str, action: &ActionOptions) -> String {
    if *action == ActionOptions::new(action.key.as_str()) { at.to_owned() } else { join(at, "key") }
}
