//! Changing records: one or many, all or nothing.

use std::collections::BTreeMap;

use tokio_util::sync::CancellationToken;

use super::Session;
use super::change::kept;
use crate::error::{Error, Result};
use crate::model::{Catalog, RecordKey};
use crate::record::{self, Applied, Change, Deleted, Draft, How, Made, Refused, Updated};
use crate::schema::TableKind;
use crate::store;

impl Session {
    /// Adds a record. Fields that are not given get the database's defaults.
    ///
    /// # Errors
    /// `ErrorCode::NotConfirmed` for a plain file that is only looked at, `ErrorCode::InvalidInput` with every problem, the rest of
    /// `record_…`.
    pub async fn add(&self, model: &str, draft: Draft) -> Result<Updated> {
        let applied = self.one(Change::Add { model: model.to_owned(), draft }).await?;
        applied.records.into_iter().next().flatten().ok_or_else(|| Error::internal("added, and not there"))
    }

    /// Deletes a record, and by the database's own rules what goes with it.
    ///
    /// # Errors
    /// `ErrorCode::NotConfirmed` for a plain file that is only looked at, `ErrorCode::RecordInUse`, the rest of `record_…`.
    pub async fn delete(&self, model: &str, key: &RecordKey) -> Result<Deleted> {
        let applied = self.one(Change::Delete { model: model.to_owned(), key: key.clone() }).await?;
        Ok(Deleted { cascaded: applied.cascaded, trashed: applied.trashed })
    }

    /// Makes many changes in one transaction: all of them, or none. `progress` hears how many are done, on the
    /// thread that makes them; cancelling `stop`, or dropping the future, undoes them all.
    ///
    /// # Errors
    /// Each change that could not be made, and why.
    pub async fn apply(
        &self,
        changes: Vec<Change>,
        progress: impl Fn(usize) + Send + Sync + 'static,
        stop: CancellationToken,
    ) -> Result<Applied, Refused> {
        let session = self.clone();
        store::apart(move || async move { session.apply_here(changes, (&progress, &stop), false).await }).await?
    }

    /// The same, where a field that the person may not write refuses its change instead of being left alone.
    ///
    /// # Errors
    /// As [`Session::apply`]; [`ErrorCode::InvalidInput`](crate::error::ErrorCode::InvalidInput) for such fields.
    pub async fn apply_whole(
        &self,
        changes: Vec<Change>,
        progress: impl Fn(usize) + Send + Sync + 'static,
        stop: CancellationToken,
    ) -> Result<Applied, Refused> {
        let session = self.clone();
        store::apart(move || async move { session.apply_here(changes, (&progress, &stop), true).await }).await?
    }

    async fn apply_here(
        &self,
        changes: Vec<Change>,
        (progress, stop): (&(dyn Fn(usize) + Sync), &CancellationToken),
        whole: bool,
    ) -> Result<Applied, Refused> {
        let (mut tx, catalog, actor) = self.changing().await?;
        let now_ms = self.admin.clock().now_ms();
        let made = record::apply(&mut tx, &catalog, &actor, changes, now_ms, (progress, stop)).await?;
        let made = if whole { made.with_all_written()? } else { made };
        let applied = applied(&catalog, &tx.row_changes()?, &made, self.admin.is_enabled());
        self.finish(tx, &catalog, &actor, None, &made.marks).await?;
        Ok(Applied { records: made.records, ..applied })
    }

    /// What the changes would come to. They are really made, triggers and all, and then undone.
    ///
    /// # Errors
    /// As [`Session::apply`].
    pub async fn rehearse(&self, changes: Vec<Change>) -> Result<Applied, Refused> {
        let session = self.clone();
        store::apart(move || async move { session.rehearse_here(changes).await }).await?
    }

    async fn rehearse_here(&self, changes: Vec<Change>) -> Result<Applied, Refused> {
        let (mut tx, catalog, actor) = self.changing().await?;
        let stop = CancellationToken::new();
        let now_ms = self.admin.clock().now_ms();
        let made = record::apply(&mut tx, &catalog, &actor, changes, now_ms, (&|_| (), &stop)).await?;
        Ok(applied(&catalog, &tx.row_changes()?, &made, self.admin.is_enabled()))
    }

    pub(super) async fn one(&self, change: Change) -> Result<Applied> {
        self.apply(vec![change], |_| (), CancellationToken::new()).await.map_err(Refused::into_first)
    }
}

/// What deletions took with them, from what really happened.
fn applied(catalog: &Catalog, rows: &[(String, bool)], made: &Made, enabled: bool) -> Applied {
    let mut cascaded: BTreeMap<String, u64> = BTreeMap::new();
    let mut first = 0;
    let mut asked: BTreeMap<&str, u64> = BTreeMap::new();
    for (last, gone) in &made.marks {
        let during = rows.get(first..*last).unwrap_or_default();
        first = *last;
        let Some(gone) = gone else { continue };
        if gone.how != How::Marked {
            *asked.entry(gone.model.as_str()).or_default() += 1;
        }
        let behind = |table: &str| catalog.schema.table(table).is_some_and(|table| table.kind == TableKind::Shadow);
        for (table, _) in during.iter().filter(|(table, deleted)| *deleted && !behind(table)) {
            let name = catalog.of_table(table).map_or(table, |model| &model.slug);
            *cascaded.entry(name.clone()).or_default() += 1;
        }
    }
    for slug in &made.along {
        *asked.entry(slug).or_default() += 1;
    }
    for (slug, count) in asked {
        if let Some(all) = cascaded.get_mut(slug) {
            *all = all.saturating_sub(count);
        }
    }
    cascaded.retain(|_, count| *count > 0);
    let gone = made.marks.iter().filter_map(|(_, gone)| gone.as_ref());
    let trashed = gone.clone().all(|gone| kept(catalog, gone, enabled)) && gone.count() > 0;
    Applied { records: Vec::new(), cascaded, trashed }
}
