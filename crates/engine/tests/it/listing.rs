//! Lists against plain SQL.

use bureau_engine::error::ErrorCode;
use bureau_engine::record::{Collation, CountMode, Filter, ListQuery, Nulls, Op, Sort};
use bureau_engine::value::Value;

use crate::fixture::{File, key};

fn filter(field: &str, op: Op, value: &str) -> Filter {
    Filter::term(field, op, value).unwrap()
}

fn by(field: &str, descending: bool) -> Sort {
    Sort { field: field.into(), descending, nulls: None, collation: None }
}

/// The keys of a list and of a query must be the same, in order.
async fn same(file: &File, query: ListQuery, sql: &str) {
    let session = file.owner().await;
    let page = session.list("track", &ListQuery { per_page: 500, ..query.clone() }).await.unwrap();
    let keys: Vec<String> = page.records.iter().map(|record| record.key.to_string()).collect();
    let sql = format!("SELECT CAST(TrackId AS TEXT) FROM Track {sql} LIMIT 500");
    assert_eq!(keys, file.ask(&sql).await, "{query:?}");
    let total = session.count("track", &query, CountMode::Exact).await.unwrap().total;
    let expected = file.ask(&format!("SELECT CAST(count(*) AS TEXT) FROM ({})", sql.replace(" LIMIT 500", ""))).await;
    assert_eq!(total.map(|total| total.to_string()).as_ref(), expected.first(), "{query:?}");
}

#[tokio::test]
async fn every_operator_means_what_sql_means() {
    let file = File::chinook();
    let cases = [
        (filter("GenreId", Op::Is, "2"), "GenreId = 2"),
        (filter("Composer", Op::Not, "AC/DC"), "Composer <> 'AC/DC'"),
        (filter("Name", Op::Contains, "LOVE"), "Name LIKE '%love%'"),
        (filter("Name", Op::Contains, "100%"), "instr(Name, '100%') > 0"),
        (filter("Name", Op::Starts, "the "), "Name LIKE 'the %'"),
        (filter("Name", Op::Ends, "blues"), "Name LIKE '%blues'"),
        (filter("Milliseconds", Op::Gt, "2000000"), "Milliseconds > 2000000"),
        (filter("Milliseconds", Op::Ge, "343719"), "Milliseconds >= 343719"),
        (filter("UnitPrice", Op::Lt, "1.99"), "UnitPrice < 1.99"),
        (filter("UnitPrice", Op::Le, "0.99"), "UnitPrice <= 0.99"),
        (filter("Composer", Op::Empty, ""), "Composer IS NULL OR Composer = ''"),
        (filter("Composer", Op::Filled, ""), "Composer IS NOT NULL AND Composer <> ''"),
        (filter("GenreId", Op::In, "2, 5"), "GenreId IN (2, 5)"),
        (filter("Milliseconds", Op::Between, "100000,200000"), "Milliseconds BETWEEN 100000 AND 200000"),
    ];
    for (filter, sql) in cases {
        let query = ListQuery { filter, ..Default::default() };
        same(&file, query, &format!("WHERE {sql} ORDER BY TrackId")).await;
    }
}

#[tokio::test]
async fn filters_join_sorts_follow_each_other_and_the_key_breaks_ties() {
    let file = File::chinook();
    let query = ListQuery {
        filter: filter("GenreId", Op::Is, "1").and(filter("UnitPrice", Op::Is, "0.99")),
        sort: vec![by("AlbumId", true), by("Milliseconds", false)],
        search: "the".into(),
        ..Default::default()
    };
    let sql = "WHERE GenreId = 1 AND UnitPrice = 0.99 AND (Name LIKE '%the%' OR Composer LIKE '%the%')
        ORDER BY AlbumId DESC, Milliseconds, TrackId";
    same(&file, query, sql).await;
    same(&file, ListQuery { sort: vec![by("GenreId", false)], ..Default::default() }, "ORDER BY GenreId, TrackId")
        .await;
    let nulls = |nulls, descending| Sort { nulls: Some(nulls), ..by("Composer", descending) };
    let compared = |collation, descending| Sort { collation: Some(collation), ..by("Composer", descending) };
    for (sort, sql) in [
        (compared(Collation::Nocase, false), "Composer COLLATE NOCASE"),
        (compared(Collation::Nocase, true), "Composer COLLATE NOCASE DESC"),
        (compared(Collation::Rtrim, false), "Composer COLLATE RTRIM"),
        (compared(Collation::Binary, false), "Composer COLLATE BINARY"),
        (nulls(Nulls::Last, false), "Composer NULLS LAST"),
        (nulls(Nulls::First, true), "Composer DESC NULLS FIRST"),
        (by("Composer", false), "Composer NULLS FIRST"),
        (by("Composer", true), "Composer DESC NULLS LAST"),
    ] {
        same(&file, ListQuery { sort: vec![sort], ..Default::default() }, &format!("ORDER BY {sql}, TrackId")).await;
    }
}

#[tokio::test]
async fn a_year_is_compared_as_a_date_not_as_a_number() {
    let file = File::chinook();
    let session = file.owner().await;
    for (op, sql) in [(Op::Lt, "<"), (Op::Ge, ">="), (Op::Le, "<="), (Op::Gt, ">"), (Op::Is, "="), (Op::Not, "<>")] {
        for year in ["2011", "2030", "2010"] {
            let query = ListQuery { filter: filter("InvoiceDate", op, year), ..Default::default() };
            let total = session.count("invoice", &query, CountMode::Exact).await.unwrap().total;
            let sql =
                format!("SELECT CAST(count(*) AS TEXT) FROM Invoice WHERE substr(InvoiceDate, 1, 4) {sql} '{year}'");
            assert_eq!(total.map(|total| total.to_string()).as_ref(), file.ask(&sql).await.first(), "{sql}");
        }
    }
}

#[tokio::test]
async fn pages_cover_everything_once() {
    let file = File::chinook();
    let session = file.owner().await;
    let mut seen = Vec::new();
    for page in 1.. {
        let query = ListQuery { page, per_page: 100, sort: vec![by("Name", false)], ..Default::default() };
        let found = session.list("playlist", &query).await.unwrap();
        seen.extend(found.records.iter().map(|record| record.key.to_string()));
        if !found.more {
            break;
        }
    }
    let mut unique = seen.clone();
    unique.sort();
    unique.dedup();
    assert_eq!((seen.len(), unique.len()), (18, 18));
}

#[tokio::test]
async fn foreign_keys_have_names_and_people_two() {
    let file = File::chinook();
    let session = file.owner().await;
    let track = session.get("track", &key(1)).await.unwrap();
    assert_eq!(track.display, "For Those About To Rock (We Salute You)");
    assert_eq!(track.label("AlbumId"), Some("For Those About To Rock We Salute You"));
    assert_eq!(track.label("GenreId"), Some("Rock"));
    let customer = session.get("customer", &key(5)).await.unwrap();
    assert_eq!(customer.display, "František Wichterlová");
    assert_eq!(customer.label("SupportRepId"), Some("Margaret Park"));
    let choices = session.choices("customer", "SupportRepId", "jane p").await.unwrap();
    assert_eq!(choices.choices, [(Value::Integer(3), "Jane Peacock".to_owned())], "found by both names");
    assert_eq!(session.choices("customer", "FirstName", "").await.unwrap_err().code, ErrorCode::FieldUnknown);
}

#[tokio::test]
async fn composite_keys_address_one_row() {
    let file = File::chinook();
    let session = file.owner().await;
    let key = bureau_engine::model::RecordKey(vec![Value::Integer(1), Value::Integer(3402)]);
    let record = session.get("playlist_track", &key).await.unwrap();
    assert_eq!(record.label("PlaylistId"), Some("Music"));
    assert_eq!(session.get("playlist_track", &crate::fixture::key(1)).await.unwrap_err().code, ErrorCode::InvalidKey);
}

#[tokio::test]
async fn what_cannot_be_is_refused_with_a_code() {
    let file = File::chinook();
    let session = file.owner().await;
    let code = async |query: ListQuery| session.list("track", &query).await.unwrap_err().code;
    let base = ListQuery::default;
    assert_eq!(code(ListQuery { sort: vec![by("Nope", false)], ..base() }).await, ErrorCode::FieldUnknown);
    assert_eq!(code(ListQuery { filter: filter("Nope", Op::Is, "1"), ..base() }).await, ErrorCode::FieldUnknown);
    assert_eq!(
        code(ListQuery { filter: filter("GenreId; DROP", Op::Is, "1"), ..base() }).await,
        ErrorCode::FieldUnknown
    );
    assert_eq!(
        code(ListQuery { filter: filter("Milliseconds", Op::Gt, "long"), ..base() }).await,
        ErrorCode::InvalidFilter
    );
    assert_eq!(code(ListQuery { page: 0, ..base() }).await, ErrorCode::InvalidRequest);
    assert_eq!(code(ListQuery { per_page: 501, ..base() }).await, ErrorCode::InvalidRequest);
    assert_eq!(session.list("bureau_user", &base()).await.unwrap_err().code, ErrorCode::ModelNotFound);
    assert_eq!(session.list("sqlite_schema", &base()).await.unwrap_err().code, ErrorCode::ModelNotFound);
    assert_eq!(session.get("track", &key(999_999)).await.unwrap_err().code, ErrorCode::RecordNotFound);
    let beyond = session.list("track", &ListQuery { page: u64::MAX, ..base() }).await;
    assert!(beyond.is_ok_and(|page| page.records.is_empty()), "a page beyond the end is empty");
}

#[tokio::test]
async fn a_plain_file_can_be_seen_but_not_changed_by_its_owner() {
    let file = File::chinook();
    let session = file.owner().await;
    let edit = session.update("track", &key(1), crate::fixture::set(&[("Name", "x".into())])).await;
    assert_eq!(edit.unwrap_err().code, ErrorCode::NotConfirmed);
    assert_eq!(session.history("track", &key(1)).await.unwrap_err().code, ErrorCode::NotEnabled);
    let models = session.models().await.unwrap();
    use bureau_engine::policy::Verb;
    assert!(models.iter().all(|allowed| allowed.verbs == [Verb::View, Verb::Export]));
}
