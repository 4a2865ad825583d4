//! What is measured, and what the shell is asked for the same: the columns a list shows, with the customer's name beside
//! the foreign key. The page is cut before names are joined, as a person who knows SQL would write it.

use std::fmt::Write;

use bureau_tests::Outcome;

use crate::shop::Shop;

/// Rows on a page.
pub const PER_PAGE: u64 = 50;
/// Edits of the transaction of many.
pub const MANY: u64 = 10_000;
/// What the substring search looks for: a few notes have it.
pub const NEEDLE: &str = "neighbour 777";
/// Weight that some orders have.
pub const WEIGHT: i64 = 4711;

/// One line of the table.
pub struct Task {
    /// For the worker and `--only`.
    pub name: &'static str,
    /// For people.
    pub label: &'static str,
    /// Highest ratio aimed at; nothing where the line is there to be known.
    pub target: Option<f64>,
    /// Reads only: answers are compared, and memory is measured in a smaller shop too.
    pub reads: bool,
    /// The journal mode both copies are in, for a task that writes.
    pub journal: Option<&'static str>,
    /// Bureau edits a plain file directly, with its undo journal.
    pub personal: bool,
    /// The task that a superuser does beside it, in place of the shell, while somebody with ten roles and their rules
    /// does this one.
    pub beside: Option<&'static str>,
    /// What the shell is asked in a round.
    pub sql: fn(&Shop, u64) -> Outcome<String>,
}

/// All of them, in the order of the table.
pub const TASKS: &[Task] = &[
    list("page-1", "default page", |_, _| Ok(page(&ordered(0)))),
    list("page-last", "page 20,000 of the default order, first visit", |shop, _| Ok(page(&ordered(last(shop))))),
    list("page-counted", "the same once the list is counted", |shop, _| Ok(page(&ordered(last(shop))))),
    list("page-next", "the page after a page in the middle", |shop, _| Ok(page(&ordered(middle(shop) + PER_PAGE)))),
    list("sort", "sort by a column without an index", |_, _| Ok(page("ORDER BY o.total DESC, o.id LIMIT 50"))),
    list("filter-indexed", "filter on an indexed column", |shop, round| {
        Ok(page(&format!("WHERE o.customer_id = {} ORDER BY o.id LIMIT 50", customer(shop, round))))
    }),
    list("filter", "filter on a column without an index", |_, _| {
        Ok(page(&format!("WHERE o.weight_g = {WEIGHT} ORDER BY o.id LIMIT 50")))
    }),
    list("search", "substring search", |_, _| {
        let like = |column: &str| format!("o.{column} LIKE '%{NEEDLE}%' ESCAPE '\\'");
        let fields = SEARCHED.map(like).join(" OR ");
        Ok(page(&format!("WHERE {fields} ORDER BY o.id LIMIT 50")))
    }),
    Task { reads: false, ..list("count", "exact count, after somebody committed", |_, _| Ok(COUNT.to_owned())) },
    Task { reads: false, ..list("count-again", "exact count, asked again", |_, _| Ok(COUNT.to_owned())) },
    Task {
        target: Some(2.0),
        ..list("all", "all rows, with the customers' names", |_, _| {
            Ok(format!(
                "SELECT {}, c.name AS customer FROM orders o LEFT JOIN customers c ON c.id = o.customer_id ORDER BY o.id",
                columns()
            ))
        })
    },
    Task {
        target: Some(2.0),
        ..list("all-plain", "all rows; the shell reads no names", |_, _| {
            Ok(format!("SELECT {} FROM orders o ORDER BY o.id", columns()))
        })
    },
    ruled("ruled-page", "default page under ten roles with rules, beside a superuser's", "page-1"),
    ruled("ruled-filter", "filter on a column without an index, the same", "filter"),
    edit("edit", "one edit, rollback journal", "delete", one),
    edit("edit-wal", "one edit, write-ahead log", "wal", one),
    Task { target: None, personal: true, ..edit("edit-personal", "one edit, file edited directly", "delete", one) },
    Task { target: None, ..edit("many", "10,000 edits in one transaction", "delete", many) },
];

const fn list(name: &'static str, label: &'static str, sql: fn(&Shop, u64) -> Outcome<String>) -> Task {
    Task { name, label, target: Some(1.0), reads: true, journal: None, personal: false, beside: None, sql }
}

const fn ruled(name: &'static str, label: &'static str, beside: &'static str) -> Task {
    let nothing = |_: &Shop, _| Ok(String::new());
    Task { beside: Some(beside), target: Some(1.3), reads: false, ..list(name, label, nothing) }
}

const fn edit(
    name: &'static str,
    label: &'static str,
    journal: &'static str,
    sql: fn(&Shop, u64) -> Outcome<String>,
) -> Task {
    Task { name, label, target: Some(2.0), reads: false, journal: Some(journal), personal: false, beside: None, sql }
}

/// Columns of an order, as a list shows them.
const COLUMNS: [&str; 10] =
    ["id", "reference", "customer_id", "placed_at", "status", "channel", "total", "weight_g", "note", "shipped_on"];
/// How many orders there are.
const COUNT: &str = "SELECT count(*) FROM orders";
/// Columns Bureau searches in an order; the worker says so when it is another list.
pub const SEARCHED: [&str; 4] = ["reference", "status", "channel", "note"];

fn columns() -> String {
    COLUMNS.map(|column| format!("o.{column}")).join(", ")
}

fn page(rest: &str) -> String {
    let columns = columns();
    format!(
        "SELECT {columns}, c.name AS customer FROM (SELECT {columns} FROM orders o {rest}) o \
         LEFT JOIN customers c ON c.id = o.customer_id"
    )
}

fn ordered(offset: u64) -> String {
    format!("ORDER BY o.id LIMIT {PER_PAGE} OFFSET {offset}")
}

/// Where the last page begins.
pub fn last(shop: &Shop) -> u64 {
    last_page(shop.rows) * PER_PAGE - PER_PAGE
}

/// Number of the last page.
pub fn last_page(rows: u64) -> u64 {
    rows.div_ceil(PER_PAGE)
}

/// Where the page in the middle begins.
fn middle(shop: &Shop) -> u64 {
    middle_page(shop.rows) * PER_PAGE - PER_PAGE
}

/// Number of the page in the middle.
pub fn middle_page(rows: u64) -> u64 {
    (last_page(rows) / 2).max(1)
}

/// Another customer in each round.
pub fn customer(shop: &Shop, round: u64) -> u64 {
    customer_of(shop.rows, round)
}

/// The same, by the number of orders.
pub fn customer_of(rows: u64, round: u64) -> u64 {
    1 + (round * 7919) % (rows / 20).max(1)
}

/// The order that is edited in a round: far from that of the round before.
pub fn edited(rows: u64, round: u64) -> u64 {
    1 + (round + 1) * 104_729 % rows
}

/// The orders that are edited together in a round: spread over all.
pub fn edited_together(rows: u64) -> impl Iterator<Item = u64> {
    let step = (rows / MANY).max(1);
    (0..MANY.min(rows)).map(move |index| 1 + index * step)
}

/// What an order's note becomes.
pub fn note(round: u64) -> String {
    format!("Changed in round {round}")
}

fn one(shop: &Shop, round: u64) -> Outcome<String> {
    Ok(format!("UPDATE orders SET note = '{}' WHERE id = {}", note(round), edited(shop.rows, round)))
}

/// From a file: the shell is not to wait for a pipe.
fn many(shop: &Shop, round: u64) -> Outcome<String> {
    let mut text = String::from("BEGIN IMMEDIATE;\n");
    for id in edited_together(shop.rows) {
        writeln!(text, "UPDATE orders SET note = '{}' WHERE id = {id};", note(round))?;
    }
    text.push_str("COMMIT;\n");
    let file = shop.beside("many.sql");
    std::fs::write(&file, text)?;
    Ok(format!(".read '{}'", file.display()))
}
