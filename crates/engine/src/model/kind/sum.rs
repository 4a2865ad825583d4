//! Numbers added up digit by digit, as they are written. Binary floating-point numbers of a column that keeps them are added
//! as such too, with the error of each step carried along: for when their digits have no room.

use super::Kind;
use super::decimal::{Numeral, read};
use crate::value::Value;

/// A sum that grows. What is no number, NULL first of all, adds nothing.
#[derive(Debug, Clone)]
pub(crate) enum Sum {
    /// Of what has digits.
    Exact(Exact),
    /// Of binary floating-point numbers: by the digits each is shown with, and as they are.
    Real(Exact, Binary),
}

/// So many units of a power of ten.
#[derive(Debug, Clone, Default)]
pub(crate) struct Exact {
    units: i128,
    /// Decimals of a unit.
    scale: u32,
    /// There was a number.
    any: bool,
    /// More digits than there is room for, or a number without end.
    lost: bool,
}

/// A sum and what rounding took from it (<https://en.wikipedia.org/wiki/Kahan_summation_algorithm#Further_enhancements>).
#[derive(Debug, Clone, Default)]
pub(crate) struct Binary {
    sum: f64,
    missing: f64,
    any: bool,
}

impl Sum {
    /// Nothing so far, of a column of that kind.
    pub(crate) fn of(kind: &Kind) -> Self {
        match kind.shown_as() {
            Kind::Real => Self::Real(Exact::default(), Binary::default()),
            _ => Self::Exact(Exact::default()),
        }
    }

    /// Adds a value.
    pub(crate) fn add(&mut self, value: &Value) {
        match self {
            Self::Exact(exact) => exact.add(value),
            Self::Real(exact, binary) => {
                exact.add(value);
                binary.add(value);
            }
        }
    }

    /// The sum in decimal notation; nothing when there was no number, or when the sum cannot be told exactly.
    pub(crate) fn text(&self) -> Option<String> {
        match self {
            Self::Exact(exact) => exact.text(),
            Self::Real(exact, binary) => exact.text().or_else(|| binary.text()),
        }
    }
}

impl Exact {
    fn add(&mut self, value: &Value) {
        let more = match value {
            Value::Integer(number) => self.plus(i128::from(*number), 0),
            Value::Real(number) if !number.is_finite() => None,
            Value::Real(number) => self.numeral(&number.to_string()),
            Value::Text(text) => match read(text.trim()) {
                Some(numeral) => self.plus_numeral(&numeral),
                None => return,
            },
            Value::Null | Value::RawText(_) | Value::Blob(_) => return,
        };
        self.any = true;
        self.lost |= more.is_none();
    }

    fn numeral(&mut self, text: &str) -> Option<()> {
        self.plus_numeral(&read(text)?)
    }

    fn plus_numeral(&mut self, Numeral { negative, digits, exponent }: &Numeral) -> Option<()> {
        let digits: i128 = if digits.is_empty() { 0 } else { digits.parse().ok()? };
        let units = if *negative { -digits } else { digits };
        let power = u32::try_from(exponent.unsigned_abs()).ok()?;
        if *exponent < 0 { self.plus(units, power) } else { self.plus(units.checked_mul(ten_to(power)?)?, 0) }
    }

    fn plus(&mut self, units: i128, scale: u32) -> Option<()> {
        if scale > self.scale {
            self.units = self.units.checked_mul(ten_to(scale - self.scale)?)?;
            self.scale = scale;
        }
        let units = units.checked_mul(ten_to(self.scale - scale)?)?;
        self.units = self.units.checked_add(units)?;
        Some(())
    }

    fn text(&self) -> Option<String> {
        if !self.any || self.lost {
            return None;
        }
        let scale = self.scale as usize;
        let digits = format!("{:0>1$}", self.units.unsigned_abs(), scale + 1);
        let (whole, fraction) = digits.split_at(digits.len() - scale);
        let fraction = fraction.trim_end_matches('0');
        let sign = if self.units < 0 { "-" } else { "" };
        let point = if fraction.is_empty() { "" } else { "." };
        Some(format!("{sign}{whole}{point}{fraction}"))
    }
}

impl Binary {
    fn add(&mut self, value: &Value) {
        let number = match value {
            Value::Real(number) => *number,
            #[expect(clippy::cast_precision_loss, reason = "the column keeps doubles")]
            Value::Integer(number) => *number as f64,
            // A column without a type keeps what it is given.
            Value::Text(text) => match text.trim().parse() {
                Ok(number) => number,
                Err(_) => return,
            },
            _ => return,
        };
        self.any = true;
        let sum = self.sum + number;
        if sum.is_finite() {
            let (larger, smaller) =
                if self.sum.abs() >= number.abs() { (self.sum, number) } else { (number, self.sum) };
            self.missing += (larger - sum) + smaller;
        } else {
            self.missing = 0.0;
        }
        self.sum = sum;
    }

    fn text(&self) -> Option<String> {
        let sum = self.sum + self.missing;
        (self.any && sum.is_finite()).then(|| sum.to_string())
    }
}

fn ten_to(power: u32) -> Option<i128> {
    10_i128.checked_pow(power)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::kind::Digits;

    fn sum(kind: &Kind, values: &[Value]) -> Option<String> {
        let mut sum = Sum::of(kind);
        values.iter().for_each(|value| sum.add(value));
        sum.text()
    }

    #[test]
    fn decimals_are_added_digit_by_digit() {
        let decimal = Kind::Decimal(Digits { scale: Some(2), as_text: false });
        let tenths = vec![Value::Real(0.1); 10];
        assert_eq!(sum(&decimal, &tenths).as_deref(), Some("1"), "doubles would come to 0.9999999999999999");
        let mixed = [Value::from("12.50"), Value::Integer(-3), Value::Null, Value::from("n/a"), Value::from("1e2")];
        assert_eq!(sum(&decimal, &mixed).as_deref(), Some("109.5"));
        assert_eq!(sum(&decimal, &[Value::from("-0.05")]).as_deref(), Some("-0.05"));
        assert_eq!(sum(&decimal, &[Value::Null]), None, "nothing was added up");
        assert_eq!(sum(&decimal, &[Value::from("1e40"), Value::Integer(1)]), None, "not told rather than told wrong");
    }

    #[test]
    fn whole_numbers_may_sum_up_to_more_than_a_column_keeps() {
        let twice = [Value::Integer(i64::MAX), Value::Integer(i64::MAX)];
        assert_eq!(sum(&Kind::Integer, &twice).as_deref(), Some("18446744073709551614"));
    }

    #[test]
    fn doubles_lose_nothing_on_the_way() {
        let values = [Value::Real(1e16), Value::Real(1.0), Value::Real(-1e16)];
        assert_eq!(sum(&Kind::Real, &values).as_deref(), Some("1"));
        assert_eq!(
            sum(&Kind::Real, &[Value::Real(0.1), Value::Real(0.2)]).as_deref(),
            Some("0.3"),
            "as they are shown"
        );
        assert_eq!(sum(&Kind::Real, &[Value::Real(0.5), Value::from("1.5")]).as_deref(), Some("2"));
        let tiny = [Value::Real(5e-324), Value::Real(1.0)];
        assert_eq!(sum(&Kind::Real, &tiny).as_deref(), Some("1"), "digits without room");
        assert_eq!(sum(&Kind::Real, &[Value::Real(f64::INFINITY), Value::Integer(1)]), None, "no number to write down");
    }
}
