//! Which slug a table has: what is asked for when it is free, else what the workspace fixed, else what is inferred.

use std::collections::BTreeMap;

use super::Options;
use crate::model::naming;
use crate::schema::Schema;

/// Slugs by table, from those a workspace fixed (`stored`) and those asked for. Tables without one get theirs inferred.
pub(crate) fn settle(
    schema: &Schema,
    stored: &BTreeMap<String, String>,
    options: &Options,
) -> BTreeMap<String, String> {
    let wanted = |table: &str| options.of(table).and_then(|model| model.slug.as_deref());
    let mut slugs: BTreeMap<String, String> =
        stored.iter().filter(|(table, _)| wanted(table).is_none()).map(|(t, s)| (t.clone(), s.clone())).collect();
    for table in &schema.tables {
        let Some(slug) = wanted(&table.name) else { continue };
        let names_a_table = schema.tables.iter().any(|other| other.name == slug && other.name != table.name);
        let free = |slug: &str, slugs: &BTreeMap<String, String>| !slugs.values().any(|taken| taken == slug);
        if is_well_formed(slug) && !names_a_table && free(slug, &slugs) {
            slugs.insert(table.name.clone(), slug.to_owned());
        } else if let Some(fixed) = stored.get(&table.name).filter(|fixed| free(fixed, &slugs)) {
            slugs.insert(table.name.clone(), fixed.clone());
        }
    }
    slugs
}

/// Whether a text can be a slug at all: as an inferred one is written, and not one of ours.
pub(super) fn is_well_formed(slug: &str) -> bool {
    !slug.is_empty() && slug.len() <= 100 && naming::is_slug(slug) && !naming::is_reserved(slug)
}
