//! What a command has to say when it is done: one document for programs, text for people. Printing it never panics: a
//! reader that went away (`bureau list … | head`) is no failure.

use std::io::{ErrorKind, Write};
use std::process::ExitCode;

use serde::Serialize;

use crate::exit::Exit;
use crate::failure::Failure;

/// The answer of a command.
pub struct Answer {
    document: serde_json::Value,
    text: String,
    notes: Vec<String>,
    exit: Exit,
}

impl Answer {
    /// The same answer for programs and for people.
    pub fn new(document: impl Serialize, text: String) -> Result<Self, Failure> {
        let document = serde_json::to_value(document).map_err(bureau_engine::error::Error::internal)?;
        Ok(Self { document, text, notes: Vec::new(), exit: Exit::Done })
    }

    /// A remark for people, on stderr so that the text itself can be piped on.
    pub fn note(mut self, note: String) -> Self {
        self.notes.push(note);
        self
    }

    /// Answers, but with the exit code of bad news: a check that found damage.
    pub fn ending(mut self, exit: Exit) -> Self {
        self.exit = exit;
        self
    }

    /// Prints it and says how the program ends.
    pub fn print(self, json: bool) -> ExitCode {
        if json {
            return end(print_line(&mut std::io::stdout().lock(), &self.document.to_string()), self.exit);
        }
        let mut printed = Ok(());
        if !self.text.is_empty() {
            printed = print_line(&mut std::io::stdout().lock(), self.text.trim_end_matches('\n'));
        }
        for note in &self.notes {
            printed = printed.and_then(|()| print_line(&mut std::io::stderr().lock(), note));
        }
        end(printed, self.exit)
    }
}

/// Prints text that is not an answer: help and version.
pub fn print_plain(text: &str) -> ExitCode {
    end(print_line(&mut std::io::stdout().lock(), text.trim_end()), Exit::Done)
}

/// One line, and out with it.
pub fn print_line(to: &mut impl Write, line: &str) -> std::io::Result<()> {
    writeln!(to, "{line}")?;
    to.flush()
}

fn end(printed: std::io::Result<()>, exit: Exit) -> ExitCode {
    match printed {
        Ok(()) => exit.code(),
        Err(error) if error.kind() == ErrorKind::BrokenPipe => exit.code(),
        Err(_) => Exit::Unexpected.code(),
    }
}
