//! A writer made to be killed. `victim work FILE DATA SEED FOCUS` makes random changes one after another, says what the
//! file is to become before each, and says so once each was acknowledged; `enable` and `disable` do that once. Whoever
//! started it kills it at a moment of its choosing. `victim full` is not killed: it goes on while there is no room.

mod full;
mod hand;
mod rows;
mod whole;

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use bureau_engine::Admin;
use bureau_engine::admin::{BackupChoice, EditDirectly, EnableRequest};
use bureau_engine::identity::{NewUser, PasswordCost};
use bureau_engine::session::{Origin, Session};
use bureau_tests::Outcome;
use bureau_tests::fixture::{EMAIL, NAME, PASSWORD};
use bureau_tests::kills::world::World;

use hand::Hand;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let outcome = match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["work", file, data, seed, focus] => work(Path::new(file), data, seed, focus).await,
        ["enable", file] => enable(Path::new(file)).await,
        ["disable", file] => disable(Path::new(file)).await,
        ["full", kept, folder, held, mode, scarce, rounds, seed] => {
            full::work([Path::new(kept), Path::new(folder)], [held, mode, scarce], [rounds, seed]).await
        }
        _ => return ExitCode::from(2),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            say(&format!("failed {error:?}"));
            ExitCode::FAILURE
        }
    }
}

async fn opened(file: &Path, data: &str) -> Outcome<Session> {
    // Whoever looked before left nothing to recover: this is the ordinary way to open a file.
    let builder = Admin::builder();
    if data == "-" {
        return Ok(builder.open(file).await?.sign_in(EMAIL, PASSWORD, Origin::Library).await?);
    }
    Ok(builder.data_dir(data).open(file).await?.personal(Origin::Library, EditDirectly::agreed()).await?)
}

async fn work(file: &Path, data: &str, seed: &str, focus: &str) -> Outcome {
    let session = opened(file, data).await?;
    let world = World::read(file).await?;
    // Models are worked out once per process; killing that again and again would kill nothing else.
    session.models().await?;
    say(&format!("ready {}", world.digest()));
    let mut hand = Hand::new(session, world, seed.parse()?);
    loop {
        match focus {
            "backups" => hand.keep_or_go_back().await?,
            _ => hand.change().await?,
        }
    }
}

async fn enable(file: &Path) -> Outcome {
    say("ready");
    let superuser = NewUser { name: NAME.into(), email: EMAIL.into(), password: PASSWORD.into() };
    let request = EnableRequest { superuser, backup: BackupChoice::Beside, origin: Origin::Library };
    // The time goes where a kill may meet something, and not into one password.
    Admin::builder().password_cost(PasswordCost::LEAST).open(file).await?.enable(request).await?;
    say("did enable");
    Ok(())
}

async fn disable(file: &Path) -> Outcome {
    let session = opened(file, "-").await?;
    session.models().await?;
    say("ready");
    session.disable().await?;
    say("did disable");
    Ok(())
}

/// One line, out at once. A listener that is gone is the end of this process's purpose, not a failure.
fn say(line: &str) {
    let mut out = std::io::stdout();
    let _ = writeln!(out, "{line}").and_then(|()| out.flush());
}
