//! The kind of one column: what its constraints say for certain, else the first promise of its default, type, name or
//! values that no value seen breaks, else what its declared type plainly holds.

use std::collections::BTreeMap;

use super::build;
use super::words::Words;
use crate::model::evidence::{Evidence, Facts};
use crate::model::kind::{Kind, Pair, Reference, UuidForm, Written};
use crate::model::reason::Reason;
use crate::schema::{Affinity, Column, Table};
use crate::value::Value;

/// Beginnings of type names that mean a number; SQLite itself takes every type it does not know (STRING, UUID, JSON) for
/// numeric.
const NUMBERS: [&str; 8] = ["NUM", "DEC", "MONEY", "CURRENCY", "FIXED", "SMALLMONEY", "FLOAT", "PERCENT"];
/// Types whose text has several lines.
const LONG_TYPES: [&str; 4] = ["LONGTEXT", "MEDIUMTEXT", "CLOB", "NCLOB"];
/// Longest text that still fits one line of a form.
const ONE_LINE: u32 = 255;
/// Fewest values that decide alone, without a name or a type that promises the same.
const FEW: u32 = 3;

/// Whether values of the column are worth a look: nothing is certain without them.
pub(crate) fn wanted(table: &Table, column: &Column) -> bool {
    let certain = column.generated || refers(table, column) || allowed(table, column).is_some();
    let plain_key = column.in_key && column.affinity() == Affinity::Integer;
    !certain && !plain_key
}

/// The kind, why it is that, and what is known of the column.
pub(super) fn kind(
    table: &Table,
    column: &Column,
    slugs: &BTreeMap<&str, String>,
    evidence: Evidence,
) -> (Kind, Reason, Facts) {
    let (base, arguments) = declared(&column.declared);
    let facts = Facts {
        affinity: column.affinity(),
        max: arguments.first().copied().filter(|_| is_text(&base, column)),
        scale: arguments.get(1).copied(),
        evidence,
    };
    let (kind, because) =
        constrained(table, column, slugs).unwrap_or_else(|| guessed(column, &base, &arguments, &facts));
    if column.generated {
        let because = Reason::Generated { shown_as: kind.name() };
        return (Kind::Generated(Box::new(kind)), because, facts);
    }
    (kind, because, facts)
}

/// What foreign keys and checks say: certain.
fn constrained(table: &Table, column: &Column, slugs: &BTreeMap<&str, String>) -> Option<(Kind, Reason)> {
    if let Some(reference) = reference(table, column, slugs) {
        let because = Reason::ForeignKey { model: reference.model.clone() };
        return Some((Kind::ForeignKey(reference), because));
    }
    let values: Vec<Value> = allowed(table, column)?.iter().filter(|value| !value.is_null()).cloned().collect();
    let because = Reason::Check { values: values.len() };
    let pair = match values.as_slice() {
        [a, b] => Pair::of(a, b),
        _ => None,
    };
    Some((pair.map_or_else(|| Kind::Enum(values), Kind::Boolean), because))
}

fn guessed(column: &Column, base: &str, arguments: &[u32], facts: &Facts) -> (Kind, Reason) {
    let evidence = &facts.evidence;
    let words = Words::of(&column.name);
    let seen = evidence.seen();
    let of_type = || Reason::DeclaredType { declared: column.declared.clone() };
    let of_name = || Reason::Name { seen };
    let promises = [
        by_secret(&words, column, facts).map(|kind| (kind, of_name())),
        by_default(&words, column, facts),
        by_type(&words, base, arguments, facts).map(|kind| (kind, of_type())),
        by_name(&words, column, facts).map(|kind| (kind, of_name())),
        by_values(&words, column, facts).map(|kind| (kind, Reason::Sample { seen })),
    ];
    let mut broken = None;
    for (kind, because) in promises.into_iter().flatten() {
        if fits(&kind, facts, matches!(because, Reason::DeclaredType { .. })) {
            return (kind, because);
        }
        broken.get_or_insert(kind.name());
    }
    let kind = plain(&words, column, base, facts);
    let because = match (broken, evidence.read) {
        (Some(_), false) => Reason::Unread,
        (Some(guess), true) => Reason::Contradicted { guess, seen },
        (None, _) if matches!(kind, Kind::LongText(_)) && words.is_long() => of_name(),
        (None, _) if matches!(kind, Kind::LongText(_)) && evidence.long > 0 => Reason::Sample { seen },
        (None, _) if base.is_empty() && seen > 0 => Reason::Sample { seen },
        (None, _) if base.is_empty() => Reason::NoType,
        (None, _) => of_type(),
    };
    (kind, because)
}

/// Whatever its values look like, a password is not shown.
fn by_secret(words: &Words, column: &Column, facts: &Facts) -> Option<Kind> {
    let holds_text = facts.affinity != Affinity::Integer && facts.affinity != Affinity::Real;
    (words.is_password() && !column.in_key && holds_text).then(|| Kind::Password(facts.evidence.scheme.one()))
}

/// A default of "now" makes a stamp.
fn by_default(words: &Words, column: &Column, facts: &Facts) -> Option<(Kind, Reason)> {
    let expression = column.default.as_deref()?;
    let plain: String = expression.to_lowercase().chars().filter(|c| !c.is_whitespace()).collect();
    let calls_now = ["datetime(", "strftime(", "julianday(", "unixepoch(", "date("]
        .iter()
        .any(|call| plain.trim_start_matches('(').starts_with(call))
        && (plain.contains("'now'") || plain.contains("()"));
    if !calls_now && plain != "current_timestamp" {
        return None;
    }
    let inner = Box::new(match facts.evidence.seen() {
        0 => by_expression(&plain, facts),
        _ => build::stamp(facts),
    });
    let kind = if words.is_updated() { Kind::Updated(inner) } else { Kind::Created(inner) };
    Some((kind, Reason::Default { expression: expression.to_owned() }))
}

/// How an empty column will be filled by its default.
fn by_expression(plain: &str, facts: &Facts) -> Kind {
    let real = facts.affinity == Affinity::Real;
    let counts_seconds = plain.contains("unixepoch(") || plain.contains("'%s'");
    if plain.contains("julianday(") {
        Kind::Datetime(Written::Julian { real })
    } else if counts_seconds && facts.affinity != Affinity::Text {
        Kind::Datetime(Written::UnixSeconds { real })
    } else if plain.trim_start_matches('(').starts_with("date(") {
        Kind::Date(Written::AsTyped)
    } else {
        Kind::Datetime(Written::AsTyped)
    }
}

fn by_type(words: &Words, base: &str, arguments: &[u32], facts: &Facts) -> Option<Kind> {
    let stamped = |inner: Kind| match (words.is_created(), words.is_updated()) {
        (true, _) => Kind::Created(Box::new(inner)),
        (_, true) => Kind::Updated(Box::new(inner)),
        _ => inner,
    };
    let has_days = facts.evidence.moment == 0;
    Some(match base {
        base if base.contains("BOOL") => Kind::Boolean(build::pair(facts)),
        "BIT" => Kind::Boolean(build::pair(facts)),
        "TINYINT" if arguments.first() == Some(&1) => Kind::Boolean(build::pair(facts)),
        "DATE" if has_days && build::counted(&facts.evidence, facts.affinity == Affinity::Real).is_none() => {
            stamped(Kind::Date(Written::AsTyped))
        }
        base if base.starts_with("DATE") || base.starts_with("TIMESTAMP") => {
            stamped(Kind::Datetime(build::written(facts)))
        }
        base if base.starts_with("TIME") && facts.evidence.moment + facts.evidence.day > 0 => {
            stamped(Kind::Datetime(build::written(facts)))
        }
        base if base.starts_with("TIME") => Kind::Time(build::precision(facts)),
        "INTERVAL" | "DURATION" | "TIMESPAN" => Kind::Duration(build::span(words, facts)),
        "JSON" | "JSONB" => Kind::Json,
        "UUID" | "GUID" | "UNIQUEIDENTIFIER" => Kind::Uuid(build::uuid(facts)),
        "HTML" => Kind::RichText,
        "MARKDOWN" => Kind::Markdown,
        _ => return None,
    })
}

fn by_name(words: &Words, column: &Column, facts: &Facts) -> Option<Kind> {
    let evidence = &facts.evidence;
    let seen = evidence.seen();
    let holds_text = !matches!(facts.affinity, Affinity::Integer | Affinity::Real);
    let counted = build::counted(evidence, facts.affinity == Affinity::Real).is_some();
    if words.is_created() || words.is_updated() {
        let inner = (holds_text || counted).then(|| Box::new(build::stamp(facts)))?;
        return Some(if words.is_created() { Kind::Created(inner) } else { Kind::Updated(inner) });
    }
    if !holds_text {
        return match facts.affinity {
            _ if words.is_moment() && counted => Some(Kind::Datetime(build::written(facts))),
            Affinity::Integer if words.is_answer() && (seen > 0 || words.asks()) => {
                Some(Kind::Boolean(build::pair(facts)))
            }
            Affinity::Integer if words.is_duration() && words.unit_ms().is_some() => {
                Some(Kind::Duration(build::span(words, facts)))
            }
            Affinity::Integer if words.is_position() && !column.in_key => Some(Kind::Position),
            _ => None,
        };
    }
    let only_days = evidence.moment == 0;
    Some(match words {
        _ if words.is_email() => Kind::Email,
        _ if words.is_url() => Kind::Url,
        _ if words.is_image() && evidence.url > 0 && evidence.most(evidence.url) => Kind::Url,
        _ if words.is_image() => Kind::Image,
        _ if words.is_file() => Kind::File,
        _ if words.is_phone() => Kind::Phone,
        _ if words.is_colour() => Kind::Colour,
        _ if words.is_slug() => Kind::Slug,
        _ if words.is_uuid() => Kind::Uuid(build::uuid(facts)),
        _ if words.is_json() => Kind::Json,
        _ if words.is_markdown() => Kind::Markdown,
        _ if words.is_html() => Kind::RichText,
        _ if words.is_answer() && evidence.pair().is_some() => Kind::Boolean(build::pair(facts)),
        _ if words.is_list() && evidence.commas + evidence.list_of_words > 0 => Kind::Choices(build::list(facts)),
        _ if words.is_money() && evidence.fraction > 0 => build::decimal(facts),
        _ if words.is_time() && evidence.time > 0 => Kind::Time(build::precision(facts)),
        _ if words.is_duration() && evidence.duration > 0 => Kind::Duration(build::span(words, facts)),
        _ if words.is_moment() && counted => Kind::Datetime(build::written(facts)),
        _ if words.is_day() && only_days && (evidence.day > 0 || seen == 0) => Kind::Date(Written::AsTyped),
        _ if words.is_moment() && (evidence.moment > 0 || (seen == 0 && !words.is_time())) => {
            Kind::Datetime(build::written(facts))
        }
        _ => return None,
    })
}

/// What values alone say, where nothing else did.
fn by_values(words: &Words, column: &Column, facts: &Facts) -> Option<Kind> {
    let e = &facts.evidence;
    let seen = e.seen();
    if facts.affinity == Affinity::Blob && e.sixteen == seen && seen > 0 && words.is_id() {
        return Some(Kind::Uuid(UuidForm::Bytes));
    }
    if seen < FEW || e.texts < seen {
        return None;
    }
    let all = |those: u32| those == seen;
    let holds_text = !matches!(facts.affinity, Affinity::Integer | Affinity::Real);
    Some(match () {
        () if !holds_text => return None,
        () if all(e.hash) => Kind::Password(e.scheme.one()),
        () if all(e.uuid) && (words.is_id() || column.in_key || e.uuid_form.one() != Some(UuidForm::Plain)) => {
            Kind::Uuid(build::uuid(facts))
        }
        () if all(e.day) => Kind::Date(Written::AsTyped),
        () if all(e.day + e.moment) => Kind::Datetime(build::written(facts)),
        () if all(e.email) => Kind::Email,
        () if all(e.url) => Kind::Url,
        () if all(e.list_of_words) => Kind::Choices(build::list(facts)),
        () if all(e.compound) => Kind::Json,
        () if all(e.hex_colour) => Kind::Colour,
        () if e.pair().is_some() && e.has_both_answers() && !column.in_key => Kind::Boolean(build::pair(facts)),
        () if all(e.image) => Kind::Image,
        () if all(e.html) => Kind::RichText,
        () if e.long > 0 && e.markdown * 2 >= seen => Kind::Markdown,
        () => return None,
    })
}

/// Whether the values seen are what the kind promises. Where the kind has but one form some may be odd: half of them where
/// the declared type promises, one in twenty where only a name does.
fn fits(kind: &Kind, facts: &Facts, declared: bool) -> bool {
    let e = &facts.evidence;
    let seen = e.seen();
    let numbers = e.integers + e.reals;
    if seen == 0 {
        // A column that was not looked at may hold any pair, any form.
        return e.read || !matches!(kind.shown_as(), Kind::Boolean(_) | Kind::Uuid(_) | Kind::Choices(_));
    }
    let most = |those: u32| if declared { those * 2 >= seen } else { e.most(those) };
    let text = |those: u32| e.texts > 0 && most(those);
    match kind.shown_as() {
        Kind::Boolean(_) => e.pair().is_some(),
        Kind::Date(_) => text(e.day),
        Kind::Datetime(written) if written.is_text() => text(e.day + e.moment),
        Kind::Datetime(_) => build::counted(e, facts.affinity == Affinity::Real).is_some(),
        Kind::Time(_) => text(e.time),
        Kind::Duration(span) if span.is_text() => text(e.duration),
        Kind::Duration(_) => e.integers == seen,
        Kind::Uuid(UuidForm::Bytes) => e.sixteen == seen,
        Kind::Uuid(_) => text(e.uuid),
        Kind::Json => most(e.json + numbers),
        Kind::Email => text(e.email),
        Kind::Url => text(e.url),
        Kind::Phone => text(e.phone),
        Kind::Colour => text(e.colour),
        Kind::Slug => text(e.slug),
        Kind::Image => text(e.image),
        Kind::File => text(e.file),
        Kind::Choices(_) if e.list_of_words > 0 => text(e.list_of_words),
        Kind::Choices(_) => text(e.wordy),
        Kind::Decimal(digits) if digits.as_text => e.numeral == seen,
        Kind::Markdown | Kind::RichText => e.texts > 0,
        Kind::Integer if matches!(kind, Kind::Position) => e.integers == seen,
        Kind::Password(_)
        | Kind::Text(_)
        | Kind::LongText(_)
        | Kind::Integer
        | Kind::Decimal(_)
        | Kind::Real
        | Kind::ForeignKey(_)
        | Kind::Enum(_)
        | Kind::Blob
        | Kind::Created(_)
        | Kind::Updated(_)
        | Kind::Generated(_)
        | Kind::Position => true,
    }
}

/// What the declared type holds, whatever the column is called; the values decide where there is no type.
fn plain(words: &Words, column: &Column, base: &str, facts: &Facts) -> Kind {
    let e = &facts.evidence;
    let seen = e.seen();
    let text = || {
        let max = facts.max;
        let long = words.is_long() || e.long > 0 || max.is_some_and(|max| max > ONE_LINE) || LONG_TYPES.contains(&base);
        if long { Kind::LongText(max) } else { Kind::Text(max) }
    };
    let by_class = || match seen {
        0 => text(),
        _ if e.integers == seen => Kind::Integer,
        _ if e.integers + e.reals == seen => Kind::Real,
        _ if e.blobs == seen => Kind::Blob,
        _ => text(),
    };
    match column.affinity() {
        Affinity::Integer => Kind::Integer,
        Affinity::Text => text(),
        Affinity::Blob if base.is_empty() => by_class(),
        Affinity::Blob => Kind::Blob,
        Affinity::Numeric if !NUMBERS.iter().any(|known| base.starts_with(known)) => by_class(),
        Affinity::Numeric => build::decimal(facts),
        Affinity::Real => Kind::Real,
    }
}

fn is_text(base: &str, column: &Column) -> bool {
    match column.affinity() {
        Affinity::Text => true,
        Affinity::Numeric => !NUMBERS.iter().any(|known| base.starts_with(known)),
        Affinity::Integer | Affinity::Blob | Affinity::Real => false,
    }
}

fn allowed<'t>(table: &'t Table, column: &Column) -> Option<&'t [Value]> {
    let found = table.allowed.iter().find(|allowed| allowed.column.eq_ignore_ascii_case(&column.name))?;
    Some(&found.values)
}

fn refers(table: &Table, column: &Column) -> bool {
    let is_one = |columns: &[String]| matches!(columns, [only] if only.eq_ignore_ascii_case(&column.name));
    table.foreign_keys.iter().any(|foreign| is_one(&foreign.columns))
}

fn reference(table: &Table, column: &Column, slugs: &BTreeMap<&str, String>) -> Option<Reference> {
    let foreign = table
        .foreign_keys
        .iter()
        .find(|foreign| matches!(foreign.columns.as_slice(), [only] if only.eq_ignore_ascii_case(&column.name)))?;
    let (_, slug) = slugs.iter().find(|(name, _)| name.eq_ignore_ascii_case(&foreign.table))?;
    Some(Reference { model: slug.clone(), field: foreign.referred.first()?.clone(), affinity: column.affinity() })
}

/// `NUMERIC(10, 2)` → (`NUMERIC`, [10, 2]).
fn declared(declared: &str) -> (String, Vec<u32>) {
    let (base, rest) = declared.split_once('(').unwrap_or((declared, ""));
    let arguments = rest.trim_end_matches(')').split(',').filter_map(|part| part.trim().parse().ok()).collect();
    (base.trim().to_ascii_uppercase(), arguments)
}
