//! A kind for a column, in the form its values have.

use super::words::Words;
use crate::model::evidence::{Evidence, Facts};
use crate::model::kind::{Digits, Kind, ListForm, Pair, Precision, Span, UuidForm, Written};
use crate::schema::Affinity;
use crate::value::Value;

/// The kind of that name for the column of that name; nothing for a name that is none, or needs to be told more.
pub(in crate::model) fn named(kind: &str, column: &str, facts: &Facts) -> Option<Kind> {
    Some(match kind {
        "text" => Kind::Text(facts.max),
        "long_text" => Kind::LongText(facts.max),
        "markdown" => Kind::Markdown,
        "rich_text" => Kind::RichText,
        "slug" => Kind::Slug,
        "integer" => Kind::Integer,
        "decimal" => decimal(facts),
        "real" => Kind::Real,
        "boolean" => Kind::Boolean(pair(facts)),
        "date" => Kind::Date(written(facts)),
        "time" => Kind::Time(precision(facts)),
        "datetime" => Kind::Datetime(written(facts)),
        "duration" => Kind::Duration(span(&Words::of(column), facts)),
        "json" => Kind::Json,
        "uuid" => Kind::Uuid(uuid(facts)),
        "email" => Kind::Email,
        "url" => Kind::Url,
        "phone" => Kind::Phone,
        "colour" => Kind::Colour,
        "choices" => Kind::Choices(list(facts)),
        "blob" => Kind::Blob,
        "file" => Kind::File,
        "image" => Kind::Image,
        "password" => Kind::Password(facts.evidence.scheme.one()),
        "created" => Kind::Created(Box::new(stamp(facts))),
        "updated" => Kind::Updated(Box::new(stamp(facts))),
        "position" => Kind::Position,
        _ => return None,
    })
}

/// A day where only days were seen, else a moment.
pub(super) fn stamp(facts: &Facts) -> Kind {
    let evidence = &facts.evidence;
    let only_days = evidence.day > 0 && evidence.most(evidence.day);
    if only_days { Kind::Date(Written::AsTyped) } else { Kind::Datetime(written(facts)) }
}

/// How moments are written: as all those seen; in an empty column of numbers as most programs would.
pub(super) fn written(facts: &Facts) -> Written {
    let evidence = &facts.evidence;
    let real = facts.affinity == Affinity::Real;
    match evidence.seen() {
        0 => match facts.affinity {
            Affinity::Integer => Written::UnixSeconds { real },
            Affinity::Real => Written::Julian { real },
            Affinity::Text | Affinity::Blob | Affinity::Numeric => Written::AsTyped,
        },
        _ => counted(evidence, real).unwrap_or_else(|| evidence.shape.one().map_or(Written::AsTyped, Written::Iso)),
    }
}

/// How numbers count moments, when all of them may do so.
pub(super) fn counted(evidence: &Evidence, real: bool) -> Option<Written> {
    let numbers = evidence.integers + evidence.reals;
    if numbers == 0 || evidence.texts + evidence.blobs > 0 {
        return None;
    }
    // 0 is what many programs write for "never".
    let all = |those: u32| those > 0 && those + evidence.zeros == numbers;
    if all(evidence.julian) {
        return Some(Written::Julian { real });
    }
    // Seconds with a fraction in a column that keeps integers as such: both classes would be written as one.
    if evidence.reals > 0 && !real {
        return None;
    }
    if all(evidence.seconds) {
        Some(Written::UnixSeconds { real })
    } else {
        all(evidence.millis).then_some(Written::UnixMillis { real })
    }
}

pub(super) fn pair(facts: &Facts) -> Pair {
    let in_text = || Pair { no: Value::from("0"), yes: Value::from("1") };
    let usual = if facts.affinity == Affinity::Text { in_text() } else { Pair::numbers() };
    facts.evidence.pair().unwrap_or(usual)
}

pub(super) fn decimal(facts: &Facts) -> Kind {
    let evidence = &facts.evidence;
    let in_words = evidence.numeral > 0 && evidence.integers + evidence.reals == 0;
    let as_text = match facts.affinity {
        Affinity::Text => true,
        Affinity::Blob => in_words,
        Affinity::Integer | Affinity::Real | Affinity::Numeric => false,
    };
    Kind::Decimal(Digits { scale: facts.scale, as_text })
}

pub(super) fn precision(facts: &Facts) -> Precision {
    facts.evidence.precision.one().unwrap_or(Precision::AsTyped)
}

pub(super) fn span(words: &Words, facts: &Facts) -> Span {
    let evidence = &facts.evidence;
    let in_numbers = evidence.integers > 0 || (evidence.seen() == 0 && facts.affinity == Affinity::Integer);
    match (in_numbers, words.unit_ms()) {
        (true, Some(1)) => Span::Millis,
        (true, Some(60_000)) => Span::Minutes,
        (true, _) => Span::Seconds,
        (false, _) if evidence.iso_duration > 0 && evidence.most(evidence.iso_duration) => Span::Iso,
        (false, _) => Span::AsTyped,
    }
}

pub(super) fn uuid(facts: &Facts) -> UuidForm {
    let evidence = &facts.evidence;
    let in_bytes = evidence.sixteen > 0 || (evidence.seen() == 0 && facts.affinity == Affinity::Blob);
    if in_bytes { UuidForm::Bytes } else { evidence.uuid_form.one().unwrap_or(UuidForm::Hyphens) }
}

pub(super) fn list(facts: &Facts) -> ListForm {
    let evidence = &facts.evidence;
    if evidence.list_of_words > 0 {
        ListForm::Json
    } else if evidence.commas > 0 && evidence.tight_commas == 0 {
        ListForm::SpacedCommas
    } else {
        ListForm::Commas
    }
}
