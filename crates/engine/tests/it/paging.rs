//! Pages, cursors, facets: every way to a page gives the rows that SQL gives, on values of every kind.

use bureau_engine::error::ErrorCode;
use bureau_engine::record::{Collation, CountMode, Cursor, Facet, ListQuery, Nulls, Page, Sort};
use bureau_engine::session::Session;
use bureau_engine::value::Value;

use crate::fixture::File;

/// Text, numbers, bytes and nothing, with twins; `word` ignores case, `place` is NOT NULL and has an index.
const MIXED: &str = "
    CREATE TABLE t (id INTEGER PRIMARY KEY, any, word TEXT COLLATE NOCASE, number REAL, place INTEGER NOT NULL);
    CREATE INDEX by_any ON t (any); CREATE INDEX by_place ON t (place);
    CREATE TABLE pair (a TEXT, b INTEGER, v, PRIMARY KEY (a, b)) WITHOUT ROWID;
    CREATE TABLE loose (a TEXT, b, PRIMARY KEY (a, b));
    CREATE VIEW seen AS SELECT t.word, t.place FROM t;
    WITH RECURSIVE i(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM i WHERE n < 210) INSERT INTO t SELECT n,
        CASE (n * 7919) % 7 WHEN 0 THEN NULL WHEN 1 THEN n % 5 WHEN 2 THEN (n % 5) + 0.5 WHEN 3 THEN 'x' || (n % 4)
            WHEN 4 THEN CAST(n % 5 AS TEXT) WHEN 5 THEN randomblob(0) ELSE CAST(x'ff' || (n % 3) AS TEXT) END,
        CASE n % 4 WHEN 0 THEN NULL WHEN 1 THEN 'Ab' WHEN 2 THEN 'aB' ELSE 'b' || (n % 9) END,
        CASE n % 3 WHEN 0 THEN NULL WHEN 1 THEN 9e999 ELSE n % 6 - 2.5 END, n % 11 FROM i;
    INSERT INTO pair SELECT ifnull(t.word, ''), t.id, t.any FROM t;
    INSERT INTO loose SELECT t.word, t.any FROM t WHERE t.id % 2 = 0 GROUP BY 1, 2;
    INSERT INTO loose VALUES (NULL, 1), (NULL, 1), (NULL, NULL), ('z', NULL), ('z', NULL);";

fn keys(page: &Page) -> Vec<String> {
    page.records.iter().map(|record| format!("{:?}", record.key)).collect()
}

fn orders(fields: &[&str]) -> Vec<Vec<Sort>> {
    let mut orders = vec![Vec::new()];
    let nulls = [None, Some(Nulls::First), Some(Nulls::Last)];
    for field in fields {
        for descending in [false, true] {
            for nulls in nulls {
                let first = Sort { field: (*field).to_owned(), descending, nulls, collation: None };
                orders.push(vec![first.clone()]);
                orders.push(vec![Sort { collation: Some(Collation::Nocase), ..first.clone() }]);
                for other in fields.iter().filter(|other| *other != field) {
                    orders.push(vec![first.clone(), Sort { descending: !descending, ..Sort::by(*other) }]);
                }
            }
        }
    }
    orders
}

/// The whole list in pages of `per_page`, read by OFFSET alone: each page by a session that knows nothing.
async fn by_offset(session: &Session, model: &str, query: &ListQuery) -> Vec<String> {
    let whole = session.list(model, &ListQuery { per_page: 500, page: 1, ..query.clone() }).await.unwrap();
    assert!(!whole.more, "the test's tables fit one page");
    keys(&whole)
}

#[tokio::test(flavor = "multi_thread")]
async fn every_way_to_a_page_gives_the_same_rows() {
    let file = File::with(MIXED).await;
    let session = file.owner().await;
    for (model, fields) in
        [("t", &["any", "word", "number", "place"][..]), ("pair", &["v", "a"]), ("loose", &["b", "a"])]
    {
        for sort in orders(fields) {
            let query = ListQuery { sort, per_page: 37, ..Default::default() };
            let whole = by_offset(&session, model, &query).await;
            let said = format!("{model} {:?}", query.sort);

            let (mut forward, mut cursor, mut pages) = (Vec::new(), None::<Cursor>, Vec::new());
            loop {
                let page = session.list(model, &ListQuery { after: cursor.clone(), ..query.clone() }).await.unwrap();
                forward.extend(keys(&page));
                cursor = page.last.clone();
                let more = page.more;
                pages.push(page);
                if !more {
                    break;
                }
            }
            assert_eq!(forward, whole, "forward by cursor: {said}");
            let mut backward = keys(pages.last().unwrap());
            let mut cursor = pages.last().unwrap().first.clone();
            while let Some(before) = cursor {
                let page = session.list(model, &ListQuery { before: Some(before), ..query.clone() }).await.unwrap();
                backward.splice(0..0, keys(&page));
                cursor = page.first;
            }
            assert_eq!(backward, whole, "backward by cursor: {said}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_by_number_are_the_same_however_they_are_reached() {
    let file = File::with(MIXED).await;
    let session = file.owner().await;
    for sort in orders(&["any", "word", "number", "place"]) {
        let query = ListQuery { sort, per_page: 20, ..Default::default() };
        let whole = by_offset(&session, "t", &query).await;
        session.count("t", &query, CountMode::Exact).await.unwrap();
        // On, back, to the end, from the end back, into the middle: by bookmarks, by the count, from the top.
        for page in [1, 2, 3, 6, 5, 4, 11, 10, 9, 8, 7, 1, 11, 12] {
            let found = session.list("t", &ListQuery { page, ..query.clone() }).await.unwrap();
            let start = usize::try_from((page - 1) * 20).unwrap().min(whole.len());
            let end = (start + 20).min(whole.len());
            assert_eq!(keys(&found), whole[start..end], "page {page}: {:?}", query.sort);
            assert_eq!(found.more, end < whole.len(), "page {page}: {:?}", query.sort);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn bookmarks_do_not_outlive_a_commit_by_anyone() {
    let file = File::with(MIXED).await;
    let session = file.owner().await;
    let query = |page| ListQuery { page, per_page: 20, sort: vec![Sort::by("place")], ..Default::default() };
    session.count("t", &query(1), CountMode::Exact).await.unwrap();
    for page in 1..=11 {
        session.list("t", &query(page)).await.unwrap();
    }
    file.run("INSERT INTO t SELECT 1000 + id, NULL, NULL, NULL, -1 FROM t; DELETE FROM t WHERE place = 3").await;
    for page in [2, 11, 20, 3] {
        let found = session.list("t", &query(page)).await.unwrap();
        let sql = format!("SELECT CAST(id AS TEXT) FROM t ORDER BY place, id LIMIT 20 OFFSET {}", (page - 1) * 20);
        let ids: Vec<String> = found.records.iter().map(|record| record.key.to_string()).collect();
        assert_eq!(ids, file.ask(&sql).await, "page {page} as the file is now");
    }
}

#[tokio::test]
async fn a_cursor_is_good_for_its_own_order_only() {
    let file = File::with(MIXED).await;
    let session = file.owner().await;
    let by = |field: &str| ListQuery { sort: vec![Sort::by(field)], per_page: 5, ..Default::default() };
    let cursor = session.list("t", &by("word")).await.unwrap().last;
    for query in [
        ListQuery { after: cursor.clone(), ..by("place") },
        ListQuery { after: cursor.clone(), before: cursor.clone(), ..by("word") },
        ListQuery { before: Some(Cursor::new("nonsense")), ..by("word") },
    ] {
        assert_eq!(session.list("t", &query).await.unwrap_err().code, ErrorCode::InvalidRequest, "{query:?}");
    }
    let seen = session.list("seen", &by("place")).await.unwrap();
    assert_eq!((seen.first, seen.last), (None, None), "rows of a view have no place of their own");
}

#[tokio::test]
async fn facets_count_the_values_of_a_list() {
    let file = File::chinook();
    let session = file.owner().await;
    let jazz =
        ListQuery { filter: "album.title contains 'jazz' or GenreId = 2".parse().unwrap(), ..Default::default() };
    let facets = session.facets("track", "GenreId", &jazz, 2).await.unwrap();
    let sql = "SELECT GenreId || ' ' || count(1) FROM Track WHERE GenreId = 2
        OR AlbumId IN (SELECT AlbumId FROM Album WHERE Title LIKE '%jazz%') GROUP BY GenreId ORDER BY count(1) DESC";
    let expected = file.ask(sql).await;
    let told: Vec<String> =
        facets.values.as_ref().unwrap().iter().map(|facet| format!("{} {}", facet.value, facet.count)).collect();
    assert_eq!(told, expected[..told.len()]);
    assert_eq!(facets.more, expected.len() > 2);
    assert_eq!(facets.values.unwrap()[0].label.as_deref(), Some("Jazz"), "a foreign key has a name");
    let composers = session.facets("track", "composer", &ListQuery::default(), 1).await.unwrap();
    let nobody = Facet { value: Value::Null, label: None, count: 977 };
    assert_eq!((composers.values, composers.more), (Some(vec![nobody]), true), "no value is one, too");
    let code = async |field: &str, limit: u32| {
        session.facets("track", field, &ListQuery::default(), limit).await.unwrap_err().code
    };
    assert_eq!(code("nope", 5).await, ErrorCode::FieldUnknown);
    assert_eq!(code("GenreId", 0).await, ErrorCode::InvalidRequest);
    assert_eq!(code("GenreId", 101).await, ErrorCode::InvalidRequest);
}

#[tokio::test]
async fn a_stream_gives_every_record_once_from_one_view_of_the_file() {
    let file = File::with(MIXED).await;
    file.run("PRAGMA journal_mode = WAL").await;
    file.run("WITH RECURSIVE i(n) AS (SELECT 1000 UNION ALL SELECT n + 1 FROM i WHERE n < 3400) INSERT INTO t (id, place) SELECT n, n % 7 FROM i").await;
    let session = file.owner().await;
    for (model, sort) in [("t", Sort::by_largest("place")), ("seen", Sort::by("place"))] {
        let query = ListQuery { sort: vec![sort], ..Default::default() };
        let expected = session.count(model, &query, CountMode::Exact).await.unwrap().total.unwrap();
        let mut stream = session.stream(model, &query).await.unwrap();
        let mut places: Vec<i64> = Vec::new();
        let mut chunks = 0;
        while let Some(records) = stream.next().await.unwrap() {
            chunks += 1;
            assert!(records.len() <= 1_000, "a chunk is all that is held");
            places.extend(records.iter().map(|record| {
                let place = record.values.iter().find(|(name, _)| name == "place").map(|(_, value)| value.to_string());
                place.unwrap().parse::<i64>().unwrap()
            }));
            if chunks == 1 && model == "t" {
                file.run("INSERT INTO t (id, place) VALUES (9000, 3)").await;
            }
        }
        assert_eq!(
            (places.len() as i64, chunks),
            (expected, 3),
            "{model}: what was added meanwhile is not of this view"
        );
        let sorted = if model == "t" { places.is_sorted_by(|a, b| a >= b) } else { places.is_sorted() };
        assert!(sorted, "{model}: in the list's order");
    }
}
