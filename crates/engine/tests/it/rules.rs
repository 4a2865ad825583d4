//! Rules of roles: which records and fields somebody's permissions cover, through every way to them. Lists, filters, order and
//! edits under random rules are compared with a naive evaluator in `tests/proofs/rules.rs`.

use bureau_engine::error::ErrorCode;
use bureau_engine::identity::NewUser;
use bureau_engine::policy::Verb;
use bureau_engine::record::{Change, CountMode, Filter, ListQuery, Op, Rights, Sort};
use bureau_engine::session::{NewPerson, RuleChange, Session};
use bureau_engine::transfer::{Cells, Export, Format};
use bureau_engine::value::Value;
use tokio_util::sync::CancellationToken;

use crate::fixture::{File, builder, key, set};
use crate::roles::{code, enter, person, role, someone};

pub fn rows(filter: &str) -> RuleChange {
    RuleChange { rows: Some(filter.into()), ..RuleChange::default() }
}

pub fn hide(fields: &[&str]) -> RuleChange {
    RuleChange { hidden: Some(fields.iter().map(|&field| field.into()).collect()), ..RuleChange::default() }
}

fn lock(fields: &[&str]) -> RuleChange {
    RuleChange { locked: Some(fields.iter().map(|&field| field.into()).collect()), ..RuleChange::default() }
}

pub async fn rule(superuser: &Session, model: &str, verb: Verb, change: RuleChange) {
    superuser.set_rule("one", model, &[verb], &change).await.unwrap();
}

pub async fn keys(session: &Session, model: &str, query: &ListQuery) -> Vec<String> {
    session.list(model, query).await.unwrap().records.iter().map(|record| record.key.to_string()).collect()
}

pub async fn count(session: &Session, model: &str) -> Option<i64> {
    session.count(model, &ListQuery::default(), CountMode::Exact).await.unwrap().total
}

fn text(text: &str) -> Value {
    Value::from(text)
}

/// A record no rule covers is not there: in a list, by its key, as a name, a choice or a child, in a copy or an export.
#[tokio::test]
async fn a_record_outside_the_rule_is_nowhere() {
    let file = File::chinook();
    let (superuser, bo) = someone(&file, &["customer.*", "invoice.*"]).await;
    rule(&superuser, "customer", Verb::View, rows("Country = 'Norway'")).await;
    assert_eq!(keys(&bo, "customer", &ListQuery::default()).await, ["4"]);
    assert_eq!(count(&bo, "customer").await, Some(1));
    assert_eq!(code(bo.get("customer", &key(1)).await), Some(ErrorCode::RecordNotFound));
    assert_eq!(bo.get("customer", &key(4)).await.unwrap().display, "Bjørn Hansen");
    let search = ListQuery { search: "e".into(), ..ListQuery::default() };
    assert_eq!(keys(&bo, "customer", &search).await, ["4"]);
    let facets = bo.facets("customer", "Country", &ListQuery::default(), 10).await.unwrap().values.unwrap();
    assert_eq!(
        facets.iter().map(|facet| (facet.value.clone(), facet.count)).collect::<Vec<_>>(),
        [(text("Norway"), 1)]
    );
    // By name from another model: what is referred to has a name and can be chosen where it is covered.
    let choices = bo.choices("invoice", "CustomerId", "").await.unwrap().choices;
    assert_eq!(choices, [(Value::Integer(4), "Bjørn Hansen".to_owned())]);
    assert!(bo.choice("invoice", "CustomerId", &Value::Integer(1)).await.unwrap().choices.is_empty());
    let named = |invoice: i64| {
        let bo = bo.clone();
        async move { bo.get("invoice", &key(invoice)).await.unwrap().label("CustomerId").map(ToOwned::to_owned) }
    };
    assert_eq!(named(2).await.as_deref(), Some("Bjørn Hansen"));
    assert_eq!(named(1).await, None, "Leonie Köhler's");
    let through = |filter: &str| ListQuery { filter: filter.parse().unwrap(), per_page: 500, ..ListQuery::default() };
    assert_eq!(keys(&bo, "invoice", &through("CustomerId.Country = 'Germany'")).await, [""; 0]);
    assert_eq!(keys(&bo, "invoice", &through("CustomerId.Country = 'Norway'")).await.len(), 7);
    // Away from the screen.
    assert_eq!(
        code(bo.insertions("customer", vec![key(1)], &["FirstName".into()]).await),
        Some(ErrorCode::RecordNotFound)
    );
    let to = file.folder.path().join("customers.csv");
    let export = Export { format: Format::Csv, cells: Cells::Exact, fields: vec!["FirstName".into()] };
    let stop = CancellationToken::new();
    bo.export("customer", &ListQuery::default(), &export, &to, (&|_| (), &stop)).await.unwrap();
    assert_eq!(std::fs::read_to_string(to).unwrap().lines().collect::<Vec<_>>(), [r#""FirstName""#, r#""Bjørn""#]);
    // And who has no rule sees all as before.
    assert_eq!(count(&superuser, "customer").await, Some(59));
}

/// Nothing is edited, added or deleted that the rule does not cover, before or after; and nothing is half done.
#[tokio::test]
async fn nothing_is_changed_outside_the_rule_or_out_of_it() {
    let file = File::chinook();
    let (superuser, bo) = someone(&file, &["customer.*"]).await;
    rule(&superuser, "customer", Verb::View, rows("Country in ('Norway', 'Germany')")).await;
    rule(&superuser, "customer", Verb::Edit, rows("Country = 'Norway'")).await;
    rule(&superuser, "customer", Verb::Add, rows("Country = 'Norway'")).await;
    rule(&superuser, "customer", Verb::Delete, rows("Country = 'Iceland'")).await;
    let edit = async |number: i64, field: &str, value: &str| {
        code(bo.update("customer", &key(number), set(&[(field, text(value))])).await)
    };
    assert_eq!(edit(4, "City", "Bergen").await, None);
    assert_eq!(edit(2, "City", "Bonn").await, Some(ErrorCode::Forbidden), "seen, not edited");
    assert_eq!(edit(1, "City", "Recife").await, Some(ErrorCode::RecordNotFound), "not seen");
    assert_eq!(edit(4, "Country", "Germany").await, Some(ErrorCode::OutsideRule), "seen still, edited no more");
    assert_eq!(edit(4, "Country", "Chile").await, Some(ErrorCode::OutsideRule), "out of their own sight");
    let stood = "SELECT City || ' ' || Country FROM Customer WHERE CustomerId IN (1, 2, 4) ORDER BY 1";
    assert_eq!(file.ask(stood).await, ["Bergen Norway", "Stuttgart Germany", "São José dos Campos Brazil"]);
    let add = async |country: &str| {
        let names = [("FirstName", text("Kari")), ("LastName", text("N")), ("Email", text("k@n.example"))];
        code(bo.add("customer", set(&[names.as_slice(), &[("Country", text(country))]].concat())).await)
    };
    assert_eq!(add("Denmark").await, Some(ErrorCode::OutsideRule));
    assert_eq!(count(&superuser, "customer").await, Some(59));
    assert_eq!(add("Norway").await, None);
    assert_eq!(code(bo.delete("customer", &key(60)).await), Some(ErrorCode::Forbidden));
    assert_eq!(code(bo.delete("customer", &key(1)).await), Some(ErrorCode::RecordNotFound));
    // Many at once: one that is not covered, and none is done.
    let change = |number: i64| Change::Edit {
        model: "customer".into(),
        key: key(number),
        draft: set(&[("City", text("Oslo"))]),
    };
    let refused = bo.apply(vec![change(4), change(2)], |_| (), CancellationToken::new()).await.unwrap_err();
    assert_eq!(
        refused.0.iter().map(|(index, error)| (*index, error.code)).collect::<Vec<_>>(),
        [(1, ErrorCode::Forbidden)]
    );
    assert_eq!(file.ask("SELECT City FROM Customer WHERE CustomerId = 4").await, ["Bergen"]);
}

/// A hidden field is not there: unknown to lists, filters, orders, search, exports, forms and the model itself, and in no name.
#[tokio::test]
async fn a_hidden_field_is_nowhere() {
    let file = File::chinook();
    let (superuser, bo) = someone(&file, &["customer.*", "invoice.view"]).await;
    rule(&superuser, "customer", Verb::View, hide(&["firstname", "Phone", "Email"])).await;
    let model = bo.model("customer").await.unwrap();
    assert!(["FirstName", "Phone", "Email"].iter().all(|name| model.field(name).is_none()), "{:?}", model.display);
    assert!(!model.search.iter().chain(&model.display).any(|name| name == "FirstName" || name == "Email"));
    let record = bo.get("customer", &key(4)).await.unwrap();
    assert!(!record.by_name().keys().any(|name| ["FirstName", "Phone", "Email"].contains(&name.as_str())));
    assert_eq!(record.display, "Hansen", "no name is made of it");
    assert_eq!(bo.get("invoice", &key(2)).await.unwrap().label("CustomerId"), Some("Hansen"));
    let listed = |filter: &str| ListQuery { filter: filter.parse().unwrap(), ..ListQuery::default() };
    let unknown = Some(ErrorCode::FieldUnknown);
    assert_eq!(code(bo.list("customer", &listed("Phone = '1'")).await), unknown);
    assert_eq!(code(bo.list("invoice", &listed("CustomerId.Phone = '1'")).await), unknown);
    let sorted = ListQuery { sort: vec![Sort::by("Phone")], ..ListQuery::default() };
    assert_eq!(code(bo.list("customer", &sorted).await), unknown);
    assert_eq!(code(bo.facets("customer", "Phone", &ListQuery::default(), 10).await), unknown);
    assert_eq!(code(bo.thumb("customer", &key(4), "Phone").await), unknown);
    assert_eq!(code(bo.insertions("customer", vec![key(4)], &["Phone".into()]).await), unknown);
    assert_eq!(code(bo.update("customer", &key(4), set(&[("Phone", text("1"))])).await), unknown, "as any other word");
    let search = ListQuery { search: "Bjørn".into(), ..ListQuery::default() };
    assert_eq!(keys(&bo, "customer", &search).await, [""; 0]);
    assert!(bo.choices("invoice", "CustomerId", "Bjørn").await.is_ok_and(|found| found.choices.is_empty()));
    // What they may not say, and the table asks for, nobody can add without.
    let refused = bo.add("customer", set(&[("LastName", text("N"))])).await.unwrap_err();
    assert_eq!((refused.code, refused.problems.len()), (ErrorCode::Forbidden, 0), "and does not learn of it");
    // Who sees it finds it as ever.
    assert_eq!(keys(&superuser, "customer", &search).await, ["4"]);
}

/// What the file itself refuses is told without the names of what is hidden.
#[tokio::test]
async fn refusals_name_nothing_hidden() {
    let file = File::with(
        "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, secret TEXT, b INTEGER CHECK (b < 10 OR secret = 'x'), UNIQUE (a, secret));
         INSERT INTO t (a, secret, b) VALUES ('1', 's', 1), ('2', 's', 2)",
    )
    .await;
    let (superuser, bo) = someone(&file, &["t.*"]).await;
    rule(&superuser, "t", Verb::View, hide(&["secret"])).await;
    for draft in [set(&[("a", text("2"))]), set(&[("b", Value::Integer(99))])] {
        let refused = bo.update("t", &key(1), draft).await.unwrap_err();
        assert_eq!(refused.code, ErrorCode::InvalidInput);
        let told: Vec<String> =
            refused.problems.iter().map(|problem| format!("{:?}", (&problem.field, &problem.params))).collect();
        assert!(!told.is_empty() && told.iter().all(|told| !told.contains("secret")), "{told:?}");
    }
    assert_eq!(superuser.get("t", &key(1)).await.unwrap().by_name()["secret"], text("s"), "what was not said is kept");
}

/// A locked field is seen and not written: what is sent for it is left out, and told.
#[tokio::test]
async fn a_locked_field_is_shown_and_left_alone() {
    let file = File::chinook();
    let (superuser, bo) = someone(&file, &["customer.*"]).await;
    rule(&superuser, "customer", Verb::Edit, lock(&["Country", "Email"])).await;
    let model = bo.model("customer").await.unwrap();
    assert!(!model.field("Country").unwrap().read_only, "it can be said while one is added");
    let sent = set(&[("City", text("Bergen")), ("Country", text("Chile"))]);
    let updated = bo.update("customer", &key(4), sent).await.unwrap();
    assert_eq!(updated.ignored, ["Country"]);
    let now = updated.record.by_name();
    assert_eq!((&now["City"], &now["Country"]), (&text("Bergen"), &text("Norway")));
    rule(&superuser, "customer", Verb::View, lock(&["Country"])).await;
    assert!(bo.model("customer").await.unwrap().field("Country").unwrap().read_only);
    let names = [("FirstName", text("Kari")), ("LastName", text("N")), ("Email", text("k@n.example"))];
    let added = bo.add("customer", set(&[names.as_slice(), &[("Country", text("Norway"))]].concat())).await.unwrap();
    assert_eq!((added.ignored, &added.record.by_name()["Country"]), (vec!["Country".to_owned()], &Value::Null));
}

/// Two roles: each shows its own records and its own fields, and neither shows its fields on the other's records.
#[tokio::test]
async fn a_cell_is_seen_where_one_role_allows_both() {
    let file = File::chinook();
    let (superuser, bo) = someone(&file, &["customer.edit"]).await;
    superuser.add_role(role("two", &["customer.view"])).await.unwrap();
    superuser.assign("two", "bo@b.example", None).await.unwrap();
    let norway = RuleChange { rows: Some("Country = 'Norway'".into()), ..hide(&["Phone"]) };
    rule(&superuser, "customer", Verb::View, norway).await;
    let germany = RuleChange { rows: Some("Country = 'Germany'".into()), ..hide(&["Email"]) };
    superuser.set_rule("two", "customer", &[Verb::View], &germany).await.unwrap();
    let all = ListQuery { per_page: 500, sort: vec![Sort::by("Email")], ..ListQuery::default() };
    let page = bo.list("customer", &all).await.unwrap();
    let seen: Vec<(String, bool, bool)> = page
        .records
        .iter()
        .map(|record| {
            (record.key.to_string(), record.by_name()["Phone"].is_null(), record.by_name()["Email"].is_null())
        })
        .collect();
    let german = |key: &str| (key.to_owned(), false, true);
    assert_eq!(seen, [german("2"), german("36"), german("37"), german("38"), ("4".into(), true, false)]);
    // The order of what is not seen tells nothing, and it is found by nothing but its absence.
    let by = |filter: &str| ListQuery { filter: filter.parse().unwrap(), ..ListQuery::default() };
    assert_eq!(keys(&bo, "customer", &by("Email contains 'de'")).await, [""; 0]);
    assert_eq!(keys(&bo, "customer", &by("Email is empty")).await, ["2", "36", "37", "38"]);
    assert_eq!(keys(&bo, "customer", &by("Phone is filled and Email is filled")).await, [""; 0]);
    // What is edited in one role is edited there only.
    assert_eq!(code(bo.update("customer", &key(4), set(&[("City", text("Bergen"))])).await), None);
    assert_eq!(code(bo.update("customer", &key(2), set(&[("City", text("Bonn"))])).await), Some(ErrorCode::Forbidden));
}

/// One's own records: the rule knows who asks, one foreign key away too.
#[tokio::test]
async fn a_rule_knows_who_asks() {
    let file = File::chinook();
    let (superuser, bo) = someone(&file, &["customer.view", "invoice.view"]).await;
    let email = "jane@chinookcorp.com";
    superuser.add_person(person(email, &["one"])).await.unwrap();
    let jane = enter(superuser.admin(), email).await.unwrap();
    rule(&superuser, "customer", Verb::View, rows("SupportRepId.Email = $user.email")).await;
    assert_eq!((count(&jane, "customer").await, count(&bo, "customer").await), (Some(21), Some(0)));
    assert_eq!(count(&superuser, "customer").await, Some(59));
    // The word is no text, and nobody says it but a rule.
    let typed: Result<Filter, _> = "Email = $user.email".parse();
    assert_eq!(code(typed), Some(ErrorCode::InvalidFilter));
    let quoted = Filter::term("Email", Op::Is, "$user.email").unwrap();
    assert_eq!(keys(&jane, "customer", &ListQuery { filter: quoted, ..ListQuery::default() }).await, [""; 0]);
    let refused = superuser.set_rule("one", "customer", &[Verb::View], &rows("Email = $user.password")).await;
    assert_eq!(code(refused), Some(ErrorCode::InvalidFilter));
}

/// Undo and the trash go no further than the rules do.
#[tokio::test]
async fn taking_back_goes_no_further_than_the_rule() {
    let file = File::chinook();
    let (superuser, bo) = someone(&file, &["customer.*", "genre.*"]).await;
    bo.update("customer", &key(4), set(&[("City", text("Bergen")), ("Company", text("Fisk"))])).await.unwrap();
    rule(&superuser, "customer", Verb::Edit, lock(&["Company"])).await;
    assert_eq!(code(bo.undo(None).await), Some(ErrorCode::Forbidden), "a field that was open then");
    rule(&superuser, "customer", Verb::Edit, RuleChange { clear: true, ..rows("Country = 'Chile'") }).await;
    assert_eq!(code(bo.undo(None).await), Some(ErrorCode::Forbidden), "a record that was covered then");
    assert_eq!(file.ask("SELECT City FROM Customer WHERE CustomerId = 4").await, ["Bergen"]);
    rule(&superuser, "customer", Verb::Edit, RuleChange { clear: true, ..RuleChange::default() }).await;
    assert_eq!(bo.undo(None).await.unwrap(), 1);
    bo.add("genre", set(&[("Name", text("Polka"))])).await.unwrap();
    bo.delete("genre", &key(26)).await.unwrap();
    assert_eq!(bo.trash(Some("genre")).await.unwrap().len(), 1);
    rule(&superuser, "genre", Verb::View, rows("Name != 'Polka'")).await;
    assert_eq!(bo.trash(Some("genre")).await.unwrap().len(), 0, "of what is gone no rule can be asked");
    let seq = superuser.trash(Some("genre")).await.unwrap()[0].seq;
    assert_eq!(code(bo.restore_trashed(&[seq]).await), Some(ErrorCode::Forbidden));
    assert_eq!(code(bo.purge_trashed(&[seq]).await), Some(ErrorCode::Forbidden));
    assert_eq!(superuser.restore_trashed(&[seq]).await.unwrap(), 1);
}

/// Who holds a permission in part holds nothing to give away, nor may they widen a rule.
#[tokio::test]
async fn who_is_limited_gives_nothing_away() {
    let file = File::chinook();
    let (superuser, bo) = someone(&file, &["customer.*", "roles.*", "users.*"]).await;
    rule(&superuser, "customer", Verb::View, rows("Country = 'Norway'")).await;
    let more = Some(ErrorCode::MoreThanHeld);
    assert_eq!(code(bo.add_role(role("mine", &["customer.view"])).await), more);
    assert_eq!(code(bo.set_rule("one", "customer", &[Verb::View], &rows("")).await), more);
    assert_eq!(code(bo.assign("one", "bo@b.example", None).await), more);
    let everything =
        NewPerson { user: NewUser { email: "x@b.example".into(), ..person("x", &[]).user }, ..person("x", &["one"]) };
    assert_eq!(code(bo.add_person(everything).await), more);
    // Without the rule it is theirs to give, with a rule or without.
    rule(&superuser, "customer", Verb::View, RuleChange { clear: true, ..RuleChange::default() }).await;
    assert_eq!(code(bo.add_role(role("mine", &["customer.view"])).await), None);
    assert_eq!(code(bo.set_rule("mine", "customer", &[Verb::View], &rows("Country = 'Chile'")).await), None);
    assert_eq!(code(bo.set_rule("mine", "album", &[Verb::View], &rows("")).await), more);
}

/// A rule that says nothing here lets nobody do anything, and is told; it follows its model's slug.
#[tokio::test]
async fn a_rule_that_cannot_be_obeyed_allows_nothing() {
    let file = File::chinook();
    let (superuser, bo) = someone(&file, &["customer.*"]).await;
    for (change, refused) in [
        (rows("Nothing = 1"), ErrorCode::FieldUnknown),
        (rows("Country = "), ErrorCode::InvalidFilter),
        (hide(&["Nothing"]), ErrorCode::FieldUnknown),
        (hide(&["CustomerId"]), ErrorCode::InvalidInput),
    ] {
        assert_eq!(code(superuser.set_rule("one", "customer", &[Verb::View], &change).await), Some(refused));
    }
    rule(&superuser, "customer", Verb::View, hide(&["Fax"])).await;
    assert_eq!(count(&bo, "customer").await, Some(59));
    assert_eq!(superuser.role("one").await.unwrap().broken, [""; 0]);
    file.run("ALTER TABLE Customer RENAME COLUMN Fax TO Telefax").await;
    assert_eq!(
        code(bo.list("customer", &ListQuery::default()).await),
        Some(ErrorCode::Forbidden),
        "nobody sees more by a rename"
    );
    assert_eq!(superuser.role("one").await.unwrap().broken, ["customer.view"]);
    file.run("ALTER TABLE Customer RENAME COLUMN Telefax TO Fax").await;
    assert_eq!(count(&bo, "customer").await, Some(59));
    // Written past us, and not what we write.
    file.run("UPDATE bureau_rule SET hidden = 'x'; UPDATE bureau_meta SET value = 'x' WHERE name = 'roles_moved'")
        .await;
    assert_eq!(code(bo.list("customer", &ListQuery::default()).await), Some(ErrorCode::Forbidden));
    rule(&superuser, "customer", Verb::View, RuleChange { clear: true, ..hide(&["Phone"]) }).await;
    let options = bureau_engine::model::options::ModelOptions::default().slug("people");
    superuser.set_model_options("customer", options).await.unwrap();
    assert!(!bo.get("people", &key(4)).await.unwrap().by_name().contains_key("Phone"), "it follows the slug");
}

/// Rules are recorded, and programs that do not know them no longer read the file once there is one.
#[tokio::test]
async fn a_rule_is_recorded_and_older_programs_stay_out() {
    let file = File::chinook();
    let (superuser, _bo) = someone(&file, &["customer.*"]).await;
    let readers = "SELECT value FROM bureau_meta WHERE name = 'min_reader'";
    assert_eq!(file.ask(readers).await, ["1"]);
    rule(&superuser, "customer", Verb::Edit, rows("Country = 'Norway'")).await;
    assert_eq!(file.ask(readers).await, ["3"]);
    let (last, _) = superuser.audit(1).await.unwrap().remove(0);
    let told: Vec<(String, String)> = last
        .changes
        .iter()
        .map(|change| (change.field.clone(), change.new.clone().unwrap_or(Value::Null).to_string()))
        .collect();
    let said = r#"{"hidden":[],"locked":[],"rows":"Country = 'Norway'"}"#;
    assert_eq!(told, [("role".into(), "one".into()), ("customer.edit".into(), said.to_owned())]);
    superuser.remove_role("one").await.unwrap();
    assert_eq!(file.ask("SELECT count(*) || '' FROM bureau_rule").await, ["0"]);
    let again = builder().open(&file.path).await.unwrap();
    assert!(again.is_enabled());
}

/// What may be done with a record is known before it is tried.
#[tokio::test]
async fn what_may_be_done_with_a_record_is_told() {
    let file = File::chinook();
    let (superuser, bo) = someone(&file, &["customer.edit", "customer.delete"]).await;
    let rights = async |id: i64| bo.rights("customer", &key(id)).await;
    let whole = Rights { edit: true, delete: true, locked: Vec::new() };
    assert_eq!(rights(4).await.unwrap(), Rights { locked: rights(4).await.unwrap().locked, ..whole.clone() });
    let fixed = rights(4).await.unwrap().locked;
    rule(
        &superuser,
        "customer",
        Verb::Edit,
        RuleChange { locked: lock(&["Email"]).locked, ..rows("Country = 'Norway'") },
    )
    .await;
    rule(&superuser, "customer", Verb::Delete, rows("Country = 'Chile'")).await;
    let norway = rights(4).await.unwrap();
    assert_eq!((norway.edit, norway.delete), (true, false));
    let more: Vec<&String> = norway.locked.iter().filter(|name| !fixed.contains(name)).collect();
    assert_eq!(more, ["Email"]);
    let chile = rights(57).await.unwrap();
    assert_eq!((chile.edit, chile.delete), (false, true));
    assert_eq!(chile.locked.len(), 13, "every field");
    rule(&superuser, "customer", Verb::View, rows("Country = 'Norway'")).await;
    assert_eq!(code(rights(57).await), Some(ErrorCode::RecordNotFound));
    // They are what saving and deleting say.
    let error = bo.update("customer", &key(4), set(&[("Email", text("x@y.z"))])).await.unwrap();
    assert_eq!(error.ignored, ["Email"]);
    assert_eq!(code(bo.delete("customer", &key(4)).await), Some(ErrorCode::Forbidden));
}
