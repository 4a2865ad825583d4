//! The victim's changes of records: each is worked out first, said, made through the session, and acknowledged.

use bureau_engine::record::Change;
use bureau_engine::value::Value;
use bureau_tests::Outcome;
use bureau_tests::kills::world::Book;
use tokio_util::sync::CancellationToken;

use super::hand::{Hand, Kept, draft, key};

/// More authors than this are not added.
const MOST: usize = 12;
/// A note so long that it stands beside the history, not in it.
const LONG: usize = 5000;

impl Hand {
    pub(super) async fn rename(&mut self) -> Outcome {
        let Some(id) = self.author() else { return Ok(()) };
        let name = self.word("a");
        let mut after = self.world.clone();
        after.authors.insert(id, name.clone());
        self.tries("edit", &after);
        self.session.update("author", &key(id), draft([("name", Value::from(name))])).await?;
        self.did("edit", after, vec![]);
        Ok(())
    }

    pub(super) async fn note(&mut self) -> Outcome {
        let Some(id) = self.book() else { return Ok(()) };
        let word = self.word("n");
        let note = if self.random.bool() { word.repeat(LONG / word.len()) } else { word };
        let mut after = self.world.clone();
        if let Some(book) = after.books.get_mut(&id) {
            book.note = Some(note.clone());
        }
        self.tries("edit", &after);
        self.session.update("book", &key(id), draft([("note", Value::from(note))])).await?;
        self.did("edit", after, vec![]);
        Ok(())
    }

    pub(super) async fn add(&mut self) -> Outcome {
        if self.world.authors.len() > MOST {
            return Ok(());
        }
        let (id, name) = (self.number(), self.word("a"));
        let mut after = self.world.clone();
        after.authors.insert(id, name.clone());
        self.tries("add", &after);
        self.session.add("author", draft([("id", Value::Integer(id)), ("name", Value::from(name))])).await?;
        self.did("add", after, vec![]);
        Ok(())
    }

    /// An author, their books, and a book that goes: in one transaction.
    pub(super) async fn many(&mut self) -> Outcome {
        if self.world.authors.len() > MOST {
            return Ok(());
        }
        let (author, name) = (self.number(), self.word("a"));
        let mut after = self.world.clone();
        after.authors.insert(author, name.clone());
        let values = draft([("id", Value::Integer(author)), ("name", Value::from(name))]);
        let mut changes = vec![Change::Add { model: "author".into(), draft: values }];
        let mut trashed = vec![];
        if let Some((id, book)) = self.book().and_then(|id| after.books.remove_entry(&id)) {
            changes.push(Change::Delete { model: "book".into(), key: key(id) });
            trashed.push(book.title);
        }
        for _ in 0..self.random.usize(1..8) {
            let (id, title) = (self.number(), self.word("b"));
            after.books.insert(id, Book { author, title: title.clone(), note: None });
            let values =
                [("id", Value::Integer(id)), ("author", Value::Integer(author)), ("title", Value::from(title))];
            changes.push(Change::Add { model: "book".into(), draft: draft(values) });
        }
        if !self.session.admin().is_enabled() {
            trashed.clear();
        }
        trashed.iter().cloned().for_each(|name| after.throw(name));
        self.tries("bulk", &after);
        let made = self.session.apply(changes, |_| (), CancellationToken::new()).await;
        made.map_err(bureau_engine::record::Refused::into_first)?;
        self.did("bulk", after, trashed);
        Ok(())
    }

    pub(super) async fn delete(&mut self) -> Outcome {
        if self.world.authors.len() < 3 {
            return Ok(());
        }
        let Some(id) = self.author() else { return Ok(()) };
        let mut after = self.world.clone();
        let name = after.authors.remove(&id).unwrap_or_default();
        if after.trash.contains_key(&name) {
            // One of its versions came back while it was in the trash: which of the two comes back next is not told by name.
            return Ok(());
        }
        let books: Vec<_> = after.books.extract_if(.., |_, book| book.author == id).collect();
        let enabled = self.session.admin().is_enabled();
        if enabled {
            after.throw(name.clone());
        }
        self.tries("delete", &after);
        self.session.delete("author", &key(id)).await?;
        self.did("delete", after, if enabled { vec![name.clone()] } else { vec![] });
        if enabled {
            let found = self.session.trash(Some("author")).await?.into_iter().find(|trashed| trashed.display == name);
            let seq = found.ok_or("deleted, and not in the trash")?.seq;
            self.kept.push(Kept { seq, name, author: id, books });
        }
        Ok(())
    }

    /// An author as one of their versions, put back if they are gone.
    pub(super) async fn restore(&mut self) -> Outcome {
        let gone = self.kept.iter().map(|kept| kept.author).rfind(|id| !self.world.authors.contains_key(id));
        let Some(id) = gone.or_else(|| self.author()) else { return Ok(()) };
        let history = self.session.history("author", &key(id)).await?.entries;
        let named = |entry: &bureau_engine::audit::Entry| {
            let name = entry.changes.iter().find(|change| change.field == "name")?.new.as_ref()?.as_text()?.to_owned();
            Some((entry.seq, name))
        };
        let versions: Vec<(i64, String)> = history.iter().filter_map(named).collect();
        let Some((seq, name)) = self.random.choice(versions) else { return Ok(()) };
        let mut after = self.world.clone();
        after.authors.insert(id, name);
        if after == self.world {
            return Ok(());
        }
        self.tries("restore", &after);
        self.session.restore("author", &key(id), seq).await?;
        self.did("restore", after, vec![]);
        Ok(())
    }

    /// An author from the trash, with their books.
    pub(super) async fn put_back(&mut self) -> Outcome {
        let Some(place) = self.kept.iter().rposition(|kept| !self.world.authors.contains_key(&kept.author)) else {
            return Ok(());
        };
        let Some(kept) = self.kept.get(place) else { return Ok(()) };
        let mut after = self.world.clone();
        after.pick(&kept.name);
        after.authors.insert(kept.author, kept.name.clone());
        after.books.extend(kept.books.iter().cloned());
        self.tries("untrash", &after);
        self.session.restore_trashed(&[kept.seq]).await?;
        self.kept.remove(place);
        self.did("untrash", after, vec![]);
        Ok(())
    }

    pub(super) async fn purge(&mut self) -> Outcome {
        // Only now and then: what is thrown out cannot be put back.
        let [kept, _, ..] = self.kept.as_slice() else { return Ok(()) };
        let mut after = self.world.clone();
        after.pick(&kept.name);
        self.tries("purge", &after);
        self.session.purge_trashed(&[kept.seq]).await?;
        self.kept.remove(0);
        self.did_for_good("purge", after);
        Ok(())
    }
}
