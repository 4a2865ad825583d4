//! Values of every kind, odd ones among them: read, told on the wire, through JavaScript's numbers and back, with a field or
//! two changed. What nobody touched stays byte for byte; what was changed is what a hand-written UPDATE makes of it.
//!
//! The evaluator is that UPDATE on a copy of the file, with the expected literal written out beside each change: it shares
//! no code with the engine.

use std::collections::BTreeMap;
use std::path::Path;

use bureau_api::convert::{draft, record_view};
use bureau_engine::Admin;
use bureau_engine::model::RecordKey;
use bureau_engine::session::Origin;
use bureau_engine::value::Value;
use bureau_tests::fixture::{EMAIL, PASSWORD};
use bureau_tests::rounds::{random, rounds};
use fastrand::Rng;
use serde_json::{Value as Json, json};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, Executor, Row, SqliteConnection};

/// Round trips in the short form.
const SHORT: u32 = 300;
/// Rows that show what each column holds (the sample sees no others), and rows that hold anything.
const CLEAN: usize = 300;
const ODD: usize = 200;

/// A column: its name, its declared type, the kind it must be found to be, and one of its usual values as a literal.
type Column = (&'static str, &'static str, &'static str, fn(&mut Rng) -> String);

const COLUMNS: [Column; 35] = [
    ("name", "TEXT", "text", |r| format!("'word {}'", r.u32(..))),
    ("active", "TEXT", "boolean", |r| pick(r, &["'Y'", "'N'"])),
    ("flag", "BOOLEAN", "boolean", |r| pick(r, &["0", "1"])),
    ("n", "INTEGER", "integer", |r| r.i64(..).to_string()),
    ("price", "NUMERIC(10,2)", "decimal", |r| format!("{}.25", r.i32(-999..999))),
    ("cost", "TEXT", "decimal", |r| format!("'{}.50'", r.u32(..99))),
    ("ratio", "REAL", "real", |r| format!("{:e}", r.f64() * 1e9)),
    ("seen_at", "INTEGER", "datetime", |r| r.i64(1_000_000_000..2_000_000_000).to_string()),
    ("ms_at", "INTEGER", "datetime", |r| r.i64(1_000_000_000_000..2_000_000_000_000).to_string()),
    ("jd_at", "REAL", "datetime", |r| format!("{}", 2_450_000.0 + f64::from(r.u32(..10_000)) / 8.0)),
    ("at", "DATETIME", "datetime", |r| format!("'2026-0{}-1{} 10:00:00'", r.u8(1..9), r.u8(..9))),
    ("tz_at", "TEXT", "datetime", |r| format!("'2026-0{}-1{}T10:00:00Z'", r.u8(1..9), r.u8(..9))),
    ("created_at", "INTEGER", "created", |r| r.i64(1_000_000_000..2_000_000_000).to_string()),
    ("day", "DATE", "date", |r| format!("'2026-0{}-1{}'", r.u8(1..9), r.u8(..9))),
    ("opens", "TIME", "time", |r| format!("'1{}:30'", r.u8(..9))),
    ("duration_ms", "INTEGER", "duration", |r| r.u32(..1_000_000).to_string()),
    ("data", "JSON", "json", |r| format!("'{{\"a\": {}}}'", r.u8(..))),
    ("uid", "BLOB", "uuid", |r| format!("x'{:032x}'", r.u128(..))),
    ("guid", "TEXT", "uuid", |r| format!("'00000000-0000-4000-8000-{:012x}'", r.u32(..))),
    ("email", "TEXT", "email", |r| format!("'a{}@b.example'", r.u8(..))),
    ("website", "TEXT", "url", |r| format!("'https://a{}.example'", r.u8(..))),
    ("tags", "TEXT", "choices", |r| format!("'t{}, u'", r.u8(..))),
    ("sort_order", "INTEGER", "position", |r| r.u8(..).to_string()),
    ("password", "TEXT", "password", |_| "'$2b$12$abcdefghijklmnopqrstuv'".to_owned()),
    ("bytes", "BLOB", "blob", |r| format!("x'{:08x}'", r.u32(..))),
    ("anything", "", "integer", |r| r.i8(..).to_string()),
    ("body", "TEXT", "long_text", |r| format!("'first {0}' || char(10) || 'second {0}'", r.u32(..))),
    ("readme", "TEXT", "markdown", |r| {
        format!("'# Title {0}' || char(10) || char(10) || '* one **{0}**' || char(10) || '* two'", r.u8(..))
    }),
    ("page", "TEXT", "rich_text", |r| format!("'<p>first <b>{}</b></p>'", r.u8(..))),
    ("slug", "TEXT", "slug", |r| format!("'a-word-{}'", r.u8(..))),
    ("phone", "TEXT", "phone", |r| format!("'+33 1 23 45 67 {}'", r.u8(10..99))),
    ("colour", "TEXT", "colour", |r| format!("'#{:06x}'", r.u32(..0xff_ffff))),
    ("file", "TEXT", "file", |r| format!("'papers/a{}.pdf'", r.u8(..))),
    ("picture", "TEXT", "image", |r| format!("'photos/a{}.png'", r.u8(..))),
    ("updated_at", "INTEGER", "updated", |r| r.i64(1_000_000_000..2_000_000_000).to_string()),
];

/// What is sent for a field, and the literal that an UPDATE by hand would write.
fn changes() -> Vec<(&'static str, Json, &'static str)> {
    vec![
        ("name", json!("O'Neil \u{1f600}"), "'O''Neil \u{1f600}'"),
        ("name", json!("a\0b"), "'a' || char(0) || 'b'"),
        ("name", json!(""), "''"),
        ("name", Json::Null, "NULL"),
        ("active", json!(true), "'Y'"),
        ("active", json!("no"), "'N'"),
        ("flag", json!(false), "0"),
        ("flag", json!("true"), "1"),
        ("n", json!({ "$int": "9007199254740993" }), "9007199254740993"),
        ("n", json!("-9223372036854775808"), "-9223372036854775807 - 1"),
        ("n", json!(5), "5"),
        ("price", json!("0.10"), "0.1"),
        ("price", json!("-7"), "-7"),
        ("cost", json!("12345678901234567890.125"), "'12345678901234567890.125'"),
        ("ratio", json!("0.1"), "0.1"),
        ("ratio", json!(-2.5e-10), "-2.5e-10"),
        ("seen_at", json!("2026-11-19T16:00:00Z"), "1795104000"),
        ("seen_at", json!("2026-11-19 18:00+02:00"), "1795104000"),
        ("ms_at", json!("2026-11-19T16:00:00.007Z"), "1795104000007"),
        ("jd_at", json!("2026-11-19T12:00:00Z"), "2461364.0"),
        ("at", json!("2026-11-19T16:00"), "'2026-11-19 16:00:00'"),
        ("tz_at", json!("2026-11-19 16:00"), "'2026-11-19T16:00:00Z'"),
        ("created_at", json!("1970-01-02T00:00:00Z"), "86400"),
        ("day", json!("2026-11-19"), "'2026-11-19'"),
        ("opens", json!("9:05"), "'09:05'"),
        ("duration_ms", json!("0:05:43.719"), "343719"),
        ("data", json!("{ \"b\":[1] }"), "'{ \"b\":[1] }'"),
        ("uid", json!("00000000-0000-0000-0000-0000000000FF"), "x'000000000000000000000000000000ff'"),
        ("guid", json!("{00000000-0000-0000-0000-0000000000FF}"), "'00000000-0000-0000-0000-0000000000ff'"),
        ("email", json!(" c@d.example "), "'c@d.example'"),
        ("website", json!("https://e.example/f"), "'https://e.example/f'"),
        ("tags", json!("x ,y"), "'x, y'"),
        ("sort_order", json!(3), "3"),
        ("anything", json!("-12"), "-12"),
        ("body", json!("a\r\n\tb"), "'a' || char(13, 10, 9) || 'b'"),
        ("readme", json!("*  kept *\n\n"), "'*  kept *' || char(10, 10)"),
        ("page", json!("<p>a&nbsp;b</p>"), "'<p>a&nbsp;b</p>'"),
        ("slug", json!("another-word"), "'another-word'"),
        ("phone", json!(" +44 20 7946 0000 "), "'+44 20 7946 0000'"),
        ("colour", json!("#AABBCC"), "'#AABBCC'"),
        ("file", json!("papers/b c.pdf"), "'papers/b c.pdf'"),
        ("picture", json!("photos/é.png"), "'photos/é.png'"),
        ("updated_at", json!("1970-01-02T00:00:00Z"), "86400"),
    ]
}

fn pick(random: &mut Rng, from: &[&str]) -> String {
    from[random.usize(..from.len())].to_owned()
}

/// Anything SQLite keeps, in a column that has no use for it.
fn odd(random: &mut Rng) -> String {
    let one = [
        "NULL",
        "''",
        "' '",
        "'odd'",
        "'12.50'",
        "'007'",
        "'2026-13-45'",
        "'2026-01-01 10:00'",
        "'NaN'",
        "'y'",
        "x''",
        "x'00ff00'",
        "x'00112233445566778899aabbccddeeff'",
        "CAST(x'61ff62' AS TEXT)",
        "'a' || char(0) || 'b'",
        "9223372036854775807",
        "-9223372036854775807 - 1",
        "9007199254740993",
        "0",
        "2",
        "-1",
        "9e999",
        "-9e999",
        "-0.0",
        "0.1",
        "1e300",
        "5e-324",
        "4611686018427387904.0",
        "9.2e18",
        "1700000000.5",
        "2461364.123456789",
        "253402300800",
        "'\u{1f600}\u{202e}'",
        "'{'",
        "'a,b ,'",
        "'https://'",
    ];
    pick(random, &one)
}

#[tokio::test]
async fn what_nobody_touched_stays_and_what_was_typed_is_written() {
    let mut random = random(11);
    let folder = tempfile::tempdir().unwrap();
    let (path, copy) = (folder.path().join("ours.sqlite"), folder.path().join("copy.sqlite"));
    make(&path, &mut random).await;
    std::fs::copy(&path, &copy).unwrap();
    bureau_tests::fixture::enable(&path).await.unwrap();
    let session = Admin::open(&path).await.unwrap().sign_in(EMAIL, PASSWORD, Origin::Library).await.unwrap();
    let model = session.find("t").await.unwrap();
    for (name, _, kind, _) in COLUMNS {
        assert_eq!(model.field(name).unwrap().kind.name(), kind, "{name}");
    }
    let mut naive = open(&copy).await;
    let changes = changes();
    for round in 0..rounds(SHORT) {
        let id = random.i64(1..=(CLEAN + ODD) as i64);
        let key = RecordKey(vec![Value::Integer(id)]);
        let record = session.get(&model.slug, &key).await.unwrap();
        let shown: BTreeMap<String, Json> = record_view(&model, &record)
            .values
            .into_iter()
            .map(|(name, json)| (name, through_javascript(json)))
            .collect();
        assert!(!json!(shown).to_string().contains("$2b$"), "round {round}: a secret on the wire");
        let mut touched: BTreeMap<String, (Json, &str)> = BTreeMap::new();
        for _ in 0..random.usize(..3) {
            let (name, json, literal) = changes[random.usize(..changes.len())].clone();
            touched.insert(name.to_owned(), (json, literal));
        }
        let values = touched.iter().map(|(name, (json, _))| (name.clone(), through_javascript(json.clone()))).collect();
        let draft = draft(&model, &values, &shown).unwrap_or_else(|error| panic!("round {round}: {error} {shown:?}"));
        if let Err(error) = session.update(&model.slug, &key, draft).await {
            panic!("round {round}: {error} {:?} for {values:?} in {shown:?}", error.params);
        }
        for (name, (_, literal)) in touched {
            let update = format!("UPDATE t SET \"{name}\" = {literal} WHERE id = {id}");
            naive.execute(AssertSqlSafe(update)).await.unwrap();
        }
        if round % 50 == 0 {
            assert_same(&path, &mut naive, round).await;
        }
    }
    assert_same(&path, &mut naive, rounds(SHORT)).await;
}

/// Numbers as JavaScript reads and writes them: a whole double loses its point, a minus zero its sign.
fn through_javascript(json: Json) -> Json {
    match &json {
        Json::Number(number) if number.is_f64() => {
            let double = number.as_f64().unwrap();
            let text = if double == 0.0 { "0".to_owned() } else { double.to_string() };
            if double.fract() == 0.0 && double.abs() < 1e21 { serde_json::from_str(&text).unwrap() } else { json }
        }
        Json::Object(object) => {
            Json::Object(object.clone().into_iter().map(|(name, inner)| (name, through_javascript(inner))).collect())
        }
        _ => json,
    }
}

async fn make(path: &Path, random: &mut Rng) {
    let mut connection = open(path).await;
    let columns: Vec<String> = COLUMNS.iter().map(|(name, declared, ..)| format!("\"{name}\" {declared}")).collect();
    let create = format!("CREATE TABLE t (id INTEGER PRIMARY KEY, {})", columns.join(", "));
    connection.execute(AssertSqlSafe(create)).await.unwrap();
    for row in 0..CLEAN + ODD {
        let value = |random: &mut Rng, usual: fn(&mut Rng) -> String| {
            if row >= CLEAN && random.bool() { odd(random) } else { usual(random) }
        };
        let values: Vec<String> = COLUMNS.iter().map(|(.., usual)| value(random, *usual)).collect();
        let insert = format!("INSERT INTO t VALUES (NULL, {})", values.join(", "));
        connection.execute(AssertSqlSafe(insert)).await.unwrap();
    }
    connection.close().await.unwrap();
}

async fn open(path: &Path) -> SqliteConnection {
    sqlx::sqlite::SqliteConnectOptions::new().filename(path).create_if_missing(true).connect().await.unwrap()
}

/// Class and bytes of every value of every row; doubles by their digits, which SQLite writes in full.
async fn assert_same(ours: &Path, naive: &mut SqliteConnection, round: u32) {
    let mut connection = open(ours).await;
    let (found, expected) = (contents(&mut connection).await, contents(naive).await);
    connection.close().await.unwrap();
    for (found, expected) in found.iter().zip(&expected) {
        assert_eq!(found, expected, "round {round}");
    }
    assert_eq!(found.len(), expected.len(), "round {round}");
}

async fn contents(connection: &mut SqliteConnection) -> Vec<Vec<String>> {
    let told = COLUMNS.iter().map(|(name, ..)| {
        format!(
            "'{name} ' || typeof(\"{name}\") || ' ' || CASE typeof(\"{name}\") WHEN 'real' THEN printf('%!.17g', \"{name}\")
             WHEN 'null' THEN '' ELSE hex(CAST(\"{name}\" AS BLOB)) END"
        )
    });
    let select = format!("SELECT {} FROM t ORDER BY id", told.collect::<Vec<_>>().join(", "));
    let rows = connection.fetch_all(AssertSqlSafe(select)).await.unwrap();
    rows.iter().map(|row| (0..COLUMNS.len()).map(|index| row.get(index)).collect()).collect()
}
