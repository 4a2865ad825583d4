//! Passwords: from the environment, from stdin, or asked for without showing them. Never from the arguments, which other
//! programs of this computer could read.

use std::io::BufRead;

use crate::failure::{Failure, Usage};
use crate::words::Words;

/// The password of whoever signs in (`enable`, `create`: of the first superuser).
const PASSWORD: &str = "BUREAU_PASSWORD";
/// The password `createsuperuser`, `user add` and `user redeem` set.
const NEW_PASSWORD: &str = "BUREAU_NEW_PASSWORD";
/// The code of a reset, instead of a sign-in.
const RESET_CODE: &str = "BUREAU_RESET_CODE";
/// The recovery key, instead of a sign-in.
const RECOVERY_KEY: &str = "BUREAU_RECOVERY_KEY";

/// The password to sign in with.
pub fn to_sign_in(from_stdin: bool, words: &Words) -> Result<String, Failure> {
    if from_stdin {
        return line();
    }
    set(PASSWORD).map_or_else(|| ask(&words.text("cli-ask-password")), Ok)
}

/// The password of the first superuser, typed twice when it is asked for.
pub fn of_the_first(from_stdin: bool, words: &Words) -> Result<String, Failure> {
    if from_stdin {
        return line();
    }
    set(PASSWORD).map_or_else(|| ask_twice(words), Ok)
}

/// The password of an account that is made. With `--password-stdin` it is the line after the one that signed in.
pub fn of_a_new_one(from_stdin: bool, words: &Words) -> Result<String, Failure> {
    match set(NEW_PASSWORD) {
        Some(password) => Ok(password),
        None if from_stdin => line(),
        None => ask_twice(words),
    }
}

/// The code of a reset.
pub fn reset_code(from_stdin: bool, words: &Words) -> Result<String, Failure> {
    match set(RESET_CODE) {
        Some(code) => Ok(code),
        None if from_stdin => line(),
        None => ask(&words.text("cli-ask-code")),
    }
}

/// The recovery key, when the environment holds one.
pub fn recovery_key() -> Option<String> {
    set(RECOVERY_KEY)
}

fn set(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

fn line() -> Result<String, Failure> {
    let mut line = String::new();
    let read = std::io::stdin().lock().read_line(&mut line);
    let password = line.trim_end_matches(['\n', '\r']);
    if read.is_err() || password.is_empty() {
        return Err(Usage::new("cli-usage-stdin-empty").into());
    }
    Ok(password.to_owned())
}

fn ask_twice(words: &Words) -> Result<String, Failure> {
    let password = ask(&words.text("cli-ask-new-password"))?;
    if ask(&words.text("cli-ask-again"))? == password {
        Ok(password)
    } else {
        Err(Usage::new("cli-usage-passwords-differ").into())
    }
}

/// Asks on the terminal itself, so that stdin and stdout can be piped. Without a terminal there is nobody to ask.
fn ask(prompt: &str) -> Result<String, Failure> {
    rpassword::prompt_password(format!("{prompt} "))
        .ok()
        .filter(|password| !password.is_empty())
        .ok_or_else(|| Usage::new("cli-usage-no-password").into())
}
