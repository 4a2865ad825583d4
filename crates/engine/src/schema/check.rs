//! Allowed values from `CHECK (column IN (…))`, and from `column = 'a' OR column = 'b'`.
//!
//! A check this cannot read is still enforced by SQLite; it only offers no list of choices.

use sqlparser::ast::{BinaryOperator, ColumnOption, Expr, Statement, TableConstraint, UnaryOperator, Value as Literal};
use sqlparser::dialect::SQLiteDialect;
use sqlparser::parser::Parser;

use super::Allowed;
use crate::value::Value;

/// Reads the checks of one CREATE TABLE.
pub(super) fn allowed_values(create_table: &str) -> Vec<Allowed> {
    let Ok(statements) = Parser::parse_sql(&SQLiteDialect {}, create_table) else {
        return Vec::new();
    };
    let Some(Statement::CreateTable(table)) = statements.into_iter().next() else {
        return Vec::new();
    };
    let of_columns = table.columns.iter().flat_map(|column| {
        column.options.iter().filter_map(|option| match &option.option {
            ColumnOption::Check(check) => read(&check.expr),
            _ => None,
        })
    });
    let of_table = table.constraints.iter().filter_map(|constraint| match constraint {
        TableConstraint::Check(check) => read(&check.expr),
        _ => None,
    });
    of_columns.chain(of_table).collect()
}

fn read(check: &Expr) -> Option<Allowed> {
    match check {
        Expr::Nested(inner) => read(inner),
        Expr::InList { expr, list, negated: false } => {
            let values = list.iter().map(literal).collect::<Option<Vec<_>>>()?;
            Some(Allowed { column: column(expr)?, values })
        }
        Expr::BinaryOp { left, op: BinaryOperator::Eq, right } => {
            Some(Allowed { column: column(left)?, values: vec![literal(right)?] })
        }
        Expr::BinaryOp { left, op: BinaryOperator::Or, right } => either(left, right),
        _ => None,
    }
}

/// `status IN (…) OR status IS NULL`, or two lists for the same column.
fn either(left: &Expr, right: &Expr) -> Option<Allowed> {
    for (list, null) in [(left, right), (right, left)] {
        if let Expr::IsNull(of) = null {
            let (allowed, of) = (read(list)?, column(of)?);
            return allowed.column.eq_ignore_ascii_case(&of).then_some(allowed);
        }
    }
    let (mut first, second) = (read(left)?, read(right)?);
    if !first.column.eq_ignore_ascii_case(&second.column) {
        return None;
    }
    first.values.extend(second.values);
    Some(first)
}

fn column(expr: &Expr) -> Option<String> {
    match expr {
        Expr::Identifier(name) => Some(name.value.clone()),
        Expr::Nested(inner) => column(inner),
        _ => None,
    }
}

fn literal(expr: &Expr) -> Option<Value> {
    match expr {
        Expr::Value(value) => match &value.value {
            Literal::SingleQuotedString(text) | Literal::DoubleQuotedString(text) => Some(Value::Text(text.clone())),
            Literal::Number(digits, _) => number(digits),
            Literal::Null => Some(Value::Null),
            _ => None,
        },
        // SQLite takes an unknown name in double quotes for text; checks written that way exist.
        Expr::Identifier(name) if name.quote_style == Some('"') => Some(Value::Text(name.value.clone())),
        Expr::UnaryOp { op: UnaryOperator::Minus, expr } => match literal(expr)? {
            Value::Integer(number) => number.checked_neg().map(Value::Integer),
            Value::Real(number) => Some(Value::Real(-number)),
            _ => None,
        },
        _ => None,
    }
}

fn number(digits: &str) -> Option<Value> {
    digits.parse().map(Value::Integer).or_else(|_| digits.parse().map(Value::Real)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(allowed: &[Allowed]) -> Vec<(String, Vec<String>)> {
        allowed.iter().map(|a| (a.column.clone(), a.values.iter().map(ToString::to_string).collect())).collect()
    }

    #[test]
    fn lists_and_alternatives_give_choices() {
        let sql = r#"CREATE TABLE "t" ([status] TEXT CHECK ([status] IN ('draft', 'live')), size INT,
            mood TEXT CHECK (mood = 'up' OR mood = 'down' OR mood IS NULL), CHECK (size IN (1, -2)))"#;
        let found = texts(&allowed_values(sql));
        assert_eq!(found[0], ("status".into(), vec!["draft".into(), "live".into()]));
        assert_eq!(found[1], ("mood".into(), vec!["up".into(), "down".into()]), "NULL is not a choice");
        assert_eq!(found[2], ("size".into(), vec!["1".into(), "-2".into()]));
    }

    #[test]
    fn other_checks_give_none() {
        assert!(allowed_values("CREATE TABLE t (a INT CHECK (a > 0), b TEXT CHECK (length(b) IN (1)))").is_empty());
        assert!(allowed_values("CREATE TABLE t (a TEXT, b TEXT, CHECK (a IN ('x') OR b IS NULL))").is_empty());
        assert!(allowed_values("CREATE VIRTUAL TABLE t USING fts5(a)").is_empty());
        assert!(allowed_values("not sql at all").is_empty());
    }
}
