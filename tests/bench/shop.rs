//! The shop: customers, products, orders and their lines, the same for the same number of orders. Made once and kept;
//! every task gets copies.

use std::path::{Path, PathBuf};

use bureau_engine::Admin;
use bureau_engine::identity::NewUser;
use bureau_engine::policy::Verb;
use bureau_engine::session::{NewPerson, NewRole, Origin, RuleChange, Session};
use bureau_tests::Outcome;
use bureau_tests::fixture::{EMAIL, PASSWORD, enable};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, Executor};

use crate::tasks::Task;

/// Orders each customer has on average.
const ORDERS_PER_CUSTOMER: u64 = 20;
/// Products sold.
const PRODUCTS: u64 = 5_000;

/// What a shop is made of. Numbers come from multiplying and cutting, so that they look random and repeat.
const TABLES: &str = "
CREATE TABLE customers (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, email TEXT NOT NULL UNIQUE, city TEXT, country TEXT, since TEXT);
CREATE TABLE products (id INTEGER PRIMARY KEY, name TEXT NOT NULL, sku TEXT NOT NULL UNIQUE, price NUMERIC(10, 2));
CREATE TABLE orders (
    id INTEGER PRIMARY KEY, reference TEXT NOT NULL, customer_id INTEGER NOT NULL REFERENCES customers(id),
    placed_at TEXT NOT NULL, status TEXT NOT NULL CHECK (status IN ('new', 'paid', 'sent', 'void')), channel TEXT,
    total REAL NOT NULL, weight_g INTEGER, note TEXT, shipped_on TEXT);
CREATE TABLE order_lines (
    id INTEGER PRIMARY KEY, order_id INTEGER NOT NULL REFERENCES orders(id),
    product_id INTEGER NOT NULL REFERENCES products(id), quantity INTEGER NOT NULL, price NUMERIC(10, 2) NOT NULL);
";

/// One of the two files of a shop.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Bureau,
    Shell,
}

/// A shop on disk.
pub struct Shop {
    /// How many orders it has.
    pub rows: u64,
    folder: PathBuf,
}

impl Shop {
    /// The shop of so many orders, built when it is not there.
    pub fn ready(folder: &Path, rows: u64) -> Outcome<Self> {
        let shop = Self { rows, folder: folder.to_owned() };
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let (ours, theirs) = (shop.file(Side::Bureau), shop.file(Side::Shell));
        if !theirs.exists() {
            let half_done = folder.join(format!("shop-{rows}.part"));
            let _ = std::fs::remove_file(&half_done);
            runtime.block_on(build(&half_done, rows))?;
            std::fs::rename(half_done, &theirs)?;
        }
        if !ours.exists() {
            let half_done = folder.join(format!("shop-{rows}-bureau.part"));
            std::fs::copy(&theirs, &half_done)?;
            runtime.block_on(enable(&half_done))?;
            std::fs::rename(half_done, &ours)?;
        }
        Ok(shop)
    }

    /// A file of the benchmark's own, in its folder.
    pub fn beside(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// A copy of the file without the admin, to be opened by an app.
    pub fn plain(&self) -> Outcome<PathBuf> {
        self.copy(&self.file(Side::Shell), "shop-window.sqlite", "delete")
    }

    fn file(&self, side: Side) -> PathBuf {
        let side = if side == Side::Bureau { "-bureau" } else { "" };
        self.folder.join(format!("shop-{}{side}.sqlite", self.rows))
    }

    /// The files for a task: Bureau's, enabled, and the shell's. A task that writes has copies of its own, in its journal
    /// mode.
    pub fn copies(&self, task: &Task) -> Outcome<(PathBuf, PathBuf)> {
        let (ours, theirs) = (self.file(Side::Bureau), self.file(Side::Shell));
        let Some(mode) = task.journal else { return Ok((ours, theirs)) };
        // A file edited directly is one without the admin.
        let plain = if task.personal { &theirs } else { &ours };
        Ok((self.copy(plain, "edited-bureau.sqlite", mode)?, self.copy(&theirs, "edited-shell.sqlite", mode)?))
    }

    fn copy(&self, from: &Path, name: &str, mode: &str) -> Outcome<PathBuf> {
        let to = self.folder.join(name);
        for beside in ["-wal", "-shm", "-journal"] {
            let _ = std::fs::remove_file(self.folder.join(format!("{name}{beside}")));
        }
        std::fs::copy(from, &to)?;
        // On the disk before anything is timed: else the first commit pays for the copy.
        std::fs::File::open(&to)?.sync_all()?;
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        runtime.block_on(async {
            let mode: SqliteJournalMode = mode.parse()?;
            SqliteConnectOptions::new().filename(&to).journal_mode(mode).connect().await?.close().await
        })?;
        Ok(to)
    }
}

/// The SQLite this program, and so Bureau, is linked with.
pub fn linked_version() -> Outcome<String> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let mut connection = SqliteConnectOptions::new().filename(":memory:").connect().await?;
        Ok(sqlx::query_scalar("SELECT sqlite_version()").fetch_one(&mut connection).await?)
    })
}

/// Commits as another program would, and changes no row.
pub fn commit(file: &Path, round: usize) -> Outcome {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let mut connection = SqliteConnectOptions::new().filename(file).connect().await?;
        connection.execute(AssertSqlSafe(format!("PRAGMA user_version = {round}"))).await?;
        Ok(connection.close().await?)
    })
}

/// Opens Bureau's copy as its superuser.
pub async fn sign_in(file: &Path) -> Outcome<Session> {
    Ok(Admin::open(file).await?.sign_in(EMAIL, PASSWORD, Origin::Library).await?)
}

/// Opens it as somebody with ten roles, each of which covers the orders of one channel and hides one field: together every order,
/// and each cell by one role or another.
pub async fn sign_in_under_rules(file: &Path) -> Outcome<Session> {
    let superuser = sign_in(file).await?;
    let email = "ruled@example.org";
    if superuser.roles().await?.is_empty() {
        let names: Vec<String> = (0..10).map(|index| format!("role-{index}")).collect();
        for (index, name) in names.iter().enumerate() {
            let permissions = vec!["orders.view".to_owned(), "customers.view".to_owned()];
            superuser.add_role(NewRole { name: name.clone(), permissions, ..NewRole::default() }).await?;
            let channel = ["web", "phone", "shop"].into_iter().cycle().nth(index).unwrap_or_default();
            let hidden = ["note", "shipped_on", "weight_g", "total"].into_iter().cycle().nth(index).unwrap_or_default();
            let change = RuleChange {
                rows: Some(format!("channel = '{channel}'")),
                hidden: Some(vec![hidden.to_owned()]),
                ..RuleChange::default()
            };
            superuser.set_rule(name, "orders", &[Verb::View], &change).await?;
        }
        let user = NewUser { name: "Ruled".into(), email: email.into(), password: PASSWORD.into() };
        superuser.add_person(NewPerson { user, superuser: false, roles: names }).await?;
    }
    Ok(superuser.admin().sign_in(email, PASSWORD, Origin::Library).await?)
}

async fn build(file: &Path, rows: u64) -> Outcome {
    let options = SqliteConnectOptions::new().filename(file).create_if_missing(true).pragma("synchronous", "OFF");
    let mut connection = options.connect().await?;
    let customers = rows.div_ceil(ORDERS_PER_CUSTOMER);
    let numbers = |last: u64| {
        format!("WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < {last}) INSERT INTO ")
    };
    connection.execute(TABLES).await?;
    for statement in [
        format!(
            "{} customers SELECT i, 'Customer ' || i, 'c' || i || '@example.org', 'City ' || (i * 7919 % 800), \
             'Country ' || (i % 40), date('2015-01-01', (i * 31 % 4000) || ' days') FROM n",
            numbers(customers)
        ),
        format!(
            "{} products SELECT i, 'Product ' || i, printf('SKU-%06d', i), (i * 7919 % 100000) / 100.0 FROM n",
            numbers(PRODUCTS)
        ),
        format!(
            "{} orders SELECT i, printf('R-%08d', i * 7919 % 100000007), 1 + i * 7919 % {customers}, \
             strftime('%Y-%m-%d %H:%M:%S', 1420070400 + i * 300, 'unixepoch'), \
             CASE i * 31 % 10 WHEN 0 THEN 'new' WHEN 1 THEN 'void' WHEN 2 THEN 'paid' ELSE 'sent' END, \
             CASE i % 3 WHEN 0 THEN 'web' WHEN 1 THEN 'phone' ELSE 'shop' END, (i * 104729 % 1000003) / 100.0, \
             i * 7907 % 50021, CASE WHEN i % 4 = 0 THEN 'Ring twice, leave it with neighbour ' || (i * 13 % 99991) END, \
             CASE WHEN i % 5 > 0 THEN date(1420070400 + i * 300 + 172800, 'unixepoch') END FROM n",
            numbers(rows)
        ),
        format!(
            "{} order_lines SELECT i, (i + 1) / 2, 1 + i * 7919 % {PRODUCTS}, 1 + i % 5, (i * 7919 % 100000) / 100.0 \
             FROM n",
            numbers(rows * 2)
        ),
        "CREATE INDEX orders_customer ON orders(customer_id)".to_owned(),
        "CREATE INDEX orders_placed ON orders(placed_at)".to_owned(),
        "CREATE INDEX order_lines_order ON order_lines(order_id)".to_owned(),
    ] {
        connection.execute(AssertSqlSafe(statement)).await?;
    }
    connection.close().await?;
    Ok(())
}
