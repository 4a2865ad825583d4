//! Resets: a code for one use within a day, given by nobody who holds less.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use bureau_engine::clock::Clock;
use bureau_engine::error::{ErrorCode, Result};
use bureau_engine::identity::NewUser;
use bureau_engine::policy::Verb;
use bureau_engine::session::{Origin, RuleChange, Session};

use crate::fixture::{EMAIL, File, PASSWORD, builder, key};
use crate::roles::{code, enter, person, role, someone};

const NEW: &str = "quiet lantern harbour";

async fn redeem(session: &Session, email: &str, typed: &str) -> Result<Session> {
    session.admin().sign_in_with_code(email, typed, NEW, Origin::Library).await
}

#[tokio::test]
async fn a_code_gives_a_new_password_once() {
    let file = File::chinook();
    let (superuser, _) = someone(&file, &["track.view"]).await;
    let made = superuser.reset_person("BO@b.example ").await.unwrap();
    assert!(enter(superuser.admin(), "bo@b.example").await.is_ok(), "the old password counts until then");
    let bo = redeem(&superuser, " Bo@b.example", &made.code.to_lowercase()).await.unwrap();
    assert_eq!(bo.models().await.unwrap().len(), 1);
    assert_eq!(code(enter(superuser.admin(), "bo@b.example").await), Some(ErrorCode::InvalidCredentials));
    assert!(superuser.admin().sign_in("bo@b.example", NEW, Origin::Library).await.is_ok());
    assert_eq!(code(redeem(&superuser, "bo@b.example", &made.code).await), Some(ErrorCode::InvalidCredentials));
    let told: Vec<String> = superuser.audit(9).await.unwrap().into_iter().map(|(entry, _)| entry.action).collect();
    for action in ["issue_reset", "reset_password", "reset_failed"] {
        assert!(told.iter().any(|one| one == action), "{action} of {told:?}");
    }
    let kept = file.ask(r#"SELECT "name" FROM "bureau_meta" WHERE "name" LIKE 'reset %'"#).await;
    assert!(kept.is_empty(), "{kept:?}");
}

#[tokio::test]
async fn only_the_newest_code_of_the_right_person_counts_for_a_day() {
    let file = File::chinook();
    file.enable().await;
    let now = Arc::new(AtomicI64::new(1_800_000_000_000));
    let clock = Arc::clone(&now);
    let clock = Clock::from_fn(move || clock.load(Ordering::SeqCst));
    let admin = builder().clock(clock).open(&file.path).await.unwrap();
    let superuser = admin.sign_in(EMAIL, PASSWORD, Origin::Library).await.unwrap();
    superuser.add_role(role("one", &["track.view"])).await.unwrap();
    for email in ["bo@b.example", "cy@b.example"] {
        superuser.add_person(person(email, &["one"])).await.unwrap();
    }
    let first = superuser.reset_person("bo@b.example").await.unwrap();
    let second = superuser.reset_person("bo@b.example").await.unwrap();
    assert_eq!(second.until, 1_800_000_000_000 + 86_400_000);
    let refused = Some(ErrorCode::InvalidCredentials);
    assert_eq!(code(redeem(&superuser, "bo@b.example", &first.code).await), refused, "an older one");
    assert_eq!(code(redeem(&superuser, "cy@b.example", &second.code).await), refused, "somebody else's");
    assert_eq!(code(redeem(&superuser, "no@b.example", &second.code).await), refused, "of nobody");
    now.store(second.until, Ordering::SeqCst);
    assert_eq!(code(redeem(&superuser, "bo@b.example", &second.code).await), refused, "over");
    now.store(second.until - 86_400_001, Ordering::SeqCst);
    assert_eq!(code(redeem(&superuser, "bo@b.example", &second.code).await), refused, "a clock set back");
    now.store(second.until - 1, Ordering::SeqCst);
    superuser.set_person_active("bo@b.example", false).await.unwrap();
    assert_eq!(code(redeem(&superuser, "bo@b.example", &second.code).await), refused, "switched off");
    superuser.set_person_active("bo@b.example", true).await.unwrap();
    let weak = superuser.admin().sign_in_with_code("bo@b.example", &second.code, "password", Origin::Library).await;
    assert_eq!(code(weak), Some(ErrorCode::InvalidInput), "and the code is not used up");
    assert_eq!(code(redeem(&superuser, "bo@b.example", &first.code).await), refused);
    // Five tries: from here on it waits, whatever is typed, until somebody helps again.
    assert_eq!(code(redeem(&superuser, "bo@b.example", &second.code).await), Some(ErrorCode::TooManyAttempts));
    let third = superuser.reset_person("bo@b.example").await.unwrap();
    assert!(redeem(&superuser, "bo@b.example", &third.code).await.is_ok());
}

#[tokio::test]
async fn nobody_makes_a_code_to_become_who_may_more() {
    let file = File::chinook();
    let (superuser, _) = someone(&file, &["track.view"]).await;
    superuser.add_role(role("desk", &["users.*", "track.view"])).await.unwrap();
    superuser.add_role(role("shop", &["customer.*"])).await.unwrap();
    superuser.add_person(person("dee@b.example", &["desk"])).await.unwrap();
    superuser.add_person(person("sho@b.example", &["shop"])).await.unwrap();
    superuser.add_person(person("old@b.example", &["one"])).await.unwrap();
    superuser.assign("shop", "old@b.example", Some(1)).await.unwrap();
    let dee = enter(superuser.admin(), "dee@b.example").await.unwrap();
    assert!(dee.reset_person("bo@b.example").await.is_ok());
    assert_eq!(code(dee.reset_person("sho@b.example").await), Some(ErrorCode::MoreThanHeld));
    assert_eq!(code(dee.reset_person("old@b.example").await), Some(ErrorCode::MoreThanHeld), "what is over comes back");
    assert_eq!(code(dee.reset_person(EMAIL).await), Some(ErrorCode::Forbidden));
    assert_eq!(code(dee.reset_person("no@b.example").await), Some(ErrorCode::UserNotFound));
    let bo = enter(superuser.admin(), "bo@b.example").await.unwrap();
    assert_eq!(code(bo.reset_person("dee@b.example").await), Some(ErrorCode::Forbidden));
    // Whose account is gone has no code either: another one with that address is somebody else.
    let made = superuser.reset_person("sho@b.example").await.unwrap();
    superuser.remove_person("sho@b.example").await.unwrap();
    superuser.add_person(person("sho@b.example", &["shop"])).await.unwrap();
    assert_eq!(code(redeem(&superuser, "sho@b.example", &made.code).await), Some(ErrorCode::InvalidCredentials));
}

#[tokio::test]
async fn superusers_are_made_by_superusers_and_one_stays() {
    let file = File::chinook();
    let (superuser, bo) = someone(&file, &["users.*"]).await;
    assert_eq!(code(bo.set_person_superuser("bo@b.example", true).await), Some(ErrorCode::Forbidden));
    assert_eq!(code(superuser.set_person_superuser(EMAIL, false).await), Some(ErrorCode::NotYourself));
    superuser.set_person_superuser("bo@b.example", true).await.unwrap();
    assert!(bo.audit(1).await.is_ok(), "at once");
    bo.set_person_superuser(EMAIL, false).await.unwrap();
    assert_eq!(code(superuser.people().await), Some(ErrorCode::NotSignedIn), "no role, no superuser");
    assert_eq!(code(bo.set_person_superuser("bo@b.example", false).await), Some(ErrorCode::NotYourself));
    let (entry, _) = bo.audit(1).await.unwrap().remove(0);
    assert_eq!(entry.action, "edit_user");
}

/// What counts is what its maker and its person have when it is used.
#[tokio::test]
async fn a_code_is_worth_no_more_than_who_made_it() {
    let file = File::chinook();
    let (superuser, _) = someone(&file, &["track.view"]).await;
    superuser.add_role(role("desk", &["users.*", "track.view"])).await.unwrap();
    superuser.add_role(role("all", &["*"])).await.unwrap();
    superuser.add_person(person("dee@b.example", &["desk"])).await.unwrap();
    let dee = enter(superuser.admin(), "dee@b.example").await.unwrap();
    let refused = Some(ErrorCode::InvalidCredentials);
    let made = dee.reset_person("bo@b.example").await.unwrap();
    superuser.assign("all", "bo@b.example", None).await.unwrap();
    assert_eq!(code(redeem(&superuser, "bo@b.example", &made.code).await), refused, "they got more since");
    superuser.unassign("all", "bo@b.example").await.unwrap();
    superuser.set_person_superuser("bo@b.example", true).await.unwrap();
    assert_eq!(code(redeem(&superuser, "bo@b.example", &made.code).await), refused, "a superuser by now");
    superuser.set_person_superuser("bo@b.example", false).await.unwrap();
    assert_eq!(code(redeem(&superuser, "bo@b.example", &made.code).await), refused, "and forgotten with that");
    let again = dee.reset_person("bo@b.example").await.unwrap();
    superuser.set_person_active("dee@b.example", false).await.unwrap();
    assert_eq!(code(redeem(&superuser, "bo@b.example", &again.code).await), refused, "whoever made it is out");
    superuser.set_person_active("dee@b.example", true).await.unwrap();
    let last = superuser.reset_person("bo@b.example").await.unwrap();
    assert!(redeem(&superuser, "bo@b.example", &last.code).await.is_ok());
}

/// A file that may not be written takes no password.
#[tokio::test]
async fn a_code_is_for_files_that_can_be_written() {
    let file = File::chinook();
    let (superuser, _) = someone(&file, &["track.view"]).await;
    let made = superuser.reset_person("bo@b.example").await.unwrap();
    superuser.admin().close().await;
    file.run(r#"UPDATE "bureau_meta" SET "value" = '9' WHERE "name" = 'min_writer'"#).await;
    let admin = builder().open(&file.path).await.unwrap();
    assert!(admin.is_read_only());
    let refused = admin.sign_in_with_code("bo@b.example", &made.code, NEW, Origin::Library).await;
    assert_eq!(code(refused), Some(ErrorCode::FileReadOnly));
}

/// A new password ends what is open with the old one, everywhere; so does whoever may edit the account, and its owner.
#[tokio::test]
async fn sessions_end_with_the_password_and_by_a_word() {
    let file = File::chinook();
    let (superuser, bo) = someone(&file, &["track.view"]).await;
    superuser.add_role(role("desk", &["users.*", "track.view"])).await.unwrap();
    superuser.add_person(person("dee@b.example", &["desk"])).await.unwrap();
    // With a rule, what a role comes to is kept between calls.
    let some = RuleChange { rows: Some("TrackId < 100".into()), ..RuleChange::default() };
    superuser.set_rule("one", "track", &[Verb::View], &some).await.unwrap();
    let elsewhere = builder().open(&file.path).await.unwrap();
    let other = enter(&elsewhere, "bo@b.example").await.unwrap();
    let dee = enter(&elsewhere, "dee@b.example").await.unwrap();
    let made = superuser.reset_person("bo@b.example").await.unwrap();
    assert!(bo.models().await.is_ok() && other.models().await.is_ok(), "a code alone ends nothing");
    for open in [&bo, &other] {
        assert!(open.list("track", &Default::default()).await.is_ok());
    }
    let new = redeem(&superuser, "bo@b.example", &made.code).await.unwrap();
    for over in [&bo, &other] {
        assert_eq!(code(over.models().await), Some(ErrorCode::NotSignedIn));
        assert_eq!(code(over.list("track", &Default::default()).await), Some(ErrorCode::NotSignedIn));
        assert_eq!(code(over.sign_out_everywhere("bo@b.example").await), Some(ErrorCode::NotSignedIn));
    }
    assert!(new.list("track", &Default::default()).await.is_ok());
    assert!(new.models().await.is_ok() && dee.models().await.is_ok());
    // By others who may, and who may not.
    assert_eq!(code(new.sign_out_everywhere("dee@b.example").await), Some(ErrorCode::Forbidden));
    let root = "andrew@chinook.example";
    assert_eq!(code(dee.sign_out_everywhere(root).await), Some(ErrorCode::Forbidden), "superusers by superusers");
    dee.sign_out_everywhere("BO@b.example").await.unwrap();
    assert_eq!(code(new.get("track", &key(1)).await), Some(ErrorCode::NotSignedIn));
    // By oneself: here as well. Whoever signs in again is in.
    let again = superuser.admin().sign_in("bo@b.example", NEW, Origin::Library).await.unwrap();
    again.sign_out_everywhere("bo@b.example").await.unwrap();
    assert_eq!(code(again.models().await), Some(ErrorCode::NotSignedIn));
    let last = elsewhere.sign_in("bo@b.example", NEW, Origin::Library).await.unwrap();
    assert!(last.models().await.is_ok() && last.list("track", &Default::default()).await.is_ok());
    superuser.set_person_active("bo@b.example", false).await.unwrap();
    superuser.set_person_active("bo@b.example", true).await.unwrap();
    assert_eq!(code(last.models().await), Some(ErrorCode::NotSignedIn), "switched off in between");
    // With the recovery key, or by another superuser, a password is new too.
    let user = NewUser { name: "Andrew".into(), email: root.into(), password: NEW.into() };
    superuser.create_superuser(user).await.unwrap();
    assert_eq!(code(superuser.models().await), Some(ErrorCode::NotSignedIn));
    let log = elsewhere.sign_in(root, NEW, Origin::Library).await.unwrap().audit(20).await.unwrap();
    assert_eq!(log.iter().filter(|(entry, _)| entry.action == "sign_out_everywhere").count(), 2);
}
