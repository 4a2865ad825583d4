//! Random lists against an evaluator that shares no code with the engine: it reads all rows once and filters, searches,
//! sorts and pages them in plain Rust, by what the operators' documentation says.

use std::cmp::Ordering;

use bureau_engine::Admin;
use bureau_engine::record::{CountMode, Filter, ListQuery, Op, Sort};
use bureau_engine::session::Origin;
use bureau_engine::value::Value;
use bureau_tests::rounds::{random, rounds};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, Executor};

/// Lists in the short form.
const SHORT: u32 = 400;
const ROWS: usize = 120;
const FIELDS: [&str; 6] = ["id", "name", "size", "price", "state", "at"];
/// Words with everything LIKE treats specially, twins in case, and letters beyond ASCII.
const WORDS: [&str; 10] = ["", "a", "A", "été", "ÉTÉ", "100%", "a_b", "a\\b", "ab", "needle in hay"];
const STATES: [&str; 3] = ["draft", "live", "gone"];
const DATES: [&str; 4] = ["2025-12-31 23:59:59", "2026-01-01 00:00:00", "2026-01-01 00:00:01", "2026-11-21 10:00:00"];

type Row = Vec<Value>;

/// A condition on one field.
#[derive(Debug, Clone)]
struct Term {
    field: String,
    op: Op,
    value: String,
}

#[tokio::test]
async fn lists_are_what_a_naive_evaluator_finds() {
    let mut random = random(7);
    let rows: Vec<Row> = (0..ROWS).map(|id| row(id, &mut random)).collect();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("oracle.sqlite");
    write(&path, &rows).await;
    let session = Admin::open(&path).await.unwrap().owner(Origin::Library).unwrap();
    for round in 0..rounds(SHORT) {
        let (query, terms) = query(&mut random);
        let expected = naive(&rows, &query, &terms);
        let page = session.list("t", &query).await.unwrap_or_else(|error| panic!("round {round}: {error} {query:?}"));
        let found: Vec<Value> = page.records.iter().map(|record| record.key.0[0].clone()).collect();
        let per_page = query.per_page as usize;
        let start = ((query.page - 1) as usize * per_page).min(expected.len());
        let end = (start + per_page).min(expected.len());
        let wanted: Vec<Value> = expected[start..end].iter().map(|row| row[0].clone()).collect();
        assert_eq!(found, wanted, "round {round}: {query:?}");
        assert_eq!(page.more, end < expected.len(), "round {round}: {query:?}");
        let total = session.count("t", &query, CountMode::Exact).await.unwrap().total;
        assert_eq!(total, Some(expected.len() as i64), "round {round}: {query:?}");
        for record in &page.records {
            let row = rows.iter().find(|row| row[0] == record.key.0[0]).unwrap();
            let values: Vec<&Value> = record.values.iter().map(|(_, value)| value).collect();
            assert_eq!(values, row.iter().collect::<Vec<_>>(), "round {round}: every value as it is stored");
        }
    }
}

fn row(id: usize, random: &mut fastrand::Rng) -> Row {
    let word = random.choice(WORDS).map_or(Value::Null, Value::from);
    let size = match random.u8(0..6) {
        0 => Value::Null,
        1 => Value::from("stray"),
        2 => Value::Integer(i64::MAX - random.i64(0..2)),
        _ => Value::Integer(random.i64(-3..4)),
    };
    let price = if random.bool() { Value::Null } else { Value::Real(f64::from(random.i32(-4..5)) + 0.25) };
    let at = if random.u8(0..4) == 0 { Value::Null } else { random.choice(DATES).map_or(Value::Null, Value::from) };
    let name = if random.u8(0..5) == 0 { Value::Null } else { word };
    let state = random.choice(STATES).map_or(Value::Null, Value::from);
    vec![Value::Integer(id as i64 + 1), name, size, price, state, at]
}

async fn write(path: &std::path::Path, rows: &[Row]) {
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(path).create_if_missing(true);
    let mut connection = options.connect().await.unwrap();
    let states = STATES.join("', '");
    let create = format!(
        "CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, size INTEGER, price REAL,
         state TEXT CHECK (state IN ('{states}')), at DATETIME)"
    );
    connection.execute(AssertSqlSafe(create)).await.unwrap();
    for row in rows {
        let literal = |value: &Value| match value {
            Value::Null => "NULL".to_owned(),
            Value::Text(text) => format!("'{}'", text.replace('\'', "''")),
            other => other.to_string(),
        };
        let values: Vec<String> = row.iter().map(literal).collect();
        let insert = format!("INSERT INTO t VALUES ({})", values.join(", "));
        connection.execute(AssertSqlSafe(insert)).await.unwrap();
    }
    connection.close().await.unwrap();
}

fn query(random: &mut fastrand::Rng) -> (ListQuery, Vec<Term>) {
    let terms: Vec<Term> = (0..random.usize(0..3)).map(|_| term(random)).collect();
    let made = |term: &Term| Filter::term(&term.field, term.op, &term.value).unwrap();
    let filter = terms.iter().map(made).fold(Filter::default(), Filter::and);
    let sort = (0..random.usize(0..3))
        .map(|_| Sort {
            field: FIELDS[random.usize(1..FIELDS.len())].to_owned(),
            descending: random.bool(),
            nulls: None,
            collation: None,
        })
        .collect();
    let search = if random.u8(0..3) == 0 { WORDS[random.usize(0..WORDS.len())].to_owned() } else { String::new() };
    (
        ListQuery { page: random.u64(1..4), per_page: random.u32(1..60), sort, filter, search, ..Default::default() },
        terms,
    )
}

fn term(random: &mut fastrand::Rng) -> Term {
    let ops =
        [Op::Is, Op::Not, Op::Contains, Op::Starts, Op::Ends, Op::Gt, Op::Ge, Op::Lt, Op::Le, Op::Empty, Op::Filled];
    let field = FIELDS[random.usize(0..FIELDS.len())];
    let value = match field {
        "id" | "size" => random.i64(-3..10).to_string(),
        "price" => format!("{}.25", random.i32(-4..5)),
        "state" => STATES[random.usize(0..STATES.len())].to_owned(),
        "at" => DATES[random.usize(0..DATES.len())].to_owned(),
        _ => WORDS[random.usize(0..WORDS.len())].to_owned(),
    };
    Term { field: field.to_owned(), op: ops[random.usize(0..ops.len())], value }
}

fn naive(rows: &[Row], query: &ListQuery, terms: &[Term]) -> Vec<Row> {
    let mut found: Vec<Row> = rows
        .iter()
        .filter(|row| terms.iter().all(|term| holds(row, term)))
        .filter(|row| {
            query.search.trim().is_empty() || [1, 4].iter().any(|i| like(&row[*i], &query.search, true, true))
        })
        .cloned()
        .collect();
    found.sort_by(|a, b| {
        let by = |sort: &Sort| {
            let order = order(&a[place(&sort.field)], &b[place(&sort.field)]);
            if sort.descending { order.reverse() } else { order }
        };
        query.sort.iter().map(by).find(|order| order.is_ne()).unwrap_or_else(|| order(&a[0], &b[0]))
    });
    found
}

fn place(field: &str) -> usize {
    FIELDS.iter().position(|name| *name == field).unwrap()
}

fn holds(row: &Row, filter: &Term) -> bool {
    let value = &row[place(&filter.field)];
    let empty = value.is_null() || *value == Value::from("");
    let number = matches!(filter.field.as_str(), "id" | "size" | "price");
    let given = if number { Value::Real(filter.value.parse().unwrap()) } else { Value::from(filter.value.as_str()) };
    let compared = || (!value.is_null()).then(|| order(value, &given));
    // Numbers are compared with numbers only.
    let alike = || compared().filter(|_| !number || value.as_text().is_none());
    match filter.op {
        Op::Empty => empty,
        Op::Filled => !empty,
        Op::Contains => like(value, &filter.value, true, true),
        Op::Starts => like(value, &filter.value, false, true),
        Op::Ends => like(value, &filter.value, true, false),
        Op::Is => compared().is_some_and(Ordering::is_eq),
        Op::Not => compared().is_some_and(Ordering::is_ne),
        Op::Gt => alike().is_some_and(Ordering::is_gt),
        Op::Ge => alike().is_some_and(Ordering::is_ge),
        Op::Lt => alike().is_some_and(Ordering::is_lt),
        Op::Le => alike().is_some_and(Ordering::is_le),
        Op::In | Op::Between => unreachable!("not drawn"),
    }
}

/// SQLite's order across storage classes: NULL, numbers, text by bytes.
fn order(a: &Value, b: &Value) -> Ordering {
    let class = |value: &Value| match value {
        Value::Null => 0,
        Value::Integer(_) | Value::Real(_) => 1,
        _ => 2,
    };
    let number = |value: &Value| match value {
        Value::Integer(number) => i128::from(*number) * 100,
        Value::Real(number) => (number * 100.0) as i128,
        _ => 0,
    };
    class(a).cmp(&class(b)).then_with(|| number(a).cmp(&number(b))).then_with(|| match (a.as_text(), b.as_text()) {
        (Some(a), Some(b)) => a.as_bytes().cmp(b.as_bytes()),
        _ => Ordering::Equal,
    })
}

/// The text contains, starts or ends with the other; only a to z lose their case.
fn like(value: &Value, text: &str, before: bool, after: bool) -> bool {
    if value.is_null() {
        return false;
    }
    let (value, text) = (value.to_string().to_ascii_lowercase(), text.to_ascii_lowercase());
    let text = text.as_str();
    match (before, after) {
        (true, true) => value.contains(text),
        (false, _) => value.starts_with(text),
        (_, false) => value.ends_with(text),
    }
}
