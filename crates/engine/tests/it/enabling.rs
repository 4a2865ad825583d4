//! Enabling adds our tables and nothing else, all or nothing; disabling takes them away and nothing else.

use bureau_engine::Admin;
use bureau_engine::admin::BackupChoice;
use bureau_engine::clock::Clock;
use bureau_engine::error::{ErrorCode, ProblemCode};
use bureau_engine::identity::NewUser;
use bureau_engine::session::Origin;

use crate::fixture::{EMAIL, File, PASSWORD, bytes, names, request};

#[tokio::test]
async fn the_plan_is_what_happens() {
    let file = File::chinook();
    let before = bytes(&file.path);
    let admin = Admin::open(&file.path).await.unwrap();
    let original = content(&file.path).await;
    let plan = admin.plan_enable().await.unwrap();
    assert_eq!((plan.tables, plan.rows, plan.sound), (11, 15607, true));
    assert_eq!(plan.bytes, before.len() as u64);
    assert!(bytes(&file.path) == before, "planning changes nothing");
    let enabled = admin.enable(request(BackupChoice::Beside)).await.unwrap();
    admin.close().await;
    let backup = enabled.backup.expect("asked for");
    assert_eq!(backup.path, plan.backup);
    assert!(content(&backup.path).await == original, "the backup holds what the file held");
    let added = file
        .ask("SELECT s.name FROM sqlite_schema AS s WHERE s.type = 'table' AND s.name LIKE 'bureau%' ORDER BY s.rowid")
        .await;
    assert_eq!(added, plan.adds);
    let grown = bytes(&file.path).len() as u64 - plan.bytes;
    assert!(grown.abs_diff(plan.adds_bytes) <= 2 * 4096, "grown by {grown}, announced {}", plan.adds_bytes);
}

/// Every row of every table, and the schema.
async fn content(path: &std::path::Path) -> Vec<String> {
    use sqlx::{AssertSqlSafe, ConnectOptions, Executor, Row};
    let mut connection = sqlx::sqlite::SqliteConnectOptions::new().filename(path).connect().await.unwrap();
    let tables =
        connection.fetch_all("SELECT s.name, s.sql FROM sqlite_schema AS s WHERE s.type = 'table'").await.unwrap();
    let mut content = Vec::new();
    for table in tables {
        let name: String = table.get(0);
        let columns = format!(
            "SELECT group_concat('quote(t.\"' || x.name || '\")', '||') FROM pragma_table_xinfo('{name}') AS x"
        );
        let columns: String = connection.fetch_one(AssertSqlSafe(columns)).await.unwrap().get(0);
        let rows = format!("SELECT ifnull(group_concat({columns}), '') FROM \"{name}\" AS t");
        let rows: String = connection.fetch_one(AssertSqlSafe(rows)).await.unwrap().get(0);
        content.push(format!("{}\n{rows}", table.get::<String, _>(1)));
    }
    content
}

#[tokio::test]
async fn the_users_tables_are_not_touched_and_disabling_restores_the_schema() {
    let file = File::chinook();
    let schema = file.schema().await;
    let tracks = file.ask("SELECT group_concat(quote(t.Name)) FROM Track AS t").await;
    let session = file.session().await;
    let with_ours = file.schema().await;
    assert!(schema.iter().all(|object| with_ours.contains(object)), "every object of theirs is as it was");
    session.disable().await.unwrap();
    session.admin().close().await;
    assert_eq!(file.schema().await, schema);
    assert_eq!(file.ask("SELECT group_concat(quote(t.Name)) FROM Track AS t").await, tracks);
    assert_eq!(file.ask("PRAGMA integrity_check").await, ["ok"]);
    file.session().await;
}

#[tokio::test]
async fn a_name_we_need_is_not_taken_over() {
    for taken in [
        "CREATE TABLE BUREAU_USER (a)",
        "CREATE VIEW bureau_audit AS SELECT 1",
        "CREATE TABLE t (a); CREATE INDEX bureau_audit_record ON t (a)",
        "CREATE TABLE bureau_meta (x)",
        "CREATE TABLE Bureau_notes (a)",
    ] {
        let file = File::with(taken).await;
        let before = bytes(&file.path);
        let admin = Admin::open(&file.path).await.unwrap();
        assert_eq!(admin.enable(request(BackupChoice::Skip)).await.unwrap_err().code, ErrorCode::NameTaken, "{taken}");
        admin.close().await;
        assert!(bytes(&file.path) == before, "{taken}");
    }
}

#[tokio::test]
async fn a_bad_superuser_is_refused_before_anything_happens() {
    let file = File::chinook();
    let before = bytes(&file.path);
    let admin = Admin::open(&file.path).await.unwrap();
    let mut wrong = request(BackupChoice::Beside);
    wrong.superuser = NewUser { name: "Andrew".into(), email: "no".into(), password: "andrew-likes-tea".into() };
    let error = admin.enable(wrong).await.unwrap_err();
    let problems: Vec<(&str, ProblemCode)> = error.problems.iter().map(|p| (p.field.as_str(), p.code)).collect();
    assert_eq!(problems, [("email", ProblemCode::NotAnEmail), ("password", ProblemCode::TooPersonal)]);
    assert!(bytes(&file.path) == before);
    assert_eq!(names(file.folder.path()), ["chinook.sqlite"], "no backup either");
}

#[tokio::test(flavor = "multi_thread")]
async fn of_eight_who_enable_at_once_one_succeeds() {
    let file = File::chinook();
    let mut tasks = tokio::task::JoinSet::new();
    for _ in 0..8 {
        let path = file.path.clone();
        tasks.spawn(async move {
            let admin = Admin::open(&path).await?;
            admin.enable(request(BackupChoice::Skip)).await.map(|_| ())
        });
    }
    let outcomes = tasks.join_all().await;
    assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1);
    for error in outcomes.into_iter().filter_map(Result::err) {
        assert_eq!(error.code, ErrorCode::AlreadyEnabled);
    }
    assert_eq!(file.ask("SELECT CAST(count(*) AS TEXT) FROM bureau_user").await, ["1"]);
    assert_eq!(file.ask("PRAGMA integrity_check").await, ["ok"]);
}

#[tokio::test]
async fn an_enabled_file_asks_for_sign_in_at_every_door() {
    let file = File::chinook();
    file.enable().await;
    let admin = Admin::open(&file.path).await.unwrap();
    assert!(admin.is_enabled());
    assert_eq!(admin.owner(Origin::Library).err().map(|error| error.code), Some(ErrorCode::NotSignedIn));
    assert_eq!(admin.enable(request(BackupChoice::Skip)).await.unwrap_err().code, ErrorCode::AlreadyEnabled);
    assert_eq!(admin.plan_enable().await.unwrap_err().code, ErrorCode::AlreadyEnabled);
}

#[tokio::test]
async fn a_newer_format_is_refused_and_a_newer_writer_makes_it_read_only() {
    let file = File::chinook();
    file.enable().await;
    file.run("UPDATE bureau_meta SET value = '4' WHERE name = 'min_writer'").await;
    assert!(Admin::open(&file.path).await.unwrap().is_read_only());
    file.run("UPDATE bureau_meta SET value = '4' WHERE name = 'min_reader'").await;
    let refused = Admin::open(&file.path).await.err().expect("refused");
    assert_eq!(refused.code, ErrorCode::FormatNewer);
}

#[tokio::test]
async fn a_session_notices_that_another_program_enabled_or_disabled_the_file() {
    let file = File::chinook();
    let owner = file.owner().await;
    let enabled = file.session().await;
    let list = async |session: &bureau_engine::Session| session.list("track", &Default::default()).await.map(|_| ());
    assert_eq!(list(&owner).await.unwrap_err().code, ErrorCode::NotSignedIn);
    assert_eq!(list(&owner.reopened().await.unwrap()).await.unwrap_err().code, ErrorCode::NotSignedIn);
    file.sign_in().await.disable().await.unwrap();
    assert_eq!(list(&enabled).await.unwrap_err().code, ErrorCode::NotEnabled);
}

#[tokio::test]
async fn nothing_is_written_into_a_newer_programs_format() {
    let file = File::chinook();
    let session = file.session().await;
    file.run("UPDATE bureau_meta SET value = '4' WHERE name = 'min_writer'").await;
    let before = bytes(&file.path);
    let admin = Admin::open(&file.path).await.unwrap();
    let refused = admin.sign_in(EMAIL, PASSWORD, Origin::Library).await.err().map(|error| error.code);
    assert_eq!(refused, Some(ErrorCode::FileReadOnly));
    let reopened = session.reopened().await.unwrap();
    assert_eq!(reopened.disable().await.unwrap_err().code, ErrorCode::FileReadOnly);
    assert!(bytes(&file.path) == before);
}

#[tokio::test]
async fn disabling_drops_only_what_is_ours() {
    let file = File::chinook();
    let session = file.session().await;
    file.run("UPDATE bureau_meta SET value = value || char(10) || 'PlaylistTrack' WHERE name = 'added'").await;
    session.disable().await.unwrap();
    assert_eq!(file.ask("SELECT CAST(count(*) AS TEXT) FROM PlaylistTrack").await, ["8715"]);
}

#[tokio::test]
async fn recovery_keys_cannot_be_guessed_without_a_wait_or_a_trace() {
    let file = File::chinook();
    let session = file.session().await;
    let new = || NewUser { name: "X".into(), email: "x@chinook.example".into(), password: PASSWORD.into() };
    let admin = session.admin();
    let mut codes = Vec::new();
    for _ in 0..6 {
        codes.push(admin.create_superuser_with_recovery_key("AAAA", new(), Origin::Library).await.unwrap_err().code);
    }
    assert_eq!(codes.last(), Some(&ErrorCode::TooManyAttempts), "{codes:?}");
    let failed = session.audit(20).await.unwrap().into_iter().filter(|(entry, _)| entry.action == "recovery_failed");
    assert_eq!(failed.count(), 6);
}

#[tokio::test]
async fn the_recovery_key_lets_a_superuser_back_in_and_nothing_else_does() {
    let file = File::chinook();
    let enabled = file.enable().await;
    let admin = Admin::open(&file.path).await.unwrap();
    let again = || NewUser { name: "Andrew".into(), email: EMAIL.into(), password: "another staple entirely".into() };
    let wrong = admin.create_superuser_with_recovery_key("AAAA-BBBB", again(), Origin::Library).await.unwrap_err();
    assert_eq!(wrong.code, ErrorCode::InvalidRecoveryKey);
    admin.create_superuser_with_recovery_key(&enabled.recovery_key, again(), Origin::Library).await.unwrap();
    assert!(admin.sign_in(EMAIL, PASSWORD, Origin::Library).await.is_err(), "the old password is gone");
    let session = admin.sign_in(EMAIL, "another staple entirely", Origin::Library).await.unwrap();
    let actions: Vec<String> = session.audit(10).await.unwrap().into_iter().map(|(entry, _)| entry.action).collect();
    assert!(actions.contains(&"reset_password".to_owned()), "{actions:?}");
    assert!(!file.schema().await.join(" ").contains(&enabled.recovery_key), "the key itself is nowhere");
    let whole = bytes(&file.path);
    let key = enabled.recovery_key.as_bytes();
    assert!(!whole.windows(key.len()).any(|window| window == key), "only its hash is in the file");
}

#[tokio::test]
async fn slugs_are_fixed_when_enabled() {
    let file =
        File::with("CREATE TABLE \"Order Item\" (id INTEGER PRIMARY KEY); CREATE TABLE users (id INTEGER PRIMARY KEY)")
            .await;
    let session = file.session().await;
    file.run(
        "CREATE TABLE \"OrderItem\" (id INTEGER PRIMARY KEY); CREATE TABLE \"A Order-Item\" (id INTEGER PRIMARY KEY)",
    )
    .await;
    let mut slugs: Vec<(String, String)> =
        session.models().await.unwrap().iter().map(|a| (a.model.table.clone(), a.model.slug.clone())).collect();
    slugs.sort();
    let expected = [
        ("A Order-Item", "a_order_item"),
        ("Order Item", "order_item"),
        ("OrderItem", "order_item_2"),
        ("users", "users_table"),
    ];
    assert_eq!(slugs, expected.map(|(table, slug)| (table.to_owned(), slug.to_owned())));
}

/// A crash between the manifest and the backup leaves the manifest alone.
#[tokio::test]
async fn a_manifest_without_its_backup_does_not_stand_in_the_way() {
    let file = File::chinook();
    let clock = Clock::from_fn(|| 1_790_000_000_000);
    let admin = Admin::builder().clock(clock).open(&file.path).await.unwrap();
    let first = admin.plan_enable().await.unwrap().backup;
    std::fs::write(format!("{}.json", first.display()), "{}").unwrap();
    let enabled = admin.enable(request(BackupChoice::Beside)).await.unwrap();
    assert_ne!(enabled.backup.unwrap().path, first, "it is named otherwise");
}
