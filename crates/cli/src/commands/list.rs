//! `bureau list`: one page of a model's records, filtered, searched and sorted.
//!
//! Gate: anyone on a plain file; on an enabled one whoever may view the model.

use std::time::Instant;

use bureau_api::convert::{model_view, page_view};
use bureau_api::wire::{ModelView, RecordsPage};
use bureau_engine::Session;
use bureau_engine::error::{Error, ErrorCode};
use bureau_engine::record::{Count, CountMode, ListQuery};
use bureau_engine::session::Allowed;
use clap::{Args, ValueEnum};
use serde_json::json;

use crate::answer::Answer;
use crate::door;
use crate::failure::Failure;
use crate::filter::Listing;
use crate::shape;
use crate::table::table;
use crate::words::Words;

#[derive(Args)]
pub struct Typed {
    #[command(flatten)]
    listing: Listing,

    #[arg(long, value_name = "N", default_value_t = 1, hide_default_value = true, value_parser = clap::value_parser!(u64).range(1..))]
    page: u64,

    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=500))]
    per_page: Option<u32>,

    #[arg(long, value_name = "HOW", value_enum, default_value_t = Counting::Exact, hide_default_value = true, hide_possible_values = true)]
    count: Counting,
}

// How much a total may cost.
#[derive(Clone, Copy, ValueEnum)]
enum Counting {
    Exact,
    Quick,
    None,
}

/// Lists a page.
pub async fn run(typed: Typed, words: &Words) -> Result<Answer, Failure> {
    let session = door::reading(&typed.listing.database, &typed.listing.who, words).await?;
    let allowed = allowed(&session, &typed.listing.model.model).await?;
    let model = model_view(&allowed);
    let chosen = chosen(&model, &typed.listing.fields)?;
    let query = ListQuery {
        page: typed.page,
        per_page: typed.per_page.unwrap_or(model.per_page),
        ..typed.listing.query(&session, &model.slug).await?
    };
    let began = Instant::now();
    let page = session.list(&model.slug, &query).await?;
    let mut page = page_view(&allowed.model, &query, &page, began.elapsed());
    for row in &mut page.rows {
        row.values.retain(|name, _| chosen.contains(name));
        row.labels.retain(|name, _| chosen.contains(name));
    }
    let total = match typed.count {
        Counting::None => None,
        Counting::Exact => counted(session.count(&model.slug, &query, CountMode::Exact).await?),
        Counting::Quick => counted(session.count(&model.slug, &query, CountMode::Quick).await?),
    };
    let document = json!({
        "rows": page.rows, "page": page.page, "per_page": page.per_page, "total": total, "exact": total.is_some(),
        "elapsed_ms": page.elapsed_ms,
    });
    Ok(Answer::new(document, rows_text(&model, &chosen, &page, words))?.note(remark(&page, total, words)))
}

/// The model with what the person may do, by table name or slug.
pub async fn allowed(session: &Session, name: &str) -> Result<Allowed, Failure> {
    let model = session.find(name).await?;
    let all = session.models().await?;
    let found = all.into_iter().find(|allowed| allowed.model.table == model.table);
    Ok(found.ok_or_else(|| Error::new(ErrorCode::ModelNotFound).with("model", name))?)
}

fn counted(count: Count) -> Option<i64> {
    count.total
}

/// The fields to show, in the order asked for; those of the model's list when none is named.
fn chosen(model: &ModelView, asked: &[String]) -> Result<Vec<String>, Error> {
    if asked.is_empty() {
        let listed = |name: &String| model.list.is_empty() || model.list.contains(name);
        let mut names: Vec<String> = model.fields.iter().map(|field| field.name.clone()).filter(listed).collect();
        names.sort_by_key(|name| model.list.iter().position(|listed| listed == name));
        return Ok(names);
    }
    let exact = |name: &String| {
        let found = model.fields.iter().find(|field| field.name.eq_ignore_ascii_case(name.trim()));
        let unknown = || Error::new(ErrorCode::FieldUnknown).with("field", name).with("model", &model.slug);
        found.map(|field| field.name.clone()).ok_or_else(unknown)
    };
    asked.iter().map(exact).collect()
}

fn rows_text(model: &ModelView, chosen: &[String], page: &RecordsPage, words: &Words) -> String {
    let fields: Vec<_> =
        chosen.iter().filter_map(|name| model.fields.iter().find(|field| field.name == *name)).collect();
    let heads: Vec<String> = fields.iter().map(|field| field.label.clone()).collect();
    let numeric: Vec<bool> = fields.iter().map(|field| shape::is_numeric(field)).collect();
    let rows: Vec<Vec<String>> = page
        .rows
        .iter()
        .map(|row| {
            let cell = |name: &String| match row.labels.get(name) {
                Some(label) => label.clone(),
                None => row.values.get(name).map(|value| shape::value(value, words)).unwrap_or_default(),
            };
            fields.iter().map(|field| cell(&field.name)).collect()
        })
        .collect();
    table(&heads, &numeric, &rows)
}

fn remark(page: &RecordsPage, total: Option<i64>, words: &Words) -> String {
    let rows = page.rows.len().to_string();
    let number = page.page.to_string();
    match total.map(|total| total.to_string()) {
        Some(total) => words.fill("cli-listed-of", &[("rows", &rows), ("total", &total), ("page", &number)]),
        None => words.fill("cli-listed", &[("rows", &rows), ("page", &number)]),
    }
}
