//! From schema to models: slugs, labels, kinds, names for records. Nothing is configured; everything here is a guess that
//! a person can later overrule.

mod build;
mod display;
mod guess;
mod relation;
mod words;

pub(super) use build::named;
pub(crate) use guess::wanted;

use std::collections::{BTreeMap, BTreeSet};

use super::evidence::Evidence;
use super::kind::Kind;
use super::options::{FieldOptions, ModelOptions, Rules};
use super::{Field, KeyColumns, Model, Writable, icon, naming};
use crate::schema::{Column, Operation, Schema, Table, TableKind};

/// What was seen of tables' values: by table, then by column.
pub(crate) type Samples = BTreeMap<String, BTreeMap<String, Evidence>>;

/// One model per table, view and virtual table whose records can be addressed, ordered by label. The tables a virtual one
/// keeps its things in are hidden behind it.
pub(super) fn models(schema: &Schema, stored: &BTreeMap<String, String>, samples: &Samples) -> Vec<Model> {
    let shown: Vec<&Table> =
        schema.tables.iter().filter(|table| table.kind != TableKind::Shadow && key(table).is_some()).collect();
    let mut taken: BTreeSet<String> = stored.values().cloned().collect();
    let slugs: BTreeMap<&str, String> = shown
        .iter()
        .map(|table| {
            // A slug is never another table's exact name: what a person types must not mean two things.
            let names = shown.iter().map(|other| other.name.clone()).filter(|name| *name != table.name);
            let others: BTreeSet<String> = taken.iter().cloned().chain(names).collect();
            let slug = stored.get(&table.name).cloned().unwrap_or_else(|| naming::slug(&table.name, &others));
            taken.insert(slug.clone());
            (table.name.as_str(), slug)
        })
        .collect();
    let mut models: Vec<Model> =
        shown.iter().filter_map(|table| model(table, &slugs, samples.get(&table.name))).collect();
    models.sort_by_key(|model| model.label.to_lowercase());
    models
}

fn model(table: &Table, slugs: &BTreeMap<&str, String>, sample: Option<&BTreeMap<String, Evidence>>) -> Option<Model> {
    let seen = |column: &Column| sample.and_then(|sample| sample.get(&column.name)).cloned().unwrap_or_default();
    let fields: Vec<Field> = table.columns.iter().map(|column| field(table, column, slugs, seen(column))).collect();
    let label_one = naming::singular(&naming::label(&table.name));
    let key = key(table)?;
    Some(Model {
        slug: slugs.get(table.name.as_str())?.clone(),
        label: naming::plural(&label_one),
        icon: icon::icon(&label_one).to_owned(),
        label_one,
        table: table.name.clone(),
        writable: writable(table),
        on_conflict: table.on_conflict,
        computed: table.kind != TableKind::Ordinary || table.columns.iter().any(|column| column.generated),
        key,
        display: display::display(&fields),
        search: display::search(&fields),
        junction: relation::is_junction(table, &fields),
        tree: relation::parent(table, &fields),
        fields,
        template: None,
        options: ModelOptions::default(),
    })
}

/// How rows are addressed; nothing for a table whose rows cannot be told apart.
fn key(table: &Table) -> Option<KeyColumns> {
    if table.kind == TableKind::View || has_no_address(table) {
        let told_apart = table.columns.iter().filter(|column| !column.declared.eq_ignore_ascii_case("BLOB"));
        let names: Vec<String> = told_apart.map(|column| column.name.clone()).collect();
        return (!names.is_empty()).then_some(KeyColumns::Row(names));
    }
    if table.primary_key.is_empty() {
        return table.rowid_name().map(KeyColumns::Rowid);
    }
    // For the rowid NULL means a new number; elsewhere SQLite keeps it unless the column forbids it.
    let may_be_null = |name: &String| !table.rowid_alias && table.column(name).is_some_and(|column| !column.not_null);
    match table.rowid_name() {
        Some(rowid) if table.primary_key.iter().any(may_be_null) => {
            Some(KeyColumns::Nullable(table.primary_key.clone(), rowid))
        }
        _ => Some(KeyColumns::Columns(table.primary_key.clone())),
    }
}

/// A table that declares no key and names three columns as SQLite names the rowid: nothing reaches that.
fn has_no_address(table: &Table) -> bool {
    table.primary_key.is_empty() && table.rowid_name().is_none() && table.kind == TableKind::Ordinary
}

/// What the database lets anyone do. A virtual table keeps its rows in tables of its own, out of sight of the history:
/// it is read only.
fn writable(table: &Table) -> Writable {
    let by = |operation| match table.kind {
        TableKind::Ordinary => !has_no_address(table),
        TableKind::View => table.instead_of.contains(&operation),
        TableKind::Virtual | TableKind::Shadow => false,
    };
    Writable { add: by(Operation::Insert), edit: by(Operation::Update), delete: by(Operation::Delete) }
}

fn field(table: &Table, column: &Column, slugs: &BTreeMap<&str, String>, evidence: Evidence) -> Field {
    let (kind, because, facts) = guess::kind(table, column, slugs, evidence);
    let fills_itself = column.in_key && table.rowid_alias;
    Field {
        label: naming::field_label(&column.name, matches!(kind, Kind::ForeignKey(_))),
        name: column.name.clone(),
        kind,
        affinity: column.affinity(),
        not_null: column.not_null,
        required: column.not_null && column.default.is_none() && !column.generated && !fills_itself,
        generated: column.generated,
        in_key: column.in_key,
        fills_itself,
        joint: relation::joint(table, column, slugs),
        foreign_collation: column.foreign_collation.is_some(),
        because,
        facts,
        read_only: false,
        excluded: false,
        rules: Rules::default(),
        options: FieldOptions::default(),
    }
}

/// Whether a column of that name holds numbers that say nothing when they are added up.
pub(super) fn is_no_amount(name: &str) -> bool {
    words::Words::of(name).is_no_amount()
}

#[cfg(test)]
mod tests;
