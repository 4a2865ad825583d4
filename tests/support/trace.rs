//! Reading what strace saw: which opens of a database were made by our own process, and were they SQLite's.
//!
//! SQLite opens a database, its journal and its shared memory with `O_NOFOLLOW|O_CLOEXEC` on top of the mode, always; no
//! other part of our program, nor GTK or WebKit, sets `O_NOFOLLOW`. Opens by other programs (the file dialog's process, the
//! web view's) do no harm: POSIX locks fall only when the process that holds them closes the file.

use std::collections::BTreeMap;
use std::path::Path;

use crate::Outcome;

/// One open of the database or a file beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Open {
    /// Whether our own process did it, not a program it started.
    pub own: bool,
    /// Whether it carries SQLite's flags.
    pub sqlite: bool,
    /// The line as strace wrote it.
    pub line: String,
}

/// Every open of `database` (and `-wal`, `-shm`, `-journal`) in the files strace wrote under this prefix, one a thread.
pub fn opens(prefix: &Path, database: &Path) -> Outcome<Vec<Open>> {
    let folder = prefix.parent().ok_or("a folder of traces")?;
    let stem = format!("{}.", prefix.file_name().and_then(|name| name.to_str()).ok_or("a name in UTF-8")?);
    let mut threads = BTreeMap::new();
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().into_string().unwrap_or_default();
        if let Some(thread) = name.strip_prefix(&stem).and_then(|id| id.parse::<u32>().ok()) {
            threads.insert(thread, String::from_utf8_lossy(&std::fs::read(entry.path())?).into_owned());
        }
    }
    let path = database.to_str().ok_or("a path in UTF-8")?;
    Ok(read(&threads, path))
}

/// The same, from the text of each thread.
fn read(threads: &BTreeMap<u32, String>, path: &str) -> Vec<Open> {
    let root = root(threads);
    let foreign = foreign(threads, root);
    let mut opens = Vec::new();
    for (thread, text) in threads {
        for line in text.lines().filter(|line| opens_it(line, path)) {
            opens.push(Open {
                own: !foreign.contains(thread),
                sqlite: line.contains("O_NOFOLLOW|O_CLOEXEC"),
                line: line.to_owned(),
            });
        }
    }
    opens
}

/// The thread no other thread made: our process's first.
fn root(threads: &BTreeMap<u32, String>) -> Option<u32> {
    let made: Vec<u32> = threads.values().flat_map(|text| text.lines().filter_map(made)).collect();
    threads.keys().copied().find(|thread| !made.contains(thread))
}

/// Threads of other programs: those that executed one, and all that these made. A fork that has not executed anything is
/// still ours: what it opens, it opens with our code.
fn foreign(threads: &BTreeMap<u32, String>, root: Option<u32>) -> Vec<u32> {
    let mut foreign: Vec<u32> = threads
        .iter()
        .filter(|(thread, text)| Some(**thread) != root && text.lines().any(|line| line.starts_with("execve(")))
        .map(|(thread, _)| *thread)
        .collect();
    let mut next = 0;
    while let Some(thread) = foreign.get(next).copied() {
        next += 1;
        for child in threads.get(&thread).into_iter().flat_map(|text| text.lines().filter_map(made)) {
            if !foreign.contains(&child) {
                foreign.push(child);
            }
        }
    }
    foreign
}

/// The thread or process a `clone`, `fork` or `vfork` made.
fn made(line: &str) -> Option<u32> {
    let call = ["clone(", "clone3(", "fork(", "vfork("].iter().any(|call| line.starts_with(call));
    call.then(|| line.rsplit(" = ").next()?.trim().parse().ok()).flatten()
}

fn opens_it(line: &str, path: &str) -> bool {
    ["open(", "openat(", "openat2(", "creat("].iter().any(|call| line.starts_with(call))
        && ["", "-wal", "-shm", "-journal"].iter().any(|end| line.contains(&format!("\"{path}{end}\"")))
}

#[cfg(test)]
mod tests {
    use super::{BTreeMap, read};

    const DATABASE: &str = "/t/a.sqlite";

    fn threads(texts: &[(u32, &str)]) -> BTreeMap<u32, String> {
        texts.iter().map(|(thread, text)| (*thread, (*text).to_owned())).collect()
    }

    #[test]
    fn an_open_without_sqlites_flags_in_our_process_is_told_apart() {
        let opens = read(
            &threads(&[
                (10, "execve(\"/bureau-desktop\", …) = 0\nclone3({flags=CLONE_VM|CLONE_THREAD}, 88) = 11\n"),
                (
                    11,
                    "openat(AT_FDCWD, \"/t/a.sqlite\", O_RDWR|O_NOFOLLOW|O_CLOEXEC) = 5\n\
                     openat(AT_FDCWD, \"/t/a.sqlite-wal\", O_RDWR|O_CREAT|O_NOFOLLOW|O_CLOEXEC, 0644) = 6\n\
                     openat(AT_FDCWD, \"/t/a.sqlite\", O_RDONLY|O_CLOEXEC) = 7\n\
                     openat(AT_FDCWD, \"/t/a.sqlite.backup\", O_RDONLY|O_CLOEXEC) = 8\n",
                ),
            ]),
            DATABASE,
        );
        let told: Vec<(bool, bool)> = opens.iter().map(|open| (open.own, open.sqlite)).collect();
        assert_eq!(told, [(true, true), (true, true), (true, false)]);
    }

    #[test]
    fn what_another_program_opens_is_not_ours() {
        let opens = read(
            &threads(&[
                (10, "execve(\"/bureau-desktop\", …) = 0\nvfork() = 20\n"),
                (20, "execve(\"/bureau-desktop\", [\"--choose-database\"], …) = 0\nclone(…) = 21\n"),
                (21, "openat(AT_FDCWD, \"/t/a.sqlite\", O_RDONLY) = 5\n"),
            ]),
            DATABASE,
        );
        assert_eq!(opens.iter().map(|open| open.own).collect::<Vec<_>>(), [false]);
    }
}
