//! Records as statements: what they insert elsewhere is the same, bit for bit.

use bureau_engine::error::ErrorCode;
use bureau_engine::model::RecordKey;

use crate::fixture::{File, key};

const TABLE: &str = r#"CREATE TABLE "Odd ""name""" ("id" INTEGER PRIMARY KEY, "a value", "Real" REAL,
    "twice" GENERATED ALWAYS AS ("id" * 2), "password_hash" TEXT);"#;
const VALUES: [&str; 14] = [
    "NULL",
    "0",
    "-9223372036854775808",
    "9223372036854775807",
    "0.1",
    "1.0",
    "5e-324",
    "1e300",
    "9e999",
    "-9e999",
    "'it''s ☃\n--'",
    "CAST(X'610062' AS TEXT)",
    "CAST(X'61FF' AS TEXT)",
    "X'00FF'",
];

#[tokio::test]
async fn what_was_copied_is_inserted_again_bit_for_bit() {
    let file = File::with(TABLE).await;
    for (index, value) in VALUES.iter().enumerate() {
        file.run(&format!(
            r#"INSERT INTO "Odd ""name""" ("id", "a value", "Real", "password_hash") VALUES ({index}, {value}, {index}, 'x')"#
        ))
        .await;
    }
    let session = file.session().await;
    let keys: Vec<RecordKey> = (0..VALUES.len()).rev().map(|index| key(i64::try_from(index).unwrap())).collect();
    let fields = ["a value", "id", "Real", "twice", "password_hash"].map(String::from);
    let model = session.models().await.unwrap()[0].model.slug.clone();
    let text = session.insertions(&model, keys, &fields).await.unwrap();
    assert!(
        text.starts_with(r#"INSERT INTO "Odd ""name""" ("a value", "id", "Real") VALUES (X'00FF', 13, 13.0);"#),
        "{text}"
    );

    let other = File::with(TABLE).await;
    other.run(&text).await;
    let all = r#"SELECT o."id" || typeof(o."a value") || hex(o."a value")
        || CASE typeof(o."a value") WHEN 'real' THEN quote(o."a value") ELSE '' END || quote(o."Real")
        FROM "Odd ""name""" AS o ORDER BY o."id""#;
    assert_eq!(file.ask(all).await, other.ask(all).await);
    assert_eq!(
        other.ask(r#"SELECT CAST(count(o."password_hash") AS TEXT) FROM "Odd ""name""" AS o"#).await,
        ["0"],
        "secrets stay where they are"
    );
}

#[tokio::test]
async fn what_is_not_there_is_told_and_a_record_of_defaults_alone_is_one() {
    let file =
        File::with("CREATE TABLE Item (id INTEGER PRIMARY KEY, twice AS (id * 2)); INSERT INTO Item VALUES (1);").await;
    let session = file.owner().await;
    let text = session.insertions("item", vec![key(1)], &["twice".to_owned()]).await.unwrap();
    assert_eq!(text, "INSERT INTO \"Item\" DEFAULT VALUES;\n");
    let gone = session.insertions("item", vec![key(1), key(2)], &["id".to_owned()]).await.unwrap_err();
    assert_eq!((gone.code, gone.params.get("key").map(String::as_str)), (ErrorCode::RecordNotFound, Some("2")));
    let unknown = session.insertions("item", vec![key(1)], &["other".to_owned()]).await.unwrap_err();
    assert_eq!(unknown.code, ErrorCode::FieldUnknown);
}
