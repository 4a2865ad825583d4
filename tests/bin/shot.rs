//! `shot --app BIN --file DB [--email E --password P] --out PNG`: opens the app on a virtual display, signs in, waits until
//! the first list is painted, and leaves a picture. What `cargo xtask run` does on a machine without a display.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::ExitCode;

use bureau_tests::Outcome;
use bureau_tests::screen::Bus;
use bureau_tests::window::{Launch, Window};

fn main() -> ExitCode {
    match arguments(std::env::args().skip(1)).and_then(|wanted| run(&wanted)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            use std::io::Write;
            let _ = writeln!(std::io::stderr(), "{error}");
            ExitCode::FAILURE
        }
    }
}

/// What was asked for.
struct Wanted {
    app: PathBuf,
    file: PathBuf,
    out: PathBuf,
    sign_in: Option<(String, String)>,
}

fn arguments(given: impl Iterator<Item = String>) -> Outcome<Wanted> {
    let mut named = BTreeMap::new();
    let mut given = given;
    while let (Some(name), value) = (given.next(), given.next()) {
        named.insert(name, value.ok_or("every option has a value")?);
    }
    let mut take = |name: &str| named.remove(name);
    let sign_in = take("--email").zip(take("--password"));
    let mut path = |name: &str| -> Outcome<PathBuf> {
        Ok(std::path::absolute(take(name).ok_or_else(|| format!("{name} is missing"))?)?)
    };
    Ok(Wanted { app: path("--app")?, file: path("--file")?, out: path("--out")?, sign_in })
}

fn run(wanted: &Wanted) -> Outcome {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(picture(wanted))
}

async fn picture(wanted: &Wanted) -> Outcome {
    let launch = Launch { app: wanted.app.clone(), file: Some(wanted.file.clone()), trace: None };
    let window = Window::open(Bus::Bare, |_| Ok(launch)).await?;
    if let Some((email, password)) = &wanted.sign_in {
        window.sign_in(email, password).await?;
    }
    window.find("grid", "").await?;
    window.find("gridcell", "").await?;
    window.picture(&wanted.out).await?;
    window.close().await.map(drop)
}
