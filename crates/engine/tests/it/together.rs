//! A record and those that refer to it, changed together: one transaction, one step back, and every problem of every record.

use bureau_engine::admin::{Admin, EditDirectly};
use bureau_engine::error::{ErrorCode, ProblemCode};
use bureau_engine::model::RecordKey;
use bureau_engine::record::{Applied, Change, Draft, ListQuery, Refused};
use bureau_engine::session::{Origin, Session};
use bureau_engine::value::Value;
use tokio_util::sync::CancellationToken;

use crate::fixture::{self, EMAIL, File, PASSWORD, key, set};

const SHOP: &str = "CREATE TABLE bill (id INTEGER PRIMARY KEY, code TEXT UNIQUE, buyer TEXT NOT NULL);
    CREATE TABLE line (id INTEGER PRIMARY KEY, bill INTEGER NOT NULL REFERENCES bill(id), position INTEGER NOT NULL,
        what TEXT NOT NULL, price NUMERIC(10,2), year INTEGER, UNIQUE (bill, position));
    CREATE TABLE note (id INTEGER PRIMARY KEY, code TEXT REFERENCES bill(code) ON UPDATE CASCADE, text TEXT);
    INSERT INTO bill VALUES (1, 'A-1', 'Ana'), (2, 'A-2', 'Bo');
    INSERT INTO line VALUES (10, 1, 1, 'pen', 0.1, 2001), (11, 1, 2, 'ink', 0.2, 2002), (12, 1, 3, 'pad', NULL, 2003),
        (20, 2, 1, 'cup', 5, 2004);
    INSERT INTO note VALUES (7, 'A-1', 'first')";

async fn dump(file: &File) -> Vec<String> {
    file.ask(
        "SELECT id || ' ' || code || ' ' || buyer FROM bill
         UNION ALL SELECT id || ' ' || bill || ' ' || position || ' ' || what FROM line
         UNION ALL SELECT id || ' ' || ifnull(code, '-') || ' ' || text FROM note",
    )
    .await
}

fn edit(model: &str, id: i64, values: &[(&str, Value)]) -> Change {
    Change::Edit { model: model.into(), key: key(id), draft: set(values) }
}

fn add(model: &str, values: &[(&str, Value)]) -> Change {
    Change::Add { model: model.into(), draft: set(values) }
}

fn under(field: &str, change: Change) -> Change {
    Change::Under { parent: 0, field: field.into(), change: Box::new(change) }
}

async fn apply(session: &Session, changes: Vec<Change>) -> Result<Applied, Refused> {
    session.apply(changes, |_| (), CancellationToken::new()).await
}

/// Each refusal: its place, its code, and the fields at fault.
fn told(refused: Refused) -> Vec<(usize, ErrorCode, Vec<String>)> {
    let fields = |error: &bureau_engine::error::Error| error.problems.iter().map(|it| it.field.clone()).collect();
    refused.0.iter().map(|(place, error)| (*place, error.code, fields(error))).collect()
}

#[tokio::test]
async fn a_record_and_its_children_are_one_change_and_one_step_back() {
    let file = File::with(SHOP).await;
    let session = file.session().await;
    let before = dump(&file).await;
    let changes = vec![
        edit("bill", 1, &[("buyer", "Anna".into())]),
        under("bill", add("line", &[("what", "nib".into()), ("position", 4.into())])),
        under("bill", edit("line", 10, &[("what", "pencil".into())])),
        under("bill", Change::Delete { model: "line".into(), key: key(12) }),
    ];
    let applied = apply(&session, changes).await.unwrap();
    assert!(applied.records[1].is_some() && applied.records[3].is_none(), "each in its place");
    let after = dump(&file).await;
    assert_eq!(after[..5], ["1 A-1 Anna", "2 A-2 Bo", "10 1 1 pencil", "11 1 2 ink", "20 2 1 cup"]);
    assert_eq!(after[5], "21 1 4 nib", "the reference is filled in");
    let history = session.history("line", &key(12)).await.unwrap();
    let newest = &session.history("bill", &key(1)).await.unwrap().entries[0];
    assert_eq!(history.entries[0].change_id, newest.change_id, "one change");
    session.undo(None).await.unwrap();
    assert_eq!(dump(&file).await, before);
    session.redo().await.unwrap();
    assert_eq!(dump(&file).await, after);
    assert!(session.verify_audit().await.unwrap().ok);
}

#[tokio::test]
async fn children_of_a_record_that_is_just_added_get_the_key_the_database_made() {
    let file = File::with(SHOP).await;
    let session = file.personal().await;
    let line =
        |what: &str, place: i64| under("bill", add("line", &[("what", what.into()), ("position", place.into())]));
    let changes = vec![
        add("bill", &[("buyer", "Cy".into()), ("code", "A-3".into())]),
        line("a", 1),
        line("b", 2),
        under("code", add("note", &[("text", "by its code".into()), ("code", "A-1".into())])),
    ];
    apply(&session, changes).await.unwrap();
    assert_eq!(file.ask("SELECT bill || what FROM line WHERE bill = 3").await, ["3a", "3b"]);
    assert_eq!(file.ask("SELECT code FROM note WHERE id = 8").await, ["A-3"], "not what was said for it");
    session.undo(None).await.unwrap();
    assert_eq!(file.ask("SELECT count(*) || '' FROM bill").await, ["2"], "in a plain file too");
}

#[tokio::test]
async fn every_problem_of_every_record_is_told_and_nothing_is_written() {
    let file = File::with(SHOP).await;
    let session = file.session().await;
    let before = dump(&file).await;
    let stale = Draft { base: [("what".to_owned(), "quill".into())].into(), ..set(&[("what", "x".into())]) };
    let changes = vec![
        edit("bill", 1, &[("buyer", Value::Null), ("code", "A-2".into())]),
        under("bill", add("line", &[("price", "dear".into()), ("position", 9.into())])),
        under("bill", Change::Edit { model: "line".into(), key: key(10), draft: stale }),
        under("bill", edit("line", 11, &[("what", "fine".into())])),
        under("bill", Change::Delete { model: "line".into(), key: key(99) }),
    ];
    let refused = told(apply(&session, changes).await.unwrap_err());
    let codes: Vec<_> = refused.iter().map(|(place, code, _)| (*place, *code)).collect();
    let [own, added, ..] = refused.as_slice() else { panic!("{refused:?}") };
    assert_eq!(
        (own.2.as_slice(), added.2.as_slice()),
        (&["buyer".to_owned(), "code".to_owned()][..], &["what".into(), "price".into()][..])
    );
    use ErrorCode as E;
    assert_eq!(codes, [(0, E::InvalidInput), (1, E::InvalidInput), (2, E::RecordConflict), (4, E::RecordNotFound)]);
    assert_eq!(dump(&file).await, before);

    // Whose parent cannot even be added is looked at all the same.
    let changes = vec![add("bill", &[]), under("bill", add("line", &[("position", 1.into())]))];
    let refused = told(apply(&session, changes).await.unwrap_err());
    let fields: Vec<_> = refused.iter().map(|(_, _, fields)| fields.join(" ")).collect();
    assert_eq!(fields, ["buyer", "what"], "its reference is nobody's problem");
    assert_eq!(dump(&file).await, before);
}

#[tokio::test]
async fn only_records_that_refer_there_are_touched() {
    let file = File::with(SHOP).await;
    let session = file.session().await;
    let stranger = |change| vec![edit("bill", 1, &[]), under("bill", change)];
    for change in [edit("line", 20, &[("what", "x".into())]), Change::Delete { model: "line".into(), key: key(20) }] {
        let refused = apply(&session, stranger(change)).await.unwrap_err();
        assert_eq!((refused.0[0].0, refused.0[0].1.code), (1, ErrorCode::RecordConflict));
        assert_eq!(refused.0[0].1.params["fields"], "bill");
    }
    let misfit = vec![edit("bill", 1, &[]), under("what", edit("line", 10, &[]))];
    assert_eq!(apply(&session, misfit).await.unwrap_err().into_first().code, ErrorCode::InvalidRequest);
    // What the record is referred to by may change with it: those that follow are its own still.
    let shown = Draft { base: [("code".to_owned(), "A-1".into())].into(), ..set(&[("text", "second".into())]) };
    let note = Change::Edit { model: "note".into(), key: key(7), draft: shown };
    apply(&session, vec![edit("bill", 1, &[("code", "B-1".into())]), under("code", note)]).await.unwrap();
    assert_eq!(file.ask("SELECT code || text FROM note").await, ["B-1second"]);
}

#[tokio::test]
async fn unique_values_pass_from_one_record_to_another() {
    let file = File::with(SHOP).await;
    let session = file.session().await;
    let before = dump(&file).await;
    let place = |id: i64, place: i64| under("bill", edit("line", id, &[("position", place.into())]));
    let moved = vec![edit("bill", 1, &[]), place(10, 3), place(11, 1), place(12, 2)];
    apply(&session, moved).await.unwrap();
    let order = "SELECT id || '' FROM line WHERE bill = 1 ORDER BY position";
    assert_eq!(file.ask(order).await, ["11", "12", "10"], "all three went round");
    session.undo(None).await.unwrap();
    assert_eq!(dump(&file).await, before);
    let handed = vec![
        edit("bill", 1, &[]),
        under("bill", add("line", &[("what", "new".into()), ("position", 1.into())])),
        under("bill", Change::Delete { model: "line".into(), key: key(10) }),
    ];
    apply(&session, handed).await.unwrap();
    assert_eq!(file.ask(order).await, ["21", "11", "12"], "an added one takes the place of a deleted one");
    let taken = vec![edit("bill", 1, &[]), place(11, 3), under("bill", edit("line", 12, &[("what", "x".into())]))];
    let refused = apply(&session, taken).await.unwrap_err();
    assert_eq!(
        (refused.0.len(), refused.0[0].1.problems[0].code),
        (1, ProblemCode::NotUniqueTogether),
        "what stays taken"
    );
    assert!(session.verify_audit().await.unwrap().ok);
}

#[tokio::test]
async fn what_was_tried_and_undone_is_in_no_history() {
    let file = File::with(SHOP).await;
    file.run(
        "CREATE TABLE log (id INTEGER PRIMARY KEY, line INTEGER, place INTEGER);
         CREATE TRIGGER told BEFORE UPDATE OF position ON line
         BEGIN INSERT INTO log (line, place) VALUES (NEW.id, NEW.position); END",
    )
    .await;
    let session = file.session().await;
    let place = |id: i64, place: i64| under("bill", edit("line", id, &[("position", place.into())]));
    apply(&session, vec![edit("bill", 1, &[]), place(10, 2), place(11, 1)]).await.unwrap();
    let logged = file.ask("SELECT line || ' ' || place FROM log ORDER BY id").await;
    assert_eq!(logged, ["10 4", "11 1", "10 2"], "one steps aside, both are written once");
    let newest = session.audit(20).await.unwrap();
    let of_log = newest.iter().filter(|(entry, _)| entry.subject.as_ref().is_some_and(|it| it.table == "log")).count();
    assert_eq!(of_log, logged.len(), "what the refused attempts had the trigger write is not told");
    session.undo(None).await.unwrap();
    assert!(session.verify_audit().await.unwrap().ok);
}

#[tokio::test]
async fn what_may_not_be_done_to_children_is_not_done_with_their_record() {
    let file = File::with(SHOP).await;
    file.enable().await;
    let admin = Admin::builder().model("line", |m| m.can_delete(false).can_add(false)).open(&file.path).await.unwrap();
    let session = admin.sign_in(EMAIL, PASSWORD, Origin::Library).await.unwrap();
    let before = dump(&file).await;
    let changes = vec![
        edit("bill", 1, &[("buyer", "Anna".into())]),
        under("bill", Change::Delete { model: "line".into(), key: key(10) }),
        under("bill", add("line", &[("what", "nib".into()), ("position", 4.into())])),
        under("bill", edit("line", 11, &[("what", "x".into())])),
    ];
    let refused = told(apply(&session, changes).await.unwrap_err());
    let codes: Vec<_> = refused.iter().map(|(place, code, _)| (*place, *code)).collect();
    assert_eq!(codes, [(1, ErrorCode::SwitchedOff), (2, ErrorCode::SwitchedOff)], "each verb of each model");
    assert_eq!(dump(&file).await, before);
}

#[tokio::test]
async fn totals_are_over_all_records_and_exact() {
    let file = File::with(SHOP).await;
    file.run(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)
         INSERT INTO line (bill, position, what, price) SELECT 2, i + 10, 'x', 0.1 FROM n",
    )
    .await;
    let session = file.session().await;
    let all = ["id", "bill", "position", "what", "price", "year"].map(ToOwned::to_owned);
    let of = |bill: &str| ListQuery {
        filter: bureau_engine::record::Filter::term("bill", bureau_engine::record::Op::Is, bill).unwrap(),
        ..ListQuery::default()
    };
    let sums = session.totals("line", &all, &of("2")).await.unwrap().sums.unwrap();
    assert_eq!(
        Vec::from_iter(sums),
        [("price".to_owned(), "305".to_owned())],
        "no key, no reference, no place, no year"
    );
    let few = session.totals("line", &all, &of("1")).await.unwrap().sums.unwrap();
    assert_eq!(few["price"], "0.3", "NULL adds nothing, and tenths are tenths");
    assert!(session.totals("line", &all, &of("99")).await.unwrap().sums.unwrap().is_empty());
    let unknown = session.totals("line", &["none".to_owned()], &of("1")).await.unwrap_err();
    assert_eq!(unknown.code, ErrorCode::FieldUnknown);
}

#[tokio::test]
async fn only_what_a_change_writes_steps_aside() {
    let file = File::with(
        "CREATE TABLE bill (id INTEGER PRIMARY KEY, number INTEGER, year INTEGER);
         INSERT INTO bill VALUES (1, 5, 2024), (2, 5, 2025);
         CREATE TABLE line (id INTEGER PRIMARY KEY, bill INTEGER REFERENCES bill(id), what TEXT);
         INSERT INTO line VALUES (1, 1, 'pen')",
    )
    .await;
    let admin = fixture::builder()
        .model("bill", |model| model.field("number", |field| field.validation(|rules| rules.unique_with(["year"]))))
        .data_dir(file.data.path())
        .open(&file.path)
        .await
        .unwrap();
    let session = admin.personal(Origin::Library, EditDirectly::agreed()).await.unwrap();
    let changes =
        vec![edit("bill", 1, &[("year", 2025.into())]), under("bill", edit("line", 1, &[("what", "ink".into())]))];
    let refused = apply(&session, changes).await.unwrap_err();
    assert_eq!(told(refused), [(0, ErrorCode::InvalidInput, vec!["number".to_owned()])]);
    assert_eq!(file.ask("SELECT number || ' ' || year FROM bill ORDER BY id").await, ["5 2024", "5 2025"]);
}

#[tokio::test]
async fn what_is_under_a_record_that_waits_waits_too() {
    let file = File::with(SHOP).await;
    let session = file.session().await;
    let line = || under("bill", add("line", &[("what", "nib".into()), ("position", 1.into())]));
    let new = || add("bill", &[("code", "A-1".into()), ("buyer", "Cy".into())]);
    let freed = vec![new(), line(), edit("bill", 1, &[("code", "A-0".into())])];
    let applied = apply(&session, freed).await.unwrap();
    assert!(applied.records.iter().all(Option::is_some), "each was made");
    let under_it = "SELECT l.what FROM line AS l JOIN bill AS b ON b.id = l.bill WHERE b.code = 'A-1'";
    assert_eq!(file.ask(under_it).await, ["nib"]);

    let stray = vec![new(), under("bill", Change::Delete { model: "line".into(), key: key(20) }), line()];
    let refused = apply(&session, stray).await.unwrap_err();
    assert_eq!(told(refused)[0], (0, ErrorCode::InvalidInput, vec!["code".to_owned()]), "nobody gave the code up");
    let empty = vec![new(), under("bill", add("line", &[("position", 1.into())]))];
    let refused = told(apply(&session, empty).await.unwrap_err());
    assert_eq!(refused.len(), 2, "what is wrong with the line is told beside it: {refused:?}");
    assert_eq!(file.ask("SELECT what FROM line WHERE id = 20").await, ["cup"]);
}

#[tokio::test]
async fn several_circles_of_unique_values_are_undone_together() {
    let file = File::with(SHOP).await;
    for id in 1..=6 {
        file.run(&format!("INSERT INTO line VALUES ({}, 2, {}, 'x', NULL, NULL)", 30 + id, 10 + id)).await;
    }
    let session = file.session().await;
    let place = |id: i64, place: i64| under("bill", edit("line", 30 + id, &[("position", (10 + place).into())]));
    let swaps = [(1, 2), (2, 1), (3, 4), (4, 3), (5, 6), (6, 5)];
    let changes = std::iter::once(edit("bill", 2, &[])).chain(swaps.map(|(id, to)| place(id, to))).collect();
    apply(&session, changes).await.unwrap();
    let order = "SELECT (id - 30) || '' FROM line WHERE bill = 2 AND id > 30 ORDER BY position";
    assert_eq!(file.ask(order).await, ["2", "1", "4", "3", "6", "5"]);
}

#[tokio::test]
async fn a_stop_is_heard_while_changes_wait_for_each_other() {
    let file = File::with(SHOP).await;
    let session = file.session().await;
    let before = dump(&file).await;
    let place = |id: i64, place: i64| under("bill", edit("line", id, &[("position", place.into())]));
    let stop = CancellationToken::new();
    // The last of the changes is the sign: what waits is tried after it.
    let stops = stop.clone();
    let told = move |done: usize| {
        if done == 2 {
            stops.cancel();
        }
    };
    let changes = vec![edit("bill", 1, &[]), place(10, 2), place(11, 1), edit("bill", 2, &[("buyer", "Bob".into())])];
    let refused = session.apply(changes, told, stop.clone()).await.unwrap_err();
    assert_eq!(refused.0[0].1.code, ErrorCode::Cancelled);
    assert_eq!(dump(&file).await, before);
}

#[tokio::test]
async fn children_whose_key_holds_the_reference_follow_it() {
    let file = File::with(
        "CREATE TABLE product (id INTEGER PRIMARY KEY, sku TEXT NOT NULL UNIQUE);
         CREATE TABLE price (sku TEXT NOT NULL REFERENCES product(sku) ON UPDATE CASCADE, qty INTEGER NOT NULL, price NUMERIC,
           PRIMARY KEY (sku, qty)) WITHOUT ROWID;
         INSERT INTO product VALUES (1, 'A'); INSERT INTO price VALUES ('A', 10, 5), ('A', 20, 4)",
    )
    .await;
    let session = file.session().await;
    let of = |qty: i64| RecordKey(vec!["A".into(), qty.into()]);
    let changes = vec![
        edit("product", 1, &[("sku", "B".into())]),
        under("sku", Change::Edit { model: "price".into(), key: of(10), draft: set(&[("price", 6.into())]) }),
        under("sku", Change::Delete { model: "price".into(), key: of(20) }),
    ];
    apply(&session, changes).await.unwrap();
    assert_eq!(file.ask("SELECT sku || qty || ' ' || price FROM price").await, ["B10 6"]);
}
