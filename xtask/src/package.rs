//! `cargo xtask package [--check]`: what people install. On Linux a .deb and an .rpm with the app, the command line, the
//! desktop entry and the types of files; elsewhere what the system's own people expect.

use std::path::{Path, PathBuf};

use xshell::{Shell, cmd};

use crate::r#gen::target_directory;
use crate::{Outcome, run, system, test, tree};

/// Tauri's own bundler, in the version of the library the app is built with.
const BUNDLER: &str = "@tauri-apps/cli@2.12.5";

/// What is made, by system.
const BUNDLES: &str = if cfg!(target_os = "macos") {
    "app,dmg"
} else if cfg!(windows) {
    "nsis,msi"
} else {
    "deb,rpm"
};

/// Arguments of `package`.
#[derive(clap::Args)]
pub struct Args {
    /// Install missing system packages without asking
    #[arg(long)]
    yes: bool,
    /// Make these instead, as Tauri names them: deb, rpm, appimage, app, dmg, msi, nsis
    #[arg(long, value_name = "LIST", default_value = BUNDLES)]
    bundles: String,
    /// Install the .deb, open a file from its desktop entry, and remove it again (Debian and Ubuntu, as root)
    #[arg(long)]
    check: bool,
}

/// Builds for release, bundles, says where and how large.
pub fn package(args: &Args) -> Outcome {
    let shell = tree::shell()?;
    let more: &[&[&str]] = if args.check { &[system::SCREEN, system::TEST, system::DESKTOP] } else { &[] };
    system::ensure(&shell, &[system::BUILD, &more.concat()].concat(), args.yes)?;
    run::packages(&shell)?;
    let folder = target_directory()?.join("release");
    cmd!(shell, "cargo build --locked --release -p bureau-cli").run()?;
    // What an earlier version left there is not what was made.
    shell.remove_path(folder.join("bundle"))?;
    bundle(&shell, &args.bundles, &folder)?;
    let made = made(&folder.join("bundle"))?;
    for deb in made.iter().filter(|file| file.extension().is_some_and(|ending| ending == "deb")) {
        pack_tighter(&shell, deb)?;
    }
    for file in &made {
        println!("{} ({:.1} MB)", file.display(), file.metadata()?.len() as f64 / 1e6);
    }
    if args.check { check(&shell, &made) } else { Ok(()) }
}

/// The command line lies beside the app where packages have a folder for programs.
fn bundle(shell: &Shell, bundles: &str, folder: &Path) -> Outcome {
    let program = folder.join("bureau");
    let program = program.to_str().ok_or("a target folder whose name is UTF-8")?;
    // The bundler ends a block of xz after each file, and so does not find what the two programs have in common; zstd looks back
    // over it.
    let packed = r#""compression": { "type": "zstd", "level": 22 }"#;
    let files = format!(r#""files": {{ "/usr/bin/bureau": {program:?} }}"#);
    let more = format!(r#"{{ "bundle": {{ "linux": {{ "deb": {{ {files} }}, "rpm": {{ {files}, {packed} }} }} }} }}"#);
    let npx = if cfg!(windows) { "npx.cmd" } else { "npx" };
    Ok(cmd!(shell, "{npx} --yes {BUNDLER} build --bundles {bundles} --config {more} -- --locked").run()?)
}

/// The bundler packs a .deb with gzip and can be told no better; Debian's own tool packs it with xz, to little more than half.
/// Where that tool is missing, the package stays as it is.
fn pack_tighter(shell: &Shell, deb: &Path) -> Outcome {
    if cmd!(shell, "dpkg-deb --version").quiet().ignore_stdout().ignore_stderr().run().is_err() {
        return Ok(());
    }
    let folder = shell.create_temp_dir()?;
    let content = folder.path().join("content");
    cmd!(shell, "dpkg-deb --raw-extract {deb} {content}").quiet().run()?;
    Ok(cmd!(shell, "dpkg-deb --root-owner-group -Zxz -z9 --build {content} {deb}").quiet().ignore_stdout().run()?)
}

/// The files the bundler left, one folder for each kind.
fn made(folder: &Path) -> Outcome<Vec<PathBuf>> {
    const KINDS: [&str; 6] = ["deb", "rpm", "AppImage", "dmg", "msi", "exe"];
    let mut found = Vec::new();
    for kind in std::fs::read_dir(folder)? {
        for file in std::fs::read_dir(kind?.path())? {
            let file = file?.path();
            if file.extension().is_some_and(|ending| KINDS.iter().any(|kind| ending == *kind)) {
                found.push(file);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// Installs what was made, and lets a test open a file with it.
fn check(shell: &Shell, made: &[PathBuf]) -> Outcome {
    let deb = made.iter().find(|file| file.extension().is_some_and(|ending| ending == "deb"));
    let deb = deb.ok_or("no .deb was made, so there is none to install")?;
    test::tool(shell, &test::NEXTEST)?;
    let whole = test::WHOLE;
    Ok(cmd!(shell, "cargo nextest run {whole...} --profile package").env("BUREAU_DEB", deb).run()?)
}
