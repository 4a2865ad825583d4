//! Pages deep in a list that nobody counted, from whichever end: the rows that SQL gives.

use bureau_engine::record::{CountMode, ListQuery, Nulls, Sort};
use bureau_engine::session::Session;

use crate::fixture::{File, key, set};

/// Rows enough for the end to be the nearer one; ties and nothing in most columns; keys that are dense, with holes, text,
/// two together, none.
const MANY: &str = "
    CREATE TABLE dense (id INTEGER PRIMARY KEY, place INTEGER, word TEXT);
    CREATE INDEX by_place ON dense (place);
    WITH RECURSIVE i(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM i WHERE n < 24000) INSERT INTO dense
        SELECT n, CASE n % 5 WHEN 0 THEN NULL ELSE n % 11 END, CASE n % 3 WHEN 0 THEN NULL ELSE 'w' || (n % 7) END FROM i;
    CREATE TABLE holes (id INTEGER PRIMARY KEY, v); INSERT INTO holes SELECT id * 3 - 40000, word FROM dense;
    CREATE TABLE named (name TEXT PRIMARY KEY, v); INSERT INTO named SELECT 'n' || id, word FROM dense;
    CREATE TABLE pair (a INTEGER, b INTEGER, v, PRIMARY KEY (a, b)) WITHOUT ROWID;
    INSERT INTO pair SELECT id % 100, id, word FROM dense;
    CREATE TABLE loose (v); INSERT INTO loose SELECT word FROM dense;
    CREATE TABLE far (id INTEGER PRIMARY KEY, v);
    INSERT INTO far VALUES (-9223372036854775808, 'first'), (9223372036854775807, 'last');
    INSERT INTO far SELECT id, word FROM dense;
    CREATE VIEW seen AS SELECT dense.id, dense.word FROM dense;";

async fn ids(session: &Session, model: &str, query: &ListQuery) -> (Vec<String>, bool) {
    let page = session.list(model, query).await.unwrap();
    (page.records.iter().map(|record| record.key.to_string()).collect(), page.more)
}

/// A page by its number, as a session that knows nothing finds it.
async fn anew(file: &File, model: &str, query: &ListQuery) -> (Vec<String>, bool) {
    ids(&file.owner().await, model, query).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_deep_page_is_the_one_that_sql_gives() {
    let file = File::with(MANY).await;
    let first = |field: &str, nulls| Sort { nulls: Some(nulls), ..Sort::by(field) };
    for (model, key, sort, order) in [
        ("dense", "id", vec![], "id"),
        ("dense", "id", vec![Sort::by("place")], "place, id"),
        ("dense", "id", vec![first("place", Nulls::Last)], "place NULLS LAST, id"),
        ("dense", "id", vec![Sort::by_largest("word"), Sort::by("place")], "word DESC, place, id"),
        ("holes", "id", vec![], "id"),
        ("named", "name", vec![], "name"),
        ("pair", "a || '-' || b", vec![], "a, b"),
        ("loose", "rowid", vec![], "rowid"),
        ("far", "id", vec![], "id"),
    ] {
        let total: usize = file.ask(&format!("SELECT CAST(count(1) AS TEXT) FROM {model}")).await[0].parse().unwrap();
        for page in [500, 850, 999, total.div_ceil(24), total.div_ceil(24) + 1, 5000] {
            let query = ListQuery { page: page as u64, per_page: 24, sort: sort.clone(), ..Default::default() };
            let start = (page - 1) * 24;
            let sql = format!("SELECT CAST({key} AS TEXT) FROM {model} ORDER BY {order} LIMIT 24 OFFSET {start}");
            let expected = (file.ask(&sql).await, start + 24 < total);
            assert_eq!(anew(&file, model, &query).await, expected, "{model} by {order}, page {page}");
        }
    }
}

/// What a filter leaves, and rows of a view, are walked over.
#[tokio::test(flavor = "multi_thread")]
async fn a_deep_page_of_some_rows_is_of_those() {
    let file = File::with(MANY).await;
    let query = |page| ListQuery { page, per_page: 100, ..Default::default() };
    let some = ListQuery { filter: "id > 100".parse().unwrap(), ..query(210) };
    let sql = "SELECT CAST(id AS TEXT) FROM dense WHERE id > 100 ORDER BY id LIMIT 100 OFFSET 20900";
    assert_eq!(anew(&file, "dense", &some).await.0, file.ask(sql).await);
    let found = ListQuery { search: "w".into(), ..query(155) };
    let sql = "SELECT CAST(id AS TEXT) FROM dense WHERE word LIKE '%w%' ORDER BY id LIMIT 100 OFFSET 15400";
    assert_eq!(anew(&file, "dense", &found).await.0, file.ask(sql).await);
    let session = file.owner().await;
    let last = session.list("seen", &query(240)).await.unwrap();
    assert_eq!((last.records.len(), last.more), (100, false), "rows of a view, too");
}

/// What was counted on the way to a page holds for as long as nobody commits.
#[tokio::test(flavor = "multi_thread")]
async fn what_was_counted_on_the_way_does_not_outlive_a_commit() {
    let file = File::with(MANY).await;
    let session = file.session().await;
    let query = |page| ListQuery { page, per_page: 100, ..Default::default() };
    let by_sql = async |page: u64| {
        let start = (page - 1) * 100;
        file.ask(&format!("SELECT CAST(id AS TEXT) FROM dense ORDER BY id LIMIT 100 OFFSET {start}")).await
    };
    let (last, more) = ids(&session, "dense", &query(240)).await;
    assert_eq!((last, more), (by_sql(240).await, false));
    file.run("DELETE FROM dense WHERE id % 100 = 7").await;
    assert_eq!(ids(&session, "dense", &query(230)).await, (by_sql(230).await, true), "after another program's");
    session.update("dense", &key(23_000), set(&[("word", "other".into())])).await.unwrap();
    session.delete("dense", &key(5)).await.unwrap();
    for page in [230, 237, 238, 239, 240] {
        let (found, more) = ids(&session, "dense", &query(page)).await;
        assert_eq!((found, more), (by_sql(page).await, page < 238), "page {page} after ours");
    }
    let count = session.count("dense", &query(1), CountMode::Exact).await.unwrap();
    assert_eq!(count.total, Some(23_759), "counted by itself");
}
