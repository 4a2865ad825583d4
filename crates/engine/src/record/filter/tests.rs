//! The language: what it reads, what it refuses and where, and that text, JSON and tree say the same.

use proptest::prelude::*;

use super::*;
use crate::error::ErrorCode;

fn read(text: &str) -> Filter {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn field(name: &str, test: Test) -> Filter {
    Filter::Field(FieldPath::of(name), test)
}

fn not(filter: Filter) -> Filter {
    Filter::Not(Box::new(filter))
}

#[test]
fn the_language_reads_as_it_is_documented() {
    let text = "country in ('France', 'Spain') and (total > 50 or customer.company is empty) and not status = 'void'";
    let tree = Filter::All(vec![
        field("country", Test::In(vec!["France".into(), "Spain".into()])),
        Filter::Any(vec![
            field("total", Test::Gt("50".into())),
            Filter::Field(FieldPath::through("customer", "company"), Test::Empty),
        ]),
        not(field("status", Test::Is("void".into()))),
    ]);
    assert_eq!(read(text), tree);
    assert_eq!(tree.to_string(), text, "and is written as it was read");
}

#[test]
fn every_test_has_its_words() {
    let days = |text: &str| Operand::Date(text.parse().unwrap());
    let has =
        |model: &str, by: Option<&str>| Filter::Has(Children { model: model.to_owned(), by: by.map(str::to_owned) });
    for (text, tree) in [
        ("a = 5", field("a", Test::Is("5".into()))),
        ("a == 'it''s'", field("a", Test::Is("it's".into()))),
        ("a is 'x'", field("a", Test::Is("x".into()))),
        ("a is not 'x'", field("a", Test::Not("x".into()))),
        ("a <> -1.5", field("a", Test::Not("-1.5".into()))),
        ("a != +.5e3", field("a", Test::Not("+.5e3".into()))),
        ("a < 2026-11", field("a", Test::Lt("2026-11".into()))),
        ("a≤1", field("a", Test::Le("1".into()))),
        ("a >= 2026-11-20T10:00:00Z", field("a", Test::Ge("2026-11-20T10:00:00Z".into()))),
        ("a = TRUE", field("a", Test::Is("true".into()))),
        ("A CONTAINS 'x'", field("A", Test::Contains("x".into()))),
        ("a contains 5", field("a", Test::Contains("5".into()))),
        ("a starts with 'x'", field("a", Test::Starts("x".into()))),
        ("a ends with 'x'", field("a", Test::Ends("x".into()))),
        ("a not contains 'x'", not(field("a", Test::Contains("x".into())))),
        ("a not in (1)", not(field("a", Test::In(vec!["1".into()])))),
        (
            "a between 1 and 5 and b = 2",
            Filter::All(vec![field("a", Test::Between("1".into(), "5".into())), field("b", Test::Is("2".into()))]),
        ),
        ("a is empty", field("a", Test::Empty)),
        ("a is filled", field("a", Test::Filled)),
        ("a is not empty", field("a", Test::Filled)),
        ("a is not filled", field("a", Test::Empty)),
        ("a = today", field("a", Test::Is(days("today")))),
        ("a in last 7 days", field("a", Test::In(vec![days("last 7 days")]))),
        ("a in (today, 2025)", field("a", Test::In(vec![days("today"), "2025".into()]))),
        ("a >= This Month", field("a", Test::Ge(days("this month")))),
        ("has invoices", has("invoices", None)),
        ("has no \"Invoice lines\".\"x y\"", not(has("Invoice lines", Some("x y")))),
        ("not has no x", not(not(has("x", None)))),
        ("\"a \"\"b\"\".c\".d = 1", Filter::Field(FieldPath::through("a \"b\".c", "d"), Test::Is("1".into()))),
        ("\"and\" = 1", field("and", Test::Is("1".into()))),
        ("été_2 = 1", field("été_2", Test::Is("1".into()))),
        ("", Filter::default()),
        (" ( ) ", Filter::default()),
        (
            "a = 1 or b = 2 and c = 3",
            Filter::Any(vec![
                field("a", Test::Is("1".into())),
                Filter::All(vec![field("b", Test::Is("2".into())), field("c", Test::Is("3".into()))]),
            ]),
        ),
    ] {
        assert_eq!(read(text), tree, "{text}");
    }
}

#[test]
fn a_mistake_is_told_with_its_place() {
    for (text, position, near, expected) in [
        ("country in 'France'", 12, "'France'", "list"),
        ("a", 2, "", "test"),
        ("a =", 4, "", "value"),
        ("a = b", 5, "b", "value"),
        ("a = 5 b = 6", 7, "b = 6", "join"),
        ("a = 5 and", 10, "", "field"),
        ("= 5", 1, "= 5", "field"),
        ("(a = 5", 7, "", "close"),
        ("a = 5)", 6, ")", "join"),
        ("a in (1, 2", 11, "", "close"),
        ("a = 'x", 5, "'x", "quote"),
        ("\"a = 5", 1, "\"a = 5", "quote"),
        ("é = 5é", 5, "5é", "value"),
        ("a = last 7 suns", 5, "last 7 suns", "days"),
        ("a in next 0 days", 6, "next 0 days", "days"),
        ("a starts 'x'", 10, "'x'", "test"),
        ("a like 'x'", 3, "like 'x'", "test"),
        ("a between 1 or 2", 13, "or 2", "and"),
        ("has", 4, "", "model"),
        ("has no", 7, "", "model"),
        ("a. = 1", 4, "= 1", "field"),
        ("a contains today", 12, "today", "value"),
        ("a = 5; drop", 6, "; drop", "join"),
        ("a ? 5", 3, "? 5", "test"),
    ] {
        let error = text.parse::<Filter>().expect_err(text);
        let said = |name: &str| error.params.get(name).cloned().unwrap_or_default();
        assert_eq!(error.code, ErrorCode::InvalidFilter, "{text}");
        let found = (said("position"), said("near"), said("expected"));
        assert_eq!(found, (position.to_string(), near.to_owned(), expected.to_owned()), "{text}");
    }
}

#[test]
fn length_and_depth_have_limits() {
    let expected = |text: &str| text.parse::<Filter>().unwrap_err().params["expected"].clone();
    assert_eq!(expected(&"x".repeat(MOST_TEXT + 1)), "shorter");
    let long = vec!["a=1"; MOST_TERMS + 1].join(" or ");
    assert_eq!(expected(&long), "shorter");
    assert!(vec!["a=1"; MOST_TERMS].join(" or ").parse::<Filter>().is_ok());
    for open in ["(", "not ", "not("] {
        assert_eq!(expected(&open.repeat(5_000)), "shallower", "{open}");
    }
    let nested = |levels: usize| format!("{}a=1{}", "(".repeat(levels), ")".repeat(levels));
    assert!(nested(MOST_DEPTH - 1).parse::<Filter>().is_ok());
    assert_eq!(expected(&nested(MOST_DEPTH)), "shallower");
}

#[test]
fn json_says_the_same_as_text() {
    for (text, json) in [
        ("country = 'France'", r#"{"field":"country","op":"is","value":"France"}"#),
        ("customer.country in ('a', 5)", r#"{"field":["customer","country"],"op":"in","values":["a","5"]}"#),
        ("a between 1 and today", r#"{"field":"a","op":"between","values":["1",{"date":"today"}]}"#),
        ("not a is empty", r#"{"not":{"field":"a","op":"empty"}}"#),
        ("a = 1 and b = 2", r#"{"all":[{"field":"a","op":"is","value":"1"},{"field":"b","op":"is","value":"2"}]}"#),
        ("a ends with 'x' or has y.z", r#"{"any":[{"field":"a","op":"ends","value":"x"},{"has":["y","z"]}]}"#),
    ] {
        assert_eq!(serde_json::to_string(&read(text)).unwrap(), json);
        assert_eq!(serde_json::from_str::<Filter>(json).unwrap(), read(text));
    }
    let bare = r#"{"any":[{"field":"a","op":"is","value":5},{"field":"a","op":"is","value":true},{"field":"a","op":"empty","value":""}]}"#;
    assert_eq!(serde_json::from_str::<Filter>(bare).unwrap(), read("a = 5 or a = true or a is empty"));
    for wrong in [
        r#"{"field":"a","op":"like","value":"x"}"#,
        r#"{"field":"a","op":"is"}"#,
        r#"{"field":"a","op":"between","values":["1"]}"#,
        r#"{"field":"a","op":"is","value":null}"#,
        r#"{"field":"a","op":"is","value":"1","more":1}"#,
        r#"{"field":"a","op":"is","value":{"date":"someday"}}"#,
        r#"{"field":"a","op":"contains","value":{"date":"today"}}"#,
        r#"{"every":[]}"#,
        r#"[]"#,
        r#""a = 1""#,
    ] {
        assert!(serde_json::from_str::<Filter>(wrong).is_err(), "{wrong}");
    }
    let deep = format!("{}{}{}", r#"{"not":"#.repeat(5_000), r#"{"all":[]}"#, "}".repeat(5_000));
    assert!(serde_json::from_str::<Filter>(&deep).is_err(), "refused, not crashed");
}

#[test]
fn filters_join_without_empty_shells() {
    assert_eq!(Filter::default().and(read("a = 1")), read("a = 1"));
    assert_eq!(read("a = 1").and(Filter::default()), read("a = 1"));
    assert_eq!(read("a = 1").and(read("b = 2")).and(read("c = 3")), read("a = 1 and b = 2 and c = 3"));
    assert!(Filter::All(vec![Filter::default()]).is_everything());
}

fn names() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("a".to_owned()),
        Just("and".to_owned()),
        Just("no".to_owned()),
        Just("last".to_owned()),
        "[a-z_]{1,6}",
        "\\PC{1,8}",
    ]
}

fn operands() -> impl Strategy<Value = Operand> {
    let units =
        prop_oneof![Just(Unit::Day), Just(Unit::Week), Just(Unit::Month), Just(Unit::Quarter), Just(Unit::Year)];
    prop_oneof![
        "\\PC{0,8}".prop_map(Operand::Text),
        "[+-]?[0-9]{1,4}(\\.[0-9]{1,2})?(e[0-9])?".prop_map(Operand::Text),
        "[0-9]{4}(-[0-9]{1,2}){0,2}".prop_map(Operand::Text),
        (-1..=1_i8).prop_map(|day| Operand::Date(Relative::Day(day))),
        (1..9_u32, units).prop_map(|(count, unit)| Operand::Date(Relative::Last(count, unit))),
    ]
}

fn trees() -> impl Strategy<Value = Filter> {
    let values =
        (names(), proptest::option::of(names()), 0..Op::WORDS.len(), proptest::collection::vec(operands(), 0..4));
    let leaf = values.prop_filter_map("an operator with values that fit", |(field, through, op, values)| {
        let (op, _) = Op::WORDS[op];
        let path = FieldPath { through, field };
        op.test(values).map(|test| Filter::Field(path, test))
    });
    let has = (names(), proptest::option::of(names())).prop_map(|(model, by)| Filter::Has(Children { model, by }));
    prop_oneof![4 => leaf, 1 => has].prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Filter::All),
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Filter::Any),
            inner.prop_map(|inner| Filter::Not(Box::new(inner))),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn text_and_tree_and_json_come_back(tree in trees()) {
        let text = tree.to_string();
        let again: Filter = text.parse().map_err(|error| TestCaseError::fail(format!("{text}: {error}")))?;
        prop_assert_eq!(&again, &tree.as_written(), "{}", text);
        prop_assert_eq!(again.to_string(), text);
        let json = serde_json::to_string(&tree).unwrap();
        prop_assert_eq!(serde_json::from_str::<Filter>(&json).unwrap(), tree);
    }

    #[test]
    fn any_text_is_read_or_refused(text in "([a-z=<>()'\", .0-9éñ]|and|or|not|has|in|is|last|today){0,40}") {
        if let Err(error) = text.parse::<Filter>() {
            prop_assert_eq!(error.code, ErrorCode::InvalidFilter);
            let position: usize = error.params["position"].parse().unwrap();
            prop_assert!((1..=text.chars().count() + 1).contains(&position));
        }
    }
}
