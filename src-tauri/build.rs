//! Build script of the desktop package: hands Tauri the list of commands, so that only these can ever be called and each
//! has its own permission name for the capability file. Decides nothing itself.

#[path = "generated/commands.rs"]
mod generated;

fn main() {
    // The page is built into the program: a program older than the page would show yesterday's.
    println!("cargo:rerun-if-changed=ui/dist");
    println!("cargo:rerun-if-changed=src-tauri/capabilities");
    println!("cargo:rerun-if-changed=src-tauri/generated/commands.rs");
    let manifest = tauri_build::AppManifest::new().commands(generated::COMMANDS);
    let attributes = tauri_build::Attributes::new()
        .app_manifest(manifest)
        .capabilities_path_pattern("./src-tauri/capabilities/*.json");
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo::error={error:#}");
        std::process::exit(1);
    }
}
