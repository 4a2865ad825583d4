//! Models and records.

use std::time::Instant;

use bureau_engine::error::Error;
use bureau_engine::record::{Change, CountMode, Rights};

use crate::convert::{
    all_of, facets_view, filter_tree, history_view, key_from_json, list_query, model_view, page_view, record_view,
    value_to_json,
};
use crate::desk::Context;
use crate::handlers::children::save_with;
use crate::handlers::entered::entered;
use crate::wire::*;

pub(super) async fn models_list(context: &Context, _: Nothing) -> ApiResult<Vec<ModelView>> {
    Ok(context.session()?.models().await?.iter().map(model_view).collect())
}

pub(super) async fn records_list(context: &Context, request: RecordsListReq) -> ApiResult<RecordsPage> {
    let session = context.session()?;
    // The place is taken before anything is waited for: the newest request wins, not the luckiest.
    let listing = async {
        let model = session.model(&request.of.model).await?;
        let query = list_query(&model, &request)?;
        let started = Instant::now();
        let page = session.list(&model.slug, &query).await?;
        Ok(page_view(&model, &query, &page, started.elapsed()))
    };
    context.latest(&format!("list {}", place(&request.of)?), listing).await
}

/// Which list of a window it is. One may show the same model in several places, as children of two references: those differ in
/// their `filters`, which stay while a person searches, sorts and pages there.
fn place(of: &Listed) -> Result<String, Error> {
    let filters = serde_json::to_string(&of.filters).map_err(Error::internal)?;
    Ok(format!("{} {filters}", of.model))
}

pub(super) async fn records_count(context: &Context, request: RecordsCountReq) -> ApiResult<RecordsCount> {
    let session = context.session()?;
    let query = all_of(&request.of)?;
    // The count of a whole model, for the sidebar, and that of a narrowed list do not replace each other.
    let narrowed = !query.filter.is_everything() || !query.search.is_empty() || query.trashed;
    let model = &request.of.model;
    let purpose = format!("count {narrowed} {}", place(&request.of)?);
    let started = Instant::now();
    let count = context.latest(&purpose, session.count(model, &query, CountMode::Exact)).await?;
    let elapsed_ms = started.elapsed().as_secs_f64() * 1000.0;
    Ok(RecordsCount { total: count.total, exact: count.total.is_some(), elapsed_ms })
}

pub(super) async fn records_facets(context: &Context, request: RecordsFacetsReq) -> ApiResult<RecordsFacets> {
    let session = context.session()?;
    let query = all_of(&request.of)?;
    let finding = async {
        let model = session.model(&request.of.model).await?;
        let found = session.facets(&model.slug, &request.field, &query, request.limit).await?;
        Ok(facets_view(&model, &request.field, &found))
    };
    context.latest(&format!("facets {} {}", request.of.model, request.field), finding).await
}

pub(super) async fn records_totals(context: &Context, request: RecordsTotalsReq) -> ApiResult<RecordsTotals> {
    let session = context.session()?;
    let query = all_of(&request.of)?;
    let adding = session.totals(&request.of.model, &request.fields, &query);
    let totals = context.latest(&format!("totals {}", place(&request.of)?), adding).await?;
    Ok(RecordsTotals { sums: totals.sums })
}

pub(super) async fn filter_read(context: &Context, request: FilterReadReq) -> ApiResult<FilterParsed> {
    let session = context.session()?;
    let filter = match request.rule {
        true => session.read_rule(&request.model, &request.text).await?,
        false => session.read_filter(&request.model, &request.text).await?,
    };
    Ok(FilterParsed { filter: serde_json::to_value(filter).map_err(Error::internal)? })
}

pub(super) async fn filter_write(context: &Context, request: FilterWriteReq) -> ApiResult<FilterWritten> {
    context.session()?;
    Ok(FilterWritten { text: filter_tree(&request.filter)?.to_string() })
}

pub(super) async fn records_get(context: &Context, request: RecordsGetReq) -> ApiResult<RecordView> {
    let session = context.session()?;
    let model = session.model(&request.model).await?;
    let key = key_from_json(&model, &request.key)?;
    Ok(record_view(&model, &session.get(&model.slug, &key).await?))
}

pub(super) async fn records_rights(context: &Context, request: RecordsGetReq) -> ApiResult<RecordRights> {
    let session = context.session()?;
    let model = session.model(&request.model).await?;
    let key = key_from_json(&model, &request.key)?;
    let Rights { edit, delete, locked } = session.rights(&model.slug, &key).await?;
    Ok(RecordRights { edit, delete, locked })
}

pub(super) async fn records_sql(context: &Context, request: RecordsSqlReq) -> ApiResult<RecordsSql> {
    let session = context.session()?;
    let model = session.model(&request.model).await?;
    let keys = request.keys.iter().map(|key| key_from_json(&model, key)).collect::<Result<_, _>>()?;
    Ok(RecordsSql { text: session.insertions(&model.slug, keys, &request.fields).await? })
}

pub(super) async fn records_choices(context: &Context, request: RecordsChoicesReq) -> ApiResult<RecordsChoices> {
    let session = context.session()?;
    let finding = async {
        let model = session.model(&request.model).await?;
        let kind = model.field(&request.field).map(|field| &field.kind);
        let found = match kind.filter(|_| request.exact).and_then(|kind| kind.parse(&request.search).ok()) {
            Some(value) => session.choice(&model.slug, &request.field, &value).await?,
            None => session.choices(&model.slug, &request.field, &request.search).await?,
        };
        Ok((model, found))
    };
    let purpose = format!("choices {} {} {}", request.exact, request.model, request.field);
    let (model, found) = context.latest(&purpose, finding).await?;
    let kind = model.field(&request.field).map(|field| &field.kind);
    let view = |(value, label)| {
        let value = kind.map_or(serde_json::Value::Null, |kind| value_to_json(kind, &value));
        ChoiceView { value, label }
    };
    Ok(RecordsChoices { choices: found.choices.into_iter().map(view).collect(), more: found.more })
}

pub(super) async fn records_update(context: &Context, request: RecordsUpdateReq) -> ApiResult<RecordsUpdated> {
    let session = context.session()?;
    let model = session.model(&request.model).await?;
    let key = key_from_json(&model, &request.key)?;
    let draft = entered((context, &session), &model, Some(&key), &request.values, &request.base).await?;
    let change = Change::Edit { model: model.slug.clone(), key, draft };
    save_with(context, &session, &model, change, &request.children).await
}

pub(super) async fn records_history(context: &Context, request: RecordsHistoryReq) -> ApiResult<Vec<AuditEntryView>> {
    let session = context.session()?;
    let model = session.model(&request.model).await?;
    let key = key_from_json(&model, &request.key)?;
    let history = session.history(&model.slug, &key).await?;
    Ok(history_view(&history))
}
