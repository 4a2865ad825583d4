//! Random schemas, and on each of them lists, filters, orders and searches, and adding, editing, deleting and taking
//! back, compared with plain SQL run on a copy: the same rows afterwards in every table, the same refusals, and after a
//! refusal nothing at all. The SQL shares no code with the engine.

mod asking;
mod schema;

use std::path::{Path, PathBuf};

use bureau_engine::admin::EditDirectly;
use bureau_engine::error::{Error, ErrorCode, ProblemCode};
use bureau_engine::model::{Model, RecordKey};
use bureau_engine::record::{Draft, ListQuery};
use bureau_engine::session::{Origin, Session};
use bureau_engine::value::Value;
use bureau_engine::{Admin, record};
use bureau_tests::rounds::{random, rounds, seed};
use schema::{Made, literal, quote, value};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, Executor, Row, SqliteConnection};

/// Schemas in the short form.
const SHORT: u32 = 12;
/// Changes tried on each.
const CHANGES: usize = 25;

#[tokio::test]
async fn changes_are_what_plain_sql_makes_of_a_copy() {
    let (mut done, mut refused, mut stricter, mut undone) = (0, 0, 0, 0);
    for round in 0..rounds(SHORT) {
        // Each round by itself: what one does with its chance is nothing to the next.
        let mut random = random(u64::from(round) * 1000 + 23);
        let folder = tempfile::tempdir().unwrap();
        let files = (folder.path().join("ours.sqlite"), folder.path().join("theirs.sqlite"));
        let made = Made::random(&mut random);
        made.write(&files.0).await;
        std::fs::copy(&files.0, &files.1).unwrap();
        let admin = Admin::builder().data_dir(folder.path().join("app")).open(&files.0).await.unwrap();
        let session = admin.personal(Origin::Library, EditDirectly::agreed()).await.unwrap();
        let (ours, theirs) = (connect(&files.0).await, connect(&files.1).await);
        let mut world = World { session, ours, theirs, files, made };
        let about = format!("round {round} of seed {}: {}", seed(), world.made.sql.join(";\n"));
        world.lists_every_row(&about).await;
        world.answers(&mut random, &about).await;
        for _ in 0..CHANGES {
            match world.change(&mut random, &about).await {
                Outcome::Done => done += 1,
                Outcome::Undone => undone += 1,
                Outcome::Refused => refused += 1,
                Outcome::Stricter => stricter += 1,
            }
        }
        world.lists_every_row(&about).await;
        admin.close().await;
    }
    println!(
        "{done} changes made alike, {undone} of them taken back, {refused} refused alike, {stricter} refused by kind"
    );
    assert!(done > 0 && refused > 0 && undone > 0, "chance tried everything");
}

enum Outcome {
    /// Both made it.
    Done,
    /// Both made it, and it was taken back.
    Undone,
    /// Both refused it.
    Refused,
    /// We refused what SQLite would have taken: a value that does not fit the kind, or a form's rule.
    Stricter,
}

struct World {
    session: Session,
    ours: SqliteConnection,
    theirs: SqliteConnection,
    files: (PathBuf, PathBuf),
    made: Made,
}

impl World {
    /// Every row of every table, as plain SQL reads it.
    async fn dump(connection: &mut SqliteConnection, made: &Made) -> Vec<String> {
        let mut dump = Vec::new();
        for table in &made.tables {
            let columns: Vec<String> = table.columns.iter().map(|column| format!("quote({})", quote(column))).collect();
            let sql = format!(
                "SELECT {} FROM {}",
                [&columns[..], std::slice::from_ref(&table.rowid)].concat().join("||'|'||"),
                quote(&table.name)
            );
            let rows = connection.fetch_all(AssertSqlSafe(sql)).await.unwrap();
            let mut rows: Vec<String> =
                rows.iter().map(|row| format!("{}: {}", table.name, row.get::<String, _>(0))).collect();
            rows.sort();
            dump.extend(rows);
        }
        dump
    }

    async fn lists_every_row(&mut self, about: &str) {
        for table in self.made.tables.clone() {
            let model = self.session.find(&table.name).await.unwrap_or_else(|e| panic!("{e} {about}"));
            let page = self.session.list(&model.slug, &ListQuery { per_page: 500, ..ListQuery::default() }).await;
            let page = page.unwrap_or_else(|e| panic!("{e} {} {about}", table.name));
            let mut found: Vec<String> =
                page.records.iter().map(|record| told(&record.values, &table.columns)).collect();
            let columns: Vec<String> = table.columns.iter().map(|column| format!("quote({})", quote(column))).collect();
            let sql = format!("SELECT {} FROM {}", columns.join("||'|'||"), quote(&table.name));
            let rows = self.ours.fetch_all(AssertSqlSafe(sql)).await.unwrap();
            let mut expected: Vec<String> = rows.iter().map(|row| row.get(0)).collect();
            found.sort();
            expected.sort();
            assert_eq!(found, expected, "{} {about}", table.name);
            for record in page.records {
                let shown = self.session.get(&model.slug, &record.key).await;
                assert_eq!(shown.unwrap_or_else(|e| panic!("{e} {:?} {about}", record.key)), record, "{about}");
            }
        }
    }

    /// One random change, by us and by plain SQL.
    async fn change(&mut self, random: &mut fastrand::Rng, about: &str) -> Outcome {
        let table = random.choice(&self.made.tables).unwrap().clone();
        let model = self.session.find(&table.name).await.unwrap();
        let before = Self::dump(&mut self.ours, &self.made).await;
        let dangling = !self.ours.fetch_all("PRAGMA foreign_key_check").await.unwrap().is_empty();
        let page = self.session.list(&model.slug, &ListQuery { per_page: 500, ..ListQuery::default() }).await.unwrap();
        let record: Option<record::Record> = random.choice(&page.records).cloned();
        let (outcome, sql) = match (random.u8(0..3), record) {
            (0, Some(record)) => {
                let sql = format!("DELETE FROM {} WHERE {}", quote(&table.name), place(&model, &record.key));
                (self.session.delete(&model.slug, &record.key).await.map(drop), sql)
            }
            (1, Some(record)) => {
                let column = random.choice(&table.columns).unwrap().clone();
                let value = value(random);
                let sql = format!(
                    "UPDATE {} SET {} = {} WHERE {}",
                    quote(&table.name),
                    quote(&column),
                    literal(&value),
                    place(&model, &record.key)
                );
                let draft = Draft { values: [(column, value)].into(), ..Draft::default() };
                (self.session.update(&model.slug, &record.key, draft).await.map(drop), sql)
            }
            _ => {
                let mut given: Vec<(String, Value)> = Vec::new();
                for column in table.columns.iter().filter(|column| !table.generated.contains(column)) {
                    if random.u8(0..5) > 0 {
                        given.push((column.clone(), value(random)));
                    }
                }
                let columns: Vec<String> = given.iter().map(|(column, _)| quote(column)).collect();
                let values: Vec<String> = given.iter().map(|(_, value)| literal(value)).collect();
                let sql = if given.is_empty() {
                    format!("INSERT INTO {} DEFAULT VALUES", quote(&table.name))
                } else {
                    format!(
                        "INSERT INTO {} ({}) VALUES ({})",
                        quote(&table.name),
                        columns.join(", "),
                        values.join(", ")
                    )
                };
                let draft = Draft { values: given.into_iter().collect(), ..Draft::default() };
                (self.session.add(&model.slug, draft).await.map(drop), sql)
            }
        };
        let now = Self::dump(&mut self.ours, &self.made).await;
        if let Err(error) = outcome {
            assert_eq!(now, before, "a refusal changes nothing: {error} {sql}; {about}");
            if says_the_database(&error) {
                let theirs = self.theirs.execute(AssertSqlSafe(sql.clone())).await;
                assert!(theirs.is_err(), "we refuse ({error}) what SQLite takes: {sql}; {about}");
                return Outcome::Refused;
            }
            return Outcome::Stricter;
        }
        let theirs = self.theirs.execute(AssertSqlSafe(sql.clone())).await;
        assert!(theirs.is_ok(), "we made what SQLite refuses ({theirs:?}): {sql}; {about}");
        assert_eq!(now, Self::dump(&mut self.theirs, &self.made).await, "{sql}; {about}");
        if now == before || random.bool() {
            return Outcome::Done;
        }
        if let Err(error) = self.session.undo(None).await {
            // Where the types of a key and a reference differ SQLite itself lets a record go that is referred to, and
            // does not take back a row that then refers to nothing.
            assert!(dangling && says_the_database(&error), "undo: {error} {sql}; {about}");
            assert_eq!(Self::dump(&mut self.ours, &self.made).await, now, "a refusal changes nothing: {sql}; {about}");
            return Outcome::Done;
        }
        assert_eq!(Self::dump(&mut self.ours, &self.made).await, before, "taken back: {sql}; {about}");
        // The copy too. Nothing is open in either file: a plain copy is a whole one.
        std::fs::copy(&self.files.0, &self.files.1).unwrap();
        self.theirs = connect(&self.files.1).await;
        Outcome::Undone
    }
}

async fn connect(path: &Path) -> SqliteConnection {
    SqliteConnectOptions::new().filename(path).foreign_keys(true).connect().await.unwrap()
}

/// The values of a record as `quote()` writes them.
fn told(values: &[(record::FieldName, Value)], columns: &[String]) -> String {
    let cell = |column: &String| {
        let (_, value) = values.iter().find(|(name, _)| name == column).unwrap();
        literal(value)
    };
    columns.iter().map(cell).collect::<Vec<_>>().join("|")
}

/// A WHERE clause for exactly this record.
fn place(model: &Model, key: &RecordKey) -> String {
    let mut names = model.key.names();
    names.extend(model.key.rowid().filter(|rowid| !names.contains(rowid)));
    let parts: Vec<String> =
        names.iter().zip(&key.0).map(|(name, value)| format!("{} IS {}", quote(name), literal(value))).collect();
    parts.join(" AND ")
}

/// Whether the refusal is the database's own, so that plain SQL must meet it too.
fn says_the_database(error: &Error) -> bool {
    match error.code {
        ErrorCode::RecordInUse | ErrorCode::RefusedByTrigger => true,
        ErrorCode::InvalidInput => error.problems.iter().all(|problem| {
            matches!(
                problem.code,
                ProblemCode::NotUnique
                    | ProblemCode::NotUniqueTogether
                    | ProblemCode::ReferredTo
                    | ProblemCode::Required
                    | ProblemCode::CheckFailed
                    | ProblemCode::ReferenceMissing
                    | ProblemCode::WrongType
            )
        }),
        code => panic!("an unexpected refusal: {code:?} {error}"),
    }
}
