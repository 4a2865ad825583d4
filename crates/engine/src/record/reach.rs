//! How far a grant goes on one record: which of its alternatives cover it, and so which fields it opens there.

use bureau_guard::Desk;

use super::view::missing;
use crate::error::{ErrorCode, Result};
use crate::model::RecordKey;
use crate::policy::Grant;
use crate::store::{self, Extent, Jobs};

/// What a grant comes to on a record.
pub(super) struct Reach<'g> {
    grant: &'g Grant,
    /// For each alternative, whether it covers the record.
    covering: Vec<bool>,
}

impl<'g> Reach<'g> {
    /// On the record of that key.
    ///
    /// # Errors
    /// [`ErrorCode::Forbidden`] when no alternative covers it; [`ErrorCode::RecordNotFound`].
    pub(super) async fn of(jobs: &mut impl Jobs, grant: &'g Grant, key: &RecordKey) -> Result<Self> {
        let covering = covering(jobs, grant, key).await?;
        if covering.contains(&true) { Ok(Self { grant, covering }) } else { Err(grant.refused(ErrorCode::Forbidden)) }
    }

    /// The grant.
    pub(super) fn grant(&self) -> &'g Grant {
        self.grant
    }

    /// Whether the field may be written there.
    pub(super) fn opens(&self, field: &str) -> bool {
        let mut covering = self.grant.alternatives().iter().zip(&self.covering);
        covering.any(|(one, covers)| *covers && one.opens(field))
    }
}

/// Refuses a record that the grant does not cover.
///
/// # Errors
/// As [`Reach::of`].
pub(crate) async fn require_reach(jobs: &mut impl Jobs, grant: &Grant, key: &RecordKey) -> Result<()> {
    Reach::of(jobs, grant, key).await.map(drop)
}

/// For each alternative of the grant, whether it covers the record of that key.
///
/// # Errors
/// [`ErrorCode::RecordNotFound`], where that has to be looked at.
pub(crate) async fn covering(jobs: &mut impl Jobs, grant: &Grant, key: &RecordKey) -> Result<Vec<bool>> {
    if grant.alternatives().iter().all(|one| one.covers_every_row()) {
        return Ok(vec![true; grant.alternatives().len()]);
    }
    let (looking, wanted) = (grant.clone(), key.clone());
    let job = move |desk: &mut Desk<'_>| store::covering(desk, &looking, &wanted);
    let covering = jobs.run(Extent::of_page(grant.computed()), job).await?;
    covering.ok_or_else(|| missing(grant, key))
}

/// Refuses a record that is not there for the holder of the grant.
///
/// # Errors
/// [`ErrorCode::RecordNotFound`].
pub(crate) async fn require_seen(jobs: &mut impl Jobs, grant: &Grant, key: &RecordKey) -> Result<()> {
    store::fetch_record(jobs, grant, key).await?.map(drop).ok_or_else(|| missing(grant, key))
}

/// Refuses what a change made of a record when the grant does not cover that, or does not open there what was changed.
///
/// # Errors
/// [`ErrorCode::OutsideRule`].
pub(super) async fn require_after(
    jobs: &mut impl Jobs,
    grant: &Grant,
    key: &RecordKey,
    changed: &[&str],
) -> Result<()> {
    if grant.is_unlimited() {
        return Ok(());
    }
    let outside = || grant.refused(ErrorCode::OutsideRule);
    let reach = match Reach::of(jobs, grant, key).await {
        Err(error) if matches!(error.code, ErrorCode::Forbidden | ErrorCode::RecordNotFound) => return Err(outside()),
        reach => reach?,
    };
    if changed.iter().all(|field| reach.opens(field)) {
        Ok(())
    } else {
        Err(outside().because("a field it does not open"))
    }
}
