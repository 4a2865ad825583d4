//! Nobody waits for the outcome any more: changes, takings back and backups that are dropped at any point (F11), in
//! enabled files and in files edited directly. Each is wholly there or not at all, its history says the same, and the
//! next one goes on at once.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::pin::pin;

use bureau_engine::model::RecordKey;
use bureau_engine::record::{Applied, Change, Draft, Refused};
use bureau_engine::session::Session;
use bureau_engine::value::Value;
use bureau_tests::dropped::{When, dropped};
use bureau_tests::kills::ground::{Ground, Held};
use bureau_tests::kills::world::{Book, World};
use bureau_tests::rounds::{random, rounds};
use bureau_tests::wait;
use tokio::sync::mpsc::unbounded_channel;
use tokio_util::sync::CancellationToken;

/// Steps in the short form, in each of the four ways to hold a file.
const SHORT: u32 = 20;
/// Changes of four records are done after so many polls at most: each of them, and the end, is heard of.
const CHANGE_POLLS: u32 = 6;
/// Taking one back, and a backup, after about so many.
const MOST_POLLS: u32 = 30;
/// The author that nothing else changes.
const FIRST: i64 = 1;
/// Records that are added get numbers from here.
const NEW: i64 = 1000;
/// Entries among which a change must be: those of its round.
const ENTRIES: u32 = 30;

#[tokio::test]
async fn what_is_dropped_is_wholly_there_or_not_at_all() {
    let ways = [Held::Enabled, Held::Personal].into_iter().flat_map(|held| [(held, "DELETE"), (held, "WAL")]);
    for ((held, mode), salt) in ways.zip(70..) {
        let mut random = random(salt);
        let ground = Ground::new(held, mode).await.unwrap();
        let session = ground.opened().await.unwrap();
        let (mut cut, mut landed) = (0, 0);
        for round in 0..rounds(SHORT) {
            let about = format!("{held:?} {mode} round {round}");
            let [first, second, third] = [CHANGE_POLLS, MOST_POLLS, MOST_POLLS]
                .map(|most| When { polls: random.u32(0..most), at_once: random.bool() });
            let before = World::read(&ground.path()).await.unwrap();
            let (changes, after) = many(&before, NEW + i64::from(round) * 2, held);
            let made = dropped(first, heard(&session, changes)).await;
            let done = made.is_some_and(|made| made.is_ok());
            let there = settled(&session, &ground, [&before, &after], done, &about).await;
            cut += u32::from(!done);
            landed += u32::from(!done && there);
            let recorded = is_recorded(&session, NEW + i64::from(round) * 2).await;
            assert_eq!(recorded, there, "{about}: what is in the file is in its history, and nothing else");
            if there {
                // The rename that settled it was taken back; this takes the change itself back.
                let undone = dropped(second, session.undo(None)).await;
                let done = undone.is_some_and(|undone| undone.is_ok());
                if !settled(&session, &ground, [&after, &before], done, &about).await {
                    session.undo(None).await.unwrap();
                    assert_eq!(World::read(&ground.path()).await.unwrap(), before, "{about}: taken back after all");
                }
            }
            let backup = ground.folder().join(format!("kept-{round}.sqlite"));
            let _ = dropped(third, session.backup(&backup)).await;
            only_whole_backups(&ground, &about).await;
        }
        let told = format!("leaving, {held:?} {mode}: {cut} dropped, {landed} of them landed");
        let _ = writeln!(std::io::stderr(), "{told}");
        let found = session.check().await.unwrap();
        let audit = (held == Held::Enabled).then_some(true);
        assert_eq!((found.integrity.as_str(), found.foreign_keys, found.audit), ("ok", 0, audit), "{held:?} {mode}");
        assert!(cut > 0, "some were dropped");
        session.admin().close().await;
        only_whole_backups(&ground, "at the end").await;
    }
}

/// Makes the changes, hearing of each: a future that is polled whenever one is made.
async fn heard(session: &Session, changes: Vec<Change>) -> Result<Applied, Refused> {
    let (tell, mut hears) = unbounded_channel();
    // Whoever is not there any more hears nothing.
    let told = move |done| tell.send(done).unwrap_or_default();
    let mut making = pin!(session.apply(changes, told, CancellationToken::new()));
    loop {
        tokio::select! {
            biased;
            made = &mut making => return made,
            Some(_) = hears.recv() => {}
        }
    }
}

/// Changes of four records in one transaction, and the world after them.
fn many(before: &World, number: i64, held: Held) -> (Vec<Change>, World) {
    let mut after = before.clone();
    let (name, title) = (format!("a{number}"), format!("b{number}"));
    let gone = *before.books.keys().next().unwrap();
    let other = *before.authors.keys().find(|id| **id != FIRST).unwrap();
    after.authors.insert(number, name.clone());
    after.authors.insert(other, title.clone());
    let book = after.books.remove(&gone).unwrap();
    if held == Held::Enabled {
        after.throw(book.title);
    }
    after.books.insert(number, Book { author: number, title: title.clone(), note: None });
    let id = Value::Integer(number);
    let author = draft(&[("id", id.clone()), ("name", Value::from(name))]);
    let book = draft(&[("id", id.clone()), ("author", id), ("title", Value::from(title.clone()))]);
    let changes = vec![
        Change::Add { model: "author".into(), draft: author },
        Change::Edit { model: "author".into(), key: key(other), draft: draft(&[("name", Value::from(title))]) },
        Change::Delete { model: "book".into(), key: key(gone) },
        Change::Add { model: "book".into(), draft: book },
    ];
    (changes, after)
}

/// The next change is made at once, and taken back: then the file is one of the two worlds. True when it is the new one.
async fn settled(session: &Session, ground: &Ground, [old, new]: [&World; 2], done: bool, about: &str) -> bool {
    session.update("author", &key(FIRST), draft(&[("name", Value::from("next"))])).await.unwrap();
    let renamed = World::read(&ground.path()).await.unwrap();
    session.undo(None).await.unwrap();
    let found = World::read(&ground.path()).await.unwrap();
    let there = found == *new;
    assert!(there || (found == *old && !done), "{about}: {found:?} is neither {old:?} nor {new:?}, done: {done}");
    let mut expected = found;
    expected.authors.insert(FIRST, "next".to_owned());
    assert_eq!(renamed, expected, "{about}: nothing else changed with the next one");
    there
}

/// Whether the newest history tells that this author was added.
async fn is_recorded(session: &Session, number: i64) -> bool {
    let newest = session.audit(ENTRIES).await.unwrap();
    newest.iter().any(|(entry, _)| {
        let subject = entry.subject.as_ref();
        entry.action == "add" && subject.is_some_and(|subject| subject.table == "author" && subject.key == key(number))
    })
}

/// Backups beside the file are whole, and then removed; nothing else stays there, whoever still worked on it.
async fn only_whole_backups(ground: &Ground, about: &str) {
    let world = World::read(&ground.path()).await.unwrap();
    let looks = async || {
        let names = ground.beside().unwrap();
        let alone = |path: &&PathBuf| {
            let name = path.to_string_lossy();
            name.strip_suffix(".json").map_or(name.ends_with(".tmp"), |backup| !Path::new(backup).exists())
        };
        names.iter().find(alone).is_none().then_some(names)
    };
    let names = wait::until("nobody to work on a copy", looks).await.unwrap_or_else(|error| panic!("{about}: {error}"));
    for backup in names.iter().filter(|path| path.extension().is_some_and(|ending| ending == "sqlite")) {
        assert_eq!(World::read(backup).await.unwrap(), world, "{about}: the backup is whole");
        assert!(backup.with_added_extension("json").exists(), "{about}: and has its manifest");
    }
    for path in names {
        std::fs::remove_file(path).unwrap();
    }
}

fn key(id: i64) -> RecordKey {
    RecordKey(vec![Value::Integer(id)])
}

fn draft(values: &[(&str, Value)]) -> Draft {
    let values = values.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
    Draft { values, ..Draft::default() }
}
