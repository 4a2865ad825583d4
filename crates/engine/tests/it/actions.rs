//! Actions: declared in options or written in Rust, run on all of the records or on none, by whoever may.

use bureau_engine::action::{Handler, Invocation, Outcome, Ran};
use bureau_engine::error::{Error, ErrorCode, ProblemCode, Result};
use bureau_engine::model::RecordKey;
use bureau_engine::model::options::{ActionOptions, ActionScope};
use bureau_engine::policy::{Denial, Gate, Policy, Reason, User, Verb, Verdict, async_trait};
use bureau_engine::record::{Change, Draft, Record, Refused};
use bureau_engine::session::{Origin, RuleChange, Session};
use bureau_engine::value::Value;
use tokio_util::sync::CancellationToken;

use crate::fixture::{File, builder, key, set};
use crate::roles::{enter, person, role};

const POSTS: &str = "CREATE TABLE post (id INTEGER PRIMARY KEY, title TEXT NOT NULL, author TEXT, live INTEGER NOT NULL DEFAULT 0 CHECK (live IN (0, 1)),
    at DATETIME, note TEXT, pages INT CHECK (pages < 100));
    INSERT INTO post VALUES (1, 'One', 'bo@b.example', 0, NULL, 'draft', 1), (2, 'Two', 'bo@b.example', 0, NULL, 'draft', 2),
        (3, 'Three', 'cy@b.example', 0, NULL, 'draft', 3), (4, 'Four', NULL, 1, NULL, NULL, 4)";
const DECLARED: &str = r#"
version = 1
[models.post]
actions = [
    { key = "publish", label = "Publish", icon = "send", set = { live = true, at = "now" }, clear = ["note"], confirm = "Sure?" },
    { key = "bury", danger = true, scope = "row", set = { pages = 99 }, permission = true },
    "unheard_of",
]
"#;

async fn run(session: &Session, action: &str, ids: &[i64]) -> Result<Ran, Refused> {
    let keys = ids.iter().map(|id| key(*id)).collect();
    session.run_action("post", action, keys, |_| (), CancellationToken::new()).await
}

async fn live(file: &File) -> Vec<String> {
    file.ask("SELECT group_concat(id) FROM post WHERE live AND id < 4").await
}

/// What stands in the way of the whole.
const ALL: usize = Refused::WHOLE;

fn first(refused: Refused) -> (usize, ErrorCode) {
    let (place, error) = refused.0.into_iter().next().unwrap();
    (place, error.code)
}

#[tokio::test]
async fn a_declared_action_sets_what_it_says_and_is_taken_back_whole() {
    let file = File::with(POSTS).await;
    let session = file.session().await;
    session.import_options(DECLARED).await.unwrap();
    let offered = session.actions("post").await.unwrap();
    let told: Vec<(&str, &str, bool)> =
        offered.iter().map(|action| (action.key.as_str(), action.label.as_str(), action.is_for_many())).collect();
    assert_eq!(told, [("publish", "Publish", true), ("bury", "Bury", false)], "a key nobody knows offers nothing");
    assert_eq!((offered[0].icon.as_deref(), offered[0].confirm.as_deref()), (Some("send"), Some("Sure?")));
    assert!(offered[1].danger && !offered[0].danger);

    let before = file.ask("SELECT id || live || ifnull(at, '-') || ifnull(note, '-') FROM post").await;
    let ran = run(&session, "publish", &[1, 3, 1]).await.unwrap();
    assert_eq!((ran.records, ran.changed, ran.outcome), (2, 2, Outcome::Refresh), "each once");
    let after = file.ask("SELECT id || live || length(at) || ifnull(note, '-') FROM post WHERE at NOT NULL").await;
    assert_eq!(after, ["1119-", "3119-"]);
    let log = session.audit(10).await.unwrap();
    let event = log.iter().find(|(entry, _)| entry.action == "action:publish").unwrap();
    let change = session.change_at(event.0.seq).await.unwrap();
    assert_eq!(change.len(), 3, "what it was, and both rows");
    assert_eq!(session.undo(None).await.unwrap(), 2);
    assert_eq!(file.ask("SELECT id || live || ifnull(at, '-') || ifnull(note, '-') FROM post").await, before);
    session.redo().await.unwrap();
    assert_eq!(live(&file).await, ["1,3"]);
}

#[tokio::test]
async fn all_or_nothing_and_every_record_in_the_way_is_told() {
    let file = File::with(POSTS).await;
    let session = file.session().await;
    session.import_options(DECLARED).await.unwrap();
    let refused = run(&session, "publish", &[1, 98, 3, 1, 99]).await.unwrap_err().0;
    let told: Vec<(usize, ErrorCode)> = refused.into_iter().map(|(place, error)| (place, error.code)).collect();
    assert_eq!(told, [(1, ErrorCode::RecordNotFound), (4, ErrorCode::RecordNotFound)]);
    assert_eq!(live(&file).await, [""]);
    for (action, ids) in [("unheard_of", &[1_i64][..]), ("nope", &[1]), ("bury", &[1, 2]), ("publish", &[])] {
        assert_eq!(
            first(run(&session, action, ids).await.unwrap_err()),
            (ALL, ErrorCode::ActionUnknown),
            "{action} {ids:?}"
        );
    }
    file.run("CREATE TRIGGER t BEFORE UPDATE ON post WHEN new.id = 2 AND new.live BEGIN SELECT RAISE(ABORT, 'not this one'); END").await;
    let refused = run(&session, "publish", &[1, 2, 3]).await.unwrap_err().0;
    assert_eq!((refused.len(), refused[0].0, refused[0].1.params["message"].as_str()), (1, 1, "not this one"));
    assert_eq!(live(&file).await, [""]);
    run(&session, "publish", &[1, 3]).await.unwrap();
}

/// Umbral, "Action.permission(codename)": after the verbs, before the action; superusers pass.
#[tokio::test]
async fn verbs_rules_fields_and_its_own_permission_in_that_order() {
    let file = File::with(POSTS).await;
    let session = file.session().await;
    session.import_options(DECLARED).await.unwrap();
    let none = session.add_role(role("buriers", &["post.publish"])).await.unwrap_err();
    assert_eq!(none.problems[0].code, ProblemCode::NotAPermission, "publishing takes no permission of its own");
    session.add_role(role("buriers", &["post.bury"])).await.unwrap();
    session.add_role(role("viewers", &["post.view"])).await.unwrap();
    session.add_role(role("editors", &["post.edit"])).await.unwrap();
    for (email, roles) in
        [("vi@b.example", &["viewers"][..]), ("bo@b.example", &["editors"]), ("cy@b.example", &["editors", "buriers"])]
    {
        session.add_person(person(email, roles)).await.unwrap();
    }
    let admin = session.admin();
    let (vi, bo) = (enter(admin, "vi@b.example").await.unwrap(), enter(admin, "bo@b.example").await.unwrap());
    let cy = enter(admin, "cy@b.example").await.unwrap();
    let offered = async |session: &Session| -> Vec<String> {
        session.actions("post").await.unwrap().into_iter().map(|action| action.key).collect()
    };
    assert_eq!(
        (offered(&vi).await.len(), offered(&bo).await, offered(&cy).await.len()),
        (0, vec!["publish".to_owned()], 2)
    );
    assert_eq!(first(run(&vi, "publish", &[1]).await.unwrap_err()), (ALL, ErrorCode::Forbidden), "the verb first");
    let error = run(&bo, "bury", &[1]).await.unwrap_err().into_first();
    assert_eq!((error.code, error.params["permission"].as_str()), (ErrorCode::ActionForbidden, "post.bury"));
    run(&cy, "bury", &[1]).await.unwrap();
    assert_eq!(file.ask("SELECT pages || '' FROM post WHERE id = 1").await, ["99"]);
    run(&session, "bury", &[2]).await.unwrap();

    let why = session.can("post.bury", None, Some("bo@b.example")).await.unwrap();
    assert_eq!((why.allowed, why.missing.last().unwrap().rule.as_str()), (false, "post.bury"));
    let why = session.can("post.bury", None, Some("cy@b.example")).await.unwrap();
    assert_eq!((why.allowed, why.because.last().unwrap().role.as_deref()), (true, Some("buriers")));

    // What changes nothing leaves nothing to take back.
    let before = session.audit(1).await.unwrap()[0].0.seq;
    assert_eq!(run(&session, "bury", &[2]).await.unwrap().changed, 0);
    assert!(session.change_at(before + 1).await.unwrap().iter().all(|entry| entry.subject.is_none()));

    // Nobody narrows, or opens, what they could not give.
    session.add_role(role("makers", &["roles.edit", "post.edit"])).await.unwrap();
    session.add_person(person("mo@b.example", &["makers"])).await.unwrap();
    let mo = enter(admin, "mo@b.example").await.unwrap();
    let clear = RuleChange { clear: true, ..RuleChange::default() };
    let more = mo.set_rule("buriers", "post", &[Verb::View], &clear).await.unwrap_err();
    assert_eq!(more.code, ErrorCode::MoreThanHeld);
    // Where the role that gives it shows a record, and nowhere else.
    let cys = RuleChange { rows: Some("author = $user.email".into()), ..RuleChange::default() };
    session.set_rule("buriers", "post", &[Verb::View], &cys).await.unwrap();
    assert_eq!(first(run(&cy, "bury", &[1]).await.unwrap_err()), (0, ErrorCode::Forbidden));
    run(&cy, "bury", &[3]).await.unwrap();

    // And why, of one record: before anybody tries.
    let on = async |id| session.can("post.bury", Some(("post", &key(id))), Some("cy@b.example")).await.unwrap();
    let gates = |told: &[Reason]| -> Vec<(Gate, String, Option<String>)> {
        told.iter().map(|reason| (reason.gate, reason.rule.clone(), reason.role.clone())).collect()
    };
    let rule = || (Gate::Record, "author = $user.email".to_owned(), Some("buriers".to_owned()));
    let (not, may) = (on(1).await, on(3).await);
    assert_eq!((not.allowed, gates(&not.missing)), (false, vec![rule()]), "bo's");
    assert!(may.allowed && may.missing.is_empty() && gates(&may.because).contains(&rule()), "{may:?}");
    assert!(may.because.iter().any(|reason| reason.gate == Gate::Action), "{may:?}");
    let pages = RuleChange { locked: Some(vec!["pages".into()]), ..RuleChange::default() };
    session.set_rule("editors", "post", &[Verb::Edit], &pages).await.unwrap();
    let shut = on(3).await;
    assert_eq!(
        (shut.allowed, gates(&shut.missing)),
        (false, vec![(Gate::Field, "bury".to_owned(), None)]),
        "everywhere"
    );
    let theirs = RuleChange { rows: Some("id < 3".into()), ..pages };
    session.set_rule("editors", "post", &[Verb::Edit], &theirs).await.unwrap();
    session.add_role(role("others", &["post.edit"])).await.unwrap();
    let late = RuleChange { rows: Some("id >= 3".into()), ..RuleChange::default() };
    session.set_rule("others", "post", &[Verb::Edit], &late).await.unwrap();
    session.assign("others", "cy@b.example", None).await.unwrap();
    session
        .set_rule("buriers", "post", &[Verb::View], &RuleChange { clear: true, ..RuleChange::default() })
        .await
        .unwrap();
    let shut = on(2).await;
    let field = (Gate::Field, "pages".to_owned(), Some("editors".to_owned()));
    assert_eq!((shut.allowed, gates(&shut.missing)), (false, vec![field]));
    assert_eq!(first(run(&cy, "bury", &[2]).await.unwrap_err()), (0, ErrorCode::InvalidInput), "as it is told");
    assert!(on(3).await.allowed);
    session.unassign("others", "cy@b.example").await.unwrap();
    for (role, verb) in [("editors", Verb::Edit), ("buriers", Verb::View)] {
        session.set_rule(role, "post", &[verb], &RuleChange { clear: true, ..RuleChange::default() }).await.unwrap();
    }

    // Its rule leaves records out, and fields.
    let mine = RuleChange { rows: Some("author = $user.email".into()), ..RuleChange::default() };
    session.set_rule("editors", "post", &[Verb::Edit], &mine).await.unwrap();
    let refused = run(&bo, "publish", &[1, 3, 2]).await.unwrap_err().0;
    assert_eq!((refused.len(), refused[0].0, refused[0].1.code), (1, 1, ErrorCode::Forbidden), "what is cy's");
    assert_eq!(live(&file).await, [""]);
    run(&bo, "publish", &[1, 2]).await.unwrap();
    session.undo(Some(session.audit(1).await.unwrap()[0].0.seq)).await.unwrap();
    let locked = RuleChange { locked: Some(vec!["live".into()]), ..RuleChange::default() };
    session.set_rule("editors", "post", &[Verb::Edit], &locked).await.unwrap();
    let error = run(&bo, "publish", &[1]).await.unwrap_err().into_first();
    assert_eq!((error.code, error.problems.len()), (ErrorCode::Forbidden, 0), "and tells no field");
    assert_eq!(offered(&bo).await.len(), 0, "it could do nothing");
    assert_eq!(live(&file).await, [""]);

    // The permission means nothing once its action is gone, and is told as that.
    session.import_options("version = 1\n").await.unwrap();
    let roles = session.roles().await.unwrap();
    let held = roles.iter().find(|held| held.role.name == "buriers").unwrap();
    assert_eq!(held.inert, ["post.bury"]);
}

/// What the tests' program does.
struct Tested;

#[async_trait]
impl Handler for Tested {
    async fn run(&self, invocation: &mut Invocation<'_>) -> Result<Outcome> {
        let keys = invocation.keys().to_vec();
        for key in &keys {
            let post = invocation.record("post", key).await?;
            let title = post.value("title").map(ToString::to_string).unwrap_or_default();
            invocation.set(key, [("note".to_owned(), Value::from(format!("seen {title}")))].into()).await?;
            if title == "Two" {
                invocation.refuse(key, "Not the second.");
            }
            if title == "Three" {
                return Err(Invocation::failure("No threes today."));
            }
            if title == "Four" {
                let draft = Draft { values: [("title".to_owned(), Value::from("Five"))].into(), ..Draft::default() };
                let made = invocation
                    .apply(vec![Change::Add { model: "post".into(), draft }])
                    .await
                    .map_err(Refused::into_first)?;
                let key = made.into_iter().next().flatten().map(|made| made.record.key);
                let key = key.ok_or_else(|| Error::from(ErrorCode::Internal))?;
                return Ok(Outcome::Open { model: "post".into(), key });
            }
            // What is refused is undone, and what comes after it goes on.
            let wrong = [("pages".to_owned(), Value::Integer(100))].into();
            assert_eq!(invocation.set(key, wrong).await.unwrap_err().code, ErrorCode::InvalidInput);
        }
        Ok(Outcome::Download { name: "seen.txt".into(), bytes: format!("{}", keys.len()).into_bytes() })
    }
}

/// Nobody publishes on their own, but superusers.
struct Guard;

#[async_trait]
impl Policy for Guard {
    async fn action(
        &self,
        who: &User,
        _: &bureau_engine::model::Model,
        name: &str,
        records: Option<&[Record]>,
    ) -> Verdict {
        match records {
            None if name == "hidden" && !who.is_admin => Err(Denial::new()),
            Some([_]) if name == "look" && !who.is_admin => Err(Denial::because("Never one alone.")),
            _ => Ok(()),
        }
    }
}

#[tokio::test]
async fn an_action_in_rust_is_one_change_under_the_rights_of_who_runs_it() {
    let file = File::with(POSTS).await;
    let plain = file.session().await;
    plain.add_role(role("editors", &["post.edit"])).await.unwrap();
    plain.add_person(person("bo@b.example", &["editors"])).await.unwrap();
    plain.admin().close().await;
    let look = ActionOptions::new("look").label("Look at them").scope(ActionScope::Both);
    let admin =
        builder().action("post", look, Tested).action("post", ActionOptions::new("hidden"), Tested).policy(Guard);
    let admin = admin.open(&file.path).await.unwrap();
    let session = admin.sign_in(crate::fixture::EMAIL, crate::fixture::PASSWORD, Origin::Library).await.unwrap();
    let bo = enter(&admin, "bo@b.example").await.unwrap();
    let notes = || file.ask("SELECT group_concat(note) FROM (SELECT note FROM post ORDER BY id)");

    let ran = run(&session, "look", &[1]).await.unwrap();
    assert_eq!((ran.changed, ran.outcome), (1, Outcome::Download { name: "seen.txt".into(), bytes: b"1".to_vec() }));
    assert_eq!(notes().await, ["seen One,draft,draft"]);
    let refused = run(&session, "look", &[1, 2]).await.unwrap_err().0;
    assert_eq!((refused.len(), refused[0].0, refused[0].1.code), (1, 1, ErrorCode::ActionRefused));
    let failed = run(&session, "look", &[1, 3]).await.unwrap_err().into_first();
    assert_eq!((failed.code, failed.params["message"].as_str()), (ErrorCode::ActionFailed, "No threes today."));
    assert_eq!(notes().await, ["seen One,draft,draft"], "nothing of either");
    let ran = run(&session, "look", &[4]).await.unwrap();
    assert_eq!(
        (ran.changed, ran.outcome),
        (2, Outcome::Open { model: "post".into(), key: RecordKey(vec![Value::Integer(5)]) })
    );
    assert_eq!(session.undo(None).await.unwrap(), 2, "both records at once");
    assert_eq!(file.ask("SELECT count(*) || '' FROM post").await, ["4"]);
    assert!(session.verify_audit().await.unwrap().ok);

    let keys: Vec<String> = bo.actions("post").await.unwrap().into_iter().map(|action| action.key).collect();
    assert_eq!(keys, ["look"], "in general");
    let alone = run(&bo, "look", &[1]).await.unwrap_err().into_first();
    assert_eq!((alone.code, alone.params["message"].as_str()), (ErrorCode::RefusedByPolicy, "Never one alone."));
    // A record that cannot be set is named, wherever it stands.
    file.run("CREATE TRIGGER two BEFORE UPDATE ON post WHEN new.id = 3 BEGIN SELECT RAISE(ABORT, 'not this one'); END")
        .await;
    let refused = run(&session, "look", &[1, 3]).await.unwrap_err().0;
    assert_eq!((refused.len(), refused[0].0, refused[0].1.code), (1, 1, ErrorCode::RefusedByTrigger));
    file.run("DROP TRIGGER two").await;
    let may_not_add = run(&bo, "look", &[1, 4]).await.unwrap_err().into_first();
    assert_eq!(may_not_add.code, ErrorCode::Forbidden, "the action adds, and they may not");
    assert_eq!(file.ask("SELECT count(*) || '' FROM post").await, ["4"]);
    // What the workspace says of it lies over what the program says.
    session
        .import_options("version = 1\n[models.post]\nactions = [{ key = \"look\", label = \"Regarder\" }]\n")
        .await
        .unwrap();
    let told: Vec<(String, String)> =
        session.actions("post").await.unwrap().into_iter().map(|action| (action.key, action.label)).collect();
    assert_eq!(told, [("look".to_owned(), "Regarder".to_owned())]);
}

#[tokio::test]
async fn a_plain_files_owner_runs_what_the_program_declares_and_takes_it_back() {
    let file = File::with(POSTS).await;
    let publish = ActionOptions::new("publish").set([("live", true)]);
    let admin = builder().data_dir(file.data.path()).model("post", |model| model.actions([publish]));
    let admin = admin.open(&file.path).await.unwrap();
    let looking = admin.owner(Origin::Library).unwrap();
    assert_eq!(first(run(&looking, "publish", &[1]).await.unwrap_err()).1, ErrorCode::NotConfirmed);
    let session = admin.personal(Origin::Library, bureau_engine::admin::EditDirectly::agreed()).await.unwrap();
    run(&session, "publish", &[1, 2]).await.unwrap();
    assert_eq!(live(&file).await, ["1,2"]);
    assert_eq!(session.undo(None).await.unwrap(), 2);
    assert_eq!(live(&file).await, [""]);
    let set_too_far = session.update("post", &key(1), set(&[("pages", Value::Integer(100))])).await;
    assert!(set_too_far.is_err());
}
