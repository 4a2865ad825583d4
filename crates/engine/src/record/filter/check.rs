//! A filter checked against a model, for whoever holds the grant: exact column names, values to bind, and a grant for
//! every other model it looks into. A field that is not shown is unknown.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use super::compare::{Column, Cut};
use super::dates::today;
use super::step::{Step, step};
use super::who::told;
use super::{Children, FieldPath, Filter, MOST_DEPTH, MOST_TERMS, Operand, Test as Asked};
use crate::error::{Error, ErrorCode, Result};
use crate::model::{Catalog, Field, Model};
use crate::policy::{Actor, Grant, User, Verb, authorize};
use crate::schema::Affinity;
use crate::value::Value;

/// A condition on the rows of one table.
#[derive(Debug)]
pub(crate) enum Condition {
    All(Vec<Condition>),
    Any(Vec<Condition>),
    Not(Box<Condition>),
    /// The column passes the test; NULL passes none but [`Test::Empty`].
    Column(String, Test),
    /// The row that the columns refer to, by its `referred`, meets the condition.
    Through {
        columns: Vec<String>,
        parent: Grant,
        referred: Vec<String>,
        inner: Box<Condition>,
    },
    /// The column equals `referred` of the one row of another table that meets the condition; of none, and of several, it
    /// equals nothing.
    Own {
        column: String,
        people: Grant,
        referred: String,
        inner: Box<Condition>,
    },
    /// A row of another table refers here: its columns equal ours.
    Children {
        child: Grant,
        columns: Vec<String>,
        referred: Vec<String>,
    },
}

impl Condition {
    /// Whether every other model it looks into is seen whole by who may look.
    pub(crate) fn looks_into_whole(&self) -> bool {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().all(Self::looks_into_whole),
            Self::Not(part) => part.looks_into_whole(),
            Self::Column(..) => true,
            Self::Through { parent, inner, .. } | Self::Own { people: parent, inner, .. } => {
                parent.is_unlimited() && inner.looks_into_whole()
            }
            Self::Children { child, .. } => child.is_unlimited(),
        }
    }

    /// Whether other models that it looks at may be computed when they are read.
    pub(crate) fn computed(&self) -> bool {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().any(Self::computed),
            Self::Not(part) => part.computed(),
            Self::Column(..) => false,
            Self::Through { parent, inner, .. } | Self::Own { people: parent, inner, .. } => {
                parent.computed() || inner.computed()
            }
            Self::Children { child, .. } => child.computed(),
        }
    }
}

/// A test of one column.
#[derive(Debug)]
pub(crate) enum Test {
    OneOf(Vec<Value>),
    /// Between bounds, each with whether it is included.
    Range {
        read: Read,
        low: Option<(Value, bool)>,
        high: Option<(Value, bool)>,
    },
    /// Text found in the value.
    Found(Place, String),
    /// Not NULL.
    Known,
    /// NULL or ''.
    Empty,
    /// Neither NULL nor ''.
    Filled,
}

/// How stored values are read before they are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Read {
    /// As SQLite stores them.
    AsStored,
    /// Text that reads as a number is that number.
    Numbers,
    /// Text that says a moment is that moment of UTC, to the millisecond; anything else is none.
    Moments,
}

/// Where a text is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    Anywhere,
    Start,
    End,
    /// It is the whole value.
    Whole,
}

/// What checking needs to know beside the grant.
#[derive(Clone, Copy)]
pub(crate) struct Scope<'a> {
    pub(crate) catalog: &'a Catalog,
    pub(crate) actor: &'a Actor,
    /// Who `$user` is, in rules of roles.
    pub(crate) who: Option<&'a User>,
    /// Unix milliseconds.
    pub(crate) now_ms: i64,
}

/// Checks a filter of the grant's model.
///
/// # Errors
/// [`ErrorCode::FieldUnknown`] with `field` and `model`; [`ErrorCode::InvalidFilter`] with `field` and `value` when the
/// kind cannot read the value, with `expected` (`shorter`, `shallower`) when there is too much of it.
pub(crate) fn condition(scope: Scope<'_>, grant: &Grant, filter: &Filter) -> Result<Condition> {
    read(scope, grant, filter).map(|(condition, _)| condition)
}

/// How the fields of a filter are read, by table and column: kinds are inferred, also from values, and may change.
pub(crate) type Readings = BTreeMap<String, String>;

/// The same with how its fields are read.
pub(crate) fn read(scope: Scope<'_>, grant: &Grant, filter: &Filter) -> Result<(Condition, Readings)> {
    let mut checker = Checker { scope, today: today(scope.now_ms), terms: 0, turned: false, readings: Readings::new() };
    let condition = checker.tree(grant, filter, 0)?;
    Ok((condition, checker.readings))
}

/// The field a person means: by its column's name in any case, else by its label when only one field has it.
pub(crate) fn named<'g>(grant: &'g Grant, name: &str) -> Option<&'g Field> {
    let model = grant.model();
    let shown = |field: &&Field| grant.shows(&field.name);
    if let Some(field) = model.field(name).filter(shown) {
        return Some(field);
    }
    let label = name.to_lowercase();
    let mut labelled = model.fields.iter().filter(shown).filter(|field| field.label.to_lowercase() == label);
    labelled.next().filter(|_| labelled.next().is_none())
}

pub(super) struct Checker<'a> {
    pub(super) scope: Scope<'a>,
    today: Date,
    terms: usize,
    /// Inside of a "not".
    turned: bool,
    pub(super) readings: Readings,
}

impl Checker<'_> {
    fn tree(&mut self, grant: &Grant, filter: &Filter, depth: usize) -> Result<Condition> {
        if depth > MOST_DEPTH {
            return Err(Error::new(ErrorCode::InvalidFilter).with("expected", "shallower"));
        }
        self.count(1)?;
        match filter {
            Filter::All(parts) => Ok(Condition::All(self.trees(grant, parts, depth)?)),
            Filter::Any(parts) => Ok(Condition::Any(self.trees(grant, parts, depth)?)),
            Filter::Not(inner) => {
                let outside = std::mem::replace(&mut self.turned, true);
                let inner = self.tree(grant, inner, depth + 1)?;
                self.turned = outside;
                Ok(Condition::Not(Box::new(inner)))
            }
            Filter::Field(path, test) => self.field(grant, path, test),
            Filter::Has(children) => self.children(grant, children),
        }
    }

    fn trees(&mut self, grant: &Grant, parts: &[Filter], depth: usize) -> Result<Vec<Condition>> {
        parts.iter().map(|part| self.tree(grant, part, depth + 1)).collect()
    }

    fn count(&mut self, terms: usize) -> Result<()> {
        self.terms += terms;
        if self.terms > MOST_TERMS {
            return Err(Error::new(ErrorCode::InvalidFilter).with("expected", "shorter"));
        }
        Ok(())
    }

    fn field(&mut self, grant: &Grant, path: &FieldPath, test: &Asked) -> Result<Condition> {
        if let Some(through) = &path.through {
            return self
                .through(grant, through, &path.field, test)?
                .ok_or_else(|| unknown(grant, &format!("{through}.{}", path.field)));
        }
        if let Some(field) = named(grant, &path.field) {
            return self.test(grant, field, test);
        }
        // `customer.country` in one piece, as the command line and JSON may have it.
        for (at, _) in path.field.match_indices('.') {
            let (Some(through), Some(field)) = (path.field.get(..at), path.field.get(at + 1..)) else { continue };
            if let Some(found) = self.through(grant, through, field, test)? {
                return Ok(found);
            }
        }
        Err(unknown(grant, &path.field))
    }

    fn through(&mut self, grant: &Grant, key: &str, field: &str, test: &Asked) -> Result<Option<Condition>> {
        let Some(Step { columns, parent, referred, .. }) = step(self.scope, grant, key) else { return Ok(None) };
        let Some(field) = named(&parent, field) else { return Ok(None) };
        self.readings.insert(places(grant, &columns), format!("to {}", places(&parent, &referred)));
        // A record that refers to nothing has nothing there: that is empty, too.
        let (turned, inner) = match test {
            Asked::Empty => (true, self.test(&parent, field, &Asked::Filled)?),
            test => (false, self.test(&parent, field, test)?),
        };
        let found = Condition::Through { columns, parent, referred, inner: Box::new(inner) };
        Ok(Some(if turned { Condition::Not(Box::new(found)) } else { found }))
    }

    fn test(&mut self, grant: &Grant, field: &Field, test: &Asked) -> Result<Condition> {
        let told = self.scope.who.and_then(|who| told(who, test));
        let test = told.as_ref().unwrap_or(test);
        let column = Column { field, affinity: self.affinity(grant, field), today: self.today };
        self.readings.insert(format!("{} itself", place(grant, &field.name)), column.reading());
        let refuse = |operand: &Operand| {
            let value = match operand {
                Operand::Text(text) => text.clone(),
                Operand::Date(_) | Operand::Who(_) => operand.to_string(),
            };
            Error::new(ErrorCode::InvalidFilter).with("field", &field.name).with("value", value)
        };
        if let Asked::Is(_) | Asked::In(_) = test
            && !self.turned
            && !field.kind.is_secret()
            && let Some(person) = self.person(field, &test.operands())?
        {
            return Ok(person);
        }
        let equals = |operand: &Operand| column.equals(operand).ok_or_else(|| refuse(operand));
        let ordered = |cut: Cut, operand: &Operand| column.ordered(cut, operand).ok_or_else(|| refuse(operand));
        let own = |test: Test| Condition::Column(field.name.clone(), test);
        // To compare with a secret is to guess it piece by piece.
        if field.kind.is_secret() && !matches!(test, Asked::Empty | Asked::Filled) {
            return Err(Error::new(ErrorCode::InvalidFilter).with("field", &field.name).with("value", ""));
        }
        Ok(match test {
            // "Begins with 2026-11" is said of days however they are kept.
            Asked::Starts(text) if column.counts_days() => equals(&Operand::Text(text.clone()))?,
            Asked::Is(operand) => equals(operand)?,
            Asked::Not(operand) => Condition::All(vec![own(Test::Known), Condition::Not(Box::new(equals(operand)?))]),
            Asked::In(operands) => {
                self.count(operands.len())?;
                one_of(operands.iter().map(equals).collect::<Result<_>>()?)
            }
            Asked::Gt(operand) => ordered(Cut::Gt, operand)?,
            Asked::Ge(operand) => ordered(Cut::Ge, operand)?,
            Asked::Lt(operand) => ordered(Cut::Lt, operand)?,
            Asked::Le(operand) => ordered(Cut::Le, operand)?,
            Asked::Between(low, high) => Condition::All(vec![ordered(Cut::Ge, low)?, ordered(Cut::Le, high)?]),
            Asked::Contains(text) => own(Test::Found(Place::Anywhere, text.clone())),
            Asked::Starts(text) => own(Test::Found(Place::Start, text.clone())),
            Asked::Ends(text) => own(Test::Found(Place::End, text.clone())),
            Asked::Empty => own(Test::Empty),
            Asked::Filled => own(Test::Filled),
        })
    }

    fn affinity(&self, grant: &Grant, field: &Field) -> Affinity {
        let table = self.scope.catalog.schema.table(&grant.model().table);
        let column = table.and_then(|table| table.column(&field.name));
        // ANY of a STRICT table converts nothing; elsewhere it means what SQLite makes of it, and both are read alike.
        column.filter(|column| !column.declared.eq_ignore_ascii_case("ANY")).map_or(Affinity::Blob, |c| c.affinity())
    }

    fn children(&mut self, grant: &Grant, children: &Children) -> Result<Condition> {
        let missing = || unknown(grant, &children.model);
        let model = referring(self.scope.catalog, &children.model).ok_or_else(missing)?;
        let child = authorize(self.scope.actor, Verb::View, &model).map_err(|_| missing())?;
        let by = match &children.by {
            Some(name) => Some(named(&child, name).ok_or_else(|| unknown(&child, name))?.name.clone()),
            None => None,
        };
        let table = self.scope.catalog.schema.table(&model.table).ok_or_else(missing)?;
        let keys = table.foreign_keys.iter().filter(|key| {
            key.table.eq_ignore_ascii_case(&grant.model().table)
                && key.columns.len() == key.referred.len()
                && key.columns.iter().all(|column| child.shows(column))
                && key.referred.iter().all(|column| grant.shows(column))
                && by.as_ref().is_none_or(|by| key.columns.iter().any(|column| column.eq_ignore_ascii_case(by)))
        });
        let keys: Vec<_> = keys.collect();
        for key in &keys {
            let columns = places(&child, &key.columns);
            self.readings.insert(format!("{columns} from {}", grant.model().table), key.referred.join(", "));
        }
        let found: Vec<Condition> = keys
            .into_iter()
            .map(|key| Condition::Children {
                child: child.clone(),
                columns: key.columns.clone(),
                referred: key.referred.clone(),
            })
            .collect();
        if found.is_empty() { Err(missing()) } else { Ok(one_of(found)) }
    }
}

/// A model by slug or table, else by one of its labels in any case.
pub(super) fn referring(catalog: &Catalog, name: &str) -> Option<Arc<Model>> {
    let label = name.to_lowercase();
    catalog.find(name).ok().or_else(|| catalog.of_table(name).cloned()).or_else(|| {
        let says = |text: &str| text.to_lowercase() == label;
        let mut labelled = catalog.models().iter().filter(|model| says(&model.label) || says(&model.label_one));
        labelled.next().filter(|_| labelled.next().is_none()).cloned()
    })
}

/// At least one of them; tests of the same column for values are one test.
pub(super) fn one_of(conditions: Vec<Condition>) -> Condition {
    let mut together: Vec<Condition> = Vec::new();
    for condition in conditions {
        match (together.last_mut(), condition) {
            (Some(Condition::Column(column, Test::OneOf(values))), Condition::Column(same, Test::OneOf(more)))
                if *column == same =>
            {
                values.extend(more)
            }
            (_, other) => together.push(other),
        }
    }
    match together.pop() {
        Some(only) if together.is_empty() => only,
        Some(last) => {
            together.push(last);
            Condition::Any(together)
        }
        None => Condition::Any(together),
    }
}

pub(super) fn place(grant: &Grant, column: &str) -> String {
    format!("{}.{column}", grant.model().table)
}

fn places(grant: &Grant, columns: &[String]) -> String {
    columns.iter().map(|column| place(grant, column)).collect::<Vec<_>>().join(", ")
}

fn unknown(grant: &Grant, field: &str) -> Error {
    Error::new(ErrorCode::FieldUnknown).with("field", field).with("model", &grant.model().slug)
}
