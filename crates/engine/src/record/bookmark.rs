//! Rows whose place in a list is known, so that a page near one of them is read from there and not from the beginning.
//! They hold for one state of the file: any commit by anyone drops them all.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};

use crate::store::Start;
use crate::value::Value;

/// Lists remembered.
const MOST_LISTS: usize = 16;
/// Rows remembered of one list.
const MOST_ROWS: usize = 256;

/// The bookmarks of a workspace.
#[derive(Clone, Default)]
pub(crate) struct Bookmarks(Arc<Mutex<Shelf>>);

#[derive(Default)]
struct Shelf {
    /// The state of the file they hold for.
    version: Option<i64>,
    /// Newest last.
    lists: VecDeque<(String, Marks)>,
}

/// What is known of one list.
#[derive(Debug, Clone, Default)]
pub(crate) struct Marks {
    /// How many rows it has.
    total: Option<u64>,
    /// Values of the order's columns, by the row's place from 0.
    rows: BTreeMap<u64, Vec<Value>>,
}

impl Bookmarks {
    /// What is known of the list in this state of the file.
    pub(crate) fn of(&self, version: i64, list: &str) -> Marks {
        let mut shelf = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        shelf.turn_to(version);
        shelf.lists.iter().find(|(name, _)| name == list).map(|(_, marks)| marks.clone()).unwrap_or_default()
    }

    /// Remembers rows of a list by their place.
    pub(crate) fn mark(&self, version: i64, list: &str, rows: impl IntoIterator<Item = (u64, Vec<Value>)>) {
        self.with(version, list, |marks| {
            marks.rows.extend(rows);
            while marks.rows.len() > MOST_ROWS {
                // Every second one stays: near enough to anywhere.
                let mut keep = false;
                marks.rows.retain(|_, _| {
                    keep = !keep;
                    keep
                });
            }
        });
    }

    /// Remembers how many rows a list has.
    pub(crate) fn counted(&self, version: i64, list: &str, total: u64) {
        self.with(version, list, |marks| marks.total = Some(total));
    }

    fn with(&self, version: i64, list: &str, change: impl FnOnce(&mut Marks)) {
        let mut shelf = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        shelf.turn_to(version);
        let at = shelf.lists.iter().position(|(name, _)| name == list);
        let (name, mut marks) =
            at.and_then(|at| shelf.lists.remove(at)).unwrap_or_else(|| (list.to_owned(), Marks::default()));
        change(&mut marks);
        shelf.lists.push_back((name, marks));
        if shelf.lists.len() > MOST_LISTS {
            shelf.lists.pop_front();
        }
    }
}

impl Shelf {
    fn turn_to(&mut self, version: i64) {
        if self.version != Some(version) {
            self.version = Some(version);
            self.lists.clear();
        }
    }
}

impl Marks {
    /// How many rows the list has, if it was counted.
    pub(super) fn total(&self) -> Option<u64> {
        self.total
    }

    /// With the count of the same list in any order.
    pub(super) fn with_total(mut self, total: Option<u64>) -> Self {
        self.total = total;
        self
    }

    /// The way to `limit` rows from place `offset` that leaves out the fewest: from the beginning, from the end, or from a
    /// row before or behind them. One row more is read where that tells whether there are more.
    pub(super) fn start(&self, offset: u64, limit: u64) -> Start {
        let mut best = from_top(offset, limit);
        let mut offer = |start: Start| {
            if start.skip < best.skip {
                best = start;
            }
        };
        if let Some((place, values)) = self.rows.range(..offset).next_back() {
            let beside = Some(values.clone());
            offer(Start { beside, backward: false, skip: offset - place - 1, take: limit + 1 });
        }
        let end = offset.saturating_add(limit);
        if let Some((place, values)) = self.rows.range(end..).next() {
            offer(Start { beside: Some(values.clone()), backward: true, skip: place - end, take: limit });
        }
        if let Some(total) = self.total {
            // Nothing is behind the end.
            let take = limit.min(total.saturating_sub(offset));
            let skip = total.saturating_sub(offset) - take;
            offer(Start { beside: None, backward: true, skip, take });
        }
        best
    }

    /// Whether rows follow a page of so many rows, read backward.
    pub(super) fn follows(&self, end: u64) -> bool {
        self.rows.range(end..).next().is_some() || self.total.is_some_and(|total| end < total)
    }
}

/// From the beginning of the list.
pub(super) fn from_top(offset: u64, limit: u64) -> Start {
    Start { beside: None, backward: false, skip: offset, take: limit + 1 }
}

#[cfg(test)]
mod tests {
    use sqlx::sqlite::SqliteConnectOptions;
    use sqlx::{ConnectOptions, Executor};

    use super::*;
    use crate::Admin;
    use crate::record::{CountMode, ListQuery};
    use crate::session::Origin;

    fn mark(place: i64) -> Vec<Value> {
        vec![Value::Integer(place)]
    }

    #[test]
    fn the_nearest_known_row_is_gone_on_from() {
        let bookmarks = Bookmarks::default();
        bookmarks.mark(1, "list", [(99, mark(99)), (500, mark(500))]);
        let way = |offset| {
            let start = bookmarks.of(1, "list").start(offset, 10);
            (start.beside.map(|values| values[0].to_string()), start.backward, start.skip)
        };
        assert_eq!(way(0), (None, false, 0));
        assert_eq!(way(100), (Some("99".into()), false, 0), "the next page");
        assert_eq!(way(120), (Some("99".into()), false, 20));
        assert_eq!(way(490), (Some("500".into()), true, 0), "the page before");
        assert_eq!(way(480), (Some("500".into()), true, 10));
        assert_eq!(way(505), (Some("500".into()), false, 4), "behind it");
        bookmarks.counted(1, "list", 1_003);
        assert_eq!(way(1_000), (None, true, 0), "the last page, from the end");
        assert_eq!(bookmarks.of(1, "list").start(1_000, 10).take, 3);
        assert_eq!(
            bookmarks.of(2, "list").start(100, 10),
            from_top(100, 10),
            "another state of the file knows nothing"
        );
        assert_eq!(bookmarks.of(1, "list").start(100, 10), from_top(100, 10), "and forgot the former");
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn what_was_counted_is_counted_again_once_somebody_committed() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("counted.sqlite");
        let options = SqliteConnectOptions::new().filename(&path).create_if_missing(true);
        let mut other = options.connect().await.unwrap();
        let schema = "CREATE TABLE t (id INTEGER PRIMARY KEY); INSERT INTO t VALUES (1), (2);
            CREATE VIEW chance AS SELECT random() % 1000000007 AS n, id FROM t WHERE random() % 1000000007 < id";
        other.execute(schema).await.unwrap();
        let admin = Admin::open(&path).await.unwrap();
        let session = admin.owner(Origin::Library).unwrap();
        let count = async |model| session.count(model, &ListQuery::default(), CountMode::Exact).await.unwrap().total;
        // The second time everything there is to know of the file is known.
        assert_eq!((count("t").await, count("t").await), (Some(2), Some(2)));
        let remembered = |total| {
            let mut shelf = admin.bookmarks().0.lock().unwrap();
            shelf.lists.iter_mut().for_each(|(_, marks)| marks.total = total);
            shelf.lists.len()
        };
        assert_eq!(remembered(Some(7)), 1);
        assert_eq!(count("t").await, Some(7), "from what is remembered");
        other.execute("INSERT INTO t VALUES (3)").await.unwrap();
        assert_eq!(count("t").await, Some(3), "after another program's commit");
        assert!(count("chance").await.is_some());
        assert_eq!(remembered(Some(8)), 1, "what is computed while it is read is not remembered");
        assert_eq!(count("t").await, Some(8));
    }

    #[test]
    fn what_is_remembered_has_an_end() {
        let bookmarks = Bookmarks::default();
        for list in 0..MOST_LISTS + 5 {
            bookmarks.mark(1, &list.to_string(), (0..2_000).map(|place| (place, mark(0))));
        }
        assert!(bookmarks.of(1, "20").rows.len() <= MOST_ROWS);
        assert!(bookmarks.of(1, "0").rows.is_empty(), "the oldest list went");
        assert!(!bookmarks.of(1, "20").rows.is_empty(), "the newest stayed");
    }
}
