//! Allowed values from `CHECK (column IN (…))`, and from `column = 'a' OR column = 'b'`.
//!
//! A check this cannot read is still enforced by SQLite; it only offers no list of choices.

use sqlparser::ast::{BinaryOperator, Expr, UnaryOperator, Value as Literal};
use sqlparser::dialect::SQLiteDialect;
use sqlparser::keywords::Keyword;
use sqlparser::parser::Parser;
use sqlparser::tokenizer::{Token, Tokenizer};

use super::Allowed;
use crate::value::Value;

/// Reads the checks of one CREATE TABLE, each by itself: whatever else stands there is SQLite's to understand.
pub(super) fn allowed_values(create_table: &str) -> Vec<Allowed> {
    let Ok(tokens) = Tokenizer::new(&SQLiteDialect {}, create_table).tokenize() else { return Vec::new() };
    let tokens: Vec<Token> = tokens.into_iter().filter(|token| !matches!(token, Token::Whitespace(_))).collect();
    let is_check = |token: &Token| matches!(token, Token::Word(word) if word.keyword == Keyword::CHECK);
    let starts = tokens.windows(2).enumerate().filter_map(|(at, two)| match two {
        [word, Token::LParen] if is_check(word) => Some(at + 1),
        _ => None,
    });
    let checks = starts.filter_map(|start| {
        let rest = tokens.get(start..)?;
        let mut depth = 0_usize;
        let end = rest.iter().position(|token| {
            match token {
                Token::LParen => depth += 1,
                Token::RParen => depth = depth.saturating_sub(1),
                _ => {}
            }
            depth == 0
        })?;
        let tokens = rest.get(1..end)?.to_vec();
        Parser::new(&SQLiteDialect {}).with_tokens(tokens).parse_expr().ok()
    });
    checks.filter_map(|check| read(&check)).collect()
}

fn read(check: &Expr) -> Option<Allowed> {
    match check {
        Expr::Nested(inner) => read(inner),
        Expr::InList { expr, list, negated: false } => {
            let values = list.iter().map(literal).collect::<Option<Vec<_>>>()?;
            Some(Allowed { column: column(expr)?, values })
        }
        Expr::BinaryOp { left, op: BinaryOperator::Eq, right } => {
            let (column, value) = column(left).zip(literal(right)).or_else(|| column(right).zip(literal(left)))?;
            Some(Allowed { column, values: vec![value] })
        }
        Expr::BinaryOp { left, op: BinaryOperator::Or, right } => either(left, right),
        // Whatever else must hold: no other value can.
        Expr::BinaryOp { left, op: BinaryOperator::And, right } => read(left).or_else(|| read(right)),
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
        Expr::CompoundIdentifier(names) => names.last().map(|name| name.value.clone()),
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

    /// What sqlparser does not know of a table hides no check in it.
    #[test]
    fn each_check_is_read_whatever_stands_beside_it() {
        let draft = [("s".to_owned(), vec!["a".to_owned(), "b".to_owned()])];
        for sql in [
            "CREATE TABLE t (n unsigned big int, s text CHECK (s IN ('a', 'b')))",
            "CREATE TABLE t (s text CHECK (s IN ('a', 'b')), UNIQUE (s) ON CONFLICT IGNORE)",
            "CREATE TABLE t ('id' long varchar, s text CHECK (s IN ('a', 'b')))",
            "CREATE TABLE t (n int CHECK (n ISNULL OR n > 0), s text CHECK (s IN ('a', 'b')))",
            "CREATE TABLE t (s text /* CHECK (s IN ('x')) */ CHECK (s IN ('a', 'b')) DEFAULT 'CHECK (s IN (1))')",
            "CREATE TABLE t (s text CHECK (s IN ('a', 'b') AND s IS NOT NULL))",
            "CREATE TABLE t (s text CHECK (s IS NOT NULL AND (t.s IN ('a', 'b'))))",
            "CREATE TABLE t (s text CHECK ('a' = s OR 'b' = s))",
        ] {
            assert_eq!(texts(&allowed_values(sql)), draft, "{sql}");
        }
    }

    #[test]
    fn other_checks_give_none() {
        assert!(allowed_values("CREATE TABLE t (a INT CHECK (a > 0), b TEXT CHECK (length(b) IN (1)))").is_empty());
        assert!(allowed_values("CREATE TABLE t (a TEXT, b TEXT, CHECK (a IN ('x') OR b IS NULL))").is_empty());
        assert!(allowed_values("CREATE VIRTUAL TABLE t USING fts5(a)").is_empty());
        assert!(allowed_values("not sql at all").is_empty());
    }
}
