//! What the system must have before anything compiles: named, asked about, installed.
//!
//! It installs only through apt on Debian and Ubuntu; elsewhere it says exactly what is missing.

use std::io::{BufRead, IsTerminal, Write};

use xshell::{Shell, cmd};

use crate::Outcome;

/// To build: Tauri's web view, and libclang because the pre-update hook makes libsqlite3-sys run bindgen.
pub const BUILD: &[&str] = &["build-essential", "libclang-dev", "libwebkit2gtk-4.1-dev", "pkg-config"];

/// To open the window on a virtual display and drive it.
pub const SCREEN: &[&str] = &["dbus", "fonts-dejavu-core", "openbox", "webkit2gtk-driver", "x11-utils", "xvfb"];

/// To test with it: keys and drags, the system's file dialog, and a look at which files are opened.
pub const TEST: &[&str] =
    &["gir1.2-gtk-3.0", "python3-gi", "sqlite3", "strace", "xdg-desktop-portal", "xdg-desktop-portal-gtk", "xdotool"];

/// What a desktop has to find an installed program and the types of its files.
pub const DESKTOP: &[&str] = &["desktop-file-utils", "libglib2.0-bin", "shared-mime-info"];

/// To measure against.
pub const BENCH: &[&str] = &["sqlite3"];

/// Makes sure of the system packages named, and of Node.
pub fn ensure(shell: &Shell, wanted: &[&str], yes: bool) -> Outcome {
    node(shell)?;
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    let missing = missing(shell, wanted);
    if missing.is_empty() {
        return Ok(());
    }
    let list = missing.join(" ");
    if !is_apt() {
        return Err(format!(
            "these are missing (by their Debian names; this system has no apt-get, so install them its own way): {list}"
        )
        .into());
    }
    println!("Missing system packages: {list}");
    if !agreed(yes, is_root(shell))? {
        return Err(format!("not installed. To install them: apt-get install --no-install-recommends {list}").into());
    }
    install(shell, &missing)
}

/// Node builds the interface; its version is checked because an old one fails late and strangely.
fn node(shell: &Shell) -> Outcome {
    let found = cmd!(shell, "node --version").quiet().ignore_stderr().read().unwrap_or_default();
    if at_least(&found, (20, 19)) {
        return Ok(());
    }
    let found = if found.is_empty() { "none".to_owned() } else { found };
    Err(format!("Node 20.19 or newer is needed to build the interface; found: {found}. See https://nodejs.org").into())
}

/// Compares `v20.20.2` with a major and a minor.
fn at_least(version: &str, wanted: (u32, u32)) -> bool {
    let mut parts = version.trim().trim_start_matches('v').split('.').map(|part| part.parse::<u32>().unwrap_or(0));
    (parts.next().unwrap_or(0), parts.next().unwrap_or(0)) >= wanted
}

/// The packages of the list that dpkg does not know as installed; all of them where there is no dpkg.
fn missing<'a>(shell: &Shell, wanted: &[&'a str]) -> Vec<&'a str> {
    let format = "-f=${Package} ${db:Status-Status}\n";
    // dpkg-query answers non-zero when one name is unknown; what it prints of the others still counts.
    let listed = cmd!(shell, "dpkg-query -W {format} {wanted...}").quiet().ignore_status().ignore_stderr().read();
    let listed = listed.unwrap_or_default();
    let installed: Vec<&str> = listed.lines().filter_map(|line| line.strip_suffix(" installed")).collect();
    wanted.iter().copied().filter(|name| !installed.contains(name)).collect()
}

fn is_apt() -> bool {
    std::path::Path::new("/usr/bin/apt-get").exists()
}

fn is_root(shell: &Shell) -> bool {
    cmd!(shell, "id -u").quiet().read().is_ok_and(|id| id == "0")
}

/// `--yes` agrees; a terminal is asked; without one only root goes on, as a container or a hosted runner does.
fn agreed(yes: bool, root: bool) -> Outcome<bool> {
    if yes {
        return Ok(true);
    }
    let stdin = std::io::stdin();
    if !stdin.is_terminal() {
        return Ok(root);
    }
    print!("Install them with apt-get? [y/N] ");
    std::io::stdout().flush()?;
    let mut answer = String::new();
    stdin.lock().read_line(&mut answer)?;
    Ok(matches!(answer.trim().to_lowercase().as_str(), "y" | "yes"))
}

/// Runs apt-get, through sudo for a person who is not root.
pub fn install(shell: &Shell, packages: &[&str]) -> Outcome {
    let quiet = "DEBIAN_FRONTEND=noninteractive";
    let before: &[&str] = if is_root(shell) { &["env", quiet] } else { &["sudo", "env", quiet] };
    let Some((first, rest)) = before.split_first() else {
        return Ok(());
    };
    cmd!(shell, "{first} {rest...} apt-get update -q").run()?;
    cmd!(shell, "{first} {rest...} apt-get install -y -q --no-install-recommends {packages...}").run()?;
    Ok(())
}

/// Chromium by any of its names. Debian has it without a window, a fifth cheaper to drive; Ubuntu's package only points
/// at a snap, so a browser already there is taken as it is.
pub fn ensure_browser(shell: &Shell, yes: bool) -> Outcome {
    let names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    let there = |name: &&str| cmd!(shell, "{name} --version").quiet().ignore_stdout().ignore_stderr().run().is_ok();
    if names.iter().any(there) {
        return Ok(());
    }
    let debian = shell.read_file("/etc/os-release").is_ok_and(|about| about.lines().any(|line| line == "ID=debian"));
    ensure(shell, &[if debian { "chromium-headless-shell" } else { "chromium" }], yes)
}

#[cfg(test)]
mod tests {
    use super::at_least;

    #[test]
    fn versions_compare_by_number_not_by_text() {
        assert!(at_least("v20.19.0", (20, 19)), "the version itself is enough");
        assert!(at_least("v100.1.0", (20, 19)), "100 is more than 20 although its text sorts before");
        assert!(!at_least("v20.9.5", (20, 19)), "9 is less than 19 although its text sorts after");
        assert!(!at_least("", (20, 19)), "no Node is no version");
    }
}
