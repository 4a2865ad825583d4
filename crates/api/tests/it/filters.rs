//! A filter as text and as a tree, as a window asks for one and the other.

use bureau_api::ApiError;
use serde_json::{Value as Json, json};

use crate::fixture::Bench;

async fn read(bench: &Bench, text: &str) -> Json {
    bench.ok("filter_read", json!({ "model": "track", "text": text })).await["filter"].clone()
}

async fn refused(bench: &Bench, text: &str) -> ApiError {
    bench.call("filter_read", json!({ "model": "track", "text": text })).await.unwrap_err()
}

async fn write(bench: &Bench, filter: &Json) -> String {
    bench.ok("filter_write", json!({ "filter": filter })).await["text"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn text_becomes_a_tree_with_exact_names_and_text_again() {
    let bench = Bench::new();
    bench.open().await;
    let tree = read(
        &bench,
        "genre in (1, 3) and (composer is empty or ALBUM.title starts with 'A') and has no \"Playlist tracks\"",
    )
    .await;
    let exact = json!({ "all": [
        { "field": "GenreId", "op": "in", "values": ["1", "3"] },
        { "any": [{ "field": "Composer", "op": "empty" }, { "field": ["AlbumId", "Title"], "op": "starts", "value": "A" }] },
        { "not": { "has": "playlist_track" } },
    ] });
    assert_eq!(tree, exact, "columns and slugs, whatever was typed");
    let text = write(&bench, &tree).await;
    assert_eq!(
        text,
        "GenreId in (1, 3) and (Composer is empty or AlbumId.Title starts with 'A') and has no playlist_track"
    );
    assert_eq!(read(&bench, &text).await, tree, "nothing is lost on the way");
    assert_eq!(
        (read(&bench, "  ").await, write(&bench, &json!({ "all": [] })).await.as_str()),
        (json!({ "all": [] }), "")
    );

    let request = json!({ "model": "track", "filters": [], "filter": tree, "search": "" });
    let count = bench.ok("records_count", request).await;
    assert_eq!(count["exact"], true, "and the list takes it");
}

#[tokio::test]
async fn an_error_says_where_it_is() {
    let bench = Bench::new();
    bench.open().await;
    let place = |error: &ApiError| {
        let param = |name: &str| error.params.get(name).cloned().unwrap_or_default();
        (error.code.as_str(), param("position"), param("length"), param("expected"))
    };
    let says = |code, position: &str, length: &str, expected: &str| {
        (code, position.to_owned(), length.to_owned(), expected.to_owned())
    };
    for (text, expected) in [
        ("Name contains", says("invalid_filter", "14", "", "value")),
        ("Name = 'é' annd Composer is empty", says("invalid_filter", "12", "", "join")),
        ("(Name = 'x'", says("invalid_filter", "12", "", "close")),
        ("Name = 'é' and (Nmae = 'y')", says("field_unknown", "17", "10", "")),
        ("Name = 'x' or Milliseconds > 'long' and Bytes > 1", says("invalid_filter", "15", "21", "")),
        ("not (has tracks or has no weather)", says("field_unknown", "6", "10", "")),
        ("AlbumId.Price = 1", says("field_unknown", "1", "17", "")),
    ] {
        let error = refused(&bench, text).await;
        assert_eq!(place(&error), expected, "{text}: {error:?}");
    }
    let wrong = refused(&bench, "Milliseconds > 'long'").await;
    assert_eq!((wrong.params["field"].as_str(), wrong.params["value"].as_str()), ("Milliseconds", "long"));
}

#[tokio::test]
async fn what_is_no_tree_and_no_model_is_refused() {
    let bench = Bench::new();
    bench.open().await;
    for wrong in [json!(null), json!({ "every": [] }), json!({ "field": "a", "op": "between", "value": "1" })] {
        assert_eq!(bench.code("filter_write", json!({ "filter": wrong })).await, "invalid_request", "{wrong}");
    }
    assert_eq!(bench.code("filter_read", json!({ "model": "weather", "text": "" })).await, "model_not_found");
}
