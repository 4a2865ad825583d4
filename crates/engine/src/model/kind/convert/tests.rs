//! Every kind reads, checks, shows and keeps its values; what fits none survives.

use super::super::*;
use super::*;
use proptest::prelude::*;

fn reference(affinity: Affinity) -> Kind {
    Kind::ForeignKey(Reference { model: "m".into(), field: "id".into(), affinity })
}

/// One of each, in each of its forms.
fn every_kind() -> Vec<Kind> {
    let shape = Shape { t: false, seconds: true, fraction: Some(0), zone: Zone::None };
    let written = [
        Written::AsTyped,
        Written::Iso(shape),
        Written::Julian { real: true },
        Written::UnixSeconds { real: false },
        Written::UnixMillis { real: false },
    ];
    let mut kinds = vec![
        Kind::Text(Some(5)),
        Kind::LongText(None),
        Kind::Markdown,
        Kind::RichText,
        Kind::Slug,
        Kind::Integer,
        Kind::Decimal(Digits { scale: Some(2), as_text: false }),
        Kind::Decimal(Digits { scale: None, as_text: true }),
        Kind::Real,
        Kind::Boolean(Pair::numbers()),
        Kind::Boolean(Pair { no: "N".into(), yes: "Y".into() }),
        Kind::Json,
        Kind::Email,
        Kind::Url,
        Kind::Phone,
        Kind::Colour,
        reference(Affinity::Integer),
        reference(Affinity::Text),
        Kind::Enum(vec!["a".into(), Value::Integer(1)]),
        Kind::Blob,
        Kind::File,
        Kind::Image,
        Kind::Password(None),
        Kind::Position,
        Kind::Created(Box::new(Kind::Datetime(Written::AsTyped))),
        Kind::Updated(Box::new(Kind::Datetime(Written::UnixSeconds { real: false }))),
        Kind::Generated(Box::new(Kind::Real)),
    ];
    kinds.extend(written.map(Kind::Date));
    kinds.extend(written.map(Kind::Datetime));
    kinds.extend([Precision::AsTyped, Precision::Minutes, Precision::Seconds].map(Kind::Time));
    kinds.extend([Span::AsTyped, Span::Iso, Span::Minutes, Span::Seconds, Span::Millis].map(Kind::Duration));
    kinds.extend([ListForm::Commas, ListForm::SpacedCommas, ListForm::Json].map(Kind::Choices));
    kinds.extend(
        [UuidForm::Hyphens, UuidForm::HyphensUpper, UuidForm::Plain, UuidForm::PlainUpper, UuidForm::Bytes]
            .map(Kind::Uuid),
    );
    kinds
}

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<i64>().prop_map(Value::Integer),
        (-5_i64..2_000_000_000).prop_map(Value::Integer),
        any::<f64>().prop_map(Value::Real),
        (0.0..5_400_000.0).prop_map(Value::Real),
        "\\PC*".prop_map(Value::Text),
        "[0-9]{4}-[01][0-9]-[0-3][0-9]([ T][0-2][0-9]:[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,3})?)?(Z|\\+0[0-9]:00)?)?"
            .prop_map(Value::Text),
        "-?[0-9]{1,25}(\\.[0-9]{1,20})?".prop_map(Value::Text),
        proptest::collection::vec(any::<u8>(), 16).prop_map(Value::Blob),
        proptest::collection::vec(128_u8..255, 1..9).prop_map(Value::RawText),
    ]
}

proptest! {
    /// The text of a value stands for that value and no other, in every kind.
    #[test]
    fn text_comes_back_as_the_same_value(value in value()) {
        for kind in every_kind() {
            if let Some(text) = kind.text(&value) {
                let back = kind.parse(&text);
                prop_assert_eq!(back.as_ref(), Ok(&value), "{:?}", kind);
            }
        }
    }

    /// What is typed and accepted fits the kind, and so does the same thing shown again.
    #[test]
    fn what_parse_accepts_check_accepts_and_text_keeps(typed in "\\PC{0,24}|[0-9:. TZ+-]{1,24}") {
        for kind in every_kind() {
            let free = matches!(kind, Kind::Text(_) | Kind::ForeignKey(_) | Kind::Slug | Kind::Email | Kind::Url | Kind::Phone
                | Kind::Colour | Kind::File | Kind::Image | Kind::Json);
            match kind.parse(&typed) {
                Ok(Value::Null) | Err(_) => {}
                Ok(value) if free => prop_assert!(kind.format(&value) == value.to_string()),
                Ok(value) => {
                    // A bare count may stand for a moment no calendar has.
                    let counted = matches!(value, Value::Integer(_)) && matches!(kind.shown_as(), Kind::Date(_) | Kind::Datetime(_) | Kind::Duration(_));
                    prop_assert!(counted || kind.check(&value).is_ok(), "{:?} {:?}", kind, value);
                }
            }
        }
    }
}

#[test]
fn odd_values_never_fit_and_never_get_a_text() {
    let odd = [Value::RawText(vec![0xff]), Value::Blob(vec![1, 2, 3])];
    for kind in every_kind() {
        for value in &odd {
            assert_eq!(kind.text(value), None, "{kind:?} {value:?}");
        }
    }
    let nul = Value::from("a\0b");
    assert_eq!(Kind::Text(None).text(&nul).as_deref(), Some("a\0b"), "a NUL is a character");
    assert_eq!(Kind::Integer.text(&nul), None);
}

#[test]
fn given_values_are_checked_by_kind() {
    let (good, bad) = (true, false);
    for (kind, value, fits) in [
        (Kind::Slug, Value::from("a-b"), good),
        (Kind::Slug, Value::from("a b"), bad),
        (Kind::Email, Value::from("a@b.example"), good),
        (Kind::Email, Value::from("nobody"), bad),
        (Kind::Email, Value::from(""), good),
        (Kind::Url, Value::from("https://a.example"), good),
        (Kind::Url, Value::from("a.example"), bad),
        (Kind::Phone, Value::from("+1 202 555 0100"), good),
        (Kind::Phone, Value::from("later"), bad),
        (Kind::Colour, Value::from("#123456"), good),
        (Kind::Colour, Value::from("#12345"), bad),
        (Kind::Image, Value::from("a.png"), good),
        (Kind::Image, Value::from("a\0.png"), bad),
        (Kind::File, Value::Integer(1), bad),
        (Kind::Json, Value::from("{}"), good),
        (Kind::Json, Value::Integer(5), good),
        (Kind::Json, Value::from("{"), bad),
        (Kind::Choices(ListForm::Json), Value::from("[\"a\"]"), good),
        (Kind::Choices(ListForm::Json), Value::from("a,b"), bad),
        (Kind::Integer, Value::Real(1.0), bad),
        (Kind::Position, Value::Integer(3), good),
        (Kind::Position, Value::from("x"), bad),
        (Kind::Real, Value::Real(f64::INFINITY), bad),
        (Kind::Real, Value::Real(0.5), good),
        (Kind::Decimal(Digits { scale: None, as_text: true }), Value::from("1.50"), good),
        (Kind::Decimal(Digits { scale: None, as_text: true }), Value::from("x"), bad),
        (Kind::Decimal(Digits::default()), Value::from("1.50"), bad),
        (Kind::Boolean(Pair::numbers()), Value::Integer(2), bad),
        (Kind::Boolean(Pair { no: "N".into(), yes: "Y".into() }), Value::from("Y"), good),
        (Kind::Boolean(Pair { no: "N".into(), yes: "Y".into() }), Value::Integer(1), bad),
        (Kind::Date(Written::AsTyped), Value::from("2026-11-17"), good),
        (Kind::Date(Written::AsTyped), Value::from("2026-11-17 10:00"), bad),
        (Kind::Datetime(Written::UnixSeconds { real: false }), Value::Integer(0), good),
        (Kind::Datetime(Written::UnixSeconds { real: false }), Value::from("2026-11-17"), bad),
        (Kind::Time(Precision::AsTyped), Value::from("10:00"), good),
        (Kind::Time(Precision::AsTyped), Value::from("noon"), bad),
        (Kind::Duration(Span::Seconds), Value::Integer(90), good),
        (Kind::Duration(Span::Seconds), Value::from("90"), bad),
        (Kind::Uuid(UuidForm::Bytes), Value::Blob(vec![0; 16]), good),
        (Kind::Uuid(UuidForm::Bytes), Value::Blob(vec![0; 15]), bad),
        (Kind::Enum(vec!["a".into()]), Value::from("b"), bad),
        (Kind::Created(Box::new(Kind::Datetime(Written::AsTyped))), Value::from("2026-11-17 10:00"), good),
        (Kind::Updated(Box::new(Kind::Datetime(Written::AsTyped))), Value::from("soon"), bad),
        (Kind::Generated(Box::new(Kind::Integer)), Value::from("x"), bad),
        (Kind::Password(None), Value::from("hunter2"), bad),
        (Kind::Blob, Value::Blob(Vec::new()), good),
        (Kind::Blob, Value::from("text"), bad),
        (Kind::Markdown, Value::from("# a"), good),
        (Kind::RichText, Value::from("<p>"), good),
        (Kind::LongText(Some(1)), Value::from("ab"), bad),
    ] {
        assert_eq!(kind.check(&value).is_ok(), fits, "{kind:?} {value:?}");
    }
}

#[test]
fn values_are_shown_for_people() {
    for (kind, value, shown) in [
        (Kind::Uuid(UuidForm::Bytes), Value::Blob(vec![0; 16]), "00000000-0000-0000-0000-000000000000"),
        (Kind::Datetime(Written::UnixSeconds { real: false }), Value::Integer(0), "1970-01-01T00:00:00Z"),
        (Kind::Date(Written::UnixMillis { real: false }), Value::Integer(0), "1970-01-01"),
        (Kind::Duration(Span::Minutes), Value::Integer(90), "1:30:00"),
        (Kind::Choices(ListForm::Json), Value::from("[\"a\",\"b\"]"), "a, b"),
        (Kind::Password(None), Value::from("hunter2"), ""),
        (Kind::Integer, Value::from("many"), "many"),
        (Kind::Blob, Value::Blob(vec![0; 3]), "(3 bytes)"),
    ] {
        assert_eq!(kind.format(&value), shown, "{kind:?}");
    }
}

#[test]
fn every_kind_has_its_own_name() {
    let mut met: Vec<&str> = every_kind().iter().map(Kind::name).collect();
    met.sort_unstable();
    met.dedup();
    let mut all = Kind::NAMES.to_vec();
    all.sort_unstable();
    assert_eq!(met, all);
}

#[test]
fn decimals_that_are_the_same_number_are_the_same() {
    let kind = Kind::Decimal(Digits { scale: Some(2), as_text: true });
    assert!(kind.same(&"12.50".into(), &"12.5".into()));
    assert!(!Kind::Text(None).same(&"12.50".into(), &"12.5".into()), "text is text");
}
