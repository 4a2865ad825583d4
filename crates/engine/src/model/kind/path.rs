//! Names and paths of files, as text. No file is touched here.

/// Ends of names of images.
const IMAGES: [&str; 11] = ["png", "jpg", "jpeg", "gif", "webp", "svg", "bmp", "tif", "tiff", "avif", "heic"];
/// Longest path, in bytes: that of most systems.
const LONGEST: usize = 4096;

/// Whether the text may be a path: one line, no NUL.
pub(in crate::model) fn is_path(text: &str) -> bool {
    !text.is_empty() && text.len() <= LONGEST && !text.chars().any(char::is_control)
}

/// Whether the text looks like the name of a file: it ends like one.
pub(in crate::model) fn is_file_name(text: &str) -> bool {
    is_path(text) && extension(text).is_some()
}

/// Whether the text ends like the name of an image.
pub(in crate::model) fn is_image_name(text: &str) -> bool {
    is_path(text) && extension(text).is_some_and(|end| IMAGES.contains(&end.to_ascii_lowercase().as_str()))
}

fn extension(text: &str) -> Option<&str> {
    let name = text.rsplit(['/', '\\']).next()?;
    let (stem, end) = name.rsplit_once('.')?;
    let is_end = (1..=5).contains(&end.len())
        && end.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && end.bytes().any(|byte| byte.is_ascii_alphabetic());
    (!stem.is_empty() && is_end).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_told_by_their_ends() {
        assert!(is_file_name("uploads/2026/report.pdf") && is_file_name("C:\\a\\b.TXT"));
        assert!(is_image_name("covers/Abbey Road.JPG") && !is_image_name("report.pdf"));
        for none in ["", "no end", "version 1.25", ".hidden", "Mr. Smith and friends", "a\nb.txt"] {
            assert!(!is_file_name(none), "{none:?}");
        }
    }
}
