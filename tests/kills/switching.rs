//! Killed while the admin is enabled and while it is disabled: wholly there, or wholly not.

use std::ffi::OsStr;
use std::path::Path;
use std::time::{Duration, Instant};

use bureau_engine::Admin;
use bureau_engine::session::Origin;
use bureau_tests::fixture::{EMAIL, PASSWORD};
use bureau_tests::kills::ground::{Ground, Held};
use bureau_tests::kills::victim::Victim;
use bureau_tests::kills::world::World;
use bureau_tests::rounds::random;
use sqlx::{ConnectOptions, Connection, Executor};

use crate::{Tally, look, part};

/// Far more than it takes.
const FOREVER: Duration = Duration::from_secs(60);

/// Which way.
#[derive(Clone, Copy, PartialEq)]
enum Switch {
    On,
    Off,
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_while_enabling() {
    both_modes(Switch::On, part(8), 50).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_while_disabling() {
    both_modes(Switch::Off, part(12), 60).await;
}

async fn both_modes(switch: Switch, kills: u32, salt: u64) {
    let kills = kills.div_ceil(2);
    let other = tokio::spawn(again_and_again(switch, kills, "WAL", salt + 1));
    let mut tally = again_and_again(switch, kills, "DELETE", salt).await;
    for (what, count) in other.await.unwrap().0 {
        *tally.0.entry(what).or_default() += count;
    }
    tally.tell(if switch == Switch::On { "enabling" } else { "disabling" });
}

async fn again_and_again(switch: Switch, kills: u32, mode: &'static str, salt: u64) -> Tally {
    let mut random = random(salt);
    let held = if switch == Switch::On { Held::Personal } else { Held::Enabled };
    let ground = Ground::new(held, mode).await.unwrap();
    let at_first = World::read(&ground.path()).await.unwrap();
    let word = if switch == Switch::On { "enable" } else { "disable" };
    // The moment of the commit is looked for: later after a kill that came before it, earlier after one that did not.
    let mut time = whole(word, &ground).await;
    let mut tally = Tally::default();
    for round in 0..kills {
        ground.renew().unwrap();
        let about = format!("{word} {mode} round {round}");
        let path = ground.path();
        let victim = Victim::start(&[OsStr::new(word), path.as_os_str()]).await;
        let said = victim.kill_after(time.mul_f64(0.6 + 0.8 * random.f64())).await;
        assert_eq!(said.failed(), None, "{about}: {said:?}");
        let enabled = is_enabled_and_whole(&ground, &about).await;
        assert_eq!(World::read(&path).await.unwrap(), at_first, "{about}: the records are as they were");
        whole_backups(&ground, &at_first, &about).await;
        let done = enabled == (switch == Switch::On);
        assert!(done || !said.did(word), "{about}: acknowledged, and not there");
        time = time.mul_f64(if !said.killed {
            0.85
        } else if done {
            0.95
        } else {
            1.08
        });
        tally.count(if !said.killed {
            "came too late"
        } else if done {
            "after the commit"
        } else {
            "before the commit"
        });
    }
    tally
}

/// How long the whole takes, here and now.
async fn whole(word: &str, ground: &Ground) -> Duration {
    let path = ground.path();
    let victim = Victim::start(&[OsStr::new(word), path.as_os_str()]).await;
    let began = Instant::now();
    let said = victim.kill_after(FOREVER).await;
    assert!(said.did(word), "{said:?}");
    began.elapsed()
}

/// Whether the file is enabled: then it can be signed in to and is whole; otherwise nothing of ours is left in it.
async fn is_enabled_and_whole(ground: &Ground, about: &str) -> bool {
    let path = ground.path();
    let admin = Admin::builder().recover(true).open(&path).await.unwrap();
    if admin.is_enabled() {
        admin.close().await;
        let admin = Admin::open(&path).await.unwrap();
        let session =
            admin.sign_in(EMAIL, PASSWORD, Origin::Library).await.unwrap_or_else(|e| panic!("{about}: {e:?}"));
        look::whole(&session, about).await;
        session.admin().close().await;
        return true;
    }
    look::whole(&admin.owner(Origin::Library).unwrap(), about).await;
    assert!(admin.plan_enable().await.is_ok(), "{about}: it could be enabled (again)");
    admin.close().await;
    assert_eq!(names(&path).await, ["author", "book", "book_author"], "{about}: nothing of ours is half there");
    false
}

async fn names(path: &Path) -> Vec<String> {
    use sqlx::Row;
    let mut connection = sqlx::sqlite::SqliteConnectOptions::new().filename(path).connect().await.unwrap();
    let rows = connection.fetch_all("SELECT s.name FROM sqlite_schema AS s ORDER BY s.name").await.unwrap();
    connection.close().await.unwrap();
    rows.iter().map(|row| row.get(0)).collect()
}

/// The backup taken before enabling is there whole or not at all.
async fn whole_backups(ground: &Ground, at_first: &World, about: &str) {
    for path in ground.beside().unwrap() {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if !name.starts_with('.') && name.ends_with(".sqlite") {
            assert_eq!(World::read(&path).await.ok().as_ref(), Some(at_first), "{about}: {name} is whole");
        }
    }
}
