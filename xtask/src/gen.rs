//! `cargo xtask gen [--check]`: everything that is derived from something else, written or compared.
//!
//! The command list's descendants come from `bureau-gen` (crates/api); the typed message keys come from here.

use std::io::Write;
use std::process::{Command, Stdio};

use xshell::cmd;

use crate::Outcome;
use crate::catalogue::{self, Message, Messages};
use crate::test::WHOLE;
use crate::tree::{self, Tree};

/// Where the window's typed keys stand.
const TYPESCRIPT: &str = "ui/src/i18n/keys.ts";
/// Where the terminal's typed keys stand.
const RUST: &str = "crates/api/src/locale/keys.rs";

/// Arguments of `gen`.
#[derive(clap::Args)]
pub struct Args {
    /// Change nothing; fail when a file would differ
    #[arg(long)]
    pub check: bool,
}

/// Writes, or with `--check` compares, every derived file.
pub fn generate(args: &Args) -> Outcome {
    let shell = tree::shell()?;
    // The keys first: the api, which holds the other generator, is compiled with them.
    let stale = keys(args.check)?;
    // The same set of packages and features as the tests build, so that nothing is compiled twice.
    cmd!(shell, "cargo build --quiet {WHOLE...} --features bureau-api/generate --bin bureau-gen").quiet().run()?;
    let program = target_directory()?.join("debug").join(format!("bureau-gen{}", std::env::consts::EXE_SUFFIX));
    let check: &[&str] = if args.check { &["--check"] } else { &[] };
    cmd!(shell, "{program} {check...}").quiet().run()?;
    if stale.is_empty() { Ok(()) } else { Err(format!("stale: {}. Run: cargo xtask gen", stale.join(", ")).into()) }
}

/// Writes the typed keys, or answers which files would differ.
fn keys(check: bool) -> Outcome<Vec<&'static str>> {
    let all = catalogue::read(&Tree::read()?);
    let messages = all.languages.get(catalogue::REFERENCE).ok_or("there is no English catalogue in locales/en")?;
    let mut stale = Vec::new();
    for (path, text) in [(TYPESCRIPT, typescript(messages)), (RUST, formatted(&rust(messages))?)] {
        let full = tree::root().join(path);
        if std::fs::read_to_string(&full).is_ok_and(|there| there == text) {
            continue;
        }
        stale.push(path);
        if !check {
            std::fs::create_dir_all(full.parent().ok_or("a generated file has a folder")?)?;
            std::fs::write(&full, text)?;
            println!("wrote {path}");
        }
    }
    Ok(if check { stale } else { Vec::new() })
}

/// Cargo's own answer, so that `CARGO_TARGET_DIR` and a person's configuration are respected.
pub fn target_directory() -> Outcome<std::path::PathBuf> {
    let metadata = cargo_metadata::MetadataCommand::new().current_dir(tree::root()).no_deps().exec()?;
    Ok(metadata.target_directory.into_std_path_buf())
}

/// One interface: each key of the window's catalogues with the parameters its text needs.
fn typescript(messages: &Messages) -> String {
    let mut lines = vec![
        "// Keys of the catalogue and the parameters of their texts. Written by `cargo xtask gen` from locales/en; never edited by hand.",
        "",
        "/** A value put into a text. */",
        "export type Param = string | number;",
        "",
        "/** Key → parameters (null: none). */",
        "export interface Messages {",
    ]
    .into_iter()
    .map(str::to_owned)
    .collect::<Vec<_>>();
    for (key, message) in messages.iter().filter(|(_, message)| is_for_window(message)) {
        let parameters: Vec<String> = message.parameters.iter().map(|name| format!("{name}: Param")).collect();
        let kind = if parameters.is_empty() { "null".to_owned() } else { format!("{{ {} }}", parameters.join("; ")) };
        lines.push(format!("  \"{key}\": {kind};"));
    }
    lines.push("}\n".to_owned());
    lines.join("\n")
}

/// The window does not carry the texts of the terminal and of native menus (ui/src/i18n/catalogue.ts leaves out the same).
fn is_for_window(message: &Message) -> bool {
    !["/cli.ftl", "/desktop.ftl"].iter().any(|name| message.path.ends_with(name))
}

/// The terminal and the native dialogs do not carry the window's texts (crates/api/src/locale carries the same three),
/// and their messages are one text each.
fn is_for_rust(key: &str, message: &Message) -> bool {
    !key.contains('.') && ["/cli.ftl", "/desktop.ftl", "/errors.ftl"].iter().any(|name| message.path.ends_with(name))
}

/// One enum: each key of the catalogues Rust carries, as a variant whose documentation is the English text.
fn rust(messages: &Messages) -> String {
    let messages: Vec<_> = messages.iter().filter(|(key, message)| is_for_rust(key, message)).collect();
    let mut text = String::from(
        "//! Every message key. Written by `cargo xtask gen` from locales/en; never edited by hand.\n\n\
         /// A message of the catalogues, by its key; the documentation of each is its English text.\n\
         #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]\n\
         pub enum Key {\n",
    );
    for (key, message) in &messages {
        text.push_str(&format!("/// `{}`\n{},\n", message.text.replace('`', "'"), variant(key)));
    }
    text.push_str("}\n\nimpl Key {\n/// The key as the catalogues write it.\n#[must_use]\n");
    text.push_str("pub const fn id(self) -> &'static str {\nmatch self {\n");
    for (key, _) in &messages {
        text.push_str(&format!("Self::{} => \"{key}\",\n", variant(key)));
    }
    text.push_str("}\n}\n}\n");
    text
}

/// `welcome-title` becomes `WelcomeTitle`.
pub fn variant(key: &str) -> String {
    key.split(['-', '_', '.'])
        .map(|word| {
            let mut letters = word.chars();
            letters.next().map_or_else(String::new, |first| first.to_uppercase().collect::<String>() + letters.as_str())
        })
        .collect()
}

/// The text as rustfmt would have it, so that `cargo fmt --check` and this agree.
fn formatted(text: &str) -> Outcome<String> {
    let mut child = Command::new("rustfmt")
        .args(["--edition", "2024"])
        .current_dir(tree::root())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    child.stdin.take().ok_or("rustfmt reads its input")?.write_all(text.as_bytes())?;
    let output = child.wait_with_output()?;
    if output.status.success() {
        Ok(String::from_utf8(output.stdout)?)
    } else {
        Err("rustfmt did not accept the generated keys".into())
    }
}

#[cfg(test)]
mod tests {
    use super::{rust, typescript, variant};
    use crate::catalogue;
    use crate::tree::Tree;

    #[test]
    fn keys_carry_the_parameters_their_messages_need() {
        let ftl = "list-range = { NUMBER($from) } of { $total }\nwelcome-title = Welcome\n";
        let tree = Tree::of(&[("locales/en/a.ftl", ftl), ("locales/en/cli.ftl", "cli-done = Done\n")]);
        let all = catalogue::read(&tree);
        let text = typescript(&all.languages["en"]);
        assert!(text.contains("\"list-range\": { from: Param; total: Param };"), "{text}");
        assert!(text.contains("\"welcome-title\": null;"), "{text}");
        assert!(!text.contains("cli-done"), "the window does not carry the terminal's texts: {text}");
        let text = rust(&all.languages["en"]);
        assert!(text.contains("/// `Done`\nCliDone,"), "the documentation is the English text: {text}");
        assert!(text.contains("Self::CliDone => \"cli-done\""), "{text}");
        assert!(!text.contains("Welcome"), "the terminal does not carry the window's texts: {text}");
    }

    #[test]
    fn variants_are_camel_case() {
        assert_eq!(variant("error-not-found"), "ErrorNotFound");
        assert_eq!(variant("a"), "A");
    }
}
