//! Records that stand for people: a rule compares with a field of whoever asks.

use bureau_engine::error::{ErrorCode, ProblemCode};
use bureau_engine::policy::Verb;
use bureau_engine::record::{Filter, ListQuery};
use bureau_engine::value::Value;

use crate::fixture::{File, key, set};
use crate::roles::{code, enter, person, someone};
use crate::rules::{count, keys, rows, rule};

const PEOPLE: &str = "version = 1\n[models.Employee]\nperson = \"Email\"\n";
const JANE: &str = "jane@chinookcorp.com";

#[tokio::test]
async fn a_rule_knows_the_record_that_stands_for_who_asks() {
    let file = File::chinook();
    let (superuser, bo) = someone(&file, &["customer.*", "employee.view"]).await;
    superuser.add_person(person(JANE, &["one"])).await.unwrap();
    let jane = enter(superuser.admin(), JANE).await.unwrap();
    let own = || rows("SupportRepId = $user.EmployeeId");
    // Without a record that stands for anybody the word means nothing, and a rule cannot say it.
    let early = superuser.set_rule("one", "customer", &[Verb::View], &own()).await;
    assert_eq!(code(early), Some(ErrorCode::InvalidFilter));
    superuser.import_options(PEOPLE).await.unwrap();
    rule(&superuser, "customer", Verb::View, own()).await;
    assert_eq!((count(&jane, "customer").await, count(&bo, "customer").await), (Some(21), Some(0)));
    assert_eq!(count(&superuser, "customer").await, Some(59));
    // Who is who is asked each time.
    file.run("UPDATE Employee SET Email = 'gone@example.org' WHERE Email LIKE 'jane@%'").await;
    assert_eq!(count(&jane, "customer").await, Some(0));
    file.run("UPDATE Employee SET Email = 'JANE@ChinookCorp.com' WHERE EmployeeId = 4").await;
    let theirs = keys(&jane, "customer", &ListQuery::default()).await;
    assert_eq!(theirs.len(), 20, "e-mails are alike in any case");
    // Nobody moves a record out of their sight.
    let first = key(theirs[0].parse().unwrap());
    let given = jane.update("customer", &first, set(&[("SupportRepId", Value::Integer(3))])).await;
    assert_eq!(code(given), Some(ErrorCode::OutsideRule));
    // Other fields, also under names with spaces, one foreign key away, and one of several.
    let title = r#"SupportRepId.Title = $user."Title""#;
    for (said, expected) in [(title, 59), ("Phone in ($user.Phone, $user.Fax)", 0), ("Country = $user.country", 8)] {
        rule(&superuser, "customer", Verb::View, rows(said)).await;
        assert_eq!(count(&jane, "customer").await, Some(expected), "{said}");
        assert_eq!(count(&bo, "customer").await, Some(0), "{said}: nobody's record");
    }
}

/// Turned round, it would let in whoever has no record.
#[tokio::test]
async fn what_stands_for_nobody_opens_nothing() {
    let file = File::chinook();
    let (superuser, _) = someone(&file, &["customer.view"]).await;
    superuser.import_options(PEOPLE).await.unwrap();
    for said in [
        "SupportRepId != $user.EmployeeId",
        "not SupportRepId = $user.EmployeeId",
        "SupportRepId > $user.EmployeeId",
        "not (Country = 'Norway' or SupportRepId in ($user.EmployeeId))",
        "SupportRepId in (3, $user.EmployeeId)",
        "SupportRepId = $user.Nothing",
        "City contains $user.City",
    ] {
        let refused = superuser.set_rule("one", "customer", &[Verb::View], &rows(said)).await;
        assert_eq!(code(refused), Some(ErrorCode::InvalidFilter), "{said}");
    }
    let list: Filter =
        serde_json::from_str(r#"{"field": "SupportRepId", "op": "is", "value": {"user": "EmployeeId"}}"#).unwrap();
    let asked = superuser.list("customer", &ListQuery { filter: list, ..ListQuery::default() }).await;
    assert_eq!(code(asked), Some(ErrorCode::InvalidFilter), "only a rule may say it");
}

/// A rule means what it meant when it was made, or lets nobody in.
#[tokio::test]
async fn another_mapping_makes_a_rule_mean_nothing() {
    let file = File::chinook();
    let (superuser, _) = someone(&file, &["customer.view"]).await;
    superuser.add_person(person(JANE, &["one"])).await.unwrap();
    let jane = enter(superuser.admin(), JANE).await.unwrap();
    superuser.import_options(PEOPLE).await.unwrap();
    rule(&superuser, "customer", Verb::View, rows("SupportRepId = $user.EmployeeId")).await;
    assert_eq!(count(&jane, "customer").await, Some(21));
    for other in ["[models.Employee]\nperson = \"FirstName\"\n", "[models.Customer]\nperson = \"Email\"\n", ""] {
        superuser.import_options(&format!("version = 1\n{other}")).await.unwrap();
        assert_eq!(code(jane.list("customer", &ListQuery::default()).await), Some(ErrorCode::Forbidden), "{other}");
    }
    superuser.import_options(PEOPLE).await.unwrap();
    assert_eq!(count(&jane, "customer").await, Some(21));
}

#[tokio::test]
async fn only_one_model_stands_for_people_and_by_a_text() {
    let file = File::chinook();
    let session = file.session().await;
    let two = format!("{PEOPLE}[models.Customer]\nperson = \"Email\"\n");
    let number = "version = 1\n[models.Employee]\nperson = \"ReportsTo\"\n".to_owned();
    let nothing = "version = 1\n[models.Employee]\nperson = \"Mail\"\n".to_owned();
    let cases = [
        (two, ProblemCode::ConfigRepeated),
        (number, ProblemCode::ConfigMisfit),
        (nothing, ProblemCode::ConfigNoSuchField),
    ];
    for (text, expected) in cases {
        let error = session.import_options(&text).await.unwrap_err();
        assert!(error.problems.iter().all(|problem| problem.code == expected), "{text}: {error:?}");
        assert!(!error.problems.is_empty(), "{text}");
    }
}

/// What a window shows of a rule is a tree that says the same again.
#[tokio::test]
async fn a_rule_is_read_and_written_as_a_tree() {
    let file = File::chinook();
    let session = file.session().await;
    session.import_options(PEOPLE).await.unwrap();
    for said in ["SupportRepId = $user.EmployeeId", "Email = $user.email and not Country = 'Norway'"] {
        let tree = session.read_rule("customer", said).await.unwrap();
        assert_eq!(tree.to_string(), said);
        let json = serde_json::to_string(&tree).unwrap();
        assert!(json.contains(r#"{"user":"#), "{json}");
        assert_eq!(serde_json::from_str::<Filter>(&json).unwrap(), tree);
    }
    let wrong = session.read_rule("customer", "Country = $user.nothing").await.unwrap_err();
    assert_eq!((wrong.code, wrong.params["position"].as_str()), (ErrorCode::InvalidFilter, "1"));
    assert_eq!(code(session.read_filter("customer", "Email = $user.email").await), Some(ErrorCode::InvalidFilter));
}

/// Nobody says for themselves who they are.
#[tokio::test]
async fn whom_rules_know_by_a_record_does_not_edit_that_of_it() {
    let file = File::with(
        "CREATE TABLE people (id INTEGER PRIMARY KEY, email TEXT, dept TEXT, phone TEXT, gone TEXT);
         INSERT INTO people VALUES (1, 'bo@b.example', 'it', '1', NULL), (2, 'jo@b.example', 'sales', '2', NULL);
         CREATE TABLE task (id INTEGER PRIMARY KEY, dept TEXT, owner INTEGER);
         INSERT INTO task VALUES (1, 'it', 1), (2, 'sales', 2), (3, 'sales', 1)",
    )
    .await;
    let (superuser, bo) = someone(&file, &["people.*", "task.view"]).await;
    superuser
        .import_options("version = 1\n[models.people]\nperson = \"email\"\nsoft_delete = { column = \"gone\" }\n")
        .await
        .unwrap();
    rule(&superuser, "task", Verb::View, rows("dept = $user.dept")).await;
    assert_eq!(keys(&bo, "task", &ListQuery::default()).await, ["1"]);
    for (field, value) in [("dept", "sales"), ("email", "jo@b.example")] {
        let edited = bo.update("people", &key(1), set(&[(field, Value::from(value))])).await.unwrap();
        assert_eq!(edited.ignored, [field]);
        assert_eq!(bo.update("people", &key(2), set(&[(field, Value::from("x"))])).await.unwrap().ignored, [field]);
    }
    assert!(bo.update("people", &key(1), set(&[("phone", Value::from("3"))])).await.unwrap().ignored.is_empty());
    assert_eq!(bo.rights("people", &key(1)).await.unwrap().locked, ["email", "dept"]);
    // Another record of theirs, and they are nobody.
    let second = set(&[("email", Value::from("BO@b.example")), ("dept", Value::from("sales"))]);
    let second = bo.add("people", second).await.unwrap().record.key;
    assert_eq!(keys(&bo, "task", &ListQuery::default()).await, [""; 0]);
    superuser.delete("people", &second).await.unwrap();
    assert_eq!(keys(&bo, "task", &ListQuery::default()).await, ["1"], "one that is marked as deleted does not count");
    // A field that is called as a word of the account is.
    rule(&superuser, "task", Verb::View, rows("owner = $user.person.id")).await;
    assert_eq!(keys(&bo, "task", &ListQuery::default()).await, ["1", "3"]);
    let tree = superuser.read_rule("task", "owner = $user.person.id").await.unwrap();
    assert_eq!(tree.to_string(), "owner = $user.person.id");
}
