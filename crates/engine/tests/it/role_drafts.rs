//! Roles as they are edited: saved whole or not at all, and what they would cover told before.

use bureau_engine::error::ErrorCode;
use bureau_engine::policy::Verb;
use bureau_engine::session::{Covered, RoleDraft, RuleDraft, Session};

use crate::fixture::{File, key, set};
use crate::roles::{code, enter, person, role, someone};
use crate::rules::{count, hide, rows as where_rows, rule};

fn draft(permissions: &[&str], rules: Vec<RuleDraft>) -> RoleDraft {
    let permissions = permissions.iter().map(|&word| word.into()).collect();
    RoleDraft { label: "One".into(), description: "Looks after Norway".into(), permissions, rules }
}

fn narrowed(model: &str, verb: Verb, rows: &str, hidden: &[&str], locked: &[&str]) -> RuleDraft {
    let names = |names: &[&str]| names.iter().map(|&name| name.into()).collect();
    RuleDraft { model: model.into(), verb, rows: rows.into(), hidden: names(hidden), locked: names(locked) }
}

async fn revision(session: &Session) -> String {
    session.role("one").await.unwrap().revision()
}

#[tokio::test]
async fn a_role_is_saved_whole() {
    let file = File::chinook();
    let (superuser, bo) = someone(&file, &["track.view"]).await;
    let norway = || narrowed("customer", Verb::View, " Country = 'Norway' ", &["Phone"], &[]);
    let wanted = draft(&["customer.edit", "invoice.export"], vec![norway()]);
    superuser.save_role("one", &wanted, &revision(&superuser).await).await.unwrap();
    let held = superuser.role("one").await.unwrap();
    assert_eq!(held.role.permissions.to_string(), "customer.view,customer.edit,invoice.view,invoice.export");
    assert_eq!((held.role.label.as_str(), held.role.description.as_str()), ("One", "Looks after Norway"));
    let [stored] = held.role.rules.as_slice() else { panic!("{:?}", held.role.rules) };
    assert_eq!((stored.rows.as_str(), stored.hidden.len()), ("Country = 'Norway'", 1));
    assert_eq!(count(&bo, "customer").await, Some(1));
    assert_eq!(code(bo.model("track").await), Some(ErrorCode::Forbidden), "taken away with the rest");
    // One entry for all of it.
    let (entry, _) = superuser.audit(1).await.unwrap().remove(0);
    let fields: Vec<&str> = entry.changes.iter().map(|change| change.field.as_str()).collect();
    assert_eq!((entry.action.as_str(), fields.len()), ("edit_role", 5), "{fields:?}");
    // Nothing said anew is nothing changed; a rule that is no longer said is gone.
    let same = draft(&["customer.edit", "invoice.export"], vec![norway()]);
    superuser.save_role("one", &same, &revision(&superuser).await).await.unwrap();
    assert_eq!(superuser.audit(1).await.unwrap().remove(0).0.seq, entry.seq);
    superuser.save_role("one", &draft(&["customer.view"], vec![]), &revision(&superuser).await).await.unwrap();
    assert_eq!(count(&bo, "customer").await, Some(59));
}

#[tokio::test]
async fn a_role_that_cannot_be_saved_stays_as_it_was() {
    let file = File::chinook();
    let (superuser, _) = someone(&file, &["track.view"]).await;
    let base = revision(&superuser).await;
    let cases = [
        (draft(&["nosuch.view", "track.shred"], vec![]), ErrorCode::InvalidInput),
        (RoleDraft { label: "x".repeat(101), ..draft(&[], vec![]) }, ErrorCode::InvalidInput),
        (draft(&["track.edit"], vec![narrowed("track", Verb::Edit, "Nam = 'x'", &[], &[])]), ErrorCode::FieldUnknown),
        (draft(&["track.edit"], vec![narrowed("track", Verb::Edit, "Name = ", &[], &[])]), ErrorCode::InvalidFilter),
        (draft(&["track.edit"], vec![narrowed("track", Verb::Edit, "", &["TrackId"], &[])]), ErrorCode::InvalidInput),
        (draft(&["track.edit"], vec![narrowed("nosuch", Verb::Edit, "", &[], &["x"])]), ErrorCode::ModelNotFound),
    ];
    for (wanted, refused) in cases {
        let error = superuser.save_role("one", &wanted, &base).await.unwrap_err();
        assert_eq!(error.code, refused, "{wanted:?}");
        if let (ErrorCode::FieldUnknown | ErrorCode::InvalidFilter, params) = (refused, &error.params) {
            let place = (params.get("model").map(String::as_str), params.get("verb").map(String::as_str));
            assert_eq!(place, (Some("track"), Some("edit")));
        }
    }
    assert_eq!(revision(&superuser).await, base);
    // Somebody else was faster.
    superuser.grant("one", &["album.view".into()]).await.unwrap();
    assert_eq!(code(superuser.save_role("one", &draft(&[], vec![]), &base).await), Some(ErrorCode::RoleConflict));
    assert_eq!(code(superuser.save_role("two", &draft(&[], vec![]), &base).await), Some(ErrorCode::RoleNotFound));
}

/// What is broken, or means nothing here, is nobody's reason not to change the rest.
#[tokio::test]
async fn what_stood_there_already_may_stay() {
    let file = File::chinook();
    let (superuser, _) = someone(&file, &["customer.view", "genre.view"]).await;
    rule(&superuser, "customer", Verb::View, hide(&["Fax"])).await;
    file.run(r#"ALTER TABLE "Customer" DROP COLUMN "Fax""#).await;
    file.run(r#"UPDATE "bureau_role" SET "permissions" = "permissions" || ',gone.view,what is this'"#).await;
    let held = superuser.role("one").await.unwrap();
    assert_eq!(held.broken, ["customer.view"]);
    let words: Vec<String> =
        held.role.permissions.iter().map(ToString::to_string).chain(held.role.inert.clone()).collect();
    let said: Vec<&str> = words.iter().map(String::as_str).chain(["album.view"]).collect();
    let fax = narrowed("customer", Verb::View, "", &["Fax"], &[]);
    superuser.save_role("one", &draft(&said, vec![fax]), &held.revision()).await.unwrap();
    let now = superuser.role("one").await.unwrap();
    assert_eq!(now.role.permissions.to_string(), "album.view,customer.view,genre.view,gone.view");
    assert_eq!((now.inert.as_slice(), now.broken.as_slice()), (held.inert.as_slice(), held.broken.as_slice()));
    // Taken away as it is said no more.
    superuser.save_role("one", &draft(&["album.view"], vec![]), &now.revision()).await.unwrap();
    let now = superuser.role("one").await.unwrap();
    assert_eq!((now.role.permissions.to_string(), now.inert.len(), now.broken.len()), ("album.view".into(), 0, 0));
}

#[tokio::test]
async fn nobody_saves_into_a_role_more_than_they_hold() {
    let file = File::chinook();
    let (superuser, _) = someone(&file, &["track.view"]).await;
    superuser.add_role(role("lead", &["roles.*", "track.*", "customer.*"])).await.unwrap();
    superuser.add_role(role("all", &["*"])).await.unwrap();
    superuser.add_person(person("lea@b.example", &["lead"])).await.unwrap();
    let lea = enter(superuser.admin(), "lea@b.example").await.unwrap();
    let base = revision(&superuser).await;
    let more = async |words: &[&str], rules| code(lea.save_role("one", &draft(words, rules), &base).await);
    assert_eq!(more(&["album.view"], vec![]).await, Some(ErrorCode::MoreThanHeld));
    assert_eq!(more(&["*"], vec![]).await, Some(ErrorCode::MoreThanHeld));
    let album = narrowed("album", Verb::View, "", &["Title"], &[]);
    assert_eq!(more(&["track.view"], vec![album]).await, Some(ErrorCode::MoreThanHeld));
    let all = superuser.role("all").await.unwrap().revision();
    assert_eq!(code(lea.save_role("all", &draft(&["*"], vec![]), &all).await), Some(ErrorCode::Forbidden));
    assert_eq!(more(&["track.edit"], vec![narrowed("track", Verb::View, "TrackId < 5", &[], &["Name"])]).await, None);
    // Who only looks at roles saves none.
    superuser.add_role(role("reader", &["roles.view"])).await.unwrap();
    superuser.add_person(person("rea@b.example", &["reader"])).await.unwrap();
    let rea = enter(superuser.admin(), "rea@b.example").await.unwrap();
    let base = revision(&rea).await;
    assert_eq!(code(rea.save_role("one", &draft(&[], vec![]), &base).await), Some(ErrorCode::Forbidden));
}

/// A narrowed view is not to be widened by taking the rule out of the role.
#[tokio::test]
async fn a_rule_is_taken_away_by_who_holds_what_it_narrows() {
    let file = File::chinook();
    let (superuser, _) = someone(&file, &["customer.view"]).await;
    rule(&superuser, "customer", Verb::View, where_rows("Country = 'Norway'")).await;
    superuser.add_role(role("lead", &["roles.*"])).await.unwrap();
    superuser.add_person(person("lea@b.example", &["lead", "one"])).await.unwrap();
    let lea = enter(superuser.admin(), "lea@b.example").await.unwrap();
    let wider = draft(&["customer.view"], vec![]);
    assert_eq!(code(lea.save_role("one", &wider, &revision(&lea).await).await), Some(ErrorCode::MoreThanHeld));
    assert_eq!(count(&lea, "customer").await, Some(1));
}

#[tokio::test]
async fn a_draft_tells_what_it_would_cover() {
    let file = File::chinook();
    let (superuser, bo) = someone(&file, &["customer.view", "track.view"]).await;
    let norway = || narrowed("customer", Verb::View, "Country = 'Norway'", &[], &[]);
    let wanted = draft(&["customer.view", "genre.view"], vec![norway()]);
    let told = superuser.rehearse_role(Some("one"), &wanted, None).await.unwrap();
    let all = |model: &str, before, after, total| Covered {
        model: model.into(),
        before: Some(before),
        after: Some(after),
        total: Some(total),
    };
    let expected = [all("customer", 59, 1, 59), all("genre", 0, 25, 25), all("track", 3503, 0, 3503)];
    assert_eq!(told.covered, expected);
    assert!(told.problems.is_empty() && told.refused.is_empty());
    assert_eq!(count(&bo, "customer").await, Some(59), "nothing was stored");
    // For whom: the name in the filter is theirs.
    let own = |email: &'static str| {
        let superuser = superuser.clone();
        let mine = draft(&["customer.view"], vec![narrowed("customer", Verb::View, "Email = $user.email", &[], &[])]);
        async move { superuser.rehearse_role(None, &mine, Some(email)).await.map(|told| told.covered) }
    };
    superuser.add_person(person("leonekohler@surfeu.de", &["one"])).await.unwrap();
    assert_eq!(own("leonekohler@surfeu.de").await.unwrap(), [all("customer", 0, 1, 59)]);
    assert_eq!(own("bo@b.example").await.unwrap(), [all("customer", 0, 0, 59)]);
    assert_eq!(own("no@b.example").await.unwrap_err().code, ErrorCode::UserNotFound);
    // What cannot be saved is told where it stands, and the rest goes on.
    let wrong = narrowed("customer", Verb::Edit, "Land = 'Norway'", &[], &[]);
    let wanted = draft(&["customer.edit", "nosuch.view"], vec![norway(), wrong]);
    let told = superuser.rehearse_role(Some("one"), &wanted, None).await.unwrap();
    assert_eq!(told.problems.len(), 1);
    let [refused] = told.refused.as_slice() else { panic!("{:?}", told.refused) };
    assert_eq!(
        (refused.model.as_str(), refused.verb, refused.error.code),
        ("customer", Verb::Edit, ErrorCode::FieldUnknown)
    );
    let customer = told.covered.iter().find(|covered| covered.model == "customer").unwrap();
    assert_eq!((customer.before, customer.after, customer.total), (Some(59), None, Some(59)));
}

/// Counts are of what the asking person sees whole: a rehearsal is no way around their own rules.
#[tokio::test]
async fn a_draft_tells_nothing_of_what_its_reader_does_not_see() {
    let file = File::chinook();
    let (superuser, bo) = someone(&file, &["customer.view", "roles.view"]).await;
    rule(&superuser, "customer", Verb::View, where_rows("Country = 'Norway'")).await;
    let wanted = draft(&["customer.view", "track.view"], vec![]);
    let told = bo.rehearse_role(Some("one"), &wanted, None).await.unwrap();
    assert_eq!(told.covered, []);
    let guess = draft(&["customer.view"], vec![narrowed("track", Verb::View, "Name = 'x'", &[], &[])]);
    let told = bo.rehearse_role(Some("one"), &guess, None).await.unwrap();
    assert_eq!((told.covered.len(), told.refused.len()), (0, 1), "no model of theirs");
    assert_eq!(
        code(bo.rehearse_role(Some("one"), &guess, Some("andrew@chinook.example")).await),
        Some(ErrorCode::Forbidden)
    );
    superuser.revoke("one", &["roles.view".into()]).await.unwrap();
    assert_eq!(code(bo.rehearse_role(None, &guess, None).await), Some(ErrorCode::Forbidden));
}

/// A rule is obeyed over every row of the models it looks into, so nobody makes one that looks where they are narrowed: a count
/// would tell of records that are not there for them.
#[tokio::test]
async fn a_rule_looks_into_nothing_its_maker_sees_in_part() {
    let file = File::chinook();
    let (superuser, bo) = someone(&file, &["customer.view", "roles.*"]).await;
    superuser.add_role(role("two", &["employee.view"])).await.unwrap();
    let narrow = bureau_engine::session::RuleChange { rows: Some("EmployeeId = 3".into()), ..Default::default() };
    superuser.set_rule("two", "employee", &[Verb::View], &narrow).await.unwrap();
    superuser.assign("two", "bo@b.example", None).await.unwrap();
    for rows in ["SupportRepId.Title contains 'a'", "not (SupportRepId = 5 and SupportRepId.Title contains 'a')"] {
        let probe = draft(&["customer.view"], vec![narrowed("customer", Verb::View, rows, &[], &[])]);
        let told = bo.rehearse_role(None, &probe, None).await.unwrap();
        assert_eq!((told.refused.len(), told.covered.first().and_then(|one| one.after)), (1, None), "{rows}");
        assert_eq!(told.refused.first().map(|one| one.error.code), Some(ErrorCode::MoreThanHeld));
        let saved = bo.save_role("one", &probe, &revision(&bo).await).await;
        assert_eq!(code(saved), Some(ErrorCode::MoreThanHeld));
    }
    // A stored rule that looks there counts nothing for them either.
    let stored = bureau_engine::session::RuleChange {
        rows: Some("SupportRepId.Title contains 'a'".into()),
        ..Default::default()
    };
    superuser.add_role(role("three", &["customer.view"])).await.unwrap();
    superuser.set_rule("three", "customer", &[Verb::View], &stored).await.unwrap();
    let kept = narrowed("customer", Verb::View, "SupportRepId.Title contains 'a'", &[], &[]);
    let told = bo.rehearse_role(Some("three"), &draft(&["customer.view"], vec![kept]), None).await.unwrap();
    assert_eq!(told.covered, []);
}

/// View as a role: what its people see, for as long as one is a superuser; nothing is changed, by whatever way.
#[tokio::test]
async fn a_role_is_looked_as() {
    let file = File::chinook();
    let (superuser, bo) = someone(&file, &["customer.*", "invoice.view", "users.*", "roles.*"]).await;
    rule(&superuser, "customer", Verb::View, where_rows("Country = 'Norway' or Email = $user.email")).await;
    rule(&superuser, "customer", Verb::View, hide(&["Phone"])).await;
    let looking = superuser.as_role("one").await.unwrap();
    assert_eq!((looking.viewing_as(), superuser.viewing_as()), (Some("one"), None));
    let slugs = async |session: &Session| {
        let models = session.models().await.unwrap();
        models.into_iter().map(|it| (it.model.slug.clone(), it.verbs)).collect::<Vec<_>>()
    };
    assert_eq!(slugs(&looking).await, slugs(&bo).await);
    assert_eq!((count(&looking, "customer").await, count(&superuser, "customer").await), (Some(1), Some(59)));
    assert!(looking.get("customer", &key(4)).await.unwrap().value("Phone").is_none());
    assert_eq!(code(looking.get("customer", &key(1)).await), Some(ErrorCode::RecordNotFound));
    assert_eq!(code(looking.list("track", &Default::default()).await), Some(ErrorCode::Forbidden));
    assert_eq!(code(looking.history("customer", &key(4)).await), Some(ErrorCode::Forbidden));
    let only = Some(ErrorCode::OnlyLooking);
    assert_eq!(code(looking.update("customer", &key(4), set(&[("City", "x".into())])).await), only);
    assert_eq!(code(looking.delete("customer", &key(4)).await), only);
    assert_eq!(code(looking.add_role(role("more", &["customer.view"])).await), only);
    assert_eq!(code(looking.add_person(person("cy@b.example", &[])).await), only);
    assert_eq!(code(looking.set_person_active("bo@b.example", false).await), only);
    assert_eq!(code(looking.sign_out_everywhere("bo@b.example").await), only);
    assert_eq!(code(looking.disable().await), only);
    assert_eq!(code(looking.backup(&file.folder.path().join("b.sqlite")).await), Some(ErrorCode::Forbidden));
    assert_eq!(code(looking.as_role("one").await), Some(ErrorCode::Forbidden), "as one who has that role");
    assert!(looking.as_oneself().as_role("one").await.is_ok() && bo.as_oneself().viewing_as().is_none());
    // For superusers, and as long as they are some.
    assert_eq!(code(bo.as_role("one").await), Some(ErrorCode::Forbidden));
    assert_eq!(code(superuser.as_role("none").await), Some(ErrorCode::RoleNotFound));
    superuser.set_person_superuser("bo@b.example", true).await.unwrap();
    let theirs = bo.as_role("one").await.unwrap();
    assert!(theirs.models().await.is_ok());
    superuser.set_person_superuser("bo@b.example", false).await.unwrap();
    assert_eq!(code(theirs.models().await), Some(ErrorCode::Forbidden));
    superuser.remove_role("one").await.unwrap();
    assert_eq!(code(looking.models().await), Some(ErrorCode::RoleNotFound));
    assert!(looking.as_oneself().models().await.is_ok());
}
