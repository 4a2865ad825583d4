//! What somebody whom rules narrow might try, and what happens to rules behind their back.

use bureau_engine::error::ErrorCode;
use bureau_engine::policy::Verb;
use bureau_engine::record::{Change, ListQuery};
use bureau_engine::session::RuleChange;
use tokio_util::sync::CancellationToken;

use crate::fixture::{File, key, set};
use crate::roles::{code, role, someone};
use crate::rules::{count, hide, keys, rows, rule};

/// A hidden reference is not learned by changing records under what it might refer to.
#[tokio::test]
async fn a_hidden_reference_is_no_question_to_ask() {
    let file = File::chinook();
    let (superuser, bo) = someone(&file, &["customer.edit", "employee.edit"]).await;
    let probe = async |customer: i64| {
        let head = Change::Edit { model: "employee".into(), key: key(3), draft: set(&[]) };
        let edit = Change::Edit { model: "customer".into(), key: key(customer), draft: set(&[]) };
        let under = Change::Under { parent: 0, field: "SupportRepId".into(), change: Box::new(edit) };
        let done = bo.apply(vec![head, under], |_| (), CancellationToken::new()).await;
        done.err().map(|refused| refused.0.iter().map(|(_, error)| error.code).collect::<Vec<_>>())
    };
    assert_eq!((probe(1).await, probe(2).await), (None, Some(vec![ErrorCode::RecordConflict])), "3 and 5");
    rule(&superuser, "customer", Verb::View, hide(&["SupportRepId"])).await;
    let refused = Some(vec![ErrorCode::InvalidRequest]);
    assert_eq!((probe(1).await, probe(2).await), (refused.clone(), refused));
}

/// A filter whose field is read in another way than when it was stored would mean something else.
#[tokio::test]
async fn a_rule_that_came_to_mean_something_else_is_not_obeyed() {
    let file = File::with(
        "CREATE TABLE t (id INTEGER PRIMARY KEY, archived TEXT);
         INSERT INTO t (archived) VALUES ('Y'), ('N'), ('N'), ('Y'), ('N')",
    )
    .await;
    let (superuser, bo) = someone(&file, &["t.view"]).await;
    rule(&superuser, "t", Verb::View, rows("archived != true")).await;
    assert_eq!(count(&bo, "t").await, Some(3));
    file.run("INSERT INTO t (archived) VALUES ('perhaps'); CREATE TABLE another (id INTEGER PRIMARY KEY)").await;
    assert_eq!(code(bo.list("t", &ListQuery::default()).await), Some(ErrorCode::Forbidden), "it is text now");
    assert_eq!(superuser.role("one").await.unwrap().broken, ["t.view"]);
    rule(&superuser, "t", Verb::View, rows("archived != 'Y'")).await;
    assert_eq!(count(&bo, "t").await, Some(4));
}

/// Far pages, and pages beyond the end, as for everybody.
#[tokio::test]
async fn far_pages_are_read_under_a_rule() {
    let file = File::with(
        "CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER);
         WITH RECURSIVE i(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM i WHERE n < 24000) INSERT INTO t (n) SELECT n % 2 FROM i",
    )
    .await;
    let (superuser, bo) = someone(&file, &["t.view"]).await;
    rule(&superuser, "t", Verb::View, rows("n = 1")).await;
    let page = |page: u64| ListQuery { page, ..ListQuery::default() };
    assert_eq!(keys(&bo, "t", &page(239)).await.first().map(String::as_str), Some("23801"));
    assert_eq!(keys(&bo, "t", &page(241)).await, [""; 0]);
}

/// Nobody who is limited changes a rule by way of a role that has lost its permission there.
#[tokio::test]
async fn a_rule_without_a_permission_is_kept_too() {
    let file = File::chinook();
    let (superuser, bo) = someone(&file, &["customer.view", "roles.*"]).await;
    superuser.add_role(role("two", &["customer.view"])).await.unwrap();
    superuser.set_rule("two", "customer", &[Verb::View], &hide(&["Phone"])).await.unwrap();
    rule(&superuser, "customer", Verb::View, rows("Country = 'Norway'")).await;
    bo.revoke("two", &["customer.view".into()]).await.unwrap();
    let clear = RuleChange { clear: true, ..RuleChange::default() };
    assert_eq!(code(bo.set_rule("two", "customer", &[Verb::View], &clear).await), Some(ErrorCode::MoreThanHeld));
}
