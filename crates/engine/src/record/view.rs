//! Reading records for people: values with their names, and the names of what they refer to.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use bureau_guard::Desk;

use super::name::FieldName;
use crate::error::{Error, ErrorCode, Result};
use crate::model::{Catalog, Kind, Model, RecordKey};
use crate::policy::{Actor, Grant, Verb, asks, authorize, may_choose, of_record};
use crate::store::{self, Extent, Fetched, Jobs, View};
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
    /// Name of the record each foreign key refers to, in column order; none where it refers to nothing that may be seen.
    pub labels: Vec<(FieldName, Arc<str>)>,
}

impl Record {
    /// The values by the names of their fields, as a [`Draft`](super::Draft) takes them.
    #[must_use]
    pub fn by_name(&self) -> BTreeMap<String, Value> {
        self.values.iter().map(|(name, value)| (name.to_string(), value.clone())).collect()
    }

    /// A row with its name, and without the names of what it refers to.
    pub(super) fn of(model: &Model, row: Fetched) -> Self {
        let value = |name: &String| row.values.iter().find(|(field, _)| field == name).map(|(_, value)| value);
        let display = model.display_of(&row.key, model.display.iter().map(|name| value(name).unwrap_or(&Value::Null)));
        Self { display, key: row.key, values: row.values, labels: Vec::new() }
    }

    fn leave_out(&mut self, hidden: &BTreeSet<String>, model: &Model) {
        let out = |name: &FieldName| hidden.iter().any(|field| *name == **field);
        if model.display.iter().any(|name| hidden.contains(name)) {
            let left = model.display.iter().filter(|name| !hidden.contains(*name));
            let value = |name: &String| self.values.iter().find(|(field, _)| field == name).map(|(_, value)| value);
            self.display = model.display_of(&self.key, left.map(|name| value(name).unwrap_or(&Value::Null)));
        }
        self.values.retain(|(name, _)| !out(name));
        self.labels.retain(|(name, _)| !out(name));
    }

    /// The value of a field; nothing where it is not among those that are shown.
    #[must_use]
    pub fn value(&self, field: &str) -> Option<&Value> {
        self.values.iter().find(|(name, _)| *name == field).map(|(_, value)| value)
    }

    /// The name of the record that a foreign key refers to.
    #[must_use]
    pub fn label(&self, field: &str) -> Option<&str> {
        self.labels.iter().find(|(name, _)| *name == field).map(|(_, label)| &**label)
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
    jobs: &mut impl Jobs,
    catalog: &Catalog,
    actor: &Actor,
    model: &str,
    key: &RecordKey,
) -> Result<Record> {
    let grant = authorize(actor, Verb::View, &catalog.model(model)?)?;
    seen(jobs, catalog, actor, &grant, key).await
}

/// One record under a grant, without the fields that policies leave out of it.
pub(super) async fn seen(
    jobs: &mut impl Jobs,
    catalog: &Catalog,
    actor: &Actor,
    grant: &Grant,
    key: &RecordKey,
) -> Result<Record> {
    let mut record = record_of(jobs, catalog, actor, grant, key).await?;
    if asks(actor, grant.model()) {
        let whole = whole(jobs, grant.model(), key).await?;
        let (hidden, _) = of_record(actor, grant.model(), &whole).await?;
        record.leave_out(&hidden, grant.model());
    }
    Ok(record)
}

/// A record as policies are asked about it: all of it, without the names of what it refers to.
pub(crate) async fn whole(jobs: &mut impl Jobs, model: &Arc<Model>, key: &RecordKey) -> Result<Record> {
    let all = authorize(&Actor::SYSTEM, Verb::View, model)?;
    let row = store::fetch_record(jobs, &all, key).await?.ok_or_else(|| missing(&all, key))?;
    Ok(Record::of(model, row))
}

/// One record under a grant that was already made.
async fn record_of(
    jobs: &mut impl Jobs,
    catalog: &Catalog,
    actor: &Actor,
    grant: &Grant,
    key: &RecordKey,
) -> Result<Record> {
    let (extent, job) = finding(catalog, actor, grant.clone(), key.clone());
    jobs.run(extent, job).await
}

fn finding(
    catalog: &Catalog,
    actor: &Actor,
    grant: Grant,
    key: RecordKey,
) -> (Extent, impl FnMut(&mut Desk<'_>) -> Result<Record> + Send + 'static) {
    let references = References::of(catalog, actor, grant.model());
    let extent = Extent::of_page(grant.computed() || references.computed());
    let job = move |desk: &mut Desk<'_>| {
        let missing = || missing(&grant, &key);
        let row = store::find_record(desk, &grant, &key)?.ok_or_else(missing)?;
        records_of(desk, grant.model(), &references, vec![row])?.pop().ok_or_else(missing)
    };
    (extent, job)
}

/// That no record of that key is there for whoever asks.
pub(super) fn missing(grant: &Grant, key: &RecordKey) -> Error {
    Error::new(ErrorCode::RecordNotFound).with("model", &grant.model().label_one).with("key", key)
}

/// Candidates for a foreign key, by name.
pub(crate) async fn choices(
    view: &mut View,
    catalog: &Catalog,
    actor: &Actor,
    model: &str,
    field: &str,
    search: &str,
) -> Result<Choices> {
    let (parent, column) = referred_by(catalog, actor, model, field)?;
    may_choose(actor, parent.model())?;
    let (search, extent) = (search.to_owned(), Extent::of_page(parent.computed()));
    let job = move |desk: &mut Desk<'_>| {
        let rows = store::choices(desk, &parent, &column, &search, CHOICES + 1)?;
        let more = rows.len() > CHOICES as usize;
        let choices = rows
            .into_iter()
            .take(CHOICES as usize)
            .map(|(value, key, display)| (value, parent.model().display_of(&key, &display)))
            .collect();
        Ok(Choices { choices, more })
    };
    view.run(extent, job).await
}

/// The one candidate for a foreign key that has this very value.
pub(crate) async fn choice(
    view: &mut View,
    catalog: &Catalog,
    actor: &Actor,
    model: &str,
    field: &str,
    value: &Value,
) -> Result<Choices> {
    let (parent, column) = referred_by(catalog, actor, model, field)?;
    let (value, extent) = (value.clone(), Extent::of_page(parent.computed()));
    let job = move |desk: &mut Desk<'_>| {
        let found = store::labels_of(desk, &parent, &column, &[&value])?;
        let named = found.into_iter().map(|(value, key, display)| (value, parent.model().display_of(&key, &display)));
        Ok(Choices { choices: named.take(1).collect(), more: false })
    };
    view.run(extent, job).await
}

/// What a foreign key refers to, as far as someone may view it, and the column there.
fn referred_by(catalog: &Catalog, actor: &Actor, model: &str, field: &str) -> Result<(Grant, String)> {
    let grant = authorize(actor, Verb::View, &catalog.model(model)?)?;
    let unknown = || Error::new(ErrorCode::FieldUnknown).with("field", field).with("model", model);
    let found = grant.model().field(field).filter(|field| grant.shows(&field.name)).ok_or_else(unknown)?;
    let Kind::ForeignKey(reference) = &found.kind else { return Err(unknown()) };
    Ok((authorize(actor, Verb::View, &catalog.model(&reference.model)?)?, reference.field.clone()))
}

/// What the foreign keys of a model refer to, as far as someone may view it.
#[derive(Clone, Default)]
pub(crate) struct References(Vec<Reference>);

#[derive(Clone)]
struct Reference {
    /// Name of the foreign key; of one of several columns, that where its name stands.
    field: FieldName,
    /// Its columns, each with the one it refers to.
    pairs: Vec<(FieldName, String)>,
    /// On the model it refers to.
    grant: Grant,
}

impl References {
    /// What the actor may not view has no name.
    pub(crate) fn of(catalog: &Catalog, actor: &Actor, model: &Model) -> Self {
        let references = model.fields.iter().filter_map(|field| {
            let name = FieldName::from(field.name.as_str());
            let (model, pairs) = match (&field.kind, &field.joint) {
                (Kind::ForeignKey(reference), _) => (&reference.model, vec![(name.clone(), reference.field.clone())]),
                (_, Some(joint)) => {
                    let pair = |(own, theirs): &(String, String)| (FieldName::from(own.as_str()), theirs.clone());
                    (&joint.model, joint.pairs.iter().map(pair).collect())
                }
                (_, None) => return None,
            };
            let grant = authorize(actor, Verb::View, &catalog.model(model).ok()?).ok()?;
            Some(Reference { field: name, pairs, grant })
        });
        Self(references.collect())
    }
}

impl References {
    /// Whether some of the names may be computed when they are read.
    pub(super) fn computed(&self) -> bool {
        self.0.iter().any(|reference| reference.grant.computed())
    }
}

impl Reference {
    /// The names of the records that these values refer to.
    fn names<'v>(
        &self,
        desk: &mut Desk<'_>,
        values: impl Iterator<Item = &'v Value>,
    ) -> Result<impl Iterator<Item = (Value, String)>> {
        let most = values.size_hint().1.unwrap_or_default();
        let (mut seen, mut wanted) = (HashSet::with_capacity(most), Vec::with_capacity(most));
        wanted.extend(values.filter(|value| !value.is_null() && seen.insert(*value)));
        let parent = self.grant.model();
        let column = self.pairs.first().map_or("", |(_, column)| column.as_str());
        let found = store::labels_of(desk, &self.grant, column, &wanted)?;
        Ok(found.into_iter().map(|(value, key, display)| (value, parent.display_of(&key, &display))))
    }

    /// The names of the records that these values of all its columns refer to together.
    fn joint_names(&self, desk: &mut Desk<'_>, values: HashSet<Vec<&Value>>) -> Result<HashMap<Vec<Value>, Arc<str>>> {
        let columns: Vec<&str> = self.pairs.iter().map(|(_, column)| column.as_str()).collect();
        let wanted: Vec<Vec<&Value>> = values.into_iter().collect();
        let parent = self.grant.model();
        let found = store::labels_of_joint(desk, &self.grant, &columns, &wanted)?;
        Ok(found.into_iter().map(|one| (one.referred, parent.display_of(&one.key, &one.display).into())).collect())
    }
}

/// Names of the records that values of foreign keys refer to, by field.
pub(crate) async fn reference_names(
    jobs: &mut impl Jobs,
    references: References,
    values: Vec<(String, Value)>,
) -> Result<Vec<(String, Value, String)>> {
    let extent = Extent::of_page(references.computed());
    let job = move |desk: &mut Desk<'_>| {
        let mut names = Vec::new();
        for reference in references.0.iter().filter(|reference| reference.pairs.len() == 1) {
            let given = values.iter().filter(|(name, _)| reference.field == *name).map(|(_, value)| value);
            let found = reference.names(desk, given)?;
            names.extend(found.map(|(value, label)| (reference.field.to_string(), value, label)));
        }
        Ok(names)
    };
    jobs.run(extent, job).await
}

/// Names rows, and resolves each foreign key in one query per field.
pub(super) fn records_of(
    desk: &mut Desk<'_>,
    model: &Model,
    references: &References,
    rows: Vec<Fetched>,
) -> Result<Vec<Record>> {
    // Every row has the same fields in the same places.
    let fields: Vec<FieldName> =
        rows.first().map(|row| row.values.iter().map(|(name, _)| name.clone()).collect()).unwrap_or_default();
    let place = |name: &str| fields.iter().position(|field| field == name);
    let display: Vec<Option<usize>> = model.display.iter().map(|name| place(name)).collect();
    let name = |row: &Fetched| {
        // Each in its place: what is hidden stands there as nothing.
        let value = |place: &Option<usize>| place.and_then(|place| row.values.get(place)).map(|(_, value)| value);
        let named = display.iter().map(|place| value(place).unwrap_or(&Value::Null));
        model.display_of(&row.key, named)
    };
    let most = references.0.len();
    let mut records: Vec<Record> = rows
        .into_iter()
        .map(|row| Record { display: name(&row), key: row.key, values: row.values, labels: Vec::with_capacity(most) })
        .collect();
    for reference in &references.0 {
        if reference.pairs.len() > 1 {
            name_jointly(desk, reference, &fields, &mut records)?;
            continue;
        }
        let Some(place) = place(&reference.field) else { continue };
        let given = records.iter().filter_map(|record| record.values.get(place)).map(|(_, value)| value);
        let names = reference.names(desk, given)?;
        let labels: HashMap<Value, Arc<str>> = names.map(|(value, name)| (value, name.into())).collect();
        if labels.is_empty() {
            continue;
        }
        for record in &mut records {
            if let Some(label) = record.values.get(place).and_then(|(_, value)| labels.get(value)) {
                record.labels.push((reference.field.clone(), Arc::clone(label)));
            }
        }
    }
    Ok(records)
}

/// Resolves a foreign key of several columns, in one query; where one of them is not shown, there is no name.
fn name_jointly(
    desk: &mut Desk<'_>,
    reference: &Reference,
    fields: &[FieldName],
    records: &mut [Record],
) -> Result<()> {
    let place = |(own, _): &(FieldName, String)| fields.iter().position(|field| field == own);
    let Some(places) = reference.pairs.iter().map(place).collect::<Option<Vec<usize>>>() else { return Ok(()) };
    let tuple = |record: &'_ Record| -> Option<Vec<Value>> {
        let value = |place: &usize| record.values.get(*place).map(|(_, value)| value).filter(|value| !value.is_null());
        places.iter().map(|place| value(place).cloned()).collect()
    };
    let tuples: Vec<Option<Vec<Value>>> = records.iter().map(tuple).collect();
    let wanted: HashSet<Vec<&Value>> = tuples.iter().flatten().map(|values| values.iter().collect()).collect();
    let labels = reference.joint_names(desk, wanted)?;
    for (record, values) in records.iter_mut().zip(&tuples) {
        if let Some(label) = values.as_ref().and_then(|values| labels.get(values)) {
            record.labels.push((reference.field.clone(), Arc::clone(label)));
        }
    }
    Ok(())
}
