//! How changes are made: one after the other in one transaction, every one tried, so that what stands in the way is told of
//! each.
//!
//! A value that must be unique may pass from one record to another. A change that needs a value another record still has
//! waits until that one gave it up, and with it whatever is under it; where some wait for each other in a circle, one of
//! them steps aside. So the order of the changes does not matter, of deletions neither: one waits for those that refer to its
//! record, and what went along with another is deleted.

use std::collections::{BTreeSet, HashSet};

use tokio_util::sync::CancellationToken;

use super::add::add;
use super::change::{Change, Gone, Made, Refused};
use super::delete::{delete, in_use};
use super::edit::{Updated, explain, update};
use super::reach::Reach;
use super::touched::place;
use super::under::{Parents, followed, refuse_stray};
use super::view::whole;
use crate::audit;
use crate::error::{Error, ErrorCode, Problem, ProblemCode, Result};
use crate::model::{Catalog, Kind};
use crate::policy::{Actor, Verb, asks, authorize, of_record};
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
    let added: Vec<usize> = (0..changes.len()).filter(|index| changes.get(*index).is_some_and(is_addition)).collect();
    let made = Made { records: vec![None; changes.len()], ..Made::default() };
    let (refused, waiting, gone) = (Vec::new(), Vec::new(), Disappeared::default());
    let mut work = Work { tx, catalog, actor, now_ms, stop, parents, made, refused, waiting, gone };
    for (index, change) in changes.into_iter().enumerate() {
        work.make(index, change).await?;
        progress(work.made.marks.len());
    }
    work.settle().await?;
    let Work { tx, made, mut refused, .. } = work;
    // Whatever is under a record that was not added was only looked at.
    if refused.is_empty() && added.iter().any(|index| !matches!(made.records.get(*index), Some(Some(_)))) {
        return Err(Error::internal("added, and not there").into());
    }
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
    stop: &'w CancellationToken,
    parents: Parents,
    made: Made,
    refused: Vec<(usize, Error)>,
    waiting: Vec<Waiting>,
    gone: Disappeared,
}

/// Rows that are deleted, as far as was looked.
#[derive(Default)]
struct Disappeared {
    rows: HashSet<String>,
    looked: usize,
}

/// A change that cannot be made yet.
struct Waiting {
    index: usize,
    change: Change,
    /// It needs a value that another record has so far, or is of a record that others refer to so far: what stands when
    /// that stays so. Nothing for a change under a record that waits itself.
    taken: Option<Error>,
}

impl Work<'_> {
    /// Makes one change, or notes why it cannot be made.
    ///
    /// # Errors
    /// All there was to note, when there is no transaction any more; [`ErrorCode::Cancelled`].
    async fn make(&mut self, index: usize, change: Change) -> Result<(), Refused> {
        if self.stop.is_cancelled() {
            return Err(Error::new(ErrorCode::Cancelled).into());
        }
        if let Change::Under { parent, .. } = &change
            && self.waiting.iter().any(|waiting| waiting.index == *parent)
        {
            self.waiting.push(Waiting { index, change, taken: None });
            return Ok(());
        }
        // One change alone waits for nobody.
        let again = (self.made.records.len() > 1).then(|| change.clone());
        // A deletion is one statement: refused, it has done nothing, though its rows were seen to go.
        let before = self.tx.changes_so_far();
        let mark =
            if again.as_ref().is_some_and(|change| !is_deletion(change)) { Some(self.tx.mark().await?) } else { None };
        let (updated, gone) = match self.make_one(change).await {
            Ok(done) => done,
            Err(error) => {
                // A trigger said RAISE(ROLLBACK): whatever came now would be outside the transaction.
                if !self.tx.is_open().await? {
                    self.refused.push((index, error));
                    return Err(Refused(std::mem::take(&mut self.refused)));
                }
                match mark {
                    Some(mark) => self.tx.back_to(mark).await?,
                    None => self.tx.forget_after(before),
                }
                match again {
                    Some(change) if error.code == ErrorCode::RecordNotFound && self.went_along(&change)? => {
                        self.made.along.push(model_of(&change).to_owned());
                        self.made.marks.push((self.tx.changes_so_far(), None));
                    }
                    Some(change) if waits(&change, &error) => {
                        self.waiting.push(Waiting { index, change, taken: Some(error) });
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

    /// Whether it was to delete a record that is deleted by now.
    fn went_along(&mut self, change: &Change) -> Result<bool> {
        let deletion = if let Change::Under { change, .. } = change { change } else { change };
        let Change::Delete { model, key } = deletion else { return Ok(false) };
        let table = &self.catalog.model(model)?.table;
        let (rows, looked) = self.tx.deleted_after(self.gone.looked)?;
        self.gone.looked = looked;
        for row in rows {
            if let Some(of) = self.catalog.schema.table(&row.table) {
                self.gone.rows.insert(place(&of.name, &audit::record_key(of, &row)));
            }
        }
        let key = audit::key_as_stored(self.catalog.schema.table(table), key);
        Ok(self.gone.rows.contains(&place(table, &key)))
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
            Change::Edit { model, mut key, mut draft } => {
                if let Some(under) = &under {
                    draft.base.retain(|name, _| !name.eq_ignore_ascii_case(&under.field));
                    key = followed(tx, (catalog, actor), (&model, key), under).await?;
                    refuse_stray(tx, (catalog, actor), (&model, &key), under).await?;
                }
                (Some(update(tx, catalog, actor, &model, &key, draft).await?), None)
            }
            Change::Delete { model, mut key } => {
                if let Some(under) = &under {
                    key = followed(tx, (catalog, actor), (&model, key), under).await?;
                    refuse_stray(tx, (catalog, actor), (&model, &key), under).await?;
                }
                (None, Some(delete(tx, catalog, actor, &model, &key, self.now_ms).await?))
            }
            Change::Under { .. } => return Err(Error::new(ErrorCode::InvalidRequest)),
        })
    }

    /// Tries again what waits, as long as that brings any of it further.
    async fn settle(&mut self) -> Result<(), Refused> {
        // Each steps aside once at most: those who wait for a value that stays taken do not go round for ever.
        let mut stepped = BTreeSet::new();
        // To and fro: places of an order move down in one round or up in one, and one place at a time the other way.
        let mut backwards = true;
        while !self.waiting.is_empty() {
            let before = self.waiting.len();
            let mut round: Vec<usize> = self.waiting.iter().map(|waiting| waiting.index).collect();
            round.sort_unstable();
            if backwards {
                round.reverse();
            }
            backwards = !backwards;
            for index in round {
                // The others wait on: what is under one of them does too.
                if let Some(at) = self.waiting.iter().position(|waiting| waiting.index == index) {
                    let Waiting { change, .. } = self.waiting.swap_remove(at);
                    self.make(index, change).await?;
                }
            }
            if self.waiting.len() == before && !self.one_steps_aside(&mut stepped).await? {
                break;
            }
        }
        self.go_together().await?;
        let (kept, under): (Vec<Waiting>, Vec<Waiting>) =
            self.waiting.drain(..).partition(|waiting| waiting.taken.is_some());
        self.refused.extend(kept.into_iter().filter_map(|Waiting { index, taken, .. }| Some((index, taken?))));
        // What is wrong with those under a refused one is told all the same.
        for Waiting { index, change, .. } in under {
            self.make(index, change).await?;
        }
        self.refused.extend(self.waiting.drain(..).filter_map(|Waiting { index, taken, .. }| Some((index, taken?))));
        Ok(())
    }

    /// Deletes records that refer to each other in a circle: references are looked at when all of them are gone.
    async fn go_together(&mut self) -> Result<(), Refused> {
        let in_use = |waiting: &Waiting| matches!(&waiting.taken, Some(error) if error.code == ErrorCode::RecordInUse);
        if self.waiting.iter().filter(|waiting| in_use(waiting)).count() < 2 {
            return Ok(());
        }
        let (circle, others): (Vec<Waiting>, Vec<Waiting>) = self.waiting.drain(..).partition(in_use);
        self.waiting = others;
        let (mark, marks) = (self.tx.mark().await?, self.made.marks.len());
        self.tx.defer_references().await?;
        let mut all = true;
        for Waiting { change, .. } in &circle {
            match self.make_one(change.clone()).await {
                Ok((_, gone)) => self.made.marks.push((self.tx.changes_so_far(), gone)),
                Err(_) => all = false,
            }
        }
        if !self.tx.is_open().await? {
            self.waiting.extend(circle);
            return Ok(());
        }
        if all && !self.tx.has_unresolved_references().await? {
            self.tx.keep(mark).await?;
        } else {
            self.tx.back_to(mark).await?;
            self.made.marks.truncate(marks);
            self.waiting.extend(circle);
        }
        Ok(self.tx.check_references().await?)
    }

    /// Lets the first that waits, can step aside and has not yet do so; whether there was one.
    async fn one_steps_aside(&mut self, stepped: &mut BTreeSet<usize>) -> Result<bool, Refused> {
        self.waiting.sort_by_key(|waiting| waiting.index);
        for Waiting { index, change, taken } in &mut self.waiting {
            let Some(taken) = taken else { continue };
            if !stepped.insert(*index) {
                continue;
            }
            let aside = step_aside(self.tx, self.catalog, self.actor, change, taken).await;
            if aside.map_err(|error| Refused(vec![(*index, error)]))? {
                return Ok(true);
            }
        }
        Ok(false)
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

fn is_addition(change: &Change) -> bool {
    match change {
        Change::Add { .. } => true,
        Change::Under { change, .. } => is_addition(change),
        Change::Edit { .. } | Change::Delete { .. } => false,
    }
}

/// Whether another change may take out of the way what stands there.
fn waits(change: &Change, error: &Error) -> bool {
    is_taken(error) || (is_deletion(change) && error.code == ErrorCode::RecordInUse)
}

/// Whether nothing but values that other records have stands in the way.
fn is_taken(error: &Error) -> bool {
    !error.problems.is_empty()
        && error
            .problems
            .iter()
            .all(|problem| matches!(problem.code, ProblemCode::NotUnique | ProblemCode::NotUniqueTogether))
}

/// Gives the whole numbers that a change writes, and is refused for, values nobody has, for as long as it waits: so numbers
/// that go round, as places in an order do, find a beginning. Whether there were any. What was in the way of the change was
/// looked at before.
async fn step_aside(
    tx: &mut Tx,
    catalog: &Catalog,
    actor: &Actor,
    change: &mut Change,
    refusal: &Error,
) -> Result<bool> {
    let change = match change {
        Change::Under { change, .. } => change.as_mut(),
        change => change,
    };
    let Change::Edit { model, key, draft } = change else { return Ok(false) };
    let grant = authorize(actor, Verb::Edit, &catalog.model(model)?)?;
    let reach = Reach::of(tx, &grant, key).await?;
    let locked = if asks(actor, grant.model()) {
        let record = whole(tx, grant.model(), key).await?;
        of_record(actor, grant.model(), &record).await?.1
    } else {
        BTreeSet::new()
    };
    let mut moved = false;
    for problem in &refusal.problems {
        let Some(field) = grant.model().field(&problem.field) else { continue };
        // Only what the change writes afterwards: anything else would keep the number it was given here.
        let written = draft.values.keys().any(|name| name.eq_ignore_ascii_case(&field.name))
            && reach.opens(&field.name)
            && !locked.contains(&field.name)
            && !(field.left_alone() || field.generated || field.in_key);
        if !written || *field.kind.shown_as() != Kind::Integer {
            continue;
        }
        let whole = authorize(&Actor::SYSTEM, Verb::View, grant.model())?;
        let Some(free) = store::beyond_all(tx, &whole, &field.name).await? else { continue };
        let mark = tx.mark().await?;
        let aside = [(field.name.clone(), Value::Integer(free))];
        match store::update(tx, &grant, key, &aside).await? {
            Ok(()) => {
                tx.keep(mark).await?;
                draft.base.retain(|name, _| !name.eq_ignore_ascii_case(&field.name));
                moved = true;
            }
            Err(error) if !tx.is_open().await? => return Err(explain(error, &grant, &aside)),
            Err(_) => tx.back_to(mark).await?,
        }
    }
    Ok(moved)
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
