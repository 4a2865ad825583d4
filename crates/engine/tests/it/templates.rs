//! What a new database begins with: the same in every language, and what its columns are for is recognised.

use std::sync::Arc;

use bureau_engine::Admin;
use bureau_engine::admin::{NamedIn, Template};
use bureau_engine::error::ErrorCode;
use bureau_engine::model::{Field, Kind, Model};
use bureau_engine::record::ListQuery;
use bureau_engine::session::{Allowed, Origin};

use crate::fixture::File;

const LANGUAGES: [NamedIn; 3] = [NamedIn::English, NamedIn::French, NamedIn::Spanish];

/// The models of a template, in the order of its tables.
async fn models(template: Template, language: NamedIn) -> Vec<Arc<Model>> {
    let file = File::with("").await;
    let admin = Admin::open(&file.path).await.unwrap();
    admin.begin_with(template, language).await.unwrap();
    let session = admin.owner(Origin::Library).unwrap();
    let mut found = Vec::new();
    for Allowed { model, .. } in session.models().await.unwrap() {
        let page = session.list(&model.slug, &ListQuery::default()).await.unwrap();
        assert_eq!(page.records.len(), 0, "{}", model.slug);
        found.push(model);
    }
    found
}

/// What a field is, without its name in a language.
fn what(field: &Field) -> (String, bool, usize) {
    let choices = if let Kind::Enum(choices) = &field.kind { choices.len() } else { 0 };
    (format!("{:?}", field.kind.name()), field.required, choices)
}

#[tokio::test]
async fn a_template_is_the_same_in_every_language() {
    for template in Template::ALL {
        let mut shapes = Vec::new();
        for language in LANGUAGES {
            let mut shape: Vec<Vec<_>> =
                models(template, language).await.iter().map(|model| model.fields.iter().map(what).collect()).collect();
            shape.sort();
            shapes.push(shape);
        }
        assert!(shapes[0].len() >= 2, "{template:?}");
        assert_eq!(shapes[0], shapes[1], "{template:?} in French");
        assert_eq!(shapes[0], shapes[2], "{template:?} in Spanish");
    }
}

#[tokio::test]
async fn a_template_is_for_a_file_without_models() {
    let file = File::with("CREATE TABLE member (id INTEGER PRIMARY KEY)").await;
    let admin = Admin::open(&file.path).await.unwrap();
    let refused = admin.begin_with(Template::Tasks, NamedIn::English).await.unwrap_err();
    assert_eq!(refused.code, ErrorCode::FileExists);
    assert_eq!(admin.owner(Origin::Library).unwrap().models().await.unwrap().len(), 1);
}
