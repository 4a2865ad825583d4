//! Roles: who may enter, what permissions let them do, who may give them. The scenarios and practices of the Asok pages by
//! their names there; the practices and scenario 6 are next door, scenario 5 is the window's (`tests/window/access.rs`).

use bureau_engine::admin::Admin;
use bureau_engine::error::{ErrorCode, Result};
use bureau_engine::identity::NewUser;
use bureau_engine::model::options::ModelOptions;
use bureau_engine::policy::Verb;
use bureau_engine::record::ListQuery;
use bureau_engine::session::{NewPerson, NewRole, Origin, Session};
use bureau_engine::value::Value;

use crate::fixture::{EMAIL, File, builder, key, set};

const SECRET: &str = "velvet anchor thistle";

pub fn person(email: &str, roles: &[&str]) -> NewPerson {
    let user = NewUser { name: String::new(), email: email.into(), password: SECRET.into() };
    NewPerson { user, superuser: false, roles: roles.iter().map(|&role| role.into()).collect() }
}

pub fn role(name: &str, permissions: &[&str]) -> NewRole {
    let permissions = permissions.iter().map(|&permission| permission.into()).collect();
    NewRole { name: name.into(), permissions, ..NewRole::default() }
}

pub async fn enter(admin: &Admin, email: &str) -> Result<Session> {
    admin.sign_in(email, SECRET, Origin::Library).await
}

/// Someone with one role of these permissions, in an enabled Chinook; and its superuser.
pub async fn someone(file: &File, permissions: &[&str]) -> (Session, Session) {
    let superuser = file.session().await;
    superuser.add_role(role("one", permissions)).await.unwrap();
    superuser.add_person(person("bo@b.example", &["one"])).await.unwrap();
    let bo = enter(superuser.admin(), "bo@b.example").await.unwrap();
    (superuser, bo)
}

async fn slugs(session: &Session) -> Vec<String> {
    session.models().await.unwrap().iter().map(|allowed| allowed.model.slug.clone()).collect()
}

async fn verbs(session: &Session, slug: &str) -> Vec<Verb> {
    let models = session.models().await.unwrap();
    models.into_iter().find(|allowed| allowed.model.slug == slug).map(|allowed| allowed.verbs).unwrap_or_default()
}

pub fn code<T>(outcome: Result<T>) -> Option<ErrorCode> {
    outcome.err().map(|error| error.code)
}

/// "Access rules": no role and no superuser is the same answer as a wrong password.
#[tokio::test]
async fn whoever_has_no_role_does_not_get_in() {
    let file = File::chinook();
    let (superuser, bo) = someone(&file, &["track.view"]).await;
    superuser.add_person(person("no@b.example", &[])).await.unwrap();
    let refused = enter(superuser.admin(), "no@b.example").await.err().unwrap();
    assert_eq!((refused.code, refused.params.len()), (ErrorCode::InvalidCredentials, 0));
    // Who loses their last role is out at once.
    superuser.unassign("one", "bo@b.example").await.unwrap();
    assert_eq!(code(bo.models().await), Some(ErrorCode::NotSignedIn));
    assert_eq!(code(enter(superuser.admin(), "bo@b.example").await.map(drop)), Some(ErrorCode::InvalidCredentials));
    superuser.assign("one", "bo@b.example", None).await.unwrap();
    assert_eq!(slugs(&bo).await, ["track"], "and in again");
}

/// Scenario 1: without `view` a model is not there; with it, it is.
#[tokio::test]
async fn scenario_1_a_model_without_view_is_not_shown() {
    let file = File::chinook();
    let (superuser, bo) = someone(&file, &["track.view"]).await;
    assert_eq!(slugs(&bo).await, ["track"]);
    assert_eq!(code(bo.list("album", &ListQuery::default()).await), Some(ErrorCode::Forbidden));
    assert_eq!(code(bo.get("album", &key(1)).await), Some(ErrorCode::Forbidden));
    superuser.grant("one", &["album.view".into()]).await.unwrap();
    assert_eq!(slugs(&bo).await, ["album", "track"], "at the next call");
}

/// Scenarios 2 and 3: each verb is its own.
#[tokio::test]
async fn scenarios_2_and_3_each_verb_is_granted_by_itself() {
    let file = File::chinook();
    let (superuser, bo) = someone(&file, &["genre.view"]).await;
    let change = async || code(bo.update("genre", &key(1), set(&[("Name", Value::from("Rock!"))])).await);
    let add = async || code(bo.add("genre", set(&[("Name", Value::from("New"))])).await);
    let delete = async || code(bo.delete("genre", &key(25)).await);
    assert_eq!(change().await, Some(ErrorCode::Forbidden));
    superuser.grant("one", &["genre.edit".into()]).await.unwrap();
    assert_eq!((change().await, add().await), (None, Some(ErrorCode::Forbidden)));
    superuser.grant("one", &["genre.add".into()]).await.unwrap();
    assert_eq!((add().await, delete().await), (None, Some(ErrorCode::Forbidden)));
    assert_eq!(verbs(&bo, "genre").await, [Verb::View, Verb::Add, Verb::Edit]);
}

/// Scenario 4: what is saved without `view` is stored with it; and who loses `view` loses the rest.
#[tokio::test]
async fn scenario_4_delete_without_view_becomes_both() {
    let file = File::chinook();
    let (superuser, bo) = someone(&file, &["genre.delete"]).await;
    assert_eq!(file.ask("SELECT permissions FROM bureau_role").await, ["genre.view,genre.delete"]);
    assert_eq!(verbs(&bo, "genre").await, [Verb::View, Verb::Delete]);
    superuser.revoke("one", &["genre.view".into()]).await.unwrap();
    assert_eq!(slugs(&bo).await, [""; 0]);
    // Written past us: repaired when it is loaded.
    file.run("UPDATE bureau_role SET permissions = 'genre.edit'; UPDATE bureau_meta SET value = 'x' WHERE name = 'roles_moved'").await;
    assert_eq!(verbs(&bo, "genre").await, [Verb::View, Verb::Edit]);
}

/// Scenario 7, and "is_admin vs *": history is for superusers, whatever a role says.
#[tokio::test]
async fn scenario_7_history_is_for_superusers() {
    let file = File::chinook();
    let (superuser, bo) = someone(&file, &["track.*"]).await;
    superuser.add_role(role("all", &["*"])).await.unwrap();
    superuser.assign("all", "bo@b.example", None).await.unwrap();
    assert_eq!(code(bo.history("track", &key(1)).await), Some(ErrorCode::Forbidden));
    assert!(superuser.history("track", &key(1)).await.is_ok());
    assert_eq!(code(bo.disable().await), Some(ErrorCode::Forbidden));
    assert_eq!(code(bo.set_model_options("track", ModelOptions::default()).await), Some(ErrorCode::Forbidden));
}

/// Scenario 8: a role with `*` for a time, instead of a superuser.
#[tokio::test]
async fn scenario_8_everything_until_a_day() {
    let file = File::chinook();
    let (superuser, bo) = someone(&file, &["track.view"]).await;
    superuser.add_role(role("temporary", &["*"])).await.unwrap();
    superuser.assign("temporary", "bo@b.example", Some(i64::MAX)).await.unwrap();
    assert_eq!(slugs(&bo).await.len(), 11);
    assert_eq!(verbs(&bo, "customer").await, Verb::ALL);
    superuser.assign("temporary", "bo@b.example", Some(1)).await.unwrap();
    assert_eq!(slugs(&bo).await, ["track"], "that time is over");
    superuser.unassign("one", "bo@b.example").await.unwrap();
    assert_eq!(code(bo.models().await), Some(ErrorCode::NotSignedIn), "nothing that counts is left");
    assert_eq!(superuser.role("temporary").await.unwrap().people, [""; 0]);
}

/// Scenario 9: content, and no people.
#[tokio::test]
async fn scenario_9_a_manager_of_content_sees_no_people() {
    let file = File::chinook();
    let (_, bo) = someone(&file, &["track.*", "album.*"]).await;
    assert_eq!(slugs(&bo).await, ["album", "track"]);
    assert_eq!(code(bo.people().await), Some(ErrorCode::Forbidden));
    assert_eq!(code(bo.roles().await), Some(ErrorCode::Forbidden));
    assert_eq!(code(bo.add_person(person("x@b.example", &[])).await), Some(ErrorCode::Forbidden));
    // What a field refers to has no name for whoever may not view it.
    let track = bo.get("track", &key(1)).await.unwrap();
    let named: Vec<&str> = track.labels.iter().map(|(field, _)| &**field).collect();
    assert_eq!(named, ["AlbumId"]);
    assert_eq!(code(bo.choices("track", "GenreId", "").await), Some(ErrorCode::Forbidden));
}

/// Scenario 10 and practice 2: permissions of several roles add up.
#[tokio::test]
async fn scenario_10_several_roles_add_up() {
    let file = File::chinook();
    let (superuser, bo) = someone(&file, &["track.view"]).await;
    superuser.add_role(role("add-on", &["track.edit", "genre.view"])).await.unwrap();
    superuser.assign("add-on", "bo@b.example", None).await.unwrap();
    assert_eq!(verbs(&bo, "track").await, [Verb::View, Verb::Edit]);
    assert_eq!(slugs(&bo).await, ["genre", "track"]);
    superuser.remove_role("add-on").await.unwrap();
    assert_eq!(verbs(&bo, "track").await, [Verb::View]);
}

/// "Nobody grants more than they hold"; superusers, `is_admin` and `*` are superusers' business.
#[tokio::test]
async fn nobody_gives_more_than_they_have() {
    let file = File::chinook();
    let (superuser, bo) = someone(&file, &["users.*", "roles.*", "track.view"]).await;
    superuser.add_role(role("all", &["*"])).await.unwrap();
    superuser.add_role(role("editor", &["track.edit"])).await.unwrap();
    for words in [["track.edit"], ["track.*"], ["*"], ["album.view"]] {
        let words = words.map(String::from);
        assert_eq!(code(bo.grant("one", &words).await), Some(ErrorCode::MoreThanHeld), "{words:?}");
        assert_eq!(code(bo.add_role(role("mine", &[&words[0]])).await), Some(ErrorCode::MoreThanHeld));
    }
    assert_eq!(code(bo.assign("editor", "bo@b.example", None).await), Some(ErrorCode::MoreThanHeld));
    assert_eq!(code(bo.assign("all", "bo@b.example", None).await), Some(ErrorCode::MoreThanHeld));
    assert_eq!(code(bo.add_person(person("x@b.example", &["editor"])).await), Some(ErrorCode::MoreThanHeld));
    assert_eq!(
        file.ask("SELECT email FROM bureau_user ORDER BY email").await,
        [EMAIL, "bo@b.example"],
        "nothing half done"
    );
    assert_eq!(code(bo.remove_role("all").await), Some(ErrorCode::Forbidden));
    assert_eq!(code(bo.revoke("all", &["*".into()]).await), Some(ErrorCode::Forbidden));
    let superuser_too = NewPerson { superuser: true, ..person("x@b.example", &[]) };
    assert_eq!(code(bo.add_person(superuser_too).await), Some(ErrorCode::Forbidden));
    assert_eq!(code(bo.set_person_active(EMAIL, false).await), Some(ErrorCode::Forbidden));
    assert_eq!(code(bo.remove_person(EMAIL).await), Some(ErrorCode::Forbidden));
    // What they have they may give.
    bo.add_role(role("viewer", &["track.view"])).await.unwrap();
    bo.add_person(person("x@b.example", &["viewer"])).await.unwrap();
    assert_eq!(slugs(&enter(superuser.admin(), "x@b.example").await.unwrap()).await, ["track"]);
}

/// Not oneself, and not the last who can do everything.
#[tokio::test]
async fn nobody_locks_themselves_or_everyone_out() {
    let file = File::chinook();
    let (superuser, bo) = someone(&file, &["users.*", "track.view"]).await;
    for refused in [
        code(superuser.set_person_active(EMAIL, false).await),
        code(superuser.remove_person(EMAIL).await),
        code(bo.unassign("one", "bo@b.example").await),
        code(bo.remove_person("bo@b.example").await),
    ] {
        assert_eq!(refused, Some(ErrorCode::NotYourself));
    }
    let second = NewPerson { superuser: true, ..person("cy@b.example", &[]) };
    superuser.add_person(second).await.unwrap();
    let cy = enter(superuser.admin(), "cy@b.example").await.unwrap();
    cy.set_person_active(EMAIL, false).await.unwrap();
    assert_eq!(code(superuser.models().await), Some(ErrorCode::NotSignedIn), "switched off is out at once");
    cy.set_person_active(EMAIL, true).await.unwrap();
    cy.remove_person(EMAIL).await.unwrap();
    assert_eq!(code(cy.set_person_active("cy@b.example", false).await), Some(ErrorCode::NotYourself));
    assert_eq!(code(cy.remove_person("nobody@b.example").await), Some(ErrorCode::UserNotFound));
}

/// An unknown slug or verb is an error on save; on load it is inert, and told.
#[tokio::test]
async fn what_means_nothing_is_refused_when_saved_and_told_when_loaded() {
    let file = File::chinook();
    let (superuser, bo) = someone(&file, &["track.view", "genre.view"]).await;
    let refused = superuser.grant("one", &["nosuch.view".into(), "track.shred".into()]).await.unwrap_err();
    let words: Vec<&String> = refused.problems.iter().map(|problem| &problem.params["permission"]).collect();
    assert_eq!(
        (refused.code, words),
        (ErrorCode::InvalidInput, vec![&"nosuch.view".to_owned(), &"track.shred".to_owned()])
    );
    file.run("UPDATE bureau_role SET permissions = permissions || ',track.shred,nosuch.*'; UPDATE bureau_meta SET value = 'x' WHERE name = 'roles_moved'").await;
    assert_eq!(superuser.role("one").await.unwrap().inert, ["nosuch.*", "track.shred"]);
    assert_eq!(slugs(&bo).await, ["genre", "track"]);
    // A role of a table that is gone opens nothing.
    file.run("PRAGMA foreign_keys = OFF; DROP TABLE Genre").await;
    assert_eq!(superuser.role("one").await.unwrap().inert, ["nosuch.*", "genre.view", "track.shred"]);
    assert_eq!(slugs(&bo).await, ["track"]);
    // What somebody else's program wrote stays until it is taken away by its name.
    superuser.revoke("one", &["track.shred".into()]).await.unwrap();
    assert_eq!(file.ask("SELECT permissions FROM bureau_role").await, ["nosuch.*,genre.view,track.view"]);
    let missing = superuser.revoke("one", &["album.view".into()]).await.unwrap_err();
    assert_eq!(missing.code, ErrorCode::InvalidInput);
}

/// A table of the file named `users` is not ours, nor is what is ours reached by its name.
#[tokio::test]
async fn a_table_named_users_is_a_model_of_its_own() {
    let file =
        File::with("CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT); INSERT INTO users VALUES (1, 'Ana')").await;
    let (superuser, bo) = someone(&file, &["users.view"]).await;
    assert_eq!(slugs(&bo).await, [""; 0], "the accounts, not the table");
    assert_eq!(bo.people().await.unwrap().len(), 2);
    superuser.add_role(role("two", &["users_table.view"])).await.unwrap();
    superuser.add_person(person("cy@b.example", &["two"])).await.unwrap();
    let cy = enter(superuser.admin(), "cy@b.example").await.unwrap();
    assert_eq!(slugs(&cy).await, ["users_table"]);
    assert_eq!(code(cy.people().await), Some(ErrorCode::Forbidden));
}

#[tokio::test]
async fn permissions_follow_a_slug_that_changes() {
    let file = File::chinook();
    let (superuser, bo) = someone(&file, &["track.edit", "album.view"]).await;
    let slug = |slug: &str| ModelOptions { slug: Some(slug.into()), ..ModelOptions::default() };
    superuser.set_model_options("track", slug("songs")).await.unwrap();
    assert_eq!(slugs(&bo).await, ["album", "songs"]);
    assert_eq!(verbs(&bo, "songs").await, [Verb::View, Verb::Edit]);
    superuser.set_model_options("songs", ModelOptions::default()).await.unwrap();
    assert_eq!(verbs(&bo, "track").await, [Verb::View, Verb::Edit]);
}

/// `can_delete = false` binds whoever has `*`, too.
#[tokio::test]
async fn what_is_switched_off_no_role_switches_on() {
    let file = File::chinook();
    let (superuser, bo) = someone(&file, &["*"]).await;
    let off = ModelOptions { can_delete: Some(false), ..ModelOptions::default() };
    superuser.set_model_options("genre", off).await.unwrap();
    assert_eq!(code(bo.delete("genre", &key(25)).await), Some(ErrorCode::SwitchedOff));
}

#[tokio::test]
async fn names_and_labels_of_roles_are_checked_all_at_once() {
    let file = File::chinook();
    let superuser = file.session().await;
    let long = "x".repeat(101);
    let new = NewRole { label: long, ..role("Not a name", &["nosuch.view"]) };
    let refused = superuser.add_role(new).await.unwrap_err();
    let fields: Vec<&str> = refused.problems.iter().map(|problem| problem.field.as_str()).collect();
    assert_eq!(fields, ["name", "label", "permissions"]);
    superuser.add_role(role("one", &[])).await.unwrap();
    let twin = superuser.add_role(role("one", &[])).await.unwrap_err();
    assert_eq!(twin.problems[0].field, "name");
    assert_eq!(code(superuser.assign("none", EMAIL, None).await), Some(ErrorCode::RoleNotFound));
}

/// Every change of people and roles is in the log, under who made it.
#[tokio::test]
async fn what_happens_to_people_and_roles_is_recorded() {
    let file = File::chinook();
    let (superuser, _) = someone(&file, &["track.view"]).await;
    superuser.grant("one", &["track.edit".into()]).await.unwrap();
    superuser.revoke("one", &["track.edit".into()]).await.unwrap();
    superuser.unassign("one", "bo@b.example").await.unwrap();
    superuser.set_person_active("bo@b.example", false).await.unwrap();
    superuser.set_person_active("bo@b.example", true).await.unwrap();
    superuser.remove_person("bo@b.example").await.unwrap();
    superuser.remove_role("one").await.unwrap();
    let log = superuser.audit(20).await.unwrap();
    let mut actions: Vec<&str> = log.iter().map(|(entry, _)| entry.action.as_str()).collect();
    actions.reverse();
    let ours: Vec<&str> = actions.into_iter().skip_while(|action| *action != "add_role").collect();
    let expected = [
        "add_role",
        "add_user",
        "assign_role",
        "sign_in",
        "edit_role",
        "edit_role",
        "unassign_role",
        "deactivate_user",
        "activate_user",
        "remove_user",
        "remove_role",
    ];
    assert_eq!(ours, expected);
    assert!(superuser.verify_audit().await.unwrap().ok);
}

/// A workspace that was enabled before there were roles gets their tables at the next sign-in, and leaves nothing behind.
#[tokio::test]
async fn an_older_workspace_gets_roles_at_the_next_sign_in() {
    let file = File::chinook();
    let before = file.schema().await;
    file.enable().await;
    file.run(
        "DROP TABLE bureau_role; DROP TABLE bureau_user_role; DROP TABLE bureau_rule;
         UPDATE bureau_meta SET value = '1' WHERE name IN ('format', 'min_writer');
         UPDATE bureau_meta SET value = replace(replace(value, char(10) || 'bureau_role', ''), char(10) || 'bureau_user_role', '')
         WHERE name = 'added'",
    )
    .await;
    let wrong = builder().open(&file.path).await.unwrap().sign_in(EMAIL, "wrong", Origin::Library).await;
    assert_eq!(code(wrong.map(drop)), Some(ErrorCode::InvalidCredentials));
    assert!(!file.schema().await.iter().any(|object| object.contains("bureau_role")), "nobody was let in");
    let superuser = file.sign_in().await;
    superuser.add_role(role("one", &["track.view"])).await.unwrap();
    superuser.add_person(person("bo@b.example", &["one"])).await.unwrap();
    assert_eq!(slugs(&enter(superuser.admin(), "bo@b.example").await.unwrap()).await, ["track"]);
    let format = "SELECT group_concat(value) FROM bureau_meta WHERE name IN ('format', 'min_reader', 'min_writer')";
    assert_eq!(file.ask(format).await, ["3,1,3"]);
    superuser.disable().await.unwrap();
    assert_eq!(file.schema().await, before);
}

/// Product: the trash is seen with `delete`, and given back from with `edit`; nobody needs `add` for that.
#[tokio::test]
async fn the_trash_gives_back_to_who_may_edit() {
    let file = File::chinook();
    let (superuser, bo) = someone(&file, &["genre.edit", "genre.delete"]).await;
    let made = superuser.add("genre", set(&[("Name", Value::from("Polka"))])).await.unwrap();
    bo.delete("genre", &made.record.key).await.unwrap();
    let seq = bo.trash(None).await.unwrap().remove(0).seq;
    superuser.revoke("one", &["genre.edit".into()]).await.unwrap();
    assert_eq!(code(bo.restore_trashed(&[seq]).await), Some(ErrorCode::Forbidden));
    superuser.grant("one", &["genre.edit".into()]).await.unwrap();
    bo.restore_trashed(&[seq]).await.unwrap();
    assert_eq!(superuser.get("genre", &made.record.key).await.unwrap().display, "Polka");
    // Undoing a deletion is adding it again.
    bo.delete("genre", &made.record.key).await.unwrap();
    assert_eq!(code(bo.undo(None).await), Some(ErrorCode::Forbidden));
}
