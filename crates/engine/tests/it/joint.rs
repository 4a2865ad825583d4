//! Foreign keys of several columns.

use bureau_engine::error::{Error, ErrorCode};
use bureau_engine::policy::Verb;
use bureau_engine::record::ListQuery;
use bureau_engine::session::{RuleChange, Session};

use crate::fixture::File;
use crate::roles::someone;
use crate::rules::{hide, rows, rule};

/// The name that several columns refer to together stands at the last of them, where somebody may see all of it.
#[tokio::test]
async fn what_columns_refer_to_together_has_its_name_where_it_is_covered() {
    let file = File::with(
        "CREATE TABLE region (land TEXT, code TEXT, name TEXT, PRIMARY KEY (land, code)) WITHOUT ROWID;
         CREATE TABLE city (id INTEGER PRIMARY KEY, name TEXT, land TEXT, region TEXT,
                            FOREIGN KEY (LAND, REGION) REFERENCES region (Land, Code));
         INSERT INTO region VALUES ('es', 'c', 'Catalonia'), ('fr', 'c', 'Corsica'), ('es', 'm', 'Madrid');
         INSERT INTO city VALUES (1, 'Girona', 'es', 'c'), (2, 'Bastia', 'fr', 'c'), (3, 'Nowhere', 'fr', NULL), (4, 'Gone', NULL, 'c')",
    )
    .await;
    let (superuser, bo) = someone(&file, &["city.*", "region.*"]).await;
    let names = |session: Session| async move {
        let page = session.list("city", &ListQuery::default()).await.unwrap();
        page.records.iter().map(|record| record.label("region").unwrap_or("-").to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(names(bo.clone()).await, ["Catalonia", "Corsica", "-", "-"]);
    let joint = superuser.model("city").await.unwrap().field("region").unwrap().joint.clone().unwrap();
    let pair = |own: &str, theirs: &str| (own.to_owned(), theirs.to_owned());
    assert_eq!((joint.model.as_str(), joint.pairs), ("region", vec![pair("land", "land"), pair("region", "code")]));
    rule(&superuser, "region", Verb::View, rows("land = 'fr'")).await;
    assert_eq!(names(bo.clone()).await, ["-", "Corsica", "-", "-"], "no rule lets them see Catalonia");
    rule(&superuser, "region", Verb::View, RuleChange { hidden: Some(["name".into()].into()), ..rows("") }).await;
    assert_eq!(names(bo.clone()).await, ["#es-c", "#fr-c", "-", "-"], "nor how it is called");
    rule(&superuser, "city", Verb::View, hide(&["land"])).await;
    assert_eq!(names(bo).await, ["-"; 4], "nor half of what refers");
    assert_eq!(names(superuser).await, ["Catalonia", "Corsica", "-", "-"]);
}

/// What several columns refer to together is one foreign key away, like what one column refers to.
#[tokio::test]
async fn filters_look_through_several_columns() {
    let file = File::with(
        "CREATE TABLE region (land TEXT, code TEXT, name TEXT, mayor TEXT, PRIMARY KEY (land, code)) WITHOUT ROWID;
         CREATE TABLE city (id INTEGER PRIMARY KEY, name TEXT, land TEXT, region TEXT,
                            FOREIGN KEY (land, region) REFERENCES region);
         INSERT INTO region VALUES ('es', 'c', 'Catalonia', NULL), ('fr', 'c', 'Corsica', 'Ana'), ('es', 'm', 'Madrid', '');
         INSERT INTO city VALUES (1, 'Girona', 'es', 'c'), (2, 'Bastia', 'fr', 'c'), (3, 'Nowhere', 'fr', NULL),
                                 (4, 'Gone', NULL, 'c'), (5, 'Getafe', 'es', 'm')",
    )
    .await;
    let (superuser, bo) = someone(&file, &["city.*", "region.*"]).await;
    let found = |session: &Session, filter: &str| {
        let (session, filter) = (session.clone(), filter.to_owned());
        async move {
            let query = ListQuery { filter: session.read_filter("city", &filter).await?, ..ListQuery::default() };
            let page = session.list("city", &query).await?;
            Ok::<_, Error>(page.records.iter().map(|record| record.key.to_string()).collect::<Vec<_>>().join(" "))
        }
    };
    assert_eq!(found(&bo, "region.name = 'Corsica'").await.unwrap(), "2");
    assert_eq!(found(&bo, "Region.Name in ('Catalonia', 'Madrid')").await.unwrap(), "1 5");
    assert_eq!(found(&bo, "not region.name = 'Corsica'").await.unwrap(), "1 3 4 5");
    assert_eq!(
        found(&bo, "region.mayor is empty").await.unwrap(),
        "1 3 4 5",
        "nothing is there for those who refer to nothing"
    );
    assert_eq!(found(&bo, "region.mayor is filled").await.unwrap(), "2");
    rule(&superuser, "region", Verb::View, rows("land = 'fr'")).await;
    assert_eq!(
        found(&bo, "region.name is filled").await.unwrap(),
        "2",
        "records nobody lets them see are not looked into"
    );
    rule(&superuser, "region", Verb::View, rows("")).await;
    rule(&superuser, "city", Verb::View, hide(&["land"])).await;
    let refused = found(&bo, "region.name = 'Corsica'").await.unwrap_err();
    assert_eq!(refused.code, ErrorCode::FieldUnknown, "half of what refers is hidden");
}
