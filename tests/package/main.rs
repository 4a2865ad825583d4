//! The .deb as a person meets it: installed, found by the desktop, opened on a file, removed; and what they kept stays.
//! `cargo xtask package --check` makes the package, names it in `BUREAU_DEB` and runs this. It changes the system it runs on
//! (as root), so no other profile does.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should panic on the spot")]

use std::path::{Path, PathBuf};
use std::process::Command;

use bureau_tests::fixture;
use bureau_tests::screen::{Bus, Screen};
use bureau_tests::visitor::visit;
use bureau_tests::wait::until;

const ENTRY: &str = "/usr/share/applications/Bureau.desktop";
const APP: &str = "/usr/bin/bureau-desktop";
const COMMAND_LINE: &str = "/usr/bin/bureau";

/// Runs a program to its end; its output.
fn ran(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output().unwrap();
    assert!(output.status.success(), "{program} {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// Removes the package also when the test ends half-way.
struct Installed;

impl Installed {
    fn from(deb: &Path) -> Self {
        ran("dpkg", &["--install", deb.to_str().unwrap()]);
        Self
    }

    fn remove(self) {
        ran("dpkg", &["--remove", "bureau"]);
        std::mem::forget(self);
    }
}

impl Drop for Installed {
    fn drop(&mut self) {
        let _ = Command::new("dpkg").args(["--remove", "bureau"]).status();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn it_is_installed_opens_a_file_from_its_entry_and_leaves_the_data() {
    let deb = PathBuf::from(std::env::var_os("BUREAU_DEB").expect("BUREAU_DEB names the package"));
    let screen = Screen::start(Bus::Bare).await.unwrap();
    let file = fixture::chinook(screen.folder(), "chinook.sqlite").unwrap();
    let installed = Installed::from(&deb);

    // The desktop's own tools find the entry, the type of the file and whom it belongs to.
    let kind = ran("gio", &["info", "--attributes=standard::content-type", file.to_str().unwrap()]);
    assert!(kind.contains("application/vnd.sqlite3"), "{kind}");
    let entry = std::fs::read_to_string(ENTRY).unwrap();
    for line in ["Exec=bureau-desktop %f", "Categories=Office;Database;", "Icon=bureau-desktop"] {
        assert!(entry.lines().any(|one| one == line), "{line} in {entry}");
    }
    let mut query = screen.command("gio");
    let handlers = String::from_utf8(query.args(["mime", "application/vnd.sqlite3"]).output().unwrap().stdout).unwrap();
    assert!(handlers.contains("Bureau.desktop"), "{handlers}");

    let started = screen.command("gio").arg("launch").arg(ENTRY).arg(&file).status().unwrap();
    assert!(started.success());
    let window = screen.window_named("^Chinook · Bureau$").await.unwrap();
    screen.xdotool(&["windowclose", &window]).unwrap();
    until("the app to end", || async { (!screen.runs(Path::new(APP))).then_some(()) }).await.unwrap();
    let kept = screen.folder().join("data/org.bureaudesk.Bureau");
    assert!(kept.is_dir(), "the app keeps its own data in {}", kept.display());

    let models = ran(COMMAND_LINE, &["models", file.to_str().unwrap(), "--json"]);
    assert!(models.contains("Track"), "the command line came with it: {models}");
    installed.remove();
    for gone in [ENTRY, APP, COMMAND_LINE] {
        assert!(!Path::new(gone).exists(), "{gone} is removed");
    }
    assert!(kept.is_dir(), "what the app kept of its own stays");
    assert_eq!(visit(&file, "SELECT count(*) FROM Track").await.unwrap().trim(), "3503");
}
