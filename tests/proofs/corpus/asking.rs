//! Lists of random schemas: filters, orders and searches against plain SQL and plain Rust over the same rows.

use bureau_engine::model::{Field, Kind, Model};
use bureau_engine::record::filter::{FieldPath, Operand};
use bureau_engine::record::{CountMode, Filter, ListQuery, Nulls, Op, Record, Sort};
use bureau_engine::value::Value;
use sqlx::{AssertSqlSafe, Executor, Row};

use super::World;
use super::schema::{Table, literal, quote};
use crate::trees::{self, passes, shown};

/// Questions asked of each table.
const QUESTIONS: usize = 6;
const WORDS: [&str; 7] = ["a", "A", "4", "é", "%", "_", "nothing has this"];

impl World {
    /// Random questions about every table.
    pub async fn answers(&mut self, random: &mut fastrand::Rng, about: &str) {
        for table in self.made.tables.clone() {
            let model = self.session.find(&table.name).await.unwrap();
            let all = ListQuery { per_page: 500, ..ListQuery::default() };
            let rows = self.session.list(&model.slug, &all).await.unwrap().records;
            for _ in 0..QUESTIONS {
                let field = random.choice(&model.fields).unwrap().clone();
                self.sorts((&table, &model), &field, random, about).await;
                self.searches((&model, &rows), random, about).await;
                if let Some(filter) = question(&self.made.sql, (&table, &field), &rows, random) {
                    self.filters((&model, &rows), &field, &filter, about).await;
                }
            }
        }
    }

    async fn sorts(
        &mut self,
        (table, model): (&Table, &Model),
        field: &Field,
        random: &mut fastrand::Rng,
        about: &str,
    ) {
        let (down, last) = (random.bool(), random.bool());
        let by = if down { Sort::by_largest(&field.name) } else { Sort::by(&field.name) };
        let nulls = Some(if last { Nulls::Last } else { Nulls::First });
        let query = ListQuery { sort: vec![Sort { nulls, ..by }], per_page: 500, ..ListQuery::default() };
        let found = self.session.list(&model.slug, &query).await.unwrap_or_else(|e| panic!("{e} {about}")).records;
        let found: Vec<String> = found.iter().map(|record| literal(record.value(&field.name).unwrap())).collect();
        let column = quote(&field.name);
        let sql = format!(
            "SELECT quote({column}) FROM {} ORDER BY {column} {} NULLS {}",
            quote(&table.name),
            if down { "DESC" } else { "ASC" },
            if last { "LAST" } else { "FIRST" }
        );
        let expected = self.ours.fetch_all(AssertSqlSafe(sql.clone())).await.unwrap();
        // What is equal under the column's collation comes in any order among itself.
        let folded = |texts: Vec<String>| texts.into_iter().map(|text| text.to_lowercase()).collect::<Vec<_>>();
        let expected: Vec<String> = expected.iter().map(|row| row.get(0)).collect();
        assert_eq!(folded(found), folded(expected), "{sql}; {about}");
    }

    async fn searches(&mut self, (model, rows): (&Model, &[Record]), random: &mut fastrand::Rng, about: &str) {
        let word = *random.choice(WORDS).as_ref().unwrap();
        let query = ListQuery { search: word.to_owned(), per_page: 500, ..ListQuery::default() };
        let found = self.session.list(&model.slug, &query).await.unwrap_or_else(|e| panic!("{e} {about}")).records;
        let has = |record: &&Record| {
            let mut values = model.search.iter().filter_map(|name| record.value(name));
            values.any(|value| shown(value).is_some_and(|text| text.contains(&word.to_ascii_lowercase())))
        };
        let expected: Vec<_> = rows.iter().filter(has).map(|record| &record.key).collect();
        assert_eq!(found.iter().map(|record| &record.key).collect::<Vec<_>>(), expected, "search {word:?}; {about}");
    }

    async fn filters(&mut self, (model, rows): (&Model, &[Record]), field: &Field, filter: &Asked, about: &str) {
        let Asked { filter, kind } = filter;
        let query = ListQuery { filter: filter.clone(), per_page: 500, ..ListQuery::default() };
        let found = self.session.list(&model.slug, &query).await;
        let found = found.unwrap_or_else(|e| panic!("{e} {filter}; {about}")).records;
        let Filter::Field(_, test) = filter else { unreachable!() };
        let meets = |record: &&Record| record.value(&field.name).is_some_and(|value| passes(*kind, value, test));
        let expected: Vec<_> = rows.iter().filter(meets).map(|record| &record.key).collect();
        let keys: Vec<_> = found.iter().map(|record| &record.key).collect();
        assert_eq!(keys, expected, "{filter} of a {}; {about}", field.kind.name());
        let total = self.session.count(&model.slug, &query, CountMode::Exact).await.unwrap().total;
        assert_eq!(total, i64::try_from(expected.len()).ok(), "{filter}; {about}");
    }
}

struct Asked {
    filter: Filter,
    kind: trees::Kind,
}

/// One test of one field that means the same whoever reads it: numbers where all there is are numbers, text where nothing says to
/// ignore its case, and pieces of text anywhere.
fn question(
    sql: &[String],
    (table, field): (&Table, &Field),
    rows: &[Record],
    random: &mut fastrand::Rng,
) -> Option<Asked> {
    let values: Vec<&Value> = rows.iter().filter_map(|record| record.value(&field.name)).collect();
    let numbers = values.iter().all(|value| matches!(value, Value::Null | Value::Integer(_) | Value::Real(_)));
    let texts = values.iter().all(|value| matches!(value, Value::Null | Value::Text(_)));
    let made = sql.iter().find(|sql| sql.starts_with(&format!("CREATE TABLE {} ", quote(&table.name))))?;
    let kind = match field.kind.shown_as() {
        Kind::Blob | Kind::Password(_) => return None,
        Kind::Integer | Kind::Real if numbers => trees::Kind::Number,
        Kind::Text(_)
            if texts && field.affinity == bureau_engine::schema::Affinity::Text && !made.contains("NOCASE") =>
        {
            trees::Kind::Text
        }
        _ => trees::Kind::Untyped,
    };
    let anywhere = [Op::Empty, Op::Filled, Op::Contains, Op::Starts, Op::Ends];
    let op = match kind {
        trees::Kind::Number | trees::Kind::Text => Op::WORDS[random.usize(0..Op::WORDS.len())].0,
        _ => *random.choice(anywhere.as_slice()).unwrap(),
    };
    // SQLite writes 4.0 where a person reads 4.
    let reals = values.iter().any(|value| matches!(value, Value::Real(_)));
    if reals && matches!(op, Op::Contains | Op::Starts | Op::Ends) {
        return None;
    }
    let mut operand = || match (kind, random.choice(&values)) {
        (trees::Kind::Number, _) => Operand::Text(random.i64(-2..9).to_string()),
        (_, Some(Value::Text(text))) if random.bool() => Operand::Text(text.clone()),
        _ => Operand::from(*random.choice(WORDS.as_slice()).unwrap()),
    };
    let operands = match op {
        Op::Empty | Op::Filled => Vec::new(),
        Op::Contains | Op::Starts | Op::Ends => {
            vec![Operand::from(*WORDS.get(values.len() % WORDS.len()).unwrap())]
        }
        Op::Between => vec![operand(), operand()],
        Op::In => (0..3).map(|_| operand()).collect(),
        _ => vec![operand()],
    };
    Some(Asked { filter: Filter::Field(FieldPath::of(&field.name), op.test(operands)?), kind })
}
