//! A second process in full swing (findings F1, F4 and F11 of SECURITY.md): no wrong column, no false "empty", no lost
//! write, no lost lock, no "busy" shown to a person, in rollback-journal and WAL files.

mod altering;
mod coming;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use bureau_engine::Admin;
use bureau_engine::model::RecordKey;
use bureau_engine::record::{CountMode, Draft, ListQuery, Page};
use bureau_engine::session::{Origin, Session};
use bureau_engine::value::Value;
use bureau_tests::dropped::{When, dropped};
use bureau_tests::fixture::{self, EMAIL, PASSWORD};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, Executor, Row};
use tokio::process::{Child, Command};

const ROWS: i64 = 50;
/// Rows whose counter is ours.
const OURS: i64 = 25;
/// One in so many of our edits is dropped before it is done, after at most so many polls: an edit takes about as many.
const DROPPED: u32 = 4;
const MOST_POLLS: u32 = 16;

/// Us at work: the counters as they must be, and those of edits that nobody waited for.
struct Work {
    session: Session,
    random: fastrand::Rng,
    counters: BTreeMap<i64, i64>,
    dropped: u32,
    landed: u32,
}

impl Work {
    /// Signed in to a new file with 50 counters in it.
    async fn begun(folder: &Path, mode: &str, random: fastrand::Rng) -> Self {
        let path = fixture::enabled(folder, "chinook.sqlite").await.unwrap();
        prepare(&path, mode).await;
        let session = Admin::open(&path).await.unwrap().sign_in(EMAIL, PASSWORD, Origin::Library).await.unwrap();
        let counters = (1..=OURS).map(|row| (row, 0)).collect();
        Self { session, random, counters, dropped: 0, landed: 0 }
    }

    fn path(&self) -> PathBuf {
        self.session.admin().path().to_owned()
    }

    /// What our counters come to.
    fn sum(&self) -> i64 {
        self.counters.values().sum()
    }

    /// One look.
    async fn look(&self) {
        let page = self.session.list("storm", &ListQuery::default()).await.unwrap();
        right(&page);
        let total = self.session.count("storm", &ListQuery::default(), CountMode::Exact).await.unwrap().total;
        assert!(total.is_none_or(|total| total == ROWS), "{total:?}");
    }

    /// One edit, and sometimes one that is dropped on its way: wholly there or not, and the writer free for the next.
    async fn edit(&mut self) {
        if self.random.u32(0..DROPPED) == 0 {
            let row = self.random.i64(1..=OURS);
            let when = When { polls: self.random.u32(0..MOST_POLLS), at_once: self.random.bool() };
            let edited = dropped(when, raise(&self.session, row, self.counters[&row] + 1)).await;
            // The next one comes after it in the file, whatever became of it.
            self.raise_next(row % OURS + 1).await;
            let now = counter(&self.session, row).await;
            let landed = now - self.counters[&row];
            assert!(landed == 1 || (landed == 0 && edited.is_none()), "{now} in {row}, dropped {when:?}");
            self.counters.insert(row, now);
            self.dropped += u32::from(edited.is_none());
            self.landed += u32::from(edited.is_none() && landed == 1);
        }
        let row = self.random.i64(1..=OURS);
        self.raise_next(row).await;
    }

    async fn raise_next(&mut self, row: i64) {
        let counter = self.counters.get_mut(&row).unwrap();
        raise(&self.session, row, *counter + 1).await;
        *counter += 1;
    }

    /// Everything is whole, and what is recorded is what was done: no edit without its entry, and no entry without its
    /// edit.
    async fn ended(self, mode: &str, theirs: i64) {
        let path = self.path();
        let sums = "SELECT sum(s.n) FILTER (WHERE s.id <= 25), sum(s.n) FILTER (WHERE s.id > 25) FROM storm AS s";
        assert_eq!(numbers(&path, sums).await, [self.sum(), theirs], "{mode}: no write of ours or theirs is lost");
        let recorded = "SELECT count(1), count(1) FROM bureau_audit AS a WHERE a.table_name = 'storm'";
        assert_eq!(numbers(&path, recorded).await[0], self.sum(), "{mode}: what is in the file is in the log");
        let checked = self.session.check().await.unwrap();
        assert_eq!((checked.integrity.as_str(), checked.audit), ("ok", Some(true)), "{mode}");
        assert!(self.sum() > 0, "{mode}: we worked beside it");
        self.session.admin().close().await;
    }
}

/// Writes a counter through the session.
async fn raise(session: &Session, row: i64, n: i64) {
    let values = [("n".to_owned(), Value::Integer(n))].into();
    let draft = Draft { values, ..Draft::default() };
    session.update("storm", &RecordKey(vec![Value::Integer(row)]), draft).await.unwrap();
}

async fn counter(session: &Session, row: i64) -> i64 {
    let record = session.get("storm", &RecordKey(vec![Value::Integer(row)])).await.unwrap();
    let n = record.values.iter().find(|(name, _)| name == "n").map(|(_, value)| value.clone());
    let Some(Value::Integer(n)) = n else { panic!("n of {row} is {n:?}") };
    n
}

fn right(page: &Page) {
    assert_eq!(page.records.len() as i64, ROWS, "never empty, never short");
    for record in &page.records {
        let id = record.key.to_string();
        for (name, value) in &record.values {
            let right = match (name.as_str(), value) {
                ("id", Value::Integer(number)) => number.to_string() == id,
                ("a", Value::Text(text)) => *text == format!("a{id}"),
                ("b" | "b2", Value::Text(text)) => *text == format!("b{id}"),
                ("n", Value::Integer(_)) => true,
                ("x", Value::Text(text)) => text == "x",
                _ => false,
            };
            assert!(right, "{name} of {id} is {value:?}");
        }
    }
}

/// The other program.
fn stranger(arguments: &[&str], path: &Path) -> Child {
    let (task, rest) = arguments.split_first().unwrap();
    let mut command = Command::new(fixture::program("stranger").unwrap());
    command.arg(task).arg(path).args(rest).stdout(Stdio::piped()).kill_on_drop(true);
    command.spawn().unwrap()
}

async fn prepare(path: &Path, mode: &str) {
    let mut connection = sqlx::sqlite::SqliteConnectOptions::new().filename(path).connect().await.unwrap();
    let sql = format!(
        "PRAGMA journal_mode = {mode};
         CREATE TABLE visitor (id INTEGER PRIMARY KEY);
         CREATE TABLE storm (id INTEGER PRIMARY KEY, a TEXT, b TEXT, n INTEGER NOT NULL DEFAULT 0);
         WITH RECURSIVE i(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM i WHERE id < {ROWS})
         INSERT INTO storm (id, a, b) SELECT id, 'a' || id, 'b' || id FROM i"
    );
    connection.execute(AssertSqlSafe(sql)).await.unwrap();
    connection.close().await.unwrap();
}

/// Two numbers, as another program reads them.
async fn numbers(path: &Path, sql: &'static str) -> [i64; 2] {
    let mut connection = sqlx::sqlite::SqliteConnectOptions::new().filename(path).connect().await.unwrap();
    let row = connection.fetch_one(sql).await.unwrap();
    connection.close().await.unwrap();
    [row.get(0), row.get(1)]
}
