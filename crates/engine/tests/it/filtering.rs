//! Filters on real tables: what each means, compared with keys written down or with SQL.

use bureau_engine::Admin;
use bureau_engine::clock::Clock;
use bureau_engine::error::ErrorCode;
use bureau_engine::record::{CountMode, Filter, ListQuery, Op};
use bureau_engine::session::{Origin, Session};

use crate::fixture::File;

/// Saturday 2026-11-21, 12:00 UTC.
const NOW_MS: i64 = 1_795_262_400_000;

async fn at_noon(file: &File) -> Session {
    let clock = Clock::from_fn(|| NOW_MS);
    Admin::builder().clock(clock).open(&file.path).await.unwrap().owner(Origin::Library).unwrap()
}

/// The keys of the records that a filter finds, in key order.
async fn keys(session: &Session, model: &str, filter: &str) -> String {
    found(session, model, filter.parse().unwrap_or_else(|error| panic!("{filter}: {error}"))).await
}

async fn found(session: &Session, model: &str, filter: Filter) -> String {
    let query = ListQuery { filter, per_page: 500, ..Default::default() };
    let page = session.list(model, &query).await.unwrap_or_else(|error| panic!("{}: {error}", query.filter));
    let total = session.count(model, &query, CountMode::Exact).await.unwrap().total;
    assert_eq!(total, i64::try_from(page.records.len()).ok(), "counted as listed: {}", query.filter);
    page.records.iter().map(|record| record.key.to_string()).collect::<Vec<_>>().join(" ")
}

async fn check(session: &Session, model: &str, cases: &[(&str, &str)]) {
    for (filter, expected) in cases {
        assert_eq!(keys(session, model, filter).await, *expected, "{filter}");
    }
}

#[tokio::test]
async fn a_column_without_a_type_is_found_by_numbers_and_by_text() {
    let file = File::with(
        "CREATE TABLE t (n INTEGER PRIMARY KEY, id, code TEXT, amount INTEGER);
         INSERT INTO t VALUES (1, 5, '5', 5), (2, '5', '05', 50), (3, 5.0, 'x', 'stray'), (4, '10', '10', NULL),
            (5, 'abc', 'ABC', 7), (6, x'35', NULL, 10), (7, NULL, '', -5)",
    )
    .await;
    let session = file.owner().await;
    check(
        &session,
        "t",
        &[
            ("id = 5", "1 2 3"),
            ("id = '5'", "1 2 3"),
            ("id in (5, 10)", "1 2 3 4"),
            ("id != 5", "4 5 6"),
            ("not id = 5", "4 5 6 7"),
            ("id > 6", "4"),
            ("id <= 10", "1 2 3 4"),
            ("id >= 'a'", "5"),
            ("code = 5", "1"),
            ("code = '05'", "2"),
            ("code > '1'", "1 3 4 5"),
            ("amount = 5", "1"),
            ("amount > 5", "2 5 6"),
            ("amount between 5 and 10", "1 5 6"),
            ("amount contains 'tra'", "3"),
            ("code is empty", "6 7"),
            ("code is filled", "1 2 3 4 5"),
        ],
    )
    .await;
    let refused = ListQuery { filter: "amount > 'long'".parse().unwrap(), ..Default::default() };
    assert_eq!(session.list("t", &refused).await.unwrap_err().code, ErrorCode::InvalidFilter);
}

#[tokio::test]
async fn an_untyped_key_is_looked_up_in_its_index() {
    let file = File::with("CREATE TABLE t (id PRIMARY KEY, v); INSERT INTO t VALUES (5, 1), ('5', 2), ('a', 3)").await;
    let session = file.owner().await;
    assert_eq!(keys(&session, "t", "id = 5").await, "5 5");
    assert_eq!(keys(&session, "t", "id in ('a', 5)").await, "5 5 a");
}

#[tokio::test]
async fn dates_in_part_and_days_from_today_are_stretches() {
    let file = File::with(
        "CREATE TABLE t (n INTEGER PRIMARY KEY, at DATETIME, day TEXT);
         INSERT INTO t VALUES (1, '2026-11-21 08:00:00', '2026-11-21'), (2, '2026-11-20T23:59:59Z', '2026-11-20'),
            (3, '2026-11-15', '2026-11-15'), (4, '2026-11-14 23:59:59.999', '2026-11-14'),
            (5, '2026-10-31 10:00', '2026-10-31'), (6, '2025-12-31 23:59', '2025-12-31'),
            (7, '2027-01-01 00:00', '2027-01-01'), (8, NULL, NULL), (9, 20261121, '')",
    )
    .await;
    let session = at_noon(&file).await;
    check(
        &session,
        "t",
        &[
            ("at = today", "1"),
            ("at = yesterday", "2"),
            ("at in last 7 days", "1 2 3"),
            ("at in this week", "1 2"),
            ("at = last week", "3 4"),
            ("at = last month", "5"),
            ("at in (this month, 2025)", "1 2 3 4 6"),
            ("at = this year", "1 2 3 4 5"),
            ("at = next year", "7"),
            ("at != this year", "6 7 9"),
            ("at not in last 7 days", "4 5 6 7 8 9"),
            ("at > yesterday", "1 7"),
            ("at >= yesterday", "1 2 7"),
            ("at < yesterday", "3 4 5 6"),
            ("at <= yesterday", "2 3 4 5 6"),
            ("at between last month and yesterday", "2 3 4 5"),
            ("at = 2026-11", "1 2 3 4"),
            ("at = 2026-11-20", "2"),
            ("at > 2026-11-20", "1 7"),
            ("at <= 2026-11-20", "2 3 4 5 6"),
            ("at > 2026", "7"),
            ("at <= 2025", "6"),
            ("at = '2026-11-20 23:59:59Z'", "2"),
            ("at = 'today'", "1"),
            ("day = today", "1"),
            ("day in last 7 days", "1 2 3"),
            ("day = 'today'", "1"),
        ],
    )
    .await;
    let refused = ListQuery { filter: "n = today".parse().unwrap(), ..Default::default() };
    assert_eq!(session.list("t", &refused).await.unwrap_err().code, ErrorCode::InvalidFilter, "a number is no date");
}

const SHOP: &str = "PRAGMA foreign_keys = OFF;
    CREATE TABLE customer (id INTEGER PRIMARY KEY, name TEXT, country TEXT COLLATE NOCASE, company TEXT,
        introduced_by INTEGER REFERENCES customer);
    CREATE TABLE invoice (id INTEGER PRIMARY KEY, customer_id INTEGER REFERENCES customer, total REAL);
    CREATE TABLE message (id INTEGER PRIMARY KEY, sender_id REFERENCES customer, receiver_id REFERENCES customer);
    CREATE TABLE seat (hall TEXT, number INTEGER, PRIMARY KEY (hall, number));
    CREATE TABLE ticket (id INTEGER PRIMARY KEY, hall TEXT, number INTEGER, FOREIGN KEY (hall, number) REFERENCES seat);
    INSERT INTO customer VALUES (1, 'Ann', 'France', NULL, NULL), (2, 'Ben', 'FRANCE', 'Acme', 1), (3, 'Cy', 'Spain', '', 2);
    INSERT INTO invoice VALUES (1, 1, 60), (2, 2, 10), (3, 3, 5), (4, NULL, 99), (5, 77, 1);
    INSERT INTO message VALUES (1, 1, 2), (2, NULL, 3);
    INSERT INTO seat VALUES ('A', 1), ('A', 2), ('B', 1);
    INSERT INTO ticket VALUES (1, 'A', 1), (2, 'B', NULL);";

#[tokio::test]
async fn a_filter_follows_one_foreign_key() {
    let file = File::with(SHOP).await;
    let session = file.owner().await;
    check(
        &session,
        "invoice",
        &[
            ("customer.country = 'france'", "1 2"),
            ("customer_id.country = 'france'", "1 2"),
            ("Customer.Country in ('Spain')", "3"),
            ("customer.country != 'France'", "3"),
            ("not customer.country = 'France'", "3 4 5"),
            ("customer.company is empty", "1 3 4 5"),
            ("customer.company is filled", "2"),
            ("customer.name starts with 'a' or total > 90", "1 4"),
            ("customer_id is empty", "4"),
        ],
    )
    .await;
    check(
        &session,
        "customer",
        &[("introduced_by.country = 'France'", "2 3"), ("introduced_by.company is empty", "1 2")],
    )
    .await;
    let in_one_piece = Filter::term("customer.country", Op::Is, "Spain").unwrap();
    assert_eq!(found(&session, "invoice", in_one_piece).await, "3");
    for unknown in ["customer.nope = 1", "total.x = 1", "nope.x = 1", "customer.introduced_by.name = 1"] {
        let Ok(filter) = unknown.parse() else { continue };
        let error = session.list("invoice", &ListQuery { filter, ..Default::default() }).await.unwrap_err();
        assert_eq!(error.code, ErrorCode::FieldUnknown, "{unknown}");
    }
}

#[tokio::test]
async fn a_filter_asks_for_children() {
    let file = File::with(SHOP).await;
    let session = file.owner().await;
    check(
        &session,
        "customer",
        &[
            ("has invoices", "1 2 3"),
            ("has invoice", "1 2 3"),
            ("has no message", ""),
            ("has message.sender_id", "1"),
            ("has Messages.\"Receiver\"", "2 3"),
            ("has no message.sender_id", "2 3"),
            ("has customers", "1 2"),
            ("has no customer and country = 'Spain'", "3"),
        ],
    )
    .await;
    check(&session, "seat", &[("has tickets", "A-1"), ("has no tickets", "A-2 B-1")]).await;
    for unknown in ["has nothing", "has ticket", "has message.id", "has bureau_user"] {
        let query = ListQuery { filter: unknown.parse().unwrap(), ..Default::default() };
        assert_eq!(session.list("customer", &query).await.unwrap_err().code, ErrorCode::FieldUnknown, "{unknown}");
    }
}

#[tokio::test]
async fn names_are_exact_or_in_another_case_or_labels() {
    let file = File::with(
        "CREATE TABLE t (id INTEGER PRIMARY KEY, \"a.b\" TEXT, first_name TEXT, \"and\" TEXT, \"Total €\" REAL);
         INSERT INTO t VALUES (1, 'x', 'Ann', 'y', 1.5), (2, 'z', 'Ben', 'n', 2.5)",
    )
    .await;
    let session = file.owner().await;
    check(
        &session,
        "t",
        &[
            ("\"a.b\" = 'x'", "1"),
            ("FIRST_NAME = 'Ann'", "1"),
            ("\"first name\" = 'Ben'", "2"),
            ("\"and\" = 'y' and \"Total €\" < 2", "1"),
        ],
    )
    .await;
    assert_eq!(found(&session, "t", Filter::term("a.b", Op::Is, "z").unwrap()).await, "2", "a dot in a name is a dot");
}

#[tokio::test]
async fn not_finds_exactly_what_its_filter_does_not() {
    let file = File::with(
        "CREATE TABLE t (id INTEGER PRIMARY KEY, s TEXT);
         INSERT INTO t VALUES (1, 'void'), (2, 'paid'), (3, NULL), (4, '')",
    )
    .await;
    let session = file.owner().await;
    check(
        &session,
        "t",
        &[
            ("not s = 'void'", "2 3 4"),
            ("s != 'void'", "2 4"),
            ("not not s = 'void'", "1"),
            ("not (s = 'void' or s is empty)", "2"),
            ("not (s = 'paid' and id = 2)", "1 3 4"),
            ("s not contains 'oi'", "2 3 4"),
            ("not ()", ""),
            ("()", "1 2 3 4"),
        ],
    )
    .await;
    let none = Filter::Any(Vec::new());
    assert_eq!(found(&session, "t", none).await, "", "of no alternatives none holds");
}

#[tokio::test]
async fn a_filter_of_many_parts_is_not_too_deep_for_sqlite() {
    let file = File::chinook();
    let session = file.owner().await;
    let many: Vec<String> = (1..=300).map(|id| format!("TrackId={id} or Name='{id}'")).collect();
    let total = |filter: String| {
        let session = session.clone();
        async move {
            let query = ListQuery { filter: filter.parse().unwrap(), ..Default::default() };
            session.count("track", &query, CountMode::Exact).await.unwrap().total
        }
    };
    assert_eq!(total(many.join(" or ")).await, Some(300));
    let values: Vec<String> = (1..=1_900).map(|id| id.to_string()).collect();
    assert_eq!(total(format!("TrackId in ({})", values.join(", "))).await, Some(1_900));
    let nested = format!("{}TrackId = 1{}", "not (Name = 'x' or ".repeat(30), ")".repeat(30));
    assert_eq!(total(nested).await, Some(1));
}

/// Moments in text are moments, however the column and whoever asks write them.
#[tokio::test]
async fn moments_are_compared_as_moments() {
    let forms = [
        ["2026-11-23 00:00:00", "2026-11-22 23:59:59", "2026-11-23 23:59:59"],
        ["2026-11-23T00:00:00Z", "2026-11-22T23:59:59Z", "2026-11-23T23:59:59Z"],
        ["2026-11-23T00:00:00.000", "2026-11-22T23:59:59.000", "2026-11-23T23:59:59.000"],
        ["2026-11-23T02:00:00+02:00", "2026-11-22T22:59:59-01:00", "2026-11-23T23:59:59+00:00"],
        ["2026-11-23 00:00", "2026-11-22T23:59:59Z", "2026-11-24 01:59:59+02:00"],
    ];
    for form in forms {
        let rows = form.iter().enumerate().map(|(n, text)| format!("({}, '{text}')", n + 1)).collect::<Vec<_>>();
        let sql =
            format!("CREATE TABLE t (n INTEGER PRIMARY KEY, at TIMESTAMP); INSERT INTO t VALUES {}", rows.join(", "));
        let file = File::with(&sql).await;
        let session = at_noon(&file).await;
        for (filter, expected) in [
            ("at >= '2026-11-23T00:00:00'", "1 3"),
            ("at >= '2026-11-23 00:00:00.000Z'", "1 3"),
            ("at < '2026-11-23T12:00'", "1 2"),
            ("at < '2026-11-23 12:00'", "1 2"),
            ("at > '2026-11-23T01:00:00+02:00'", "1 2 3"),
            ("at > '2026-11-23 03:00:00+02:00'", "3"),
            ("at between '2026-11-23T00:00:00' and '2026-11-23T23:00:00'", "1"),
            ("at = '2026-11-23T00:00:00.000Z'", "1"),
            ("at = '2026-11-23 00:00'", "1"),
            ("at != '2026-11-23 01:00:00+01:00'", "2 3"),
            ("at in ('2026-11-22T23:59:59', '2026-11-23 23:59:59')", "2 3"),
            ("at = 2026-11-22", "2"),
        ] {
            assert_eq!(keys(&session, "t", filter).await, expected, "{filter} of {form:?}");
        }
        for impossible in ["at > '2026-02-30'", "at = '2026-11-23 25:00'", "at < '2026-13-01T00:00:00Z'"] {
            let query = ListQuery { filter: impossible.parse().unwrap(), ..Default::default() };
            assert_eq!(session.list("t", &query).await.unwrap_err().code, ErrorCode::InvalidFilter, "{impossible}");
        }
    }
}

/// The sample that a column's shape is learned from is not the column.
#[tokio::test]
async fn a_moment_in_another_shape_deep_in_the_column_is_a_moment_too() {
    let sql = "CREATE TABLE t (n INTEGER PRIMARY KEY, at DATETIME);
        WITH RECURSIVE c (n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM c WHERE n < 3000)
            INSERT INTO t SELECT n, strftime('%Y-%m-%dT%H:%M:%SZ', '2024-01-01', '+' || n || ' hours') FROM c;
        UPDATE t SET at = '2024-01-02 12:00:00' WHERE n = 2500; UPDATE t SET at = 'now' WHERE n = 2600;
        UPDATE t SET at = '2024-05-01 10:00:00.123987' WHERE n = 2700";
    let file = File::with(sql).await;
    let session = at_noon(&file).await;
    assert_eq!(keys(&session, "t", "at > '2024-01-02 11:00' and at < '2024-01-02 13:00'").await, "36 2500");
    assert_eq!(keys(&session, "t", "at = '2024-01-02T12:00:00Z'").await, "36 2500");
    assert_eq!(keys(&session, "t", "n > 2400 and at < '2024-01-02 11:30'").await, "");
    assert_eq!(keys(&session, "t", "n = 2600 and at > '2020-01-01 00:00'").await, "", "'now' is no moment that stays");
    assert_eq!(keys(&session, "t", "at = '2024-05-01 10:00:00.123987'").await, "2700");
}
