//! The reference page against the program: what `docs/cli.md` promises is what the program offers.

use std::collections::BTreeSet;

use crate::bench::Bench;

const PAGE: &str = include_str!("../../../../docs/cli.md");
const COMMANDS: [&str; 40] = [
    "enable",
    "create",
    "disable",
    "createsuperuser",
    "models",
    "list",
    "export",
    "show",
    "add",
    "edit",
    "delete",
    "action",
    "restore",
    "undo",
    "trash",
    "history",
    "audit",
    "backup",
    "restore-backup",
    "copy",
    "check",
    "config export",
    "config import",
    "can",
    "user add",
    "user list",
    "user activate",
    "user deactivate",
    "user remove",
    "user reset",
    "user redeem",
    "role add",
    "role list",
    "role show",
    "role grant",
    "role revoke",
    "role rule",
    "role remove",
    "role assign",
    "role unassign",
];

/// The options a text names.
fn options(text: &str) -> BTreeSet<String> {
    let words = text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-'));
    words.filter(|word| word.starts_with("--") && word.len() > 2).map(str::to_owned).collect()
}

fn section(command: &str) -> &'static str {
    let start = PAGE.find(&format!("### bureau {command}\n")).unwrap_or_else(|| panic!("docs/cli.md lacks {command}"));
    let rest = &PAGE[start + 4..];
    &rest[..rest.find("\n##").unwrap_or(rest.len())]
}

#[test]
fn the_page_and_the_program_name_the_same_commands() {
    let bench = Bench::plain();
    let help = bench.run(&["--help"]).ok().out;
    let offered: BTreeSet<&str> = help
        .lines()
        .skip_while(|line| !line.starts_with("Commands"))
        .skip(1)
        .take_while(|line| !line.is_empty())
        .filter_map(|line| line.split_whitespace().next())
        .filter(|name| *name != "dev-server")
        .collect();
    let known = COMMANDS.into_iter().filter_map(|command| command.split(' ').next());
    assert_eq!(offered, known.collect());
    let written: BTreeSet<&str> = PAGE.lines().filter_map(|line| line.strip_prefix("### bureau ")).collect();
    assert_eq!(written, COMMANDS.into_iter().collect());
}

#[test]
fn the_page_and_the_program_name_the_same_options_and_gates() {
    let bench = Bench::plain();
    let everywhere = options("--json --language --help --recover");
    for command in COMMANDS {
        let help = bench.run(&command.split(' ').chain(["--help"]).collect::<Vec<_>>()).ok().out;
        let (shape, gate) = help.split_once("\nWho: ").unwrap_or_else(|| panic!("{command} states no gate: {help}"));
        // Examples inside explanations (`--sort=-total,name`) are options of the command as well.
        let offered: BTreeSet<String> = options(shape).difference(&everywhere).cloned().collect();
        let block = section(command).split("```").nth(1).unwrap_or_default();
        let written: BTreeSet<String> = options(block).difference(&everywhere).cloned().collect();
        assert_eq!(written, offered, "{command}");
        let gate = gate.split_whitespace().collect::<Vec<_>>().join(" ");
        let stated = section(command).split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(stated.contains(&gate), "{command}: its gate is written as the help says it: {gate}");
    }
}
