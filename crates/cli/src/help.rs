//! The help, in the person's language: the words come from `cli.ftl`, the shapes from `args`. A test sees to it that no
//! argument is without words.

use clap::{Arg, Command, CommandFactory};

use crate::args::Cli;
use crate::words::Words;

/// The whole command line with its words.
pub fn localised(words: &Words) -> Command {
    let command = with_words(Cli::command(), words)
        .about(words.text("cli-about"))
        .after_help(words.text("cli-after-help"))
        .subcommand_help_heading(words.text("cli-heading-commands"));
    command.mut_subcommands(|command| explained(command, "cli", words))
}

/// A command, and those below it: `config export` is explained by `cli-config-export`.
fn explained(command: Command, above: &str, words: &Words) -> Command {
    let key = format!("{above}-{}", command.get_name());
    with_words(command, words)
        .about(words.text(&key))
        .after_help(words.text(&format!("{key}-gate")))
        .subcommand_help_heading(words.text("cli-heading-commands"))
        .mut_subcommands(|below| explained(below, &key, words))
}

fn with_words(command: Command, words: &Words) -> Command {
    let usage = words.text("cli-heading-usage");
    let mut order = 0;
    command.help_template(format!("{{about-with-newline}}\n{usage} {{usage}}\n\n{{all-args}}{{after-help}}")).mut_args(
        |arg| {
            order += 1;
            // Sections of our own would be sorted by letter: KEY before MODEL.
            described(arg, words).display_order(order)
        },
    )
}

fn described(arg: Arg, words: &Words) -> Arg {
    let heading = if arg.is_positional() { "cli-heading-arguments" } else { "cli-heading-options" };
    let text = words.text(&key_of(&arg));
    arg.help(text).help_heading(words.text(heading))
}

/// `--per-page` is explained by `cli-arg-per-page`, DB by `cli-arg-db`.
fn key_of(arg: &Arg) -> String {
    format!("cli-arg-{}", arg.get_long().map_or_else(|| arg.get_id().as_str().replace('_', "-"), str::to_owned))
}

#[cfg(test)]
mod tests {
    use super::localised;
    use crate::words::Words;
    use bureau_api::wire::Language;
    use clap::Command;

    /// A key that no catalogue has is printed as it is.
    fn missing(text: Option<&clap::builder::StyledStr>) -> bool {
        text.is_none_or(|text| text.to_string().starts_with("cli-") || text.to_string().is_empty())
    }

    fn every_word(command: &Command, path: &str, gaps: &mut Vec<String>) {
        if missing(command.get_about()) || missing(command.get_after_help()) {
            gaps.push(path.to_owned());
        }
        gaps.extend(command.get_arguments().filter(|arg| missing(arg.get_help())).map(|arg| format!("{path} {arg}")));
        for below in command.get_subcommands() {
            every_word(below, &format!("{path} {}", below.get_name()), gaps);
        }
    }

    #[test]
    fn every_command_and_argument_is_explained_in_every_language() {
        for language in [Language::En, Language::Fr, Language::Es] {
            let mut gaps = Vec::new();
            every_word(&localised(&Words::in_language(language)), "bureau", &mut gaps);
            assert_eq!(gaps, Vec::<String>::new(), "{language:?}");
        }
    }

    #[test]
    fn the_shapes_are_sound() {
        localised(&Words::in_language(Language::En)).debug_assert();
    }
}
