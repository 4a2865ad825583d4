//! What the victim knows while it works: the world as it is, how it came about, and which change comes next.

use std::path::PathBuf;

use bureau_engine::model::RecordKey;
use bureau_engine::record::Draft;
use bureau_engine::session::Session;
use bureau_engine::value::Value;
use bureau_tests::Outcome;
use bureau_tests::kills::world::{Book, World};

/// A record in the trash, and what comes back with it.
pub(crate) struct Kept {
    pub(crate) seq: i64,
    pub(crate) name: String,
    pub(crate) author: i64,
    pub(crate) books: Vec<(i64, Book)>,
}

/// One change that can be undone: the world before it, and what it put into the trash.
struct Step {
    before: World,
    trashed: Vec<String>,
}

/// The victim at work.
pub(crate) struct Hand {
    pub(crate) session: Session,
    pub(crate) world: World,
    pub(crate) random: fastrand::Rng,
    pub(crate) kept: Vec<Kept>,
    pub(crate) backups: Vec<(PathBuf, World)>,
    steps: Vec<Step>,
    next: i64,
}

impl Hand {
    pub(crate) fn new(session: Session, world: World, seed: u64) -> Self {
        let next = world.free();
        let random = fastrand::Rng::with_seed(seed);
        Self { session, world, random, kept: Vec::new(), backups: Vec::new(), steps: Vec::new(), next }
    }

    /// One change of records, of a kind drawn by lot. One that makes no sense at the moment is not made.
    pub(crate) async fn change(&mut self) -> Outcome {
        match self.random.u8(0..14) {
            0..=2 => self.rename().await,
            3 | 4 => self.note().await,
            5 => self.add().await,
            6 | 7 => self.many().await,
            8 | 9 => self.delete().await,
            10 => self.undo().await,
            11 => self.restore().await,
            12 => self.put_back().await,
            _ => self.purge().await,
        }
    }

    /// Says what the world is to become.
    pub(crate) fn tries(&self, what: &str, after: &World) {
        crate::say(&format!("try {what} {}", after.digest()));
    }

    /// It was acknowledged: a change like any other, which can be undone.
    pub(crate) fn did(&mut self, what: &str, after: World, trashed: Vec<String>) {
        let before = std::mem::replace(&mut self.world, after);
        self.steps.push(Step { before, trashed });
        crate::say(&format!("did {what}"));
    }

    /// It was acknowledged, and there is nothing to undo in it.
    pub(crate) fn did_for_good(&mut self, what: &str, after: World) {
        self.world = after;
        crate::say(&format!("did {what}"));
    }

    /// What was done before this can no longer be undone, and the trash is another.
    pub(crate) fn starts_over(&mut self) {
        self.steps.clear();
        self.kept.clear();
    }

    async fn undo(&mut self) -> Outcome {
        let Some(step) = self.steps.last() else { return Ok(()) };
        let mut after = World { trash: self.world.trash.clone(), ..step.before.clone() };
        for name in &step.trashed {
            after.pick(name);
        }
        self.tries("undo", &after);
        self.session.undo(None).await?;
        if let Some(step) = self.steps.pop() {
            self.kept.retain(|kept| !step.trashed.contains(&kept.name));
        }
        self.did_for_good("undo", after);
        Ok(())
    }

    /// A number nothing had in this life.
    pub(crate) fn number(&mut self) -> i64 {
        self.next += 1;
        self.next - 1
    }

    /// A word nothing else is called by.
    pub(crate) fn word(&mut self, beginning: &str) -> String {
        format!("{beginning}{:016x}", self.random.u64(..))
    }

    /// One author there is.
    pub(crate) fn author(&mut self) -> Option<i64> {
        self.random.choice(self.world.authors.keys()).copied()
    }

    /// One book there is.
    pub(crate) fn book(&mut self) -> Option<i64> {
        self.random.choice(self.world.books.keys()).copied()
    }
}

/// The address of a record.
pub(crate) fn key(id: i64) -> RecordKey {
    RecordKey(vec![Value::Integer(id)])
}

/// A draft of these fields.
pub(crate) fn draft<const N: usize>(values: [(&str, Value); N]) -> Draft {
    Draft { values: values.into_iter().map(|(name, value)| (name.to_owned(), value)).collect(), ..Draft::default() }
}
