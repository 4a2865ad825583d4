//! Signing in: one answer for every failure, tries counted whatever happens, people checked on every call.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use bureau_engine::Admin;
use bureau_engine::admin::BackupChoice;
use bureau_engine::clock::Clock;
use bureau_engine::error::ErrorCode;
use bureau_engine::identity::{NewUser, PasswordCost};
use bureau_engine::record::ListQuery;
use bureau_engine::session::Origin;

use crate::fixture::{EMAIL, File, PASSWORD, builder, key, request, set};

async fn refusal(admin: &Admin, email: &str, password: &str) -> ErrorCode {
    match admin.sign_in(email, password, Origin::Library).await {
        Ok(_) => panic!("{email} signed in"),
        Err(error) => {
            assert!(error.code == ErrorCode::TooManyAttempts || error.params.is_empty(), "nothing is given away");
            error.code
        }
    }
}

#[tokio::test]
async fn every_failure_reads_alike() {
    let file = File::chinook();
    let session = file.session().await;
    let new = |email: &str| NewUser { name: "B".into(), email: email.into(), password: PASSWORD.into() };
    session.create_superuser(new("inactive@chinook.example")).await.unwrap();
    session.create_superuser(new("plain@chinook.example")).await.unwrap();
    file.run(
        "UPDATE bureau_user SET is_active = 0 WHERE email LIKE 'inactive%';
         UPDATE bureau_user SET is_admin = 0 WHERE email LIKE 'plain%'",
    )
    .await;
    let admin = session.admin();
    assert_eq!(refusal(admin, EMAIL, "wrong").await, ErrorCode::InvalidCredentials);
    assert_eq!(refusal(admin, "nobody@chinook.example", PASSWORD).await, ErrorCode::InvalidCredentials);
    assert_eq!(refusal(admin, "inactive@chinook.example", PASSWORD).await, ErrorCode::InvalidCredentials);
    assert_eq!(refusal(admin, "plain@chinook.example", PASSWORD).await, ErrorCode::InvalidCredentials);
    admin.sign_in(" ANDREW@Chinook.Example ", PASSWORD, Origin::Library).await.expect("case and spaces do not matter");
}

#[tokio::test]
async fn the_wait_comes_after_five_tries_for_known_and_unknown_alike_and_survives_reopening() {
    let file = File::chinook();
    file.enable().await;
    let now = Arc::new(AtomicI64::new(1_790_000_000_000));
    let clock = || {
        let now = Arc::clone(&now);
        Clock::from_fn(move || now.load(Ordering::SeqCst))
    };
    for email in [EMAIL, "nobody@chinook.example"] {
        let admin = builder().clock(clock()).open(&file.path).await.unwrap();
        for _ in 0..5 {
            assert_eq!(refusal(&admin, email, "wrong").await, ErrorCode::InvalidCredentials);
        }
        assert_eq!(refusal(&admin, email, "wrong").await, ErrorCode::TooManyAttempts);
    }
    let admin = builder().clock(clock()).open(&file.path).await.unwrap();
    assert_eq!(refusal(&admin, EMAIL, PASSWORD).await, ErrorCode::TooManyAttempts, "the right password waits too");
    now.fetch_sub(86_400_000, Ordering::SeqCst);
    assert_eq!(
        refusal(&admin, EMAIL, PASSWORD).await,
        ErrorCode::TooManyAttempts,
        "setting the clock back is no way in"
    );
    now.fetch_add(86_400_000 + 31_000, Ordering::SeqCst);
    admin.sign_in(EMAIL, PASSWORD, Origin::Library).await.expect("after the wait the right password enters");
    assert_eq!(refusal(&admin, EMAIL, "wrong").await, ErrorCode::InvalidCredentials, "and the count begins anew");
}

/// Eight programs guess at once. Whoever finds the file busy (a slow disk, seven others) asks again, as a person would.
#[tokio::test(flavor = "multi_thread")]
async fn parallel_guesses_are_counted_exactly() {
    let file = File::chinook();
    file.enable().await;
    let mut tasks = tokio::task::JoinSet::new();
    for _ in 0..8 {
        // A clock that stands still: no wait ends because the machine is slow.
        let clock = Clock::from_fn(|| 1_790_000_000_000);
        let admin = builder().clock(clock).open(&file.path).await.unwrap();
        tasks.spawn(async move {
            loop {
                let code = refusal(&admin, EMAIL, "wrong").await;
                if !matches!(code, ErrorCode::FileBusy | ErrorCode::FileLocked) {
                    return code;
                }
            }
        });
    }
    let refusals = tasks.join_all().await;
    assert_eq!(file.ask("SELECT CAST(failures AS TEXT) FROM bureau_attempt").await, ["5"], "{refusals:?}");
    let of = |wanted: ErrorCode| refusals.iter().filter(|code| **code == wanted).count();
    let (told, waited) = (of(ErrorCode::InvalidCredentials), of(ErrorCode::TooManyAttempts));
    // A try that counted and then found the file busy is not told of; the next one of the same program is.
    assert!((1..=5).contains(&told), "at most five passwords were looked at: {refusals:?}");
    assert_eq!(told + waited, 8, "{refusals:?}");
}

#[tokio::test]
async fn a_session_ends_with_its_account() {
    let file = File::chinook();
    let session = file.session().await;
    session.list("track", &ListQuery::default()).await.unwrap();
    // No superuser and without a role: nobody who may enter.
    file.run("UPDATE bureau_user SET is_admin = 0").await;
    assert_eq!(session.list("track", &ListQuery::default()).await.unwrap_err().code, ErrorCode::NotSignedIn);
    file.run("UPDATE bureau_user SET is_admin = 1, is_active = 0").await;
    assert_eq!(session.list("track", &ListQuery::default()).await.unwrap_err().code, ErrorCode::NotSignedIn);
    let edit = session.update("track", &key(1), set(&[("Name", "x".into())])).await;
    assert_eq!(edit.unwrap_err().code, ErrorCode::NotSignedIn);
    assert_eq!(session.audit(1).await.unwrap_err().code, ErrorCode::NotSignedIn);
    assert_eq!(session.disable().await.unwrap_err().code, ErrorCode::NotSignedIn);
}

/// A clock set forward lets one try through, which counts; set right again, nobody waits longer than the wait.
#[tokio::test]
async fn a_clock_set_forward_neither_resets_the_count_nor_locks_out_for_ever() {
    let file = File::chinook();
    file.enable().await;
    let now = Arc::new(AtomicI64::new(1_790_000_000_000));
    let told = Arc::clone(&now);
    let clock = Clock::from_fn(move || told.load(Ordering::SeqCst));
    let admin = builder().clock(clock).open(&file.path).await.unwrap();
    const YEAR: i64 = 31_536_000_000;
    for _ in 0..5 {
        refusal(&admin, EMAIL, "wrong").await;
    }
    now.fetch_add(YEAR, Ordering::SeqCst);
    assert_eq!(refusal(&admin, EMAIL, "wrong").await, ErrorCode::InvalidCredentials, "one try");
    assert_eq!(refusal(&admin, EMAIL, "wrong").await, ErrorCode::TooManyAttempts, "which counted");
    now.fetch_sub(YEAR, Ordering::SeqCst);
    let error = admin.sign_in(EMAIL, PASSWORD, Origin::Library).await.err().expect("waits by the right clock");
    assert_eq!((error.code, error.params["seconds"].as_str()), (ErrorCode::TooManyAttempts, "60"), "not a year");
    now.fetch_add(61_000, Ordering::SeqCst);
    admin.sign_in(EMAIL, PASSWORD, Origin::Library).await.expect("the wait ended");
}

/// Verifying takes a while; what happened to the account meanwhile counts.
#[tokio::test(flavor = "multi_thread")]
async fn an_account_switched_off_while_its_password_is_verified_does_not_enter() {
    for _ in 0..50 {
        let file = File::chinook();
        file.enable().await;
        let path = file.path.clone();
        let entering = tokio::spawn(async move {
            builder().open(&path).await.unwrap().sign_in(EMAIL, PASSWORD, Origin::Library).await
        });
        while file.ask("SELECT CAST(count(*) AS TEXT) FROM bureau_attempt").await == ["0"] && !entering.is_finished() {}
        // Switched off only if nobody has entered yet.
        file.run("UPDATE bureau_user SET is_active = 0 WHERE last_sign_in_at IS NULL").await;
        let was_in_time = file.ask("SELECT CAST(is_active AS TEXT) FROM bureau_user").await == ["0"];
        let outcome = entering.await.unwrap();
        if was_in_time {
            assert_eq!(outcome.err().map(|error| error.code), Some(ErrorCode::InvalidCredentials));
            return;
        }
    }
    panic!("no verification took long enough");
}

/// At sign-in the password is there in clear: it is stored at the cost of today. A wrong one changes nothing.
#[tokio::test]
async fn a_password_that_cost_less_is_stored_anew_at_sign_in() {
    let file = File::chinook();
    let at = async |cost| Admin::builder().password_cost(cost).open(&file.path).await.unwrap();
    let stored = async || file.ask("SELECT u.password_hash FROM bureau_user AS u").await.remove(0);
    at(PasswordCost::LEAST).await.enable(request(BackupChoice::Skip)).await.unwrap();
    let before = stored().await;
    let dearer = PasswordCost::new(20 * 1024, 3).unwrap();

    at(dearer).await.sign_in(EMAIL, "not the password", Origin::Library).await.err().unwrap();
    assert_eq!(stored().await, before);
    // Two at once: the second finds that the first stored it anew while it was looking.
    let (one, other) = (at(dearer).await, at(dearer).await);
    let both =
        tokio::join!(one.sign_in(EMAIL, PASSWORD, Origin::Library), other.sign_in(EMAIL, PASSWORD, Origin::Library));
    both.0.unwrap();
    both.1.unwrap();
    let raised = stored().await;
    assert!(raised.starts_with("$argon2id$v=19$m=20480,t=3,p=1$"), "{raised}");

    at(PasswordCost::LEAST).await.sign_in(EMAIL, PASSWORD, Origin::Library).await.unwrap();
    assert_eq!(stored().await, raised, "a program that says less does not lower it");
}

#[tokio::test]
async fn a_password_is_stored_at_the_cost_the_program_says() {
    for (cost, parameters) in [(None, "m=65536,t=3,p=1"), (PasswordCost::new(20 * 1024, 2), "m=20480,t=2,p=1")] {
        let file = File::chinook();
        let builder = cost.map_or_else(Admin::builder, |cost| Admin::builder().password_cost(cost));
        let admin = builder.open(&file.path).await.unwrap();
        let enabled = admin.enable(request(BackupChoice::Skip)).await.unwrap();
        let admin = admin.reopened().await.unwrap();
        let new = |email: &str| NewUser { name: "B".into(), email: email.into(), password: PASSWORD.into() };
        let session = admin.sign_in(EMAIL, PASSWORD, Origin::Library).await.unwrap();
        session.create_superuser(new("b@chinook.example")).await.unwrap();
        let key = &enabled.recovery_key;
        admin.create_superuser_with_recovery_key(key, new("c@chinook.example"), Origin::Library).await.unwrap();
        let stored = file.ask("SELECT u.password_hash FROM bureau_user AS u").await;
        assert_eq!(stored.len(), 3);
        for hash in stored {
            assert!(hash.starts_with(&format!("$argon2id$v=19${parameters}$")), "{hash}");
        }
    }
}
