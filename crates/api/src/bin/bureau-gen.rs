//! Writes what is derived from the command list: the TypeScript client, the desktop's command names and its capability
//! file. With `--check` it changes nothing and fails when a file would differ.

use std::path::Path;
use std::process::ExitCode;

use bureau_api::desk::OTHER_WINDOWS;
use bureau_api::wire::*;
use bureau_api::{COMMANDS, Reads};
use bureau_engine::error::{ErrorCode, ProblemCode};
use ts_rs::{Config, TS, TypeVisitor};

const CLIENT: &str = "ui/src/ipc/generated.ts";
const NAMES: &str = "src-tauri/generated/commands.rs";
const CAPABILITY: &str = "src-tauri/capabilities/main.json";

fn main() -> ExitCode {
    let check = std::env::args().any(|argument| argument == "--check");
    // Where it is run, not where it was compiled: checkouts may share what they build.
    let root = Path::new(".");
    let mut stale = 0;
    for (path, text) in [(CLIENT, client()), (NAMES, names()), (CAPABILITY, capability())] {
        let full = root.join(path);
        if std::fs::read_to_string(&full).is_ok_and(|there| there == text) {
            continue;
        }
        stale += 1;
        if check {
            say(&format!("stale: {path}"));
            continue;
        }
        let written = full.parent().map_or(Ok(()), std::fs::create_dir_all).and_then(|()| std::fs::write(&full, text));
        match written {
            Ok(()) => say(&format!("wrote {path}")),
            Err(error) => {
                say(&format!("cannot write {path}: {error}"));
                return ExitCode::FAILURE;
            }
        }
    }
    if check && stale > 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

#[expect(clippy::print_stderr, reason = "a build tool speaks to whoever runs it")]
fn say(line: &str) {
    eprintln!("{line}");
}

/// Collects the declaration of a type and of everything it mentions, each once.
#[derive(Default)]
struct Declarations {
    config: Config,
    seen: Vec<String>,
    texts: Vec<String>,
}

impl TypeVisitor for Declarations {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        // Only our own types have a file of their own; numbers, lists and options do not.
        if T::output_path().is_none() {
            T::visit_dependencies(self);
            T::visit_generics(self);
            return;
        }
        let name = T::ident(&self.config);
        if self.seen.contains(&name) {
            return;
        }
        self.seen.push(name);
        let docs = T::docs().unwrap_or_default();
        self.texts.push(format!("{docs}export {}", T::decl(&self.config)));
        T::visit_dependencies(self);
    }
}

macro_rules! visit_all {
    ($( $name:ident ( $request:ty ) -> $answer:ty, reads [ $($read:ident),* ], invalidates [ $($stale:ident),* ] ; )*) => {
        fn visit_all(declarations: &mut Declarations) {
            $( declarations.visit::<$request>(); declarations.visit::<$answer>(); )*
        }

        /// Name, request and answer of each command, as TypeScript writes them.
        fn signatures(config: &Config) -> Vec<(&'static str, String, String)> {
            vec![$( (stringify!($name), <$request as TS>::name(config), <$answer as TS>::name(config)), )*]
        }
    };
}

bureau_api::with_commands!(visit_all);

fn client() -> String {
    let mut declarations = Declarations::default();
    visit_all(&mut declarations);
    declarations.visit::<Event>();
    declarations.visit::<ApiError>();
    declarations.texts.sort();
    let union = |name: &str, codes: Vec<String>| {
        let codes: Vec<String> = codes.iter().map(|code| format!("\n  | \"{code}\"")).collect();
        format!("export type {name} ={};", codes.concat())
    };
    let mut text = String::from(
        "// The client of the command list: wire types, codes, and one typed function for each command with its cache tags.\n\
         // Written by `cargo xtask gen` from crates/api; never edited by hand.\n\
         import { call } from \"./transport\";\n\n",
    );
    let codes = [
        union("ErrorCode", ErrorCode::ALL.iter().map(|code| code.as_str().to_owned()).collect()),
        union("ProblemCode", ProblemCode::ALL.iter().map(|code| code.as_str().to_owned()).collect()),
        union("Tag", TAGS.iter().map(|tag| tag_name(*tag)).collect()),
    ];
    for part in codes.iter().chain(&declarations.texts) {
        text.push_str(part);
        text.push_str("\n\n");
    }
    text.push_str("/** Every command, typed. */\nexport const commands = {\n");
    for (name, request, answer) in signatures(&declarations.config) {
        text.push_str(&format!("  {name}: (req: {request}): Promise<{answer}> => call(\"{name}\", req),\n"));
    }
    text.push_str("};\n\n/** The cache tags each command reads and makes stale. */\n");
    text.push_str("export const tags: Record<keyof typeof commands, { reads: readonly Tag[]; invalidates: readonly Tag[] }> = {\n");
    for command in COMMANDS {
        let list =
            |tags: &[Reads]| tags.iter().map(|tag| format!("\"{}\"", tag_name(*tag))).collect::<Vec<_>>().join(", ");
        text.push_str(&format!(
            "  {}: {{ reads: [{}], invalidates: [{}] }},\n",
            command.name,
            list(command.reads),
            list(command.invalidates)
        ));
    }
    text.push_str("};\n");
    text
}

const TAGS: &[Reads] = &[
    Reads::App,
    Reads::Session,
    Reads::Recents,
    Reads::Models,
    Reads::Records,
    Reads::Counts,
    Reads::History,
    Reads::Layouts,
    Reads::People,
];

fn tag_name(tag: Reads) -> String {
    format!("{tag:?}")
}

fn names() -> String {
    let lines: String = COMMANDS.iter().map(|command| format!("    \"{}\",\n", command.name)).collect();
    format!(
        "// The names of all commands, for build.rs. Written by `cargo xtask gen`; never edited by hand.\n\n\
         /// Every command the window may call.\npub const COMMANDS: &[&str] = &[\n{lines}];\n"
    )
}

fn capability() -> String {
    let mut permissions: Vec<String> = vec!["core:event:allow-listen".into(), "core:event:allow-unlisten".into()];
    permissions.extend(COMMANDS.iter().map(|command| format!("allow-{}", command.name.replace('_', "-"))));
    let capability = serde_json::json!({
        "identifier": "main",
        "description": "What the windows may call. Written by `cargo xtask gen` from the command list.",
        "windows": std::iter::once(&"main").chain(OTHER_WINDOWS).collect::<Vec<_>>(),
        "permissions": permissions,
    });
    format!("{capability:#}\n")
}
