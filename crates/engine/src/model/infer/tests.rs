//! Every kind is found, each for its reason, and none that the values deny.

use super::guess;
use super::*;
use crate::model::Reason;
use crate::model::kind::{Digits, ListForm, Pair, Precision, Scheme, Shape, Span, UuidForm, Written, Zone};
use crate::schema::{Allowed, ForeignKey, OnDelete};
use crate::value::Value;

fn column(name: &str, declared: &str) -> Column {
    Column {
        name: name.into(),
        declared: declared.into(),
        not_null: false,
        default: None,
        generated: false,
        in_key: false,
        foreign_collation: None,
    }
}

fn table(columns: Vec<Column>) -> Table {
    Table {
        name: "t".into(),
        kind: TableKind::Ordinary,
        without_rowid: false,
        rowid_alias: false,
        strict: false,
        on_conflict: false,
        deferred: false,
        instead_of: Vec::new(),
        columns,
        primary_key: Vec::new(),
        unique: Vec::new(),
        foreign_keys: Vec::new(),
        allowed: Vec::new(),
    }
}

fn guess(column: &Column, values: &[Value]) -> (Kind, Reason) {
    let (kind, because, _) = guess::kind(&table(vec![column.clone()]), column, &BTreeMap::new(), Evidence::of(values));
    (kind, because)
}

/// The kind of a column of that name and type that holds these values.
fn found(name: &str, declared: &str, values: &[Value]) -> (Kind, &'static str) {
    let (kind, because) = guess(&column(name, declared), values);
    (kind, because.code())
}

fn texts(texts: &[&str]) -> Vec<Value> {
    texts.iter().map(|text| Value::from(*text)).collect()
}

fn numbers(numbers: &[i64]) -> Vec<Value> {
    numbers.iter().map(|number| Value::Integer(*number)).collect()
}

const SPACE: Shape = Shape { t: false, seconds: true, fraction: Some(0), zone: Zone::None };

fn datetime() -> Kind {
    Kind::Datetime(Written::AsTyped)
}

#[test]
fn declared_types_of_empty_tables_decide() {
    let money = Kind::Decimal(Digits { scale: Some(2), as_text: false });
    for (declared, kind) in [
        ("TEXT", Kind::Text(None)),
        ("NVARCHAR(160)", Kind::Text(Some(160))),
        ("VARCHAR(4000)", Kind::LongText(Some(4000))),
        ("LONGTEXT", Kind::LongText(None)),
        ("INTEGER", Kind::Integer),
        ("BIGINT", Kind::Integer),
        ("NUMERIC(10, 2)", money),
        ("DECIMAL", Kind::Decimal(Digits::default())),
        ("REAL", Kind::Real),
        ("DOUBLE PRECISION", Kind::Real),
        ("BOOLEAN", Kind::Boolean(Pair::numbers())),
        ("TINYINT(1)", Kind::Boolean(Pair::numbers())),
        ("TINYINT(4)", Kind::Integer),
        ("DATE", Kind::Date(Written::AsTyped)),
        ("TIME", Kind::Time(Precision::AsTyped)),
        ("DATETIME", datetime()),
        ("TIMESTAMP WITH TIME ZONE", datetime()),
        ("INTERVAL", Kind::Duration(Span::Seconds)),
        ("JSON", Kind::Json),
        ("UUID", Kind::Uuid(UuidForm::Hyphens)),
        ("BLOB", Kind::Blob),
        ("HTML", Kind::RichText),
        ("MARKDOWN", Kind::Markdown),
        ("STRING", Kind::Text(None)),
    ] {
        assert_eq!(found("c", declared, &[]), (kind, "declared_type"), "{declared}");
    }
    assert_eq!(found("c", "", &[]), (Kind::Text(None), "no_type"));
}

#[test]
fn names_of_empty_tables_promise_kinds() {
    for (name, declared, kind) in [
        ("ContactEmail", "TEXT", Kind::Email),
        ("website", "TEXT", Kind::Url),
        ("home_phone", "NVARCHAR(24)", Kind::Phone),
        ("colour", "TEXT", Kind::Colour),
        ("slug", "TEXT", Kind::Slug),
        ("uuid", "TEXT", Kind::Uuid(UuidForm::Hyphens)),
        ("settings_json", "TEXT", Kind::Json),
        ("body_md", "TEXT", Kind::Markdown),
        ("body_html", "TEXT", Kind::RichText),
        ("avatar", "TEXT", Kind::Image),
        ("file_path", "TEXT", Kind::File),
        ("password_hash", "TEXT", Kind::Password(None)),
        ("is_active", "INTEGER", Kind::Boolean(Pair::numbers())),
        ("sort_order", "INTEGER", Kind::Position),
        ("duration_ms", "INTEGER", Kind::Duration(Span::Millis)),
        ("birthday", "TEXT", Kind::Date(Written::AsTyped)),
        ("shipped_at", "TEXT", datetime()),
        ("created_at", "TEXT", Kind::Created(Box::new(datetime()))),
        ("modified_on", "TEXT", Kind::Updated(Box::new(datetime()))),
        ("description", "TEXT", Kind::LongText(None)),
    ] {
        assert_eq!(found(name, declared, &[]), (kind, "name"), "{name}");
    }
    for (name, declared) in
        [("email_verified", "INTEGER"), ("created_at", "INTEGER"), ("active", "INTEGER"), ("size", "INTEGER")]
    {
        assert_eq!(found(name, declared, &[]).0, Kind::Integer, "{name}: a number alone promises nothing yet");
    }
}

#[test]
fn values_show_the_form_that_is_kept() {
    let day = 86_400;
    for (name, declared, values, kind) in [
        ("at", "DATETIME", texts(&["2026-01-01 10:00:00", "2026-01-02 10:00:00"]), Kind::Datetime(Written::Iso(SPACE))),
        (
            "at",
            "TEXT",
            texts(&["2026-01-01T10:00:00Z"]),
            Kind::Datetime(Written::Iso(Shape { t: true, zone: Zone::Utc, ..SPACE })),
        ),
        ("at", "DATETIME", texts(&["2026-01-01 10:00:00", "2026-01-02T10:00:00"]), datetime()),
        (
            "at",
            "DATETIME",
            texts(&["2026-01-01 10:00", "someday"]),
            Kind::Datetime(Written::Iso(Shape { seconds: false, ..SPACE })),
        ),
        ("at", "INTEGER", numbers(&[1_700_000_000, 0]), Kind::Datetime(Written::UnixSeconds { real: false })),
        ("at", "INTEGER", numbers(&[1_700_000_000_000]), Kind::Datetime(Written::UnixMillis { real: false })),
        ("at", "REAL", vec![Value::Real(2_461_364.5)], Kind::Datetime(Written::Julian { real: true })),
        ("day", "DATE", texts(&["2026-01-01"]), Kind::Date(Written::AsTyped)),
        ("day", "DATE", texts(&["2026-01-01 00:00:00"]), Kind::Datetime(Written::Iso(SPACE))),
        ("due", "DATE", numbers(&[day * 20_000]), Kind::Datetime(Written::UnixSeconds { real: false })),
        ("opens", "TIME", texts(&["09:00", "17:30"]), Kind::Time(Precision::Minutes)),
        ("start_time", "TEXT", texts(&["09:00:00"]), Kind::Time(Precision::Seconds)),
        ("duration", "TEXT", texts(&["PT1H"]), Kind::Duration(Span::Iso)),
        ("price", "TEXT", texts(&["12.50", "3"]), Kind::Decimal(Digits { scale: None, as_text: true })),
        ("active", "TEXT", texts(&["Y", "N"]), Kind::Boolean(Pair { no: "N".into(), yes: "Y".into() })),
        (
            "active",
            "BOOLEAN",
            texts(&["false", "true"]),
            Kind::Boolean(Pair { no: "false".into(), yes: "true".into() }),
        ),
        ("active", "INTEGER", numbers(&[1, 0, 1]), Kind::Boolean(Pair::numbers())),
        ("id", "BLOB", vec![Value::Blob(vec![7; 16])], Kind::Uuid(UuidForm::Bytes)),
        ("tags", "TEXT", texts(&["rock, jazz", "pop"]), Kind::Choices(ListForm::SpacedCommas)),
        ("tags", "TEXT", texts(&["[\"rock\"]"]), Kind::Choices(ListForm::Json)),
        (
            "created_at",
            "INTEGER",
            numbers(&[1_700_000_000]),
            Kind::Created(Box::new(Kind::Datetime(Written::UnixSeconds { real: false }))),
        ),
        ("created_on", "TEXT", texts(&["2026-01-01"]), Kind::Created(Box::new(Kind::Date(Written::AsTyped)))),
        ("password", "TEXT", texts(&["$2b$12$abcdefghijklmnopqrstuv"]), Kind::Password(Some(Scheme::Bcrypt))),
        ("password", "TEXT", texts(&["hunter2"]), Kind::Password(None)),
        ("image", "TEXT", texts(&["https://a.example/b.png"]), Kind::Url),
    ] {
        assert_eq!(found(name, declared, &values).0, kind, "{name} {declared} {values:?}");
    }
}

#[test]
fn values_alone_decide_when_there_are_some() {
    let hash = "pbkdf2_sha256$600000$c2FsdA$aGFzaGhhc2g=";
    let uuid = ["550e8400-e29b-41d4-a716-446655440000", "550e8400-e29b-41d4-a716-446655440001"];
    for (values, kind) in [
        (["a@b.example", "c@d.example", "e@f.example"], Kind::Email),
        (["https://a.example", "https://b.example", "http://c.example"], Kind::Url),
        ([uuid[0], uuid[1], uuid[0]], Kind::Uuid(UuidForm::Hyphens)),
        (["{}", "{\"a\":1}", "[1]"], Kind::Json),
        (["[\"a\"]", "[]", "[\"b\",\"c\"]"], Kind::Choices(ListForm::Json)),
        (["2026-01-01", "2026-01-02", "2026-01-03"], Kind::Date(Written::AsTyped)),
        (["2026-01-01 10:00:00", "2026-01-02 10:00:00", "2026-01-03 10:00:00"], Kind::Datetime(Written::Iso(SPACE))),
        (["#fff", "#123456", "#abcdef"], Kind::Colour),
        (["Y", "N", "Y"], Kind::Boolean(Pair { no: "N".into(), yes: "Y".into() })),
        (["a.png", "b/c.jpg", "d.gif"], Kind::Image),
        (["<p>a</p>", "<p>b</p>", "c<br>d"], Kind::RichText),
        (["# A\ntext", "# B\ntext", "plain"], Kind::Markdown),
        ([hash, hash, hash], Kind::Password(Some(Scheme::DjangoPbkdf2))),
        (["a\nb", "c", "d"], Kind::LongText(None)),
    ] {
        assert_eq!(found("c", "TEXT", &texts(&values)), (kind, "sample"), "{values:?}");
    }
    for (values, why) in [
        (["a@b.example", "c@d.example", "nobody"], "one of three is no address"),
        (["Y", "Y", "Y"], "one answer alone may be any letter"),
        (["0123", "0456", "0789"], "numbers as text stay text"),
        (["red", "green", "blue"], "words are not colours"),
    ] {
        assert_eq!(found("c", "TEXT", &texts(&values)).0, Kind::Text(None), "{why}");
    }
    assert_eq!(found("c", "", &numbers(&[1, 2, 3])), (Kind::Integer, "sample"), "no type: the class decides");
    assert_eq!(found("c", "", &[Value::Real(0.5), Value::Integer(1)]), (Kind::Real, "sample"));
}

#[test]
fn values_that_deny_a_promise_leave_the_plain_kind() {
    for (name, declared, values, kind, promised) in [
        ("email", "TEXT", texts(&["nobody", "none"]), Kind::Text(None), "email"),
        ("active", "BOOLEAN", numbers(&[0, 1, 2]), Kind::Integer, "boolean"),
        ("active", "INTEGER", numbers(&[0, 1, 2]), Kind::Integer, "boolean"),
        ("at", "DATETIME", texts(&["last week"]), Kind::Text(None), "datetime"),
        ("at", "DATE", numbers(&[7]), Kind::Integer, "date"),
        ("uuid", "TEXT", texts(&["abc"]), Kind::Text(None), "uuid"),
        ("data", "JSON", texts(&["not json", "nor this", "{}"]), Kind::Text(None), "json"),
        ("position", "INTEGER", texts(&["first"]), Kind::Integer, "position"),
        ("photo", "TEXT", texts(&["a woman in a hat"]), Kind::Text(None), "image"),
        ("opens", "TIME", texts(&["noon"]), Kind::Text(None), "time"),
    ] {
        let (kind_found, because) = guess(&column(name, declared), &values);
        let seen = u32::try_from(values.len()).expect("few");
        assert_eq!(kind_found, kind, "{name} {declared} {values:?}");
        assert_eq!(because, Reason::Contradicted { guess: promised, seen }, "{name} {declared}");
    }
}

#[test]
fn defaults_of_now_make_stamps() {
    for (name, default, declared, kind) in [
        ("a", "CURRENT_TIMESTAMP", "TEXT", Kind::Created(Box::new(datetime()))),
        ("updated", "(datetime('now'))", "TEXT", Kind::Updated(Box::new(datetime()))),
        (
            "a",
            "(unixepoch())",
            "INTEGER",
            Kind::Created(Box::new(Kind::Datetime(Written::UnixSeconds { real: false }))),
        ),
        (
            "a",
            "(strftime('%s', 'now'))",
            "INTEGER",
            Kind::Created(Box::new(Kind::Datetime(Written::UnixSeconds { real: false }))),
        ),
        ("a", "julianday('now')", "REAL", Kind::Created(Box::new(Kind::Datetime(Written::Julian { real: true })))),
        ("a", "(date('now'))", "TEXT", Kind::Created(Box::new(Kind::Date(Written::AsTyped)))),
    ] {
        let column = Column { default: Some(default.into()), ..column(name, declared) };
        let (found, because) = guess(&column, &[]);
        assert_eq!(found, kind, "{default}");
        assert_eq!(because, Reason::Default { expression: default.into() });
    }
    let other = Column { default: Some("'now and then'".into()), ..column("a", "TEXT") };
    assert_eq!(guess(&other, &[]).0, Kind::Text(None));
}

#[test]
fn checks_references_and_computed_columns_are_certain() {
    let mut t = table(vec![column("state", "TEXT"), column("live", "TEXT"), column("other_id", "INTEGER")]);
    t.allowed = vec![
        Allowed { column: "state".into(), values: texts(&["draft", "live"]) },
        Allowed { column: "live".into(), values: texts(&["Y", "N"]) },
    ];
    t.foreign_keys = vec![ForeignKey {
        columns: vec!["other_id".into()],
        table: "other".into(),
        referred: vec!["id".into()],
        on_delete: OnDelete::Refuse,
    }];
    let slugs = BTreeMap::from([("other", "others".to_owned())]);
    let kinds: Vec<(Kind, Reason)> = t
        .columns
        .iter()
        .map(|column| guess::kind(&t, column, &slugs, Evidence::default()))
        .map(|(kind, because, _)| (kind, because))
        .collect();
    assert_eq!(kinds[0], (Kind::Enum(texts(&["draft", "live"])), Reason::Check { values: 2 }));
    let pair = Pair { no: "N".into(), yes: "Y".into() };
    assert_eq!(kinds[1], (Kind::Boolean(pair), Reason::Check { values: 2 }), "without a sample");
    assert!(matches!(&kinds[2], (Kind::ForeignKey(_), Reason::ForeignKey { model }) if model == "others"));
    assert!(t.columns.iter().all(|column| !wanted(&t, column)), "nothing to look at");
    let computed = Column { generated: true, ..column("total", "REAL") };
    let (kind, because) = guess(&computed, &[]);
    assert_eq!(kind, Kind::Generated(Box::new(Kind::Real)));
    assert_eq!(because, Reason::Generated { shown_as: "real" });
}

/// Without its values, the two words of a yes-or-no column are not known: writing 1 into `Y/N` would spoil it.
#[test]
fn what_could_not_be_looked_at_is_plain() {
    let columns = [column("active", "BOOLEAN"), column("uid", "UUID"), column("at", "DATETIME")];
    let kinds = columns.map(|column| {
        let (kind, because, _) = guess::kind(&table(Vec::new()), &column, &BTreeMap::new(), Evidence::default());
        (kind, because)
    });
    assert_eq!(kinds[0], (Kind::Text(None), Reason::Unread));
    assert_eq!(kinds[1], (Kind::Text(None), Reason::Unread));
    assert_eq!(kinds[2].0, datetime(), "text as it is typed spoils nothing");
}

#[test]
fn any_kind_can_be_asked_for_by_name_in_the_form_of_the_values() {
    let field = |name: &str, declared: &str, values: &[Value]| {
        let column = column(name, declared);
        field(&table(vec![column.clone()]), &column, &BTreeMap::new(), Evidence::of(values))
    };
    let stamp = field("n", "INTEGER", &numbers(&[1_700_000_000_000]));
    assert_eq!(stamp.kind, Kind::Integer, "no name that says so");
    assert_eq!(stamp.as_kind("datetime"), Some(Kind::Datetime(Written::UnixMillis { real: false })));
    let text = field("c", "TEXT", &texts(&["oui", "non"]));
    assert_eq!(text.as_kind("boolean"), Some(Kind::Boolean(Pair { no: "non".into(), yes: "oui".into() })));
    for name in Kind::NAMES {
        let told_more = ["foreign_key", "enum", "generated"].contains(&name);
        let kind = text.as_kind(name);
        assert_eq!(kind.is_none(), told_more, "{name}");
        assert!(kind.is_none_or(|kind| kind.name() == name), "{name}");
    }
    assert_eq!(text.as_kind("nonsense"), None);
}

#[test]
fn junctions_only_join_and_trees_refer_to_themselves() {
    let mut t = table(vec![column("a_id", "INTEGER"), column("b_id", "INTEGER"), column("created_at", "TEXT")]);
    t.foreign_keys = ["a", "b"]
        .map(|to| ForeignKey {
            columns: vec![format!("{to}_id")],
            table: to.into(),
            referred: vec!["id".into()],
            on_delete: OnDelete::Refuse,
        })
        .into();
    let schema = |t: Table| {
        let other = |name: &str| Table {
            name: name.into(),
            primary_key: vec!["id".into()],
            ..table(vec![Column { in_key: true, ..column("id", "INTEGER") }])
        };
        Schema { version: 1, tables: vec![other("a"), other("b"), t] }
    };
    let model = |t: Table| {
        let all = models(&schema(t), &BTreeMap::new(), &Samples::new());
        all.into_iter().find(|model| model.table == "t").expect("a model")
    };
    assert!(!model(t.clone()).junction, "two rows may join the same two records");
    let by_key = Table { primary_key: vec!["b_id".into(), "a_id".into()], ..t.clone() };
    assert!(model(by_key.clone()).junction);
    assert!(model(Table { unique: vec![vec!["a_id".into(), "b_id".into()]], ..t.clone() }).junction);
    let mut loaded = by_key;
    loaded.columns.push(column("quantity", "INTEGER"));
    assert!(!model(loaded).junction, "it says something of its own");
    let mut tree = table(vec![column("id", "INTEGER"), column("boss", "INTEGER"), column("ParentId", "INTEGER")]);
    tree.foreign_keys = ["boss", "ParentId"]
        .map(|from| ForeignKey {
            columns: vec![from.into()],
            table: "T".into(),
            referred: vec!["id".into()],
            on_delete: OnDelete::Refuse,
        })
        .into();
    assert_eq!(model(tree.clone()).tree.as_deref(), Some("ParentId"));
    tree.foreign_keys.pop();
    assert_eq!(model(tree).tree.as_deref(), Some("boss"));
    assert_eq!(model(t).tree, None);
}

#[test]
fn records_are_named_by_the_best_known_column() {
    let display = |columns: &[(&str, &str)]| {
        let columns: Vec<Column> = columns.iter().map(|(name, declared)| column(name, declared)).collect();
        let t = table(columns);
        let fields: Vec<Field> =
            t.columns.iter().map(|column| field(&t, column, &BTreeMap::new(), Evidence::of(&[]))).collect();
        display::display(&fields)
    };
    assert_eq!(display(&[("code", "TEXT"), ("title", "TEXT"), ("name", "TEXT")]), ["name"]);
    assert_eq!(display(&[("code", "TEXT"), ("slug", "TEXT")]), ["slug"]);
    assert_eq!(display(&[("phone", "TEXT"), ("code", "TEXT")]), ["code"], "plain text before other words");
    assert_eq!(display(&[("password", "TEXT"), ("phone", "TEXT")]), ["phone"], "never a secret");
    assert_eq!(display(&[("last_name", "TEXT"), ("first_name", "TEXT")]), ["first_name", "last_name"]);
    assert_eq!(display(&[("n", "INTEGER")]), Vec::<String>::new(), "then #key");
}
