//! Exports: what leaves the file, who may take it, and what is left when that does not come to an end.

use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};

use bureau_engine::audit::Entry;
use bureau_engine::error::{Error, ErrorCode};
use bureau_engine::record::{ListQuery, Sort};
use bureau_engine::session::{NewPerson, NewRole, Origin, Session};
use bureau_engine::transfer::{Cells, Export, Exported, Format};
use tokio_util::sync::CancellationToken;

use crate::fixture::{File, builder};

const ODD: &str =
    "CREATE TABLE odd (id INTEGER PRIMARY KEY, name TEXT, amount REAL, big INTEGER, bytes BLOB, password TEXT);
    INSERT INTO odd VALUES (1, '=1+1', 1.0, 9007199254740993, x'00ff', '$2b$12$aaaaaaaaaaaaaaaaaaaaaa'),
        (2, '', NULL, NULL, NULL, NULL), (3, NULL, -1e300, -1, x'', NULL), (4, 'a, \"b\"', 9e999, 1, NULL, NULL);";

fn exact(format: Format, fields: &[&str]) -> Export {
    Export { format, cells: Cells::Exact, fields: fields.iter().map(|&field| field.to_owned()).collect() }
}

async fn take(session: &Session, model: &str, export: &Export, to: &Path) -> Result<Exported, Error> {
    session.export(model, &ListQuery::default(), export, to, (&|_| {}, &CancellationToken::new())).await
}

/// Names of what stands in a folder, ours included.
fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

async fn owner(file: &File) -> Session {
    builder().open(&file.path).await.unwrap().owner(Origin::Library).unwrap()
}

#[tokio::test]
async fn every_record_is_written_as_it_is_stored_and_no_password() {
    let file = File::with(ODD).await;
    let (session, folder) = (owner(&file).await, tempfile::tempdir().unwrap());
    let written = async |format: Format, cells| {
        let to = folder.path().join(format!("{}-{cells:?}.{0}", format.as_str()));
        let export = Export { cells, ..exact(format, &[]) };
        let done = take(&session, "odd", &export, &to).await.unwrap();
        let text = std::fs::read(&to).unwrap();
        assert_eq!((done.rows, done.bytes, done.path.file_name()), (4, text.len() as u64, to.file_name()));
        text
    };
    let csv = "\"id\",\"name\",\"amount\",\"big\",\"bytes\"\r\n1,\"=1+1\",1.0,9007199254740993,x'00ff'\r\n2,\"\",,,\r\n\
               3,,-1e300,-1,x''\r\n4,\"a, \"\"b\"\"\",inf,1,\r\n";
    assert_eq!(String::from_utf8(written(Format::Csv, Cells::Exact).await).unwrap(), csv);
    let safe = String::from_utf8(written(Format::Csv, Cells::Safe).await).unwrap();
    assert_eq!(safe, format!("\u{feff}{}", csv.replace("\"=1+1\"", "\"'=1+1\"")));
    let lines = written(Format::Ndjson, Cells::Exact).await;
    let lines: Vec<serde_json::Value> =
        std::str::from_utf8(&lines).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let first = serde_json::json!(
        { "id": 1, "name": "=1+1", "amount": 1.0, "big": 9_007_199_254_740_993_i64, "bytes": { "$blob": "AP8=" } });
    assert_eq!(lines[0], first);
    assert_eq!(lines[3]["amount"], serde_json::json!({ "$real": "Infinity" }));
    let array: Vec<serde_json::Value> = serde_json::from_slice(&written(Format::Json, Cells::Exact).await).unwrap();
    assert_eq!(array, lines);
}

/// In the list's order, only what it finds, only the fields asked for; more than one chunk.
#[tokio::test]
async fn an_export_is_the_list_whole() {
    let file = File::chinook();
    let (session, folder) = (owner(&file).await, tempfile::tempdir().unwrap());
    let query = ListQuery {
        sort: vec![Sort::by_largest("Milliseconds")],
        filter: "Milliseconds > 100000".parse().unwrap(),
        per_page: 3,
        page: 2,
        ..ListQuery::default()
    };
    let (to, told) = (folder.path().join("tracks.csv"), AtomicU64::new(0));
    let progress = |rows| told.store(rows, Ordering::Relaxed);
    let export = exact(Format::Csv, &["name", "TrackId", "Name"]);
    let done = session.export("track", &query, &export, &to, (&progress, &CancellationToken::new())).await.unwrap();
    let wanted = file
        .ask(
            "SELECT '\"' || replace(Name, '\"', '\"\"') || '\",' || TrackId FROM Track WHERE Milliseconds > 100000 \
             ORDER BY Milliseconds DESC, TrackId",
        )
        .await;
    let text = std::fs::read_to_string(&to).unwrap();
    assert_eq!(text.lines().next(), Some("\"Name\",\"TrackId\""));
    assert_eq!(text.lines().skip(1).collect::<Vec<_>>(), wanted);
    assert_eq!((done.rows, told.into_inner()), (wanted.len() as u64, wanted.len() as u64));
    assert!(wanted.len() > 1_000, "more than a chunk");
}

/// Asok, scenario 6: export was once possible without permission.
#[tokio::test]
async fn whoever_may_look_may_not_carry_away() {
    let file = File::chinook();
    let superuser = file.session().await;
    for (name, words) in [("viewer", ["genre.view"]), ("analyst", ["genre.export"])] {
        let permissions = words.map(str::to_owned).into();
        superuser.add_role(NewRole { name: name.into(), permissions, ..NewRole::default() }).await.unwrap();
        let user = bureau_engine::identity::NewUser {
            name: String::new(),
            email: format!("{name}@b.example"),
            password: "velvet anchor thistle".into(),
        };
        superuser.add_person(NewPerson { user, superuser: false, roles: vec![name.into()] }).await.unwrap();
    }
    let enter = async |name: &str| {
        let email = format!("{name}@b.example");
        superuser.admin().sign_in(&email, "velvet anchor thistle", Origin::Library).await.unwrap()
    };
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().join("genres.json");
    let export = exact(Format::Json, &[]);
    let refused = take(&enter("viewer").await, "genre", &export, &to).await.unwrap_err();
    assert_eq!((refused.code, refused.params["verb"].as_str()), (ErrorCode::Forbidden, "export"));
    assert!(names(folder.path()).is_empty(), "nothing is left of it");
    let analyst = enter("analyst").await;
    assert_eq!(take(&analyst, "track", &export, &to).await.unwrap_err().code, ErrorCode::Forbidden);
    take(&analyst, "genre", &export, &to).await.unwrap();
    let entries: Vec<Entry> = superuser.audit(50).await.unwrap().into_iter().map(|(entry, _)| entry).collect();
    let entry = entries.iter().find(|entry| entry.action == "export").unwrap();
    let said = |name: &str| entry.changes.iter().find(|change| change.field == name).and_then(|c| c.new.clone());
    assert_eq!(entry.actor, "analyst@b.example");
    assert_eq!(said("rows"), Some("25".into()), "recorded with its count");
    assert_eq!((said("model"), said("fields")), (Some("Genre".into()), Some("GenreId, Name".into())));
    assert_eq!(entries.iter().filter(|entry| entry.action == "export").count(), 1, "what was refused is no export");
}

#[tokio::test]
async fn what_is_there_is_never_replaced_and_nothing_half_written_is_left() {
    let file = File::with(ODD).await;
    let (session, folder) = (owner(&file).await, tempfile::tempdir().unwrap());
    let to = folder.path().join("odd.csv");
    std::fs::write(&to, "mine").unwrap();
    let export = exact(Format::Csv, &[]);
    assert_eq!(take(&session, "odd", &export, &to).await.unwrap_err().code, ErrorCode::FileExists);
    assert_eq!(std::fs::read_to_string(&to).unwrap(), "mine");
    let nowhere = folder.path().join("no/odd.csv");
    assert_eq!(take(&session, "odd", &export, &nowhere).await.unwrap_err().code, ErrorCode::FolderMissing);
    let other = folder.path().join("other.csv");
    for fields in [["nmae"], ["password"]] {
        let refused = take(&session, "odd", &exact(Format::Csv, &fields), &other).await.unwrap_err();
        assert_eq!((refused.code, refused.params["field"].as_str()), (ErrorCode::FieldUnknown, fields[0]));
    }
    let stop = CancellationToken::new();
    let stopped = |_| stop.cancel();
    let file = File::chinook();
    let query = ListQuery::default();
    let refused = owner(&file).await.export("track", &query, &export, &other, (&stopped, &stop)).await.unwrap_err();
    assert_eq!(refused.code, ErrorCode::Cancelled, "after the first chunk");
    assert_eq!(names(folder.path()), ["odd.csv"]);
}

/// What Excel does not take is told before there is a file; what it takes is a workbook.
#[tokio::test]
async fn a_workbook_has_what_excel_takes() {
    let file = File::with(
        "CREATE TABLE t (id INTEGER PRIMARY KEY, long TEXT); \
         INSERT INTO t VALUES (1, 'short'), (2, replace(hex(zeroblob(16384)), '00', 'éé'));",
    )
    .await;
    let (session, folder) = (owner(&file).await, tempfile::tempdir().unwrap());
    let to = folder.path().join("t.xlsx");
    let refused = take(&session, "t", &exact(Format::Xlsx, &[]), &to).await.unwrap_err();
    let told = ["what", "most", "field", "row"].map(|name| refused.params[name].as_str());
    assert_eq!((refused.code, told), (ErrorCode::ExportTooLarge, ["text", "32767", "long", "2"]));
    assert!(names(folder.path()).is_empty());
    let done = take(&session, "t", &exact(Format::Xlsx, &["id"]), &to).await.unwrap();
    let bytes = std::fs::read(&to).unwrap();
    assert_eq!((done.rows, &bytes[..4]), (2, b"PK\x03\x04".as_slice()));
}
