//! The least window Tauri can open: what `cargo xtask bench --window` compares Bureau's start and memory with.

fn main() -> tauri::Result<()> {
    tauri::Builder::default().run(tauri::generate_context!("src-tauri/examples/bare/tauri.conf.json"))
}
