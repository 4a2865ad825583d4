//! What an operand means for a column: by the field's kind, and by how SQLite stores the column. Numbers are compared
//! with numbers and text with text, whatever else the column holds.

use jiff::civil::{Date, Time};

use super::check::{Condition, Read, Test};
use super::dates::Days;
use super::{Operand, Relative};
use crate::model::kind::{Written, sets_out_as_a_date, to_the_millisecond};
use crate::model::{Field, Kind};
use crate::schema::Affinity;
use crate::value::Value;

/// The field an operand is read for.
pub(super) struct Column<'m> {
    pub(super) field: &'m Field,
    pub(super) affinity: Affinity,
    pub(super) today: Date,
}

/// How an order comparison cuts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cut {
    Gt,
    Ge,
    Lt,
    Le,
}

/// What operands of a kind are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    Number,
    Boolean,
    Date,
    /// Days and moments that the column keeps as numbers.
    Counted(Written),
    /// Anything: text, choices, references, columns without a type.
    Open,
}

/// An operand, read.
enum Meaning {
    Days(Days),
    Number(Value),
    Text(String),
    /// A moment in a column of text, to the millisecond.
    Moment(Value),
    /// A value of the kind that is neither (a pair of booleans, a choice's own class).
    Values(Vec<Value>),
}

impl Column<'_> {
    /// The column equals the operand. Nothing when the kind cannot read it.
    pub(super) fn equals(&self, operand: &Operand) -> Option<Condition> {
        Some(match self.read(operand)? {
            Meaning::Days(days) => self.days_between(Some((days, true)), Some((days, false))),
            Meaning::Number(number) if self.class() == Class::Number && !self.is_numeric() => {
                self.range(Read::Numbers, Some((number.clone(), true)), Some((number, true)))
            }
            Meaning::Number(number) => self.one_of(self.candidates(operand, number)),
            Meaning::Text(text) => self.one_of(self.texts(&text)),
            Meaning::Moment(moment) => {
                // What is finer than that is still what was typed.
                let typed = if let Operand::Text(typed) = operand { self.texts(typed) } else { Vec::new() };
                let same = self.range(Read::Moments, Some((moment.clone(), true)), Some((moment, true)));
                Condition::Any(vec![same, self.one_of(typed)])
            }
            Meaning::Values(values) => self.one_of(values),
        })
    }

    /// The column is on this side of the operand. Nothing when the kind cannot read it.
    pub(super) fn ordered(&self, cut: Cut, operand: &Operand) -> Option<Condition> {
        let (value, compared) = match self.read(operand)? {
            Meaning::Days(days) => {
                return Some(match cut {
                    Cut::Ge => self.days_between(Some((days, true)), None),
                    Cut::Gt => self.days_between(Some((days, false)), None),
                    Cut::Lt => self.days_between(None, Some((days, true))),
                    Cut::Le => self.days_between(None, Some((days, false))),
                });
            }
            Meaning::Number(number) => (number, Read::Numbers),
            Meaning::Text(text) => (Value::Text(text), Read::AsStored),
            Meaning::Moment(moment) => (moment, Read::Moments),
            Meaning::Values(values) => {
                let first = values.into_iter().next()?;
                let number = matches!(first, Value::Integer(_) | Value::Real(_));
                (first, if number { Read::Numbers } else { Read::AsStored })
            }
        };
        let (low, high) = match cut {
            Cut::Gt => (Some((value, false)), None),
            Cut::Ge => (Some((value, true)), None),
            Cut::Lt => (None, Some((value, false))),
            Cut::Le => (None, Some((value, true))),
        };
        Some(match compared {
            Read::Numbers => self.numbers(low, high),
            Read::AsStored => self.within(low, high),
            Read::Moments => self.range(Read::Moments, low, high),
        })
    }

    /// How operands are read for it, in words: another word, and a filter means something else.
    pub(super) fn reading(&self) -> String {
        let kind = self.field.kind.shown_as();
        match kind {
            Kind::Boolean(_) => format!("boolean {:?}", kind.pair()),
            Kind::Enum(_) => "enum".to_owned(),
            Kind::Uuid(_) => "uuid".to_owned(),
            _ => format!("{:?} {:?}", self.class(), self.affinity),
        }
    }

    fn read(&self, operand: &Operand) -> Option<Meaning> {
        let text = match operand {
            // A column of text may hold dates that nobody declared.
            Operand::Date(relative) if matches!(self.class(), Class::Date | Class::Counted(_) | Class::Open) => {
                return self.days(*relative);
            }
            Operand::Date(_) | Operand::Who(_) => return None,
            Operand::Text(text) => text,
        };
        match self.class() {
            Class::Number => number(text).or_else(|| self.own(text)).map(Meaning::Number),
            Class::Boolean => self.own(text).or_else(|| number(text)).map(|value| Meaning::Values(vec![value])),
            Class::Date => self.date(text),
            Class::Counted(_) => match Days::in_part(text) {
                Some(days) => Some(Meaning::Days(days)),
                None => match text.parse() {
                    Ok(relative) => self.days(relative),
                    Err(_) => self.own(text).map(Meaning::Number),
                },
            },
            Class::Open => Some(match (number(text), self.field.kind.shown_as()) {
                (_, Kind::Enum(_) | Kind::Uuid(_)) => {
                    let mut values: Vec<Value> = self.own(text).into_iter().collect();
                    values.push(Value::from(text.as_str()));
                    Meaning::Values(values)
                }
                (Some(number), _) if self.affinity != Affinity::Text => Meaning::Number(number),
                _ => Meaning::Text(text.clone()),
            }),
        }
    }

    fn days(&self, relative: Relative) -> Option<Meaning> {
        Days::relative(relative, self.today).map(Meaning::Days)
    }

    fn date(&self, text: &str) -> Option<Meaning> {
        if let Some(days) = Days::in_part(text) {
            return Some(Meaning::Days(days));
        }
        if let Ok(relative) = text.parse() {
            return self.days(relative);
        }
        if sets_out_as_a_date(text) {
            let moment = to_the_millisecond(text)?;
            return Some(match self.field.kind.shown_as() {
                Kind::Datetime(_) => Meaning::Moment(Value::from(moment)),
                _ => Meaning::Text(text.to_owned()),
            });
        }
        // Dates written in another way than ISO 8601 are still text that can be compared.
        text.starts_with(|first: char| first.is_ascii_digit()).then(|| Meaning::Text(text.to_owned()))
    }

    /// The value the kind itself reads.
    fn own(&self, text: &str) -> Option<Value> {
        self.field.kind.parse(text).ok().filter(|value| !value.is_null())
    }

    fn class(&self) -> Class {
        match self.field.kind.shown_as() {
            Kind::Integer | Kind::Decimal(_) | Kind::Real => Class::Number,
            Kind::Duration(span) if !span.is_text() => Class::Number,
            Kind::Boolean(_) => Class::Boolean,
            Kind::Date(written) | Kind::Datetime(written) if !written.is_text() => Class::Counted(*written),
            Kind::Date(_) | Kind::Datetime(_) => Class::Date,
            _ => Class::Open,
        }
    }

    /// Whether the column keeps days or moments as numbers, in which no text can be found.
    pub(super) fn counts_days(&self) -> bool {
        matches!(self.class(), Class::Counted(_))
    }

    fn is_numeric(&self) -> bool {
        matches!(self.affinity, Affinity::Integer | Affinity::Real | Affinity::Numeric)
    }

    /// A column without a type may hold `5` and `'5'`: both are meant.
    fn candidates(&self, operand: &Operand, number: Value) -> Vec<Value> {
        let mut values = vec![number];
        if let (Operand::Text(text), false) = (operand, self.class() == Class::Number) {
            values.push(Value::from(text.as_str()));
        }
        values
    }

    /// Dates and times are written with a space or a `T` between them.
    fn texts(&self, text: &str) -> Vec<Value> {
        let mut texts = vec![Value::from(text)];
        if self.class() == Class::Date
            && let Some((day, time)) = text.split_once([' ', 'T'])
        {
            texts = vec![Value::from(format!("{day} {time}")), Value::from(format!("{day}T{time}"))];
        }
        texts
    }

    fn one_of(&self, values: Vec<Value>) -> Condition {
        Condition::Column(self.field.name.clone(), Test::OneOf(values))
    }

    fn range(&self, read: Read, low: Option<(Value, bool)>, high: Option<(Value, bool)>) -> Condition {
        Condition::Column(self.field.name.clone(), Test::Range { read, low, high })
    }

    /// Between days: from the first moment of the lower ones, or after their last; to before the upper ones, or to their
    /// last moment. In numbers where the column counts them, else in text.
    fn days_between(&self, low: Option<(Days, bool)>, high: Option<(Days, bool)>) -> Condition {
        let Class::Counted(written) = self.class() else {
            let edge = |(days, first): (Days, bool)| if first { days.first_text() } else { days.after_text() };
            return self.within(low.map(|low| (edge(low), true)), high.map(|high| (edge(high), false)));
        };
        let count = |day: Date| written.value(day.to_datetime(Time::midnight()));
        let edge = |(days, first): (Days, bool)| if first { Some(days.first()) } else { days.after() };
        // Beyond the calendar there is nothing above, and no end below.
        let beyond = || Value::Real(f64::INFINITY);
        let low = low.map(|low| (edge(low).and_then(count).unwrap_or_else(beyond), true));
        let high = high.map(|high| (edge(high).and_then(count).unwrap_or_else(beyond), false));
        self.numbers(low.or(Some((Value::Real(f64::NEG_INFINITY), true))), high)
    }

    /// Text between bounds: numbers are less than any text, bytes greater.
    fn within(&self, low: Option<(Value, bool)>, high: Option<(Value, bool)>) -> Condition {
        let low = low.or_else(|| Some((Value::from(""), true)));
        let high = high.or_else(|| Some((Value::Blob(Vec::new()), false)));
        self.range(Read::AsStored, low, high)
    }

    /// Numbers between bounds. Where the column keeps numbers as text, that text is read as a number.
    fn numbers(&self, low: Option<(Value, bool)>, high: Option<(Value, bool)>) -> Condition {
        if self.is_numeric() {
            return self.range(Read::AsStored, low, high.or_else(|| Some((Value::from(""), false))));
        }
        self.range(Read::Numbers, low, high.or(Some((Value::Real(f64::INFINITY), true))))
    }
}

/// A number in decimal notation.
fn number(text: &str) -> Option<Value> {
    let text = text.trim();
    let plain = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'+' | b'-' | b'.' | b'e' | b'E');
    if !text.bytes().all(plain) || !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    if let Ok(number) = text.parse() {
        return Some(Value::Integer(number));
    }
    text.parse().ok().filter(|number: &f64| number.is_finite()).map(Value::Real)
}
