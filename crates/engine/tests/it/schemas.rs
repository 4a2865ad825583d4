//! Models made of other people's schemas.

use bureau_engine::model::Kind;

use crate::fixture::File;

#[tokio::test]
async fn chinook_has_eleven_models_with_the_kinds_a_person_expects() {
    let session = File::chinook();
    let session = session.owner().await;
    let models = session.models().await.unwrap();
    let labels: Vec<&str> = models.iter().map(|allowed| allowed.model.label.as_str()).collect();
    let expected = [
        "Albums",
        "Artists",
        "Customers",
        "Employees",
        "Genres",
        "Invoice lines",
        "Invoices",
        "Media types",
        "Playlist tracks",
        "Playlists",
        "Tracks",
    ];
    assert_eq!(labels, expected);
    let track = session.model("Track").await.unwrap();
    let kinds: Vec<(&str, bool)> =
        track.fields.iter().map(|field| (field.label.as_str(), matches!(field.kind, Kind::ForeignKey(_)))).collect();
    let expected = [
        ("Track id", false),
        ("Name", false),
        ("Album", true),
        ("Media type", true),
        ("Genre", true),
        ("Composer", false),
        ("Milliseconds", false),
        ("Bytes", false),
        ("Unit price", false),
    ];
    assert_eq!(kinds, expected);
    assert_eq!(track.field("UnitPrice").unwrap().kind, Kind::Decimal(Some(2)));
    assert_eq!(track.field("Name").unwrap().kind, Kind::Text(Some(200)));
    let invoice = session.model("invoice").await.unwrap();
    assert_eq!(invoice.field("InvoiceDate").unwrap().kind, Kind::Datetime);
    assert_eq!(session.model("employee").await.unwrap().display, ["FirstName", "LastName"]);
}

#[tokio::test]
async fn strange_names_become_models_that_can_be_read() {
    let file = File::with(
        "CREATE TABLE \"a\"\"b\" (\"x]y\" TEXT, \"select\" INTEGER, \"été \u{1f600}\" TEXT); INSERT INTO \"a\"\"b\" VALUES ('1', 2, '3');
         CREATE TABLE \"new\nline\" (\"a.b\" TEXT PRIMARY KEY); INSERT INTO \"new\nline\" VALUES ('k');
         CREATE TABLE \"[t]\" (\"`q`\" INTEGER PRIMARY KEY, \"'s'\" TEXT); INSERT INTO \"[t]\" VALUES (1, 'v');
         CREATE TABLE \"audit\" (id INTEGER PRIMARY KEY); CREATE VIEW v AS SELECT 1; CREATE VIEW broken AS SELECT a FROM gone;
         CREATE VIRTUAL TABLE f USING fts5(body)",
    )
    .await;
    let session = file.owner().await;
    let models = session.models().await.unwrap();
    for allowed in &models {
        let page = session.list(&allowed.model.slug, &Default::default()).await.unwrap();
        for record in page.records {
            session.get(&allowed.model.slug, &record.key).await.unwrap();
        }
    }
    let mut slugs: Vec<&str> = models.iter().map(|allowed| allowed.model.slug.as_str()).collect();
    slugs.sort_unstable();
    assert_eq!(
        slugs,
        ["a_b", "audit_table", "new_line", "t"],
        "views, virtual tables and their shadows are no models yet"
    );
}
