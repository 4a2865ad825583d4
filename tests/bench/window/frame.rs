//! What a watched display shows, read from the file that Xvfb draws into, so that looking costs the app nothing.

use std::fs::File;
use std::os::unix::fs::FileExt;
use std::path::Path;
use std::time::{Duration, Instant};

use bureau_tests::Outcome;

/// The pause between two looks: the grain of every time measured with them.
const BETWEEN_LOOKS: Duration = Duration::from_millis(2);
/// Long enough for a loaded machine.
const PATIENCE: Duration = Duration::from_secs(30);
/// Unchanged for so long, the display shows what it settled on.
const SETTLED: Duration = Duration::from_millis(700);
/// One line of so many is looked at.
const EVERY: u32 = 4;
/// One pixel of so many may differ from what was expected: milliseconds that are told, a line under the mouse.
const ONE_OF: usize = 200;

/// A rectangle of the display, in pixels.
#[derive(Debug, Clone, Copy)]
pub struct Area {
    /// Its left edge.
    pub x: u32,
    /// Its upper edge.
    pub y: u32,
    /// How wide it is.
    pub width: u32,
    /// How high it is.
    pub height: u32,
}

/// The display's file.
pub struct Frame {
    file: File,
    pixels: u64,
    line: u64,
}

/// What an area showed: four bytes a pixel, one line of [`EVERY`].
#[derive(PartialEq, Eq, Clone)]
pub struct Look(Vec<u8>);

impl Frame {
    /// Reads where the pixels begin.
    ///
    /// # Errors
    /// The file is no picture of 32 bits a pixel in the format of `xwd` (X11/XWDFile.h).
    pub fn open(path: &Path) -> Outcome<Self> {
        let file = File::open(path).map_err(|error| format!("{}: {error}", path.display()))?;
        let field = |index: u64| -> Outcome<u64> {
            let mut word = [0; 4];
            file.read_exact_at(&mut word, index * 4)?;
            Ok(u64::from(u32::from_be_bytes(word)))
        };
        // header_size, bits_per_pixel, bytes_per_line, ncolors; a colour takes twelve bytes.
        let (header, bits, line, colours) = (field(0)?, field(11)?, field(12)?, field(19)?);
        if bits != 32 {
            return Err(format!("a display of {bits} bits a pixel").into());
        }
        Ok(Self { pixels: header + colours * 12, line, file })
    }

    /// What the area shows now.
    ///
    /// # Errors
    /// The area is not on the display.
    pub fn look(&self, area: Area) -> Outcome<Look> {
        let width = area.width as usize * 4;
        let mut seen = Vec::with_capacity(width * (area.height / EVERY) as usize);
        for line in (area.y..area.y + area.height).step_by(EVERY as usize) {
            let at = seen.len();
            seen.resize(at + width, 0);
            let from = self.pixels + u64::from(line) * self.line + u64::from(area.x) * 4;
            self.file.read_exact_at(seen.get_mut(at..).unwrap_or_default(), from)?;
        }
        Ok(Look(seen))
    }

    /// Waits until the area shows what was expected.
    ///
    /// # Errors
    /// It does not come to that.
    pub fn until(&self, area: Area, expected: &Look) -> Outcome {
        let end = Instant::now() + PATIENCE;
        while !self.look(area)?.is_like(expected) {
            if Instant::now() > end {
                return Err("the display never showed what it had settled on before".into());
            }
            std::thread::sleep(BETWEEN_LOOKS);
        }
        Ok(())
    }

    /// Waits until the area shows something else than `before` and then no longer changes.
    ///
    /// # Errors
    /// It does not come to that.
    pub fn settled(&self, area: Area, before: &Look) -> Outcome<Look> {
        let end = Instant::now() + PATIENCE;
        let (mut last, mut since) = (self.look(area)?, Instant::now());
        while last.is_like(before) || since.elapsed() < SETTLED {
            if Instant::now() > end {
                return Err("the display never came to rest".into());
            }
            std::thread::sleep(BETWEEN_LOOKS);
            let now = self.look(area)?;
            if now != last {
                (last, since) = (now, Instant::now());
            }
        }
        Ok(last)
    }
}

impl Look {
    /// Nothing but black, of the same size.
    pub fn blank(&self) -> Self {
        Self(vec![0; self.0.len()])
    }

    /// Whether it is the same picture, but for a few pixels.
    pub fn is_like(&self, other: &Self) -> bool {
        let pixels = self.0.chunks_exact(4).zip(other.0.chunks_exact(4));
        let differing = pixels.filter(|(one, another)| one != another).count();
        self.0.len() == other.0.len() && differing <= self.0.len() / 4 / ONE_OF
    }
}
