//! What must hold after a kill, whatever was on its way.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use bureau_engine::audit::Entry;
use bureau_engine::session::Session;
use bureau_engine::value::Value;
use bureau_tests::kills::said::Said;
use bureau_tests::kills::world::World;

/// Newest entries that are compared with the file.
const ENTRIES: u32 = 120;

/// Pages, references and, where there is one, the audit chain are whole.
pub async fn whole(session: &Session, about: &str) {
    let found = session.check().await.unwrap();
    let audit = session.admin().is_enabled().then_some(true);
    assert_eq!((found.integrity.as_str(), found.foreign_keys, found.audit), ("ok", 0, audit), "{about}");
}

/// The world is one of those that may be found, and its history tells of it.
pub async fn right(path: &Path, said: &Said, about: &str) -> World {
    let world = World::read(path).await.unwrap();
    let digest = world.digest();
    assert!(said.may_be().contains(&digest.as_str()), "{about}: found {world:?} after {said:?}");
    world
}

/// Each record that the history tells of is what its newest entries made of it.
pub async fn history_agrees(session: &Session, world: &World, about: &str) {
    let mut settled: BTreeSet<(String, i64, String)> = BTreeSet::new();
    let mut gone: BTreeSet<(String, i64)> = BTreeSet::new();
    for (entry, _) in session.audit(ENTRIES).await.unwrap() {
        let Some((table, id)) = subject(&entry) else { continue };
        let now = record(world, &table, id);
        let first = !settled.iter().any(|(known, of, _)| *known == table && *of == id);
        if gone.contains(&(table.clone(), id)) {
            continue;
        }
        if entry.action == "delete" {
            assert!(!first || now.is_none(), "{about}: {table} {id} is there, and its newest entry deleted it");
            gone.insert((table.clone(), id));
            continue;
        }
        for change in entry.changes {
            if settled.insert((table.clone(), id, change.field.clone())) {
                let now = now.as_ref().unwrap_or_else(|| panic!("{about}: {table} {id} is gone, and no entry says so"));
                assert_eq!(
                    now.get(change.field.as_str()),
                    change.new.as_ref(),
                    "{about}: {table} {id} {}",
                    change.field
                );
            }
        }
    }
}

fn subject(entry: &Entry) -> Option<(String, i64)> {
    let subject = entry.subject.as_ref()?;
    match subject.key.0.as_slice() {
        [Value::Integer(id)] => Some((subject.table.clone(), *id)),
        other => panic!("no key of ours: {other:?}"),
    }
}

fn record(world: &World, table: &str, id: i64) -> Option<BTreeMap<&'static str, Value>> {
    let text = |text: &String| Value::from(text.as_str());
    if table == "author" {
        let name = world.authors.get(&id)?;
        return Some([("id", Value::Integer(id)), ("name", text(name))].into());
    }
    let book = world.books.get(&id)?;
    let note = book.note.as_ref().map_or(Value::Null, text);
    Some(
        [
            ("id", Value::Integer(id)),
            ("author", Value::Integer(book.author)),
            ("title", text(&book.title)),
            ("note", note),
        ]
        .into(),
    )
}
