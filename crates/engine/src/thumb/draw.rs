//! Decoding within bounds, making small, writing anew.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};

use super::{SIDE, Thumb};

/// Longest side that is decoded, in pixels.
const LONGEST_SIDE: u32 = 16_384;
/// Most pixels: those of the largest photographs, and half a second's work.
const MOST_PIXELS: u64 = 64_000_000;
/// Most memory a decoder may ask for, in bytes.
const MOST_MEMORY: u64 = 256 << 20;
/// Quality of a JPEG of that size nobody tells from the original.
const QUALITY: u8 = 82;

/// The thumb of an image of that format; nothing when it cannot be decoded within the bounds. Of one that moves, the first
/// picture.
pub(super) fn thumb(bytes: &[u8], format: ImageFormat) -> Option<Thumb> {
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST_SIDE);
    limits.max_image_height = Some(LONGEST_SIDE);
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().ok()?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_PIXELS || decoder.total_bytes() > MOST_MEMORY {
        return None;
    }
    let orientation = decoder.orientation().ok();
    let mut image = DynamicImage::from_decoder(decoder).ok()?;
    let (width, height) = (image.width(), image.height());
    if width > SIDE || height > SIDE {
        image = image.thumbnail(SIDE, SIDE);
    }
    let is_turned = orientation.is_some_and(|orientation| orientation.to_exif() >= 5);
    if let Some(orientation) = orientation {
        image.apply_orientation(orientation);
    }
    let (width, height) = if is_turned { (height, width) } else { (width, height) };
    let (media, bytes) = written(&image)?;
    Some(Thumb { media, bytes, width, height })
}

/// As PNG where something may be seen through it, else as JPEG, which is a tenth of it for a photograph.
fn written(image: &DynamicImage) -> Option<(&'static str, Vec<u8>)> {
    let mut bytes = Cursor::new(Vec::new());
    if image.color().has_alpha() {
        image.to_rgba8().write_to(&mut bytes, ImageFormat::Png).ok()?;
        return Some(("image/png", bytes.into_inner()));
    }
    image.to_rgb8().write_with_encoder(JpegEncoder::new_with_quality(&mut bytes, QUALITY)).ok()?;
    Some(("image/jpeg", bytes.into_inner()))
}

#[cfg(test)]
mod tests {
    use image::{Rgb, RgbImage, Rgba, RgbaImage};

    use super::*;
    use crate::thumb::{may_have_one, of};

    fn encoded(format: ImageFormat, width: u32, height: u32) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        let picture = RgbImage::from_pixel(width, height, Rgb([200, 30, 30]));
        DynamicImage::from(picture).write_to(&mut bytes, format).unwrap();
        bytes.into_inner()
    }

    #[tokio::test]
    async fn every_format_has_a_small_picture_of_the_same_looks() {
        for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::Gif, ImageFormat::WebP, ImageFormat::Bmp] {
            let original = encoded(format, 600, 300);
            assert!(may_have_one(&original), "{format:?}");
            let thumb = of(original).await.unwrap_or_else(|| panic!("{format:?}"));
            assert_eq!((thumb.width, thumb.height), (600, 300), "{format:?}");
            let small = image::load_from_memory(&thumb.bytes).unwrap().to_rgb8();
            assert_eq!(small.dimensions(), (128, 64), "{format:?}");
            let [red, green, _] = small.get_pixel(60, 30).0;
            assert!(red > 180 && green < 60, "{format:?}: {red} {green}");
        }
    }

    #[test]
    fn what_is_small_stays_as_it_is_and_what_is_seen_through_too() {
        let mut bytes = Cursor::new(Vec::new());
        RgbaImage::from_pixel(3, 200, Rgba([0, 0, 255, 10])).write_to(&mut bytes, ImageFormat::Png).unwrap();
        let thumb = thumb(&bytes.into_inner(), ImageFormat::Png).unwrap();
        let small = image::load_from_memory(&thumb.bytes).unwrap().to_rgba8();
        assert_eq!((thumb.media, small.dimensions()), ("image/png", (2, 128)));
        assert_eq!(small.get_pixel(0, 60).0[3], 10);
        let tiny = super::thumb(&encoded(ImageFormat::Gif, 1, 1), ImageFormat::Gif).unwrap();
        assert_eq!(image::load_from_memory(&tiny.bytes).unwrap().to_rgb8().dimensions(), (1, 1));
    }

    /// A PNG of a few bytes that says it is this large: what it would take is refused before it is asked for.
    fn bomb(width: u32, height: u32) -> Vec<u8> {
        let mut small = encoded(ImageFormat::Png, 1, 1);
        small[16..20].copy_from_slice(&width.to_be_bytes());
        small[20..24].copy_from_slice(&height.to_be_bytes());
        let sum = crc(&small[12..29]);
        small[29..33].copy_from_slice(&sum.to_be_bytes());
        small
    }

    /// CRC-32 as PNG has it (RFC 2083, appendix).
    fn crc(bytes: &[u8]) -> u32 {
        !bytes.iter().fold(!0_u32, |sum, byte| {
            (0..8).fold(sum ^ u32::from(*byte), |sum, _| if sum & 1 == 1 { (sum >> 1) ^ 0xedb8_8320 } else { sum >> 1 })
        })
    }

    #[tokio::test]
    async fn hostile_images_have_none() {
        assert_eq!(of(bomb(1, 1)).await.map(|thumb| thumb.width), Some(1), "the sum is right");
        for (width, height) in [(60_000, 60_000), (16_384, 16_384), (1, 4_000_000_000), (0, 1)] {
            assert_eq!(of(bomb(width, height)).await, None, "{width} × {height}");
        }
        for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::Gif, ImageFormat::WebP, ImageFormat::Bmp] {
            let whole = encoded(format, 40, 40);
            for length in 0..whole.len().min(400) {
                let _any = of(whole[..length].to_vec()).await;
                let mut bent = whole.clone();
                bent[length] ^= 0xff;
                let _any = of(bent).await;
            }
        }
        for none in [&b""[..], b"BM", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"\xff\xd8\xff", b"RIFF\0\0\0\0WEBP", b"text"] {
            assert_eq!(of(none.to_vec()).await, None, "{none:?}");
        }
    }

    /// As a telephone writes what it took upright: lying, with a note.
    #[test]
    fn a_photograph_that_lies_is_set_upright() {
        let lying = encoded(ImageFormat::Jpeg, 400, 200);
        let note = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
        let mut noted = lying[..2].to_vec();
        noted.extend([0xff, 0xe1]);
        noted.extend(u16::try_from(note.len() + 2).unwrap().to_be_bytes());
        noted.extend(note);
        noted.extend(&lying[2..]);
        let thumb = thumb(&noted, ImageFormat::Jpeg).unwrap();
        assert_eq!((thumb.width, thumb.height), (200, 400));
        assert_eq!(image::load_from_memory(&thumb.bytes).unwrap().to_rgb8().dimensions(), (64, 128));
    }
}
