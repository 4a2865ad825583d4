//! From schema to models: slugs, labels, kinds, names for records. Nothing is configured; everything here is a guess that
//! a person can later overrule.

use std::collections::{BTreeMap, BTreeSet};

use heck::ToSnakeCase;

use super::kind::{Kind, Reference};
use super::{Field, KeyColumns, Model, Writable, icon, naming};
use crate::schema::{Affinity, Column, Operation, Schema, Table, TableKind};
use crate::value::Value;

/// Column names that name a record, best first (inventory, section I).
const DISPLAY_NAMES: [&str; 6] = ["name", "title", "label", "email", "username", "slug"];
/// Column names that hold several lines of text.
const LONG_NAMES: [&str; 11] =
    ["description", "notes", "note", "body", "content", "comment", "comments", "bio", "summary", "text", "message"];
/// Beginnings of type names that mean a number; SQLite itself takes every type it does not know (STRING, UUID, JSON) for
/// numeric.
const NUMBERS: [&str; 8] = ["NUM", "DEC", "MONEY", "CURRENCY", "FIXED", "SMALLMONEY", "FLOAT", "PERCENT"];
/// Longest text that still fits one line of a form.
const ONE_LINE: u32 = 255;

/// One model per table, view and virtual table whose records can be addressed, ordered by label. The tables a virtual one
/// keeps its things in are hidden behind it.
pub(super) fn models(schema: &Schema, stored: &BTreeMap<String, String>) -> Vec<Model> {
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
    let mut models: Vec<Model> = shown.iter().filter_map(|table| model(table, &slugs)).collect();
    models.sort_by_key(|model| model.label.to_lowercase());
    models
}

fn model(table: &Table, slugs: &BTreeMap<&str, String>) -> Option<Model> {
    let fields: Vec<Field> = table.columns.iter().map(|column| field(table, column, slugs)).collect();
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
        key,
        display: display(&fields),
        search: fields
            .iter()
            .filter(|field| matches!(field.kind, Kind::Text(_) | Kind::LongText(_) | Kind::Enum(_)))
            .map(|field| field.name.clone())
            .collect(),
        fields,
    })
}

/// How rows are addressed; nothing for a table whose rows cannot be told apart.
fn key(table: &Table) -> Option<KeyColumns> {
    if table.kind == TableKind::View {
        let told_apart = table.columns.iter().filter(|column| !column.declared.eq_ignore_ascii_case("BLOB"));
        let names: Vec<String> = told_apart.map(|column| column.name.clone()).collect();
        return (!names.is_empty()).then_some(KeyColumns::Row(names));
    }
    if table.primary_key.is_empty() {
        return table.rowid_name().map(KeyColumns::Rowid);
    }
    // In an INTEGER PRIMARY KEY, NULL means a new number; elsewhere SQLite keeps it unless the column forbids it.
    let may_be_null = |name: &String| {
        let column = table.column(name);
        let alias = table.primary_key.len() == 1 && column.is_some_and(|c| c.declared.eq_ignore_ascii_case("INTEGER"));
        column.is_some_and(|column| !column.not_null) && !alias
    };
    match table.rowid_name() {
        Some(rowid) if table.primary_key.iter().any(may_be_null) => {
            Some(KeyColumns::Nullable(table.primary_key.clone(), rowid))
        }
        _ => Some(KeyColumns::Columns(table.primary_key.clone())),
    }
}

/// What the database lets anyone do. A virtual table keeps its rows in tables of its own, out of sight of the history:
/// it is read only.
fn writable(table: &Table) -> Writable {
    let by = |operation| match table.kind {
        TableKind::Ordinary => true,
        TableKind::View => table.instead_of.contains(&operation),
        TableKind::Virtual | TableKind::Shadow => false,
    };
    Writable { add: by(Operation::Insert), edit: by(Operation::Update), delete: by(Operation::Delete) }
}

fn field(table: &Table, column: &Column, slugs: &BTreeMap<&str, String>) -> Field {
    let kind = kind(table, column, slugs);
    // An INTEGER PRIMARY KEY fills itself in.
    let fills_itself = column.in_key && column.affinity() == Affinity::Integer && table.primary_key.len() == 1;
    Field {
        label: naming::field_label(&column.name, matches!(kind, Kind::ForeignKey(_))),
        name: column.name.clone(),
        kind,
        affinity: column.affinity(),
        not_null: column.not_null,
        required: column.not_null && column.default.is_none() && !column.generated && !fills_itself,
        generated: column.generated,
        in_key: column.in_key,
    }
}

fn kind(table: &Table, column: &Column, slugs: &BTreeMap<&str, String>) -> Kind {
    if let Some(reference) = reference(table, column, slugs) {
        return Kind::ForeignKey(reference);
    }
    let allowed = table.allowed.iter().find(|allowed| allowed.column.eq_ignore_ascii_case(&column.name));
    if let Some(allowed) = allowed {
        let values: Vec<Value> = allowed.values.iter().filter(|value| !value.is_null()).cloned().collect();
        let zero_and_one = values.len() == 2 && [0, 1].iter().all(|n| values.contains(&Value::Integer(*n)));
        return if zero_and_one { Kind::Boolean } else { Kind::Enum(values) };
    }
    let (base, arguments) = declared(&column.declared);
    let first = arguments.first().copied();
    match base.as_str() {
        base if base.contains("BOOL") => Kind::Boolean,
        "TINYINT" if first == Some(1) => Kind::Boolean,
        "DATE" => Kind::Datetime,
        base if base.starts_with("DATETIME") || base.starts_with("TIMESTAMP") => Kind::Datetime,
        _ => match column.affinity() {
            Affinity::Integer => Kind::Integer,
            Affinity::Text => text(&column.name, first),
            Affinity::Blob if base.is_empty() => text(&column.name, None),
            Affinity::Blob => Kind::Blob,
            Affinity::Numeric if !NUMBERS.iter().any(|known| base.starts_with(known)) => text(&column.name, first),
            Affinity::Real | Affinity::Numeric => Kind::Decimal(arguments.get(1).copied()),
        },
    }
}

fn text(column: &str, max: Option<u32>) -> Kind {
    let long = LONG_NAMES.contains(&column.to_snake_case().as_str()) || max.is_some_and(|max| max > ONE_LINE);
    if long { Kind::LongText(max) } else { Kind::Text(max) }
}

fn reference(table: &Table, column: &Column, slugs: &BTreeMap<&str, String>) -> Option<Reference> {
    let foreign = table
        .foreign_keys
        .iter()
        .find(|foreign| matches!(foreign.columns.as_slice(), [only] if only.eq_ignore_ascii_case(&column.name)))?;
    let (_, slug) = slugs.iter().find(|(name, _)| name.eq_ignore_ascii_case(&foreign.table))?;
    Some(Reference { model: slug.clone(), field: foreign.referred.first()?.clone(), affinity: column.affinity() })
}

/// `NUMERIC(10, 2)` → (`NUMERIC`, [10, 2]).
fn declared(declared: &str) -> (String, Vec<u32>) {
    let (base, rest) = declared.split_once('(').unwrap_or((declared, ""));
    let arguments = rest.trim_end_matches(')').split(',').filter_map(|part| part.trim().parse().ok()).collect();
    (base.trim().to_ascii_uppercase(), arguments)
}

/// A person is called by first and last name; everything else by the first well-known name, else its first text.
fn display(fields: &[Field]) -> Vec<String> {
    let named = |wanted: &[&str]| {
        fields
            .iter()
            .find(|field| wanted.contains(&field.name.to_snake_case().as_str()))
            .map(|field| field.name.clone())
    };
    let first = named(&["first_name", "firstname", "given_name", "forename"]);
    let last = named(&["last_name", "lastname", "surname", "family_name"]);
    if let (Some(first), Some(last)) = (first, last) {
        return vec![first, last];
    }
    let known = DISPLAY_NAMES.iter().find_map(|wanted| named(&[wanted]));
    let text = fields.iter().find(|field| matches!(field.kind, Kind::Text(_))).map(|field| field.name.clone());
    known.or(text).into_iter().collect()
}
