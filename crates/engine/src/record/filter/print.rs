//! From tree to text that reads back as the same tree.

use std::fmt;

use super::lex::{is_bare_name, is_bare_value};
use super::parse::is_reserved;
use super::who::RECORD;
use super::{Children, FieldPath, Filter, Operand, Test};

impl fmt::Display for Filter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.as_written() {
            Self::All(parts) if parts.is_empty() => Ok(()),
            written => written.fmt_part(f),
        }
    }
}

impl Filter {
    /// The tree as text can say it: a list of one is that one, and of no alternatives none holds.
    #[must_use]
    pub fn as_written(&self) -> Self {
        let several = |parts: &[Self], join: fn(Vec<Self>) -> Self| match parts {
            [only] => only.as_written(),
            parts => join(parts.iter().map(Self::as_written).collect()),
        };
        match self {
            Self::All(parts) => several(parts, Self::All),
            Self::Any(parts) if parts.is_empty() => Self::Not(Box::default()),
            Self::Any(parts) => several(parts, Self::Any),
            Self::Not(inner) => Self::Not(Box::new(inner.as_written())),
            Self::Field(_, Test::In(values)) if values.is_empty() => Self::Not(Box::default()),
            Self::Field(path, test) => Self::Field(path.clone(), test.clone()),
            Self::Has(children) => Self::Has(children.clone()),
        }
    }

    fn fmt_part(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::All(parts) if parts.is_empty() => f.write_str("()"),
            Self::All(parts) => joined(f, parts, " and ", |part| matches!(part, Self::All(_) | Self::Any(_))),
            Self::Any(parts) => joined(f, parts, " or ", |part| matches!(part, Self::Any(_))),
            Self::Not(inner) => match &**inner {
                Self::Has(children) => write!(f, "has no {}", Referring(children)),
                inner => {
                    f.write_str("not ")?;
                    parted(f, inner, matches!(inner, Self::All(_) | Self::Any(_)))
                }
            },
            Self::Field(path, test) => write!(f, "{path} {test}"),
            Self::Has(children) => write!(f, "has {}", Referring(children)),
        }
    }
}

fn joined(
    f: &mut fmt::Formatter<'_>,
    parts: &[Filter],
    word: &str,
    in_parentheses: fn(&Filter) -> bool,
) -> fmt::Result {
    for (index, part) in parts.iter().enumerate() {
        if index > 0 {
            f.write_str(word)?;
        }
        parted(f, part, in_parentheses(part))?;
    }
    Ok(())
}

fn parted(f: &mut fmt::Formatter<'_>, part: &Filter, in_parentheses: bool) -> fmt::Result {
    // "()" says for itself that it holds nothing.
    let empty = matches!(part, Filter::All(parts) if parts.is_empty());
    if in_parentheses && !empty {
        f.write_str("(")?;
        part.fmt_part(f)?;
        return f.write_str(")");
    }
    part.fmt_part(f)
}

impl fmt::Display for FieldPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(through) = &self.through {
            write!(f, "{}.", Name(through))?;
        }
        write!(f, "{}", Name(&self.field))
    }
}

impl fmt::Display for Test {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Is(value) => write!(f, "= {value}"),
            Self::Not(value) => write!(f, "!= {value}"),
            Self::Gt(value) => write!(f, "> {value}"),
            Self::Ge(value) => write!(f, ">= {value}"),
            Self::Lt(value) => write!(f, "< {value}"),
            Self::Le(value) => write!(f, "<= {value}"),
            Self::Contains(text) => write!(f, "contains {}", Quoted(text)),
            Self::Starts(text) => write!(f, "starts with {}", Quoted(text)),
            Self::Ends(text) => write!(f, "ends with {}", Quoted(text)),
            Self::Between(low, high) => write!(f, "between {low} and {high}"),
            Self::In(values) => match values.as_slice() {
                [Operand::Date(days)] => write!(f, "in {days}"),
                values => {
                    let values: Vec<String> = values.iter().map(ToString::to_string).collect();
                    write!(f, "in ({})", values.join(", "))
                }
            },
            Self::Empty => f.write_str("is empty"),
            Self::Filled => f.write_str("is filled"),
        }
    }
}

impl fmt::Display for Operand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) if is_bare_value(text) => f.write_str(text),
            Self::Text(text) => write!(f, "{}", Quoted(text)),
            Self::Date(days) => write!(f, "{days}"),
            Self::Who(name) => match name.strip_prefix(RECORD) {
                Some(field) => write!(f, "$user.{RECORD}{}", Name(field)),
                None => write!(f, "$user.{}", Name(name)),
            },
        }
    }
}

struct Name<'a>(&'a str);

impl fmt::Display for Name<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if is_bare_name(self.0) && !is_reserved(self.0) {
            f.write_str(self.0)
        } else {
            write!(f, "\"{}\"", self.0.replace('"', "\"\""))
        }
    }
}

struct Quoted<'a>(&'a str);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "'{}'", self.0.replace('\'', "''"))
    }
}

struct Referring<'a>(&'a Children);

impl fmt::Display for Referring<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A model called "no" must not be read as the word.
        if self.0.model.eq_ignore_ascii_case("no") {
            write!(f, "\"{}\"", self.0.model)?;
        } else {
            write!(f, "{}", Name(&self.0.model))?;
        }
        match &self.0.by {
            Some(by) => write!(f, ".{}", Name(by)),
            None => Ok(()),
        }
    }
}
