//! From what options say of actions to what is offered. Lenient: one that no longer fits the schema is not offered.

use super::handler::Handlers;
use super::{Action, Does, Setting};
use crate::model::options::{ActionOptions, ActionScope, moment};
use crate::model::{Kind, Model, label_of};
use crate::policy::Verb;
use crate::value::Value;

/// The actions of a model, in order.
pub(crate) fn offered(model: &Model, handlers: &Handlers) -> Vec<Action> {
    said(model).filter_map(|said| made(model, said, handlers)).collect()
}

/// Whether the model has an action of that key that takes a permission of its own.
pub(crate) fn asks_permission(model: &Model, key: &str) -> bool {
    said(model).any(|action| action.key == key && action.permission == Some(true))
}

fn said(model: &Model) -> impl Iterator<Item = &ActionOptions> {
    model.options.actions.iter().flat_map(|actions| &actions.0)
}

fn made(model: &Model, said: &ActionOptions, handlers: &Handlers) -> Option<Action> {
    let does = if said.sets_something() {
        Does::Set(settings(model, said)?)
    } else {
        Does::Run(handlers.of(&model.table, &said.key)?)
    };
    let needs = match &said.needs {
        Some(words) => words.0.iter().map(|word| word.parse().ok()).collect::<Option<Vec<Verb>>>()?,
        None => Vec::new(),
    };
    let is_said = |text: &&String| !text.trim().is_empty();
    Some(Action {
        key: said.key.clone(),
        label: said.label.as_ref().filter(is_said).cloned().unwrap_or_else(|| label_of(&said.key)),
        icon: said.icon.clone(),
        scope: said.scope.unwrap_or(ActionScope::Both),
        danger: said.danger.unwrap_or(false),
        confirm: said.confirm.as_ref().filter(is_said).cloned(),
        // What changes records needs leave to change them, whatever is said.
        needs: if said.needs.is_none() || said.sets_something() { with_edit(needs) } else { needs },
        permission: said.permission.unwrap_or(false),
        does,
    })
}

fn with_edit(mut needs: Vec<Verb>) -> Vec<Verb> {
    if !needs.contains(&Verb::Edit) {
        needs.push(Verb::Edit);
    }
    needs
}

/// Nothing where one of them cannot be: doing the rest would be something else.
fn settings(model: &Model, said: &ActionOptions) -> Option<Vec<(String, Setting)>> {
    let free = |name: &str| {
        let field = model.field(name)?;
        let fixed = field.generated || field.in_key || field.left_alone();
        (!fixed && !matches!(field.kind, Kind::Blob | Kind::Password(_))).then_some(field)
    };
    let mut all = Vec::new();
    for (name, value) in said.set.iter().flat_map(|set| set.iter()) {
        let field = free(name)?;
        let setting = match value.text().as_str() {
            "now" if moment(&field.kind, 0).is_some() => Setting::Now,
            _ => Setting::To(value.value_for(&field.kind).ok()?),
        };
        all.push((field.name.clone(), setting));
    }
    for name in said.clear.iter().flat_map(|names| &names.0) {
        let field = free(name).filter(|field| !field.not_null)?;
        all.push((field.name.clone(), Setting::To(Value::Null)));
    }
    (!all.is_empty()).then_some(all)
}
