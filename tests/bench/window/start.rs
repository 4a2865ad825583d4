//! From the start of a process to a window that shows what it is going to show, and what it then takes of memory.

use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::time::{Duration, Instant};

use bureau_tests::Outcome;
use bureau_tests::screen::{Bus, Screen};
use bureau_tests::wait::until;

use super::frame::{Area, Frame, Look};

/// Where the middle of both windows is: the list, without its head, its foot and what stands beside it.
pub const MIDDLE: Area = Area { x: 480, y: 340, width: 840, height: 480 };

/// A program that opens a window.
pub struct Program {
    path: PathBuf,
    file: Option<PathBuf>,
    screen: Screen,
    frame: Frame,
    nothing: Look,
    settled: Look,
    /// From its start to its picture, round by round.
    pub times: Vec<Duration>,
    /// Memory of the app and its processes once it has come to rest, in KiB, round by round.
    pub memory: Vec<u64>,
}

impl Program {
    /// Starts it once, so that what is read of the disk is in memory, and keeps what its window settles on.
    pub async fn warmed(path: PathBuf, file: Option<PathBuf>) -> Outcome<Self> {
        let screen = Screen::start_watched(Bus::Bare).await?;
        let frame = Frame::open(&screen.frame())?;
        let nothing = frame.look(MIDDLE)?;
        let mut program = Self {
            settled: nothing.clone(),
            times: Vec::new(),
            memory: Vec::new(),
            path,
            file,
            screen,
            frame,
            nothing,
        };
        for _ in 0..2 {
            let mut running = program.command().spawn()?;
            program.settled = program.frame.settled(MIDDLE, &program.nothing)?;
            program.end(&mut running).await?;
        }
        Ok(program)
    }

    /// One timed start.
    pub async fn round(&mut self) -> Outcome {
        let began = Instant::now();
        let mut running = self.command().spawn()?;
        self.frame.until(MIDDLE, &self.settled)?;
        self.times.push(began.elapsed());
        self.frame.settled(MIDDLE, &self.nothing)?;
        self.memory.push(memory(&running)?);
        self.end(&mut running).await
    }

    fn command(&self) -> Command {
        let mut command = self.screen.command(&self.path);
        // Bureau asks for this by itself where there is no graphics card; both are to be painted in the same way.
        command.env("WEBKIT_SKIA_ENABLE_CPU_RENDERING", "1").args(&self.file);
        command
    }

    /// Closes the window as a person does, and waits until the display is empty.
    async fn end(&self, running: &mut Child) -> Outcome {
        self.screen.xdotool(&["key", "--clearmodifiers", "alt+F4"])?;
        let ended = until("the app to end", || {
            let over = matches!(running.try_wait(), Ok(Some(_)));
            async move { over.then_some(()) }
        });
        ended.await?;
        self.frame.until(MIDDLE, &self.nothing)
    }
}

/// What a process and its children, and theirs, take together: shared pages are counted once, divided among all who share
/// them (`Pss` of proc(5)).
fn memory(running: &Child) -> Outcome<u64> {
    let mut family = vec![running.id()];
    let mut kib = 0;
    while let Some(process) = family.pop() {
        let folder = Path::new("/proc").join(process.to_string());
        let rollup = std::fs::read_to_string(folder.join("smaps_rollup"))?;
        let pss = rollup.lines().find_map(|line| line.strip_prefix("Pss:")).ok_or("no Pss")?;
        kib += pss.trim().trim_end_matches(" kB").parse::<u64>()?;
        for thread in std::fs::read_dir(folder.join("task"))? {
            let children = std::fs::read_to_string(thread?.path().join("children"))?;
            family.extend(children.split_whitespace().filter_map(|child| child.parse::<u32>().ok()));
        }
    }
    Ok(kib)
}
