//! One foreign key away: the record that one column refers to, or several together.

use super::check::{Scope, named};
use crate::model::{Field, Kind};
use crate::policy::{Grant, Verb, authorize};

/// A foreign key that may be followed.
pub(super) struct Step<'g> {
    /// The field it is called by.
    pub(super) key: &'g Field,
    /// Its columns.
    pub(super) columns: Vec<String>,
    pub(super) parent: Grant,
    /// What the columns equal there, in the same order.
    pub(super) referred: Vec<String>,
}

/// The foreign key of that name; nothing where not all of it may be seen, on both sides.
pub(super) fn step<'g>(scope: Scope<'_>, grant: &'g Grant, name: &str) -> Option<Step<'g>> {
    let key = named(grant, name)?;
    let (model, pairs) = match (&key.kind, &key.joint) {
        (Kind::ForeignKey(one), _) => (&one.model, vec![(key.name.clone(), one.field.clone())]),
        (_, Some(joint)) => (&joint.model, joint.pairs.clone()),
        _ => return None,
    };
    let parent = authorize(scope.actor, Verb::View, &scope.catalog.model(model).ok()?).ok()?;
    if !pairs.iter().all(|(own, theirs)| grant.shows(own) && parent.shows(theirs)) {
        return None;
    }
    let (columns, referred) = pairs.into_iter().unzip();
    Some(Step { key, columns, parent, referred })
}
