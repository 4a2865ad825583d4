//! Looking at a bounded sample of the tables' values, for guessing what their columns hold. What was seen is kept as long
//! as the schema version.
//!
//! Time is bounded for media that hang. A computer that is busy, or a file with thousands of tables, reaches that bound
//! too: what a look did not reach is therefore not taken for empty but looked at again, a little later.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use sqlx::SqliteConnection;

use super::Admin;
use super::catalog::{keep, kept};
use crate::error::Result;
use crate::event::Event;
use crate::model::{Catalog, Evidence, Options, Samples, wanted};
use crate::policy::{Actor, Verb, authorize};
use crate::schema::{self, Schema, TableKind};
use crate::store;

#[cfg(test)]
mod tests;

/// What looking at the values of one table may take at first, and what one look may take in all. A few hundred small
/// values take a few milliseconds.
const PER_TABLE: Duration = Duration::from_secs(1);
const IN_ALL: Duration = Duration::from_secs(3);
/// How long after a look that did not reach everything the next one may come, so that looking is never what most of the
/// time goes to.
const BETWEEN: Duration = Duration::from_secs(10);
/// How many looks in a row may bring nothing new before what is left is taken for out of reach.
const FRUITLESS: u8 = 3;

/// What the values of a schema version showed.
#[derive(Clone)]
pub(super) struct Looked {
    schema: i64,
    samples: Arc<Samples>,
    rest: Option<Rest>,
}

/// Some tables were not reached.
#[derive(Clone, Copy)]
struct Rest {
    due: Instant,
    fruitless: u8,
}

impl Looked {
    /// After a look of a schema version, with what had been seen before it.
    fn after(before: Option<&Self>, schema: i64, seen: Seen) -> Self {
        let brought = seen.samples.len() > before.map_or(0, |before| before.samples.len());
        let was = before.and_then(|before| before.rest).map_or(0, |rest| rest.fruitless);
        let fruitless = if brought { 0 } else { was + 1 };
        let rest = (seen.stopped && fruitless < FRUITLESS).then(|| Rest { due: Instant::now() + BETWEEN, fruitless });
        Self { schema, samples: Arc::new(seen.samples), rest }
    }

    fn is_due(&self) -> bool {
        self.rest.is_some_and(|rest| rest.due <= Instant::now())
    }
}

impl Admin {
    /// Whether nothing was seen since these samples, and no other look is due.
    pub(super) fn is_all_that_is_seen(&self, samples: &Arc<Samples>) -> bool {
        kept(&self.0.cached.looked).is_some_and(|looked| Arc::ptr_eq(&looked.samples, samples) && !looked.is_due())
    }

    /// Looks now, whenever the next look would be, at what no look has reached yet: for whoever judges what is said of
    /// kinds. Costs next to nothing when everything was reached.
    pub(crate) async fn look_at_the_rest(&self) -> Result<()> {
        if kept(&self.0.cached.looked).is_some_and(|looked| looked.rest.is_none()) {
            return Ok(());
        }
        let mut reader = self.store().read().await?;
        let schema = schema::read(&mut reader).await?;
        let before = kept(&self.0.cached.looked).filter(|looked| looked.schema == schema.version);
        if before.as_ref().is_none_or(|before| before.rest.is_some()) {
            self.look(&mut reader, &schema, before.as_ref()).await?;
        }
        Ok(())
    }

    /// What the values of the connection's schema show, as far as it is known.
    pub(super) async fn samples(&self, connection: &mut SqliteConnection, schema: &Schema) -> Result<Arc<Samples>> {
        let before = kept(&self.0.cached.looked).filter(|looked| looked.schema == schema.version);
        match before {
            Some(before) if !before.is_due() => Ok(before.samples),
            before => self.look(connection, schema, before.as_ref()).await,
        }
    }

    async fn look(
        &self,
        connection: &mut SqliteConnection,
        schema: &Schema,
        before: Option<&Looked>,
    ) -> Result<Arc<Samples>> {
        let known = before.map(|before| (*before.samples).clone()).unwrap_or_default();
        let per_table = if before.is_some() { IN_ALL } else { PER_TABLE };
        let looked = Looked::after(before, schema.version, see(connection, schema, known, per_table, IN_ALL).await?);
        let samples = Arc::clone(&looked.samples);
        keep(&self.0.cached.looked, looked);
        if before.is_some_and(|before| before.samples.len() < samples.len()) {
            // What windows show was made without these.
            self.publish(Event::ModelsChanged);
        }
        Ok(samples)
    }
}

/// What a look saw, with what was known before it.
struct Seen {
    samples: Samples,
    /// Whether time ran out before everything was seen.
    stopped: bool,
}

/// What the values of each table look like that is not among `samples` yet. Views are left out: a row of one may cost a
/// walk through everything.
async fn see(
    connection: &mut SqliteConnection,
    schema: &Schema,
    mut samples: Samples,
    per_table: Duration,
    in_all: Duration,
) -> Result<Seen> {
    let plain = Catalog::new(schema.clone(), &BTreeMap::new(), &Options::default());
    let end = Instant::now() + in_all;
    let mut stopped = false;
    for table in schema.tables.iter().filter(|table| table.kind == TableKind::Ordinary) {
        let columns: Vec<&str> =
            table.columns.iter().filter(|column| wanted(table, column)).map(|column| column.name.as_str()).collect();
        let Some(model) = plain.of_table(&table.name) else { continue };
        if columns.is_empty() || samples.contains_key(&table.name) {
            continue;
        }
        let left = end.saturating_duration_since(Instant::now()).min(per_table);
        if left.is_zero() {
            stopped = true;
            break;
        }
        let grant = authorize(&Actor::SYSTEM, Verb::View, model)?;
        match store::sample(connection, &grant, &columns, left).await? {
            Some(values) => {
                let seen =
                    columns.iter().zip(&values).map(|(column, values)| ((*column).to_owned(), Evidence::of(values)));
                samples.insert(table.name.clone(), seen.collect());
            }
            None => stopped = true,
        }
    }
    Ok(Seen { samples, stopped })
}
