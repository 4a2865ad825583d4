//! New passwords for fields: only where the options let them be set, kept as the others are, and nowhere in clear.

use bureau_engine::Session;
use bureau_engine::error::ProblemCode;
use bureau_engine::model::ModelOptions;
use bureau_engine::model::kind::Scheme;
use bureau_engine::model::options::Widget;
use bureau_engine::record::{Draft, Hashed};
use bureau_engine::value::Value;

use crate::fixture::{File, bytes, key, set};

const DJANGO: &str = "pbkdf2_sha256$1000$seasalt2$1jM8/cVxLyKUTJaBSKYALk4hXEKrJ0szvgFKAtMfDQU=";
const CLEAR: &str = "tidal copper lantern";

async fn people() -> (File, Session) {
    let file = File::with(&format!(
        "CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT, password TEXT NOT NULL, pin TEXT);
        INSERT INTO person VALUES (1, 'Ana', '{DJANGO}', 'plain'), (2, 'Bob', '!', NULL)"
    ))
    .await;
    let session = file.session().await;
    let entered = ModelOptions::default()
        .field("password", |field| field.kind("password").widget(Widget::Password))
        .field("pin", |field| field.kind("password").widget(Widget::Password));
    session.set_model_options("person", entered).await.unwrap();
    (file, session)
}

async fn hashed(session: &Session, number: Option<i64>, field: &str, clear: &str) -> Result<Hashed, ProblemCode> {
    let of = number.map(key);
    session.password("person", of.as_ref(), field, clear.to_owned()).await.unwrap().map_err(|(code, _)| code)
}

fn with(password: Hashed) -> Draft {
    Draft { passwords: [("Password".to_owned(), password)].into(), ..set(&[("name", "New".into())]) }
}

#[tokio::test]
async fn a_new_password_is_kept_as_the_others_are() {
    let (file, session) = people().await;
    session.update("person", &key(1), with(hashed(&session, Some(1), "password", CLEAR).await.unwrap())).await.unwrap();
    session.add("person", with(hashed(&session, None, "password", CLEAR).await.unwrap())).await.unwrap();
    let stored = file.ask("SELECT password FROM person WHERE id <> 2 ORDER BY id").await;
    for one in &stored {
        assert_eq!(Scheme::of(one), Some(Scheme::DjangoPbkdf2), "{one}");
        assert!(one.starts_with("pbkdf2_sha256$1000$") && one != DJANGO, "{one}");
    }
    assert_ne!(stored[0], stored[1], "salted");
    session.undo(None).await.unwrap();
    session.undo(None).await.unwrap();
    assert_eq!(file.ask("SELECT password FROM person").await, [DJANGO, "!"], "taken back like anything else");
    session.admin().close().await;
    let whole = bytes(&file.path);
    assert!(!whole.windows(CLEAR.len()).any(|piece| piece == CLEAR.as_bytes()), "nowhere in clear, history among it");
}

#[tokio::test]
async fn what_says_nothing_of_how_it_is_kept_takes_no_new_one() {
    let (file, session) = people().await;
    assert_eq!(hashed(&session, Some(1), "pin", CLEAR).await.unwrap_err(), ProblemCode::SchemeUnknown);
    assert_eq!(hashed(&session, Some(1), "name", CLEAR).await.unwrap_err(), ProblemCode::NotWritable);
    assert_eq!(hashed(&session, Some(1), "password", "").await.unwrap_err(), ProblemCode::Required);
    assert!(hashed(&session, Some(2), "password", CLEAR).await.is_ok(), "no hash of its own: like the others");
    file.run("INSERT INTO person (password) VALUES ('$2b$04$abcdefghijklmnopqrstuuJcK')").await;
    assert_eq!(hashed(&session, Some(2), "password", CLEAR).await.unwrap_err(), ProblemCode::SchemeUnknown, "of two");
}

#[tokio::test]
async fn only_the_options_let_a_password_be_set_and_never_a_hash() {
    let (file, session) = people().await;
    let ready = hashed(&session, Some(1), "password", CLEAR).await.unwrap();
    assert_eq!(format!("{ready:?}"), "Hashed");
    let own = session.update("person", &key(1), set(&[("password", Value::from(DJANGO.replace('1', "2")))])).await;
    assert_eq!(own.unwrap_err().problems[0].code, ProblemCode::NotWritable, "no hash is handed in");
    session.set_model_options("person", ModelOptions::default()).await.unwrap();
    assert_eq!(hashed(&session, Some(1), "password", CLEAR).await.unwrap_err(), ProblemCode::NotWritable);
    let late = session.update("person", &key(1), with(ready)).await.unwrap_err();
    assert_eq!(late.problems[0].code, ProblemCode::NotWritable, "looked at again where it is written");
    assert_eq!(file.ask("SELECT password FROM person WHERE id = 1").await, [DJANGO]);
}
