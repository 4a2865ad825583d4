//! SIGKILL at random points of everything that writes: changes of records in enabled files and in files edited directly,
//! backups and going back to them, enabling and disabling. Afterwards the pages, the references and the audit chain are
//! whole, every acknowledged change is there, nothing is half done, and the file opens and works again.
//! `BUREAU_ROUNDS` (kills in all) and `BUREAU_SEED` repeat a run.
#![allow(clippy::unwrap_used, missing_docs, reason = "a test that cannot go on stops on the spot")]

mod changing;
mod look;
mod switching;

use std::collections::BTreeMap;
use std::io::Write;

/// Kills in the short form, all tests together.
const KILLS: u32 = 90;

/// A test's part of all the kills, in hundredths; at least two.
fn part(hundredths: u32) -> u32 {
    (bureau_tests::rounds::rounds(KILLS) * hundredths / 100).max(2)
}

/// How many died while what was on its way; shown by `cargo xtask prove`.
#[derive(Default)]
struct Tally(BTreeMap<String, u32>);

impl Tally {
    fn count(&mut self, what: &str) {
        *self.0.entry(what.to_owned()).or_default() += 1;
    }

    fn tell(&self, title: &str) {
        let _ = writeln!(std::io::stderr(), "kills, {title}: {} in all, {:?}", self.0.values().sum::<u32>(), self.0);
    }
}
