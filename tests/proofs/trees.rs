//! Random filter trees on random tables against an evaluator that shares nothing with the engine but the tree: it reads
//! the documentation's words (docs/guide/filters.md) in plain Rust, over the rows as they were written.

use std::cmp::Ordering;

use bureau_engine::Admin;
use bureau_engine::clock::Clock;
use bureau_engine::record::filter::{Children, FieldPath, Operand, Test};
use bureau_engine::record::{CountMode, Filter, ListQuery, Op};
use bureau_engine::session::Origin;
use bureau_engine::value::Value;
use bureau_tests::rounds::{random, rounds};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, Executor};

/// Tables in the short form.
const SHORT: u32 = 15;
/// Trees for each table: 500 rounds of the long form are 10,000 trees.
const TREES: u32 = 20;
const ROWS: i64 = 60;
/// Saturday 2026-11-21, 12:00 UTC.
pub(super) const NOW_MS: i64 = 1_795_262_400_000;

const WORDS: [&str; 11] = ["", "a", "A", "été", "100%", "a_b", "a\\b", "it's", "5", "05", "abc"];
const STATES: [&str; 3] = ["draft", "live", "gone"];
const DATES: [&str; 7] = [
    "2025-12-31 23:59:59",
    "2026-01-01 00:00:00",
    "2026-10-31 12:00",
    "2026-11-14",
    "2026-11-15 00:00:00",
    "2026-11-20 10:00:00",
    "2026-11-21 08:00:00",
];
/// Days from today and in part, with the first day of each and the first after it.
const DAYS: [(&str, &str, &str); 9] = [
    ("today", "2026-11-21", "2026-11-22"),
    ("yesterday", "2026-11-20", "2026-11-21"),
    ("last 7 days", "2026-11-15", "2026-11-22"),
    ("this month", "2026-11-01", "2026-12-01"),
    ("last month", "2026-10-01", "2026-11-01"),
    ("this year", "2026-01-01", "2027-01-01"),
    ("2025", "2025-01-01", "2026-01-01"),
    ("2026-11", "2026-11-01", "2026-12-01"),
    ("2026-11-20", "2026-11-20", "2026-11-21"),
];

/// How a column's values are read.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Kind {
    Number,
    Text,
    Date,
    Untyped,
}

pub(super) const COLUMNS: [(&str, Kind); 8] = [
    ("id", Kind::Number),
    ("name", Kind::Text),
    ("size", Kind::Number),
    ("price", Kind::Number),
    ("state", Kind::Text),
    ("at", Kind::Date),
    ("any", Kind::Untyped),
    ("boss", Kind::Number),
];
pub(super) const BOSS: usize = 7;

/// Every row of the table, and who is referred to by the other one.
pub(super) struct World {
    pub(super) rows: Vec<Vec<Value>>,
    pub(super) referred: Vec<i64>,
}

#[tokio::test]
async fn random_trees_find_what_a_naive_evaluator_finds() {
    let mut random = random(11);
    for round in 0..rounds(SHORT) {
        let world = World::new(&mut random);
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("trees.sqlite");
        world.write(&path).await;
        let admin = Admin::builder().clock(Clock::from_fn(|| NOW_MS)).open(&path).await.unwrap();
        let session = admin.owner(Origin::Library).unwrap();
        for tree in 0..TREES {
            let filter = tree_of(3, &mut random);
            let said = format!("round {round}, tree {tree}: {filter}");
            let query = ListQuery { filter: filter.clone(), per_page: 500, ..Default::default() };
            let page = session.list("t", &query).await.unwrap_or_else(|error| panic!("{said}: {error}"));
            let found: Vec<String> = page.records.iter().map(|record| record.key.to_string()).collect();
            let expected: Vec<String> =
                world.rows.iter().filter(|row| world.meets(row, &filter)).map(|row| row[0].to_string()).collect();
            assert_eq!(found, expected, "{said}");
            let total = session.count("t", &query, CountMode::Exact).await.unwrap().total;
            assert_eq!(total, Some(expected.len() as i64), "{said}");
            let again: Filter = filter.to_string().parse().unwrap_or_else(|error| panic!("{said}: {error}"));
            assert_eq!(again, filter.as_written(), "{said}");
        }
    }
}

impl World {
    pub(super) fn new(random: &mut fastrand::Rng) -> Self {
        let rows = (1..=ROWS).map(|id| row(id, random)).collect();
        Self { rows, referred: (0..15).map(|_| random.i64(1..=ROWS)).collect() }
    }

    pub(super) async fn write(&self, path: &std::path::Path) {
        let options = sqlx::sqlite::SqliteConnectOptions::new().filename(path).create_if_missing(true);
        let mut connection = options.foreign_keys(false).connect().await.unwrap();
        let states = STATES.join("', '");
        let mut sql = format!(
            "CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, size INTEGER, price REAL,
             state TEXT CHECK (state IN ('{states}')), at DATETIME, any, boss INTEGER REFERENCES t (id));
             CREATE TABLE c (id INTEGER PRIMARY KEY, t_id INTEGER REFERENCES t (id)); INSERT INTO c (t_id) VALUES (NULL);"
        );
        for row in &self.rows {
            let literal = |value: &Value| match value {
                Value::Null => "NULL".to_owned(),
                Value::Text(text) => format!("'{}'", text.replace('\'', "''")),
                Value::Blob(_) => "x''".to_owned(),
                other => other.to_string(),
            };
            let values: Vec<String> = row.iter().map(literal).collect();
            sql.push_str(&format!("INSERT INTO t VALUES ({});", values.join(", ")));
        }
        for id in &self.referred {
            sql.push_str(&format!("INSERT INTO c (t_id) VALUES ({id});"));
        }
        connection.execute(AssertSqlSafe(sql)).await.unwrap();
        connection.close().await.unwrap();
    }

    pub(super) fn meets(&self, row: &[Value], filter: &Filter) -> bool {
        match filter {
            Filter::All(parts) => parts.iter().all(|part| self.meets(row, part)),
            Filter::Any(parts) => parts.iter().any(|part| self.meets(row, part)),
            Filter::Not(inner) => !self.meets(row, inner),
            Filter::Has(children) if children.model == "t" => self.rows.iter().any(|other| other[BOSS] == row[0]),
            Filter::Has(_) => self.referred.iter().any(|id| row[0] == Value::Integer(*id)),
            Filter::Field(path, test) => {
                let at = COLUMNS.iter().position(|(name, _)| *name == path.field).unwrap();
                let kind = COLUMNS[at].1;
                match &path.through {
                    None => passes(kind, &row[at], test),
                    Some(_) => match self.rows.iter().find(|other| other[0] == row[BOSS]) {
                        Some(boss) => passes(kind, &boss[at], test),
                        None => *test == Test::Empty,
                    },
                }
            }
        }
    }
}

fn row(id: i64, random: &mut fastrand::Rng) -> Vec<Value> {
    let mut word = || Value::from(WORDS[random.usize(0..WORDS.len())]);
    let (name, stray) = (word(), word());
    let null = |value: Value, random: &mut fastrand::Rng| if random.u8(0..5) == 0 { Value::Null } else { value };
    let half = |random: &mut fastrand::Rng| Value::Real(f64::from(random.i32(-4..9)) + 0.5);
    let size = if random.u8(0..6) == 0 { Value::from("stray") } else { Value::Integer(random.i64(-3..9)) };
    let any = match random.u8(0..5) {
        0 => Value::Integer(random.i64(-3..9)),
        1 => half(random),
        2 => Value::Blob(Vec::new()),
        _ => stray,
    };
    let at = Value::from(DATES[random.usize(0..DATES.len())]);
    let state = Value::from(STATES[random.usize(0..STATES.len())]);
    let (name, size, at) = (null(name, random), null(size, random), null(at, random));
    let (price, any, boss) = (half(random), null(any, random), Value::Integer(random.i64(1..ROWS + 9)));
    vec![Value::Integer(id), name, size, null(price, random), null(state, random), at, any, null(boss, random)]
}

pub(super) fn tree_of(depth: u32, random: &mut fastrand::Rng) -> Filter {
    if depth > 0 && random.u8(0..3) > 0 {
        let parts = |random: &mut fastrand::Rng| -> Vec<Filter> {
            (0..random.usize(0..4)).map(|_| tree_of(depth - 1, random)).collect()
        };
        return match random.u8(0..3) {
            0 => Filter::All(parts(random)),
            1 => Filter::Any(parts(random)),
            _ => Filter::Not(Box::new(tree_of(depth - 1, random))),
        };
    }
    if random.u8(0..8) == 0 {
        let model = if random.bool() { "t" } else { "c" };
        return Filter::Has(Children { model: model.to_owned(), by: None });
    }
    let (field, kind) = COLUMNS[random.usize(0..COLUMNS.len())];
    let path = if random.u8(0..4) == 0 { FieldPath::through("boss", field) } else { FieldPath::of(field) };
    let (op, _) = Op::WORDS[random.usize(0..Op::WORDS.len())];
    let values = match op {
        Op::Empty | Op::Filled => Vec::new(),
        Op::Contains | Op::Starts | Op::Ends => vec![Operand::from(WORDS[random.usize(0..WORDS.len())])],
        Op::Between => vec![operand(kind, field, random), operand(kind, field, random)],
        Op::In => (0..random.usize(1..4)).map(|_| operand(kind, field, random)).collect(),
        _ => vec![operand(kind, field, random)],
    };
    Filter::Field(path, op.test(values).unwrap())
}

fn operand(kind: Kind, field: &str, random: &mut fastrand::Rng) -> Operand {
    let number = |random: &mut fastrand::Rng| match random.bool() {
        true => random.i64(-3..10).to_string(),
        false => format!("{}.5", random.i32(0..9)),
    };
    match kind {
        Kind::Number => Operand::Text(number(random)),
        Kind::Text if field == "state" => STATES[random.usize(0..STATES.len())].into(),
        Kind::Text => WORDS[random.usize(0..WORDS.len())].into(),
        Kind::Date if random.bool() => {
            let (text, ..) = DAYS[random.usize(0..DAYS.len())];
            text.parse().map_or_else(|()| text.into(), Operand::Date)
        }
        Kind::Date => DATES[random.usize(0..DATES.len())].into(),
        Kind::Untyped if random.bool() => Operand::Text(number(random)),
        Kind::Untyped => WORDS[random.usize(0..WORDS.len())].into(),
    }
}

pub(super) fn passes(kind: Kind, value: &Value, test: &Test) -> bool {
    let empty = value.is_null() || *value == Value::from("");
    let at_least = |operand: &Operand| side(kind, value, operand).is_some_and(|(low, _)| low.is_ge());
    let at_most = |operand: &Operand| side(kind, value, operand).is_some_and(|(_, high)| high.is_le());
    match test {
        Test::Empty => empty,
        Test::Filled => !empty,
        Test::Is(operand) => equal(kind, value, operand),
        Test::Not(operand) => !value.is_null() && !equal(kind, value, operand),
        Test::In(operands) => operands.iter().any(|operand| equal(kind, value, operand)),
        Test::Ge(operand) => at_least(operand),
        Test::Le(operand) => at_most(operand),
        Test::Gt(operand) => side(kind, value, operand).is_some_and(|(_, high)| high.is_gt()),
        Test::Lt(operand) => side(kind, value, operand).is_some_and(|(low, _)| low.is_lt()),
        Test::Between(low, high) => at_least(low) && at_most(high),
        Test::Contains(text) => shown(value).is_some_and(|shown| shown.contains(&text.to_ascii_lowercase())),
        Test::Starts(text) => shown(value).is_some_and(|shown| shown.starts_with(&text.to_ascii_lowercase())),
        Test::Ends(text) => shown(value).is_some_and(|shown| shown.ends_with(&text.to_ascii_lowercase())),
    }
}

/// What is searched: only a to z lose their case.
pub(super) fn shown(value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::Blob(_) => Some(String::new()),
        other => Some(other.to_string().to_ascii_lowercase()),
    }
}

fn equal(kind: Kind, value: &Value, operand: &Operand) -> bool {
    let text = said(operand);
    match (kind, number(&text)) {
        (Kind::Number, given) => numeric(value).is_some() && numeric(value) == given,
        (Kind::Untyped, Some(given)) => numeric(value) == Some(given) || value.as_text() == Some(&text),
        (Kind::Date, _) => side(kind, value, operand).is_some_and(|(low, high)| low.is_ge() && high.is_le()),
        _ => value.as_text() == Some(&text),
    }
}

/// Where the value stands to the first and to the last of what the operand means; nothing when they cannot be compared.
fn side(kind: Kind, value: &Value, operand: &Operand) -> Option<(Ordering, Ordering)> {
    let text = said(operand);
    if let Some((_, from, before)) = DAYS.iter().find(|(word, ..)| kind == Kind::Date && *word == text) {
        let day = &value.as_text()?[..10];
        let last = if day < *before { Ordering::Less } else { Ordering::Greater };
        return Some((day.cmp(from), last));
    }
    let order = match (kind, number(&text)) {
        (Kind::Number, given) => numeric(value)?.partial_cmp(&given?)?,
        (Kind::Untyped, Some(given)) => {
            let stored = numeric(value).or_else(|| value.as_text().and_then(number));
            stored?.partial_cmp(&given)?
        }
        _ => value.as_text()?.as_bytes().cmp(text.as_bytes()),
    };
    Some((order, order))
}

fn said(operand: &Operand) -> String {
    match operand {
        Operand::Text(text) => text.clone(),
        Operand::Date(_) | Operand::Who(_) => operand.to_string(),
    }
}

fn numeric(value: &Value) -> Option<f64> {
    match value {
        Value::Integer(number) => Some(*number as f64),
        Value::Real(number) => Some(*number),
        _ => None,
    }
}

fn number(text: &str) -> Option<f64> {
    text.parse().ok()
}
