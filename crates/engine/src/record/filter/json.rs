//! The tree as JSON, for the wire, saved views and rules:
//!
//! - `{"all": […]}`, `{"any": […]}`, `{"not": …}`
//! - `{"field": "country", "op": "is", "value": "France"}`; `in` and `between` have `"values": […]`, `empty` and `filled`
//!   neither. A field of a referred record is `["customer", "country"]`.
//! - `{"has": "invoice"}`, or `{"has": ["message", "sender_id"]}` for one foreign key of several.
//! - A value is text as typed (numbers and booleans may stand bare), or `{"date": "last 7 days"}`; in rules of roles also
//!   `{"user": "email"}`.

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Children, FieldPath, Filter, Op, Operand};

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Json {
    All(All),
    Any(Any),
    Not(Not),
    Has(Has),
    Field(Field),
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct All {
    all: Vec<Filter>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Any {
    any: Vec<Filter>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Not {
    not: Box<Filter>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Has {
    has: Name,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Field {
    field: Name,
    op: Op,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    value: Option<Operand>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    values: Option<Vec<Operand>>,
}

/// One name, or two with a step between them.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Name {
    One(String),
    Two(String, String),
}

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Value {
    Text(String),
    Integer(i64),
    Real(f64),
    Boolean(bool),
    Days(Days),
    Who(Who),
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Days {
    date: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Who {
    user: String,
}

impl Serialize for Filter {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let json = match self.clone() {
            Self::All(all) => Json::All(All { all }),
            Self::Any(any) => Json::Any(Any { any }),
            Self::Not(not) => Json::Not(Not { not }),
            Self::Has(Children { model, by: None }) => Json::Has(Has { has: Name::One(model) }),
            Self::Has(Children { model, by: Some(by) }) => Json::Has(Has { has: Name::Two(model, by) }),
            Self::Field(path, test) => {
                let field = match path.through {
                    Some(through) => Name::Two(through, path.field),
                    None => Name::One(path.field),
                };
                let mut values = test.operands();
                let (value, values) = match test.op() {
                    Op::In | Op::Between => (None, Some(values)),
                    _ => (values.pop(), None),
                };
                Json::Field(Field { field, op: test.op(), value, values })
            }
        };
        json.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Filter {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(match Json::deserialize(deserializer)? {
            Json::All(All { all }) => Self::All(all),
            Json::Any(Any { any }) => Self::Any(any),
            Json::Not(Not { not }) => Self::Not(not),
            Json::Has(Has { has: Name::One(model) }) => Self::Has(Children { model, by: None }),
            Json::Has(Has { has: Name::Two(model, by) }) => Self::Has(Children { model, by: Some(by) }),
            Json::Field(field) => {
                let path = match field.field {
                    Name::One(name) => FieldPath::of(name),
                    Name::Two(through, name) => FieldPath::through(through, name),
                };
                let values = match (field.op, field.value, field.values) {
                    (Op::In | Op::Between, None, Some(values)) => values,
                    // An operator that needs no value may be sent one that says nothing, as chips of a list do.
                    (Op::Empty | Op::Filled, _, None) => Vec::new(),
                    (_, Some(value), None) => vec![value],
                    _ => return Err(D::Error::custom("this operator takes other values")),
                };
                let test = field.op.test(values).ok_or_else(|| D::Error::custom("this operator takes other values"))?;
                Self::Field(path, test)
            }
        })
    }
}

impl Serialize for Op {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.word())
    }
}

impl<'de> Deserialize<'de> for Op {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let word = String::deserialize(deserializer)?;
        Self::of(&word).ok_or_else(|| D::Error::custom("no such operator"))
    }
}

impl Serialize for Operand {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let value = match self {
            Self::Text(text) => Value::Text(text.clone()),
            Self::Date(days) => Value::Days(Days { date: days.to_string() }),
            Self::Who(name) => Value::Who(Who { user: name.clone() }),
        };
        value.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Operand {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(match Value::deserialize(deserializer)? {
            Value::Text(text) => Self::Text(text),
            Value::Integer(number) => Self::Text(number.to_string()),
            Value::Real(number) => Self::Text(number.to_string()),
            Value::Boolean(yes) => Self::Text(yes.to_string()),
            Value::Who(Who { user }) => Self::Who(user),
            Value::Days(Days { date }) => Self::Date(date.parse().map_err(|()| D::Error::custom("no such days"))?),
        })
    }
}
