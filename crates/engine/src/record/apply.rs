//! How changes are made: one after the other in one transaction, every one tried, so that what stands in the way is told of
//! each.
//!
//! A value that must be unique may pass from one record to another. A change that needs a value another record still has
//! waits until that one gave it up; where some wait for each other in a circle, one of them steps aside.

use tokio_util::sync::CancellationToken;

use super::add::add;
use super::change::{Change, Gone, Made, Refused};
use super::delete::{delete, in_use};
use super::edit::{Updated, update};
use super::under::{Parents, refuse_stray};
use crate::error::{Error, ErrorCode, Problem, ProblemCode, Result};
use crate::model::{Catalog, Kind};
use crate::policy::{Actor, Verb, authorize};
use crate::store::{self, Tx};
use crate::value::Value;

/// Makes the changes inside `tx`, telling `progress` how many are done. The caller drops `tx` when they are refused.
///
/// # Errors
/// Every change that cannot be made; [`ErrorCode::Cancelled`] alone once `stop` was cancelled.
pub(crate) async fn apply(
    tx: &mut Tx,
    catalog: &Catalog,
    actor: &Actor,
    changes: Vec<Change>,
    now_ms: i64,
    (progress, stop): (&(dyn Fn(usize) + Sync), &CancellationToken),
) -> Result<Made, Refused> {
    let parents = Parents::of(&changes);
    let made = Made { records: vec![None; changes.len()], ..Made::default() };
    let mut work = Work { tx, catalog, actor, now_ms, parents, made, refused: Vec::new(), waiting: Vec::new() };
    for (index, change) in changes.into_iter().enumerate() {
        if stop.is_cancelled() {
            return Err(Error::new(ErrorCode::Cancelled).into());
        }
        work.make(index, change).await?;
        progress(work.made.marks.len());
    }
    work.settle().await?;
    let Work { tx, made, mut refused, .. } = work;
    // Any other reference was looked at with the statement that wrote it.
    if refused.is_empty() && catalog.schema.defers() && tx.has_unresolved_references().await? {
        refused.push((0, unresolved(tx, catalog, actor, &made).await?));
    }
    refused.sort_by_key(|(index, _)| *index);
    if refused.is_empty() { Ok(made) } else { Err(Refused(refused)) }
}

/// Changes on their way.
struct Work<'w> {
    tx: &'w mut Tx,
    catalog: &'w Catalog,
    actor: &'w Actor,
    now_ms: i64,
    parents: Parents,
    made: Made,
    refused: Vec<(usize, Error)>,
    /// Changes that need a value which another record has so far, and the refusal that stands when it keeps it.
    waiting: Vec<(usize, Change, Error)>,
}

impl Work<'_> {
    /// Makes one change, or notes why it cannot be made.
    ///
    /// # Errors
    /// All there was to note, when there is no transaction any more.
    async fn make(&mut self, index: usize, change: Change) -> Result<(), Refused> {
        // One change alone waits for nobody.
        let again = (self.made.records.len() > 1 && !is_deletion(&change)).then(|| change.clone());
        let mark = if again.is_some() { Some(self.tx.mark().await?) } else { None };
        let (updated, gone) = match self.make_one(change).await {
            Ok(done) => done,
            Err(error) => {
                // A trigger said RAISE(ROLLBACK): whatever came now would be outside the transaction.
                if !self.tx.is_open().await? {
                    self.refused.push((index, error));
                    return Err(Refused(std::mem::take(&mut self.refused)));
                }
                match (again, mark) {
                    (Some(change), Some(mark)) if is_taken(&error) => {
                        self.tx.back_to(mark).await?;
                        self.waiting.push((index, change, error));
                    }
                    _ => self.refused.push((index, error)),
                }
                return Ok(());
            }
        };
        if let Some(mark) = mark {
            self.tx.keep(mark).await?;
        }
        if let Some(made) = self.made.records.get_mut(index) {
            *made = updated;
        }
        self.made.marks.push((self.tx.changes_so_far(), gone));
        Ok(())
    }

    async fn make_one(&mut self, change: Change) -> Result<(Option<Updated>, Option<Gone>)> {
        let (change, under) = match change {
            Change::Under { parent, field, change } => {
                let of = (model_of(&change), field.as_str(), parent);
                let known = (self.catalog, self.actor);
                let under = self.parents.reference(self.tx, known, &self.made, of).await?;
                (*change, Some(under))
            }
            change => (change, None),
        };
        let (tx, catalog, actor) = (&mut *self.tx, self.catalog, self.actor);
        Ok(match change {
            Change::Add { model, draft } => (add(tx, (catalog, actor), &model, draft, under.as_ref()).await?, None),
            Change::Edit { model, key, mut draft } => {
                if let Some(under) = &under {
                    draft.base.retain(|name, _| !name.eq_ignore_ascii_case(&under.field));
                    refuse_stray(tx, (catalog, actor), (&model, &key), under).await?;
                }
                (Some(update(tx, catalog, actor, &model, &key, draft).await?), None)
            }
            Change::Delete { model, key } => {
                if let Some(under) = &under {
                    refuse_stray(tx, (catalog, actor), (&model, &key), under).await?;
                }
                (None, Some(delete(tx, catalog, actor, &model, &key, self.now_ms).await?))
            }
            Change::Under { .. } => return Err(Error::new(ErrorCode::InvalidRequest)),
        })
    }

    /// Tries again what waits, as long as that brings any of it further.
    async fn settle(&mut self) -> Result<(), Refused> {
        let mut stepped = 0;
        while !self.waiting.is_empty() {
            let round = std::mem::take(&mut self.waiting);
            let before = round.len();
            for (index, change, _) in round {
                self.make(index, change).await?;
            }
            if self.waiting.len() < before {
                continue;
            }
            // Each steps aside once at most: those who wait for a value that stays taken do not go round for ever.
            let Some((_, change, error)) = self.waiting.get_mut(stepped) else { break };
            stepped += 1;
            step_aside(self.tx, self.catalog, self.actor, change, error).await?;
        }
        let kept = self.waiting.drain(..).map(|(index, _, error)| (index, error));
        self.refused.extend(kept);
        Ok(())
    }
}

fn model_of(change: &Change) -> &str {
    match change {
        Change::Add { model, .. } | Change::Edit { model, .. } | Change::Delete { model, .. } => model,
        Change::Under { change, .. } => model_of(change),
    }
}

fn is_deletion(change: &Change) -> bool {
    match change {
        Change::Delete { .. } => true,
        Change::Under { change, .. } => is_deletion(change),
        Change::Add { .. } | Change::Edit { .. } => false,
    }
}

/// Whether nothing but values that other records have stands in the way.
fn is_taken(error: &Error) -> bool {
    !error.problems.is_empty() && error.problems.iter().all(|problem| problem.code == ProblemCode::NotUnique)
}

/// Gives the whole numbers of a record that its change is refused for values nobody has, for as long as it waits: so
/// numbers that go round, as places in an order do, find a beginning. What was in the way of its change was looked at before.
async fn step_aside(tx: &mut Tx, catalog: &Catalog, actor: &Actor, change: &mut Change, refusal: &Error) -> Result<()> {
    let change = match change {
        Change::Under { change, .. } => change.as_mut(),
        change => change,
    };
    let Change::Edit { model, key, draft } = change else { return Ok(()) };
    let grant = authorize(actor, Verb::Edit, &catalog.model(model)?)?;
    for problem in &refusal.problems {
        let whole = grant.model().field(&problem.field).filter(|field| *field.kind.shown_as() == Kind::Integer);
        let Some(name) = whole.map(|field| field.name.clone()) else { continue };
        let Some(free) = store::beyond_all(tx.connection(), &grant, &name).await? else { continue };
        let mark = tx.mark().await?;
        if store::update(tx, &grant, key, &[(name.clone(), Value::Integer(free))]).await?.is_ok() {
            tx.keep(mark).await?;
            draft.base.retain(|field, _| !field.eq_ignore_ascii_case(&name));
        } else {
            tx.back_to(mark).await?;
        }
    }
    Ok(())
}

/// A deferred foreign key refers to nothing: to what was deleted, or it never referred to anything.
async fn unresolved(tx: &mut Tx, catalog: &Catalog, actor: &Actor, made: &Made) -> Result<Error> {
    for (_, gone) in &made.marks {
        if let Some(gone) = gone {
            let table = &catalog.model(&gone.model)?.table;
            let error = in_use(tx, catalog, actor, table, &gone.row).await?;
            if error.code == ErrorCode::RecordInUse {
                return Ok(error);
            }
        }
    }
    Ok(Error::invalid(vec![Problem::new("", ProblemCode::ReferenceMissing)]))
}
