//! Why a file is no SQLite database: encrypted, or something else. Looked at only after SQLite said so and our
//! connections to it are closed, because reading a database by a file API drops locks.
//!
//! An encrypted database (SQLCipher, SEE and their like) is whole pages that look like noise, from the first byte on:
//! SQLCipher begins with a random salt. So does compressed data, but that names itself at the beginning. What is told
//! apart here only chooses the words a person reads.

use std::fs::File;
use std::io::Read;
use std::path::Path;

/// Smallest page of SQLite, in bytes: an encrypted database is a multiple of it.
const SMALLEST_PAGE: u64 = 512;
/// Bytes looked at.
const LOOK: usize = 4096;
/// Bits per byte that noise has at least: 4096 random bytes have 7.95 on average, 512 have 7.6, text less than 5.
const NOISE: f64 = 7.4;
/// How compressed files, pictures and documents begin.
const NAMED: &[&[u8]] = &[
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"BZh",
    b"\xfd7zXZ",
    b"7z\xbc\xaf",
    b"\x28\xb5\x2f\xfd",
    b"Rar!",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"RIFF",
    b"%PDF",
    b"ID3",
    b"OggS",
    b"fLaC",
    b"\x1a\x45\xdf\xa3",
];

/// Whether the file looks like an encrypted database.
pub(super) fn looks_encrypted(path: &Path) -> bool {
    let Ok(mut file) = File::open(path) else { return false };
    let length = file.metadata().map_or(0, |about| about.len());
    let mut start = Vec::new();
    let read = file.by_ref().take(LOOK as u64).read_to_end(&mut start);
    read.is_ok() && length >= SMALLEST_PAGE && length % SMALLEST_PAGE == 0 && is_noise(&start)
}

fn is_noise(start: &[u8]) -> bool {
    !NAMED.iter().any(|name| start.starts_with(name)) && bits_per_byte(start) >= NOISE
}

/// Shannon entropy.
#[expect(clippy::cast_precision_loss, reason = "counts of at most 4096")]
fn bits_per_byte(bytes: &[u8]) -> f64 {
    let mut counts = [0_u32; 256];
    for byte in bytes {
        if let Some(count) = counts.get_mut(usize::from(*byte)) {
            *count += 1;
        }
    }
    let all = bytes.len() as f64;
    counts
        .iter()
        .filter(|count| **count > 0)
        .map(|count| f64::from(*count) / all)
        .map(|share| -share * share.log2())
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn noise(length: usize) -> Vec<u8> {
        let mut bytes = vec![0; length];
        getrandom::fill(&mut bytes).unwrap();
        // The odds that noise begins like a picture are small, not nil.
        bytes[0] = 0;
        bytes
    }

    #[test]
    fn noise_in_whole_pages_is_encrypted_and_nothing_else_is() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a");
        let looks = |bytes: &[u8]| {
            std::fs::write(&path, bytes).unwrap();
            looks_encrypted(&path)
        };
        for length in [512, 1024, 4096, 8192] {
            assert!(looks(&noise(length)), "{length} bytes of noise");
        }
        assert!(!looks(&noise(5000)), "no whole pages");
        assert!(!looks(&b"a letter to a friend, of some length. ".repeat(128)[..4608]), "text");
        assert!(!looks(&[0; 4096]), "nothing at all");
        let mut zip = noise(4096);
        zip[..4].copy_from_slice(b"PK\x03\x04");
        assert!(!looks(&zip), "compressed, and says so");
    }
}
