//! A file that is opened, worked with and closed leaves nothing behind in the process: no file, no task, no thread, and no
//! memory to speak of.

use std::io::Write;

use bureau_engine::record::ListQuery;
use bureau_tests::kills::ground::{Ground, Held};
use bureau_tests::rounds::rounds;
use bureau_tests::wait;

/// How often, in the short form, each of the two kinds of file is opened.
const SHORT: u32 = 60;
/// What is made once for all is made in the first few.
const FIRST: u32 = 10;
/// Memory that one opening may leave: an allocator keeps some of what it was given back.
const MOST_KIB: u64 = 40;

#[tokio::test]
async fn nothing_is_left_of_a_file_that_was_closed() {
    for (held, mode) in [(Held::Enabled, "DELETE"), (Held::Personal, "WAL")] {
        let ground = Ground::new(held, mode).await.unwrap();
        let times = rounds(SHORT);
        for _ in 0..FIRST {
            visit(&ground).await;
        }
        let before = Left::now();
        for _ in 0..times {
            visit(&ground).await;
        }
        let as_before = async || {
            let now = Left::now();
            (now.files <= before.files && now.tasks <= before.tasks && now.threads <= before.threads).then_some(now)
        };
        let now = wait::until("files, tasks and threads to end", as_before).await;
        let now = now.unwrap_or_else(|error| panic!("{held:?}: {before:?} before, {:?} after: {error}", Left::now()));
        let _ = writeln!(std::io::stderr(), "closing, {held:?}: {times} times, {before:?}, then {now:?}");
        let grown = now.kib.saturating_sub(before.kib) / u64::from(times);
        assert!(grown <= MOST_KIB, "{held:?}: {grown} KiB each time");
    }
}

async fn visit(ground: &Ground) {
    let session = ground.opened().await.unwrap();
    session.list("author", &ListQuery::default()).await.unwrap();
    session.check().await.unwrap();
    session.admin().close().await;
}

/// What a process holds.
#[derive(Debug)]
struct Left {
    files: usize,
    threads: usize,
    tasks: usize,
    kib: u64,
}

impl Left {
    fn now() -> Self {
        let count = |folder: &str| std::fs::read_dir(folder).unwrap().count();
        let status = std::fs::read_to_string("/proc/self/status").unwrap();
        let anonymous = status.lines().find_map(|line| line.strip_prefix("RssAnon:")).unwrap();
        let tasks = tokio::runtime::Handle::current().metrics().num_alive_tasks();
        let kib = anonymous.trim().trim_end_matches(" kB").parse().unwrap();
        Self { files: count("/proc/self/fd"), threads: count("/proc/self/task"), tasks, kib }
    }
}
