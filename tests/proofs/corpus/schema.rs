//! Schemas made by chance: keys of every sort, types of every affinity, constraints, references, odd names; and values.

use std::path::Path;

use bureau_engine::value::Value;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, Executor};

const NAMES: [&str; 8] = ["plain", "Order Item", "a\"b", "x.y", "été 😀", "select", "[t]", "new\nline"];
const COLUMNS: [&str; 8] = ["name", "Size", "a\"c", "p.q", "été", "group", "'s'", "tab\tbed"];
const TYPES: [&str; 9] = ["TEXT", "INTEGER", "REAL", "NUMERIC", "BLOB", "", "VARCHAR(12)", "DECIMAL(8,2)", "WHATEVER"];
const STRICT_TYPES: [&str; 5] = ["TEXT", "INTEGER", "REAL", "BLOB", "ANY"];
const ACTIONS: [&str; 5] =
    ["", " ON DELETE CASCADE", " ON DELETE SET NULL", " ON DELETE RESTRICT", " DEFERRABLE INITIALLY DEFERRED"];
const ROWS: usize = 6;

/// A table that was made.
#[derive(Debug, Clone)]
pub struct Table {
    pub name: String,
    pub columns: Vec<String>,
    pub generated: Vec<String>,
    /// SQL for the rowid where it is needed to tell rows apart, else ''. Elsewhere it is SQLite's own affair.
    pub rowid: String,
    /// The single column that others may refer to.
    key: Option<String>,
}

/// A database that was made.
pub struct Made {
    pub tables: Vec<Table>,
    pub sql: Vec<String>,
}

impl Made {
    pub fn random(random: &mut fastrand::Rng) -> Self {
        let mut made = Self { tables: Vec::new(), sql: Vec::new() };
        let mut names = NAMES.to_vec();
        random.shuffle(&mut names);
        for name in names.into_iter().take(random.usize(2..5)) {
            made.table(name, random);
        }
        for table in made.tables.clone() {
            for _ in 0..random.usize(0..=ROWS) {
                let written: Vec<&String> = table.columns.iter().filter(|c| !table.generated.contains(c)).collect();
                let columns: Vec<String> = written.iter().map(|column| quote(column)).collect();
                let values: Vec<String> = written.iter().map(|_| literal(&value(random))).collect();
                made.sql.push(format!(
                    "INSERT OR IGNORE INTO {} ({}) VALUES ({})",
                    quote(&table.name),
                    columns.join(", "),
                    values.join(", ")
                ));
            }
        }
        if random.bool() {
            made.tally(random);
        }
        made
    }

    /// A table that triggers on others keep, and stamp with every change of it themselves.
    fn tally(&mut self, random: &mut fastrand::Rng) {
        let counted = random.choice(&self.tables).unwrap().clone();
        // An edit that changes nothing is none for us.
        let moved = |columns: &[String]| {
            let differs = columns.iter().map(|name| format!("old.{0} IS NOT new.{0}", quote(name)));
            format!("WHEN {}", differs.collect::<Vec<_>>().join(" OR "))
        };
        self.sql.push("CREATE TABLE \"tally\" (id INTEGER PRIMARY KEY, n INTEGER, at INTEGER)".to_owned());
        self.sql.push("INSERT INTO \"tally\" VALUES (1, 0, 0)".to_owned());
        let (columns, always) = (["id", "n", "at"].map(str::to_owned).to_vec(), String::new());
        let (on_move, table) = (moved(&counted.columns), quote(&counted.name));
        for (name, event, when, n) in [
            ("more", "INSERT", &always, "n + 1"),
            ("less", "DELETE", &always, "n - 1"),
            ("same", "UPDATE", &on_move, "n + 100"),
        ] {
            self.sql.push(format!(
                "CREATE TRIGGER {name} AFTER {event} ON {table} {when} BEGIN UPDATE tally SET n = {n} WHERE id = 1; END"
            ));
        }
        let stamped = moved(&columns);
        self.sql.push(format!(
            "CREATE TRIGGER stamp AFTER UPDATE ON tally {stamped} BEGIN UPDATE tally SET at = at + 1; END"
        ));
        let (generated, rowid) = (Vec::new(), "''".to_owned());
        self.tables.push(Table { name: "tally".to_owned(), columns, generated, rowid, key: None });
    }

    fn table(&mut self, name: &str, random: &mut fastrand::Rng) {
        let strict = random.u8(0..5) == 0;
        let mut names = COLUMNS.to_vec();
        random.shuffle(&mut names);
        let names: Vec<String> = names.into_iter().take(random.usize(1..5)).map(str::to_owned).collect();
        let (mut parts, mut columns, mut generated) = (Vec::new(), Vec::new(), Vec::new());
        let (mut key, mut rowid, mut without_rowid) = (None, "quote(_rowid_)".to_owned(), false);
        let mut constraint = None;
        let sort_of_key = random.u8(0..6);
        if sort_of_key < 3 {
            let declared = ["INTEGER", "TEXT", "INTEGER"][usize::from(sort_of_key)];
            parts.push(format!("\"id\" {declared} PRIMARY KEY"));
            columns.push("id".to_owned());
            key = Some("id".to_owned());
            rowid = ["''", "iif(id IS NULL, quote(_rowid_), '')", "''"][usize::from(sort_of_key)].to_owned();
            without_rowid = sort_of_key == 2;
        }
        for column in &names {
            columns.push(column.clone());
            parts.push(self.column(column, strict, random));
        }
        if sort_of_key == 3 && names.len() > 1 {
            constraint = Some(format!("PRIMARY KEY ({}, {})", quote(&names[1]), quote(&names[0])));
            without_rowid = random.bool();
            let null = format!("{} IS NULL OR {} IS NULL", quote(&names[0]), quote(&names[1]));
            rowid = if without_rowid { "''".to_owned() } else { format!("iif({null}, quote(_rowid_), '')") };
        }
        if random.u8(0..4) == 0 {
            let declared = if strict { " ANY" } else { "" };
            parts.push(format!(
                "\"made of it\"{declared} GENERATED ALWAYS AS (coalesce({}, '-') || '!')",
                quote(&names[0])
            ));
            columns.push("made of it".to_owned());
            generated.push("made of it".to_owned());
        }
        parts.extend(constraint);
        let endings: Vec<&str> = [(without_rowid, "WITHOUT ROWID"), (strict, "STRICT")]
            .iter()
            .filter(|(on, _)| *on)
            .map(|(_, e)| *e)
            .collect();
        self.sql.push(format!("CREATE TABLE {} ({}) {}", quote(name), parts.join(", "), endings.join(", ")));
        self.tables.push(Table { name: name.to_owned(), columns, generated, rowid, key });
    }

    fn column(&self, name: &str, strict: bool, random: &mut fastrand::Rng) -> String {
        let declared = *if strict { random.choice(STRICT_TYPES) } else { random.choice(TYPES) }.as_ref().unwrap();
        let quoted = quote(name);
        let mut sql = format!("{quoted} {declared}");
        let parents: Vec<&Table> = self.tables.iter().filter(|table| table.key.is_some()).collect();
        match random.u8(0..10) {
            0 => sql.push_str(" NOT NULL"),
            1 => sql.push_str(" NOT NULL DEFAULT 1"),
            2 => sql.push_str(" UNIQUE"),
            3 => sql.push_str(&format!(" CHECK ({quoted} IS NULL OR {quoted} <> 3)")),
            4 => sql.push_str(" COLLATE NOCASE"),
            5 | 6 if !parents.is_empty() => {
                let parent = random.choice(&parents).unwrap();
                let key = parent.key.as_ref().unwrap();
                let action = random.choice(ACTIONS).unwrap();
                sql.push_str(&format!(" REFERENCES {} ({}){action}", quote(&parent.name), quote(key)));
            }
            _ => {}
        }
        sql
    }

    pub async fn write(&self, path: &Path) {
        let options = sqlx::sqlite::SqliteConnectOptions::new().filename(path).create_if_missing(true);
        let mut connection = options.foreign_keys(false).connect().await.unwrap();
        for sql in &self.sql {
            let done = connection.execute(AssertSqlSafe(sql.clone())).await;
            // A row that a STRICT column or a check refuses is no row.
            assert!(done.is_ok() || sql.starts_with("INSERT"), "{done:?}: {sql}");
        }
        // References to nothing would make later refusals a matter of chance.
        connection.execute("PRAGMA foreign_keys = ON").await.unwrap();
        loop {
            let broken = connection.fetch_all("PRAGMA foreign_key_check").await.unwrap();
            let Some(row) = broken.first() else { break };
            use sqlx::Row;
            let (table, rowid): (String, Option<i64>) = (row.get(0), row.get(1));
            let condition = rowid.map_or_else(|| "1".to_owned(), |rowid| format!("_rowid_ = {rowid}"));
            let sql = format!("DELETE FROM {} WHERE {condition}", quote(&table));
            if connection.execute(AssertSqlSafe(sql.clone())).await.is_err() {
                connection.execute("PRAGMA foreign_keys = OFF").await.unwrap();
                connection.execute(AssertSqlSafe(sql)).await.unwrap();
                connection.execute("PRAGMA foreign_keys = ON").await.unwrap();
            }
        }
        connection.close().await.unwrap();
    }
}

/// A value of any class, small enough to meet others. No NUL: `quote()`, which compares, ends there.
pub fn value(random: &mut fastrand::Rng) -> Value {
    match random.u8(0..10) {
        0 => Value::Null,
        1 => Value::Real(f64::from(random.i32(-4..5)) + 0.25),
        2 => Value::from(*random.choice(&["a", "A", "été", "3", "long enough to be refused"]).unwrap()),
        3 => Value::Blob(vec![random.u8(1..4)]),
        4 => Value::Text(random.i64(0..6).to_string()),
        _ => Value::Integer(random.i64(0..6)),
    }
}

/// As SQLite's `quote()` writes it.
pub fn literal(value: &Value) -> String {
    match value {
        Value::Null => "NULL".to_owned(),
        Value::Integer(number) => number.to_string(),
        Value::Real(number) => format!("{number:?}"),
        Value::Text(text) => format!("'{}'", text.replace('\'', "''")),
        Value::RawText(bytes) => format!("CAST({} AS TEXT)", literal(&Value::Blob(bytes.clone()))),
        Value::Blob(bytes) => format!("X'{}'", bytes.iter().map(|byte| format!("{byte:02X}")).collect::<String>()),
    }
}

pub fn quote(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}
