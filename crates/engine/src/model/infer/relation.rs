//! What a table is to others: a junction that only joins two of them, or a tree of itself.

use heck::ToSnakeCase;

use crate::model::Field;
use crate::model::kind::Kind;
use crate::schema::Table;

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
