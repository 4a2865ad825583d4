//! Records, lists and edits.

use std::collections::BTreeMap;
use std::time::Duration;

use bureau_engine::error::{Error, ErrorCode, Problem, ProblemCode};
use bureau_engine::model::kind::Flaw;
use bureau_engine::model::{Kind, Model};
use bureau_engine::record::{
    Collation, Cursor, Draft, Facets, Filter, ListQuery, Nulls, Op, Page, Record, Sort, Updated,
};
use bureau_engine::thumb;
use bureau_engine::value::Value;
use serde::Deserialize;
use serde_json::Value as Json;

use super::key::key_to_json;
use super::value::{stored_from_json, value_from_json, value_to_json};
use crate::wire::{
    FacetView, FilterOp, FilterTerm, Listed, NullsPlace, RecordView, RecordsFacets, RecordsListReq, RecordsPage,
    RecordsUpdated, SortKey, TextOrder,
};

/// One record, alone: its bytes are described so that a change of them is noticed.
#[must_use]
pub fn record_view(model: &Model, record: &Record) -> RecordView {
    described(model, record, true)
}

/// A record as it is told alone or with others, where only images are marked: a list would wait for all of its bytes to be
/// gone through.
fn described(model: &Model, record: &Record, alone: bool) -> RecordView {
    let values = record.values.iter().map(|(name, value)| {
        let kind = model.field(name).map_or(&Kind::Text(None), |field| &field.kind);
        let mut json = value_to_json(kind, value);
        if let Some(blob) = json.get_mut("$blob").and_then(Json::as_object_mut) {
            let is_image = matches!(value, Value::Blob(bytes) if thumb::may_have_one(bytes));
            if is_image {
                blob.insert("image".to_owned(), true.into());
            }
            if let Some(mark) = (alone || is_image).then(|| value.mark()).flatten() {
                blob.insert("mark".to_owned(), mark.into());
            }
        }
        (name.to_string(), json)
    });
    RecordView {
        key: key_to_json(model, &record.key),
        display: record.display.clone(),
        values: values.collect(),
        labels: record.labels.iter().map(|(name, label)| (name.to_string(), label.to_string())).collect(),
    }
}

/// The record after an edit.
#[must_use]
pub fn updated_view(model: &Model, updated: &Updated) -> RecordsUpdated {
    let ignored_under = BTreeMap::new();
    RecordsUpdated { record: record_view(model, &updated.record), ignored: updated.ignored.clone(), ignored_under }
}

/// A page.
#[must_use]
pub fn page_view(model: &Model, query: &ListQuery, page: &Page, elapsed: Duration) -> RecordsPage {
    RecordsPage {
        rows: page.records.iter().map(|record| described(model, record, false)).collect(),
        page: query.page,
        per_page: query.per_page,
        more: page.more,
        first: page.first.as_ref().map(|cursor| cursor.as_str().to_owned()),
        last: page.last.as_ref().map(|cursor| cursor.as_str().to_owned()),
        elapsed_ms: elapsed.as_secs_f64() * 1000.0,
    }
}

/// Values of a field and how often each occurs.
#[must_use]
pub fn facets_view(model: &Model, field: &str, facets: &Facets) -> RecordsFacets {
    let kind = model.field(field).map_or(&Kind::Text(None), |field| &field.kind);
    let view = |facet: &bureau_engine::record::Facet| FacetView {
        value: value_to_json(kind, &facet.value),
        label: facet.label.clone(),
        count: facet.count,
    };
    RecordsFacets { values: facets.values.as_ref().map(|values| values.iter().map(view).collect()), more: facets.more }
}

/// What a face asks of a list.
///
/// # Errors
/// [`ErrorCode::InvalidRequest`] when the filter tree is not one.
pub fn list_query(model: &Model, request: &RecordsListReq) -> Result<ListQuery, Error> {
    Ok(ListQuery {
        page: request.page,
        per_page: request.per_page.unwrap_or_else(|| model.page_size()),
        sort: sort_of(&request.sort),
        after: request.after.as_deref().map(Cursor::new),
        before: request.before.as_deref().map(Cursor::new),
        ..all_of(&request.of)?
    })
}

/// The order a request asks for.
pub(crate) fn sort_of(keys: &[SortKey]) -> Vec<Sort> {
    keys.iter().map(sort).collect()
}

/// All records of a list, in no order.
///
/// # Errors
/// As [`list_query`].
pub(crate) fn all_of(listed: &Listed) -> Result<ListQuery, Error> {
    Ok(ListQuery {
        filter: filter(&listed.filters, listed.filter.as_ref())?,
        search: listed.search.clone(),
        trashed: listed.trashed,
        ..ListQuery::default()
    })
}

/// Terms and tree as one filter: all must hold.
///
/// # Errors
/// [`ErrorCode::InvalidRequest`] when the tree is not one.
fn filter(terms: &[FilterTerm], tree: Option<&Json>) -> Result<Filter, Error> {
    let tree = match tree {
        None | Some(Json::Null) => Filter::default(),
        Some(tree) => filter_tree(tree)?,
    };
    Ok(terms.iter().filter_map(term).fold(tree, Filter::and))
}

/// The engine's filter of a tree.
///
/// # Errors
/// [`ErrorCode::InvalidRequest`] when it is not one.
pub(crate) fn filter_tree(tree: &Json) -> Result<Filter, Error> {
    Filter::deserialize(tree).map_err(|error| Error::new(ErrorCode::InvalidRequest).because(error))
}

fn term(term: &FilterTerm) -> Option<Filter> {
    let op = match term.op {
        FilterOp::Is => Op::Is,
        FilterOp::Not => Op::Not,
        FilterOp::Contains => Op::Contains,
        FilterOp::Starts => Op::Starts,
        FilterOp::Ends => Op::Ends,
        FilterOp::Gt => Op::Gt,
        FilterOp::Ge => Op::Ge,
        FilterOp::Lt => Op::Lt,
        FilterOp::Le => Op::Le,
        FilterOp::Empty => Op::Empty,
        FilterOp::Filled => Op::Filled,
    };
    Filter::term(&term.field, op, &term.value)
}

fn sort(key: &SortKey) -> Sort {
    let nulls = key.nulls.map(|place| match place {
        NullsPlace::First => Nulls::First,
        NullsPlace::Last => Nulls::Last,
    });
    let collation = key.collation.map(|order| match order {
        TextOrder::Binary => Collation::Binary,
        TextOrder::Nocase => Collation::Nocase,
        TextOrder::Rtrim => Collation::Rtrim,
    });
    Sort { field: key.field.clone(), descending: key.descending, nulls, collation }
}

/// An edit. Values that cannot be read become problems, to be told with all others; described bytes of the base, which were
/// never sent, are compared by their marks, and not at all without.
///
/// # Errors
/// [`ErrorCode::FieldUnknown`] for a field the model does not have.
pub fn draft(model: &Model, values: &BTreeMap<String, Json>, base: &BTreeMap<String, Json>) -> Result<Draft, Error> {
    let mut draft = Draft::default();
    for (name, json) in values {
        let field = field(model, name)?;
        match value_from_json(field, json) {
            Ok(value) => {
                draft.values.insert(field.name.clone(), value);
            }
            Err(code) => draft.problems.push(Problem::new(&field.name, code)),
        }
    }
    for (name, json) in base {
        let field = field(model, name)?;
        match stored_from_json(field, json) {
            Ok(value) => {
                draft.base.insert(field.name.clone(), value);
            }
            Err(ProblemCode::NotWritable) => {
                if let Some(mark) = json.pointer("/$blob/mark").and_then(Json::as_str) {
                    draft.marks.insert(field.name.clone(), mark.to_owned());
                }
            }
            // What a form showed and cannot be read back, is not what is stored.
            Err(_) => return Err(Error::new(ErrorCode::RecordConflict).with("fields", &field.name)),
        }
    }
    Ok(draft)
}

/// Adds to an edit the bytes that a file has for a field, or what is wrong with that file.
///
/// # Errors
/// [`ErrorCode::FieldUnknown`] for a field the model does not have.
pub fn take_in(model: &Model, draft: &mut Draft, name: &str, bytes: Result<Vec<u8>, Flaw>) -> Result<(), Error> {
    let field = field(model, name)?;
    // Any column holds bytes; only one of their kind is meant to.
    let bytes = if *field.kind.shown_as() == Kind::Blob { bytes } else { Err((ProblemCode::NotWritable, None)) };
    match bytes {
        Ok(bytes) => drop(draft.values.insert(field.name.clone(), Value::Blob(bytes))),
        Err(flaw) => draft.problems.push(problem(&field.name, flaw)),
    }
    Ok(())
}

/// What is wrong with a field.
#[must_use]
pub fn problem(field: &str, (code, param): Flaw) -> Problem {
    let problem = Problem::new(field, code);
    match param {
        Some((name, value)) => problem.with(name, value),
        None => problem,
    }
}

fn field<'m>(model: &'m Model, name: &str) -> Result<&'m bureau_engine::model::Field, Error> {
    model.field(name).ok_or_else(|| Error::new(ErrorCode::FieldUnknown).with("field", name).with("model", &model.slug))
}
