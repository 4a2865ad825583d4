//! Looks that ended before they had seen everything.

use std::path::PathBuf;

use super::*;
use crate::model::Kind;

struct File {
    _folder: tempfile::TempDir,
    path: PathBuf,
}

/// Two tables with yes-or-no columns, which only their values show to be that.
async fn file() -> File {
    use sqlx::{ConnectOptions as _, Executor as _};
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.sqlite");
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(&path).create_if_missing(true);
    let mut connection = options.connect().await.unwrap();
    let tables = "CREATE TABLE a (id INTEGER PRIMARY KEY, active TEXT); INSERT INTO a VALUES (1, 'yes'), (2, 'no');
                  CREATE TABLE b (id INTEGER PRIMARY KEY, active TEXT); INSERT INTO b VALUES (1, 'yes'), (2, 'no')";
    connection.execute(sqlx::raw_sql(tables)).await.unwrap();
    File { _folder: folder, path }
}

/// A file whose first look was stopped after that time.
async fn stopped_after(file: &File, in_all: Duration) -> Admin {
    let admin = Admin::open(&file.path).await.unwrap();
    let mut reader = admin.store().read().await.unwrap();
    let schema = schema::read(&mut reader).await.unwrap();
    let seen = see(&mut reader, &schema, Samples::new(), PER_TABLE, in_all).await.unwrap();
    assert!(seen.stopped);
    keep(&admin.0.cached.looked, Looked::after(None, schema.version, seen));
    drop(reader);
    admin
}

async fn is_boolean(admin: &Admin, table: &str) -> bool {
    let mut reader = admin.store().read().await.unwrap();
    let catalog = admin.catalog(&mut reader).await.unwrap();
    let model = catalog.find(table).unwrap();
    matches!(model.field("active").unwrap().kind, Kind::Boolean(_))
}

fn make_due(admin: &Admin) {
    let mut looked = kept(&admin.0.cached.looked).unwrap();
    looked.rest.as_mut().unwrap().due = Instant::now();
    keep(&admin.0.cached.looked, looked);
}

#[tokio::test]
async fn what_was_not_reached_is_looked_at_again_later_and_told() {
    let file = file().await;
    let admin = stopped_after(&file, Duration::ZERO).await;
    let mut events = admin.subscribe();
    assert!(!is_boolean(&admin, "a").await, "not before it is due");
    assert!(events.try_recv().is_err());
    make_due(&admin);
    assert!(is_boolean(&admin, "a").await && is_boolean(&admin, "b").await);
    assert_eq!(events.try_recv().unwrap(), Event::ModelsChanged);
    assert!(kept(&admin.0.cached.looked).unwrap().rest.is_none(), "nothing is left");
    assert!(events.try_recv().is_err(), "told once");
}

#[tokio::test]
async fn whoever_judges_kinds_need_not_wait_until_it_is_due() {
    let file = file().await;
    let admin = stopped_after(&file, Duration::ZERO).await;
    assert!(!is_boolean(&admin, "a").await);
    admin.look_at_the_rest().await.unwrap();
    assert!(is_boolean(&admin, "a").await);
}

#[tokio::test]
async fn what_stays_out_of_reach_is_not_looked_at_for_ever() {
    let nothing = || Seen { samples: Samples::new(), stopped: true };
    let mut looked = Looked::after(None, 1, nothing());
    for _ in 1..FRUITLESS {
        assert!(looked.rest.is_some());
        looked = Looked::after(Some(&looked), 1, nothing());
    }
    assert!(looked.rest.is_none());
    // One more table each time: as long as it takes.
    let mut looked = Looked::after(None, 1, nothing());
    for table in 0..20 {
        let mut samples = (*looked.samples).clone();
        samples.insert(table.to_string(), BTreeMap::new());
        looked = Looked::after(Some(&looked), 1, Seen { samples, stopped: true });
        assert!(looked.rest.is_some());
    }
}
