//! Models as somebody may know them: with what they may do there, and without what they may not see.

use std::sync::Arc;

use super::Allowed;
use crate::action::{Action, Handlers, offered};
use crate::model::{Catalog, Field, Model};
use crate::policy::{Actor, Grant, Verb, authorize, authorize_action, is_out_of_menus};

impl Allowed {
    pub(super) fn of(catalog: &Catalog, actor: &Actor, model: &Arc<Model>, handlers: &Handlers) -> Self {
        let all = Verb::ALL;
        let verbs = all.into_iter().filter(|verb| authorize(actor, *verb, model).is_ok()).collect();
        Self { model: shown(catalog, actor, model), verbs, actions: runnable(actor, model, handlers) }
    }
}

/// Actions the actor may run on some of the model's records.
pub(super) fn runnable(actor: &Actor, model: &Arc<Model>, handlers: &Handlers) -> Vec<Action> {
    let all = offered(model, handlers).into_iter();
    all.filter(|action| authorize_action(actor, model, action).is_ok()).collect()
}

/// The model without fields that no record shows to the actor. Those that they may write on none are read-only.
pub(super) fn shown(catalog: &Catalog, actor: &Actor, model: &Arc<Model>) -> Arc<Model> {
    let model = &out_of_menus(actor, model);
    let Ok(view) = authorize(actor, Verb::View, model) else { return Arc::clone(model) };
    let writing: Vec<Grant> =
        [Verb::Add, Verb::Edit].into_iter().filter_map(|verb| authorize(actor, verb, model).ok()).collect();
    // A child's fields that its parent's form shows are the child's to hide.
    let inlines = model.options.inlines.iter().flatten().any(|inline| hides(catalog, actor, &inline.table));
    if !inlines && view.is_unlimited() && writing.iter().all(Grant::is_unlimited) {
        return Arc::clone(model);
    }
    let mut known = (**model).clone();
    known.fields.retain(|field| view.shows(&field.name));
    let closed = |field: &Field| !writing.is_empty() && !writing.iter().any(|grant| grant.opens(&field.name));
    for field in &mut known.fields {
        field.read_only |= closed(field);
        if let Some(others) = &mut field.rules.unique_with {
            others.retain(|name| view.shows(name));
        }
    }
    known.template = known.template.filter(|_| known.display.iter().all(|name| view.shows(name)));
    known.display.retain(|name| view.shows(name));
    known.search.retain(|name| view.shows(name));
    known.tree = known.tree.filter(|name| view.shows(name));
    if let Some(inlines) = &mut known.options.inlines {
        inlines.retain_mut(|inline| {
            let child = catalog.of_table(&inline.table).and_then(|child| authorize(actor, Verb::View, child).ok());
            let Some(child) = child else { return false };
            if let Some(names) = &mut inline.fields {
                names.0.retain(|name| child.shows(name));
            }
            inline.field.as_ref().is_none_or(|field| child.shows(field))
        });
    }
    Arc::new(known)
}

/// The model, left out of menus where a policy says so.
fn out_of_menus(actor: &Actor, model: &Arc<Model>) -> Arc<Model> {
    if !is_out_of_menus(actor, model) {
        return Arc::clone(model);
    }
    let mut hidden = (**model).clone();
    hidden.options.hidden = Some(true);
    Arc::new(hidden)
}

fn hides(catalog: &Catalog, actor: &Actor, table: &str) -> bool {
    let child = catalog.of_table(table).map(|child| authorize(actor, Verb::View, child));
    child.is_some_and(|grant| !grant.is_ok_and(|grant| grant.is_unlimited()))
}
