//! `cargo xtask test`: everything that must pass, part by part, each timed; one table and one line at the end.

use std::time::{Duration, Instant};

use xshell::{Shell, cmd};

use crate::{Outcome, r#gen, run, system, tidy, tree};

/// What every build of programs and tests selects. One set of packages and features everywhere, so that cargo compiles
/// each dependency once: the packages but this one (it is running), the real interface inside the window, and the
/// loopback server of the browser journeys. The window's driver is at home on Linux only.
#[cfg(target_os = "linux")]
pub const WHOLE: &[&str] =
    &["--workspace", "--exclude", "xtask", "--features", "tauri/custom-protocol,bureau-cli/dev-server"];
/// The same elsewhere, without the tests that drive the window.
#[cfg(not(target_os = "linux"))]
pub const WHOLE: &[&str] = &[
    "--workspace",
    "--exclude",
    "xtask",
    "--exclude",
    "bureau-tests",
    "--features",
    "tauri/custom-protocol,bureau-cli/dev-server",
];

/// Arguments of `test`.
#[derive(clap::Args)]
pub struct Args {
    /// Leave browsers and windows out
    #[arg(long)]
    quick: bool,
    /// Run this part only, with what it needs; may be given several times
    #[arg(long, value_name = "PART", value_parser = names())]
    only: Vec<String>,
    /// Stop at the first part that fails
    #[arg(long)]
    fail_fast: bool,
    /// Install missing system packages without asking
    #[arg(long)]
    yes: bool,
}

/// One part: its name, the parts that must run before it, and whether it needs a browser or a window.
struct Part {
    name: &'static str,
    needs: &'static [&'static str],
    screen: bool,
    run: fn(&Shell) -> Outcome,
}

/// The parts in order: what fails soonest first, what takes longest last.
const PARTS: &[Part] = &[
    part("fmt", &[], |shell| Ok(cmd!(shell, "cargo fmt --all --check").run()?)),
    part("tidy", &[], |_| tidy::tidy()),
    part("gen", &[], |_| r#gen::generate(&r#gen::Args { check: true })),
    part("npm", &[], run::packages),
    part("tsc", &["npm"], |shell| script(shell, "check")),
    part("lint", &["npm"], |shell| script(shell, "lint")),
    part("knip", &["npm"], |shell| script(shell, "knip")),
    part("vitest", &["npm"], |shell| script(shell, "test")),
    part("interface", &["npm"], |shell| script(shell, "build")),
    part("clippy", &["interface"], clippy),
    part("programs", &["interface"], run::programs),
    part("nextest", &["programs"], nextest),
    part("doctests", &["interface"], |shell| Ok(cmd!(shell, "cargo test --quiet --doc {WHOLE...}").run()?)),
    part("docs", &["interface"], docs),
    part("deny", &[], deny),
    part("proofs", &["programs"], |shell| profile(shell, "proofs")),
    screen("browser", &["programs"], browser),
    screen("window", &["programs"], |shell| profile(shell, "window")),
];

const fn part(name: &'static str, needs: &'static [&'static str], run: fn(&Shell) -> Outcome) -> Part {
    Part { name, needs, screen: false, run }
}

const fn screen(name: &'static str, needs: &'static [&'static str], run: fn(&Shell) -> Outcome) -> Part {
    Part { name, needs, screen: true, run }
}

fn names() -> Vec<&'static str> {
    PARTS.iter().map(|part| part.name).collect()
}

/// Runs the chosen parts and says at the end which failed.
pub fn test(args: &Args) -> Outcome {
    let shell = tree::shell()?;
    let chosen = chosen(args);
    prepare(&shell, &chosen, args.yes)?;
    let mut results: Vec<(&str, Duration, Outcome)> = Vec::new();
    for part in &chosen {
        println!("\n── {} ──", part.name);
        let began = Instant::now();
        let outcome = (part.run)(&shell);
        let took = began.elapsed();
        match &outcome {
            Ok(()) => println!("── {} passed in {} ──", part.name, seconds(took)),
            Err(error) => println!("{error}\n── {} FAILED after {} ──", part.name, seconds(took)),
        }
        let failed = outcome.is_err();
        results.push((part.name, took, outcome));
        if failed && args.fail_fast {
            break;
        }
    }
    summary(&results)
}

/// The parts asked for, with those they need before them.
fn chosen(args: &Args) -> Vec<&'static Part> {
    let mut wanted: Vec<&str> = if args.only.is_empty() {
        PARTS.iter().filter(|part| !(args.quick && part.screen)).map(|part| part.name).collect()
    } else {
        args.only.iter().map(String::as_str).collect()
    };
    // A part needs only earlier ones, so one walk from the end finds all.
    for part in PARTS.iter().rev() {
        if wanted.contains(&part.name) {
            wanted.extend(part.needs);
        }
    }
    PARTS.iter().filter(|part| wanted.contains(&part.name)).collect()
}

/// System packages and cargo tools, before any part is timed.
fn prepare(shell: &Shell, chosen: &[&Part], yes: bool) -> Outcome {
    let mut wanted = system::BUILD.to_vec();
    let screens = chosen.iter().any(|part| part.screen);
    if screens {
        wanted.extend(system::SCREEN);
        wanted.extend(system::TEST);
    }
    system::ensure(shell, &wanted, yes)?;
    if screens {
        system::ensure_browser(shell, yes)?;
    }
    let has = |names: &[&str]| chosen.iter().any(|part| names.contains(&part.name));
    if has(&["nextest", "proofs", "window"]) {
        tool(shell, &NEXTEST)?;
    }
    if has(&["deny"]) {
        tool(shell, &DENY)?;
    }
    Ok(())
}

/// A cargo subcommand that is compiled when it is not there.
pub struct Tool {
    name: &'static str,
    version: &'static str,
    features: &'static [&'static str],
}

/// Runs the tests. Its own updater is left out: it would double the time to compile it.
pub const NEXTEST: Tool = Tool {
    name: "cargo-nextest",
    version: "0.9.151",
    features: &["--no-default-features", "--features", "default-no-update"],
};

const DENY: Tool = Tool { name: "cargo-deny", version: "0.20.2", features: &[] };

/// Compiles a tool, at a low level of optimisation because it is used for seconds, unless any version is there already.
pub fn tool(shell: &Shell, tool: &Tool) -> Outcome {
    let (name, version, features) = (tool.name, tool.version, tool.features);
    let word = name.trim_start_matches("cargo-");
    if cmd!(shell, "cargo {word} --version").quiet().ignore_stdout().ignore_stderr().run().is_ok() {
        return Ok(());
    }
    cmd!(shell, "cargo install --locked {name} --version {version} {features...}")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .run()?;
    Ok(())
}

fn script(shell: &Shell, name: &str) -> Outcome {
    let _there = shell.push_dir("ui");
    run::npm(shell, &["run", "--silent", name])
}

/// The journeys start the command line's development server, wherever cargo put it.
fn browser(shell: &Shell) -> Outcome {
    let _program = shell.push_env("BUREAU_CLI", run::program("bureau")?);
    script(shell, "journeys")
}

fn clippy(shell: &Shell) -> Outcome {
    Ok(cmd!(shell, "cargo clippy --quiet --workspace --all-targets --all-features -- -D warnings").run()?)
}

fn docs(shell: &Shell) -> Outcome {
    Ok(cmd!(shell, "cargo doc --quiet --no-deps --workspace --all-features")
        .env("RUSTDOCFLAGS", "-D warnings")
        .run()?)
}

fn deny(shell: &Shell) -> Outcome {
    Ok(cmd!(shell, "cargo deny --all-features --log-level error check licenses bans sources").run()?)
}

/// Everything but the tests behind profiles of their own, and then this package's.
fn nextest(shell: &Shell) -> Outcome {
    cmd!(shell, "cargo nextest run {WHOLE...}").run()?;
    Ok(cmd!(shell, "cargo nextest run --package xtask").run()?)
}

fn profile(shell: &Shell, profile: &str) -> Outcome {
    Ok(cmd!(shell, "cargo nextest run {WHOLE...} --profile {profile}").run()?)
}

fn summary(results: &[(&str, Duration, Outcome)]) -> Outcome {
    println!();
    for (name, took, outcome) in results {
        println!("{:10} {:>8}  {}", name, seconds(*took), if outcome.is_ok() { "passed" } else { "FAILED" });
    }
    let whole: Duration = results.iter().map(|(_, took, _)| *took).sum();
    println!("{:10} {:>8}", "all", seconds(whole));
    let failed: Vec<&str> = results.iter().filter(|(_, _, outcome)| outcome.is_err()).map(|(name, ..)| *name).collect();
    println!("\n{} passed, {} failed", results.len() - failed.len(), failed.len());
    if failed.is_empty() { Ok(()) } else { Err(format!("failed: {}", failed.join(", ")).into()) }
}

fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}

#[cfg(test)]
mod tests {
    use super::{Args, PARTS, chosen};

    fn names(quick: bool, only: &[&str]) -> Vec<&'static str> {
        let only = only.iter().map(|name| (*name).to_owned()).collect();
        chosen(&Args { quick, only, fail_fast: false, yes: false }).iter().map(|part| part.name).collect()
    }

    #[test]
    fn a_part_brings_what_it_needs_in_order() {
        assert_eq!(names(false, &["window"]), ["npm", "interface", "programs", "window"]);
        assert_eq!(names(false, &["fmt"]), ["fmt"]);
        assert_eq!(names(false, &[]).len(), PARTS.len(), "without a choice everything runs");
        assert!(!names(true, &[]).contains(&"window"), "quick leaves windows out");
    }

    #[test]
    fn a_part_needs_only_earlier_ones() {
        for (index, part) in PARTS.iter().enumerate() {
            for need in part.needs {
                let at = PARTS.iter().position(|other| other.name == *need);
                assert!(at.is_some_and(|at| at < index), "{} needs {need}, which must stand before it", part.name);
            }
        }
    }
}
