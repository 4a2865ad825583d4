//! The example: Aksara's "Complete pattern", as a program written with the engine.

use bureau_engine::action::{Level, Outcome};
use bureau_engine::error::ErrorCode;
use bureau_engine::policy::Verb;
use bureau_engine::record::ListQuery;
use bureau_engine::session::Origin;
use bureau_engine::value::Value;
use tokio_util::sync::CancellationToken;

use crate::fixture::{EMAIL, File, PASSWORD, key, set};
use crate::roles::{enter, person, role};
use crate::rules::keys;

/// The tables that the example is about.
const SCHEMA: &str = "
    CREATE TABLE post (id INTEGER PRIMARY KEY, title TEXT NOT NULL, author TEXT NOT NULL, is_published BOOLEAN NOT NULL
        DEFAULT 0 CHECK (is_published IN (0, 1)), is_featured BOOLEAN NOT NULL DEFAULT 0 CHECK (is_featured IN (0, 1)));
    CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT);";

#[expect(dead_code, reason = "its main is the example's alone")]
#[path = "../../examples/blog.rs"]
mod example;

#[tokio::test]
async fn authors_have_their_own_posts_and_editors_all() {
    let posts = "INSERT INTO post (id, title, author, is_featured) VALUES (1, 'One', 'bo@b.example', 0),
        (2, 'Two', 'bo@b.example', 0), (3, 'Three', 'bo@b.example', 1), (4, 'Four', 'cy@b.example', 0);";
    let file = File::with(&format!("{}{posts}", SCHEMA)).await;
    let plain = file.session().await;
    plain.add_role(role("authors", &["post.*", "setting.view"])).await.unwrap();
    plain.add_person(person("bo@b.example", &["authors"])).await.unwrap();
    plain.admin().close().await;
    let admin = example::open(&file.path).await.unwrap();
    let bo = enter(&admin, "bo@b.example").await.unwrap();
    let superuser = admin.sign_in(EMAIL, PASSWORD, Origin::Library).await.unwrap();

    // Out of menus, and open all the same.
    let listed = async |session: &bureau_engine::Session| {
        let models = session.models().await.unwrap();
        models.into_iter().filter(|it| !it.model.hidden()).map(|it| it.model.slug.clone()).collect::<Vec<_>>()
    };
    assert_eq!(
        (listed(&bo).await, listed(&superuser).await),
        (vec!["post".into()], vec!["post".into(), "setting".into()])
    );
    assert!(bo.list("setting", &ListQuery::default()).await.is_ok());
    // Rows.
    assert_eq!(keys(&bo, "post", &ListQuery::default()).await, ["1", "2", "3"]);
    assert_eq!(keys(&superuser, "post", &ListQuery::default()).await, ["1", "2", "3", "4"]);
    // One's own, but not a featured one; what is only shown is left alone.
    let sent = set(&[("title", "Uno".into()), ("is_featured", Value::Integer(1)), ("author", "cy@b.example".into())]);
    let updated = bo.update("post", &key(1), sent).await.unwrap();
    assert_eq!(updated.ignored, ["author", "is_featured"]);
    assert_eq!(updated.record.display, "Uno");
    assert_eq!(file.ask("SELECT author || is_featured FROM post WHERE id = 1").await, ["bo@b.example0"]);
    let refused = bo.update("post", &key(3), set(&[("title", "x".into())])).await.unwrap_err();
    assert_eq!(refused.params["message"], "Ask the editors before you change a featured post.");
    assert_eq!(bo.update("post", &key(4), set(&[])).await.unwrap_err().code, ErrorCode::RecordNotFound);
    // In general it may be, and the button is there; of each record it may not.
    let models = bo.models().await.unwrap();
    let verbs = |slug: &str| models.iter().find(|it| it.model.slug == slug).unwrap().verbs.clone();
    assert!(verbs("post").contains(&Verb::Delete));
    assert_eq!(bo.delete("post", &key(1)).await.unwrap_err().params["message"], "Posts are kept. Unpublish it.");
    // Published together, or not at all.
    let publish = async |session: &bureau_engine::Session, ids: &[i64]| {
        let keys = ids.iter().map(|id| key(*id)).collect();
        session.run_action("post", "publish", keys, |_| (), CancellationToken::new()).await
    };
    let refused = publish(&bo, &[1, 3, 2]).await.unwrap_err();
    assert_eq!(refused.0.iter().map(|(place, _)| *place).collect::<Vec<_>>(), [1]);
    assert_eq!(refused.0[0].1.params["message"], "Ask the editors before you change a featured post.");
    assert_eq!(file.ask("SELECT count(*) || '' FROM post WHERE is_published").await, ["0"]);
    let told = publish(&bo, &[1, 2]).await.unwrap().outcome;
    assert_eq!(told, Outcome::Toast { level: Level::Success, message: "2 posts are out.".into() });
    publish(&superuser, &[3, 4]).await.unwrap();
    assert_eq!(file.ask("SELECT count(*) || '' FROM post WHERE is_published").await, ["4"]);
    let early = bo.add("post", set(&[("title", "T".into()), ("is_published", Value::Integer(1))])).await.unwrap_err();
    assert_eq!(early.params["message"], "Write first, publish then.");
    superuser.delete("post", &key(4)).await.unwrap();
}
