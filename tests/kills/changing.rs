//! Killed while records are changed, while backups are taken and while one is gone back to.

use std::ffi::OsStr;
use std::path::PathBuf;
use std::time::Duration;

use bureau_tests::kills::ground::{Ground, Held};
use bureau_tests::kills::said::Said;
use bureau_tests::kills::victim::Victim;
use bureau_tests::kills::world::World;
use bureau_tests::rounds::random;
use bureau_tests::visitor::Visitor;

use crate::{Tally, look, part};

/// Longest life of a victim that changes records, and of one that copies whole files.
const CHANGES_MS: u64 = 40;
const BACKUPS_MS: u64 = 120;
/// After so many kills the file begins anew: a log that grows for ever makes every look slower.
const LIVES: u32 = 40;
/// One in so many of the backups found is gone back to.
const GONE_BACK_TO: u32 = 6;

/// One series of kills.
#[derive(Clone, Copy)]
struct Series {
    held: Held,
    focus: &'static str,
    longest_ms: u64,
    kills: u32,
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_while_changing_records_of_an_enabled_file() {
    both_modes(Series { held: Held::Enabled, focus: "changes", longest_ms: CHANGES_MS, kills: part(30) }, 10).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_while_editing_a_plain_file_directly() {
    both_modes(Series { held: Held::Personal, focus: "changes", longest_ms: CHANGES_MS, kills: part(30) }, 20).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_while_backing_up_and_going_back_in_an_enabled_file() {
    both_modes(Series { held: Held::Enabled, focus: "backups", longest_ms: BACKUPS_MS, kills: part(12) }, 30).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_while_backing_up_and_going_back_in_a_plain_file() {
    both_modes(Series { held: Held::Personal, focus: "backups", longest_ms: BACKUPS_MS, kills: part(8) }, 40).await;
}

/// In a rollback-journal file and in a WAL file, side by side.
async fn both_modes(series: Series, salt: u64) {
    let series = Series { kills: series.kills.div_ceil(2), ..series };
    let other = tokio::spawn(again_and_again(series, "WAL", salt + 1));
    let mut tally = again_and_again(series, "DELETE", salt).await;
    for (what, count) in other.await.unwrap().0 {
        *tally.0.entry(what).or_default() += count;
    }
    tally.tell(&format!("{:?} {}", series.held, series.focus));
    assert!(tally.0.keys().any(|what| what != "waiting"), "some kill fell into a change");
}

async fn again_and_again(series: Series, mode: &'static str, salt: u64) -> Tally {
    let mut random = random(salt);
    let ground = Ground::new(series.held, mode).await.unwrap();
    let (mut tally, mut acknowledged, mut life) = (Tally::default(), 0, 0);
    let usual = series.longest_ms * 1000;
    let mut longest = usual;
    for round in 0..series.kills {
        if life == LIVES {
            ground.renew().unwrap();
            life = 0;
        }
        life += 1;
        let seed = random.u64(..).to_string();
        let about = format!("{:?} {} {mode} round {round}", series.held, series.focus);
        let [file, data] = ground.arguments();
        let arguments = [OsStr::new("work"), &file, &data, OsStr::new(&seed), OsStr::new(series.focus)];
        // Backups and checks must not drop the locks that keep such a one from taking itself for the last (F4).
        let visitor = (series.focus == "backups" && random.bool()).then(|| Visitor::start(&ground.path()));
        let victim = Victim::start(&arguments).await;
        let said = victim.kill_after(Duration::from_micros(random.u64(0..longest))).await;
        if let Some(visitor) = visitor {
            visitor.killed().await;
        }
        assert_eq!(said.failed(), None, "{about}: {said:?}");
        assert!(said.killed, "{about}: {said:?}");
        tally.count(said.interrupted().unwrap_or("waiting"));
        acknowledged += said.acknowledged();
        // A machine that is slow, or busy, gives its victims more time, or all of them would die before they did anything.
        longest = if said.acknowledged() == 0 { (longest * 3 / 2).min(usual * 100) } else { usual };
        let go_back = random.u32(0..GONE_BACK_TO) == 0;
        if after_a_kill(&ground, series.held, &said, go_back, &about).await {
            ground.renew().unwrap();
            life = 0;
        }
    }
    assert!(acknowledged > 0, "{mode}: some victim lived long enough to change something");
    tally
}

/// Looks at everything. True when the file is to begin anew.
async fn after_a_kill(ground: &Ground, held: Held, said: &Said, go_back: bool, about: &str) -> bool {
    let session = ground.opened().await.unwrap();
    let world = look::right(&ground.path(), said, about).await;
    look::whole(&session, about).await;
    // A file edited directly whose whole content was exchanged is no longer what its undo journal tells of.
    let exchanged = held == Held::Personal && said.tried("restore-backup");
    if !exchanged {
        look::history_agrees(&session, &world, about).await;
    }
    let mut backups = whole_backups(ground, said, about).await;
    let went_back = match backups.pop().filter(|_| go_back) {
        Some((backup, kept)) => {
            session.restore_backup(&backup).await.unwrap_or_else(|error| panic!("{about}: {error:?}"));
            session.admin().close().await;
            let session = ground.opened().await.unwrap();
            assert_eq!(World::read(&ground.path()).await.unwrap(), kept, "{about}: {} leads back", backup.display());
            look::whole(&session, about).await;
            session.admin().close().await;
            true
        }
        None => false,
    };
    session.admin().close().await;
    ground.clear().unwrap();
    exchanged || (went_back && held == Held::Personal)
}

/// Each backup in the folder is there whole, with its manifest, and is a world there was.
async fn whole_backups(ground: &Ground, said: &Said, about: &str) -> Vec<(PathBuf, World)> {
    let mut backups = Vec::new();
    for path in ground.beside().unwrap() {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if name.starts_with('.') || !name.ends_with(".sqlite") {
            continue;
        }
        let world = World::read(&path).await.unwrap_or_else(|error| panic!("{about}: {name}: {error}"));
        assert!(said.worlds().contains(&world.digest().as_str()), "{about}: {name} is a world there was: {said:?}");
        let manifest = path.with_file_name(format!("{name}.json"));
        assert!(manifest.exists(), "{about}: {name} has its manifest");
        backups.push((path, world));
    }
    backups
}
