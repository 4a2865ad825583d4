//! The examples of roles and the practices of the Asok pages, each by its name there: what they promise is true.

use bureau_engine::error::ErrorCode;
use bureau_engine::policy::Verb::{self, Add, Delete, Edit, View};
use bureau_engine::record::ListQuery;
use bureau_engine::session::Session;
use bureau_engine::transfer::{Cells, Export, Format};
use bureau_engine::value::Value;
use tokio_util::sync::CancellationToken;

use crate::fixture::{EMAIL, File, key, set};
use crate::roles::{code, enter, person, role, someone};
use crate::rules::{count, rows, rule};

/// What somebody may do, model by model.
async fn allowed(session: &Session) -> Vec<(String, Vec<Verb>)> {
    let models = session.models().await.unwrap();
    models.into_iter().map(|allowed| (allowed.model.slug.clone(), allowed.verbs)).collect()
}

fn told(said: &[(&str, &[Verb])]) -> Vec<(String, Vec<Verb>)> {
    said.iter().map(|(slug, verbs)| ((*slug).to_owned(), verbs.to_vec())).collect()
}

async fn add(session: &Session, model: &str) -> Option<ErrorCode> {
    code(session.add(model, set(&[("Name", Value::from("New"))])).await)
}

async fn edit(session: &Session, model: &str) -> Option<ErrorCode> {
    code(session.update(model, &key(1), set(&[("Name", Value::from("Changed"))])).await)
}

async fn delete(session: &Session, model: &str) -> Option<ErrorCode> {
    code(session.delete(model, &key(1)).await)
}

async fn export(session: &Session, model: &str) -> Option<ErrorCode> {
    let export = Export { format: Format::Csv, cells: Cells::Exact, fields: Vec::new() };
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("out.csv");
    let (query, never) = (ListQuery::default(), CancellationToken::new());
    code(session.export(model, &query, &export, &path, (&|_| (), &never)).await)
}

const REFUSED: Option<ErrorCode> = Some(ErrorCode::Forbidden);

#[tokio::test]
async fn example_read_only_viewer() {
    let file = File::chinook();
    let (_, bo) = someone(&file, &["genre.view", "artist.view"]).await;
    assert_eq!(allowed(&bo).await, told(&[("artist", &[View]), ("genre", &[View])]));
    assert_eq!((count(&bo, "genre").await, code(bo.get("genre", &key(1)).await)), (Some(25), None));
    assert_eq!((add(&bo, "genre").await, edit(&bo, "genre").await), (REFUSED, REFUSED));
    assert_eq!((delete(&bo, "genre").await, export(&bo, "genre").await), (REFUSED, REFUSED));
}

#[tokio::test]
async fn example_content_editor() {
    let file = File::chinook();
    let (_, bo) = someone(&file, &["genre.add", "genre.edit", "artist.add", "artist.edit"]).await;
    assert_eq!(allowed(&bo).await, told(&[("artist", &[View, Add, Edit]), ("genre", &[View, Add, Edit])]));
    assert_eq!((add(&bo, "genre").await, edit(&bo, "genre").await, delete(&bo, "genre").await), (None, None, REFUSED));
    assert_eq!(code(bo.people().await), REFUSED);
}

#[tokio::test]
async fn example_moderator() {
    let file = File::chinook();
    let (_, bo) = someone(&file, &["genre.*", "playlist.delete", "users.view"]).await;
    assert_eq!(allowed(&bo).await, told(&[("genre", &Verb::ALL), ("playlist", &[View, Delete])]));
    assert_eq!((edit(&bo, "playlist").await, add(&bo, "playlist").await), (REFUSED, REFUSED));
    assert_eq!(bo.people().await.unwrap().len(), 2, "seen");
    assert_eq!(code(bo.set_person_active(EMAIL, false).await), REFUSED, "and not changed");
}

#[tokio::test]
async fn example_data_analyst() {
    let file = File::chinook();
    let (_, bo) = someone(&file, &["genre.export", "invoice.export"]).await;
    assert_eq!(allowed(&bo).await, told(&[("genre", &[View, Verb::Export]), ("invoice", &[View, Verb::Export])]));
    assert_eq!((export(&bo, "genre").await, export(&bo, "invoice").await), (None, None));
    assert_eq!((edit(&bo, "genre").await, delete(&bo, "genre").await), (REFUSED, REFUSED));
}

/// What is not said is not allowed, on a model of tomorrow neither.
#[tokio::test]
async fn practice_1_least_privilege() {
    let file = File::chinook();
    let (_, bo) = someone(&file, &["genre.edit"]).await;
    file.run("CREATE TABLE later (id INTEGER PRIMARY KEY, name TEXT)").await;
    assert_eq!(allowed(&bo).await, told(&[("genre", &[View, Edit])]));
    assert_eq!(code(bo.list("later", &ListQuery::default()).await), REFUSED);
}

#[tokio::test]
async fn practice_2_roles_are_composed() {
    let file = File::chinook();
    let (superuser, bo) = someone(&file, &["genre.*"]).await;
    for (name, words) in [("pictures", "artist.*"), ("team", "users.view")] {
        superuser.add_role(role(name, &[words])).await.unwrap();
        superuser.assign(name, "bo@b.example", None).await.unwrap();
    }
    assert_eq!(allowed(&bo).await, told(&[("artist", &Verb::ALL), ("genre", &Verb::ALL)]));
    assert!(bo.people().await.is_ok());
    superuser.unassign("pictures", "bo@b.example").await.unwrap();
    assert_eq!(allowed(&bo).await, told(&[("genre", &Verb::ALL)]), "one concern at a time");
}

#[tokio::test]
async fn practice_3_to_view_is_apart_from_writing() {
    let file = File::chinook();
    let (superuser, bo) = someone(&file, &["genre.view", "artist.view"]).await;
    superuser.add_role(role("publisher", &["genre.edit", "genre.delete"])).await.unwrap();
    superuser.assign("publisher", "bo@b.example", None).await.unwrap();
    let (seen, written): (&[Verb], &[Verb]) = (&[View], &[View, Edit, Delete]);
    assert_eq!(allowed(&bo).await, told(&[("artist", seen), ("genre", written)]));
}

#[tokio::test]
async fn practice_4_roles_say_what_they_are_for() {
    let file = File::chinook();
    let superuser = file.session().await;
    let mut new = role("editor", &["genre.edit"]);
    (new.label, new.description) = ("Content editor".into(), "Can create and edit genres".into());
    superuser.add_role(new).await.unwrap();
    let kept = superuser.role("editor").await.unwrap().role;
    assert_eq!((&kept.label[..], &kept.description[..]), ("Content editor", "Can create and edit genres"));
}

#[tokio::test]
async fn practice_5_who_holds_what_is_reviewed() {
    let file = File::chinook();
    let (superuser, _) = someone(&file, &["genre.edit"]).await;
    superuser.add_role(role("unused", &["genre.view"])).await.unwrap();
    superuser.add_person(person("idle@b.example", &[])).await.unwrap();
    let roles = superuser.roles().await.unwrap();
    let held: Vec<(&str, usize)> = roles.iter().map(|held| (&held.role.name[..], held.people.len())).collect();
    assert_eq!(held, [("one", 1), ("unused", 0)]);
    let people = superuser.people().await.unwrap();
    let idle = people.iter().find(|person| person.email == "idle@b.example").unwrap();
    assert!(idle.roles.is_empty());
    let log = superuser.audit(100).await.unwrap();
    let changed = |action: &str| log.iter().any(|(entry, _)| entry.action == action && entry.actor == EMAIL);
    assert!(changed("add_role") && changed("add_user"), "and who changed it is known");
}

/// `*` is a permission like others: rules bind it, it does not last where roles are taken away, and it makes nobody a superuser.
#[tokio::test]
async fn practice_6_everything_is_no_superuser() {
    let file = File::chinook();
    let (superuser, bo) = someone(&file, &["*"]).await;
    rule(&superuser, "customer", View, rows("Country = 'Norway'")).await;
    assert_eq!((count(&bo, "customer").await, count(&bo, "genre").await), (Some(1), Some(25)));
    assert_eq!(code(bo.history("genre", &key(1)).await), REFUSED);
    assert_eq!(code(bo.set_person_superuser("bo@b.example", true).await), REFUSED);
}

#[tokio::test]
async fn practice_7_a_role_is_tried_before_it_is_given() {
    let file = File::chinook();
    let superuser = file.session().await;
    superuser.add_role(role("support", &["customer.edit"])).await.unwrap();
    let looking = superuser.as_role("support").await.unwrap();
    assert_eq!(allowed(&looking).await.len(), 1);
    let change = looking.update("customer", &key(1), set(&[("City", Value::from("Oslo"))])).await;
    assert!(change.is_err(), "it only looks");
}

#[tokio::test]
async fn practice_8_data_leaves_by_a_permission_of_its_own() {
    let file = File::chinook();
    let (superuser, bo) = someone(&file, &["genre.add", "genre.edit", "genre.delete"]).await;
    assert_eq!(export(&bo, "genre").await, REFUSED);
    superuser.grant("one", &["genre.export".into()]).await.unwrap();
    assert_eq!(export(&bo, "genre").await, None);
    assert_eq!(export(&bo, "artist").await, REFUSED);
}

#[tokio::test]
async fn practice_9_one_superuser_is_always_left() {
    let file = File::chinook();
    let superuser = file.session().await;
    assert_eq!(code(superuser.set_person_superuser(EMAIL, false).await), Some(ErrorCode::NotYourself));
    assert_eq!(code(superuser.remove_person(EMAIL).await), Some(ErrorCode::NotYourself));
    superuser.add_role(role("content", &["genre.*", "artist.*"])).await.unwrap();
    superuser.add_person(person("power@b.example", &["content"])).await.unwrap();
    let power = enter(superuser.admin(), "power@b.example").await.unwrap();
    assert_eq!(allowed(&power).await, told(&[("artist", &Verb::ALL), ("genre", &Verb::ALL)]));
}

/// Who looks after accounts needs no content, and gives nobody what they have not.
#[tokio::test]
async fn practice_10_people_have_a_role_of_their_own() {
    let file = File::chinook();
    let (superuser, bo) = someone(&file, &["users.view", "users.add", "users.edit"]).await;
    superuser.add_role(role("content", &["genre.*"])).await.unwrap();
    assert_eq!(allowed(&bo).await, told(&[]));
    assert_eq!(code(bo.add_person(person("new@b.example", &[])).await), None);
    assert_eq!(code(bo.set_person_active("new@b.example", false).await), None);
    assert_eq!(code(bo.assign("content", "new@b.example", None).await), Some(ErrorCode::MoreThanHeld));
    assert_eq!(code(bo.reset_person(EMAIL).await.map(drop)), REFUSED, "no superuser’s password");
}

/// Scenario 6: what takes data out or in is refused without a permission of its own, and said before anybody presses a button.
#[tokio::test]
async fn scenario_6_to_export_and_to_add_are_granted_by_themselves() {
    let file = File::chinook();
    let (superuser, bo) = someone(&file, &["genre.view"]).await;
    assert_eq!(allowed(&bo).await, told(&[("genre", &[View])]), "what the buttons follow");
    assert_eq!((export(&bo, "genre").await, add(&bo, "genre").await), (REFUSED, REFUSED));
    superuser.grant("one", &["genre.export".into()]).await.unwrap();
    assert_eq!(allowed(&bo).await, told(&[("genre", &[View, Verb::Export])]));
    assert_eq!((export(&bo, "genre").await, add(&bo, "genre").await), (None, REFUSED));
}
