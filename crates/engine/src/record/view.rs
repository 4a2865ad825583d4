//! Reading records for people: values with their names, and the names of what they refer to.

use std::collections::{BTreeMap, HashMap, HashSet};

use sqlx::SqliteConnection;

use super::name::FieldName;
use crate::error::{Error, ErrorCode, Result};
use crate::model::{Catalog, Kind, Model, RecordKey};
use crate::policy::{Actor, Grant, Verb, authorize};
use crate::store::{self, Fetched};
use crate::value::Value;

/// Candidates offered for a foreign key.
const CHOICES: u64 = 50;

/// One record as a person sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// Addresses it.
    pub key: RecordKey,
    /// Names it.
    pub display: String,
    /// Value of each visible field, in column order.
    pub values: Vec<(FieldName, Value)>,
    /// Name of the record each foreign key refers to.
    pub labels: BTreeMap<String, String>,
}

impl Record {
    /// The values by the names of their fields, as a [`Draft`](super::Draft) takes them.
    #[must_use]
    pub fn by_name(&self) -> BTreeMap<String, Value> {
        self.values.iter().map(|(name, value)| (name.to_string(), value.clone())).collect()
    }
}

/// Candidates for a foreign key.
#[derive(Debug, Clone, PartialEq)]
pub struct Choices {
    /// Value and name of each.
    pub choices: Vec<(Value, String)>,
    /// Whether there are more.
    pub more: bool,
}

/// One record.
pub(crate) async fn get(
    connection: &mut SqliteConnection,
    catalog: &Catalog,
    actor: &Actor,
    model: &str,
    key: &RecordKey,
) -> Result<Record> {
    let grant = authorize(actor, Verb::View, &catalog.model(model)?)?;
    record_of(connection, catalog, actor, &grant, key).await
}

/// One record under a grant that was already made.
pub(crate) async fn record_of(
    connection: &mut SqliteConnection,
    catalog: &Catalog,
    actor: &Actor,
    grant: &Grant,
    key: &RecordKey,
) -> Result<Record> {
    let missing = || Error::new(ErrorCode::RecordNotFound).with("model", &grant.model().label_one).with("key", key);
    let row = store::fetch_record(connection, grant, key).await?.ok_or_else(missing)?;
    records_of(connection, catalog, actor, grant.model(), vec![row]).await?.pop().ok_or_else(missing)
}

/// Candidates for a foreign key, by name.
pub(crate) async fn choices(
    connection: &mut SqliteConnection,
    catalog: &Catalog,
    actor: &Actor,
    model: &str,
    field: &str,
    search: &str,
) -> Result<Choices> {
    let grant = authorize(actor, Verb::View, &catalog.model(model)?)?;
    let unknown = || Error::new(ErrorCode::FieldUnknown).with("field", field).with("model", model);
    let found = grant.model().field(field).filter(|field| grant.shows(&field.name)).ok_or_else(unknown)?;
    let Kind::ForeignKey(reference) = &found.kind else { return Err(unknown()) };
    let parent = authorize(actor, Verb::View, &catalog.model(&reference.model)?)?;
    let rows = store::choices(connection, &parent, &reference.field, search, CHOICES + 1).await?;
    let more = rows.len() > CHOICES as usize;
    let choices = rows
        .into_iter()
        .take(CHOICES as usize)
        .map(|(value, key, display)| (value, parent.model().display_of(&key, &display)))
        .collect();
    Ok(Choices { choices, more })
}

/// Names of the records that values of foreign keys refer to; what the actor may not view has no name.
pub(crate) async fn reference_names(
    connection: &mut SqliteConnection,
    catalog: &Catalog,
    actor: &Actor,
    model: &Model,
    values: &[(&str, &Value)],
) -> Result<Vec<(String, Value, String)>> {
    let mut names = Vec::new();
    for field in &model.fields {
        let Kind::ForeignKey(reference) = &field.kind else { continue };
        let Ok(parent) = catalog.model(&reference.model) else { continue };
        let Ok(grant) = authorize(actor, Verb::View, &parent) else { continue };
        let mut seen: HashSet<&Value> = HashSet::new();
        let given = values.iter().filter(|(name, value)| *name == field.name && !value.is_null());
        let wanted: Vec<Value> =
            given.filter(|(_, value)| seen.insert(value)).map(|(_, value)| (*value).clone()).collect();
        for (value, key, display) in store::labels_of(connection, &grant, &reference.field, &wanted).await? {
            names.push((field.name.clone(), value, parent.display_of(&key, &display)));
        }
    }
    Ok(names)
}

/// Names rows, and resolves each foreign key in one query per field.
pub(super) async fn records_of(
    connection: &mut SqliteConnection,
    catalog: &Catalog,
    actor: &Actor,
    model: &Model,
    rows: Vec<Fetched>,
) -> Result<Vec<Record>> {
    let mut records: Vec<Record> = rows
        .into_iter()
        .map(|row| {
            let named: Vec<Value> = model
                .display
                .iter()
                .filter_map(|name| row.values.iter().find(|(field, _)| field == name).map(|(_, value)| value.clone()))
                .collect();
            let display = model.display_of(&row.key, &named);
            Record { display, key: row.key, values: row.values, labels: BTreeMap::new() }
        })
        .collect();
    let referring: Vec<(&str, &Value)> =
        records.iter().flat_map(|record| record.values.iter().map(|(name, value)| (name.as_str(), value))).collect();
    let names = reference_names(connection, catalog, actor, model, &referring).await?;
    let mut labels: HashMap<&str, HashMap<&Value, &String>> = HashMap::new();
    for (field, value, label) in &names {
        labels.entry(field).or_default().insert(value, label);
    }
    for record in &mut records {
        for (field, labels) in &labels {
            let referring = record.values.iter().find(|(name, _)| name == field).map(|(_, value)| value);
            if let Some(label) = referring.and_then(|value| labels.get(value)) {
                record.labels.insert((*field).to_owned(), (*label).clone());
            }
        }
    }
    Ok(records)
}
