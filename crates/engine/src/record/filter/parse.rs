//! From text to tree, by recursive descent:
//!
//! ```text
//! filter = all { "or" all }            all = part { "and" part }
//! part   = "not" part | "(" [filter] ")" | "has" ["no"] name ["." name] | path test
//! path   = name ["." name]             name = word | "quoted name"
//! test   = ("=" | "!=" | "<" | "<=" | ">" | ">=") value
//!        | "is" ["not"] ("empty" | "filled" | value)
//!        | ["not"] ( "contains" text | "starts" "with" text | "ends" "with" text
//!                  | "in" ( "(" value { "," value } ")" | days ) | "between" value "and" value )
//! value  = 'text' | number | date | "true" | "false" | days | variable
//! days   = "today" | "yesterday" | "tomorrow" | ("last" | "this" | "next") [count] unit
//! variable = "$user." ["person."] name  in rules of roles only
//! ```

use std::ops::Range;
use std::str::FromStr;

use super::lex::{Lexeme, Token, is_bare_value, tokens};
use super::{Children, FieldPath, Filter, MOST_DEPTH, MOST_TERMS, MOST_TEXT, Operand, Relative, Test};
use crate::error::{Error, ErrorCode, Result};
use crate::policy::User;

/// Characters shown of where the text stopped making sense.
const NEAR: usize = 20;

/// What the text should have had. The words on the wire are those of the documentation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Expected {
    Field,
    Test,
    Value,
    List,
    Days,
    Model,
    Join,
    And,
    Close,
    Quote,
    Shorter,
    Shallower,
}

impl Expected {
    fn word(self) -> &'static str {
        match self {
            Self::Field => "field",
            Self::Test => "test",
            Self::Value => "value",
            Self::List => "list",
            Self::Days => "days",
            Self::Model => "model",
            Self::Join => "join",
            Self::And => "and",
            Self::Close => "close",
            Self::Quote => "quote",
            Self::Shorter => "shorter",
            Self::Shallower => "shallower",
        }
    }
}

impl FromStr for Filter {
    type Err = Error;

    /// Reads the filter language; empty text is every record.
    ///
    /// # Errors
    /// [`ErrorCode::InvalidFilter`] with `position` (in characters, from 1), `near` and `expected`: `field`, `test`,
    /// `value`, `list`, `days`, `model`, `join`, `close`, `quote`, `shorter` or `shallower`.
    fn from_str(text: &str) -> Result<Self> {
        placed(text, Who::Nobody).map(|(filter, _)| filter)
    }
}

/// Whom `$user` stands for.
#[derive(Debug, Clone, Copy)]
pub(super) enum Who<'u> {
    /// Nobody: it may not be said.
    Nobody,
    /// Whoever asks later: it stays in the tree.
    Anybody,
    /// This person, as far as the account goes; what else is known of them stays in the tree.
    One(&'u User),
}

/// The tree, and where in the text each of its tests stands, from the left.
pub(super) fn placed(text: &str, who: Who<'_>) -> Result<(Filter, Vec<Range<usize>>)> {
    let mut parser = Parser { text, who, tokens: Vec::new(), next: 0, terms: 0, places: Vec::new() };
    if text.len() > MOST_TEXT {
        return Err(parser.fail(MOST_TEXT, Expected::Shorter));
    }
    parser.tokens = tokens(text);
    if parser.sees(&Lexeme::End) {
        return Ok((Filter::default(), Vec::new()));
    }
    let filter = parser.any(0)?;
    if parser.sees(&Lexeme::End) { Ok((filter, parser.places)) } else { Err(parser.expected(Expected::Join)) }
}

/// The error, with the place in the text it is about: `position` in characters, from 1, and what stands `near`.
pub(super) fn at(error: Error, text: &str, byte: usize) -> Error {
    let byte = (0..=byte.min(text.len())).rev().find(|byte| text.is_char_boundary(*byte)).unwrap_or(0);
    let (before, after) = text.split_at(byte);
    let near: String = after.chars().take(NEAR).collect();
    error.with("position", before.chars().count() + 1).with("near", near)
}

/// A test made of its one value.
type Made = fn(Operand) -> Test;

const COMPARE: [(&str, Made); 6] =
    [("=", Test::Is), ("!=", Test::Not), ("<=", Test::Le), (">=", Test::Ge), ("<", Test::Lt), (">", Test::Gt)];

struct Parser<'t> {
    text: &'t str,
    who: Who<'t>,
    tokens: Vec<Token>,
    next: usize,
    terms: usize,
    places: Vec<Range<usize>>,
}

impl Parser<'_> {
    fn any(&mut self, depth: usize) -> Result<Filter> {
        self.joined("or", depth, Filter::Any, |parser| parser.joined("and", depth, Filter::All, |p| p.part(depth)))
    }

    /// One part, or several with `word` between them.
    fn joined(
        &mut self,
        word: &str,
        depth: usize,
        join: fn(Vec<Filter>) -> Filter,
        part: impl Fn(&mut Self) -> Result<Filter>,
    ) -> Result<Filter> {
        if depth >= MOST_DEPTH {
            return Err(self.expected(Expected::Shallower));
        }
        let first = part(self)?;
        if !self.sees_word(word) {
            return Ok(first);
        }
        let mut parts = vec![first];
        while self.takes_word(word) {
            parts.push(part(self)?);
        }
        Ok(join(parts))
    }

    fn part(&mut self, depth: usize) -> Result<Filter> {
        if depth >= MOST_DEPTH {
            return Err(self.expected(Expected::Shallower));
        }
        if self.takes_word("not") {
            return Ok(Filter::Not(Box::new(self.part(depth + 1)?)));
        }
        if self.takes_symbol("(") {
            if self.takes_symbol(")") {
                return Ok(Filter::default());
            }
            let inner = self.any(depth + 1)?;
            return if self.takes_symbol(")") { Ok(inner) } else { Err(self.expected(Expected::Close)) };
        }
        self.term()?;
        let from = self.here();
        let leaf = self.leaf()?;
        let end = self.text.get(from..self.here()).map_or(from, |leaf| from + leaf.trim_end().len());
        self.places.push(from..end);
        Ok(leaf)
    }

    fn leaf(&mut self) -> Result<Filter> {
        if self.takes_word("has") {
            let none = self.takes_word("no");
            let has = Filter::Has(self.children()?);
            return Ok(if none { Filter::Not(Box::new(has)) } else { has });
        }
        let path = self.path()?;
        self.test(path)
    }

    /// The byte where the next piece begins.
    fn here(&self) -> usize {
        self.tokens.get(self.next).map_or(self.text.len(), |token| token.at)
    }

    fn children(&mut self) -> Result<Children> {
        let model = self.name(Expected::Model)?;
        let by = if self.takes_symbol(".") { Some(self.name(Expected::Field)?) } else { None };
        Ok(Children { model, by })
    }

    fn path(&mut self) -> Result<FieldPath> {
        let first = self.name(Expected::Field)?;
        Ok(if self.takes_symbol(".") {
            FieldPath::through(first, self.name(Expected::Field)?)
        } else {
            FieldPath::of(first)
        })
    }

    fn test(&mut self, path: FieldPath) -> Result<Filter> {
        for (symbol, made) in COMPARE {
            if self.takes_symbol(symbol) {
                return Ok(Filter::Field(path, made(self.value()?)));
            }
        }
        if self.takes_word("is") {
            return Ok(Filter::Field(path, self.is()?));
        }
        let turned = self.takes_word("not");
        let test = if self.takes_word("contains") {
            Test::Contains(self.words()?)
        } else if self.takes_word("starts") {
            Test::Starts(self.with()?)
        } else if self.takes_word("ends") {
            Test::Ends(self.with()?)
        } else if self.takes_word("in") {
            self.list()?
        } else if self.takes_word("between") {
            let low = self.value()?;
            if !self.takes_word("and") {
                return Err(self.expected(Expected::And));
            }
            Test::Between(low, self.value()?)
        } else {
            return Err(self.expected(Expected::Test));
        };
        let filter = Filter::Field(path, test);
        Ok(if turned { Filter::Not(Box::new(filter)) } else { filter })
    }

    fn is(&mut self) -> Result<Test> {
        let turned = self.takes_word("not");
        let empty = self.takes_word("empty");
        Ok(if empty || self.takes_word("filled") {
            if empty == turned { Test::Filled } else { Test::Empty }
        } else if turned {
            Test::Not(self.value()?)
        } else {
            Test::Is(self.value()?)
        })
    }

    fn with(&mut self) -> Result<String> {
        if !self.takes_word("with") {
            return Err(self.expected(Expected::Test));
        }
        self.words()
    }

    fn list(&mut self) -> Result<Test> {
        if !self.takes_symbol("(") {
            let days = self.days()?.ok_or_else(|| self.expected(Expected::List))?;
            return Ok(Test::In(vec![days]));
        }
        let mut values = vec![self.value()?];
        while self.takes_symbol(",") {
            self.term()?;
            values.push(self.value()?);
        }
        if self.takes_symbol(")") { Ok(Test::In(values)) } else { Err(self.expected(Expected::Close)) }
    }

    /// What `contains`, `starts with` and `ends with` look for: text, or a number taken as text.
    fn words(&mut self) -> Result<String> {
        match self.value()? {
            Operand::Text(text) => Ok(text),
            Operand::Date(_) | Operand::Who(_) => Err(self.expected_before(Expected::Value)),
        }
    }

    fn value(&mut self) -> Result<Operand> {
        if let Some(days) = self.days()? {
            return Ok(days);
        }
        let text = match self.what() {
            Lexeme::Text(text) => text.clone(),
            Lexeme::Bare(text) if is_bare_value(text) => text.clone(),
            Lexeme::Word(word) if ["true", "false"].contains(&word.to_ascii_lowercase().as_str()) => {
                word.to_ascii_lowercase()
            }
            Lexeme::Variable(name) => {
                let said = name.strip_prefix("user.").filter(|said| !said.is_empty()).map(str::to_owned);
                let known = match (self.who, said) {
                    (Who::Nobody, _) | (_, None) => return Err(self.expected(Expected::Value)),
                    (Who::One(user), Some(said)) => account(user, &said).map_or(Operand::Who(said), Operand::Text),
                    (Who::Anybody, Some(said)) => Operand::Who(said),
                };
                self.next += 1;
                return Ok(known);
            }
            _ => return Err(self.expected(Expected::Value)),
        };
        self.next += 1;
        Ok(Operand::Text(text))
    }

    /// `today`, `last 7 days` …, when the text goes on with one.
    fn days(&mut self) -> Result<Option<Operand>> {
        let Lexeme::Word(first) = self.what() else { return Ok(None) };
        let length = match first.to_ascii_lowercase().as_str() {
            "today" | "yesterday" | "tomorrow" => 1,
            "last" | "this" | "next" => match self.tokens.get(self.next + 1).map(|token| &token.what) {
                Some(Lexeme::Bare(_)) => 3,
                _ => 2,
            },
            _ => return Ok(None),
        };
        let words: Vec<&str> = self
            .tokens
            .iter()
            .skip(self.next)
            .take(length)
            .map(|token| match &token.what {
                Lexeme::Word(word) | Lexeme::Bare(word) => word.as_str(),
                _ => "",
            })
            .collect();
        let relative: Relative = words.join(" ").parse().map_err(|()| self.expected(Expected::Days))?;
        self.next += length;
        Ok(Some(Operand::Date(relative)))
    }

    fn name(&mut self, expected: Expected) -> Result<String> {
        let name = match self.what() {
            Lexeme::Word(word) if !is_reserved(word) => word.clone(),
            Lexeme::Name(name) => name.clone(),
            _ => return Err(self.expected(expected)),
        };
        self.next += 1;
        Ok(name)
    }

    /// Counts one more test or value.
    fn term(&mut self) -> Result<()> {
        self.terms += 1;
        if self.terms > MOST_TERMS { Err(self.expected(Expected::Shorter)) } else { Ok(()) }
    }

    fn what(&self) -> &Lexeme {
        self.tokens.get(self.next).map_or(&Lexeme::End, |token| &token.what)
    }

    fn sees(&self, what: &Lexeme) -> bool {
        self.what() == what
    }

    fn sees_word(&self, word: &str) -> bool {
        matches!(self.what(), Lexeme::Word(found) if found.eq_ignore_ascii_case(word))
    }

    fn takes_word(&mut self, word: &str) -> bool {
        let takes = self.sees_word(word);
        self.next += usize::from(takes);
        takes
    }

    fn takes_symbol(&mut self, symbol: &'static str) -> bool {
        let takes = self.sees(&Lexeme::Symbol(symbol));
        self.next += usize::from(takes);
        takes
    }

    fn expected(&self, what: Expected) -> Error {
        let token = self.tokens.get(self.next);
        let what = if matches!(token, Some(Token { what: Lexeme::Unclosed, .. })) { Expected::Quote } else { what };
        self.fail(self.here(), what)
    }

    fn expected_before(&mut self, what: Expected) -> Error {
        self.next = self.next.saturating_sub(1);
        self.expected(what)
    }

    fn fail(&self, at: usize, what: Expected) -> Error {
        self::at(Error::new(ErrorCode::InvalidFilter), self.text, at).with("expected", what.word())
    }
}

/// What a word says of an account.
pub(super) fn account(user: &User, word: &str) -> Option<String> {
    match word.to_ascii_lowercase().as_str() {
        "id" => Some(user.id.clone()),
        "email" => Some(user.email.clone()),
        "name" => Some(user.name.clone()),
        _ => None,
    }
}

/// Words that begin or join parts: as names they stand in double quotes.
pub(super) fn is_reserved(word: &str) -> bool {
    ["and", "or", "not", "has"].iter().any(|reserved| word.eq_ignore_ascii_case(reserved))
}
