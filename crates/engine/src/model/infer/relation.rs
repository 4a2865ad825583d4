//! What a table is to others: a junction that only joins two of them, or a tree of itself; and what several of its columns
//! refer to together.

use std::collections::BTreeMap;

use heck::ToSnakeCase;

use crate::model::kind::Kind;
use crate::model::{Field, Joint};
use crate::schema::{Column, ForeignKey, Table};

/// Exactly two foreign keys, each of one column, that no two rows share, and nothing else that a person would fill in.
pub(super) fn is_junction(table: &Table, fields: &[Field]) -> bool {
    let refers = |field: &Field| matches!(field.kind, Kind::ForeignKey(_));
    let joined: Vec<&str> = fields.iter().filter(|field| refers(field)).map(|field| field.name.as_str()).collect();
    let [first, second] = joined.as_slice() else { return false };
    let is_both = |columns: &[String]| {
        let has = |name: &str| columns.iter().any(|column| column.eq_ignore_ascii_case(name));
        columns.len() == 2 && has(first) && has(second)
    };
    let unique = is_both(&table.primary_key) || table.unique.iter().any(|columns| is_both(columns));
    let only_key = |field: &Field| field.in_key && table.primary_key.len() == 1;
    let fills_itself = |field: &Field| {
        field.generated || only_key(field) || matches!(field.kind, Kind::Created(_) | Kind::Updated(_) | Kind::Position)
    };
    unique && fields.iter().all(|field| refers(field) || fills_itself(field))
}

/// The first foreign key of several columns whose last column that refers to nothing by itself is this one: the others are
/// often a part of the record's own place (the tenant, the country), and say what they are by themselves.
pub(super) fn joint(table: &Table, column: &Column, slugs: &BTreeMap<&str, String>) -> Option<Joint> {
    let alone = |name: &String| {
        let refers =
            |foreign: &ForeignKey| matches!(foreign.columns.as_slice(), [only] if only.eq_ignore_ascii_case(name));
        !table.foreign_keys.iter().any(refers)
    };
    let named_here = |foreign: &&ForeignKey| {
        foreign.columns.len() > 1
            && foreign.columns.len() == foreign.referred.len()
            && foreign
                .columns
                .iter()
                .rfind(|name| alone(name))
                .is_some_and(|last| last.eq_ignore_ascii_case(&column.name))
    };
    let foreign = table.foreign_keys.iter().find(named_here)?;
    let (_, slug) = slugs.iter().find(|(name, _)| name.eq_ignore_ascii_case(&foreign.table))?;
    let exact = |name: &String| table.column(name).map(|column| column.name.clone());
    let pairs = foreign.columns.iter().zip(&foreign.referred).map(|(own, theirs)| Some((exact(own)?, theirs.clone())));
    Some(Joint { model: slug.clone(), pairs: pairs.collect::<Option<_>>()? })
}

/// The foreign key to the table itself; of several the one called after a parent, else the first.
pub(super) fn parent(table: &Table, fields: &[Field]) -> Option<String> {
    let own: Vec<&str> = table
        .foreign_keys
        .iter()
        .filter(|foreign| foreign.table.eq_ignore_ascii_case(&table.name))
        .filter_map(|foreign| match foreign.columns.as_slice() {
            [only] => fields.iter().find(|field| field.name.eq_ignore_ascii_case(only)),
            _ => None,
        })
        .map(|field| field.name.as_str())
        .collect();
    let parent = own.iter().find(|name| name.to_snake_case().contains("parent"));
    parent.or(own.first()).map(ToString::to_string)
}
