//! Where SQL may stand and how it may be written.
//!
//! - No `*`: sqlx mislabels or loses rows when another program alters a table read with it. Columns are named.
//! - SQL on the user's data stands only in `crates/engine/src/store`. Outside it, in the engine, a statement names only
//!   tables written out in full that are ours (`bureau_…`) or SQLite's (`sqlite_…`, `pragma_…`); outside the engine
//!   there is no SQL at all.
//! - No raw `BEGIN`: a transaction begun by hand and cancelled leaves its lock in the pool. `begin_with` rolls back.

use crate::rust_text::{Literal, RustText, is_test_file, scan, shipped};
use crate::tidy::Finding;
use crate::tree::Tree;

const STORE: &str = "crates/engine/src/store/";
const ENGINE: &str = "crates/engine/src/";
/// Drops our tables by the names that were recorded when they were added: the one place where a name is filled in.
const RECORDED: (&str, &str) = ("crates/engine/src/admin/disable.rs", "DROP TABLE {}");
/// Statements by their first word; each is followed by a space in real SQL and seldom in prose in capitals.
const VERBS: &[&str] = &[
    "SELECT", "INSERT", "UPDATE", "DELETE", "REPLACE", "WITH", "CREATE", "ALTER", "DROP", "ATTACH", "DETACH", "VACUUM",
];
/// Begins views and changes on connections that no pool has, and that end them when they are given back.
const DESK: &str = "crates/guard/src/desk.rs";
/// Words a table's name follows.
const BEFORE_TABLE: &[&str] = &["FROM", "INTO", "JOIN", "UPDATE", "TABLE"];
/// Words that may stand between such a word and the name.
const BETWEEN: &[&str] = &["IF", "NOT", "EXISTS", "OR", "ABORT", "FAIL", "IGNORE", "REPLACE", "ROLLBACK"];

/// Reads every Rust literal and every SQL file.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for (path, text) in tree.ending(&[".rs"]).filter(|(path, _)| !path.starts_with("xtask/")) {
        let whole = scan(text);
        for literal in &whole.literals {
            if has_star(&literal.text) {
                found.push(Finding::at(path, literal.line, "`*` in a statement: name the columns"));
            }
        }
        if !is_test_file(path) {
            let code = scan(shipped(text));
            found.extend(home(path, &code));
            found.extend(begins(path, &code));
        }
    }
    for (path, text) in tree.ending(&[".sql"]) {
        let bare: String =
            text.lines().map(|line| line.split("--").next().unwrap_or_default()).collect::<Vec<_>>().join("\n");
        if has_star(&bare) {
            found.push(Finding::of(path, "`*` in a statement: name the columns"));
        }
        if ["BEGIN;", "BEGIN TRANSACTION", "BEGIN IMMEDIATE", "COMMIT;"]
            .iter()
            .any(|raw| bare.to_uppercase().contains(raw))
        {
            found.push(Finding::of(path, "opens its own transaction: the caller holds one"));
        }
    }
    found
}

/// The words of a statement, with names and punctuation kept whole enough to be told apart.
fn words(sql: &str) -> Vec<&str> {
    sql.split(|c: char| c.is_whitespace() || matches!(c, '\\' | ',' | ';' | ')'))
        .filter(|word| !word.is_empty())
        .collect()
}

/// `SELECT *`, `SELECT DISTINCT *`, `SELECT t.*`, `RETURNING *`; `count(*)` is not a list of columns.
fn has_star(sql: &str) -> bool {
    let words = words(sql);
    words.windows(2).any(|pair| {
        let [before, star] = pair else { return false };
        let before = before.trim_start_matches('(').to_uppercase();
        let listing = matches!(before.as_str(), "SELECT" | "DISTINCT" | "ALL" | "RETURNING");
        listing && (*star == "*" || star.ends_with(".*"))
    })
}

/// The statement's first word, when a literal is a statement.
fn verb(sql: &str) -> Option<&'static str> {
    let first = sql.trim_start_matches(['\\', '\n', ' ', '(']).split(char::is_whitespace).next()?;
    VERBS.iter().copied().find(|verb| *verb == first)
}

fn home(path: &str, code: &RustText) -> Vec<Finding> {
    if path.starts_with(STORE) {
        return Vec::new();
    }
    let recorded = |literal: &&Literal| (path, literal.text.as_str()) == RECORDED;
    let statements =
        code.literals.iter().filter(|literal| verb(&literal.text).is_some_and(|verb| literal.text.trim() != verb));
    statements
        .filter(|literal| !recorded(literal))
        .filter_map(|literal| fault(path, literal).map(|what| Finding::at(path, literal.line, what)))
        .collect()
}

fn fault(path: &str, literal: &Literal) -> Option<String> {
    if !path.starts_with(ENGINE) {
        return Some("SQL outside the engine".to_owned());
    }
    let words = words(&literal.text);
    let mut names = Vec::new();
    for (index, word) in words.iter().enumerate() {
        if BEFORE_TABLE.contains(&word.trim_start_matches('(')) {
            let next = words.iter().skip(index + 1).find(|next| !BETWEEN.contains(next));
            // `DO UPDATE SET` and `FOR UPDATE` name no table.
            names.extend(next.filter(|next| **next != "SET").map(|next| next.trim_matches(['"', '(', '`'])));
        }
    }
    let foreign = names.into_iter().find(|name| !is_ours(name))?;
    let what = if foreign.contains('{') { "a table whose name is not written out" } else { "a table that is not ours" };
    Some(format!("SQL on {what} ({foreign}) belongs in crates/engine/src/store"))
}

/// Ours, SQLite's, or a subquery.
fn is_ours(name: &str) -> bool {
    let bare = name.strip_prefix("main.").unwrap_or(name).trim_matches('"');
    bare.is_empty()
        || ["bureau_", "sqlite_", "pragma_", "SELECT", "json_each"].iter().any(|start| bare.starts_with(start))
}

fn begins(path: &str, code: &RustText) -> Vec<Finding> {
    if path == DESK {
        return Vec::new();
    }
    let raw = code.literals.iter().filter(|literal| {
        let first = literal.text.split([' ', ';']).next().unwrap_or_default();
        let before = code.code.get(..literal.at).unwrap_or_default().trim_end();
        first == "BEGIN" && !before.ends_with("begin_with(")
    });
    raw.map(|literal| Finding::at(path, literal.line, "a raw BEGIN: use begin_with(\"BEGIN IMMEDIATE\")")).collect()
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::tree::Tree;

    fn found(path: &str, text: &str) -> usize {
        check(&Tree::of(&[(path, text)])).len()
    }

    #[test]
    fn a_star_is_found_everywhere() {
        for sql in ["SELECT * FROM bureau_user", "SELECT DISTINCT *", "select t.* from t", "x RETURNING *"] {
            assert_eq!(found("crates/engine/src/store/a.rs", &format!("q(\"{sql}\");")), 1, "{sql}");
        }
        assert_eq!(found("crates/engine/src/store/a.rs", "q(\"SELECT count(*), 2 * 3 FROM bureau_user\");"), 0);
        assert_eq!(found("migrations/1.sql", "-- SELECT * is banned\nCREATE VIEW v AS SELECT *\nFROM t;"), 1);
        assert_eq!(found("tests/journeys/a.rs", "q(\"SELECT * FROM Track\");"), 1, "in tests too");
    }

    #[test]
    fn sql_on_user_data_outside_the_store_is_found() {
        let room = "crates/engine/src/record/list.rs";
        assert_eq!(found(room, "q(\"SELECT Name FROM Track\");"), 1);
        assert_eq!(found(room, "q(&format!(\"SELECT {columns} FROM {table}\"));"), 1, "a name that is filled in");
        assert_eq!(found(room, "q(\"SELECT id FROM bureau_user AS u JOIN Track ON 1\");"), 1, "the joined one counts");
        assert_eq!(found(room, "q(\"INSERT OR IGNORE INTO \\\"bureau_meta\\\"(k) VALUES (1)\");"), 0);
        assert_eq!(found(room, "q(\"CREATE TABLE IF NOT EXISTS bureau_x (id)\");"), 0);
        assert_eq!(found(room, "q(\"UPDATE bureau_user SET a = (SELECT 1 FROM bureau_role)\");"), 0);
        assert_eq!(found(room, "let text = \"Taken FROM the shelf\";"), 0, "prose is not a statement");
        assert_eq!(found("crates/engine/src/store/read.rs", "q(\"SELECT Name FROM Track\");"), 0);
        assert_eq!(
            found("crates/cli/src/main.rs", "q(\"SELECT id FROM bureau_user\");"),
            1,
            "no SQL outside the engine"
        );
        let disable = "crates/engine/src/admin/disable.rs";
        assert_eq!(found(disable, "q(&format!(\"DROP TABLE {}\", quote(name)));"), 0, "by recorded names");
        assert_eq!(found(disable, "q(&format!(\"DELETE FROM {}\", quote(name)));"), 1, "nothing else by name");
        let unit_test = "#[cfg(test)]\nmod tests {\n q(\"CREATE TABLE Track (a)\");\n}\n";
        assert_eq!(found(room, unit_test), 0, "tests make the tables they need");
    }

    #[test]
    fn a_raw_begin_is_found() {
        let room = "crates/engine/src/store/tx.rs";
        assert_eq!(found(room, "pool.begin_with(\"BEGIN IMMEDIATE\").await"), 0);
        assert_eq!(found(room, "sqlx::query(\"BEGIN IMMEDIATE\")"), 1);
        assert_eq!(found(super::DESK, "desk.rows(\"BEGIN\")"), 0);
        assert_eq!(found("migrations/1.sql", "BEGIN;\nCREATE TABLE t (a);\nCOMMIT;\n"), 1);
        let trigger = "CREATE TRIGGER t BEFORE DELETE ON bureau_audit BEGIN\n SELECT RAISE(ABORT, 'x');\nEND;\n";
        assert_eq!(found("migrations/1.sql", trigger), 0, "a trigger's body is no transaction");
    }
}
