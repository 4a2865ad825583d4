//! The file dialog where there is no portal: this program, started once more, shows it and prints the chosen path.

use std::ffi::OsString;
use std::os::unix::ffi::OsStringExt;
use std::path::PathBuf;
use std::process::Stdio;

use bureau_api::Pick;
use bureau_api::wire::{ApiError, ApiResult, Language};
use bureau_engine::error::{Error, ErrorCode};
use tokio::process::Command;

use crate::launch;

/// Exit code of the helper when the person cancelled.
pub const CANCELLED: u8 = 3;

/// Starts the helper and waits for its answer. When this process ends, so does the dialog.
pub async fn choose(pick: Pick, language: Language, name: Option<String>) -> ApiResult<Option<PathBuf>> {
    let output = async {
        let program = std::env::current_exe()?;
        Command::new(program)
            .arg(launch::chooser(pick))
            .arg(code(language))
            .args(name)
            .stdin(Stdio::null())
            .stderr(Stdio::inherit())
            .kill_on_drop(true)
            .output()
            .await
    };
    let output = output.await.map_err(|error| unavailable(error.to_string()))?;
    if output.status.code() == Some(i32::from(CANCELLED)) {
        return Ok(None);
    }
    if !output.status.success() {
        return Err(unavailable("the file dialog did not start".to_owned()));
    }
    path(output.stdout).map(Some).ok_or_else(|| unavailable("the file dialog answered no path".to_owned()))
}

/// The language as the helper's command line takes it.
fn code(language: Language) -> &'static str {
    match language {
        Language::En => "en",
        Language::Fr => "fr",
        Language::Es => "es",
    }
}

fn unavailable(why: String) -> ApiError {
    Error::new(ErrorCode::NotAvailable).because(why).into()
}

/// A path and a zero byte, so that any name a file can have arrives whole, line breaks included.
fn path(mut printed: Vec<u8>) -> Option<PathBuf> {
    (printed.pop() == Some(0) && !printed.is_empty()).then(|| PathBuf::from(OsString::from_vec(printed)))
}

#[cfg(test)]
mod tests {
    use super::path;
    use std::path::Path;

    #[test]
    fn names_with_line_breaks_arrive_whole() {
        assert_eq!(path(b"/a\nb.db\0".to_vec()).as_deref(), Some(Path::new("/a\nb.db")));
    }

    #[test]
    fn a_cut_answer_is_no_path() {
        assert_eq!(path(b"/a/b.d".to_vec()), None);
        assert_eq!(path(b"\0".to_vec()), None);
        assert_eq!(path(Vec::new()), None);
    }
}
