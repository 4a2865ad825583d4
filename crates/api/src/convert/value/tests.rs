//! Every value of every kind survives the wire, or is described and refused.

use bureau_engine::model::kind::{Digits, ListForm, Pair, Span, Written};
use bureau_engine::model::{Facts, Reason};

use super::*;

pub fn field(kind: Kind) -> Field {
    Field {
        name: "f".into(),
        label: "F".into(),
        kind,
        affinity: bureau_engine::schema::Affinity::Blob,
        not_null: false,
        required: false,
        generated: false,
        in_key: false,
        fills_itself: false,
        joint: None,
        foreign_collation: false,
        because: Reason::NoType,
        facts: Facts::default(),
        read_only: false,
        excluded: false,
        rules: Default::default(),
        options: Default::default(),
    }
}

#[test]
fn every_value_survives_the_wire() {
    let decimal = |scale| Kind::Decimal(Digits { scale, as_text: false });
    let in_words = Kind::Decimal(Digits { scale: None, as_text: true });
    let datetime = Kind::Datetime(Written::AsTyped);
    let seconds = Kind::Datetime(Written::UnixSeconds { real: false });
    let letters = Kind::Boolean(Pair { no: "N".into(), yes: "Y".into() });
    let uuid = Kind::Uuid(UuidForm::Bytes);
    let cases = [
        (Kind::Integer, Value::Integer(i64::MAX), json!({ "$int": "9223372036854775807" })),
        (Kind::Integer, Value::Integer(-5), json!(-5)),
        (Kind::Integer, Value::from("abc"), json!({ "$text": "abc" })),
        (Kind::Integer, Value::Real(1.5), json!(1.5)),
        (Kind::Integer, Value::Real(f64::INFINITY), json!({ "$real": "inf" })),
        (Kind::Real, Value::Real(f64::NEG_INFINITY), json!({ "$real": "-inf" })),
        (Kind::Real, Value::Real(4_611_686_018_427_387_904.0), json!({ "$real": "4.611686018427388e18" })),
        (Kind::Real, Value::Real(-1e300), json!({ "$real": "-1e300" })),
        (Kind::Real, Value::Real(0.1), json!(0.1)),
        (Kind::Real, Value::from("0.1"), json!({ "$text": "0.1" })),
        (decimal(Some(2)), Value::Real(0.99), json!("0.99")),
        (decimal(None), Value::Integer(3), json!("3")),
        (decimal(None), Value::Integer(i64::MIN), json!("-9223372036854775808")),
        (decimal(None), Value::Real(1e20), json!("100000000000000000000")),
        (decimal(None), Value::Real(4_611_686_018_427_387_904.0), json!({ "$real": "4.611686018427388e18" })),
        (decimal(None), Value::from("3"), json!({ "$text": "3" })),
        (in_words.clone(), Value::from("12.50"), json!("12.50")),
        (in_words.clone(), Value::from("odd"), json!("odd")),
        (in_words, Value::Real(12.5), json!(12.5)),
        (Kind::Boolean(Pair::numbers()), Value::Integer(1), json!(true)),
        (Kind::Boolean(Pair::numbers()), Value::Integer(7), json!(7)),
        (Kind::Boolean(Pair::numbers()), Value::from("yes"), json!({ "$text": "yes" })),
        (letters.clone(), Value::from("N"), json!(false)),
        (letters.clone(), Value::from("y"), json!({ "$text": "y" })),
        (letters, Value::Integer(1), json!(1)),
        (datetime.clone(), Value::from("2009-01-01 00:00:00"), json!("2009-01-01 00:00:00")),
        (datetime.clone(), Value::from("last week"), json!("last week")),
        (datetime, Value::Integer(1_700_000_000), json!(1_700_000_000)),
        (seconds.clone(), Value::Integer(0), json!("1970-01-01T00:00:00Z")),
        (seconds.clone(), Value::Integer(i64::MAX), json!({ "$int": "9223372036854775807" })),
        (seconds.clone(), Value::Real(0.5), json!(0.5)),
        (seconds.clone(), Value::from("2026-01-01"), json!({ "$text": "2026-01-01" })),
        (Kind::Created(Box::new(seconds)), Value::Integer(60), json!("1970-01-01T00:01:00Z")),
        (Kind::Duration(Span::Minutes), Value::Integer(90), json!("1:30:00")),
        (Kind::Duration(Span::Minutes), Value::from("90"), json!({ "$text": "90" })),
        (uuid.clone(), Value::Blob(vec![0; 16]), json!("00000000-0000-0000-0000-000000000000")),
        (
            uuid,
            Value::from("00000000-0000-0000-0000-000000000000"),
            json!({ "$text": "00000000-0000-0000-0000-000000000000" }),
        ),
        (Kind::Text(None), Value::from("5"), json!("5")),
        (Kind::Text(None), Value::from("a\0b"), json!("a\0b")),
        (Kind::Text(None), Value::Integer(5), json!(5)),
        (Kind::Text(None), Value::Null, Json::Null),
        (Kind::Email, Value::from(" odd "), json!(" odd ")),
        (Kind::Json, Value::Integer(5), json!(5)),
        (Kind::Choices(ListForm::Commas), Value::from("a , b"), json!("a , b")),
        (Kind::Position, Value::Integer(3), json!(3)),
        (Kind::Enum(vec![Value::Integer(1)]), Value::Integer(1), json!("1")),
        (Kind::Enum(vec![Value::Integer(1)]), Value::Integer(7), json!(7)),
        (Kind::Enum(vec![Value::Integer(1)]), Value::from("1"), json!({ "$text": "1" })),
        (Kind::Enum(vec![Value::from("a")]), Value::from("b"), json!("b")),
    ];
    for (kind, value, wire) in cases {
        assert_eq!(value_to_json(&kind, &value), wire, "{kind:?} {value:?}");
        assert_eq!(stored_from_json(&field(kind.clone()), &wire), Ok(value), "{kind:?} {wire}");
    }
}

#[test]
fn an_answer_is_stored_as_the_column_stores_it() {
    let letters = field(Kind::Boolean(Pair { no: "N".into(), yes: "Y".into() }));
    assert_eq!(value_from_json(&letters, &json!(true)), Ok(Value::from("Y")));
    assert_eq!(value_from_json(&letters, &json!("no")), Ok(Value::from("N")));
    assert_eq!(value_from_json(&field(Kind::Boolean(Pair::numbers())), &json!(true)), Ok(Value::Integer(1)));
}

#[test]
fn bytes_and_secrets_are_described_and_cannot_come_back() {
    let hash = Value::from("$2b$12$abcdefghijklmnopqrstuv");
    for (kind, value, described) in [
        (Kind::Blob, Value::Blob(vec![1, 2, 3]), json!({ "$blob": { "bytes": 3 } })),
        (Kind::Text(None), Value::RawText(vec![0xff]), json!({ "$blob": { "bytes": 1 } })),
        (Kind::Password(None), hash, json!({ "$secret": "bcrypt" })),
        (Kind::Password(None), Value::from("hunter2"), json!({ "$secret": null })),
        (Kind::Password(None), Value::Blob(vec![1]), json!({ "$secret": null })),
        (Kind::Generated(Box::new(Kind::Password(None))), Value::from("hunter2"), json!({ "$secret": null })),
    ] {
        assert_eq!(value_to_json(&kind, &value), described, "{kind:?}");
        assert_eq!(value_from_json(&field(kind.clone()), &described), Err(ProblemCode::NotWritable));
        assert_eq!(
            stored_from_json(&field(kind), &described),
            Err(ProblemCode::NotWritable),
            "left out of the comparison"
        );
    }
    assert_eq!(value_to_json(&Kind::Password(None), &Value::Null), Json::Null, "that there is none is no secret");
}
