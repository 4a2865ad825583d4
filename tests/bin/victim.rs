//! A writer made to be killed: `victim edit FILE` edits one record again and again and says so after each commit;
//! `victim enable FILE` enables the file once. Whoever started it kills it at a moment of its choosing.

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use bureau_engine::admin::{Admin, BackupChoice, EnableRequest};
use bureau_engine::error::Result;
use bureau_engine::identity::NewUser;
use bureau_engine::model::RecordKey;
use bureau_engine::record::Draft;
use bureau_engine::session::Origin;
use bureau_engine::value::Value;
use bureau_tests::fixture::{EMAIL, NAME, PASSWORD};
use bureau_tests::kills::TRACK;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let outcome = match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["edit", file] => edit(Path::new(file)).await,
        ["enable", file] => enable(Path::new(file)).await,
        _ => return ExitCode::from(2),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            say(&format!("failed {error}"));
            ExitCode::FAILURE
        }
    }
}

/// Writes 1, 2, 3, … into the record's name, after what is there; each number is said once its commit returned.
async fn edit(file: &Path) -> Result<()> {
    let session = Admin::open(file).await?.sign_in(EMAIL, PASSWORD, Origin::Library).await?;
    let key = RecordKey(vec![Value::Integer(TRACK)]);
    let record = session.get("track", &key).await?;
    let name = record.values.iter().find(|(field, _)| field == "Name").map(|(_, value)| value.to_string());
    let mut number: u64 = name.and_then(|name| name.parse().ok()).unwrap_or(0);
    say("ready");
    loop {
        number += 1;
        let values = [("Name".to_owned(), Value::from(number.to_string()))].into();
        session.update("track", &key, Draft { values, ..Draft::default() }).await?;
        say(&number.to_string());
    }
}

async fn enable(file: &Path) -> Result<()> {
    say("ready");
    let superuser = NewUser { name: NAME.into(), email: EMAIL.into(), password: PASSWORD.into() };
    let request = EnableRequest { superuser, backup: BackupChoice::Beside, origin: Origin::Library };
    Admin::open(file).await?.enable(request).await?;
    say("enabled");
    Ok(())
}

/// One line, out at once. A listener that is gone is the end of this process's purpose, not a failure.
fn say(line: &str) {
    let mut out = std::io::stdout();
    let _ = writeln!(out, "{line}").and_then(|()| out.flush());
}
