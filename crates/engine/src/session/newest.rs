//! Which change an undo or a redo is about. A taking back is a change like any other, with a word in it that names what it took
//! back; taking that back makes the first change again. So the chain is read from its newest end, and what was taken back
//! by something that was itself taken back counts.

use std::collections::{HashMap, HashSet};

use super::Session;
use super::undo::UNDO;
use crate::audit::{self, Entry};
use crate::error::{Error, ErrorCode, Result};
use crate::policy::Actor;
use crate::store::Tx;

/// Entries looked through at a time.
const LOOK_BACK: i64 = 200;

/// What is known of the changes read so far, from the newest on.
#[derive(Default)]
struct Chain {
    seen: HashSet<String>,
    /// Changes taken back by one that still holds.
    undone: HashSet<String>,
    /// Takings back that hold, newest first, by what they took back; whether that was a change or itself a taking back
    /// shows when it is met.
    undos: Vec<(String, Vec<Entry>)>,
    /// What the changes were that are met: true for takings back.
    met: HashMap<String, bool>,
    /// Something was changed since: what was taken back before stays so.
    closed: bool,
}

impl Chain {
    /// The newest taking back of a change that is no taking back, as soon as that is certain.
    fn answer(&mut self) -> Option<Vec<Entry>> {
        while let Some((target, _)) = self.undos.first() {
            if *self.met.get(target)? {
                self.undos.remove(0);
            } else {
                return Some(self.undos.remove(0).1);
            }
        }
        None
    }
}

impl Session {
    /// The newest change of records by that person that holds and is not itself a taking back.
    pub(super) async fn newest_change(&self, tx: &mut Tx, actor: &Actor) -> Result<Vec<Entry>> {
        self.newest(tx, actor, |_, change, undoes, holds| (!undoes && holds).then(|| change.to_vec())).await
    }

    /// The newest taking back by that person that holds, when nothing was changed since.
    pub(super) async fn newest_undo(&self, tx: &mut Tx, actor: &Actor) -> Result<Vec<Entry>> {
        self.newest(tx, actor, |chain, change, undoes, holds| {
            if undoes && holds && !chain.closed {
                let target = change.iter().find_map(taken_back).unwrap_or_default();
                chain.undos.push((target, change.to_vec()));
            }
            chain.closed |= !undoes && holds;
            chain.answer()
        })
        .await
    }

    /// Reads this person's changes from the newest on until `pick` takes one. `pick` is told of each change its entries,
    /// whether it takes back another, and whether it holds.
    async fn newest(
        &self,
        tx: &mut Tx,
        actor: &Actor,
        mut pick: impl FnMut(&mut Chain, &[Entry], bool, bool) -> Option<Vec<Entry>>,
    ) -> Result<Vec<Entry>> {
        let person = actor.user().map(|user| user.id.clone()).unwrap_or_default();
        let newest = match self.journal_of(actor) {
            Some(journal) => journal.latest(1).await?,
            None => audit::latest(tx.connection()?, 1).await?,
        };
        let mut last = newest.first().map_or(0, |entry| entry.seq);
        let mut chain = Chain::default();
        while last > 0 {
            let first = last.saturating_sub(LOOK_BACK);
            let batch = match self.journal_of(actor) {
                Some(journal) => journal.between(first, last).await?,
                None => audit::between(tx.connection()?, first, last).await?,
            };
            for entry in batch.into_iter().rev() {
                let holds = !chain.undone.contains(&entry.change_id);
                // Whoever took a change back, it no longer holds.
                if let Some(target) = taken_back(&entry).filter(|_| holds) {
                    chain.undone.insert(target);
                }
                let ours = entry.actor_id == person && entry.subject.is_some();
                if !ours || !chain.seen.insert(entry.change_id.clone()) {
                    continue;
                }
                // The word that says so stands before the rows it is about: they are met first.
                let change = self.change_around(tx, actor, entry.seq).await?;
                let target = change.iter().find_map(taken_back);
                chain.met.insert(entry.change_id, target.is_some());
                let undoes = target.is_some();
                if holds {
                    chain.undone.extend(target);
                }
                if let Some(found) = pick(&mut chain, &change, undoes, holds) {
                    return Ok(found);
                }
            }
            last = first - 1;
        }
        Err(Error::new(ErrorCode::NothingToUndo))
    }
}

/// The change that an entry says was taken back.
fn taken_back(entry: &Entry) -> Option<String> {
    if entry.action != UNDO {
        return None;
    }
    entry.changes.iter().find_map(|change| change.new.as_ref()?.as_text().map(Into::into))
}
