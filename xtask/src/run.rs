//! `cargo xtask run [--yes] [-- FILE]`: from a fresh machine to Bureau open on the demo workspace.
//!
//! Without a display it opens the same window on a virtual one, signs in and leaves a screenshot.

use std::path::{Path, PathBuf};

use xshell::{Shell, cmd};

use crate::Outcome;
use crate::r#gen::target_directory;
use crate::test::WHOLE;
use crate::{system, tree};

/// The demo's superuser. The workspace is a sample that anyone may throw away, so its password is printed, not kept.
const EMAIL: &str = "demo@bureau.example";
const PASSWORD: &str = "violet-harbour-27";

/// Arguments of `run`.
#[derive(clap::Args)]
pub struct Args {
    /// Install missing system packages without asking
    #[arg(long)]
    yes: bool,
    /// Open this database instead of the demo workspace
    #[arg(last = true)]
    file: Option<PathBuf>,
}

/// Installs, builds, opens.
pub fn run(args: &Args) -> Outcome {
    // A relative path means the folder the person stands in, not the root the shell stands in.
    let file = args.file.as_deref().map(std::path::absolute).transpose()?;
    let shell = tree::shell()?;
    let headless = is_headless();
    let wanted = if headless { [system::BUILD, system::SCREEN].concat() } else { system::BUILD.to_vec() };
    system::ensure(&shell, &wanted, args.yes)?;
    interface(&shell)?;
    programs(&shell)?;
    let file = match file {
        Some(file) => Opened { path: file, signs_in: false },
        None => Opened { path: demo(&shell)?, signs_in: true },
    };
    if headless { picture(&shell, &file) } else { window(&shell, &file) }
}

/// The file to open, and whether it is the demo, whose sign-in is known.
struct Opened {
    path: PathBuf,
    signs_in: bool,
}

/// Linux without X and Wayland; the other systems always have a screen.
fn is_headless() -> bool {
    let empty = |name: &str| std::env::var_os(name).is_none_or(|value| value.is_empty());
    cfg!(target_os = "linux") && empty("DISPLAY") && empty("WAYLAND_DISPLAY")
}

/// Installs the interface's packages when the lock file changed since the last time, and builds it.
pub fn interface(shell: &Shell) -> Outcome {
    packages(shell)?;
    let _there = shell.push_dir("ui");
    npm(shell, &["run", "--silent", "build"])
}

/// `npm ci`, unless the folder already holds exactly what the lock file says.
pub fn packages(shell: &Shell) -> Outcome {
    let lock = std::fs::read_to_string(tree::root().join("ui/package-lock.json"))?;
    let stamp = tree::root().join("ui/node_modules/.bureau-installed");
    if std::fs::read_to_string(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    let _there = shell.push_dir("ui");
    npm(shell, &["ci", "--no-audit", "--no-fund"])?;
    Ok(std::fs::write(stamp, lock)?)
}

/// npm is a script with another name on Windows.
pub fn npm(shell: &Shell, words: &[&str]) -> Outcome {
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    Ok(cmd!(shell, "{npm} {words...}").run()?)
}

/// Builds every program, with the set of features the tests use, so that `run` and `test` share their work.
pub fn programs(shell: &Shell) -> Outcome {
    Ok(cmd!(shell, "cargo build {WHOLE...} --bins").run()?)
}

/// The path of a program that was built.
pub fn program(name: &str) -> Outcome<PathBuf> {
    Ok(target_directory()?.join("debug").join(format!("{name}{}", std::env::consts::EXE_SUFFIX)))
}

/// The demo workspace, made by the command line when it is not there yet.
fn demo(shell: &Shell) -> Outcome<PathBuf> {
    let path = tree::root().join("target/demo/demo.sqlite");
    if !path.exists() {
        std::fs::create_dir_all(tree::root().join("target/demo"))?;
        let bureau = program("bureau")?;
        cmd!(shell, "{bureau} create {path} --demo --email {EMAIL}").env("BUREAU_PASSWORD", PASSWORD).run()?;
    }
    println!("\nDemo workspace  {}", path.display());
    println!("  e-mail        {EMAIL}");
    println!("  password      {PASSWORD}\n");
    Ok(path)
}

fn window(shell: &Shell, opened: &Opened) -> Outcome {
    let desktop = program("bureau-desktop")?;
    let file = &opened.path;
    Ok(cmd!(shell, "{desktop} {file}").run()?)
}

/// The driver of the window tests opens the window on a virtual display and waits until the first list is painted.
fn picture(shell: &Shell, opened: &Opened) -> Outcome {
    let (shot, desktop, file) = (program("shot")?, program("bureau-desktop")?, opened.path.as_path());
    let out = tree::root().join("target/screens/run.png");
    if let Some(folder) = out.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let known = ["--email", EMAIL, "--password", PASSWORD];
    let sign_in: &[&str] = if opened.signs_in { &known } else { &[] };
    println!("No display: opening the window on a virtual one.");
    cmd!(shell, "{shot} --app {desktop} --file {file} {sign_in...} --out {out}").quiet().run()?;
    written(&out)
}

fn written(out: &Path) -> Outcome {
    if out.metadata().is_ok_and(|picture| picture.len() > 0) {
        println!("Screenshot      {}", out.display());
        Ok(())
    } else {
        Err(format!("no screenshot was written to {}", out.display()).into())
    }
}
