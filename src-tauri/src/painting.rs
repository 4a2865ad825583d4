//! How the window is painted where there is no graphics card (virtual machines, remote desktops, old computers).
//!
//! WebKitGTK paints with OpenGL. Without a card Mesa works OpenGL out on the processor, which costs half as much again as
//! painting there in the first place. WebKitGTK can (`WEBKIT_SKIA_ENABLE_CPU_RENDERING`, read in its `WebProcessGLib.cpp`
//! and described in `SkiaPaintingEngine.cpp`), and has no setting for it but the environment.

use std::path::Path;

/// Asks WebKitGTK to paint on the processor when nothing else could, unless somebody has already said how to paint.
/// To be called before a second thread is there: it changes the environment.
pub fn choose() {
    if has_graphics_card(Path::new("/dev")) {
        return;
    }
    if let Err(error) = gtk::glib::setenv("WEBKIT_SKIA_ENABLE_CPU_RENDERING", "1", false) {
        tracing::warn!(%error, "the window is painted as WebKit chooses");
    }
}

/// Whether there is a device OpenGL could use: a render node of the kernel's, NVIDIA's own, or the one of Windows beneath.
fn has_graphics_card(devices: &Path) -> bool {
    let rendering = |entry: std::io::Result<std::fs::DirEntry>| {
        entry.is_ok_and(|entry| entry.file_name().to_string_lossy().starts_with("renderD"))
    };
    std::fs::read_dir(devices.join("dri")).is_ok_and(|mut entries| entries.any(rendering))
        || ["nvidia0", "dxg"].iter().any(|device| devices.join(device).exists())
}

#[cfg(test)]
mod tests {
    use super::has_graphics_card;

    #[test]
    fn a_card_is_seen_by_its_device_and_a_screen_alone_is_none() {
        let devices = tempfile::tempdir().unwrap();
        assert!(!has_graphics_card(devices.path()), "nothing is there");
        std::fs::create_dir(devices.path().join("dri")).unwrap();
        std::fs::write(devices.path().join("dri/card0"), "").unwrap();
        assert!(!has_graphics_card(devices.path()), "card0 alone shows pictures and draws none");
        std::fs::write(devices.path().join("dri/renderD128"), "").unwrap();
        assert!(has_graphics_card(devices.path()));

        let nvidia = tempfile::tempdir().unwrap();
        std::fs::write(nvidia.path().join("nvidia0"), "").unwrap();
        assert!(has_graphics_card(nvidia.path()), "a driver of its own");
    }
}
