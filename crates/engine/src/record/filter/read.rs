//! A text read for one model: checked test by test, so that an error says where, and with names as the file writes them.

use super::check::{Scope, condition, named, referring};
use super::parse::{Who, at, placed};
use super::step::{Step, step};
use super::{Children, FieldPath, Filter};
use crate::error::{Error, Result};
use crate::policy::{Grant, Verb, authorize};

/// The tree that a text says about the grant's model.
///
/// # Errors
/// Those of the language; those of [`condition`] with `position`, `near` and `length` of the test that does not fit.
pub(crate) fn read(scope: Scope<'_>, grant: &Grant, text: &str) -> Result<Filter> {
    let (filter, places) = placed(text, scope.who.map_or(Who::Nobody, |_| Who::Anybody))?;
    let mut tests = Vec::new();
    leaves(&filter, &mut tests);
    for (test, place) in tests.into_iter().zip(places) {
        let length = text.get(place.clone()).map_or(0, |test| test.chars().count());
        let there = |error: Error| at(error, text, place.start).with("length", length);
        condition(scope, grant, test).map_err(there)?;
    }
    // What only the whole can have too much of.
    condition(scope, grant, &filter)?;
    Ok(exact(scope, grant, filter))
}

/// The tests of a tree, from the left, as they stand in its text.
fn leaves<'f>(filter: &'f Filter, found: &mut Vec<&'f Filter>) {
    match filter {
        Filter::All(parts) | Filter::Any(parts) => parts.iter().for_each(|part| leaves(part, found)),
        Filter::Not(inner) => leaves(inner, found),
        Filter::Field(..) | Filter::Has(_) => found.push(filter),
    }
}

/// The same tree with every name in full. A name that fits nothing stays as it is.
fn exact(scope: Scope<'_>, grant: &Grant, filter: Filter) -> Filter {
    let each = |parts: Vec<Filter>| parts.into_iter().map(|part| exact(scope, grant, part)).collect();
    match filter {
        Filter::All(parts) => Filter::All(each(parts)),
        Filter::Any(parts) => Filter::Any(each(parts)),
        Filter::Not(inner) => Filter::Not(Box::new(exact(scope, grant, *inner))),
        Filter::Field(path, test) => Filter::Field(exact_path(scope, grant, &path).unwrap_or(path), test),
        Filter::Has(children) => Filter::Has(exact_children(scope, &children).unwrap_or(children)),
    }
}

fn exact_path(scope: Scope<'_>, grant: &Grant, path: &FieldPath) -> Option<FieldPath> {
    if let Some(through) = &path.through {
        return exact_step(scope, grant, through, &path.field);
    }
    if let Some(field) = named(grant, &path.field) {
        return Some(FieldPath::of(&field.name));
    }
    // `"customer.country"` in one piece.
    path.field.match_indices('.').find_map(|(dot, _)| {
        let (through, field) = (path.field.get(..dot)?, path.field.get(dot + 1..)?);
        exact_step(scope, grant, through, field)
    })
}

fn exact_step(scope: Scope<'_>, grant: &Grant, through: &str, field: &str) -> Option<FieldPath> {
    let Step { key, parent, .. } = step(scope, grant, through)?;
    Some(FieldPath::through(&key.name, &named(&parent, field)?.name))
}

fn exact_children(scope: Scope<'_>, children: &Children) -> Option<Children> {
    let model = referring(scope.catalog, &children.model)?;
    let child = authorize(scope.actor, Verb::View, &model).ok()?;
    let by = match &children.by {
        Some(name) => Some(named(&child, name)?.name.clone()),
        None => None,
    };
    Some(Children { model: model.slug.clone(), by })
}
